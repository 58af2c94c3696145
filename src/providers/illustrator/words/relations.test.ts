import { describe, expect, test } from 'vitest'
import { readPrompt } from './read-prompt.ts'

const read = (prompt: string) => readPrompt(prompt, { seed: 1 })

describe('how actors stand to each other', () => {
  test.each([
    ['a cat on a table', 'on', 'cat', 'table'],
    ['a dog under a bridge', 'under', 'dog', 'bridge'],
    ['a fox next to a red car', 'beside', 'fox', 'car'],
    ['a rabbit in front of a castle', 'in-front-of', 'rabbit', 'castle'],
    ['a bear behind a house', 'behind', 'bear', 'house'],
    ['a girl holding an umbrella', 'holding', 'girl', 'umbrella'],
    ['an astronaut riding a horse on Mars', 'riding', 'astronaut', 'horse'],
    ['a cat wearing a hat', 'wearing', 'cat', 'hat'],
    ['a dog in a top hat', 'wearing', 'dog', 'hat'],
    ['a mouse inside a cup', 'inside', 'mouse', 'cup'],
    ['un chat sur une table', 'on', 'cat', 'table'],
    ['eine Katze unter einem Tisch', 'under', 'cat', 'table'],
    ['テーブルの上の猫', 'on', 'cat', 'table'],
    ['猫在桌子上', 'on', 'cat', 'table'],
    ['책상 위에 고양이', 'on', 'cat', 'table'],
    ['кошка под столом', 'under', 'cat', 'table'],
  ])('%s', (prompt, kind, subject, objectName) => {
    const { relations = [], actors } = read(prompt)
    expect(relations.map((each) => [each.kind, actors[each.subject]?.species, each.objectName])).toContainEqual([kind, subject, objectName])
  })

  test('whoever is in a castle is in its hall, and who is beside it has it beside him', () => {
    expect(read('a king in a castle')).toMatchObject({ place: 'hall', actors: [{ species: 'king' }] })
    expect(read('a king beside a castle').actors).toMatchObject([{ species: 'king' }, { species: 'castle' }])
  })
})

describe('what is said of a noun stays with it', () => {
  test.each([
    ['a cat with a red ball', [{ species: 'cat', props: ['ball'], propDetails: [{ prop: 'ball', colour: 'red' }] }]],
    ['a red car and a blue car', [{ coat: 'red' }, { coat: 'blue' }]],
    [
      'a white rabbit next to a black dog',
      [
        { species: 'rabbit', coat: 'white' },
        { species: 'dog', coat: 'black' },
      ],
    ],
    ['the cat is black', [{ species: 'cat', coat: 'black' }]],
    ['a small happy wooden robot', [{ species: 'robot', sizeHint: 'small', mood: 'happy', material: 'wood' }]],
    ['three tiny blue birds', [{ species: 'bird', count: 3, coat: 'blue', sizeHint: 'small' }]],
    ['an 8 second film of a fox', [{ species: 'fox', count: 1 }]],
    ['4 foxes', [{ species: 'fox', count: 4 }]],
    [
      'un gato negro y un perro blanco',
      [
        { species: 'cat', coat: 'black' },
        { species: 'dog', coat: 'white' },
      ],
    ],
    [
      'eine schwarze Katze und ein weißer Hund',
      [
        { species: 'cat', coat: 'black' },
        { species: 'dog', coat: 'white' },
      ],
    ],
    ['a woman reading', [{ species: 'woman', action: 'sit', activity: 'read' }]],
    [
      'mice ran through the wolves',
      [
        { species: 'mouse', count: 3, action: 'run' },
        { species: 'wolf', count: 3 },
      ],
    ],
  ])('%s', (prompt, actors) => {
    expect(read(prompt).actors).toMatchObject(actors)
  })
})

describe('what is refused', () => {
  test.each([
    ['a beach without dogs or cats', 'beach'],
    ['a city street, no people, no cars', 'city'],
    ['uma praia sem cachorros', 'beach'],
    ['une plage sans chiens', 'beach'],
    ['ein Strand ohne Hunde', 'beach'],
    ['没有人的街道', 'street'],
    ['犬のいない浜辺', 'beach'],
    ['개 없는 해변', 'beach'],
    ['пляж без собак', 'beach'],
  ])('does not appear: %s', (prompt, place) => {
    expect(read(prompt)).toMatchObject({ place, actors: [] })
  })

  test('ends where something new begins', () => {
    expect(read('a beach without dogs and a red ball').actors).toMatchObject([{ species: 'ball' }])
  })
})

test('seasons, verbs and scenery are told apart from actors', () => {
  expect(read('a meadow in spring with flowers and trees')).toMatchObject({ season: 'spring', place: 'meadow', actors: [] })
  expect(read('a lone tree on a hill').actors).toMatchObject([{ species: 'tree' }])
})

test('the line of a speaker is dialogue in other languages too, and keeps every letter', () => {
  expect(read('Кот говорит: «Привет, мир!»').dialogue).toMatchObject([{ line: 'Привет, мир!' }])
  expect(read('"Good morning," says the cat').dialogue).toMatchObject([{ who: 'cat', line: 'Good morning,' }])
})

describe('people together', () => {
  test('a couple is two people who do the same', () => {
    expect(read('a couple dancing').actors.map(({ species, activity }) => [species, activity])).toEqual([
      ['man', 'dance'],
      ['woman', 'dance'],
    ])
  })

  test('who is named together does the same', () => {
    expect(read('a boy and a girl running').actors.map(({ action }) => action)).toEqual(['run', 'run'])
    expect(read('a man and a woman holding hands').actors.map(({ activity }) => activity)).toEqual(['hold hands', 'hold hands'])
    expect(read('a man reading and a woman cooking').actors.map(({ activity }) => activity)).toEqual(['read', 'cook'])
  })

  test('who reads a book on a bench is on the bench, and a cup on a table is not', () => {
    expect(read('a man reading a newspaper on a bench').relations).toContainEqual({
      kind: 'on',
      subject: 0,
      object: 1,
      objectName: 'bench',
    })
    expect(read('a man with a cup on a table').relations ?? []).not.toContainEqual(expect.objectContaining({ kind: 'on', subject: 0 }))
  })

  test('a list without end is read', () => {
    expect(read(`${'a cat and '.repeat(4000)}a dog running`).actors.length).toBeGreaterThan(1)
  })

  test('a coat is worn', () => {
    expect(read('a woman in a red coat').actors.map(({ species, props }) => [species, props])).toEqual([['woman', ['coat garment']]])
  })
})
