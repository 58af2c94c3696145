import type { Action, ActorSpec } from '../../scene.ts'
import type { Figure, Light } from '../../stage.ts'
import { cameraFor, type Camera } from '../camera.ts'
import { portray } from '../portrait.ts'
import { solidOf, type Part, type Solid } from '../solid.ts'
import { turnedParts } from '../turning.ts'
import { unit } from '../vector.ts'
import { bodyParts } from './body.ts'
import { extraParts } from './extras.ts'
import { headParts } from './head.ts'
import { heldParts } from './held.ts'
import { lookOf, type Look } from './looks.ts'
import { roleOf, type Extra, type Role } from './roles.ts'
import { stanceOf, type Motion } from './stance.ts'

const MOTIONS: { readonly [action in Action]: Motion } = {
  stand: 'stand',
  sit: 'sit',
  sleep: 'sleep',
  walk: 'walk',
  run: 'run',
  play: 'play',
  fly: 'float',
  swim: 'float',
  wave: 'wave',
}

/** `turn` is how far somebody is turned to the right; who goes somewhere goes there. */
const SHOTS: { readonly [motion in Motion]: { readonly loopSeconds: number; readonly poses: number; readonly turn: number } } = {
  stand: { loopSeconds: 4, poses: 16, turn: 0.18 },
  wave: { loopSeconds: 1.6, poses: 16, turn: 0.1 },
  sit: { loopSeconds: 4, poses: 16, turn: 0.45 },
  sleep: { loopSeconds: 4, poses: 12, turn: 0.45 },
  walk: { loopSeconds: 1.1, poses: 12, turn: 0.95 },
  run: { loopSeconds: 0.65, poses: 10, turn: 1.05 },
  play: { loopSeconds: 1.2, poses: 14, turn: 0.1 },
  dance: { loopSeconds: 2.4, poses: 16, turn: 0.15 },
  float: { loopSeconds: 4, poses: 16, turn: 0.25 },
}
const ELEVATION = 0.13
const VIEWED_POSES = 6
/** How tall on the stage is what is one unit high here: a standing grown-up comes to about 1.35. */
const STATURE_PER_UNIT = 0.74
const STATURE_MOST = 1.9

/** Somebody in the clothes of a role. Undefined when the word means nobody we can dress. */
export function personFigure(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  const role = roleOf(actor)
  if (!role) return undefined
  const look = lookOf(actor, wearing(actor, role), seed)
  const motion = motionOf(actor, look)
  const shot = SHOTS[motion]
  const grounded = motion !== 'float'
  const solidAt = (phase: number, mouth: number): Solid =>
    solidOf(turnedParts(personParts({ look, motion, phase, mouth, props: actor.props }), shot.turn))
  let known: Camera | undefined
  const camera = (): Camera => {
    const poses = Array.from({ length: VIEWED_POSES }, (_, index) => solidAt(index / VIEWED_POSES, 0))
    return (known ??= cameraFor(poses, grounded ? unit(light.direction) : undefined, ELEVATION, 0))
  }
  return {
    loopSeconds: shot.loopSeconds,
    poses: shot.poses,
    grounded,
    // By what the canvas shows: whoever sits, or holds an umbrella up, is drawn as large as before.
    get stature() {
      return Math.min(STATURE_MOST, STATURE_PER_UNIT * heightShown(camera()))
    },
    draw(phase, heightPixels, quality, mouth = 0) {
      return portray({ solid: solidAt(phase, mouth), camera: camera(), light, indoor, grounded, heightPixels, quality })
    },
  }
}

/** How high the part of the world is that a camera shows, at the distance of its subject. */
function heightShown({ eye, top, bottom }: Camera): number {
  return (top - bottom) * Math.hypot(eye[0], eye[1] - 0.6, eye[2])
}

/** Who dances for a living does so when told to play. */
function motionOf({ action }: ActorSpec, { role }: Look): Motion {
  const motion = MOTIONS[action]
  // Nobody runs in a skirt to the ground: the feet would come through it.
  if (role.garment === 'gown' && motion === 'run') return 'walk'
  return role.garment === 'tutu' && motion === 'play' ? 'dance' : motion
}

/** A role with what the prompt wants it to wear. */
function wearing({ props }: ActorSpec, role: Role): Role {
  const extras: Extra[] = [...(role.extras ?? [])]
  if (props.includes('scarf')) extras.push('scarf')
  if (props.includes('glasses')) extras.push('glasses')
  if (!props.includes('hat')) return { ...role, extras }
  return { ...role, extras, hat: role.hat ?? (role.age !== 'adult' ? 'straw' : 'fedora') }
}

interface Moment {
  readonly look: Look
  readonly motion: Motion
  readonly phase: number
  /** How wide open the mouth is, 0 to 1. */
  readonly mouth: number
  readonly props: readonly string[]
}

function personParts({ look, motion, phase, mouth, props }: Moment): readonly Part[] {
  const { stance, parts } = heldParts(
    look,
    stanceOf(motion, phase, look.build),
    motion === 'sleep' || motion === 'dance' ? undefined : props,
  )
  return [...bodyParts(look, stance), ...extraParts(look, stance, phase), ...headParts(look, stance, mouth), ...parts]
}
