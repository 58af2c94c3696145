import { createCanvas } from '@napi-rs/canvas'
import { paintOver } from '../paint/brush.ts'
import { clamp, makeNoise, smooth } from '../paint/noise.ts'
import { blurred, canvasOf, lumaOf, pictureOf, type Picture } from './picture.ts'

/** Pencil on paper: edges as lines, shadows hatched one way, the deepest both ways. */
export async function pencil(picture: Picture, seed: number): Promise<Picture> {
  const { width, height } = picture
  const light = lumaOf(picture)
  const around = lumaOf(await blurred(picture, Math.max(width, height) / 160))
  const noise = makeNoise(seed)
  const pixels = new Uint8ClampedArray(picture.pixels.length)
  for (let pixel = 0; pixel < light.length; pixel++) {
    const x = pixel % width,
      y = (pixel / width) | 0
    const tone = around[pixel]! / 255
    const hatch = 0.5 + 0.5 * Math.sin((x + y) * 0.9 + noise.at(x * 0.02, y * 0.02) * 6)
    const crossing = 0.5 + 0.5 * Math.sin((x - y) * 0.9 + noise.at(y * 0.02, x * 0.02) * 6)
    const line = Math.min(255, (light[pixel]! * 255) / Math.max(1, around[pixel]!))
    const shaded = line - smooth(0.62, 0.25, tone) * hatch * 70 - smooth(0.36, 0.08, tone) * crossing * 60
    const graphite = 255 - (255 - shaded) * (1.25 + 0.5 * (noise.at(x * 0.7, y * 0.7) - 0.5))
    const value = clamp(graphite, 18, 252)
    pixels.set([value, value, value, 255], pixel * 4)
  }
  return { width, height, pixels }
}

/** Washes with wandering edges, darker where the water dried, on paper that stays white along the border. */
export async function watercolour(picture: Picture, seed: number): Promise<Picture> {
  const { width, height } = picture
  const scale = Math.max(width, height) / 1024
  const washed = pictureOf(paintOver(canvasOf(picture), { sizesPixels: [14 * scale + 2, 7 * scale + 1], seed, jitter: 4, threshold: 6 }))
  const soft = await blurred(washed, 1.4)
  const light = lumaOf(soft)
  const noise = makeNoise(seed)
  const wander = (x: number, y: number) => (noise.fractal((x * 0.012) / scale, (y * 0.012) / scale, 3) - 0.45) * 16 * scale
  const pixels = new Uint8ClampedArray(picture.pixels.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = clamp(Math.round(x + wander(x, y)), 1, width - 2),
        fromY = clamp(Math.round(y + wander(y + 99, x)), 1, height - 2)
      const source = fromY * width + fromX
      const edge = Math.hypot(light[source + 1]! - light[source - 1]!, light[source + width]! - light[source - width]!)
      const dried = 1 - 0.26 * smooth(6, 30, edge)
      const wash = 0.82 + 0.26 * noise.fractal((x * 0.006) / scale + 7, (y * 0.006) / scale, 4) + 0.12 * (noise.at(x * 0.5, y * 0.5) - 0.5)
      const inside = Math.min(x / width, 1 - x / width, y / height, 1 - y / height)
      const paint = smooth(0, 0.045, inside + 0.035 * (noise.fractal((x * 0.02) / scale, (y * 0.02) / scale, 4) - 0.5))
      const at = (y * width + x) * 4
      for (let k = 0; k < 3; k++) {
        const colour = (255 - (255 - soft.pixels[source * 4 + k]!) * 0.86 * wash) * dried
        pixels[at + k] = 253 * (1 - paint) + colour * paint
      }
      pixels[at + 3] = 255
    }
  }
  return { width, height, pixels }
}

/** Brush strokes of oil paint along the forms. */
export function oil(picture: Picture, seed: number): Picture {
  const scale = Math.max(picture.width, picture.height) / 1024
  return pictureOf(paintOver(canvasOf(picture), { sizesPixels: [14, 7, 4].map((size) => Math.max(2, size * scale)), seed }))
}

const BLOCKS_ACROSS = 96
const COLOUR_STEP = 32

/** Large square pixels in few colours. */
export function pixelArt(picture: Picture): Picture {
  const { width, height } = picture
  const across = Math.min(BLOCKS_ACROSS, width),
    down = Math.max(1, Math.round((across * height) / width))
  const small = createCanvas(across, down)
  const context = small.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvasOf(picture), 0, 0, across, down)
  const image = context.getImageData(0, 0, across, down)
  for (let at = 0; at < image.data.length; at++) {
    if (at % 4 < 3) image.data[at] = Math.round(image.data[at]! / COLOUR_STEP) * COLOUR_STEP
    else image.data[at] = 255
  }
  context.putImageData(image, 0, 0)
  const large = createCanvas(width, height)
  const pen = large.getContext('2d')
  pen.imageSmoothingEnabled = false
  pen.drawImage(small, 0, 0, width, height)
  return pictureOf(large)
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
