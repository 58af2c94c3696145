import type { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import { estimateTokens } from '../../core/price.ts'
import type { Answer, Endpoint, Frame, GenerationAnswer, Match, StreamRenderer, WireRequest, WireResponse } from '../../core/protocol.ts'
import { contentChunks, contentResponse, isRefusedPrompt, refusedPrompt } from './content-answer.ts'
import { contentFields, readContentRequest, readTurns, textOf } from './content-request.ts'
import { errorOfJob, renderError, streamError } from './errors.ts'
import { find, readBody, readObject, readObjects, readText, type Fields } from './fields.ts'
import { generationOf } from './generation.ts'
import { modelOf } from './models.ts'
import { generationHeaders } from '../../core/generation-headers.ts'

/** `POST …:generateContent`: a picture, with words beside it when the model talks. */
export const generateContent: Endpoint = {
  name: 'google.generateContent',
  body: 'json',
  access: 'key',
  fields: contentFields,
  parse: (wire) => ({ do: 'generate', request: readContentRequest(wire), wait: 'finished' }),
  render: (answer, wire) => renderContent(generationOf(answer), wire),
}

/** `POST …:streamGenerateContent`: the same in chunks; as server-sent events with `alt=sse`, else as one JSON list. */
export const streamGenerateContent: Endpoint = {
  name: 'google.streamGenerateContent',
  body: 'json',
  access: 'key',
  fields: contentFields,
  parse: (wire) => ({ do: 'generate', request: readContentRequest(wire), wait: 'finished', stream: true }),
  render: (answer, wire) => renderContent(generationOf(answer), wire),
  stream: streamOf,
}

/** `POST …:countTokens`: costs nothing and makes nothing; only asks whether the model exists. */
export const countTokens: Endpoint = {
  name: 'google.countTokens',
  body: 'json',
  access: 'key',
  parse: (wire) => {
    countText(wire)
    return { do: 'get-model', model: wire.params['model'] ?? '' }
  },
  render: renderCount,
}

/**
 * An error of a generateContent call. A refused prompt is an answer to it, not an error; without `alt=sse` a stream is a
 * list, and so is its error.
 */
export function renderContentError(error: GatewayError, match: Match): WireResponse {
  const plain = renderError(error, match)
  const refused = isRefusedPrompt(error) ? refusedPrompt(match.params['model']) : undefined
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
    return { status: 200, headers: generationHeaders(answer.job), body: { json: contentResponse(answer, state) } }
  }
  const response = renderContentError(errorOfJob(id, state), { endpoint: generateContent, params: wire.params })
  return { ...response, headers: { ...generationHeaders(answer.job), ...response.headers } }
}

function streamOf(wire: WireRequest): StreamRenderer {
  const model = wire.params['model']
  const failure = (error: GatewayError): LightJson =>
    isRefusedPrompt(error) ? refusedPrompt(model) : streamError(error, { endpoint: streamGenerateContent, params: wire.params })
  const chunksOf = (answer: GenerationAnswer): readonly LightJson[] => {
    const { id, state } = answer.job
    return state.name === 'succeeded' ? contentChunks(answer, state) : [failure(errorOfJob(id, state))]
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

function renderCount(answer: Answer, wire: WireRequest): WireResponse {
  const { limits } = modelOf(answer)
  const { text, pictures } = countText(wire)
  const image = pictures * ((limits.kind === 'image' ? limits.tokens?.perInputImage : undefined) ?? PICTURE_TOKENS)
  const promptTokensDetails = [
    ...(text > 0 ? [{ modality: 'TEXT', tokenCount: text }] : []),
    ...(image > 0 ? [{ modality: 'IMAGE', tokenCount: image }] : []),
  ]
  return { status: 200, body: { json: { totalTokens: text + image, promptTokensDetails } } }
}

/** What one tile of a picture counts as in Gemini 2, for models without a number of their own. */
const PICTURE_TOKENS = 258

/** The body is `{contents}`, `{generateContentRequest: {contents}}` or, from Vertex AI, `{instances}`. */
function countText(wire: WireRequest): { readonly text: number; readonly pictures: number } {
  const outer = readBody(wire.body)
  const instances = readObjects(outer, 'instances')
  if (instances)
    return { text: instances.reduce((sum, instance) => sum + estimateTokens(readText(instance, 'prompt') ?? ''), 0), pictures: 0 }
  const body = readObject(outer, 'generateContentRequest') ?? outer
  const turns = readTurns(body)
  const parts = turns.flatMap((turn) => turn.parts)
  return {
    text: turns.reduce((sum, turn) => sum + estimateTokens(textOf(turn)), 0) + instructionTokens(body),
    pictures: parts.filter((part) => find(part, 'inlineData', 'fileData')).length,
  }
}

function instructionTokens(body: Fields): number {
  const instruction = find(body, 'systemInstruction')
  if (typeof instruction?.json === 'string') return estimateTokens(instruction.json)
  const parts = (instruction && readObjects(readObject(body, 'systemInstruction') ?? body, 'parts')) ?? []
  return parts.reduce((sum, part) => sum + estimateTokens(readText(part, 'text') ?? ''), 0)
}
