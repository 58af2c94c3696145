import type { AccountId, Instant, JobId, Mode, TransferId } from '../core/ids.ts'
import type { Transfer } from '../core/ledger.ts'
import type { Nanos } from '../core/money.ts'
import { sql, type Statement } from '../db/sql.ts'

export interface TransferRow {
  readonly id: TransferId
  readonly debit: AccountId
  readonly credit: AccountId
  readonly amount_nanos: bigint
  readonly phase: Transfer['phase']
  readonly reason: Transfer['reason']
  readonly job_id: JobId | null
  readonly at: Instant
}

export interface AccountRow {
  readonly id: AccountId
  readonly mode: Mode
  readonly credit_limit_nanos: bigint | null
  readonly posted_nanos: bigint
  readonly held_nanos: bigint
}

export function insertAccount(id: AccountId, mode: Mode, creditLimitNanos: bigint | null, at: Instant): Statement {
  return sql`
    INSERT INTO account (id, mode, credit_limit_nanos, created_at) VALUES (${id}, ${mode}, ${creditLimitNanos}, ${at})
    ON CONFLICT (id) DO NOTHING`
}

export function selectAccount(id: AccountId): Statement {
  return sql`SELECT id, mode, credit_limit_nanos, posted_nanos, held_nanos FROM account WHERE id = ${id}`
}

/** Appends nothing when the fact is known already. */
export function insertTransfer(transfer: Transfer): Statement {
  return sql`
    INSERT INTO transfer (id, debit, credit, amount_nanos, phase, reason, job_id, at)
    VALUES (${transfer.id}, ${transfer.debit}, ${transfer.credit}, ${transfer.amountNanos}, ${transfer.phase}, ${transfer.reason},
      ${transfer.jobId ?? null}, ${transfer.at})
    ON CONFLICT (id) DO NOTHING`
}

/** Appends nothing when the fact is known already, and nothing when the account has not enough left. */
export function insertHoldIfCovered(id: TransferId, account: AccountId, jobId: JobId, amountNanos: Nanos, at: Instant): Statement {
  return sql`
    INSERT INTO transfer (id, debit, credit, amount_nanos, phase, reason, job_id, at)
    SELECT ${id}, account.id, 'gateway:revenue:' || account.mode, CAST(${amountNanos} AS BIGINT), 'hold', 'generation', ${jobId}, CAST(${at} AS BIGINT)
    FROM account
    WHERE account.id = ${account}
      AND (credit_limit_nanos IS NULL OR posted_nanos - held_nanos - CAST(${amountNanos} AS BIGINT) >= -credit_limit_nanos)
    ON CONFLICT (id) DO NOTHING`
}

export function addToAccount(id: AccountId, postedNanos: bigint, heldNanos: bigint): Statement {
  return sql`UPDATE account SET posted_nanos = posted_nanos + ${postedNanos}, held_nanos = held_nanos + ${heldNanos} WHERE id = ${id}`
}

export function selectTransfer(id: TransferId): Statement {
  return sql`SELECT id, debit, credit, amount_nanos, phase, reason, job_id, at FROM transfer WHERE id = ${id}`
}

export function selectTransfersOf(jobId: JobId): Statement {
  return sql`SELECT id, debit, credit, amount_nanos, phase, reason, job_id, at FROM transfer WHERE job_id = ${jobId} ORDER BY at, id`
}

/** Accounts whose running balance is not the sum of their transfers. Reads every transfer there is. */
export function selectWrongBalances(): Statement {
  return sql`
    SELECT account.id, account.posted_nanos, account.held_nanos,
      coalesce(summed.posted, 0) AS summed_posted_nanos, coalesce(summed.held, 0) AS summed_held_nanos
    FROM account LEFT JOIN (
      SELECT account_id, CAST(sum(posted) AS BIGINT) AS posted, CAST(sum(held) AS BIGINT) AS held
      FROM (
        SELECT debit AS account_id,
          CASE WHEN phase IN ('direct', 'capture') THEN -amount_nanos ELSE 0 END AS posted,
          CASE WHEN phase = 'hold' THEN amount_nanos WHEN phase IN ('capture', 'release') THEN -amount_nanos ELSE 0 END AS held
        FROM transfer
        UNION ALL
        SELECT credit AS account_id, CASE WHEN phase IN ('direct', 'capture') THEN amount_nanos ELSE 0 END AS posted, 0 AS held
        FROM transfer
      ) AS legs
      GROUP BY account_id
    ) AS summed ON summed.account_id = account.id
    WHERE account.posted_nanos <> coalesce(summed.posted, 0) OR account.held_nanos <> coalesce(summed.held, 0)
    ORDER BY account.id`
}
