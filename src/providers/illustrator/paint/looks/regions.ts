import { randomFrom } from '../noise.ts'
import { blurred } from './fields.ts'
import type { PaintedSheet, Planes } from './sheet.ts'

/** A picture taken apart into patches of one colour each. */
export interface Regions {
  /** Which colour of the palette every pixel has. The actors' colours come after the backdrop's. */
  readonly labels: Uint8Array
  /** Red, green and blue of every colour, 0 to 255. */
  readonly palette: Float32Array
  /** How many of the colours are the backdrop's. */
  readonly backdropColours: number
}

export interface RegionOptions {
  readonly backdropColours: number
  readonly figureColours: number
  /** Patches of the backdrop narrower than about twice this, in pixels, are given to their neighbours. */
  readonly rounding: number
  /** How much apart near and far are kept even when they have one colour: 0 not at all, 1 strictly. */
  readonly byDepth?: number
}

/** Finds the few colours that tell a picture best, for the backdrop and for the actors by themselves. */
export function regionsOf(sheet: PaintedSheet, planes: Planes, options: RegionOptions): Regions {
  const { figures, seed } = sheet
  const matter: Matter = { ...planes, depth: depthField(sheet, options.byDepth ?? 0) }
  const back = paletteOf(matter, (at) => figures[at]! < 128, options.backdropColours, seed + 41)
  const front = paletteOf(matter, (at) => figures[at]! >= 128, options.figureColours, seed + 43)
  const colours = new Float32Array([...back, ...front])
  const backdropColours = back.length / 4
  const count = colours.length / 4
  const labels = new Uint8Array(figures.length)
  for (let at = 0; at < labels.length; at++) {
    const figure = backdropColours === 0 || (figures[at]! >= 128 && front.length > 0)
    labels[at] = figure ? nearest(colours, backdropColours, count, matter, at) : nearest(colours, 0, backdropColours, matter, at)
  }
  if (options.rounding >= 1 && back.length > 0) roundOff(labels, sheet, backdropColours, options.rounding)
  const palette = new Float32Array(count * 3)
  for (let index = 0; index < count; index++) palette.set(colours.subarray(index * 4, index * 4 + 3), index * 3)
  return { labels, palette, backdropColours }
}

/** What colours are chosen by: the three channels, and how near it is. */
interface Matter extends Planes {
  readonly depth: Float32Array
}

function depthField(sheet: PaintedSheet, weight: number): Float32Array {
  const field = new Float32Array(sheet.figures.length)
  if (weight === 0) return field
  const depths = sheet.depths()
  for (let at = 0; at < field.length; at++) field[at] = depths[at]! * weight
  return field
}

function nearest(colours: Float32Array, low: number, high: number, { red, green, blue, depth }: Matter, at: number): number {
  const [r0, g0, b0, d0] = [red[at]!, green[at]!, blue[at]!, depth[at]!]
  let best = low
  let least = Infinity
  for (let index = low; index < high; index++) {
    const r = colours[index * 4]! - r0
    const g = colours[index * 4 + 1]! - g0
    const b = colours[index * 4 + 2]! - b0
    const d = colours[index * 4 + 3]! - d0
    const distance = r * r + 1.6 * g * g + 0.8 * b * b + d * d
    if (distance < least) {
      least = distance
      best = index
    }
  }
  return best
}

/** Every pixel of the backdrop takes the colour most of its neighbourhood has: corners become round, crumbs vanish. */
function roundOff(labels: Uint8Array, { width, height }: PaintedSheet, colours: number, radius: number): void {
  const extent = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
  const size = extent.width * extent.height
  const few = new Uint8Array(size)
  for (let row = 0, to = 0; row < extent.height; row++) {
    for (let column = 0; column < extent.width; column++, to++) few[to] = labels[row * 2 * width + column * 2]!
  }
  const winner = few.slice()
  const most = new Float32Array(size)
  const votes = new Float32Array(size)
  const counts: Float32Array[] = []
  for (let colour = 0; colour < colours; colour++) {
    for (let at = 0; at < size; at++) votes[at] = few[at] === colour ? 1 : 0
    const counted = blurred(votes, extent, radius / 2)
    counts.push(counted)
    for (let at = 0; at < size; at++) {
      if (counted[at]! <= most[at]!) continue
      most[at] = counted[at]!
      winner[at] = colour
    }
  }
  enlarge(labels, width, height, { winner, counts, colours })
}

