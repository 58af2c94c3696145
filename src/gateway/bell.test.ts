import { expect, test, vi } from 'vitest'
import type { JobId } from '../core/ids.ts'
import { Bell } from './bell.ts'

const ONE = 'one' as JobId
const OTHER = 'other' as JobId

/** Which of the waits are over, once everything that can happen by itself has happened. */
async function over(waits: readonly Promise<void>[]): Promise<readonly boolean[]> {
  const done = waits.map(() => false)
  waits.forEach((wait, index) => void wait.then(() => (done[index] = true)))
  await new Promise((resolve) => setImmediate(resolve))
  return done
}

test('a change wakes all who wait for that job, and nobody else', async () => {
  const bell = new Bell()
  const waits = [bell.waitForJob(ONE, 60_000), bell.waitForNews(ONE, 60_000), bell.waitForJob(OTHER, 60_000), bell.waitForWork(60_000)]
  bell.rangForJob(ONE)
  expect(await over(waits)).toEqual([true, true, false, false])
  bell.rangForJob(OTHER)
  bell.rangForWork()
})

test('progress wakes only those who show it', async () => {
  const bell = new Bell()
  const waits = [bell.waitForJob(ONE, 60_000), bell.waitForNews(ONE, 60_000)]
  bell.rangForProgress(ONE)
  expect(await over(waits)).toEqual([false, true])
  bell.rangForJob(ONE)
})

test('a wait ends by itself, when its signal aborts, and at once when it had aborted before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const bell = new Bell()
  const stop = new AbortController()
  const waits = [bell.waitForJob(ONE, 1_000), bell.waitForJob(ONE, 60_000, stop.signal), bell.waitForJob(ONE, 60_000, AbortSignal.abort())]
  expect(await over(waits)).toEqual([false, false, true])
  vi.advanceTimersByTime(1_000)
  expect(await over(waits)).toEqual([true, false, true])
  stop.abort()
  expect(await over(waits)).toEqual([true, true, true])
  vi.useRealTimers()
})
