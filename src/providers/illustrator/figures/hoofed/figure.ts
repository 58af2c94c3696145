import type { Action, ActorSpec } from '../../scene.ts'
import type { Figure, Light } from '../../stage.ts'
import { cameraFor, type Camera } from '../camera.ts'
import { portray } from '../portrait.ts'
import { solidOf, type Solid } from '../solid.ts'
import { unit } from '../vector.ts'
import { hoofedParts, type Gait } from './body.ts'
import { breed } from './breed.ts'
import { hoofedOf } from './species.ts'

const GAITS: { readonly [action in Action]: Gait } = {
  sleep: 'rest',
  sit: 'rest',
  play: 'run',
  stand: 'stand',
  walk: 'walk',
  run: 'run',
  fly: 'run',
  swim: 'walk',
  wave: 'stand',
}
const LOOPS: { readonly [gait in Gait]: { readonly loopSeconds: number; readonly poses: number } } = {
  rest: { loopSeconds: 4, poses: 12 },
  stand: { loopSeconds: 3.4, poses: 12 },
  walk: { loopSeconds: 1.2, poses: 12 },
  run: { loopSeconds: 0.62, poses: 8 },
}
const ELEVATION = 0.14
const TURN = 0.3
const VIEWED_POSES = 6

/** A horse, a cow, an elephant...: they go to the right. Undefined when the word means none of them. */
export function hoofedFigure(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  const species = hoofedOf(actor)
  if (!species) return undefined
  const gait = GAITS[actor.action]
  const animal = breed(species, actor.coat, seed % 97)
  const solidAt = (phase: number): Solid => solidOf(hoofedParts(animal, gait, phase))
  let camera: Camera | undefined
  return {
    ...LOOPS[gait],
    grounded: true,
    stature: species.stature * (gait === 'rest' ? 0.8 : 1),
    draw(phase, heightPixels, quality) {
      const poses = () => Array.from({ length: VIEWED_POSES }, (_, index) => solidAt(index / VIEWED_POSES))
      camera ??= cameraFor(poses(), unit(light.direction), ELEVATION, TURN)
      return portray({ solid: solidAt(phase), camera, light, indoor, grounded: true, heightPixels, quality })
    },
  }
}
