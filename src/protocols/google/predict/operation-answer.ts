import { z } from 'zod'
import type { Artifact } from '../../../core/artifact.ts'
import type { Job, Succeeded } from '../../../core/job.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import type { Progress } from '../../../core/provider.ts'
import { errorOfJob, operationError } from '../errors.ts'
import { downloadUri } from '../files/files.ts'

/** How an operation looks, for `/openapi.json`. */
export const operationAnswer = z.looseObject({
  name: z.string(),
  done: z.boolean().optional().describe('Absent while it is made.'),
  metadata: z.looseObject({ progressPercent: z.int().optional() }).optional(),
  error: z.looseObject({ code: z.int().describe('A google.rpc.Code.'), message: z.string() }).optional(),
  response: z
    .looseObject({
      raiMediaFilteredCount: z.int(),
      raiMediaFilteredReasons: z.array(z.string()).optional(),
      videos: z.array(z.looseObject({ bytesBase64Encoded: z.string().optional(), mimeType: z.string() })),
      generateVideoResponse: z.looseObject({
        generatedSamples: z.array(z.looseObject({ video: z.looseObject({ uri: z.string(), encoding: z.string() }) })),
      }),
    })
    .optional(),
})

/** What an operation says beside its name: that it goes on, how it failed, or what it made. */
export function stateOf(
  { id, state }: Job,
  { baseUrl, withBytes, progress }: { readonly baseUrl: string; readonly withBytes: boolean; readonly progress?: Progress | undefined },
): { readonly [key: string]: LightJson } {
  switch (state.name) {
    case 'succeeded':
      return { done: true, response: responseOf(state, baseUrl, withBytes) }
    case 'failed':
    case 'canceled':
      return { done: true, error: operationError(errorOfJob(id, state)) }
    default:
      return progress === undefined ? {} : { metadata: metadataOf(progress.fraction) }
  }
}

function metadataOf(fraction: number): LightJson {
  return {
    '@type': 'type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningMetadata',
    progressPercent: Math.min(99, Math.max(0, Math.floor(fraction * 100))),
  }
}

/**
 * One body for curl, both SDK modes and the AI SDK: `videos` is where Vertex AI's clients look, `generateVideoResponse` where
 * the Gemini API's do. The lists are never absent, so that a loop over them does not crash when all was filtered.
 */
function responseOf({ artifacts, filtered }: Succeeded, baseUrl: string, withBytes: boolean): LightJson {
  const rai = {
    raiMediaFilteredCount: filtered.length,
    ...(filtered.length > 0 ? { raiMediaFilteredReasons: filtered } : {}),
  }
  return {
    '@type': 'type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse',
    ...rai,
    videos: artifacts.map((artifact) => videoOf(artifact, withBytes)),
    generateVideoResponse: {
      ...rai,
      generatedSamples: artifacts.map(({ id, mediaType }) => ({ video: { uri: downloadUri(baseUrl, id), encoding: mediaType } })),
    },
  }
}

function videoOf({ blob, mediaType }: Artifact, withBytes: boolean): LightJson {
  return { ...(withBytes ? { bytesBase64Encoded: new BlobText(blob) } : {}), mimeType: mediaType }
}
