import sharp from 'sharp'
import { GatewayError } from '../../../core/errors.ts'
import { PIXELS_MAX, type Picture } from './picture.ts'

/**
 * How much each pixel may be edited, 0 to 255, in the asked size. A mask with transparent places is read by them, as
 * the OpenAI images API does; any other mask by its white, as Imagen does. Throws `bad_request` for what is no image.
 */
export async function readMask(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  try {
    const { data } = await sharp(bytes, { limitInputPixels: PIXELS_MAX })
      .resize(width, height, { fit: 'fill' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    let transparent = 0
    for (let at = 3; at < data.length; at += 4) if (data[at]! < 128) transparent++
    const byTransparency = transparent > 0
    const light = (at: number) => data[at]! * 0.299 + data[at + 1]! * 0.587 + data[at + 2]! * 0.114
    return Uint8Array.from({ length: width * height }, (_, pixel) => (byTransparency ? 255 - data[pixel * 4 + 3]! : light(pixel * 4)))
  } catch (cause) {
    throw new GatewayError('bad_request', 'The mask cannot be read as an image.', {
      violation: { field: 'inputs', rule: 'wrong_type' },
      cause,
    })
  }
}

/** The mask with so many pixels more on every side. */
export function dilated(mask: Uint8Array, width: number, radius: number): Uint8Array {
  if (radius < 1) return mask
  return widened(widened(mask, 1, width, radius), width, mask.length / width, radius)
}

/** The greatest value within reach along one direction: `step` from one pixel to the next, `length` of them in a line. */
function widened(mask: Uint8Array, step: number, length: number, radius: number): Uint8Array {
  const wide = new Uint8Array(mask.length)
  for (let line = 0; line < mask.length / length; line++) {
    const start = step === 1 ? line * length : line
    for (let at = 0; at < length; at++) {
      const value = mask[start + at * step]!
      if (value === 0) continue
      const end = Math.min(length - 1, at + radius)
      for (let near = Math.max(0, at - radius); near <= end; near++) {
        if (wide[start + near * step]! < value) wide[start + near * step] = value
      }
    }
  }
  return wide
}

/** The edited picture inside the mask, the original outside of it. */
export function applyMask(original: Picture, edited: Picture, mask: Uint8Array): Picture {
  const pixels = new Uint8ClampedArray(original.pixels)
  for (let pixel = 0; pixel < mask.length; pixel++) {
    const share = mask[pixel]! / 255
    if (share === 0) continue
    for (let at = pixel * 4; at < pixel * 4 + 3; at++) pixels[at] = original.pixels[at]! * (1 - share) + edited.pixels[at]! * share
  }
  return { ...original, pixels }
}
