import { SAMPLE_RATE, type Track } from './track.ts'

/** A filter of second order: what comes out is a weighted sum of what went in and came out lately. */
interface Biquad {
  readonly b: readonly [number, number, number]
  readonly a: readonly [number, number]
}

/** How ears hear pitches, at 48 kHz (ITU-R BS.1770-4): a shelf for the head, and a high pass. */
const HEAD: Biquad = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
}
const HIGH_PASS: Biquad = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] }

function through({ b: [b0, b1, b2], a: [a1, a2] }: Biquad, samples: Float32Array | Float64Array): Float64Array {
  const out = new Float64Array(samples.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let at = 0; at < samples.length; at++) {
    const x = samples[at] ?? 0
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    out[at] = y
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
  }
  return out
}

const BLOCK_SECONDS = 0.4
const STEP_SECONDS = 0.1
const SILENT_LUFS = -70
const QUIETER_BY = 10

/** Integrated loudness in LUFS by ITU-R BS.1770-4, with both gates; -70 for silence. */
export function loudnessOf(track: Track): number {
  const powers = [track.left, track.right].map((side) => blockPowers(through(HIGH_PASS, through(HEAD, side))))
  const blocks = (powers[0] ?? []).map((power, index) => power + (powers[1]?.[index] ?? 0))
  const loud = blocks.filter((power) => lufs(power) > SILENT_LUFS)
  if (loud.length === 0) return SILENT_LUFS
  const gate = lufs(mean(loud)) - QUIETER_BY
  return lufs(mean(loud.filter((power) => lufs(power) > gate)))
}

const lufs = (power: number): number => -0.691 + 10 * Math.log10(Math.max(1e-12, power))

/** Mean square of blocks of 0.4 s that overlap by three quarters; of a shorter track, of all of it. */
function blockPowers(samples: Float64Array): readonly number[] {
  const step = SAMPLE_RATE * STEP_SECONDS
  const steps: number[] = []
  for (let start = 0; start + step <= samples.length; start += step) {
    let sum = 0
    for (let at = start; at < start + step; at++) sum += samples[at]! * samples[at]!
    steps.push(sum / step)
  }
  const each = Math.min(Math.round(BLOCK_SECONDS / STEP_SECONDS), steps.length)
  return Array.from({ length: Math.max(0, steps.length - each + 1) }, (_, from) => mean(steps.slice(from, from + each)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** The highest level between samples, too: four times as many by cubic interpolation. */
export function truePeakOf({ left, right }: Track): number {
  return Math.max(peakOf(left), peakOf(right))
}

function peakOf(samples: Float32Array): number {
  let peak = 0
  for (let at = 1; at < samples.length - 2; at++) {
    const [p, q, r, s] = [samples[at - 1]!, samples[at]!, samples[at + 1]!, samples[at + 2]!]
    const near = Math.max(Math.abs(q), Math.abs(r))
    if (near > peak) peak = near
    // Only where two high samples meet can the wave between them be higher.
    if (near < peak * 0.8) continue
    for (const share of [0.25, 0.5, 0.75]) {
      const value = q + 0.5 * share * (r - p + share * (2 * p - 5 * q + 4 * r - s + share * (3 * (q - r) + s - p)))
      if (Math.abs(value) > peak) peak = Math.abs(value)
    }
  }
  return peak
}
