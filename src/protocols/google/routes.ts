import type { Endpoint, Match, WireCall } from '../../core/protocol.ts'

/** The endpoints paths lead to. Built by google.ts, so that matching knows no bodies. */
export interface Destinations {
  /** By the verb after the colon, e.g. `predict`. */
  readonly verbs: { readonly [verb: string]: Endpoint }
  readonly operation: Endpoint
  readonly cancelOperation: Endpoint
  readonly models: Endpoint
  readonly model: Endpoint
  readonly file: Endpoint
  readonly fileBytes: Endpoint
  /** Parts of the Gemini API we know of and do not offer: answers 501. */
  readonly notOffered: Endpoint
  readonly notFound: Endpoint
  readonly wrongMethod: Endpoint
}

/**
 * The endpoint a call is for. Everything under `/gemini` is ours. At the root, where the OpenAI dialect lives too, only what
 * cannot be OpenAI's is: other versions than `v1`, paths with a verb, operations, and model or file reads by a Google client.
 */
export function matchCall(call: WireCall, to: Destinations): Match | undefined {
  const atRoot = !/^\/+gemini(\/|$)/.test(call.path)
  const path = atRoot ? call.path : call.path.replace(/^\/+gemini/, '')
  const file = matchFile(call, path, to)
  if (file) return atRoot && isAmbiguous(path) && !isGoogleCall(call) ? undefined : file
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded)
  const start = segments.findIndex((segment) => !VERSION.test(segment))
  const version = start > 0 ? segments[start - 1] : undefined
  const match =
    version === undefined ? undefined : matchSegments(call, segments.slice(start), { version, alt: call.query['alt'] ?? '' }, to)
  if (!atRoot) return match ?? matchRemainder(segments, to)
  if (version === 'v1') return isGooglePath(match) || isGoogleCall(call) ? match : undefined
  return version === undefined && segments[0] !== 'upload' ? undefined : (match ?? matchRemainder(segments, to))
}

const VERSION = /^v1(?:beta|alpha|beta1)?$/

type Params = { readonly [name: string]: string }

/**
 * A file, by the raw path: the SDKs paste whole addresses after `files/`, double slashes and all, and append their own
 * `:download?alt=media`. Only the last id counts.
 */
function matchFile(call: WireCall, path: string, to: Destinations): Match | undefined {
  const found = /^\/+(?:v1[a-z0-9]*\/+)*(v1\w*)\/+files\/(?:.*\/files\/)?([a-z0-9-]+)((?::|%3A|%3a)download)?\/?$/.exec(path)
  const [, version = '', file = '', download] = found ?? []
  if (!found || !VERSION.test(version)) return undefined
  const params = { version, file }
  if (call.method === 'DELETE') return { endpoint: to.notOffered, params: { ...params, what: 'files.delete' } }
  const wantsBytes = download !== undefined || (call.query['alt'] ?? 'json') !== 'json'
  const endpoint = wantsBytes ? to.fileBytes : to.file
  return onMethod(call, 'GET', { endpoint, params }, to)
}

function matchSegments(call: WireCall, segments: readonly string[], params: Params, to: Destinations): Match | undefined {
  const [first, , third] = segments
  const place: Params = first === 'projects' && third === 'locations' ? { project: segments[1] ?? '', location: segments[3] ?? '' } : {}
  const rest = 'project' in place ? segments.slice(4) : segments
  return (
    matchOperation(call, rest, { ...params, ...place }, to) ??
    matchPublisher(call, rest, { ...params, ...place }, to) ??
    matchModels(call, rest, { ...params, ...place, form: 'gemini' }, to)
  )
}

