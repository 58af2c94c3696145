import type { Canvas } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, clamp, makeNoise, mixColour, randomFrom, smooth, type Random } from '../noise.ts'
import { drawButte, drawCactus } from '../parts/desert-things.ts'
import { drawStone } from '../parts/stones.ts'
import { plant } from '../parts/trees.ts'
import { newSurface, shaded } from '../surface.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'

const HORIZON_AT = 0.52

/** Dunes with sharp crests, a lit and a shaded side each; table mountains, cacti or palms, as chance has it. */
export const desert: Builder = (setting) => {
  const { widthPixels, heightPixels } = setting
  const chance = layoutOf(setting)
  const far = newSurface(widthPixels, heightPixels)
  const random = randomFrom(setting.seed + 6)
  if (chance() < 0.65) {
    for (let butte = 0; butte < 3; butte++) {
      drawButte(far.pen, random, {
        x: widthPixels * ((butte + between(random, 0.1, 0.9)) / 3),
        foot: heightPixels * (HORIZON_AT + 0.02),
        size: heightPixels * between(random, 0.1, 0.24),
        light: setting.light,
      })
    }
  }
  const rises = [between(chance, 0.02, 0.06), between(chance, 0.05, 0.13), between(chance, 0.03, 0.09)] as const
  return {
    layers: [
      { canvas: skyOf(setting, HORIZON_AT + 0.02, between(chance, 0.05, 0.4)), depth: 0.05 },
      { canvas: far.canvas, depth: 0.15 },
      { canvas: dune(setting, { index: 0, crestAt: HORIZON_AT + 0.02, rise: rises[0], haze: 0.36 }), depth: 0.3 },
      { canvas: dune(setting, { index: 1, crestAt: HORIZON_AT + 0.1, rise: rises[1], haze: 0.14 }), depth: 0.55 },
      { canvas: dune(setting, { index: 2, crestAt: HORIZON_AT + 0.2, rise: rises[2], haze: 0 }), depth: 0.9 },
      { canvas: plants(setting, chance), depth: 0.97 },
    ],
    groundAt: 0.86,
    light: setting.light,
    indoor: false,
    horizonAt: HORIZON_AT + 0.05,
  }
}

interface Dune {
  readonly index: number
  readonly crestAt: number
  readonly rise: number
  readonly haze: number
}

const SAND: Rgb = [240, 192, 124]

/** One ridge of sand. Where it turns from the sun it is in shade, and the edge of the shade runs down from each crest. */
function dune({ widthPixels, heightPixels, light, seed }: Setting, { index, crestAt, rise, haze }: Dune): Canvas {
  const [width, height] = [Math.ceil(widthPixels * 0.7), Math.ceil(heightPixels * 0.7)]
  const noise = makeNoise(seed + 31 + index * 7)
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const reach = 1.2 + index * 0.4
  const heightAt = (x: number): number => {
    const place = (x / height) * reach + index * 5
    const swell = noise.at(place, 1.5)
    return 1 - Math.abs(2 * noise.at(place * 1.3 + 4, 4.5) - 1) * 0.8 + swell * 0.5
  }
  const crests = Array.from({ length: width }, (_, x) => height * (crestAt - rise * (heightAt(x) - 0.5)))
  const [lit, dark] = sandTones(light)
  const small = shaded(width, height, (x, y, out, at) => {
    const crest = crests[x] ?? 0
    out[at + 3] = 0
    if (y < crest) return
    const below = (y - crest) / height
    const from = x - side * below * height * 0.5 + noise.at(x * 0.02, y * 0.02) * height * 0.03
    const slope = (heightAt(from + height * 0.012) - heightAt(from - height * 0.012)) * 12 * side
    const near = smooth(0, 0.3, below)
    const ripple = Math.sin(y * (0.9 - 0.5 * near) + noise.fractal(x * 0.012, y * 0.03, 2) * 26) * 0.04 * (0.4 + near)
    const level = clamp(
      0.62 -
        smooth(-0.12, 0.12, -slope) * 0.5 * smooth(0.24, 0.04, below) +
        ripple +
        (noise.fractal(x * 0.01, y * 0.02, 3) - 0.47) * 0.4 -
        below * 0.2,
    )
    const colour = mixColour(mixColour(dark, lit, level * 1.25), light.haze, haze * (1 - 0.5 * near))
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255
  })
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(small, 0, 0, widthPixels, heightPixels)
  return canvas
}

function sandTones(light: Light): readonly [Rgb, Rgb] {
  const moonlit = light.key[0] < 0.8 ? 0.4 : 0
  return [
    mixColour(underLight(mixColour(SAND, [255, 236, 190], 0.3), light, 0.85), [112, 124, 172], moonlit),
    mixColour(underLight(mixColour(SAND, [150, 84, 84], 0.4), light, 0.2), [40, 50, 100], moonlit),
  ]
}

/** What grows there: cacti, or palms, or only stones; never in the middle. */
function plants({ widthPixels, heightPixels, light, seed, grove }: Setting, chance: Random): Canvas {
  const random = randomFrom(seed + 4)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const kind = chance()
  const side = chance() < 0.5 ? -1 : 1
  for (const [away, base, tall] of [
    [0.24, 0.66, 0.09],
    [-0.3, 0.67, 0.08],
    [-0.4, 0.75, 0.18],
    [0.41, 0.82, 0.28],
  ] as const) {
    const x = widthPixels * (0.5 + side * (away + between(random, -0.03, 0.03)))
    const foot = heightPixels * base
    if (kind < 0.55) drawCactus(pen, random, { x, foot, size: heightPixels * tall, light })
    else if (kind < 0.75) plant(pen, grove.palm({ sizePixels: heightPixels * tall * 1.7, seed: seed + Math.round(tall * 100) }), x, foot)
    drawStone(pen, random, {
      x: x + heightPixels * tall * between(random, -0.5, 0.5),
      foot: foot + heightPixels * 0.02,
      sizePixels: heightPixels * tall * between(random, 0.15, 0.35),
      light,
      colour: [190, 132, 96],
    })
  }
  return canvas
}
