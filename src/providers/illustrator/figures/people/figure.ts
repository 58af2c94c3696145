import type { Action, ActorSpec } from '../../scene.ts'
import type { Figure, Light, Sprite } from '../../stage.ts'
import { cameraFor, placeOnFilm, type Camera } from '../camera.ts'
import { portray } from '../portrait.ts'
import { solidOf, type Part, type Solid } from '../solid.ts'
import { tippedParts, turnedParts, type Tip } from '../turning.ts'
import { unit, type Vector } from '../vector.ts'
import { stanceDoing, type Doing } from './activities.ts'
import { bedding } from './bedding.ts'
import { bodyParts } from './body.ts'
import { extraParts } from './extras.ts'
import { headParts } from './head.ts'
import { doingWith, heldParts, heldProps, type Held } from './held.ts'
import { isYoung, lookOf, type Look } from './looks.ts'
import { pairParts, TOGETHER } from './pair.ts'
import { roleOf } from './roles.ts'
import { settingParts } from './settings.ts'
import { stanceOf, type Motion, type Stance } from './stance.ts'
import { coloured, dressed } from './worn.ts'

const MOTIONS: { readonly [action in Action]: Motion } = {
  stand: 'stand',
  sit: 'sit',
  sleep: 'lie',
  walk: 'walk',
  run: 'run',
  play: 'play',
  fly: 'fly',
  swim: 'swim',
  wave: 'wave',
}

/** The words for what somebody does, and how it is shown. */
const ACTIVITIES: { readonly [activity: string]: Doing | Motion } = {
  read: 'read',
  write: 'write',
  eat: 'eat',
  drink: 'drink',
  knit: 'knit',
  fish: 'fish',
  'play music': 'guitar',
  talk: 'talk',
  sing: 'sing',
  cook: 'cook',
  paint: 'paint',
  work: 'work',
  fight: 'fight',
  hug: 'hug',
  carry: 'carry',
  climb: 'climb',
  jump: 'jump',
  ride: 'ride',
  drive: 'seat',
  seat: 'seat',
  dance: 'dance',
  cheer: 'cheer',
  wave: 'wave',
  surf: 'surf',
  kick: 'kick',
  yoga: 'yoga',
  meditate: 'meditate',
  swing: 'swing',
  broom: 'broom',
}

interface Shot {
  readonly loopSeconds: number
  readonly poses: number
  /** How far somebody is turned to the right; who goes somewhere goes there. */
  readonly turn: number
  readonly tip?: (build: Look['build']) => Tip
}

const SHOTS: { readonly [motion in Motion]: Shot } = {
  stand: { loopSeconds: 4, poses: 16, turn: 0.18 },
  wave: { loopSeconds: 1.6, poses: 16, turn: 0.1 },
  sit: { loopSeconds: 4, poses: 16, turn: 0.45 },
  lie: {
    loopSeconds: 4,
    poses: 12,
    turn: 0,
    tip: ({ thigh, shin, torso, shoulders }) => ({
      about: 'z',
      angle: Math.PI / 2 - 0.1,
      by: [(thigh + shin + torso) * 0.62, shoulders + 0.02, 0],
    }),
  },
  walk: { loopSeconds: 1.1, poses: 12, turn: 0.95 },
  run: { loopSeconds: 0.65, poses: 10, turn: 1.05 },
  play: { loopSeconds: 1.2, poses: 14, turn: 0.1 },
  dance: { loopSeconds: 2.4, poses: 16, turn: 0.15 },
  float: { loopSeconds: 4, poses: 16, turn: 0.25 },
  fly: { loopSeconds: 3, poses: 12, turn: 1.05, tip: ({ thigh, shin }) => ({ about: 'x', angle: 1.15, by: [0, 0, -thigh - shin] }) },
  swim: { loopSeconds: 1.8, poses: 14, turn: 1.0, tip: ({ thigh, shin }) => ({ about: 'x', angle: 1.05, by: [0, 0, -thigh - shin] }) },
}

