import { GatewayError, type Violation } from '../../core/errors.ts'

/** A refusal of one field, by the name the caller wrote. */
export function badField(path: string, message: string, rule: Violation['rule']): GatewayError {
  return new GatewayError('bad_request', message, { violation: { path, rule } })
}

export { present } from '../../core/present.ts'
