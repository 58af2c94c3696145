import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { placeActors } from '../blocking.ts'
import { drawAlone } from '../blocking/draw-placed.ts'
import { furnished } from '../blocking/furnished.ts'
import { backdropFor } from '../paint/backdrops/index.ts'
import type { Scene } from '../scene.ts'
import type { Backdrop, Light, PictureSize } from '../stage.ts'

/** Everybody of a scene without the place, each in its place; the rest is transparent. */
export function figuresOf(asked: Scene, size: PictureSize): Canvas {
  const scene = furnished(asked)
  return drawn(scene, backdropFor(scene, Math.round(size.widthPixels / 8), Math.round(size.heightPixels / 8)), size)
}

/** Somebody on a transparent ground, with a shadow. */
export interface Figure {
  readonly canvas: Canvas
  /** The part of the canvas that holds the body; the rest is shadow. */
  readonly body: Box
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Everybody of a scene standing at the lower edge, in this light; nothing when nobody is in it. */
export function cutOut(asked: Scene, light: Light, size: PictureSize): Figure | undefined {
  if (asked.actors.length === 0) return undefined
  const canvas = drawn(asked, { layers: [], groundAt: 0.9, light, indoor: false }, size)
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const body = boxOf((at) => data[at * 4 + 3]! >= SOLID, width, height)
  return body && { canvas, body }
}

/** Fainter than this it is only a shadow. */
const SOLID = 110

function drawn(scene: Scene, backdrop: Backdrop, size: PictureSize): Canvas {
  const canvas = createCanvas(size.widthPixels, size.heightPixels)
  drawAlone(canvas, placeActors(scene, { ...backdrop, layers: [] }, size), undefined)
  return canvas
}

/** The smallest box around all pixels that are meant; undefined when none is. */
export function boxOf(isMeant: (at: number) => boolean, width: number, height: number): Box | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isMeant(y * width + x)) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 }
}
