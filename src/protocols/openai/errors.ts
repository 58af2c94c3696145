import { ERRORS, GatewayError, type ErrorCode, type Violation } from '../../core/errors.ts'
import type { GenerationAnswer, Match, WireResponse } from '../../core/protocol.ts'
import type { LightJson } from '../../core/light-json.ts'

interface Shape {
  /** Absent: the status of our own table. */
  readonly status?: number
  readonly type: string
  readonly code: string | null
  /** False where asking again cannot help, because OpenAI's clients blindly repeat every 409, 429 and 5xx. */
  readonly retry?: false
}

const INVALID = 'invalid_request_error'
const SERVER = 'server_error'

const SHAPES: { readonly [Code in ErrorCode]: Shape } = {
  bad_request: { type: INVALID, code: 'invalid_value' },
  key_missing: { type: INVALID, code: null },
  key_invalid: { type: INVALID, code: 'invalid_api_key' },
  insufficient_funds: { status: 429, type: 'insufficient_quota', code: 'insufficient_quota', retry: false },
  forbidden: { type: INVALID, code: 'forbidden' },
  not_found: { type: INVALID, code: 'not_found' },
  model_not_found: { type: INVALID, code: 'model_not_found' },
  method_not_allowed: { type: INVALID, code: 'method_not_allowed' },
  conflict: { type: INVALID, code: 'conflict' },
  too_large: { type: INVALID, code: 'request_too_large' },
  content_refused: { status: 400, type: INVALID, code: 'content_policy_violation' },
  rate_limited: { type: 'requests', code: 'rate_limit_exceeded' },
  canceled: { type: INVALID, code: 'canceled' },
  gateway_bug: { type: SERVER, code: 'internal_error' },
  not_supported: { status: 400, type: INVALID, code: 'not_supported' },
  upstream_rejected: { type: SERVER, code: 'upstream_rejected' },
  upstream_broken: { type: SERVER, code: 'upstream_broken' },
  no_provider: { type: SERVER, code: 'no_provider' },
  upstream_busy: { type: SERVER, code: 'overloaded' },
  shutting_down: { type: SERVER, code: 'shutting_down' },
  upstream_timeout: { type: SERVER, code: 'timeout' },
  outcome_unknown: { type: SERVER, code: 'outcome_unknown', retry: false },
}

const CODE_OF_RULE: { readonly [Rule in Violation['rule']]: string } = {
  required: 'missing_required_parameter',
  unsupported: 'invalid_value',
  out_of_range: 'invalid_value',
  wrong_type: 'invalid_type',
  unknown: 'unknown_parameter',
}

/** The version OpenAI's own answers name. */
export const VERSION_HEADER = { 'openai-version': '2020-10-01' } as const

/** The error as OpenAI's clients read it: all four keys, and headers that keep them from repeating paid work. */
export function renderError(error: GatewayError, match?: Match): WireResponse {
  const status = SHAPES[error.code].status ?? ERRORS[error.code].httpStatus
  return { status, headers: { ...VERSION_HEADER, ...headersOf(error) }, body: { json: errorBody(error, match) } }
}

/** `{"error": …}`, for a body or for a frame of a stream. */
export function errorBody(error: GatewayError, match?: Match): LightJson {
  const { type, code } = SHAPES[error.code]
  const { violation } = error.details
  const field = violation?.field === undefined ? undefined : match?.endpoint.fields?.[violation.field]
  const byRule = error.code === 'bad_request' && violation ? CODE_OF_RULE[violation.rule] : code
  return { error: { message: messageOf(error), type, param: violation?.path ?? field ?? null, code: byRule } }
}

/** Why a generation has nothing to show, as the error a synchronous dialect answers with; undefined when it succeeded. */
export function troubleIn({ job: { id, state } }: GenerationAnswer): GatewayError | undefined {
  if (state.name === 'succeeded') return undefined
  if (state.name === 'failed') return new GatewayError(state.code, state.message, { jobId: id })
  if (state.name === 'canceled') return new GatewayError('canceled', 'The generation was canceled.', { jobId: id })
  if (state.name === 'held') {
    const message = `The outcome of generation ${id} is not known yet. Look it up before asking again.`
    return new GatewayError('outcome_unknown', message, { jobId: id })
  }
  return new GatewayError('upstream_timeout', `Generation ${id} is still running. Look it up instead of asking again.`, { jobId: id })
}

function messageOf(error: GatewayError): string {
  const { violation } = error.details
  if (error.code === 'key_missing') {
    return "You didn't provide an API key. Provide it in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)."
  }
  if (error.code === 'key_invalid') return 'Incorrect API key provided. Check that it is a key of this gateway and has not been revoked.'
  if (error.code === 'model_not_found' && violation?.value !== undefined && violation.rule !== 'unsupported') {
    const near = violation.allowed?.length ? ` Did you mean ${violation.allowed.join(' or ')}?` : ''
    return `The model \`${violation.value}\` does not exist or you do not have access to it.${near}`
  }
  if (error.code === 'bad_request' && violation?.rule === 'unsupported' && violation.value !== undefined && violation.allowed?.length) {
    return `Invalid value: '${violation.value}'. Supported values are: ${spokenList(violation.allowed)}.`
  }
  return error.message
}

/** OpenAI's way to list values: `'a', 'b', and 'c'`. */
function spokenList(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`)
  if (quoted.length < 3) return quoted.join(' and ')
  return `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}`
}

function headersOf({ code, details, rule }: GatewayError): { readonly [name: string]: string } {
  const { jobId, retryAfterSeconds, violation } = details
  // Once begun it may be paid for, and what is unknown may have begun.
  const mayBePaid = rule.work === 'unknown' || (jobId !== undefined && rule.blame !== 'caller')
  return {
    ...(SHAPES[code].retry === false || mayBePaid ? { 'x-should-retry': 'false' } : {}),
    ...(jobId === undefined ? {} : { 'x-laterna-generation': jobId }),
    ...(retryAfterSeconds === undefined
      ? {}
      : { 'retry-after': String(Math.ceil(retryAfterSeconds)), 'retry-after-ms': String(Math.ceil(retryAfterSeconds * 1000)) }),
    ...(code === 'method_not_allowed' && violation?.allowed ? { allow: violation.allowed.join(', ') } : {}),
  }
}
