import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withTable } from './clients/table.ts'

test('the table of clients says what their suites found: scripts/test-clients.ts --write makes it anew', () => {
  const text = readFileSync(new URL('../docs/clients.md', import.meta.url), 'utf8')
  expect(withTable(text)).toBe(text)
})