const DOING: Shot = { loopSeconds: 3, poses: 14, turn: 0.2 }
const DOINGS: { readonly [doing in Doing]?: Shot } = {
  fish: { ...DOING, turn: 0.6 },
  violin: { ...DOING, turn: 0.05, loopSeconds: 2 },
  guitar: { ...DOING, turn: 0.1, loopSeconds: 2 },
  flute: { ...DOING, turn: 0.75 },
  drum: { ...DOING, turn: 0.15, loopSeconds: 1 },
  piano: { ...DOING, turn: 1.1 },
  fight: { ...DOING, turn: 0.75, loopSeconds: 1 },
  hug: { ...DOING, turn: 0.95 },
  climb: { ...DOING, turn: 1.25, loopSeconds: 1.6 },
  carry: { ...DOING, turn: 0.6 },
  jump: { ...DOING, turn: 0.15, loopSeconds: 1 },
  cheer: { ...DOING, turn: 0.1, loopSeconds: 1 },
  ride: { ...DOING, turn: 1.05, loopSeconds: 1 },
  seat: { ...DOING, turn: 0.7 },
  crawl: { ...DOING, turn: 0.85, loopSeconds: 1.4 },
  work: { ...DOING, turn: 0.45, loopSeconds: 1.2 },
  cook: { ...DOING, turn: 0.3 },
  paint: { ...DOING, turn: 0.12 },
  surf: { ...DOING, turn: 0.3, loopSeconds: 2 },
  kick: { ...DOING, turn: 0.95, loopSeconds: 1.2 },
  yoga: { ...DOING, turn: 0.1, loopSeconds: 4 },
  meditate: { ...DOING, turn: 0.1, loopSeconds: 4 },
  swing: { ...DOING, turn: 0.35, loopSeconds: 2 },
  broom: { ...DOING, turn: 1.2, loopSeconds: 3 },
}

const ELEVATION = 0.13
const VIEWED_POSES = 6
/** How tall on the stage is what is one unit high here: a standing grown-up comes to about 1.35. */
const STATURE_PER_UNIT = 0.74
const STATURE_MOST = 2.6

/** What is shown of somebody: the motion of the whole body, or what the hands do. */
interface Play {
  readonly motion: Motion
  readonly doing: Doing | undefined
  /** On something to sit on, whatever the hands do. */
  readonly seated: boolean
}

/** Somebody in the clothes of a role. Undefined when the word means nobody we can dress. */
export function personFigure(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  const look = lookFor(actor, seed)
  if (!look) return undefined
  const partner = actor.partner && partnerOf(look, lookFor(actor.partner, seed + 5))
  const together = TOGETHER[actor.activity ?? '']
  if (partner && together) {
    const parts = (phase: number, mouth: number): readonly Part[] => pairParts([look, partner], together, phase, mouth)
    return bodilyFigure(
      { shot: PAIR, grounded: true, seated: false, posed: (phase, mouth) => ({ parts: parts(phase, mouth) }) },
      light,
      indoor,
    )
  }
  const play = playOf(actor, look)
  const facing = heldProps(actor)[0] === 'sign'
  const shot = facing && play.doing === undefined ? { ...SHOTS[play.motion], turn: 0 } : shotOf(play)
  const { seated } = play
  const grounded = !seated && play.doing !== 'broom' && play.doing !== 'surf' && !['float', 'fly', 'swim'].includes(play.motion)
  const posed = (phase: number, mouth: number): Posed => {
    const whole = pose({ actor, look, play, phase, mouth })
    const tipped = shot.tip ? tippedParts(whole.parts, shot.tip(look.build)) : whole.parts
    return { ...whole, parts: turnedParts([...tipped, ...(play.motion === 'lie' ? bedding(look) : [])], shot.turn) }
  }
  return bodilyFigure({ shot, grounded, seated, posed, floats: play.motion === 'swim' || play.doing === 'surf' }, light, indoor)
}

const PAIR: Shot = { loopSeconds: 3, poses: 14, turn: 0 }

function lookFor(actor: ActorSpec, seed: number): Look | undefined {
  const role = roleOf(actor)
  return role && coloured(actor, lookOf(actor, dressed(actor, role), seed))
}

