import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear } from '../vector.ts'
import type { Look } from './looks.ts'

/** A pillow under the head of somebody who lies on one side, the head to the left. */
export function bedding({ build }: Look): readonly Part[] {
  const parts = clay('pillow')
  const linen: Material = { colour: linear('#f3efe6'), softness: 0.5, edge: 250 }
  const legs = build.thigh + build.shin
  const head = -(legs + build.torso * 1.2 + 0.2 * build.headScale) + (legs + build.torso) * 0.62
  parts.box([head - 0.04, 0.075, 0], [0.21, 0.075, 0.26], 0.07, linen)
  return parts.parts
}
