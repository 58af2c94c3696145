import { between, pick, type Random } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import type { Scene } from '../../scene.ts'
import { addNote, SAMPLE_RATE, type Track } from './track.ts'

/** Four chords in semitones over the root; calm by day, minor at night. */
const BRIGHT_CHORDS = [
  [0, 4, 7],
  [9, 12, 16],
  [5, 9, 12],
  [7, 11, 14],
] as const
const DARK_CHORDS = [
  [0, 3, 7],
  [8, 12, 15],
  [3, 7, 10],
  [10, 14, 17],
] as const
const BRIGHT_SCALE = [0, 2, 4, 7, 9, 12, 14, 16] as const
const DARK_SCALE = [0, 3, 5, 7, 10, 12, 15, 17] as const

/** Adds a soft pad of four chords and a sparse celesta over it. */
export function addMusic(track: Track, scene: Pick<Scene, 'time' | 'weather'>, random: Random): void {
  const dark = scene.time === 'night' || scene.weather === 'rain' || scene.weather === 'fog'
  const rootHertz = 220 * semitones(Math.floor(random() * 5))
  const barSeconds = track.left.length / SAMPLE_RATE / 4
  const chords = dark ? DARK_CHORDS : BRIGHT_CHORDS
  chords.forEach((chord, bar) => {
    for (const step of chord) addPadVoice(track, (rootHertz / 2) * semitones(step), bar * barSeconds, barSeconds * 1.25)
  })
  addCelesta(track, random, rootHertz * 2, barSeconds, dark ? DARK_SCALE : BRIGHT_SCALE)
}

function semitones(steps: number): number {
  return 2 ** (steps / 12)
}

function addPadVoice(track: Track, hertz: number, atSeconds: number, durationSeconds: number): void {
  addNote(track, { atSeconds, durationSeconds, gain: 0.034, pan: 0.5 }, (seconds, share) => {
    const turn = TURN * hertz * seconds
    return (Math.sin(turn) + 0.4 * Math.sin(turn * 2.003) + 0.2 * Math.sin(turn * 2.997)) * Math.sin(Math.PI * share) ** 1.2
  })
}

function addCelesta(track: Track, random: Random, rootHertz: number, barSeconds: number, scale: readonly number[]): void {
  const lengthSeconds = track.left.length / SAMPLE_RATE
  for (let at = 0.3; at < lengthSeconds - 1.2; at += pick(random, [0.33, 0.5, 0.67, 1]) * barSeconds * 0.5) {
    const hertz = rootHertz * semitones(pick(random, scale))
    const note = { atSeconds: at, durationSeconds: 1.6, gain: 0.05, pan: between(random, 0.3, 0.7) }
    addNote(track, note, (seconds) => {
      const struck = Math.sin(TURN * hertz * seconds) + 0.5 * Math.sin(TURN * hertz * 3.01 * seconds) * Math.exp(-seconds * 6)
      return struck * Math.exp(-seconds * 3.2) * Math.min(1, seconds * 300)
    })
  }
}
