import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { between, css, mixColour, type Random } from '../noise.ts'

export interface GreatLeafAsked {
  /** Where its stem begins. */
  readonly x: number
  readonly y: number
  readonly length: number
  readonly angle: number
  readonly colours: readonly [lit: Rgb, dark: Rgb]
}

/** A broad leaf with a pale rib, one half lit and the other in shade, its side veins cut in. */
export function drawGreatLeaf(pen: SKRSContext2D, { x, y, length, angle, colours: [lit, dark] }: GreatLeafAsked): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(angle)
  const wide = length * 0.3
  for (const [side, colour] of [
    [-1, lit],
    [1, dark],
  ] as const) {
    pen.fillStyle = css(colour)
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.bezierCurveTo(length * 0.18, side * wide * 1.1, length * 0.62, side * wide * 1.05, length, 0)
    pen.quadraticCurveTo(length * 0.5, side * -wide * 0.06, 0, 0)
    pen.fill()
  }
  pen.strokeStyle = css(mixColour(lit, [240, 250, 180], 0.4))
  pen.lineWidth = Math.max(0.8, length * 0.02)
  pen.beginPath()
  pen.moveTo(-length * 0.08, 0)
  pen.lineTo(length * 0.96, 0)
  pen.stroke()
  if (length > 40) {
    pen.strokeStyle = css(mixColour(dark, [10, 30, 20], 0.35), 0.6)
    pen.lineWidth = Math.max(0.7, length * 0.009)
    pen.beginPath()
    for (let vein = 1; vein < 7; vein++) {
      const at = (vein / 7.5) * length
      for (const side of [-1, 1]) {
        pen.moveTo(at, 0)
        pen.lineTo(at + length * 0.11, side * wide * 0.72 * Math.sin((Math.PI * vein) / 7))
      }
    }
    pen.stroke()
  }
  pen.restore()
}

export interface FernAsked {
  readonly x: number
  readonly foot: number
  readonly size: number
  readonly tones: readonly [lit: Rgb, middle: Rgb, dark: Rgb]
}

/** A fern: fronds that arch out from one foot, each with its leaflets. */
export function drawFern(pen: SKRSContext2D, random: Random, { x, foot, size, tones: [lit, middle, dark] }: FernAsked): void {
  pen.lineCap = 'round'
  for (let frond = 0; frond < 9; frond++) {
    const lean = (frond / 8 - 0.5) * 2.3 + between(random, -0.12, 0.12)
    const length = size * between(random, 0.8, 1.15)
    const colour = frond % 3 === 0 ? mixColour(lit, middle, 0.3) : frond % 3 === 1 ? middle : mixColour(middle, dark, 0.5)
    pen.strokeStyle = css(colour)
    pen.lineWidth = Math.max(0.9, size * 0.026)
    pen.beginPath()
    for (let part = 0; part < 12; part++) {
      const share = part / 11
      const px = x + Math.sin(lean) * length * share
      const py = foot - Math.cos(lean * 0.7) * length * share + Math.abs(Math.sin(lean)) * length * 0.5 * share * share
      const leaflet = length * 0.17 * Math.sin(Math.PI * (0.15 + 0.8 * share))
      pen.moveTo(px - leaflet * 0.9, py - leaflet * 0.4)
      pen.lineTo(px, py)
      pen.lineTo(px + leaflet * 0.9, py - leaflet * 0.4)
    }
    pen.stroke()
  }
}
