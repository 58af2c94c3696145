import { GatewayError } from '../../../core/errors.ts'
import type { Job } from '../../../core/job.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import type { Answer, Frame, GenerationAnswer, LinkedArtifact, StreamRenderer, WireRequest, WireResponse } from '../../../core/protocol.ts'
import type { Preview } from '../../../core/provider.ts'
import { generationIn } from '../chat/answer.ts'
import { errorBody, renderError, troubleIn } from '../errors.ts'
import { isFields } from '../fields.ts'
import { generationHeaders } from '../generation-headers.ts'
import { tokensOf } from '../usage.ts'

type Json = { readonly [key: string]: LightJson | undefined }

/**
 * The pictures in the form that `response_format` names, inline without it. Programs written for DALL-E expect a link then, so for its
 * models there is one too; for the others there is none, because some clients prefer a link and cannot fetch one from a private address.
 */
export function renderImages(answer: Answer, wire: WireRequest): WireResponse {
  const generation = generationIn(answer)
  const { job, media } = generation
  const trouble = troubleIn(generation) ?? nothingLeft(generation)
  const headers = generationHeaders(job)
  if (trouble) {
    const response = renderError(trouble)
    return { ...response, headers: { ...headers, ...response.headers } }
  }
  const { quality, responseFormat } = wishesIn(wire)
  const data = media.map(({ artifact, watchUrl }) => ({
    ...(responseFormat === 'url' ? {} : { b64_json: new BlobText(artifact.blob) }),
    ...(responseFormat === 'url' || (responseFormat === undefined && isForDallE(job)) ? { url: watchUrl } : {}),
  }))
  const json = { created: createdAt(generation), ...described(media[0], quality), data, ...usageField(generation) }
  return { status: 200, headers, body: { json } }
}

/** The answer with its tokens named as in chats as well. */
export function withChatUsage(response: WireResponse): WireResponse {
  if (!('json' in response.body) || !isFields(response.body.json)) return response
  const { usage } = response.body.json
  if (usage === undefined || !isFields(usage)) return response
  const named = { ...usage, prompt_tokens: usage['input_tokens'], completion_tokens: usage['output_tokens'] }
  return { ...response, body: { json: { ...response.body.json, usage: named } } }
}

/** Server-sent events: pictures of the work in progress where the engine shows any, then each picture. `kind` is how the events are named. */
export function streamImages(kind: 'image_generation' | 'image_edit', wire: WireRequest): StreamRenderer {
  const { quality } = wishesIn(wire)
  let opened: GenerationAnswer | undefined
  let shown = 0

  const partial = (answer: GenerationAnswer, { bytes, mediaType }: Preview, index: number): Frame =>
    event(`${kind}.partial_image`, {
      b64_json: Buffer.from(bytes).toString('base64'),
      partial_image_index: index,
      created_at: createdAt(answer),
      background: 'opaque',
      output_format: formatOf(mediaType),
      quality: quality ?? 'auto',
      size: sizeOrdered(answer),
    })

  return {
    mediaType: 'text/event-stream; charset=utf-8',
    headers: ({ job }) => generationHeaders(job),
    opened(answer) {
      opened = answer
      return []
    },
    progressed({ previews = [] }) {
      const answer = opened
      if (!answer) return []
      const fresh = previews.slice(shown).map((preview, index) => partial(answer, preview, shown + index))
      shown += fresh.length
      return fresh
    },
    finished(answer) {
      const trouble = troubleIn(answer) ?? nothingLeft(answer)
      if (trouble) return [failure(trouble)]
      return answer.media.map((linked, index) =>
        event(`${kind}.completed`, {
          b64_json: new BlobText(linked.artifact.blob),
          created_at: createdAt(answer),
          ...described(linked, quality ?? 'auto'),
          // Counted once for all of them, so that whoever adds them up is right.
          ...(index === answer.media.length - 1 ? { usage: countedUsage(answer) } : {}),
        }),
      )
    },
    failed: (error) => [failure(error)],
  }
}

function isForDallE({ request }: Job): boolean {
  return /(?:^|\/)dall-e-/i.test(request.model)
}

interface Wishes {
  readonly quality: string | undefined
  readonly responseFormat: string | undefined
}

/** The body was read and found good when the call came in. */
function wishesIn({ body }: WireRequest): Wishes {
  const word = (name: string): string | undefined => {
    const value = body !== undefined && isFields(body) ? body[name] : undefined
    return typeof value === 'string' ? value.toLowerCase() : undefined
  }
  return { quality: word('quality'), responseFormat: word('response_format') }
}

function event(type: string, json: Json): Frame {
  return [`event: ${type}\ndata: `, { json: { type, ...json } }, '\n\n']
}

/** OpenAI's clients raise when an event carries `error`. */
function failure(error: GatewayError): Frame {
  return ['event: error\ndata: ', { json: errorBody(error) }, '\n\n']
}

/** Says what was made, not what was asked: every picture is opaque, and its size is its own. */
function described(linked: LinkedArtifact | undefined, quality: string | undefined): Json {
  const { mediaType, widthPixels, heightPixels } = linked?.artifact ?? {}
  return {
    background: 'opaque',
    output_format: mediaType === undefined ? undefined : formatOf(mediaType),
    quality,
    size: widthPixels && heightPixels ? `${widthPixels}x${heightPixels}` : undefined,
  }
}

function formatOf(mediaType: string): string {
  return mediaType.replace('image/', '')
}

function sizeOrdered({ job: { order } }: GenerationAnswer): string {
  return `${order.output.widthPixels}x${order.output.heightPixels}`
}

function createdAt({ job }: GenerationAnswer): number {
  return Math.floor(job.createdAt / 1000)
}

/** Only for models that are paid by token: for the others a count would be an invention. */
function usageField(answer: GenerationAnswer): { readonly usage?: LightJson } {
  const { state } = answer.job
  return state.name === 'succeeded' && state.usage['output-image-token'] !== undefined ? { usage: countedUsage(answer) } : {}
}

function countedUsage(answer: GenerationAnswer): LightJson {
  const { inputText, inputImage, outputText, outputImage } = tokensOf(answer, '')
  return {
    total_tokens: inputText + inputImage + outputText + outputImage,
    input_tokens: inputText + inputImage,
    output_tokens: outputText + outputImage,
    input_tokens_details: { text_tokens: inputText, image_tokens: inputImage },
    output_tokens_details: { text_tokens: outputText, image_tokens: outputImage },
  }
}

/** A generation whose every result the filter took away, as the error it is where pictures are all there is to an answer. */
export function nothingLeft({ job: { id, state }, media }: GenerationAnswer): GatewayError | undefined {
  if (state.name !== 'succeeded' || media.length > 0) return undefined
  return new GatewayError('content_refused', state.filtered[0] ?? 'The pictures were withheld by the safety filter.', { jobId: id })
}
