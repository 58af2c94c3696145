import { z } from 'zod'
import { numeric } from '../../core/contract.ts'
import { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import type { Model } from '../../core/model.ts'
import type { Answer, Endpoint, Intent, WireCall, WireRequest, WireResponse } from '../../core/protocol.ts'
import { refusePath } from './fields.ts'
import { readAs } from './read.ts'

const PAGE_DEFAULT = 50
const PAGE_MAX = 1000

const pageQuery = z.object({
  pageSize: numeric(z.int().min(0)).optional().describe(`Default: ${PAGE_DEFAULT}; at most ${PAGE_MAX}.`),
  pageToken: z.string().optional(),
})

const modelAnswer = z.looseObject({
  name: z.string(),
  displayName: z.string(),
  description: z.string(),
  inputTokenLimit: z.int(),
  outputTokenLimit: z.int(),
  supportedGenerationMethods: z.array(z.string()),
})

const publisherAnswer = z.object({ name: z.string(), versionId: z.string(), displayName: z.string(), description: z.string() })

/** `GET …/models` and `GET …/publishers/google/models`, by pages. */
export const listModels: Endpoint = {
  name: 'google.listModels',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['GET /gemini/v1beta/models', 'GET /gemini/v1beta1/publishers/google/models'],
    summary: 'Lists the models, by pages.',
    query: pageQuery,
    answer: z.object({
      models: z.array(modelAnswer).optional(),
      publisherModels: z.array(publisherAnswer).optional(),
      nextPageToken: z.string().optional(),
    }),
  },
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
  contract: {
    routes: ['GET /gemini/v1beta/models/{model}', 'GET /gemini/v1beta1/publishers/google/models/{model}'],
    summary: 'Tells what is known about a model.',
    answer: z.union([modelAnswer, publisherAnswer]),
  },
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
  const given = Object.fromEntries(Object.entries(query).filter(([, text]) => text !== ''))
  const { pageSize, pageToken: token } = readAs(pageQuery, given).value
  const size = Math.min(pageSize || PAGE_DEFAULT, PAGE_MAX)
  if (token === undefined) return { start: 0, size }
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
    thinking: false,
  }
}

function publisherModel({ id, title, description, maker }: Model): LightJson {
  return { name: `publishers/${maker}/models/${id}`, versionId: versionOf(id), displayName: title, description }
}

function versionOf(id: string): string {
  return /-(\d{3})$/.exec(id)?.[1] ?? '001'
}
