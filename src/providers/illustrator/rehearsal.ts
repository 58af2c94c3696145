import { setTimeout as wait } from 'node:timers/promises'
import { GatewayError } from '../../core/errors.ts'
import type { Rehearsal } from '../../core/request.ts'

/** Acts out what a test key asked for before the work begins: the wait, then the failure. Obeys the signal. */
export async function rehearse({ delaySeconds, fail }: Rehearsal, signal: AbortSignal): Promise<void> {
  if (delaySeconds) {
    await wait(delaySeconds * 1000, undefined, { signal }).catch((cause: unknown) => {
      throw new GatewayError('canceled', 'The work was stopped.', { cause })
    })
  }
  if (fail === 'broken') throw new GatewayError('upstream_broken', 'The provider failed (rehearsed).')
  if (fail === 'busy') throw new GatewayError('upstream_busy', 'The provider is busy (rehearsed).')
}

/** Whether the rehearsed safety filter takes a result away. With `some` at least one stays when there are several. */
export function isFiltered(index: number, count: number, { filter }: Rehearsal): boolean {
  if (filter === 'all') return true
  return filter === 'some' && (index % 2 === 1 || count === 1)
}

/** The reason told for every filtered result. */
export const FILTER_REASON = 'The result was withheld by the safety filter (rehearsed).'
