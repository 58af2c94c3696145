import type { Spot } from '../blocking/plan.ts'
import type { Scene } from '../scene.ts'
import { batPhase, batterTurn } from './ball.ts'
import { eased, goneOn } from './camera.ts'
import { goingOf, isTracked, strideOf, type Going } from './going.ts'
import type { FrameSize } from './staging.ts'

/** Where and how one player is at a moment. */
export interface Appearance {
  /** How far it has gone from where it began, in pixels at the actors' depth, y downwards. */
  readonly dx: number
  readonly dy: number
  readonly scale: number
  /** 1 when it looks the way it was drawn, -1 the other way, less while it turns. */
  readonly facing: number
  /** Turn about the anchor, in radians. */
  readonly tilt: number
  /** Which moment of the figure's loop, 0..1. */
  readonly phase: number
}

/** One of the cast of a film and all its movements. */
export interface Player {
  readonly spot: Spot
  readonly going: Going
  /** How fast it goes at most, pixels per second: 0 for whoever stays. */
  readonly speed: number
  at(seconds: number): Appearance
}

export interface Choreography {
  /** In the order in which they are painted. */
  readonly players: readonly Player[]
  /** How far the camera has gone along with the lead, for a film in which the world goes by. */
  readonly travel?: (seconds: number) => number
}

export interface Rehearsal {
  readonly spots: readonly Spot[]
  readonly scene: Scene
  readonly frame: FrameSize
  readonly durationSeconds: number
  /** True when the first moment is given: then everybody begins in the place that the composition has for it. */
  readonly fromThere: boolean
  /** Seconds of one loop of everybody's motion, in the order of the spots. */
  readonly loopsSeconds: readonly number[]
}

/** The part of the frame's width and height that moving bodies keep away from. */
const MARGIN = 0.05

/** Gives everybody of a scene their movements. */
export function choreograph(rehearsal: Rehearsal): Choreography {
  const { spots, scene, durationSeconds } = rehearsal
  const roots = spots.filter((spot) => spot.root === spot.measured)
  const goings = new Map(roots.map((spot) => [spot.root, goingOf(spot, scene)] as const))
  const lead = roots.find(({ measured }) => measured.player.actorIndex === 0) ?? roots[0]
  const leadGoing = lead && goings.get(lead.root)
  const tracked = lead !== undefined && leadGoing !== undefined && isTracked(leadGoing, scene, isCrowded(lead, rehearsal, roots))
  const plan: Plan = { ...rehearsal, tracked, trackSpeed: tracked ? speedOf(lead, leadGoing, rehearsal) : 0 }
  const ways = new Map(roots.map((spot) => [spot.root, wayOf(spot, goings.get(spot.root) ?? 'stay', plan, roots)] as const))
  const players = spots.map((spot, index): Player => playerOf(spot, index, { plan, ways, goings, roots }))
  if (!tracked) return { players }
  const drift = driftOf(lead, plan)
  const leadWay = ways.get(lead.root)
  const clock = clockOf(plan)
  return { players, travel: (now) => (leadWay?.at(clock(now)).dx ?? 0) - drift * eased(clock(now) / durationSeconds) }
}

/** Whoever has no room to walk in has the camera walk along. */
const ROOM_LEAST = 0.25

function isCrowded(lead: Spot, rehearsal: Rehearsal, roots: readonly Spot[]): boolean {
  const { back, on } = roomFor(lead, rehearsal, roots)
  return (rehearsal.fromThere ? on : back + on) < rehearsal.frame.frameWidth * ROOM_LEAST
}

interface Plan extends Rehearsal {
  readonly tracked: boolean
  readonly trackSpeed: number
}

/** The way of a root. */
interface Way {
  readonly speed: number
  at(seconds: number): Omit<Appearance, 'phase'>
  /** How far the legs have carried it. */
  gone?(seconds: number): number
}

interface Troupe {
  readonly plan: Plan
  readonly ways: ReadonlyMap<Spot['root'], Way>
  readonly goings: ReadonlyMap<Spot['root'], Going>
  readonly roots: readonly Spot[]
}

