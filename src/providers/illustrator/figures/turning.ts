import type { Material, Part } from './solid.ts'
import type { Vector } from './vector.ts'

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
  const axes = (
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const
  ).map((axis) => turnedAbout(rotated(axis, turn), angle))
  const [a, b, c] = axes as [Vector, Vector, Vector]
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
