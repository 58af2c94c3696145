import { GatewayError, type Violation } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'

export type Fields = { readonly [name: string]: LightJson | undefined }

export function wrongType(path: string, expected: string, value: LightJson): GatewayError {
  const message = `Invalid type for '${path}': expected ${withArticle(expected)}, but got ${withArticle(kindOf(value))} instead.`
  return badField(path, message, { rule: 'wrong_type' })
}

export function badField(path: string, message: string, violation: Omit<Violation, 'path' | 'field'>): GatewayError {
  return new GatewayError('bad_request', message, { violation: { path, ...violation } })
}

/** The refusal every OpenAI client knows for a parameter that is missing. */
export function missing(path: string): GatewayError {
  return badField(path, `Missing required parameter: '${path}'.`, { rule: 'required' })
}

/** One of a set, and it is not: said as what it is, with what there is instead. */
export function strange(what: string, value: string, path: string, allowed: readonly string[]): GatewayError {
  return badField(path, `Unknown ${what} '${value}'.`, { rule: 'unsupported', value, allowed })
}

export function isFields(value: LightJson): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof BlobText)
}

export { present } from '../../core/present.ts'

function kindOf(value: LightJson): string {
  if (value === null) return 'null'
  if (value instanceof BlobText) return 'string'
  return Array.isArray(value) ? 'array' : typeof value
}

function withArticle(kind: string): string {
  if (kind === 'null') return kind
  return /^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`
}