/** `…/operations/ID`, whatever model stands before it: the id decides. */
function matchOperation(call: WireCall, segments: readonly string[], params: Params, to: Destinations): Match | undefined {
  const [collection, last = ''] = segments.slice(-2)
  if (collection !== 'operations' || segments.length < 2) return undefined
  const before = segments.slice(0, -2)
  if (before.length > 0 && !['models', 'tunedModels', 'publishers'].includes(before[0] ?? '')) return undefined
  const [operation, verb] = splitVerb(last)
  const model = before.slice(before[0] === 'publishers' ? 3 : 1).join('/')
  const named = { ...params, operation, name: nameOf(params, before, operation), ...(model === '' ? {} : { model }) }
  if (verb === 'cancel') return onMethod(call, 'POST', { endpoint: to.cancelOperation, params: named }, to)
  if (verb !== undefined) return undefined
  if (call.method === 'DELETE') return { endpoint: to.notOffered, params: { ...named, what: 'operations.delete' } }
  return onMethod(call, 'GET', { endpoint: to.operation, params: named }, to)
}

function nameOf({ project, location }: Params, before: readonly string[], operation: string): string {
  const place = project === undefined ? [] : ['projects', project, 'locations', location ?? '']
  return [...place, ...before, 'operations', operation].join('/')
}

function matchPublisher(call: WireCall, segments: readonly string[], params: Params, to: Destinations): Match | undefined {
  const [collection, publisher] = segments
  if (collection !== 'publishers' || publisher === undefined) return undefined
  return matchModels(call, segments.slice(2), { ...params, publisher, form: 'vertex' }, to)
}

function matchModels(call: WireCall, segments: readonly string[], params: Params, to: Destinations): Match | undefined {
  const [collection, last] = segments
  if (segments.length > 2 || (collection !== 'models' && (collection !== 'tunedModels' || last === undefined))) return undefined
  if (last === undefined) return onMethod(call, 'GET', { endpoint: to.models, params }, to)
  const [model, verb] = splitVerb(last)
  if (verb === undefined) return onMethod(call, 'GET', { endpoint: to.model, params: { ...params, model } }, to)
  const endpoint = Object.hasOwn(to.verbs, verb) ? to.verbs[verb] : undefined
  return onMethod(call, 'POST', { endpoint: endpoint ?? to.notFound, params: { ...params, model, verb, what: verb } }, to)
}

const NOT_OFFERED: { readonly [collection: string]: string } = {
  upload: 'files.upload',
  files: 'files.list',
  interactions: 'interactions',
  webhooks: 'webhooks',
  cachedContents: 'cachedContents',
  batches: 'batches',
  operations: 'operations.list',
}

function matchRemainder(segments: readonly string[], to: Destinations): Match {
  const collection = segments.find((segment) => !VERSION.test(segment)) ?? ''
  const what = Object.hasOwn(NOT_OFFERED, collection) ? NOT_OFFERED[collection] : undefined
  return what === undefined ? { endpoint: to.notFound, params: {} } : { endpoint: to.notOffered, params: { what } }
}

function onMethod(call: WireCall, allow: 'GET' | 'POST', match: Match, to: Destinations): Match {
  const method = call.method === 'HEAD' ? 'GET' : call.method
  return method === allow ? match : { endpoint: to.wrongMethod, params: { ...match.params, allow } }
}

/** At the root `/v1/models` and `/v1/files` are paths of both dialects. */
function isAmbiguous(path: string): boolean {
  return /^\/+v1\//.test(path) && !/:|%3A/i.test(path)
}

/** Whether a match can only have been meant for Google: it has a verb, a publisher, a project or an operation. */
function isGooglePath(match: Match | undefined): boolean {
  return match !== undefined && ['verb', 'publisher', 'project', 'operation'].some((name) => name in match.params)
}

function isGoogleCall({ headers, query }: WireCall): boolean {
  if (headers['x-goog-api-key'] || headers['x-goog-api-client']) return true
  return Boolean(query['key']) && !/^bearer\s/i.test(headers['authorization'] ?? '')
}

function splitVerb(segment: string): readonly [name: string, verb?: string] {
  const colon = segment.lastIndexOf(':')
  return colon <= 0 ? [segment] : [segment.slice(0, colon), segment.slice(colon + 1)]
}

/** A segment that is not valid percent-encoding stays as it is and simply matches nothing. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
