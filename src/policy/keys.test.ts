import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ALICE, BOB, openAccounts } from '../../test/samples/jobs.ts'
import type { KeyId } from '../core/ids.ts'
import type { Database } from '../db/database.ts'
import { openSqlite } from '../db/sqlite.ts'
import { sql } from '../db/sql.ts'
import { authenticate, createKey, ensureKey, listKeys, makeKey, presetKeyIsValid, revokeKey, type NewKey } from './keys.ts'

const PEPPER = Buffer.from('pepper')
const SECRET = makeKey('test', (size) => createHash('sha256').update('seed').digest().subarray(0, size))
const KEY: NewKey = { id: 'key-1' as KeyId, accountId: ALICE, secret: SECRET, name: 'laptop', at: 5 }

let database: Database
beforeEach(async () => {
  database = openSqlite(':memory:')
  await database.write((tx) => openAccounts(tx, ALICE, BOB))
})
afterEach(() => database.close())

const create = (key: NewKey) => database.write((tx) => createKey(tx, key, PEPPER))
const enter = (credential: string | undefined, pepper: Uint8Array = PEPPER) => database.read((tx) => authenticate(tx, pepper, credential))

test('a key is its mode and 43 letters and digits that say all 256 bits', () => {
  const size = { minLength: 32, maxLength: 32 }
  fc.assert(
    fc.property(fc.uint8Array(size), fc.uint8Array(size), (a, b) => {
      const [first, second] = [makeKey('live', () => a), makeKey('live', () => b)]
      expect(first).toMatch(/^sk-live-[0-9A-Za-z]{43}$/)
      expect(first === second).toBe(Buffer.from(a).equals(Buffer.from(b)))
    }),
  )
  expect(makeKey('test', () => new Uint8Array(32).fill(255))).toMatch(/^sk-test-[0-9A-Za-z]{43}$/)
})

test('a test key may be preset, short ones too; a live key or an empty one may not', () => {
  expect(['sk-test-ci', 'sk-test-0', SECRET].map(presetKeyIsValid)).toEqual([true, true, true])
  const refused = [
    'sk-test-',
    'sk-live-ci',
    'ci',
    '',
    'sk-test-a b',
    'sk-test-a\n',
    ' sk-test-a',
    'sk-test-ä',
    `sk-test-${'a'.repeat(249)}`,
  ]
  expect(refused.filter(presetKeyIsValid)).toEqual([])
})

test('a key opens its account and no other does', async () => {
  await create(KEY)
  expect(await enter(SECRET)).toEqual({ accountId: ALICE, keyId: 'key-1', mode: 'test' })
  for (const wrong of [`${SECRET}0`, SECRET.slice(0, -1), SECRET.toLowerCase(), 'sk-test-', 'x', 'x'.repeat(100_000)]) {
    await expect(enter(wrong)).rejects.toMatchObject({ code: 'key_invalid', message: expect.not.stringContaining(wrong) })
  }
  await expect(enter(SECRET, Buffer.from('another pepper'))).rejects.toMatchObject({ code: 'key_invalid' })
  for (const none of [undefined, '']) await expect(enter(none)).rejects.toMatchObject({ code: 'key_missing' })
})

test('a revoked key is refused exactly as an unknown one, and stays revoked', async () => {
  await create(KEY)
  expect(await database.write((tx) => revokeKey(tx, KEY.id, 9))).toMatchObject({ revokedAt: 9 })
  expect(await database.write((tx) => revokeKey(tx, KEY.id, 10))).toMatchObject({ revokedAt: 9 })
  const revoked = await enter(SECRET).catch((error: unknown) => error)
  const unknown = await enter('sk-test-unknown').catch((error: unknown) => error)
  expect(revoked).toEqual(unknown)
  await expect(database.write((tx) => revokeKey(tx, 'none' as KeyId, 9))).rejects.toMatchObject({ code: 'not_found' })
})

test('the key itself is nowhere in the database', async () => {
  await create(KEY)
  const rows = await database.read((tx) => tx.all(sql`SELECT * FROM api_key`))
  expect(JSON.stringify(rows)).not.toContain(SECRET.slice('sk-test-'.length))
})

test('a hint is enough to recognise a key and too little to use it; a short key shows nothing', async () => {
  expect((await create(KEY)).hint).toBe(`sk-test-${SECRET.slice(8, 10)}…${SECRET.slice(-4)}`)
  expect((await create({ ...KEY, id: 'key-2' as KeyId, secret: 'sk-test-ci' })).hint).toBe('sk-test-…')
})

test('a preset key is kept once, however often the process starts, and a revoked one is not revived', async () => {
  const preset = (id: string, changes: Partial<NewKey> = {}) =>
    database.write((tx) => ensureKey(tx, { ...KEY, id: id as KeyId, secret: 'sk-test-ci', ...changes }, PEPPER))
  const first = await preset('key-1')
  expect(await preset('key-2', { name: 'other', at: 6 })).toEqual(first)
  await database.write((tx) => revokeKey(tx, first.id, 7))
  expect(await preset('key-3')).toEqual({ ...first, revokedAt: 7 })
  await expect(preset('key-4', { accountId: BOB })).rejects.toMatchObject({ code: 'conflict' })
  expect(await database.read(listKeys)).toHaveLength(1)
})

test('a key is made once and belongs to an account of its own mode', async () => {
  await create(KEY)
  await expect(create({ ...KEY, id: 'key-2' as KeyId })).rejects.toMatchObject({ code: 'conflict' })
  await expect(create({ ...KEY, id: 'key-3' as KeyId, secret: 'sk-live-abc' })).rejects.toThrow('refused')
  await expect(create({ ...KEY, secret: 'abc' })).rejects.toThrow('begins with')
})

test('keys are listed newest first', async () => {
  const first = await create(KEY)
  const second = await create({ ...KEY, id: 'key-2' as KeyId, secret: 'sk-test-second', at: 6 })
  expect(await database.read(listKeys)).toEqual([second, first])
})