interface Election {
  readonly winner: Uint8Array
  readonly counts: readonly Float32Array[]
  readonly colours: number
}

/** Along a border the votes of the four nearest places are weighed, so that at full size it is as smooth as the votes are. */
function enlarge(labels: Uint8Array, width: number, height: number, { winner, counts, colours }: Election): void {
  const columns = Math.ceil(width / 2)
  const rows = Math.ceil(height / 2)
  for (let y = 0, at = 0; y < height; y++) {
    const near = (y >> 1) * columns
    const far = Math.min(rows - 1, (y >> 1) + (y & 1)) * columns
    for (let x = 0; x < width; x++, at++) {
      if (labels[at]! >= colours) continue
      const column = x >> 1
      const beside = Math.min(columns - 1, column + (x & 1))
      const [a, b, c, d] = [near + column, near + beside, far + column, far + beside]
      let best = winner[a]!
      if (winner[b] !== best || winner[c] !== best || winner[d] !== best) {
        let most = -1
        for (const place of [a, b, c, d]) {
          const counted = counts[winner[place]!]
          if (!counted) continue
          const share = counted[a]! + counted[b]! + counted[c]! + counted[d]!
          if (share <= most) continue
          most = share
          best = winner[place]!
        }
      }
      if (best < colours) labels[at] = best
    }
  }
}

const SAMPLES = 5000
const ROUNDS = 7

/** The colours of the chosen pixels in few (k-means, begun with colours far from each other). Empty when none is chosen. */
function paletteOf(matter: Matter, chosen: (at: number) => boolean, count: number, seed: number): Float32Array {
  const { red, green, blue, depth } = matter
  const random = randomFrom(seed)
  const samples: number[] = []
  for (let tries = 0; tries < SAMPLES * 6 && samples.length < SAMPLES; tries++) {
    const at = Math.floor(random() * red.length)
    if (chosen(at)) samples.push(at)
  }
  if (samples.length < 40) return new Float32Array(0)
  const colours = new Float32Array(count * 4)
  const put = (index: number, at: number): void => colours.set([red[at]!, green[at]!, blue[at]!, depth[at]!], index * 4)
  put(0, samples[0]!)
  for (let index = 1; index < count; index++) put(index, farthest(colours, index, samples, matter))
  for (let round = 0; round < ROUNDS; round++) recentre(colours, samples, matter)
  return colours
}

function recentre(colours: Float32Array, samples: readonly number[], matter: Matter): void {
  const count = colours.length / 4
  const sums = new Float64Array(count * 5)
  for (const at of samples) {
    const base = nearest(colours, 0, count, matter, at) * 5
    sums[base] = sums[base]! + matter.red[at]!
    sums[base + 1] = sums[base + 1]! + matter.green[at]!
    sums[base + 2] = sums[base + 2]! + matter.blue[at]!
    sums[base + 3] = sums[base + 3]! + matter.depth[at]!
    sums[base + 4] = sums[base + 4]! + 1
  }
  for (let index = 0; index < count; index++) {
    const size = sums[index * 5 + 4]!
    if (size > 0) for (let part = 0; part < 4; part++) colours[index * 4 + part] = sums[index * 5 + part]! / size
  }
}

function farthest(colours: Float32Array, count: number, samples: readonly number[], matter: Matter): number {
  let best = samples[0]!
  let most = -1
  for (let index = 0; index < samples.length; index += 7) {
    const at = samples[index]!
    const near = nearest(colours, 0, count, matter, at) * 4
    const distance =
      Math.abs(colours[near]! - matter.red[at]!) +
      Math.abs(colours[near + 1]! - matter.green[at]!) +
      Math.abs(colours[near + 2]! - matter.blue[at]!) +
      Math.abs(colours[near + 3]! - matter.depth[at]!)
    if (distance > most) {
      most = distance
      best = at
    }
  }
  return best
}
