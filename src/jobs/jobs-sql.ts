import type { AccountId, Instant, JobId } from '../core/ids.ts'
import { list, sql, type Statement } from '../db/sql.ts'
import type { JobRow } from './job-row.ts'

// The open states are spelled out in each statement as in the index `job_due`: only then is the index used.

export function insertJob(row: JobRow, idempotency: { readonly key: string; readonly digest: string } | undefined): Statement {
  return sql`
    INSERT INTO job (id, account_id, key_id, mode, model, kind, state, version, run_after, idempotency_key, request_digest, created_at, finished_at, body)
    VALUES (${row.id}, ${row.account_id}, ${row.key_id}, ${row.mode}, ${row.model}, ${row.kind}, ${row.state}, ${row.version}, ${row.run_after},
      ${idempotency?.key ?? null}, ${idempotency?.digest ?? null}, ${row.created_at}, ${row.finished_at}, ${row.body})
    ON CONFLICT (account_id, idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING`
}

/** Changes nothing unless the row still has the version. `keepsLease` is 1 or 0. */
export function updateJob(row: JobRow, versionBefore: number, keepsLease: 0 | 1): Statement {
  return sql`
    UPDATE job SET state = ${row.state}, version = ${row.version}, run_after = ${row.run_after}, finished_at = ${row.finished_at}, body = ${row.body},
      lease_owner = CASE WHEN ${keepsLease} = 1 THEN lease_owner END,
      lease_until = CASE WHEN ${keepsLease} = 1 THEN lease_until END
    WHERE id = ${row.id} AND version = ${versionBefore}`
}

/** Changes nothing unless the row still has the version. The idempotency key stays, and is good for nothing any more when the job is deleted. */
export function rewriteJob(row: JobRow, versionBefore: number): Statement {
  return sql`
    UPDATE job SET version = ${row.version}, deleted_at = ${row.deleted_at}, body = ${row.body},
      request_digest = CASE WHEN ${row.deleted_at} IS NULL OR request_digest IS NULL THEN request_digest ELSE 'deleted' END
    WHERE id = ${row.id} AND version = ${versionBefore} AND finished_at IS NOT NULL`
}

export function deleteBlobs(jobId: JobId): Statement {
  return sql`DELETE FROM job_blob WHERE job_id = ${jobId}`
}

export function insertBlob(jobId: JobId, sha256: string, role: 'input' | 'artifact'): Statement {
  return sql`INSERT INTO job_blob (job_id, sha256, role) VALUES (${jobId}, ${sha256}, ${role}) ON CONFLICT DO NOTHING`
}

export function selectJob(jobId: JobId): Statement {
  return sql`
    SELECT id, account_id, key_id, mode, model, kind, state, version, run_after, created_at, finished_at, deleted_at, body
    FROM job WHERE id = ${jobId}`
}

/** A page of an account's jobs after the id `from`. Deleted ones are left out, as they are of the indexes that serve these statements. */
export interface Listing {
  readonly accountId: AccountId
  readonly from: string
  readonly limit: number
}

export function selectListed({ accountId, from, limit }: Listing, first: 'newest' | 'oldest'): Statement {
  return first === 'newest'
    ? sql`
    SELECT id, account_id, key_id, mode, model, kind, state, version, run_after, created_at, finished_at, deleted_at, body
    FROM job WHERE account_id = ${accountId} AND deleted_at IS NULL AND id < ${from} ORDER BY id DESC LIMIT ${limit}`
    : sql`
    SELECT id, account_id, key_id, mode, model, kind, state, version, run_after, created_at, finished_at, deleted_at, body
    FROM job WHERE account_id = ${accountId} AND deleted_at IS NULL AND id > ${from} ORDER BY id ASC LIMIT ${limit}`
}

