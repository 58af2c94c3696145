import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { sceneIn } from '../embedded-scene.ts'
import type { Scene } from '../scene.ts'
import { makeStill } from '../still.ts'
import { readPrompt } from '../words/read-prompt.ts'
import type { EditOptions } from './asked.ts'
import { editPicture } from './index.ts'
import { readRedrawing } from './redraw.ts'
import { languageOfInstruction } from './verbs.ts'

const SIZE = 120
const OPTIONS: EditOptions = {
  widthPixels: SIZE,
  heightPixels: SIZE,
  seed: 7,
  mediaType: 'image/png',
  compressionQuality: 90,
  quality: 'draft',
}
const CAT = readPrompt('a cat with a red ball in a meadow', { seed: 7 })
const WOMAN = readPrompt('a woman with an umbrella in a city in the rain, "Hello"', { seed: 7 })

function read(scene: Scene, instruction: string, people: 'none' | 'all' = 'all') {
  const language = languageOfInstruction(instruction)
  return readRedrawing({ scene, filters: [], fingerprint: [] }, instruction, { language, people, seed: 5, resized: false })
}

function drawn(mediaType: 'image/png' | 'image/jpeg' | 'image/webp' = 'image/png', prompt = 'a cat with a red ball in a meadow by day') {
  const output = { widthPixels: SIZE, heightPixels: SIZE, mediaType, compressionQuality: 90 }
  return makeStill({ prompt, seed: 7, index: 0, output, quality: 'draft' }).then(({ bytes }) => bytes)
}

async function pixelsOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, info, mean: data.reduce((sum, value) => sum + value, 0) / data.length }
}

const cast = ({ actors }: Scene) => actors.map(({ count, coat, species }) => [count, coat, species].filter(Boolean).join(' ')).join(', ')

