import { lightInside } from '../paint/backdrops/indoors/interior.ts'
import { lightFor } from '../paint/light.ts'
import { isIndoors, type ActorSpec, type Scene } from '../scene.ts'
import type { Figure, Light, Sprite } from '../stage.ts'
import { playsWithBall, withoutBall } from './ball.ts'
import type { Build, Player } from './choreography.ts'
import { performerOf, type PoseTask } from './poses.ts'

/** An actor as it is played, without the ball that the film moves by itself, and the figure that plays it. */
export interface CastMember {
  readonly actor: ActorSpec
  readonly figure: Figure
  readonly build: Build
  /** How many drawings its loop gets. */
  readonly poses: number
  /** True when there is no drawing of it and something else is shown in its place. */
  readonly standsIn: boolean
}

/** More drawings than this for one actor cost more time than anybody sees. */
const POSES_MAX = 24
/** For all actors together. */
const POSES_ALTOGETHER_MAX = 40
const PROBE_PIXELS = 72

/** Who plays the scene's actors, in their order. */
export function castOf(scene: Scene, light: Light, indoor: boolean): readonly CastMember[] {
  const share = Math.floor(POSES_ALTOGETHER_MAX / Math.max(1, scene.actors.length))
  return scene.actors.map((wanted, index) => {
    const actor = playsWithBall(wanted) ? withoutBall(wanted) : wanted
    const { figure, standsIn } = performerOf(actor, light, indoor, seedOf(scene, index))
    const poses = Math.max(1, Math.min(figure.poses, POSES_MAX, share))
    // A stand-in cannot walk or fly: it stands.
    return { actor: standsIn ? wanted : actor, figure, build: { ...measured(figure), fixed: standsIn }, poses, standsIn }
  })
}

/** One seed for an actor's looks, the same in both drawing threads. */
export function seedOf(scene: Scene, actorIndex: number): number {
  return (scene.seed + actorIndex * 101) >>> 0
}

/** Whether a place is lit and shaded as a room, known before its backdrop is painted. */
export function lightOf(scene: Scene): { readonly light: Light; readonly indoor: boolean } {
  const indoor = isIndoors(scene.place)
  return { light: indoor ? lightInside(scene, lightFor(scene)) : lightFor(scene), indoor }
}

/** Draws the figure once, very small, to see how much of its sprite it fills: shadows are paler than bodies. */
function measured(figure: Figure): Build {
  const { canvas, anchorY } = figure.draw(0, PROBE_PIXELS, 'draft')
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  let left = width,
    right = 0,
    top = height,
    bottom = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < 235) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  if (right <= left || bottom <= top) return { figure, bodyWidth: width / height, bodyHeight: 1, bodyBelow: 0 }
  return { figure, bodyWidth: (right - left) / height, bodyHeight: (bottom - top) / height, bodyBelow: (bottom - anchorY) / height }
}

/** Every drawing the players need; an actor seen more than once is drawn at its largest size. */
export function posesOf(scene: Scene, cast: readonly CastMember[], players: readonly Player[]): readonly PoseTask[] {
  return cast.flatMap((member, actorIndex) => {
    const sizes = players.filter((player) => player.actorIndex === actorIndex).map(({ spriteHeightPixels }) => spriteHeightPixels)
    if (sizes.length === 0) return []
    const heightPixels = Math.max(...sizes)
    const seed = seedOf(scene, actorIndex)
    return Array.from({ length: member.poses }, (_, pose) => ({ actor: member.actor, seed, phase: pose / member.poses, heightPixels }))
  })
}

/** The drawings of one actor, in the order of its loop, with the height they were drawn at. */
export interface PoseLoop {
  readonly sprites: readonly Sprite[]
  readonly heightPixels: number
  /** From this phase on neighbouring drawings are blended, 1 for never: a breath becomes smooth, but a wing would become two. */
  readonly blendedFrom: number
}

/** Sorts finished drawings back to their actors. */
export function loopsOf(
  cast: readonly CastMember[],
  tasks: readonly PoseTask[],
  sprites: readonly Sprite[],
): readonly (PoseLoop | undefined)[] {
  return cast.map((member) => {
    const own = sprites.filter((_, index) => tasks[index]?.actor === member.actor)
    const heightPixels = tasks.find(({ actor }) => actor === member.actor)?.heightPixels
    if (heightPixels === undefined) return undefined
    return { sprites: own, heightPixels, blendedFrom: blendedFrom(member) }
  })
}

/** Those at rest move a pixel or two from drawing to drawing; who plays darts out in the first half and then watches. */
function blendedFrom({ actor, figure }: CastMember): number {
  if (!figure.grounded || actor.action === 'walk' || actor.action === 'run') return 1
  return actor.action === 'play' ? 0.5 : 0
}
