import type { AccountId, Instant, JobId, TransferId } from './ids.ts'
import type { Nanos } from './money.ts'

/** One movement of money between two accounts. Appended, never changed. Its id names the fact: `<jobId>:capture`. */
export interface Transfer {
  readonly id: TransferId
  readonly debit: AccountId
  readonly credit: AccountId
  readonly amountNanos: Nanos
  readonly phase: 'direct' | 'hold' | 'capture' | 'release'
  readonly reason: 'generation' | 'top-up' | 'refund' | 'adjustment'
  readonly jobId?: JobId
  readonly at: Instant
}

/** What an account has. `posted` is settled money and may be negative down to the account's credit limit. */
export interface Balance {
  readonly postedNanos: bigint
  readonly heldNanos: bigint
  /** What may still be spent; undefined when the account has no limit. */
  readonly availableNanos?: bigint
}
