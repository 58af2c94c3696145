/** Three numbers: a place, a direction, or linear red, green and blue. */
export type Vector = readonly [x: number, y: number, z: number]

export const clamp = (value: number, low = 0, high = 1): number => (value < low ? low : value > high ? high : value)
export const mix = (a: number, b: number, share: number): number => a + (b - a) * share

/** 0 below `from`, 1 above `to`, smooth between. `from` may be the larger one: then it falls. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from))
  return t * t * (3 - 2 * t)
}

export const mixVector = (a: Vector, b: Vector, share: number): Vector => [
  mix(a[0], b[0], share),
  mix(a[1], b[1], share),
  mix(a[2], b[2], share),
]
export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const times = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor]
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]

export function unit(a: Vector): Vector {
  return times(a, 1 / (Math.hypot(a[0], a[1], a[2]) || 1))
}

/** A hex colour as linear light: what the marcher calculates with. Mixing in display values would turn orange to yellow. */
export function linear(hex: string): Vector {
  const part = (at: number) => Math.pow(parseInt(hex.slice(at, at + 2), 16) / 255, 2.2)
  return [part(1), part(3), part(5)]
}

/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
