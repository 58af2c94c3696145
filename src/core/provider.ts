import type { PromptCoverage } from './coverage.ts'
import type { Json } from './ids.ts'
import type { Usage } from './price.ts'
import type { MediaSource, Order, StoredInput } from './request.ts'

/** A kind of vendor or engine that can carry out an order. */
export interface Provider {
  readonly id: string
  /** Checks the operator's settings and binds the verbs to them. Does no I/O. Throws GatewayError `bad_request`. */
  connect(settings: unknown, surroundings: Surroundings): Connection
}

/** What a connection may touch of the outside. Nothing else. */
export interface Surroundings {
  readonly http: Http
  /** A folder for work in progress. Emptied at start; what a finished outcome points at is moved out of it. */
  readonly scratchPath: string
}

/** A configured account at a provider. Its verbs answer with an Outcome or throw a GatewayError. There is no third way. */
export interface Connection {
  /** True when ordering twice under one orderKey does no second work that costs: then a crash may simply repeat it. */
  readonly repeatable: boolean
  /**
   * Refuses what this provider certainly cannot do, before any money is set aside: throws GatewayError `not_supported` or `bad_request`.
   * Looks at the order only, does no I/O and returns at once. Absent: whatever the model's limits allow can be done.
   */
  check?(order: Order): void
  submit(task: Task): Promise<Outcome>
  /** Absent: this provider answers at once. */
  poll?(ticket: Json, signal: AbortSignal): Promise<Outcome>
  cancel?(ticket: Json, signal: AbortSignal): Promise<void>
  /** Asks whether an order whose answer was lost exists: its outcome, or undefined when it certainly does not. */
  find?(orderKey: string, signal: AbortSignal): Promise<Outcome | undefined>
  /** Stops threads and child processes. */
  close?(): Promise<void>
}

export interface Task {
  readonly order: Order
  readonly upstreamModel: string
  /** Same whenever the same work is ordered from the same route again: send it as the idempotency key. */
  readonly orderKey: string
  /** Aborts when the job is canceled, times out, or the process stops. Obeyed promptly. */
  readonly signal: AbortSignal
  /** Reads an input's bytes. Inputs are pictures of at most the body limit; read them one at a time. */
  read(input: StoredInput): Promise<Uint8Array>
  /** Tells how far the work is. Cheap; call it as often as something changes. */
  report(progress: Progress): void
}

/** How far a running job is. Kept in memory only: a hint for callers who watch, never a fact. */
export interface Progress {
  /** From 0 to 1. */
  readonly fraction: number
  /** What is being done, in a word or two of English, e.g. `painting`. */
  readonly note?: string
  /** True when the engine is trying again after trouble upstream. */
  readonly retrying?: boolean
  /** Pictures of the unfinished work so far, oldest first; only where the order asks for `partialImages`. */
  readonly previews?: readonly Preview[]
}

/** A result on its way. Small enough to be kept in memory while the work goes on. */
export interface Preview {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

export type Outcome = { readonly status: 'pending'; readonly ticket: Json; readonly pollAfterMs: number } | Done

export interface Done {
  readonly status: 'done'
  readonly media: readonly MadeMedia[]
  /** One reason per result the safety filter took away. */
  readonly filtered?: readonly string[]
  readonly text?: string
  /** What the provider itself counted. What it leaves out we count from what was delivered. */
  readonly usage?: Usage
  readonly report?: Json
  readonly coverage?: PromptCoverage
}

export interface MadeMedia {
  readonly source: MediaSource
  readonly mediaType: string
  readonly durationSeconds?: number
}

/** The only way out of the process. Adds timeouts, the address guard and redaction; throws GatewayError. */
export interface Http {
  json(call: {
    readonly method: 'GET' | 'POST' | 'DELETE'
    readonly url: string
    readonly headers?: { readonly [name: string]: string }
    readonly body?: Json
    readonly signal: AbortSignal
  }): Promise<unknown>
}
