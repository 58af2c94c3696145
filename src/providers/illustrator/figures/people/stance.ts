import { minus, mixVector, plus, times, unit, dot, type Vector } from '../vector.ts'
import type { Build } from './looks.ts'

export type Motion = 'stand' | 'walk' | 'run' | 'sit' | 'lie' | 'wave' | 'play' | 'dance' | 'float' | 'fly' | 'swim'

/** Left in the picture first. */
export type Pair<Item> = readonly [Item, Item]

/** Where the joints of somebody are who looks at us. */
export interface Stance {
  readonly hips: Vector
  /** Between the shoulders. */
  readonly chest: Vector
  readonly hands: Pair<Vector>
  readonly feet: Pair<Vector>
  readonly head: Vector
  readonly yaw: number
  readonly roll: number
  readonly eyes: 'open' | 'closed'
  readonly look: readonly [across: number, up: number]
  /** How far the head is bowed, in radians. */
  readonly pitch?: number
  /** Which way the knees go; forward when not given. */
  readonly knees?: 'out'
  /** How wide open the mouth is because of what is done. */
  readonly mouth?: number
}

export const SIDES = [-1, 1] as const
export const wave = (phase: number, turns = 1, shift = 0): number => Math.sin(phase * Math.PI * 2 * turns + shift)
export const FOOT = 0.055

/** The joints at a moment of a motion; `phase` runs 0 to 1 and closes the loop. */
export function stanceOf(motion: Motion, phase: number, build: Build): Stance {
  switch (motion) {
    case 'walk':
      return stepping(build, { phase, stride: 0.17, lift: 0.07, lean: 0.02, bob: 0.018, bent: 0 })
    case 'run':
      return stepping(build, { phase, stride: 0.27, lift: 0.17, lean: 0.13, bob: 0.05, bent: 1 })
    case 'sit':
      return sitting(build, phase)
    case 'lie':
      return lying(build, phase)
    case 'fly':
      return soaring(build, phase)
    case 'swim':
      return swimming(build, phase)
    case 'wave':
      return waving(build, phase)
    case 'play':
      return hopping(build, phase)
    case 'dance':
      return dancing(build, phase)
    case 'float':
      return floating(build, phase)
    case 'stand':
      return standing(build, phase)
  }
}

export const legsOf = (build: Build): number => build.thigh + build.shin + FOOT

export function upright(build: Build, hips: Vector, lean: number, breath: number): Pick<Stance, 'hips' | 'chest' | 'head'> {
  const chest: Vector = [hips[0], hips[1] + build.torso + breath, hips[2] + lean + build.stoop]
  const neck = 0.02 + build.torso * 0.16 + 0.2 * build.headScale
  return { hips, chest, head: [chest[0], chest[1] + neck - build.stoop * 0.4, chest[2] + 0.02 + lean * 0.5 + build.stoop * 0.7] }
}

export function standing(build: Build, phase: number): Stance {
  const trunk = upright(build, [0, legsOf(build) - 0.012, 0], 0, 0.007 * wave(phase))
  const hand = (side: number): Vector => [
    side * (build.shoulders + 0.06),
    trunk.chest[1] - 0.05 - build.arm * 1.9 + 0.004 * wave(phase),
    0.07,
  ]
  return {
    ...trunk,
    hands: [hand(-1), hand(1)],
    feet: [
      [-0.1, FOOT, 0.01],
      [0.1, FOOT, 0.03],
    ],
    yaw: 0.08 * wave(phase, 1, 0.7),
    roll: 0.03 * wave(phase, 1, 2),
    eyes: blinking(phase),
    look: [0.05, 0.02],
  }
}

const blinking = (phase: number): 'open' | 'closed' => (phase > 0.44 && phase < 0.49 ? 'closed' : 'open')

function waving(build: Build, phase: number): Stance {
  const still = standing(build, phase)
  const raised: Vector = [build.shoulders + 0.15 + 0.07 * wave(phase, 2), still.chest[1] + build.arm * 1.25, 0.1]
  return { ...still, hands: [still.hands[0], raised], roll: 0.06, look: [0, 0.05] }
}

interface Gait {
  readonly phase: number
  readonly stride: number
  readonly lift: number
  readonly lean: number
  readonly bob: number
  /** 1 for elbows held as a runner holds them. */
  readonly bent: number
}

