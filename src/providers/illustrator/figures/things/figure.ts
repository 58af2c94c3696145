import type { ActorSpec } from '../../scene.ts'
import type { Figure, Light } from '../../stage.ts'
import { cameraFor, type Camera } from '../camera.ts'
import { colourNamed } from '../material.ts'
import { portray } from '../portrait.ts'
import { solidOf } from '../solid.ts'
import { unit } from '../vector.ts'
import { makerOf } from './makers.ts'

const MOVING = new Set(['walk', 'run', 'fly', 'swim', 'play'])
const VIEWED_POSES = 4

/** A modelled thing, or undefined when we have no model of it. */
export function thingFigure(actor: ActorSpec, light: Light, indoor: boolean, seed: number): Figure | undefined {
  const make = makerOf(actor)
  if (!make) return undefined
  const colour = actor.coat === undefined ? undefined : colourNamed(actor.coat)
  const model = make({ colour, moving: MOVING.has(actor.action), seed: seed % 97 })
  let camera: Camera | undefined
  return {
    loopSeconds: model.loopSeconds,
    poses: model.poses,
    grounded: model.grounded,
    ...(model.stature === undefined ? {} : { stature: model.stature }),
    ...(model.floats ? { floats: true } : {}),
    draw(phase, heightPixels, quality) {
      const solids = () => Array.from({ length: VIEWED_POSES }, (_, index) => solidOf(model.build(index / VIEWED_POSES)))
      camera ??= cameraFor(solids(), model.grounded ? unit(light.direction) : undefined, model.elevation, model.turn)
      return portray({ solid: solidOf(model.build(phase)), camera, light, indoor, grounded: model.grounded, heightPixels, quality })
    },
  }
}
