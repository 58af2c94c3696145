import type { Clay } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material } from '../solid.ts'
import { mixVector, smoothstep, times, type Vector } from '../vector.ts'

/** Soft darker patches over a base colour. */
export const blotches =
  (size: number, share: number) =>
  (base: Vector, x: number, y: number, z: number): Vector =>
    mixVector(base, times(base, 1 - share), smoothstep(0.52, 0.6, cloud3(x * size, y * size, z * size, 2)))

/** A chain of limbs that gets thinner. */
export function chain(into: Clay, path: readonly Vector[], [from, to]: readonly [number, number], material: Material, blend = 0.05): void {
  const steps = path.length - 1
  const radius = (i: number) => from + ((to - from) * i) / steps
  path.slice(1).forEach((end, i) => into.limb([path[i]!, end], [radius(i), radius(i + 1)], material, blend))
}