/** A mother and her child are of one skin. */
function partnerOf(look: Look, partner: Look | undefined): Look | undefined {
  if (!partner || isYoung(partner) === isYoung(look)) return partner
  return { ...partner, skin: look.skin, lips: look.lips, hair: isYoung(partner) ? look.hair : partner.hair }
}

/** A body, or two, that can be posed. */
interface Bodily {
  readonly shot: Shot
  readonly grounded: boolean
  readonly seated: boolean
  readonly floats?: boolean
  readonly posed: (phase: number, mouth: number) => Posed
}

function bodilyFigure({ shot, grounded, seated, floats, posed }: Bodily, light: Light, indoor: boolean): Figure {
  let known: Camera | undefined
  const camera = (): Camera => {
    const poses = Array.from({ length: VIEWED_POSES }, (_, index) => solidOf(posed(index / VIEWED_POSES, 0).parts))
    return (known ??= cameraFor(poses, grounded ? unit(light.direction) : undefined, ELEVATION, 0))
  }
  return {
    loopSeconds: shot.loopSeconds,
    poses: shot.poses,
    grounded,
    ...(floats ? { floats } : {}),
    // By what the canvas shows: whoever sits, or holds an umbrella up, is drawn as large as before.
    get stature() {
      return Math.min(STATURE_MOST, STATURE_PER_UNIT * heightShown(camera()))
    },
    draw(phase, heightPixels, quality, mouth = 0) {
      const { parts, held } = posed(phase, mouth)
      const solid: Solid = solidOf(parts)
      const sprite = portray({ solid, camera: camera(), light, indoor, grounded, heightPixels, quality })
      return { ...sprite, ...anchorOf(camera(), sprite, seated), ...boardOn(camera(), sprite, held?.board) }
    },
  }
}

const shotOf = ({ motion, doing, seated }: Play): Shot => {
  if (doing === undefined) return SHOTS[motion]
  return DOINGS[doing] ?? (seated ? { ...DOING, turn: 0.45 } : DOING)
}

/** Whoever sits on something is set down by the seat and not by the feet. */
function anchorOf(camera: Camera, { canvas }: Sprite, seated: boolean): { readonly anchorX?: number; readonly anchorY?: number } {
  if (!seated) return {}
  const [x, y] = placeOnFilm(camera, [0, 0, 0])
  return { anchorX: x * canvas.width, anchorY: y * canvas.height }
}

/** Where a held board lies on the canvas: the largest rectangle between its corners. */
function boardOn(camera: Camera, { canvas }: Sprite, board: Held['board']): Pick<Sprite, 'board'> {
  if (!board) return {}
  const [upperLeft, upperRight, lowerRight, lowerLeft] = board.corners.map((corner) => placeOnFilm(camera, corner)) as unknown as Corners
  const left = Math.ceil(Math.max(upperLeft[0], lowerLeft[0]) * canvas.width)
  const right = Math.floor(Math.min(upperRight[0], lowerRight[0]) * canvas.width)
  const top = Math.ceil(Math.max(upperLeft[1], upperRight[1]) * canvas.height)
  const bottom = Math.floor(Math.min(lowerLeft[1], lowerRight[1]) * canvas.height)
  return { board: { x: left, y: top, width: right - left, height: bottom - top } }
}

type Point = readonly [x: number, y: number]
type Corners = readonly [Point, Point, Point, Point]

/** How high the part of the world is that a camera shows, at the distance of its subject. */
function heightShown({ eye, top, bottom }: Camera): number {
  return (top - bottom) * Math.hypot(eye[0], eye[1] - 0.6, eye[2])
}

const SEATED = / seated$/
const ON_SEATS: ReadonlySet<Doing> = new Set(['ride', 'seat', 'piano'])

