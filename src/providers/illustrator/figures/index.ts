import type { ActorSpec } from '../scene.ts'
import type { Figure, Light, Sprite } from '../stage.ts'
import { butterflyFigure } from './butterfly/figure.ts'
import { drawnFigure } from '../longtail/figure.ts'
import { hoofedFigure } from './hoofed/figure.ts'
import { personFigure } from './people/figure.ts'
import { quadrupedFigure } from './quadruped/figure.ts'
import { drawingFor } from './repertoire.ts'
import { sceneryFigure } from './scenery/figure.ts'
import { thingFigure } from './things/figure.ts'

/**
 * The figure that plays an actor, or undefined when we have no drawing for it: the caller then says so in its coverage.
 * Same actor, light and seed: same figure. A sprite's canvas is `heightPixels` high; figures that walk go to the right.
 * Drawn sprites are kept for a while, so treat them as read-only.
 */
export function figureFor(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  const figure = (actor.drawing === undefined ? draftsman(actor, light, indoor, seed) : undefined) ?? drawn(actor, light, indoor, seed)
  return figure && remembering(figure)
}

function draftsman(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  switch (actor.kind) {
    case 'butterfly':
      return butterflyFigure(actor, seed)
    case 'animal':
      return (
        hoofedFigure(actor, light, indoor, seed) ?? quadrupedFigure(actor, light, indoor, seed) ?? thingFigure(actor, light, indoor, seed)
      )
    case 'thing':
      return thingFigure(actor, light, indoor, seed) ?? sceneryFigure(actor, light, seed)
    case 'person':
      return personFigure(actor, light, indoor, seed) ?? thingFigure(actor, light, indoor, seed)
  }
}

/** Who has no model is drawn from the long tail. Where a drawing was chosen on purpose it goes before a model of its kind. */
function drawn(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  const drawing = drawingFor(actor)
  return drawing === undefined ? undefined : drawnFigure(actor, drawing, light, indoor, seed)
}

/** Enough for every pose of one loop. */
const SPRITES_KEPT = 32

/** Keeps the last sprites of a figure, so that the same pose is not drawn twice. */
function remembering(figure: Figure): Figure {
  const kept = new Map<string, Sprite>()
  return {
    ...figure,
    draw(phase, heightPixels, quality, mouth) {
      const key = `${phase.toFixed(4)} ${heightPixels} ${quality} ${mouth ?? 0}`
      const known = kept.get(key)
      if (known) return known
      const sprite = figure.draw(phase, heightPixels, quality, mouth)
      if (kept.size >= SPRITES_KEPT) kept.delete(kept.keys().next().value!)
      kept.set(key, sprite)
      return sprite
    },
  }
}
