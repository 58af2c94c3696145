import { ImageData, type Canvas } from '@napi-rs/canvas'
import type { Light } from '../../stage.ts'
import { clamp, colourAt, makeNoise, mix, mixColour, smooth } from '../noise.ts'
import { newSurface } from '../surface.ts'

export interface WaterAsked {
  /** What stands above the shore and is mirrored. */
  readonly above: Canvas
  readonly shorePixels: number
  readonly bottomPixels: number
  readonly light: Light
  readonly seed: number
  /** How much of its own deep colour the water has, 0 to 1. */
  readonly depth: number
}

/** A sheet of water from shore to bottom that mirrors what is above it, broken by ripples; the rest is see-through. */
export function paintWater({ above, shorePixels, bottomPixels, light, seed, depth }: WaterAsked): Canvas {
  const { width, height } = above
  const rows = Math.max(1, bottomPixels - shorePixels)
  const source = above.getContext('2d').getImageData(0, 0, width, height).data
  const pixels = new Uint8ClampedArray(width * rows * 4)
  const noise = makeNoise(seed)
  const deep = mixColour(colourAt(light.sky, 0.1), [10, 40, 60], 0.45)
  for (let y = 0, at = 0; y < rows; y++) {
    const down = y / rows
    const distance = 1 / (down + 0.08)
    for (let x = 0; x < width; x++, at += 4) {
      const ripple = noise.fractal((x / width - 0.5) * distance * 3, distance * 6, 3) - 0.45
      const fromY = clamp(Math.round(shorePixels - 1 - y * 1.05 + (ripple * (18 * down + 5) * height) / 700), 0, shorePixels - 1)
      const fromX = clamp(Math.round(x + (ripple * (10 + 26 * down) * height) / 1000), 0, width - 1)
      const from = (fromY * width + fromX) * 4
      const tint = clamp(depth * 0.55 + 0.5 * down * depth + Math.max(0, ripple) * 0.25)
      const glint = smooth(0.2, 0.34, ripple) * 0.45 * (1 - 0.5 * down) + smooth(0.05, 0, down) * 0.35
      for (let channel = 0; channel < 3; channel++) {
        const mirrored = mix(source[from + channel] ?? 0, deep[channel] ?? 0, tint)
        pixels[at + channel] = mix(mirrored, light.sun[channel] ?? 255, glint)
      }
      pixels[at + 3] = 255
    }
  }
  const sheet = newSurface(width, rows)
  sheet.pen.putImageData(new ImageData(pixels, width, rows), 0, 0)
  const { canvas, pen } = newSurface(width, height)
  pen.drawImage(sheet.canvas, 0, shorePixels)
  return canvas
}
