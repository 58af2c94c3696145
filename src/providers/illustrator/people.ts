import type { Order, People } from '../../core/request.ts'
import { isGrownUpRole, roleOf } from './figures/people/roles.ts'
import type { ActorSpec, Relation, Scene } from './scene.ts'
import { readPrompt } from './words/read-prompt.ts'

/** What of an order decides its scene. */
export type SceneAsked = Pick<Order, 'prompt' | 'negativePrompt' | 'seed'> & Partial<Pick<Order, 'people'>>

/** The scene of an order: what its prompt means, without people, or without children, where none are allowed. */
export function sceneOfOrder({ prompt, negativePrompt, seed, people }: SceneAsked): Scene {
  const scene = readPrompt(prompt, { seed, ...(negativePrompt ? { negativePrompt } : {}) })
  return withPeople(scene, people ?? 'all')
}

/** The scene without people, or without children, where none are allowed; the words for them are told as left out. */
export function withPeople(scene: Scene, people: People): Scene {
  if (people === 'none') return without(scene, isHuman)
  return people === 'adults' ? withoutChildren(scene) : scene
}

/**
 * Boys and girls are drawn as the grown-ups of their kind, babies are left out; the words for all of them are told as
 * left out, because the picture does not show them as children.
 */
function withoutChildren(scene: Scene): Scene {
  const rest = without(scene, (actor) => isChild(actor) && roleOf(actor)?.age === 'baby')
  const { actors, coverage } = rest
  const grown = actors.filter(isChild).map(({ named, species }) => named ?? species)
  if (grown.length === 0) return rest
  return {
    ...rest,
    actors: actors.map((actor) => (isChild(actor) ? grownUp(actor) : actor)),
    coverage: { ...coverage, leftOut: [...(coverage.leftOut ?? []), ...grown] },
  }
}

/** Teenagers are children, too: only who is surely a grown-up is one. */
function isChild(actor: ActorSpec): boolean {
  const role = isHuman(actor) ? roleOf(actor) : undefined
  return role !== undefined && !isGrownUpRole(role)
}

function grownUp(actor: ActorSpec): ActorSpec {
  const sex = roleOf(actor)?.sex ?? 'person'
  return { ...actor, species: sex, named: sex }
}

/** Those who are refused are gone, and the words for them are told as left out. Robots are no people. */
function without(scene: Scene, refused: (actor: ActorSpec) => boolean): Scene {
  const gone = scene.actors.filter(refused)
  if (gone.length === 0) return scene
  const leftOut = [...(scene.coverage.leftOut ?? []), ...gone.map(({ named, species }) => named ?? species)]
  const { relations, ...rest } = scene
  const kept = scene.actors.filter((actor) => !refused(actor))
  const moved = relationsAmong(relations ?? [], scene.actors, kept)
  return { ...rest, actors: kept, coverage: { ...scene.coverage, leftOut }, ...(moved.length > 0 ? { relations: moved } : {}) }
}

/** Relations point into the list of actors: who moves up in it takes his relations along. */
function relationsAmong(relations: readonly Relation[], before: readonly ActorSpec[], kept: readonly ActorSpec[]): readonly Relation[] {
  const indexOf = (index: number): number => kept.indexOf(before[index] as ActorSpec)
  return relations.flatMap((relation) => {
    const subject = indexOf(relation.subject)
    if (subject < 0) return []
    if (relation.object === undefined) return [{ ...relation, subject }]
    const object = indexOf(relation.object)
    return object < 0 ? [] : [{ ...relation, subject, object }]
  })
}

function isHuman(actor: ActorSpec): boolean {
  return actor.kind === 'person' && (actor.species !== 'robot' || roleOf(actor) !== undefined)
}
