/** Plain jobs for tests; any-job.ts has all the others. */
import type { AccountId, ArtifactId, JobId, KeyId } from '../../src/core/ids.ts'
import type { Job, JobState } from '../../src/core/job.ts'
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
      model: 'imagen-4',
      prompt: 'a red bicycle',
      inputs: [],
      seed: 7,
      people: 'adults',
      vendorOptions: {},
      output: {
        kind: 'image',
        count: 1,
        widthPixels: 1024,
        heightPixels: 1024,
        aspectRatio: '1:1',
        resolution: '1K',
        mediaType: 'image/png',
        compressionQuality: 75,
        text: false,
      },
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
      id: `${jobId}x${index}` as ArtifactId,
      jobId,
      mediaType: 'image/png',
      blob: { sha256, sizeBytes: 10 },
      createdAt: NOON,
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
