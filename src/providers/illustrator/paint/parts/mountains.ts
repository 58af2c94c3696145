import { ImageData, type Canvas } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { clamp, colourAt, makeNoise, mix, mixColour, smooth } from '../noise.ts'
import { newSurface } from '../surface.ts'

export interface MountainsAsked {
  readonly widthPixels: number
  readonly heightPixels: number
  /** The foot of the range, in pixels from the top. */
  readonly basePixels: number
  /** How high the highest peak may rise above the foot, in pixels. */
  readonly peakPixels: number
  readonly light: Light
  readonly seed: number
  readonly rock: Rgb
  /** What grows on the gentle lower slopes; the rock itself when left out. */
  readonly slope?: Rgb
  /** How far down the snow comes, 0 to 1. */
  readonly snow: number
  /** How much the air takes of the colours, 0 to 1. */
  readonly haze: number
  /** Peaks per picture height; 1 when left out. */
  readonly frequency?: number
  /** Soft dunes and hills instead of crests. */
  readonly rounded?: boolean
}

/** A square of heights, sampled between its points. */
interface Terrain {
  readonly heights: Float32Array
  readonly columns: number
  readonly rows: number
}

const NEAR = 1
const FAR = 2.6
const ROWS = 360

/** A range of mountains as a real height field, seen from the plain and lit from the sun's side; the rest see-through. */
export function paintMountains(asked: MountainsAsked): Canvas {
  const { widthPixels: width, heightPixels, basePixels, peakPixels } = asked
  const terrain = raise(asked)
  const top = Math.max(0, Math.floor(basePixels - peakPixels * 1.1))
  const rows = Math.max(1, Math.ceil(basePixels) - top)
  const pixels = new Uint8ClampedArray(width * rows * 4)
  const shade = shaderOf(asked, terrain)
  for (let x = 0; x < width; x++) raiseColumn(x, asked, terrain, { pixels, top, rows }, shade)
  const sheet = newSurface(width, rows)
  sheet.pen.putImageData(new ImageData(pixels, width, rows), 0, 0)
  const { canvas, pen } = newSurface(width, heightPixels)
  pen.drawImage(sheet.canvas, 0, top)
  return canvas
}

function raise({ widthPixels, heightPixels, seed, frequency = 1, rounded = false }: MountainsAsked): Terrain {
  const noise = makeNoise(seed)
  const columns = Math.min(1400, Math.max(120, Math.round(widthPixels * 0.9)))
  const heights = new Float32Array(columns * ROWS)
  const aspect = (widthPixels / heightPixels) * frequency
  for (let row = 0; row < ROWS; row++) {
    const depth = mix(NEAR, FAR, row / (ROWS - 1))
    const rise = smooth(NEAR, NEAR + 0.75, depth)
    for (let column = 0; column < columns; column++) {
      const x = (column / columns - 0.5) * aspect * FAR * 1.15
      heights[row * columns + column] = rise * heightAt(noise, x + (seed % 97), depth * frequency * 1.4, rounded)
    }
  }
  level(heights, columns)
  return { heights, columns, rows: ROWS }
}

/** Makes the highest peak in sight as high as it may be: else some seeds give low hills, and others peaks cut flat. */
function level(heights: Float32Array, columns: number): void {
  let highest = 0.001
  for (let row = 0; row < ROWS; row += 2) {
    const depth = mix(NEAR, FAR, row / (ROWS - 1))
    const half = (0.5 * depth) / (FAR * 1.15)
    for (let column = Math.floor((0.5 - half) * columns); column < (0.5 + half) * columns; column++)
      highest = Math.max(highest, ((heights[row * columns + column] ?? 0) * 1.65) / depth)
  }
  const scale = clamp(1 / highest, 0.5, 2.2)
  for (let index = 0; index < heights.length; index++) heights[index] = (heights[index] ?? 0) * scale
}

function heightAt(noise: ReturnType<typeof makeNoise>, x: number, y: number, rounded: boolean): number {
  const bentX = x + (noise.at(x * 2.1 + 7, y * 2.1) - 0.5) * 0.35
  const bentY = y + (noise.at(x * 2.1, y * 2.1 + 9) - 0.5) * 0.35
  const massif = clamp((noise.fractal(bentX * 0.9 + 3, bentY * 0.9, 3) - 0.2) * 1.9)
  if (rounded) return massif * 0.8 + noise.fractal(bentX * 1.6, bentY * 1.6, 4) * 0.22
  const crests = noise.ridged(bentX * 1.05, bentY * 1.05, 7)
  return clamp((0.34 + 0.66 * massif) * crests ** 1.5 * 1.3 + massif * 0.1)
}

