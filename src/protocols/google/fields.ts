import { GatewayError, type Violation } from '../../core/errors.ts'

/** A refusal of what stands at a path. */
export function refusePath(path: string, message: string, violation: Omit<Violation, 'path' | 'field'>): GatewayError {
  return new GatewayError('bad_request', message, { violation: { path, ...violation } })
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

/** A caller's value is echoed, so it is kept short. */
function shown(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
