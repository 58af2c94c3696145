import { ERRORS, type ErrorCode } from '../core/errors.ts'
import type { Attempt } from '../core/job.ts'
import type { Route } from '../core/model.ts'

/** How often an order is placed, over all routes, before the job fails. */
export const ATTEMPTS_MAX = 4
/** How often in a row asking after running work may fail before we give it up as unknown. */
export const POLL_FAILURES_MAX = 10

export type IsConnected = (provider: string) => boolean

/** What the decision after a failure needs to know of the other side. */
export interface Upstream {
  readonly isConnected: IsConnected
  /** Whether ordering the same work twice costs nothing there. */
  readonly repeatable: boolean
}

/** What to do after an order or a poll went wrong. */
export type NextMove =
  | { readonly move: 'ask-again' }
  | { readonly move: 'order'; readonly route: Route }
  /** The work may be running upstream and nobody answers for it: the money stays set aside. */
  | { readonly move: 'hold' }
  | { readonly move: 'give-up' }

/** Where to try first: the best route whose provider is connected. */
export function firstRoute(routes: readonly Route[], isConnected: IsConnected): Route | undefined {
  return routes.find(({ provider }) => isConnected(provider))
}

/**
 * Decides after a failure. A ticket in hand is asked again and never ordered elsewhere: a failed poll says nothing
 * about the work itself. Only what certainly did no work is ordered again, unless ordering twice costs nothing.
 */
export function afterFailure(attempt: Attempt, code: ErrorCode, routes: readonly Route[], upstream: Upstream): NextMove {
  const { retry, blame, work } = ERRORS[code]
  if (attempt.stage === 'ticketed' && code !== 'upstream_rejected') {
    if (blame === 'caller') return { move: 'give-up' }
    return attempt.pollFailures < POLL_FAILURES_MAX ? { move: 'ask-again' } : { move: 'hold' }
  }
  if (work === 'unknown' && !upstream.repeatable) return { move: 'hold' }
  if (retry === 'never' || attempt.number >= ATTEMPTS_MAX) return { move: 'give-up' }
  if (retry === 'same-route') return { move: 'order', route: attempt.route }
  const usable = routes.filter(({ provider }) => upstream.isConnected(provider))
  const next = usable[usable.findIndex((route) => isSame(route, attempt.route)) + 1]
  return next ? { move: 'order', route: next } : { move: 'give-up' }
}

/** Grows from half a second to half a minute, so that trouble upstream is not made worse. */
export function retryDelayMs(failures: number): number {
  return Math.min(500 * 2 ** failures, 30_000)
}

function isSame(a: Route, b: Route): boolean {
  return a.provider === b.provider && a.upstreamModel === b.upstreamModel
}
