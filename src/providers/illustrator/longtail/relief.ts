/** Pixels of a flat drawing, red, green, blue and opacity from 0 to 255. */
export interface Flat {
  readonly pixels: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** A drawing as if it were modelled in clay: how high every pixel stands out, and how deep it lies in a crease. */
export interface Relief {
  readonly heights: Float32Array
  /** 1 in the open, less along the seams between parts. */
  readonly open: Float32Array
}

/** How far the roundness of the whole and of its parts reaches inwards, in shares of the drawing's size. */
const WHOLE_REACH = 0.2
const PART_REACH = 0.06
const SEAM_REACH = 0.016
/** A step in colour larger than this, over all channels, parts two pieces. */
const SEAM_STEP = 74

/** Puffs up a flat drawing: the whole is rounded at its outline, and every patch of colour again along its seams. */
export function reliefOf({ pixels, width, height }: Flat): Relief {
  const size = Math.sqrt(width * height)
  const outside = distances(width, height, (at) => (pixels[at * 4 + 3] ?? 0) < 128)
  const seams = seamsOf({ pixels, width, height })
  const inside = distances(width, height, (at) => (pixels[at * 4 + 3] ?? 0) < 128 || seams[at] === 1)
  const heights = new Float32Array(width * height)
  const open = new Float32Array(width * height)
  for (let at = 0; at < heights.length; at++) {
    heights[at] = dome(outside[at]!, size * WHOLE_REACH) * 0.95 + dome(inside[at]!, size * PART_REACH) * 0.8
    open[at] = 0.66 + 0.34 * Math.min(1, inside[at]! / (size * SEAM_REACH))
  }
  const radius = Math.max(1, Math.round(size / 110))
  for (let round = 0; round < 2; round++) blur(heights, width, height, radius)
  blur(open, width, height, Math.max(1, radius >> 1))
  return { heights, open }
}

/** A quarter circle: steep at the rim, level from `reach` on. */
function dome(distance: number, reach: number): number {
  const left = 1 - Math.min(1, distance / reach)
  return reach * Math.sqrt(1 - left * left)
}

function seamsOf({ pixels, width, height }: Flat): Uint8Array {
  const seams = new Uint8Array(width * height)
  const reach = Math.max(1, Math.round(Math.sqrt(width * height) / 260))
  for (let y = reach; y < height - reach; y++) {
    for (let x = reach; x < width - reach; x++) {
      const at = (y * width + x) * 4
      if (pixels[at + 3]! < 200) continue
      const across = stepBetween(pixels, at - reach * 4, at + reach * 4)
      const down = stepBetween(pixels, at - reach * width * 4, at + reach * width * 4)
      if (Math.max(across, down) > SEAM_STEP) seams[y * width + x] = 1
    }
  }
  return seams
}

function stepBetween(pixels: Uint8ClampedArray, a: number, b: number): number {
  return Math.abs(pixels[a]! - pixels[b]!) + Math.abs(pixels[a + 1]! - pixels[b + 1]!) + Math.abs(pixels[a + 2]! - pixels[b + 2]!)
}

const DIAGONAL = Math.SQRT2

/** From every pixel to the nearest border, in pixels: two sweeps of a chamfer, exact enough for what is blurred after. */
function distances(width: number, height: number, isBorder: (at: number) => boolean): Float32Array {
  const far = new Float32Array(width * height)
  const read = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? 0 : far[y * width + x]!)
  for (let at = 0; at < far.length; at++) far[at] = isBorder(at) ? 0 : 1e6
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (far[at] === 0) continue
      far[at] = Math.min(far[at]!, read(x - 1, y) + 1, read(x, y - 1) + 1, read(x - 1, y - 1) + DIAGONAL, read(x + 1, y - 1) + DIAGONAL)
    }
  for (let y = height - 1; y >= 0; y--)
    for (let x = width - 1; x >= 0; x--) {
      const at = y * width + x
      if (far[at] === 0) continue
      far[at] = Math.min(far[at]!, read(x + 1, y) + 1, read(x, y + 1) + 1, read(x + 1, y + 1) + DIAGONAL, read(x - 1, y + 1) + DIAGONAL)
    }
  return far
}

/** Averages over a square, in two passes of a sliding sum. */
function blur(field: Float32Array, width: number, height: number, radius: number): void {
  const rows = new Float32Array(field.length)
  for (let y = 0; y < height; y++) slide(field, rows, { start: y * width, stride: 1, count: width }, radius)
  for (let x = 0; x < width; x++) slide(rows, field, { start: x, stride: width, count: height }, radius)
}

interface Line {
  readonly start: number
  readonly stride: number
  readonly count: number
}

function slide(from: Float32Array, to: Float32Array, { start, stride, count }: Line, radius: number): void {
  let sum = 0
  const share = 1 / (radius * 2 + 1)
  for (let index = -radius; index < count; index++) {
    if (index + radius < count) sum += from[start + (index + radius) * stride]!
    if (index - radius - 1 >= 0) sum -= from[start + (index - radius - 1) * stride]!
    if (index >= 0) to[start + index * stride] = sum * share
  }
}
