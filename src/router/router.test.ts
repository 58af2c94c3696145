import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../core/errors.ts'
import type { Attempt } from '../core/job.ts'
import type { Route } from '../core/model.ts'
import { afterFailure, ATTEMPTS_MAX, firstRoute, POLL_FAILURES_MAX, retryDelayMs, type NextMove } from './index.ts'

const A: Route = { provider: 'a', upstreamModel: 'one' }
const B: Route = { provider: 'b', upstreamModel: 'two' }
const ordered: Attempt = { number: 1, route: A, stage: 'ordered', pollFailures: 0 }
const ticketed: Attempt = { ...ordered, stage: 'ticketed', ticket: 'receipt' }
const everything = { isConnected: () => true, repeatable: false }

test('the first connected route is tried first', () => {
  expect(firstRoute([A, B], () => true)).toBe(A)
  expect(firstRoute([A, B], (provider) => provider === 'b')).toBe(B)
  expect(firstRoute([A, B], () => false)).toBeUndefined()
})

describe('after a failure', () => {
  test.each<[string, Attempt, ErrorCode, boolean, NextMove]>([
    ['refused work goes to the next route', ordered, 'upstream_busy', false, { move: 'order', route: B }],
    ['the last route gives up', { ...ordered, route: B }, 'upstream_busy', false, { move: 'give-up' }],
    ['too many attempts give up', { ...ordered, number: ATTEMPTS_MAX }, 'upstream_busy', false, { move: 'give-up' }],
    ['what the caller did wrong is not tried again', ordered, 'content_refused', false, { move: 'give-up' }],
    ['an order that may have worked is held', ordered, 'upstream_broken', false, { move: 'hold' }],
    ['an answer that did not come is held', ordered, 'upstream_timeout', false, { move: 'hold' }],
    ['where ordering twice costs nothing it is ordered again', ordered, 'upstream_broken', true, { move: 'order', route: A }],
    ['a ticket in hand is asked again', ticketed, 'upstream_broken', false, { move: 'ask-again' }],
    ['a ticket nobody answers for is held', { ...ticketed, pollFailures: POLL_FAILURES_MAX }, 'upstream_timeout', true, { move: 'hold' }],
    ['work that failed upstream for certain goes to the next route', ticketed, 'upstream_rejected', false, { move: 'order', route: B }],
    ['work refused while running ends', ticketed, 'content_refused', false, { move: 'give-up' }],
  ])('%s', (_, attempt, code, repeatable, expected) => {
    expect(afterFailure(attempt, code, [A, B], { ...everything, repeatable })).toEqual(expected)
  })
})

test('waits grow and end at half a minute', () => {
  expect([0, 1, 2, 20].map(retryDelayMs)).toEqual([500, 1_000, 2_000, 30_000])
})
