import { generationHeaders } from '../../core/generation-headers.ts'
import { artifactIdOf } from '../../core/artifact.ts'
import { GatewayError, type RequestField } from '../../core/errors.ts'
import type { JobId } from '../../core/ids.ts'
import { isFinished } from '../../core/job.ts'
import type { Answer, Endpoint, GenerateIntent, WireRequest, WireResponse } from '../../core/protocol.ts'
import type { GenerationRequest, ImageMediaType, People } from '../../core/request.ts'
import { badField, present, readFlag, readNumber, readObject, readText, readWord, required, type Fields } from './fields.ts'
import { generationJson, listedJson, selfUrl } from './generation-json.ts'
import { readInputs } from './inputs.ts'

const KNOWN = [
  'model',
  'prompt',
  'negative_prompt',
  'kind',
  'count',
  'aspect_ratio',
  'resolution',
  'duration_seconds',
  'sound',
  'seed',
  'people',
  'media_type',
  'inputs',
  'wait',
]
const FIELDS: { readonly [field in RequestField]?: string } = {
  model: 'model',
  prompt: 'prompt',
  negativePrompt: 'negative_prompt',
  inputs: 'inputs',
  count: 'count',
  aspectRatio: 'aspect_ratio',
  resolution: 'resolution',
  durationSeconds: 'duration_seconds',
  sound: 'sound',
  people: 'people',
  seed: 'seed',
  mediaType: 'media_type',
}
const PEOPLE: readonly People[] = ['none', 'adults', 'all']
const MEDIA_TYPES: readonly ImageMediaType[] = ['image/png', 'image/jpeg', 'image/webp']
const COUNT_MAX = 100
const DURATION_SECONDS_MAX = 3600
const SEED_MAX = 2 ** 32 - 1
const LIST_MAX = 100
const LIST_DEFAULT = 20

export const createGeneration: Endpoint = {
  name: 'laterna.create',
  body: 'json',
  access: 'key',
  fields: FIELDS,
  parse: parseGeneration,
  render: renderGeneration,
}

export const listGenerations: Endpoint = {
  name: 'laterna.list',
  body: 'none',
  access: 'key',
  parse({ query }) {
    const after = query['after']
    const kind = readWord(query, 'kind', ['image', 'video'])
    const first = readWord(query, 'first', ['newest', 'oldest'])
    const limit = query['limit'] === undefined ? LIST_DEFAULT : Number(query['limit'])
    if (!Number.isSafeInteger(limit) || limit < 1 || limit > LIST_MAX) {
      throw badField('limit', `limit must be from 1 to ${LIST_MAX}.`, 'out_of_range')
    }
    return { do: 'list-generations', limit, ...present({ kind, first }), ...(after ? { after: jobIdIn(after) } : {}) }
  },
  render(answer, { baseUrl }) {
    if (answer.about !== 'generations') throw unexpected()
    const after = answer.hasMore ? (answer.jobs.at(-1)?.id ?? null) : null
    const data = answer.jobs.map((job) => listedJson(job, baseUrl))
    return { status: 200, body: { json: { object: 'list', data, has_more: answer.hasMore, after } } }
  },
}

export const readReceipt: Endpoint = {
  name: 'laterna.receipt',
  body: 'none',
  access: 'key',
  parse: ({ params }) => ({ do: 'receipt', jobId: jobIdIn(params['id']) }),
  render(answer) {
    if (answer.about !== 'receipt') throw unexpected()
    return { status: 200, body: { json: answer.receipt } }
  },
}

export const cancelGeneration: Endpoint = {
  name: 'laterna.cancel',
  body: 'none',
  access: 'key',
  parse: ({ params }) => ({ do: 'cancel', jobId: jobIdIn(params['id']) }),
  render: renderGeneration,
}

export const deleteGeneration: Endpoint = {
  name: 'laterna.delete',
  body: 'none',
  access: 'key',
  parse: ({ params }) => ({ do: 'delete-generation', jobId: jobIdIn(params['id']) }),
  render(answer) {
    if (answer.about !== 'deleted') throw unexpected()
    return { status: 200, body: { json: { id: answer.id, object: 'generation.deleted', deleted: true } } }
  },
}

