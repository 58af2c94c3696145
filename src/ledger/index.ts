import assert from 'node:assert/strict'
import { GatewayError } from '../core/errors.ts'
import type { AccountId, Instant, JobId, Mode, TransferId } from '../core/ids.ts'
import type { Balance, Transfer } from '../core/ledger.ts'
import { formatUsd, nanos, type Nanos } from '../core/money.ts'
import type { Transaction } from '../db/database.ts'
import * as statements from './ledger-sql.ts'
import type { AccountRow, TransferRow } from './ledger-sql.ts'

// Double entry: every transfer names who pays and who is paid, and a running balance is kept in the same commit.
// A hold sets money of the payer aside without moving it; a capture moves it; a release frees what is left.

/** An account whose running balance is not what its transfers add up to. */
export interface WrongBalance {
  readonly accountId: AccountId
  readonly postedNanos: bigint
  readonly heldNanos: bigint
  readonly summedPostedNanos: bigint
  readonly summedHeldNanos: bigint
}

/** Opens an account. A limit of null is none. An account that is there already is left as it is, but must be in this mode. */
export async function openAccount(
  tx: Transaction,
  {
    id,
    mode,
    creditLimitNanos,
    at,
  }: { readonly id: AccountId; readonly mode: Mode; readonly creditLimitNanos: bigint | null; readonly at: Instant },
): Promise<void> {
  assert(!id.startsWith('gateway:'), 'accounts that begin with gateway: are our own')
  const opened = await tx.run(statements.insertAccount(id, mode, creditLimitNanos, at))
  if (opened === 0) assert.equal((await accountOf(tx, id)).mode, mode, `account ${id} is in the other mode`)
}

/** Gives money to an account. The same `id` gives it once; throws `conflict` when it was used for something else. */
export async function topUp(tx: Transaction, account: AccountId, amountNanos: Nanos, id: TransferId, at: Instant): Promise<void> {
  const { mode } = await accountOf(tx, account)
  const funding = `gateway:funding:${mode}` as AccountId
  const appended = await tx.run(
    statements.insertTransfer({ id, debit: funding, credit: account, amountNanos, phase: 'direct', reason: 'top-up', at }),
  )
  if (appended === 0) {
    const earlier = await transferOf(tx, id)
    if (earlier?.credit === account && earlier.amountNanos === amountNanos) return
    throw new GatewayError('conflict', 'This top-up id was used for another amount or another account.')
  }
  await move(tx, funding, account, amountNanos)
}

/**
 * Sets money aside for a job: no work without it. Throws `insufficient_funds`, with nothing changed, when less than the
 * amount is left above the account's credit limit. Repeating it is a no-op.
 */
export async function hold(tx: Transaction, account: AccountId, jobId: JobId, amountNanos: Nanos, at: Instant): Promise<void> {
  const id = idOf(jobId, 'hold')
  const appended = await tx.run(statements.insertHoldIfCovered(id, account, jobId, amountNanos, at))
  if (appended === 1) {
    await tx.run(statements.addToAccount(account, 0n, amountNanos))
    return
  }
  const earlier = await transferOf(tx, id)
  if (!earlier) throw notCovered(await balance(tx, account), amountNanos)
  assert(earlier.debit === account && earlier.amountNanos === amountNanos, `the hold of job ${jobId} cannot be changed`)
}

/**
 * Takes what is owed out of the job's hold and gives the rest back. True when this call did it; false, with nothing
 * changed, when the hold was captured or released before. The `release` entry is written even when it is zero: its id
 * is what only one of all those who would close the hold can take.
 */
export async function capture(tx: Transaction, jobId: JobId, owedNanos: Nanos, at: Instant): Promise<boolean> {
  const held = await holdOf(tx, jobId)
  assert(owedNanos <= held.amountNanos, `job ${jobId} cannot be charged more than was set aside`)
  const isOurs = await append(tx, {
    ...held,
    id: idOf(jobId, 'release'),
    phase: 'release',
    amountNanos: nanos(held.amountNanos - owedNanos),
    at,
  })
  if (!isOurs) return false
  await append(tx, { ...held, id: idOf(jobId, 'capture'), phase: 'capture', amountNanos: owedNanos, at })
  await move(tx, held.debit, held.credit, owedNanos)
  await tx.run(statements.addToAccount(held.debit, 0n, -held.amountNanos))
  return true
}

