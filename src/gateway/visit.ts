import type { Caller } from '../core/caller.ts'
import { GatewayError } from '../core/errors.ts'
import type { Endpoint } from '../core/protocol.ts'

/** One call from outside: who, by which endpoint, and how it wants to be served. */
export interface Visit {
  /** Absent for the operator and for holders of a signed link. */
  readonly caller?: Caller
  readonly access: Endpoint['access']
  /** E.g. `google.predict`. */
  readonly endpoint: string
  /** How the caller reaches us, for links. */
  readonly baseUrl: string
  readonly idempotencyKey?: string
  /** `x-laterna-strict: true`: refuse rather than adjust. */
  readonly strict: boolean
  /** Aborts when the caller is gone. Stops waiting; never stops the work. */
  readonly signal: AbortSignal
}

export function callerOf(visit: Visit): Caller {
  if (!visit.caller) throw new GatewayError('key_missing', 'This call needs an API key.')
  return visit.caller
}
