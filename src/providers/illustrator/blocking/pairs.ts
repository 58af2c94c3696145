import { roleOf } from '../figures/people/roles.ts'
import type { ActorSpec } from '../scene.ts'

const TOGETHER = new Set(['hug', 'dance', 'hold hands'])

/** Two people who hug, dance or hold hands are one figure: the first of them, with the other as its partner. */
export function paired(actors: readonly ActorSpec[]): { readonly pairs: readonly ActorSpec[]; readonly partners: ReadonlySet<number> } {
  const partners = new Set<number>()
  const pairs = actors.map((actor, index) => {
    if (partners.has(index) || !isClothed(actor)) return actor
    const other = actors[index + 1]
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
