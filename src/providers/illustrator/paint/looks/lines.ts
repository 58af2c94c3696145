import { smooth } from '../noise.ts'
import { blurred, type Extent } from './fields.ts'
import type { PaintedSheet, Planes } from './sheet.ts'

export interface LineOptions {
  /** Width of a line in pixels. */
  readonly width: number
  /** Differences of brightness, in 8-bit steps, at which a line begins and is fully there. */
  readonly from: number
  readonly to: number
}

/** The dark lines a draughtsman would see, 0 to 1: where a pixel is darker than what surrounds it. */
export function drawnLines(luma: Float32Array, extent: Extent, { width, from, to }: LineOptions): Float32Array {
  const fine = blurred(luma, extent, width * 0.5, 1)
  const broad = blurred(luma, extent, width * 1.6)
  const lines = new Float32Array(luma.length)
  for (let at = 0; at < lines.length; at++) lines[at] = smooth(from, to, broad[at]! - fine[at]!)
  return lines
}

/** Where colours meet, 0 to 1. */
export function colourEdges({ red, green, blue }: Planes, { width, height }: Extent, from: number, to: number): Float32Array {
  const edges = new Float32Array(red.length)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const across =
        Math.abs(red[at + 1]! - red[at - 1]!) + Math.abs(green[at + 1]! - green[at - 1]!) + Math.abs(blue[at + 1]! - blue[at - 1]!)
      const down =
        Math.abs(red[at + width]! - red[at - width]!) +
        Math.abs(green[at + width]! - green[at - width]!) +
        Math.abs(blue[at + width]! - blue[at - width]!)
      edges[at] = smooth(from, to, across + down)
    }
  }
  return edges
}

/** The outline of the actors, 0 to 1, as wide as told, half inside and half outside. */
export function outlineOf({ figures, width, height }: PaintedSheet, lineWidth: number): Float32Array {
  return rimOf(new Float32Array(figures), { width, height }, lineWidth)
}

/** The borders between what is near and what is far, 0 to 1, as far as no actor stands before them. */
export function horizonsOf(sheet: PaintedSheet, lineWidth: number): Float32Array {
  const depths = sheet.depths()
  const { width, height } = sheet
  const steps = new Float32Array(depths.length)
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0, at = y * width; x < width - 1; x++, at++) {
      if (depths[at] !== depths[at + 1] || depths[at] !== depths[at + width]) steps[at] = 255
    }
  }
  const soft = blurred(steps, sheet, lineWidth * 0.5, 1)
  for (let at = 0; at < soft.length; at++) soft[at] = smooth(20, 110, soft[at]!) * (1 - sheet.figures[at]! / 255)
  return soft
}

function rimOf(field: Float32Array, extent: Extent, lineWidth: number): Float32Array {
  const soft = blurred(field, extent, lineWidth * 0.75)
  for (let at = 0; at < soft.length; at++) soft[at] = 1 - smooth(55, 118, Math.abs(soft[at]! - 127.5))
  return soft
}
