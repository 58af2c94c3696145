import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { css, mixColour, pick, rgb, type Random } from '../noise.ts'
import { TURN } from '../surface.ts'

export interface MooredBoatAsked {
  readonly x: number
  readonly waterline: number
  /** Its length. */
  readonly sizePixels: number
  readonly light: Light
  readonly dark: boolean
}

const HULLS: readonly Rgb[] = ['#2f5f8f', '#b8402f', '#f4f0e4', '#2f7a62', '#e0a63a', '#37405a'].map(rgb)

/** A boat at rest, a sailing boat with furled sails or a fishing boat with a cabin, and its reflection. */
export function drawMooredBoat(pen: SKRSContext2D, random: Random, { x, waterline, sizePixels: size, light, dark }: MooredBoatAsked): void {
  const hull = pick(random, HULLS)
  const seen = (colour: Rgb, level: number): string => css(underLight(colour, light, level))
  const bow = random() < 0.5 ? 1 : -1
  pen.save()
  pen.translate(x, waterline)
  pen.scale(bow, 1)
  pen.globalAlpha = 0.35
  pen.fillStyle = seen(mixColour(hull, [20, 40, 70], 0.4), 0.4)
  pen.beginPath()
  pen.ellipse(0, size * 0.06, size * 0.46, size * 0.1, 0, 0, TURN)
  pen.fill()
  pen.strokeStyle = seen([80, 60, 50], 0.3)
  pen.lineWidth = Math.max(1, size * 0.016)
  pen.beginPath()
  for (let step = 0; step < 9; step++) pen.lineTo(size * (0.02 + 0.02 * Math.sin(step * 2.1)), size * (0.1 + step * 0.08))
  pen.stroke()
  pen.globalAlpha = 1
  drawMast(pen, size, seen)
  if (random() < 0.45) drawCabin(pen, size, seen, dark)
  const wash = pen.createLinearGradient(0, -size * 0.2, 0, size * 0.05)
  wash.addColorStop(0, seen(hull, 0.95))
  wash.addColorStop(1, seen(mixColour(hull, [20, 20, 50], 0.35), 0.5))
  pen.fillStyle = wash
  pen.beginPath()
  pen.moveTo(-size * 0.46, -size * 0.15)
  pen.quadraticCurveTo(0, -size * 0.1, size * 0.54, -size * 0.21)
  pen.quadraticCurveTo(size * 0.44, size * 0.03, size * 0.3, size * 0.045)
  pen.lineTo(-size * 0.36, size * 0.045)
  pen.fill()
  pen.strokeStyle = seen([252, 248, 238], 0.9)
  pen.lineWidth = size * 0.022
  pen.beginPath()
  pen.moveTo(-size * 0.45, -size * 0.125)
  pen.quadraticCurveTo(0, -size * 0.075, size * 0.52, -size * 0.18)
  pen.stroke()
  pen.restore()
}

type Seen = (colour: Rgb, level: number) => string

function drawMast(pen: SKRSContext2D, size: number, seen: Seen): void {
  pen.strokeStyle = seen([140, 100, 66], 0.7)
  pen.lineWidth = Math.max(1.2, size * 0.026)
  pen.beginPath()
  pen.moveTo(size * 0.06, -size * 0.1)
  pen.lineTo(size * 0.06, -size * 1.15)
  pen.moveTo(size * 0.06, -size * 0.32)
  pen.lineTo(-size * 0.4, -size * 0.3)
  pen.stroke()
  pen.strokeStyle = seen([246, 240, 226], 0.85)
  pen.lineWidth = Math.max(1.5, size * 0.055)
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(size * 0.02, -size * 0.36)
  pen.quadraticCurveTo(-size * 0.18, -size * 0.37, -size * 0.36, -size * 0.33)
  pen.stroke()
  pen.strokeStyle = seen([90, 84, 84], 0.5)
  pen.lineWidth = Math.max(0.7, size * 0.007)
  for (const at of [0.52, -0.44]) {
    pen.beginPath()
    pen.moveTo(size * 0.06, -size * 1.12)
    pen.lineTo(size * at, -size * 0.18)
    pen.stroke()
  }
  pen.fillStyle = seen([214, 66, 56], 0.9)
  pen.beginPath()
  pen.moveTo(size * 0.06, -size * 1.15)
  pen.lineTo(-size * 0.1, -size * 1.1)
  pen.lineTo(size * 0.06, -size * 1.05)
  pen.fill()
}

function drawCabin(pen: SKRSContext2D, size: number, seen: Seen, dark: boolean): void {
  pen.fillStyle = seen([248, 244, 234], 0.85)
  pen.fillRect(-size * 0.24, -size * 0.31, size * 0.26, size * 0.2)
  pen.fillStyle = seen([176, 70, 56], 0.7)
  pen.fillRect(-size * 0.27, -size * 0.34, size * 0.32, size * 0.04)
  pen.fillStyle = dark ? '#ffd884' : seen([92, 130, 160], 0.6)
  for (const at of [-0.2, -0.08]) pen.fillRect(size * at, -size * 0.26, size * 0.07, size * 0.07)
}