/** Going towards us; whoever is to go to the right is turned afterwards. */
function stepping(build: Build, { phase, stride, lift, lean, bob, bent }: Gait): Stance {
  const scale = (build.thigh + build.shin) / 0.49
  const hips: Vector = [0, legsOf(build) - 0.03 + bob * Math.abs(wave(phase)) - bent * 0.02, 0]
  const trunk = upright(build, hips, lean, 0)
  const foot = (side: -1 | 1): Vector => {
    const turn = side === 1 ? 0 : Math.PI
    const raised = Math.max(0, wave(phase, 1, turn + Math.PI / 2)) * lift * scale
    const behind = Math.max(0, -wave(phase, 1, turn)) * lift * 0.8 * bent
    return [side * 0.085, FOOT + raised + behind, stride * scale * wave(phase, 1, turn) - 0.03 * bent]
  }
  const hand = (side: -1 | 1): Vector => {
    const swing = -wave(phase, 1, side === 1 ? 0 : Math.PI)
    const low: Vector = [side * (build.shoulders + 0.09), trunk.chest[1] - 0.05 - build.arm * 1.7, trunk.chest[2] + 0.04 + 0.17 * swing]
    const high: Vector = [
      side * (build.shoulders + 0.04),
      trunk.chest[1] - build.arm * 0.95 + 0.1 * swing,
      trunk.chest[2] + 0.06 + 0.19 * swing,
    ]
    return mixVector(low, high, bent)
  }
  return {
    ...trunk,
    hands: [hand(-1), hand(1)],
    feet: [foot(-1), foot(1)],
    yaw: -0.3 + 0.04 * wave(phase),
    roll: 0.03 * wave(phase),
    eyes: 'open',
    look: [0, 0.02],
  }
}

/** On the ground, knees up, hands on the knees. */
export function sitting(build: Build, phase: number): Stance {
  const breath = 0.008 * wave(phase)
  const trunk = upright(build, [0, 0.12, -0.1], -0.02, breath)
  const reach = (build.thigh + build.shin) * 0.8
  const hand = (side: -1 | 1): Vector => [side * 0.15, 0.12 + build.thigh * 0.85, reach * 0.38 - 0.02]
  return {
    ...trunk,
    hands: [hand(-1), hand(1)],
    feet: [
      [-0.13, FOOT, reach - 0.1],
      [0.13, FOOT, reach - 0.08],
    ],
    yaw: 0.08 * wave(phase, 1, 0.7),
    roll: 0.03 * wave(phase, 1, 2),
    eyes: blinking(phase),
    look: [0.05, 0.05],
  }
}

/** Asleep on one side, modelled upright: the knees a little drawn up, one hand under the cheek. */
function lying(build: Build, phase: number): Stance {
  const still = standing(build, 0)
  const breath = 0.012 * wave(phase)
  const trunk = upright(build, [0, legsOf(build) - 0.1, -0.04], 0.06, 0)
  return {
    ...still,
    ...trunk,
    chest: [trunk.chest[0], trunk.chest[1], trunk.chest[2] + breath],
    hands: [
      [-0.2 * build.headScale, trunk.head[1] - 0.1, trunk.head[2] + 0.1],
      [0.02, trunk.chest[1] - build.arm * 0.9, trunk.chest[2] + build.arm * 1.1 + breath],
    ],
    feet: [
      [-0.09, FOOT + 0.1, -0.12],
      [0.07, FOOT + 0.14, -0.04],
    ],
    yaw: 0.05,
    roll: 0.1,
    eyes: 'closed',
    look: [0, 0],
  }
}

/** As a hero flies, modelled upright: one fist ahead, the other at the hip, legs stretched. */
function soaring(build: Build, phase: number): Stance {
  const trunk = upright(build, [0, legsOf(build), 0], -0.03, 0)
  const sway = 0.015 * wave(phase)
  return {
    ...standing(build, phase),
    ...trunk,
    hands: [
      // The fist ahead is the one on our side, below the face, so that it is seen.
      [-build.shoulders * 0.9, trunk.chest[1] + build.arm * 1.72, 0.2 * build.headScale + 0.12 + sway],
      [build.shoulders + 0.1, trunk.chest[1] - build.arm * 1.5, 0.02],
    ],
    feet: [
      [-0.07, FOOT, -0.04 - sway],
      [0.07, FOOT + build.shin * 0.5, -0.16 + sway],
    ],
    yaw: 0,
    roll: 0,
    pitch: -0.95,
    look: [0, 0.05],
  }
}

