import { z } from 'zod'
import { numeric, oneWord } from '../../../core/contract.ts'
import { GatewayError } from '../../../core/errors.ts'
import type { Endpoint, Intent, WireRequest } from '../../../core/protocol.ts'
import { present } from '../fields.ts'
import { readAs } from '../read.ts'
import { videoJobIdIn } from './video-id.ts'
import { deletedAnswer, renderContent, renderDeleted, renderVideo, renderVideos, videoAnswer, videosAnswer } from './answer.ts'
import { createBody, remixBody, sourceBody } from './body.ts'
import { parseCreate, parseRemix, parseSource } from './request.ts'

const LIST_MAX = 100
const LIST_DEFAULT = 20
const FORMS = ['multipart/form-data', 'application/json']

const fields: NonNullable<Endpoint['fields']> = {
  model: 'model',
  prompt: 'prompt',
  negativePrompt: 'negativePrompt',
  inputs: 'input_reference',
  count: 'sampleCount',
  aspectRatio: 'size',
  resolution: 'size',
  size: 'size',
  durationSeconds: 'seconds',
  sound: 'generateAudio',
  people: 'personGeneration',
  seed: 'seed',
}
const sourceFields: NonNullable<Endpoint['fields']> = { ...fields, inputs: 'video', task: 'video', continues: 'video' }

const create: Endpoint = {
  name: 'openai.videos.create',
  body: 'form',
  access: 'key',
  contract: {
    routes: ['POST /v1/videos'],
    summary: 'Begins a video from a prompt and, if there is one, a first picture.',
    body: createBody,
    bodyTypes: FORMS,
    answer: videoAnswer,
  },
  fields,
  parse: parseCreate,
  render: renderVideo,
}

const listQuery = z.looseObject({
  limit: numeric(z.int().min(1).max(LIST_MAX)).optional().describe(`Default: ${LIST_DEFAULT}.`),
  order: oneWord(['asc', 'desc']).optional().describe('By age; `desc`, the newest first, is usual.'),
  after: z.string().optional().describe('The id the page before ended with.'),
})

const list: Endpoint = {
  name: 'openai.videos.list',
  body: 'none',
  access: 'key',
  contract: { routes: ['GET /v1/videos'], summary: 'Lists the videos.', query: listQuery, answer: videosAnswer },
  parse({ query }) {
    const { limit = LIST_DEFAULT, order, after } = readAs(listQuery, query)
    const from = present({ after: after ? videoJobIdIn(after) : undefined })
    return { do: 'list-generations', kind: 'video', limit, first: order === 'asc' ? 'oldest' : 'newest', ...from }
  },
  render: renderVideos,
}

const retrieve: Endpoint = {
  name: 'openai.videos.retrieve',
  body: 'none',
  access: 'key',
  contract: { routes: ['GET /v1/videos/{id}'], summary: 'Tells how far a video is.', answer: videoAnswer },
  parse: ({ params }) => ({ do: 'inspect', jobId: videoJobIdIn(params['id']) }),
  render: renderVideo,
}

const remove: Endpoint = {
  name: 'openai.videos.delete',
  body: 'none',
  access: 'key',
  contract: { routes: ['DELETE /v1/videos/{id}'], summary: 'Deletes a video, its words and its files.', answer: deletedAnswer },
  parse: ({ params }) => ({ do: 'delete-generation', kind: 'video', jobId: videoJobIdIn(params['id']) }),
  render: renderDeleted,
}

const contentQuery = z.looseObject({
  variant: oneWord(['video', 'thumbnail', 'spritesheet'])
    .optional()
    .describe('MP4 (usual), one frame as WebP, or a sheet of frames as JPEG.'),
})

const content: Endpoint = {
  name: 'openai.videos.content',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['GET /v1/videos/{id}/content'],
    summary: 'The file of a finished video, or a small picture of it.',
    query: contentQuery,
    answerTypes: ['video/mp4', 'image/webp', 'image/jpeg'],
  },
  parse({ params, query }: WireRequest): Intent {
    const { variant = 'video' } = readAs(contentQuery, query)
    return { do: 'fetch-rendition', jobId: videoJobIdIn(params['id']), rendition: variant === 'video' ? 'film' : variant }
  },
  render: renderContent,
}

const remix: Endpoint = {
  name: 'openai.videos.remix',
  body: 'form',
  access: 'key',
  contract: {
    routes: ['POST /v1/videos/{id}/remix'],
    summary: 'Begins a video that is another one, changed as the prompt says.',
    body: remixBody,
    bodyTypes: FORMS.toReversed(),
    answer: videoAnswer,
  },
  fields: sourceFields,
  parse: parseRemix,
  render: renderVideo,
}

const edit: Endpoint = {
  name: 'openai.videos.edit',
  body: 'form',
  access: 'key',
  contract: {
    routes: ['POST /v1/videos/edits'],
    summary: 'Begins a video that is a given one, changed as the prompt says.',
    body: sourceBody,
    bodyTypes: FORMS,
    answer: videoAnswer,
  },
  fields: sourceFields,
  parse: (wire) => parseSource(wire, 'edit'),
  render: renderVideo,
}

const extend: Endpoint = {
  name: 'openai.videos.extend',
  body: 'form',
  access: 'key',
  contract: {
    routes: ['POST /v1/videos/extensions'],
    summary: 'Begins a video that goes on where a given one ends.',
    body: sourceBody,
    bodyTypes: FORMS,
    answer: videoAnswer,
  },
  fields: sourceFields,
  parse: (wire) => parseSource(wire, 'extend'),
  render: renderVideo,
}

/** Characters need a model that keeps one in mind from film to film, and there is none. */
const characters: Endpoint = {
  name: 'openai.videos.characters',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['POST /v1/videos/characters', 'GET /v1/videos/characters/{id}'],
    summary: 'Not supported: always refused.',
  },
  parse() {
    const message = 'Characters are not supported. To show somebody in several videos, send a picture of them as input_reference each time.'
    throw new GatewayError('not_supported', message)
  },
  render: renderVideo,
}

/** Every path below `/v1/videos`, and who answers each verb on it. The first that fits counts. */
export const videoRoutes: readonly (readonly [RegExp, { readonly [verb in 'GET' | 'POST' | 'DELETE']?: Endpoint }])[] = [
  [/^\/v1\/videos$/, { POST: create, GET: list }],
  [/^\/v1\/videos\/edits$/, { POST: edit }],
  [/^\/v1\/videos\/extensions$/, { POST: extend }],
  [/^\/v1\/videos\/characters$/, { POST: characters }],
  [/^\/v1\/videos\/characters\/(?<id>[^/]+)$/, { GET: characters }],
  [/^\/v1\/videos\/(?<id>[^/]+)$/, { GET: retrieve, DELETE: remove }],
  [/^\/v1\/videos\/(?<id>[^/]+)\/content$/, { GET: content }],
  [/^\/v1\/videos\/(?<id>[^/]+)\/remix$/, { POST: remix }],
]
