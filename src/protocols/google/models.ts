import { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import type { Model } from '../../core/model.ts'
import type { Answer, Endpoint, Intent, WireCall, WireRequest, WireResponse } from '../../core/protocol.ts'
import { refusePath } from './fields.ts'

const PAGE_DEFAULT = 50
const PAGE_MAX = 1000

/** `GET …/models` and `GET …/publishers/google/models`, by pages. */
export const listModels: Endpoint = {
  name: 'google.listModels',
  body: 'none',
  access: 'key',
  parse: (wire): Intent => {
    readPage(wire)
    return { do: 'list-models' }
  },
  render: renderList,
}

/** `GET …/models/M` in both forms. */
export const getModel: Endpoint = {
  name: 'google.getModel',
  body: 'none',
  access: 'key',
  parse: (wire): Intent => ({ do: 'get-model', model: wire.params['model'] ?? '' }),
  render: (answer, wire) => {
    const model = modelOf(answer)
    return { status: 200, body: { json: wire.params['form'] === 'vertex' ? publisherModel(model) : geminiModel(model) } }
  },
}

/** The model an answer is about. */
export function modelOf(answer: Answer): Model {
  if (answer.about === 'model') return answer.model
  throw new GatewayError('gateway_bug', 'Something went wrong on our side.', { cause: `a model was expected, not ${answer.about}` })
}

function renderList(answer: Answer, wire: WireRequest): WireResponse {
  const models = answer.about === 'models' ? answer.models : []
  const { start, size } = readPage(wire)
  const shown = models.slice(start, start + size)
  const next = start + size < models.length ? { nextPageToken: pageToken(start + size) } : {}
  const json =
    wire.params['form'] === 'vertex' ? { publisherModels: shown.map(publisherModel), ...next } : { models: shown.map(geminiModel), ...next }
  return { status: 200, body: { json } }
}

/** Throws GatewayError `bad_request` for a size or token that cannot be. Larger pages than allowed are cut, as at Google. */
function readPage({ query }: WireCall): { readonly start: number; readonly size: number } {
  const wanted = query['pageSize'] ?? query['page_size'] ?? ''
  if (!/^\d{0,9}$/.test(wanted))
    throw refusePath('pageSize', 'Invalid value at `page_size`: expected a whole number.', { rule: 'wrong_type', value: wanted })
  const size = Math.min(Number(wanted) || PAGE_DEFAULT, PAGE_MAX)
  const token = query['pageToken'] ?? query['page_token'] ?? ''
  if (token === '') return { start: 0, size }
  const [, start] = /^after:(\d{1,6})$/.exec(Buffer.from(token, 'base64url').toString('latin1')) ?? []
  if (start === undefined) throw refusePath('pageToken', 'Invalid page token.', { rule: 'unsupported' })
  return { start: Number(start), size }
}

function pageToken(start: number): string {
  return Buffer.from(`after:${start}`).toString('base64url')
}

/** What Google lists for models that only make media. */
const OUTPUT_TOKENS = 8192

function geminiModel({ id, title, description, limits, methods }: Model): LightJson {
  const tokens = limits.kind === 'image' ? limits.tokens : undefined
  return {
    name: `models/${id}`,
    baseModelId: id,
    version: versionOf(id),
    displayName: title,
    description,
    inputTokenLimit: limits.promptTokensMax,
    outputTokenLimit: tokens?.outputTextMax ?? OUTPUT_TOKENS,
    supportedGenerationMethods: methods,
    ...(tokens === undefined ? {} : { temperature: 1, topP: 0.95, topK: 64, maxTemperature: 2 }),
  }
}

function publisherModel({ id, title, description, maker }: Model): LightJson {
  return { name: `publishers/${maker}/models/${id}`, versionId: versionOf(id), displayName: title, description }
}

function versionOf(id: string): string {
  return /-(\d{3})$/.exec(id)?.[1] ?? '001'
}