function playerOf(spot: Spot, index: number, { plan, ways, goings, roots }: Troupe): Player {
  const way = ways.get(spot.root)
  const going = goings.get(spot.root) ?? 'stay'
  const root = roots.find((each) => each.root === spot.root) ?? spot
  const isRoot = root === spot
  const loopSeconds = plan.loopsSeconds[index] ?? 3
  const shift = (index * 0.37) % 1
  const turn = batterTurn(spot, plan.spots)
  const legs = isRoot && (going === 'walk' || going === 'run') ? strideOf(spot, going) : undefined
  const phaseAt = (seconds: number): number => {
    if (turn !== undefined) return batPhase(seconds + turn)
    const loops = legs !== undefined && way?.gone ? way.gone(seconds) / legs : seconds / loopSeconds
    return (((loops + shift) % 1) + 1) % 1
  }
  const sway = swayOf(spot, going)
  const clock = clockOf(plan)
  return {
    spot,
    going,
    speed: way?.speed ?? 0,
    at(now) {
      const seconds = clock(now)
      const moved = way?.at(seconds) ?? RESTING
      // Who rides keeps its place on a mount that turns.
      const dx = moved.dx + (isRoot ? 0 : (spot.x - root.x) * (moved.facing - 1))
      return { ...moved, dx, tilt: moved.tilt + sway(seconds), phase: phaseAt(seconds) }
    },
  }
}

/** Everybody holds still while a given picture dissolves into the film, and then sets out gently. */
const HELD_SECONDS = 0.5
const SETTING_OUT_SECONDS = 0.6

function clockOf({ fromThere }: Rehearsal): (seconds: number) => number {
  if (!fromThere) return (seconds) => seconds
  return (seconds) => {
    const since = Math.max(0, seconds - HELD_SECONDS)
    return since < SETTING_OUT_SECONDS ? since ** 2 / (2 * SETTING_OUT_SECONDS) : since - SETTING_OUT_SECONDS / 2
  }
}

const RESTING: Omit<Appearance, 'phase'> = { dx: 0, dy: 0, scale: 1, facing: 1, tilt: 0 }

const SWAYING = /tree|palm|flower|rose|tulip|sunflower|bush|kite|lantern|christmas tree|cherry blossom|mushroom|scarecrow/

/** What grows bends a little in the wind. */
function swayOf({ measured, x }: Spot, going: Going): (seconds: number) => number {
  const { actor } = measured.player
  if (going !== 'stay' || actor.kind !== 'thing' || !SWAYING.test(actor.species)) return () => 0
  return (seconds) => 0.012 * Math.sin(seconds * 1.3 + x * 0.01) + 0.006 * Math.sin(seconds * 2.9 + x)
}

function wayOf(spot: Spot, going: Going, plan: Plan, roots: readonly Spot[]): Way {
  switch (going) {
    case 'stay':
      return { speed: 0, at: () => RESTING }
    case 'walk':
    case 'run':
    case 'drive':
      return plan.tracked ? alongside(spot, going, plan) : toAndFro(spot, going, plan, roots)
    case 'fly':
    case 'swim':
    case 'sail':
      return drifting(spot, going, plan, roots)
    case 'hover':
    case 'rise':
      return hovering(spot, going, plan)
  }
}

/** How far the lead may drift across the frame while the camera goes along. */
function driftOf({ body }: Spot, { frame }: Plan): number {
  return Math.max(0, Math.min(frame.frameWidth * 0.16, frame.frameWidth * (1 - MARGIN * 2) - body.right))
}

const directionOf = ({ mirrored }: Spot): 1 | -1 => (mirrored ? -1 : 1)

/** With the world going by, everybody who goes keeps pace with the lead, now a little before it and now behind. */
function alongside(spot: Spot, going: Going, { trackSpeed, durationSeconds }: Plan): Way {
  const direction = directionOf(spot)
  const swing = spot.measured.player.actorIndex === 0 ? 0 : (spot.body.right - spot.body.left) * 0.12
  const gone = (seconds: number): number => trackSpeed * seconds + swing * Math.sin((seconds / durationSeconds) * 5 + spot.x)
  return {
    speed: trackSpeed,
    gone,
    at: (seconds) => ({ ...RESTING, dx: gone(seconds) * direction, dy: joltOf(spot, going, seconds) }),
  }
}

/** Wheels feel the road. */
function joltOf({ bodyHeight }: Spot, going: Going, seconds: number): number {
  return going === 'drive' ? -Math.abs(Math.sin(seconds * 7) * Math.sin(seconds * 2.3)) * bodyHeight * 0.012 : 0
}

