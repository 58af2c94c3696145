import { clay } from '../clay.ts'
import type { HeadFrame } from '../head-frame.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, plus, smoothstep, times, type Vector } from '../vector.ts'
import { blotches, chain } from './chains.ts'
import { fireParts } from './fire.ts'
import { membraneWing } from './membrane.ts'
import { animal, looking, SIDES, type Carved, type Pose } from './model.ts'

const GREEN = '#4aa24c'
const IVORY: Material = { colour: linear('#f6eeda'), gloss: 0.4, edge: 300 }
const NOSTRIL: Material = { colour: [0.02, 0.02, 0.02], edge: 500 }
const CREAM = linear('#f4e2a8')

/** What a dragon is covered with. */
interface Hide {
  readonly scales: Material
  readonly plain: Material
  /** Plates of the belly, across the body's length. */
  readonly belly: (along: 'y' | 'z') => Material
  readonly spike: Material
  readonly skin: Material
  readonly bone: Material
}

function hideOf(pose: Pose): Hide {
  const colour = pose.colour(GREEN)
  const accent = linear('#f2952e')
  return {
    scales: pose.skin(GREEN, { gloss: 0.35, edge: 120, pattern: blotches(5, 0.26) }),
    plain: pose.skin(GREEN, { gloss: 0.35, edge: 120 }),
    belly: (along) => ({
      gloss: 0.2,
      softness: 0.35,
      edge: 220,
      colour: (_x, y, z) => mixVector(CREAM, times(CREAM, 0.66), smoothstep(0.6, 0.95, Math.sin((along === 'y' ? y : z) * 50))),
    }),
    spike: { colour: accent, softness: 0.35, gloss: 0.25, edge: 220 },
    skin: { colour: mixVector(colour, linear('#f8c25a'), 0.55), softness: 0.85, gloss: 0.15, edge: 140 },
    bone: { colour: times(colour, 0.72), softness: 0.2, gloss: 0.25, edge: 220 },
  }
}

/** A storybook dragon: it stands with its wings raised, lies down to sleep, or flies level with wide wings. */
export const dragon = animal({
  stature: 1.3,
  leap: 0.35,
  shot(act) {
    const flies = act === 'fly' || act === 'swim'
    return {
      heading: flies ? 0.76 : 0.74,
      free: flies,
      elevation: flies ? 0.34 : 0.12,
      loopSeconds: flies ? 1.3 : act === 'walk' ? 1.4 : 3,
    }
  },
  carve(pose) {
    if (pose.act === 'fly' || pose.act === 'swim') return flying(pose)
    return pose.act === 'sleep' ? lying(pose) : standing(pose)
  },
})

function standing(pose: Pose): Carved {
  const hide = hideOf(pose)
  const sits = pose.act === 'sit'
  const low = sits ? -0.07 : 0
  const breath = 0.008 * pose.wave()
  const body = clay('body')
  body.lump([0, 0.5 + low + breath, -0.02], [0.31, 0.37, 0.32], hide.scales, 0.05, { turn: [0.25, 0, 0] })
  const bent = pose.feeding
  const head: Vector = bent ? [0, 0.62, 0.72] : [0, 1.26 + low + breath, 0.3]
  const neck: readonly Vector[] = bent
    ? [
        [0, 0.7, 0.14],
        [0, 0.82, 0.36],
        [0, 0.72, 0.6],
      ]
    : [
        [0, 0.68 + low, 0.08],
        [0, 0.94 + low, 0.2],
        [0, 1.18 + low + breath, 0.22],
      ]
  chain(clay('neck', body.parts), neck, [0.23, 0.15], hide.scales, 0.1)
  const plates = clay('plates', body.parts)
  plates.lump([0, 0.44 + low + breath, 0.13], [0.22, 0.31, 0.215], hide.belly('y'), 0.015, { turn: [0.2, 0, 0] })
  chain(
    plates,
    neck.map(([x, y, z], i) => [x, y - (bent ? 0.07 : 0.02), z + (bent ? 0.0 : 0.085 - i * 0.012)] as const),
    [0.155, 0.1],
    hide.belly('y'),
    0.05,
  )
  const sway = 0.07 * pose.wave()
  const tail: readonly Vector[] = [
    [0, 0.34 + low, -0.2],
    [0.02, 0.17, -0.52],
    [-0.1 + sway * 0.4, 0.1, -0.86],
    [-0.34 + sway, 0.12, -1.08],
    [-0.56 + sway * 1.4, 0.28, -1.08],
  ]
  tailOf(body.parts, tail, hide)
  const back: readonly Vector[] = [...(bent ? [] : [neck[2]!]), neck[1]!, neck[0]!, [0, 0.56 + low, -0.1], tail[0]!]
  ridge(body.parts, back, [0.14, 0.18, 0.22, 0.28, 0.17].slice(bent ? 1 : 0), hide.spike)
  ridge(body.parts, tail.slice(1, 4), [0.13, 0.09, 0.06], hide.spike)
  for (const side of SIDES) {
    body.parts.push(...hindLeg(side, pose, hide, sits), ...arm(side, pose, hide, low))
    const lift = 0.06 * pose.wave(0.4)
    body.parts.push(
      ...membraneWing({
        side,
        root: [side * 0.16, 0.78 + low, -0.16],
        size: 0.95,
        rise: [1.0 + lift, 0.72 + lift * 1.6],
        sweep: 0.16,
        skin: hide.skin,
        bone: hide.bone,
      }),
    )
  }
  return headed(body.parts, pose, hide, { at: head, pitch: bent ? -0.3 : pose.calling ? 0.25 : 0, yaw: -0.18 })
}

