import { z } from 'zod'
import { BLOB_TEXT_MIN } from '../../src/core/light-json-scan.ts'
import { BlobText, type LightJson } from '../../src/core/light-json.ts'

export type Path = readonly (string | number)[]
type JsonValue = LightJson
interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** How far into a schema that contains itself is looked. */
const DEPTH_MAX = 8

/** Every place a schema knows of, lists by their first item, from the outside inwards. */
export function fieldsOf(schema: z.ZodType): readonly Path[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const found = new Map<string, Path>()
  const visit = (given: JsonSchema, path: Path): void => {
    const node = resolved(root, given)
    if (path.length > DEPTH_MAX) return
    if (path.length > 0) found.set(JSON.stringify(path), path)
    for (const word of ['anyOf', 'oneOf', 'allOf']) for (const each of (node[word] ?? []) as readonly JsonSchema[]) visit(each, path)
    for (const [name, member] of Object.entries((node['properties'] ?? {}) as { readonly [name: string]: JsonSchema })) {
      visit(member, [...path, name])
    }
    if (typeof node['items'] === 'object') visit(node['items'] as JsonSchema, [...path, 0])
  }
  visit(root, [])
  return [...found.values()]
}

function resolved(root: JsonSchema, node: JsonSchema): JsonSchema {
  const ref = node['$ref']
  if (typeof ref !== 'string') return node
  return ref
    .slice(1)
    .split('/')
    .filter(Boolean)
    .reduce<JsonSchema>((at, part) => at[part] as JsonSchema, root)
}

/** Base64 so long that it becomes a file on its way in. */
export const LONG_BASE64 = 'A'.repeat(BLOB_TEXT_MIN + 4)

/** What is wrong somewhere: of every type, empty, huge, negative, nested, unknown. */
export const BAD_VALUES: readonly JsonValue[] = [
  true,
  7,
  -1,
  0.5,
  1e300,
  '',
  ' ',
  'nonsense',
  'a \u0000 b',
  '__proto__',
  'long text '.repeat(8_000),
  LONG_BASE64,
  'data:image/png;base64,not base64!',
  'ftp://nowhere.test/x',
  [],
  [null],
  [[]],
  [{}],
  ['a', 'b'],
  {},
  { nonsense: 1 },
  JSON.parse('{"__proto__":{"a":1},"constructor":"x"}') as JsonValue,
  { text: { text: { text: 1 } } },
  Array.from({ length: 300 }, () => 'x'),
]

/** The same for where only text can stand: in a query or an address. */
export const BAD_TEXTS: readonly string[] = [
  '',
  ' ',
  '-1',
  '0',
  '1.5',
  '1e99',
  '99999999999999999999',
  'NaN',
  'nonsense',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'a/b//c',
  '%',
  '\u0000',
  '\ud83d\ude00',
  '<script>',
  "' or 1=1 --",
  'x'.repeat(5_000),
]

/** The value with something else at a place; what is missing on the way there is made. `undefined` takes it away. */
export function withAt(value: JsonValue, path: Path, put: JsonValue | undefined): JsonValue {
  const [first, ...rest] = path
  if (first === undefined) return put as JsonValue
  if (typeof first === 'number') {
    const list = Array.isArray(value) ? [...(value as readonly JsonValue[])] : []
    if (rest.length === 0 && put === undefined) list.splice(first, 1)
    else list[first] = withAt(list[first] ?? null, rest, put)
    return list
  }
  const members = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  const { [first]: member, ...others } = members as { readonly [name: string]: JsonValue }
  return rest.length === 0 && put === undefined ? others : { ...others, [first]: withAt(member ?? null, rest, put) }
}

/** What there is at a place. */
function valueAt(value: JsonValue, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (node, part) => (typeof node === 'object' && node !== null ? (node as { readonly [key: string]: JsonValue })[part] : undefined),
    value,
  )
}

/** The body as the scanner hands it on: long base64 is a file. */
export function asRead(value: JsonValue): JsonValue {
  if (value === LONG_BASE64) return new BlobText({ sha256: 'a'.repeat(64), sizeBytes: 49_155 })
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(asRead)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asRead(member as JsonValue)]))
}

/** The field an error names, in whatever dialect; empty when it names none, undefined when this is no error of any dialect. */
export function fieldNamedIn(body: unknown): string | undefined {
  // A Google stream without events is a list, and so is its error.
  const [first] = [body].flat() as readonly ({ readonly error?: { readonly [name: string]: unknown } } | undefined)[]
  const error = first?.error
  if (!error || typeof error['message'] !== 'string') return undefined
  const details = (error['details'] ?? []) as readonly { readonly fieldViolations?: readonly { readonly field?: string }[] }[]
  const field = error['field'] ?? error['param'] ?? details.find((detail) => detail.fieldViolations)?.fieldViolations?.[0]?.field
  return typeof field === 'string' ? field : ''
}

/** Whether what an error names is the field, something in it, or what it stands in. What was missing on the way there counts as the field. */
export function isAbout(named: string, path: Path, valid: JsonValue): boolean {
  const known = path.findIndex((_, index) => valueAt(valid, path.slice(0, index + 1)) === undefined)
  const anchor = plain(path.slice(0, known < 0 ? path.length : known + 1).join('.'))
  const field = plain(named)
  return field === anchor || field.startsWith(`${anchor}.`) || `${plain(path.join('.'))}.`.startsWith(`${field}.`)
}

/** Letter case, underscores and ways to write an index mean nothing here. */
function plain(path: string): string {
  return path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replaceAll('_', '')
    .toLowerCase()
}
