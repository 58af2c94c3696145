import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, css, mixColour, pick, rgb, type Random } from '../noise.ts'
import { TURN } from '../surface.ts'

export interface StallAsked {
  /** Middle of its foot, in pixels. */
  readonly x: number
  readonly foot: number
  /** Pixels of one metre where it stands. */
  readonly metrePixels: number
  readonly light: Light
  readonly haze: number
  readonly dark: boolean
  readonly snowy: boolean
}

const CLOTHS: readonly Rgb[] = ['#d8433a', '#2f8a6a', '#3a6fb8', '#e79a2c', '#8c4d98', '#d05a86'].map(rgb)
const FRUITS: readonly (readonly Rgb[])[] = [
  ['#d8352b', '#e2574a'],
  ['#f29a2e', '#f7b548'],
  ['#7fb53c', '#a5cf58'],
  ['#f6d23e', '#ffe47a'],
  ['#7a4a9c', '#9a68b8'],
  ['#e9e0cc', '#d8b98a'],
].map((pair) => pair.map(rgb))

/** A market stall: a striped roof on posts, crates of goods on a slanted table. */
export function drawStall(pen: SKRSContext2D, random: Random, asked: StallAsked): void {
  const { x, foot, metrePixels: m, light, haze } = asked
  const seen = (colour: Rgb, level: number): string => css(mixColour(underLight(colour, light, level), light.haze, haze))
  const half = m * 1.5
  pen.fillStyle = css([24, 22, 50], 0.25)
  pen.beginPath()
  pen.ellipse(x, foot, half * 1.25, m * 0.22, 0, 0, TURN)
  pen.fill()
  pen.fillStyle = asked.dark ? css(mixColour([255, 214, 140], light.haze, haze * 0.5)) : seen([120, 92, 78], 0.12)
  pen.fillRect(x - half * 0.94, foot - m * 2.2, half * 1.88, m * 1.6)
  hangings(pen, random, asked, half, seen)
  pen.fillStyle = seen([150, 104, 66], 0.45)
  for (const side of [-1, 1]) pen.fillRect(x + side * half * 0.94 - m * 0.06, foot - m * 2.35, m * 0.12, m * 2.35)
  drawTable(pen, random, asked, half, seen)
  drawRoof(pen, random, asked, half, seen)
}

type Seen = (colour: Rgb, level: number) => string

/** What hangs in the shade under the roof. */
function hangings(pen: SKRSContext2D, random: Random, { x, foot, metrePixels: m }: StallAsked, half: number, seen: Seen): void {
  for (let thing = -3; thing <= 3; thing++) {
    pen.fillStyle = seen(pick(random, pick(random, FRUITS)), 0.35)
    const y = foot - m * between(random, 1.55, 1.75)
    pen.beginPath()
    pen.ellipse(x + (thing * half) / 4, y, m * 0.1, m * between(random, 0.12, 0.22), 0, 0, TURN)
    pen.fill()
  }
}

function drawTable(pen: SKRSContext2D, random: Random, { x, foot, metrePixels: m }: StallAsked, half: number, seen: Seen): void {
  pen.fillStyle = seen([158, 110, 70], 0.75)
  pen.fillRect(x - half, foot - m * 0.82, half * 2, m * 0.82)
  pen.fillStyle = seen([120, 80, 52], 0.4)
  for (let plank = 1; plank < 8; plank++) pen.fillRect(x - half + (plank * half) / 4, foot - m * 0.8, Math.max(1, m * 0.025), m * 0.8)
  const crates = 4
  const wide = (half * 2) / crates
  for (let row = 1; row >= 0; row--) {
    for (let crate = 0; crate < crates; crate++) {
      const left = x - half + crate * wide
      const level = foot - m * (0.84 + row * 0.3)
      heap(pen, random, { left: left + wide * 0.06, level, wide: wide * 0.88, m }, seen)
      pen.fillStyle = seen([196, 150, 98], 0.9)
      pen.fillRect(left + wide * 0.03, level - m * 0.04, wide * 0.94, m * 0.2)
      pen.fillStyle = seen([130, 90, 56], 0.4)
      pen.fillRect(left + wide * 0.03, level + m * 0.05, wide * 0.94, Math.max(1, m * 0.025))
    }
  }
}

interface Heap {
  readonly left: number
  readonly level: number
  readonly wide: number
  readonly m: number
}

function heap(pen: SKRSContext2D, random: Random, { left, level, wide, m }: Heap, seen: Seen): void {
  const [dark, bright] = pick(random, FRUITS)
  if (!dark || !bright) return
  const radius = m * 0.085
  for (let row = 0; row < 3; row++) {
    for (let at = radius * (1 + row); at < wide - radius * row; at += radius * 1.75) {
      const y = level - m * 0.02 - row * radius * 1.3
      pen.fillStyle = seen(random() < 0.5 ? dark : bright, 0.75)
      pen.beginPath()
      pen.arc(left + at, y, radius, 0, TURN)
      pen.fill()
      pen.fillStyle = seen(mixColour(bright, [255, 255, 255], 0.5), 0.9)
      pen.beginPath()
      pen.arc(left + at - radius * 0.3, y - radius * 0.35, radius * 0.3, 0, TURN)
      pen.fill()
    }
  }
}

/** A slanted cloth of stripes with a scalloped edge. */
function drawRoof(pen: SKRSContext2D, random: Random, { x, foot, metrePixels: m, snowy }: StallAsked, half: number, seen: Seen): void {
  const cloth = pick(random, CLOTHS)
  const [top, edge] = [foot - m * 3.1, foot - m * 2.3]
  const [narrow, wide] = [half * 0.86, half * 1.2]
  const stripes = 9
  for (let stripe = 0; stripe < stripes; stripe++) {
    const [a, b] = [(stripe / stripes) * 2 - 1, ((stripe + 1) / stripes) * 2 - 1]
    const colour: Rgb = stripe % 2 === 0 ? cloth : [252, 248, 238]
    pen.fillStyle = seen(snowy ? mixColour(colour, [244, 248, 255], 0.6) : colour, 0.95)
    pen.beginPath()
    pen.moveTo(x + a * narrow, top)
    pen.lineTo(x + b * narrow, top)
    pen.lineTo(x + b * wide, edge)
    pen.lineTo(x + a * wide, edge)
    pen.fill()
    pen.fillStyle = seen(colour, 0.5)
    const middle = x + ((a + b) / 2) * wide
    pen.fillRect(x + a * wide, edge, ((b - a) / 1) * wide + 0.5, m * 0.16)
    pen.beginPath()
    pen.ellipse(middle, edge + m * 0.15, wide / stripes, m * 0.16, 0, 0, Math.PI)
    pen.fill()
  }
}
