import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ERRORS, GatewayError, type ErrorCode } from '../src/core/errors.ts'
import { protocols } from '../src/protocols/index.ts'

const text = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8')
const codes = Object.keys(ERRORS) as ErrorCode[]

interface Row {
  readonly code: string
  readonly laterna: string
  readonly google: string
  readonly openai: string
}

const rows: readonly Row[] = [...text.matchAll(/^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, code = '', laterna = '', google = '', openai = '']) => ({ code, laterna, google, openai }),
)

test('every error code has a row in the table of docs/errors.md, in the order of the code', () => {
  expect(rows.map(({ code }) => code)).toEqual(codes)
})

test('every error code has a section that says what it means', () => {
  const sections = [...text.matchAll(/^### `(\w+)`\n([^#]+)/gm)]
  expect(sections.map(([, code]) => code)).toEqual(codes)
  for (const [, , explanation = ''] of sections) expect(explanation.trim().length).toBeGreaterThan(20)
})

describe.each(rows)('$code', ({ code, ...documented }) => {
  test.each(['laterna', 'google', 'openai'] as const)('is in the dialect %s what its row says', (dialect) => {
    expect(spoken(dialect, code as ErrorCode)).toBe(documented[dialect])
  })
})

/** HTTP status, and the word beside it: Google's `status`, OpenAI's `code`. */
function spoken(dialect: keyof Omit<Row, 'code'>, code: ErrorCode): string {
  const protocol = protocols.find(({ id }) => id === dialect)
  if (!protocol) throw new Error(`there is no dialect ${dialect}`)
  const { status, body } = protocol.renderError(new GatewayError(code, 'A message.'))
  const { error } = ('json' in body ? body.json : {}) as { readonly error: { readonly status?: string; readonly code?: string | null } }
  const word = { laterna: undefined, google: error.status, openai: error.code }[dialect]
  return [status, word].filter(Boolean).join(' ')
}
