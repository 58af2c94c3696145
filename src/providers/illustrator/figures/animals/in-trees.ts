import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, times } from '../vector.ts'
import { curlyTail, hand, headAt, hideOf, type Climber } from './climber.ts'
import { SIDES, type Carved, type Pose } from './model.ts'

const BARK: Material = {
  colour: (x, y, z) => times(linear('#7a5230'), 0.7 + 0.4 * Math.abs(Math.sin(Math.atan2(x, z + 0.3) * 9 + y * 3))),
  fur: 0.5,
  edge: 260,
}
const LEAF: Material = { colour: linear('#5aa03c'), softness: 0.4, edge: 260 }
/** From a branch: by both hands, or lazily by all four. */
export function hanging(kind: Climber, pose: Pose): Carved {
  const hide = hideOf(kind, pose)
  const g = kind.girth
  const parts: Part[] = []
  const lazy = kind.at === 'branch'
  const sway = (lazy ? 0.02 : 0.1) * pose.wave()
  const high = lazy ? 1.02 : 1.5
  const wood = clay('branch', parts)
  wood.limb(span(-1.0, high - 0.03, 0, 0.95, high + 0.05, 0), [0.075, 0.055], BARK, 0)
  for (const [x, tip] of [
    [-0.8, 0.2],
    [0.85, 0.22],
  ] as const) {
    wood.limb(span(x, high, 0, x + 0.12, high + tip, 0.02), [0.025, 0.014], BARK, 0.01)
    for (const side of SIDES)
      wood.lump([x + 0.12 + side * 0.08, high + tip, 0.02], [0.1, 0.045, 0.03], LEAF, 0, { turn: [0, 0, side * 0.5] })
  }
  const body = clay('body', parts)
  if (lazy) {
    body.lump([0, 0.56, sway], [0.4, 0.23, 0.24], hide.fur, 0.05)
    for (const side of SIDES)
      for (const z of [-0.06, 0.1]) {
        const limb = clay(`limb ${side} ${z}`, parts)
        limb.limb(span(side * 0.26, 0.6, z, side * 0.5, 0.82, z * 0.6), [0.1, 0.075], hide.fur, 0.06)
        limb.limb(span(side * 0.5, 0.82, z * 0.6, side * (z > 0 ? 0.46 : 0.36), high + 0.03, z * 0.6 + 0.02), [0.075, 0.06], hide.fur, 0.02)
        for (const claw of [-1, 0, 1])
          limb.limb(
            span(side * 0.42 + claw * 0.04, high + 0.07, z * 0.6, side * 0.42 + claw * 0.04, high - 0.03, z * 0.6 + 0.1),
            [0.022, 0.008],
            { colour: linear('#e8dcc0'), edge: 300 },
            0,
          )
      }
    return { body: parts, ...headAt(kind, pose, [-0.36, 0.52, 0.2 + sway], 0.1) }
  }
  body.lump([sway, 0.72, sway], [0.22 * g, 0.3, 0.19 * g], hide.fur, 0.05)
  body.lump([sway, 0.7, 0.08 + sway], [0.15 * g, 0.21, 0.14 * g], hide.belly, 0.04)
  for (const side of SIDES) {
    const arm = clay(`arm ${side}`, parts)
    arm.limb(span(side * 0.18 * g + sway, 0.9, 0, side * 0.42, 1.16, 0), [0.09, 0.07], hide.fur, 0.05)
    arm.limb(span(side * 0.42, 1.16, 0, side * 0.34, high, 0.02), [0.07, 0.055], hide.fur, 0.02)
    hand(parts, `hand ${side}`, [side * 0.34, high + 0.02, 0.04], hide)
    const leg = clay(`leg ${side}`, parts)
    leg.limb(span(side * 0.12 + sway, 0.5, 0, side * 0.24 + sway * 2, 0.3, 0.16), [0.1, 0.075], hide.fur, 0.06)
    leg.limb(span(side * 0.24 + sway * 2, 0.3, 0.16, side * 0.2 + sway * 2.6, 0.1, 0.04), [0.075, 0.06], hide.fur, 0.02)
    leg.lump([side * 0.2 + sway * 2.7, 0.06, 0.09], [0.06, 0.045, 0.1], hide.skin, 0.02)
  }
  if (kind.tail) curlyTail(parts, hide.fur, [sway, 0.46, -0.14], pose)
  return { body: parts, ...headAt(kind, pose, [sway, 1.06, 0.14]) }
}

/** Arms and legs around the trunk of a tree. */
export function onTrunk(kind: Climber, pose: Pose): Carved {
  const hide = hideOf(kind, pose)
  const g = kind.girth
  const parts: Part[] = []
  const trunk = clay('trunk', parts)
  trunk.limb(span(0, 0, -0.3, 0.02, 1.5, -0.3), [0.2, 0.16], BARK, 0)
  trunk.limb(span(0, 1.2, -0.3, 0.5, 1.52, -0.3), [0.08, 0.045], BARK, 0.05)
  for (const [x, y] of [
    [0.5, 1.6],
    [0.62, 1.5],
    [0.42, 1.52],
  ] as const)
    trunk.lump([x, y, -0.26], [0.13, 0.05, 0.04], LEAF, 0, { turn: [0, 0, x - 0.2] })
  const body = clay('body', parts)
  const breath = 0.008 * pose.wave()
  body.lump([0, 0.5, 0.02], [0.27 * g, 0.31 + breath, 0.23], hide.fur, 0.05)
  body.lump([0, 0.5, 0.12], [0.18 * g, 0.22, 0.15], hide.belly, 0.04)
  for (const side of SIDES) {
    const arm = clay(`arm ${side}`, parts)
    arm.limb(span(side * 0.22, 0.66, 0.02, side * 0.32, 0.74, -0.14), [0.095, 0.08], hide.fur, 0.05)
    arm.limb(span(side * 0.32, 0.74, -0.14, side * 0.15, 0.82, -0.16), [0.08, 0.065], hide.fur, 0.02)
    arm.limb(span(side * 0.2, 0.34, 0.04, side * 0.34, 0.28, -0.08), [0.115, 0.09], hide.fur, 0.05)
    arm.limb(span(side * 0.34, 0.28, -0.08, side * 0.16, 0.24, -0.12), [0.09, 0.075], hide.fur, 0.02)
  }
  return { body: parts, ...headAt(kind, pose, [0, 0.92 + breath, 0.12]) }
}
