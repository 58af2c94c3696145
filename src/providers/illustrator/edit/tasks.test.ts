import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EditMode, ImageTask } from '../../../core/request.ts'
import { sceneIn } from '../embedded-scene.ts'
import { makeStill } from '../still.ts'
import type { EditOptions } from './asked.ts'
import { editPicture } from './index.ts'

const SIZE = 128
const OUTPUT = { widthPixels: SIZE, heightPixels: SIZE, mediaType: 'image/png', compressionQuality: 90 } as const
const OPTIONS: EditOptions = { ...OUTPUT, seed: 5, quality: 'draft' }

const drawn = (prompt: string): Promise<Uint8Array> =>
  makeStill({ prompt, seed: 3, index: 0, output: OUTPUT, quality: 'draft' }).then(({ bytes }) => bytes)

let own: Uint8Array
let foreign: Uint8Array
beforeAll(async () => {
  own = await drawn('a dog on a beach')
  foreign = await sharp(own).png().toBuffer()
})

const edit = (mode: EditMode, more: Partial<ImageTask & { do: 'edit' }> = {}): ImageTask => ({ do: 'edit', mode, ...more })

/** White, or transparent, in the lower right quarter. */
function mask(kind: 'white' | 'transparent'): Promise<Buffer> {
  const half = SIZE / 2
  const part = { create: { width: half, height: half, channels: 4, background: kind === 'white' ? '#fff' : '#000' } } as const
  const ground = { create: { width: SIZE, height: SIZE, channels: 4, background: '#000' } } as const
  const blend = kind === 'white' ? 'over' : 'dest-out'
  return sharp(ground)
    .composite([{ input: part, left: half, top: half, blend }])
    .png()
    .toBuffer()
}

async function pixelsOf(bytes: Uint8Array, width = SIZE, height = SIZE) {
  const pixels = await sharp(bytes).resize(width, height, { fit: 'fill' }).removeAlpha().raw().toBuffer()
  return { pixels, at: (x: number, y: number): number => pixels[(y * width + x) * 3]! }
}

/** How many pixels differ, inside and outside of the lower right quarter. */
async function changed(one: Uint8Array, other: Uint8Array): Promise<{ readonly inside: number; readonly outside: number }> {
  const [a, b] = [(await pixelsOf(one)).pixels, (await pixelsOf(other)).pixels]
  const counts = { inside: 0, outside: 0 }
  for (let at = 0; at < a.length; at += 3) {
    const [x, y] = [(at / 3) % SIZE, Math.floor(at / 3 / SIZE)]
    const differs = [0, 1, 2].some((k) => Math.abs(a[at + k]! - b[at + k]!) > 2)
    // The edge of a mask is soft by a pixel when it is fitted.
    if (differs) counts[x >= SIZE / 2 - 1 && y >= SIZE / 2 - 1 ? 'inside' : 'outside']++
  }
  return counts
}

describe('a picture is enlarged', () => {
  test.each([2, 3, 4] as const)('%i times, one of ours painted anew with its scene', async (factor) => {
    const { bytes } = await editPicture(own, '', { ...OPTIONS, task: { do: 'upscale', factor } })
    expect(await sharp(bytes).metadata()).toMatchObject({ width: SIZE * factor, height: SIZE * factor })
    expect(sceneIn(bytes)?.scene).toEqual(sceneIn(own)?.scene)
  })

  test('any other resampled, with the same picture in it', async () => {
    const { bytes } = await editPicture(foreign, '', { ...OPTIONS, task: { do: 'upscale', factor: 2 } })
    const [before, after] = [await pixelsOf(foreign, 32, 32), await pixelsOf(bytes, 32, 32)]
    expect((await sharp(bytes).metadata()).width).toBe(SIZE * 2)
    const far = before.pixels.reduce((sum, value, at) => sum + Math.abs(value - after.pixels[at]!), 0) / before.pixels.length
    expect(far).toBeLessThan(6)
  })

  test('not beyond 17 megapixels', async () => {
    const large = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    await expect(editPicture(large, '', { ...OPTIONS, task: { do: 'upscale', factor: 2 } })).rejects.toMatchObject({ code: 'bad_request' })
  })
})

describe('a picture is varied', () => {
  test('of ours, the same who in the same place with another seed', async () => {
    const { bytes } = await editPicture(own, '', { ...OPTIONS, task: { do: 'vary' } })
    const [before, after] = [sceneIn(own)!.scene, sceneIn(bytes)!.scene]
    expect({ ...after, seed: before.seed }).toEqual(before)
    expect(after.seed).not.toBe(before.seed)
  })

  test('of others, differently for every seed', async () => {
    const vary = async (seed: number) => (await editPicture(foreign, '', { ...OPTIONS, seed, task: { do: 'vary' } })).bytes
    const [one, two, again] = [await vary(1), await vary(2), await vary(1)]
    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true)
    expect((await changed(one, two)).inside).toBeGreaterThan(500)
  })
})

