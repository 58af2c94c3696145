import { loudnessOf, truePeakOf } from './loudness.ts'
import { SAMPLE_RATE, type Track } from './track.ts'

/** A spoken line and where it goes. */
export interface SpokenLine {
  readonly samples: Float32Array
  readonly atSeconds: number
  readonly pan: number
}

const TARGET_LUFS = -20
/** Nothing is made more than this much louder: silence stays silence. */
const GAIN_MAX = 24
/** -1.5 dB true peak: the AAC encoder overshoots a little, and must not clip. */
const CEILING = 0.84
const KNEE = 0.5

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

/** Fades the ends and brings the whole to -20 LUFS without ever coming near full scale. Changes the track itself. */
export function master(track: Track): void {
  fade(track)
  // Peaks that are held down take loudness with them: the second time makes up for that.
  for (let time = 0; time < 2; time++) {
    const gain = Math.min(GAIN_MAX, 10 ** ((TARGET_LUFS - loudnessOf(track)) / 20))
    for (const side of [track.left, track.right]) for (let at = 0; at < side.length; at++) side[at] = limited(side[at]! * gain)
  }
  const over = CEILING / Math.max(CEILING, truePeakOf(track))
  if (over < 1) for (const side of [track.left, track.right]) for (let at = 0; at < side.length; at++) side[at]! *= over
}

function fade({ left, right }: Track): void {
  const fadeIn = Math.min(SAMPLE_RATE * 0.3, left.length / 4)
  const fadeOut = Math.min(SAMPLE_RATE * 0.6, left.length / 4)
  for (let at = 0; at < left.length; at++) {
    const share = Math.min(1, at / fadeIn, (left.length - 1 - at) / fadeOut)
    left[at]! *= share
    right[at]! *= share
  }
}

/** Straight up to the knee, then ever flatter towards the ceiling, which it never reaches. */
function limited(value: number): number {
  const size = Math.abs(value)
  if (size <= KNEE) return value
  return Math.sign(value) * (KNEE + (CEILING - KNEE) * Math.tanh((size - KNEE) / (CEILING - KNEE)))
}

function rootMeanSquare(samples: Float32Array): number {
  let sum = 0
  for (const value of samples) sum += value * value
  return Math.sqrt(sum / Math.max(1, samples.length))
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
