import { describe, expect, test } from 'vitest'
import { lexiconOf } from './lexicons.ts'
import { NOUNS } from './lexicon/nouns.ts'
import { ENGLISH } from './lexicon/tongue.ts'
import { readPrompt } from './read-prompt.ts'

const read = (prompt: string) => readPrompt(prompt, { seed: 1 })

describe('what was read wrong once', () => {
  test('a comic book is a style unless somebody reads it', () => {
    expect(read('Comic book superhero flying over the city')).toMatchObject({
      style: 'comic',
      actors: [{ kind: 'person', action: 'fly', props: [] }],
    })
    expect(read('comic book of a girl')).toMatchObject({ style: 'comic', actors: [{ species: 'girl', props: [] }] })
    expect(read('a boy reading a comic book')).toMatchObject({ style: 'oil', actors: [{ species: 'boy', props: ['book'] }] })
  })

  test('who fishes from a boat is in it', () => {
    const { relations, actors } = read('An old fisherman fishing from a small boat on a lake at dawn')
    expect(actors).toMatchObject([{ species: 'fisherman', activity: 'fish' }, { species: 'boat' }])
    expect(relations).toContainEqual({ kind: 'inside', subject: 0, object: 1, objectName: 'boat' })
  })

  test("a child's drawing has no child in it, and a blackboard is no book", () => {
    expect(read("A child's crayon drawing of a house and a sun").actors).toMatchObject([{ species: 'house' }])
    expect(read('A teacher standing at the blackboard in a classroom').actors).toMatchObject([{ species: 'teacher', props: [] }])
  })

  test('winter is winter in every language', () => {
    for (const prompt of ['лиса зимой', 'ein Fuchs im Winter', 'un renard en hiver', '冬天的狐狸', 'ein Igel in einer Winternacht'])
      expect(read(prompt).season).toBe('winter')
    expect(read('Ein Igel im Herbstwald')).toMatchObject({ season: 'autumn', place: 'forest' })
  })

  test('a park is no parking', () => {
    expect(read('A little girl with a red balloon in the park').actors).toMatchObject([{ species: 'girl', action: 'stand' }])
  })
})

test('English has at least sixty place words, six hundred nouns, a hundred adjectives, eighty verbs and forty styles', () => {
  const words = (...blocks: readonly (string | undefined)[]): number =>
    new Set(
      blocks
        .flatMap((block) => (block ?? '').split(/[\n;]/).flatMap((entry) => entry.slice(entry.indexOf(':') + 1).split(',')))
        .map((word) => word.trim()),
    ).size
  expect(words(ENGLISH.places)).toBeGreaterThanOrEqual(60)
  expect(new Set(NOUNS.flatMap(([, nouns]) => nouns.split(', '))).size).toBeGreaterThanOrEqual(600)
  expect(words(ENGLISH.colours, ENGLISH.coats, ENGLISH.sizes, ENGLISH.moods, ENGLISH.materials)).toBeGreaterThanOrEqual(100)
  expect(words(ENGLISH.actions)).toBeGreaterThanOrEqual(80)
  expect(words(ENGLISH.styles)).toBeGreaterThanOrEqual(40)
  expect(lexiconOf('en').find('watercolour')).toBeDefined()
})

test('of a prompt as long as a model takes only the beginning is read', () => {
  const scene = read(`a red fox in a forest. ${'and so on '.repeat(13_000)} a blue whale`)
  expect(scene.actors).toMatchObject([{ species: 'fox' }])
})
