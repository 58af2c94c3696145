import { coatNamed, furOf, INKS, type Coat } from '../material.ts'
import type { Material, Part } from '../solid.ts'
import { mixVector, type Vector } from '../vector.ts'
import { clay } from '../clay.ts'
import { headParts } from './head.ts'
import type { Species } from './species.ts'

export type Motion = 'sleep' | 'sit' | 'play' | 'stand' | 'walk' | 'run'

/** An animal about to be modelled: its kind and what it is covered with. */
export interface Dressed {
  readonly species: Species
  readonly coat: Coat
  readonly fur: Material
  readonly paw: Material
}

export function dress(species: Species, coatWord: string | undefined, seed: number): Dressed {
  const coat = (coatWord && coatNamed(coatWord, seed)) || coatNamed(species.coat, seed)!
  const paw: Material = species.socks
    ? { colour: species.socks, fur: 0.7 }
    : { colour: (x, y, z) => mixVector(INKS.white, coat(x, y + 0.2, z), 0.2), softness: 0.25, fur: 0.7 }
  return { species, coat, fur: furOf(coat), paw }
}

/** All parts of the animal at a moment of its motion; `phase` runs 0 to 1 and closes the loop. */
export function poseParts(animal: Dressed, motion: Motion, phase: number): readonly Part[] {
  switch (motion) {
    case 'sleep':
      return sleeping(animal, phase)
    case 'sit':
      return sitting(animal, phase, 0)
    case 'play':
      return sitting(animal, phase, Math.max(0, wave(phase)))
    case 'stand':
      return walking(animal, { phase, swing: 0, lift: 0, bob: 0.004, apart: 0 })
    case 'walk':
      return walking(animal, { phase, swing: 0.13, lift: 0.07, bob: 0.015, apart: Math.PI })
    case 'run':
      return walking(animal, { phase, swing: 0.3, lift: 0.14, bob: 0.05, apart: 0.6 })
  }
}

const wave = (phase: number, turns = 1, shift = 0): number => Math.sin(phase * Math.PI * 2 * turns + shift)

/** Curled up on its side, the tail around, chin on the paws; the flanks rise and fall with the breath. */
function sleeping(animal: Dressed, phase: number): readonly Part[] {
  const { species, coat, fur, paw } = animal
  const breath = 1 + 0.022 * wave(phase)
  const girth = species.girth
  const body = clay('body')
  body.lump([0.12, 0.25 * breath, -0.05], [0.46 * girth, 0.27 * breath, 0.33], fur, 0.05)
  body.lump([0.38, 0.24 * breath, 0.02], [0.27, 0.25 * breath, 0.27], fur, 0.12)
  body.lump([-0.16, 0.2, 0.06], [0.25, 0.19, 0.23], fur, 0.12)
  const fore = clay('forepaws', body.parts)
  fore.limb(
    [
      [-0.22, 0.09, 0.24],
      [-0.42, 0.065, 0.34],
    ],
    [0.085, 0.07],
    fur,
    0.06,
  )
  fore.ball([-0.45, 0.066, 0.355], 0.074, paw, 0.04)
  fore.limb(
    [
      [-0.08, 0.08, 0.3],
      [-0.27, 0.06, 0.4],
    ],
    [0.075, 0.062],
    fur,
    0.05,
  )
  fore.ball([-0.3, 0.062, 0.412], 0.07, paw, 0.04)
  const hind = clay('hind paws', body.parts)
  hind.lump([0.34, 0.1, 0.25], [0.19, 0.1, 0.12], fur, 0.06)
  hind.lump([0.16, 0.065, 0.36], [0.12, 0.062, 0.07], paw, 0.05)
  const tail = tailParts(animal, [
    [0.62, 0.14, -0.02],
    [0.7, 0.1, 0.14],
    [0.66, 0.085, 0.3],
    [0.52, 0.08, 0.42],
    [0.34, 0.078, 0.48],
    [0.17, 0.075, 0.49],
  ])
  const head = headParts(species, coat, {
    at: [-0.36, 0.27 + 0.03 * species.headScale + 0.008 * wave(phase), 0.17],
    yaw: -0.22,
    roll: 0.14,
    scale: 1.12,
    eyes: 'closed',
    look: [0, 0],
    tongue: false,
  })
  return [...body.parts, ...tail, ...head]
}

