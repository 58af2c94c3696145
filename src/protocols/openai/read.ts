import type { z } from 'zod'
import { check, type Flaw } from '../../core/contract.ts'
import { GatewayError } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import { badField, wrongType } from './fields.ts'

/**
 * Reads a value by a schema. Throws GatewayError `bad_request` in OpenAI's words, naming the parameter; `spelled` tells how the
 * caller wrote a name, where that is not as the schema has it.
 */
export function readAs<Schema extends z.ZodType>(
  schema: Schema,
  given: LightJson | undefined,
  spelled: (name: string) => string = (name) => name,
): z.output<Schema> {
  const checked = check(schema, given)
  if ('flaw' in checked) {
    const { path } = checked.flaw
    throw refusalOf({ ...checked.flaw, path: path.map((part) => (typeof part === 'number' ? part : spelled(part))) })
  }
  return checked.value
}

function refusalOf({ path: parts, rule, expected, value, allowed }: Flaw): GatewayError {
  const path = pathText(parts)
  if (path === '') return new GatewayError('bad_request', 'The request body must be a JSON object.', { violation: { rule: 'wrong_type' } })
  const given = typeof value === 'string' || typeof value === 'number' ? { value: String(value).slice(0, 100) } : {}
  switch (rule) {
    case 'required':
      return badField(path, `Missing required parameter: '${path}'.`, { rule })
    case 'unknown':
      return badField(path, `Unknown parameter: '${path}'.`, { rule })
    case 'unsupported':
      return badField(path, `'${path}' does not support '${shown(value)}'.`, { rule, ...given, ...(allowed ? { allowed } : {}) })
    case 'out_of_range':
      return badField(path, `Invalid '${path}': expected ${expected}, but got ${shown(value)}.`, { rule, ...given })
    case 'wrong_type':
      return wrongType(path, expected, value ?? null)
  }
}

/** `messages[0].content`, as OpenAI writes paths in `param`. */
function pathText(parts: readonly (string | number)[]): string {
  return parts.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`), '')
}

function shown(value: LightJson | undefined): string {
  if (value instanceof BlobText) return 'a file'
  if (Array.isArray(value)) return `${value.length} items`
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : typeof value
}
