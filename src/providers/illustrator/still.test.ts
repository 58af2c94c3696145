import { describe, expect, test } from 'vitest'
import sharp from 'sharp'
import type { ImageMediaType } from '../../core/request.ts'
import { makeStill } from './still.ts'

const draft = (
  prompt: string,
  widthPixels: number,
  heightPixels: number,
  mediaType: ImageMediaType = 'image/png',
  seed = 1,
): Promise<Uint8Array> =>
  makeStill({ prompt, seed, index: 0, output: { widthPixels, heightPixels, mediaType, compressionQuality: 80 }, quality: 'draft' }).then(
    ({ bytes }) => bytes,
  )

describe('a still picture', () => {
  test.each([
    [1024, 1024],
    [896, 1280],
    [1280, 896],
    [768, 1408],
    [1408, 768],
  ])('is exactly %i by %i and has no transparency', async (width, height) => {
    const about = await sharp(await draft('a lake', width, height)).metadata()
    expect(about).toMatchObject({ width, height, channels: 3, hasAlpha: false, format: 'png', space: 'srgb' })
  })

  test('is the same to the byte for the same seed and another for another', async () => {
    const [first, again, other] = await Promise.all([7, 7, 8].map((seed) => draft('a meadow', 320, 240, 'image/png', seed)))
    expect(Buffer.compare(first!, again!)).toBe(0)
    expect(Buffer.compare(first!, other!)).not.toBe(0)
  })

  test.each(['image/png', 'image/jpeg', 'image/webp'] as const)('of %s tells how it was made and still decodes', async (mediaType) => {
    const bytes = await draft('a <small> lake & "sun"', 160, 120, mediaType)
    const { xmpAsString, width } = await sharp(bytes).metadata()
    expect(width).toBe(160)
    expect(xmpAsString).toContain('digitalsourcetype/algorithmicMedia')
    expect(xmpAsString).toContain('Laterna illustrator')
    expect(xmpAsString).toContain('a &lt;small&gt; lake &amp;')
    await expect(sharp(bytes).raw().toBuffer()).resolves.toHaveLength(160 * 120 * 3)
  })

  test('of a logo has a solid background', async () => {
    const bytes = await draft("A logo on a solid white background, trident in a circle, with ONLY text 'InferEra'", 256, 256)
    const pixels = await sharp(bytes).raw().toBuffer()
    for (const at of [0, 255, 256 * 255, 256 * 256 - 1]) expect([...pixels.subarray(at * 3, at * 3 + 3)]).toEqual([255, 255, 255])
    expect(pixels.some((value) => value < 80)).toBe(true)
  })

  test.each(['garden', 'forest', 'mountain', 'beach', 'desert', 'snow', 'city', 'room', 'outer space', 'underwater', 'studio'])(
    'shows a %s',
    async (place) => {
      const { channels } = await sharp(await draft(`a ${place}`, 200, 160)).stats()
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(5)
    },
  )
})
