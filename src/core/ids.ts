declare const brand: unique symbol

/** A string that remembers what it identifies, so a JobId cannot be passed as an AccountId. */
export type Id<Of extends string> = string & { readonly [brand]: Of }

/** Whose money and whose generations. */
export type AccountId = Id<'account'>
/** One piece of media we hold: lower-case letters and digits only, as Google's file ids must be (wire.md §0.6). */
export type ArtifactId = Id<'artifact'>
/** One generation: 26 lower-case letters and digits, sortable by time of acceptance. */
export type JobId = Id<'job'>
/** An API key's public name; never the key itself. */
export type KeyId = Id<'key'>
/** Names the fact a transfer records, e.g. `<jobId>:capture`, so the same fact is never written twice. */
export type TransferId = Id<'transfer'>

/** Milliseconds since the epoch. Only `main.ts` and tests read a clock. */
export type Instant = number

/** A JSON value without media in it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The play-money world of `sk-test-` keys and the real one of `sk-live-` keys. They share no account. */
export type Mode = 'test' | 'live'
