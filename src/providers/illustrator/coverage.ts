import type { PromptCoverage } from '../../core/coverage.ts'
import { hasFigure, propsLeftOut } from './figures/repertoire.ts'
import type { ActorSpec, Scene } from './scene.ts'

/** How much of a prompt its picture really shows, for the receipt. */
export interface Shown {
  /** Words understood and drawn as themselves over all meaningful words, 0 to 1, in hundredths. */
  readonly fraction: number
  readonly understood: readonly string[]
  readonly unknown: readonly string[]
  /** Words understood but not drawn: a sign or a cloaked figure stands there instead. */
  readonly drawnAsStandIn: readonly string[]
  /** Words understood but left out of the picture. */
  readonly leftOut: readonly string[]
  /** Words that something like it stands for: `haddock as fish`. */
  readonly drawnAsNearest?: readonly string[]
}

/** A haddock drawn as any fish is half of what was asked for. */
const SHORT_OF_NEAREST = 0.5

/** Sorts the understood words by what became of them: whoever reads the receipt learns what the picture does not show. */
export function shownOf({ coverage, actors, logo }: Scene): Shown {
  const { understood, unknown } = coverage
  const nameOf = ({ named, species }: ActorSpec): string => named ?? species
  const drawnAsNearest = logo
    ? []
    : actors.flatMap((actor) => (actor.wanted && hasFigure(actor) ? [`${nameOf(actor)} as ${actor.species}`] : []))
  const drawnAsStandIn = logo ? [] : actors.filter((actor) => !hasFigure(actor)).map(nameOf)
  const leftOut = logo ? [] : [...new Set([...(coverage.leftOut ?? []), ...actors.flatMap(propsLeftOut), ...(coverage.notShown ?? [])])]
  const missing = drawnAsStandIn.length + leftOut.length + drawnAsNearest.length * SHORT_OF_NEAREST
  const total = understood.length + unknown.length
  const fraction = total === 0 ? 0 : Math.round((100 * Math.max(0, understood.length - missing)) / total) / 100
  const shown = understood.filter((word) => !drawnAsStandIn.includes(word) && !leftOut.includes(word))
  return { fraction, understood: shown, unknown, drawnAsStandIn, leftOut, ...(drawnAsNearest.length > 0 ? { drawnAsNearest } : {}) }
}

/** The same in the words every provider uses. */
export function coverageOf(scene: Scene): PromptCoverage {
  const { fraction, unknown, drawnAsStandIn, leftOut } = shownOf(scene)
  return { fraction, missing: [...unknown, ...drawnAsStandIn, ...leftOut] }
}
