/** Jobs for tests: one plain, and any at all. */
import fc from 'fast-check'
import type { AccountId, ArtifactId, JobId, Json, KeyId } from '../../src/core/ids.ts'
import type { Attempt, Job, JobState } from '../../src/core/job.ts'
import { nanos } from '../../src/core/money.ts'
import type { Transaction } from '../../src/db/database.ts'
import * as ledger from '../../src/ledger/index.ts'

export const ALICE = 'alice' as AccountId
export const BOB = 'bob' as AccountId
export const NOON = 1_760_000_000_000

/** Ids sort in the order of their numbers, as real ones do by age. */
export function jobIdOf(number: number): JobId {
  return number.toString(36).padStart(26, '0') as JobId
}

/** A queued job for one picture, due at NOON, with a quote of 40 million nano-dollars. */
export function sampleJob(number: number, changes: Partial<Job> = {}): Job {
  return {
    id: jobIdOf(number),
    accountId: ALICE,
    keyId: 'key-1' as KeyId,
    mode: 'test',
    endpoint: 'google.predict',
    request: { model: 'imagen-4', prompt: 'a red bicycle', output: { kind: 'image', count: 1 }, vendorOptions: {} },
    order: {
      model: 'imagen-4', prompt: 'a red bicycle', inputs: [], seed: 7, people: 'adults', vendorOptions: {},
      output: { kind: 'image', count: 1, widthPixels: 1024, heightPixels: 1024, aspectRatio: '1:1', resolution: '1K', mediaType: 'image/png', compressionQuality: 75, text: false },
    },
    adjustments: [],
    quote: { lines: [{ meter: 'image', unitNanos: nanos(40_000_000n) }], maxUsage: { image: 1 }, maxNanos: nanos(40_000_000n) },
    createdAt: NOON,
    runAfter: NOON,
    version: 0,
    state: { name: 'queued' },
    timeline: [{ at: NOON, event: 'accepted' }],
    ...changes,
  }
}

/** A success with one artifact per digest. */
export function succeededWith(jobId: JobId, sha256s: readonly string[]): JobState & { readonly name: 'succeeded' } {
  return {
    name: 'succeeded',
    servedBy: { provider: 'somebody', upstreamModel: 'something' },
    artifacts: sha256s.map((sha256, index) => ({
      id: `${jobId}x${index}` as ArtifactId, jobId, mediaType: 'image/png', blob: { sha256, sizeBytes: 10 }, createdAt: NOON,
    })),
    filtered: [],
    usage: { image: sha256s.length },
    chargedNanos: nanos(40_000_000n),
  }
}

/** Test accounts without a limit. */
export async function openAccounts(tx: Transaction, ...ids: readonly AccountId[]): Promise<void> {
  for (const id of ids) await ledger.openAccount(tx, { id, mode: 'test', creditLimitNanos: null, at: NOON })
}

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('"', '\\', '\u0000', '\ud800', '🚲', "'; DROP TABLE job; --"))
const name = fc.string({ minLength: 1, maxLength: 12 }).filter((key) => key !== '__proto__')
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json)
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })
const amount = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(nanos)
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const blob = fc.record({ sha256, sizeBytes: fc.nat() })
const route = fc.record({ provider: text, upstreamModel: text })
const vendorOptions = fc.dictionary(name, json, { maxKeys: 2 })
const usage = fc.record({ image: fc.nat(), 'input-token': fc.nat(), 'video-second': fc.nat() }, { requiredKeys: [] })

const line = fc.record({
  meter: fc.constantFrom('image' as const, 'video-second' as const, 'input-token' as const), unitNanos: amount,
  when: fc.record({ resolution: text, sound: fc.boolean() }, { requiredKeys: [] }), from: instant, until: instant,
}, { requiredKeys: ['meter', 'unitNanos'] })

const attempt: fc.Arbitrary<Attempt> = fc.record({
  number: fc.nat(), route, stage: fc.constantFrom('planned' as const, 'ordered' as const, 'ticketed' as const), pollFailures: fc.nat(), ticket: json,
}, { requiredKeys: ['number', 'route', 'stage', 'pollFailures'] })

const artifact = fc.record({
  id: text.map((id) => id as ArtifactId), jobId: fc.nat().map(jobIdOf), mediaType: text, blob, createdAt: instant,
  widthPixels: fc.nat(), heightPixels: fc.nat(), durationSeconds: fc.double({ min: 0, max: 60, noNaN: true }).map((seconds) => seconds + 0),
}, { requiredKeys: ['id', 'jobId', 'mediaType', 'blob', 'createdAt'] })

/** Any state, the finished ones too. */
export const anyState: fc.Arbitrary<JobState> = fc.oneof(
  fc.constant({ name: 'queued' as const }),
  fc.record({ name: fc.constant('running' as const), attempt }),
  fc.record({ name: fc.constant('held' as const), attempt, since: instant }),
  fc.record({
    name: fc.constant('succeeded' as const), servedBy: route, artifacts: fc.array(artifact, { maxLength: 3 }), filtered: fc.array(text, { maxLength: 2 }),
    usage, chargedNanos: amount, text, report: json,
  }, { requiredKeys: ['name', 'servedBy', 'artifacts', 'filtered', 'usage', 'chargedNanos'] }),
  fc.record({ name: fc.constant('failed' as const), code: fc.constantFrom('upstream_busy' as const, 'content_refused' as const), message: text, attempt },
    { requiredKeys: ['name', 'code', 'message'] }),
  fc.constant({ name: 'canceled' as const }),
)

/** Any test job of ALICE's, with a number for its id. */
export const anyJob: fc.Arbitrary<Job> = fc.record({
  number: fc.nat({ max: 1_000_000 }), prompt: text, model: fc.constantFrom('imagen-4', 'veo-3.1'), endpoint: text, seed: fc.nat(), vendorOptions, createdAt: instant, runAfter: instant,
  version: fc.nat(), state: anyState, maxNanos: amount, lines: fc.array(line, { maxLength: 3 }), maxUsage: usage,
  labels: fc.dictionary(name, text, { maxKeys: 2 }),
  inputs: fc.array(fc.record({ role: fc.constantFrom('reference' as const, 'mask' as const), blob, mediaType: text, widthPixels: fc.nat() },
    { requiredKeys: ['role', 'blob', 'mediaType'] }), { maxLength: 2 }),
  adjustments: fc.array(fc.record({ field: text, change: fc.constantFrom('mapped' as const, 'clamped' as const), from: text, to: text }), { maxLength: 2 }),
  timeline: fc.array(fc.record({ at: instant, event: fc.constantFrom('accepted' as const, 'ordered' as const), note: text }, { requiredKeys: ['at', 'event'] }), { maxLength: 4 }),
}).map(({ number, prompt, model, seed, vendorOptions: options, inputs, labels, lines, maxUsage, maxNanos, ...rest }) => {
  const plain = sampleJob(number)
  // The clone gives every object the ordinary prototype, as JSON does.
  return structuredClone({
    ...plain,
    ...rest,
    request: { ...plain.request, model, prompt, labels, vendorOptions: options },
    order: { ...plain.order, model, prompt, seed, inputs, vendorOptions: options },
    quote: { lines, maxUsage, maxNanos },
  })
})
