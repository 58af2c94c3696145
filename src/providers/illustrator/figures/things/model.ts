import type { ActorSpec } from '../../scene.ts'
import type { Part } from '../solid.ts'
import type { Vector } from '../vector.ts'

/** Something that is not a four-legged animal, as clay. */
export interface Model {
  readonly loopSeconds: number
  readonly poses: number
  readonly grounded: boolean
  /** Camera: from how high and from how far to the side, radians. */
  readonly elevation: number
  readonly turn: number
  /** How tall it stands beside an animal, 1 when nothing is said: a tower fills the picture. */
  readonly stature?: number
  /** True for what lies in water, where a picture has any. */
  readonly floats?: boolean
  /** Whether y = 0 is the face of the water it lies in. */
  readonly afloat?: boolean
  /** `phase` runs 0 to 1 and closes the loop; `mouth` is how wide a speaker's mouth is open, 0 to 1. */
  build(phase: number, mouth?: number): readonly Part[]
}

export interface Wish {
  /** The colour that was asked for, linear. */
  readonly colour: Vector | undefined
  readonly moving: boolean
  readonly seed: number
  /** All that the prompt says of it. */
  readonly actor?: ActorSpec
}

/** Makes the model of one thing. */
export type Maker = (wish: Wish) => Model

export const wave = (phase: number, shift = 0): number => Math.sin(phase * Math.PI * 2 + shift)