/** On its belly with the chin on the ground, its wings laid back and its tail around. */
function lying(pose: Pose): Carved {
  const hide = hideOf(pose)
  const breath = 1 + 0.03 * pose.wave()
  const body = clay('body')
  body.lump([0, 0.27, -0.15], [0.36, 0.29 * breath, 0.46], hide.scales, 0.05)
  const neck: readonly Vector[] = [
    [0, 0.3, 0.2],
    [0.05, 0.24, 0.5],
    [0.04, 0.2, 0.68],
  ]
  chain(clay('neck', body.parts), neck, [0.22, 0.15], hide.scales, 0.1)
  const tail: readonly Vector[] = [
    [-0.1, 0.22, -0.5],
    [-0.42, 0.13, -0.62],
    [-0.64, 0.1, -0.36],
    [-0.66, 0.09, 0.0],
    [-0.54, 0.09, 0.34],
  ]
  tailOf(body.parts, tail, hide)
  ridge(body.parts, [neck[1]!, neck[0]!, [0, 0.3, -0.15], [0, 0.25, -0.46]], [0.16, 0.22, 0.27, 0.2], hide.spike)
  for (const side of SIDES) {
    const limbs = clay(`limbs ${side}`, body.parts)
    limbs.lump([side * 0.32, 0.15, -0.32], [0.13, 0.16, 0.22], hide.plain, 0.06)
    limbs.limb(
      [
        [side * 0.24, 0.1, 0.24],
        [side * 0.26, 0.07, 0.5],
      ],
      [0.1, 0.075],
      hide.plain,
      0.05,
    )
    claws(limbs.parts, `claws ${side}`, [side * 0.26, 0.06, 0.55], 0.05)
    body.parts.push(
      ...membraneWing({
        side,
        root: [side * 0.2, 0.46, -0.05],
        size: 0.46,
        rise: [0.25, -0.75],
        sweep: 0.95,
        skin: hide.skin,
        bone: hide.bone,
      }),
    )
  }
  return headed(body.parts, pose, hide, { at: [0.04, 0.24, 0.84], pitch: 0, yaw: -0.3 })
}

