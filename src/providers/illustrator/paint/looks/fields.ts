import { makeNoise, randomFrom } from '../noise.ts'
import type { Planes } from './sheet.ts'

/** The size of a field: one number for every pixel, row by row. */
export interface Extent {
  readonly width: number
  readonly height: number
}

const loans: Float32Array[] = []

/** Fields that are used again and again within one call, so that a picture does not leave hundreds of megabytes behind. */
function lent(which: number, length: number): Float32Array {
  const field = loans[which]
  if (field?.length === length) return field
  return (loans[which] = new Float32Array(length))
}

/** A softened copy: two passes of a box, which is close to a bell curve. */
export function blurred(field: Float32Array, { width, height }: Extent, radius: number, passes = 2): Float32Array {
  const reach = Math.max(1, Math.round(radius))
  const spare = lent(0, field.length)
  const result = field.slice()
  for (let pass = 0; pass < passes; pass++) {
    blurRows(result, spare, width, height, reach)
    blurColumns(spare, result, width, height, reach)
  }
  return result
}

function blurRows(from: Float32Array, to: Float32Array, width: number, height: number, reach: number): void {
  const share = 1 / (2 * reach + 1)
  const last = width - 1
  for (let y = 0; y < height; y++) {
    const start = y * width
    let sum = from[start]! * (reach + 1)
    for (let x = 1; x <= reach; x++) sum += from[start + Math.min(last, x)]!
    for (let x = 0; x < width; x++) {
      to[start + x] = sum * share
      sum += from[start + Math.min(last, x + reach + 1)]! - from[start + Math.max(0, x - reach)]!
    }
  }
}

function blurColumns(from: Float32Array, to: Float32Array, width: number, height: number, reach: number): void {
  const share = 1 / (2 * reach + 1)
  const last = height - 1
  const sums = new Float64Array(width)
  for (let x = 0; x < width; x++) sums[x] = from[x]! * (reach + 1)
  for (let y = 1; y <= reach; y++) {
    const start = Math.min(last, y) * width
    for (let x = 0; x < width; x++) sums[x] = sums[x]! + from[start + x]!
  }
  for (let y = 0; y < height; y++) {
    const enters = Math.min(last, y + reach + 1) * width
    const leaves = Math.max(0, y - reach) * width
    const start = y * width
    for (let x = 0; x < width; x++) {
      to[start + x] = sums[x]! * share
      sums[x] = sums[x]! + from[enters + x]! - from[leaves + x]!
    }
  }
}

/** Texture flattened and edges kept: of four neighbouring squares the calmest counts most (after Kuwahara). */
export function simplified(planes: Planes, extent: Extent, radius: number): Planes {
  const reach = Math.max(1, Math.round(radius / 2))
  const { red, green, blue } = planes
  const luma = lent(1, red.length)
  const squares = lent(2, red.length)
  for (let index = 0; index < luma.length; index++) {
    const light = red[index]! * 0.3 + green[index]! * 0.59 + blue[index]! * 0.11
    luma[index] = light
    squares[index] = light * light
  }
  const [means, deviations] = [blurred(luma, extent, reach, 1), blurred(squares, extent, reach, 1)]
  for (let index = 0; index < means.length; index++) {
    const unrest = 1 / (6 + Math.max(0, deviations[index]! - means[index]! * means[index]!))
    deviations[index] = unrest * unrest * unrest
  }
  const soft = { red: blurred(red, extent, reach, 1), green: blurred(green, extent, reach, 1), blue: blurred(blue, extent, reach, 1) }
  return calmest(soft, deviations, extent, reach)
}

