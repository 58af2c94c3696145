import { expect, test } from 'vitest'
import { takeQuotes } from './quotes.ts'

test.each([
  ['a sign that says "Open"', 'sign', 'Open'],
  ['a girl holding a sign saying "Help me"', 'sign', 'Help me'],
  ['a banner with the words "Happy Birthday"', 'banner', 'Happy Birthday'],
  ['"Bienvenue" written on a banner', 'banner', 'Bienvenue'],
  ['a neon sign saying "OPEN 24h"', 'neon', 'OPEN 24h'],
  ['a chalkboard that reads "2 + 2 = 4"', 'chalkboard', '2 + 2 = 4'],
  ['一隻貓，牌子上寫著「歡迎光臨」', 'sign', '歡迎光臨'],
  ['写着“欢迎”的牌子', 'sign', '欢迎'],
  ['Кот держит табличку «Привет»', 'sign', 'Привет'],
])('%s: the text stands on the %s', (prompt, on, text) => {
  expect(takeQuotes(prompt)).toMatchObject({ texts: [text], lettering: [{ text, on }], dialogue: [] })
})

test('who speaks before a board still speaks, and a title stands on nothing', () => {
  expect(takeQuotes('the teacher points at the board and says "Sit down"')).toMatchObject({
    lettering: [],
    dialogue: [{ line: 'Sit down' }],
  })
  expect(takeQuotes('a dog and the text "Good boy"')).toMatchObject({ texts: ['Good boy'], lettering: [] })
})
