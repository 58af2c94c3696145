import { canLetter, takeFont } from '../paint/fonts.ts'
import { canvasOf, pictureOf, type Picture } from './picture.ts'

export type Corner = 'top' | 'middle' | 'bottom'

/** Whether our fonts have all its letters. */
export function canWrite(text: string): boolean {
  return canLetter(text)
}

/** Writes the text over the picture, white with a dark edge, in as many lines as it needs. */
export function write(picture: Picture, text: string, where: Corner): Picture {
  const { width, height } = picture
  const canvas = canvasOf(picture)
  const context = canvas.getContext('2d')
  let size = Math.round(Math.min(width, height) * 0.09)
  let lines = [text]
  for (; size > 10; size = Math.floor(size * 0.9)) {
    takeFont(context, 'Laterna Sans Bold', size, text)
    lines = wrapped(text, (line) => context.measureText(line).width <= width * 0.9)
    if (lines.length * size * 1.25 < height * 0.6 && lines.every((line) => context.measureText(line).width <= width * 0.92)) break
  }
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = size * 0.16
  const block = lines.length * size * 1.25
  const top = where === 'top' ? height * 0.05 : where === 'middle' ? (height - block) / 2 : height * 0.95 - block
  lines.forEach((line, index) => {
    const y = top + (index + 0.5) * size * 1.25
    context.strokeStyle = 'rgba(24,20,28,0.85)'
    context.strokeText(line, width / 2, y)
    context.fillStyle = '#ffffff'
    context.fillText(line, width / 2, y)
  })
  return pictureOf(canvas)
}

function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A frame of one colour around the inside of the picture. */
export function frame(picture: Picture, colour: string): Picture {
  const canvas = canvasOf(picture)
  const context = canvas.getContext('2d')
  const wide = Math.round(Math.min(picture.width, picture.height) * 0.04)
  context.strokeStyle = colour
  context.lineWidth = wide * 2
  context.strokeRect(0, 0, picture.width, picture.height)
  return pictureOf(canvas)
}
