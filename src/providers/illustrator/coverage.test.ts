import { expect, test } from 'vitest'
import { shownOf } from './coverage.ts'
import { lightFor } from './paint/light.ts'
import { figureFor } from './figures/index.ts'
import { hasFigure } from './figures/repertoire.ts'
import { NOUNS } from './words/lexicon/nouns.ts'
import { sceneOfOrder } from './people.ts'
import { readPrompt } from './words/read-prompt.ts'

const shown = (prompt: string) => shownOf(readPrompt(prompt, { seed: 1 }))

test('what is drawn as itself counts as understood', () => {
  expect(shown('a lighthouse at dawn')).toMatchObject({ fraction: 1, drawnAsStandIn: [], understood: ['lighthouse', 'dawn'] })
})

test('a word that a sign or a cloaked figure stands for does not count as shown', () => {
  const scene = readPrompt('a gift at night', { seed: 1 })
  const actors = scene.actors.map((actor) => ({ ...actor, named: 'gizmo', species: 'gizmo' }))
  const coverage = { ...scene.coverage, understood: ['gizmo', 'night'] }
  expect(shownOf({ ...scene, actors, coverage })).toMatchObject({ fraction: 0.5, drawnAsStandIn: ['gizmo'], understood: ['night'] })
})

test('a prop that is not drawn is said to be left out', () => {
  const { actors, ...scene } = readPrompt('a cat', { seed: 1 })
  expect(shownOf({ ...scene, actors: actors.map((actor) => ({ ...actor, props: ['gizmo'] })) })).toMatchObject({ leftOut: ['gizmo'] })
  expect(shown('a cat with a ball')).toMatchObject({ leftOut: [], fraction: 1 })
})

test('people are drawn as themselves, and left out where an order wants none', () => {
  expect(shown('a woman at night')).toMatchObject({ fraction: 1, drawnAsStandIn: [] })
  const scene = sceneOfOrder({ prompt: 'a woman and a robot with a cat at night', seed: 1, people: 'none' })
  expect(scene.actors.map(({ species }) => species)).toEqual(expect.arrayContaining(['cat', 'robot']))
  expect(scene.actors.map(({ species }) => species)).not.toContain('woman')
  expect(shownOf(scene)).toMatchObject({ leftOut: ['woman'] })
})

test('what is said to have a figure has one, and nothing else has', () => {
  const light = lightFor({ place: 'meadow', time: 'day', weather: 'clear' })
  for (const [meaning] of NOUNS) {
    if (meaning.about !== 'noun') continue
    const { kind, species } = meaning
    const actor = { kind, species, count: 1, action: 'stand', mechanical: false, props: [], sizeHint: 'normal' } as const
    expect([species, hasFigure(actor)]).toEqual([species, figureFor(actor, light, false, 1) !== undefined])
  }
})
