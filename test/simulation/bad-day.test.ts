/**
 * Runs many jobs on the real database while the process keeps dying and providers keep misbehaving, then checks the
 * books. `SIMULATION_SEEDS=2000 npx vitest run test/simulation` looks longer.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBlobs, type BlobStore } from '../../src/blobs/index.ts'
import { GatewayError } from '../../src/core/errors.ts'
import type { AccountId, KeyId, TransferId } from '../../src/core/ids.ts'
import { isFinished, type Job } from '../../src/core/job.ts'
import { usd } from '../../src/core/money.ts'
import type { Connection, Outcome } from '../../src/core/provider.ts'
import type { GenerationRequest } from '../../src/core/request.ts'
import { openSqlite } from '../../src/db/sqlite.ts'
import type { Database } from '../../src/db/database.ts'
import { accept, Bell, perform, ProgressBoard, step, takeUp, type Tools, type Visit } from '../../src/gateway/index.ts'
import { sql } from '../../src/db/sql.ts'
import * as jobs from '../../src/jobs/index.ts'
import * as ledger from '../../src/ledger/index.ts'
import { openRenditions } from '../../src/renditions/index.ts'

const SEEDS = Number(process.env['SIMULATION_SEEDS'] ?? 40)
const ROUNDS = 400
const ALICE = 'alice' as AccountId
const PURSE = usd('60')
/** The smallest MP4 the collector takes for a film: an empty movie. */
const FILM = Buffer.concat([
  box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1')),
  box('moov', Buffer.alloc(0)),
  box('mdat', Buffer.alloc(8)),
])

class Crash extends Error {}