function calmest(soft: Planes, calm: Float32Array, { width, height }: Extent, reach: number): Planes {
  const result = { red: new Float32Array(calm.length), green: new Float32Array(calm.length), blue: new Float32Array(calm.length) }
  for (let y = 0, at = 0; y < height; y++) {
    const above = Math.max(0, y - reach) * width
    const below = Math.min(height - 1, y + reach) * width
    for (let x = 0; x < width; x++, at++) {
      const left = x < reach ? 0 : x - reach
      const right = x + reach >= width ? width - 1 : x + reach
      const a = above + left
      const b = above + right
      const c = below + left
      const d = below + right
      const share = 1 / (calm[a]! + calm[b]! + calm[c]! + calm[d]!)
      const [wa, wb, wc, wd] = [calm[a]! * share, calm[b]! * share, calm[c]! * share, calm[d]! * share]
      result.red[at] = soft.red[a]! * wa + soft.red[b]! * wb + soft.red[c]! * wc + soft.red[d]! * wd
      result.green[at] = soft.green[a]! * wa + soft.green[b]! * wb + soft.green[c]! * wc + soft.green[d]! * wd
      result.blue[at] = soft.blue[a]! * wa + soft.blue[b]! * wb + soft.blue[c]! * wc + soft.blue[d]! * wd
    }
  }
  return result
}

/** Simplified again and again with growing radii, at half the size, for what is to become broad shapes. */
export function broadened(planes: Planes, { width, height }: Extent, radii: readonly number[]): Planes {
  const small = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
  let result: Planes = {
    red: halved(planes.red, width, height),
    green: halved(planes.green, width, height),
    blue: halved(planes.blue, width, height),
  }
  for (const radius of radii) result = simplified(result, small, radius / 2)
  return {
    red: doubled(result.red, width, height),
    green: doubled(result.green, width, height),
    blue: doubled(result.blue, width, height),
  }
}

/** Every two by two values averaged. */
function halved(field: Float32Array, width: number, height: number): Float32Array {
  const columns = Math.ceil(width / 2)
  const rows = Math.ceil(height / 2)
  const result = new Float32Array(columns * rows)
  for (let row = 0, to = 0; row < rows; row++) {
    const top = row * 2 * width
    const bottom = Math.min(height - 1, row * 2 + 1) * width
    for (let column = 0; column < columns; column++, to++) {
      const left = column * 2
      const right = left + 1 < width ? left + 1 : left
      result[to] = (field[top + left]! + field[top + right]! + field[bottom + left]! + field[bottom + right]!) * 0.25
    }
  }
  return result
}

/** Back to full size, with slopes between the values. */
function doubled(field: Float32Array, width: number, height: number): Float32Array {
  const columns = Math.ceil(width / 2)
  const rows = Math.ceil(height / 2)
  const result = new Float32Array(width * height)
  for (let y = 0, to = 0; y < height; y++) {
    const near = (y >> 1) * columns
    const far = Math.max(0, Math.min(rows - 1, (y >> 1) + (y & 1 ? 1 : -1))) * columns
    for (let x = 0; x < width; x++, to++) {
      const column = x >> 1
      const beside = Math.max(0, Math.min(columns - 1, column + (x & 1 ? 1 : -1)))
      result[to] = field[near + column]! * 0.5625 + (field[near + beside]! + field[far + column]!) * 0.1875 + field[far + beside]! * 0.0625
    }
  }
  return result
}

/** The planes pushed about by slow noise, as a hand that cannot draw straight would. */
export function wobbled(planes: Planes, { width, height }: Extent, { seed, reach, wave }: Wobble): Planes {
  const from = new Uint32Array(planes.red.length)
  const noise = makeNoise(seed)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const u = Math.round(x + (noise.at(x / wave, y / wave) + noise.at((x / wave) * 2.7, (y / wave) * 2.7) * 0.5 - 0.75) * reach)
      const v = Math.round(y + (noise.at(x / wave + 90, y / wave) + noise.at((x / wave) * 2.7, (y / wave) * 2.7 + 90) * 0.5 - 0.75) * reach)
      from[at] = (v < 0 ? 0 : v >= height ? height - 1 : v) * width + (u < 0 ? 0 : u >= width ? width - 1 : u)
    }
  }
  const moved = (field: Float32Array): Float32Array => {
    const result = new Float32Array(field.length)
    for (let at = 0; at < field.length; at++) result[at] = field[from[at]!]!
    return result
  }
  return { red: moved(planes.red), green: moved(planes.green), blue: moved(planes.blue) }
}

