import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readMask } from './mask.ts'
import { readPicture } from './picture.ts'

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#445566' } })

describe('a picture that is read', () => {
  test('never lies in memory with more than 17 megapixels, and keeps its shape', async () => {
    const { width, height, pixels } = await readPicture(await plain(8000, 2500).png({ compressionLevel: 1 }).toBuffer())
    expect(width * height).toBeLessThan(17_000_000)
    expect(width / height).toBeCloseTo(3.2, 2)
    expect(pixels).toHaveLength(width * height * 4)
  })

  test('stands upright whatever its size', async () => {
    const onItsSide = await plain(5000, 4000).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { width, height } = await readPicture(onItsSide)
    expect(width / height).toBeCloseTo(0.8, 2)
    expect(await readPicture(await plain(40, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer())).toMatchObject({
      width: 30,
      height: 40,
    })
  })

  test('is refused when it says it is huge, as a picture and as a mask', async () => {
    const huge = await plain(8, 8).png().toBuffer()
    huge.writeUInt32BE(9000, 16)
    huge.writeUInt32BE(9000, 20)
    await expect(readPicture(huge)).rejects.toMatchObject({ code: 'bad_request' })
    await expect(readMask(huge, 8, 8)).rejects.toMatchObject({
      code: 'bad_request',
      cause: { message: expect.stringContaining('pixel limit') },
    })
  })
})
