import { describe, expect, test } from 'vitest'
import { rehearse } from './rehearsal.ts'

test('an ordinary prompt rehearses nothing and is left as it is', () => {
  expect(rehearse('a  cat, test: it purrs')).toEqual({ prompt: 'a  cat, test: it purrs' })
})

describe('a trigger word asks for its trouble and is not drawn', () => {
  test.each([
    ['a cat test:filter-all', { prompt: 'a cat', rehearsal: { filter: 'all' } }],
    ['test:filter-some a cat', { prompt: 'a cat', rehearsal: { filter: 'some' } }],
    ['a cat test:slow', { prompt: 'a cat', rehearsal: { delaySeconds: 20 } }],
    ['a cat test:slow=3', { prompt: 'a cat', rehearsal: { delaySeconds: 3 } }],
    ['a cat test:slow=9999', { prompt: 'a cat', rehearsal: { delaySeconds: 120 } }],
    ['a cat test:fail', { prompt: 'a cat', rehearsal: { fail: 'broken' } }],
    ['a cat test:busy test:slow=1', { prompt: 'a cat', rehearsal: { fail: 'busy', delaySeconds: 1 } }],
  ])('%s', (prompt, expected) => {
    expect(rehearse(prompt)).toEqual(expected)
  })
})

test.each([
  ['test:refuse-prompt', 'content_refused'],
  ['a cat test:quota', 'rate_limited'],
])('%s is refused at once with %s', (prompt, code) => {
  expect(() => rehearse(prompt)).toThrow(expect.objectContaining({ code }))
})
