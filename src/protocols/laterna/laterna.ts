import { GatewayError } from '../../core/errors.ts'
import type { Endpoint, Protocol, WireCall } from '../../core/protocol.ts'
import { errorAnswer } from './answer-schema.ts'
import { renderError } from './errors.ts'
import { cancelGeneration, createGeneration, deleteGeneration, fetchMedia, listGenerations, readReceipt } from './generations.ts'
import { createKey, listKeys, revokeKey } from './keys.ts'
import { downloadMedia, previewPage, sourceData, watchMedia } from './pages.ts'

type Verb = 'GET' | 'POST' | 'DELETE'

/** A path, whose named groups become the parameters, and who answers each verb on it. */
const ROUTES: readonly (readonly [RegExp, { readonly [verb in Verb]?: Endpoint }])[] = [
  [/^\/v1\/generations$/, { POST: createGeneration, GET: listGenerations }],
  [/^\/v1\/generations\/(?<id>[^/]+)$/, { GET: readReceipt, DELETE: deleteGeneration }],
  [/^\/v1\/generations\/(?<id>[^/]+)\/receipt$/, { GET: readReceipt }],
  [/^\/v1\/generations\/(?<id>[^/]+)\/cancel$/, { POST: cancelGeneration }],
  [/^\/v1\/generations\/(?<id>[^/]+)\/media\/(?<place>\d{1,3})$/, { GET: fetchMedia }],
  [/^\/v1\/admin\/keys$/, { POST: createKey, GET: listKeys }],
  [/^\/v1\/admin\/keys\/(?<id>[^/]+)$/, { DELETE: revokeKey }],
  [/^\/web\/(?<id>[^/]+)$/, { GET: previewPage }],
  [/^\/source\/(?<id>[^/]+)$/, { GET: sourceData }],
  [/^\/media\/download\/(?<name>[^/]+)$/, { GET: downloadMedia }],
  [/^\/media\/(?<name>[^/]+)$/, { GET: watchMedia }],
]

/** Looks behind, so that a path of nothing but slashes is read once and not once for every slash. */
const TRAILING_SLASHES = /(?<!\/)\/+$/

/** Our own small REST, and the pages that signed links open. docs/protocols/laterna.md describes it. */
export const laterna: Protocol = {
  id: 'laterna',
  match(call) {
    const path = call.path.replace(TRAILING_SLASHES, '')
    for (const [pattern, endpoints] of ROUTES) {
      const found = pattern.exec(path)
      if (found) return { endpoint: forVerb(call, endpoints), params: { ...found.groups } }
    }
    if (!/^\/v1\/(generations|admin|quotes|usage)(\/|$)/.test(path)) return undefined
    const error = new GatewayError('not_found', 'There is nothing at this address.')
    return { endpoint: refusing(error, path.startsWith('/v1/admin') ? 'operator' : 'key'), params: {} }
  },
  credential({ headers }) {
    return /^Bearer\s+(\S+)\s*$/i.exec(headers['authorization'] ?? '')?.[1] ?? (headers['x-api-key'] || undefined)
  },
  renderError,
  served: {
    title: 'Laterna',
    about: 'Our own small REST: generations, receipts, keys, and the pages that signed links open.',
    keys: ['bearer', 'x-api-key'],
    endpoints: [...new Set(ROUTES.flatMap(([, endpoints]) => Object.values(endpoints)))],
    error: errorAnswer,
  },
}

function forVerb({ method }: WireCall, endpoints: { readonly [verb in Verb]?: Endpoint }): Endpoint {
  const endpoint = endpoints[(method === 'HEAD' ? 'GET' : method) as Verb]
  if (endpoint) return endpoint
  const allowed = Object.keys(endpoints)
  const access = Object.values(endpoints)[0]?.access ?? 'key'
  const message = `${method} is not possible here. Use ${allowed.join(' or ')}.`
  return refusing(new GatewayError('method_not_allowed', message, { violation: { rule: 'unsupported', allowed } }), access)
}

/** An endpoint that exists only to refuse in this dialect's own words. */
function refusing(error: GatewayError, access: Endpoint['access']): Endpoint {
  const refuse = (): never => {
    throw error
  }
  return { name: 'laterna.unknown', body: 'none', access, parse: refuse, render: refuse }
}
