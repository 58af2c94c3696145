import type { Material } from '../solid.ts'
import { cross, dot, minus, times, unit, type Vector } from '../vector.ts'

/** What a cloth is woven or printed with. */
export interface Print {
  readonly kind: 'stripes' | 'dots' | 'checks' | 'chevrons'
  readonly colour: Vector
}

/** Cloth around a limb or a trunk from one end to the other: its print goes round it, and soft folds run along it. */
export function fabric(material: Material, from: Vector, to: Vector, print?: Print, folds = 0.05): Material {
  const { colour } = material
  if (typeof colour === 'function') return material
  const line = minus(to, from)
  const axis = unit(line)
  const out = unit(minus([0, 0, 1], times(axis, axis[2])))
  const over = cross(axis, out)
  return {
    ...material,
    colour: (x, y, z) => {
      const place: Vector = [x - from[0], y - from[1], z - from[2]]
      const along = dot(place, axis)
      const round = Math.atan2(dot(place, over), dot(place, out))
      const fold = 1 + folds * (Math.sin(round * 3 + along * 17) * 0.6 + Math.sin(along * 31 - round * 2) * 0.4)
      return times(print && isPrinted(print.kind, along, round) ? print.colour : colour, fold)
    },
  }
}

/** How far round a body a radian reaches, about. */
const GIRTH = 0.14
const PITCH = 0.072

function isPrinted(kind: Print['kind'], along: number, round: number): boolean {
  const u = (round * GIRTH) / PITCH,
    v = along / PITCH
  if (kind === 'stripes') return v - Math.floor(v) < 0.42
  if (kind === 'chevrons') return fraction(v + 0.6 * Math.abs(fraction(u * 0.5) - 0.5)) < 0.34
  if (kind === 'checks') return fraction(u) < 0.16 || fraction(v) < 0.16
  const row = Math.floor(v)
  return Math.hypot(fraction(u + (row % 2) * 0.5) - 0.5, fraction(v) - 0.5) < 0.21
}

const fraction = (value: number): number => value - Math.floor(value)
