import type { Spot } from '../blocking/plan.ts'
import { lightInside } from '../paint/backdrops/indoors/interior.ts'
import { lightFor } from '../paint/light.ts'
import { isIndoors, type ActorSpec, type Scene } from '../scene.ts'
import type { Figure, Light, Sprite } from '../stage.ts'
import type { Going } from './going.ts'
import { performerOf, type PoseTask } from './poses.ts'

/** Everything that is drawn of one player before the film is shot. */
export interface CastMember {
  readonly actor: ActorSpec
  readonly figure: Figure
  readonly seed: number
  readonly heightPixels: number
  /** Drawn to be mirrored: lit from the other side. */
  readonly mirrored: boolean
  /** How many drawings its loop gets. */
  readonly poses: number
  /** How wide its mouth is open in each set of drawings; 0 is the first. */
  readonly mouths: readonly number[]
  /** True when there is no drawing of it and something else is shown in its place. */
  readonly standsIn: boolean
}

/** More drawings than this for one actor cost more time than anybody sees. */
const POSES_MAX = 24
/** For all actors together. */
const POSES_ALTOGETHER_MAX = 44
/** Whoever speaks is drawn with these; few, because every pose is drawn with each. */
const MOUTHS = [0, 0.3, 0.6, 1] as const
const SPEAKERS_POSES = 6
/** Somebody larger than this share of the frame's height is drawn so large and enlarged: it is seen from so near that it stays smooth. */
const DRAWN_SHARE_MAX = 1.1

export interface Studio {
  readonly light: Light
  readonly frameHeight: number
}

/** Who plays whom: one member for every spot. Copies of the same size share their drawings when there are many. */
export function castOf(
  scene: Scene,
  spots: readonly Spot[],
  speakers: ReadonlySet<Spot>,
  { light, frameHeight }: Studio,
): readonly CastMember[] {
  const shared = new Map<string, CastMember>()
  const share = Math.floor(POSES_ALTOGETHER_MAX / Math.max(1, Math.min(spots.length, 5)))
  return spots.map((spot, index) => {
    const { measured, bodyHeight, mirrored } = spot
    const { actor } = measured.player
    const heightPixels = Math.max(
      8,
      Math.round(Math.min(bodyHeight / (measured.shape.top - measured.shape.bottom), frameHeight * DRAWN_SHARE_MAX)),
    )
    const key = `${JSON.stringify(actor)} ${heightPixels} ${mirrored}`
    const known = spots.length > 3 && !speakers.has(spot) ? shared.get(key) : undefined
    if (known) return known
    const seed = (scene.seed + orderOf(spot, spots) * 101) >>> 0
    const { figure, standsIn } = performerOf(actor, light, isIndoors(scene.place), seed)
    const speaks = speakers.has(spot) && !standsIn
    const poses = Math.max(1, Math.min(figure.poses, POSES_MAX, speaks ? SPEAKERS_POSES : share))
    const member = { actor, figure, seed, heightPixels, mirrored, poses, mouths: speaks ? MOUTHS : [0], standsIn }
    if (index >= 0) shared.set(key, member)
    return member
  })
}

/** A player's number in the order of the scene, by which stills give it its looks. */
function orderOf(spot: Spot, spots: readonly Spot[]): number {
  const before = ({ measured: { player } }: Spot): boolean =>
    player.actorIndex < spot.measured.player.actorIndex ||
    (player.actorIndex === spot.measured.player.actorIndex && player.copy < spot.measured.player.copy)
  return spots.filter(before).length
}

/** Whether a place is lit and shaded as a room, known before its backdrop is painted. */
export function lightOf(scene: Scene): { readonly light: Light; readonly indoor: boolean } {
  const indoor = isIndoors(scene.place)
  return { light: indoor ? lightInside(scene, lightFor(scene)) : lightFor(scene), indoor }
}

/** Every drawing the members need. */
export function posesOf(cast: readonly CastMember[]): readonly PoseTask[] {
  return [...new Set(cast)].flatMap(({ actor, seed, heightPixels, mirrored, poses, mouths }) =>
    mouths.flatMap((mouth) =>
      Array.from({ length: poses }, (_, pose) => ({ actor, seed, heightPixels, mirrored, mouth, phase: pose / poses })),
    ),
  )
}

/** The drawings of one member: for every width of its mouth those of its loop, in order. */
export interface PoseLoop {
  readonly sets: readonly (readonly Sprite[])[]
  /** From this phase on neighbouring drawings are blended, 1 for never: a breath becomes smooth, but a wing would become two. */
  readonly blendedFrom: number
}

/** Sorts finished drawings back to their members. */
export function loopsOf(cast: readonly CastMember[], goings: readonly Going[], sprites: readonly Sprite[]): readonly PoseLoop[] {
  let from = 0
  const loops = new Map<CastMember, PoseLoop>()
  cast.forEach((member, index) => {
    if (loops.has(member)) return
    const sets = member.mouths.map(() => sprites.slice(from, (from += member.poses)))
    loops.set(member, { sets, blendedFrom: blendedFrom(member, goings[index] ?? 'stay') })
  })
  return cast.map((member) => loops.get(member) ?? { sets: [], blendedFrom: 1 })
}

const LIVELY = new Set(['dance', 'jump', 'fight', 'cheer', 'wave', 'climb', 'work', 'play music'])

/** Those at rest move a pixel or two from drawing to drawing; who plays darts out in the first half and then watches. */
function blendedFrom({ actor, figure }: CastMember, going: Going): number {
  if (actor.props.includes('plaything')) return 0.5
  if (going === 'walk' || going === 'run' || going === 'fly' || LIVELY.has(actor.activity ?? '')) return 1
  if (actor.action === 'play' || actor.action === 'wave' || figure.loopSeconds < 2) return 1
  return 0
}
