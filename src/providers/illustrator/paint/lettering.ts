import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Light } from '../stage.ts'
import { canLetter, takeFont, type FontFamily } from './fonts.ts'
import { colourAt, css, mixColour } from './noise.ts'

/** A rectangle in pixels that text has to stay in. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A text broken into lines at the largest size that fits. */
export interface SetText {
  readonly lines: readonly string[]
  readonly sizePixels: number
}

export const LINE_HEIGHT = 1.22
const SIZE_LEAST = 6
const LINES_MAX = 8

/**
 * Paints texts that belong to no thing in the picture, letter for letter, as a title in the sky. One that our fonts
 * cannot write is left out: empty boxes say nothing. On a poster they are as large as fits, within a thin frame.
 */
export function drawTexts(canvas: Canvas, wanted: readonly string[], light: Light, poster = false): void {
  const texts = wanted.filter(canLetter)
  if (texts.length === 0) return
  const pen = canvas.getContext('2d')
  const { width, height } = canvas
  const sky = colourAt(light.sky, 0.25)
  const text = texts.slice(0, LINES_MAX).join('\n')
  const margin = Math.min(width, height) * (poster ? 0.085 : 0.06)
  const frame: Frame = { x: margin, y: margin, width: width - 2 * margin, height: height * (poster ? 0.38 : 0.3) - margin }
  const largest = poster ? Math.min(height * 0.19, width * 0.3) : Math.min(height * 0.13, width * 0.16)
  const set = setText(pen, 'Laterna Serif', text, { ...frame, largest })
  const dark = brightness(canvas, frame) < 150
  pen.save()
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  takeFont(pen, 'Laterna Serif', set.sizePixels, text)
  pen.lineWidth = set.sizePixels * 0.13
  set.lines.forEach((line, index) => {
    const y = frame.y + (index + 0.5) * set.sizePixels * LINE_HEIGHT
    pen.strokeStyle = dark ? css(mixColour(sky, [10, 12, 40], 0.75), 0.8) : css([255, 255, 255], 0.85)
    pen.strokeText(line, width / 2, y)
    pen.fillStyle = dark ? '#fffaf0' : '#1e2440'
    pen.fillText(line, width / 2, y)
  })
  if (poster) keyline(pen, width, height, dark)
  pen.restore()
}

function keyline(pen: SKRSContext2D, width: number, height: number, dark: boolean): void {
  const inset = Math.min(width, height) * 0.032
  pen.strokeStyle = dark ? 'rgba(255,250,240,.85)' : 'rgba(30,36,64,.8)'
  pen.lineJoin = 'miter'
  pen.lineWidth = Math.max(1.5, Math.min(width, height) * 0.005)
  pen.strokeRect(inset, inset, width - 2 * inset, height - 2 * inset)
}

/** Breaks a text into lines and finds the largest size at which all of it fits. The pen's font is left set to it. */
export function setText(
  pen: SKRSContext2D,
  family: FontFamily,
  text: string,
  { width, height, largest }: { readonly width: number; readonly height: number; readonly largest: number },
): SetText {
  const fits = (line: string): boolean => pen.measureText(line).width <= width
  let sizePixels = largest
  for (;;) {
    takeFont(pen, family, sizePixels, text)
    const lines = text.split('\n').flatMap((paragraph) => wrapped(paragraph, fits))
    const last = sizePixels <= SIZE_LEAST
    if (last || (lines.length * sizePixels * LINE_HEIGHT <= height && lines.every(fits))) return { lines, sizePixels }
    sizePixels = Math.max(SIZE_LEAST, sizePixels * 0.94)
  }
}

/** Scripts without blanks break between characters; closing marks stay with what they close. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〤][、。，．！？：；」』）】〉》”’…ー]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu

function wrapped(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** How bright the picture is where the text will stand, 0 to 255. */
function brightness(canvas: Canvas, { x, y, width, height }: Frame): number {
  const pixels = canvas.getContext('2d').getImageData(x, y, Math.max(1, width), Math.max(1, height)).data
  let sum = 0
  let count = 0
  for (let at = 0; at < pixels.length; at += 4 * 37) {
    sum += pixels[at]! * 0.3 + pixels[at + 1]! * 0.59 + pixels[at + 2]! * 0.11
    count++
  }
  return sum / Math.max(1, count)
}
