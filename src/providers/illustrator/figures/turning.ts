import type { Material, Part } from './solid.ts'
import { plus, type Vector } from './vector.ts'

/** Turns a place about the y axis; a positive angle turns what looks at us to the right. */
export function turnedAbout(at: Vector, angle: number): Vector {
  const cosine = Math.cos(angle),
    sine = Math.sin(angle)
  return [at[0] * cosine + at[2] * sine, at[1], at[2] * cosine - at[0] * sine]
}

/** A body modelled looking at us, turned on its heels by `angle` radians; the patterns of its materials turn with it. */
export function turnedParts(parts: readonly Part[], angle: number): readonly Part[] {
  if (angle === 0) return parts
  const known = new Map<Material, Material>()
  return parts.map((part) => {
    let material = known.get(part.material)
    if (!material) known.set(part.material, (material = turnedMaterial(part.material, angle)))
    const drift = part.drift && { drift: turnedAbout(part.drift, angle) }
    const moved = { material, at: turnedAbout(part.at, angle), ...drift }
    if (part.shape === 'sphere') return { ...part, ...moved }
    if (part.shape === 'cone') return { ...part, ...moved, to: turnedAbout(part.to, angle) }
    return { ...part, ...moved, turn: turnedFurther(part.turn, angle) }
  })
}

function turnedMaterial(material: Material, angle: number): Material {
  const { colour } = material
  if (typeof colour !== 'function') return material
  const cosine = Math.cos(angle),
    sine = Math.sin(angle)
  return { ...material, colour: (x, y, z) => colour(x * cosine - z * sine, y, x * sine + z * cosine) }
}

/** The angles about x, y and z that do what `turn` does and then turn about y. */
function turnedFurther(turn: Vector, angle: number): Vector {
  return anglesOf((axis) => turnedAbout(rotated(axis, turn), angle))
}

/** The angles about x, y and z of a rotation. */
function anglesOf(rotation: (axis: Vector) => Vector): Vector {
  const [a, b, c] = [rotation([1, 0, 0]), rotation([0, 1, 0]), rotation([0, 0, 1])]
  return [Math.atan2(-c[1], c[2]), Math.asin(Math.max(-1, Math.min(1, c[0]))), Math.atan2(-b[0], a[0])]
}

/** A direction of a part's own space in the world: about z first, then y, then x. */
function rotated([x, y, z]: Vector, [tx, ty, tz]: Vector): Vector {
  const x1 = x * Math.cos(tz) - y * Math.sin(tz),
    y1 = x * Math.sin(tz) + y * Math.cos(tz)
  const x2 = x1 * Math.cos(ty) + z * Math.sin(ty),
    z2 = z * Math.cos(ty) - x1 * Math.sin(ty)
  return [x2, y1 * Math.cos(tx) - z2 * Math.sin(tx), y1 * Math.sin(tx) + z2 * Math.cos(tx)]
}

/** A body tipped over: first about the x axis (forwards) or the z axis (to the left of the picture), then moved by `by`. */
export interface Tip {
  readonly about: 'x' | 'z'
  readonly angle: number
  readonly by: Vector
}

/** A body tipped over; the patterns of its materials go with it. */
export function tippedParts(parts: readonly Part[], { about, angle, by }: Tip): readonly Part[] {
  const spun = (place: Vector, through: number): Vector => rotated(place, about === 'x' ? [through, 0, 0] : [0, 0, through])
  const moved = (place: Vector): Vector => plus(spun(place, angle), by)
  const known = new Map<Material, Material>()
  const painted = (material: Material): Material => {
    const { colour } = material
    if (typeof colour !== 'function') return material
    return { ...material, colour: (x, y, z) => colour(...spun([x - by[0], y - by[1], z - by[2]], -angle)) }
  }
  return parts.map((part) => {
    let material = known.get(part.material)
    if (!material) known.set(part.material, (material = painted(part.material)))
    const at = moved(part.at)
    if (part.shape === 'sphere') return { ...part, material, at }
    if (part.shape === 'cone') return { ...part, material, at, to: moved(part.to) }
    return { ...part, material, at, turn: anglesOf((axis) => spun(rotated(axis, part.turn), angle)) }
  })
}
