import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { check, flag, listOf, mediaText, numeric, oneWord } from './contract.ts'
import { BlobText, type LightJson } from './light-json.ts'

const body = z
  .object({
    prompt: z.string().min(1),
    n: numeric(z.int().min(1).max(4)).optional(),
    size: oneWord(['1K', '2K']).optional(),
    stream: flag.optional(),
    pictures: listOf(z.object({ data: mediaText('A picture.') })).optional(),
    inner: z.strictObject({ a: z.string() }).optional(),
  })
  .loose()

describe('check', () => {
  test('takes what clients of every kind write: null for absent, text for numbers, one for a list of one, any letter case', () => {
    const blob = new BlobText({ sha256: '0'.repeat(64), sizeBytes: 3 })
    const given: LightJson = { prompt: 'a cat', n: '2', size: '2k', stream: 'true', inner: null, pictures: { data: blob }, more: 1 }
    expect(check(body, given)).toEqual({ value: { prompt: 'a cat', n: 2, size: '2K', stream: true, pictures: [{ data: blob }], more: 1 } })
  })

  test.each<readonly [LightJson | undefined, object]>([
    [undefined, { path: [], rule: 'required', expected: 'object' }],
    [[], { path: [], rule: 'wrong_type', expected: 'object', value: [] }],
    [{}, { path: ['prompt'], rule: 'required', expected: 'string' }],
    [{ prompt: '' }, { path: ['prompt'], rule: 'required', expected: 'something', value: '' }],
    [
      { prompt: 'a', n: 'many' },
      { path: ['n'], rule: 'wrong_type', expected: 'number', value: 'many' },
    ],
    [
      { prompt: 'a', n: 1.5 },
      { path: ['n'], rule: 'wrong_type', expected: 'integer', value: 1.5 },
    ],
    [
      { prompt: 'a', n: 5 },
      { path: ['n'], rule: 'out_of_range', expected: 'at most 4', value: 5 },
    ],
    [
      { prompt: 'a', size: '3K' },
      { path: ['size'], rule: 'unsupported', expected: 'one of the allowed', value: '3K', allowed: ['1K', '2K'] },
    ],
    [
      { prompt: 'a', pictures: [{ data: 5 }] },
      { path: ['pictures', 0, 'data'], rule: 'wrong_type', expected: 'base64', value: 5 },
    ],
    [
      { prompt: 'a', inner: { a: '', b: 1 } },
      { path: ['inner', 'b'], rule: 'unknown', expected: 'nothing' },
    ],
  ])('says of %j what is wrong first', (given, flaw) => {
    expect(check(body, given)).toEqual({ flaw })
  })
})
