import { ImageData, type Canvas } from '@napi-rs/canvas'
import { newSurface } from './surface.ts'

export interface FinishOptions {
  readonly seed: number
  /** Height of the film grain in 8-bit steps. */
  readonly grain?: number
  /** How much darker the corners are, 0 to 1. */
  readonly vignette?: number
  /** How much bright parts glow, 0 to 1. */
  readonly bloom?: number
  readonly contrast?: number
  readonly saturation?: number
}

/** Bloom, a little contrast, vignette and grain, drawn into the canvas itself, which is returned. */
export function finish(canvas: Canvas, options: FinishOptions): Canvas {
  const { bloom = 0.2 } = options
  if (bloom > 0) glow(canvas, bloom)
  const pen = canvas.getContext('2d')
  const image = pen.getImageData(0, 0, canvas.width, canvas.height)
  grade(image.data, canvas.width, canvas.height, options)
  pen.putImageData(new ImageData(image.data, canvas.width, canvas.height), 0, 0)
  return canvas
}

function glow(canvas: Canvas, strength: number): void {
  const { width, height } = canvas
  const small = newSurface(width / 4, height / 4)
  small.pen.filter = `brightness(0.9) contrast(1.6) blur(${Math.max(2, width / 170)}px)`
  small.pen.drawImage(canvas, 0, 0, small.canvas.width, small.canvas.height)
  const pen = canvas.getContext('2d')
  pen.save()
  pen.globalCompositeOperation = 'screen'
  pen.globalAlpha = strength
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(small.canvas, 0, 0, width, height)
  pen.restore()
}

function grade(pixels: Uint8ClampedArray, width: number, height: number, options: FinishOptions): void {
  const { seed, grain = 6, vignette = 0.22, contrast = 1.04, saturation = 1.05 } = options
  const centreX = width / 2
  const centreY = height / 2
  const scale = 1 / (centreX * centreX + centreY * centreY)
  let state = Math.imul(seed, 2654435761) >>> 0 || 1
  for (let y = 0, at = 0; y < height; y++) {
    const rise = (y - centreY) * (y - centreY)
    for (let x = 0; x < width; x++, at += 4) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      const speck = ((state & 255) / 255 - 0.5) * grain
      const edge = ((x - centreX) * (x - centreX) + rise) * scale
      const shade = 1 - vignette * edge * Math.sqrt(edge)
      const red = pixels[at] ?? 0
      const green = pixels[at + 1] ?? 0
      const blue = pixels[at + 2] ?? 0
      const grey = red * 0.3 + green * 0.59 + blue * 0.11
      pixels[at] = ((grey + (red - grey) * saturation - 128) * contrast + 128) * shade + speck
      pixels[at + 1] = ((grey + (green - grey) * saturation - 128) * contrast + 128) * shade + speck
      pixels[at + 2] = ((grey + (blue - grey) * saturation - 128) * contrast + 128) * shade + speck
    }
  }
}
