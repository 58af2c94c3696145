import { ImageData, type Canvas } from '@napi-rs/canvas'
import type { Light } from '../../stage.ts'

/** A painted picture, or one layer or sprite of a film, as the looks change it. */
export interface PaintedSheet {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of every pixel. A look changes the colours in place and leaves the opacity. */
  readonly pixels: Uint8ClampedArray
  /** How much of every pixel the actors cover, 0 to 255, without their shadows on the ground. */
  readonly figures: Uint8Array
  /** How near every pixel of the backdrop is: 0 is the sky, 170 where the actors stand, above that in front of them. */
  readonly depths: () => Uint8Array
  readonly seed: number
  readonly light: Light
  /** Pixels to the thousandth of the picture's size: lengths times this look alike in pictures of all sizes. */
  readonly unit: number
  /** True for a whole picture, false for a part of one that gets no borders and is given no light of its own. */
  readonly whole: boolean
}

/** The colours of a sheet, a field for each channel. */
export interface Planes {
  readonly red: Float32Array
  readonly green: Float32Array
  readonly blue: Float32Array
}

export function planesOf({ pixels }: PaintedSheet): Planes {
  const count = pixels.length / 4
  const planes = { red: new Float32Array(count), green: new Float32Array(count), blue: new Float32Array(count) }
  for (let index = 0, at = 0; index < count; index++, at += 4) {
    planes.red[index] = pixels[at]!
    planes.green[index] = pixels[at + 1]!
    planes.blue[index] = pixels[at + 2]!
  }
  return planes
}

export function writePlanes({ pixels }: PaintedSheet, { red, green, blue }: Planes): void {
  for (let index = 0, at = 0; at < pixels.length; index++, at += 4) {
    pixels[at] = red[index]!
    pixels[at + 1] = green[index]!
    pixels[at + 2] = blue[index]!
  }
}

/** Brightness, 0 to 255. */
export function lumaOf({ red, green, blue }: Planes): Float32Array {
  const luma = new Float32Array(red.length)
  for (let index = 0; index < luma.length; index++) luma[index] = red[index]! * 0.3 + green[index]! * 0.59 + blue[index]! * 0.11
  return luma
}

/** How many pixels make a thousandth of a picture of this size. */
export function unitOf(widthPixels: number, heightPixels: number): number {
  return Math.sqrt(widthPixels * heightPixels) / 1024
}

/** All pixels of a canvas, to be changed and put back. */
export function pixelsOf(canvas: Canvas): Uint8ClampedArray {
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
}

export function putPixels(canvas: Canvas, pixels: Uint8ClampedArray): void {
  canvas.getContext('2d').putImageData(new ImageData(pixels, canvas.width, canvas.height), 0, 0)
}
