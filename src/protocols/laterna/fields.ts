import { GatewayError, type Violation } from '../../core/errors.ts'

/** A refusal of one field, by the name the caller wrote. */
export function badField(path: string, message: string, rule: Violation['rule']): GatewayError {
  return new GatewayError('bad_request', message, { violation: { path, rule } })
}

type Present<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }

/** The object without the keys whose value is undefined. */
export function present<Values extends object>(values: Values): Present<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Values>
}