/** Sitting upright, facing us; `reach` lifts the right forepaw towards a plaything. */
function sitting(animal: Dressed, phase: number, reach: number): readonly Part[] {
  const { species, coat, fur, paw } = animal
  const breath = 0.006 * wave(phase, 2)
  const girth = species.girth
  const body = clay('body')
  body.lump([0, 0.3 + breath, -0.1], [0.25 * girth, 0.3, 0.24 * girth], fur, 0.05)
  body.lump([0, 0.47 + breath, -0.02], [0.19 * girth, 0.22, 0.18], fur, 0.12)
  for (const side of [-1, 1]) {
    const hind = clay(`hind leg ${side}`, body.parts)
    hind.lump([side * 0.2 * girth, 0.16, -0.06], [0.13, 0.16, 0.19], fur, 0.08)
    hind.lump([side * 0.21 * girth, 0.05, 0.1], [0.075, 0.05, 0.12], paw, 0.05)
  }
  const leg = species.socks ? paw : fur
  const fore = clay('forelegs', body.parts)
  fore.limb(
    [
      [-0.09, 0.42, 0.08],
      [-0.09, 0.08, 0.16],
    ],
    [0.075, 0.062],
    leg,
    0.05,
  )
  fore.lump([-0.09, 0.055, 0.19], [0.066, 0.052, 0.085], paw, 0.04)
  const reached: Vector = [0.12 * reach, 0.22 * reach, 0.14 * reach]
  fore.limb(
    [
      [0.09, 0.42, 0.08],
      [0.09 + reached[0], 0.09 + reached[1], 0.17 + reached[2]],
    ],
    [0.075, 0.062],
    leg,
    0.05,
  )
  fore.lump([0.09 + reached[0] * 1.15, 0.055 + reached[1], 0.2 + reached[2] * 1.15], [0.066, 0.054, 0.085], paw, 0.04, { drift: reached })
  const sway = 0.08 * wave(phase)
  const tail = tailParts(animal, [
    [0.12, 0.09, -0.3],
    [0.3, 0.075, -0.28],
    [0.42, 0.1, -0.12 + sway],
    [0.47, 0.2, -0.02 + sway],
    [0.45, 0.32, 0.02 + sway * 1.5],
  ])
  const head = headParts(species, coat, {
    at: [0, 0.72 + 0.03 * species.headScale + breath, 0.06],
    yaw: 0.14 + 0.05 * wave(phase) + 0.12 * reach,
    roll: 0.06 * wave(phase, 1, 1),
    scale: 1.18,
    eyes: phase > 0.46 && phase < 0.51 ? 'closed' : 'open',
    look: reach > 0 ? [0.6, -0.5] : [0.1, 0.05],
    tongue: true,
  })
  return [...body.parts, ...tail, ...head]
}

interface Gait {
  readonly phase: number
  readonly swing: number
  readonly lift: number
  readonly bob: number
  /** How far the far forelegs are behind the near ones, radians: half a turn in a walk, little in a gallop. */
  readonly apart: number
}

