import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId, JobId, TransferId } from '../core/ids.ts'
import { nanos } from '../core/money.ts'
import type { Database, Transaction } from '../db/database.ts'
import { openSqlite } from '../db/sqlite.ts'
import { sql } from '../db/sql.ts'
import * as ledger from './index.ts'

const ALICE = 'alice' as AccountId
const BOB = 'bob' as AccountId
const LIVE = 'gateway:revenue:live' as AccountId
const JOB = 'job' as JobId
const AT = 1_000

let database: Database
beforeEach(async () => {
  database = openSqlite(':memory:')
  await write((tx) => ledger.openAccount(tx, { id: ALICE, mode: 'live', creditLimitNanos: 0n, at: AT }))
})
afterEach(() => database.close())

function write<Result>(change: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return database.write(change)
}
const balance = (account = ALICE) => database.read((tx) => ledger.balance(tx, account))
const topUp = (amount: bigint, id = 'gift') => write((tx) => ledger.topUp(tx, ALICE, nanos(amount), id as TransferId, AT))
const hold = (amount: bigint, job = JOB) => write((tx) => ledger.hold(tx, ALICE, job, nanos(amount), AT))
const capture = (amount: bigint, job = JOB) => write((tx) => ledger.capture(tx, job, nanos(amount), AT))
const release = (job = JOB) => write((tx) => ledger.release(tx, job, AT))
const audit = () => database.read(ledger.audit)

describe('holding', () => {
  test('money set aside is not spent twice, and a caller without it is told so and nothing changes', async () => {
    await topUp(100n)
    await hold(70n)
    await expect(hold(31n, 'other' as JobId)).rejects.toMatchObject({
      code: 'insufficient_funds',
      message: 'This may cost up to 0.000000031 USD, and the account has 0.000000030 USD left.',
    })
    expect(await balance()).toEqual({ postedNanos: 100n, heldNanos: 70n, availableNanos: 30n })
    expect(await database.read((tx) => ledger.transfersOf(tx, 'other' as JobId))).toEqual([])
  })

  test('even a change that goes on after a refused hold has held nothing', async () => {
    await write(async (tx) => {
      await ledger.hold(tx, ALICE, JOB, nanos(1n), AT).catch(() => undefined)
    })
    expect(await balance()).toMatchObject({ heldNanos: 0n })
    await topUp(1n)
    await hold(1n)
    expect(await audit()).toEqual([])
  })

  test('a credit limit is how far below zero an account may go; without one it never ends', async () => {
    await write((tx) => ledger.openAccount(tx, { id: BOB, mode: 'test', creditLimitNanos: 50n, at: AT }))
    const holdBob = (amount: bigint, job: string) => write((tx) => ledger.hold(tx, BOB, job as JobId, nanos(amount), AT))
    await holdBob(50n, 'a')
    await expect(holdBob(1n, 'b')).rejects.toMatchObject({ code: 'insufficient_funds' })
    const carol = 'carol' as AccountId
    await write((tx) => ledger.openAccount(tx, { id: carol, mode: 'test', creditLimitNanos: null, at: AT }))
    await write((tx) => ledger.hold(tx, carol, 'c' as JobId, nanos(10n ** 18n), AT))
    expect(await balance(carol)).toEqual({ postedNanos: 0n, heldNanos: 10n ** 18n })
  })

  test('a hundred callers at once get exactly what there is', async () => {
    await topUp(30n)
    const results = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => hold(1n, `j${index}` as JobId)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
    expect(await balance()).toEqual({ postedNanos: 30n, heldNanos: 30n, availableNanos: 0n })
    expect(await audit()).toEqual([])
  })

  test('a hold is made once and cannot be changed', async () => {
    await topUp(100n)
    await Promise.all([hold(60n), hold(60n), hold(60n)])
    expect(await balance()).toMatchObject({ heldNanos: 60n })
    await expect(hold(20n)).rejects.toThrow('cannot be changed')
  })
})

