import assert from 'node:assert/strict'
import type { Artifact } from './artifact.ts'
import type { PromptCoverage } from './coverage.ts'
import type { ErrorCode } from './errors.ts'
import type { AccountId, Instant, JobId, Json, KeyId, Mode } from './ids.ts'
import type { Route } from './model.ts'
import type { Nanos } from './money.ts'
import type { Quote, Usage } from './price.ts'
import type { Adjustment, GenerationRequest, Order } from './request.ts'

/** One generation, from acceptance to the last cent. A synchronous call is one that waits for it. */
export interface Job {
  readonly id: JobId
  readonly accountId: AccountId
  readonly keyId: KeyId
  readonly mode: Mode
  /** The endpoint it came in by, e.g. `google.predict`. */
  readonly endpoint: string
  readonly request: RecordedRequest
  readonly order: Order
  readonly adjustments: readonly Adjustment[]
  readonly quote: Quote
  readonly createdAt: Instant
  /** When a worker may take it up next. */
  readonly runAfter: Instant
  /** Counts changes, so that a stale copy is never saved over a newer one. */
  readonly version: number
  readonly state: JobState
  /** What happened, oldest first; at most TIMELINE_MAX entries. */
  readonly timeline: readonly TimelineEvent[]
  /** When its owner had it removed: from then on it has no words and no media, and only its receipt can be read. */
  readonly deletedAt?: Instant
}

/** The request as it is kept: inputs are in the order, as stored media. */
export type RecordedRequest = Omit<GenerationRequest, 'inputs'>

export type JobState =
  | { readonly name: 'queued' }
  | { readonly name: 'running'; readonly attempt: Attempt }
  /** The outcome of an order is unknown: the money stays set aside until it is found out (decisions.md §2). */
  | { readonly name: 'held'; readonly attempt: Attempt; readonly since: Instant }
  | Succeeded
  | { readonly name: 'failed'; readonly code: ErrorCode; readonly message: string; readonly attempt?: Attempt }
  | { readonly name: 'canceled' }

export interface Succeeded {
  readonly name: 'succeeded'
  readonly servedBy: Route
  readonly artifacts: readonly Artifact[]
  /** Why results are missing, one reason each. A filtered result is a success with fewer artifacts. */
  readonly filtered: readonly string[]
  readonly text?: string
  readonly usage: Usage
  readonly chargedNanos: Nanos
  /** What the provider tells about its work. */
  readonly report?: Json
  readonly coverage?: PromptCoverage
}

export interface Attempt {
  readonly number: number
  readonly route: Route
  /**
   * `planned`: nothing has left the process. `ordered`: it may have; only a commit lies between the two, so a
   * crash is always noticed. `ticketed`: the provider answered and is only asked from now on, never ordered again.
   */
  readonly stage: 'planned' | 'ordered' | 'ticketed'
  /** The provider's receipt for running work. */
  readonly ticket?: Json
  readonly pollFailures: number
}

export interface TimelineEvent {
  readonly at: Instant
  readonly event: 'accepted' | 'ordered' | 'ticketed' | 'retried' | 'held' | 'succeeded' | 'failed' | 'canceled' | 'deleted'
  readonly note?: string
}

export const TIMELINE_MAX = 64

const NEXT: Record<JobState['name'], readonly JobState['name'][]> = {
  queued: ['running', 'failed', 'canceled'],
  running: ['running', 'held', 'succeeded', 'failed', 'canceled'],
  held: ['held', 'succeeded', 'failed'],
  succeeded: [],
  failed: [],
  canceled: [],
}

/** The job in its next state. Asserts that the state may follow; does not save anything. */
export function advance(job: Job, state: JobState, change: { readonly runAfter?: Instant; readonly event?: TimelineEvent } = {}): Job {
  assert(NEXT[job.state.name].includes(state.name), `a job cannot go from ${job.state.name} to ${state.name}`)
  const timeline = change.event ? withEvent(job.timeline, change.event) : job.timeline
  return { ...job, state, runAfter: change.runAfter ?? job.runAfter, timeline }
}

/** The timeline with one more event at its end; when it is full, the last one makes room, because how it ended matters more. */
export function withEvent(timeline: readonly TimelineEvent[], event: TimelineEvent): readonly TimelineEvent[] {
  return [...timeline.slice(0, TIMELINE_MAX - 1), event]
}

export function isFinished({ state }: Job): boolean {
  return NEXT[state.name].length === 0
}
