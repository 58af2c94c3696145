import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { mixVector, type Vector } from '../vector.ts'

export interface MembranePlan {
  readonly side: number
  /** The shoulder, in the space of an animal that looks at us. */
  readonly root: Vector
  readonly size: number
  /** How steeply the arm and then the hand rise to the side, radians. */
  readonly rise: readonly [arm: number, hand: number]
  /** How far the wing is swept back, 0 to 1. */
  readonly sweep?: number
  readonly skin: Material
  readonly bone: Material
}

/** Ends of the fingers and of the skin at the flank: how far out, and how far behind the arm. */
const TIPS = [
  [1.42, 0.28],
  [1.22, 0.66],
  [0.86, 0.84],
  [0.48, 0.82],
] as const
const FLANK = [0.06, 0.62] as const
const ELBOW = 0.58
const STRANDS = 5

/** A wing of skin between long fingers, as of dragons, bats and pterosaurs; its hem is drawn in between the fingers. */
export function membraneWing({ side, root, size, rise: [arm, hand], sweep = 0, skin, bone }: MembranePlan): readonly Part[] {
  const at = ([out, back]: readonly [number, number]): Vector => {
    const inner = Math.min(out, ELBOW),
      outer = Math.max(0, out - ELBOW)
    return [
      root[0] + side * size * (inner * Math.cos(arm) + outer * Math.cos(hand)),
      root[1] + size * (inner * Math.sin(arm) + outer * Math.sin(hand) - 0.1 * back),
      root[2] - size * (back + sweep * out),
    ]
  }
  const wrist = at([ELBOW, -0.12])
  const ends = [...TIPS, FLANK].map(at)
  const bones = clay(`wing ${side}`)
  bones.limb([root, wrist], [0.075 * size, 0.052 * size], bone, 0.02)
  bones.limb([wrist, at([ELBOW + 0.04, -0.26])], [0.04 * size, 0.008], bone, 0.01)
  ends.slice(0, -1).forEach((end) => bones.limb([wrist, end], [0.044 * size, 0.014 * size], bone, 0.01))
  ends.slice(0, -1).forEach((from, gap) => {
    const to = ends[gap + 1]!
    const sheet = clay(`skin ${side} ${gap}`, bones.parts)
    for (let i = 0; i <= STRANDS; i++) {
      const t = i / STRANDS
      const atFlank = gap === TIPS.length - 1
      const start = atFlank ? mixVector(wrist, root, t) : wrist
      const hem = mixVector(mixVector(from, to, t), start, 0.2 * Math.sin(Math.PI * t))
      sheet.limb([start, hem], [(atFlank ? 0.058 : 0.022) * size, (atFlank ? 0.06 : 0.042) * size], skin, 0.05 * size)
    }
  })
  return bones.parts
}
