import { GatewayError } from '../core/errors.ts'
import type { Rehearsal } from '../core/request.ts'

/** Longest wait a rehearsal can ask for: a test should not be able to occupy a worker for an afternoon. */
const DELAY_SECONDS_MAX = 120
const DELAY_SECONDS_DEFAULT = 20
const WORD = /\btest:(refuse-prompt|filter-all|filter-some|quota|slow|fail|busy)(?:=(\d{1,4}))?(?![\w-])/g

/** What a test key's prompt asks the world to do, and the prompt without the words that ask it. */
export interface Rehearsed {
  readonly prompt: string
  readonly rehearsal?: Rehearsal
}

/**
 * Reads the trigger words of docs/test-world.md out of a test key's prompt, so that callers can meet every kind of
 * trouble on purpose. Throws GatewayError `content_refused` or `rate_limited` where the real thing would refuse at once.
 */
export function rehearse(prompt: string): Rehearsed {
  const rehearsal: { filter?: 'some' | 'all'; delaySeconds?: number; fail?: 'broken' | 'busy' } = {}
  for (const [, word, number] of prompt.matchAll(WORD)) {
    if (word === 'refuse-prompt') throw promptRefused()
    if (word === 'quota') throw quotaExceeded()
    if (word === 'filter-all') rehearsal.filter = 'all'
    if (word === 'filter-some') rehearsal.filter = 'some'
    if (word === 'slow') rehearsal.delaySeconds = Math.min(Number(number ?? DELAY_SECONDS_DEFAULT), DELAY_SECONDS_MAX)
    if (word === 'fail') rehearsal.fail = 'broken'
    if (word === 'busy') rehearsal.fail = 'busy'
  }
  if (Object.keys(rehearsal).length === 0) return { prompt }
  return { prompt: prompt.replaceAll(WORD, ' ').replaceAll(/\s+/g, ' ').trim(), rehearsal }
}

function promptRefused(): GatewayError {
  return new GatewayError(
    'content_refused',
    'The prompt could not be submitted. It contains words that violate the safety policy. Try rephrasing the prompt. Support codes: 29310472',
  )
}

function quotaExceeded(): GatewayError {
  return new GatewayError('rate_limited', 'You exceeded your current quota, please check your plan and billing details.', {
    retryAfterSeconds: 1,
  })
}
