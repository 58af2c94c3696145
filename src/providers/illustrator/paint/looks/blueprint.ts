import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { clamp, makeNoise, smooth } from '../noise.ts'
import { takeFont } from '../fonts.ts'
import { blurred, simplified } from './fields.ts'
import { colourEdges, drawnLines, horizonsOf, outlineOf } from './lines.ts'
import { lumaOf, planesOf, type PaintedSheet } from './sheet.ts'

/** A blueprint: white and pale blue lines on blue paper with a grid. */
export function blueprint(sheet: PaintedSheet): void {
  const { width, height, pixels, figures, unit, seed } = sheet
  const planes = simplified(simplified(planesOf(sheet), sheet, 5 * unit), sheet, 5 * unit)
  const luma = lumaOf(planes)
  const lines = drawnLines(luma, sheet, { width: 1.7 * unit, from: 3, to: 11 })
  const edges = blurred(colourEdges(planes, sheet, 34, 120), sheet, 0.7 * unit, 1)
  const features = drawnLines(luma, sheet, { width: 8 * unit, from: 14, to: 34 })
  const outline = outlineOf(sheet, 3.2 * unit)
  const horizons = horizonsOf(sheet, 1.6 * unit)
  const noise = makeNoise(seed + 71)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const figure = figures[at]! / 255
      const grid = sheet.whole ? gridAt(x / unit, y / unit, 1 / unit) * (1 - 0.75 * figure) : 0
      const mottle = 0.88 + 0.24 * noise.fractal((x / unit) * 0.006, (y / unit) * 0.006, 4)
      const hatch =
        smooth(0.55, 0.95, 0.5 + 0.5 * Math.sin(((x + y) / unit) * 0.75)) * smooth(0.55, 0.2, luma[at]! / 255) * (0.07 + 0.2 * figure)
      const drawn = Math.max(lines[at]!, edges[at]! * 0.9) * (0.36 + 0.6 * figure)
      const feature = features[at]! * figure * 0.85
      const line = clamp(Math.max(drawn, feature, outline[at]!, horizons[at]! * 0.62) + hatch)
      const wash = figure * 16
      pixels[at * 4] = mix3(22 * mottle + wash * 0.6 + grid * 26, 240, line)
      pixels[at * 4 + 1] = mix3(66 * mottle + wash + grid * 44, 249, line)
      pixels[at * 4 + 2] = mix3(142 * mottle + wash * 1.2 + grid * 54, 255, line)
    }
  }
}

function mix3(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

/** Fine lines every 16 thousandths, stronger ones at every fifth. */
function gridAt(u: number, v: number, pixel: number): number {
  const line = (at: number, every: number): number => (at % every < Math.max(1, pixel) ? 1 : 0)
  const fine = Math.max(line(u, 16), line(v, 16)) * 0.42
  return Math.max(fine, Math.max(line(u, 80), line(v, 80)) * 0.95)
}

/** Measures round the actors and a frame: no words, for nobody asked for any. */
export function draughtsmansMarks(canvas: Canvas, sheet: PaintedSheet): void {
  const { width, height } = canvas
  const { unit } = sheet
  const pen = canvas.getContext('2d')
  pen.save()
  pen.strokeStyle = 'rgba(228,243,255,.92)'
  pen.fillStyle = 'rgba(228,243,255,.95)'
  pen.lineWidth = 2.4 * unit
  pen.strokeRect(18 * unit, 18 * unit, width - 36 * unit, height - 36 * unit)
  pen.lineWidth = 1.3 * unit
  takeFont(pen, 'Laterna Sans', 15 * unit, '0')
  pen.textAlign = 'center'
  const box = boundsOf(sheet)
  if (box) measures(pen, box, sheet)
  pen.restore()
}

interface Bounds {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boundsOf({ figures, width, height }: PaintedSheet): Bounds | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (figures[at]! < 200) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  return right < 0 ? undefined : { left, right, top, bottom }
}

/** Width above, height beside, each with arrows and its number, and a cross through the middle. */
function measures(pen: SKRSContext2D, { left, right, top, bottom }: Bounds, { width, unit }: PaintedSheet): void {
  const above = Math.max(46 * unit, top - 34 * unit)
  const beside = right + 40 * unit < width - 40 * unit ? right + 34 * unit : left - 34 * unit
  dimension(pen, [left, above], [right, above], unit)
  dimension(pen, [beside, top], [beside, bottom], unit)
  pen.fillText(String(Math.round((right - left) / unit)), (left + right) / 2, above - 7 * unit)
  pen.save()
  pen.translate(beside - 7 * unit, (top + bottom) / 2)
  pen.rotate(-Math.PI / 2)
  pen.fillText(String(Math.round((bottom - top) / unit)), 0, 0)
  pen.restore()
  pen.globalAlpha = 0.6
  pen.setLineDash([16 * unit, 5 * unit, 3 * unit, 5 * unit])
  const [middle, centre] = [(left + right) / 2, (top + bottom) / 2]
  line(pen, [middle, above], [middle, bottom + 22 * unit])
  line(pen, [left - 22 * unit, centre], [right + 22 * unit, centre])
  pen.setLineDash([])
  pen.globalAlpha = 1
}

type Spot = readonly [x: number, y: number]

function line(pen: SKRSContext2D, from: Spot, to: Spot): void {
  pen.beginPath()
  pen.moveTo(...from)
  pen.lineTo(...to)
  pen.stroke()
}

function dimension(pen: SKRSContext2D, from: Spot, to: Spot, unit: number): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  line(pen, from, to)
  for (const [at, turn] of [
    [from, 0],
    [to, Math.PI],
  ] as const) {
    pen.save()
    pen.translate(...at)
    pen.rotate(angle + turn)
    line(pen, [0, -13 * unit], [0, 13 * unit])
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(15 * unit, -4.5 * unit)
    pen.lineTo(15 * unit, 4.5 * unit)
    pen.fill()
    pen.restore()
  }
}
