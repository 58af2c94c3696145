import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { mixVector, times, type Vector } from '../vector.ts'

export interface WingPlan {
  readonly side: number
  /** Where it grows out of the body, in the world; the animal looks to the right. */
  readonly root: Vector
  /** Length from root to tip, and breadth of the wing. */
  readonly span: number
  readonly chord: number
  /** How high the tip is raised, -1 to 1. */
  readonly lift: number
  readonly colour: Vector
  /** Colour of the long feathers at the end. */
  readonly tips?: Vector
}

/** A spread wing: an arm, short coverts and long feathers that fan out at its end. */
export function featheredWing({ side, root, span, chord, lift, colour, tips = times(colour, 0.72) }: WingPlan): readonly Part[] {
  const feather = (shade: Vector): Material => ({ colour: shade, fur: 0.7, softness: 0.45, edge: 110 })
  /** A place of the wing: `out` along its length and `back` from its front edge, both in shares. */
  const at = (out: number, back: number): Vector => [
    root[0] - back * chord + 0.1 * span * Math.sin(out * Math.PI) - 0.16 * span * out * out,
    root[1] + span * (0.62 * lift * out + 0.16 * Math.sin(out * 2.6)) - 0.5 * chord * back,
    root[2] + side * span * out * (1 - 0.14 * Math.abs(lift)),
  ]
  const parts = clay(`wing ${side}`)
  const coverts = feather(colour)
  parts.limb([at(0, 0.1), at(0.5, 0.05)], [0.13 * chord + 0.02, 0.1 * chord + 0.015], coverts, 0.03)
  parts.limb([at(0.5, 0.05), at(0.86, 0.12)], [0.1 * chord + 0.015, 0.05 * chord + 0.01], coverts, 0.03)
  for (let i = 0; i < 6; i++) {
    const out = 0.06 + i * 0.125
    parts.limb([at(out, 0.12), at(out + 0.01, 0.62)], [0.11 * chord + 0.012, 0.1 * chord + 0.01], coverts, 0.03)
  }
  const fan = clay(`flight feathers ${side}`, parts.parts)
  for (let i = 0; i < 10; i++) {
    const out = i / 9
    const shade = feather(mixVector(tips, times(tips, 0.8), i % 2))
    // The outer feathers point outwards, those near the body backwards.
    const end = at(0.06 + out * 0.98 + 0.1 * out * out, 1.02 - 0.7 * out * out * out)
    fan.limb([at(0.04 + out * 0.8, 0.25 - 0.1 * out), end], [0.075 * chord + 0.01, 0.055 * chord + 0.006], shade, 0.008)
  }
  return parts.parts
}