function heightIn({ heights, columns, rows }: Terrain, column: number, row: number): number {
  const x = clamp(column, 0, columns - 1.001)
  const y = clamp(row, 0, rows - 1.001)
  const left = Math.floor(x)
  const above = Math.floor(y)
  const at = above * columns + left
  const a = heights[at] ?? 0
  const b = heights[at + 1] ?? 0
  const c = heights[at + columns] ?? 0
  const d = heights[at + columns + 1] ?? 0
  return mix(mix(a, b, x - left), mix(c, d, x - left), y - above)
}

interface Strip {
  readonly pixels: Uint8ClampedArray
  readonly top: number
  readonly rows: number
}

type Shade = (column: number, row: number, height: number) => Rgb

/** Walks away from the viewer and paints whatever rises above what is already in front of it. */
function raiseColumn(x: number, asked: MountainsAsked, terrain: Terrain, strip: Strip, shade: Shade): void {
  const { widthPixels: width, basePixels, peakPixels } = asked
  let painted = basePixels - strip.top
  let colour: Rgb = [0, 0, 0]
  const steps = ROWS * 1.5
  for (let step = 0; step < steps; step++) {
    const row = (step / steps) * (ROWS - 1)
    const depth = mix(NEAR, FAR, step / steps)
    const column = (((x / width - 0.5) * depth) / (FAR * 1.15) + 0.5) * terrain.columns
    const height = heightIn(terrain, column, row)
    const y = basePixels - strip.top - height * peakPixels * (1.65 / depth)
    if (y >= painted) continue
    colour = shade(column, row, height)
    for (let line = Math.max(0, Math.ceil(y)); line < Math.min(strip.rows, painted); line++)
      put(strip.pixels, (line * width + x) * 4, colour, 255)
    painted = Math.max(0, Math.ceil(y))
    const edge = painted - 1
    if (edge >= 0) put(strip.pixels, (edge * width + x) * 4, colour, 255 * (painted - Math.max(y, edge)))
  }
}

function put(pixels: Uint8ClampedArray, at: number, colour: Rgb, opacity: number): void {
  pixels[at] = colour[0]
  pixels[at + 1] = colour[1]
  pixels[at + 2] = colour[2]
  pixels[at + 3] = opacity
}

function shaderOf(asked: MountainsAsked, terrain: Terrain): Shade {
  const { light, rock, snow, haze, seed, slope } = asked
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const noise = makeNoise(seed + 41)
  const skyTop = colourAt(light.sky, 0.15)
  const lit = mixColour(rock, light.sun, 0.34)
  const dark = mixColour(mixColour(rock, [30, 36, 78], 0.55), skyTop, 0.22)
  const snowLit = mixColour([255, 252, 247], light.sun, 0.22)
  const snowDark = mixColour(mixColour([138, 160, 208], skyTop, 0.3), [20, 26, 60], isNight(light) ? 0.3 : 0)
  const reach = 2.2
  return (column, row, height) => {
    const across = heightIn(terrain, column + reach, row) - heightIn(terrain, column - reach, row)
    const away = heightIn(terrain, column, row + reach) - heightIn(terrain, column, row - reach)
    const rough = noise.fractal(column * 0.05, row * 0.09, 3) - 0.5
    const facing = clamp(0.5 - side * across * 6.5 + away * 1.5 + rough * 0.3)
    const level = facing * facing * (3 - 2 * facing)
    const steep = Math.abs(across) + Math.abs(away)
    const white = snow > 0 ? smooth(0.6 - snow * 0.52, 0.74 - snow * 0.48, height + rough * 0.35 - steep * 0.5) : 0
    let colour = mixColour(dark, lit, level)
    if (slope) {
      const green = smooth(0.5, 0.22, height + rough * 0.3 + steep)
      colour = mixColour(colour, mixColour(mixColour(slope, [20, 30, 60], 0.45), mixColour(slope, light.sun, 0.2), level), green)
    }
    colour = mixColour(colour, mixColour(snowDark, snowLit, level), white)
    const distance = row / ROWS
    return mixColour(colour, light.haze, clamp(haze * (0.55 + 0.3 * distance) + smooth(0.45, 0, height) * (haze * 0.6 + 0.06)))
  }
}

function isNight(light: Light): boolean {
  const [red, green, blue] = colourAt(light.sky, 0.5)
  return red + green + blue < 260
}
