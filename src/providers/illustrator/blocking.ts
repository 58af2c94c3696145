import type { PictureSize } from './compose.ts'
import { figureFor } from './figures/index.ts'
import { between, randomFrom } from './paint/noise.ts'
import { standIn } from './paint/stand-in.ts'
import type { ActorSpec, Scene } from './scene.ts'
import type { Backdrop, Sprite } from './stage.ts'

/** An actor drawn and given its place in the picture, in pixels. */
export interface Placed {
  readonly sprite: Sprite
  readonly x: number
  readonly y: number
  readonly grounded: boolean
}

const ON_STAGE_MAX = 6

/** How high an actor stands in the picture, by what the prompt says of its size and of the shot. */
const SIZES = { small: 0.34, normal: 0.5, large: 0.62 } as const
const SHOTS = { wide: 0.66, medium: 1, close: 1.24 } as const

/** A crowd shares the room: the more there are, the smaller each. */
const CROWD = [1, 1, 0.82, 0.68, 0.58, 0.5, 0.46] as const

/**
 * Draws every actor of a scene and says where it stands: the lead in the middle or on a third, the others beside it,
 * feet on the ground, nobody's head cut off, those further back drawn first.
 */
export function placeActors(scene: Scene, backdrop: Backdrop, { widthPixels, heightPixels, quality }: PictureSize): readonly Placed[] {
  const cast = scene.actors.flatMap((actor) => Array.from({ length: actor.count }, () => actor)).slice(0, ON_STAGE_MAX)
  const random = randomFrom(scene.seed + 303)
  const spots = spotsFor(cast.length, scene.camera.shot === 'wide')
  const placed = cast.map((actor, index) => {
    const figure = figureFor(actor, backdrop.light, backdrop.indoor, scene.seed + index * 101)
    const wished =
      heightPixels *
      SIZES[actor.sizeHint] *
      SHOTS[scene.camera.shot] *
      (CROWD[cast.length] ?? 0.46) *
      (index === 0 ? 1 : between(random, 0.86, 0.96))
    const height = Math.round(Math.min(wished, widthPixels * 0.8))
    const sprite = figure
      ? figure.draw((index * 0.37) % 1, height, quality === 'fine' ? 'fine' : 'draft')
      : standIn(actor, backdrop.light, height, scene.seed + index)
    const across = (spots[index] ?? 0.5) + (cast.length > 1 ? between(random, -0.02, 0.02) : 0)
    const grounded = figure ? figure.grounded : !isAfloat(actor)
    const back = index === 0 ? 0 : between(random, 0.01, 0.05)
    return within(
      { sprite, x: across * widthPixels, y: heightPixels * (grounded ? backdrop.groundAt + 0.05 - back : 0.43 + back), grounded },
      widthPixels,
      heightPixels,
    )
  })
  return placed.toSorted((a, b) => a.y - b.y)
}

function isAfloat({ action }: ActorSpec): boolean {
  return action === 'fly' || action === 'swim'
}

/** Where they stand from left to right, the lead first. */
function spotsFor(count: number, wide: boolean): readonly number[] {
  if (count === 1) return [wide ? 0.38 : 0.5]
  if (count === 2) return [0.34, 0.68]
  if (count === 3) return [0.5, 0.22, 0.78]
  return [0.42, 0.16, 0.68, 0.88, 0.29, 0.56]
}

/** Moves an actor until no part of its sprite is cut by the upper edge or the sides. */
function within(placed: Placed, widthPixels: number, heightPixels: number): Placed {
  const { sprite } = placed
  const margin = heightPixels * 0.02
  const y = Math.max(placed.y, sprite.anchorY + margin)
  const left = sprite.anchorX + margin
  const right = widthPixels - (sprite.canvas.width - sprite.anchorX) - margin
  const x = left > right ? widthPixels / 2 - sprite.canvas.width / 2 + sprite.anchorX : Math.min(right, Math.max(left, placed.x))
  return { ...placed, x, y }
}
