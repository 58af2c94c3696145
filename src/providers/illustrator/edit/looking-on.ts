import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Onlooker } from '../compose.ts'
import { onlookerFor, previewOf, type PreviewsAsked, type Tell } from '../previews.ts'
import type { Scene } from '../scene.ts'
import { applyMask, readMask } from './mask.ts'
import { canvasOf, fitPicture, pictureOf, type Picture } from './picture.ts'

interface Watching extends Pick<PreviewsAsked, 'mediaType' | 'compressionQuality'> {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly seed: number
  readonly mask?: Uint8Array
  /** How many pictures of the work in progress are wanted. */
  readonly previews?: number
}

/** Watches a picture of ours being drawn anew; where a mask keeps the picture as it was, so does what is seen. */
export async function watchRedrawing(
  original: Picture,
  { style, seed }: Scene,
  instruction: string,
  options: Watching,
  tell: Tell,
): Promise<Onlooker | undefined> {
  const { previews: count = 0, mask, widthPixels, heightPixels } = options
  if (count < 1) return undefined
  const asked = { ...options, count, prompt: instruction, seed, fromInput: true }
  if (!mask) return onlookerFor(asked, style, tell)
  const fitted = await fitPicture(original, widthPixels, heightPixels)
  const where = await readMask(mask, widthPixels, heightPixels)
  return onlookerFor(asked, style, tell, (soFar) => canvasOf(applyMask(fitted, pictureOf(enlarged(soFar, fitted)), where)))
}

function enlarged(canvas: Canvas, { width, height }: Picture): Canvas {
  if (canvas.width === width && canvas.height === height) return canvas
  const large = createCanvas(width, height)
  large.getContext('2d').drawImage(canvas, 0, 0, width, height)
  return large
}

/** Shows a picture of the caller's after each step but the last, which is the result; never more often than asked. */
export function watchSteps(steps: number, instruction: string, options: Watching, tell: Tell): (picture: Picture) => void {
  const { previews: count = 0, seed } = options
  let taken = 0
  let shown = 0
  return (picture) => {
    taken++
    if (shown >= count || taken >= steps) return
    shown++
    const preview = previewOf(canvasOf(picture), { ...options, count, prompt: instruction, seed, fromInput: true })
    tell({ fraction: taken / (steps + 1), note: 'painting', preview })
  }
}
