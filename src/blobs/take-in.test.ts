import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GatewayError } from '../core/errors.ts'
import type { JobId } from '../core/ids.ts'
import type { MediaSource } from '../core/request.ts'
import { collect, openBlobs, sniff, storeInput } from './index.ts'
import type { BlobStore, FetchMedia } from './index.ts'

const JOB = { jobId: 'a'.repeat(26) as JobId, createdAt: 5 }
const canvas = sharp({ create: { width: 37, height: 21, channels: 4, background: '#12345680' } })
let folder = ''
let store: BlobStore
let png: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'take-in-'))
  store = await openBlobs(join(folder, 'blobs'))
  png = await canvas.clone().png().toBuffer()
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const never: FetchMedia = () => {
  throw new Error('nothing is downloaded here')
}
const giving =
  (bytes: Uint8Array): FetchMedia =>
  async () =>
    Readable.from([bytes])
const bytes = (content: Uint8Array): MediaSource => ({ from: 'bytes', bytes: content })
const looked = (content: Uint8Array) => sniff(async (start, sizeBytes) => content.subarray(start, start + sizeBytes), content.length)

async function countBlobs(): Promise<number> {
  let count = 0
  for await (const _ of store.list()) count += 1
  return count
}

function box(type: string, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** A film without frames: 8 seconds of 1280 by 720, a sound track first, the index last. */
function film(): Buffer {
  const mvhd = Buffer.alloc(100)
  mvhd.writeUInt32BE(600, 12)
  mvhd.writeUInt32BE(4800, 16)
  const tkhd = Buffer.alloc(84)
  tkhd.writeUInt32BE((1280 << 16) >>> 0, 76)
  tkhd.writeUInt32BE((720 << 16) >>> 0, 80)
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp41')),
    box('mdat', Buffer.alloc(5000)),
    box('moov', box('mvhd', mvhd), box('trak', box('tkhd', Buffer.alloc(84))), box('trak', box('tkhd', tkhd))),
  ])
}

describe('telling what bytes are', () => {
  test('pictures tell their type and size', async () => {
    const big = canvas.clone().resize(800, 600)
    const exif = canvas.clone().withExif({ IFD0: { ImageDescription: 'x'.repeat(30_000) } })
    expect(await looked(png)).toEqual({ mediaType: 'image/png', widthPixels: 37, heightPixels: 21 })
    expect(await looked(await big.clone().jpeg().toBuffer())).toEqual({ mediaType: 'image/jpeg', widthPixels: 800, heightPixels: 600 })
    expect(await looked(await exif.jpeg({ progressive: true }).toBuffer())).toEqual({
      mediaType: 'image/jpeg',
      widthPixels: 37,
      heightPixels: 21,
    })
    for (const webp of [canvas.clone().removeAlpha().webp(), canvas.clone().webp({ lossless: true }), canvas.clone().webp()]) {
      expect(await looked(await webp.toBuffer())).toEqual({ mediaType: 'image/webp', widthPixels: 37, heightPixels: 21 })
    }
    expect(await looked(await canvas.clone().gif().toBuffer())).toEqual({ mediaType: 'image/gif', widthPixels: 37, heightPixels: 21 })
    expect(await looked(await canvas.clone().avif().toBuffer())).toMatchObject({ mediaType: 'image/avif' })
    expect(await looked(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toEqual({ mediaType: 'image/heic' })
  })

  test('a film tells its length and size, with the index at its end', async () => {
    expect(await looked(film())).toEqual({ mediaType: 'video/mp4', widthPixels: 1280, heightPixels: 720, durationSeconds: 8 })
    expect(await looked(Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('....B\x82\x84webm')]))).toEqual({
      mediaType: 'video/webm',
    })
  })

  test('anything cut short or made up is answered, never thrown', async () => {
    for (const whole of [png, film(), await canvas.clone().jpeg().toBuffer(), await canvas.clone().webp().toBuffer()]) {
      for (let length = 0; length < Math.min(whole.length, 400); length += 1) await looked(whole.subarray(0, length))
    }
    const endless = Buffer.concat([box('ftyp', Buffer.from('isom')), Buffer.from('\0\0\0\0free')])
    expect(await looked(endless)).toEqual({ mediaType: 'video/mp4' })
    expect(await looked(Buffer.from('<html>no'))).toBeUndefined()
  })
})

