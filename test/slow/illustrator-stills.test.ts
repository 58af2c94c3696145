import { expect, test } from 'vitest'
import sharp from 'sharp'
import { makeStill } from '../../src/providers/illustrator/still.ts'

test.each([
  ['Generate a landscape painting and provide a poem to describe it', 1024, 1024],
  ['A cat playing with a ball', 1024, 1024],
  ['a mechanical butterfly flying in the futuristic garden', 1408, 768],
  ['請畫一幅山水畫', 2048, 2048],
])('a finely painted picture of "%s" is the same every time and exactly as large as ordered', async (prompt, widthPixels, heightPixels) => {
  const paint = (): Promise<Uint8Array> =>
    makeStill({ prompt, seed: 3, index: 0, output: { widthPixels, heightPixels, mediaType: 'image/png', compressionQuality: 80 } }).then(
      ({ bytes }) => bytes,
    )
  const [first, again] = [await paint(), await paint()]
  expect(Buffer.compare(first, again)).toBe(0)
  await expect(sharp(first).metadata()).resolves.toMatchObject({ width: widthPixels, height: heightPixels, hasAlpha: false })
})
