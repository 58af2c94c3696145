import type { ActorSpec } from '../../scene.ts'
import { colourAsked } from '../animals/worn.ts'
import { INKS } from '../material.ts'
import { cloud3 } from '../noise3.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { clay } from '../clay.ts'
import type { Motion } from './dress.ts'

const RED = linear('#cf3328')

/** Things an animal has with it, in its own space. Props we cannot model are left out. */
export function propParts(actor: ActorSpec, motion: Motion, phase: number): readonly Part[] {
  const ball = actor.props.find((prop) => /\b(ball|yarn|wool|toy)\b/i.test(prop))
  const parts: Part[] = []
  if (ball !== undefined) parts.push(...ballParts(ball, motion, phase, colourAsked(actor, ball)))
  return parts
}

/** A ball that rolls away when the paw meets it and comes back: half a turn of the loop each way. */
function ballParts(word: string, motion: Motion, phase: number, colour: Vector = RED): readonly Part[] {
  const yarn = /yarn|wool/i.test(word)
  const radius = 0.16
  const roll = motion === 'play' ? 0.1 * Math.sin(Math.PI * smoothstep(0.2, 0.95, phase)) : 0
  const at: Vector =
    motion === 'sleep' ? [-0.62, radius, 0.62] : motion === 'sit' || motion === 'play' ? [0.47 + roll, radius, 0.4] : [0.95, radius, 0.2]
  const drawn = clay('ball')
  drawn.ball(at, radius, yarn ? yarnMaterial(colour, at) : ballMaterial(colour, at, roll / radius), 0)
  return drawn.parts
}

/** Two colours in six slices that turn with the ball. */
function ballMaterial(colour: Vector, at: Vector, angle: number): Material {
  const light = mixVector(INKS.cream, [1, 1, 1], 0.3)
  const sine = Math.sin(angle),
    cosine = Math.cos(angle)
  return {
    gloss: 0.75,
    edge: 900,
    colour: (wx, wy, wz) => {
      const dx = wx - at[0],
        dy = wy - at[1],
        z = wz - at[2]
      const x = dx * cosine - dy * sine,
        y = dx * sine + dy * cosine
      const slice = Math.sin(Math.atan2(y * 0.8 + z * 0.6, x) * 3)
      const band = smoothstep(-0.04, 0.04, slice)
      return mixVector(colour, light, band)
    },
  }
}

function yarnMaterial(colour: Vector, at: Vector): Material {
  const dark = times(colour, 0.45)
  return {
    edge: 900,
    softness: 0.5,
    fur: 0.4,
    colour: (wx, wy, wz) => {
      const x = wx - at[0],
        y = wy - at[1],
        z = wz - at[2]
      const winding = cloud3(x * 9, y * 9, z * 9) > 0.45 ? x * 0.8 + y * 0.9 : y - x * 0.9
      return mixVector(dark, colour, smoothstep(-0.6, 0.5, Math.sin((winding + z * 0.2) * 150)))
    },
  }
}
