import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { clamp, css, makeNoise, mixColour, pick, randomFrom, smooth, type Noise, type Random } from '../noise.ts'
import { newSurface, shaded, TURN } from '../surface.ts'
import { drawFlower, tinted } from './flowers.ts'
import { plant, type Grove } from './trees.ts'

export interface HillAsked {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly light: Light
  readonly seed: number
  /** The middle height of its outline, and how far it swings, in pixels. */
  readonly crestPixels: number
  readonly swingPixels: number
  readonly colours: readonly [lit: Rgb, dark: Rgb]
  readonly haze: number
  readonly trees?: {
    readonly grove: Grove
    readonly count: number
    readonly sizePixels: number
    readonly kind: 'broadleaf' | 'pine' | 'mixed'
    readonly leaf?: Rgb
  }
}

/** A rolling hill from side to side, with tufts and perhaps trees along its crest. */
export function paintHill(asked: HillAsked): Canvas {
  const { widthPixels, heightPixels, light, seed, crestPixels, swingPixels, colours, haze } = asked
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const noise = makeNoise(seed)
  const random = randomFrom(seed + 3)
  const crest = (x: number): number => crestPixels - swingPixels * (noise.fractal((x / widthPixels) * 2.8, seed * 0.13, 4) * 2 - 0.9)
  const top = mixColour(mixColour(colours[0], light.haze, haze), light.sun, 0.12)
  const bottom = mixColour(mixColour(colours[1], light.haze, haze), [20, 30, 20], 0.1)
  pen.beginPath()
  pen.moveTo(0, heightPixels)
  for (let x = 0; x <= widthPixels + 4; x += 4) pen.lineTo(x, crest(x))
  pen.lineTo(widthPixels, heightPixels)
  pen.closePath()
  const gradient = pen.createLinearGradient(0, crestPixels - swingPixels, 0, crestPixels + swingPixels * 2 + heightPixels * 0.05)
  gradient.addColorStop(0, css(top))
  gradient.addColorStop(1, css(bottom))
  pen.fillStyle = gradient
  pen.fill()
  pen.save()
  pen.clip()
  dapple(pen, random, asked, crest, [top, bottom])
  pen.restore()
  plantTrees(pen, random, asked, crest)
  return canvas
}

function dapple(
  pen: SKRSContext2D,
  random: Random,
  { widthPixels, heightPixels, swingPixels }: HillAsked,
  crest: (x: number) => number,
  [top, bottom]: readonly [Rgb, Rgb],
): void {
  const unit = heightPixels / 720
  for (let tuft = 0; tuft < (widthPixels / unit) * 1.4; tuft++) {
    const x = random() * widthPixels
    const down = random() * random()
    pen.fillStyle = css(mixColour(random() < 0.5 ? top : bottom, random() < 0.5 ? [255, 250, 190] : [10, 40, 20], 0.3), 0.16)
    pen.beginPath()
    pen.ellipse(
      x,
      crest(x) + down * (swingPixels * 2 + 60 * unit),
      (6 + 18 * down + random() * 8) * unit,
      (1.5 + 4 * down) * unit,
      (random() - 0.5) * 0.4,
      0,
      TURN,
    )
    pen.fill()
  }
}

function plantTrees(pen: SKRSContext2D, random: Random, { widthPixels, seed, haze, trees }: HillAsked, crest: (x: number) => number): void {
  if (!trees) return
  for (let index = 0; index < trees.count; index++) {
    const x = random() * widthPixels
    const sizePixels = trees.sizePixels * (0.6 + 0.7 * random())
    const pine = trees.kind === 'pine' || (trees.kind === 'mixed' && random() < 0.5)
    const tree = { sizePixels, seed: seed + (index % 5), haze, ...(trees.leaf ? { leaf: trees.leaf } : {}) }
    plant(pen, pine ? trees.grove.pine(tree) : trees.grove.broadleaf(tree), x, crest(x) + sizePixels * 0.1)
  }
}

export interface MeadowAsked {
  readonly widthPixels: number
  readonly heightPixels: number
  /** Where the meadow begins, in pixels from the top; it goes down to the lower edge. */
  readonly topPixels: number
  readonly light: Light
  readonly seed: number
  /** Lit, middle and dark: the grass of the light, or snow. */
  readonly colours?: readonly [Rgb, Rgb, Rgb]
  readonly flowers: readonly Rgb[]
  /** How thick the grass stands; 1 is a summer meadow. */
  readonly density: number
  /** A winding path from the lower edge to the horizon. */
  readonly path?: boolean
}

