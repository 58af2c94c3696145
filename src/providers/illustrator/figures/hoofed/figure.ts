import type { Action, ActorSpec } from '../../scene.ts'
import type { Figure, Light } from '../../stage.ts'
import { cameraFor, type Camera } from '../camera.ts'
import { portray } from '../portrait.ts'
import { solidOf, type Solid } from '../solid.ts'
import { unit } from '../vector.ts'
import { hoofedParts, type Gait } from './body.ts'
import { isFeeding } from '../animals/expression.ts'
import { madeOf } from '../animals/stuff.ts'
import { breed } from './breed.ts'
import { hoofedOf } from './species.ts'

const GAITS: { readonly [action in Action]: Gait } = {
  sleep: 'rest',
  sit: 'rest',
  play: 'leap',
  stand: 'stand',
  walk: 'walk',
  run: 'run',
  fly: 'fly',
  swim: 'swim',
  wave: 'stand',
}
const LOOPS: { readonly [gait in Gait]: { readonly loopSeconds: number; readonly poses: number } } = {
  rest: { loopSeconds: 4, poses: 12 },
  stand: { loopSeconds: 3.4, poses: 12 },
  walk: { loopSeconds: 1.2, poses: 12 },
  run: { loopSeconds: 0.62, poses: 8 },
  feed: { loopSeconds: 3, poses: 12 },
  leap: { loopSeconds: 0.95, poses: 12 },
  swim: { loopSeconds: 1.4, poses: 12 },
  fly: { loopSeconds: 0.9, poses: 10 },
}
const ELEVATION = 0.14
const TURN = 0.3
const VIEWED_POSES = 6

/** The gait of an actor: grazing and jumping have their own. */
function gaitOf(actor: ActorSpec): Gait {
  if (actor.activity === 'jump') return 'leap'
  if (isFeeding(actor) && actor.action !== 'sleep') return 'feed'
  return GAITS[actor.action]
}

/** A horse, a cow, an elephant...: they go to the right. Undefined when the word means none of them. */
export function hoofedFigure(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  const species = hoofedOf(actor)
  if (!species) return undefined
  const gait = gaitOf(actor)
  const animal = breed(species, actor.coat, seed % 97, actor)
  const solidAt = (phase: number, mouth = 0): Solid => solidOf(madeOf(actor.material, hoofedParts(animal, gait, { phase, mouth })))
  const grounded = gait !== 'fly'
  const afloat = gait === 'swim'
  let camera: Camera | undefined
  return {
    ...LOOPS[gait],
    grounded,
    ...(afloat ? { floats: true } : {}),
    stature: species.stature * (gait === 'rest' ? 0.8 : 1),
    draw(phase, heightPixels, quality, mouth) {
      const poses = () => Array.from({ length: VIEWED_POSES }, (_, index) => solidAt(index / VIEWED_POSES))
      camera ??= cameraFor(poses(), grounded && !afloat ? unit(light.direction) : undefined, ELEVATION, TURN)
      return portray({ solid: solidAt(phase, mouth), camera, light, indoor, grounded, afloat, heightPixels, quality })
    },
  }
}
