import { GatewayError, type Violation } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'

export type Fields = { readonly [name: string]: LightJson | undefined }

/** The object, with no key but the known ones. A misspelt key is refused: in silence it would change what is paid for. */
export function readObject(value: LightJson | undefined, known: readonly string[], path = ''): Fields {
  const name = path || 'body'
  if (value === undefined || !isFields(value)) throw badField(name, `The ${name} must be a JSON object.`, 'wrong_type')
  const stray = Object.keys(value).find((key) => !known.includes(key))
  if (stray === undefined) return value
  throw badField(join(path, stray), `There is no field "${stray}". Known: ${known.join(', ')}.`, 'unknown')
}

export function readText(fields: Fields, name: string, path = name): string | undefined {
  return readAs(fields, name, path, 'a string', (value) => (typeof value === 'string' ? value : undefined))
}

export function readFlag(fields: Fields, name: string): boolean | undefined {
  return readAs(fields, name, name, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined))
}

export function readList(fields: Fields, name: string): readonly LightJson[] | undefined {
  return readAs(fields, name, name, 'a list', (value) => (Array.isArray(value) ? (value as readonly LightJson[]) : undefined))
}

interface NumberRange {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

/** A number from `min` to `max`. */
export function readNumber(fields: Fields, name: string, { min, max, whole }: NumberRange): number | undefined {
  const value = readAs(fields, name, name, whole ? 'a whole number' : 'a number', (found) =>
    typeof found === 'number' && (!whole || Number.isSafeInteger(found)) ? found : undefined,
  )
  if (value === undefined || (value >= min && value <= max)) return value
  throw badField(name, `${name} must be from ${min} to ${max}.`, 'out_of_range')
}

/** One of a fixed set of words. */
export function readWord<Word extends string>(fields: Fields, name: string, words: readonly Word[], path = name): Word | undefined {
  const value = readText(fields, name, path)
  const found = words.find((word) => word === value)
  if (value === undefined || found !== undefined) return found
  throw badField(path, `${path} must be one of ${words.join(', ')}.`, 'unsupported')
}

export function required<Value>(value: Value | undefined, path: string): Value {
  if (value !== undefined) return value
  throw badField(path, `${path} is required.`, 'required')
}

export function badField(path: string, message: string, rule: Violation['rule']): GatewayError {
  return new GatewayError('bad_request', message, { violation: { path, rule } })
}

type Present<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }

/** The object without the keys whose value is undefined. */
export function present<Values extends object>(values: Values): Present<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Values>
}

type Reader<Value> = (value: LightJson) => Value | undefined

function readAs<Value>(fields: Fields, name: string, path: string, expected: string, as: Reader<Value>): Value | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  const found = as(value)
  if (found !== undefined) return found
  throw badField(path, `${path} must be ${expected}.`, 'wrong_type')
}

function isFields(value: LightJson): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof BlobText)
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
