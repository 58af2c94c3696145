import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GatewayError } from '../core/errors.ts'
import type { AccountId, JobId, TransferId } from '../core/ids.ts'
import { nanos } from '../core/money.ts'
import type { Database, Transaction } from '../db/database.ts'
import { openSqlite } from '../db/sqlite.ts'
import * as ledger from './index.ts'

const ALICE = 'alice' as AccountId
const BOB = 'bob' as AccountId
const ACCOUNTS = [ALICE, BOB]
const LIMIT = 50n

type Step =
  | { readonly do: 'top-up'; readonly account: AccountId; readonly number: number }
  | { readonly do: 'hold'; readonly number: number }
  | { readonly do: 'capture'; readonly number: number; readonly percent: bigint }
  | { readonly do: 'release'; readonly number: number }

const number = fc.nat({ max: 9 })
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('top-up' as const), account: fc.constantFrom(...ACCOUNTS), number }),
    fc.record({ do: fc.constant('hold' as const), number }),
    fc.record({ do: fc.constant('capture' as const), number, percent: fc.bigInt({ min: 0n, max: 100n }) }),
    fc.record({ do: fc.constant('release' as const), number }),
  ),
  { maxLength: 60 },
)

// A job's number decides its account and amount, so that repeating a step repeats the same fact.
const accountOf = (job: number): AccountId => (job % 2 === 0 ? ALICE : BOB)
const amountOf = (job: number): bigint => BigInt(job * 13)

async function perform(tx: Transaction, step: Step, at: number): Promise<unknown> {
  const job = `job-${step.number}` as JobId
  switch (step.do) {
    case 'top-up':
      return await ledger.topUp(tx, step.account, nanos(BigInt(step.number) * 7n), `${step.account}-${step.number}` as TransferId, at)
    case 'hold':
      return await ledger.hold(tx, accountOf(step.number), job, nanos(amountOf(step.number)), at)
    case 'capture':
      return await ledger.capture(tx, job, nanos((amountOf(step.number) * step.percent) / 100n), at)
    case 'release':
      return await ledger.release(tx, job, at)
  }
}

/** The ledger again, in twenty lines: what the real one must agree with. */
class Model {
  readonly posted = new Map<AccountId, bigint>(ACCOUNTS.map((id) => [id, 0n]))
  readonly topUps = new Set<string>()
  readonly holds = new Map<number, 'open' | 'closed'>()

  held(account: AccountId): bigint {
    return [...this.holds].reduce((sum, [job, state]) => sum + (state === 'open' && accountOf(job) === account ? amountOf(job) : 0n), 0n)
  }

  perform(step: Step): 'done' | 'refused' {
    if (step.do === 'top-up') {
      if (!this.topUps.has(`${step.account}-${step.number}`)) this.#post(step.account, BigInt(step.number) * 7n)
      this.topUps.add(`${step.account}-${step.number}`)
      return 'done'
    }
    const account = accountOf(step.number)
    const hold = this.holds.get(step.number)
    if (step.do === 'hold') {
      if (!hold && (this.posted.get(account) ?? 0n) - this.held(account) - amountOf(step.number) < -LIMIT) return 'refused'
      this.holds.set(step.number, hold ?? 'open')
      return 'done'
    }
    if (!hold) return 'refused'
    if (hold === 'open' && step.do === 'capture') this.#post(account, -((amountOf(step.number) * step.percent) / 100n))
    this.holds.set(step.number, 'closed')
    return 'done'
  }

  #post(account: AccountId, amount: bigint): void {
    this.posted.set(account, (this.posted.get(account) ?? 0n) + amount)
  }
}

async function check(database: Database, model: Model): Promise<void> {
  await database.read(async (tx) => {
    expect(await ledger.audit(tx)).toEqual([])
    let total = 0n
    for (const account of ACCOUNTS) {
      const { postedNanos, heldNanos } = await ledger.balance(tx, account)
      expect([postedNanos, heldNanos]).toEqual([model.posted.get(account), model.held(account)])
      expect(heldNanos).toBeGreaterThanOrEqual(0n)
      expect(postedNanos - heldNanos).toBeGreaterThanOrEqual(-LIMIT)
      total += postedNanos
    }
    for (const own of ['gateway:revenue:live', 'gateway:funding:live']) total += (await ledger.balance(tx, own as AccountId)).postedNanos
    expect(total).toBe(0n)
  })
}

async function withLedger(work: (database: Database) => Promise<void>): Promise<void> {
  const database = openSqlite(':memory:')
  try {
    await database.write(async (tx) => {
      for (const id of ACCOUNTS) await ledger.openAccount(tx, { id, mode: 'live', creditLimitNanos: LIMIT, at: 0 })
    })
    await work(database)
  } finally {
    await database.close()
  }
}

test('whatever happens in whatever order and however often, the books agree with the facts, step by step', async () => {
  await fc.assert(
    fc.asyncProperty(steps, (sequence) =>
      withLedger(async (database) => {
        const model = new Model()
        for (const [at, step] of sequence.entries()) {
          const result = await database
            .write((tx) => perform(tx, step, at))
            .then(
              () => 'done',
              () => 'refused',
            )
          expect([step, result]).toEqual([step, model.perform(step)])
          await check(database, model)
        }
      }),
    ),
    { numRuns: 25 },
  )
})

test('the same holds when everything is asked for at once and every step is asked for twice', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), (sequence, throws) =>
      withLedger(async (database) => {
        const model = new Model()
        const twice = sequence.flatMap((step) => [step, step])
        const results = await Promise.all(
          twice.map(async (step, at) => {
            // A stranger in the same batch that does the same and then fails must leave no trace.
            if (throws)
              void database
                .write(async (tx) => {
                  await perform(tx, step, at)
                  throw new GatewayError('canceled', 'never mind')
                })
                .catch(() => undefined)
            return await database
              .write((tx) => perform(tx, step, at))
              .then(
                () => 'done',
                () => 'refused',
              )
          }),
        )
        expect(results).toEqual(twice.map((step) => model.perform(step)))
        await check(database, model)
      }),
    ),
    { numRuns: 40 },
  )
})
