import type { Canvas } from '@napi-rs/canvas'
import { between, pick, randomFrom, type Random } from '../noise.ts'
import { drawCottage } from '../parts/cottages.ts'
import { BLOOMS } from '../parts/flowers.ts'
import { paintHill } from '../parts/ground.ts'
import { drawSkyline } from '../parts/skyline.ts'
import { plant } from '../parts/trees.ts'
import { newSurface } from '../surface.ts'
import { bedOf, lawnOf } from './lawn.ts'
import { drawFence } from './meadow.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'

const HORIZON_AT = 0.5

/** Cottages along a lane, smoke over the roofs, the church of the village behind them. */
export const village: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const chance = layoutOf(setting)
  const flowers = pick(chance, BLOOMS)
  const hill = paintHill({
    widthPixels,
    heightPixels,
    light,
    seed: seed + 5,
    crestPixels: heightPixels * (HORIZON_AT - 0.06),
    swingPixels: heightPixels * between(chance, 0.06, 0.14),
    colours: [light.grass[1], light.grass[2]],
    haze: 0.34,
    trees: {
      grove,
      count: Math.round((14 * widthPixels) / heightPixels),
      sizePixels: heightPixels * 0.06,
      kind: pick(chance, ['mixed', 'broadleaf']),
    },
  })
  const church = newSurface(widthPixels, heightPixels)
  drawSkyline(church.pen, setting, { basePixels: heightPixels * (HORIZON_AT + 0.02), kind: 'church' })
  return {
    layers: [
      { canvas: skyOf(setting, HORIZON_AT, between(chance, 0.25, 0.65)), depth: 0.05 },
      { canvas: hill, depth: 0.2 },
      { canvas: church.canvas, depth: 0.35 },
      { canvas: lawnOf(setting, { topAt: HORIZON_AT + 0.01, flowers, density: 0.7, path: true }), depth: 0.86 },
      { canvas: cottages(setting, chance), depth: 0.92 },
      ...bedOf(setting, flowers, 0.03),
    ],
    groundAt: 0.86,
    light,
    indoor: false,
    horizonAt: HORIZON_AT + 0.01,
  }
}

/** On both sides of the lane, from far to near, with trees between; the middle stays free. */
function cottages(setting: Setting, chance: Random): Canvas {
  const { widthPixels, heightPixels, light, seed, grove, dark, snowy, scene } = setting
  const random = randomFrom(seed + 71)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const spread = widthPixels / heightPixels
  for (const [down, away, size] of [
    [0.04, 0.09, 0.13],
    [0.07, 0.19, 0.18],
    [0.12, 0.31, 0.26],
    [0.2, 0.46, 0.36],
  ] as const) {
    for (const side of [-1, 1] as const) {
      const foot = heightPixels * (HORIZON_AT + down + between(random, 0, 0.02))
      const x = widthPixels / 2 + side * heightPixels * (away * (0.65 + 0.35 * spread) + between(random, -0.02, 0.02))
      const haze = (0.3 - size * 0.7) * (scene.weather === 'fog' ? 2.4 : 1)
      const sizePixels = heightPixels * size * between(random, 0.7, 1.1)
      plant(
        pen,
        grove.broadleaf({ sizePixels, seed: seed + Math.round(size * 40), haze: Math.max(0, haze) }),
        x + side * sizePixels * 0.75,
        foot - heightPixels * 0.015,
      )
      if (chance() < 0.88)
        drawCottage(pen, random, { x, foot, widePixels: heightPixels * size, light, haze: Math.max(0, haze), dark, snowy })
    }
    if (size === 0.26 && chance() < 0.5) drawGate(pen, setting, heightPixels * (HORIZON_AT + 0.15))
  }
  return canvas
}

/** A low fence that leaves the lane open. */
function drawGate(pen: ReturnType<typeof newSurface>['pen'], setting: Setting, foot: number): void {
  const { widthPixels, heightPixels } = setting
  pen.save()
  pen.beginPath()
  pen.rect(0, 0, widthPixels * 0.36, heightPixels)
  pen.rect(widthPixels * 0.64, 0, widthPixels, heightPixels)
  pen.clip()
  drawFence(pen, setting, foot, heightPixels * 0.04)
  pen.restore()
}