describe('closing a hold', () => {
  beforeEach(async () => {
    await topUp(100n)
    await hold(60n)
  })

  test('a capture moves what is owed and gives the rest back', async () => {
    expect(await capture(40n)).toBe(true)
    expect(await balance()).toEqual({ postedNanos: 60n, heldNanos: 0n, availableNanos: 60n })
    expect(await balance(LIVE)).toMatchObject({ postedNanos: 40n })
    const transfers = await database.read((tx) => ledger.transfersOf(tx, JOB))
    expect(
      transfers.map(({ id, phase, amountNanos, debit, credit, reason, jobId, at }) => [
        id,
        phase,
        amountNanos,
        debit,
        credit,
        reason,
        jobId,
        at,
      ]),
    ).toEqual([
      ['job:hold', 'hold', 60n, ALICE, LIVE, 'generation', JOB, AT],
      ['job:capture', 'capture', 40n, ALICE, LIVE, 'generation', JOB, AT],
      ['job:release', 'release', 20n, ALICE, LIVE, 'generation', JOB, AT],
    ])
  })

  test('a release gives everything back', async () => {
    expect(await release()).toBe(true)
    expect(await balance()).toEqual({ postedNanos: 100n, heldNanos: 0n, availableNanos: 100n })
  })

  test.each([
    ['captures', () => [capture(40n), capture(40n), capture(10n)]],
    ['releases', () => [release(), release()]],
    ['captures and releases', () => [capture(40n), release(), capture(40n), release()]],
    ['releases and captures', () => [release(), capture(40n), release()]],
  ])('of several %s at once only the first counts, and the others know', async (_, attempts) => {
    const [first, ...others] = await Promise.all(attempts())
    expect(first).toBe(true)
    expect(others.some(Boolean)).toBe(false)
    expect((await balance()).heldNanos).toBe(0n)
    expect(await audit()).toEqual([])
  })

  test('more than was set aside is never taken', async () => {
    await expect(capture(61n)).rejects.toThrow('more than was set aside')
    expect(await balance()).toMatchObject({ postedNanos: 100n, heldNanos: 60n })
  })

  test('without a hold there is nothing to capture or release', async () => {
    await expect(capture(0n, 'none' as JobId)).rejects.toThrow('has no hold')
    await expect(release('none' as JobId)).rejects.toThrow('has no hold')
  })
})

describe('accounts', () => {
  test('opening one again leaves it as it is; opening it in the other mode is refused', async () => {
    await topUp(5n)
    await write((tx) => ledger.openAccount(tx, { id: ALICE, mode: 'live', creditLimitNanos: 99n, at: 2 }))
    expect(await balance()).toEqual({ postedNanos: 5n, heldNanos: 0n, availableNanos: 5n })
    await expect(write((tx) => ledger.openAccount(tx, { id: ALICE, mode: 'test', creditLimitNanos: 0n, at: 2 }))).rejects.toThrow(
      'other mode',
    )
    await expect(write((tx) => ledger.openAccount(tx, { id: LIVE, mode: 'live', creditLimitNanos: 0n, at: 2 }))).rejects.toThrow('our own')
  })

  test('a top-up is made once, and its id is good for nothing else', async () => {
    await Promise.all([topUp(5n), topUp(5n)])
    expect(await balance()).toMatchObject({ postedNanos: 5n })
    await expect(topUp(6n)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('test money and live money never meet', async () => {
    await write((tx) => ledger.openAccount(tx, { id: BOB, mode: 'test', creditLimitNanos: null, at: AT }))
    await write((tx) => ledger.hold(tx, BOB, JOB, nanos(9n), AT))
    await capture(9n)
    expect(await balance(LIVE)).toMatchObject({ postedNanos: 0n })
    expect(await balance('gateway:revenue:test' as AccountId)).toMatchObject({ postedNanos: 9n })
  })
})

describe('the record', () => {
  test('a transfer can be neither changed nor deleted', async () => {
    await topUp(5n)
    await expect(write((tx) => tx.run(sql`UPDATE transfer SET amount_nanos = 6`))).rejects.toMatchObject({
      cause: { message: expect.stringContaining('never changed') },
    })
    await expect(write((tx) => tx.run(sql`DELETE FROM transfer`))).rejects.toMatchObject({
      cause: { message: expect.stringContaining('never deleted') },
    })
    expect(await balance()).toMatchObject({ postedNanos: 5n })
  })

  test('an audit finds a balance that was tampered with, by a nano', async () => {
    await topUp(5n)
    await write((tx) => tx.run(sql`UPDATE account SET posted_nanos = 6 WHERE id = 'alice'`))
    expect(await audit()).toEqual([{ accountId: ALICE, postedNanos: 6n, heldNanos: 0n, summedPostedNanos: 5n, summedHeldNanos: 0n }])
  })
})
