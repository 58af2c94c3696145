import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { between, css, mixColour, pick, randomFrom, rgb } from '../noise.ts'
import { TURN } from '../surface.ts'

/** Colours of a country meadow, and of a garden of the future. */
export const WILD_FLOWERS: readonly Rgb[] = ['#ffffff', '#ffe25a', '#f3a6c8', '#b79bea', '#e8503a'].map(rgb)
const POPPIES: readonly Rgb[] = ['#e23c28', '#ef5a36', '#d8301f', '#ffffff'].map(rgb)
const DAISIES: readonly Rgb[] = ['#ffffff', '#fffbe6', '#ffe25a', '#ffffff'].map(rgb)
const LAVENDER: readonly Rgb[] = ['#8d6fd0', '#a58be0', '#7a5cc0', '#f3a6c8'].map(rgb)
const BUTTERCUPS: readonly Rgb[] = ['#ffd938', '#ffe98a', '#ffffff', '#f7b733'].map(rgb)
/** What may be in bloom on a meadow, one kind a summer. */
export const BLOOMS: readonly (readonly Rgb[])[] = [WILD_FLOWERS, WILD_FLOWERS, POPPIES, DAISIES, LAVENDER, BUTTERCUPS]
/** What lies in the grass in autumn. */
export const FALLEN_LEAVES: readonly Rgb[] = ['#d9772b', '#c2482a', '#e3b23c', '#a9682c'].map(rgb)
export const GARDEN_FLOWERS: readonly Rgb[] = ['#e8503a', '#ffd34d', '#ffffff', '#c58be0', '#ff9ac1'].map(rgb)
export const GLOWING_FLOWERS: readonly Rgb[] = ['#ff5fb0', '#7df0ff', '#ffe86b', '#b98cff', '#ffffff'].map(rgb)

export interface FlowerAsked {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: Rgb
  readonly turn: number
}

/** One flower seen half from above: six petals and a yellow heart, or a dot when it is far away. */
export function drawFlower(pen: SKRSContext2D, { x, y, radius, colour, turn }: FlowerAsked): void {
  if (radius < 3) {
    pen.fillStyle = css(colour)
    pen.beginPath()
    pen.arc(x, y, radius, 0, TURN)
    pen.fill()
    return
  }
  for (let petal = 0; petal < 6; petal++) {
    const angle = turn + petal * 1.047
    pen.fillStyle = css(mixColour(colour, petal < 3 ? [255, 255, 255] : [40, 0, 60], petal < 3 ? 0.22 : 0.14))
    pen.beginPath()
    pen.ellipse(x + Math.cos(angle) * radius * 0.62, y + Math.sin(angle) * radius * 0.5, radius * 0.52, radius * 0.34, angle, 0, TURN)
    pen.fill()
  }
  pen.fillStyle = '#f9c933'
  pen.beginPath()
  pen.arc(x, y, radius * 0.3, 0, TURN)
  pen.fill()
  pen.fillStyle = 'rgba(180,90,10,.5)'
  pen.beginPath()
  pen.arc(x + radius * 0.05, y + radius * 0.08, radius * 0.2, 0, TURN)
  pen.fill()
}

export interface BedAsked {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly light: Light
  readonly seed: number
  readonly flowers: readonly Rgb[]
  /** How tall the growth at the sides may be, as a share of the picture's height. */
  readonly tallest: number
}

/** Grass and flowers close to the viewer along the lower edge, taller at the sides so that they frame the picture. */
export function drawBed(pen: SKRSContext2D, { widthPixels, heightPixels, light, seed, flowers, tallest }: BedAsked): void {
  const random = randomFrom(seed)
  for (let pass = 0; pass < 3; pass++) {
    for (let blade = 0; blade < widthPixels / (heightPixels * 0.009); blade++) {
      const x = random() * widthPixels
      const edge = Math.abs(x / widthPixels - 0.5) * 2
      const height = heightPixels * (0.04 + tallest * edge ** 2.2) * between(random, 0.55, 1.15)
      const lean = (random() - 0.5) * height * 0.5
      const base = heightPixels * 1.01
      const shadow = mixColour(light.grass[2], [6, 20, 20], 0.3 - 0.1 * pass)
      pen.strokeStyle = css(mixColour(shadow, light.grass[1], random() * 0.6 + 0.12 * pass), 0.95)
      pen.lineWidth = heightPixels * 0.002 + height * 0.03
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(x, base)
      pen.quadraticCurveTo(x + lean * 0.2, base - height * 0.6, x + lean, base - height)
      pen.stroke()
      if (random() < 0.34 * edge + 0.04 && flowers.length > 0) {
        const radius = heightPixels * between(random, 0.012, 0.03)
        drawFlower(pen, { x: x + lean, y: base - height, radius, colour: tinted(pick(random, flowers), light), turn: random() * TURN })
      }
    }
  }
}

/** A flower's colour in the light of the hour: nothing is bright at night. */
export function tinted(colour: Rgb, light: Light): Rgb {
  const [red, green, blue] = light.key
  const brightness = Math.min(1, (red + green + blue) / 2.9)
  return mixColour(mixColour([20, 30, 70], colour, 0.35 + 0.65 * brightness), light.sun, 0.06)
}
