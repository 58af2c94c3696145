import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ALICE, BOB, NOON, openAccounts } from '../../test/samples/jobs.ts'
import type { Caller } from '../core/caller.ts'
import type { NewFile, StoredFile } from '../core/file.ts'
import type { KeyId } from '../core/ids.ts'
import type { Database } from '../db/database.ts'
import { openSqlite } from '../db/sqlite.ts'
import * as files from './index.ts'

const HOUR = 3_600_000
const GIB = 1024 ** 3
const CALLER: Caller = { accountId: ALICE, keyId: 'key-1' as KeyId, mode: 'test' }
const blobOf = (letter: string, sizeBytes = 10) => ({ sha256: letter.repeat(64), sizeBytes })

let database: Database
beforeEach(async () => {
  database = openSqlite(':memory:')
  await database.write((tx) => openAccounts(tx, ALICE, BOB))
})
afterEach(() => database.close())

const fileOf = (id: string, change: Partial<StoredFile> = {}): StoredFile => ({
  id,
  accountId: ALICE,
  mediaType: 'image/png',
  blob: blobOf('a'),
  createdAt: NOON,
  expiresAt: NOON + 48 * HOUR,
  ...change,
})
const keep = (file: StoredFile, now = file.createdAt) => database.write((tx) => files.insert(tx, file, now))
const find = (id: string, now = NOON, accountId = ALICE) => database.read((tx) => files.find(tx, accountId, id, now))
const begin = (id: string, file: NewFile = {}, now = NOON) =>
  database.write((tx) => files.uploads.begin(tx, { id, caller: CALLER, file, now }))
const upload = (id: string, now = NOON) => database.read((tx) => files.uploads.find(tx, id, now))
const add = (id: string, letter: string, offsetBytes?: number, sizeBytes = 10) =>
  database.write((tx) =>
    files.uploads.addChunk(tx, id, { blob: blobOf(letter, sizeBytes), now: NOON, ...(offsetBytes === undefined ? {} : { offsetBytes }) }),
  )

describe('files', () => {
  test('any file comes back as it was kept, and only to its account', async () => {
    const film = fileOf('film', { displayName: 'My ä film', widthPixels: 4, heightPixels: 3, durationSeconds: 1.5, mediaType: 'video/mp4' })
    await keep(film)
    await keep(fileOf('plain'))
    expect(await find('film')).toStrictEqual(film)
    expect(await find('plain')).toStrictEqual(fileOf('plain'))
    expect(await find('film', NOON, BOB)).toBeUndefined()
  })

  test('a name is taken once in an account, until its file has expired or was deleted', async () => {
    await keep(fileOf('mine'))
    await expect(keep(fileOf('mine'))).rejects.toMatchObject({ code: 'conflict' })
    await keep(fileOf('mine', { accountId: BOB }))
    expect(await database.write((tx) => files.remove(tx, ALICE, 'mine', NOON + 1))).toBe(true)
    expect(await database.write((tx) => files.remove(tx, ALICE, 'mine', NOON + 1))).toBe(false)
    expect(await find('mine', NOON + 1)).toBeUndefined()
    expect(await find('mine', NOON + 1, BOB)).toBeDefined()
    const again = fileOf('mine', { createdAt: NOON + 2, blob: blobOf('b') })
    await keep(again)
    expect(await find('mine', NOON + 2)).toStrictEqual(again)
    expect(await find('mine', NOON + 49 * HOUR)).toBeUndefined()
  })

  test('pages go from new to old and go on although the last file of a page was deleted', async () => {
    for (const [id, age] of [
      ['c', 1],
      ['a', 0],
      ['b', 0],
      ['d', 2],
    ] as const)
      await keep(fileOf(id, { createdAt: NOON - age }))
    const page = (after?: files.FilePlace) =>
      database.read((tx) => files.list(tx, ALICE, { limit: 2, now: NOON, ...(after ? { after } : {}) }))
    const first = await page()
    expect([first.files.map(({ id }) => id), first.hasMore]).toEqual([['b', 'a'], true])
    await database.write((tx) => files.remove(tx, ALICE, 'a', NOON))
    const second = await page(first.files[1])
    expect([second.files.map(({ id }) => id), second.hasMore]).toEqual([['c', 'd'], false])
    expect((await page()).files.map(({ id }) => id)).toEqual(['b', 'c'])
  })

  test('what is too large for a file or an account is refused, and what expired makes room', async () => {
    const room = (fileBytes: number, now = NOON) =>
      database.read((tx) => files.checkRoom(tx, ALICE, { fileBytes, moreBytes: fileBytes, now }))
    await room(2 * GIB)
    await expect(room(2 * GIB + 1)).rejects.toMatchObject({ code: 'too_large' })
    for (let index = 0; index < 9; index += 1) await keep(fileOf(`f${index}`, { blob: blobOf('a', 2 * GIB) }))
    await begin('u')
    await add('u', 'b', 0, GIB)
    await room(GIB)
    await expect(room(GIB + 1)).rejects.toMatchObject({ code: 'rate_limited' })
    await room(2 * GIB, NOON + 48 * HOUR)
  })
})

