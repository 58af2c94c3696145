import type { z } from 'zod'
import { check, type Flaw } from '../../core/contract.ts'
import { GatewayError } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import { camelCase, doesNotSupport, quoted, refusePath, unknownName } from './fields.ts'

/** A body as its schema has it. `at` is where something stands as the caller spelled it, for refusals that a schema cannot make. */
export interface Read<Value> {
  readonly value: Value
  readonly at: (...path: readonly (string | number)[]) => string
}

/**
 * Reads a value by a schema whose names are camelCase; the caller may write camelCase or snake_case at every depth, as proto3 JSON
 * allows. Throws GatewayError `bad_request` in Google's words, naming the field as the caller spelled it.
 */
export function readAs<Schema extends z.ZodType>(schema: Schema, given: LightJson | undefined, path = ''): Read<z.output<Schema>> {
  const at = (...inner: readonly (string | number)[]): string => spelled(given, inner, path)
  const checked = check(schema, given === undefined ? undefined : inCamelCase(given))
  if ('flaw' in checked) throw refusalOf(checked.flaw, at(...checked.flaw.path))
  return { value: checked.value, at }
}

function refusalOf({ rule, expected, value, allowed }: Flaw, path: string): GatewayError {
  const violation = { rule, ...(typeof value === 'string' || typeof value === 'number' ? { value: String(value).slice(0, 100) } : {}) }
  if (path === '') return new GatewayError('bad_request', 'Invalid JSON payload received. The body must be a JSON object.')
  switch (rule) {
    case 'required':
      return refusePath(path, `${quoted(path)} is required: expected ${article(expected)}.`, violation)
    case 'unknown':
      return unknownName(path)
    case 'unsupported':
      return refusePath(path, doesNotSupport(path, typeof value === 'string' ? value : JSON.stringify(value)), {
        ...violation,
        ...(allowed ? { allowed } : {}),
      })
    case 'out_of_range':
      return refusePath(path, `${quoted(path)} is out of bound: expected ${expected}.`, violation)
    case 'wrong_type':
      return refusePath(path, `Invalid value at ${quoted(path)}: expected ${article(expected)}.`, violation)
  }
}

/** Maps with keys of the caller's own, and what we only carry along. */
const OPAQUE = new Set(['labels', 'userMetadata', 'tools', 'functionCall', 'functionResponse', 'args', 'responseSchema'])

/** The value with every name in camelCase, whichever casing the caller used. */
export function inCamelCase(json: LightJson): LightJson {
  if (json instanceof BlobText || typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return (json as readonly LightJson[]).map(inCamelCase)
  const members = new Map<string, LightJson | undefined>()
  for (const [key, value] of Object.entries(json)) {
    const name = camelCase(key)
    if (value === undefined || value === null || members.has(name)) continue
    members.set(name, OPAQUE.has(name) ? value : inCamelCase(value))
  }
  return Object.fromEntries(members)
}

function spelled(given: LightJson | undefined, path: readonly (string | number)[], start: string): string {
  let node: LightJson | undefined = given
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') {
      if (Array.isArray(node)) node = (node as readonly LightJson[])[part]
      return `${text}[${part}]`
    }
    const key = typeof node === 'object' && node !== null ? (Object.keys(node).find((each) => camelCase(each) === part) ?? part) : part
    node = typeof node === 'object' && node !== null ? (node as { readonly [key: string]: LightJson | undefined })[key] : undefined
    return text === '' ? key : `${text}.${key}`
  }, start)
}

function article(noun: string): string {
  if (/^(?:at|one|less|something|true|base64|a|an) ?/.test(noun) && !/^(?:array|a[mn]y)/.test(noun)) return noun
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`
}
