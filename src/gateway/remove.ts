import { GatewayError } from '../core/errors.ts'
import type { AccountId, ArtifactId, Instant, JobId } from '../core/ids.ts'
import { isFinished, withEvent, type Job, type JobState } from '../core/job.ts'
import * as jobs from '../jobs/index.ts'
import { cancel } from './cancel.ts'
import type { Tools } from './tools.ts'

const TRIES_MAX = 5

/**
 * Removes a generation for its owner: ends it if it runs, with the money back, and takes its words and its media out of the
 * record. What it was and what it cost stays, so that the account can still be explained. Doing it twice is fine. Throws
 * `not_found`, and `conflict` while the outcome is unknown, because then the record is needed to find it out.
 */
export async function removeGeneration(
  tools: Tools,
  accountId: AccountId,
  { jobId, kind }: { readonly jobId: JobId; readonly kind?: Job['order']['output']['kind'] },
): Promise<void> {
  await rewrite(tools, accountId, jobId, async (found) => {
    if (kind !== undefined && kind !== found.order.output.kind) throw new GatewayError('not_found', `This generation is no ${kind}.`)
    const job = await cancel(tools, found)
    if (job.deletedAt !== undefined) return undefined
    if (isFinished(job)) return { before: job, after: forgotten(job, tools.now()) }
    throw new GatewayError(
      'conflict',
      `What became of generation ${jobId} is not known yet, and its money is set aside until it is. It can be deleted after that.`,
    )
  })
}

/**
 * Takes one result out of a generation and lets go of its bytes; the others and the receipt stay. Doing it twice is fine.
 * Throws `not_found` when the generation is not the account's, never had such a result or is not finished.
 */
export async function removeArtifact(tools: Tools, accountId: AccountId, jobId: JobId, artifactId: ArtifactId): Promise<void> {
  await rewrite(tools, accountId, jobId, async (job) => {
    const { state, timeline } = job
    if (state.name !== 'succeeded') throw new GatewayError('not_found', 'There is no such file.')
    const artifacts = state.artifacts.filter(({ id }) => id !== artifactId)
    if (artifacts.length === state.artifacts.length) {
      if (timeline.some(({ event, note }) => event === 'deleted' && note === artifactId)) return undefined
      throw new GatewayError('not_found', 'There is no such file.')
    }
    const event = { at: tools.now(), event: 'deleted', note: artifactId } as const
    return { before: job, after: { ...job, state: { ...state, artifacts }, timeline: withEvent(timeline, event) } }
  })
}

interface Rewriting {
  readonly before: Job
  readonly after: Job
}

/** Reads the record and saves what `change` makes of it; once more when somebody else was faster. Undefined changes nothing. */
async function rewrite(
  tools: Tools,
  accountId: AccountId,
  jobId: JobId,
  change: (job: Job) => Promise<Rewriting | undefined>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const rewriting = await change(await tools.db.read((tx) => jobs.recordOf(tx, accountId, jobId)))
    if (!rewriting) return
    try {
      await tools.db.write((tx) => jobs.rewrite(tx, rewriting.before, rewriting.after))
      return
    } catch (error) {
      if (!(error instanceof jobs.StaleJob) || attempt >= TRIES_MAX) throw error
    }
  }
}

/** The job without anything that was said or shown in it: numbers, names of models and money are left. */
function forgotten(job: Job, at: Instant): Job {
  const { negativePrompt: _, labels: __, adjustments: _own, ...request } = job.request
  const { negativePrompt: ___, rehearsal: ____, ...order } = job.order
  return {
    ...job,
    request: { ...request, prompt: '', vendorOptions: {} },
    order: { ...order, prompt: '', vendorOptions: {}, inputs: [] },
    adjustments: job.adjustments.map((each) => (each.change === 'dropped' ? { ...each, from: 'deleted' } : each)),
    state: withoutWords(job.state),
    timeline: withEvent(job.timeline, { at, event: 'deleted' }),
    deletedAt: at,
  }
}

function withoutWords(state: JobState): JobState {
  switch (state.name) {
    case 'succeeded': {
      const { text: _, report: __, coverage: ___, ...rest } = state
      return { ...rest, filtered: state.filtered.map(() => 'The reason is deleted.') }
    }
    case 'failed':
      // A provider's own words about a refusal may quote the prompt.
      return { name: 'failed', code: state.code, message: 'The generation failed; why is deleted.' }
    default:
      return state
  }
}
