import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../../stage.ts'
import { css, mixColour } from '../../noise.ts'
import { TURN } from '../../surface.ts'

/** A rectangle in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height }
}

export const WHITE: Rgb = [255, 252, 244]
const SHADOW: Rgb = [38, 22, 30]

export function lighter(colour: Rgb, share: number): Rgb {
  return mixColour(colour, WHITE, share)
}

export function darker(colour: Rgb, share: number): Rgb {
  return mixColour(colour, SHADOW, share)
}

/** One even colour, with round corners if asked. */
export function flat(pen: SKRSContext2D, colour: Rgb | string, { x, y, width, height }: Box, radius = 0): void {
  pen.fillStyle = typeof colour === 'string' ? colour : css(colour)
  pen.beginPath()
  pen.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
  pen.fill()
}

/** A solid thing seen from the front: lighter above, darker below, with a lit upper edge. */
export function block(pen: SKRSContext2D, colour: Rgb, area: Box, radius = 0): void {
  const gradient = pen.createLinearGradient(area.x, area.y, area.x + area.width * 0.25, area.y + area.height)
  gradient.addColorStop(0, css(lighter(colour, 0.2)))
  gradient.addColorStop(0.35, css(colour))
  gradient.addColorStop(1, css(darker(colour, 0.3)))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.roundRect(area.x, area.y, area.width, area.height, Math.min(radius, area.width / 2, area.height / 2))
  pen.fill()
}

/** A closed outline filled with one colour. */
export function polygon(pen: SKRSContext2D, fill: string | CanvasGradient, points: readonly (readonly [x: number, y: number])[]): void {
  pen.fillStyle = fill
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.closePath()
  pen.fill()
}

type CanvasGradient = ReturnType<SKRSContext2D['createLinearGradient']>

export function disc(pen: SKRSContext2D, colour: Rgb | string, x: number, y: number, radius: number): void {
  pen.fillStyle = typeof colour === 'string' ? colour : css(colour)
  pen.beginPath()
  pen.arc(x, y, radius, 0, TURN)
  pen.fill()
}

/** A ball or a cushion of air: round shading from the upper left. */
export function ball(pen: SKRSContext2D, colour: Rgb, x: number, y: number, radius: number): void {
  const gradient = pen.createRadialGradient(x - radius * 0.35, y - radius * 0.4, radius * 0.1, x, y, radius)
  gradient.addColorStop(0, css(lighter(colour, 0.5)))
  gradient.addColorStop(0.5, css(colour))
  gradient.addColorStop(1, css(darker(colour, 0.4)))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.arc(x, y, radius, 0, TURN)
  pen.fill()
}

/** The soft shadow of something that stands on the floor. */
export function shadowBelow(pen: SKRSContext2D, x: number, y: number, across: number, strength = 0.4): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(1, 0.2)
  const gradient = pen.createRadialGradient(0, 0, across * 0.2, 0, 0, across)
  gradient.addColorStop(0, css(SHADOW, strength))
  gradient.addColorStop(1, css(SHADOW, 0))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.arc(0, 0, across, 0, TURN)
  pen.fill()
  pen.restore()
}

/** A line with round ends through the points. */
export function stroke(
  pen: SKRSContext2D,
  colour: Rgb | string,
  lineWidth: number,
  points: readonly (readonly [x: number, y: number])[],
): void {
  pen.strokeStyle = typeof colour === 'string' ? colour : css(colour)
  pen.lineWidth = lineWidth
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.stroke()
}
