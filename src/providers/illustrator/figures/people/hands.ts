import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { clamp, cross, dot, minus, mixVector, plus, times, unit, type Vector } from '../vector.ts'

/** A hand at the end of a forearm: palm, four fingers a little curled, and the thumb. */
export function handParts(elbow: Vector, wrist: Vector, side: -1 | 1, material: Material): readonly Part[] {
  const along = unit(minus(wrist, elbow))
  const raised = clamp(along[1] * 1.6)
  // A hand that hangs turns its palm to the thigh, a raised one shows it.
  const palmward = orthogonal(mixVector([-side, 0, 0.25], [-side * 0.2, 0, 1], raised), along)
  const thumbward = towards(cross(along, palmward), [-side * raised, Math.max(0, along[2]), 1 - Math.abs(along[2])])
  const at = (ahead: number, across: number, inward: number): Vector =>
    plus(wrist, plus(times(along, ahead), plus(times(thumbward, across), times(palmward, inward))))
  const parts = clay(`hand ${side}`)
  parts.limb([at(-0.035, 0, 0), at(0.018, 0, 0)], [0.032, 0.038], material, 0.004)
  parts.limb([at(0.022, -0.017, 0), at(0.022, 0.014, 0)], [0.029, 0.031], material, 0.02)
  const spread = 0.019 + 0.006 * raised
  const curl = 0.02 - 0.014 * raised
  for (let finger = 0; finger < 4; finger++) {
    const across = (finger - 1.5) * spread
    const length = 0.066 - 0.005 * Math.abs(finger - 1.8)
    parts.limb([at(0.03, across * 0.9, 0.002), at(length, across * (1 + 0.4 * raised), curl)], [0.0145, 0.0125], material, 0.004)
  }
  parts.limb([at(0.0, 0.022, 0.008), at(0.034, 0.052, 0.014)], [0.016, 0.0125], material, 0.012)
  return parts.parts
}

function orthogonal(wanted: Vector, along: Vector): Vector {
  return unit(minus(wanted, times(along, dot(wanted, along))))
}

function towards(axis: Vector, wanted: Vector): Vector {
  return dot(axis, wanted) < 0 ? times(axis, -1) : axis
}
