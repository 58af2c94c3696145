import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { figureFor } from '../figures/index.ts'
import { lightFor } from '../paint/light.ts'
import type { ActorSpec, TimeOfDay } from '../scene.ts'
import { shownOf } from '../coverage.ts'
import { readPrompt } from '../words/read-prompt.ts'
import { drawnFigure } from './figure.ts'
import { drawingNamed, lookUp } from './look-up.ts'
import { allSubjects, drawingOf } from './packs.ts'

const MEBIBYTE = 1024 * 1024
const packs = new URL('./packs/', import.meta.url)
const drawnIn = (prompt: string) => readPrompt(prompt, { seed: 1 }).actors.map(({ drawing }) => drawing)

function actor(species: string, more: Partial<ActorSpec> = {}): ActorSpec {
  return { kind: 'thing', species, count: 1, action: 'stand', mechanical: false, props: [], sizeHint: 'normal', ...more }
}

function pixelsOf(slug: string, time: TimeOfDay, more: Partial<ActorSpec> = {}, phase = 0): Uint8ClampedArray {
  const light = lightFor({ place: 'meadow', time, weather: 'clear' })
  const { canvas } = drawnFigure(actor(slug, more), slug, light, false, 3)!.draw(phase, 96, 'draft')
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
}

/** Mean red, green and blue of what is opaque. */
function meanOf(pixels: Uint8ClampedArray): readonly [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0]
  let count = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3]! < 250) continue
    count++
    for (const k of [0, 1, 2] as const) sums[k] += pixels[at + k]!
  }
  return [sums[0] / count, sums[1] / count, sums[2] / count]
}

