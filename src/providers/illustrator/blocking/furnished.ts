import type { ActorSpec, Place, Relation, Scene } from '../scene.ts'
import { isSmall } from './natural-size.ts'

/** Places that paint a table in front of us when something is said to be on one. */
const WITH_TABLES: ReadonlySet<Place> = new Set(['kitchen', 'cafe', 'classroom', 'workshop', 'library'])

/**
 * The scene without the furniture that its place paints: the sofa of a living room and the table of a kitchen, when
 * somebody or something is on them. Whoever is on them keeps the relation, which then names no actor.
 */
export function furnished(asked: Scene): Scene {
  const scene = { ...asked, ...(asked.relations ? { relations: asked.relations.map(lainUpon) } : {}) }
  const painted = scene.actors.map((_, index) => index > 0 && isPainted(scene, index))
  if (!painted.includes(true)) return scene
  const kept = (index: number): number => index - painted.slice(0, index).filter(Boolean).length
  const sofa = scene.actors.find(({ coat }, index) => painted[index] && coat !== undefined)
  return {
    ...scene,
    actors: scene.actors.filter((_, index) => !painted[index]),
    relations: (scene.relations ?? []).map(({ object, ...relation }): Relation => {
      const own = { ...relation, subject: kept(relation.subject) }
      return object === undefined || painted[object] ? own : { ...own, object: kept(object) }
    }),
    ...(sofa ? { furnishings: [...(scene.furnishings ?? []), `${sofa.coat} ${sofa.species}`] } : {}),
  }
}

function isPainted({ place, actors, relations = [], furnishings = [] }: Scene, index: number): boolean {
  const { kind, species, count, sizeHint, material, coat } = actors[index]!
  if (kind !== 'thing' || count > 1 || sizeHint !== 'normal' || material !== undefined) return false
  const own = relations.filter(({ object, subject }) => object === index || subject === index)
  if (own.length === 0 || !own.every(({ kind: how, object }) => how === 'on' && object === index)) return false
  if (species === 'sofa') return place === 'room' && furnishings.includes('sofa')
  const laid = own.every(({ subject }) => actors[subject] !== undefined && fitsOnTable(actors[subject]))
  return species === 'table' && coat === undefined && WITH_TABLES.has(place) && laid
}

/** Whether a table bears it. */
export function fitsOnTable(actor: ActorSpec): boolean {
  return isSmall(actor) || /^(?:cat|kitten|bird|parrot|mouse|hamster|rabbit|squirrel|owl)$/.test(actor.species)
}

const LAIN_IN = /^(?:sofa|couch|bed|hammock)$/

/** Whoever is in a bed lies on it. */
export function lainUpon(relation: Relation): Relation {
  return relation.kind === 'inside' && LAIN_IN.test(relation.objectName) ? { ...relation, kind: 'on' } : relation
}

const SEATS = /^(?:sofa|couch|bed)$/
const TABLES = /table|counter|desk|bench|bar/

/** What painted furniture a relation puts somebody on: a seat to sit and lie on, or a table. */
export function surfaceOf({ kind, object, objectName }: Relation): 'seat' | 'table' | undefined {
  if (kind !== 'on' || object !== undefined) return undefined
  return SEATS.test(objectName) ? 'seat' : TABLES.test(objectName) ? 'table' : undefined
}
