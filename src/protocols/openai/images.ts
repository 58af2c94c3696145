import { GatewayError } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import type { Answer, Endpoint, GenerateIntent, GenerationAnswer, WireRequest, WireResponse } from '../../core/protocol.ts'
import type { ImageMediaType } from '../../core/request.ts'
import { generationIn } from './chat-answer.ts'
import { renderError, troubleIn } from './errors.ts'
import { badField, present, read, readBody, readChoice, required, type Fields } from './fields.ts'
import { generationHeaders } from './generation-headers.ts'
import { frameOf, type Frame } from './sizes.ts'
import { tokensOf } from './usage.ts'

const QUALITIES = ['auto', 'low', 'medium', 'standard', 'high', 'hd', 'xhigh', 'max'] as const
const FINE_QUALITIES: readonly string[] = ['high', 'hd', 'xhigh', 'max']
const COUNT_MAX = 10

/** `POST /v1/images/generations`. */
export const generations: Endpoint = {
  name: 'openai.images',
  body: 'json',
  access: 'key',
  fields: {
    model: 'model',
    prompt: 'prompt',
    count: 'n',
    aspectRatio: 'size',
    resolution: 'size',
    mediaType: 'output_format',
    compressionQuality: 'output_compression',
  },
  parse: parseImages,
  render: renderImages,
}

/** `POST /v1/images/generations`. Throws GatewayError `bad_request` naming the parameter, or `not_supported`. */
export function parseImages({ body }: WireRequest): GenerateIntent {
  const fields = readBody(body)
  const prompt = required(read(fields, 'prompt', 'string') || undefined, 'prompt')
  const model = required(read(fields, 'model', 'string') || undefined, 'model')
  if (read(fields, 'stream', 'boolean') === true) {
    const violation = { path: 'stream', rule: 'unsupported' } as const
    throw new GatewayError('not_supported', "Streaming is not supported here. Leave 'stream' out.", { violation })
  }
  checkRest(fields)
  return {
    do: 'generate',
    request: {
      model,
      prompt,
      inputs: [],
      output: {
        kind: 'image',
        text: false,
        count: bounded(fields, 'n', 1, COUNT_MAX) ?? 1,
        ...frameAsked(fields),
        ...present({ mediaType: mediaTypeOf(fields), compressionQuality: bounded(fields, 'output_compression', 0, 100) }),
      },
      vendorOptions: {},
    },
    wait: 'finished',
  }
}

/** The pictures inline, or as links that open without a key when `response_format` says `url`. */
export function renderImages(answer: Answer, { body }: WireRequest): WireResponse {
  const generation = generationIn(answer)
  const { job, media } = generation
  const trouble = troubleIn(generation) ?? nothingLeft(generation)
  const headers = generationHeaders(job)
  if (trouble) {
    const response = renderError(trouble)
    return { ...response, headers: { ...headers, ...response.headers } }
  }
  const fields = readBody(body)
  const linked = read(fields, 'response_format', 'string')?.toLowerCase() === 'url'
  const data = media.map(({ artifact, watchUrl }) => (linked ? { url: watchUrl } : { b64_json: new BlobText(artifact.blob) }))
  return { status: 200, headers, body: { json: { ...described(generation, fields), data, ...usageField(generation) } } }
}

/** Fine quality means more pixels, unless the caller has said how many pixels there are to be. */
function frameAsked(fields: Fields): Frame {
  const frame = frameOf(read(fields, 'size', 'string'))
  const quality = readChoice(fields, 'quality', QUALITIES) ?? 'auto'
  const open = frame.nearPixels === undefined && frame.resolution === undefined
  return open && FINE_QUALITIES.includes(quality) ? { ...frame, resolution: '2K' } : frame
}

function mediaTypeOf(fields: Fields): ImageMediaType | undefined {
  const format = readChoice(fields, 'output_format', ['png', 'jpeg', 'webp'])
  return format && (`image/${format}` as const)
}

function checkRest(fields: Fields): void {
  readChoice(fields, 'response_format', ['url', 'b64_json'])
  readChoice(fields, 'background', ['auto', 'opaque', 'transparent'])
  readChoice(fields, 'moderation', ['auto', 'low'])
  for (const name of ['user', 'style']) read(fields, name, 'string')
}

function bounded(fields: Fields, name: string, min: number, max: number): number | undefined {
  const value = read(fields, name, 'integer')
  if (value === undefined || (value >= min && value <= max)) return value
  throw badField(name, `Invalid '${name}': expected ${min} to ${max}, but got ${value}.`, { rule: 'out_of_range', value: String(value) })
}

/** Says what was made, not what was asked: every picture is opaque, and its size is its own. */
function described({ job, media }: GenerationAnswer, fields: Fields): { readonly [key: string]: LightJson | undefined } {
  const first = media[0]?.artifact
  return {
    created: Math.floor(job.createdAt / 1000),
    background: 'opaque',
    output_format: first?.mediaType.replace('image/', ''),
    quality: read(fields, 'quality', 'string')?.toLowerCase(),
    size: first?.widthPixels && first.heightPixels ? `${first.widthPixels}x${first.heightPixels}` : undefined,
  }
}

/** Only for models that are paid by token: for the others a count would be an invention. */
function usageField(answer: GenerationAnswer): { readonly usage?: LightJson } {
  const { state } = answer.job
  if (state.name !== 'succeeded' || state.usage['output-image-token'] === undefined) return {}
  const { inputText, inputImage, outputText, outputImage } = tokensOf(answer, '')
  return {
    usage: {
      total_tokens: inputText + inputImage + outputText + outputImage,
      input_tokens: inputText + inputImage,
      output_tokens: outputText + outputImage,
      input_tokens_details: { text_tokens: inputText, image_tokens: inputImage },
      output_tokens_details: { text_tokens: outputText, image_tokens: outputImage },
    },
  }
}

function nothingLeft({ job: { id, state }, media }: GenerationAnswer): GatewayError | undefined {
  if (state.name !== 'succeeded' || media.length > 0) return undefined
  return new GatewayError('content_refused', state.filtered[0] ?? 'The pictures were withheld by the safety filter.', { jobId: id })
}
