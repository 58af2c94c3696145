import { z } from 'zod'
import { check } from '../../../core/contract.ts'
import type { GatewayError } from '../../../core/errors.ts'
import { generationHeaders } from '../../../core/generation-headers.ts'
import type { LightJson } from '../../../core/light-json.ts'
import { estimateTokens } from '../../../core/price.ts'
import type { Endpoint, Frame, GenerationAnswer, Match, StreamRenderer, WireRequest, WireResponse } from '../../../core/protocol.ts'
import { contentChunks, contentResponse, isRefusedPrompt, refusedPrompt, type Delivery } from './answer.ts'
import { contentAnswer, contentBody, type ContentBody } from './contract.ts'
import { contentFields, readContentRequest, textOf } from './request.ts'
import { errorOfJob, renderError, streamError } from '../errors.ts'
import { generationOf } from '../generation.ts'
import { inCamelCase } from '../read.ts'

/** `POST …:generateContent`: a picture, with words beside it when the model talks. */
export const generateContent: Endpoint = {
  name: 'google.generateContent',
  body: 'json',
  access: 'key',
  contract: {
    routes: ['POST /gemini/v1beta/models/{model}:generateContent'],
    summary: 'Makes or edits a picture, in a conversation.',
    body: contentBody,
    answer: contentAnswer,
  },
  fields: contentFields,
  parse: (wire) => ({ do: 'generate', request: readContentRequest(wire), wait: 'finished' }),
  render: (answer, wire) => renderContent(generationOf(answer), wire),
}

/** `POST …:streamGenerateContent`: the same in chunks; as server-sent events with `alt=sse`, else as one JSON list. */
export const streamGenerateContent: Endpoint = {
  name: 'google.streamGenerateContent',
  body: 'json',
  access: 'key',
  contract: {
    routes: ['POST /gemini/v1beta/models/{model}:streamGenerateContent'],
    summary: 'The same in chunks: events with `alt=sse`, else one JSON list.',
    query: z.object({ alt: z.string().optional().describe('`sse` for server-sent events.') }),
    body: contentBody,
    answer: z.array(contentAnswer),
    answerTypes: ['application/json', 'text/event-stream'],
  },
  fields: contentFields,
  parse: (wire) => ({ do: 'generate', request: readContentRequest(wire), wait: 'finished', stream: true }),
  render: (answer, wire) => renderContent(generationOf(answer), wire),
  stream: streamOf,
}

/**
 * An error of a generateContent call. A refused prompt is an answer to it, not an error; without `alt=sse` a stream is a
 * list, and so is its error.
 */
export function renderContentError(error: GatewayError, match: Match, wire?: WireRequest): WireResponse {
  const plain = renderError(error, match)
  const refused = isRefusedPrompt(error) ? refusedPrompt(match.params['model'], promptTokens(wire)) : undefined
  const body = refused ?? ('json' in plain.body ? plain.body.json : null)
  const status = refused === undefined ? plain.status : 200
  if (match.endpoint !== streamGenerateContent) return { ...plain, status, body: { json: body } }
  if (match.params['alt'] !== 'sse') return { ...plain, status, body: { json: [body] } }
  return refused === undefined
    ? plain
    : { ...plain, status, body: { text: `data: ${JSON.stringify(refused)}\r\n\r\n`, mediaType: 'text/event-stream' } }
}

function renderContent(answer: GenerationAnswer, wire: WireRequest): WireResponse {
  const { id, state } = answer.job
  if (state.name === 'succeeded') {
    return { status: 200, headers: generationHeaders(answer.job), body: { json: contentResponse(answer, state, deliveryOf(wire)) } }
  }
  const response = renderContentError(errorOfJob(id, state), { endpoint: generateContent, params: wire.params }, wire)
  return { ...response, headers: { ...generationHeaders(answer.job), ...response.headers } }
}

/** The body as it was read before; a call is answered only when it could be. */
function bodyOf(wire: WireRequest | undefined): Partial<ContentBody> {
  const checked = check(contentBody, wire?.body === undefined ? undefined : inCamelCase(wire.body))
  return 'value' in checked ? checked.value : {}
}

function deliveryOf(wire: WireRequest): Delivery {
  const wanted = bodyOf(wire).generationConfig?.responseFormat?.image?.delivery
  return wanted === 'URI' ? { by: 'address', baseUrl: wire.baseUrl } : { by: 'bytes' }
}

function promptTokens(wire: WireRequest | undefined): number | undefined {
  const prompt = bodyOf(wire).contents?.findLast(({ role }) => role !== 'model')
  return prompt && estimateTokens(textOf(prompt))
}

function streamOf(wire: WireRequest): StreamRenderer {
  const failure = (error: GatewayError): LightJson =>
    isRefusedPrompt(error)
      ? refusedPrompt(wire.params['model'], promptTokens(wire))
      : streamError(error, { endpoint: streamGenerateContent, params: wire.params })
  const chunksOf = (answer: GenerationAnswer): readonly LightJson[] => {
    const { id, state } = answer.job
    return state.name === 'succeeded' ? contentChunks(answer, state, deliveryOf(wire)) : [failure(errorOfJob(id, state))]
  }
  return wire.query['alt'] === 'sse' ? eventStream(chunksOf, failure) : listStream(chunksOf, failure)
}

type Chunks = (answer: GenerationAnswer) => readonly LightJson[]
type Failure = (error: GatewayError) => LightJson

/**
 * There is no `[DONE]` in this dialect, and its older SDKs cannot read SSE comments: the heartbeat is a chunk with an
 * empty text.
 */
function eventStream(chunksOf: Chunks, failure: Failure): StreamRenderer {
  const event = (json: LightJson): Frame => ['data: ', { json }, '\r\n\r\n']
  return {
    mediaType: 'text/event-stream',
    headers: ({ job }) => generationHeaders(job),
    opened: () => [],
    progressed: () => [],
    finished: (answer) => chunksOf(answer).map(event),
    failed: (error) => [event(failure(error))],
    heartbeat: 'data: {"candidates":[{"content":{"role":"model","parts":[{"text":""}]},"index":0}]}\r\n\r\n',
  }
}

/** One JSON list, opened at once so that blanks may keep the connection alive before its first item. */
function listStream(chunksOf: Chunks, failure: Failure): StreamRenderer {
  const list = (items: readonly LightJson[]): readonly Frame[] => [
    ...items.map((json, index): Frame => [index === 0 ? '' : '\n,\r\n', { json }]),
    [']'],
  ]
  return {
    mediaType: 'application/json',
    headers: ({ job }) => generationHeaders(job),
    opened: () => [['[']],
    progressed: () => [],
    finished: (answer) => list(chunksOf(answer)),
    failed: (error) => list([failure(error)]),
    heartbeat: '\n',
  }
}
