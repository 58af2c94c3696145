import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { mixVector, type Vector } from '../vector.ts'
import type { Dressed } from './dress.ts'

/** A tail along the given places: thin, or bushy in the middle. Nothing for an animal with a stub. */
export function tailParts({ species, fur }: Dressed, path: readonly Vector[]): readonly Part[] {
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