function speedOf(spot: Spot, going: Going, { loopsSeconds, spots, frame }: Rehearsal): number {
  const loopSeconds = loopsSeconds[spots.indexOf(spot)] ?? 1
  if (going === 'walk') return (strideOf(spot, going) / loopSeconds) * 0.9
  // A gallop in full time is over before one has seen it.
  if (going === 'run') return (strideOf(spot, going) / loopSeconds) * 0.72
  if (going === 'drive') return Math.max(frame.frameWidth * 0.16, (spot.body.right - spot.body.left) * 0.62)
  return frame.frameWidth * 0.1
}

interface Room {
  /** How far all who go that way may go back and on. */
  readonly back: number
  readonly on: number
}

/** The room that everybody has who goes as this one does: they keep together. */
function roomFor(spot: Spot, { frame: { frameWidth }, spots }: Rehearsal, roots: readonly Spot[]): Room {
  const direction = directionOf(spot)
  const edge = frameWidth * MARGIN
  const going = roots.filter(
    (each) => each.carried === spot.carried && directionOf(each) === direction && each.measured.player.actor.action !== 'stand',
  )
  const bodies = spots.filter(({ root }) => root === spot.root || going.some((each) => each.root === root)).map(({ body }) => body)
  const left = Math.max(0, Math.min(...bodies.map((body) => body.left)) - edge)
  const right = Math.max(0, frameWidth - edge - Math.max(...bodies.map((body) => body.right)))
  return direction > 0 ? { back: left, on: right } : { back: right, on: left }
}

const TURN_SECONDS = 0.4

/** Across the frame at the pace of its legs; whoever comes to the edge turns round. Nobody leaves the frame. */
function toAndFro(spot: Spot, going: 'walk' | 'run' | 'drive', plan: Plan, roots: readonly Spot[]): Way {
  const { durationSeconds, fromThere } = plan
  const direction = directionOf(spot)
  const room = roomFor(spot, plan, roots)
  // Those who go the same way keep the pace of the first of them, each with its own steps.
  const first = roots.find((each) => goingOf(each, plan.scene) === going && directionOf(each) === direction) ?? spot
  const natural = speedOf(first, going, plan)
  const whole = room.back + room.on
  // Slower than its legs would go rather than turning round, but not as slow as in a dream.
  const path = fromThere ? room.on : whole
  const speed = Math.min(natural, Math.max(path / durationSeconds, natural * 0.55))
  const start = fromThere ? 0 : Math.max(-room.back, Math.min(0, room.on - speed * durationSeconds))
  const gone = (seconds: number): number => speed * seconds
  const at = (seconds: number): Omit<Appearance, 'phase'> => {
    if (whole < 8) return { ...RESTING, dy: joltOf(spot, going, seconds) }
    const along = start + room.back + gone(seconds)
    const lap = ((along % (2 * whole)) + 2 * whole) % (2 * whole)
    const back = lap > whole
    const dx = (back ? 2 * whole - lap : lap) - room.back
    // At an edge it turns, as a paper figure is turned; a film that ends there does not show it.
    const sinceEdge = along < whole ? Infinity : back ? lap - whole : lap
    return {
      ...RESTING,
      dx: dx * direction,
      dy: joltOf(spot, going, seconds),
      facing: turning(back ? -1 : 1, sinceEdge / (speed * TURN_SECONDS)),
    }
  }
  return { speed, gone, at }
}

const THINNEST = 0.18

/** Which way it looks when a share of its turn to `side` is done. Never thinner than paper. */
function turning(side: 1 | -1, share: number): number {
  const facing = side * (2 * Math.min(1, Math.max(0, share)) - 1)
  return Math.abs(facing) < THINNEST ? (facing < 0 ? -THINNEST : THINNEST) : facing
}

const PACES = { fly: 0.085, swim: 0.05, sail: 0.03 } as const