let folder = ''
let blobs: BlobStore
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bad-day-'))
  blobs = await openBlobs(folder)
})
afterAll(async () => {
  await blobs.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('whatever crashes, every job ends, nothing is ordered or paid twice, and no money stays set aside', () => {
  test.each(Array.from({ length: SEEDS }, (_, index) => index + 1))('seed %i', async (seed) => {
    const day = await badDay(seed)
    await day.live()
    await day.check()
    await day.db.close()
  })
})

async function badDay(seed: number) {
  const random = mulberry32(seed)
  const chance = (probability: number): boolean => random() < probability
  const clock = { now: 1_700_000_000_000 }
  const real = openSqlite(':memory:')
  await real.write(async (tx) => {
    await ledger.openAccount(tx, { id: ALICE, mode: 'live', creditLimitNanos: 0n, at: clock.now })
    await ledger.topUp(tx, ALICE, PURSE, 'gift' as TransferId, clock.now)
  })
  const trouble = { armed: true, ownFaults: 0 }
  const db: Database = {
    ...real,
    read: (query) => real.read(query),
    close: () => real.close(),
    async write(change) {
      if (trouble.armed && chance(0.1)) throw new Crash('before commit')
      const result = await real.write(change)
      if (trouble.armed && chance(0.1)) throw new Crash('after commit')
      return result
    },
  }
  const vendor = flakyVendor(chance, trouble)
  const renditions = openRenditions({ db, blobs, scratchPath: tmpdir() })
  const bell = new Bell()
  const tools: Tools = {
    db,
    blobs,
    bell,
    connections: new Map([
      ['gemini', vendor.connection],
      ['vertex', vendor.connection],
    ]),
    download: async () => {
      throw new GatewayError('upstream_broken', 'nothing to download here')
    },
    now: () => clock.now,
    random: (size) => Uint8Array.from({ length: size }, () => Math.floor(random() * 256)),
    secrets: { keyPepper: new Uint8Array(32), linkSecret: new Uint8Array(32), operatorToken: 'operator' },
    progress: new ProgressBoard(bell),
    renditions,
    log: pino({ level: 'silent' }),
  }
  const visit: Visit = {
    caller: { accountId: ALICE, keyId: 'key' as KeyId, mode: 'live' },
    access: 'key',
    endpoint: 'test',
    baseUrl: 'http://laterna',
    strict: false,
    signal: new AbortController().signal,
  }
  return { db: real, live: () => live({ tools, visit, random, chance, clock, trouble }), check: () => check({ db: real, vendor, trouble }) }
}

interface Day {
  readonly tools: Tools
  readonly visit: Visit
  readonly random: () => number
  readonly chance: (probability: number) => boolean
  readonly clock: { now: number }
  readonly trouble: { armed: boolean; ownFaults: number }
}

async function live(day: Day): Promise<void> {
  const { tools, visit, chance, clock, trouble } = day
  for (let round = 0; round < ROUNDS; round++) {
    clock.now += round < ROUNDS / 2 ? 200 : 15 * 60_000
    if (round === ROUNDS - 60) trouble.armed = false
    if (round < 40 && chance(0.5)) await survive(accept(tools, visit, request(chance)))
    const due = await claimAll(tools, clock.now)
    for (const job of due) {
      const work = [takeTurn(day, job)]
      if (chance(0.1)) work.push(takeTurn(day, job)) // A second worker with an old lease.
      if (chance(0.05)) work.push(survive(perform(tools, visit, { do: 'cancel', jobId: job.id })))
      if (chance(0.05)) work.push(survive(perform(tools, visit, { do: 'delete-generation', jobId: job.id })))
      await Promise.all(work)
    }
  }
}

/** One worker's turn with a job it has claimed: it may die at any commit. */
async function takeTurn({ tools, chance }: Day, claimed: Job): Promise<void> {
  await survive(
    (async () => {
      let job = await takeUp(tools, claimed)
      const steps = chance(0.5) ? 1 : 3
      for (let count = 0; count < steps && !isFinished(job) && job.runAfter <= tools.now(); count++) {
        job = await step(tools, job, new AbortController().signal)
      }
    })(),
  )
}

/** Too little money, and deleting what is held. */
const ORDINARY = ['insufficient_funds', 'conflict']

/** A crash ends the turn; what the caller did wrong and what others did first are ordinary. Everything else fails the test. */
async function survive(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    const isOrdinary = error instanceof Crash || error instanceof jobs.StaleJob
    if (!isOrdinary && !(error instanceof GatewayError && ORDINARY.includes(error.code))) throw error
  }
}

async function claimAll(tools: Tools, now: number): Promise<readonly Job[]> {
  try {
    return await tools.db.write((tx) => jobs.claim(tx, { owner: 'worker', now, leaseUntil: now + 1, limit: 20 }))
  } catch (error) {
    if (error instanceof Crash) return []
    throw error
  }
}

async function check({
  db,
  vendor,
  trouble,
}: {
  db: Database
  vendor: ReturnType<typeof flakyVendor>
  trouble: Day['trouble']
}): Promise<void> {
  const all = await db.read(async (tx) => {
    const ids = await tx.all<{ readonly id: Job['id'] }>(sql`SELECT id FROM job`)
    return await Promise.all(ids.map(({ id }) => jobs.recordOf(tx, ALICE, id)))
  })
  expect(all.length, 'jobs were accepted').toBeGreaterThan(0)
  expect(
    all.filter((job) => !isFinished(job)).map(({ state }) => state),
    'every job ends',
  ).toEqual([])
  expect(vendor.orderedTwice, 'work that may be running is never ordered again').toEqual([])
  expect(
    all.filter(({ state }) => state.name === 'failed' && state.code === 'gateway_bug').length,
    'only a bug in an adapter is called one',
  ).toBeLessThanOrEqual(trouble.ownFaults)
  const balance = await db.read((tx) => ledger.balance(tx, ALICE))
  expect(balance.heldNanos, 'no money stays set aside').toBe(0n)
  const charged = all.reduce((sum, { state }) => sum + (state.name === 'succeeded' ? state.chargedNanos : 0n), 0n)
  expect(balance.postedNanos, 'the ledger agrees with the jobs').toBe(PURSE - charged)
  expect(await db.read((tx) => ledger.audit(tx)), 'running balances are the sum of the transfers').toEqual([])
  const deleted = all.filter(({ deletedAt }) => deletedAt !== undefined)
  expect(
    deleted.filter(({ order, request: { prompt } }) => order.prompt + prompt !== ''),
    'what is deleted says nothing any more',
  ).toEqual([])
  for (const { id, state, quote } of all) {
    if (state.name === 'succeeded') expect(state.chargedNanos <= quote.maxNanos, `${id} is within its quote`).toBe(true)
    const phases = (await db.read((tx) => ledger.transfersOf(tx, id))).map(({ phase }) => phase)
    expect(phases.filter((phase) => phase === 'capture').length, `${id} is captured once if it succeeded, else never`).toBe(
      state.name === 'succeeded' ? 1 : 0,
    )
  }
}

function request(chance: (probability: number) => boolean): GenerationRequest {
  const output = { kind: 'video', count: chance(0.5) ? 1 : 2, durationSeconds: chance(0.5) ? 5 : 8 } as const
  return { model: 'veo-2.0-generate-001', prompt: 'a bad day', inputs: [], output, vendorOptions: {} }
}

/** A vendor that charges for every order, loses answers, and remembers what it was asked. */
function flakyVendor(chance: (probability: number) => boolean, trouble: Day['trouble']) {
  const orders = new Map<string, 'working' | 'done' | 'failed'>()
  const orderedTwice: string[] = []
  const outcome = (key: string): Outcome => {
    if (orders.get(key) === 'working' && chance(0.5)) orders.set(key, 'done')
    if (orders.get(key) === 'working') return { status: 'pending', ticket: { key }, pollAfterMs: 100 }
    const count = chance(0.1) ? 3 : chance(0.1) ? 0 : 1 // Sometimes more than was asked for, sometimes all is filtered.
    return {
      status: 'done',
      media: Array.from({ length: count }, () => ({
        source: { from: 'bytes', bytes: FILM, mediaType: 'video/mp4' },
        mediaType: 'video/mp4',
      })),
      filtered: count === 0 ? ['the safety filter took it'] : [],
    }
  }
  const misbehave = (): void => {
    if (chance(0.1)) throw new GatewayError('upstream_broken', 'broken')
    if (chance(0.05)) throw new GatewayError('upstream_timeout', 'timed out')
    if (chance(0.03)) {
      trouble.ownFaults++
      throw new TypeError('a bug in an adapter')
    }
  }
  const connection: Connection = {
    repeatable: false,
    async submit({ orderKey }) {
      if (chance(0.1)) throw new GatewayError('upstream_busy', 'busy')
      if (chance(0.05)) throw new GatewayError('content_refused', 'refused')
      const jobId = orderKey.slice(0, 26)
      if ([...orders].some(([key, state]) => key.startsWith(jobId) && state !== 'failed')) orderedTwice.push(orderKey)
      orders.set(orderKey, 'working')
      misbehave()
      return outcome(orderKey)
    },
    async poll(ticket) {
      misbehave()
      const { key } = ticket as { readonly key: string }
      if (orders.get(key) === 'working' && chance(0.05)) {
        orders.set(key, 'failed')
        throw new GatewayError('upstream_rejected', 'the work failed upstream')
      }
      return outcome(key)
    },
    async find(orderKey) {
      misbehave()
      return orders.has(orderKey) ? outcome(orderKey) : undefined
    },
  }
  return { connection, orderedTwice }
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
