import { between, pick, type Random } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import type { Scene } from '../../scene.ts'
import { addNote, SAMPLE_RATE, type Note, type Track } from './track.ts'

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

/** What music does to be in a mood. */
interface Mood {
  readonly dark: boolean
  /** Lengths of the notes of the melody, in bars. */
  readonly notes: readonly number[]
  readonly melody: number
  readonly pad: number
  /** How fast a note fades. */
  readonly fall: number
  /** Beats of a low drum in a bar, none for most. */
  readonly beats: number
}

const MOODS = {
  calm: { dark: false, notes: [0.17, 0.25, 0.34, 0.5], melody: 0.05, pad: 0.034, fall: 3.2, beats: 0 },
  dark: { dark: true, notes: [0.25, 0.34, 0.5], melody: 0.045, pad: 0.036, fall: 2.6, beats: 0 },
  lullaby: { dark: false, notes: [0.25, 0.25, 0.5], melody: 0.045, pad: 0.026, fall: 2.2, beats: 0 },
  playful: { dark: false, notes: [0.125, 0.125, 0.125, 0.25], melody: 0.055, pad: 0.018, fall: 7, beats: 4 },
  festive: { dark: false, notes: [0.125, 0.125, 0.25], melody: 0.06, pad: 0.026, fall: 4, beats: 4 },
  tense: { dark: true, notes: [0.5, 0.75], melody: 0.035, pad: 0.03, fall: 2, beats: 2 },
} as const satisfies { readonly [name: string]: Mood }

type Heard = Pick<Scene, 'time' | 'weather' | 'style' | 'place' | 'actors'>

function moodOf({ time, weather, style, place, actors }: Heard): Mood {
  const lead = actors[0]
  const festive =
    place === 'stage' || place === 'market' || actors.some(({ species }) => /santa|snowman|christmas|cake|firework/.test(species))
  if (style === 'noir' || place === 'cave' || (time === 'night' && weather === 'rain')) return MOODS.tense
  if (lead?.action === 'sleep' || place === 'bedroom') return MOODS.lullaby
  if (festive || lead?.activity === 'dance') return MOODS.festive
  if (time === 'night' || weather === 'rain' || weather === 'fog') return MOODS.dark
  return lead?.action === 'play' || lead?.action === 'run' || lead?.mood === 'playful' ? MOODS.playful : MOODS.calm
}

/** Adds a soft pad of four chords, a sparse celesta over it and a drum under it, in the mood of the scene. */
export function addMusic(track: Track, scene: Heard, random: Random): void {
  const mood = moodOf(scene)
  const rootHertz = 220 * semitones(Math.floor(random() * 5))
  const barSeconds = track.left.length / SAMPLE_RATE / 4
  const chords = mood.dark ? DARK_CHORDS : BRIGHT_CHORDS
  chords.forEach((chord, bar) => {
    for (const step of chord) {
      const note = { atSeconds: bar * barSeconds, durationSeconds: barSeconds * 1.25, gain: mood.pad, pan: 0.5 }
      addPadVoice(track, (rootHertz / 2) * semitones(step), note)
    }
    for (let beat = 0; beat < mood.beats; beat++)
      addDrum(track, (bar + beat / mood.beats) * barSeconds, (rootHertz / 4) * semitones(chord[0]))
  })
  addCelesta(track, random, { rootHertz: rootHertz * 2, barSeconds, mood })
}

function semitones(steps: number): number {
  return 2 ** (steps / 12)
}

function addPadVoice(track: Track, hertz: number, note: Note): void {
  addNote(track, note, (seconds, share) => {
    const turn = TURN * hertz * seconds
    return (Math.sin(turn) + 0.4 * Math.sin(turn * 2.003) + 0.2 * Math.sin(turn * 2.997)) * Math.sin(Math.PI * share) ** 1.2
  })
}

function addDrum(track: Track, atSeconds: number, hertz: number): void {
  addNote(
    track,
    { atSeconds, durationSeconds: 0.3, gain: 0.1, pan: 0.5 },
    (seconds) => Math.sin(TURN * hertz * seconds) * Math.exp(-seconds * 12) * Math.min(1, seconds * 200),
  )
}

interface Melody {
  readonly rootHertz: number
  readonly barSeconds: number
  readonly mood: Mood
}

function addCelesta(track: Track, random: Random, { rootHertz, barSeconds, mood }: Melody): void {
  const lengthSeconds = track.left.length / SAMPLE_RATE
  const scale = mood.dark ? DARK_SCALE : BRIGHT_SCALE
  let step = 3
  for (let at = 0.3; at < lengthSeconds - 1.2; at += pick(random, mood.notes) * barSeconds) {
    // A tune goes by small steps.
    step = Math.max(0, Math.min(scale.length - 1, step + pick(random, [-2, -1, -1, 1, 1, 2])))
    const hertz = rootHertz * semitones(scale[step] ?? 0)
    const note = { atSeconds: at, durationSeconds: 1.6, gain: mood.melody, pan: between(random, 0.3, 0.7) }
    addNote(track, note, (seconds) => {
      const struck = Math.sin(TURN * hertz * seconds) + 0.5 * Math.sin(TURN * hertz * 3.01 * seconds) * Math.exp(-seconds * 6)
      return struck * Math.exp(-seconds * mood.fall) * Math.min(1, seconds * 300)
    })
  }
}
