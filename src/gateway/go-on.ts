import { GatewayError, refuse } from '../core/errors.ts'
import type { Artifact } from '../core/artifact.ts'
import type { AccountId, JobId } from '../core/ids.ts'
import type { Job } from '../core/job.ts'
import type { Model } from '../core/model.ts'
import type { GenerationRequest, InputRole } from '../core/request.ts'
import * as jobs from '../jobs/index.ts'
import type { Tools } from './tools.ts'

/**
 * The request with what it goes on from as its first input: a picture to be worked on or to begin with, a film to be worked on.
 * Throws `bad_request` about `continues` when the account has no such generation or it has no result.
 */
export async function goOn(tools: Tools, accountId: AccountId, model: Model, request: GenerationRequest): Promise<GenerationRequest> {
  const { continues, inherits } = request
  if (continues === undefined || inherits) return request // Who inherits brings along what it needs.
  const earlier = await tools.db
    .read((tx) => jobs.ownedBy(tx, accountId, continues))
    .catch((error: unknown) => {
      if (error instanceof GatewayError && error.code === 'not_found') return undefined
      throw error
    })
  const { blob, mediaType } = resultOf(earlier, continues)
  return { ...request, inputs: [{ role: roleOf(mediaType, model), source: { from: 'blob', blob, mediaType } }, ...request.inputs] }
}

/** What there is to go on from. Throws `bad_request` about `continues`. */
export function resultOf(earlier: Job | undefined, continues: JobId): Artifact {
  const artifact = earlier?.state.name === 'succeeded' ? earlier.state.artifacts[0] : undefined
  if (artifact) return artifact
  throw refuse('continues', nothingIn(earlier), { rule: 'unsupported', value: continues })
}

function roleOf(mediaType: string, { limits }: Model): InputRole {
  if (mediaType.startsWith('video/')) return 'source-video'
  return limits.kind === 'video' ? 'first-frame' : 'reference'
}

function nothingIn(earlier: Job | undefined): string {
  switch (earlier?.state.name) {
    case undefined:
      return 'There is no such earlier generation.'
    case 'queued':
    case 'running':
    case 'held':
      return 'The earlier generation is not finished yet.'
    default:
      return 'The earlier generation has no result to go on from.'
  }
}
