import type { Canvas } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { between, pick, randomFrom, rgb } from '../noise.ts'
import { GARDEN_FLOWERS, GLOWING_FLOWERS } from '../parts/flowers.ts'
import { paintHill } from '../parts/ground.ts'
import { drawDome, drawLamp, drawLampGlow, paintTowers } from '../parts/future.ts'
import { drawBush } from '../parts/bushes.ts'
import { plant } from '../parts/trees.ts'
import { newSurface } from '../surface.ts'
import { bedOf, lawnOf } from './lawn.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'

const BLOSSOM: readonly Rgb[] = ['#d86aa8', '#e9b44c', '#9a6be0', '#e2574c'].map(rgb)

/** A park with a winding path and beds in bloom; in the future also glass domes, lamps and far towers. */
export const garden: Builder = (setting) => {
  const { scene, widthPixels, heightPixels, light, seed } = setting
  const size = { widthPixels, heightPixels, light }
  const flowers = scene.futuristic ? GLOWING_FLOWERS : GARDEN_FLOWERS
  const chance = layoutOf(setting)
  const horizon = heightPixels * 0.5
  const far = scene.futuristic
    ? paintTowers({ ...size, basePixels: horizon + heightPixels * 0.01, seed })
    : paintHill({
        ...size,
        seed: seed + 4,
        crestPixels: horizon - heightPixels * 0.012,
        swingPixels: heightPixels * 0.05,
        colours: [light.grass[1], light.grass[2]],
        haze: 0.45,
        trees: { grove: setting.grove, count: 40, sizePixels: heightPixels * 0.07, kind: 'mixed' },
      })
  const lawn = lawnOf(setting, { topAt: 0.53, flowers, density: 1, path: true })
  return {
    layers: [
      { canvas: skyOf(setting, 0.54), depth: 0.05 },
      { canvas: far, depth: 0.2 },
      { canvas: rowOfTrees(setting), depth: 0.4 },
      { canvas: lawn, depth: 0.86 },
      ...(scene.futuristic ? futureThings(setting) : []),
      ...(scene.futuristic ? [] : [{ canvas: hedges(setting), depth: 0.95 }]),
      ...bedOf(setting, flowers, between(chance, 0.04, 0.14)),
    ],
    groundAt: 0.86,
    light,
    indoor: false,
    horizonAt: 0.53,
  }
}

function rowOfTrees({ scene, widthPixels, heightPixels, seed, grove }: Setting): Canvas {
  const random = randomFrom(seed)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const count = Math.round((10 * widthPixels) / heightPixels) + 2
  const colours = [pick(random, BLOSSOM), pick(random, BLOSSOM)] as const
  for (let index = 0; index < count; index++) {
    const x = ((index + 0.5) / count) * widthPixels + between(random, -0.03, 0.03) * heightPixels
    const blossom = scene.season !== 'autumn' && random() < 0.35 ? { leaf: pick(random, colours) } : {}
    const tree = grove.broadleaf({
      sizePixels: heightPixels * between(random, 0.16, 0.26),
      seed: seed + (index % 3),
      haze: 0.18,
      ...blossom,
    })
    plant(pen, tree, x, heightPixels * 0.555)
  }
  return canvas
}

/** Clipped hedges and bushes in bloom along both sides of the path, from far to near. */
function hedges(setting: Setting): Canvas {
  const { widthPixels, heightPixels, light, seed, scene, snowy } = setting
  const random = randomFrom(seed + 51)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const round = random() < 0.5
  const blooms = scene.season === 'winter' || scene.season === 'autumn' || snowy ? [] : GARDEN_FLOWERS
  for (let pair = 0; pair < 5; pair++) {
    const down = 0.05 + 0.36 * (pair / 4) ** 1.5
    for (const side of [-1, 1]) {
      const x = widthPixels * (0.5 + side * (0.12 + 0.82 * down))
      const size = heightPixels * (0.05 + 0.2 * down)
      drawBush(pen, random, { x, foot: heightPixels * (0.535 + 0.47 * down), size, light, round: round || pair % 2 === 0, blooms, snowy })
    }
  }
  return canvas
}

function futureThings(setting: Setting): { readonly canvas: Canvas; readonly depth: number; readonly unpainted?: boolean }[] {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const things = newSurface(widthPixels, heightPixels)
  const glows = newSurface(widthPixels, heightPixels)
  drawDome(things.pen, { x: widthPixels * 0.17, y: heightPixels * 0.64, radius: heightPixels * 0.15, light, seed, grove })
  drawDome(things.pen, { x: widthPixels * 0.86, y: heightPixels * 0.6, radius: heightPixels * 0.11, light, seed: seed + 3, grove })
  for (let pair = 3; pair >= 0; pair--) {
    const down = 0.15 + (0.75 * (3 - pair)) / 4
    for (const side of [-1, 1] as const) {
      const lamp = {
        x: widthPixels * (0.5 + side * (0.07 + 0.26 * down)),
        y: heightPixels * (0.53 + down * 0.42),
        height: heightPixels * (0.06 + 0.13 * down),
        side,
      }
      drawLamp(things.pen, lamp)
      drawLampGlow(glows.pen, lamp)
    }
  }
  return [
    { canvas: things.canvas, depth: 0.95 },
    { canvas: glows.canvas, depth: 0.96, unpainted: true },
  ]
}
