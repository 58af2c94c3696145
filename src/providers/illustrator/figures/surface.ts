import { noise3 } from './noise3.ts'
import { isBeyond, partDistance, type Material, type Solid } from './solid.ts'

/** What a point of a body looks like before light falls on it. One object is filled again for every pixel. */
export interface Surface {
  red: number
  green: number
  blue: number
  gloss: number
  glow: number
  softness: number
  metal: number
  fur: number
  /** The nearest part's drift: fur is combed in the body's own space. */
  driftX: number
  driftY: number
  driftZ: number
}

export const emptySurface = (): Surface => ({
  red: 0,
  green: 0,
  blue: 0,
  gloss: 0,
  glow: 0,
  softness: 0,
  metal: 0,
  fur: 0,
  driftX: 0,
  driftY: 0,
  driftZ: 0,
})

const EDGE = 70
/** A part farther away than this has no say in the colour. */
const REACH = 0.08

/** Mixes the materials of the parts near a place: each counts less, the farther it is behind the nearest one. */
export function readSurface(solid: Solid, x: number, y: number, z: number, into: Surface): void {
  const nearest = findNearest(solid, x, y, z)
  const nearestPart = solid.parts[nearest.index]!
  const drift = nearestPart.drift
  into.driftX = drift ? drift[0] : 0
  into.driftY = drift ? drift[1] : 0
  into.driftZ = drift ? drift[2] : 0
  into.red = into.green = into.blue = into.gloss = into.glow = into.softness = into.metal = into.fur = 0
  const nearestEdge = nearestPart.material.edge ?? EDGE
  let weights = 0
  for (let i = 0; i < nearest.count; i++) {
    const index = candidates[i]!
    const behind = distances[i]! - nearest.distance
    if (behind > REACH) continue
    const part = solid.parts[index]!
    const weight = Math.exp(-behind * Math.max(part.material.edge ?? EDGE, nearestEdge))
    if (weight < 0.01) continue
    weights += weight
    const d = part.drift
    place.x = d ? x - d[0] : x
    place.y = d ? y - d[1] : y
    place.z = d ? z - d[2] : z
    addMaterial(part.material, weight, into)
  }
  const share = 1 / weights
  into.red *= share
  into.green *= share
  into.blue *= share
  into.gloss *= share
  into.glow *= share
  into.softness *= share
  into.metal *= share
  into.fur *= share
}

const candidates = new Int32Array(256)
const distances = new Float64Array(256)
/** Where a part's colour is asked for, in the part's own space. */
const place = { x: 0, y: 0, z: 0 }
const found = { index: 0, distance: 0, count: 0 }

/** Measures the parts of the groups near a place into `candidates` and `distances`. */
function findNearest(solid: Solid, x: number, y: number, z: number): typeof found {
  let count = 0
  found.distance = 1e9
  found.index = 0
  for (const group of solid.groups) {
    const gx = x - group.centre[0],
      gy = y - group.centre[1],
      gz = z - group.centre[2]
    const reach = group.radius + Math.min(REACH, found.distance + REACH)
    if (reach <= 0 || gx * gx + gy * gy + gz * gz > reach * reach) continue
    for (let index = group.first; index < group.first + group.count; index++) {
      if (isBeyond(solid, index, x, y, z, found.distance + REACH)) continue
      const distance = partDistance(solid, index, x, y, z)
      candidates[count] = index
      distances[count++] = distance
      if (distance < found.distance) {
        found.distance = distance
        found.index = index
      }
    }
  }
  found.count = count
  return found
}

/** Adds the material as it is at `place`. */
function addMaterial(material: Material, weight: number, into: Surface): void {
  const colour = typeof material.colour === 'function' ? material.colour(place.x, place.y, place.z) : material.colour
  into.red += colour[0] * weight
  into.green += colour[1] * weight
  into.blue += colour[2] * weight
  into.gloss += (material.gloss ?? 0) * weight
  into.glow += (material.glow ?? 0) * weight
  into.softness += (material.softness ?? 0) * weight
  into.metal += (material.metal ?? 0) * weight
  into.fur += (material.fur ?? 0) * weight
}

/** Strands of fur: noise drawn out downwards bends the normal (three numbers at `at`) and varies the colour. */
export function combFur(surface: Surface, x: number, y: number, z: number, normal: Float64Array): void {
  const s = 62
  const X = (x - surface.driftX) * s,
    Y = (y - surface.driftY) * s * 0.3,
    Z = (z - surface.driftZ) * s
  const here = noise3(X, Y, Z)
  const bend = 0.42 * surface.fur
  const nx = normal[0]! + (here - noise3(X + 0.8, Y, Z)) * bend
  const ny = normal[1]! + (here - noise3(X, Y + 0.8, Z)) * bend * 0.6
  const nz = normal[2]! + (here - noise3(X, Y, Z + 0.8)) * bend
  const scale = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz)
  normal[0] = nx * scale
  normal[1] = ny * scale
  normal[2] = nz * scale
  const tone = 1 + surface.fur * (0.2 * (here - 0.5) + 0.16 * (noise3(X * 2.4, Y * 2.3, Z * 2.4) - 0.5))
  surface.red *= tone
  surface.green *= tone
  surface.blue *= tone
}
