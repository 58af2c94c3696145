import { GatewayError } from '../../../core/errors.ts'
import { compose } from '../compose.ts'
import type { EditOptions, GivenPicture, Worked } from './asked.ts'
import type { Filter } from './filter.ts'
import { perform } from './perform.ts'
import { PIXELS_KEPT, pictureOf, throughSharp, type Picture } from './picture.ts'

/**
 * The picture at a multiple of its size. One of ours is painted anew, with finer strokes; any other is resampled and sharpened a
 * little. Throws `bad_request` when the result would have more than 17 megapixels.
 */
export async function enlarged({ picture, embedded }: GivenPicture, factor: number, { quality = 'fine' }: EditOptions): Promise<Worked> {
  const [widthPixels, heightPixels] = [picture.width * factor, picture.height * factor]
  if (widthPixels * heightPixels > PIXELS_KEPT) throw tooLarge(picture, factor)
  if (!embedded) {
    const larger = await throughSharp(picture, (image) =>
      image.resize(widthPixels, heightPixels, { kernel: 'lanczos3' }).sharpen({ sigma: 0.5 + factor * 0.25, m1: 0.3, m2: 1.1 }),
    )
    return { picture: larger, did: [`enlarged it ${factor} times`] }
  }
  const { scene, filters } = embedded
  const painted = pictureOf(compose(scene, { widthPixels, heightPixels, quality }))
  return { picture: await filtered(painted, filters, scene.seed), did: [`painted it anew, ${factor} times as large`], embedded }
}

/** A drawn scene with what was laid over it. */
export async function filtered(picture: Picture, filters: readonly Filter[], seed: number): Promise<Picture> {
  let now = picture
  for (const filter of filters) now = (await perform(now, filter, seed)).picture
  return now
}

function tooLarge({ width, height }: Picture, factor: number): GatewayError {
  const message = `The picture of ${width} x ${height} pixels would have more than 17 megapixels when it is enlarged ${factor} times.`
  return new GatewayError('bad_request', message, { violation: { field: 'inputs', rule: 'out_of_range', value: `${width}x${height}` } })
}
