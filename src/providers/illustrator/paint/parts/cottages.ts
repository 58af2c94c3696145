import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, colourAt, css, mixColour, pick, rgb, type Random } from '../noise.ts'
import { TURN } from '../surface.ts'

export interface CottageAsked {
  readonly x: number
  readonly foot: number
  /** Width of its walls. */
  readonly widePixels: number
  readonly light: Light
  readonly haze: number
  readonly dark: boolean
  readonly snowy: boolean
}

const WALLS: readonly Rgb[] = ['#f4ecd8', '#f0d6a6', '#e9b9a0', '#dfe3d4', '#f2e2c2'].map(rgb)
const ROOFS: readonly Rgb[] = ['#b4573e', '#a8794a', '#8a5a48', '#6c7480', '#c06a48'].map(rgb)
const PAINTS: readonly Rgb[] = ['#2f6d5a', '#3c629c', '#a23c34', '#7a5434'].map(rgb)

type Seen = (colour: Rgb, level: number) => Rgb

/** A cottage seen from the front: a steep roof, a chimney that smokes, a door, windows with shutters, flowers below. */
export function drawCottage(pen: SKRSContext2D, random: Random, asked: CottageAsked): void {
  const { x, foot, widePixels: wide, light, haze, snowy } = asked
  const seen: Seen = (colour, level) => mixColour(underLight(colour, light, level), light.haze, haze)
  const wallTall = wide * between(random, 0.46, 0.56)
  const roofTall = wide * between(random, 0.42, 0.56)
  const wall = pick(random, WALLS)
  const sunRight = light.sunAt[0] > 0.5
  const chimneyX = x + wide * (random() < 0.5 ? -0.26 : 0.22)
  drawChimney(pen, { x: chimneyX, top: foot - wallTall - roofTall * 1.2, wide, roofTall }, seen, asked)
  const front = pen.createLinearGradient(x - wide / 2, 0, x + wide / 2, 0)
  front.addColorStop(sunRight ? 0 : 1, css(seen(wall, 0.4)))
  front.addColorStop(sunRight ? 1 : 0, css(seen(wall, 0.92)))
  pen.fillStyle = front
  pen.fillRect(x - wide / 2, foot - wallTall, wide, wallTall)
  pen.fillStyle = css(seen([150, 140, 136], 0.5))
  pen.fillRect(x - wide / 2, foot - wallTall * 0.1, wide, wallTall * 0.1)
  if (random() < 0.35) drawTimbers(pen, asked, wallTall, css(seen([104, 72, 52], 0.45)))
  drawRoof(pen, random, { x, eaves: foot - wallTall, wide, tall: roofTall }, seen, snowy)
  drawOpenings(pen, random, asked, wallTall, seen)
  if (!snowy) drawBorder(pen, random, asked, seen)
}

function drawTimbers(pen: SKRSContext2D, { x, foot, widePixels: wide }: CottageAsked, tall: number, colour: string): void {
  pen.fillStyle = colour
  for (const at of [-0.5, -0.17, 0.13, 0.46]) pen.fillRect(x + at * wide, foot - tall, wide * 0.035, tall)
  pen.fillRect(x - wide / 2, foot - tall * 0.98, wide, wide * 0.035)
  pen.fillRect(x - wide / 2, foot - tall * 0.44, wide, wide * 0.03)
}

interface Roof {
  readonly x: number
  readonly eaves: number
  readonly wide: number
  readonly tall: number
}

function drawRoof(pen: SKRSContext2D, random: Random, { x, eaves, wide, tall }: Roof, seen: Seen, snowy: boolean): void {
  const colour = pick(random, ROOFS)
  const over = wide * 0.58
  const ridge = wide * 0.43
  pen.fillStyle = css(seen(colour, 0.3))
  pen.fillRect(x - over, eaves - wide * 0.01, over * 2, wide * 0.035)
  const slope = pen.createLinearGradient(0, eaves - tall, 0, eaves)
  slope.addColorStop(0, css(seen(snowy ? [250, 252, 255] : mixColour(colour, [255, 236, 190], 0.16), 0.95)))
  slope.addColorStop(1, css(seen(snowy ? [206, 220, 244] : colour, 0.6)))
  pen.fillStyle = slope
  pen.beginPath()
  pen.moveTo(x - over, eaves)
  pen.lineTo(x - ridge, eaves - tall)
  pen.lineTo(x + ridge, eaves - tall)
  pen.lineTo(x + over, eaves)
  pen.fill()
  if (snowy) return
  pen.strokeStyle = css(seen(mixColour(colour, [30, 20, 40], 0.4), 0.4), 0.55)
  pen.lineWidth = Math.max(1, wide * 0.008)
  for (let row = 1; row < 6; row++) {
    const share = row / 6
    const half = ridge + (over - ridge) * share
    pen.beginPath()
    pen.moveTo(x - half, eaves - tall * (1 - share))
    pen.lineTo(x + half, eaves - tall * (1 - share))
    pen.stroke()
  }
}

