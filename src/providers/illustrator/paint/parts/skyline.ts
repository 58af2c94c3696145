import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, colourAt, css, mixColour, pick, randomFrom, type Random } from '../noise.ts'

/** What a skyline needs to know of where it stands. */
export interface SkylineStage {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly light: Light
  readonly seed: number
  readonly dark: boolean
  readonly snowy: boolean
}

export interface SkylineAsked {
  readonly basePixels: number
  /** Towers of a big city, or the roofs and the church of an old town. */
  readonly kind: 'skyline' | 'church'
}

const FACADES: readonly Rgb[] = [
  [176, 192, 210],
  [214, 202, 186],
  [150, 170, 196],
  [196, 150, 128],
  [226, 226, 224],
]

/** Far houses against the sky, in two rows. */
export function drawSkyline(pen: SKRSContext2D, stage: SkylineStage, { basePixels, kind }: SkylineAsked): void {
  const random = randomFrom(stage.seed + 91)
  if (kind === 'church') return drawOldTown(pen, stage, basePixels, random)
  const { widthPixels: width, heightPixels: height } = stage
  for (const [row, haze] of [0.42, 0.16].entries()) {
    for (let x = -0.02 * height; x < width;) {
      const wide = height * between(random, 0.03, 0.065)
      const centred = 1 - Math.abs((x + wide / 2) / width - 0.5) * 0.9
      const tall = height * (row === 0 ? between(random, 0.16, 0.4) : between(random, 0.08, 0.26)) * centred
      drawFarTower(pen, stage, random, { x, base: basePixels, wide, tall, haze })
      x += wide * between(random, 0.8, 1.25)
    }
  }
}

interface FarTower {
  readonly x: number
  readonly base: number
  readonly wide: number
  readonly tall: number
  readonly haze: number
}

function drawFarTower(pen: SKRSContext2D, stage: SkylineStage, random: Random, { x, base, wide, tall, haze }: FarTower): void {
  const { light, dark } = stage
  const wall = pick(random, FACADES)
  const seen = (level: number): Rgb => mixColour(underLight(wall, light, level), light.haze, haze)
  const sunRight = light.sunAt[0] > 0.5
  const face = wide * 0.62
  const [litX, shadeX] = sunRight ? [x + wide - face, x] : [x, x + face]
  pen.fillStyle = css(seen(0.15))
  pen.fillRect(shadeX, base - tall, wide - face + 1, tall)
  pen.fillStyle = css(seen(0.85))
  pen.fillRect(litX, base - tall, face, tall)
  const top = random()
  if (top < 0.25) {
    pen.beginPath()
    pen.moveTo(litX, base - tall)
    pen.lineTo(litX + face / 2, base - tall - wide * 0.9)
    pen.lineTo(litX + face, base - tall)
    pen.fill()
  } else if (top < 0.5) {
    pen.fillRect(x + wide * 0.28, base - tall - wide * 0.4, wide * 0.44, wide * 0.42)
    pen.fillRect(x + wide * 0.47, base - tall - wide * 1.1, Math.max(1, wide * 0.06), wide * 0.8)
  }
  const glass = css(mixColour(mixColour(colourAt(light.sky, 0.3), [40, 56, 92], 0.4), light.haze, haze), 0.75)
  const cell = wide / 5
  for (let y = base - tall + cell; y < base - cell; y += cell * 1.35) {
    for (let column = 0; column < 5; column++) {
      const lit = dark && random() < 0.4
      pen.fillStyle = lit ? css(mixColour([255, 212, 132], light.haze, haze * 0.5)) : glass
      pen.fillRect(x + cell * (column + 0.22), y, cell * 0.56, cell * 0.8)
    }
  }
}

function drawOldTown(pen: SKRSContext2D, stage: SkylineStage, base: number, random: Random): void {
  const { widthPixels: width, heightPixels: height, light, snowy } = stage
  const unit = height * 0.05
  const colour = (of: Rgb, level: number): string => css(mixColour(underLight(of, light, level), light.haze, 0.36))
  const hill = colour(snowy ? [236, 242, 252] : [126, 160, 104], 0.8)
  pen.fillStyle = hill
  pen.beginPath()
  pen.ellipse(width * between(random, 0.3, 0.7), base, width * 0.7, height * 0.1, 0, Math.PI, 0)
  pen.fill()
  for (let house = 0; house < (30 * width) / height; house++) {
    const x = random() * width
    const wide = unit * between(random, 0.6, 1.1)
    const top = base - unit * between(random, 0.5, 1.5)
    pen.fillStyle = colour(pick(random, [[236, 214, 176] as const, [226, 176, 150] as const, [240, 236, 226] as const]), random())
    pen.fillRect(x, top, wide, base - top)
    pen.fillStyle = colour(snowy ? [244, 248, 255] : [168, 84, 62], 0.7)
    pen.beginPath()
    pen.moveTo(x - wide * 0.1, top)
    pen.lineTo(x + wide * 0.5, top - wide * 0.6)
    pen.lineTo(x + wide * 1.1, top)
    pen.fill()
  }
  drawSteeple(pen, width * between(random, 0.42, 0.58), base, unit, colour)
}

function drawSteeple(pen: SKRSContext2D, x: number, base: number, unit: number, colour: (of: Rgb, level: number) => string): void {
  pen.fillStyle = colour([236, 226, 204], 0.9)
  pen.fillRect(x - unit * 0.6, base - unit * 3.4, unit * 1.2, unit * 3.4)
  pen.fillStyle = colour([200, 188, 170], 0.3)
  pen.fillRect(x + unit * 0.25, base - unit * 3.4, unit * 0.35, unit * 3.4)
  pen.fillStyle = colour([86, 110, 122], 0.6)
  pen.beginPath()
  pen.moveTo(x - unit * 0.75, base - unit * 3.3)
  pen.lineTo(x, base - unit * 6)
  pen.lineTo(x + unit * 0.75, base - unit * 3.3)
  pen.fill()
  pen.fillStyle = colour([70, 60, 66], 0.3)
  pen.fillRect(x - unit * 0.16, base - unit * 2.9, unit * 0.32, unit * 0.6)
}
