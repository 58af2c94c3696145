import type { Endpoint, Match, WireCall } from '../../core/protocol.ts'
import { uploadStep } from './files/upload-steps.ts'

/** The endpoints paths lead to. Built by google.ts, so that matching knows no bodies. */
export interface Destinations {
  /**
   * Endpoints by method and resource, e.g. `GET models/{model}`. A resource stands after the version, without project, location and
   * publisher: those are told in the params. Behind `upload/` the way of the upload stands as its verb. `{model}` may hold one slash;
   * the other names hold none.
   */
  readonly resources: { readonly [resource: string]: Endpoint }
  /** By the first segment: parts of the Gemini API we know of and do not offer, whatever follows. */
  readonly notOffered: { readonly [collection: string]: Endpoint }
  readonly notFound: Endpoint
  readonly wrongMethod: Endpoint
}

/**
 * The way from a call to its endpoint. Everything under `/gemini` is ours. At the root, where the OpenAI dialect lives too, only
 * what cannot be OpenAI's is: other versions than `v1`, paths with a verb, a publisher, a project or an operation, and whatever
 * a Google client calls.
 */
export function matcherFor(to: Destinations): (call: WireCall) => Match | undefined {
  const routes = Object.entries(to.resources).map(([resource, endpoint]) => routeOf(resource, endpoint))
  return (call) => {
    const place = placeOf(call)
    const match = matchResource(call, place, routes, to)
    if (!place.isAtRoot) return match ?? elsewhere(place, to)
    if (place.params['version'] === 'v1') return isGooglePath(match, place) || isGoogleCall(call) ? match : undefined
    return place.params['version'] === undefined ? undefined : (match ?? elsewhere(place, to))
  }
}

type Params = { readonly [name: string]: string }

/** Where a call goes, with everything said that clients write in more than one way. */
interface Place {
  readonly isAtRoot: boolean
  /** E.g. `models/imagen-4.0-generate-001:predict`. */
  readonly resource: string
  readonly params: Params
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly endpoint: Endpoint
}

function routeOf(text: string, endpoint: Endpoint): Route {
  const [method = '', resource = ''] = text.split(' ')
  const source = resource.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${name === 'model' ? '(?:[^/:]+/)?[^/:]+' : '[^/:]+'})`)
  return { method, pattern: new RegExp(`^${source}$`), endpoint }
}

function matchResource(call: WireCall, { resource, params }: Place, routes: readonly Route[], to: Destinations): Match | undefined {
  if (params['version'] === undefined) return undefined
  const found = routes.flatMap((route) => {
    const groups = route.pattern.exec(resource)
    return groups ? [{ ...route, params: { ...params, ...groups.groups } }] : []
  })
  const method = call.method === 'HEAD' ? 'GET' : call.method
  const match = found.find((each) => each.method === method)
  if (match) return { endpoint: match.endpoint, params: match.params }
  const [first] = found
  if (first) return { endpoint: to.wrongMethod, params: { ...first.params, allow: found.map((each) => each.method).join(', ') } }
  const model = /^models\/([^:]+):\w+$/.exec(resource)?.[1]
  return model === undefined ? undefined : { endpoint: to.notFound, params: { ...params, model } }
}

function elsewhere({ resource, params }: Place, to: Destinations): Match {
  const [collection = ''] = resource.split(/[/:]/)
  const endpoint = Object.hasOwn(to.notOffered, collection) ? to.notOffered[collection] : undefined
  return { endpoint: endpoint ?? to.notFound, params }
}

const VERSION = /^v1(?:beta|alpha|beta1)?$/

/** Doubled slashes and versions and a trailing slash mean nothing; `%3A` is a colon. */
function placeOf(call: WireCall): Place {
  const isAtRoot = !/^\/+gemini(\/|$)/.test(call.path)
  const path = isAtRoot ? call.path : call.path.replace(/^\/+gemini/, '')
  const segments = (fileIn(path, call) ?? path)
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded)
  const isUpload = segments[0] === 'upload'
  const start = segments.findIndex((segment, index) => !VERSION.test(segment) && !(index === 0 && isUpload))
  const version = segments.slice(0, start < 0 ? undefined : start).findLast((segment) => VERSION.test(segment))
  const name = start < 0 ? [] : segments.slice(start)
  const { rest, params } = withoutPublisher(name)
  const resource = isUpload ? `upload/${rest.join('/')}:${uploadStep(call)}` : rest.join('/')
  const verb = /:(\w+)$/.exec(resource)?.[1]
  return {
    isAtRoot,
    resource,
    params: {
      ...params,
      ...(version === undefined ? {} : { version }),
      alt: call.query['alt'] ?? '',
      name: name.join('/').replace(/:\w+$/, ''),
      ...(verb === undefined ? {} : { verb }),
    },
  }
}

/**
 * A file, by the raw path: the SDKs paste whole addresses after `files/`, double slashes and all, and append their own
 * `:download?alt=media`. Only the last id counts.
 */
function fileIn(path: string, { query }: WireCall): string | undefined {
  const found = /^\/+(?:v1[a-z0-9]*\/+)*(v1\w*)\/+files\/(?:.*\/files\/)?([a-z0-9-]+)((?::|%3A|%3a)download)?\/?$/.exec(path)
  if (!found) return undefined
  const wantsBytes = found[3] !== undefined || (query['alt'] ?? 'json') !== 'json'
  return `/${found[1]}/files/${found[2]}${wantsBytes ? ':download' : ''}`
}

/** `projects/P/locations/L` and `publishers/X` before a resource, and other words for a model. */
function withoutPublisher(segments: readonly string[]): { readonly rest: readonly string[]; readonly params: Params } {
  const [first, project = '', third, location = ''] = segments
  const isPlaced = first === 'projects' && third === 'locations'
  const afterPlace = isPlaced ? segments.slice(4) : segments
  const publisher = afterPlace[0] === 'publishers' ? afterPlace[1] : undefined
  const rest = publisher === undefined ? afterPlace : afterPlace.slice(2)
  const isModel = rest[0] === 'models' || (rest[0] === 'tunedModels' && rest.length > 1)
  const model = isModel ? rest.slice(rest.findIndex((segment, index) => index > 0 && segment !== 'models')) : []
  return {
    rest: isModel ? ['models', ...(rest.length > 1 ? model : [])] : rest,
    params: {
      form: publisher === undefined ? 'gemini' : 'vertex',
      ...(isPlaced ? { project, location } : {}),
      ...(publisher === undefined ? {} : { publisher }),
    },
  }
}

/** Whether a match can only have been meant for Google: it is an upload, or has a verb, a publisher, a project or an operation. */
function isGooglePath(match: Match | undefined, { resource }: Place): boolean {
  return (
    resource.startsWith('upload/') ||
    (match !== undefined && ['verb', 'publisher', 'project', 'operation'].some((name) => name in match.params))
  )
}

function isGoogleCall({ headers, query }: WireCall): boolean {
  if (headers['x-goog-api-key'] || headers['x-goog-api-client']) return true
  return Boolean(query['key']) && !/^bearer\s/i.test(headers['authorization'] ?? '')
}

/** A segment that is not valid percent-encoding stays as it is and simply matches nothing. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
