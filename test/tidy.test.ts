import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tidy } from './tidy.ts'

const SRC = new URL('../src', import.meta.url).pathname

test('the house is tidy', () => {
  expect(tidy(SRC)).toEqual([])
})

const BROKEN: readonly (readonly [file: string, text: string, expected: RegExp])[] = [
  ['router/bad.ts', `export const special = (provider: string) => provider === 'illustrator'`, /names the provider "illustrator"/],
  ['ledger/bad.ts', `export const at = () => Date.now()`, /use tools\.now/],
  ['gateway/bad.ts', `export const home = process.env['HOME']`, /use Config/],
  ['jobs/bad.ts', 'export const bad = (sql: (text: TemplateStringsArray) => string) => sql`DELETE FROM job`', /\*-sql\.ts/],
  ['core/bad.ts', `import { models } from '../catalog/index.ts'\nexport const n = models.length`, /catalog, which is not below core/],
  ['gateway/bad-door.ts', `import { fit } from '../policy/fit.ts'\nexport const f = fit`, /go through policy\/index\.ts/],
  [
    'protocols/openai/bad.ts',
    `import { google } from '../google/google.ts'\nexport const g = google`,
    /reaches into its neighbour protocols\/google/,
  ],
  ['protocols/openai/bad.ts', `import { findModel } from '../../catalog/index.ts'\nexport const f = findModel`, /may see only core/],
  ['providers/unlisted/unlisted.ts', `export const unlisted = 1`, /providers\/unlisted is not listed/],
  ['blobs/bad.ts', `export function long() {\n${'  void 0\n'.repeat(80)}}`, /limit is 70/],
  ['blobs/bad.ts', `export const many = (a: 1, b: 2, c: 3, d: 4, e: 5, f: 6) => [a, b, c, d, e, f]`, /takes 6 parameters/],
  ['blobs/utils.ts', `export const nothing = 1`, /says nothing/],
  ['policy/bad.ts', `export const open = (value: any) => value`, /use a type/],
  ['garage/car.ts', `export const car = 1`, /"garage" is not a room/],
]

test('tidy notices imports that run in a circle', () => {
  const copy = mkdtempSync(join(tmpdir(), 'tidy-'))
  cpSync(SRC, copy, { recursive: true })
  writeFileSync(join(copy, 'router/a.ts'), `import { b } from './b.ts'\nexport const a = b`)
  writeFileSync(join(copy, 'router/b.ts'), `import { a } from './a.ts'\nexport const b = a`)
  const problems = tidy(copy).join('\n')
  rmSync(copy, { recursive: true })
  expect(problems).toMatch(/router\/a\.ts -> router\/b\.ts -> router\/a\.ts/)
})

describe('tidy notices', () => {
  let copy = ''
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'tidy-'))
    cpSync(SRC, copy, { recursive: true })
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test.each(BROKEN)('%s: %s', (file, text, expected) => {
    const path = join(copy, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    const problems = tidy(copy).join('\n')
    rmSync(file.startsWith('garage') || file.includes('unlisted') ? dirname(path) : path, { recursive: true })
    expect(problems).toMatch(expected)
  })
})
