import { LINE_HEIGHT, setText } from '../paint/lettering.ts'
import { canvasOf, pictureOf, type Picture } from './picture.ts'

export type Corner = 'top' | 'middle' | 'bottom'

/** Writes the text over the picture, white with a dark edge, in as many lines as it needs. */
export function write(picture: Picture, text: string, where: Corner): Picture {
  const { width, height } = picture
  const canvas = canvasOf(picture)
  const context = canvas.getContext('2d')
  const largest = Math.round(Math.min(width, height) * 0.09)
  const { lines, sizePixels: size } = setText(context, 'Laterna Sans Bold', text, { width: width * 0.9, height: height * 0.6, largest })
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = size * 0.16
  const block = lines.length * size * LINE_HEIGHT
  const top = where === 'top' ? height * 0.05 : where === 'middle' ? (height - block) / 2 : height * 0.95 - block
  lines.forEach((line, index) => {
    const y = top + (index + 0.5) * size * LINE_HEIGHT
    context.strokeStyle = 'rgba(24,20,28,0.85)'
    context.strokeText(line, width / 2, y)
    context.fillStyle = '#ffffff'
    context.fillText(line, width / 2, y)
  })
  return pictureOf(canvas)
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
