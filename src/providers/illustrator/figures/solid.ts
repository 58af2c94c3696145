import { minus, type Vector } from './vector.ts'

/** What a part is made of. Numbers not given are 0. */
export interface Material {
  /** Linear colour, or linear colour by place in the part's own space. */
  readonly colour: Vector | ((x: number, y: number, z: number) => Vector)
  readonly gloss?: number
  /** Light of its own. */
  readonly glow?: number
  /** How softly light wraps around it, as through ears and fur. */
  readonly softness?: number
  readonly fur?: number
  readonly metal?: number
  /** How suddenly it ends against its neighbour: 70 blends like fur, 900 is cut with a knife. */
  readonly edge?: number
}

interface PartBase {
  readonly at: Vector
  readonly material: Material
  /** Width over which it melts into what was listed before it. */
  readonly blend: number
  /** Parts of one name are culled together; they should lie close to each other. */
  readonly group: string
  /** How far the part has moved from where its coat was painted: keeps the pattern from swimming over the body. */
  readonly drift?: Vector
}

export type Part = PartBase &
  (
    | { readonly shape: 'sphere'; readonly radius: number }
    | { readonly shape: 'ellipsoid'; readonly radii: Vector; readonly turn: Vector }
    | { readonly shape: 'cone'; readonly to: Vector; readonly radius: number; readonly radiusTo: number }
    | { readonly shape: 'box'; readonly halves: Vector; readonly rounding: number; readonly turn: Vector }
    /** A cone with flat ends: its axis is y before turning, its radii are those of its lower and upper end. */
    | {
        readonly shape: 'drum'
        readonly radii: readonly [lower: number, upper: number]
        readonly half: number
        readonly rounding: number
        readonly turn: Vector
      }
    | { readonly shape: 'ring'; readonly radius: number; readonly thickness: number; readonly turn: Vector }
  )

const KINDS = { sphere: 0, ellipsoid: 1, cone: 2, ring: 3, box: 4, drum: 5 } as const
/** Numbers per part in the packed form. wasm/march.as.ts reads the same layout. */
export const PART_NUMBERS = 24
/** Where in it the ball around a part is told (4 numbers), and then how far beyond the ball the part may melt. */
const BALL_AT = 19

interface Ball {
  readonly centre: Vector
  readonly radius: number
}

/** A body made of parts, packed for the kernel. */
export interface Solid {
  readonly parts: readonly Part[]
  readonly packed: Float32Array
  /** KINDS of the parts, for quick questions. */
  readonly kinds: Uint8Array
  readonly groups: readonly (Ball & { readonly first: number; readonly count: number })[]
  readonly bounds: Ball
}

/** Rows of the matrix that turns a place in the world into the part's own axes. Angles in radians about x, y, z. */
function rotationRows(turn: Vector): readonly number[] {
  const [sx, cx, sy, cy, sz, cz] = [
    Math.sin(-turn[0]),
    Math.cos(turn[0]),
    Math.sin(-turn[1]),
    Math.cos(turn[1]),
    Math.sin(-turn[2]),
    Math.cos(turn[2]),
  ] as const
  const apply = ([x, y, z]: Vector): Vector => {
    const [y1, z1] = [y * cx - z * sx, y * sx + z * cx]
    const [x2, z2] = [x * cy + z1 * sy, -x * sy + z1 * cy]
    return [x2 * cz - y1 * sz, x2 * sz + y1 * cz, z2]
  }
  const [a, b, c] = [apply([1, 0, 0]), apply([0, 1, 0]), apply([0, 0, 1])]
  return [a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]]
}

/** The numbers after kind, blend (2) and place (3). */
function shapeNumbers(part: Part): readonly number[] {
  switch (part.shape) {
    case 'sphere':
      return [part.radius]
    case 'ellipsoid':
      return [...rotationRows(part.turn), 1 / part.radii[0], 1 / part.radii[1], 1 / part.radii[2]]
    case 'cone': {
      const axis = minus(part.to, part.at)
      return [...axis, 1 / (axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2 + 1e-9), part.radius, part.radiusTo - part.radius]
    }
    case 'box':
      return [...rotationRows(part.turn), ...part.halves, part.rounding]
    case 'drum': {
      const { radii, half, rounding } = part
      return [...rotationRows(part.turn), radii[0] - rounding, radii[1] - rounding, half - rounding, rounding]
    }
    case 'ring':
      return [...rotationRows(part.turn), part.radius, part.thickness]
  }
}

