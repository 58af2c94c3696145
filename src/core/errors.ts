interface ErrorRule {
  readonly httpStatus: number
  /** Who has to act: the caller, the upstream provider, or us. */
  readonly blame: 'caller' | 'upstream' | 'gateway'
  /** What the engine may do about it. Only work that certainly was not done is ever ordered again. */
  readonly retry: 'never' | 'same-route' | 'next-route'
}

/** Every way a generation can fail. docs/errors.md explains each; a test keeps the two equal. */
export const ERRORS = {
  bad_request: { httpStatus: 400, blame: 'caller', retry: 'never' },
  key_missing: { httpStatus: 401, blame: 'caller', retry: 'never' },
  key_invalid: { httpStatus: 401, blame: 'caller', retry: 'never' },
  insufficient_funds: { httpStatus: 402, blame: 'caller', retry: 'never' },
  forbidden: { httpStatus: 403, blame: 'caller', retry: 'never' },
  not_found: { httpStatus: 404, blame: 'caller', retry: 'never' },
  model_not_found: { httpStatus: 404, blame: 'caller', retry: 'never' },
  method_not_allowed: { httpStatus: 405, blame: 'caller', retry: 'never' },
  conflict: { httpStatus: 409, blame: 'caller', retry: 'never' },
  too_large: { httpStatus: 413, blame: 'caller', retry: 'never' },
  content_refused: { httpStatus: 422, blame: 'caller', retry: 'never' },
  rate_limited: { httpStatus: 429, blame: 'caller', retry: 'never' },
  canceled: { httpStatus: 499, blame: 'caller', retry: 'never' },
  gateway_bug: { httpStatus: 500, blame: 'gateway', retry: 'never' },
  not_supported: { httpStatus: 501, blame: 'caller', retry: 'never' },
  upstream_rejected: { httpStatus: 502, blame: 'upstream', retry: 'next-route' },
  upstream_broken: { httpStatus: 502, blame: 'upstream', retry: 'same-route' },
  no_provider: { httpStatus: 503, blame: 'gateway', retry: 'never' },
  upstream_busy: { httpStatus: 503, blame: 'upstream', retry: 'next-route' },
  shutting_down: { httpStatus: 503, blame: 'gateway', retry: 'never' },
  upstream_timeout: { httpStatus: 504, blame: 'upstream', retry: 'next-route' },
  outcome_unknown: { httpStatus: 504, blame: 'upstream', retry: 'never' },
} as const satisfies Record<string, ErrorRule>

export type ErrorCode = keyof typeof ERRORS

/** The things a request can be wrong about, in our words. A dialect knows what its callers call each. */
export type RequestField =
  | 'model' | 'prompt' | 'negativePrompt' | 'inputs' | 'count' | 'aspectRatio' | 'resolution' | 'durationSeconds'
  | 'framesPerSecond' | 'sound' | 'people' | 'safety' | 'seed' | 'language' | 'mediaType' | 'compressionQuality'
  | 'guidanceScale' | 'enhancePrompt' | 'storageUri'

/** What exactly is wrong with a request, as data, so that every dialect can say it in its own wording. */
export interface Violation {
  /** Our name of the field, when the model's limits refuse it. */
  readonly field?: RequestField
  /** The path the caller wrote, e.g. `instances[0].prompt`, when the dialect itself refuses it. Wins over `field`. */
  readonly path?: string
  readonly rule: 'required' | 'unsupported' | 'out_of_range' | 'wrong_type' | 'unknown'
  /** The refused value, as text. */
  readonly value?: string
  readonly allowed?: readonly string[]
}

export interface ErrorDetails {
  readonly violation?: Violation
  readonly retryAfterSeconds?: number
  /** The job the error belongs to, when there is one: its receipt tells the rest. */
  readonly jobId?: string
  readonly cause?: unknown
}

/** The only error that crosses a room's boundary. `message` is for callers; `cause` is for the log and never shown. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined)
    this.code = code
    this.details = details
  }

  get rule(): ErrorRule {
    return ERRORS[this.code]
  }
}

/** A refusal of one field that the model's limits do not allow. */
export function refuse(field: RequestField, message: string, violation: Omit<Violation, 'field'>): GatewayError {
  return new GatewayError('bad_request', message, { violation: { field, ...violation } })
}

/** Whatever was thrown, as a GatewayError: a stranger becomes `gateway_bug` with the stranger as its cause. */
export function asGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error
  return new GatewayError('gateway_bug', 'Something went wrong on our side.', { cause: error })
}
