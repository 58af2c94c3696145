import { z } from 'zod'
import type { Job, Succeeded } from '../../core/job.ts'
import type { JobId } from '../../core/ids.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import type { Answer, Endpoint, GenerationAnswer, WireRequest, WireResponse } from '../../core/protocol.ts'
import { errorOfJob, operationError } from './errors.ts'
import { refusePath } from './fields.ts'
import { downloadUri } from './files.ts'
import { generationOf } from './generation.ts'
import { generationHeaders } from '../../core/generation-headers.ts'
import { readAs } from './read.ts'
import { vertexName } from './veo.ts'

/** `GET …/operations/ID` in all its forms: how a video is doing. The id decides; the model in the path is not looked at. */
export const getOperation: Endpoint = {
  name: 'google.getOperation',
  body: 'none',
  access: 'key',
  parse: (wire) => ({ do: 'inspect', jobId: (wire.params['operation'] ?? '') as JobId }),
  render: (answer, wire) => renderOperation(answer, wire, nameForPoll(wire, generationOf(answer).job)),
}

/** `POST …:fetchPredictOperation`: the same in Vertex AI's way, always with the bytes, because its clients download nothing. */
export const fetchPredictOperation: Endpoint = {
  name: 'google.fetchPredictOperation',
  body: 'json',
  access: 'key',
  parse: (wire) => ({ do: 'inspect', jobId: operationIdIn(operationNameIn(wire)) as JobId }),
  render: (answer, wire) => renderOperation(answer, wire, operationNameIn(wire)),
}

/** `POST …/operations/ID:cancel`. Answers an empty object, as google.longrunning does. */
export const cancelOperation: Endpoint = {
  name: 'google.cancelOperation',
  body: 'none',
  access: 'key',
  parse: (wire) => ({ do: 'cancel', jobId: (wire.params['operation'] ?? '') as JobId }),
  render: (answer) => ({ status: 200, headers: answer.about === 'generation' ? generationHeaders(answer.job) : {}, body: { json: {} } }),
}

/**
 * The genai SDKs get the name they asked for; others get the Vertex form, which Google's own polls carry. Both can be
 * polled again.
 */
function nameForPoll(wire: WireRequest, job: Job): string {
  const { name = '', operation = '', model } = wire.params
  return isGenaiSdk(wire) && model !== undefined ? name : vertexName(operation, { model: job.request.model, ...wire.params })
}

/** Downloads the video from its address, so the bytes need not be in the answer to every poll. */
function isGenaiSdk({ headers }: WireRequest): boolean {
  return (headers['x-goog-api-client'] ?? '').startsWith('google-genai-sdk')
}

const fetchBody = z.looseObject({ operationName: z.string().describe('As the call that began it answered, up to the id.') })

function operationNameIn(wire: WireRequest): string {
  const name = readAs(fetchBody, wire.body).value.operationName
  if (operationIdIn(name) === '') {
    throw refusePath('operationName', '`operationName` must be the full name of an operation.', { rule: 'required' })
  }
  return name
}

function operationIdIn(name: string): string {
  return /(?:^|\/)operations\/([^/]+)$/.exec(name)?.[1] ?? ''
}

function renderOperation(answer: Answer, wire: WireRequest, name: string): WireResponse {
  const generation = generationOf(answer)
  return { status: 200, headers: generationHeaders(generation.job), body: { json: { name, ...stateOf(generation, wire) } } }
}

function stateOf(generation: GenerationAnswer, wire: WireRequest): { readonly [key: string]: LightJson } {
  const {
    job: { id, state },
    progress,
  } = generation
  switch (state.name) {
    case 'succeeded':
      return { done: true, response: responseOf(generation, state, wire) }
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
function responseOf({ media }: GenerationAnswer, { filtered }: Succeeded, wire: WireRequest): LightJson {
  const withBytes = wire.method === 'POST' || !isGenaiSdk(wire)
  const rai = {
    raiMediaFilteredCount: filtered.length,
    ...(filtered.length > 0 ? { raiMediaFilteredReasons: filtered } : {}),
  }
  const artifacts = media.map(({ artifact }) => artifact)
  return {
    '@type': 'type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse',
    ...rai,
    videos: artifacts.map(({ blob, mediaType }) => ({
      ...(withBytes ? { bytesBase64Encoded: new BlobText(blob) } : {}),
      mimeType: mediaType,
    })),
    generateVideoResponse: {
      ...rai,
      generatedSamples: artifacts.map(({ id, mediaType }) => ({ video: { uri: downloadUri(wire.baseUrl, id), encoding: mediaType } })),
    },
  }
}
