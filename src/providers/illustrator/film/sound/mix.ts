import { SAMPLE_RATE, type Track } from './track.ts'

/** A spoken line and where it goes. */
export interface SpokenLine {
  readonly samples: Float32Array
  readonly atSeconds: number
  readonly pan: number
}

const TARGET_DB = -20
/** Nothing is made more than this much louder: silence stays silence. */
const GAIN_MAX = 16
/** -1 dBFS: the AAC encoder overshoots a little, and must not clip. */
const CEILING = 0.89
const KNEE = 0.62
const BLOCK_SAMPLES = SAMPLE_RATE * 0.4

/** Lays speech over the bed, which steps back while somebody speaks. */
export function addSpeech(track: Track, lines: readonly SpokenLine[]): void {
  for (const line of lines) {
    const level = 0.16 / Math.max(1e-4, rootMeanSquare(line.samples))
    duck(track, line)
    const start = Math.round(line.atSeconds * SAMPLE_RATE)
    for (let sample = 0; sample < line.samples.length && start + sample < track.left.length; sample++) {
      const value = (line.samples[sample] ?? 0) * level
      track.left[start + sample]! += value * (1 - line.pan) * 2
      track.right[start + sample]! += value * line.pan * 2
    }
  }
}

const DUCKED_TO = 0.4
const DUCK_SECONDS = 0.25

function duck(track: Track, line: SpokenLine): void {
  const edge = DUCK_SECONDS * SAMPLE_RATE
  const start = Math.round(line.atSeconds * SAMPLE_RATE)
  const end = start + line.samples.length
  for (let sample = Math.max(0, start - edge); sample < Math.min(track.left.length, end + edge); sample++) {
    const inside = Math.min(1, (sample - (start - edge)) / edge, (end + edge - sample) / edge)
    const gain = 1 - (1 - DUCKED_TO) * inside
    track.left[sample]! *= gain
    track.right[sample]! *= gain
  }
}

/** Fades the ends, brings the whole to about -20 dBFS without ever touching full scale. Changes the track itself. */
export function master(track: Track): void {
  const gain = Math.min(GAIN_MAX, 10 ** ((TARGET_DB - loudnessDb(track)) / 20))
  const length = track.left.length
  const fadeIn = SAMPLE_RATE * 0.3
  const fadeOut = SAMPLE_RATE * 0.6
  for (let sample = 0; sample < length; sample++) {
    const faded = gain * Math.min(1, sample / fadeIn, (length - 1 - sample) / fadeOut)
    track.left[sample] = limited((track.left[sample] ?? 0) * faded)
    track.right[sample] = limited((track.right[sample] ?? 0) * faded)
  }
}

/** Straight up to the knee, then ever flatter towards the ceiling, which it never reaches. */
function limited(value: number): number {
  const size = Math.abs(value)
  if (size <= KNEE) return value
  return Math.sign(value) * (KNEE + (CEILING - KNEE) * Math.tanh((size - KNEE) / (CEILING - KNEE)))
}

/**
 * How loud it seems, in dB of full scale: the mean of blocks of 0.4 s, quiet ones left out as in EBU R 128 (whose
 * weighting of frequencies we leave out).
 */
export function loudnessDb(track: Track): number {
  const blocks: number[] = []
  for (let start = 0; start < track.left.length; start += BLOCK_SAMPLES) {
    const end = start + BLOCK_SAMPLES
    const left = rootMeanSquare(track.left.subarray(start, end))
    const right = rootMeanSquare(track.right.subarray(start, end))
    blocks.push((left * left + right * right) / 2)
  }
  const gate = mean(blocks) * 0.1
  return 10 * Math.log10(Math.max(1e-10, mean(blocks.filter((power) => power >= gate))))
}

function rootMeanSquare(samples: Float32Array): number {
  let sum = 0
  for (const value of samples) sum += value * value
  return Math.sqrt(sum / Math.max(1, samples.length))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** The track as 16-bit little-endian stereo, as ffmpeg reads it. */
export function toPcm(track: Track): Buffer {
  const pcm = Buffer.alloc(track.left.length * 4)
  for (let sample = 0; sample < track.left.length; sample++) {
    pcm.writeInt16LE(Math.round((track.left[sample] ?? 0) * 32767), sample * 4)
    pcm.writeInt16LE(Math.round((track.right[sample] ?? 0) * 32767), sample * 4 + 2)
  }
  return pcm
}
