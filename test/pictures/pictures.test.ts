import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differenceOf, hashOf, PINNED } from './perceptual-hash.ts'

/** As much as antialiasing and rounding of another machine may change; another picture differs in about thirty. */
const TOLERATED_BITS = 10

const hashes = JSON.parse(readFileSync(new URL('./hashes.json', import.meta.url), 'utf8')) as { readonly [prompt: string]: string }

test.each(PINNED)('looks as it did: %s', (prompt) => {
  const difference = differenceOf(hashOf(prompt), hashes[prompt] ?? '0')
  const advice = `The picture has changed (${difference} of 64 bits). Look at it; when it is meant so, run: npm run hashes`
  expect(difference, advice).toBeLessThanOrEqual(TOLERATED_BITS)
})

test('pictures of different prompts differ by more than is tolerated', () => {
  const all = PINNED.map((prompt) => hashes[prompt] ?? '0')
  const nearest = Math.min(...all.flatMap((one, index) => all.slice(index + 1).map((other) => differenceOf(one, other))))
  expect(nearest).toBeGreaterThan(TOLERATED_BITS)
})
