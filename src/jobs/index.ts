import assert from 'node:assert/strict'
import { GatewayError } from '../core/errors.ts'
import type { AccountId, Instant, JobId } from '../core/ids.ts'
import { isFinished, type Job } from '../core/job.ts'
import type { Transaction } from '../db/database.ts'
import { inRuns } from '../db/sql.ts'
import { fromRow, toRow, type JobRow } from './job-row.ts'
import * as statements from './jobs-sql.ts'

/** Someone else moved the job on since it was read. Nothing was changed; read it again. */
export class StaleJob extends Error {
  override readonly name = 'StaleJob'
  readonly jobId: JobId

  constructor(jobId: JobId) {
    super(`job ${jobId} was changed by somebody else`)
    this.jobId = jobId
  }
}

/** What makes a repeated request the same request. */
export interface Idempotency {
  readonly key: string
  /** Digest of the request, so that a key used for a different one is noticed. */
  readonly digest: string
}

export interface Page {
  readonly jobs: readonly Job[]
  readonly hasMore: boolean
}

/**
 * Saves a new job and which blobs it takes in. The account must exist, in the job's mode. Throws `conflict` when the
 * account has a job with this idempotency key.
 */
export async function insert(tx: Transaction, job: Job, idempotency?: Idempotency): Promise<void> {
  const inserted = await tx.run(statements.insertJob(toRow(job), idempotency))
  if (inserted === 0) throw new GatewayError('conflict', 'A generation with this idempotency key exists already.')
  for (const { blob } of job.order.inputs) await tx.run(statements.insertBlob(job.id, blob.sha256, 'input'))
}

/**
 * Compare and set: the only way to change a job, so that two workers cannot both move it. Saves `after` if the stored
 * version is still that of `before`, and returns it as saved, one version on; otherwise throws StaleJob. A finished job
 * never keeps its lease.
 */
export async function replace(tx: Transaction, before: Job, after: Job, lease: 'keep' | 'drop'): Promise<Job> {
  assert(before.id === after.id && before.accountId === after.accountId, 'a job keeps its id and its account')
  const next = { ...after, version: before.version + 1 }
  const keepsLease = lease === 'keep' && !isFinished(next) ? 1 : 0
  const changed = await tx.run(statements.updateJob(toRow(next), before.version, keepsLease))
  if (changed === 0) throw new StaleJob(before.id)
  if (next.state.name === 'succeeded') {
    for (const { blob } of next.state.artifacts) await tx.run(statements.insertBlob(next.id, blob.sha256, 'artifact'))
  }
  return next
}

/**
 * Saves a finished job again with less in it, and lets go of the blobs that are no longer named in it: of all of them
 * when it is deleted. Compare and set like `replace`; throws StaleJob.
 */
export async function rewrite(tx: Transaction, before: Job, after: Job): Promise<Job> {
  assert(before.id === after.id && isFinished(before) && before.state.name === after.state.name, 'only what is over is rewritten')
  const next = { ...after, version: before.version + 1 }
  const changed = await tx.run(statements.rewriteJob(toRow(next), before.version))
  if (changed === 0) throw new StaleJob(before.id)
  await tx.run(statements.deleteBlobs(next.id))
  if (next.deletedAt !== undefined) return next
  for (const { blob } of next.order.inputs) await tx.run(statements.insertBlob(next.id, blob.sha256, 'input'))
  if (next.state.name !== 'succeeded') return next
  for (const { blob } of next.state.artifacts) await tx.run(statements.insertBlob(next.id, blob.sha256, 'artifact'))
  return next
}

export async function find(tx: Transaction, jobId: JobId): Promise<Job | undefined> {
  const row = await tx.one<JobRow>(statements.selectJob(jobId))
  return row && fromRow(row)
}

/** The account's job. Throws `not_found` when there is none, and just the same when it is somebody else's or was deleted. */
export async function ownedBy(tx: Transaction, accountId: AccountId, jobId: JobId): Promise<Job> {
  const job = await recordOf(tx, accountId, jobId)
  if (job.deletedAt !== undefined) throw noSuchJob()
  return job
}

/** The account's job, also when it was deleted: what happened and what it cost stays on record. Throws `not_found` like ownedBy. */
export async function recordOf(tx: Transaction, accountId: AccountId, jobId: JobId): Promise<Job> {
  const job = await find(tx, jobId)
  if (job?.accountId !== accountId) throw noSuchJob()
  return job
}

function noSuchJob(): GatewayError {
  return new GatewayError('not_found', 'There is no such generation.')
}

/** Ids are of lower-case letters and digits: one text comes after all of them, the empty one before. */
const AFTER_ALL_IDS = '~'

