import assert from 'node:assert/strict'

/** What a statement may carry. Money is a bigint, an Instant a number, a truth value is written as SQL. */
export type SqlValue = null | number | bigint | string | Uint8Array

/** SQL text in pieces with a value between each two. The text is never made of what somebody sent. */
export interface Statement {
  /** The same text is always the same array, so that a connection prepares it once. */
  readonly strings: readonly string[]
  readonly values: readonly SqlValue[]
}

/** Several values for one `IN`; see list(). */
export interface List {
  readonly items: readonly SqlValue[]
}

export type Dialect = 'sqlite' | 'postgres'

/** The most values one list() takes. Whoever has more asks several times. */
export const LIST_MAX = 1024

/** Writes a statement: sql`SELECT id FROM job WHERE account_id = ${accountId}`. Values travel beside the text. */
export function sql(strings: TemplateStringsArray, ...values: readonly (SqlValue | List)[]): Statement {
  if (!values.some(isList)) return { strings, values: values as readonly SqlValue[] }
  return { strings: expand(strings, values), values: values.flatMap((value) => (isList(value) ? value.items : [value])) }
}

/**
 * Values for `IN`: sql`... WHERE id IN ${list(ids)}` brings its own parentheses. One to LIST_MAX values. Padded to a
 * power of two by repeating the last, which `IN` does not mind, so that there are few texts to prepare.
 */
export function list(values: readonly SqlValue[]): List {
  const last = values.at(-1)
  assert(last !== undefined && values.length <= LIST_MAX, `a list takes 1 to ${LIST_MAX} values, not ${values.length}`)
  const size = 2 ** Math.ceil(Math.log2(values.length))
  return { items: [...values, ...Array.from({ length: size - values.length }, () => last)] }
}

/** The statement's text with the placeholders of the dialect: `?` or `$1`. */
export function textOf({ strings }: Statement, dialect: Dialect): string {
  return strings.reduce((text, piece, index) => `${text}${dialect === 'sqlite' ? '?' : `$${index}`}${piece}`)
}

/** The pieces in runs of at most LIST_MAX, for statements with a list(). */
export function inRuns<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const count = Math.ceil(values.length / LIST_MAX)
  return Array.from({ length: count }, (_, index) => values.slice(index * LIST_MAX, (index + 1) * LIST_MAX))
}

const expanded = new WeakMap<TemplateStringsArray, Map<string, readonly string[]>>()

/** The template with a placeholder for every item of its lists: the same array for the same lengths. */
function expand(strings: TemplateStringsArray, values: readonly (SqlValue | List)[]): readonly string[] {
  const variants = expanded.get(strings) ?? new Map<string, readonly string[]>()
  expanded.set(strings, variants)
  const lengths = values.map((value) => (isList(value) ? value.items.length : 0)).join()
  const known = variants.get(lengths)
  if (known) return known
  const pieces = [strings[0] ?? '']
  values.forEach((value, index) => {
    const next = strings[index + 1] ?? ''
    if (!isList(value)) return void pieces.push(next)
    pieces.push(`${pieces.pop() ?? ''}(`)
    for (let item = 1; item < value.items.length; item++) pieces.push(', ')
    pieces.push(`)${next}`)
  })
  variants.set(lengths, pieces)
  return pieces
}

function isList(value: SqlValue | List): value is List {
  return typeof value === 'object' && value !== null && 'items' in value
}
