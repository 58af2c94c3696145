/**
 * Accepts and settles jobs as fast as it can until it is killed. Says what it was promised, one line each, only after
 * the promise: the test holds the database to it. Run by crash.test.ts with the database's path and a first number.
 */
import { writeSync } from 'node:fs'
import { advance } from '../../src/core/job.ts'
import { openSqlite } from '../../src/db/sqlite.ts'
import * as jobs from '../../src/jobs/index.ts'
import * as ledger from '../../src/ledger/index.ts'
import { ALICE, NOON, openAccounts, sampleJob, succeededWith } from '../samples/jobs.ts'

const CALLERS = 16
const [path = '', first = '0'] = process.argv.slice(2)
const database = openSqlite(path)
await database.write((tx) => openAccounts(tx, ALICE))
await database.write(jobs.dropAllLeases)
let next = Number(first)
await Promise.all(Array.from({ length: CALLERS }, work))

async function work(): Promise<void> {
  for (;;) {
    const number = next++
    const job = sampleJob(number)
    await database.write(async (tx) => {
      await ledger.hold(tx, ALICE, job.id, job.quote.maxNanos, NOON)
      await jobs.insert(tx, job)
    })
    writeSync(1, `accepted ${number}\n`)
    await settleOne()
  }
}

/** Takes up any job, an earlier life's too, and ends it. */
async function settleOne(): Promise<void> {
  const [job] = await database.write((tx) => jobs.claim(tx, { owner: 'writer', now: NOON, leaseUntil: NOON + 1_000, limit: 1 }))
  if (!job) return
  const attempt = { number: 1, route: { provider: 'somebody', upstreamModel: 'something' }, stage: 'ordered' as const, pollFailures: 0 }
  const running =
    job.state.name === 'queued'
      ? await database.write((tx) => jobs.replace(tx, job, advance(job, { name: 'running', attempt }), 'keep'))
      : job
  const state = succeededWith(job.id, ['a'.repeat(64)])
  await database.write(async (tx) => {
    await ledger.capture(tx, job.id, state.chargedNanos, NOON)
    await jobs.replace(tx, running, advance(running, state), 'drop')
  })
  writeSync(1, `settled ${Number.parseInt(job.id, 36)}\n`)
}