/** On four legs, going to the right. */
function walking(animal: Dressed, gait: Gait): readonly Part[] {
  const { species, coat, fur } = animal
  const girth = species.girth
  const rest = species.legs * 0.3 + 0.2
  const bob = gait.bob * Math.abs(wave(gait.phase))
  const y = rest + bob
  const drift: Vector = [0, bob, 0]
  const body = clay('body')
  body.lump([-0.26, y, 0], [0.26 * girth, 0.2 * girth, 0.19 * girth], fur, 0.05, { drift })
  body.lump([0.24, y + 0.01, 0], [0.25 * girth, 0.21 * girth, 0.19 * girth], fur, 0.16, { drift })
  body.lump([0, y - 0.01, 0], [0.34 * girth, 0.18 * girth, 0.17 * girth], fur, 0.16, { drift })
  body.limb(
    [
      [0.34, y + 0.08, 0],
      [0.48, y + 0.22, 0],
    ],
    [0.14, 0.12],
    fur,
    0.1,
    drift,
  )
  const legs: Part[] = []
  const gallop = gait.apart < Math.PI
  addLeg(legs, animal, gait, { x: 0.33, z: 0.1, y, rest, shift: 0 })
  addLeg(legs, animal, gait, { x: 0.33, z: -0.1, y, rest, shift: gait.apart })
  addLeg(legs, animal, gait, { x: -0.34, z: 0.1, y, rest, shift: gallop ? 3.3 : Math.PI })
  addLeg(legs, animal, gait, { x: -0.34, z: -0.1, y, rest, shift: gallop ? 3.9 : 0 })
  const sway = 0.07 * wave(gait.phase)
  const lift = gait.bob * 2
  const tail = tailParts(animal, [
    [-0.47, y + 0.06, 0],
    [-0.6, y + 0.1, sway * 0.4],
    [-0.74, y + 0.1 + lift, sway],
    [-0.86, y + 0.16 + lift, sway * 1.6],
    [-0.94, y + 0.28 + lift, sway * 2],
  ])
  if (species.tail === 0) body.ball([-0.5, y + 0.08, 0], 0.075, fur, 0.05, drift)
  const head = headParts(species, coat, {
    at: [0.55, y + 0.31 + bob * 0.3, 0.05],
    yaw: 0.72,
    roll: 0.03 * wave(gait.phase),
    scale: 1.02,
    eyes: 'open',
    look: [0.1, 0],
    tongue: gallop,
  })
  return [...body.parts, ...legs, ...tail, ...head]
}

interface LegPlan {
  readonly x: number
  readonly z: number
  /** Height of the body now, and at rest. */
  readonly y: number
  readonly rest: number
  readonly shift: number
}

function addLeg(parts: Part[], { species, fur, paw }: Dressed, gait: Gait, { x, z, y, rest, shift }: LegPlan): void {
  const legs = clay(`leg ${x} ${z}`, parts)
  const angle = gait.phase * Math.PI * 2 + shift
  const forward = Math.sin(angle) * gait.swing
  const lift = Math.max(0, Math.cos(angle)) * gait.lift
  const kneeDrift: Vector = [forward * 0.35, lift * 0.6 + (y - rest) * 0.48, 0]
  const footDrift: Vector = [forward, lift, 0]
  const knee: Vector = [x + (x < 0 ? -0.05 : 0.03) + kneeDrift[0], rest * 0.48 + kneeDrift[1], z]
  const foot: Vector = [x + forward, 0.055 + lift, z]
  const thick = x < 0 ? 0.115 : 0.098
  legs.limb([[x, y - 0.04, z], knee], [thick * species.girth, 0.064], fur, 0.06, [0, y - rest, 0])
  legs.limb([knee, foot], [0.064, 0.05], species.socks ? paw : fur, 0.03, kneeDrift)
  legs.lump([foot[0] + 0.03, foot[1] - 0.01, z], [0.078, 0.046, 0.057], paw, 0.03, { drift: footDrift })
}

/** A tail along the given places: thin, or bushy in the middle. Nothing for an animal with a stub. */
function tailParts({ species, fur }: Dressed, path: readonly Vector[]): readonly Part[] {
  if (species.tail === 0) return []
  const tail = clay('tail')
  const bush = species.bush
  const last = path.length - 1
  const radius = (t: number) => {
    const swell = bush > 1 ? 0.05 * Math.sin(Math.PI * Math.min(1, t * 1.05)) : 0
    return (0.062 + swell) * (bush > 1 ? bush * 0.72 : bush) * (1 - 0.25 * t)
  }
  const start = path[0]!
  const along = (index: number): Vector => mixVector(start, path[index]!, Math.min(1, species.tail))
  for (let i = 1; i <= last; i++) {
    const tip = i === last ? species.tailTip : undefined
    const material: Material = tip ? { colour: tip, fur: 0.9, edge: 30 } : fur
    tail.limb([along(i - 1), along(i)], [radius((i - 1) / last), radius(i / last)], material, 0.06)
  }
  return tail.parts
}
