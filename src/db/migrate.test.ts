import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate, migrationsOf, schemaText } from './migrate.ts'

const FIRST = { number: 1, name: '0001-first', text: 'CREATE TABLE a (x INTEGER) STRICT' }
const SECOND = { number: 2, name: '0002-second', text: 'CREATE TABLE b (y INTEGER) STRICT; INSERT INTO b VALUES (1)' }
const BROKEN = { number: 2, name: '0002-broken', text: 'CREATE TABLE b (y INTEGER) STRICT; CREATE NONSENSE' }

function tablesOf(database: DatabaseSync): readonly unknown[] {
  return database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .map(({ name }) => name)
}

test('schema.sql is the schema the migrations make; `npm run schema` writes it', () => {
  expect(readFileSync(new URL('./schema.sql', import.meta.url), 'utf8')).toBe(schemaText())
})

test('the migrations are numbered without a gap', () => {
  expect(migrationsOf().map(({ number }) => number)).toEqual(migrationsOf().map((_, index) => index + 1))
})

test('each migration runs once, however often the database is opened', () => {
  const database = new DatabaseSync(':memory:')
  migrate(database, [FIRST])
  migrate(database, [FIRST, SECOND])
  migrate(database, [FIRST, SECOND])
  expect(tablesOf(database)).toEqual(['a', 'b', 'migration'])
  expect(database.prepare('SELECT count(*) AS count FROM b').get()).toMatchObject({ count: 1 })
})

test('a migration that fails leaves nothing of itself behind', () => {
  const database = new DatabaseSync(':memory:')
  expect(() => migrate(database, [FIRST, BROKEN])).toThrow('Migration 0002-broken failed and was undone.')
  expect(tablesOf(database)).toEqual(['a', 'migration'])
  migrate(database, [FIRST, SECOND])
  expect(tablesOf(database)).toEqual(['a', 'b', 'migration'])
})

test('a database that is newer than the code is refused and left alone', () => {
  const database = new DatabaseSync(':memory:')
  migrate(database, [FIRST, SECOND])
  expect(() => migrate(database, [FIRST])).toThrow('The database is at schema 2 and this version of Laterna knows only 1.')
  expect(() => migrate(database, [FIRST, { ...BROKEN }])).toThrow('made by another version')
  expect(tablesOf(database)).toEqual(['a', 'b', 'migration'])
})

test('generations from before kinds were kept get theirs; a damaged record stays as it is', () => {
  const database = new DatabaseSync(':memory:')
  migrate(database, migrationsOf().slice(0, 1))
  database.exec("INSERT INTO account (id, mode, created_at) VALUES ('a', 'test', 0)")
  const insert = database.prepare(`INSERT INTO job (id, account_id, key_id, mode, model, state, version, run_after, created_at, body)
    VALUES (?, 'a', 'k', 'test', 'm', 'queued', 0, 0, 0, ?)`)
  insert.run('film', '{"order":{"output":{"kind":"video"}}}')
  insert.run('picture', '{"order":{"output":{"kind":"image"}}}')
  insert.run('damaged', '{"order":')
  migrate(database)
  expect(database.prepare('SELECT id, kind FROM job ORDER BY id').all()).toMatchObject([
    { id: 'damaged', kind: 'image' },
    { id: 'film', kind: 'video' },
    { id: 'picture', kind: 'image' },
  ])
})