function packPart(part: Part, into: Float32Array, at: number): void {
  new Int32Array(into.buffer)[at] = KINDS[part.shape]
  into[at + 1] = part.blend
  into[at + 2] = part.blend > 0 ? 1 / (4 * part.blend) : 0
  into.set(part.at, at + 3)
  into.set(shapeNumbers(part), at + 6)
}

/** Tells each part's ball, and how far beyond it the part still counts: it melts by its own blend, and by that of later parts. */
function packBalls(parts: readonly Part[], into: Float32Array): void {
  const balls = parts.map(ballOfPart)
  balls.forEach(({ centre, radius }, index) => {
    let reach = parts[index]!.blend
    for (let later = index + 1; later < parts.length; later++) {
      const blend = parts[later]!.blend
      if (blend <= reach) continue
      const other = balls[later]!
      const gap = Math.hypot(centre[0] - other.centre[0], centre[1] - other.centre[1], centre[2] - other.centre[2]) - radius - other.radius
      if (gap < blend) reach = blend
    }
    into.set([...centre, radius, reach], index * PART_NUMBERS + BALL_AT)
  })
}

function ballOfPart(part: Part): Ball {
  switch (part.shape) {
    case 'sphere':
      return { centre: part.at, radius: part.radius }
    case 'ellipsoid':
      return { centre: part.at, radius: Math.max(...part.radii) }
    case 'box':
      return { centre: part.at, radius: Math.hypot(...part.halves) }
    case 'drum':
      return { centre: part.at, radius: Math.hypot(Math.max(...part.radii), part.half) }
    case 'ring':
      return { centre: part.at, radius: part.radius + part.thickness }
    case 'cone': {
      const half = Math.hypot(...minus(part.to, part.at)) / 2
      const centre: Vector = [(part.at[0] + part.to[0]) / 2, (part.at[1] + part.to[1]) / 2, (part.at[2] + part.to[2]) / 2]
      return { centre, radius: half + Math.max(part.radius, part.radiusTo) }
    }
  }
}

function ballAround(balls: readonly Ball[]): Ball {
  const middle = (axis: 0 | 1 | 2) => {
    const low = Math.min(...balls.map((ball) => ball.centre[axis] - ball.radius))
    const high = Math.max(...balls.map((ball) => ball.centre[axis] + ball.radius))
    return (low + high) / 2
  }
  const centre: Vector = [middle(0), middle(1), middle(2)]
  const radius = Math.max(...balls.map((ball) => Math.hypot(...minus(ball.centre, centre)) + ball.radius))
  return { centre, radius: radius + 0.01 }
}

/** Packs parts into a solid. Parts of one group are brought together, groups in the order of their first part. */
export function solidOf(unsorted: readonly Part[]): Solid {
  const byGroup = Map.groupBy(unsorted, (part) => part.group)
  const parts = [...byGroup.values()].flat()
  const packed = new Float32Array(parts.length * PART_NUMBERS)
  parts.forEach((part, index) => packPart(part, packed, index * PART_NUMBERS))
  packBalls(parts, packed)
  let first = 0
  const groups = [...byGroup.values()].map((members) => {
    const group = { ...ballAround(members.map(ballOfPart)), first, count: members.length }
    first += members.length
    return group
  })
  return { parts, packed, kinds: Uint8Array.from(parts, (part) => KINDS[part.shape]), groups, bounds: ballAround(parts.map(ballOfPart)) }
}

/** Where each part ends: the corners that a camera must see. */
export function extremesOf(solid: Solid): readonly Ball[] {
  return solid.parts.flatMap((part) =>
    part.shape === 'cone'
      ? [
          { centre: part.at, radius: part.radius },
          { centre: part.to, radius: part.radiusTo },
        ]
      : [ballOfPart(part)],
  )
}

