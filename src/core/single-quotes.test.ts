import { expect, test } from 'vitest'
import { inDoubleQuotes } from './single-quotes.ts'

test.each([
  ["{'file': {'display_name': 'TEXT'}}", { file: { display_name: 'TEXT' } }],
  [`{'a': 'say "hi"', "b": "it's"}`, { a: 'say "hi"', b: "it's" }],
  [
    String.raw`{'a': 'it\'s', 'b': 'c:\\d', 'e': 'tab\tend', 'f': 'quoted \"here\"'}`,
    { a: "it's", b: 'c:\\d', e: 'tab\tend', f: 'quoted "here"' },
  ],
  ["[ 'a', 1 ]", ['a', 1]],
])('%s is read as Google reads it', (text, value) => {
  expect(JSON.parse(inDoubleQuotes(text) ?? '')).toEqual(value)
})

test('what does not begin so stays what it is', () => {
  for (const text of ['', '{"a": \'b\'}', '{', "'a'", '{]', `{${' '.repeat(70_000)}'a': 1}`]) expect(inDoubleQuotes(text)).toBeUndefined()
})

test('a long run of quotes and backslashes is read once: trying every beginning against every end would take longer than a test may', () => {
  for (const piece of [String.raw`\'"`, "'\\\n", String.raw`\"`, "'"])
    expect(inDoubleQuotes(`{'${piece.repeat(15_000)}\\`)).toBeTypeOf('string')
})
