import { cloud3 } from '../noise3.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, times, type Vector } from '../vector.ts'

interface Stuff {
  /** How much of its own colour is left, and what is mixed in. */
  readonly keeps: number
  readonly colour: Vector | ((x: number, y: number, z: number) => Vector)
  readonly surface: Partial<Material>
}

const PINE: Vector = linear('#b5814a')
const grain = (x: number, y: number, z: number): Vector =>
  times(PINE, 0.72 + 0.4 * (0.5 + 0.5 * Math.sin((y + 0.25 * cloud3(x * 2, y * 2, z * 2)) * 70 + x * 3)))
const veins = (x: number, y: number, z: number): Vector => times(linear('#a9a9a4'), 0.7 + 0.6 * cloud3(x * 7, y * 7, z * 7))
const stitches = (x: number, y: number, z: number): Vector => times([1, 1, 1], 0.8 + 0.2 * Math.sin((x + z) * 130) * Math.sin(y * 130))

const STUFFS: { readonly [name: string]: Stuff } = {
  wood: { keeps: 0.12, colour: grain, surface: { fur: 0, gloss: 0.25, softness: 0.1 } },
  metal: { keeps: 0.3, colour: linear('#b9bec8'), surface: { fur: 0, gloss: 0.85, metal: 0.75, softness: 0 } },
  glass: { keeps: 0.45, colour: linear('#cfeaf4'), surface: { fur: 0, gloss: 1, metal: 0.35, softness: 0.9 } },
  ice: { keeps: 0.1, colour: linear('#bfe2f2'), surface: { fur: 0, gloss: 1, metal: 0.25, softness: 0.9 } },
  stone: { keeps: 0.1, colour: veins, surface: { fur: 0, gloss: 0.08, softness: 0 } },
  paper: { keeps: 0.6, colour: linear('#f6f1e4'), surface: { fur: 0, gloss: 0, softness: 0.5 } },
  cloth: { keeps: 1, colour: stitches, surface: { fur: 0.35, gloss: 0, softness: 0.6 } },
  clay: { keeps: 0.8, colour: linear('#c98a62'), surface: { fur: 0, gloss: 0.35, softness: 0.2 } },
  gold: { keeps: 0.25, colour: linear('#e8b840'), surface: { fur: 0.1, gloss: 0.75, metal: 0.5 } },
}

/** Parts cut with a knife are eyes and lines of a face: these stay what they are. */
const FEATURES_EDGE = 400

/** The same parts made of another stuff: a glass swan, a wooden horse. Words we do not know change nothing. */
export function madeOf(material: string | undefined, parts: readonly Part[]): readonly Part[] {
  const stuff = material === undefined ? undefined : STUFFS[material]
  if (!stuff) return parts
  const known = new Map<Material, Material>()
  return parts.map((part) => {
    if ((part.material.edge ?? 0) >= FEATURES_EDGE) return part
    let made = known.get(part.material)
    if (!made) known.set(part.material, (made = remade(part.material, stuff)))
    return { ...part, material: made }
  })
}

function remade(material: Material, { keeps, colour, surface }: Stuff): Material {
  const own = material.colour
  const ownAt = typeof own === 'function' ? own : (): Vector => own
  const stuffAt = typeof colour === 'function' ? colour : (): Vector => colour
  return {
    ...material,
    ...surface,
    colour: (x, y, z) => {
      const [mine, theirs] = [ownAt(x, y, z), stuffAt(x, y, z)]
      return keeps === 1 ? [mine[0] * theirs[0], mine[1] * theirs[1], mine[2] * theirs[2]] : mixVector(theirs, mine, keeps)
    },
  }
}
