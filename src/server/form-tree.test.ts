import { expect, test } from 'vitest'
import { GatewayError } from '../core/errors.ts'
import { FormTree } from './form-tree.ts'

const tree = (...fields: readonly (readonly [string, string])[]) => {
  const grown = new FormTree()
  for (const [name, value] of fields) grown.put(name, value)
  return grown.value()
}

test.each([
  ['one value', [['a', '1']], { a: '1' }],
  [
    'repeated names',
    [
      ['a', '1'],
      ['a', '2'],
    ],
    { a: ['1', '2'] },
  ],
  ['a[] once', [['a[]', '1']], { a: ['1'] }],
  [
    'a[] twice',
    [
      ['a[]', '1'],
      ['a[]', '2'],
    ],
    { a: ['1', '2'] },
  ],
  [
    'numbers, in their order and however high',
    [
      ['a[900000000]', '3'],
      ['a[1]', '2'],
      ['a[0]', '1'],
    ],
    { a: ['1', '2', '3'] },
  ],
  [
    'a and a[] and a[0] together',
    [
      ['a', '1'],
      ['a[]', '2'],
      ['a[0]', '3'],
    ],
    { a: ['1', '2', '3'] },
  ],
  [
    'members',
    [
      ['a[b]', '1'],
      ['a[c][d]', '2'],
    ],
    { a: { b: '1', c: { d: '2' } } },
  ],
  [
    'a list of objects',
    [
      ['a[][b]', '1'],
      ['a[][c]', '2'],
      ['a[][b]', '3'],
    ],
    { a: [{ b: '1', c: '2' }, { b: '3' }] },
  ],
  [
    'numbered objects',
    [
      ['a[1][b]', '2'],
      ['a[0][b]', '1'],
    ],
    { a: [{ b: '1' }, { b: '2' }] },
  ],
  [
    'odd brackets',
    [
      ['a[b', '1'],
      ['[x]', '2'],
      ['', '3'],
    ],
    { 'a[b': '1', '[x]': '2', '': '3' },
  ],
] as const)('%s', (_what, fields, expected) => {
  expect(tree(...fields)).toEqual(expected)
})

test('names that objects have by themselves are names like any other, and change nothing', () => {
  const value = tree(['__proto__[polluted]', 'yes'], ['constructor[prototype][polluted]', 'yes'], ['toString', 'x'])
  expect(Object.hasOwn(value as object, '__proto__')).toBe(true)
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
  expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"toString":"x"}')
})

test.each([
  [
    'a value that is an object as well',
    [
      ['a', '1'],
      ['a[b]', '2'],
    ],
    'a',
  ],
  [
    'the same further in',
    [
      ['a[b]', '1'],
      ['a[b][c]', '2'],
    ],
    'a[b]',
  ],
] as const)('%s is refused by its name', (_what, fields, path) => {
  expect(() => tree(...fields)).toThrowError(
    expect.objectContaining({ code: 'bad_request', details: { violation: { path, rule: 'wrong_type' } } }),
  )
})

test('names that are very long or nested very deep are refused', () => {
  expect(() => tree(['a'.repeat(300), ''])).toThrow(GatewayError)
  expect(() => tree([`a${'[b]'.repeat(9)}`, ''])).toThrow(GatewayError)
})
