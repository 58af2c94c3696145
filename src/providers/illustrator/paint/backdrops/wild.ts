import type { Canvas } from '@napi-rs/canvas'
import { between, css, pick, randomFrom } from '../noise.ts'
import { BLOOMS, FALLEN_LEAVES } from '../parts/flowers.ts'
import { paintMeadow } from '../parts/ground.ts'
import { paintMountains } from '../parts/mountains.ts'
import { plant } from '../parts/trees.ts'
import { newSurface } from '../surface.ts'
import { layoutOf, mistOf, skyOf, type Builder, type Setting } from './stagehand.ts'

/** A clearing between pines that grow paler with distance. */
export const forest: Builder = (setting) => woods(setting, setting.snowy)

/** A snowed-in clearing before white mountains. */
export const snow: Builder = (setting) => woods(setting, true)

function woods(setting: Setting, snowy: boolean): ReturnType<Builder> {
  const { widthPixels, heightPixels, light, seed, scene } = setting
  const chance = layoutOf(setting)
  const leafy = chance() < 0.55 || scene.season === 'autumn' || scene.season === 'spring'
  const size = { widthPixels, heightPixels, light }
  const horizonAt = 0.56
  const range = snowy
    ? [
        {
          canvas: paintMountains({
            ...size,
            basePixels: heightPixels * 0.6,
            peakPixels: heightPixels * 0.36,
            seed: seed + 2,
            rock: [112, 120, 150],
            snow: 1,
            haze: 0.4,
          }),
          depth: 0.12,
        },
      ]
    : []
  const floor = paintMeadow({
    ...size,
    topPixels: Math.round(heightPixels * (horizonAt + 0.05)),
    seed: seed + 9,
    flowers: snowy ? [] : scene.season === 'autumn' ? FALLEN_LEAVES : pick(chance, BLOOMS).slice(0, 2),
    density: snowy ? 0.06 : 0.8,
    path: chance() < 0.6,
  })
  return {
    layers: [
      { canvas: skyOf(setting, horizonAt + 0.05, 0.4), depth: 0.05 },
      ...range,
      { canvas: standOfPines(setting, { count: 26, size: 0.3, haze: 0.6, row: 0, snowy, leafy: false }), depth: 0.2 },
      { canvas: mistOf(setting, 0.54, snowy ? 0.2 : 0.28), depth: 0.25 },
      { canvas: standOfPines(setting, { count: 15, size: 0.44, haze: 0.38, row: 1, snowy, leafy }), depth: 0.38 },
      { canvas: floor, depth: 0.88 },
      { canvas: standOfPines(setting, { count: 8, size: 0.74, haze: 0.12, row: 2, snowy, leafy }), depth: 1 },
    ],
    groundAt: 0.86,
    light,
    indoor: false,
    horizonAt: horizonAt + 0.05,
  }
}

interface Stand {
  readonly count: number
  /** Height of a tree as a share of the picture's. */
  readonly size: number
  readonly haze: number
  readonly row: number
  readonly snowy: boolean
  /** Broad-leaved trees among the pines. */
  readonly leafy: boolean
}

/** A row of pines; the nearest row leaves the middle free for the actors. */
function standOfPines({ widthPixels, heightPixels, light, seed, grove }: Setting, { count, size, haze, row, snowy, leafy }: Stand): Canvas {
  const random = randomFrom(seed + row * 17)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const trees = Math.max(4, Math.round((count * widthPixels) / heightPixels / 1.4))
  for (let index = 0; index < trees; index++) {
    let across = (index + random()) / trees
    if (row === 2 && Math.abs(across - 0.5) < 0.26) across = 0.5 + Math.sign(across - 0.5) * between(random, 0.3, 0.52)
    const asked = {
      sizePixels: heightPixels * size * between(random, 0.75, 1.25),
      seed: seed + row * 10 + (index % (leafy ? 3 : 5)),
      haze,
      snowy,
    }
    plant(
      pen,
      leafy && index % 3 !== 0 ? grove.broadleaf(asked) : grove.pine(asked),
      across * widthPixels,
      heightPixels * (0.6 + 0.05 * row + between(random, 0, 0.02)),
    )
  }
  const fade = pen.createLinearGradient(0, heightPixels * 0.46, 0, heightPixels * 0.66)
  fade.addColorStop(0, css(light.haze, 0))
  fade.addColorStop(1, css(light.haze, row === 2 ? 0.12 : 0.45))
  pen.globalCompositeOperation = 'source-atop'
  pen.fillStyle = fade
  pen.fillRect(0, 0, widthPixels, heightPixels)
  return canvas
}
