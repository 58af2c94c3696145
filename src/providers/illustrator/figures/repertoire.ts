import type { ActorSpec } from '../scene.ts'
import { canCarry } from './animals/held.ts'
import { hasFace } from './animals/kinds.ts'
import { canWear } from './animals/worn.ts'
import { hoofedOf } from './hoofed/species.ts'
import { personsPropsLeftOut } from './people/held.ts'
import { roleOf } from './people/roles.ts'
import { speciesNamed } from './quadruped/species.ts'
import { sceneryNamed } from './scenery/names.ts'
import { makerOf } from './things/makers.ts'

/** Whether there is a figure for an actor; without one something stands in for it. Loads nothing that draws. */
export function hasFigure(actor: Pick<ActorSpec, 'kind' | 'species' | 'named'>): boolean {
  const { kind, species } = actor
  if (kind === 'butterfly') return true
  if (kind === 'person') return roleOf(actor) !== undefined || makerOf(actor) !== undefined
  if (kind === 'animal' && (hoofedOf(actor) ?? speciesNamed(species)) !== undefined) return true
  return makerOf(actor) !== undefined || (kind === 'thing' && sceneryNamed(species) !== undefined)
}

/** What lies before the paws of a four-legged animal. */
const PLAYED_WITH = /\b(ball|yarn|wool|toy)\b/i

/** Which of an actor's props its picture leaves out. */
export function propsLeftOut(actor: ActorSpec): readonly string[] {
  const { kind, species, props, named } = actor
  if (kind === 'person') return personsPropsLeftOut(actor)
  if (kind !== 'animal') return props
  const fourLegs = speciesNamed(species) !== undefined
  const dressed = fourLegs || hoofedOf(actor) !== undefined || hasFace({ species, ...(named === undefined ? {} : { named }) })
  return props.filter((prop) => !(fourLegs && PLAYED_WITH.test(prop)) && !(dressed && (canWear(prop) || canCarry(prop))))
}
