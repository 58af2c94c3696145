import type { Random } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import { addNote, SAMPLE_RATE, type Track } from './track.ts'

/** Adds a purr that is louder on every breath in, in step with a figure that breathes once in `breathSeconds`. */
export function addPurr(track: Track, breathSeconds: number): void {
  addNote(track, wholeLength(track, 0.16), (seconds) => {
    const breath = 0.5 - 0.5 * Math.cos((TURN * seconds) / breathSeconds)
    const pulse = Math.max(0, Math.sin(TURN * 25 * seconds))
    const throat = Math.sin(TURN * 128 * seconds + 3 * Math.sin(TURN * 50 * seconds)) + 0.3 * Math.sin(TURN * 310 * seconds)
    return pulse * throat * (0.25 + 0.75 * breath)
  })
}

/** Adds the soft beat of wings, one for each of the figure's flaps. */
export function addFlutter(track: Track, flapSeconds: number, random: Random): void {
  let low = 0
  addNote(track, wholeLength(track, 0.5), (seconds) => {
    low += 0.08 * (random() * 2 - 1 - low)
    const beat = Math.max(0, Math.sin((TURN * seconds) / flapSeconds))
    return low * beat * beat
  })
}

/** Adds the ticking and whirring of a small clockwork. */
export function addClockwork(track: Track, random: Random): void {
  addNote(track, wholeLength(track, 0.01), (seconds) => Math.sin(TURN * 740 * seconds + 2 * Math.sin(TURN * 31 * seconds)))
  const lengthSeconds = track.left.length / SAMPLE_RATE
  for (let at = 0.1; at < lengthSeconds; at += 0.16 + random() * 0.02) {
    const hertz = 3100 + random() * 900
    addNote(
      track,
      { atSeconds: at, durationSeconds: 0.02, gain: 0.035, pan: 0.35 + 0.3 * random() },
      (past) => Math.sin(TURN * hertz * past) * Math.exp(-past * 320),
    )
  }
}

/** Adds one soft bounce of a ball or a fall of a paw. `strength` runs 0..1. */
export function addThud(track: Track, atSeconds: number, strength: number, pan: number): void {
  addNote(
    track,
    { atSeconds, durationSeconds: 0.16, gain: 0.42 * strength, pan },
    (seconds) => Math.sin(TURN * (150 - 420 * seconds) * seconds) * Math.exp(-seconds * 34) * Math.min(1, seconds * 900),
  )
}

function wholeLength(track: Track, gain: number): { atSeconds: number; durationSeconds: number; gain: number; pan: number } {
  return { atSeconds: 0, durationSeconds: track.left.length / SAMPLE_RATE, gain, pan: 0.5 }
}
