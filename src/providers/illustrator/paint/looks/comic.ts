import type { Canvas } from '@napi-rs/canvas'
import { clamp, smooth } from '../noise.ts'
import { keepFeatures } from './features.ts'
import { blurred, broadened, simplified } from './fields.ts'
import { colourEdges, drawnLines, horizonsOf, outlineOf } from './lines.ts'
import { regionsOf } from './regions.ts'
import { lumaOf, planesOf, type PaintedSheet } from './sheet.ts'

/** A comic panel: bold black lines, flat bright inks, shadows and skies in dots as printed. */
export function comic(sheet: PaintedSheet): void {
  const { width, pixels, figures, unit } = sheet
  const once = simplified(planesOf(sheet), sheet, 5 * unit)
  const calm = broadened(once, sheet, [9 * unit, 9 * unit])
  keepFeatures(sheet, calm, 4 * unit, 2)
  const { labels, palette } = regionsOf(sheet, calm, { backdropColours: 10, figureColours: 10, rounding: 4 * unit })
  const luma = lumaOf(once)
  const tones = blurred(luma, sheet, 5 * unit)
  const lines = drawnLines(luma, sheet, { width: 2.4 * unit, from: 5, to: 12 })
  const broad = drawnLines(lumaOf(calm), sheet, { width: 3 * unit, from: 7, to: 15 })
  const edges = blurred(colourEdges(calm, sheet, 70, 170), sheet, 0.9 * unit, 1)
  const outline = outlineOf(sheet, 5.6 * unit)
  const horizons = horizonsOf(sheet, 3 * unit)
  const dots = dotScreen(Math.max(4, 9 * unit))
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]! * 3
    const figure = figures[at]! / 255
    const tone = tones[at]! / 255
    const share = (figure > 0.5 ? smooth(0.5, 0.16, tone) * 0.4 : smooth(0.78, 0.2, tone) * 0.62) + 0.05
    const dot = dots(at % width, (at / width) | 0, share)
    const [red, green, blue] = [palette[label]!, palette[label + 1]!, palette[label + 2]!]
    const grey = red * 0.3 + green * 0.59 + blue * 0.11
    const line = Math.max(
      outline[at]!,
      horizons[at]!,
      smooth(0.25, 0.7, Math.max(lines[at]! * figure, broad[at]! * (1 - figure), edges[at]! * (0.7 + 0.3 * figure))),
    )
    const shade = (1 - 0.34 * dot) * (1 - clamp(line) * 0.96)
    pixels[at * 4] = (grey + (red - grey) * 1.55 + 22) * shade
    pixels[at * 4 + 1] = (grey + (green - grey) * 1.55 + 22) * shade
    pixels[at * 4 + 2] = (grey + (blue - grey) * 1.55 + 22) * shade
  }
}

/** Round dots in slanted rows; `share` is how much of the paper they cover. */
function dotScreen(pitch: number): (x: number, y: number, share: number) => number {
  const cosine = Math.SQRT1_2 / pitch
  return (x, y, share) => {
    const u = (x + y) * cosine
    const v = (y - x) * cosine
    const across = u - Math.floor(u) - 0.5
    const down = v - Math.floor(v) - 0.5
    const radius = Math.sqrt(Math.max(0, share) / Math.PI)
    return smooth(radius + 0.08, radius - 0.08, Math.sqrt(across * across + down * down))
  }
}

/** The frame of the panel: a black line, and white paper round it. */
export function panelFrame(canvas: Canvas, { unit }: PaintedSheet): void {
  const { width, height } = canvas
  const pen = canvas.getContext('2d')
  const gutter = 20 * unit
  pen.save()
  pen.strokeStyle = '#fdfcf7'
  pen.lineWidth = gutter * 2
  pen.strokeRect(0, 0, width, height)
  pen.strokeStyle = '#0b0b0d'
  pen.lineWidth = 7 * unit
  pen.strokeRect(gutter, gutter, width - 2 * gutter, height - 2 * gutter)
  pen.restore()
}
