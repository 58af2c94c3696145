import { smooth } from '../noise.ts'
import { blurred, broadened } from './fields.ts'
import { lumaOf, type PaintedSheet, type Planes } from './sheet.ts'

/** The sky is the farthest of all layers; ridges begin above this. */
const SKY_DEPTH_MOST = 12

/** Clouds that become patches look like camouflage: takes most of them out of the sky and leaves its bands, sun and moon. */
export function calmSky(planes: Planes, sheet: PaintedSheet, share: number): void {
  if (!sheet.whole) return
  const { width, height, figures, light } = sheet
  const depths = sheet.depths()
  const [sunX, sunY] = [light.sunAt[0] * width, light.sunAt[1] * height]
  const near = Math.min(width, height) * 0.1
  for (const field of [planes.red, planes.green, planes.blue]) {
    const rows = rowMeans(field, sheet, depths)
    for (let y = 0, at = 0; y < height; y++) {
      const mean = rows[y]!
      if (mean < 0) {
        at += width
        continue
      }
      for (let x = 0; x < width; x++, at++) {
        if (depths[at]! > SKY_DEPTH_MOST || figures[at]! > 0) continue
        const own = share * smooth(near * 0.75, near * 1.25, Math.hypot(x - sunX, y - sunY))
        field[at] = field[at]! + (mean - field[at]!) * own
      }
    }
  }
}

/** What the sky's colour is in every row, from a few rows together; below 0 where there is no sky. */
function rowMeans(field: Float32Array, { width, height, figures }: PaintedSheet, depths: Uint8Array): Float32Array {
  const sums = new Float64Array(height + 1)
  const counts = new Float64Array(height + 1)
  for (let y = 0, at = 0; y < height; y++) {
    let [sum, count] = [0, 0]
    for (let x = 0; x < width; x++, at++) {
      if (depths[at]! > SKY_DEPTH_MOST || figures[at]! > 0) continue
      sum += field[at]!
      count++
    }
    sums[y + 1] = sums[y]! + sum
    counts[y + 1] = counts[y]! + count
  }
  const reach = Math.round(height * 0.05)
  return Float32Array.from({ length: height }, (_, y) => {
    const [from, to] = [Math.max(0, y - reach), Math.min(height, y + reach)]
    const count = counts[to]! - counts[from]!
    return count === 0 ? -1 : (sums[to]! - sums[from]!) / count
  })
}

const EDGE_FROM = 12

/** Broad shapes where leaves and flowers crowd, fine ones where windows and crossings have straight edges. */
export function broadWhereBusy(planes: Planes, sheet: PaintedSheet): Planes {
  const { unit, width, figures } = sheet
  const fine = broadened(planes, sheet, [5 * unit, 6 * unit, 5 * unit])
  const broad = broadened(fine, sheet, [14 * unit, 22 * unit, 26 * unit])
  const luma = lumaOf(planes)
  const edges = new Float32Array(luma.length)
  for (let at = width; at < edges.length - width; at++) {
    if (figures[at]! > 0) continue
    const step = Math.abs(luma[at + 1]! - luma[at - 1]!) + Math.abs(luma[at + width]! - luma[at - width]!)
    edges[at] = step > EDGE_FROM ? 1 : 0
  }
  const busy = blurred(edges, sheet, 16 * unit)
  for (const channel of ['red', 'green', 'blue'] as const) {
    const [to, from] = [fine[channel], broad[channel]]
    for (let at = 0; at < to.length; at++) to[at] = to[at]! + (from[at]! - to[at]!) * smooth(0.44, 0.6, busy[at]!)
  }
  return fine
}