export const fetchMedia: Endpoint = {
  name: 'laterna.media',
  body: 'none',
  access: 'key',
  parse({ params }) {
    const place = Number(params['place'])
    if (!Number.isSafeInteger(place) || place < 0 || place > COUNT_MAX) throw new GatewayError('not_found', 'There is no such media.')
    return { do: 'fetch-artifact', artifactId: artifactIdOf(jobIdIn(params['id']), place) }
  },
  render(answer) {
    if (answer.about !== 'artifact') throw unexpected()
    return { status: 200, body: { media: answer.artifact } }
  },
}

/** The id, or `not_found` for text that cannot be one. */
export function jobIdIn(text: string | undefined): JobId {
  if (text !== undefined && /^[0-9a-z]{26}$/.test(text)) return text as JobId
  throw new GatewayError('not_found', 'There is no such generation.')
}

/** An answer that does not belong to its endpoint. Our own mistake, never the caller's. */
export function unexpected(): GatewayError {
  return new GatewayError('gateway_bug', 'Something went wrong on our side.')
}

function parseGeneration({ body }: WireRequest): GenerateIntent {
  const fields = readObject(body, KNOWN)
  const model = required(readText(fields, 'model') || undefined, 'model')
  const prompt = required(readText(fields, 'prompt'), 'prompt')
  const kind = readWord(fields, 'kind', ['image', 'video']) ?? kindOf(model)
  const request: GenerationRequest = {
    model,
    prompt,
    ...present({
      negativePrompt: readText(fields, 'negative_prompt'),
      people: readWord(fields, 'people', PEOPLE),
      seed: readNumber(fields, 'seed', { min: 0, max: SEED_MAX, whole: true }),
    }),
    inputs: readInputs(fields, kind),
    output: kind === 'image' ? imageOutput(fields) : videoOutput(fields),
    vendorOptions: {},
  }
  return { do: 'generate', request, wait: readFlag(fields, 'wait') ? 'finished' : 'accepted' }
}

/** What the usual names say; any other model is said with `kind`. */
function kindOf(model: string): 'image' | 'video' {
  return /^(?:.*\/)?(?:veo|gemini-omni)/i.test(model) ? 'video' : 'image'
}

function imageOutput(fields: Fields): GenerationRequest['output'] {
  const stray = ['duration_seconds', 'sound'].find((name) => fields[name] !== undefined)
  if (stray) throw badField(stray, `${stray} is for videos. Set kind to "video" if the model makes videos.`, 'unsupported')
  return { kind: 'image', ...frameOf(fields), ...present({ mediaType: readWord(fields, 'media_type', MEDIA_TYPES) }) }
}

function videoOutput(fields: Fields): GenerationRequest['output'] {
  if (fields['media_type'] !== undefined) throw badField('media_type', 'media_type is for pictures. Videos are video/mp4.', 'unsupported')
  const durationSeconds = readNumber(fields, 'duration_seconds', { min: 1, max: DURATION_SECONDS_MAX, whole: false })
  return { kind: 'video', ...frameOf(fields), ...present({ durationSeconds, sound: readFlag(fields, 'sound') }) }
}

function frameOf(fields: Fields) {
  return present({
    count: readNumber(fields, 'count', { min: 1, max: COUNT_MAX, whole: true }),
    aspectRatio: readText(fields, 'aspect_ratio'),
    resolution: readText(fields, 'resolution'),
  })
}

function renderGeneration(answer: Answer, { baseUrl }: WireRequest): WireResponse {
  if (answer.about !== 'generation') throw unexpected()
  const { job } = answer
  return {
    status: isFinished(job) ? 200 : 202,
    headers: { ...generationHeaders(job), location: selfUrl(job, baseUrl) },
    body: { json: generationJson(answer, baseUrl) },
  }
}
