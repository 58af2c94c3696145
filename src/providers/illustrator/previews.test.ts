import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { ImageMediaType } from '../../core/request.ts'
import { editPicture } from './edit/index.ts'
import { compose } from './compose.ts'
import type { Step } from './previews.ts'
import { makeStill, type StillAsked } from './still.ts'
import { readPrompt } from './words/read-prompt.ts'

const ASKED: StillAsked = {
  prompt: 'a red fox in a meadow',
  seed: 3,
  index: 0,
  quality: 'draft',
  output: { widthPixels: 120, heightPixels: 80, mediaType: 'image/png', compressionQuality: 80 },
}

async function watched(changes: Partial<StillAsked>): Promise<{ readonly bytes: Uint8Array; readonly steps: readonly Step[] }> {
  const steps: Step[] = []
  const { bytes } = await makeStill({ ...ASKED, ...changes }, (step) => steps.push(step))
  return { bytes, steps }
}

const pixelsOf = async (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).resize(60, 40).removeAlpha().raw().toBuffer()

/** Mean difference of two pictures, 0 to 255. */
async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)]
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length
}

describe('pictures in the making', () => {
  test.each([0, 1, 2, 3])('are %i when so many are asked for, each further on, and the result is the same', async (previews) => {
    const [{ bytes, steps }, plain] = [await watched({ previews }), await watched({})]
    expect(steps.map(({ preview }) => preview?.mediaType)).toEqual(Array.from({ length: previews }, () => 'image/png'))
    expect(steps.map(({ fraction }) => fraction)).toEqual(steps.map(({ fraction }) => fraction).toSorted((a, b) => a - b))
    expect(plain.steps).toEqual([])
    expect(Buffer.from(bytes).equals(Buffer.from(plain.bytes))).toBe(true)
  })

  test('show the place alone before anybody is in it', async () => {
    const { bytes, steps } = await watched({ previews: 2 })
    const [backdrop, figures] = steps.map(({ preview }) => preview!.bytes)
    const empty = { ...readPrompt(ASKED.prompt, { seed: 3 }), actors: [] }
    const place = compose(empty, { widthPixels: 120, heightPixels: 80, quality: 'draft' }).toBuffer('image/png')
    expect(await difference(backdrop!, place)).toBeLessThan(await difference(figures!, place))
    expect(await difference(figures!, bytes)).toBeLessThan(await difference(backdrop!, bytes))
  })

  test.each(['image/jpeg', 'image/webp', 'image/png'] as const)(
    'are files of the kind that is ordered: %s',
    async (mediaType: ImageMediaType) => {
      const output = { ...ASKED.output, mediaType }
      const { steps } = await watched({ previews: 1, output })
      const { format, width, height, xmpAsString } = await sharp(steps[0]!.preview!.bytes).metadata()
      expect([`image/${format}`, width, height]).toEqual([mediaType, 120, 80])
      expect(xmpAsString).toContain('algorithmicMedia')
    },
  )

  test('of large pictures are half as wide', async () => {
    const { steps } = await watched({ previews: 1, output: { ...ASKED.output, widthPixels: 1024, heightPixels: 768 } })
    expect(await sharp(steps[0]!.preview!.bytes).metadata()).toMatchObject({ width: 512, height: 384 })
  })

  test('of a style come before it is laid on, and once after', async () => {
    const { bytes, steps } = await watched({ previews: 3, prompt: 'a comic of a red fox' })
    const far = await Promise.all(steps.map(async ({ preview }) => difference(preview!.bytes, bytes)))
    expect(far[2]).toBeLessThan(2)
    expect(far[1]).toBeGreaterThan(3)
  })

  test('of an edit keep what its mask keeps', async () => {
    const { bytes: original } = await makeStill(ASKED)
    const mask = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#000' } })
      .composite([{ input: { create: { width: 60, height: 80, channels: 3, background: '#fff' } }, left: 60, top: 0 }])
      .png()
      .toBuffer()
    const steps: Step[] = []
    const options = { ...ASKED.output, seed: 3, quality: 'draft', previews: 2, mask } as const
    await editPicture(original, 'make it night', options, (step) => steps.push(step))
    expect(steps).toHaveLength(2)
    const half = { left: 0, top: 0, width: 58, height: 80 }
    const cut = async (bytes: Uint8Array): Promise<Uint8Array> => sharp(bytes).extract(half).png().toBuffer()
    for (const { preview } of steps) expect(await difference(await cut(preview!.bytes), await cut(original))).toBeLessThan(1)
  })

  test('of several steps on a foreign picture come after each but the last', async () => {
    const red = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#c04020' } })
      .png()
      .toBuffer()
    const steps: Step[] = []
    const options = { ...ASKED.output, widthPixels: 60, heightPixels: 60, seed: 3, previews: 3 } as const
    await editPicture(red, 'make it black and white, blur it and add a white frame', options, (step) => steps.push(step))
    expect(steps).toHaveLength(2)
  })
})
