import { describe as group, expect, test } from 'vitest'
import { readPrompt } from './read-prompt.ts'

const LOGO =
  "A minimalist logo for a LLM router market company on a solid white background. trident in a circle as the main symbol, with ONLY text 'InferEra' below."

group('a prompt becomes a scene', () => {
  test('a logo keeps its text letter for letter and knows symbol, frame and background', () => {
    expect(readPrompt(LOGO, { seed: 1 }).logo).toMatchObject({
      text: 'InferEra',
      symbol: 'trident',
      frame: 'circle',
      background: '#ffffff',
    })
  })

  test.each([
    ['A cat playing with a ball', 'room', 'cat', 'play'],
    ['two foxes in a snowy forest at night', 'snow', 'fox', 'stand'],
    ['um cachorro correndo na praia', 'beach', 'dog', 'run'],
    ['dos gatos jugando en el jardín', 'garden', 'cat', 'play'],
    ['un chat noir dort sur le canapé', 'room', 'cat', 'sleep'],
    ['厨房里的猫在睡觉', 'kitchen', 'cat', 'sleep'],
    ['ein schlafender Bär in der Höhle', 'cave', 'bear', 'sleep'],
    ['un gato duerme en la biblioteca', 'library', 'cat', 'sleep'],
    ['Ein Hund läuft im Wald', 'forest', 'dog', 'walk'],
    ['一只小猫在草地上玩球', 'meadow', 'kitten', 'play'],
    ['一個女孩在公園放風箏', 'garden', 'girl', 'stand'],
    ['犬が浜辺で遊んでいる', 'beach', 'dog', 'play'],
    ['a mechanical butterfly flying in the futuristic garden', 'garden', 'butterfly', 'fly'],
  ])('%s', (prompt, place, species, action) => {
    const scene = readPrompt(prompt, { seed: 3 })
    expect(scene.place).toBe(place)
    expect(scene.actors[0]).toMatchObject({ species, action })
  })

  test('plurals, colours and numbers belong to the noun beside them', () => {
    expect(readPrompt('two foxes and a red car', { seed: 1 }).actors).toMatchObject([
      { species: 'fox', count: 2 },
      { species: 'car', count: 1, coat: 'red' },
    ])
    expect(readPrompt('un chat noir', { seed: 1 }).actors[0]).toMatchObject({ species: 'cat', coat: 'black' })
  })

  test('what is played with is a prop and not an actor', () => {
    expect(readPrompt('A cat playing with a ball', { seed: 1 }).actors).toMatchObject([{ species: 'cat', props: ['ball'] }])
  })

  test('what is not wanted is left out, whether said in the prompt or beside it', () => {
    expect(readPrompt('a beach without dogs', { seed: 1 }).actors).toEqual([])
    expect(readPrompt('a dog and a cat on the beach', { seed: 1, negativePrompt: 'cat' }).actors).toMatchObject([{ species: 'dog' }])
  })

  test('speech is told apart from text to be painted', () => {
    const scene = readPrompt('A detective says "We have to leave now." under a sign "OPEN"', { seed: 1 })
    expect(scene.dialogue).toMatchObject([{ who: 'detective', line: 'We have to leave now.' }])
    expect(scene.texts).toEqual(['OPEN'])
  })

  test('as many words as a model takes are read, also without a blank between them', () => {
    expect(readPrompt('猫'.repeat(131_000), { seed: 1 }).actors[0]).toMatchObject({ species: 'cat' })
  })

  test('words nobody knows are reported and still give a scene', () => {
    const scene = readPrompt('a quantum flibbertigibbet', { seed: 1 })
    expect(scene.coverage).toEqual({ fraction: 0, understood: [], unknown: ['quantum', 'flibbertigibbet'] })
    expect(readPrompt('', { seed: 1 }).coverage.fraction).toBe(0)
  })
})
