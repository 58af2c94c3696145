import type { Canvas } from '@napi-rs/canvas'
import { backdropFor } from './paint/backdrops/index.ts'
import { stacked } from './paint/surface.ts'
import type { Scene } from './scene.ts'

export interface PictureSize {
  readonly widthPixels: number
  readonly heightPixels: number
  /** `draft` leaves out the slow brush work: for tests and previews. */
  readonly quality: 'fine' | 'draft'
}

/** The whole picture of a scene. Same scene, same size: same pixels. */
export function compose(scene: Scene, { widthPixels, heightPixels }: PictureSize): Canvas {
  const backdrop = backdropFor(scene, widthPixels, heightPixels)
  return stacked(backdrop.layers.map(({ canvas }) => canvas), widthPixels, heightPixels)
}
