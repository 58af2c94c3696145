import { GatewayError, type ErrorCode, type Violation } from '../../core/errors.ts'
import type { JobId } from '../../core/ids.ts'
import type { JobState, Succeeded } from '../../core/job.ts'
import type { LightJson } from '../../core/light-json.ts'
import type { Match, WireResponse } from '../../core/protocol.ts'
import { doesNotSupport, quoted, snakeCase } from './fields.ts'
import { googleWord } from './words.ts'

/** google.rpc.Code, for the errors that stand inside an operation. */
const RPC_CODES = {
  CANCELLED: 1,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  ABORTED: 10,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
} as const

interface Shape {
  readonly http: number
  readonly status: keyof typeof RPC_CODES
  /** Google's own text, where clients are known to look for it. */
  readonly message?: (message: string) => string
}

const SHAPES: Record<ErrorCode, Shape> = {
  bad_request: { http: 400, status: 'INVALID_ARGUMENT' },
  key_missing: {
    http: 403,
    status: 'PERMISSION_DENIED',
    message: () =>
      "Method doesn't allow unregistered callers (callers without established identity). " +
      'Please use API Key or other form of API consumer identity to call this API.',
  },
  key_invalid: { http: 400, status: 'INVALID_ARGUMENT', message: () => 'API key not valid. Please pass a valid API key.' },
  insufficient_funds: { http: 429, status: 'RESOURCE_EXHAUSTED', message: overQuota },
  forbidden: { http: 403, status: 'PERMISSION_DENIED' },
  not_found: { http: 404, status: 'NOT_FOUND' },
  model_not_found: { http: 404, status: 'NOT_FOUND' },
  method_not_allowed: { http: 405, status: 'UNIMPLEMENTED' },
  conflict: { http: 409, status: 'ABORTED' },
  too_large: {
    http: 413,
    status: 'INVALID_ARGUMENT',
    message: (message) => `Request payload size exceeds the limit. ${message}`.trimEnd(),
  },
  content_refused: { http: 400, status: 'INVALID_ARGUMENT' },
  rate_limited: { http: 429, status: 'RESOURCE_EXHAUSTED', message: overQuota },
  canceled: { http: 499, status: 'CANCELLED' },
  gateway_bug: { http: 500, status: 'INTERNAL' },
  not_supported: { http: 501, status: 'UNIMPLEMENTED' },
  // Google's dialect has no 502: an upstream that failed is an internal error to its clients.
  upstream_rejected: { http: 500, status: 'INTERNAL' },
  upstream_broken: { http: 500, status: 'INTERNAL' },
  no_provider: { http: 503, status: 'UNAVAILABLE' },
  upstream_busy: { http: 503, status: 'UNAVAILABLE', message: () => 'The model is overloaded. Please try again later.' },
  shutting_down: { http: 503, status: 'UNAVAILABLE' },
  upstream_timeout: { http: 504, status: 'DEADLINE_EXCEEDED' },
  outcome_unknown: { http: 504, status: 'DEADLINE_EXCEEDED' },
}

/** The error as an HTTP answer in Google's envelope; the HTTP status is `error.code`. */
export function renderError(error: GatewayError, match?: Match): WireResponse {
  const placed = atItsPlace(error, match)
  const { http, status: usual } = SHAPES[placed.code]
  // The only thing an upload can collide with is a file of the same name.
  const status = placed.code === 'conflict' && isUpload(match) ? 'ALREADY_EXISTS' : usual
  const details = detailsOf(placed, match)
  const body = { error: { code: http, message: messageOf(placed, match), status, ...(details.length > 0 ? { details } : {}) } }
  return { status: http, headers: headersOf(placed, match), body: { json: body } }
}

/** The `error` of an operation that failed: the HTTP answer around it is 200. */
export function operationError(error: GatewayError): LightJson {
  return { code: RPC_CODES[SHAPES[error.code].status], message: messageOf(error), details: detailsOf(error) }
}

/** The error of a frame in a stream that has already begun. */
export function streamError(error: GatewayError, match?: Match): LightJson {
  const { http, status } = SHAPES[error.code]
  return { error: { code: http, message: messageOf(error, match), status } }
}

