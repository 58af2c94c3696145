import { GatewayError, type Violation } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'

/** An object of the body, read by field name in either JSON casing, as proto3 JSON allows. Remembers where it stands. */
export interface Fields {
  /** Where the object stands, as the caller wrote it, e.g. `instances[0]`; empty for the body itself. */
  readonly path: string
  /** By name in camelCase. */
  readonly values: ReadonlyMap<string, Value>
}

interface Value {
  /** The full path, as the caller spelled it. */
  readonly path: string
  readonly json: LightJson
}

/** A refusal of what stands at a path. */
export function refusePath(path: string, message: string, violation: Omit<Violation, 'path' | 'field'>): GatewayError {
  return new GatewayError('bad_request', message, { violation: { path, ...violation } })
}

/** The body as fields. Throws GatewayError `bad_request` when it is not a JSON object. */
export function readBody(body: LightJson | undefined): Fields {
  if (!isObject(body)) throw new GatewayError('bad_request', 'Invalid JSON payload received. The body must be a JSON object.')
  return fieldsOf(body, '')
}

/** The value as fields. Throws GatewayError `bad_request` naming the path when it is not an object. */
export function asFields(json: LightJson, path: string): Fields {
  if (!isObject(json)) throw wrongType(path, 'an object', json)
  return fieldsOf(json, path)
}

/** The first of the names that is present; `null` counts as absent. */
export function find(fields: Fields, ...names: readonly string[]): Value | undefined {
  for (const name of names) {
    const value = fields.values.get(name)
    if (value) return value
  }
  return undefined
}

/** Where a field stands or would stand. */
export function pathOf(fields: Fields, name: string): string {
  return fields.values.get(name)?.path ?? join(fields.path, name)
}

export function readText(fields: Fields, ...names: readonly string[]): string | undefined {
  const value = find(fields, ...names)
  if (!value) return undefined
  if (typeof value.json !== 'string') throw wrongType(value.path, 'a string', value.json)
  return value.json
}

export function readBoolean(fields: Fields, ...names: readonly string[]): boolean | undefined {
  const value = find(fields, ...names)
  if (!value) return undefined
  if (typeof value.json !== 'boolean') throw wrongType(value.path, 'true or false', value.json)
  return value.json
}

/** A number or a numeric string. */
export function readNumber(fields: Fields, ...names: readonly string[]): number | undefined {
  const value = find(fields, ...names)
  if (!value) return undefined
  const number = numberOf(value.json)
  if (number === undefined) throw wrongType(value.path, 'a number', value.json)
  return number
}

/** A whole number or the same as a string, within the bounds. */
export function readInteger(
  fields: Fields,
  bounds: { readonly min: number; readonly max: number },
  ...names: readonly string[]
): number | undefined {
  const value = find(fields, ...names)
  const number = readNumber(fields, ...names)
  if (!value || number === undefined) return undefined
  if (!Number.isInteger(number)) throw wrongType(value.path, 'a whole number', value.json)
  if (number < bounds.min || number > bounds.max) {
    throw refusePath(value.path, `${quoted(value.path)} must be between ${bounds.min} and ${bounds.max}, inclusive.`, {
      rule: 'out_of_range',
      value: String(number),
      allowed: [String(bounds.min), String(bounds.max)],
    })
  }
  return number
}

/** What the caller's word stands for. Words are compared without regard to letter case. */
export function readWord<Meaning>(
  fields: Fields,
  words: { readonly [word: string]: Meaning },
  ...names: readonly string[]
): Meaning | undefined {
  const value = find(fields, ...names)
  const text = readText(fields, ...names)
  if (!value || text === undefined) return undefined
  const word = Object.keys(words).find((candidate) => candidate.toLowerCase() === text.toLowerCase())
  const meaning = word === undefined ? undefined : words[word]
  if (meaning === undefined) throw unsupported(value.path, text, Object.keys(words))
  return meaning
}

/** The refusal of a word that is not among the allowed ones, in Google's wording. */
export function unsupported(path: string, value: string, allowed: readonly string[]): GatewayError {
  return refusePath(path, doesNotSupport(path, value), { rule: 'unsupported', value: shown(value), allowed })
}

/** Google's sentence for a value a field does not take. */
export function doesNotSupport(path: string, value: string): string {
  const refusal = `${quoted(path)} does not support \`${shown(value)}\` as a valid value.`
  return `${refusal} Please refer to the Gemini API documentation for supported usage.`
}

export function readObject(fields: Fields, ...names: readonly string[]): Fields | undefined {
  const value = find(fields, ...names)
  return value && asFields(value.json, value.path)
}

/** The items of a list; a single object stands for a list of one. */
export function readObjects(fields: Fields, ...names: readonly string[]): readonly Fields[] | undefined {
  const value = find(fields, ...names)
  if (!value) return undefined
  if (isObject(value.json)) return [fieldsOf(value.json, value.path)]
  if (!isList(value.json)) throw wrongType(value.path, 'a list', value.json)
  return value.json.map((item, index) => asFields(item, `${value.path}[${index}]`))
}

/** A map from string to string, e.g. `labels`. Its keys are the caller's own and keep their casing. */
export function readTextMap(fields: Fields, name: string): { readonly [key: string]: string } | undefined {
  const value = find(fields, name)
  if (!value) return undefined
  if (!isObject(value.json)) throw wrongType(value.path, 'an object', value.json)
  return Object.fromEntries(
    Object.entries(value.json).map(([key, text]) => {
      if (typeof text !== 'string') throw wrongType(`${value.path}.${key}`, 'a string', text ?? null)
      return [key, text]
    }),
  )
}

export function wrongType(path: string, wanted: string, given: LightJson): GatewayError {
  return refusePath(path, `Invalid value at ${quoted(path)}: expected ${wanted}.`, { rule: 'wrong_type', value: shown(textOf(given)) })
}

/** The refusal of a name a typed message does not have, word for word Google's. */
export function unknownName(path: string): GatewayError {
  const dot = path.lastIndexOf('.')
  const parent = snakeCase(path.slice(0, Math.max(0, dot)))
  const message = `Invalid JSON payload received. Unknown name "${path.slice(dot + 1, dot + 101)}" at '${parent}': Cannot find field.`
  return refusePath(path, message, { rule: 'unknown' })
}

/** The path's last name, in backquotes, as Google writes field names in its messages. */
export function quoted(path: string): string {
  return `\`${shown(path.slice(path.lastIndexOf('.') + 1))}\``
}

/** The name in camelCase, whichever casing it came in. */
export function camelCase(name: string): string {
  return name.replace(/_+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** The path in Google's own spelling for messages about typed bodies, e.g. `generation_config.image_config`. */
export function snakeCase(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function fieldsOf(json: { readonly [key: string]: LightJson | undefined }, path: string): Fields {
  const values = new Map<string, Value>()
  for (const [key, item] of Object.entries(json)) {
    const name = camelCase(key)
    if (item !== undefined && item !== null && !values.has(name)) values.set(name, { path: join(path, key), json: item })
  }
  return { path, values }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function numberOf(json: LightJson): number | undefined {
  const number = typeof json === 'string' && json.trim() !== '' ? Number(json) : json
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function isObject(json: LightJson | undefined): json is { readonly [key: string]: LightJson | undefined } {
  return typeof json === 'object' && json !== null && !isList(json) && !(json instanceof BlobText)
}

function isList(json: LightJson | undefined): json is readonly LightJson[] {
  return Array.isArray(json)
}

function textOf(json: LightJson): string {
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? String(json) : typeof json
}

/** A caller's value is echoed, so it is kept short. */
function shown(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
