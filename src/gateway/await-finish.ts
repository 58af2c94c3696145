import { GatewayError } from '../core/errors.ts'
import type { JobId } from '../core/ids.ts'
import { isFinished, type Job } from '../core/job.ts'
import * as jobs from '../jobs/index.ts'
import type { Tools } from './tools.ts'

/** Below the ten minutes after which the official SDKs give up by themselves. */
const WAIT_MS_MAX = 570_000
/** The bell is a hint; the database is looked at this often in any case. */
const LOOK_EVERY_MS = 1_000

/**
 * Waits until a job is finished and returns it, or as it is when `signal` aborts because the caller is gone or when it takes
 * longer than any client waits: the work goes on.
 */
export async function awaitFinish(tools: Tools, jobId: JobId, signal: AbortSignal): Promise<Job> {
  const deadline = tools.now() + WAIT_MS_MAX
  for (;;) {
    const job = await readJob(tools, jobId)
    if (isFinished(job) || signal.aborted || tools.now() >= deadline) return job
    await tools.bell.waitForJob(jobId, LOOK_EVERY_MS, signal)
  }
}

export async function readJob(tools: Tools, jobId: JobId): Promise<Job> {
  const job = await tools.db.read((tx) => jobs.find(tx, jobId))
  if (!job) throw new GatewayError('not_found', 'There is no such generation.')
  return job
}
