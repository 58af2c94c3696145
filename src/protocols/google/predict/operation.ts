import { z } from 'zod'
import { numeric } from '../../../core/contract.ts'
import { generationHeaders } from '../../../core/generation-headers.ts'
import type { JobId } from '../../../core/ids.ts'
import type { Job } from '../../../core/job.ts'
import type { Answer, Endpoint, WireRequest, WireResponse } from '../../../core/protocol.ts'
import { refusePath } from '../fields.ts'
import { generationOf } from '../generation.ts'
import { operationAnswer, stateOf } from './operation-answer.ts'
import { predictRoutes } from './routes.ts'
import { readAs } from '../read.ts'
import { vertexName } from './veo.ts'

/** The ways to one operation. Those with a project and a publisher in front lead here as well. */
function operationRoutes(method: string, verb = ''): readonly string[] {
  return [`${method} /gemini/v1beta/models/{model}/operations/{operation}${verb}`, `${method} /gemini/v1beta/operations/{operation}${verb}`]
}

/** `GET …/operations/ID` in all its forms: how a video is doing. The id decides; the model in the path is not looked at. */
export const getOperation: Endpoint = {
  name: 'google.getOperation',
  body: 'none',
  access: 'key',
  contract: {
    routes: operationRoutes('GET'),
    summary: 'Tells how a film is doing, and where it is once it is made.',
    answer: operationAnswer,
  },
  parse: (wire) => ({ do: 'inspect', jobId: operationIn(wire) }),
  render: (answer, wire) => renderOperation(answer, wire, nameForPoll(wire, generationOf(answer).job)),
}

const waitBody = z.looseObject({ timeout: z.string().optional().describe('How long to wait at most, e.g. `10s`.') })

/** `POST …/operations/ID:wait`. It may answer before the time is over, says google.longrunning; this one answers at once. */
export const waitOperation: Endpoint = {
  name: 'google.waitOperation',
  body: 'json',
  access: 'key',
  contract: {
    routes: operationRoutes('POST', ':wait'),
    summary: 'Tells how a film is doing, at once: ask again until it is done.',
    body: waitBody.optional(),
    answer: operationAnswer,
  },
  parse: (wire) => {
    if (wire.body !== undefined) readAs(waitBody, wire.body)
    return { do: 'inspect', jobId: operationIn(wire) }
  },
  render: (answer, wire) => renderOperation(answer, wire, nameForPoll(wire, generationOf(answer).job)),
}

const fetchBody = z.looseObject({ operationName: z.string().describe('As the call that began it answered.') })

/** `POST …:fetchPredictOperation`: the same in Vertex AI's way, always with the bytes, because its clients download nothing. */
export const fetchPredictOperation: Endpoint = {
  name: 'google.fetchPredictOperation',
  body: 'json',
  access: 'key',
  contract: {
    routes: predictRoutes('fetchPredictOperation'),
    summary: 'Tells how a film is doing, in Vertex AI’s way, and gives its bytes once it is made.',
    body: fetchBody,
    answer: operationAnswer,
  },
  parse: (wire) => ({ do: 'inspect', jobId: operationIdIn(operationNameIn(wire)) as JobId }),
  render: (answer, wire) => renderOperation(answer, wire, operationNameIn(wire)),
}

/** `POST …/operations/ID:cancel`. Answers an empty object, as google.longrunning does. */
export const cancelOperation: Endpoint = {
  name: 'google.cancelOperation',
  body: 'none',
  access: 'key',
  contract: { routes: operationRoutes('POST', ':cancel'), summary: 'Ends the making of a film; nothing is charged.', answer: z.object({}) },
  parse: (wire) => ({ do: 'cancel', jobId: operationIn(wire) }),
  render: (answer) => ({ status: 200, headers: answer.about === 'generation' ? generationHeaders(answer.job) : {}, body: { json: {} } }),
}

/** `DELETE …/operations/ID`: the film and its words are removed; what it cost stays written down. */
export const deleteOperation: Endpoint = {
  name: 'google.deleteOperation',
  body: 'none',
  access: 'key',
  contract: {
    routes: operationRoutes('DELETE'),
    summary: 'Removes a film and what was asked for it; the receipt stays.',
    answer: z.object({}),
  },
  parse: (wire) => ({ do: 'delete-generation', jobId: operationIn(wire) }),
  render: () => ({ status: 200, body: { json: {} } }),
}

const PAGE_DEFAULT = 10
const PAGE_MAX = 100
const listQuery = z.object({
  pageSize: numeric(z.int().min(0)).optional().describe(`Default: ${PAGE_DEFAULT}; at most ${PAGE_MAX}.`),
  pageToken: z.string().optional(),
})

/** `GET …/operations`, newest first; under a model only its own, so that a page may hold fewer than there is room for. */
export const listOperations: Endpoint = {
  name: 'google.listOperations',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['GET /gemini/v1beta/operations', 'GET /gemini/v1beta/models/{model}/operations'],
    summary: 'Lists the films of the account by pages, newest first.',
    query: listQuery,
    answer: z.object({ operations: z.array(operationAnswer), nextPageToken: z.string().optional() }),
  },
  parse: (wire) => {
    const { limit, after } = readPage(wire)
    return { do: 'list-generations', kind: 'video', limit, ...(after === undefined ? {} : { after }) }
  },
  render: renderList,
}

function readPage({ query }: WireRequest): { readonly limit: number; readonly after?: JobId } {
  const given = Object.fromEntries(Object.entries(query).filter(([name, text]) => name in listQuery.shape && text !== ''))
  const { pageSize, pageToken } = readAs(listQuery, given).value
  const limit = Math.min(pageSize || PAGE_DEFAULT, PAGE_MAX)
  if (pageToken === undefined) return { limit }
  if (!/^[0-9a-z]{26}$/.test(pageToken)) throw refusePath('pageToken', 'Invalid page token.', { rule: 'unsupported' })
  return { limit, after: pageToken as JobId }
}

function renderList(answer: Answer, wire: WireRequest): WireResponse {
  const { jobs, hasMore } = answer.about === 'generations' ? answer : { jobs: [], hasMore: false }
  const { model } = wire.params
  const last = hasMore ? jobs.at(-1) : undefined
  const operations = jobs
    .filter((job) => model === undefined || job.request.model === model)
    .map((job) => ({
      name: model === undefined ? `operations/${job.id}` : `models/${model}/operations/${job.id}`,
      ...stateOf(job, { baseUrl: wire.baseUrl, withBytes: false }),
    }))
  return { status: 200, body: { json: { operations, ...(last ? { nextPageToken: last.id } : {}) } } }
}

function operationIn({ params }: WireRequest): JobId {
  return (params['operation'] ?? '') as JobId
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

function operationNameIn(wire: WireRequest): string {
  const { value, at } = readAs(fetchBody, wire.body)
  if (operationIdIn(value.operationName) !== '') return value.operationName
  throw refusePath(at('operationName'), '`operationName` must be the full name of an operation.', { rule: 'required' })
}

function operationIdIn(name: string): string {
  return /(?:^|\/)operations\/([^/]+)$/.exec(name)?.[1] ?? ''
}

function renderOperation(answer: Answer, wire: WireRequest, name: string): WireResponse {
  const { job, progress } = generationOf(answer)
  const withBytes = wire.params['verb'] === 'fetchPredictOperation' || !isGenaiSdk(wire)
  const state = stateOf(job, { baseUrl: wire.baseUrl, withBytes, progress })
  return { status: 200, headers: generationHeaders(job), body: { json: { name, ...state } } }
}
