import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../paint/noise.ts'
import type { Light } from '../stage.ts'
import type { CameraView } from './camera.ts'

/** A moment of the film. */
export interface Moment {
  readonly seconds: number
  /** 0..1 through the film. */
  readonly progress: number
  readonly view: CameraView
  /** How far the world has gone by, in pixels at the actors' depth; `view.x` unless the camera goes along with somebody. */
  readonly travelled: number
}

/** Something that moves in every frame: drawn once per frame, behind every layer that is nearer than its depth. */
export interface Effect {
  readonly depth: number
  /** True for what falls from the sky. */
  readonly falling?: true
  draw(pen: SKRSContext2D, moment: Moment): void
}

/** The frame effects are made for. */
export interface EffectFrame {
  readonly width: number
  readonly height: number
  readonly light: Light
  readonly random: Random
}