/** A winding way through air or water towards one side. */
function drifting(spot: Spot, going: 'fly' | 'swim' | 'sail', plan: Plan, roots: readonly Spot[]): Way {
  const { frame, durationSeconds, fromThere, tracked, trackSpeed } = plan
  const direction = directionOf(spot)
  const room = roomFor(spot, plan, roots)
  const wind = windingOf(spot, going, plan)
  const far = tracked
    ? trackSpeed * durationSeconds
    : Math.min(frame.frameWidth * PACES[going] * durationSeconds, (room.back + room.on) * 0.94)
  const narrow = plan.scene.place === 'river' && spot.carried === 'water'
  const start = fromThere || tracked || narrow ? 0 : -Math.min(room.back * 0.94, Math.max(far - room.on * 0.94, far / 2))
  const end = narrow ? Math.min(room.on, frame.frameWidth * 0.1) : fromThere && !tracked ? Math.min(far, room.on * 0.94) : start + far
  const at = (seconds: number): Omit<Appearance, 'phase'> => {
    const { share, facing } = tracked ? { share: seconds / durationSeconds, facing: 1 } : toAndBack(seconds / durationSeconds)
    // Who begins where the picture has it sets out gently.
    const along = start + (end - start) * (fromThere && share < 1 ? share * share * (1.5 - 0.5 * share) : share)
    const { dx, dy, tilt } = wind(seconds)
    const ease = fromThere ? Math.min(1, seconds) : 1
    return { ...RESTING, facing, dx: along * direction + dx * ease, dy: dy * ease, tilt: tilt * ease * direction }
  }
  return { speed: (end - start) / durationSeconds, at }
}

interface Winding {
  readonly dx: number
  readonly dy: number
  readonly tilt: number
}

/** In a film that goes on, whoever has come to the end of its way turns round and comes back. */
function toAndBack(elapsed: number): { readonly share: number; readonly facing: number } {
  const share = goneOn(elapsed)
  if (elapsed <= 1) return { share, facing: 1 }
  const step = 0.01
  const pace = (goneOn(elapsed + step) - goneOn(elapsed - step)) / (2 * step)
  return { share, facing: turning(1, 0.5 + pace) }
}

/** What is added to the straight way: small creatures flutter, boats rock. */
function windingOf(
  { measured, body, x, y }: Spot,
  going: 'fly' | 'swim' | 'sail',
  { frame: { frameHeight } }: Plan,
): (seconds: number) => Winding {
  const turn = x * 0.013 + y * 0.007
  const room = Math.max(0, Math.min(body.top - frameHeight * 0.03, frameHeight * 0.97 - body.bottom))
  if (going === 'sail') {
    return (seconds) => ({
      dx: 0,
      dy: Math.sin(seconds * 1.5 + turn) * frameHeight * 0.006,
      tilt: 0.022 * Math.sin(seconds * 1.1 + turn),
    })
  }
  const { actor } = measured.player
  const light = actor.kind === 'butterfly' || /bee|dragonfly|fairy|ladybug|hummingbird|bat/.test(actor.species)
  const wide = Math.min(room, frameHeight * (light ? 0.07 : going === 'fly' ? 0.035 : 0.022))
  const rate = light ? 2.1 : going === 'fly' ? 1.3 : 0.9
  return (seconds) => ({
    dx: light ? Math.sin(seconds * 1.5 + turn) * frameHeight * 0.05 : 0,
    dy: Math.sin(seconds * rate + turn) * wide + (light ? Math.cos(seconds * 1.1 + turn) * wide * 0.4 : 0),
    tilt: (light ? 0.2 : 0.05) * Math.cos(seconds * rate + turn),
  })
}

/** In one place, rising and sinking; what rises does so slowly all the time. */
function hovering({ x, y, body }: Spot, going: 'hover' | 'rise', { frame: { frameHeight }, durationSeconds }: Plan): Way {
  const turn = x * 0.011 + y * 0.017
  const up = going === 'rise' ? Math.max(0, Math.min(body.top - frameHeight * 0.06, frameHeight * 0.14)) : 0
  const room = Math.max(frameHeight * 0.004, Math.min(frameHeight * 0.016, body.top - frameHeight * 0.02))
  return {
    speed: up / durationSeconds,
    at: (seconds) => ({
      ...RESTING,
      dx: Math.sin(seconds * 0.6 + turn) * frameHeight * 0.012 - Math.sin(turn) * frameHeight * 0.012,
      dy: (Math.sin(seconds * 0.9 + turn) - Math.sin(turn)) * room - up * eased(seconds / durationSeconds),
      tilt: 0.03 * (Math.sin(seconds * 0.7 + turn) - Math.sin(turn)),
    }),
  }
}