/** A page of the account's jobs, beginning after the job `after` (which need not exist any more). Deleted ones are left out. */
export async function list(
  tx: Transaction,
  accountId: AccountId,
  page: { readonly limit: number; readonly after?: JobId; readonly kind?: JobRow['kind']; readonly first?: 'newest' | 'oldest' },
): Promise<Page> {
  const { limit, after, kind, first = 'newest' } = page
  const listing = { accountId, limit: limit + 1, from: after ?? (first === 'newest' ? AFTER_ALL_IDS : '') }
  const statement =
    kind === undefined ? statements.selectListed(listing, first) : statements.selectListedOfKind({ ...listing, kind }, first)
  const rows = await tx.all<JobRow>(statement)
  return { jobs: rows.slice(0, limit).map(fromRow), hasMore: rows.length > limit }
}

export async function findByIdempotencyKey(
  tx: Transaction,
  accountId: AccountId,
  key: string,
): Promise<{ readonly jobId: JobId; readonly digest: string } | undefined> {
  const row = await tx.one<{ id: JobId; request_digest: string }>(statements.selectByIdempotencyKey(accountId, key))
  return row && { jobId: row.id, digest: row.request_digest }
}

export interface Claim extends statements.Lease {
  /** Jobs of these models are passed over. */
  readonly exceptModels?: readonly string[]
  /** Told of records that cannot be read. Without it the first of them is thrown, and nothing is claimed. */
  readonly damaged?: (error: GatewayError) => void
}

/**
 * Leases at most `limit` jobs that are due and in nobody's hand to `owner`, and returns them, longest waiting first. A
 * record that cannot be read is leased as well and not returned, so that it does not stand in the way of the others.
 */
export async function claim(tx: Transaction, { exceptModels = [], damaged, ...lease }: Claim): Promise<readonly Job[]> {
  assert(lease.leaseUntil > lease.now, 'a lease ends in the future')
  const statement = exceptModels.length === 0 ? statements.leaseDue(lease) : statements.leaseDueExcept(lease, exceptModels)
  const rows = await tx.all<JobRow>(statement)
  return rows.flatMap((row) => readable(row, damaged)).sort((a, b) => a.runAfter - b.runAfter || (a.id < b.id ? -1 : 1))
}

function readable(row: JobRow, damaged: Claim['damaged']): readonly Job[] {
  try {
    return [fromRow(row)]
  } catch (error) {
    if (!damaged || !(error instanceof GatewayError)) throw error
    damaged(error)
    return []
  }
}

/** Extends the owner's leases. Returns the jobs still in its hand; the others were taken over, given back or finished. */
export async function renew(tx: Transaction, owner: string, jobIds: readonly JobId[], leaseUntil: Instant): Promise<readonly JobId[]> {
  const kept: JobId[] = []
  for (const run of inRuns(jobIds)) {
    const rows = await tx.all<{ id: JobId }>(statements.extendLeases(owner, run, leaseUntil))
    kept.push(...rows.map(({ id }) => id))
  }
  return kept
}

/** Gives back everything the owner has in hand, so that others need not wait for its leases to end. */
export async function dropLeases(tx: Transaction, owner: string): Promise<void> {
  await tx.run(statements.clearLeases(owner))
}

/** Gives back everything. Only for the start of a process that is known to be the only one. */
export async function dropAllLeases(tx: Transaction): Promise<void> {
  await tx.run(statements.clearAllLeases())
}

/** When the next job may be claimed, in the past if one may be now; undefined when no job is open. */
export async function nextDueAt(tx: Transaction): Promise<Instant | undefined> {
  const free = await tx.one<{ at: Instant }>(statements.selectNextFree())
  const expiring = await tx.one<{ at: Instant | null }>(statements.selectNextExpiry())
  const moments = [free?.at, expiring?.at].filter((at) => typeof at === 'number')
  return moments.length === 0 ? undefined : Math.min(...moments)
}

/** Those of the digests that no job takes in or has made: their blobs may be swept once they are old enough. */
export async function unreferenced(tx: Transaction, sha256s: readonly string[]): Promise<readonly string[]> {
  const referenced = new Set<string>()
  for (const run of inRuns(sha256s)) {
    const rows = await tx.all<{ sha256: string }>(statements.selectReferenced(run))
    for (const { sha256 } of rows) referenced.add(sha256)
  }
  return sha256s.filter((sha256) => !referenced.has(sha256))
}

/** How many jobs are not finished. */
export async function countOpen(tx: Transaction): Promise<number> {
  const row = await tx.one<{ count: number }>(statements.countOpenJobs())
  return row?.count ?? 0
}