/** Whether the ball around a part is farther from a place than `reach`: quicker than the distance itself. */
export function isBeyond({ packed }: Solid, index: number, ...[x, y, z, reach]: readonly [number, number, number, number]): boolean {
  const ball = index * PART_NUMBERS + BALL_AT
  const dx = x - packed[ball]!,
    dy = y - packed[ball + 1]!,
    dz = z - packed[ball + 2]!
  const wide = packed[ball + 3]! + reach
  return wide < 0 || dx * dx + dy * dy + dz * dz > wide * wide
}

/** Distance from a place to one part; the same formulas as in wasm/march.as.ts. */
export function partDistance(solid: Solid, index: number, x: number, y: number, z: number): number {
  const n = solid.packed
  const p = index * PART_NUMBERS
  const px = x - n[p + 3]!,
    py = y - n[p + 4]!,
    pz = z - n[p + 5]!
  const kind = solid.kinds[index]
  if (kind === KINDS.sphere) return Math.sqrt(px * px + py * py + pz * pz) - n[p + 6]!
  if (kind === KINDS.cone) {
    const ax = n[p + 6]!,
      ay = n[p + 7]!,
      az = n[p + 8]!
    let h = (px * ax + py * ay + pz * az) * n[p + 9]!
    h = h < 0 ? 0 : h > 1 ? 1 : h
    const ex = px - ax * h,
      ey = py - ay * h,
      ez = pz - az * h
    return Math.sqrt(ex * ex + ey * ey + ez * ez) - (n[p + 10]! + n[p + 11]! * h)
  }
  const rx = px * n[p + 6]! + py * n[p + 7]! + pz * n[p + 8]!
  const ry = px * n[p + 9]! + py * n[p + 10]! + pz * n[p + 11]!
  const rz = px * n[p + 12]! + py * n[p + 13]! + pz * n[p + 14]!
  if (kind === KINDS.ring) return Math.hypot(Math.sqrt(rx * rx + rz * rz) - n[p + 15]!, ry) - n[p + 16]!
  if (kind === KINDS.box) return boxDistance(n, p, rx, ry, rz)
  if (kind === KINDS.drum) return drumDistance(n, p, Math.sqrt(rx * rx + rz * rz), ry)
  const ix = n[p + 15]!,
    iy = n[p + 16]!,
    iz = n[p + 17]!
  const a = rx * ix,
    b = ry * iy,
    c = rz * iz
  const k0 = Math.sqrt(a * a + b * b + c * c)
  const k1 = Math.sqrt(a * a * ix * ix + b * b * iy * iy + c * c * iz * iz)
  return (k0 * (k0 - 1)) / Math.max(k1, 1e-6)
}

function boxDistance(n: Float32Array, p: number, x: number, y: number, z: number): number {
  const round = n[p + 18]!
  const qx = Math.abs(x) - n[p + 15]! + round,
    qy = Math.abs(y) - n[p + 16]! + round,
    qz = Math.abs(z) - n[p + 17]! + round
  return Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0)) + Math.min(Math.max(qx, qy, qz), 0) - round
}

function drumDistance(n: Float32Array, p: number, across: number, y: number): number {
  const lower = n[p + 15]!,
    upper = n[p + 16]!,
    half = n[p + 17]!
  const capX = across - Math.min(across, y < 0 ? lower : upper),
    capY = Math.abs(y) - half
  const slopeX = upper - lower,
    slopeY = half * 2
  const along = ((upper - across) * slopeX + (half - y) * slopeY) / (slopeX * slopeX + slopeY * slopeY)
  const h = along < 0 ? 0 : along > 1 ? 1 : along
  const sideX = across - upper + slopeX * h,
    sideY = y - half + slopeY * h
  const gap = Math.sqrt(Math.min(capX * capX + capY * capY, sideX * sideX + sideY * sideY))
  return (sideX < 0 && capY < 0 ? -gap : gap) - n[p + 18]!
}

/** Distance from a place to the whole solid, for the few questions asked outside the kernel. */
export function solidDistance(solid: Solid, at: Vector): number {
  let distance = 1e9
  for (let i = 0; i < solid.parts.length; i++) {
    const next = partDistance(solid, i, at[0], at[1], at[2])
    const blend = solid.parts[i]!.blend
    const overlap = Math.max(0, blend - Math.abs(distance - next))
    distance = Math.min(distance, next) - (blend > 0 ? (overlap * overlap) / (4 * blend) : 0)
  }
  return distance
}
