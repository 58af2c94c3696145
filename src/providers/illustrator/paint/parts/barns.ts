import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { css, mixColour } from '../noise.ts'
import { TURN } from '../surface.ts'

export interface FarmThing {
  readonly x: number
  readonly foot: number
  readonly sizePixels: number
  readonly light: Light
  readonly dark: boolean
  readonly snowy: boolean
}

const WHITE: Rgb = [250, 246, 238]
const SNOW: Rgb = [246, 250, 255]

function seenIn({ light }: FarmThing): (colour: Rgb, level: number) => string {
  return (colour, level) => css(mixColour(underLight(colour, light, level), light.haze, 0.06))
}

/** A barn from the front with a broken roof, white trim and a crossed door, its long side running back. */
export function drawBarn(pen: SKRSContext2D, thing: FarmThing): void {
  const { x, foot, sizePixels: size, light, snowy, dark } = thing
  const seen = seenIn(thing)
  const away = light.sunAt[0] > 0.5 ? -1 : 1
  const half = size * 0.36
  const [wall, knee, ridge] = [size * 0.42, size * 0.66, size * 0.8]
  const long = away * size * 0.55
  const shape = (points: readonly (readonly [number, number])[], colour: string): void => {
    pen.fillStyle = colour
    pen.beginPath()
    for (const [px, py] of points) pen.lineTo(x + px, foot - py)
    pen.fill()
  }
  const lift = size * 0.045
  shape(
    [
      [away * half, 0],
      [away * half + long, lift],
      [away * half + long, wall],
      [away * half, wall],
    ],
    seen([156, 44, 38], 0.3),
  )
  const roof = snowy ? SNOW : ([112, 104, 108] as const)
  const lower: readonly (readonly [number, number])[] = [
    [away * half * 1.1, wall * 0.96],
    [away * half * 1.05 + long, wall],
    [away * half * 0.62 + long, knee],
    [away * half * 0.66, knee],
  ]
  const upper: readonly (readonly [number, number])[] = [
    [away * half * 0.66, knee],
    [away * half * 0.62 + long, knee],
    [long, ridge],
    [0, ridge],
  ]
  shape(lower, seen(roof, 0.4))
  shape(upper, seen(roof, 0.75))
  const gable: readonly (readonly [number, number])[] = [
    [-half, 0],
    [-half, wall],
    [-half * 0.66, knee],
    [0, ridge],
    [half * 0.66, knee],
    [half, wall],
    [half, 0],
  ]
  shape(gable, seen([196, 58, 46], 0.9))
  pen.strokeStyle = seen([150, 40, 36], 0.6)
  pen.lineWidth = Math.max(0.8, size * 0.005)
  for (let plank = -5; plank <= 5; plank++) {
    pen.beginPath()
    pen.moveTo(x + (plank * half) / 5.5, foot)
    pen.lineTo(x + (plank * half) / 5.5, foot - wall)
    pen.stroke()
  }
  pen.strokeStyle = seen(snowy ? SNOW : WHITE, 0.95)
  pen.lineWidth = size * 0.034
  pen.lineJoin = 'round'
  pen.beginPath()
  for (const [px, py] of gable.slice(1, -1)) pen.lineTo(x + px * 1.06, foot - py)
  pen.stroke()
  drawDoors(pen, thing, seen, dark)
}

function drawDoors(
  pen: SKRSContext2D,
  { x, foot, sizePixels: size }: FarmThing,
  seen: (colour: Rgb, level: number) => string,
  dark: boolean,
): void {
  const [half, tall] = [size * 0.15, size * 0.3]
  pen.fillStyle = seen([176, 48, 40], 0.75)
  pen.fillRect(x - half, foot - tall, half * 2, tall)
  pen.strokeStyle = seen(WHITE, 0.9)
  pen.lineWidth = size * 0.018
  for (const side of [-1, 1]) {
    const [from, to] = [x + side * half * 0.03, x + side * half]
    pen.strokeRect(Math.min(from, to), foot - tall, half * 0.97, tall)
    pen.beginPath()
    pen.moveTo(from, foot)
    pen.lineTo(to, foot - tall)
    pen.moveTo(to, foot)
    pen.lineTo(from, foot - tall)
    pen.stroke()
  }
  pen.fillStyle = dark ? '#ffd27a' : seen([70, 50, 52], 0.3)
  pen.fillRect(x - size * 0.06, foot - size * 0.59, size * 0.12, size * 0.13)
  pen.strokeRect(x - size * 0.06, foot - size * 0.59, size * 0.12, size * 0.13)
}

/** A round silo with a dome. */
export function drawSilo(pen: SKRSContext2D, thing: FarmThing): void {
  const { x, foot, sizePixels: size, light, snowy } = thing
  const seen = seenIn(thing)
  const half = size * 0.14
  const round = pen.createLinearGradient(x - half, 0, x + half, 0)
  const right = light.sunAt[0] > 0.5
  round.addColorStop(right ? 0 : 1, seen([176, 182, 190], 0.2))
  round.addColorStop(0.5, seen([206, 208, 208], 0.6))
  round.addColorStop(right ? 0.85 : 0.15, seen([232, 230, 222], 0.95))
  round.addColorStop(right ? 1 : 0, seen([206, 208, 208], 0.6))
  pen.fillStyle = round
  pen.fillRect(x - half, foot - size * 0.85, half * 2, size * 0.85)
  pen.strokeStyle = seen([130, 136, 148], 0.4)
  pen.lineWidth = Math.max(0.8, size * 0.006)
  for (let ring = 1; ring < 8; ring++) {
    pen.beginPath()
    pen.moveTo(x - half, foot - ring * size * 0.105)
    pen.lineTo(x + half, foot - ring * size * 0.105)
    pen.stroke()
  }
  pen.fillStyle = seen(snowy ? SNOW : [170, 70, 56], 0.8)
  pen.beginPath()
  pen.ellipse(x, foot - size * 0.85, half * 1.06, half * 1.05, 0, Math.PI, 0)
  pen.fill()
}

/** A round bale of hay lying on its side. */
export function drawHayBale(pen: SKRSContext2D, thing: FarmThing): void {
  const { x, foot, sizePixels: size, snowy } = thing
  const seen = seenIn(thing)
  const radius = size / 2
  pen.fillStyle = css([40, 30, 30], 0.25)
  pen.beginPath()
  pen.ellipse(x + radius * 0.6, foot, radius * 1.8, radius * 0.25, 0, 0, TURN)
  pen.fill()
  pen.fillStyle = seen([204, 158, 74], 0.55)
  pen.beginPath()
  pen.ellipse(x + size * 0.75, foot - radius, radius * 0.8, radius, 0, 0, TURN)
  pen.rect(x, foot - size, size * 0.75, size)
  pen.fill()
  pen.fillStyle = seen([240, 204, 112], 0.9)
  pen.beginPath()
  pen.ellipse(x, foot - radius, radius * 0.8, radius, 0, 0, TURN)
  pen.fill()
  pen.strokeStyle = seen([180, 132, 60], 0.6)
  pen.lineWidth = Math.max(0.8, size * 0.03)
  for (const share of [0.75, 0.48, 0.22]) {
    pen.beginPath()
    pen.ellipse(x, foot - radius, radius * 0.8 * share, radius * share, 0, 0, TURN)
    pen.stroke()
  }
  if (!snowy) return
  pen.fillStyle = seen(SNOW, 0.9)
  pen.beginPath()
  pen.ellipse(x + size * 0.36, foot - size * 0.96, size * 0.62, size * 0.14, 0, 0, TURN)
  pen.fill()
}
