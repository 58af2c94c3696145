import { planActors } from '../blocking.ts'
import { furnished } from '../blocking/furnished.ts'
import type { Spot } from '../blocking/plan.ts'
import { backdropFor } from '../paint/backdrops/index.ts'
import type { Action, ActorSpec, Scene } from '../scene.ts'
import { playsWithBall, withoutBall } from './ball.ts'
import { overscanFor } from './camera.ts'

export interface FrameSize {
  readonly frameWidth: number
  readonly frameHeight: number
}

/** How many are on stage at most: more would be a crowd too small to see, and slow. */
export const PLAYERS_MAX = 6

/** A tiny backdrop tells where ground and water are, so that the actors can be drawn before the large one is painted. */
const SKETCH_SHARE = 1 / 8

/** Where everybody is when the film begins, composed as a still picture of the same scene and size would be. */
export function stagedIn(scene: Scene, { frameWidth, frameHeight }: FrameSize): readonly Spot[] {
  const { wide, tall } = overscanFor(scene.camera)
  const sketch = backdropFor(scene, Math.round(frameWidth * wide * SKETCH_SHARE), Math.round(frameHeight * tall * SKETCH_SHARE))
  const { groundAt, waterAt, tableAt, seatAt } = sketch
  const across = (at: number): number => 0.5 + (at - 0.5) * wide
  const down = (at: number): number => 0.5 + (at - 0.5) * tall
  const point = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: across(x), y: down(y) })
  const backdrop = {
    light: sketch.light,
    indoor: sketch.indoor,
    layers: [],
    groundAt: down(groundAt),
    ...(waterAt !== undefined && { waterAt: down(waterAt) }),
    ...(tableAt && { tableAt: point(tableAt) }),
    ...(seatAt && { seatAt: point(seatAt) }),
  }
  const spots = planActors(scene, backdrop, { widthPixels: frameWidth, heightPixels: frameHeight, quality: 'draft' }).map(onItsOwn)
  return spots.length > PLAYERS_MAX ? spots.filter(({ measured }) => measured.player.copy < PLAYERS_MAX - scene.actors.length + 1) : spots
}

/** The scene as it is played: whoever is ridden goes, and the ball that the film rolls about is nobody's. */
export function played(asked: Scene): Scene {
  const scene = furnished(asked)
  const ridden = new Map((scene.relations ?? []).flatMap(({ kind, subject, object }) => (kind === 'riding' ? [[object, subject]] : [])))
  const actors = scene.actors.map((actor, index): ActorSpec => {
    const rider = scene.actors[ridden.get(index) ?? -1]
    const going = rider && actor.action === 'stand' ? { ...actor, action: gaitUnder(rider, actor) } : actor
    return playsWithBall(going) ? withoutBall(going) : going
  })
  return { ...scene, actors: actors.map((actor, index) => (index > 0 ? accompanying(actor, index, actors[0], scene) : actor)) }
}

/** Whoever is out with somebody who walks, and is told nothing else, walks along. */
function accompanying(actor: ActorSpec, index: number, lead: ActorSpec | undefined, { relations = [] }: Scene): ActorSpec {
  const going = lead?.kind !== 'thing' && lead?.action === 'walk' && lead.activity === undefined
  const free = (actor.kind === 'animal' || actor.kind === 'person') && actor.action === 'stand' && actor.activity === undefined
  const tied = relations.some(({ kind, subject, object }) => (subject === index || object === index) && kind !== 'beside')
  return going && free && !tied ? { ...actor, action: 'walk' } : actor
}

function gaitUnder(rider: ActorSpec, { species }: ActorSpec): Action {
  if (species === 'dragon' || species === 'broom') return 'fly'
  return rider.action === 'run' || rider.action === 'fly' || rider.action === 'swim' ? rider.action : 'walk'
}

/** Whoever flies over something does not stay with it. */
function onItsOwn(spot: Spot): Spot {
  const { actor } = spot.measured.player
  return actor.action === 'fly' && spot.root !== spot.measured && spot.carried !== 'ground' ? { ...spot, root: spot.measured } : spot
}
