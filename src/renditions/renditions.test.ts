import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { smallFilm } from '../../test/kit/film.ts'
import { openBlobs, type BlobStore } from '../blobs/index.ts'
import type { Database } from '../db/database.ts'
import { openSqlite } from '../db/sqlite.ts'
import { forget, openRenditions, unreferenced, type Renditions } from './index.ts'

const FILM = smallFilm()

let folder: string
let db: Database
let blobs: BlobStore
let renditions: Renditions
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'renditions-'))
  db = openSqlite(':memory:')
  blobs = await openBlobs(join(folder, 'blobs'))
  renditions = openRenditions({ db, blobs, scratchPath: folder })
})
afterEach(async () => {
  await renditions.close()
  await blobs.close()
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a thumbnail is a WebP of one frame, no larger than the film', async () => {
  const film = { blob: await blobs.put(FILM), durationSeconds: 2 }
  const picture = sharp(await blobs.read(await renditions.of(film, 'thumbnail')))
  expect(await picture.metadata()).toMatchObject({ format: 'webp', width: 192, height: 108 })
  const { channels } = await picture.stats()
  expect(Math.max(...channels.map(({ max }) => max))).toBeGreaterThan(128)
})

test('a spritesheet is a JPEG of twenty frames in a grid, the last unlike the first', async () => {
  const film = { blob: await blobs.put(FILM), durationSeconds: 2 }
  const sheet = sharp(await blobs.read(await renditions.of(film, 'spritesheet')))
  expect(await sheet.metadata()).toMatchObject({ format: 'jpeg', width: 5 * 192, height: 4 * 108 })
  const cell = (left: number, top: number) => sheet.clone().extract({ left, top, width: 192, height: 108 }).raw().toBuffer()
  const [first, last] = [await cell(0, 0), await cell(4 * 192, 3 * 108)]
  expect(first.equals(last)).toBe(false)
  expect(Math.max(...last)).toBeGreaterThan(128)
})

test('several who ask at once, and whoever asks later, get what was made once', async () => {
  const film = { blob: await blobs.put(FILM), durationSeconds: 2 }
  const put = vi.spyOn(blobs, 'put')
  const made = await Promise.all([1, 2, 3].map(() => renditions.of(film, 'thumbnail')))
  const again = openRenditions({ db, blobs, scratchPath: folder, ffmpegPath: join(folder, 'none') })
  expect(await again.of(film, 'thumbnail')).toEqual(made[0])
  expect(put).toHaveBeenCalledTimes(1)
  expect(new Set(made.map(({ sha256 }) => sha256)).size).toBe(1)
  expect(readdirSync(folder)).toEqual(['blobs'])
})

test('one that was lost is made again, and one of a film that is gone is let go of', async () => {
  const film = { blob: await blobs.put(FILM), durationSeconds: 2 }
  const { sha256 } = await renditions.of(film, 'thumbnail')
  await blobs.remove(sha256)
  await renditions.of(film, 'thumbnail')
  expect(await blobs.has(sha256)).toBe(true)
  expect(await db.read((tx) => unreferenced(tx, [sha256, 'ff']))).toEqual(['ff'])
  await db.write((tx) => forget(tx, [film.blob.sha256]))
  expect(await db.read((tx) => unreferenced(tx, [sha256]))).toEqual([sha256])
})

test.each([
  ['noise', Buffer.from('0123456789'.repeat(100))],
  ['a playlist that names a file', Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n')],
  ['a script of ffconcat', Buffer.from("ffconcat version 1.0\nfile '/etc/hostname'\n")],
])('%s in the place of a film is refused, and leaves nothing behind', async (_, bytes) => {
  const film = { blob: await blobs.put(bytes) }
  await expect(renditions.of(film, 'thumbnail')).rejects.toMatchObject({
    code: 'not_supported',
    message: 'No picture can be made of this film.',
  })
  expect(readdirSync(folder)).toEqual(['blobs'])
})

test('what is being made stops when the house is closed', async () => {
  const film = { blob: await blobs.put(FILM), durationSeconds: 2 }
  const refused = expect(renditions.of(film, 'spritesheet')).rejects.not.toMatchObject({ code: 'not_supported' })
  await renditions.close()
  await refused
})

test('an ffmpeg that does not run is named', async () => {
  const none = openRenditions({ db, blobs, scratchPath: folder, ffmpegPath: join(folder, 'none') })
  await expect(none.of({ blob: await blobs.put(FILM) }, 'thumbnail')).rejects.toMatchObject({
    code: 'not_supported',
    message: expect.stringContaining('FFMPEG_PATH'),
  })
})
