import type { ActorSpec } from '../scene.ts'
import type { Figure, Light } from '../stage.ts'

/**
 * The figure that plays an actor, or undefined when we have no drawing for it: the caller then says so in its coverage.
 * Same actor, light and seed: same figure.
 */
export function figureFor(_actor: ActorSpec, _light: Light, _indoor: boolean, _seed: number): Figure | undefined {
  return undefined
}
