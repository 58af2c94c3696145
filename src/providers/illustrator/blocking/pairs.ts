import { roleOf } from '../figures/people/roles.ts'
import type { ActorSpec, Relation, Scene } from '../scene.ts'

const TOGETHER = new Set(['hug', 'dance', 'hold hands'])

/** Two people who hug, dance or hold hands are one figure: the first of them, with the other as its partner. */
export function paired(actors: readonly ActorSpec[]): { readonly pairs: readonly ActorSpec[]; readonly partners: ReadonlySet<number> } {
  const partners = new Set<number>()
  const wings = actors.findIndex(({ species, drawing }) => (drawing ?? species) === 'wing')
  const winged = wings < 0 ? -1 : actors.findIndex(isClothed)
  if (winged >= 0) partners.add(wings)
  const pairs = actors.map((actor, index) => {
    if (partners.has(index) || !isClothed(actor)) return actor
    if (index === winged) return { ...actor, props: [...actor.props, 'wings'] }
    const other = actors[index + 1]
    if (actor.count === 1 && other?.named === 'swing') {
      partners.add(index + 1)
      return { ...actor, action: 'stand' as const, activity: 'swing' }
    }
    const both = [actor.activity, other?.activity].find((activity) => TOGETHER.has(activity ?? ''))
    if (actor.count === 1 && other && both !== undefined && other.count === 1 && isClothed(other) && other.sizeHint === actor.sizeHint) {
      partners.add(index + 1)
      return { ...actor, action: 'stand' as const, activity: both, partner: other }
    }
    const twins = actor.count === 2 && TOGETHER.has(actor.activity ?? '')
    return twins ? { ...actor, count: 1, action: 'stand' as const, partner: { ...actor, count: 1 } } : actor
  })
  return { pairs, partners }
}

const isClothed = (actor: ActorSpec): boolean => actor.kind === 'person' && roleOf(actor) !== undefined

/** What people ride by their name. */
const RIDERS: { readonly [name: string]: string } = {
  cyclist: 'bicycle',
  cyclists: 'bicycle',
  biker: 'motorcycle',
  motorcyclist: 'motorcycle',
}
const BROOM = /broom/

/** A scene in which a cyclist has a bicycle, and who flies on a broom rides it. */
export function mounted(scene: Scene): Scene {
  const relations = scene.relations ?? []
  const added = scene.actors.flatMap((actor, subject): readonly Relation[] => {
    const objectName = actor.kind === 'person' ? RIDERS[actor.named ?? ''] : undefined
    const rides = relations.some((relation) => relation.subject === subject && relation.kind === 'riding')
    return objectName === undefined || rides ? [] : [{ kind: 'riding', subject, objectName }]
  })
  const isFlown = ({ kind, subject, objectName }: Relation): boolean => {
    const actor = scene.actors[subject]
    const named = actor?.propDetails?.find(({ prop }) => prop === objectName)?.named ?? objectName
    return actor?.kind === 'person' && (kind === 'on' || kind === 'riding') && BROOM.test(named)
  }
  const actors = scene.actors.map((actor, index) =>
    relations.some((relation) => relation.subject === index && isFlown(relation))
      ? { ...actor, action: 'fly' as const, activity: 'broom', props: actor.props.filter((prop) => prop !== 'wand') }
      : actor,
  )
  return { ...scene, actors, relations: [...relations.filter((relation) => !isFlown(relation)), ...added] }
}
