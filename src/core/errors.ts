interface ErrorRule {
  readonly httpStatus: number
  /** Who has to act: the caller, the upstream provider, or us. */
  readonly blame: 'caller' | 'upstream' | 'gateway'
  /** Where the order may be placed again, if it may. */
  readonly retry: 'never' | 'same-route' | 'next-route'
  /** Whether the upstream may have done the work all the same. What is unknown is never blindly ordered again. */
  readonly work: 'none' | 'unknown'
}

/** Every way a generation can fail. docs/errors.md explains each; a test keeps the two equal. */
export const ERRORS = {
  bad_request: { httpStatus: 400, blame: 'caller', retry: 'never', work: 'none' },
  key_missing: { httpStatus: 401, blame: 'caller', retry: 'never', work: 'none' },
  key_invalid: { httpStatus: 401, blame: 'caller', retry: 'never', work: 'none' },
  insufficient_funds: { httpStatus: 402, blame: 'caller', retry: 'never', work: 'none' },
  forbidden: { httpStatus: 403, blame: 'caller', retry: 'never', work: 'none' },
  not_found: { httpStatus: 404, blame: 'caller', retry: 'never', work: 'none' },
  model_not_found: { httpStatus: 404, blame: 'caller', retry: 'never', work: 'none' },
  method_not_allowed: { httpStatus: 405, blame: 'caller', retry: 'never', work: 'none' },
  conflict: { httpStatus: 409, blame: 'caller', retry: 'never', work: 'none' },
  too_large: { httpStatus: 413, blame: 'caller', retry: 'never', work: 'none' },
  content_refused: { httpStatus: 422, blame: 'caller', retry: 'never', work: 'none' },
  rate_limited: { httpStatus: 429, blame: 'caller', retry: 'never', work: 'none' },
  canceled: { httpStatus: 499, blame: 'caller', retry: 'never', work: 'none' },
  gateway_bug: { httpStatus: 500, blame: 'gateway', retry: 'never', work: 'unknown' },
  not_supported: { httpStatus: 501, blame: 'caller', retry: 'never', work: 'none' },
  upstream_rejected: { httpStatus: 502, blame: 'upstream', retry: 'next-route', work: 'none' },
  upstream_broken: { httpStatus: 502, blame: 'upstream', retry: 'same-route', work: 'unknown' },
  no_provider: { httpStatus: 503, blame: 'gateway', retry: 'never', work: 'none' },
  upstream_busy: { httpStatus: 503, blame: 'upstream', retry: 'next-route', work: 'none' },
  shutting_down: { httpStatus: 503, blame: 'gateway', retry: 'never', work: 'none' },
  upstream_timeout: { httpStatus: 504, blame: 'upstream', retry: 'next-route', work: 'unknown' },
  outcome_unknown: { httpStatus: 504, blame: 'upstream', retry: 'never', work: 'unknown' },
} as const satisfies Record<string, ErrorRule>

export type ErrorCode = keyof typeof ERRORS

/** The things a request can be wrong about, in our words. A dialect knows what its callers call each. */
export const REQUEST_FIELDS = [
  'model',
  'prompt',
  'negativePrompt',
  'inputs',
  'task',
  'count',
  'aspectRatio',
  'resolution',
  'size',
  'quality',
  'partialImages',
  'durationSeconds',
  'framesPerSecond',
  'sound',
  'resizeMode',
  'people',
  'safety',
  'seed',
  'language',
  'mediaType',
  'compressionQuality',
  'guidanceScale',
  'enhancePrompt',
  'storageUri',
  'continues',
] as const

export type RequestField = (typeof REQUEST_FIELDS)[number]

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

/** Where a field stands, for a violation: our own name of it is put into the caller's words by the dialect, a path is the caller's already. */
export function placeOf(field: string): Pick<Violation, 'field' | 'path'> {
  const known = REQUEST_FIELDS.find((each) => each === field)
  return known === undefined ? { path: field } : { field: known }
}

/** Whatever was thrown, as a GatewayError: a stranger becomes `gateway_bug` with the stranger as its cause. */
export function asGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error
  return new GatewayError('gateway_bug', 'Something went wrong on our side.', { cause: error })
}
