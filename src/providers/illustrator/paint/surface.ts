import { createCanvas, ImageData, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'

/** A canvas together with its pen. */
export interface Surface {
  readonly canvas: Canvas
  readonly pen: SKRSContext2D
}

/** A full turn, for arcs. */
export const TURN = Math.PI * 2

/** The canvases of the drawing under way. */
let made: Set<Canvas> | undefined

/**
 * Draws, and gives the memory of all canvases made meanwhile back at once, except of those `kept`. Left to the garbage
 * collector they would all stay until the picture is done: it frees canvases only when the thread has nothing to do.
 */
export function sparingly<Drawn>(draw: () => Drawn, kept: (drawn: Drawn) => readonly Canvas[]): Drawn {
  const outer = made
  const own = (made = new Set<Canvas>())
  try {
    const drawn = draw()
    for (const canvas of kept(drawn)) {
      if (own.delete(canvas)) outer?.add(canvas)
    }
    return drawn
  } finally {
    made = outer
    // A new size makes a canvas drop its pixels.
    for (const canvas of own) canvas.width = canvas.height = 1
  }
}

/** An empty, transparent canvas of whole pixels. */
export function newSurface(widthPixels: number, heightPixels: number): Surface {
  const canvas = createCanvas(Math.max(1, Math.ceil(widthPixels)), Math.max(1, Math.ceil(heightPixels)))
  made?.add(canvas)
  return { canvas, pen: canvas.getContext('2d') }
}

/** Writes one pixel's red, green, blue and opacity, each 0 to 255, into `out` at `at`. */
export type Shader = (x: number, y: number, out: Uint8ClampedArray, at: number) => void

/** A canvas whose every pixel is computed. */
export function shaded(widthPixels: number, heightPixels: number, shade: Shader): Canvas {
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const pixels = new Uint8ClampedArray(canvas.width * canvas.height * 4)
  let at = 0
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++, at += 4) shade(x, y, pixels, at)
  }
  pen.putImageData(new ImageData(pixels, canvas.width, canvas.height), 0, 0)
  return canvas
}

/** The canvases on top of each other, the first at the bottom. */
export function stacked(canvases: readonly Canvas[], widthPixels: number, heightPixels: number): Canvas {
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  for (const sheet of canvases) pen.drawImage(sheet, 0, 0, widthPixels, heightPixels)
  return canvas
}
