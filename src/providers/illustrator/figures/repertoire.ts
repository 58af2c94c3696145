import type { ActorSpec } from '../scene.ts'
import { speciesNamed } from './quadruped/species.ts'
import { makerOf } from './things/makers.ts'

/** Whether there is a figure for an actor; without one something stands in for it. Loads nothing that draws. */
export function hasFigure({ kind, species }: Pick<ActorSpec, 'kind' | 'species'>): boolean {
  if (kind === 'butterfly') return true
  if (kind === 'person') return makerOf(species) !== undefined
  return (kind === 'animal' && speciesNamed(species) !== undefined) || makerOf(species) !== undefined
}

/** Which of an actor's props its picture leaves out. */
export function propsLeftOut({ kind, species, props }: ActorSpec): readonly string[] {
  if (kind === 'person') return props.filter((prop) => !PERSON_PROPS.has(prop))
  return speciesNamed(species) ? props.filter((prop) => prop !== 'ball') : props
}

/** What the cloaked stand-in for a person can have with it. */
const PERSON_PROPS: ReadonlySet<string> = new Set(['hat', 'umbrella', 'scarf'])
