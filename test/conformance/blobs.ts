import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BlobStore } from '../../src/blobs/index.ts'
import { GatewayError } from '../../src/core/errors.ts'

/** A driver under test: `open` gives an empty store each time. */
export interface BlobDriver {
  readonly name: string
  open(): Promise<BlobStore>
}

/** What every blob driver promises. Called once per driver. */
export function blobsConform(driver: BlobDriver): void {
  describe(`blobs on ${driver.name}`, () => {
    let store: BlobStore
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'blob-conformance-'))
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))
    beforeEach(async () => {
      store = await driver.open()
    })
    afterEach(() => store.close())
    keeping(() => store)
    adopting(
      () => store,
      () => folder,
    )
    missingThings(() => store)
  })
}

function keeping(store: () => BlobStore): void {
  test('what is put comes back under its digest', async () => {
    const ref = await store().put(bytes(700_000))
    expect(ref).toEqual(refOf(bytes(700_000)))
    expect(Buffer.from(await store().read(ref)).equals(bytes(700_000))).toBe(true)
    expect(await store().has(ref.sha256)).toBe(true)
  })

  test('what is written in pieces is one blob, and the pieces may be overwritten afterwards', async () => {
    const writer = store().create()
    const piece = Buffer.alloc(100_000)
    for (let at = 0; at < 2_000_000; at += piece.length) {
      bytes(2_000_000).copy(piece, 0, at)
      await writer.write(piece)
    }
    piece.fill(0)
    const ref = await writer.finish()
    expect(ref).toEqual(refOf(bytes(2_000_000)))
    expect(
      createHash('sha256')
        .update(await collected(store().open(ref)))
        .digest('hex'),
    ).toBe(ref.sha256)
  })

  test('an empty blob is a blob', async () => {
    const ref = await store().put(Buffer.alloc(0))
    expect(ref.sizeBytes).toBe(0)
    expect(await collected(store().open(ref))).toHaveLength(0)
  })

  test.each([
    [0, 0],
    [0, 9],
    [199_990, 500_010],
    [699_999, 699_999],
  ])('bytes %i to %i are read, both included', async (start, end) => {
    const ref = await store().put(bytes(700_000))
    expect((await collected(store().open(ref, { start, end }))).equals(bytes(700_000).subarray(start, end + 1))).toBe(true)
  })

  test('nothing is there before it is finished, and nothing after it is discarded', async () => {
    const { sha256 } = refOf(bytes(400_000))
    const writer = store().create()
    await writer.write(bytes(400_000))
    expect(await store().has(sha256)).toBe(false)
    await writer.discard()
    expect(await store().has(sha256)).toBe(false)
    expect(await listed(store())).toEqual([])
  })

  test('putting the same content at once and again keeps one blob, and renews its time', async () => {
    const refs = await Promise.all(Array.from({ length: 5 }, () => store().put(bytes(1000))))
    expect(new Set(refs.map(({ sha256 }) => sha256)).size).toBe(1)
    const [before] = await listed(store())
    await store().put(bytes(1000))
    const after = await listed(store())
    expect(after).toHaveLength(1)
    expect(after[0]?.modifiedAt).toBeGreaterThanOrEqual(before?.modifiedAt ?? Infinity)
  })

  test('a sweep removes what it saw and spares what was put since', async () => {
    const { sha256 } = await store().put(bytes(1000))
    const [seen] = await listed(store())
    await store().remove(sha256, (seen?.modifiedAt ?? 0) - 1)
    expect(await store().has(sha256)).toBe(true)
    await store().remove(sha256, (seen?.modifiedAt ?? 0) + 1)
    expect(await store().has(sha256)).toBe(false)
  })

  test('a stream that nobody finishes lets go', async () => {
    const ref = await store().put(bytes(2_000_000))
    const stream = store().open(ref)
    for await (const part of stream) {
      expect((part as Buffer).length).toBeGreaterThan(0)
      break
    }
    expect(stream.destroyed).toBe(true)
    await store().remove(ref.sha256)
  })
}

function adopting(store: () => BlobStore, folder: () => string): void {
  test('a file that is adopted is in the store and gone from its place', async () => {
    const path = join(folder(), 'made.mp4')
    await writeFile(path, bytes(700_000))
    const ref = await store().adopt(path)
    expect(ref).toEqual(refOf(bytes(700_000)))
    await expect(readFile(path)).rejects.toThrow('ENOENT')
    expect(Buffer.from(await store().read(ref)).equals(bytes(700_000))).toBe(true)
  })

  test('a missing file cannot be adopted', async () => {
    await expect(store().adopt(join(folder(), 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await listed(store())).toEqual([])
  })
}

function missingThings(store: () => BlobStore): void {
  const absent = { ...refOf(Buffer.from('absent')), sizeBytes: 6 }

  test('missing means missing, for every verb', async () => {
    expect(await store().has(absent.sha256)).toBe(false)
    await expect(store().read(absent)).rejects.toMatchObject({ code: 'not_found' })
    await expect(collected(store().open(absent))).rejects.toMatchObject({ code: 'not_found' })
    await store().remove(absent.sha256)
  })

  test.each(['../../etc/passwd', '..', '', 'tmp', `${'a'.repeat(63)}/`, 'A'.repeat(64), `${'a'.repeat(64)}\n`])(
    'the name %j is nothing and leads nowhere',
    async (sha256) => {
      expect(await store().has(sha256)).toBe(false)
      await expect(store().read({ sha256, sizeBytes: 1 })).rejects.toBeInstanceOf(GatewayError)
      await expect(collected(store().open({ sha256, sizeBytes: 1 }))).rejects.toBeInstanceOf(GatewayError)
      await store().remove(sha256)
    },
  )
}

/** The same bytes for the same length; different ones at every place. */
function bytes(sizeBytes: number): Buffer {
  return Buffer.from(
    Uint32Array.from({ length: Math.ceil(sizeBytes / 4) }, (_, index) => Math.imul(index + sizeBytes, 2_654_435_761)).buffer,
    0,
    sizeBytes,
  )
}

function refOf(content: Uint8Array): { readonly sha256: string; readonly sizeBytes: number } {
  return { sha256: createHash('sha256').update(content).digest('hex'), sizeBytes: content.length }
}

async function collected(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function listed(store: BlobStore): Promise<{ sha256: string; modifiedAt: number }[]> {
  const found = []
  for await (const entry of store.list()) found.push(entry)
  return found
}
