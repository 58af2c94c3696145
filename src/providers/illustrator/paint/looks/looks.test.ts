import { describe, expect, test } from 'vitest'
import { compose } from '../../compose.ts'
import type { Scene, Style } from '../../scene.ts'
import { readPrompt } from '../../words/read-prompt.ts'
import { lightFor } from '../light.ts'
import { newSurface } from '../surface.ts'
import { styleSheet, styleSprite, type FilmLook } from './film.ts'
import { pixelsOf } from './sheet.ts'

const STYLES: readonly Style[] = [
  'oil',
  'watercolour',
  'pencil',
  'ink',
  'crayon',
  'flat',
  'pixel',
  'low-poly',
  'clay',
  'comic',
  'noir',
  'vintage',
  'blueprint',
  'stained-glass',
  'paper-cut',
  'anime',
  'black-and-white',
]

const SIZE = { widthPixels: 224, heightPixels: 176, quality: 'draft' } as const
const scene: Scene = readPrompt('a red fox in a meadow', { seed: 5 })
const painted = new Map(STYLES.map((style) => [style, pixelsOf(compose({ ...scene, style }, SIZE))]))

function mean(pixels: Uint8ClampedArray, value: (red: number, green: number, blue: number) => number): number {
  let sum = 0
  for (let at = 0; at < pixels.length; at += 4) sum += value(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!)
  return sum / (pixels.length / 4)
}

describe('styles', () => {
  test.each(STYLES)('%s is as large as ordered and opaque everywhere', (style) => {
    const pixels = painted.get(style)!
    expect(pixels).toHaveLength(SIZE.widthPixels * SIZE.heightPixels * 4)
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) throw new Error(`see-through at ${at}`)
  })

  test('differ from each other at a glance, all of them', () => {
    const alike: string[] = []
    for (const [index, one] of STYLES.entries()) {
      for (const other of STYLES.slice(index + 1)) {
        const [first, second] = [painted.get(one)!, painted.get(other)!]
        let sum = 0
        for (let at = 0; at < first.length; at++) sum += Math.abs(first[at]! - second[at]!)
        const difference = sum / (first.length * 0.75)
        if (difference < 12) alike.push(`${one} and ${other}: ${difference.toFixed(1)}`)
      }
    }
    expect(alike).toEqual([])
  })

  test('come out the same for the same seed', () => {
    for (const style of ['watercolour', 'crayon', 'low-poly', 'stained-glass'] as const) {
      expect(Buffer.from(pixelsOf(compose({ ...scene, style }, SIZE))).equals(Buffer.from(painted.get(style)!))).toBe(true)
    }
  })

  test.each(['pencil', 'ink', 'noir', 'black-and-white'] as const)('%s has no colour', (style) => {
    const colourful = mean(painted.get(style)!, (red, green, blue) => Math.max(red, green, blue) - Math.min(red, green, blue))
    expect(colourful).toBeLessThan(1)
  })

  test('a blueprint is blue, a vintage photograph brown', () => {
    expect(mean(painted.get('blueprint')!, (red, _green, blue) => blue - red)).toBeGreaterThan(60)
    expect(mean(painted.get('vintage')!, (red, _green, blue) => red - blue)).toBeGreaterThan(25)
  })

  test('what is drawn on paper leaves most of it white', () => {
    for (const style of ['pencil', 'ink'] as const) {
      expect(mean(painted.get(style)!, (red) => (red > 200 ? 1 : 0))).toBeGreaterThan(0.3)
    }
  })

  test('the subject still stands out: what was the fox is not what was meadow', () => {
    const without = (style: Style): Uint8ClampedArray => pixelsOf(compose({ ...scene, style, actors: [] }, SIZE))
    for (const style of ['noir', 'stained-glass', 'low-poly', 'paper-cut'] as const) {
      const [shown, empty] = [painted.get(style)!, without(style)]
      let changed = 0
      for (let at = 0; at < shown.length; at += 4) if (Math.abs(shown[at]! - empty[at]!) > 24) changed++
      expect(changed / (shown.length / 4)).toBeGreaterThan(0.03)
    }
  })
})

test.each([
  ['a cat in the style of Studio Ghibli', 'anime'],
  ['a lego castle scene, claymation', 'clay'],
  ['an origami crane', 'paper-cut'],
  ['a technical drawing of a bicycle', 'blueprint'],
  ['a woodcut of a ship', 'ink'],
  ['pop art portrait of a woman', 'comic'],
  ['a polaroid of a dog on the beach', 'vintage'],
  ['a film noir detective', 'noir'],
  ['a stained glass window with an owl', 'stained-glass'],
  ['a low poly fox', 'low-poly'],
  ['a minimalist poster of a mountain', 'flat'],
  ['an 8-bit knight', 'pixel'],
  ['a black and white photo of a horse', 'black-and-white'],
  ['a charcoal sketch of a horse', 'pencil'],
  ['a watercolor of a boat', 'watercolour'],
  ["a house, child's drawing", 'crayon'],
  ['ein Scherenschnitt von einem Hund', 'paper-cut'],
  ['一只猫,剪纸', 'paper-cut'],
] as const)('%s is made as %s', (prompt, style) => {
  expect(readPrompt(prompt, { seed: 1 }).style).toBe(style)
})

test('a film’s layers and actors take a style and keep what is see-through', () => {
  const light = lightFor(scene)
  for (const style of ['pencil', 'comic', 'stained-glass', 'watercolour'] as const) {
    const { canvas, pen } = newSurface(96, 80)
    pen.fillStyle = '#d06020'
    pen.fillRect(20, 16, 50, 40)
    const film: FilmLook = { style, light, frameWidthPixels: 320, frameHeightPixels: 180 }
    styleSprite(canvas, film, 3)
    styleSheet(canvas, film, 0.5, 3)
    const pixels = pixelsOf(canvas)
    expect(pixels[3]).toBe(0)
    const middle = (36 * 96 + 45) * 4
    expect(pixels[middle + 3]).toBe(255)
    expect([...pixels.subarray(middle, middle + 3)]).not.toEqual([0xd0, 0x60, 0x20])
  }
})

test('an ink wash is grey but for the painter’s seal, and no pen drawing', () => {
  const asked = readPrompt('an ink wash painting of a red fox', { seed: 5 })
  expect(asked).toMatchObject({ style: 'ink', inkWash: true })
  const washed = pixelsOf(compose({ ...scene, style: 'ink', inkWash: true }, SIZE))
  expect(mean(washed, (red, _green, blue) => (red - blue > 60 ? 1 : 0))).toBeLessThan(0.02)
  expect(mean(washed, (red) => (red > 60 && red < 235 ? 1 : 0))).toBeGreaterThan(0.3)
})
