import { describe, expect, test } from 'vitest'
import { readPrompt } from './read-prompt.ts'

const lead = (prompt: string) => readPrompt(prompt, { seed: 1 }).actors[0]

describe('how people look', () => {
  test.each([
    ['a black woman reading a book', ['black skin']],
    ['uma mulher negra', ['black skin']],
    ['a boy with blond curly hair', ['blond hair', 'curly hair']],
    ['a man with a long white beard', ['long beard']],
    ['a bald man and a cat', ['bald']],
    ['an elderly woman knitting', ['old']],
  ])('%s', (prompt, traits) => {
    expect(lead(prompt)).toMatchObject({ kind: 'person', traits })
  })

  test('clothes keep their colour: a woman in black, a black knight', () => {
    expect(lead('a woman in black')?.traits).toBeUndefined()
    expect(lead('a black knight')).toMatchObject({ coat: 'black' })
  })

  test('the hair is that of the one it is said of', () => {
    const { actors } = readPrompt('a girl with red hair and a bald man', { seed: 1 })
    expect(actors.map(({ traits }) => traits)).toEqual([['red hair'], ['bald']])
  })

  test("a person holds the violin, beside a cat it stands; the caller's word for a thing is kept", () => {
    expect(lead('a woman playing the violin')?.props).toEqual(['violin'])
    expect(readPrompt('a cat with a violin', { seed: 1 }).actors).toHaveLength(2)
    expect(lead('a man holding a cello')?.propDetails).toMatchObject([{ prop: 'violin', named: 'cello' }])
    expect(lead('a girl holding a sign that says "HELLO"')?.props).toEqual(['sign'])
  })
})

test('a sign that says something is lettered, who holds it may speak', () => {
  const { texts, dialogue } = readPrompt('a girl with a sign that says "HELLO" says "Welcome, everybody!"', { seed: 1 })
  expect(texts).toEqual(['HELLO'])
  expect(dialogue.map(({ line }) => line)).toEqual(['Welcome, everybody!'])
})

test('long black hair is long and black', () => {
  const traits = readPrompt('a woman with long black hair', { seed: 1 }).actors[0]?.traits
  expect(traits).toEqual(expect.arrayContaining(['long hair', 'black hair']))
})
