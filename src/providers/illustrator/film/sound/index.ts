import { randomFrom } from '../../paint/noise.ts'
import type { ActorSpec, Scene } from '../../scene.ts'
import { addAmbience } from './ambience.ts'
import { addClockwork, addFlutter, addPurr, addThud } from './animal.ts'
import { addSpeech, master, toPcm, type SpokenLine } from './mix.ts'
import { addMusic } from './music.ts'
import { silence, type Track } from './track.ts'

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
  /** Seconds one loop of the first actor takes: its breath or its flap; the sound keeps step with it. */
  readonly loopSeconds: number
  readonly knocks: readonly Knock[]
  readonly speech: readonly SpokenLine[]
}

/** The whole sound of a film as 16-bit stereo at 48 kHz. Same question, same bytes. */
export function makeSound(asked: SoundAsked): Buffer {
  return toPcm(makeTrack(asked))
}

/** The same before it becomes bytes. */
export function makeTrack({ scene, durationSeconds, seed, loopSeconds, knocks, speech }: SoundAsked): Track {
  const track = silence(durationSeconds)
  addAmbience(track, scene, randomFrom(seed ^ 0x51ed))
  addMusic(track, scene, randomFrom(seed ^ 0x3a77))
  const first = scene.actors[0]
  if (first !== undefined) addVoiceOf(track, first, loopSeconds, seed)
  for (const { atSeconds, strength, pan } of knocks) addThud(track, atSeconds, strength, pan)
  addSpeech(track, speech)
  master(track)
  return track
}

function addVoiceOf(track: Track, actor: ActorSpec, loopSeconds: number, seed: number): void {
  const random = randomFrom(seed ^ 0x77)
  if (/cat|kitten/.test(actor.species) && (actor.action === 'sleep' || actor.action === 'sit')) addPurr(track, loopSeconds)
  if (actor.kind === 'butterfly') addFlutter(track, Math.max(0.12, loopSeconds), random)
  if (actor.mechanical) addClockwork(track, random)
}
