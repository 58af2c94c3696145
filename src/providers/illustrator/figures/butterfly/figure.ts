import type { ActorSpec } from '../../scene.ts'
import type { Figure } from '../../stage.ts'
import { drawMechanical, glowFor } from './mechanical.ts'
import { drawPainted, plumageFor } from './painted.ts'

/** A butterfly that flaps on the spot: the caller moves it through the air. */
export function butterflyFigure(actor: ActorSpec, seed: number): Figure {
  const plumage = plumageFor(actor.coat, seed)
  const glow = glowFor(actor.coat)
  return {
    loopSeconds: actor.mechanical ? 0.9 : 0.7,
    poses: 10,
    grounded: false,
    draw: (phase, heightPixels) =>
      actor.mechanical ? drawMechanical(glow, phase, heightPixels, seed) : drawPainted(plumage, phase, heightPixels, seed),
  }
}