/** The error of an interaction, in it or in its stream. */
export function interactionError(error: GatewayError): LightJson {
  return { code: SHAPES[error.code].status.toLowerCase(), message: messageOf(error) }
}

/** Why a job without a result has none. */
export function errorOfJob(id: JobId, state: Exclude<JobState, Succeeded>): GatewayError {
  if (state.name === 'failed') return new GatewayError(state.code, state.message, { jobId: id })
  if (state.name === 'canceled') return new GatewayError('canceled', 'The generation was canceled.', { jobId: id })
  return new GatewayError('outcome_unknown', 'The generation is not finished yet. Its receipt will tell how it ends.', { jobId: id })
}

/** Google does not tell a foreign file from a missing one, and neither from an operation that never was. */
function atItsPlace(error: GatewayError, match: Match | undefined): GatewayError {
  // Clients of interactions repeat every 5xx, and what is not offered will not be offered a second later.
  if (error.code === 'not_supported' && match?.endpoint.name.endsWith('Interaction')) {
    return new GatewayError('bad_request', error.message, error.details)
  }
  if (error.code !== 'forbidden' && error.code !== 'not_found') return error
  const { file, operation, interaction } = match?.params ?? {}
  if (interaction !== undefined) return new GatewayError('not_found', `Interaction ${interaction} not found.`, error.details)
  if (file !== undefined) {
    return new GatewayError('forbidden', `You do not have permission to access the File ${file} or it may not exist.`, error.details)
  }
  if (operation !== undefined || match?.endpoint.name === 'google.fetchPredictOperation') {
    return new GatewayError('not_found', `Operation ${operation ?? ''} not found.`.replace('  ', ' '), error.details)
  }
  return error
}

function messageOf(error: GatewayError, match?: Match): string {
  const model = match?.params['model']
  if (error.code === 'content_refused' && match?.endpoint.name === 'google.predict') {
    return `Image generation failed with the following error: ${error.message}`
  }
  if (error.code === 'model_not_found' && model !== undefined) return `${modelNotFound(model, match?.params ?? {})}${instead(error, match)}`
  // What is not offered says in its own words what is.
  const inGooglesWords = error.code === 'not_supported' ? undefined : violationText(error, match)
  return SHAPES[error.code].message?.(error.message) ?? inGooglesWords ?? error.message
}

function modelNotFound(model: string, { version = 'v1beta', verb }: { readonly [name: string]: string }): string {
  const support = verb === undefined ? '' : `, or is not supported for ${verb}`
  return (
    `models/${model} is not found for API version ${version}${support}. ` +
    'Call ListModels to see the list of available models and their supported methods.'
  )
}

/** A model of the other kind: it is there, and this is how it is reached. */
function instead({ details: { violation } }: GatewayError, match?: Match): string {
  if (violation?.field !== 'model' || violation.rule !== 'unsupported') return ''
  return match?.params['verb'] === 'predictLongRunning'
    ? ' This model makes pictures: please use :generateContent or :predict.'
    : ' This model makes videos: please use :predictLongRunning.'
}

/** What the model's limits refuse, in the words Google's API has for it. What the dialect itself refuses is already worded. */
function violationText({ details: { violation } }: GatewayError, match?: Match): string | undefined {
  if (violation?.field === undefined || violation.path !== undefined) return undefined
  const path = match?.endpoint.fields?.[violation.field]
  if (path === undefined) return undefined
  return match?.endpoint.name.endsWith('Content') ? contentText(path, violation) : predictText(path, violation)
}

function predictText(path: string, { field, rule, value, allowed }: Violation): string | undefined {
  // How long a text may be is told in our own words: it is no number that the caller wrote.
  if (rule === 'out_of_range' && (field === 'prompt' || field === 'negativePrompt')) return undefined
  const bounds = boundsOf(value, allowed)
  if (rule === 'out_of_range' && bounds) {
    const range = `between ${bounds.min} and ${bounds.max}, inclusive`
    return `The number value for ${quoted(path)} is out of bound. Please provide a value ${range}.`
  }
  if ((rule !== 'unsupported' && rule !== 'out_of_range') || field === 'inputs' || field === 'prompt') return undefined
  if (value === undefined) return undefined
  if (value === 'true' || value === 'false') {
    return `${quoted(path)} isn't supported by this model. Please remove it or refer to the Gemini API documentation for supported usage.`
  }
  return doesNotSupport(path, googleWord(field, value))
}