interface Chimney {
  readonly x: number
  readonly top: number
  readonly wide: number
  readonly roofTall: number
}

function drawChimney(pen: SKRSContext2D, { x, top, wide, roofTall }: Chimney, seen: Seen, { light, snowy }: CottageAsked): void {
  for (let puff = 0; puff < 6; puff++) {
    const rise = puff * wide * 0.11
    pen.fillStyle = css(mixColour(light.haze, [255, 255, 255], 0.3), 0.34 - puff * 0.045)
    pen.beginPath()
    pen.arc(x + rise * 0.35 + Math.sin(puff * 1.7) * wide * 0.03, top - rise - wide * 0.06, wide * (0.05 + 0.018 * puff), 0, TURN)
    pen.fill()
  }
  pen.fillStyle = css(seen([168, 96, 76], 0.6))
  pen.fillRect(x - wide * 0.055, top, wide * 0.11, roofTall)
  pen.fillStyle = css(seen(snowy ? [248, 250, 255] : [110, 66, 58], 0.7))
  pen.fillRect(x - wide * 0.068, top - wide * 0.02, wide * 0.136, wide * 0.045)
}

function drawOpenings(pen: SKRSContext2D, random: Random, asked: CottageAsked, tall: number, seen: Seen): void {
  const { x, foot, widePixels: wide, dark, light, haze } = asked
  const paint = pick(random, PAINTS)
  const doorAt = x + wide * (random() < 0.5 ? -0.04 : 0.02)
  const [doorHalf, doorTall] = [wide * 0.085, tall * 0.66]
  const arch = (grow: number): void => {
    pen.beginPath()
    pen.moveTo(doorAt - doorHalf * grow, foot)
    pen.lineTo(doorAt - doorHalf * grow, foot - doorTall * 0.75)
    pen.quadraticCurveTo(doorAt, foot - doorTall * (1.2 + (grow - 1) * 0.8), doorAt + doorHalf * grow, foot - doorTall * 0.75)
    pen.lineTo(doorAt + doorHalf * grow, foot)
    pen.fill()
  }
  pen.fillStyle = css(seen([248, 244, 234], 0.85))
  arch(1.25)
  pen.fillStyle = css(seen(paint, 0.7))
  arch(1)
  const glass = dark
    ? mixColour([255, 208, 122], light.haze, haze * 0.5)
    : mixColour(mixColour(colourAt(light.sky, 0.4), [40, 60, 90], 0.4), light.haze, haze)
  for (const at of [-0.31, 0.29]) {
    const [left, top] = [x + wide * (at - 0.075), foot - tall * 0.78]
    const [across, down] = [wide * 0.15, tall * 0.36]
    pen.fillStyle = css(seen(paint, 0.65))
    pen.fillRect(left - across * 0.5, top - down * 0.05, across * 0.4, down * 1.1)
    pen.fillRect(left + across * 1.1, top - down * 0.05, across * 0.4, down * 1.1)
    pen.fillStyle = css(seen([250, 247, 238], 0.9))
    pen.fillRect(left - across * 0.1, top - down * 0.1, across * 1.2, down * 1.2)
    pen.fillStyle = css(glass)
    pen.fillRect(left, top, across, down)
    pen.fillStyle = css(seen([250, 247, 238], 0.9))
    pen.fillRect(left + across * 0.45, top, across * 0.1, down)
    pen.fillRect(left, top + down * 0.45, across, down * 0.1)
  }
}

/** Flowers and low green along the foot of the wall. */
function drawBorder(pen: SKRSContext2D, random: Random, { x, foot, widePixels: wide }: CottageAsked, seen: Seen): void {
  const blooms: readonly Rgb[] = ['#e8566a', '#f6c945', '#ffffff', '#b98be0'].map(rgb)
  for (let tuft = 0; tuft < 46; tuft++) {
    const at = between(random, -0.56, 0.56)
    if (Math.abs(at) < 0.11) continue
    const bloom = random() < 0.4
    pen.fillStyle = css(seen(bloom ? pick(random, blooms) : mixColour([70, 130, 58], [140, 180, 80], random()), 0.75))
    pen.beginPath()
    pen.arc(x + at * wide, foot - random() * wide * 0.075, wide * (bloom ? 0.014 : 0.024), 0, TURN)
    pen.fill()
  }
}