describe('uploads', () => {
  test('grow piece by piece, know who began them, and become a file once', async () => {
    const said = { id: 'mine', displayName: 'Mine', mediaType: 'image/png', sizeBytes: 25 }
    await begin('u', said)
    await add('u', 'a', 0)
    await add('u', 'b')
    await add('u', 'c', 20, 5)
    const open = await upload('u')
    expect(open).toEqual({ id: 'u', caller: CALLER, file: said, receivedBytes: 25 })
    expect(await database.read((tx) => files.uploads.piecesOf(tx, open))).toEqual([blobOf('a'), blobOf('b'), blobOf('c', 5)])
    expect(await database.write((tx) => files.uploads.complete(tx, open, 'mine'))).toBe(true)
    expect(await database.write((tx) => files.uploads.complete(tx, open, 'other'))).toBe(false)
    expect(await upload('u')).toMatchObject({ becameId: 'mine' })
    await expect(add('u', 'd', 25)).rejects.toThrow('complete')
  })

  test('a piece sent again changes nothing; one that does not fit on is refused with the place where it would', async () => {
    await begin('u')
    await add('u', 'a', 0)
    await add('u', 'a', 0)
    expect(await upload('u')).toMatchObject({ receivedBytes: 10 })
    await expect(add('u', 'b', 0)).rejects.toThrow('begin at 10 and not at 0')
    await expect(add('u', 'b', 20)).rejects.toMatchObject({ code: 'bad_request' })
  })

  test('more than was announced, less, or nothing is refused', async () => {
    await begin('u', { sizeBytes: 15 })
    await add('u', 'a')
    await expect(add('u', 'b')).rejects.toThrow('announced 15 bytes, and these would make 20')
    const open = await upload('u')
    await expect(database.read((tx) => files.uploads.piecesOf(tx, open))).rejects.toThrow('ended after 10')
    await begin('empty')
    const empty = await upload('empty')
    await expect(database.read((tx) => files.uploads.piecesOf(tx, empty))).rejects.toThrow('empty')
  })

  test('are gone when canceled, and a day after they began', async () => {
    await begin('u')
    await add('u', 'a')
    await begin('v')
    await database.write((tx) => files.uploads.cancel(tx, 'u'))
    await expect(upload('u')).rejects.toMatchObject({ code: 'not_found' })
    await expect(upload('v', NOON + 24 * HOUR)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('too many at once are refused', async () => {
    for (let index = 0; index < files.FILE_LIMITS.uploadsMax; index += 1) await begin(`u${index}`)
    await expect(begin('more')).rejects.toMatchObject({ code: 'rate_limited' })
    await begin('later', {}, NOON + 24 * HOUR)
  })

  test('a secret is kept only as a hash that needs the pepper', () => {
    const [one, other] = [new Uint8Array(32), new Uint8Array(32).fill(1)]
    expect(files.uploads.uploadIdOf('s', one)).toMatch(/^[0-9a-f]{64}$/)
    expect(files.uploads.uploadIdOf('s', one)).not.toBe(files.uploads.uploadIdOf('s', other))
  })
})

test('blobs are needed by files and pieces until an hour and more after their time', async () => {
  await keep(fileOf('mine', { expiresAt: NOON + 1 }))
  await begin('u')
  await add('u', 'b')
  const digests = ['a', 'b', 'c'].map((letter) => letter.repeat(64))
  const strays = async () => (await database.read((tx) => files.unreferenced(tx, digests))).map((digest) => digest[0])
  expect(await strays()).toEqual(['c'])
  await database.write((tx) => files.forget(tx, NOON))
  expect(await strays()).toEqual(['c'])
  await database.write((tx) => files.forget(tx, NOON + 1))
  expect(await strays()).toEqual(['a', 'c'])
  await database.write((tx) => files.forget(tx, NOON + 24 * HOUR))
  expect(await strays()).toEqual(['a', 'b', 'c'])
})
