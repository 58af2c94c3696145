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
  ['A wooden sign in a forest that says "WELCOME"', 'sign', 'WELCOME'],
  ['a billboard above the street with the words "Fresh Air"', 'poster', 'Fresh Air'],
  ['un cartel de madera en el bosque que dice "BIENVENIDOS"', 'sign', 'BIENVENIDOS'],
  ['uma placa na floresta que diz "BEM-VINDO"', 'sign', 'BEM-VINDO'],
  ['un panneau en bois dans la forêt avec les mots "Bonjour"', 'sign', 'Bonjour'],
  ['ein Schild aus Holz im Wald mit der Aufschrift "Willkommen"', 'sign', 'Willkommen'],
  ['деревянная табличка в лесу с надписью «Привет»', 'sign', 'Привет'],
  ['森林里的木牌上写着“欢迎”', 'sign', '欢迎'],
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

test.each([
  ['A poster with the text "Guten Morgen" over a sunrise', true],
  ['Ein Plakat mit dem Text "Guten Morgen"', true],
  ['A vintage travel poster saying "Visit Rome"', true],
  ['a poster on the wall of a bedroom that says "Dream"', false],
  ['a girl holding a poster that says "Peace"', false],
])('%s: the picture itself is a poster: %s', (prompt, poster) => {
  const read = takeQuotes(prompt)
  expect(read.poster).toBe(poster)
  expect(read.lettering).toHaveLength(poster ? 0 : 1)
})