describe('an instruction on a scene', () => {
  test.each<[string, Partial<Scene>]>([
    ['make it night', { time: 'night' }],
    ['make it snow', { weather: 'snow' }],
    ['make it winter', { season: 'winter', weather: 'snow' }],
    ['put it on the beach', { place: 'beach' }],
    ['change the background to a forest', { place: 'forest' }],
    ['in watercolour', { style: 'watercolour' }],
    ['zoom out', { camera: { shot: 'wide', movement: 'still' } }],
    ['close-up', { camera: { shot: 'close', movement: 'still' } }],
    ["write 'Hello' on it", { texts: ['Hello'] }],
    ['keep everything else the same but make it sunset', { time: 'sunset' }],
    ['hazlo de noche', { time: 'night' }],
    ['fais-le de nuit', { time: 'night' }],
    ['сделай ночь', { time: 'night' }],
    ['夜にして', { time: 'night' }],
    ['اجعلها ليلا', { time: 'night' }],
    ['रात बना दो', { time: 'night' }],
    ['gece yap', { time: 'night' }],
    ['수채화로', { style: 'watercolour' }],
    ['als Bleistiftzeichnung', { style: 'pencil' }],
  ])('%s changes the whole and nobody in it', (instruction, expected) => {
    const { scene, couldNot, did } = read(CAT, instruction)
    expect(scene).toMatchObject(expected)
    expect(scene.actors).toEqual(CAT.actors)
    expect(scene.seed).toBe(CAT.seed)
    expect(couldNot).toEqual([])
    expect(did.length).toBeGreaterThan(0)
  })

  test.each([
    ['change the cat to a dog', '1 dog'],
    ['a dog instead of the cat', '1 dog'],
    ['make it a dog', '1 dog'],
    ['replace the cat with two dogs', '2 dog'],
    ['make the cat black', '1 black cat'],
    ['add a bird in the sky and a boat', '1 cat, 1 bird, 1 boat'],
    ['add two children', '1 cat, 2 child'],
    ['add another cat', '2 cat'],
    ['make it three', '3 cat'],
    ['remove the cat', ''],
    ['ersetze die Katze durch einen Hund', '1 dog'],
    ['remplace le chat par un chien', '1 dog'],
    ['troque o gato por um cachorro', '1 dog'],
    ['把猫换成狗', '1 dog'],
    ['猫を犬に変えて', '1 dog'],
    ['고양이를 개로 바꿔줘', '1 dog'],
    ['kediyi köpeğe dönüştür', '1 dog'],
    ['thêm một con chim', '1 cat, 1 bird'],
    ['tambahkan burung', '1 cat, 1 bird'],
  ])('%s: %s', (instruction, expected) => {
    const { scene, couldNot } = read(CAT, instruction)
    expect(cast(scene)).toBe(expected)
    expect(couldNot).toEqual([])
    expect(scene).toMatchObject({ place: CAT.place, time: CAT.time, seed: CAT.seed })
  })

  test('what somebody has, does and feels is changed', () => {
    expect(read(CAT, 'remove the ball').scene.actors[0]?.props).toEqual([])
    expect(read(WOMAN, 'change the umbrella to a balloon').scene.actors[0]?.props).toEqual(['balloon'])
    expect(read(CAT, '去掉球').scene.actors[0]?.props).toEqual([])
    expect(read(CAT, 'let it sleep').scene.actors[0]).toMatchObject({ action: 'sleep', props: ['ball'] })
    expect(read(CAT, 'make the cat bigger').scene.actors[0]).toMatchObject({ sizeHint: 'large' })
    expect(read(WOMAN, 'make her smile').scene.actors[0]).toMatchObject({ mood: 'happy', action: 'stand' })
    expect(read(WOMAN, 'give her a red hat and glasses').scene.actors[0]).toMatchObject({
      props: ['umbrella', 'hat', 'glasses'],
      propDetails: expect.arrayContaining([{ prop: 'hat', colour: 'red', worn: true }]),
    })
    expect(read(WOMAN, 'make her an astronaut').scene.actors[0]).toMatchObject({ species: 'astronaut', props: ['umbrella'] })
  })

  test('rain, texts and the background can be taken away', () => {
    expect(read(WOMAN, 'stop the rain').scene.weather).toBe('clear')
    expect(read(WOMAN, 'remove the text').scene.texts).toEqual([])
    expect(read(WOMAN, 'remove the background').scene.place).toBe('studio')
    expect(read(WOMAN, 'change the text to "Bye"').scene.texts).toEqual(['Bye'])
  })

  test('who stands by somebody who is gone stands by nobody', () => {
    const scene = readPrompt('a dog under a tree, a bird on the tree', { seed: 1 })
    const without = read(scene, 'remove the dog').scene
    for (const { subject, object = 0 } of without.relations ?? []) expect(Math.max(subject, object)).toBeLessThan(without.actors.length)
  })

  test('what cannot be done is said, beside what was done', () => {
    expect(read(CAT, 'make it night and remove the moon')).toMatchObject({
      did: ['made it night'],
      couldNot: ['remove the moon'],
      notDone: ['remove the moon'],
    })
    expect(read(CAT, 'make it sepia')).toMatchObject({ did: [], operations: [{ name: 'sepia' }], scene: { style: 'oil' } })
    expect(read(CAT, 'add a frobnicator')).toMatchObject({ did: [], couldNot: ['add a frobnicator'] })
  })

  test('where no people are allowed, none are added', () => {
    const { scene, couldNot } = read(CAT, 'add two children', 'none')
    expect(cast(scene)).toBe('1 cat')
    expect(couldNot.join()).toContain('people')
  })

  test('the colour of a border is not for the cat, and a bright day is not made brighter', () => {
    expect(read(CAT, 'add a red border')).toMatchObject({ operations: [{ name: 'frame' }], scene: CAT })
    expect(read(WOMAN, 'make it a bright sunny day')).toMatchObject({
      operations: [],
      scene: { weather: 'clear' },
    })
  })

  test('who asks for a picture of something else gets one', () => {
    const { scene } = read(CAT, 'now draw a picture of a castle by a lake')
    expect([cast(scene), scene.place, scene.seed]).toEqual(['1 castle', 'lake', 5])
  })

  test('a logo gets other words and colours', () => {
    const logo = readPrompt('a logo for "Laterna" with a star in a circle', { seed: 3 })
    expect(read(logo, 'change the text to "Lumen"').scene.logo).toMatchObject({ text: 'Lumen', symbol: logo.logo?.symbol })
    const blue = read(logo, 'make the background blue').scene.logo
    expect(blue?.background).not.toBe(logo.logo?.background)
    expect(blue?.ink).toBe(logo.logo?.ink)
  })
})

