import { randomFrom } from '../../paint/noise.ts'
import type { Scene } from '../../scene.ts'
import { addAmbience } from './ambience.ts'
import { addThud } from './animal.ts'
import { addDoings, type Doing } from './doings.ts'
import { loudnessOf } from './loudness.ts'
import { addSpeech, master, toPcm, type SpokenLine } from './mix.ts'
import { addMusic } from './music.ts'
import { SAMPLE_RATE, silence, type Track } from './track.ts'

/** A soft knock at a moment of the film: a ball that bounces, a paw that lands. */
export interface Knock {
  readonly atSeconds: number
  /** 0..1. */
  readonly strength: number
  /** Left (0) to right (1). */
  readonly pan: number
}

export interface SoundAsked {
  readonly scene: Scene
  readonly durationSeconds: number
  readonly seed: number
  /** What everybody on stage does, the lead first. */
  readonly doings: readonly Doing[]
  readonly knocks: readonly Knock[]
  readonly speech: readonly SpokenLine[]
}

/** The whole sound of a film as 16-bit stereo at 48 kHz. Same question, same bytes. */
export function makeSound(asked: SoundAsked): Buffer {
  return toPcm(makeTrack(asked))
}

/** The same before it becomes bytes. */
export function makeTrack({ scene, durationSeconds, seed, doings, knocks, speech }: SoundAsked): Track {
  const track = silence(durationSeconds)
  addAmbience(track, scene, randomFrom(seed ^ 0x51ed))
  const busy = speech.map(({ atSeconds, samples }) => ({ fromSeconds: atSeconds, toSeconds: atSeconds + samples.length / SAMPLE_RATE }))
  addDoings(track, doings, scene, busy, seed)
  for (const { atSeconds, strength, pan } of knocks) addThud(track, atSeconds, strength, pan)
  addBed(track, scene, seed)
  addSpeech(track, speech)
  master(track)
  return track
}

/** Music stays this much below what is heard of the place. */
const BED_BELOW = 2

function addBed(track: Track, scene: Scene, seed: number): void {
  const bed = silence(track.left.length / SAMPLE_RATE)
  addMusic(bed, scene, randomFrom(seed ^ 0x3a77))
  const gain = Math.min(1.4, Math.max(0.4, 10 ** ((loudnessOf(track) - BED_BELOW - loudnessOf(bed)) / 20)))
  for (let at = 0; at < track.left.length; at++) {
    track.left[at]! += bed.left[at]! * gain
    track.right[at]! += bed.right[at]! * gain
  }
}
