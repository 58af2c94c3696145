import { GatewayError } from '../../core/errors.ts'
import type { Endpoint, Match, Protocol, WireCall } from '../../core/protocol.ts'
import { renderChat } from './chat-answer.ts'
import { parseChat } from './chat-request.ts'
import { streamChat } from './chat-stream.ts'
import { renderError } from './errors.ts'
import { parseImages, renderImages } from './images.ts'
import { renderModels } from './models.ts'

const chat: Endpoint = {
  name: 'openai.chat',
  body: 'json',
  access: 'key',
  fields: {
    model: 'model',
    prompt: 'messages',
    inputs: 'messages',
    count: 'n',
    aspectRatio: 'image_config.aspect_ratio',
    resolution: 'image_config.image_size',
    seed: 'seed',
  },
  parse: parseChat,
  render: renderChat,
  stream: streamChat,
}

const images: Endpoint = {
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

const models: Endpoint = { name: 'openai.models', body: 'none', access: 'key', parse: () => ({ do: 'list-models' }), render: renderModels }

const model: Endpoint = {
  name: 'openai.model',
  body: 'none',
  access: 'key',
  parse: ({ params }) => ({ do: 'get-model', model: params['model'] ?? '' }),
  render: renderModels,
}

/** OpenAI's dialect under `/v1`: chats, images, models. docs/protocols/openai.md says what is spoken and what is not. */
export const openai: Protocol = {
  id: 'openai',
  match(call) {
    const path = plainPath(call.path)
    if (path !== '/v1' && !path.startsWith('/v1/')) return undefined
    if (path === '/v1/chat/completions') return only('POST', call, chat)
    if (path === '/v1/images/generations') return only('POST', call, images)
    if (isLaternasOwn(path) || speaksGoogle(call) || isGooglesOwn(path, call)) return undefined
    if (path === '/v1/models') return only('GET', call, models)
    const id = /^\/v1\/models\/(.+)$/.exec(path)?.[1]
    if (id !== undefined && !id.endsWith('/predictions')) return only('GET', call, model, { model: decoded(id) })
    if (/^\/v1\/images\/(edits|variations)$/.test(path)) return { endpoint: refusing('openai.unsupported', notYet(path)), params: {} }
    return { endpoint: refusing('openai.unknown', unknownUrl(call)), params: {} }
  },
  credential({ headers }) {
    const bearer = /^Bearer\s+(\S+)\s*$/i.exec(headers['authorization'] ?? '')?.[1]
    return bearer ?? (headers['x-api-key'] || headers['x-goog-api-key'] || undefined)
  },
  renderError,
}

/**
 * Google's clients share `/v1/models` with OpenAI's. A call is theirs when it carries a header, or instead of a bearer a key in the query,
 * that only they send. OpenAI's are never without a bearer key.
 */
export function speaksGoogle({ headers, query }: WireCall): boolean {
  if (headers['x-goog-api-key'] || headers['x-goog-api-client']) return true
  return Boolean(query['key']) && !/^bearer\s/i.test(headers['authorization'] ?? '')
}

/** Without doubled and trailing slashes, and with the `/v1` once that people append to a base address that has it. */
function plainPath(path: string): string {
  return path
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .replace(/^\/v1\/v1(?=\/|$)/, '/v1')
}

function isLaternasOwn(path: string): boolean {
  return /^\/v1\/(generations|admin|quotes|usage)(\/|$)/.test(path)
}

/** Verbs such as `/v1/models/x:predict` and paths of Vertex are Google's, whatever the headers. */
function isGooglesOwn(path: string, { method }: WireCall): boolean {
  if (/^\/v1\/(publishers|projects|tunedModels|operations|interactions)(\/|$)/.test(path)) return true
  return method === 'POST' && /^\/v1\/models\/[^/]+(?::|%3a)[a-z]+$/i.test(path)
}

function only(method: 'GET' | 'POST', call: WireCall, endpoint: Endpoint, params: Match['params'] = {}): Match {
  if (call.method === method || (method === 'GET' && call.method === 'HEAD')) return { endpoint, params }
  const message = `Not allowed to ${call.method} on ${call.path}. Use ${method}.`
  const error = new GatewayError('method_not_allowed', message, { violation: { rule: 'unsupported', allowed: [method] } })
  return { endpoint: refusing('openai.unknown', error), params: {} }
}

/** An endpoint that exists only to refuse in this dialect's own words. */
function refusing(name: string, error: GatewayError): Endpoint {
  const refuse = (): never => {
    throw error
  }
  return { name, body: 'none', access: 'key', parse: refuse, render: refuse }
}

function notYet(path: string): GatewayError {
  return new GatewayError('not_supported', `${path} is not supported. To edit a picture, send it to /v1/chat/completions as an image_url.`)
}

function unknownUrl({ method, path }: WireCall): GatewayError {
  return new GatewayError('not_found', `Invalid URL (${method} ${path})`)
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
