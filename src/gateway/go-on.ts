import { GatewayError, refuse } from '../core/errors.ts'
import type { AccountId } from '../core/ids.ts'
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
  const { continues } = request
  if (continues === undefined) return request
  const earlier = await tools.db
    .read((tx) => jobs.ownedBy(tx, accountId, continues))
    .catch((error: unknown) => {
      if (error instanceof GatewayError && error.code === 'not_found') return undefined
      throw error
    })
  const artifact = earlier?.state.name === 'succeeded' ? earlier.state.artifacts[0] : undefined
  if (!artifact) throw refuse('continues', nothingIn(earlier), { rule: 'unsupported', value: continues })
  const { blob, mediaType } = artifact
  return { ...request, inputs: [{ role: roleOf(mediaType, model), source: { from: 'blob', blob, mediaType } }, ...request.inputs] }
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
