import type { ActorSpec } from '../../scene.ts'
import type { Figure, Light } from '../../stage.ts'
import { cameraFor, type Camera } from '../camera.ts'
import { madeOf } from '../animals/stuff.ts'
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
  const model = make({ colour, moving: MOVING.has(actor.action), seed: seed % 97, actor })
  const { grounded, afloat = false } = model
  const solidAt = (phase: number, mouth?: number) => solidOf(madeOf(actor.material, model.build(phase, mouth)))
  let camera: Camera | undefined
  return {
    loopSeconds: model.loopSeconds,
    poses: model.poses,
    grounded,
    ...(model.stature === undefined ? {} : { stature: model.stature }),
    ...(model.floats ? { floats: true } : {}),
    draw(phase, heightPixels, quality, mouth) {
      const solids = () => Array.from({ length: VIEWED_POSES }, (_, index) => solidAt(index / VIEWED_POSES))
      camera ??= cameraFor(solids(), grounded && !afloat ? unit(light.direction) : undefined, model.elevation, model.turn)
      return portray({ solid: solidAt(phase, mouth), camera, light, indoor, grounded, afloat, heightPixels, quality })
    },
  }
}
