import { clamp, makeNoise, mix, randomFrom, smooth, type Noise, type Random } from '../paint/noise.ts'
import type { Rgb } from '../stage.ts'
import { blurred, lumaAt, type Picture } from './picture.ts'
import { colourRegions, type Crayon } from './region-colours.ts'
import { isLineDrawing, segment } from './regions.ts'

const PAPER: Rgb = [253, 251, 244]
const CONTOUR: Rgb = [52, 44, 58]

export interface CrayonResult {
  readonly picture: Picture
  readonly filledRegions: number
}

/** Colours a line drawing area by area as a child would; any other picture is drawn over with crayons of its own colours. */
export async function crayon(picture: Picture, seed: number): Promise<CrayonResult> {
  return isLineDrawing(picture) ? fillDrawing(picture, seed) : drawOver(picture, seed)
}

function fillDrawing(picture: Picture, seed: number): CrayonResult {
  const { labels, regions } = segment(picture)
  const crayons = colourRegions(regions, picture.width, picture.height, randomFrom(seed))
  const wax = waxFor(picture, seed)
  const pixels = layWax(picture, wax, (pixel) => crayons[labels[pixel]! - 1])
  traceLines(picture, pixels, wax)
  return { picture: { ...picture, pixels }, filledRegions: crayons.filter((stick) => stick !== undefined).length }
}

/** The grain of the paper and the wobble of the hand. */
interface Wax {
  readonly hand: Noise
  readonly tooth: Noise
  /** Pixels per pixel of a picture 1024 wide. */
  readonly scale: number
}

function waxFor(picture: Picture, seed: number): Wax {
  return { hand: makeNoise(seed), tooth: makeNoise(seed + 9), scale: Math.max(picture.width, picture.height) / 1024 }
}

/** How high the paper stands at a place, 0 to 1: wax stays on its hills. */
function paperHeight({ hand, tooth }: Wax, x: number, y: number): number {
  return 0.62 * hand.at(x * 0.55, y * 0.55) + 0.38 * tooth.at(x * 0.23, y * 0.23)
}

function layWax({ width, height }: Picture, wax: Wax, crayonAt: (pixel: number) => Crayon | undefined): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x
      const stick = crayonAt(pixel)
      const at = pixel * 4
      out[at + 3] = 255
      if (!stick) {
        for (let k = 0; k < 3; k++) out[at + k] = PAPER[k]!
        continue
      }
      const { covered, shade } = waxAt(wax, stick, x / wax.scale, y / wax.scale)
      for (let k = 0; k < 3; k++) out[at + k] = mix(PAPER[k]!, stick.colour[k]! * shade, covered)
    }
  }
  return out
}

const found = { covered: 0, shade: 1 }

function waxAt(wax: Wax, stick: Crayon, x: number, y: number): typeof found {
  const cosine = Math.cos(stick.angle),
    sine = Math.sin(stick.angle)
  const along = x * cosine + y * sine,
    across = y * cosine - x * sine
  const wobble = wax.hand.at(along * 0.012, across * 0.03) * 10
  const stroke = 0.5 + 0.5 * Math.sin((across + wobble) * 0.62 + wax.tooth.at(along * 0.02, across * 0.05) * 5)
  const pressure = 0.6 + 0.5 * wax.hand.fractal(along * 0.01, across * 0.02, 3)
  const wanted = (stroke * 0.5 + pressure * 0.78 - paperHeight(wax, x, y) * 0.85 - 0.04) * 2.3
  found.covered = clamp(wanted, 0, stick.cover)
  found.shade = 0.86 + 0.22 * wax.tooth.at(along * 0.08, across * 0.5)
  return found
}