/** A meadow in perspective: ground first, then blades and flowers from far to near. */
export function paintMeadow(asked: MeadowAsked): Canvas {
  const { widthPixels, heightPixels, topPixels } = asked
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const noise = makeNoise(asked.seed)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(paintSoil(asked, noise), 0, topPixels, widthPixels, heightPixels - topPixels)
  drawBlades(pen, asked, noise)
  return canvas
}

/** How far left or right of the middle of the path a point lies: below 1 is on it. */
function offPath(across: number, down: number, seed: number): number {
  const bend = (seed % 2 === 0 ? 1 : -1) * (0.06 + 0.025 * (seed % 5))
  return Math.abs(across - (0.5 + bend * Math.sin(down * 3.1))) / (0.02 + 0.13 * down)
}

function paintSoil({ widthPixels, heightPixels, topPixels, light, seed, colours = light.grass, path }: MeadowAsked, noise: Noise): Canvas {
  const width = Math.ceil(widthPixels / 2)
  const height = Math.max(2, Math.ceil((heightPixels - topPixels) / 2))
  const [lit, middle, dark] = colours
  const bright = mixColour(lit, light.sun, 0.4)
  const sand = mixColour(mixColour([205, 178, 138], light.sun, 0.2), middle, middle[2] > middle[0] ? 0.72 : 0.2)
  return shaded(width, height, (x, y, out, at) => {
    const down = (y + 0.5) / height
    const distance = 1 / (down + 0.06)
    const across = (((x / width - 0.5) * distance * widthPixels) / heightPixels) * 1.2
    const fine = noise.fractal(across * 2.2 + 9, distance * 2.6, 4)
    const broad = noise.fractal(across * 0.5, distance * 0.55 + 3, 3)
    let colour = mixColour(mixColour(lit, middle, smooth(0, 0.42, down)), dark, smooth(0.3, 1.15, down))
    colour = mixColour(colour, dark, clamp((0.52 - fine) * 1.6) * 0.6)
    colour = mixColour(colour, bright, clamp((broad - 0.48) * 3) * 0.55)
    if (path) {
      const on = smooth(1, 0.75, offPath(x / width, down, seed) + ((fine - 0.5) * 0.03) / (0.02 + 0.13 * down))
      colour = mixColour(colour, mixColour(mixColour(sand, [120, 98, 80], fine), dark, isDim(light) ? 0.6 : 0), on * 0.95)
    }
    colour = mixColour(colour, light.haze, smooth(0.2, 0, down) * 0.34)
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255
  })
}

function isDim(light: Light): boolean {
  return light.key[0] + light.key[1] + light.key[2] < 2.3
}

function drawBlades(pen: SKRSContext2D, asked: MeadowAsked, noise: Noise): void {
  const { widthPixels, heightPixels, topPixels, light, seed, colours = light.grass, flowers, density, path } = asked
  const random = randomFrom(seed + 11)
  const count = Math.floor(((5200 * density * widthPixels) / heightPixels) * Math.min(1, heightPixels / 400))
  const blades = Array.from({ length: count }, () => ({
    across: random() * 1.04 - 0.02,
    down: random() ** 0.62,
    tall: random(),
    tone: random(),
    lean: random(),
  }))
  blades.sort((a, b) => a.down - b.down)
  const bright = mixColour(colours[0], light.sun, 0.25)
  pen.lineCap = 'round'
  for (const { across, down, tall, tone, lean } of blades) {
    if (path && offPath(across, down, seed) < 0.85) continue
    const x = across * widthPixels
    const y = topPixels + down * (heightPixels - topPixels)
    const size = (0.006 + 0.05 * down * down) * heightPixels * (0.5 + 0.8 * tall)
    const level = clamp(0.25 + noise.fractal(across * 3, down * 5, 2) * 0.9 + (tone - 0.5) * 0.6 - 0.25 * down)
    const colour = mixColour(mixColour(colours[2], colours[1], smooth(0, 0.5, level)), bright, smooth(0.45, 1, level))
    pen.strokeStyle = css(mixColour(colour, light.haze, smooth(0.25, 0, down) * 0.5), 0.85)
    pen.lineWidth = Math.max(0.8, size * 0.09)
    const tip = x + (lean - 0.5) * size * 0.9
    pen.beginPath()
    pen.moveTo(x, y)
    pen.quadraticCurveTo(x + (tip - x) * 0.2, y - size * 0.6, tip, y - size)
    pen.stroke()
    if (flowers.length > 0 && tone > 0.93 && down > 0.04) {
      const radius = Math.max(1.6, (0.004 + 0.015 * down * down) * heightPixels * (0.7 + 0.6 * tall))
      drawFlower(pen, {
        x: tip,
        y: y - size,
        radius,
        colour: tinted(
          pick(() => (tall * 997) % 1, flowers),
          light,
        ),
        turn: lean * TURN,
      })
    }
  }
}
