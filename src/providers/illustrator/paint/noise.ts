import type { Rgb } from '../stage.ts'

/** Draws the next number of a seeded sequence, 0 up to but not including 1. */
export type Random = () => number

/** The same seed gives the same sequence on every machine (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0 || 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A number between two others. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random()
}

/** One of the given things. The list must not be empty. */
export function pick<Item>(random: Random, items: readonly [Item, ...Item[]] | readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** A seed out of words (FNV-1a), so that a word always looks the same. */
export function hashText(text: string): number {
  let hash = 2166136261
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 16777619)
  }
  return hash >>> 0
}

/** Smooth random hills over the plane, each between 0 and 1. */
export interface Noise {
  /** One octave of value noise. */
  at(x: number, y: number): number
  /** Octaves added up, rotated against each other so that no grid shows. */
  fractal(x: number, y: number, octaves: number): number
  /** Sharp crests: what eroded mountains are made of. */
  ridged(x: number, y: number, octaves: number): number
}

export function makeNoise(seed: number): Noise {
  const random = randomFrom(seed)
  const table = new Float32Array(65536)
  for (let index = 0; index < 65536; index++) table[index] = random()
  const value = (x: number, y: number): number => valueAt(table, x, y)
  return {
    at: value,
    fractal(x, y, octaves) {
      let sum = 0
      let weight = 0.5
      for (let octave = 0; octave < octaves; octave++) {
        sum += weight * value(x, y)
        const turned = x * 1.6 - y * 1.2 + 11.3
        y = x * 1.2 + y * 1.6
        x = turned
        weight *= 0.5
      }
      return sum
    },
    ridged(x, y, octaves) {
      let sum = 0
      let weight = 0.5
      for (let octave = 0; octave < octaves; octave++) {
        const crest = 1 - Math.abs(2 * value(x, y) - 1)
        sum += weight * crest * Math.sqrt(crest)
        const turned = x * 1.66 - y * 1.24 + 5.1
        y = x * 1.24 + y * 1.66 + 1.7
        x = turned
        weight *= 0.5
      }
      return sum
    },
  }
}

function valueAt(table: Float32Array, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  let u = x - left
  let v = y - top
  u = u * u * u * (u * (u * 6 - 15) + 10)
  v = v * v * v * (v * (v * 6 - 15) + 10)
  const column = left & 255
  const row = (top & 255) << 8
  const nextColumn = (left + 1) & 255
  const nextRow = ((top + 1) & 255) << 8
  const a = table[row | column] ?? 0
  const b = table[row | nextColumn] ?? 0
  const c = table[nextRow | column] ?? 0
  const d = table[nextRow | nextColumn] ?? 0
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v
}

export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value
}

export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

/** 0 before `low`, 1 after `high`, a soft slope between; `low` may be the larger one. */
export function smooth(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low))
  return t * t * (3 - 2 * t)
}

/** A colour of six hex digits, e.g. `#2f7fcb`. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

export function mixColour(from: Rgb, to: Rgb, share: number): Rgb {
  return [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)]
}

/** The colour as the canvas wants it. */
export function css(colour: Rgb, opacity = 1): string {
  return `rgba(${colour[0] | 0},${colour[1] | 0},${colour[2] | 0},${opacity})`
}

/** The colour at a place of a gradient given as rising stops. */
export function colourAt(stops: readonly (readonly [position: number, colour: Rgb])[], position: number): Rgb {
  let before = stops[0]
  for (const stop of stops) {
    if (before && position <= stop[0]) {
      const share = clamp((position - before[0]) / (stop[0] - before[0] || 1))
      return mixColour(before[1], stop[1], share)
    }
    before = stop
  }
  return before?.[1] ?? [0, 0, 0]
}