/** Draws the lines of the original over the colours, a little broken by the paper's grain. */
function traceLines(picture: Picture, out: Uint8ClampedArray, wax: Wax): void {
  for (let pixel = 0; pixel < out.length / 4; pixel++) {
    const darkness = smooth(185, 70, lumaAt(picture.pixels, pixel * 4))
    if (darkness === 0) continue
    const x = (pixel % picture.width) / wax.scale,
      y = Math.floor(pixel / picture.width) / wax.scale
    drawContour(out, pixel * 4, darkness * (0.6 + 0.4 * smooth(0.25, 0.5, paperHeight(wax, x * 1.4, y * 1.4))))
  }
}

function drawContour(out: Uint8ClampedArray, at: number, share: number): void {
  for (let k = 0; k < 3; k++) out[at + k] = mix(out[at + k]!, CONTOUR[k]!, share)
}

const STICKS = 16

async function drawOver(picture: Picture, seed: number): Promise<CrayonResult> {
  const { width, height } = picture
  const wax = waxFor(picture, seed)
  const soft = await blurred(picture, 2.2 * wax.scale)
  const random = randomFrom(seed)
  const palette = paletteOf(soft, random)
  const crayons: readonly Crayon[] = palette.map((colour) => ({
    colour: brighter(colour),
    angle: -0.9 + random() * 0.6 + (random() < 0.3 ? 1.5 : 0),
    cover: 0.97,
  }))
  const pixels = layWax(picture, wax, (pixel) => crayons[nearest(palette, soft.pixels, pixel * 4)])
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = (y * width + x) * 4
      const slope = Math.hypot(
        lumaAt(soft.pixels, at + 4) - lumaAt(soft.pixels, at - 4),
        lumaAt(soft.pixels, at + width * 4) - lumaAt(soft.pixels, at - width * 4),
      )
      if (slope < 12 / wax.scale) continue
      const grain = 0.35 + 0.65 * smooth(0.3, 0.55, paperHeight(wax, (x * 1.3) / wax.scale, (y * 1.3) / wax.scale))
      drawContour(pixels, at, smooth(12, 40, slope * wax.scale) * grain * 0.7)
    }
  }
  return { picture: { ...picture, pixels }, filledRegions: 0 }
}

/** Crayons are purer than the world. */
function brighter(colour: Rgb): Rgb {
  const luma = colour[0] * 0.3 + colour[1] * 0.59 + colour[2] * 0.11
  const pure = (value: number) => clamp(luma + (value - luma) * 1.5 + 6, 0, 255)
  return [pure(colour[0]), pure(colour[1]), pure(colour[2])]
}

/** The picture's main colours: k-means over a sample of its pixels. */
export function paletteOf({ pixels }: Picture, random: Random, size = STICKS): readonly Rgb[] {
  const count = pixels.length / 4
  const sample = Array.from({ length: 3000 }, () => {
    const at = Math.floor(random() * count) * 4
    return [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!] as const
  })
  let centres: readonly Rgb[] = Array.from({ length: size }, () => sample[Math.floor(random() * sample.length)]!)
  for (let round = 0; round < 8; round++) {
    const sums = centres.map(() => [0, 0, 0, 0])
    for (const colour of sample) {
      const sum = sums[nearest(centres, colour, 0)]!
      for (let k = 0; k < 3; k++) sum[k]! += colour[k]!
      sum[3]!++
    }
    centres = centres.map((centre, index) => {
      const [r, g, b, n] = sums[index]! as [number, number, number, number]
      return n === 0 ? centre : [r / n, g / n, b / n]
    })
  }
  return centres
}

function nearest(palette: readonly Rgb[], pixels: ArrayLike<number>, at: number): number {
  const r = pixels[at]!,
    g = pixels[at + 1]!,
    b = pixels[at + 2]!
  let best = 0
  let least = Infinity
  for (let index = 0; index < palette.length; index++) {
    const colour = palette[index]!
    const distance = (colour[0] - r) ** 2 + (colour[1] - g) ** 2 + (colour[2] - b) ** 2
    if (distance < least) {
      least = distance
      best = index
    }
  }
  return best
}
