import { inAtmosphere } from './blocking/atmosphere.ts'
import { castOfScene, type Cast, type Player } from './blocking/cast.ts'
import { clustersOf, type Measured } from './blocking/cluster.ts'
import type { Stage } from './blocking/group.ts'
import { spotsOf, type Spot } from './blocking/plan.ts'
import { shapeOf, type Shape } from './blocking/shape.ts'
import { isStillLife, TABLE_STANDS_AT } from './blocking/still-life.ts'
import { figureFor } from './figures/index.ts'
import { boardSprite } from './paint/boards.ts'
import { standIn } from './paint/stand-in.ts'
import type { ActorSpec, Scene } from './scene.ts'
import type { Backdrop, Figure, Light, PictureSize, Sprite } from './stage.ts'

/** An actor drawn and given its place in the picture. */
export interface Placed extends Spot {
  readonly sprite: Sprite
}

const PROBE_PIXELS = 72

/**
 * Draws every actor of a scene and says where it stands, as the prompt's relations and common sense have it: feet on the
 * ground or on what they are on, boats in the water, nobody's head cut off. Those to be painted first come first.
 */
export function placeActors(scene: Scene, backdrop: Backdrop, size: PictureSize): readonly Placed[] {
  const studio: Studio = { scene, backdrop, size, cast: castOfScene(scene, backdrop) }
  const atmosphere = { scene, light: backdrop.light, heightPixels: size.heightPixels, groundAt: backdrop.groundAt }
  return planned(studio).map((spot) => ({ ...spot, sprite: inAtmosphere(drawn(spot, studio), spot, atmosphere) }))
}

/** Where everybody goes, without drawing more than a thumbnail of each. */
export function planActors(scene: Scene, backdrop: Backdrop, size: PictureSize): readonly Spot[] {
  return planned({ scene, backdrop, size, cast: castOfScene(scene, backdrop) })
}

function planned(studio: Studio): readonly Spot[] {
  const { scene, backdrop, size, cast } = studio
  const measured = cast.players.map((player) => measure(player, studio))
  return spotsOf(clustersOf(measured, cast.ties), stageOf(scene, backdrop, size))
}

function stageOf(scene: Scene, { groundAt, waterAt, tableAt, seatAt }: Backdrop, { widthPixels, heightPixels }: PictureSize): Stage {
  return {
    widthPixels,
    heightPixels,
    groundAt: isStillLife(scene) ? TABLE_STANDS_AT : groundAt,
    ...(waterAt === undefined ? {} : { waterAt }),
    ...(tableAt ? { tableAt } : {}),
    ...(seatAt ? { seatAt } : {}),
    place: scene.place,
    shot: scene.camera.shot,
    seed: scene.seed,
  }
}

interface Studio {
  readonly scene: Scene
  readonly backdrop: Backdrop
  readonly size: PictureSize
  readonly cast: Cast
}

/** Draws a player once, very small, to see what shape it has. */
function measure(player: Player, studio: Studio): Measured {
  const figure = figureOf(player, studio, studio.backdrop.light)
  const shape = shapeOf(figure.draw(phaseOf(player, studio), PROBE_PIXELS, 'draft'))
  const { actor } = player
  const more = actor.props.length > 0 || actor.activity === 'swing' || actor.activity === 'climb' || actor.activity === 'surf'
  const bare = actor.kind === 'person' && more ? { ...player, actor: { ...plainly(actor), props: [] } } : undefined
  return {
    player,
    shape,
    grounded: figure.grounded,
    floats: figure.floats === true,
    ...(bare ? { stretch: Math.max(1, tallness(figure, shape) / tallnessOf(bare, studio)) } : {}),
  }
}

/** Somebody without what stands around it. */
function plainly(actor: ActorSpec): ActorSpec {
  const { activity, ...rest } = actor
  return activity === 'swing' || activity === 'climb' || activity === 'surf' ? rest : actor
}

function tallnessOf(player: Player, studio: Studio): number {
  const figure = figureOf(player, studio, studio.backdrop.light)
  return tallness(figure, shapeOf(figure.draw(0, PROBE_PIXELS, 'draft')))
}

/** How high a body is beside those of others of its kind. */
function tallness({ stature = 1 }: Pick<Figure, 'stature'>, { top, bottom }: Shape): number {
  return stature * (top - bottom)
}

function phaseOf(player: Player, { cast: { players } }: Studio): number {
  return (players.indexOf(player) * 0.37) % 1
}

function figureOf(
  player: Player,
  { scene, backdrop, cast: { players } }: Studio,
  light: Light,
): Pick<Figure, 'draw' | 'grounded' | 'floats' | 'stature'> {
  const seed = scene.seed + players.indexOf(player) * 101
  const { actor, lettering } = player
  if (lettering && actor.species === 'lettered board')
    return { grounded: true, draw: (_phase, heightPixels) => boardSprite(lettering, light, heightPixels) }
  return (
    figureFor(actor, light, backdrop.indoor, seed) ?? {
      grounded: actor.action !== 'fly' && actor.action !== 'swim',
      draw: (_phase, heightPixels) => standIn(actor, light, heightPixels, seed),
    }
  )
}

function drawn({ measured: { shape, player }, bodyHeight, mirrored }: Spot, studio: Studio): Sprite {
  const light = mirrored ? fromTheOtherSide(studio.backdrop.light) : studio.backdrop.light
  const heightPixels = Math.max(8, Math.round(bodyHeight / (shape.top - shape.bottom)))
  // What is larger than the picture is drawn with one sample a pixel: it is seen from so near that it stays smooth.
  const fine = studio.size.quality === 'fine' && heightPixels <= studio.size.heightPixels
  return figureOf(player, studio, light).draw(phaseOf(player, studio), heightPixels, fine ? 'fine' : 'draft')
}

/** Who is drawn to be mirrored is lit from the other side, so that after mirroring all share one sun. */
export function fromTheOtherSide(light: Light): Light {
  const [x, y, z] = light.direction
  return { ...light, direction: [-x, y, z], sunAt: [1 - light.sunAt[0], light.sunAt[1]] }
}
