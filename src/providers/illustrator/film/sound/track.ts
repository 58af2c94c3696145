import { TURN } from '../../paint/surface.ts'

/** Samples per second of everything we make. */
export const SAMPLE_RATE = 48_000

/** Stereo sound as samples around zero; 1 is full scale. Makers of sound add to it. */
export interface Track {
  readonly left: Float32Array
  readonly right: Float32Array
}

export function silence(durationSeconds: number): Track {
  const samples = Math.round(durationSeconds * SAMPLE_RATE)
  return { left: new Float32Array(samples), right: new Float32Array(samples) }
}

/** Adds one sample at a place between left (0) and right (1). Past the end it is lost. */
export function addAt(track: Track, index: number, value: number, pan: number): void {
  if (index < 0 || index >= track.left.length) return
  track.left[index] = (track.left[index] ?? 0) + value * (1 - pan)
  track.right[index] = (track.right[index] ?? 0) + value * pan
}

/** A short sound: when, how long, how loud (as amplitude) and where between left (0) and right (1). */
export interface Note {
  readonly atSeconds: number
  readonly durationSeconds: number
  readonly gain: number
  readonly pan: number
}

/** Adds a note whose sample at `seconds` into it (`share` of it past) is given by `wave`. */
export function addNote(track: Track, note: Note, wave: (seconds: number, share: number) => number): void {
  const start = Math.round(note.atSeconds * SAMPLE_RATE)
  const samples = Math.round(note.durationSeconds * SAMPLE_RATE)
  for (let sample = 0; sample < samples; sample++) {
    addAt(track, start + sample, wave(sample / SAMPLE_RATE, sample / samples) * note.gain, note.pan)
  }
}

/** A sine whose pitch glides from one frequency to another: birds, bubbles, drops. */
export function addGlide(track: Track, note: Note, fromHertz: number, toHertz: number): void {
  let phase = 0
  addNote(track, note, (_seconds, share) => {
    phase += (TURN * (fromHertz + (toHertz - fromHertz) * share)) / SAMPLE_RATE
    return Math.sin(phase) * Math.sin(Math.PI * share)
  })
}
