import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { PLACES, type ActorSpec, type Scene } from '../../scene.ts'
import { makeSound, makeTrack, type SoundAsked } from './index.ts'
import { hasCry } from './cries.ts'
import { loudnessOf, truePeakOf } from './loudness.ts'
import { speak } from './speech.ts'
import { SAMPLE_RATE } from './track.ts'

const workPath = mkdtempSync(join(tmpdir(), 'laterna-sound-'))
afterAll(() => rmSync(workPath, { recursive: true }))

const scene: Scene = {
  seed: 1,
  place: 'meadow',
  time: 'day',
  weather: 'clear',
  futuristic: false,
  style: 'oil',
  camera: { shot: 'medium', movement: 'still' },
  actors: [{ kind: 'animal', species: 'kitten', count: 1, action: 'sleep', mechanical: false, props: [], sizeHint: 'normal' }],
  texts: [],
  dialogue: [],
  coverage: { fraction: 1, understood: [], unknown: [] },
}
const asked: SoundAsked = { scene, durationSeconds: 2, seed: 7, doings: [], knocks: [], speech: [] }

function peakOf(samples: Float32Array): number {
  return samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)
}

test.each(PLACES)('%s sounds at -20 LUFS in both ears, never clips and starts and ends in silence', (place) => {
  const track = makeTrack({ ...asked, scene: { ...scene, place, weather: place === 'city' ? 'rain' : 'clear' } })
  expect(track.left.length).toBe(2 * SAMPLE_RATE)
  expect(Math.abs(loudnessOf(track) + 20)).toBeLessThan(1.5)
  expect(truePeakOf(track)).toBeLessThan(0.86)
  for (const side of [track.left, track.right]) {
    expect(peakOf(side)).toBeGreaterThan(0.05)
    expect(side[0]).toBeCloseTo(0)
    expect(side.at(-1)).toBeCloseTo(0)
  }
})

test('loudness is measured as the standard has it: a full-scale sine of 997 Hz in one ear is -3.01 LUFS', () => {
  const sine = Float32Array.from({ length: SAMPLE_RATE * 2 }, (_, at) => Math.sin((2 * Math.PI * 997 * at) / SAMPLE_RATE))
  expect(loudnessOf({ left: sine, right: new Float32Array(sine.length) })).toBeCloseTo(-3.01, 1)
  expect(loudnessOf({ left: new Float32Array(sine.length), right: new Float32Array(sine.length) })).toBe(-70)
})

const animal = (species: string, action: ActorSpec['action'] = 'stand'): ActorSpec => ({ ...scene.actors[0]!, species, action })

test.each(['dog', 'cat', 'cow', 'sheep', 'horse', 'lion', 'frog', 'wolf', 'owl'])('a %s calls', (species) => {
  expect(hasCry(species)).toBe(true)
  const doing = { actor: animal(species), going: 'stay', loopSeconds: 3, steps: [] }
  const bare = makeSound(asked)
  expect(makeSound({ ...asked, doings: [doing] }).equals(bare)).toBe(false)
})

test('steps are heard when a foot comes down', () => {
  const place = 'studio'
  const step = { actor: animal('horse', 'walk'), going: 'walk', loopSeconds: 1, steps: [{ atSeconds: 1, pan: 0.5 }] }
  const quiet = { ...asked, scene: { ...scene, place, actors: [] } as const }
  const power = (sound: Buffer, from: number, to: number): number => {
    let sum = 0
    for (let at = Math.round(from * SAMPLE_RATE); at < to * SAMPLE_RATE; at++) sum += Math.abs(sound.readInt16LE(at * 4))
    return sum
  }
  const [without, walked] = [
    makeSound(quiet),
    makeSound({ ...quiet, doings: [{ ...step, actor: { ...step.actor, kind: 'person', species: 'woman' } }] }),
  ]
  const louder = power(walked, 1, 1.1) / power(walked, 0.7, 0.95) / (power(without, 1, 1.1) / power(without, 0.7, 0.95))
  expect(louder).toBeGreaterThan(1.3)
})

test('the same scene and seed sound the same, another seed sounds different', () => {
  const once = makeSound(asked)
  expect(makeSound(asked).equals(once)).toBe(true)
  expect(makeSound({ ...asked, seed: 8 }).equals(once)).toBe(false)
})

test('an English line is spoken inside the film, louder than the bed around it', async () => {
  const dialogue = [{ who: 'the kitten', line: 'The sun is warm today.', voice: 'female' as const }]
  const speech = await speak({ dialogue, durationSeconds: 4, workPath })
  expect(speech.notes).toEqual([])
  const [line] = speech.lines
  expect(line).toBeDefined()
  const spoken = makeTrack({ ...asked, durationSeconds: 4, speech: speech.lines })
  const from = Math.round((line?.atSeconds ?? 0) * SAMPLE_RATE)
  const to = from + (line?.samples.length ?? 0)
  expect(to).toBeLessThan(4 * SAMPLE_RATE)
  const during = { left: spoken.left.slice(from, to), right: spoken.right.slice(from, to) }
  const before = { left: spoken.left.slice(0, from), right: spoken.right.slice(0, from) }
  expect(loudnessOf(during)).toBeGreaterThan(loudnessOf(before) + 2.5)
})

test('a language without a voice is left unsaid, and the caller is told', async () => {
  const chinese = await speak({ dialogue: [{ who: '猫', line: '你好' }], durationSeconds: 4, workPath })
  const french = await speak({ dialogue: [{ who: 'chat', line: 'Bonjour' }], language: 'fr', durationSeconds: 4, workPath })
  for (const speech of [chinese, french]) {
    expect(speech.lines).toEqual([])
    expect(speech.notes).toHaveLength(1)
  }
})

test('voices that the operator has installed speak other languages, in a process of their own', async () => {
  const folder = join(workPath, 'node_modules', '@echogarden', 'espeak-ng-emscripten')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', main: 'voices.js' }))
  // Speaks a note as long as the text, higher for a woman; knows German alone.
  writeFileSync(
    join(folder, 'voices.js'),
    `export default async () => ({ eSpeakNGWorker: class {
      set_voice(voice) { if (voice !== 'de') throw new Error('unknown voice') }
      set_rate() {}
      set_pitch(pitch) { this.pitch = pitch }
      get_samplerate() { return 24000 }
      synthesize(text, chunk) { chunk(Int16Array.from({ length: text.length * 1000 }, (_, at) => 9000 * Math.sin(at * this.pitch / 900))) }
    } })`,
  )
  const dialogue = [{ who: 'frau', line: 'Guten Morgen, kleiner Vogel.' }]
  const spoken = await speak({ dialogue, language: 'de', durationSeconds: 6, workPath, packagesPath: workPath })
  expect(spoken.notes).toEqual([])
  expect(spoken.lines[0]?.samples.length).toBe(28 * 1000 * 2)
  const unknown = await speak({ dialogue, language: 'fr', durationSeconds: 6, workPath, packagesPath: workPath })
  expect(unknown.lines).toEqual([])
  expect(unknown.notes[0]).toContain('do not speak its language')
})

test('lines that do not fit into the film are left out whole, and the caller is told', async () => {
  const line = 'This is a rather long sentence that takes a good while to say aloud.'
  const speech = await speak({
    dialogue: [
      { who: 'a', line },
      { who: 'b', line },
    ],
    durationSeconds: 5,
    workPath,
  })
  expect(speech.lines).toHaveLength(1)
  expect(speech.notes[0]).toContain('1 of 2')
})
