import { findModel } from '../catalog/index.ts'
import { GatewayError } from '../core/errors.ts'
import type { Job } from '../core/job.ts'
import { linkPaths } from '../core/links.ts'
import type { GenerationAnswer } from '../core/protocol.ts'
import { LINK_LIFETIME_MS, signedUrl } from './links.ts'
import type { Tools } from './tools.ts'

/** A job as an answer: with its model, how far it is, and signed links to everything it made. */
export function deliver(tools: Tools, baseUrl: string, job: Job): GenerationAnswer {
  const expiresAt = tools.now() + LINK_LIFETIME_MS
  const sign = (path: string): string => signedUrl(tools.secrets.linkSecret, baseUrl, path, expiresAt)
  const artifacts = job.state.name === 'succeeded' ? job.state.artifacts : []
  const progress = tools.progress.of(job.id)
  return {
    about: 'generation',
    job,
    model: findModel(job.order.model),
    media: artifacts.map((artifact) => ({
      artifact,
      watchUrl: sign(linkPaths.watch(artifact)),
      downloadUrl: sign(linkPaths.download(artifact)),
    })),
    links: { preview: sign(linkPaths.preview(job.id)), source: sign(linkPaths.source(job.id)) },
    ...(progress === undefined ? {} : { progress }),
  }
}

/** Throws what a job failed with, for dialects whose callers wait for the result itself. */
export function throwIfFailed(job: Job): void {
  if (job.state.name === 'failed') throw new GatewayError(job.state.code, job.state.message, { jobId: job.id })
  if (job.state.name === 'canceled') throw new GatewayError('canceled', 'The generation was canceled.', { jobId: job.id })
}