/** The crawl, modelled upright: the arms go round in turn and the feet kick. */
function swimming(build: Build, phase: number): Stance {
  const trunk = upright(build, [0, legsOf(build), 0], 0, 0)
  const turn = phase * Math.PI * 2
  const hand = (side: -1 | 1): Vector => {
    const angle = turn + (side === 1 ? 0 : Math.PI)
    const ahead = Math.cos(angle)
    return [
      side * (build.shoulders + 0.1),
      trunk.chest[1] - 0.05 + ahead * build.arm * 1.9,
      0.1 * Math.max(0, ahead) - Math.sin(angle) * build.arm * 1.2,
    ]
  }
  const foot = (side: -1 | 1): Vector => [side * 0.09, FOOT, side * 0.12 * wave(phase, 2)]
  return { ...standing(build, phase), ...trunk, hands: [hand(-1), hand(1)], feet: [foot(-1), foot(1)], yaw: 0, roll: 0, pitch: -1.12 }
}

/** Hopping with raised arms. */
function hopping(build: Build, phase: number): Stance {
  const hop = Math.abs(wave(phase, 1)) * 0.09
  const trunk = upright(build, [0.02 * wave(phase), legsOf(build) - 0.04 + hop, 0], 0, 0)
  const hand = (side: -1 | 1): Vector => [
    side * (build.shoulders + 0.16 + 0.03 * wave(phase, 2)),
    trunk.chest[1] + build.arm * (0.9 + 0.2 * side * wave(phase)),
    0.08,
  ]
  const foot = (side: -1 | 1): Vector => [side * 0.13, FOOT + hop * 0.75 + Math.max(0, side * wave(phase)) * 0.1, -0.02 + 0.05 * side]
  return {
    ...standing(build, phase),
    ...trunk,
    hands: [hand(-1), hand(1)],
    feet: [foot(-1), foot(1)],
    roll: 0.1 * wave(phase),
    yaw: 0.1 * wave(phase),
  }
}

/** On one leg, arms in a wide curve. */
function dancing(build: Build, phase: number): Stance {
  const rise = 0.02 * wave(phase)
  const trunk = upright(build, [-0.02, legsOf(build) + 0.02 + rise, 0], 0, 0)
  const raised: Vector = [0.12 + 0.05 * wave(phase), trunk.head[1] + 0.3 * build.headScale, 0.1]
  const spread: Vector = [-build.shoulders - build.arm * 1.6, trunk.chest[1] - 0.02 + 0.07 * wave(phase, 1, 1), 0.1]
  const foot: Vector = [0.06, FOOT + build.shin * 0.95 + 0.03 * wave(phase), 0.05]
  return {
    ...standing(build, phase),
    ...trunk,
    hands: [spread, raised],
    feet: [[-0.03, FOOT + 0.03 + rise, 0.01], foot],
    roll: 0.1 + 0.05 * wave(phase),
    yaw: -0.2,
  }
}

/** Weightless: arms spread, legs trailing. */
function floating(build: Build, phase: number): Stance {
  const rise = 0.02 * wave(phase)
  const trunk = upright(build, [0, legsOf(build) + rise, 0], 0.05, 0)
  const hand = (side: -1 | 1): Vector => [
    side * (build.shoulders + build.arm * 1.35),
    trunk.chest[1] + 0.06 + 0.06 * wave(phase, 1, side),
    0.14,
  ]
  const foot = (side: -1 | 1): Vector => [side * 0.13, FOOT + 0.09 + 0.03 * side + rise, -0.12 + 0.05 * wave(phase, 1, side * 1.5)]
  return { ...standing(build, phase), ...trunk, hands: [hand(-1), hand(1)], feet: [foot(-1), foot(1)], roll: 0.05 * wave(phase) }
}

/** The middle joint of two bones of equal length, bent towards `pole`; a limb too short reaches as far as it can. */
export function jointBetween(from: Vector, to: Vector, bone: number, pole: Vector): { readonly joint: Vector; readonly end: Vector } {
  const along = minus(to, from)
  const distance = Math.min(Math.hypot(...along), bone * 1.995)
  const direction = unit(along)
  const end = plus(from, times(direction, distance))
  const height = Math.sqrt(Math.max(0, bone * bone - (distance * distance) / 4))
  const side = unit(minus(pole, times(direction, dot(pole, direction))))
  return { joint: plus(plus(from, times(direction, distance / 2)), times(side, height)), end }
}
