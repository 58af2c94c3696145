import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anyJob } from '../../test/samples/any-job.ts'
import { ALICE, BOB, jobIdOf, NOON, openAccounts, sampleJob, succeededWith } from '../../test/samples/jobs.ts'
import type { AccountId } from '../core/ids.ts'
import { advance, type Attempt, type Job } from '../core/job.ts'
import type { Database } from '../db/database.ts'
import { openSqlite } from '../db/sqlite.ts'
import { LIST_MAX, sql } from '../db/sql.ts'
import * as jobs from './index.ts'

const ATTEMPT: Attempt = { number: 1, route: { provider: 'somebody', upstreamModel: 'something' }, stage: 'ordered', pollFailures: 0 }
const RUNNING = { name: 'running', attempt: ATTEMPT } as const
const CANCELED = { name: 'canceled' } as const
const sha = (letter: string): string => letter.repeat(64)

let database: Database
beforeEach(async () => {
  database = openSqlite(':memory:')
  await database.write((tx) => openAccounts(tx, ALICE, BOB))
})
afterEach(() => database.close())

const insert = (job: Job, idempotency?: jobs.Idempotency) => database.write((tx) => jobs.insert(tx, job, idempotency))
const find = (number: number) => database.read((tx) => jobs.find(tx, jobIdOf(number)))
const claim = (owner: string, now = NOON, limit = 100) =>
  database.write((tx) => jobs.claim(tx, { owner, now, leaseUntil: now + 1_000, limit }))
const replace = (before: Job, after: Job, lease: 'keep' | 'drop' = 'drop') => database.write((tx) => jobs.replace(tx, before, after, lease))
const idsOf = (found: readonly Job[]) => found.map(({ id }) => id)

describe('saving', () => {
  test('any job survives the database', async () => {
    await fc.assert(
      fc.asyncProperty(anyJob, async (job) => {
        const fresh = openSqlite(':memory:')
        await fresh.write((tx) => openAccounts(tx, ALICE))
        await fresh.write((tx) => jobs.insert(tx, job))
        expect(await fresh.read((tx) => jobs.find(tx, job.id))).toStrictEqual(job)
        await fresh.close()
      }),
      { numRuns: 40 },
    )
  })

  test('a job of an account that is not there, or is in the other mode, is not saved', async () => {
    await expect(insert(sampleJob(1, { accountId: 'nobody' as AccountId }))).rejects.toThrow('refused')
    await expect(insert(sampleJob(1, { mode: 'live' }))).rejects.toThrow('refused')
    expect(await find(1)).toBeUndefined()
  })

  test('an idempotency key is good for one job of an account, and found again', async () => {
    await insert(sampleJob(1), { key: 'k', digest: 'd' })
    await expect(insert(sampleJob(2), { key: 'k', digest: 'd' })).rejects.toMatchObject({ code: 'conflict' })
    await insert(sampleJob(3, { accountId: BOB }), { key: 'k', digest: 'e' })
    await insert(sampleJob(4))
    await insert(sampleJob(5))
    expect(await database.read((tx) => jobs.findByIdempotencyKey(tx, ALICE, 'k'))).toEqual({ jobId: jobIdOf(1), digest: 'd' })
    expect(await database.read((tx) => jobs.findByIdempotencyKey(tx, BOB, 'k'))).toEqual({ jobId: jobIdOf(3), digest: 'e' })
    expect(await database.read((tx) => jobs.findByIdempotencyKey(tx, ALICE, 'other'))).toBeUndefined()
    expect(await find(2)).toBeUndefined()
  })
})

