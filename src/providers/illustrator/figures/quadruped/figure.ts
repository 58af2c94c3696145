import type { Action, ActorSpec } from '../../scene.ts'
import type { Figure, Light } from '../../stage.ts'
import { cameraFor, type Camera } from '../camera.ts'
import { portray } from '../portrait.ts'
import { solidOf, type Solid } from '../solid.ts'
import { unit } from '../vector.ts'
import { dress, poseParts, type Motion } from './poses.ts'
import { propParts } from './props.ts'
import { naturalCoat, speciesNamed } from './species.ts'

/** What the rig does when the words ask for what four legs cannot. */
const MOTIONS: { readonly [action in Action]: Motion } = {
  sleep: 'sleep',
  sit: 'sit',
  play: 'play',
  stand: 'stand',
  walk: 'walk',
  run: 'run',
  fly: 'run',
  swim: 'walk',
  wave: 'play',
}

/** `turn` is how far from the front the camera stands; a walker is seen from ahead of its side. */
const SHOTS: { readonly [motion in Motion]: { loopSeconds: number; poses: number; elevation: number; turn: number } } = {
  sleep: { loopSeconds: 3.2, poses: 16, elevation: 0.3, turn: -0.12 },
  sit: { loopSeconds: 4, poses: 24, elevation: 0.2, turn: 0.1 },
  play: { loopSeconds: 1.8, poses: 20, elevation: 0.24, turn: 0.12 },
  stand: { loopSeconds: 3, poses: 12, elevation: 0.16, turn: 0.3 },
  walk: { loopSeconds: 1.1, poses: 12, elevation: 0.16, turn: 0.3 },
  run: { loopSeconds: 0.6, poses: 8, elevation: 0.16, turn: 0.25 },
}

const VIEWED_POSES = 6

/** A four-legged animal; walkers and runners go to the right. Undefined when the species is none of ours. */
export function quadrupedFigure(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  const species = speciesNamed(actor.species)
  if (!species) return undefined
  const motion = MOTIONS[actor.action]
  const shot = SHOTS[motion]
  const animal = dress(species, actor.coat === undefined ? undefined : naturalCoat(actor.species, actor.coat), seed % 97)
  const solidAt = (phase: number): Solid => solidOf([...poseParts(animal, motion, phase), ...propParts(actor.props, motion, phase)])
  let camera: Camera | undefined
  return {
    loopSeconds: shot.loopSeconds,
    poses: shot.poses,
    grounded: true,
    draw(phase, heightPixels, quality) {
      camera ??= cameraFor(
        Array.from({ length: VIEWED_POSES }, (_, i) => solidAt(i / VIEWED_POSES)),
        unit(light.direction),
        shot.elevation,
        shot.turn,
      )
      return portray({ solid: solidAt(phase), camera, light, indoor, grounded: true, heightPixels, quality })
    },
  }
}
