import { figureFor } from './figures/index.ts'
import { between, randomFrom } from './paint/noise.ts'
import { standIn } from './paint/stand-in.ts'
import type { ActorSpec, Scene } from './scene.ts'
import type { Backdrop, Light, PictureSize, Sprite } from './stage.ts'

/** An actor drawn and given its place in the picture, in pixels. */
export interface Placed {
  readonly sprite: Sprite
  readonly x: number
  readonly y: number
  /** To be drawn the other way round. */
  readonly mirrored: boolean
  readonly grounded: boolean
}

const ON_STAGE_MAX = 6

/** How high an actor stands in the picture, by what the prompt says of its size and of the shot. */
const SIZES = { small: 0.34, normal: 0.5, large: 0.62 } as const
const SHOTS = { wide: 0.66, medium: 1, close: 1.24 } as const

/** A crowd shares the room: the more there are, the smaller each. */
const CROWD = [1, 1, 0.82, 0.68, 0.58, 0.5, 0.46] as const

/** Things in the water are further away than who stands on the bank. */
const AFAR = 0.62

/**
 * Draws every actor of a scene and says where it stands: the lead in the middle or on a third, the others beside it,
 * feet on the ground, boats in the water, nobody's head cut off, those further back drawn first.
 */
export function placeActors(scene: Scene, backdrop: Backdrop, size: PictureSize): readonly Placed[] {
  const cast = scene.actors
    .flatMap((actor) => Array.from({ length: actor.count }, (_, copy): Role => ({ actor: varied(actor, copy), mirrored: copy % 2 === 1 })))
    .slice(0, ON_STAGE_MAX)
  const random = randomFrom(scene.seed + 303)
  const spots = spotsFor(cast.length, scene.camera.shot === 'wide')
  const placed = cast.map((role, index) => {
    const share = (CROWD[cast.length] ?? 0.46) * (index === 0 ? 1 : between(random, 0.82, 0.96))
    const across = (spots[index] ?? 0.5) + (cast.length > 1 ? between(random, -0.03, 0.03) : 0)
    const back = index === 0 ? 0 : between(random, 0.01, 0.05)
    return within(placeOne(role, { scene, backdrop, size, share, across, back, index }), size)
  })
  return placed.toSorted((a, b) => a.y - b.y)
}

interface Role {
  readonly actor: ActorSpec
  readonly mirrored: boolean
}

interface Spot {
  readonly scene: Scene
  readonly backdrop: Backdrop
  readonly size: PictureSize
  readonly share: number
  readonly across: number
  readonly back: number
  readonly index: number
}

/** Two of a kind are not two of a print: who stands beside its like sits. */
function varied(actor: ActorSpec, copy: number): ActorSpec {
  if (actor.kind !== 'animal' || copy % 2 === 0) return actor
  if (actor.action === 'stand') return { ...actor, action: 'sit' }
  return actor.action === 'sit' ? { ...actor, action: 'stand' } : actor
}

function placeOne({ actor, mirrored }: Role, spot: Spot): Placed {
  const { scene, backdrop, size, index } = spot
  const { widthPixels, heightPixels } = size
  const light = mirrored ? fromTheOtherSide(backdrop.light) : backdrop.light
  const figure = figureFor(actor, light, backdrop.indoor, scene.seed + index * 101)
  const waterAt = figure?.floats ? backdrop.waterAt : undefined
  const scale = (figure?.stature ?? 1) * (waterAt === undefined ? 1 : AFAR)
  const wished = heightPixels * SIZES[actor.sizeHint] * SHOTS[scene.camera.shot] * spot.share * scale
  const draw = (height: number): Sprite =>
    figure
      ? figure.draw((index * 0.37) % 1, height, size.quality === 'fine' ? 'fine' : 'draft')
      : standIn(actor, light, height, scene.seed + index)
  const height = Math.round(Math.min(wished, widthPixels * 0.8, heightPixels * 0.86))
  const first = draw(height)
  const tooWide = first.canvas.width / (widthPixels * WIDTH_MOST)
  const sprite = tooWide > 1 ? draw(Math.round(height / tooWide)) : first
  const grounded = figure ? figure.grounded : !isAfloat(actor)
  const skyAt = actor.kind === 'thing' ? 0.3 : 0.43
  const floorAt = waterAt ?? backdrop.groundAt + 0.05 - spot.back
  return {
    sprite,
    mirrored,
    grounded,
    x: (waterAt === undefined ? spot.across : 0.12 + spot.across) * widthPixels,
    y: heightPixels * (grounded ? floorAt : skyAt + spot.back),
  }
}

const WIDTH_MOST = 0.94

/** Who is drawn to be mirrored is lit from the other side, so that after mirroring all share one sun. */
function fromTheOtherSide(light: Light): Light {
  const [x, y, z] = light.direction
  return { ...light, direction: [-x, y, z], sunAt: [1 - light.sunAt[0], light.sunAt[1]] }
}

function isAfloat({ action }: ActorSpec): boolean {
  return action === 'fly' || action === 'swim'
}

/** Where they stand from left to right, the lead first. */
function spotsFor(count: number, wide: boolean): readonly number[] {
  if (count === 1) return [wide ? 0.38 : 0.5]
  if (count === 2) return [0.3, 0.72]
  if (count === 3) return [0.5, 0.22, 0.78]
  return [0.42, 0.16, 0.68, 0.88, 0.29, 0.56]
}

/** Moves an actor until no part of its sprite is cut by the upper edge or the sides. */
function within(placed: Placed, { widthPixels, heightPixels }: PictureSize): Placed {
  const { canvas, anchorX, anchorY } = placed.sprite
  const before = placed.mirrored ? canvas.width - anchorX : anchorX
  const margin = heightPixels * 0.02
  const y = Math.max(placed.y, anchorY + margin)
  const left = before + margin
  const right = widthPixels - (canvas.width - before) - margin
  const x = left > right ? (widthPixels - canvas.width) / 2 + before : Math.min(right, Math.max(left, placed.x))
  return { ...placed, x, y }
}