describe('changing', () => {
  test('of many who change the same copy one succeeds and the others are told it is stale', async () => {
    await insert(sampleJob(1))
    const before = sampleJob(1)
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => replace(before, advance(before, RUNNING, { runAfter: index }))),
    )
    const winners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(winners).toHaveLength(1)
    expect(results.every((result) => result.status === 'fulfilled' || result.reason instanceof jobs.StaleJob)).toBe(true)
    expect(await find(1)).toStrictEqual(winners[0])
    expect(winners[0]?.version).toBe(1)
  })

  test('a job that is not there cannot be changed', async () => {
    await expect(replace(sampleJob(1), advance(sampleJob(1), CANCELED))).rejects.toBeInstanceOf(jobs.StaleJob)
  })

  test('a kept lease keeps others away, a dropped one does not, and a finished job has none', async () => {
    await insert(sampleJob(1))
    const [job] = await claim('a')
    const kept = await replace(job as Job, advance(job as Job, RUNNING), 'keep')
    expect(await claim('b')).toEqual([])
    const dropped = await replace(kept, advance(kept, RUNNING), 'drop')
    expect(idsOf(await claim('b'))).toEqual([jobIdOf(1)])
    await replace(dropped, advance(dropped, CANCELED), 'keep')
    expect(await database.write((tx) => jobs.renew(tx, 'b', [jobIdOf(1)], NOON + 9_000))).toEqual([])
    expect(await database.read((tx) => tx.one(sql`SELECT lease_owner FROM job`))).toMatchObject({ lease_owner: null })
  })
})

describe('reading', () => {
  test('a generation of somebody else is not there', async () => {
    await insert(sampleJob(1))
    expect((await database.read((tx) => jobs.ownedBy(tx, ALICE, jobIdOf(1)))).id).toBe(jobIdOf(1))
    const foreign = await database.read((tx) => jobs.ownedBy(tx, BOB, jobIdOf(1))).catch((error: unknown) => error)
    const missing = await database.read((tx) => jobs.ownedBy(tx, BOB, jobIdOf(2))).catch((error: unknown) => error)
    expect(foreign).toMatchObject({ code: 'not_found', message: 'There is no such generation.' })
    expect(foreign).toEqual(missing)
  })

  test('a list shows the newest first, in pages that neither overlap nor leave out, and only the own', async () => {
    for (let number = 1; number <= 5; number++) await insert(sampleJob(number))
    await insert(sampleJob(6, { accountId: BOB }))
    const page = (after?: number) =>
      database.read((tx) => jobs.list(tx, ALICE, { limit: 2, ...(after === undefined ? {} : { after: jobIdOf(after) }) }))
    const pages = [await page(), await page(4), await page(2), await page(1)]
    expect(pages.map(({ jobs: found }) => idsOf(found))).toEqual([[jobIdOf(5), jobIdOf(4)], [jobIdOf(3), jobIdOf(2)], [jobIdOf(1)], []])
    expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true, false, false])
  })
})

