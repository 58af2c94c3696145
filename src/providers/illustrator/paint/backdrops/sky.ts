import type { Canvas } from '@napi-rs/canvas'
import { between, clamp, css, makeNoise, mixColour, randomFrom, smooth } from '../noise.ts'
import { cloudColours, drawCumulus } from '../parts/clouds.ts'
import { newSurface, shaded } from '../surface.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'

/** High above the clouds: a sea of them below, towers of them around, the open sky above. */
export const sky: Builder = (setting) => {
  const { light } = setting
  const chance = layoutOf(setting)
  const horizonAt = between(chance, 0.6, 0.68)
  const side = chance() < 0.5 ? -1 : 1
  return {
    layers: [
      { canvas: skyOf(setting, horizonAt + 0.03, between(chance, 0.1, 0.4)), depth: 0.05 },
      { canvas: bank(setting, 1, { foot: horizonAt + 0.03, tall: 0.16, wide: 0.42, haze: 0.34, count: 6, side: 0 }), depth: 0.2 },
      { canvas: floor(setting, horizonAt), depth: 0.4 },
      {
        canvas: bank(setting, 2, { foot: horizonAt + 0.1, tall: between(chance, 0.3, 0.46), wide: 0.5, haze: 0.12, count: 2, side }),
        depth: 0.5,
      },
      { canvas: bank(setting, 3, { foot: horizonAt + 0.2, tall: 0.22, wide: 0.55, haze: 0.05, count: 3, side: -side }), depth: 0.75 },
      { canvas: bank(setting, 4, { foot: 1.06, tall: 0.2, wide: 0.6, haze: 0, count: 7, side: 0 }), depth: 0.95 },
    ],
    groundAt: 0.88,
    light,
    indoor: false,
  }
}

interface Bank {
  readonly foot: number
  readonly tall: number
  readonly wide: number
  readonly haze: number
  readonly count: number
  /** -1 left, 1 right, 0 from side to side. */
  readonly side: number
}

function bank({ widthPixels, heightPixels, light, seed }: Setting, index: number, { foot, tall, wide, haze, count, side }: Bank): Canvas {
  const random = randomFrom(seed + index * 37)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const clouds = side === 0 ? Math.ceil((count * widthPixels) / heightPixels) : count
  for (let cloud = 0; cloud < clouds; cloud++) {
    const across = side === 0 ? (cloud + random()) / clouds : 0.5 + side * between(random, 0.3, 0.55)
    drawCumulus(pen, random, {
      x: widthPixels * across,
      foot: heightPixels * (foot + between(random, -0.015, 0.015)),
      widePixels: heightPixels * wide * between(random, 0.8, 1.2),
      tallPixels: heightPixels * tall * between(random, 0.7, 1.1),
      light,
      haze,
    })
  }
  return canvas
}

/** The tops of the clouds below, in perspective. */
function floor({ widthPixels, heightPixels, light, seed }: Setting, horizonAt: number): Canvas {
  const top = Math.round(heightPixels * horizonAt)
  const [width, height] = [Math.ceil(widthPixels / 2), Math.ceil((heightPixels - top) / 2)]
  const noise = makeNoise(seed + 5)
  const [lit, , under] = cloudColours(light)
  const side = light.sunAt[0] > 0.5 ? 0.25 : -0.25
  const sheet = shaded(width, height, (x, y, out, at) => {
    const down = y / height
    const distance = 1 / (down + 0.09)
    const across = (x / width - 0.5) * distance * 1.6
    const here = noise.fractal(across + 4, distance * 1.6, 4)
    const there = noise.fractal(across + 4 + side * 0.6, distance * 1.6 + 0.2, 4)
    const level = clamp(0.52 + (here - there) * 3.2 + (here - 0.48) * 1.3)
    const colour = mixColour(mixColour(under, lit, level), light.haze, smooth(0.4, 0, down) * 0.6)
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255
  })
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(sheet, 0, top, widthPixels, heightPixels - top)
  const air = pen.createLinearGradient(0, top - heightPixels * 0.03, 0, top + heightPixels * 0.05)
  air.addColorStop(0, css(light.haze, 0))
  air.addColorStop(0.5, css(light.haze, 0.7))
  air.addColorStop(1, css(light.haze, 0))
  pen.fillStyle = air
  pen.fillRect(0, top - heightPixels * 0.03, widthPixels, heightPixels * 0.08)
  return canvas
}
