import { clamp, makeNoise, mix, randomFrom, smooth, type Noise } from '../paint/noise.ts'
import type { Rgb } from '../stage.ts'
import { lumaAt, type Picture } from './picture.ts'
import { colourRegions, type Crayon } from './region-colours.ts'
import { segment } from './regions.ts'

const PAPER: Rgb = [253, 251, 244]
const CONTOUR: Rgb = [52, 44, 58]

export interface CrayonResult {
  readonly picture: Picture
  readonly filledRegions: number
}

/** Colours a line drawing area by area as a child would. */
export function fillDrawing(picture: Picture, seed: number): CrayonResult {
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
