import type { z } from 'zod'
import { check, type Flaw } from '../../core/contract.ts'
import type { GatewayError } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import { badField } from './fields.ts'

/** Reads a body or a query by its schema. Throws GatewayError `bad_request` that names the field, e.g. `inputs[0].url`. */
export function readAs<Schema extends z.ZodType>(schema: Schema, given: LightJson | undefined): z.output<Schema> {
  const checked = check(schema, given)
  if ('flaw' in checked) throw refusalOf(checked.flaw)
  return checked.value
}

function refusalOf({ path: parts, rule, expected, value, allowed }: Flaw): GatewayError {
  const path = pathText(parts)
  if (path === '') return badField('body', 'The body must be a JSON object.', 'wrong_type')
  switch (rule) {
    case 'required':
      return badField(path, `${path} is required.`, rule)
    case 'unknown':
      return badField(path, `There is no field "${path}". docs/protocols/laterna.md lists those there are.`, rule)
    case 'unsupported':
      return badField(path, `${path} must be ${allowed ? `one of ${allowed.join(', ')}` : expected}.`, rule)
    case 'out_of_range':
      return badField(path, `${path} must be ${expected}${shown(value)}.`, rule)
    case 'wrong_type':
      return badField(path, `${path} must be ${KINDS[expected] ?? expected}.`, rule)
  }
}

const KINDS: { readonly [name: string]: string } = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a JSON object',
}

/** What was given, where that is short enough to help. */
function shown(value: LightJson | undefined): string {
  if (typeof value === 'number') return `, not ${value}`
  if (typeof value === 'string') return `, not ${value.length} characters`
  return Array.isArray(value) && !(value instanceof BlobText) ? `, not ${value.length}` : ''
}

function pathText(parts: readonly (string | number)[]): string {
  return parts.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`), '')
}