describe('the packs', () => {
  test('hold at least 1,500 subjects, and a drawing of every one', () => {
    expect(allSubjects().length).toBeGreaterThanOrEqual(1500)
    expect(new Set(allSubjects().map(({ slug }) => slug)).size).toBe(allSubjects().length)
    const svgs = allSubjects().map(({ slug }) => drawingOf(slug, 64) ?? '')
    expect(
      svgs.filter(
        (svg) => !/^<svg [^>]+><(g|path|circle|ellipse|rect|linearGradient|radialGradient|defs|mask|filter|clipPath)[\s>]/.test(svg),
      ),
    ).toEqual([])
  })

  test('are small: no file above 2 MiB, the words below 3 MB together', () => {
    const sizes = readdirSync(packs).map((name) => ({ name, bytes: statSync(new URL(name, packs)).size }))
    expect(sizes.filter(({ bytes }) => bytes > 2 * MEBIBYTE)).toEqual([])
    const words = sizes.filter(({ name }) => !name.startsWith('drawings'))
    expect(words.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(3_000_000)
  })

  test('are owed to somebody, and NOTICE says to whom', () => {
    const notice = readFileSync(new URL('../../../../NOTICE', import.meta.url), 'utf8')
    for (const owner of ['Fluent Emoji', 'Noto Emoji', 'Emojibase', 'emojilib', 'CLDR', 'WordNet 3.1']) expect(notice).toContain(owner)
  })
})

describe('words of the long tail', () => {
  test.each([
    [
      'telescope',
      ['en:telescope', 'de:Teleskop', 'es:telescopio', 'ja:望遠鏡', 'zh-Hans:望远镜', 'ru:телескоп', 'tr:teleskop', 'ko:망원경'],
    ],
    ['pineapple', ['en:pineapples', 'fr:ananas', 'pt:abacaxi', 'vi:dứa', 'id:nanas', 'de:Ananas']],
    ['accordion', ['en:accordion', 'fr:accordéon', 'de:Akkordeon', 'es:acordeón']],
    ['compass', ['en:compasses', 'zh-Hant:指南針', 'ru:компас', 'ko:나침반']],
    ['microscope', ['en:microscope', 'es:microscopio', 'tr:mikroskop', 'ar:ميكروسكوب']],
    ['popcorn', ['en:popcorn', 'fr:pop-corn', 'de:Popcorn', 'ja:ポップコーン']],
    ['abacus', ['en:abacus', 'pt:ábaco', 'zh-Hans:算盘']],
    ['volcano', ['en:volcanoes', 'de:Vulkan', 'id:gunung berapi', 'hi:ज्वालामुखी']],
    ['hedgehog', ['en:hedgehogs', 'es:erizo', 'ja:ハリネズミ']],
    ['trophy', ['en:trophies', 'de:Pokal', 'es:trofeo', 'ru:кубок']],
  ] as const)('%s is the same drawing in every language', (slug, names) => {
    for (const name of names) {
      const [language, word] = name.split(':') as ['en', string]
      expect([name, drawingNamed(word, language)?.slug]).toEqual([name, slug])
    }
  })

  test('an unknown noun is the nearest thing there is, and the coverage says so', () => {
    expect(lookUp('mammoth tusk', 'en')).toBeUndefined()
    expect(lookUp('bergamot', 'en')).toBeDefined()
    const scene = readPrompt('a doberman pinscher and a spinet', { seed: 1 })
    expect(scene.coverage.unknown).toEqual([])
    expect(readPrompt('a springer spaniel', { seed: 1 }).actors).toMatchObject([{ kind: 'animal', species: 'dog' }])
    expect(shownOf(readPrompt('a xylophonist', { seed: 1 })).drawnAsNearest?.[0]).toMatch(/^xylophonist as /)
  })

  test('adjectives and verbs are nobody', () => {
    for (const word of [
      'whimsical',
      'ethereal',
      'exquisite',
      'iridescent',
      'shimmering',
      'pondering',
      'meandering',
      'quickly',
      'wonder',
      'bedraggled',
    ])
      expect([word, drawnIn(`a ${word} meadow`)]).toEqual([word, []])
  })

  test('what the lexicon knows and has no model of is drawn, and models go before drawings', () => {
    expect(drawnIn('a microscope and a telescope')).toEqual(['microscope', undefined])
    expect(drawnIn('a cat and a car')).toEqual([undefined, undefined])
    expect(readPrompt('a haddock', { seed: 1 }).actors).toMatchObject([{ species: 'fish', wanted: 'haddock' }])
  })
})

describe('figures of the long tail', () => {
  test('are the same every time, and differ from moment to moment', () => {
    const once = Buffer.from(pixelsOf('trumpet', 'day', { action: 'play' }))
    expect(once.equals(Buffer.from(pixelsOf('trumpet', 'day', { action: 'play' })))).toBe(true)
    expect(once.equals(Buffer.from(pixelsOf('trumpet', 'day', { action: 'play' }, 0.25)))).toBe(false)
  })

  test('are darker by night, and warmer at sunset', () => {
    const [day, night, sunset] = (['day', 'night', 'sunset'] as const).map((time) => meanOf(pixelsOf('mantelpiece-clock', time)))
    expect(night![0] + night![1] + night![2]).toBeLessThan((day![0] + day![1] + day![2]) * 0.85)
    expect(sunset![0] / sunset![2]).toBeGreaterThan(day![0] / day![2])
  })

  test('take the colour the prompt names', () => {
    const [red, green] = meanOf(pixelsOf('octopus', 'day', { kind: 'animal', coat: 'green' }))
    expect(green).toBeGreaterThan(red)
    const plain = meanOf(pixelsOf('octopus', 'day', { kind: 'animal' }))
    expect(plain[0]).toBeGreaterThan(plain[1])
  })

  test('stand on their foot with a shadow, or hang in the air without', () => {
    const light = lightFor({ place: 'meadow', time: 'day', weather: 'clear' })
    const clock = figureFor(actor('telescope'), light, false, 1)!
    expect(clock.grounded).toBe(true)
    const { canvas, anchorY } = clock.draw(0, 96, 'draft')
    expect(canvas.height).toBe(96)
    expect(anchorY).toBeGreaterThan(80)
    expect(figureFor(actor('flying saucer'), light, false, 1)!.grounded).toBe(false)
  })

  test('every one can be drawn', () => {
    const light = lightFor({ place: 'room', time: 'day', weather: 'clear' })
    const every = allSubjects().filter((_, index) => index % 40 === 0)
    for (const { slug, label } of every) {
      const sprite = drawnFigure(actor(label), slug, light, true, 1)!.draw(0, 24, 'draft')
      const { data } = sprite.canvas.getContext('2d').getImageData(0, 0, sprite.canvas.width, sprite.canvas.height)
      expect([slug, data.some((value, at) => at % 4 === 3 && value > 200)]).toEqual([slug, true])
    }
  })
})
