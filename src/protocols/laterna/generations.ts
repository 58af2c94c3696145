import { generationHeaders } from '../../core/generation-headers.ts'
import { artifactIdOf } from '../../core/artifact.ts'
import { GatewayError, type RequestField } from '../../core/errors.ts'
import type { JobId } from '../../core/ids.ts'
import { isFinished } from '../../core/job.ts'
import type { Answer, Endpoint, GenerateIntent, WireRequest, WireResponse } from '../../core/protocol.ts'
import type { GenerationRequest } from '../../core/request.ts'
import { deletedAnswer, generationAnswer, listAnswer, receiptAnswer } from './answer-schema.ts'
import { badField, present } from './fields.ts'
import { generationJson, listedJson, selfUrl } from './generation-json.ts'
import { generationSchema, listQuerySchema, type GenerationBody } from './generation-schema.ts'
import { mediaOf } from './inputs.ts'
import { readAs } from './read.ts'

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
const PLACE_MAX = 100

export const createGeneration: Endpoint = {
  name: 'laterna.create',
  body: 'json',
  access: 'key',
  contract: {
    routes: ['POST /v1/generations'],
    summary: 'Makes pictures or videos.',
    body: generationSchema,
    answer: generationAnswer,
    statuses: [202, 200],
  },
  fields: FIELDS,
  parse: parseGeneration,
  render: renderGeneration,
}

export const listGenerations: Endpoint = {
  name: 'laterna.list',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['GET /v1/generations'],
    summary: 'Lists your generations.',
    query: listQuerySchema,
    answer: listAnswer,
  },
  parse({ query }) {
    const { limit, after, kind, first } = readAs(listQuerySchema, query)
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
  contract: {
    routes: ['GET /v1/generations/{id}', 'GET /v1/generations/{id}/receipt'],
    summary: 'Tells everything about one generation: what was asked, served, changed, delivered and charged.',
    answer: receiptAnswer,
  },
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
  contract: {
    routes: ['POST /v1/generations/{id}/cancel'],
    summary: 'Ends a generation that has not ended. Nothing is charged for what was not made.',
    answer: generationAnswer,
  },
  parse: ({ params }) => ({ do: 'cancel', jobId: jobIdIn(params['id']) }),
  render: renderGeneration,
}

export const deleteGeneration: Endpoint = {
  name: 'laterna.delete',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['DELETE /v1/generations/{id}'],
    summary: 'Removes the media and the words of a generation; its receipt stays.',
    answer: deletedAnswer,
  },
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
  contract: {
    routes: ['GET /v1/generations/{id}/media/{place}'],
    summary: 'The bytes of one result, counted from 0.',
    answerTypes: ['image/png', 'image/jpeg', 'image/webp', 'video/mp4'],
  },
  parse({ params }) {
    const place = Number(params['place'])
    if (!Number.isSafeInteger(place) || place < 0 || place > PLACE_MAX) throw new GatewayError('not_found', 'There is no such media.')
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

/** Where the caller does not say what kind is wanted, and names nothing that only one kind has, the model decides. */
function parseGeneration({ body }: WireRequest): GenerateIntent {
  const asked = readAs(generationSchema, body)
  const wait = asked.wait ? 'finished' : 'accepted'
  const kind = asked.kind ?? kindNamed(asked)
  if (kind !== undefined) return { do: 'generate', request: requestFor(asked, kind), wait }
  return { do: 'generate', request: requestFor(asked, 'image'), orElse: requestFor(asked, 'video'), wait }
}

function kindNamed({ duration_seconds: duration, sound, media_type: mediaType }: GenerationBody): 'image' | 'video' | undefined {
  if (duration !== undefined || sound !== undefined) return 'video'
  return mediaType === undefined ? undefined : 'image'
}

function requestFor(asked: GenerationBody, kind: 'image' | 'video'): GenerationRequest {
  const { model, prompt, seed, people } = asked
  return {
    model,
    prompt,
    ...present({ negativePrompt: asked.negative_prompt, people, seed }),
    inputs: (asked.inputs ?? []).map((input, index) => mediaOf(input, `inputs[${index}]`, kind)),
    output: kind === 'image' ? imageOutput(asked) : videoOutput(asked),
    vendorOptions: {},
  }
}

function imageOutput(asked: GenerationBody): GenerationRequest['output'] {
  const stray = (['duration_seconds', 'sound'] as const).find((name) => asked[name] !== undefined)
  if (stray) throw badField(stray, `${stray} is for videos, and kind is "image".`, 'unsupported')
  return { kind: 'image', ...frameOf(asked), ...present({ mediaType: asked.media_type }) }
}

function videoOutput(asked: GenerationBody): GenerationRequest['output'] {
  if (asked.media_type !== undefined) throw badField('media_type', 'media_type is for pictures. Videos are video/mp4.', 'unsupported')
  return { kind: 'video', ...frameOf(asked), ...present({ durationSeconds: asked.duration_seconds, sound: asked.sound }) }
}

function frameOf({ count, aspect_ratio: aspectRatio, resolution }: GenerationBody) {
  return present({ count, aspectRatio, resolution })
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
