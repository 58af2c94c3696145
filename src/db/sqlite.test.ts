import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database, Transaction } from './database.ts'
import { sql } from './sql.ts'
import { openSqlite } from './sqlite.ts'

let folder = ''
let database: Database
const path = (): string => join(folder, 'test.db')

const insertAccount = (id: string, posted = 0n) =>
  sql`INSERT INTO account (id, mode, posted_nanos, created_at) VALUES (${id}, 'live', ${posted}, ${5})`
const countAccounts = () => sql`SELECT count(*) AS count FROM account WHERE created_at = 5`
const addOne = (id: string) => sql`UPDATE account SET posted_nanos = posted_nanos + 1 WHERE id = ${id}`
const postedOf = (id: string) => sql`SELECT posted_nanos, created_at, credit_limit_nanos FROM account WHERE id = ${id}`

async function count(): Promise<number | undefined> {
  return (await database.read((tx) => tx.one<{ count: number }>(countAccounts())))?.count
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sqlite-test-'))))
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['a file', 'memory'])('a database in %s', (place) => {
  beforeEach(() => void (database = openSqlite(place === 'memory' ? ':memory:' : path())))

  test('of a hundred writes at once the one that throws is undone alone', async () => {
    const writes = Array.from({ length: 100 }, (_, index) =>
      database.write(async (tx) => {
        await tx.run(insertAccount(`a${index}`))
        if (index === 50) throw new Error('not me')
        return index
      }),
    )
    const results = await Promise.allSettled(writes)
    expect(results.flatMap((result, index) => (result.status === 'rejected' ? [[index, String(result.reason)]] : []))).toEqual([
      [50, 'Error: not me'],
    ])
    expect(results[99]).toEqual({ status: 'fulfilled', value: 99 })
    expect(await count()).toBe(99)
  })

  test('more writes than fit a batch are all done, in order', async () => {
    await database.write((tx) => tx.run(insertAccount('a')))
    const seen: number[] = []
    await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        database.write(async (tx) => {
          await tx.run(addOne('a'))
          seen.push(index)
        }),
      ),
    )
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, index) => index))
    expect(await database.read((tx) => tx.one(postedOf('a')))).toMatchObject({ posted_nanos: 1_000n })
  })

  test('a change that awaits something other than its transaction is refused, undone, and holds nobody up', async () => {
    const [slow, quick] = await Promise.allSettled([
      database.write(async (tx) => {
        await tx.run(insertAccount('slow'))
        await nextTurn()
        await nextTurn()
        await tx.run(insertAccount('slower'))
      }),
      database.write((tx) => tx.run(insertAccount('quick'))),
    ])
    expect(slow).toMatchObject({
      status: 'rejected',
      reason: { code: 'gateway_bug', message: expect.stringContaining('waited for something') },
    })
    expect(quick.status).toBe('fulfilled')
    await nextTurn()
    expect(await count()).toBe(1)
  })

  test('a write inside a write is refused rather than waited for for ever', async () => {
    const outer = database.write(async () => await database.write((tx) => tx.run(insertAccount('inner'))))
    await expect(outer).rejects.toThrow('waited for something')
  })

  test('a statement that fails fails the whole change, even when the error is caught', async () => {
    const write = database.write(async (tx) => {
      await tx.run(insertAccount('a'))
      await tx.run(insertAccount('a')).catch(() => undefined)
    })
    await expect(write).rejects.toMatchObject({ code: 'gateway_bug', message: 'The database refused a statement.' })
    expect(await count()).toBe(0)
  })

  test('a transaction cannot be used after its end', async () => {
    const kept: Transaction[] = []
    await database.write(async (tx) => void kept.push(tx))
    await expect(kept[0]?.run(insertAccount('late'))).rejects.toThrow('after its end')
    expect(await count()).toBe(0)
  })

  test('a read changes nothing and never sees half of a batch', async () => {
    await Promise.allSettled([
      database.read((tx) => tx.all(sql`INSERT INTO account (id, mode, created_at) VALUES ('r', 'live', 5) RETURNING id`)),
    ])
    expect(await count()).toBe(0)
    const seen: unknown[] = []
    const look = async (): Promise<void> => void seen.push(await count())
    await Promise.all([
      database.write(async (tx) => {
        await tx.run(insertAccount('a'))
        seen.push(look())
        await tx.run(insertAccount('b'))
      }),
      database.write((tx) => tx.run(insertAccount('c'))),
    ])
    await Promise.all(seen)
    expect(seen.filter((value) => typeof value === 'number').every((value) => value === 0 || value === 3)).toBe(true)
    expect(await count()).toBe(3)
  })

  test('a read that begins after a write sees it, whoever else is reading', async () => {
    for (let index = 0; index < 50; index++) {
      const others = Array.from({ length: 3 }, () =>
        database.read(async (tx) => [await tx.one(countAccounts()), await tx.one(countAccounts())]),
      )
      await database.write((tx) => tx.run(insertAccount(`a${index}`)))
      expect(await count()).toBe(index + 1)
      for (const [first, second] of await Promise.all(others)) expect(second).toEqual(first)
    }
  })

  test('money is read as bigint to the last nano, and everything else as a number', async () => {
    const most = 2n ** 63n - 1n
    await database.write((tx) => tx.run(insertAccount('rich', most)))
    const row = await database.read((tx) => tx.one(postedOf('rich')))
    expect({ ...(row as object) }).toEqual({ posted_nanos: most, created_at: 5, credit_limit_nanos: null })
    await expect(database.write((tx) => tx.run(addOne('rich')))).rejects.toThrow('refused')
    expect(await database.read((tx) => tx.one(postedOf('rich')))).toMatchObject({ posted_nanos: most })
  })

  test('what was begun before closing is finished, and nothing is taken after it', async () => {
    const written = database.write((tx) => tx.run(insertAccount('a')))
    await Promise.all([database.close(), database.close()])
    expect(await written).toBe(1)
    await expect(database.write((tx) => tx.run(insertAccount('b')))).rejects.toMatchObject({ code: 'shutting_down' })
    await expect(count()).rejects.toMatchObject({ code: 'shutting_down' })
  })
})

