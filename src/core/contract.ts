import { z } from 'zod'
import type { Violation } from './errors.ts'
import { BlobText, type LightJson } from './light-json.ts'

/**
 * What an endpoint takes and answers, said once: the schema that checks a call is the one that `/openapi.json` prints.
 * Schemas describe the wire as the dialect's documentation does; what they turn it into is the parser's own business.
 */
export interface Contract {
  /** Every way here as an OpenAPI path, e.g. `POST /v1/images/edits` or `GET /v1/videos/{id}`. The first is the usual one. */
  readonly routes: readonly string[]
  /** One sentence for people: what a call does. */
  readonly summary: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** How the body may be sent when not only as `application/json`. */
  readonly bodyTypes?: readonly string[]
  /** The good answer; absent where it is bytes or a page, whose types are then in `answerTypes`. */
  readonly answer?: z.ZodType
  /** Default: `application/json`. */
  readonly answerTypes?: readonly string[]
  /** Of good answers, the usual one first. Default: 200. */
  readonly statuses?: readonly number[]
}

/** What is wrong with a value, before a dialect has put it into words. */
export interface Flaw {
  readonly path: readonly (string | number)[]
  readonly rule: Violation['rule']
  /** What was expected, in a word or two, e.g. `integer`. */
  readonly expected: string
  /** The refused value; absent when there was none. */
  readonly value?: LightJson
  readonly allowed?: readonly string[]
}

export type Checked<Value> = { readonly value: Value } | { readonly flaw: Flaw }

/** The value as the schema has it, or the first thing wrong with it. `null` in an object counts as absent, as clients write it. */
export function check<Schema extends z.ZodType>(schema: Schema, given: LightJson | undefined): Checked<z.output<Schema>> {
  const value = given === undefined ? undefined : withoutNulls(given)
  const result = schema.safeParse(value, { reportInput: true })
  return result.success ? { value: result.data } : { flaw: flawOf(result.error.issues, value) }
}

/** Base64, with or without a `data:` prefix, in either alphabet; a long one has been put into the blob store on its way in. */
export function mediaText(description: string): z.ZodType<string | BlobText> {
  return z
    .custom<string | BlobText>((value) => value instanceof BlobText || typeof value === 'string', { error: 'base64' })
    .meta({ type: 'string', contentEncoding: 'base64', description })
}

/** One of the words, in any letter case; the output has the case written here. */
export function oneWord<const Words extends readonly [string, ...string[]]>(words: Words): z.ZodType<Words[number]> {
  const canonical = (value: unknown): unknown =>
    typeof value === 'string' ? (words.find((word) => word.toLowerCase() === value.toLowerCase()) ?? value) : value
  return z.preprocess(canonical, z.enum(words))
}

/** A number, or the same as text: forms know no numbers, and proto3 JSON writes large ones as strings. */
export function numeric<Schema extends z.ZodType<number>>(schema: Schema): z.ZodType<z.output<Schema>> {
  const asNumber = (value: unknown): unknown =>
    typeof value === 'string' && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : value
  return z.preprocess(asNumber, schema)
}

/** A list; one bare item stands for a list of one. */
export function listOf<Schema extends z.ZodType>(item: Schema): z.ZodType<z.output<Schema>[]> {
  const asList = (value: unknown): unknown => (value === undefined || Array.isArray(value) ? value : [value])
  return z.preprocess(asList, z.array(item))
}

/** True or false, or the words for them, which is all a form can say. */
export const flag: z.ZodType<boolean> = z.preprocess(
  (value) => (value === 'true' || value === 'True' ? true : value === 'false' || value === 'False' ? false : value),
  z.boolean(),
)

function withoutNulls(value: LightJson): LightJson {
  if (value instanceof BlobText || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly LightJson[]).map(withoutNulls)
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [key, withoutNulls(member as LightJson)]))
}

/** What is missing or of a wrong type comes first: the other complaints may only follow from it. */
function flawOf(issues: readonly z.core.$ZodIssue[], value: LightJson | undefined): Flaw {
  const worst = issues.find(({ code }) => code === 'invalid_type' || code === 'custom') ?? issues[0]
  if (!worst) return { path: [], rule: 'wrong_type', expected: 'something else' }
  const path = worst.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  const found = valueAt(value, path)
  const given = found === undefined ? {} : { value: found }
  switch (worst.code) {
    case 'unrecognized_keys':
      return { path: [...path, worst.keys[0] ?? ''], rule: 'unknown', expected: 'nothing' }
    case 'invalid_value':
      if (found === undefined) return { path, rule: 'required', expected: 'string' }
      if (typeof found !== 'string') return { path, rule: 'wrong_type', expected: 'string', ...given }
      return { path, rule: 'unsupported', expected: 'one of the allowed', ...given, allowed: worst.values.map(String) }
    case 'too_small':
    case 'too_big':
      return { path, ...boundsOf(issues, path), ...given }
    case 'invalid_union': {
      const nearest = worst.errors.find((errors) => errors.some(({ path: deeper }) => deeper.length > 0)) ?? worst.errors.at(-1)
      return nearest?.length
        ? flawOf(
            nearest.map((issue) => ({ ...issue, path: [...worst.path, ...issue.path] })),
            value,
          )
        : { path, rule: 'wrong_type', expected: 'another type', ...given }
    }
    case 'invalid_type':
      return { path, rule: found === undefined ? 'required' : 'wrong_type', expected: EXPECTED[worst.expected] ?? worst.expected, ...given }
    case 'invalid_format':
      return { path, rule: 'unsupported', expected: worst.message, ...given }
    default:
      return { path, rule: found === undefined ? 'required' : 'wrong_type', expected: worst.message, ...given }
  }
}

const EXPECTED: { readonly [name: string]: string } = { int: 'integer', record: 'object', nan: 'number' }

function boundsOf(issues: readonly z.core.$ZodIssue[], path: readonly (string | number)[]): Pick<Flaw, 'rule' | 'expected' | 'allowed'> {
  const issue = issues.find((each) => (each.code === 'too_small' || each.code === 'too_big') && each.path.join('.') === path.join('.'))
  if (issue?.code === 'too_small') {
    const empty = issue.minimum === 1 && issue.origin !== 'number'
    const expected = `at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''}`
    return empty ? { rule: 'required', expected: 'something' } : { rule: 'out_of_range', expected }
  }
  if (issue?.code !== 'too_big') return { rule: 'out_of_range', expected: 'less' }
  return {
    rule: 'out_of_range',
    expected: `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''}`,
  }
}

function valueAt(value: LightJson | undefined, path: readonly (string | number)[]): LightJson | undefined {
  return path.reduce<LightJson | undefined>((node, part) => {
    if (typeof node !== 'object' || node === null || node instanceof BlobText) return undefined
    return Object.hasOwn(node, part) ? (node as { readonly [key: string | number]: LightJson | undefined })[part] : undefined
  }, value)
}