/** Level in the air: neck and head stretched forward, legs tucked, tail behind. */
function flying(pose: Pose): Carved {
  const hide = hideOf(pose)
  const beat = pose.wave(1.3)
  const bob = -0.05 * beat
  const body = clay('body')
  body.lump([0, bob, 0], [0.27, 0.25, 0.43], hide.scales, 0.05)
  const neck: readonly Vector[] = [
    [0, 0.06 + bob, 0.28],
    [0, 0.2 + bob, 0.56],
    [0, 0.34 + bob * 0.6, 0.76],
  ]
  chain(clay('neck', body.parts), neck, [0.2, 0.14], hide.scales, 0.1)
  const plates = clay('plates', body.parts)
  plates.lump([0, -0.075 + bob, 0.02], [0.2, 0.2, 0.39], hide.belly('z'), 0.015)
  chain(
    plates,
    neck.map(([x, y, z]) => [x, y - 0.075, z + 0.03] as const),
    [0.14, 0.1],
    hide.belly('z'),
    0.05,
  )
  const sway = 0.1 * pose.wave(-0.6)
  const tail: readonly Vector[] = [
    [0, 0.0 + bob, -0.3],
    [0, -0.04 + bob * 0.4, -0.66],
    [sway * 0.5, -0.04 - sway * 0.2, -1.0],
    [sway * 1.2, 0.02 - sway * 0.5, -1.32],
    [sway * 1.6, 0.14 - sway * 0.7, -1.56],
  ]
  tailOf(body.parts, tail, hide)
  ridge(body.parts, [neck[2]!, neck[1]!, neck[0]!, [0, bob, -0.04], tail[0]!], [0.14, 0.18, 0.22, 0.24, 0.17], hide.spike)
  ridge(body.parts, tail.slice(1, 4), [0.13, 0.09, 0.06], hide.spike)
  for (const side of SIDES) {
    const limbs = clay(`limbs ${side}`, body.parts)
    limbs.lump([side * 0.19, -0.13 + bob, -0.2], [0.1, 0.14, 0.17], hide.plain, 0.05)
    limbs.limb(
      [
        [side * 0.2, -0.2 + bob, -0.26],
        [side * 0.2, -0.25 + bob, -0.5],
      ],
      [0.085, 0.06],
      hide.plain,
      0.04,
    )
    claws(limbs.parts, `toes ${side}`, [side * 0.2, -0.27 + bob, -0.52], 0.045)
    const hands = clay(`hands ${side}`, body.parts)
    hands.limb(
      [
        [side * 0.17, -0.1 + bob, 0.26],
        [side * 0.2, -0.26 + bob, 0.2],
      ],
      [0.075, 0.05],
      hide.plain,
      0.04,
    )
    claws(hands.parts, `fingers ${side}`, [side * 0.2, -0.28 + bob, 0.24], 0.04)
    body.parts.push(
      ...membraneWing({
        side,
        root: [side * 0.15, 0.16 + bob, 0.14],
        size: 1.12,
        rise: [0.52 + 0.32 * beat, 0.3 + 0.45 * pose.wave(0.7)],
        sweep: 0.08,
        skin: hide.skin,
        bone: hide.bone,
      }),
    )
  }
  return headed(body.parts, pose, hide, { at: [0, 0.44 + bob * 0.5, 0.86], pitch: -0.05, yaw: -0.2 })
}

function tailOf(into: Part[], path: readonly Vector[], hide: Hide): void {
  chain(clay('tail', into), path, [0.19, 0.045], hide.scales, 0.07)
  const end = path.at(-1)!
  const before = path.at(-2)!
  const onward = times(plus(end, times(before, -1)), 0.55)
  const tip = clay('tail tip', into)
  for (const side of SIDES) tip.limb([end, plus(end, plus(times(onward, 0.7), [side * 0.07, 0.05, 0]))], [0.06, 0.03], hide.spike, 0.03)
  tip.limb([end, plus(end, times(onward, 1.5))], [0.075, 0.012], hide.spike, 0.03)
}

/** Spikes along the back, which lies over the given places by the radius of the body there. */
function ridge(into: Part[], path: readonly Vector[], radii: readonly number[], material: Material): void {
  const spikes = clay('ridge', into)
  path.forEach((place, index) => {
    const next = path[index + 1]
    const count = next ? 2 : 1
    for (let k = 0; k < count; k++) {
      const t = k / count
      const at = next ? mixVector(place, next, t) : place
      const radius = radii[index]! * (1 - t) + (radii[index + 1] ?? radii[index]!) * t
      const ahead = next ? plus(next, times(place, -1)) : plus(place, times(path[index - 1]!, -1))
      // Away from the belly: across the direction of the spine, upwards and back.
      const length = Math.hypot(ahead[1], ahead[2]) || 1
      const out: Vector = [0, -ahead[2] / length, ahead[1] / length]
      const size = 0.07 + 0.12 * radius
      spikes.limb(
        [plus(at, times(out, radius * 0.8)), plus(at, plus(times(out, radius + size), [0, 0, -size * 0.35]))],
        [size * 0.62, 0.012],
        material,
        0.02,
      )
    }
  })
}

function hindLeg(side: number, pose: Pose, hide: Hide, sits: boolean): readonly Part[] {
  const leg = clay(`leg ${side}`)
  const walks = pose.act === 'walk' || pose.act === 'run'
  const step = walks ? 0.14 * pose.wave(side === 1 ? 0.9 : 0.9 + Math.PI) : 0
  const lift = walks ? 0.07 * Math.max(0, pose.wave(side === 1 ? 0.9 + 1.57 : 0.9 - 1.57)) : 0
  const forward = sits ? 0.14 : 0
  leg.lump([side * 0.22, 0.27, 0.02 + step * 0.3 + forward * 0.5], [0.15, 0.2, 0.19], hide.plain, 0.06)
  leg.limb(
    [
      [side * 0.25, 0.2, 0.04 + step * 0.6 + forward],
      [side * 0.26, 0.08 + lift, 0.02 + step + forward],
    ],
    [0.11, 0.085],
    hide.plain,
    0.04,
  )
  leg.lump([side * 0.26, 0.055 + lift, 0.11 + step + forward], [0.1, 0.055, 0.15], hide.plain, 0.03)
  claws(leg.parts, `toes ${side}`, [side * 0.26, 0.04 + lift, 0.21 + step + forward], 0.06)
  return leg.parts
}