describe('a picture of ours', () => {
  test.each(['image/png', 'image/jpeg', 'image/webp'] as const)(
    'is drawn anew from the scene in its %s, and carries the new one',
    async (mediaType) => {
      const before = await drawn(mediaType)
      const { bytes, did, couldNot, description } = await editPicture(before, 'make it night and change the cat to a dog', {
        ...OPTIONS,
        mediaType,
      })
      expect([did, couldNot]).toEqual([['made it night', 'changed the cat to a dog'], []])
      expect(description).toContain('Done: make it night; change the cat to a dog.')
      expect((await pixelsOf(bytes)).mean).toBeLessThan((await pixelsOf(before)).mean - 25)
      expect(sceneIn(bytes)?.scene).toMatchObject({ time: 'night', seed: 7, actors: [{ species: 'dog', props: ['ball'] }] })
    },
  )

  test('keeps what was laid over it when it is edited again', async () => {
    const grey = await editPicture(await drawn(), 'make it black and white', OPTIONS)
    const again = await editPicture(grey.bytes, 'remove the ball', OPTIONS)
    expect(again.did).toEqual(['removed the ball'])
    const { data } = await pixelsOf(again.bytes)
    for (let at = 0; at < data.length; at += 3) expect(Math.abs(data[at]! - data[at + 2]!)).toBeLessThan(3)
  })

  test('changes inside the mask only', async () => {
    const before = await drawn()
    const mask = await sharp({ create: { width: SIZE, height: SIZE, channels: 3, background: '#000' } })
      .composite([{ input: { create: { width: SIZE / 2, height: SIZE, channels: 3, background: '#fff' } }, left: 0, top: 0 }])
      .png()
      .toBuffer()
    const { bytes } = await editPicture(before, 'make it night', { ...OPTIONS, mask })
    const [old, now] = [await pixelsOf(before), await pixelsOf(bytes)]
    let changed = 0
    for (let y = 0; y < SIZE; y++) {
      for (let x = 0; x < SIZE; x++) {
        const at = (y * SIZE + x) * 3
        if (x > SIZE / 2 + 1) expect(now.data[at]).toBe(old.data[at])
        else if (now.data[at] !== old.data[at]) changed++
      }
    }
    expect(changed).toBeGreaterThan(SIZE * SIZE * 0.3)
  })

  test('that somebody painted into is worked over, not drawn anew', async () => {
    const before = await drawn()
    const painted = await sharp(before)
      .keepXmp()
      .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: '#f0f' } }, left: 60, top: 60 }])
      .png()
      .toBuffer()
    expect(sceneIn(painted)).toBeDefined()
    await expect(editPicture(painted, 'change the cat to a dog', OPTIONS)).rejects.toMatchObject({ code: 'not_supported' })
    const { data } = await pixelsOf((await editPicture(painted, 'make it brighter', OPTIONS)).bytes)
    const at = (80 * SIZE + 80) * 3
    expect([data[at], data[at + 2]]).toEqual([255, 255])
  })

  test('shows more of its scene in another shape', async () => {
    const { bytes, did } = await editPicture(await drawn(), 'make it sunset', { ...OPTIONS, widthPixels: 240 })
    expect(did).toContain('drew it anew in the asked size')
    const { data, info } = await pixelsOf(bytes)
    expect(info.width).toBe(240)
    const column = (x: number) => Array.from({ length: SIZE }, (_, y) => data[(y * 240 + x) * 3])
    expect(new Set(column(3)).size).toBeGreaterThan(20)
  })

  test('is described as what it is', async () => {
    const { bytes, description, did } = await editPicture(await drawn(), 'what do you see? describe the picture', OPTIONS)
    expect(did).toEqual([])
    expect(description).toMatch(/cat/)
    expect(Buffer.from((await pixelsOf(bytes)).data).equals((await pixelsOf(await drawn())).data)).toBe(true)
  })
})