/** What is told of an activity by the whole body, and what by the hands. */
function playOf(actor: ActorSpec, { role }: Look): Play {
  const { activity = '' } = actor
  const surfing = role.holds === 'surfboard' && (activity === 'wave' || actor.action === 'swim' || actor.action === 'run')
  const named = surfing ? 'surf' : ACTIVITIES[activity.replace(SEATED, '')]
  const motion = motionOf(actor, role.garment, role.hat === 'bubble' || (role.extras ?? []).includes('wings'))
  const up = { seated: false }
  if (role.age === 'baby' && motion !== 'lie')
    return { ...up, motion: 'sit', doing: motion === 'walk' || motion === 'run' ? 'crawl' : undefined }
  if (named !== undefined && named in MOTIONS_ALSO) return { ...up, motion: named as Motion, doing: undefined }
  const still = motion === 'stand' || motion === 'sit' || motion === 'play'
  const musical = named === 'guitar' || (named === undefined && still) ? doingWith(actor, role.holds) : undefined
  const doing = musical ?? (named as Doing | undefined)
  const seated = SEATED.test(activity) || (doing !== undefined && ON_SEATS.has(doing))
  return { motion: named === undefined ? motion : 'stand', doing, seated }
}

const MOTIONS_ALSO = { dance: true, wave: true }

function motionOf({ action }: ActorSpec, garment: string, hovers: boolean): Motion {
  const motion = MOTIONS[action]
  // Nobody runs in a skirt to the ground: the feet would come through it.
  if (garment === 'gown' && motion === 'run') return 'walk'
  if (motion === 'fly' && hovers) return 'float'
  // Who dances for a living does so when told to play.
  return garment === 'tutu' && motion === 'play' ? 'dance' : motion
}

interface Moment {
  readonly actor: ActorSpec
  readonly look: Look
  readonly play: Play
  readonly phase: number
  /** How wide open the mouth is, 0 to 1. */
  readonly mouth: number
}

interface Posed {
  readonly parts: readonly Part[]
  readonly held?: Held
}

/** A skirt to the ground hides the feet: whoever wears one dances with both of them on the floor. */
function stanceFor(moment: Pick<Moment, 'look' | 'phase'> & Play): Stance {
  const { look, motion } = moment
  const stance = leggedStance(moment)
  const ashore = look.role.garment === 'tail' && ['stand', 'sit', 'wave', 'play'].includes(motion)
  return ashore ? onTail(stance, look) : stance
}

/** Whoever has a tail sits, and the tail lies to one side. */
function onTail(stance: Stance, { build }: Look): Stance {
  const by = 0.14 - stance.hips[1]
  const down = ([x, y, z]: Vector): Vector => [x, Math.max(0.06, y + by), z]
  const [left, right] = stance.hands
  const tail = build.thigh + build.shin
  const fin = (side: number): Vector => [tail * 0.62 + side * 0.02, 0.1, tail * 0.5]
  return {
    ...stance,
    hips: down(stance.hips),
    chest: down(stance.chest),
    head: down(stance.head),
    hands: [down(left), down(right)],
    feet: [fin(-1), fin(1)],
  }
}

function leggedStance({ look, motion, doing, seated, phase }: Pick<Moment, 'look' | 'phase'> & Play): Stance {
  if (doing !== undefined) return stanceDoing(doing, phase, look.build, seated)
  const stance = stanceOf(motion, phase, look.build)
  if (look.role.garment !== 'gown' || (motion !== 'dance' && motion !== 'play')) return stance
  return { ...stance, feet: stanceOf('stand', phase, look.build).feet }
}

const HANDS_BUSY: ReadonlySet<Motion> = new Set(['lie', 'dance', 'fly', 'swim'])

function pose({ actor, look, play, phase, mouth }: Moment): Posed {
  const { motion, doing } = play
  const bare = stanceFor({ look, ...play, phase })
  const busy = doing === undefined ? HANDS_BUSY.has(motion) : doing === 'kick' || doing === 'broom' || doing === 'surf'
  const holder = { look, actor, doing, elevation: ELEVATION, leftOnly: motion === 'wave' }
  const held: Held = busy ? { stance: bare, parts: [] } : heldParts(holder, bare)
  const { stance } = held
  const open = Math.max(mouth, stance.mouth ?? 0)
  return {
    held,
    parts: [
      ...bodyParts(look, stance),
      ...extraParts(look, stance, phase),
      ...headParts(look, stance, open),
      ...held.parts,
      ...settingParts(doing, stance, phase),
    ],
  }
}