describe('inside a mask', () => {
  test.each([
    ['white', 'inpaint-insertion', 'a cat'],
    ['transparent', 'inpaint-insertion', 'a cat'],
    ['white', 'inpaint-removal', ''],
    ['transparent', 'inpaint-removal', ''],
    ['white', 'background-swap', 'a snowy mountain'],
    ['transparent', 'default', 'a cat'],
    ['white', 'default', 'make it black and white'],
    ['white', 'outpaint', ''],
  ] as const)('that is %s there, %s changes something, and nothing around it', async (kind, mode, prompt) => {
    for (const picture of [own, foreign]) {
      const { bytes } = await editPicture(picture, prompt, { ...OPTIONS, task: edit(mode), mask: await mask(kind) })
      const { inside, outside } = await changed(bytes, foreign)
      expect(outside).toBe(0)
      expect(inside).toBeGreaterThan(100)
    }
  })

  test('that is wider when it is told so', async () => {
    const narrow = { ...OPTIONS, mask: await mask('white') }
    const { bytes } = await editPicture(foreign, 'a snowy mountain', { ...narrow, task: edit('background-swap', { maskDilation: 0.1 }) })
    expect((await changed(bytes, foreign)).outside).toBeGreaterThan(500)
  })

  test('that leaves nothing to be edited, that is said', async () => {
    const black = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const work = editPicture(foreign, 'a cat', { ...OPTIONS, task: edit('inpaint-insertion'), mask: black })
    await expect(work).rejects.toMatchObject({ code: 'bad_request', details: { violation: { field: 'inputs' } } })
  })
})

describe('without a mask', () => {
  test.each([
    ['inpaint-insertion', 'a cat'],
    ['inpaint-removal', 'the dog'],
    ['background-swap', 'a snowy mountain'],
    ['outpaint', ''],
  ] as const)('%s of a picture of somebody else is refused, naming what it needs', async (mode, prompt) => {
    await expect(editPicture(foreign, prompt, { ...OPTIONS, task: edit(mode) })).rejects.toMatchObject({ code: 'not_supported' })
  })

  test.each([
    ['inpaint-insertion', 'a cat', ['dog', 'cat']],
    ['inpaint-removal', 'the dog', []],
    ['background-swap', 'a snowy mountain at night', ['dog']],
  ] as const)('%s of one of ours changes its scene', async (mode, prompt, actors) => {
    const { bytes } = await editPicture(own, prompt, { ...OPTIONS, task: edit(mode) })
    expect(sceneIn(bytes)?.scene.actors.map(({ species }) => species)).toEqual(actors)
    expect(sceneIn(bytes)?.scene.place).toBe(mode === 'background-swap' ? 'mountains' : 'beach')
  })

  test('everybody in one of ours is taken out where the foreground is the mask', async () => {
    const { bytes } = await editPicture(own, '', { ...OPTIONS, task: edit('inpaint-removal', { maskMode: 'foreground' }) })
    expect(sceneIn(bytes)?.scene.actors).toEqual([])
  })

  test('what stands before a plain background gets another', async () => {
    const plain = { create: { width: SIZE, height: SIZE, channels: 3, background: '#fafafa' } } as const
    const thing = { create: { width: 40, height: 60, channels: 3, background: '#a02020' } } as const
    const product = await sharp(plain)
      .composite([{ input: thing }])
      .png()
      .toBuffer()
    const { bytes } = await editPicture(product, 'a kitchen', { ...OPTIONS, task: edit('background-swap') })
    const { at } = await pixelsOf(bytes)
    expect(at(SIZE / 2, SIZE / 2)).toBe(0xa0)
    expect(at(4, 4)).not.toBe(0xfa)
  })

  test('a picture gets room around it and stays what it is', async () => {
    const { bytes } = await editPicture(foreign, '', { ...OPTIONS, widthPixels: SIZE * 2, task: edit('outpaint') })
    const [before, after] = [await pixelsOf(foreign), await pixelsOf(bytes, SIZE * 2, SIZE)]
    for (const [x, y] of [
      [40, 30],
      [64, 64],
      [90, 100],
    ] as const)
      expect(after.at(x + SIZE / 2, y)).toBe(before.at(x, y))
    expect(new Set(Array.from({ length: SIZE }, (_, y) => after.at(8, y))).size).toBeGreaterThan(10)
  })
})

describe('other pictures that come along', () => {
  test('bring who is in them, when they are ours', async () => {
    const { bytes, did } = await editPicture(own, 'put them together', { ...OPTIONS, subjects: [await drawn('a fox in a forest')] })
    expect(sceneIn(bytes)?.scene.actors.map(({ species }) => species)).toEqual(['dog', 'fox'])
    expect(did.join()).toContain('fox')
  })

  test('give their style, or their colours', async () => {
    const comic = await drawn('a comic of a fox')
    const styled = await editPicture(own, '', { ...OPTIONS, task: edit('style'), styles: [comic] })
    expect(sceneIn(styled.bytes)?.scene.style).toBe('comic')
    const red = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c03020' } })
      .png()
      .toBuffer()
    const toned = await editPicture(own, '', { ...OPTIONS, task: edit('style'), styles: [red] })
    const { channels } = await sharp(toned.bytes).stats()
    expect(channels[0]!.mean).toBeGreaterThan(channels[2]!.mean + 40)
    expect(sceneIn(toned.bytes)).toBeUndefined()
  })

  test('show who is in a new picture and how it looks', async () => {
    const [subjects, styles] = [[await drawn('a fox')], [await drawn('a comic of a cat')]]
    const asked = { prompt: 'somebody on a beach', seed: 3, index: 0, output: OUTPUT, quality: 'draft', subjects, styles } as const
    const { bytes, notes } = await makeStill(asked)
    expect(sceneIn(bytes)?.scene).toMatchObject({ place: 'beach', style: 'comic' })
    expect(sceneIn(bytes)?.scene.actors.map(({ species }) => species)).toContain('fox')
    expect(notes).toEqual([])
    expect((await makeStill({ ...asked, subjects: [foreign] })).notes).toHaveLength(1)
  })
})
