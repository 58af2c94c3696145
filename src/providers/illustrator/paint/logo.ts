import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { LogoSpec } from '../scene.ts'
import { takeFont } from './fonts.ts'
import { css, mixColour, rgb } from './noise.ts'
import { newSurface, TURN } from './surface.ts'
import { SYMBOLS } from './symbols.ts'

/** A clean vector logo: solid background, one symbol in its frame, and the exact text below. */
export function drawLogo(spec: LogoSpec, widthPixels: number, heightPixels: number): Canvas {
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  pen.fillStyle = spec.background
  pen.fillRect(0, 0, widthPixels, heightPixels)
  const unit = Math.min(widthPixels, heightPixels)
  const radius = unit * (spec.text ? 0.225 : 0.3)
  const centreY = heightPixels / 2 - (spec.text ? unit * 0.09 : 0)
  const emblem = newSurface(radius * 2.4, radius * 2.4)
  emblem.pen.translate(emblem.canvas.width / 2, emblem.canvas.height / 2)
  const gradient = emblem.pen.createLinearGradient(-radius, -radius, radius, radius)
  gradient.addColorStop(0, css(livelier(spec.ink)))
  gradient.addColorStop(1, spec.ink)
  emblem.pen.fillStyle = gradient
  emblem.pen.strokeStyle = gradient
  drawFrame(emblem.pen, spec.frame, radius)
  drawSymbol(emblem.pen, spec, radius * (spec.frame === 'none' ? 2 : 1.5))
  pen.drawImage(emblem.canvas, widthPixels / 2 - emblem.canvas.width / 2, centreY - emblem.canvas.height / 2)
  if (spec.text)
    drawName(pen, spec, { x: widthPixels / 2, y: centreY + radius + unit * 0.17, size: unit * 0.1, widest: widthPixels * 0.84 })
  return canvas
}

/** The ink's brighter sister, for a quiet gradient. */
function livelier(ink: string): ReturnType<typeof rgb> {
  const [red, green, blue] = rgb(ink)
  const bright = mixColour([red, green, blue], [70, 120, 255], 0.55)
  return red + green + blue > 600
    ? [red, green, blue]
    : red + green + blue < 200
      ? bright
      : mixColour([red, green, blue], [255, 255, 255], 0.22)
}

function drawFrame(pen: SKRSContext2D, frame: LogoSpec['frame'], radius: number): void {
  pen.lineWidth = radius * 0.1
  pen.lineJoin = 'round'
  pen.beginPath()
  if (frame === 'circle') pen.arc(0, 0, radius, 0, TURN)
  else if (frame === 'square') pen.roundRect(-radius * 0.95, -radius * 0.95, radius * 1.9, radius * 1.9, radius * 0.24)
  else if (frame === 'shield') {
    pen.moveTo(0, -radius * 1.05)
    pen.bezierCurveTo(radius * 0.4, -radius * 0.85, radius * 0.7, -radius * 0.8, radius * 0.9, -radius * 0.8)
    pen.bezierCurveTo(radius * 0.95, radius * 0.2, radius * 0.6, radius * 0.8, 0, radius * 1.1)
    pen.bezierCurveTo(-radius * 0.6, radius * 0.8, -radius * 0.95, radius * 0.2, -radius * 0.9, -radius * 0.8)
    pen.bezierCurveTo(-radius * 0.7, -radius * 0.8, -radius * 0.4, -radius * 0.85, 0, -radius * 1.05)
    pen.closePath()
  }
  if (frame !== 'none') pen.stroke()
}

function drawSymbol(pen: SKRSContext2D, { symbol, text }: LogoSpec, size: number): void {
  const draw = SYMBOLS[symbol]
  if (draw) {
    pen.save()
    pen.scale(size / 100, size / 100)
    draw(pen)
    pen.restore()
    return
  }
  const letter = [...(text || 'L')][0]?.toUpperCase() ?? 'L'
  takeFont(pen, 'Laterna Sans Bold', size * 0.72, letter)
  pen.textAlign = 'center'
  const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = pen.measureText(letter)
  pen.fillText(letter, 0, (above - below) / 2)
}

function drawName(
  pen: SKRSContext2D,
  { text, ink }: LogoSpec,
  place: { readonly x: number; readonly y: number; readonly size: number; readonly widest: number },
): void {
  let size = place.size
  takeFont(pen, 'Laterna Sans Bold', size, text)
  const width = pen.measureText(text).width
  if (width > place.widest) size *= place.widest / width
  takeFont(pen, 'Laterna Sans Bold', size, text)
  pen.textAlign = 'center'
  pen.fillStyle = ink
  pen.fillText(text, place.x, place.y)
}
