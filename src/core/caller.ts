import type { AccountId, Instant, KeyId, Mode } from './ids.ts'

/** Who is calling, once the key has been recognised. */
export interface Caller {
  readonly accountId: AccountId
  readonly keyId: KeyId
  readonly mode: Mode
}

/** What is known of an API key. The key itself is shown once, when it is made; only its hash is kept. */
export interface KeyRecord {
  readonly id: KeyId
  readonly accountId: AccountId
  readonly mode: Mode
  readonly name: string
  /** The first characters and the last four, enough to recognise it, e.g. `sk-test-…9f3a`. */
  readonly hint: string
  readonly createdAt: Instant
  readonly revokedAt?: Instant
}
