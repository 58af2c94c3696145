import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas'
import sharp, { type Sharp } from 'sharp'
import { GatewayError } from '../../../core/errors.ts'
import type { ImageMediaType } from '../../../core/request.ts'

/** Opaque pixels in rows: red, green, blue and 255. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

/** Pictures larger than this are refused before they are unpacked: 64 megapixels. */
export const PIXELS_MAX = 64_000_000
/** More than any model's output has. What is larger is made smaller while it is unpacked, and so never lies in memory whole. */
export const PIXELS_KEPT = 4096 * 4096

/**
 * The picture upright, transparency on white, of at most 17 megapixels. Throws `bad_request` when the bytes are no
 * picture we can read.
 */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  try {
    const image = sharp(bytes, { limitInputPixels: PIXELS_MAX })
    const { width, height } = await image.metadata()
    const scale = Math.sqrt(PIXELS_KEPT / (width * height))
    const longest = Math.floor(Math.max(width, height) * scale)
    const { data, info } = await (scale < 1 ? image.resize(longest, longest, { fit: 'inside' }) : image)
      .rotate()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, pixels: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) }
  } catch (cause) {
    throw new GatewayError('bad_request', 'The input picture cannot be read.', {
      violation: { field: 'inputs', rule: 'wrong_type' },
      cause,
    })
  }
}

/** Shapes that differ less than this are made equal by cutting a little off; others by adding room around. */
const CROP_AT_MOST = 0.08

/** The picture in exactly this size, never stretched. Added room has the colour of the picture's border. */
export async function fitPicture(picture: Picture, width: number, height: number): Promise<Picture> {
  if (picture.width === width && picture.height === height) return picture
  const ratio = picture.width / picture.height / (width / height)
  const fit = Math.abs(Math.log(ratio)) <= CROP_AT_MOST ? 'cover' : 'contain'
  const [r, g, b] = borderColour(picture)
  const { data } = await raw(picture)
    .resize(width, height, { fit, background: { r, g, b, alpha: 1 } })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width, height, pixels: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) }
}

/** The picture's pixels as a sharp pipeline. */
export function raw(picture: Picture): Sharp {
  const { buffer, byteOffset, byteLength } = picture.pixels
  return sharp(new Uint8Array(buffer, byteOffset, byteLength), { raw: { width: picture.width, height: picture.height, channels: 4 } })
}

/** Runs sharp operations over a picture. They must keep four channels. */
export async function throughSharp(picture: Picture, work: (image: Sharp) => Sharp): Promise<Picture> {
  const { data, info } = await work(raw(picture)).raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) }
}

/** The mean colour along the border. */
export function borderColour({ width, height, pixels }: Picture): readonly [number, number, number] {
  const sum = [0, 0, 0]
  let count = 0
  const take = (x: number, y: number) => {
    for (let k = 0; k < 3; k++) sum[k]! += pixels[(y * width + x) * 4 + k]!
    count++
  }
  for (let x = 0; x < width; x += 3) [0, height - 1].forEach((y) => take(x, y))
  for (let y = 0; y < height; y += 3) [0, width - 1].forEach((x) => take(x, y))
  return [Math.round(sum[0]! / count), Math.round(sum[1]! / count), Math.round(sum[2]! / count)]
}

export function canvasOf({ width, height, pixels }: Picture): Canvas {
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0)
  return canvas
}

export function pictureOf(canvas: Canvas): Picture {
  const { width, height } = canvas
  return { width, height, pixels: canvas.getContext('2d').getImageData(0, 0, width, height).data }
}

/** A soft copy; `sigma` in pixels. */
export function blurred(picture: Picture, sigma: number): Promise<Picture> {
  return throughSharp(picture, (image) => image.blur(Math.max(0.3, sigma)))
}

/** How light a pixel looks, 0 to 255. */
export function lumaAt(pixels: Uint8ClampedArray, at: number): number {
  return pixels[at]! * 0.299 + pixels[at + 1]! * 0.587 + pixels[at + 2]! * 0.114
}

/** The same light of every pixel in one list. */
export function lumaOf({ pixels }: Picture): Float32Array {
  return Float32Array.from({ length: pixels.length / 4 }, (_, index) => lumaAt(pixels, index * 4))
}

/** The picture as a file without transparency. */
export async function writePicture(picture: Picture, mediaType: ImageMediaType, quality: number): Promise<Uint8Array> {
  const image = raw(picture).removeAlpha()
  const percent = Math.min(100, Math.max(1, Math.round(quality)))
  switch (mediaType) {
    case 'image/png':
      return image.png().toBuffer()
    case 'image/jpeg':
      return image.jpeg({ quality: percent }).toBuffer()
    case 'image/webp':
      return image.webp({ quality: percent }).toBuffer()
  }
}
