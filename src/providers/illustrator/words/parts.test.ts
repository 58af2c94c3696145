import { expect, test } from 'vitest'
import { readPrompt } from './read-prompt.ts'

const speciesIn = (prompt: string): readonly string[] => readPrompt(prompt, { seed: 3 }).actors.map(({ named }) => named ?? '')

test.each([
  ['A birthday cake with candles', 1],
  ['a house with a red door and two windows', 1],
  ['a candle beside a cake', 2],
])('%s: %d are on stage', (prompt, count) => {
  expect(speciesIn(prompt)).toHaveLength(count)
})

test('a vase of sunflowers on a table is on the table', () => {
  const { actors, relations } = readPrompt('A vase of sunflowers on a table', { seed: 3 })
  expect(relations).toMatchObject([{ kind: 'on', objectName: 'table' }])
  expect(actors[relations![0]!.subject]).toMatchObject({ species: 'vase' })
})

test('a sketch of a thing alone is on paper, one with a place is there', () => {
  expect(readPrompt('Blueprint of a bicycle', { seed: 3 }).place).toBe('studio')
  expect(readPrompt('A pencil sketch of a cat sitting on a chair', { seed: 3 }).place).toBe('studio')
  expect(readPrompt('A pencil sketch of a horse on the beach', { seed: 3 }).place).toBe('beach')
  expect(readPrompt('A bicycle', { seed: 3 }).place).not.toBe('studio')
})

test('in front of a bakery is in the street, in a bakery is inside', () => {
  expect(readPrompt('A bicycle in front of a bakery', { seed: 3 }).place).toBe('street')
  expect(readPrompt('A cat in a bakery', { seed: 3 }).place).toBe('cafe')
})

test("a child's crayon drawing has no child in it", () => {
  expect(speciesIn("A child's crayon drawing of a house")).toEqual(['house'])
})
