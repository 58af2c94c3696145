import { GatewayError } from '../../core/errors.ts'
import type { Endpoint, Match, WireCall } from '../../core/protocol.ts'
import { chat } from './chat/chat.ts'
import { edits, generations, openRouterImages, variations } from './images/images.ts'
import { model, models } from './models.ts'
import { predictions } from './predictions/predictions.ts'
import { videoRoutes } from './videos/videos.ts'

type Verb = 'GET' | 'POST' | 'DELETE'

/** A path, whose named groups become the parameters, and who answers each verb on it. The first that fits counts. */
type Route = readonly [RegExp, { readonly [verb in Verb]?: Endpoint }]

/** What is served under `/v1` and nobody else's. */
export const ROUTES: readonly Route[] = [
  [/^\/v1\/chat\/completions$/, { POST: chat }],
  [/^\/v1\/images$/, { POST: openRouterImages }],
  [/^\/v1\/images\/generations$/, { POST: generations }],
  [/^\/v1\/images\/edits$/, { POST: edits }],
  [/^\/v1\/images\/variations$/, { POST: variations }],
  [/^\/v1\/models\/(?<model>.+)\/predictions$/, { POST: predictions }],
  ...videoRoutes,
]

/** The same addresses are Google's for Google's clients. */
export const SHARED_ROUTES: readonly Route[] = [
  [/^\/v1\/models$/, { GET: models }],
  [/^\/v1\/models\/(?<model>.+)$/, { GET: model }],
]

/** Who answers a call, or undefined when no path fits. A wrong verb is refused with the right ones. */
export function routeOf(call: WireCall, path: string, routes: readonly Route[]): Match | undefined {
  for (const [pattern, endpoints] of routes) {
    const found = pattern.exec(path)
    if (!found) continue
    const params = Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)]))
    return {
      endpoint: endpoints[(call.method === 'HEAD' ? 'GET' : call.method) as Verb] ?? wrongVerb(call, Object.keys(endpoints)),
      params,
    }
  }
  return undefined
}

const MEDIA = 'POST /v1/images/generations, /v1/images/edits, /v1/chat/completions and /v1/videos'

/** What OpenAI serves and we do not, with what there is instead. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^\/v1\/responses(\/|$)/, `Responses are not served here. Pictures and films are made by ${MEDIA}.`],
  [
    /^\/v1\/(embeddings|moderations|completions|assistants|threads|vector_stores|batches|fine_tuning|realtime)(\/|$)/,
    `Only pictures and films are made here: ${MEDIA}.`,
  ],
  [/^\/v1\/audio(\/|$)/, 'Speech is not served here. Films with sound are made by POST /v1/videos.'],
  [
    /^\/v1\/(files|uploads)(\/|$)/,
    'Files are uploaded at POST /upload/v1beta/files; their ids serve as file_id here. Pictures may also be sent inline.',
  ],
]

/** The endpoint that says that there is nothing at an address, and what there is. */
export function nothingAt(call: WireCall, path: string): Match {
  const hint = ELSEWHERE.find(([pattern]) => pattern.test(path))?.[1]
  return {
    endpoint: refusing(new GatewayError('not_found', `Invalid URL (${call.method} ${call.path})${hint ? `. ${hint}` : ''}`)),
    params: {},
  }
}

function wrongVerb({ method, path }: WireCall, allowed: readonly string[]): Endpoint {
  const message = `Not allowed to ${method} on ${path}. Use ${allowed.join(' or ')}.`
  return refusing(new GatewayError('method_not_allowed', message, { violation: { rule: 'unsupported', allowed } }))
}

/** An endpoint that exists only to refuse in this dialect's own words. */
function refusing(error: GatewayError): Endpoint {
  const refuse = (): never => {
    throw error
  }
  return { name: 'openai.unknown', body: 'none', access: 'key', parse: refuse, render: refuse }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
