import type { Canvas } from '@napi-rs/canvas'
import { between, mixColour, pick, randomFrom, type Random } from '../noise.ts'
import { BLOOMS } from '../parts/flowers.ts'
import { paintHill } from '../parts/ground.ts'
import { paintMountains } from '../parts/mountains.ts'
import { drawStone } from '../parts/stones.ts'
import { plant } from '../parts/trees.ts'
import { newSurface } from '../surface.ts'
import { bedOf, lawnOf } from './lawn.ts'
import { layoutOf, mistOf, skyOf, type Builder, type Setting } from './stagehand.ts'

/** High mountains in ranges one behind the other, mist between them, above an alpine meadow with pines and boulders. */
export const mountains: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, grove, snowy } = setting
  const size = { widthPixels, heightPixels, light }
  const chance = layoutOf(setting)
  const flowers = pick(chance, BLOOMS)
  const lawnAt = between(chance, 0.66, 0.72)
  const high = paintMountains({
    ...size,
    basePixels: heightPixels * (lawnAt - 0.08),
    peakPixels: heightPixels * between(chance, 0.4, 0.5),
    seed: seed + 1,
    rock: pick(chance, [[98, 102, 130] as const, [116, 104, 112] as const, [92, 108, 128] as const]),
    snow: snowy ? 1 : between(chance, 0.45, 0.8),
    haze: 0.24,
    frequency: between(chance, 0.8, 1.15),
  })
  const middle = paintMountains({
    ...size,
    basePixels: heightPixels * lawnAt,
    peakPixels: heightPixels * between(chance, 0.2, 0.3),
    seed: seed + 4,
    rock: mixColour([104, 96, 98], light.sun, 0.08),
    slope: light.grass[1],
    snow: snowy ? 0.9 : 0.15,
    haze: 0.16,
    frequency: 1.5,
  })
  const slope = paintHill({
    ...size,
    seed: seed + 6,
    crestPixels: heightPixels * (lawnAt - 0.01),
    swingPixels: heightPixels * 0.05,
    colours: [light.grass[1], light.grass[2]],
    haze: 0.14,
    trees: {
      grove,
      count: Math.round((between(chance, 20, 46) * widthPixels) / heightPixels),
      sizePixels: heightPixels * 0.11,
      kind: 'pine',
    },
  })
  return {
    layers: [
      { canvas: skyOf(setting, lawnAt - 0.08, between(chance, 0.25, 0.6)), depth: 0.05 },
      { canvas: high, depth: 0.12 },
      { canvas: mistOf(setting, lawnAt - 0.12, 0.34), depth: 0.14 },
      { canvas: middle, depth: 0.22 },
      { canvas: mistOf(setting, lawnAt - 0.03, 0.22), depth: 0.25 },
      { canvas: slope, depth: 0.45 },
      { canvas: lawnOf(setting, { topAt: lawnAt + 0.015, flowers, density: 0.9, path: chance() < 0.45 }), depth: 0.9 },
      { canvas: nearThings(setting, chance), depth: 0.97 },
      ...bedOf(setting, flowers, 0.03),
    ],
    groundAt: 0.88,
    light,
    indoor: false,
    horizonAt: lawnAt + 0.02,
  }
}

/** Pines at one side and boulders here and there. */
function nearThings({ widthPixels, heightPixels, light, seed, grove, snowy }: Setting, chance: Random): Canvas {
  const random = randomFrom(seed + 17)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const side = chance() < 0.5 ? -1 : 1
  const pines = Math.round(between(chance, 0, 3.4))
  for (let pine = 0; pine < pines; pine++) {
    const sizePixels = heightPixels * between(random, 0.3, 0.5) * (1 - 0.2 * pine)
    plant(
      pen,
      grove.pine({ sizePixels, seed: seed + pine }),
      widthPixels * (0.5 + side * (0.47 - 0.075 * pine)),
      heightPixels * (0.82 - 0.03 * pine),
    )
  }
  for (let stone = 0; stone < 7; stone++) {
    const away = between(random, 0.24, 0.5) * (random() < 0.5 ? -1 : 1)
    drawStone(pen, random, {
      x: widthPixels * (0.5 + away),
      foot: heightPixels * between(random, 0.76, 0.92),
      sizePixels: heightPixels * between(random, 0.02, 0.08),
      light,
      snowy,
    })
  }
  return canvas
}
