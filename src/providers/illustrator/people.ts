import { roleOf } from './figures/people/roles.ts'
import type { Order } from '../../core/request.ts'
import type { ActorSpec, Scene } from './scene.ts'
import { readPrompt } from './words/read-prompt.ts'

/** What of an order decides its scene. */
export type SceneAsked = Pick<Order, 'prompt' | 'negativePrompt' | 'seed'> & Partial<Pick<Order, 'people'>>

/** The scene of an order: what its prompt means, without people where none are allowed. */
export function sceneOfOrder({ prompt, negativePrompt, seed, people }: SceneAsked): Scene {
  const scene = readPrompt(prompt, { seed, ...(negativePrompt ? { negativePrompt } : {}) })
  return people === 'none' ? withoutPeople(scene) : scene
}

/** Nobody is left, and the words for them are told as left out. Robots are no people. */
function withoutPeople(scene: Scene): Scene {
  const people = scene.actors.filter(isHuman)
  if (people.length === 0) return scene
  const leftOut = people.map(({ named, species }) => named ?? species)
  return { ...scene, actors: scene.actors.filter((actor) => !isHuman(actor)), coverage: { ...scene.coverage, leftOut } }
}

function isHuman(actor: ActorSpec): boolean {
  return actor.kind === 'person' && (actor.species !== 'robot' || roleOf(actor) !== undefined)
}
