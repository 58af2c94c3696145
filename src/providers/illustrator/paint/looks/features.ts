import { simplified } from './fields.ts'
import type { PaintedSheet, Planes } from './sheet.ts'

/** Puts the actors back into a picture that was simplified more than their faces bear. */
export function keepFeatures(sheet: PaintedSheet, planes: Planes, radius: number, rounds = 1): void {
  const { figures, pixels, width } = sheet
  const part = partAround(sheet, Math.ceil(radius * 2))
  if (!part) return
  const extent = { width: part.right - part.left, height: part.bottom - part.top }
  const size = extent.width * extent.height
  let fine: Planes = { red: new Float32Array(size), green: new Float32Array(size), blue: new Float32Array(size) }
  for (let y = part.top, to = 0; y < part.bottom; y++) {
    for (let at = (y * width + part.left) * 4; at < (y * width + part.right) * 4; at += 4, to++) {
      fine.red[to] = pixels[at]!
      fine.green[to] = pixels[at + 1]!
      fine.blue[to] = pixels[at + 2]!
    }
  }
  for (let round = 0; round < rounds; round++) fine = simplified(fine, extent, radius)
  for (let y = part.top, from = 0; y < part.bottom; y++) {
    for (let at = y * width + part.left; at < y * width + part.right; at++, from++) {
      const figure = figures[at]! / 255
      if (figure === 0) continue
      planes.red[at] = planes.red[at]! * (1 - figure) + fine.red[from]! * figure
      planes.green[at] = planes.green[at]! * (1 - figure) + fine.green[from]! * figure
      planes.blue[at] = planes.blue[at]! * (1 - figure) + fine.blue[from]! * figure
    }
  }
}

interface Part {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The rectangle the actors are in, with a margin; undefined when there are none. */
function partAround({ figures, width, height }: PaintedSheet, margin: number): Part | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (figures[at] === 0) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  if (right < 0) return undefined
  return {
    left: Math.max(0, left - margin),
    right: Math.min(width, right + 1 + margin),
    top: Math.max(0, top - margin),
    bottom: Math.min(height, bottom + 1 + margin),
  }
}
