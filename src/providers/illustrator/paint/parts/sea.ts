import type { Canvas } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { clamp, colourAt, makeNoise, mixColour, smooth } from '../noise.ts'
import { newSurface, shaded } from '../surface.ts'

export interface SeaAsked {
  readonly widthPixels: number
  readonly heightPixels: number
  /** The horizon, and how far down the water reaches, in pixels from the top. */
  readonly topPixels: number
  readonly bottomPixels: number
  readonly light: Light
  readonly seed: number
  /** How high the waves go, 0 calm to 1 rough. */
  readonly swell: number
}

/** Open water with waves that grow towards the viewer and glitter below the sun; the rest is see-through. */
export function paintSea({ widthPixels, heightPixels, topPixels, bottomPixels, light, seed, swell }: SeaAsked): Canvas {
  const width = Math.ceil(widthPixels * 0.6)
  const height = Math.max(2, Math.ceil((bottomPixels - topPixels) * 0.6))
  const noise = makeNoise(seed)
  const near = mixColour(underLight([38, 142, 160], light, 0.55), colourAt(light.sky, 0.35), 0.3)
  const far = mixColour(underLight([30, 96, 150], light, 0.5), colourAt(light.sky, 0.1), 0.35)
  const white = mixColour(light.haze, [255, 255, 255], light.key[0] < 0.8 ? 0.1 : 0.7)
  const sheet = shaded(width, height, (x, y, out, at) => {
    const down = y / height
    const across = x / width
    const distance = 1 / (down + 0.06)
    const wave = noise.fractal((across - 0.5) * distance * 2.6, distance * 6, 4)
    let colour: Rgb = mixColour(far, near, smooth(0, 0.8, down))
    colour = mixColour(colour, mixColour(far, [12, 34, 70], 0.4), smooth(0.48, 0.3, wave) * 0.65)
    colour = mixColour(colour, mixColour(near, white, 0.45), smooth(0.5, 0.62, wave) * 0.5)
    colour = mixColour(colour, white, smooth(0.64 - 0.08 * swell, 0.72 - 0.08 * swell, wave) * (0.35 + 0.5 * swell))
    const glitter = Math.exp(-(((across - light.sunAt[0]) / (0.05 + 0.1 * down)) ** 2)) * smooth(0.46, 0.6, wave)
    colour = mixColour(colour, light.sun, glitter * 0.75)
    colour = mixColour(colour, light.haze, clamp(smooth(0.16, 0, down) * 0.55))
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255
  })
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(sheet, 0, topPixels, widthPixels, bottomPixels - topPixels)
  return canvas
}
