import { between, randomFrom, type Random } from '../paint/noise.ts'
import type { ActorSpec, Scene } from '../scene.ts'
import type { Figure } from '../stage.ts'
import { batPhase, playsWithBall } from './ball.ts'

/** Where and how one player is at a moment: pixels from the middle of the scene at the actors' depth, y downwards. */
export interface Appearance {
  /** Where the sprite's anchor goes. */
  readonly x: number
  readonly y: number
  readonly scale: number
  /** True when it looks the other way than it was drawn. */
  readonly mirrored: boolean
  /** Turn about the anchor, in radians. */
  readonly tilt: number
  /** Which moment of the figure's loop, 0..1. */
  readonly phase: number
}

/** One of the cast of a film and all its movements. */
export interface Player {
  /** Which actor of the scene it is an instance of. */
  readonly actorIndex: number
  readonly spriteHeightPixels: number
  at(seconds: number): Appearance
}

/** What is measured of a figure before it gets its place: its drawn body as shares of its sprite's height. */
export interface Build {
  readonly figure: Pick<Figure, 'loopSeconds' | 'grounded' | 'stature' | 'floats'>
  /** True when it can do nothing but stand. */
  readonly fixed?: boolean
  readonly bodyWidth: number
  readonly bodyHeight: number
  /** How far the body reaches below the anchor: paws in front of it are lower in the picture. */
  readonly bodyBelow: number
}

export interface StageSize {
  readonly frameWidth: number
  readonly frameHeight: number
  /** The line actors stand on, in pixels below the middle of the scene. */
  readonly groundY: number
  /** Where boats lie, likewise, when the place has water. */
  readonly waterY?: number
  readonly durationSeconds: number
}

/** More than this many figures would be a crowd too small to see, and slow. */
export const PLAYERS_MAX = 5

/** How large a body is, as a share of the frame's shorter side (the mean of its width and height). */
const SIZE_BY_SHOT = { wide: 0.34, medium: 0.46, close: 0.6 } as const
const SIZE_BY_HINT = { small: 0.7, normal: 1, large: 1.3 } as const

/** Gives every actor its places and movements. `builds` are the actors' figures, undefined where there is none. */
export function choreograph(scene: Scene, builds: readonly (Build | undefined)[], stage: StageSize, seed: number): readonly Player[] {
  const random = randomFrom(seed ^ 0xc0de)
  const cast = scene.actors.flatMap((actor, actorIndex) => {
    const build = builds[actorIndex]
    return build === undefined ? [] : Array.from({ length: Math.max(1, actor.count) }, () => ({ actor, actorIndex, build }))
  })
  const playing = cast.slice(0, PLAYERS_MAX)
  const crowd = 1 / Math.sqrt(Math.max(1, playing.length * 0.75))
  const players = playing.map(({ actor, actorIndex, build }, place) => {
    const size = bodyPixels(actor, build, scene, stage) * crowd * (place === 0 ? 1 : between(random, 0.8, 0.95))
    const spriteHeightPixels = Math.round(size / Math.sqrt(build.bodyWidth * build.bodyHeight))
    const role: Role = { actor, build, stage, size, random, home: homeOf(place, playing.length, stage), place }
    return { actorIndex, spriteHeightPixels, at: movementOf(role) }
  })
  // Whoever stands further back is painted first.
  return players.sort((one, other) => one.at(0).y - other.at(0).y)
}

function bodyPixels(actor: ActorSpec, build: Build, scene: Scene, stage: StageSize): number {
  const shorter = Math.min(stage.frameWidth, stage.frameHeight)
  const wanted =
    shorter *
    SIZE_BY_SHOT[scene.camera.shot] *
    SIZE_BY_HINT[actor.sizeHint] *
    (build.fixed === true ? 0.7 : 1) *
    (build.figure.stature ?? 1) *
    (afloat(build, stage) ? AFAR : 1)
  const shape = Math.sqrt(build.bodyWidth / build.bodyHeight)
  // A long body must fit across the frame and a tall one between the ground and the upper edge.
  return Math.min(wanted, (stage.frameWidth * 0.7) / shape, stage.frameHeight * 0.62 * shape)
}

/** What lies in the water is further away than who stands on the bank. */
const AFAR = 0.7

function afloat({ figure }: Build, { waterY }: StageSize): boolean {
  return figure.floats === true && waterY !== undefined
}

interface Role {
  readonly actor: ActorSpec
  readonly build: Build
  readonly stage: StageSize
  /** Mean of the body's width and height in pixels. */
  readonly size: number
  readonly random: Random
  readonly home: number
  readonly place: number
}

/** Where a player stands when nothing moves it: spread evenly, the first one nearest to the middle. */
function homeOf(place: number, players: number, stage: StageSize): number {
  if (players === 1) return 0
  const order = [0, 1, -1, 2, -2][place] ?? 0
  const step = (stage.frameWidth * 0.62) / players
  return order * step - (players % 2 === 0 ? step / 2 : 0)
}

