import type { ActorSpec } from '../../scene.ts'
import { frameOf, type HeadFrame } from '../head-frame.ts'
import { coatNamed, colourNamed } from '../material.ts'
import { solidOf, type Material, type Part } from '../solid.ts'
import type { Maker, Model } from '../things/model.ts'
import { turnedParts } from '../turning.ts'
import { linear, mixVector, plus, type Vector } from '../vector.ts'
import { breathesFire, expressionOf, isCalling, isFeeding, type Expression } from './expression.ts'
import { faceParts, type FacePlan } from './face.ts'
import { heldParts } from './held.ts'
import { wornParts, type Fit } from './worn.ts'

/** What an animal does, for its body. */
export type Act = 'stand' | 'sit' | 'sleep' | 'walk' | 'run' | 'play' | 'fly' | 'swim' | 'jump'

/** A moment of an animal's life, for whoever models it. Animals are modelled looking at us: z is forward, x across. */
export interface Pose {
  readonly act: Act
  /** 0 to 1 through the loop. */
  readonly phase: number
  readonly face: Expression
  /** Head down to its food, or thrown back to be heard. */
  readonly feeding: boolean
  readonly calling: boolean
  /** Whether it breathes fire, if that is in its nature. */
  readonly ablaze: boolean
  readonly seed: number
  /** The sine of the phase, `shift` in radians. */
  readonly wave: (shift?: number, times?: number) => number
  /** The colour asked for, or the animal's own. */
  readonly colour: (own: string) => Vector
  /** The animal's skin: in the pattern or colour asked for, else as it is by nature. */
  readonly skin: (own: string, more?: SkinPlan) => Material
}

export interface SkinPlan extends Omit<Partial<Material>, 'colour'> {
  /** Colour of the underside, and the height where it ends. */
  readonly belly?: string
  readonly line?: number
  /** Draws a pattern over the base colour. */
  readonly pattern?: (base: Vector, x: number, y: number, z: number) => Vector
}

/** A modelled body. The skull carries the face, and hats rest on it. */
export interface Carved {
  readonly body: readonly Part[]
  readonly skull: readonly Part[]
  readonly frame: HeadFrame
  readonly face?: FacePlan
  readonly fit?: Fit
  /** Where something may be held. */
  readonly mouth?: Vector
}

/** How an act is seen. */
export interface Shot {
  /** Which way it looks: 0 at us, a quarter turn to the right; radians. */
  readonly heading: number
  readonly loopSeconds?: number
  readonly poses?: number
  readonly elevation?: number
  /** Whether it flies or swims freely. */
  readonly free?: boolean
  /** Whether it lies in the water's face. */
  readonly afloat?: boolean
}

export interface AnimalPlan {
  readonly stature?: number
  /** How high it jumps; 0 for who does not. */
  readonly leap?: number
  shot(act: Act): Shot
  carve(pose: Pose): Carved
}

/** A head that looks forward, for modelling: its middle and the direction of its nose. */
export const looking = (at: Vector, scale = 1, pitch = 0, yaw = 0): HeadFrame => frameOf({ at, yaw, roll: 0, pitch }, scale)

/** Turns the plan of an animal into the maker of its models. */
export const animal =
  (plan: AnimalPlan): Maker =>
  (wish): Model => {
    const { actor, seed } = wish
    const act: Act = actor?.activity === 'jump' && plan.leap !== 0 ? 'jump' : actsAs(actor?.action)
    const shot = plan.shot(act)
    const leap = act === 'jump' ? (plan.leap ?? 0.4) : 0
    return {
      loopSeconds: shot.loopSeconds ?? LOOPS[act],
      poses: shot.poses ?? 12,
      grounded: !shot.free,
      elevation: shot.elevation ?? 0.16,
      turn: 0,
      ...(plan.stature === undefined ? {} : { stature: plan.stature }),
      ...(shot.afloat ? { afloat: true, floats: true } : {}),
      build(phase, mouth = 0) {
        const carved = plan.carve(poseOf(actor, act, phase, mouth, seed))
        const parts = turnedParts(whole(carved, expressionOf(actor, phase, mouth), actor), shot.heading)
        return leap > 0 ? raised(parts, leap * Math.abs(Math.cos(phase * Math.PI))) : parts
      },
    }
  }

const LOOPS: { readonly [act in Act]: number } = {
  stand: 3,
  sit: 3.4,
  sleep: 3.4,
  walk: 1.2,
  run: 0.7,
  play: 1.6,
  fly: 0.7,
  swim: 1.8,
  jump: 0.9,
}

function actsAs(action: ActorSpec['action'] | undefined): Act {
  return action === undefined || action === 'wave' ? 'stand' : action
}

function whole({ body, skull, frame, face, fit, mouth }: Carved, expression: Expression, actor: ActorSpec | undefined): readonly Part[] {
  const head = solidOf(skull)
  return [
    ...body,
    ...skull,
    ...(face ? faceParts(head, frame, face, expression) : []),
    ...(fit ? wornParts(actor, head, frame, fit, face) : []),
    ...(mouth ? heldParts(actor, frame, mouth) : []),
  ]
}

function raised(parts: readonly Part[], by: number): readonly Part[] {
  const up: Vector = [0, by, 0]
  return parts.map((part) => {
    const moved = { at: plus(part.at, up), drift: plus(part.drift ?? [0, 0, 0], up) }
    return part.shape === 'cone' ? { ...part, ...moved, to: plus(part.to, up) } : { ...part, ...moved }
  })
}

function poseOf(actor: ActorSpec | undefined, act: Act, phase: number, mouth: number, seed: number): Pose {
  const asked = actor?.coat === undefined ? undefined : colourNamed(actor.coat)
  const pattern = actor?.coat === undefined || asked ? undefined : coatNamed(actor.coat, seed)
  return {
    act,
    phase,
    seed,
    face: expressionOf(actor, phase, mouth),
    feeding: isFeeding(actor) && act !== 'sleep',
    calling: isCalling(actor) && act !== 'sleep',
    ablaze: breathesFire(actor) && act !== 'sleep',
    wave: (shift = 0, times = 1) => Math.sin(phase * Math.PI * 2 * times + shift),
    colour: (own) => asked ?? linear(own),
    skin(own, { belly, line = 0, pattern: drawn, ...more } = {}) {
      const base = asked ?? linear(own)
      const pale = belly === undefined ? undefined : asked ? mixVector(asked, [1, 1, 1], 0.62) : linear(belly)
      const shine = actor?.coat === 'gold' ? { gloss: 0.7, metal: 0.35 } : {}
      if (pattern) return { softness: 0.25, edge: 90, ...more, ...shine, colour: pattern }
      const coloured = drawn ? (x: number, y: number, z: number) => drawn(base, x, y, z) : (): Vector => base
      return {
        softness: 0.25,
        edge: 90,
        ...more,
        ...shine,
        colour: pale ? (x, y, z) => mixVector(pale, coloured(x, y, z), smooth((y - line) / 0.08)) : drawn ? coloured : base,
      }
    },
  }
}

const smooth = (t: number): number => {
  const clamped = Math.max(0, Math.min(1, t + 0.5))
  return clamped * clamped * (3 - 2 * clamped)
}

export const SIDES = [-1, 1] as const
