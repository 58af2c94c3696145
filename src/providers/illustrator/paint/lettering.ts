import type { Canvas } from '@napi-rs/canvas'
import type { Light } from '../stage.ts'
import { font } from './fonts.ts'
import { colourAt, css, mixColour } from './noise.ts'

const LINES_MAX = 4

/** Paints the quoted texts, letter for letter, as a title in the sky. */
export function drawTexts(canvas: Canvas, texts: readonly string[], light: Light): void {
  const pen = canvas.getContext('2d')
  const { width, height } = canvas
  const sky = colourAt(light.sky, 0.25)
  const dark = sky[0] * 0.3 + sky[1] * 0.59 + sky[2] * 0.11 < 150
  pen.save()
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  texts.slice(0, LINES_MAX).forEach((text, line) => {
    let size = height * 0.09
    pen.font = font('Laterna Serif', size)
    size *= Math.min(1, (width * 0.88) / Math.max(1, pen.measureText(text).width))
    pen.font = font('Laterna Serif', size)
    pen.lineWidth = size * 0.12
    pen.lineJoin = 'round'
    const y = height * (0.1 + line * 0.11)
    pen.strokeStyle = dark ? css(mixColour(sky, [10, 12, 40], 0.6), 0.7) : css([255, 255, 255], 0.75)
    pen.strokeText(text, width / 2, y)
    pen.fillStyle = dark ? '#fffaf0' : '#1e2440'
    pen.fillText(text, width / 2, y)
  })
  pen.restore()
}
