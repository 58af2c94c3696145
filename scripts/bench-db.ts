/**
 * Measures the embedded database: how many jobs are accepted (job and hold in one durable commit), claimed and settled
 * each second. Run with `node scripts/bench-db.ts [jobs] [callers]`. Writes to a folder of its own and removes it.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { advance } from '../src/core/job.ts'
import { openSqlite } from '../src/db/sqlite.ts'
import * as jobs from '../src/jobs/index.ts'
import * as ledger from '../src/ledger/index.ts'
import { ALICE, jobIdOf, NOON, openAccounts, sampleJob, succeededWith } from '../test/samples/jobs.ts'

const COUNT = Number(process.argv[2] ?? 20_000)
const CALLERS = Number(process.argv[3] ?? 64)
const CLAIM_LIMIT = 100

const folder = mkdtempSync(join(tmpdir(), 'bench-db-'))
const path = join(folder, 'bench.db')
const database = openSqlite(path)
try {
  await database.write((tx) => openAccounts(tx, ALICE))
  await measure('accept (job + hold), one write each', COUNT, accept)
  await measure('read one job', COUNT, (number) => database.read((tx) => jobs.find(tx, jobIdOf(number))))
  const before = performance.now()
  await claimAll()
  report(`claim, ${CLAIM_LIMIT} at a time`, COUNT, performance.now() - before)
  await measure('settle (job + capture), one write each', COUNT, settle)
  const started = performance.now()
  const wrong = await database.read(ledger.audit)
  console.log(
    `audit: ${wrong.length} wrong balances, ${Math.round(performance.now() - started)} ms; file ${Math.round(statSync(path).size / 1e6)} MB`,
  )
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function accept(number: number): Promise<void> {
  const job = sampleJob(number)
  await database.write(async (tx) => {
    await ledger.hold(tx, ALICE, job.id, job.quote.maxNanos, NOON)
    await jobs.insert(tx, job)
  })
}

async function claimAll(): Promise<void> {
  const lease = { owner: 'bench', now: NOON, leaseUntil: NOON + 30_000, limit: CLAIM_LIMIT }
  for (let claimed = -1; claimed !== 0;) {
    claimed = (
      await database.write(async (tx) => {
        const found = await jobs.claim(tx, lease)
        for (const job of found) {
          const attempt = {
            number: 1,
            route: { provider: 'somebody', upstreamModel: 'something' },
            stage: 'ordered' as const,
            pollFailures: 0,
          }
          await jobs.replace(tx, job, advance(job, { name: 'running', attempt }, { runAfter: NOON + 1_000 }), 'drop')
        }
        return found
      })
    ).length
  }
}

async function settle(number: number): Promise<void> {
  await database.write(async (tx) => {
    const job = await jobs.ownedBy(tx, ALICE, jobIdOf(number))
    const state = succeededWith(job.id, [number.toString(16).padStart(64, '0')])
    await ledger.capture(tx, job.id, state.chargedNanos, NOON + 5)
    await jobs.replace(tx, job, advance(job, state), 'drop')
  })
}

/** Runs the work for each number, CALLERS at a time, and prints the rate and how long each had to wait. */
async function measure(title: string, count: number, work: (number: number) => Promise<unknown>): Promise<void> {
  const waits: number[] = []
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      for (let number = next++; number < count; number = next++) {
        const before = performance.now()
        await work(number)
        waits.push(performance.now() - before)
      }
    }),
  )
  const elapsed = performance.now() - started
  waits.sort((a, b) => a - b)
  report(title, count, elapsed, `p50 ${at(waits, 0.5)} ms, p99 ${at(waits, 0.99)} ms`)
}

function report(title: string, count: number, elapsedMs: number, more = ''): void {
  console.log(`${title}: ${Math.round(count / (elapsedMs / 1000))}/s ${more}`)
}

function at(sorted: readonly number[], quantile: number): string {
  return (sorted[Math.floor(sorted.length * quantile)] ?? 0).toFixed(2)
}