describe('a database in a file', () => {
  beforeEach(() => void (database = openSqlite(path())))

  test('everything that was told to be saved is there after opening it again', async () => {
    await Promise.all(Array.from({ length: 300 }, (_, index) => database.write((tx) => tx.run(insertAccount(`a${index}`)))))
    await database.close()
    database = openSqlite(path())
    expect(await count()).toBe(300)
  })

  test('a write is on the disk when its promise resolves', async () => {
    await database.write((tx) => tx.run(insertAccount('a')))
    const stranger = new DatabaseSync(path(), { readOnly: true })
    expect(stranger.prepare('SELECT count(*) AS count FROM account WHERE created_at = 5').get()).toMatchObject({ count: 1 })
    stranger.close()
  })

  test('a second opener is told so and changes nothing', async () => {
    expect(() => openSqlite(path())).toThrow('in use by another process')
    await database.close()
    database = openSqlite(path())
    expect(await count()).toBe(0)
  })

  test('when the commit fails, everyone in the batch is told', async () => {
    const stranger = new DatabaseSync(path())
    stranger.exec('BEGIN IMMEDIATE')
    const results = await Promise.allSettled(['a', 'b'].map((id) => database.write((tx) => tx.run(insertAccount(id)))))
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(results[0]).toMatchObject({ reason: { code: 'gateway_bug', message: 'The database could not save this.' } })
    stranger.exec('ROLLBACK')
    stranger.close()
    await database.write((tx) => tx.run(insertAccount('c')))
    expect(await count()).toBe(1)
  })

  test('when the disk is full, nobody is told their write was saved, and the next one works', async () => {
    await database.close()
    database = openSqlite(path())
    const big = 'x'.repeat(100_000)
    await database.write((tx) => tx.run(sql`PRAGMA max_page_count = 100`))
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => database.write((tx) => tx.run(insertAccount(`${index}${big}`)))),
    )
    const saved = results.filter(({ status }) => status === 'fulfilled').length
    expect(saved).toBeLessThan(20)
    expect(await count()).toBe(saved)
    await database.write((tx) => tx.run(insertAccount('small')))
    expect(await count()).toBe(saved + 1)
  })

  test('a path that cannot be opened is said without the path', () => {
    expect(() => openSqlite(join(folder, 'no', 'such', 'folder.db'))).toThrow(/^The database cannot be opened\.$/)
  })
})

test('the journal is in WAL mode and commits are synced in full', async () => {
  database = openSqlite(path())
  const [mode, sync] = await database.write(async (tx) => [await tx.one(sql`PRAGMA journal_mode`), await tx.one(sql`PRAGMA synchronous`)])
  expect([{ ...(mode as object) }, { ...(sync as object) }]).toEqual([{ journal_mode: 'wal' }, { synchronous: 2 }])
})
