import { GatewayError, type Violation } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'

export type Fields = { readonly [name: string]: LightJson | undefined }

interface Kinds {
  readonly string: string
  readonly number: number
  readonly integer: number
  readonly boolean: boolean
  readonly array: readonly LightJson[]
  readonly object: Fields
}

const IS: { readonly [Kind in keyof Kinds]: (value: LightJson) => boolean } = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: isFields,
}

/** The body as a JSON object. Throws GatewayError `bad_request` for anything else. */
export function readBody(body: LightJson | undefined): Fields {
  if (body !== undefined && isFields(body)) return body
  throw new GatewayError('bad_request', 'The request body must be a JSON object.', { violation: { rule: 'wrong_type' } })
}

/** A field of the given kind, or undefined when it is absent or null, as OpenAI's clients write what they leave open. */
export function read<Kind extends keyof Kinds>(fields: Fields, name: string, kind: Kind, path = name): Kinds[Kind] | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (IS[kind](value)) return value as Kinds[Kind]
  throw wrongType(path, kind, value)
}

/** The value, or the refusal every OpenAI client knows for a parameter that is missing. */
export function required<Value>(value: Value | undefined, path: string): Value {
  if (value !== undefined) return value
  throw badField(path, `Missing required parameter: '${path}'.`, { rule: 'required' })
}

/** A string of a fixed set, compared without regard to letter case. */
export function readChoice<Choice extends string>(fields: Fields, name: string, choices: readonly Choice[]): Choice | undefined {
  const value = read(fields, name, 'string')
  if (value === undefined) return undefined
  const found = choices.find((choice) => choice === value.toLowerCase())
  if (found !== undefined) return found
  throw badField(name, `'${name}' does not support '${value}'.`, { rule: 'unsupported', value, allowed: choices })
}

export function wrongType(path: string, expected: string, value: LightJson): GatewayError {
  const message = `Invalid type for '${path}': expected ${withArticle(expected)}, but got ${withArticle(kindOf(value))} instead.`
  return badField(path, message, { rule: 'wrong_type' })
}

export function badField(path: string, message: string, violation: Omit<Violation, 'path' | 'field'>): GatewayError {
  return new GatewayError('bad_request', message, { violation: { path, ...violation } })
}

/** One of a set, and it is not: said as what it is, with what there is instead. */
export function strange(what: string, value: string, path: string, allowed: readonly string[]): GatewayError {
  return badField(path, `Unknown ${what} '${value}'.`, { rule: 'unsupported', value, allowed })
}

export function isFields(value: LightJson): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof BlobText)
}

type Present<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }

/** The object without the keys whose value is undefined: what was left open stays absent. */
export function present<Values extends object>(values: Values): Present<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Values>
}

function kindOf(value: LightJson): string {
  if (value === null) return 'null'
  if (value instanceof BlobText) return 'string'
  return Array.isArray(value) ? 'array' : typeof value
}

function withArticle(kind: string): string {
  if (kind === 'null') return kind
  return /^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`
}
