import type { ActorSpec } from '../scene.ts'
import { drawingNamed } from '../longtail/look-up.ts'
import { canCarry } from './animals/held.ts'
import { hasFace } from './animals/kinds.ts'
import { canWear } from './animals/worn.ts'
import { hoofedOf } from './hoofed/species.ts'
import { personsPropsLeftOut } from './people/held.ts'
import { roleOf } from './people/roles.ts'
import { speciesNamed } from './quadruped/species.ts'
import { sceneryNamed } from './scenery/names.ts'
import { makerOf } from './things/makers.ts'

/** Whether there is a figure for an actor, modelled or of the long tail; without one something stands in for it. */
export function hasFigure(actor: Pick<ActorSpec, 'kind' | 'species' | 'named' | 'drawing'>): boolean {
  return isModelled(actor) || drawingFor(actor) !== undefined
}

/** The drawing of the long tail that plays an actor there is no model of, by what the prompt's words led to or by its species. */
export function drawingFor({ species, drawing }: Pick<ActorSpec, 'species' | 'drawing'>): string | undefined {
  return drawing ?? drawingNamed(species, 'en')?.slug
}

/** Whether there is a model of it. Loads nothing that draws. */
export function isModelled(actor: Pick<ActorSpec, 'kind' | 'species' | 'named'>): boolean {
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
