import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, type Vector } from '../vector.ts'
import type { Dressed } from './dress.ts'

/** A tail along the given places: thin, or bushy in the middle. Nothing for an animal with a stub. */
export function tailParts({ species, fur }: Dressed, path: readonly Vector[]): readonly Part[] {
  if (species.tail === 0) return []
  if (species.tailShape) return shapedTail(species.tailShape, { species, fur }, path[0]!)
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
    const ring = i % 2 === 1 ? species.rings : undefined
    const material: Material = (tip ?? ring) ? { colour: (tip ?? ring)!, fur: 0.9, edge: tip ? 30 : 60 } : fur
    tail.limb([along(i - 1), along(i)], [radius((i - 1) / last), radius(i / last)], material, 0.06)
  }
  return tail.parts
}

/** The tail of a squirrel, which stands up and rolls back at its end, or of a beaver, which lies flat; from its root backwards. */
function shapedTail(shape: 'upright' | 'flat', { species, fur }: Pick<Dressed, 'species' | 'fur'>, root: Vector): readonly Part[] {
  const tail = clay('tail')
  // Whoever sits or sleeps has the root beside or behind the body.
  const back = root[0] < 0 ? -1 : 1
  const at = (x: number, y: number): Vector => [root[0] + back * x, Math.max(0.06, root[1] + y), root[2]]
  if (shape === 'flat') {
    const scales: Material = { colour: linear('#3a2c26'), gloss: 0.25, softness: 0.2, edge: 130 }
    tail.limb([root, at(0.14, -0.1)], [0.1, 0.07], fur, 0.05)
    tail.lump(at(0.34, -0.13), [0.27, 0.045, 0.15], scales, 0.04, { turn: [0, 0, back * 0.15] })
    return tail.parts
  }
  const path = [root, at(0.16, 0.06), at(0.28, 0.26), at(0.26, 0.5), at(0.14, 0.68), at(0.22, 0.82), at(0.34, 0.8)]
  const thick = [0.09, 0.13, 0.165, 0.175, 0.15, 0.11, 0.06]
  path.slice(1).forEach((to, i) => {
    const tip = i > 3 && species.tailTip ? { ...fur, colour: species.tailTip, edge: 40 } : fur
    tail.limb([path[i]!, to], [thick[i]!, thick[i + 1]!], tip, 0.07)
  })
  return tail.parts
}