interface Wobble {
  readonly seed: number
  /** How far a point may be moved, in pixels. */
  readonly reach: number
  /** Length of the waves in pixels. */
  readonly wave: number
}

/** Random specks between 0 and 1, `grain` pixels wide. */
export function specks({ width, height }: Extent, seed: number): Float32Array {
  const random = randomFrom(seed)
  const field = new Float32Array(width * height)
  for (let index = 0; index < field.length; index++) field[index] = random()
  return field
}

/** For every block of four by four pixels the direction of a stroke: cosine and sine. */
export interface Directions {
  readonly columns: number
  readonly cosines: Float32Array
  readonly sines: Float32Array
}

const BLOCK = 4

/** Strokes follow the forms where there are any; elsewhere they run at `usual` radians. */
export function directionsOf(luma: Float32Array, { width, height }: Extent, usual: number): Directions {
  const columns = Math.ceil(width / BLOCK)
  const rows = Math.ceil(height / BLOCK)
  const extent = { width: columns, height: rows }
  const small = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      small[row * columns + column] = luma[Math.min(height - 1, row * BLOCK + 2) * width + Math.min(width - 1, column * BLOCK + 2)]!
  const light = blurred(small, extent, 2)
  const [xx, yy, xy] = [new Float32Array(small.length), new Float32Array(small.length), new Float32Array(small.length)]
  for (let at = columns; at < small.length - columns; at++) {
    const across = light[at + 1]! - light[at - 1]!
    const down = light[at + columns]! - light[at - columns]!
    xx[at] = across * across
    yy[at] = down * down
    xy[at] = across * down
  }
  const [wide, tall, slant] = [blurred(xx, extent, 4), blurred(yy, extent, 4), blurred(xy, extent, 4)]
  const result = { columns, cosines: new Float32Array(small.length), sines: new Float32Array(small.length) }
  for (let at = 0; at < small.length; at++) {
    // Directions are added as double angles, for a stroke has no front and no back.
    const trust = Math.min(1, (wide[at]! + tall[at]!) / 24)
    const formed = Math.atan2(2 * slant[at]!, wide[at]! - tall[at]!) + Math.PI
    const angle =
      0.5 *
      Math.atan2(trust * Math.sin(formed) + (1 - trust) * Math.sin(2 * usual), trust * Math.cos(formed) + (1 - trust) * Math.cos(2 * usual))
    result.cosines[at] = Math.cos(angle)
    result.sines[at] = Math.sin(angle)
  }
  return result
}

/** Specks drawn out along the directions into strokes, about 0 to 1 and 0.5 on average (line integral convolution). */
export function streaks(
  grains: Float32Array,
  { width, height }: Extent,
  { columns, cosines, sines }: Directions,
  length: number,
): Float32Array {
  const result = new Float32Array(grains.length)
  const steps = Math.max(2, Math.min(12, Math.round(length / 2)))
  const stride = length / steps
  const contrast = 1.15 * Math.sqrt(2 * steps + 1)
  const share = 1 / (2 * steps + 1)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const block = (y >> 2) * columns + (x >> 2)
      const across = cosines[block]! * stride
      const down = sines[block]! * stride
      let sum = 0
      let u = x + 0.5 - across * steps
      let v = y + 0.5 - down * steps
      for (let step = -steps; step <= steps; step++, u += across, v += down) {
        const column = u < 0 ? 0 : u >= width ? width - 1 : u | 0
        const row = v < 0 ? 0 : v >= height ? height - 1 : v | 0
        sum += grains[row * width + column]!
      }
      result[at] = 0.5 + (sum * share - 0.5) * contrast
    }
  }
  return result
}
