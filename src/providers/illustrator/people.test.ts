import { expect, test } from 'vitest'
import { isGrownUpRole, roleOf } from './figures/people/roles.ts'
import { sceneOfOrder } from './people.ts'
import { shownOf } from './coverage.ts'

const PROMPTS = [
  'a girl with a balloon beside a dog',
  'a boy and an old man fishing',
  'a baby sleeping next to its mother',
  'children playing in the garden',
  'a teenager reading',
]

test.each(PROMPTS)('where only grown-ups are allowed no child is drawn, and that is told: %s', (prompt) => {
  const scene = sceneOfOrder({ prompt, seed: 1, people: 'adults' })
  for (const actor of scene.actors) {
    const role = actor.kind === 'person' ? roleOf(actor) : undefined
    if (role) expect(isGrownUpRole(role), actor.species).toBe(true)
  }
  expect(shownOf(scene).leftOut).not.toHaveLength(0)
  expect(shownOf(scene).fraction).toBeLessThan(shownOf(sceneOfOrder({ prompt, seed: 1, people: 'all' })).fraction)
})

test('grown-ups, animals and what they do stay as they were', () => {
  const asked = { prompt: 'an old woman and a cat on a bench', seed: 1 } as const
  expect(sceneOfOrder({ ...asked, people: 'adults' })).toEqual(sceneOfOrder({ ...asked, people: 'all' }))
})

test('who is left takes his relations along', () => {
  const { actors, relations = [] } = sceneOfOrder({ prompt: 'a baby, and a man riding a horse', seed: 1, people: 'adults' })
  const riding = relations.find(({ kind }) => kind === 'riding')
  expect(riding && [actors[riding.subject]?.species, actors[riding.object ?? -1]?.species]).toEqual(['man', 'horse'])
})
