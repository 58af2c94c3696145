import { describe, expect, test } from 'vitest'
import { compose } from './compose.ts'
import { pick, randomFrom, type Random } from './paint/noise.ts'
import { PLACES, STYLES, type Place, type Scene, type Style } from './scene.ts'
import { NOUNS } from './words/lexicon/nouns.ts'
import { ENGLISH, type Tongue } from './words/lexicon/tongue.ts'
import { TONGUES } from './words/lexicon/tongues/index.ts'
import { readPrompt } from './words/read-prompt.ts'

const WORDS: readonly string[] = [
  ...NOUNS.flatMap(([, words]) => words.split(', ')),
  ...[ENGLISH, ...Object.values(TONGUES)]
    .flatMap((tongue: Tongue) => Object.values(tongue))
    .flatMap((block: string) => block.split(/[:,;\n]/)),
]
const SCRAPS = [
  'on top of',
  'without',
  'no',
  'inside',
  'holding',
  'riding',
  '"Hello"',
  '“你好”',
  '"',
  "says: '",
  '«Привет»',
  '0',
  '-1',
  '7',
  '1000000',
  'NaN',
  '½',
  '🐙',
  '👩‍👩‍👧',
  '🏳️‍🌈',
  '\u0000',
  '\u202e',
  '\ud800',
  '<svg>',
  '${x}',
  '../..',
  '%s',
  'ﷺ',
  '𓀀',
  'e\u0301\u0301\u0301',
  '\n\n',
  '\t',
  '.',
  ',,,',
  '—',
  'zzqx',
]

/** Words of all languages, marks and rubbish in any order. */
function babble(random: Random): string {
  const length = Math.floor(random() * 12)
  return Array.from({ length }, () => pick(random, random() < 0.7 ? WORDS : SCRAPS)).join(random() < 0.9 ? ' ' : '')
}

function pixelsOf(scene: Scene, widthPixels = 96, heightPixels = 96): Uint8ClampedArray {
  const canvas = compose(scene, { widthPixels, heightPixels, quality: 'draft' })
  expect([canvas.width, canvas.height]).toEqual([widthPixels, heightPixels])
  return canvas.getContext('2d').getImageData(0, 0, widthPixels, heightPixels).data
}

function expectPicture(pixels: Uint8ClampedArray): void {
  const red = pixels.filter((_, at) => at % 4 === 0)
  expect(
    pixels.every((value, at) => at % 4 < 3 || value === 255),
    'every pixel is opaque',
  ).toBe(true)
  expect(Math.max(...red) - Math.min(...red), 'something can be seen').toBeGreaterThan(8)
}

/** Every place once and every style about twice. */
const PAIRS: readonly (readonly [Place, Style])[] = PLACES.map((place, index) => [place, STYLES[(index * 5) % STYLES.length]!])

describe('whatever is asked', () => {
  test('a thousand prompts of words, marks and rubbish are read, each the same way twice', () => {
    const random = randomFrom(71)
    for (let seed = 0; seed < 1000; seed++) {
      const prompt = babble(random)
      const scene = readPrompt(prompt, { seed, negativePrompt: babble(random) })
      expect(PLACES).toContain(scene.place)
      if (seed % 10 === 0)
        expect(readPrompt(prompt, { seed, negativePrompt: '' })).toEqual(readPrompt(prompt, { seed, negativePrompt: '' }))
    }
  })

  test.each(PAIRS)('%s as %s becomes an opaque picture of the size asked for, the same twice', (place, style) => {
    const random = randomFrom(PLACES.indexOf(place) * 37 + 5)
    const prompt = babble(random)
    // A logo has no place.
    const { logo: _, ...scene } = readPrompt(prompt, { seed: 9 })
    const pixels = pixelsOf({ ...scene, place, style })
    expectPicture(pixels)
    if (PLACES.indexOf(place) % 8 === 0) expect(Buffer.from(pixels).equals(Buffer.from(pixelsOf({ ...scene, place, style })))).toBe(true)
  })

  test.each([
    [64, 64],
    [64, 512],
    [512, 64],
    [2048, 256],
    [256, 2048],
    [8, 8],
    [1, 1],
  ])('a picture of %i by %i is of that size', (width, height) => {
    const pixels = pixelsOf(readPrompt('a dog by the sea with a sign that says "ALL WELCOME HERE"', { seed: 4 }), width, height)
    expect(pixels.every((value, at) => at % 4 < 3 || value === 255)).toBe(true)
  })
})
