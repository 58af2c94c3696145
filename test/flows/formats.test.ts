import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import type { GenerateIntent } from '../../src/core/protocol.ts'
import type { ImageMediaType } from '../../src/core/request.ts'
import { perform } from '../../src/gateway/index.ts'
import { openTestHouse, PIXEL, type Serve, type TestHouse } from './house.ts'

let house: TestHouse
afterEach(async () => {
  await house.close()
})

const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>'
const SIDE = 32

/** A picture with a transparent half that says of itself who made it. */
async function drawn(format: 'png' | 'jpeg' | 'webp'): Promise<Uint8Array> {
  const half = { create: { width: SIDE / 2, height: SIDE, channels: 4, background: '#ff0000ff' } } as const
  return await sharp({ create: { width: SIDE, height: SIDE, channels: 4, background: '#00000000' } })
    .composite([{ input: await sharp(half).png().toBuffer(), left: 0, top: 0 }])
    .withExif({ IFD0: { Software: 'A Painter' } })
    .withXmp(XMP)
    .toFormat(format)
    .toBuffer()
}

const serving =
  (bytes: Uint8Array, mediaType: string): Serve =>
  async () => ({ status: 'done', media: [{ source: { from: 'bytes', bytes }, mediaType }] })

async function make(mediaType: ImageMediaType, compressionQuality?: number) {
  const output = { kind: 'image', mediaType, ...(compressionQuality === undefined ? {} : { compressionQuality }) } as const
  const intent: GenerateIntent = {
    do: 'generate',
    request: { model: 'gemini-2.5-flash-image', prompt: 'a cat', inputs: [], output, vendorOptions: {} },
    wait: 'finished',
  }
  const answer = await perform(house.tools, house.visit(), intent)
  const artifact = answer.about === 'generation' ? answer.media[0]?.artifact : undefined
  if (!artifact) throw new Error('nothing was made')
  return { artifact, picture: sharp(await house.tools.blobs.read(artifact.blob)) }
}

describe.each(['png', 'jpeg', 'webp'] as const)('a model that makes %s', (made) => {
  test.each(['png', 'jpeg', 'webp'] as const)('delivers %s, and the picture still says who made it', async (wanted) => {
    house = await openTestHouse({ serve: serving(await drawn(made), `image/${made}`) })
    const { artifact, picture } = await make(`image/${wanted}`)
    expect(artifact).toMatchObject({ mediaType: `image/${wanted}`, widthPixels: SIDE, heightPixels: SIDE })
    const { format, xmp, exif } = await picture.metadata()
    expect(format).toBe(wanted)
    expect(xmp?.toString()).toContain('adobe:ns:meta')
    expect(exif?.toString('latin1')).toContain('A Painter')
  })
})

test('what was transparent is white where a format knows no transparency', async () => {
  house = await openTestHouse({ serve: serving(await drawn('png'), 'image/png') })
  const { picture } = await make('image/jpeg', 95)
  const [red = 0, green = 0, blue = 0] = await picture
    .extract({ left: SIDE - 4, top: 0, width: 1, height: 1 })
    .raw()
    .toBuffer()
  expect(Math.min(red, green, blue)).toBeGreaterThan(245)
})

test('quality is what was asked', async () => {
  const noise = await sharp({
    create: { width: 128, height: 128, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .png()
    .toBuffer()
  house = await openTestHouse({ serve: serving(noise, 'image/png') })
  const fine = await make('image/webp', 95)
  const coarse = await make('image/webp', 5)
  expect(coarse.artifact.blob.sizeBytes).toBeLessThan(fine.artifact.blob.sizeBytes / 3)
})

test('what is already right is not touched, and what cannot be converted comes as it is', async () => {
  house = await openTestHouse({ serve: serving(PIXEL, 'image/png') })
  expect((await make('image/png')).artifact.blob.sizeBytes).toBe(PIXEL.length)
  await house.close()
  const broken = Buffer.concat([PIXEL.subarray(0, 40), Buffer.from('broken')])
  house = await openTestHouse({ serve: serving(broken, 'image/png') })
  expect((await make('image/webp')).artifact).toMatchObject({ mediaType: 'image/png', blob: { sizeBytes: broken.length } })
})
