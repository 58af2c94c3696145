import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../../paint/noise.ts'
import type { Light, Rgb } from '../../stage.ts'

/** Paints in a space where the piece is `width` wide and 100 high, its foot at y = 100. */
export interface Piece {
  readonly width: number
  /** True when it casts a shadow on the ground. */
  readonly stands: boolean
  paint(brush: Brush): void
}

export interface Brush {
  readonly pen: SKRSContext2D
  readonly light: Light
  readonly random: Random
  readonly colour: Rgb | undefined
  /** Fills the current path from the lit to the shaded side. */
  readonly fill: (colour: Rgb, from: readonly [x: number, y: number], to: readonly [x: number, y: number]) => void
}
