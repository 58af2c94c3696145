import { createCanvas } from '@napi-rs/canvas'
import { paintOver } from '../paint/brush.ts'
import { inStyle } from '../paint/looks/index.ts'
import { smooth } from '../paint/noise.ts'
import type { Style } from '../scene.ts'
import type { Light } from '../stage.ts'
import { blurred, canvasOf, pictureOf, type Picture } from './picture.ts'

/** Brush strokes of oil paint along the forms. */
function oil(picture: Picture, seed: number): Picture {
  const scale = Math.max(picture.width, picture.height) / 1024
  return pictureOf(paintOver(canvasOf(picture), { sizesPixels: [14, 7, 4].map((size) => Math.max(2, size * scale)), seed }))
}

/** Broad light from above: a picture of which nothing is known has no sun we could ask for. */
export const DAYLIGHT: Light = {
  sunAt: [0.7, 0.12],
  sun: [255, 244, 214],
  haze: [214, 226, 236],
  sky: [
    [0, [120, 170, 220]],
    [1, [226, 236, 244]],
  ],
  grass: [
    [168, 196, 96],
    [112, 156, 70],
    [62, 104, 54],
  ],
  direction: [0.48, 0.72, 0.5],
  key: [2.4, 2.3, 2.1],
  ambient: [0.5, 0.55, 0.62],
}

/** The picture in one of the styles in which scenes are drawn. */
export function inStyleOf(picture: Picture, style: Style, seed: number): Picture {
  if (style === 'oil') return oil(picture, seed)
  const canvas = canvasOf(picture)
  inStyle(canvas, { style, seed, light: DAYLIGHT, drawFigures: () => {}, layers: [] })
  return pictureOf(canvas)
}

/** Blurs what is not the subject: see subjectOf. */
export async function blurBackground(picture: Picture): Promise<Picture> {
  const subject = await subjectOf(picture)
  const soft = await blurred(picture, picture.width / 90)
  const pixels = new Uint8ClampedArray(picture.pixels)
  for (let pixel = 0; pixel < subject.length; pixel++) {
    const share = subject[pixel]!
    for (let at = pixel * 4; at < pixel * 4 + 3; at++) pixels[at] = soft.pixels[at]! * (1 - share) + picture.pixels[at]! * share
  }
  return { ...picture, pixels }
}

const SUBJECT_GRID = 120

/**
 * A guess at the subject without a model, 0 to 1 per pixel: what differs in colour from the border at its own height
 * and lies near the middle. Soft and rough: good enough to leave sharp, not to cut out.
 */
export async function subjectOf(picture: Picture): Promise<Float32Array> {
  const { width, height } = picture
  const across = Math.min(SUBJECT_GRID, width),
    down = Math.max(2, Math.round((across * height) / width))
  const canvas = createCanvas(across, down)
  const context = canvas.getContext('2d')
  context.drawImage(canvasOf(picture), 0, 0, across, down)
  const { data } = context.getImageData(0, 0, across, down)
  const border = [...Array(down).keys()]
    .flatMap(
      (y) =>
        [
          [0, y],
          [across - 1, y],
        ] as const,
    )
    .concat(
      [...Array(across).keys()].flatMap(
        (x) =>
          [
            [x, 0],
            [x, down - 1],
          ] as const,
      ),
    )
  const image = context.createImageData(across, down)
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const at = (y * across + x) * 4
      let least = Infinity
      for (const [bx, by] of border) {
        const b = (by * across + bx) * 4
        const distance =
          (data[at]! - data[b]!) ** 2 +
          (data[at + 1]! - data[b + 1]!) ** 2 +
          (data[at + 2]! - data[b + 2]!) ** 2 +
          (((y - by) / down) * 90) ** 2
        if (distance < least) least = distance
      }
      const dx = (x / across - 0.5) * 2,
        dy = (y / down - 0.55) * 2
      const value = smooth(28, 70, Math.sqrt(least)) * Math.exp(-(dx * dx * 1.6 + dy * dy * 1.2))
      const level = 255 * smooth(0.12, 0.5, value)
      image.data.set([level, level, level, 255], at)
    }
  }
  context.putImageData(image, 0, 0)
  const large = createCanvas(width, height)
  const pen = large.getContext('2d')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(canvas, 0, 0, width, height)
  const soft = await blurred(pictureOf(large), width / 100)
  return Float32Array.from({ length: width * height }, (_, pixel) => soft.pixels[pixel * 4]! / 255)
}
