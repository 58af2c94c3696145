import { clay } from '../clay.ts'
import { onSurface, type HeadFrame } from '../head-frame.ts'
import { faceParts, type FacePlan } from '../animals/face.ts'
import type { Expression } from '../animals/expression.ts'
import type { Material, Part, Solid } from '../solid.ts'
import { linear } from '../vector.ts'
import type { Species } from './species.ts'

/** The face of a species: two eyes and a mouth in two arcs. */
export function faceOf({ eyeRadius, iris }: Species): FacePlan {
  return { eyes: [0.094, 0.032], eyeRadius, iris, mouth: [-0.08, 0.062], twoArcs: true }
}

/** Eyes, mouth and whiskers, laid onto the surface of a finished head. */
export function drawFace(head: Solid, frame: HeadFrame, species: Species, face: Expression): readonly Part[] {
  const parts = [...faceParts(head, frame, faceOf(species), face)]
  if (face.tongue && face.open < 0.06 && species.tongue) {
    const tongue: Material = { colour: linear('#e8707a'), softness: 0.5, edge: 300 }
    const s = frame.scale
    clay('tongue', parts).lump(onSurface(head, frame, 0, -0.128, -0.012), [0.028 * s, 0.042 * s, 0.018 * s], tongue, 0.004, {
      turn: frame.turn,
    })
  }
  return species.whiskers ? [...parts, ...whiskers(head, frame, species)] : parts
}

function whiskers(head: Solid, frame: HeadFrame, species: Species): readonly Part[] {
  const parts: Part[] = []
  const hair: Material = { colour: [0.8, 0.78, 0.74], edge: 900 }
  for (const side of [-1, 1]) {
    const drawn = clay(`whiskers ${side}`, parts)
    for (let i = 0; i < 3; i++) {
      const root = onSurface(head, frame, side * 0.075, -0.062 - 0.014 * i, 0)
      const tip = frame.point(side * (0.26 + 0.02 * i), -0.03 - 0.045 * i, 0.17 + species.muzzle)
      drawn.limb([root, tip], [0.003 * frame.scale, 0.0012 * frame.scale], hair, 0.0005)
    }
  }
  return parts
}