function movementOf(role: Role): Player['at'] {
  const { actor, build } = role
  if (build.fixed === true) return staying(role)
  if (!build.figure.grounded) return actor.action === 'swim' ? swimming(role) : flying(role)
  if (actor.action === 'walk') return walking(role, 0.7)
  if (actor.action === 'run') return walking(role, 0.95)
  return staying(role)
}

/** Further back means higher up in the picture. */
function footing({ stage, build, place }: Role): number {
  const line = afloat(build, stage) ? (stage.waterY ?? stage.groundY) : stage.groundY
  return line - (place === 0 ? 0 : stage.frameHeight * 0.02 * (1 + (place % 3)))
}

function staying(role: Role): Player['at'] {
  const { actor, build, size, random, home, place } = role
  const shift = place === 0 ? 0 : random()
  const mirrored = place > 0 && home > 0
  const y = footing(role)
  const batting = playsWithBall(actor) && build.fixed !== true
  // The ball goes to the right of its player, so the player sits to the left of the middle.
  const x = batting ? home - size * 0.42 : home
  const phaseAt = (seconds: number): number => (batting ? batPhase(seconds) : (seconds / build.figure.loopSeconds + shift) % 1)
  return (seconds) => ({ x, y, scale: 1, mirrored: mirrored && !batting, tilt: 0, phase: phaseAt(seconds) })
}

/**
 * To and fro across the frame, turning outside of it; begins a little left of the middle. `strides` says how many body
 * lengths one loop carries it.
 */
function walking(role: Role, strides: number): Player['at'] {
  const { actor, stage, build, size, random, place } = role
  const length = size * Math.sqrt(build.bodyWidth / build.bodyHeight)
  const edge = stage.frameWidth / 2 + length * 0.7
  const natural = (length * strides) / build.figure.loopSeconds
  // A walker should be seen for most of the film: never faster than leaving at its end, unless it runs.
  const leisurely = (stage.frameWidth * 0.72) / stage.durationSeconds
  const speed = actor.action === 'run' ? natural : Math.min(natural, Math.max(leisurely, natural * 0.55))
  const shift = place === 0 ? 0 : random()
  const y = footing(role)
  return (seconds) => {
    // They go one behind the other.
    const gone = edge - stage.frameWidth * 0.28 - place * length * 1.15 + speed * seconds
    const lap = ((gone % (4 * edge)) + 4 * edge) % (4 * edge)
    const back = lap > 2 * edge
    const phase = ((speed * seconds) / (length * strides) + shift) % 1
    return { x: back ? 3 * edge - lap : lap - edge, y, scale: 1, mirrored: back, tilt: 0, phase }
  }
}

/** A winding way through the air from one side towards the other, nearer and further. */
function flying({ stage, build, random, home, place }: Role): Player['at'] {
  const { frameWidth, frameHeight, durationSeconds } = stage
  const turn = place === 0 ? 0 : random() * 6
  const reach = Math.min(0.3, 0.5 - frameHeight / frameWidth / 6) * frameWidth
  const height = -frameHeight * 0.09 + (place % 2 === 0 ? 0 : -frameHeight * 0.1)
  const at = (seconds: number): { x: number; y: number } => ({
    x: reach * (2 * (seconds / durationSeconds) - 1) + home * 0.5 + Math.sin(seconds * 1.5 + turn) * frameWidth * 0.045,
    y: height + Math.sin(seconds * 2.1 + turn) * frameHeight * 0.085 + Math.cos(seconds * 1.1 + turn) * frameHeight * 0.04,
  })
  return (seconds) => {
    const { x, y } = at(seconds)
    return {
      x,
      y,
      scale: 0.92 + 0.16 * Math.sin(seconds * 0.8 + turn),
      mirrored: false,
      tilt: 0.16 + 0.2 * Math.sin(seconds * 1.5 + 0.6 + turn),
      phase: (seconds / build.figure.loopSeconds + turn) % 1,
    }
  }
}

/** Slowly to and fro, rising and sinking. */
function swimming({ stage, build, home, place }: Role): Player['at'] {
  const { frameWidth, frameHeight, durationSeconds } = stage
  const turn = place * 0.5
  // Each keeps to its own depth, so that they pass each other.
  const level = ([0, 0.17, -0.19, 0.24, -0.1][place] ?? 0) * frameHeight
  const pace = Math.PI / Math.max(6, durationSeconds)
  return (seconds) => {
    const along = -Math.cos(seconds * pace + turn)
    return {
      x: home * 0.75 + along * frameWidth * 0.2,
      y: level + Math.sin(seconds * 0.9 + turn) * frameHeight * 0.04,
      scale: 1,
      mirrored: Math.sin(seconds * pace + turn) < 0,
      tilt: Math.sin(seconds * 0.9 + turn + 1.5) * 0.06,
      phase: (seconds / build.figure.loopSeconds + turn) % 1,
    }
  }
}
