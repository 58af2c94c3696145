import type { Protocol, WireCall } from '../../core/protocol.ts'
import { renderError } from './errors.ts'
import { inVideoWords } from './videos/answer.ts'
import { nothingAt, routeOf, ROUTES, SHARED_ROUTES } from './routes.ts'
import { servedBy } from './served.ts'

/** OpenAI's dialect under `/v1`: chats, images, videos, models. docs/protocols/openai.md says what is spoken and what is not. */
export const openai: Protocol = {
  id: 'openai',
  durationHeader: 'openai-processing-ms',
  match(call) {
    const path = plainPath(call.path)
    if (path !== '/v1' && !path.startsWith('/v1/')) return undefined
    const own = routeOf(call, path, ROUTES)
    if (own) return own
    if (isLaternasOwn(path) || speaksGoogle(call) || isGooglesOwn(path, call)) return undefined
    return routeOf(call, path, SHARED_ROUTES) ?? nothingAt(call, path)
  },
  credential({ headers }) {
    const bearer = /^Bearer\s+(\S+)\s*$/i.exec(headers['authorization'] ?? '')?.[1]
    return bearer ?? (headers['x-api-key'] || headers['x-goog-api-key'] || undefined)
  },
  served: servedBy([...ROUTES, ...SHARED_ROUTES].flatMap(([, endpoints]) => Object.values(endpoints))),
  renderError: (error, match) => renderError(inVideoWords(error, match), match),
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
