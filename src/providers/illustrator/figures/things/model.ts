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
  /** `phase` runs 0 to 1 and closes the loop. */
  build(phase: number): readonly Part[]
}

/** Makes the model of one thing. `colour` is the colour that was asked for, linear. */
export type Maker = (wish: { readonly colour: Vector | undefined; readonly moving: boolean; readonly seed: number }) => Model

export const wave = (phase: number, shift = 0): number => Math.sin(phase * Math.PI * 2 + shift)
