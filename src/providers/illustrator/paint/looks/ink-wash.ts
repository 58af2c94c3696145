import type { Canvas } from '@napi-rs/canvas'
import { clamp, makeNoise, smooth } from '../noise.ts'
import { keepFeatures } from './features.ts'
import { blurred, broadened, specks, wobbled } from './fields.ts'
import { drawnLines, horizonsOf, outlineOf } from './lines.ts'
import { lumaOf, planesOf, type PaintedSheet } from './sheet.ts'

/** Ink wash, as painted in East Asia: grey washes that fade into mist with the distance, and a few strokes of a full brush. */
export function inkWash(sheet: PaintedSheet): void {
  const { pixels, figures, seed, unit, width } = sheet
  const broad = broadened(planesOf(sheet), sheet, [7 * unit, 12 * unit])
  keepFeatures(sheet, broad, 4 * unit)
  const luma = lumaOf(wobbled(broad, sheet, { seed: seed + 3, reach: 6 * unit, wave: 34 * unit }))
  const around = blurred(luma, sheet, 10 * unit)
  const lines = blurred(drawnLines(luma, sheet, { width: 4.5 * unit, from: 6, to: 22 }), sheet, 1 * unit, 1)
  const outline = outlineOf(sheet, 4.4 * unit)
  const horizons = horizonsOf(sheet, 3.4 * unit)
  const fibres = blurred(specks(sheet, seed + 12), sheet, 1.2 * unit, 1)
  const noise = makeNoise(seed + 13)
  const depths = sheet.depths()
  for (let at = 0; at < luma.length; at++) {
    const u = (at % width) / unit
    const v = ((at / width) | 0) / unit
    const figure = figures[at]! / 255
    const cloud = noise.fractal(u * 0.005, v * 0.008, 4)
    // The sky is hardly more than the paper.
    const near = 0.16 + 0.14 * smooth(8, 30, depths[at]!) + 0.7 * smooth(10, 150, depths[at]!)
    const rim = smooth(1, 18, around[at]! - luma[at]!)
    const mist = smooth(0.34, 0.6, cloud) * (1 - figure)
    const load = (near * (1 - figure) + 1.1 * figure) * (1 - 0.62 * mist) * (1 + 0.5 * rim) * (0.9 + 0.5 * (fibres[at]! - 0.5))
    const washed = Math.exp(-1.9 * (1 - luma[at]! / 255) ** 1.15 * load)
    const swell = 0.3 + 0.9 * noise.at(u * 0.014, v * 0.014)
    const dry = smooth(0.2, 0.5, fibres[at]! + swell * 0.5 - 0.2)
    const stroke = clamp(Math.max(outline[at]!, horizons[at]! * near * 0.7, lines[at]! * (0.5 * near + 0.4 * figure)) * swell * dry)
    pixels.fill(248 * washed * (1 - stroke * 0.88) - 5 * fibres[at]!, at * 4, at * 4 + 3)
  }
}

/** Strokes of the carver's knife, in fifths of the seal. */
const CARVED = [
  [1, 1, 4, 1],
  [2.5, 1, 2.5, 4],
  [1, 2.5, 4, 2.5],
  [1, 4, 1.8, 2.8],
  [4, 4, 3.2, 2.8],
] as const

/** The painter's red seal in the lower corner. */
export function seal(canvas: Canvas, { unit }: PaintedSheet): void {
  const pen = canvas.getContext('2d')
  const size = 46 * unit
  const step = size / 5
  pen.save()
  pen.translate(canvas.width - size * 1.9, canvas.height - size * 1.9)
  pen.fillStyle = 'rgba(186,38,28,.92)'
  pen.beginPath()
  pen.roundRect(0, 0, size, size, 5 * unit)
  pen.fill()
  pen.strokeStyle = '#f6f0e8'
  pen.lineWidth = 4 * unit
  pen.lineCap = 'round'
  for (const [x1, y1, x2, y2] of CARVED) {
    pen.beginPath()
    pen.moveTo(x1 * step, y1 * step)
    pen.lineTo(x2 * step, y2 * step)
    pen.stroke()
  }
  pen.restore()
}
