/** Every job there can be, for properties. */
import fc from 'fast-check'
import type { ArtifactId, Json } from '../../src/core/ids.ts'
import type { Attempt, Job, JobState } from '../../src/core/job.ts'
import { nanos } from '../../src/core/money.ts'
import { jobIdOf, sampleJob } from './jobs.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('"', '\\', '\u0000', '\ud800', '🚲', "'; DROP TABLE job; --"),
)
const name = fc.string({ minLength: 1, maxLength: 12 }).filter((key) => key !== '__proto__')
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json)
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })
const amount = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(nanos)
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const blob = fc.record({ sha256, sizeBytes: fc.nat() })
const route = fc.record({ provider: text, upstreamModel: text })
const vendorOptions = fc.dictionary(name, json, { maxKeys: 2 })
const usage = fc.record({ image: fc.nat(), 'input-token': fc.nat(), 'video-second': fc.nat() }, { requiredKeys: [] })

const line = fc.record(
  {
    meter: fc.constantFrom('image' as const, 'video-second' as const, 'input-token' as const),
    unitNanos: amount,
    when: fc.record({ resolution: text, sound: fc.boolean() }, { requiredKeys: [] }),
    from: instant,
    until: instant,
  },
  { requiredKeys: ['meter', 'unitNanos'] },
)

const attempt: fc.Arbitrary<Attempt> = fc.record(
  {
    number: fc.nat(),
    route,
    stage: fc.constantFrom('planned' as const, 'ordered' as const, 'ticketed' as const),
    pollFailures: fc.nat(),
    ticket: json,
  },
  { requiredKeys: ['number', 'route', 'stage', 'pollFailures'] },
)

const artifact = fc.record(
  {
    id: text.map((id) => id as ArtifactId),
    jobId: fc.nat().map(jobIdOf),
    mediaType: text,
    blob,
    createdAt: instant,
    widthPixels: fc.nat(),
    heightPixels: fc.nat(),
    durationSeconds: fc.double({ min: 0, max: 60, noNaN: true }).map((seconds) => seconds + 0),
  },
  { requiredKeys: ['id', 'jobId', 'mediaType', 'blob', 'createdAt'] },
)

/** Any state, the finished ones too. */
const anyState: fc.Arbitrary<JobState> = fc.oneof(
  fc.constant({ name: 'queued' as const }),
  fc.record({ name: fc.constant('running' as const), attempt }),
  fc.record({ name: fc.constant('held' as const), attempt, since: instant }),
  fc.record(
    {
      name: fc.constant('succeeded' as const),
      servedBy: route,
      artifacts: fc.array(artifact, { maxLength: 3 }),
      filtered: fc.array(text, { maxLength: 2 }),
      usage,
      chargedNanos: amount,
      text,
      report: json,
      coverage: fc.record({ fraction: fc.double({ min: 0, max: 1, noNaN: true }), missing: fc.array(text, { maxLength: 3 }) }),
    },
    { requiredKeys: ['name', 'servedBy', 'artifacts', 'filtered', 'usage', 'chargedNanos'] },
  ),
  fc.record(
    {
      name: fc.constant('failed' as const),
      code: fc.constantFrom('upstream_busy' as const, 'content_refused' as const),
      message: text,
      attempt,
    },
    { requiredKeys: ['name', 'code', 'message'] },
  ),
  fc.constant({ name: 'canceled' as const }),
)

/** Any test job of ALICE's, with a number for its id. */
export const anyJob: fc.Arbitrary<Job> = fc
  .record({
    number: fc.nat({ max: 1_000_000 }),
    prompt: text,
    model: fc.constantFrom('imagen-4', 'veo-3.1'),
    endpoint: text,
    seed: fc.nat(),
    vendorOptions,
    createdAt: instant,
    runAfter: instant,
    version: fc.nat(),
    state: anyState,
    maxNanos: amount,
    lines: fc.array(line, { maxLength: 3 }),
    maxUsage: usage,
    labels: fc.dictionary(name, text, { maxKeys: 2 }),
    inputs: fc.array(
      fc.record(
        { role: fc.constantFrom('reference' as const, 'mask' as const), blob, mediaType: text, widthPixels: fc.nat() },
        { requiredKeys: ['role', 'blob', 'mediaType'] },
      ),
      { maxLength: 2 },
    ),
    adjustments: fc.array(
      fc.record({ field: text, change: fc.constantFrom('mapped' as const, 'clamped' as const), from: text, to: text }),
      { maxLength: 2 },
    ),
    timeline: fc.array(
      fc.record(
        { at: instant, event: fc.constantFrom('accepted' as const, 'ordered' as const), note: text },
        { requiredKeys: ['at', 'event'] },
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ number, prompt, model, seed, vendorOptions: options, inputs, labels, lines, maxUsage, maxNanos, ...rest }) => {
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
