import type { Action, ActorSpec } from '../../scene.ts'
import type { Figure, Light } from '../../stage.ts'
import { cameraFor, type Camera } from '../camera.ts'
import { portray } from '../portrait.ts'
import { solidOf, type Solid } from '../solid.ts'
import { unit } from '../vector.ts'
import { isFeeding } from '../animals/expression.ts'
import { madeOf } from '../animals/stuff.ts'
import { dress, type Motion } from './dress.ts'
import { poseParts } from './poses.ts'
import { propParts } from './props.ts'
import { naturalCoat, speciesNamed } from './species.ts'

/** What the rig does when nothing more exact is said. */
const MOTIONS: { readonly [action in Action]: Motion } = {
  sleep: 'sleep',
  sit: 'sit',
  play: 'play',
  stand: 'stand',
  walk: 'walk',
  run: 'run',
  fly: 'fly',
  swim: 'swim',
  wave: 'play',
}

/** `turn` is how far from the front the camera stands; a walker is seen from ahead of its side. */
const SHOTS: { readonly [motion in Motion]: { loopSeconds: number; poses: number; elevation: number; turn: number } } = {
  sleep: { loopSeconds: 3.2, poses: 16, elevation: 0.3, turn: -0.12 },
  sit: { loopSeconds: 4, poses: 24, elevation: 0.2, turn: 0.1 },
  play: { loopSeconds: 1.8, poses: 20, elevation: 0.24, turn: 0.12 },
  stand: { loopSeconds: 3, poses: 12, elevation: 0.16, turn: 0.3 },
  feed: { loopSeconds: 2, poses: 12, elevation: 0.2, turn: 0.3 },
  walk: { loopSeconds: 1.1, poses: 12, elevation: 0.16, turn: 0.3 },
  run: { loopSeconds: 0.6, poses: 8, elevation: 0.16, turn: 0.25 },
  leap: { loopSeconds: 0.9, poses: 12, elevation: 0.14, turn: 0.25 },
  swim: { loopSeconds: 1.3, poses: 12, elevation: 0.2, turn: 0.35 },
  fly: { loopSeconds: 0.8, poses: 10, elevation: 0.1, turn: 0.4 },
  dance: { loopSeconds: 1.2, poses: 12, elevation: 0.12, turn: 0.05 },
  beg: { loopSeconds: 1.6, poses: 12, elevation: 0.16, turn: 0.2 },
}

/** The motion of an actor: eating and jumping have their own. */
function motionOf(actor: ActorSpec): Motion {
  if (actor.activity === 'jump') return 'leap'
  if (actor.activity === 'dance' || actor.activity === 'beg') return actor.activity
  if (isFeeding(actor) && actor.action !== 'sleep') return 'feed'
  return MOTIONS[actor.action]
}

const VIEWED_POSES = 6

/** A four-legged animal; walkers and runners go to the right. Undefined when the species is none of ours. */
export function quadrupedFigure(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  // The prompt's own word may name a nearer kind than its species: a red panda is a kind of raccoon.
  const nearest = actor.named === undefined ? undefined : speciesNamed(actor.named)
  const species = nearest ?? speciesNamed(actor.species)
  if (!species) return undefined
  const kind = nearest ? actor.named! : actor.species
  const motion = motionOf(actor)
  const shot = SHOTS[motion]
  const animal = dress(species, actor.coat === undefined ? undefined : naturalCoat(kind, actor.coat), seed % 97, actor)
  const solidAt = (phase: number, mouth = 0): Solid =>
    solidOf(madeOf(actor.material, [...poseParts(animal, motion, { phase, mouth }), ...propParts(actor, motion, phase)]))
  const grounded = motion !== 'fly'
  const afloat = motion === 'swim'
  let camera: Camera | undefined
  return {
    loopSeconds: shot.loopSeconds,
    poses: shot.poses,
    grounded,
    ...(afloat ? { floats: true } : {}),
    draw(phase, heightPixels, quality, mouth) {
      camera ??= cameraFor(
        Array.from({ length: VIEWED_POSES }, (_, i) => solidAt(i / VIEWED_POSES)),
        grounded && !afloat ? unit(light.direction) : undefined,
        shot.elevation,
        shot.turn,
      )
      return portray({ solid: solidAt(phase, mouth), camera, light, indoor, grounded, afloat, heightPixels, quality })
    },
  }
}
