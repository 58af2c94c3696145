import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { Spot } from '../blocking/plan.ts'
import type { ActorSpec } from '../scene.ts'
import { opennessOf, silentLines, speakersOf, subtitlesOf, wantsSubtitles } from './lines.ts'
import { SAMPLE_RATE } from './sound/track.ts'

function spotOf(species: string, actorIndex: number, kind: ActorSpec['kind'] = 'person'): Spot {
  const actor: ActorSpec = { kind, species, count: 1, action: 'stand', mechanical: false, props: [], sizeHint: 'normal' }
  const shape = { left: 0, right: 1, top: 1, bottom: 0, rest: 1, head: 0 }
  const measured = { player: { actor, actorIndex, copy: 0 }, shape, grounded: true, floats: false }
  const body = { left: 0, right: 10, top: 0, bottom: 10 }
  return { measured, root: measured, x: 0, y: 0, bodyHeight: 10, body, mirrored: false, carried: 'ground', tilt: 0 }
}

/** Half a second of a loud voice, half a second of silence. */
const samples = Float32Array.from({ length: SAMPLE_RATE }, (_, at) => (at < SAMPLE_RATE / 2 ? 0.5 * Math.sin(at / 20) : 0))

test('a mouth opens while its line is spoken and loud, and only the mouth of who speaks it', () => {
  const [woman, man] = [spotOf('woman', 0), spotOf('man', 1)]
  const line = { text: 'Hello', fromSeconds: 1, toSeconds: 2, speaker: woman, openness: opennessOf({ samples }) }
  const subtitles = subtitlesOf([line], 320, 180, true)
  expect(subtitles.mouthOf(woman, 1.2, 4)).toBeGreaterThan(1)
  for (const seconds of [0, 0.9, 1.8, 2.1]) expect(subtitles.mouthOf(woman, seconds, 4)).toBe(0)
  expect(subtitles.mouthOf(man, 1.2, 4)).toBe(0)
})

test('whoever is named speaks, another name is another mouth, and a narrator has none', () => {
  const [woman, man, tree] = [spotOf('woman', 0), spotOf('man', 1), spotOf('tree', 2, 'thing')]
  const said = ['man', 'woman', 'narrator', 'man'].map((who) => ({ who, line: 'x' }))
  expect(speakersOf({ dialogue: said }, [tree, man, woman])).toEqual([man, woman, undefined, man])
  expect(speakersOf({ dialogue: [{ who: 'she', line: 'x' }] }, [tree, man, woman])).toEqual([woman])
})

test('words are seen at the lower edge while they are said, unless they are not wanted', () => {
  const line = { text: 'Good morning', fromSeconds: 1, toSeconds: 2, openness: [] }
  const inked = (shown: boolean, seconds: number): readonly [upper: number, lower: number] => {
    const canvas = createCanvas(320, 180)
    subtitlesOf([line], 320, 180, shown).draw(canvas.getContext('2d'), seconds)
    const count = (top: number): number => {
      const { data } = canvas.getContext('2d').getImageData(0, top, 320, 90)
      return data.filter((value, at) => at % 4 === 3 && value > 100).length
    }
    return [count(0), count(90)]
  }
  const [upper, lower] = inked(true, 1.5)
  expect(upper).toBe(0)
  expect(lower).toBeGreaterThan(300)
  expect(inked(true, 0.5)).toEqual([0, 0])
  expect(inked(false, 1.5)).toEqual([0, 0])
})

test('lines that nobody speaks follow one another inside the film, and no mouth moves', () => {
  const lines = silentLines(
    ['One line of words', '你好，小鸟'].map((line) => ({ who: 'a', line })),
    4,
  )
  expect(lines).toHaveLength(2)
  expect(lines[0]!.toSeconds).toBeLessThan(lines[1]!.fromSeconds)
  expect(lines[1]!.toSeconds).toBeLessThan(4)
  expect(lines.every(({ openness }) => openness.length === 0)).toBe(true)
})

test('words are refused in many languages', () => {
  for (const prompt of ['a cat (no subtitles)', 'un gato sin subtítulos', 'eine Katze ohne Untertitel', '一只猫，不要字幕', '猫、字幕なし'])
    expect(wantsSubtitles(prompt)).toBe(false)
  expect(wantsSubtitles('a cat without a hat says: "Hello"')).toBe(true)
})