describe('listing', () => {
  const list = async (page: Omit<Parameters<typeof jobs.list>[2], 'limit'>) =>
    idsOf((await database.read((tx) => jobs.list(tx, ALICE, { limit: 10, ...page }))).jobs)
  const film = (number: number): Job => {
    const plain = sampleJob(number)
    const frame = { widthPixels: 1280, heightPixels: 720, aspectRatio: '16:9', resolution: '720p' }
    const output = { kind: 'video', count: 1, ...frame, durationSeconds: 8, framesPerSecond: 24, sound: true } as const
    return { ...plain, order: { ...plain.order, output } }
  }

  test('shows one kind only, in either direction, and leaves out what was deleted', async () => {
    for (const number of [1, 3, 5]) await insert(sampleJob(number, { state: CANCELED }))
    for (const number of [2, 4]) await insert(film(number))
    expect(await list({ kind: 'video' })).toEqual([jobIdOf(4), jobIdOf(2)])
    expect(await list({ kind: 'video', after: jobIdOf(3) })).toEqual([jobIdOf(2)])
    expect(await list({ kind: 'image', first: 'oldest' })).toEqual([jobIdOf(1), jobIdOf(3), jobIdOf(5)])
    expect(await list({ kind: 'image', first: 'oldest', after: jobIdOf(1) })).toEqual([jobIdOf(3), jobIdOf(5)])
    const three = (await find(3))!
    await database.write((tx) => jobs.rewrite(tx, three, { ...three, deletedAt: NOON }))
    expect(await list({})).toEqual([jobIdOf(5), jobIdOf(4), jobIdOf(2), jobIdOf(1)])
    expect(await list({ first: 'oldest' })).toEqual([jobIdOf(1), jobIdOf(2), jobIdOf(4), jobIdOf(5)])
  })

  test.each([
    ['job_of_account ', `SELECT id FROM job WHERE account_id = 'a' AND deleted_at IS NULL AND id < 'x' ORDER BY id DESC LIMIT 5`],
    [
      'job_of_account_and_kind ',
      `SELECT id FROM job WHERE account_id = 'a' AND kind = 'video' AND deleted_at IS NULL AND id > 'x' ORDER BY id LIMIT 5`,
    ],
  ])('goes by the index %s', async (index, text) => {
    const strings = Object.assign([`EXPLAIN QUERY PLAN ${text}`], { raw: [text] })
    const plan = await database.read((tx) => tx.all<{ detail: string }>(sql(strings)))
    expect(plan.map(({ detail }) => detail).join()).toContain(`INDEX ${index}`)
    expect(plan.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE')
  })
})

describe('rewriting', () => {
  test('keeps the blobs that are still named, and none of what was deleted', async () => {
    const job = sampleJob(1, { state: succeededWith(jobIdOf(1), [sha('a'), sha('b')]) })
    await insert(sampleJob(1))
    await replace((await find(1))!, job)
    const saved = (await find(1))!
    const less = { ...saved, state: succeededWith(saved.id, [sha('b')]) }
    const rewritten = await database.write((tx) => jobs.rewrite(tx, saved, less))
    const strays = () => database.read((tx) => jobs.unreferenced(tx, [sha('a'), sha('b')]))
    expect(await strays()).toEqual([sha('a')])
    await expect(database.write((tx) => jobs.rewrite(tx, saved, less))).rejects.toThrow(jobs.StaleJob)
    await database.write((tx) => jobs.rewrite(tx, rewritten, { ...rewritten, deletedAt: NOON }))
    expect(await strays()).toEqual([sha('a'), sha('b')])
    expect(await find(1)).toMatchObject({ deletedAt: NOON })
    await expect(database.read((tx) => jobs.ownedBy(tx, ALICE, jobIdOf(1)))).rejects.toMatchObject({ code: 'not_found' })
    expect(await database.read((tx) => jobs.recordOf(tx, ALICE, jobIdOf(1)))).toMatchObject({ id: jobIdOf(1) })
  })
})

describe('claiming', () => {
  test('no job is ever in two hands, and every due job is in one', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, number) => insert(sampleJob(number))))
    const claims = await Promise.all(Array.from({ length: 30 }, (_, worker) => claim(`worker-${worker}`, NOON, 7)))
    const claimed = claims.flatMap(idsOf)
    expect(new Set(claimed).size).toBe(claimed.length)
    expect(claimed).toHaveLength(100)
  })

  test('what is not due, finished or in hand is left; the longest waiting comes first', async () => {
    await insert(sampleJob(1, { runAfter: NOON + 1 }))
    await insert(sampleJob(2, { runAfter: NOON - 1 }))
    await insert(sampleJob(3, { runAfter: NOON - 2 }))
    await insert(sampleJob(4, { runAfter: NOON - 3, state: CANCELED }))
    await insert(sampleJob(5, { runAfter: NOON - 4, state: { name: 'held', attempt: ATTEMPT, since: 1 } }))
    expect(idsOf(await claim('a', NOON, 1))).toEqual([jobIdOf(5)])
    expect(idsOf(await claim('b'))).toEqual([jobIdOf(3), jobIdOf(2)])
    expect(await claim('c')).toEqual([])
  })

  test('a lease that ended may be taken over, and its old owner cannot renew it', async () => {
    await insert(sampleJob(1))
    await insert(sampleJob(2))
    await claim('a')
    expect(await claim('b', NOON + 999)).toEqual([])
    expect(await database.write((tx) => jobs.renew(tx, 'a', [jobIdOf(1), jobIdOf(3)], NOON + 5_000))).toEqual([jobIdOf(1)])
    expect(idsOf(await claim('b', NOON + 1_000))).toEqual([jobIdOf(2)])
    expect(await database.write((tx) => jobs.renew(tx, 'a', [jobIdOf(1), jobIdOf(2)], NOON + 5_000))).toEqual([jobIdOf(1)])
  })

  test("dropped leases are free at once: one owner's, or all", async () => {
    await insert(sampleJob(1))
    await claim('a')
    await insert(sampleJob(2))
    await claim('b')
    await database.write((tx) => jobs.dropLeases(tx, 'a'))
    expect(idsOf(await claim('c'))).toEqual([jobIdOf(1)])
    await database.write(jobs.dropAllLeases)
    expect(idsOf(await claim('d'))).toEqual([jobIdOf(1), jobIdOf(2)])
  })

  test('the next moment is when a free job is due or a lease ends, and there is none when nothing is open', async () => {
    const nextDueAt = () => database.read(jobs.nextDueAt)
    expect(await nextDueAt()).toBeUndefined()
    await insert(sampleJob(1, { state: CANCELED }))
    expect(await nextDueAt()).toBeUndefined()
    await insert(sampleJob(2))
    await insert(sampleJob(3, { runAfter: NOON + 5_000 }))
    expect(await nextDueAt()).toBe(NOON)
    await claim('a')
    expect(await nextDueAt()).toBe(NOON + 1_000)
    await database.write((tx) => jobs.renew(tx, 'a', [jobIdOf(2)], NOON + 8_000))
    expect(await nextDueAt()).toBe(NOON + 5_000)
  })

  test('claiming looks only at open jobs, by index', async () => {
    const plan = await database.read((tx) =>
      tx.all<{ detail: string }>(sql`
      EXPLAIN QUERY PLAN SELECT id FROM job
      WHERE state IN ('queued', 'running', 'held') AND run_after <= 5 AND (lease_until IS NULL OR lease_until <= 5)
      ORDER BY run_after, id LIMIT 10`),
    )
    expect(plan[0]?.detail).toContain('USING INDEX job_due')
  })

  test('open jobs are counted', async () => {
    await insert(sampleJob(1))
    await insert(sampleJob(2, { state: RUNNING }))
    await insert(sampleJob(3, { state: CANCELED }))
    expect(await database.read(jobs.countOpen)).toBe(2)
  })
})

describe('blobs', () => {
  test('a blob is needed from the moment a job takes it in or has made it', async () => {
    const unreferenced = () => database.read((tx) => jobs.unreferenced(tx, [sha('a'), sha('b'), sha('c')]))
    const input = { role: 'reference', blob: { sha256: sha('a'), sizeBytes: 1 }, mediaType: 'image/png' } as const
    const plain = sampleJob(1)
    const job = { ...plain, order: { ...plain.order, inputs: [input, input] } }
    expect(await unreferenced()).toEqual([sha('a'), sha('b'), sha('c')])
    await insert(job)
    expect(await unreferenced()).toEqual([sha('b'), sha('c')])
    const running = await replace(job, advance(job, RUNNING))
    await replace(running, advance(running, succeededWith(job.id, [sha('b'), sha('b')])))
    expect(await unreferenced()).toEqual([sha('c')])
  })

  test('any number of digests can be asked about', async () => {
    const many = Array.from({ length: 2 * LIST_MAX + 5 }, (_, index) => index.toString(16).padStart(64, '0'))
    expect(await database.read((tx) => jobs.unreferenced(tx, many))).toEqual(many)
    expect(await database.read((tx) => jobs.unreferenced(tx, []))).toEqual([])
  })
})
