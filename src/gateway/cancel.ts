import { isFinished, type Job } from '../core/job.ts'
import * as jobs from '../jobs/index.ts'
import { readJob } from './await-finish.ts'
import { end } from './step.ts'
import type { Tools } from './tools.ts'

const TRIES_MAX = 5

/**
 * Cancels a job that is not finished and gives the money back; a finished or held one is left as it is. The provider
 * is told where it can be; if it works on all the same, that costs the operator and never the caller.
 */
export async function cancel(tools: Tools, job: Job): Promise<Job> {
  let current = job
  for (let attempt = 1; attempt <= TRIES_MAX; attempt++) {
    if (isFinished(current) || current.state.name === 'held') return current
    try {
      const canceled = await end(tools, current, { name: 'canceled' })
      await tellProvider(tools, current)
      return canceled
    } catch (error) {
      if (!(error instanceof jobs.StaleJob)) throw error
      current = await readJob(tools, job.id)
    }
  }
  return current
}

async function tellProvider(tools: Tools, { id, state }: Job): Promise<void> {
  if (state.name !== 'running' || state.attempt.ticket === undefined) return
  const connection = tools.connections.get(state.attempt.route.provider)
  await connection?.cancel?.(state.attempt.ticket, AbortSignal.timeout(10_000)).catch((error: unknown) => {
    tools.log.warn({ jobId: id, err: error }, 'the provider could not be told of a cancelation')
  })
}