export function selectListedOfKind(
  { accountId, kind, from, limit }: Listing & Pick<JobRow, 'kind'>,
  first: 'newest' | 'oldest',
): Statement {
  return first === 'newest'
    ? sql`
    SELECT id, account_id, key_id, mode, model, kind, state, version, run_after, created_at, finished_at, deleted_at, body
    FROM job WHERE account_id = ${accountId} AND kind = ${kind} AND deleted_at IS NULL AND id < ${from} ORDER BY id DESC LIMIT ${limit}`
    : sql`
    SELECT id, account_id, key_id, mode, model, kind, state, version, run_after, created_at, finished_at, deleted_at, body
    FROM job WHERE account_id = ${accountId} AND kind = ${kind} AND deleted_at IS NULL AND id > ${from} ORDER BY id ASC LIMIT ${limit}`
}

export function selectByIdempotencyKey(accountId: AccountId, key: string): Statement {
  return sql`SELECT id, request_digest FROM job WHERE account_id = ${accountId} AND idempotency_key = ${key}`
}

export interface Lease {
  readonly owner: string
  readonly now: Instant
  readonly leaseUntil: Instant
  readonly limit: number
}

/** Leases what is due and in nobody's hand, the longest waiting first. */
export function leaseDue({ owner, now, leaseUntil, limit }: Lease): Statement {
  return sql`
    UPDATE job SET lease_owner = ${owner}, lease_until = ${leaseUntil}
    WHERE id IN (
      SELECT id FROM job
      WHERE state IN ('queued', 'running', 'held') AND run_after <= ${now} AND (lease_until IS NULL OR lease_until <= ${now})
      ORDER BY run_after, id LIMIT ${limit}
    )
    RETURNING id, account_id, key_id, mode, model, kind, state, version, run_after, created_at, finished_at, deleted_at, body`
}

/** Like leaseDue, past whatever the models named would have to do. */
export function leaseDueExcept({ owner, now, leaseUntil, limit }: Lease, models: readonly string[]): Statement {
  return sql`
    UPDATE job SET lease_owner = ${owner}, lease_until = ${leaseUntil}
    WHERE id IN (
      SELECT id FROM job
      WHERE state IN ('queued', 'running', 'held') AND run_after <= ${now} AND (lease_until IS NULL OR lease_until <= ${now})
        AND model NOT IN ${list(models)}
      ORDER BY run_after, id LIMIT ${limit}
    )
    RETURNING id, account_id, key_id, mode, model, kind, state, version, run_after, created_at, finished_at, deleted_at, body`
}

export function extendLeases(owner: string, jobIds: readonly JobId[], leaseUntil: Instant): Statement {
  return sql`
    UPDATE job SET lease_until = ${leaseUntil}
    WHERE lease_owner = ${owner} AND state IN ('queued', 'running', 'held') AND id IN ${list(jobIds)}
    RETURNING id`
}

export function clearLeases(owner: string): Statement {
  return sql`UPDATE job SET lease_owner = NULL, lease_until = NULL WHERE lease_owner = ${owner}`
}

export function clearAllLeases(): Statement {
  return sql`UPDATE job SET lease_owner = NULL, lease_until = NULL WHERE lease_owner IS NOT NULL`
}

export function selectNextFree(): Statement {
  return sql`
    SELECT run_after AS at FROM job
    WHERE state IN ('queued', 'running', 'held') AND lease_until IS NULL ORDER BY run_after LIMIT 1`
}

/** When the first job now in somebody's hand may be claimed again, should that somebody be gone. */
export function selectNextExpiry(): Statement {
  return sql`
    SELECT min(CASE WHEN lease_until > run_after THEN lease_until ELSE run_after END) AS at FROM job
    WHERE lease_owner IS NOT NULL`
}

export function selectReferenced(sha256s: readonly string[]): Statement {
  return sql`SELECT DISTINCT sha256 FROM job_blob WHERE sha256 IN ${list(sha256s)}`
}

export function countOpenJobs(): Statement {
  return sql`SELECT count(*) AS count FROM job WHERE state IN ('queued', 'running', 'held')`
}