/** Bodies of generateContent are typed at Google, and their errors speak in protobuf paths. */
function contentText(path: string, { rule, allowed, field }: Violation): string | undefined {
  if (rule !== 'unsupported' || !allowed?.length || field === 'inputs') return undefined
  const words = allowed.map((value) => `'${googleWord(field, value)}'`)
  const list = words.length === 1 ? words[0] : `one of ${words.slice(0, -1).join(', ')}${words.length > 2 ? ',' : ''} or ${words.at(-1)}`
  const snake = snakeCase(path)
  return `* GenerateContentRequest.${snake}: ${snake.slice(snake.lastIndexOf('.') + 1)} must be ${list}.\n`
}

/** The bounds of a refused number, unless it lies between them: then `between` would be a riddle. */
function boundsOf(
  value: string | undefined,
  allowed: readonly string[] | undefined,
): { readonly min: number; readonly max: number } | undefined {
  const numbers = (allowed ?? []).map(Number)
  if (numbers.length === 0 || !numbers.every(Number.isFinite)) return undefined
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)]
  const given = Number(value)
  return given >= min && given <= max ? undefined : { min, max }
}

function detailsOf(error: GatewayError, match?: Match): readonly LightJson[] {
  switch (error.code) {
    case 'bad_request':
    case 'forbidden':
    case 'not_supported':
      return badRequest(error, match)
    case 'key_invalid':
      return [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'API_KEY_INVALID',
          domain: 'googleapis.com',
          metadata: { service: 'generativelanguage.googleapis.com' },
        },
        { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message: messageOf(error) },
      ]
    case 'model_not_found':
      // Google's sentence leaves no room for what we know beyond it, such as the name that was probably meant.
      return [{ '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message: error.message }]
    case 'insufficient_funds':
      return [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'INSUFFICIENT_FUNDS', domain: 'laterna' }]
    case 'rate_limited':
      return [...quotaDetails(match), ...retryInfo(error)]
    default:
      return retryInfo(error)
  }
}

function badRequest(error: GatewayError, match?: Match): readonly LightJson[] {
  const { violation } = error.details
  const field = violation?.path ?? (violation?.field && (match?.endpoint.fields?.[violation.field] ?? violation.field))
  if (!violation || !field) return []
  const said = violation.rule !== 'unsupported' && boundsOf(violation.value, violation.allowed) !== undefined
  const allowed = said ? undefined : violation.allowed?.map((value) => googleWord(violation.field, value)).join(', ')
  const description = `${messageOf(error, match).trim()}${allowed ? ` Allowed: ${allowed}.` : ''}`
  return [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description }] }]
}

function isUpload(match: Match | undefined): boolean {
  return match?.endpoint.name.endsWith('Upload') ?? false
}

function quotaDetails(match?: Match): readonly LightJson[] {
  if (isUpload(match)) return [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'FILE_STORAGE_FULL', domain: 'laterna' }]
  const model = match?.params['model']
  return [
    {
      '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
      violations: [
        {
          quotaMetric: 'laterna/requests',
          quotaId: 'RequestsPerMinutePerKey',
          quotaDimensions: { ...(model === undefined ? {} : { model }), location: 'global' },
        },
      ],
    },
  ]
}

function retryInfo({ details: { retryAfterSeconds } }: GatewayError): readonly LightJson[] {
  if (retryAfterSeconds === undefined) return []
  return [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${Math.ceil(retryAfterSeconds)}s` }]
}

function headersOf({ code, details }: GatewayError, match?: Match): { readonly [name: string]: string } {
  const allow = match?.params['allow']
  return {
    ...(details.retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(details.retryAfterSeconds)) }),
    ...(details.jobId === undefined ? {} : { 'x-laterna-generation': details.jobId }),
    ...(code === 'method_not_allowed' && allow !== undefined ? { allow } : {}),
  }
}

const OVER_QUOTA = 'You exceeded your current quota, please check your plan and billing details.'

function overQuota(message: string): string {
  return message.startsWith(OVER_QUOTA) ? message : `${OVER_QUOTA} ${message}`.trimEnd()
}
