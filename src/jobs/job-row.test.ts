import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyJob } from '../../test/samples/any-job.ts'
import { sampleJob, succeededWith } from '../../test/samples/jobs.ts'
import { fromRow, toRow } from './job-row.ts'

const row = toRow(sampleJob(1))
const succeeded = toRow(sampleJob(1, { state: succeededWith(sampleJob(1).id, ['a'.repeat(64)]) }))

test('every job comes back from its row as it was', () => {
  fc.assert(
    fc.property(anyJob, (job) => {
      // Vitest's own comparison takes a label that is called `constructor` for the object's class.
      deepStrictEqual(fromRow(toRow(job)), job)
    }),
    { numRuns: 300 },
  )
})

test('a finished job has the time of the last thing that happened to it, an open one has none', () => {
  const timeline = [
    { at: 5, event: 'accepted' as const },
    { at: 9, event: 'canceled' as const },
  ]
  expect(toRow(sampleJob(1, { state: { name: 'canceled' }, timeline })).finished_at).toBe(9)
  expect(toRow(sampleJob(1, { timeline })).finished_at).toBeNull()
})

test.each([
  ['text that is not JSON', { ...row, body: '{' }],
  ['another state than its column', { ...row, state: 'running' as const }],
  ['another model than its column', { ...row, model: 'veo-3' }],
  ['no order', { ...row, body: row.body.replace('"order"', '"ordre"') }],
  ['a price as a number', { ...row, body: row.body.replace('"40000000"', '40000000') }],
  ['a negative price', { ...row, body: row.body.replace('"40000000"', '"-40000000"') }],
  ['no amount charged', { ...succeeded, body: succeeded.body.replace('chargedNanos', 'charged') }],
])('a row with %s is refused without its contents in the message', (_, damaged) => {
  expect(() => fromRow(damaged)).toThrow(/^The record of generation 0+1 is damaged\.$/)
})
