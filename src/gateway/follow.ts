import { asGatewayError, GatewayError } from '../core/errors.ts'
import { isFinished, type Job } from '../core/job.ts'
import type { GenerateIntent, GenerationAnswer, InspectIntent } from '../core/protocol.ts'
import type { Progress } from '../core/provider.ts'
import { accept, requestOf } from './accept.ts'
import { readJob } from './await-finish.ts'
import { deliver, throwIfFailed } from './deliver.ts'
import { findJob } from './perform.ts'
import type { Tools } from './tools.ts'
import type { Visit } from './visit.ts'

/** What happens during a generation, for those who watch. */
export type Happening =
  | { readonly event: 'opened'; readonly answer: GenerationAnswer }
  | { readonly event: 'progressed'; readonly progress: Progress }
  | { readonly event: 'finished'; readonly answer: GenerationAnswer }
  | { readonly event: 'failed'; readonly error: GatewayError }

const LOOK_EVERY_MS = 1_000

/**
 * Takes a generation on, or finds the one named, and tells what happens to it. Refusals before the job exists are thrown, so that they get an
 * ordinary error answer; later failures come as `failed`. Ends early, without harm to the job, when the caller is gone.
 */
export async function* follow(tools: Tools, visit: Visit, intent: GenerateIntent | InspectIntent): AsyncGenerator<Happening> {
  const accepted = intent.do === 'inspect' ? await findJob(tools, visit, intent.jobId) : await accept(tools, visit, requestOf(intent))
  yield { event: 'opened', answer: deliver(tools, visit.baseUrl, accepted) }
  let told: Progress | undefined
  let job: Job = accepted
  while (!isFinished(job) && !visit.signal.aborted) {
    const progress = tools.progress.of(job.id)
    if (progress && progress !== told) {
      told = progress
      yield { event: 'progressed', progress }
    }
    await tools.bell.waitForNews(job.id, LOOK_EVERY_MS, visit.signal)
    job = await readJob(tools, job.id)
  }
  if (isFinished(job)) yield ending(tools, visit, job)
}

function ending(tools: Tools, visit: Visit, job: Job): Happening {
  try {
    throwIfFailed(job)
    return { event: 'finished', answer: deliver(tools, visit.baseUrl, job) }
  } catch (error) {
    return { event: 'failed', error: asGatewayError(error) }
  }
}