function arm(side: number, pose: Pose, hide: Hide, low: number): readonly Part[] {
  const limb = clay(`arm ${side}`)
  const wave = pose.act === 'play' ? 0.12 * pose.wave(side) : 0.012 * pose.wave(side)
  const hand: Vector = [side * 0.2, 0.5 + low + wave, 0.4]
  limb.limb(
    [
      [side * 0.22, 0.68 + low, 0.14],
      [side * 0.31, 0.54 + low, 0.25],
    ],
    [0.085, 0.066],
    hide.plain,
    0.05,
  )
  limb.limb([[side * 0.31, 0.54 + low, 0.25], hand], [0.066, 0.062], hide.plain, 0.02)
  claws(limb.parts, `fingers ${side}`, plus(hand, [0, -0.01, 0.05]), 0.036)
  return limb.parts
}

function claws(into: Part[], group: string, at: Vector, apart: number): void {
  const toes = clay(group, into)
  for (const toe of [-1, 0, 1])
    toes.limb([plus(at, [toe * apart, 0.005, -0.01]), plus(at, [toe * apart * 1.25, -0.022, 0.075])], [apart * 0.62, 0.006], IVORY, 0.005)
}

interface Bearing {
  readonly at: Vector
  readonly pitch: number
  readonly yaw: number
}

function headed(body: Part[], pose: Pose, hide: Hide, { at, pitch, yaw }: Bearing): Carved {
  const s = 1.12
  const frame = looking(at, s, pitch, yaw)
  const skull = clay('head')
  skull.lump(frame.point(0, 0.03, 0), [0.215 * s, 0.195 * s, 0.21 * s], hide.plain, 0.06, { turn: frame.turn })
  skull.lump(frame.point(0, -0.06, 0.2), [0.165 * s, 0.115 * s, 0.17 * s], hide.plain, 0.08, { turn: frame.turn })
  skull.lump(frame.point(0, -0.125, 0.16), [0.14 * s, 0.06 * s, 0.15 * s], { ...hide.plain, colour: CREAM }, 0.02, { turn: frame.turn })
  for (const side of SIDES) skull.ball(frame.point(side * 0.075, 0.0, 0.32), 0.052 * s, hide.plain, 0.04)
  const extras = clay('horns', body)
  for (const side of SIDES) {
    extras.limb([frame.point(side * 0.1, 0.17, -0.02), frame.point(side * 0.17, 0.34, -0.12)], [0.055 * s, 0.038 * s], IVORY, 0.01)
    extras.limb([frame.point(side * 0.17, 0.34, -0.12), frame.point(side * 0.18, 0.48, -0.06)], [0.038 * s, 0.008], IVORY, 0.01)
    for (const [up, out] of [
      [0.1, 0.2],
      [0.02, 0.22],
      [-0.06, 0.18],
    ] as const)
      extras.limb(
        [frame.point(side * 0.17, up * 0.8, -0.05), frame.point(side * (0.2 + out * 0.55), up * 1.5, -0.18)],
        [0.04 * s, 0.012],
        hide.spike,
        0.03,
      )
    clay('nose', body).ball(frame.point(side * 0.082, 0.012, 0.366), 0.012 * s, NOSTRIL, 0)
    if (pose.face.open < 0.2)
      clay(`fang ${side}`, body).limb(
        [frame.point(side * 0.085, -0.11, 0.325), frame.point(side * 0.088, -0.165, 0.33)],
        [0.022 * s, 0.004],
        IVORY,
        0,
      )
  }
  if (pose.ablaze) body.push(...fireParts(frame, [0, -0.1, 0.4], pose.phase))
  return { body, skull: skull.parts, frame, ...dressOf(frame, at, pose.ablaze) }
}

function dressOf(frame: HeadFrame, at: Vector, ablaze: boolean): Omit<Carved, 'body' | 'skull' | 'frame'> {
  return {
    face: { eyes: [0.108, 0.085], eyeRadius: 0.072, iris: linear('#f4c02c'), mouth: [-0.105, 0.1], outward: 0.42, jaw: 1.5 },
    fit: {
      hat: [-0.01, 0.14],
      neck: { at: plus(at, [0, -0.24, -0.08]), radius: 0.17, turn: [0.25, 0, 0] },
      throat: plus(at, [0, -0.27, 0.12]),
    },
    ...(ablaze ? {} : { mouth: frame.point(0, -0.12, 0.36) }),
  }
}