describe('collecting what a provider made', () => {
  test('every kind of source becomes an artifact with a repeatable id and its own measures', async () => {
    const path = join(folder, 'made.mp4')
    await writeFile(path, film())
    const media = [
      { source: bytes(png), mediaType: 'image/jpeg' },
      { source: { from: 'blob', blob: await store.put(png) } as MediaSource, mediaType: 'image/png' },
      { source: { from: 'url', url: 'https://vendor.example/1' } as MediaSource, mediaType: 'image/png' },
      { source: { from: 'file', path, mediaType: 'video/mp4' } as MediaSource, mediaType: 'video/mp4', durationSeconds: 7.9 },
    ]
    const artifacts = await collect(store, giving(png), media, JOB)
    expect(artifacts.map(({ id }) => id)).toEqual([0, 1, 2, 3].map((index) => `${JOB.jobId}x${index}`))
    expect(artifacts[0]).toMatchObject({
      mediaType: 'image/png',
      widthPixels: 37,
      heightPixels: 21,
      createdAt: 5,
      blob: { sizeBytes: png.length },
    })
    expect(artifacts[3]).toMatchObject({ mediaType: 'video/mp4', widthPixels: 1280, durationSeconds: 8 })
  })

  test.each([
    ['an empty file', bytes(Buffer.alloc(0)), 'image/png'],
    ['an error page', bytes(Buffer.from('<html>sorry</html>')), 'image/png'],
    ['a picture instead of a film', 'png', 'video/mp4'],
    ['a file that is not there', { from: 'file', path: '/nowhere/a.mp4', mediaType: 'video/mp4' }, 'video/mp4'],
  ])('%s is the provider’s fault', async (_name, source, mediaType) => {
    const work = collect(store, never, [{ source: source === 'png' ? bytes(png) : (source as MediaSource), mediaType }], JOB)
    await expect(work).rejects.toMatchObject({ name: 'GatewayError', code: 'upstream_broken' })
    await expect(work).rejects.not.toThrow('/nowhere')
  })

  test('a URL of the provider that cannot be fetched is never the caller’s fault', async () => {
    const download: FetchMedia = () => Promise.reject(new GatewayError('bad_request', 'no'))
    const work = collect(store, download, [{ source: { from: 'url', url: 'http://10.0.0.1' }, mediaType: 'image/png' }], JOB)
    await expect(work).rejects.toMatchObject({ code: 'upstream_broken' })
  })
})

describe('taking in a caller’s media', () => {
  test('a picture is stored and measured, wherever it comes from', async () => {
    const stored = { role: 'reference', blob: await store.put(png), mediaType: 'image/png', widthPixels: 37, heightPixels: 21 }
    expect(await storeInput(store, never, { role: 'reference', source: { ...bytes(png), mediaType: 'image/jpeg' } })).toEqual(stored)
    expect(await storeInput(store, never, { role: 'reference', source: { from: 'blob', blob: stored.blob } })).toEqual(stored)
    expect(await storeInput(store, giving(png), { role: 'reference', source: { from: 'url', url: 'https://a.example' } })).toEqual(stored)
  })

  test.each([
    ['text', Buffer.from('hello'), 'reference'],
    ['nothing', Buffer.alloc(0), 'mask'],
    ['a film', film(), 'first-frame'],
    ['half a signature', Buffer.from('\x89PNG'), 'reference'],
  ] as const)('%s in the place of a picture is refused by field', async (_name, content, role) => {
    await expect(storeInput(store, never, { role, source: bytes(content) })).rejects.toMatchObject({
      code: 'bad_request',
      message: 'Unable to process input image.',
      details: { violation: { field: 'inputs', rule: 'unsupported' } },
    })
  })

  test('a small file that says it holds a huge picture is refused before anybody unpacks it', async () => {
    const huge = Buffer.from(png)
    huge.writeUInt32BE(50_000, 16)
    huge.writeUInt32BE(50_000, 20)
    await expect(storeInput(store, never, { role: 'first-frame', source: bytes(huge) })).rejects.toMatchObject({
      code: 'bad_request',
      message: 'The input image has 2500 megapixels; at most 64 megapixels are taken.',
      details: { violation: { field: 'inputs', rule: 'out_of_range' } },
    })
  })

  test('a film is taken where a film belongs', async () => {
    expect(await storeInput(store, never, { role: 'source-video', source: bytes(film()) })).toMatchObject({
      mediaType: 'video/mp4',
      widthPixels: 1280,
    })
  })

  test('a path in a caller’s request is never opened', async () => {
    const source: MediaSource = { from: 'file', path: '/etc/hostname', mediaType: 'image/png' }
    await expect(storeInput(store, never, { role: 'reference', source })).rejects.toMatchObject({ code: 'gateway_bug' })
  })

  test('a download that breaks leaves nothing behind', async () => {
    const before = await countBlobs()
    const download: FetchMedia = async () =>
      Readable.from(
        (async function* () {
          yield png
          throw new GatewayError('bad_request', 'broke')
        })(),
      )
    await expect(storeInput(store, download, { role: 'reference', source: { from: 'url', url: 'https://a.example' } })).rejects.toThrow(
      'broke',
    )
    expect(await countBlobs()).toBe(before)
  })
})