/** Gives all of the job's hold back. True when this call did it; false when the hold was captured or released before. */
export async function release(tx: Transaction, jobId: JobId, at: Instant): Promise<boolean> {
  const held = await holdOf(tx, jobId)
  const isOurs = await append(tx, { ...held, id: idOf(jobId, 'release'), phase: 'release', at })
  if (isOurs) await tx.run(statements.addToAccount(held.debit, 0n, -held.amountNanos))
  return isOurs
}

export async function balance(tx: Transaction, account: AccountId): Promise<Balance> {
  const { posted_nanos: postedNanos, held_nanos: heldNanos, credit_limit_nanos: limit } = await accountOf(tx, account)
  return { postedNanos, heldNanos, ...(limit === null ? {} : { availableNanos: postedNanos - heldNanos + limit }) }
}

/** Everything the ledger knows of a job, in the order it happened. */
export async function transfersOf(tx: Transaction, jobId: JobId): Promise<readonly Transfer[]> {
  const rows = await tx.all<TransferRow>(statements.selectTransfersOf(jobId))
  return rows.map(fromRow).sort((a, b) => a.at - b.at || PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase))
}

/** Adds every transfer up again. Whatever is in the answer is a bug: it must be empty. */
export async function audit(tx: Transaction): Promise<readonly WrongBalance[]> {
  const rows = await tx.all<AccountRow & { summed_posted_nanos: bigint; summed_held_nanos: bigint }>(statements.selectWrongBalances())
  return rows.map((row) => ({
    accountId: row.id,
    postedNanos: row.posted_nanos,
    heldNanos: row.held_nanos,
    summedPostedNanos: row.summed_posted_nanos,
    summedHeldNanos: row.summed_held_nanos,
  }))
}

/** In the order they happen to a job. */
const PHASES: readonly Transfer['phase'][] = ['hold', 'capture', 'release', 'direct']

/** The id names the fact, so that writing the same fact again changes nothing. True when it was new. */
async function append(tx: Transaction, transfer: Transfer): Promise<boolean> {
  return (await tx.run(statements.insertTransfer(transfer))) === 1
}

async function move(tx: Transaction, from: AccountId, to: AccountId, amountNanos: bigint): Promise<void> {
  await tx.run(statements.addToAccount(from, -amountNanos, 0n))
  await tx.run(statements.addToAccount(to, amountNanos, 0n))
}

async function accountOf(tx: Transaction, id: AccountId): Promise<AccountRow> {
  const account = await tx.one<AccountRow>(statements.selectAccount(id))
  assert(account, `there is no account ${id}`)
  return account
}

async function holdOf(tx: Transaction, jobId: JobId): Promise<Transfer> {
  const held = await transferOf(tx, idOf(jobId, 'hold'))
  assert(held, `job ${jobId} has no hold`)
  return held
}

async function transferOf(tx: Transaction, id: TransferId): Promise<Transfer | undefined> {
  const row = await tx.one<TransferRow>(statements.selectTransfer(id))
  return row && fromRow(row)
}

function idOf(jobId: JobId, phase: 'hold' | 'capture' | 'release'): TransferId {
  return `${jobId}:${phase}` as TransferId
}

function notCovered({ availableNanos = 0n }: Balance, amountNanos: bigint): GatewayError {
  return new GatewayError(
    'insufficient_funds',
    `This may cost up to ${formatUsd(amountNanos)} USD, and the account has ${formatUsd(availableNanos)} USD left.`,
  )
}

function fromRow(row: TransferRow): Transfer {
  return {
    id: row.id,
    debit: row.debit,
    credit: row.credit,
    amountNanos: nanos(row.amount_nanos),
    phase: row.phase,
    reason: row.reason,
    ...(row.job_id === null ? {} : { jobId: row.job_id }),
    at: row.at,
  }
}
