import { between, pick } from '../noise.ts'
import { BLOOMS } from '../parts/flowers.ts'
import { paintHill } from '../parts/ground.ts'
import { paintMountains } from '../parts/mountains.ts'
import { plant } from '../parts/trees.ts'
import { paintWater } from '../parts/water.ts'
import { newSurface, stacked } from '../surface.ts'
import { bedOf, lawnOf } from './lawn.ts'
import { layoutOf, mistOf, skyOf, type Builder, type Setting } from './stagehand.ts'

/** A mountain lake that mirrors its far shore, flowers on the near one. */
export const lake: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const chance = layoutOf(setting)
  const side = chance() < 0.5 ? -1 : 1
  const flowers = pick(chance, BLOOMS)
  const shore = Math.round(heightPixels * 0.485)
  const far = stacked([skyOf(setting, 0.5, 0.55), ...farShore(setting)], widthPixels, heightPixels)
  const water = paintWater({ above: far, shorePixels: shore, bottomPixels: Math.round(heightPixels * 0.9), light, seed, depth: 0.32 })
  far.getContext('2d').drawImage(water, 0, 0)
  const bank = newSurface(widthPixels, heightPixels)
  bank.pen.beginPath()
  bank.pen.moveTo(0, heightPixels)
  bank.pen.lineTo(0, heightPixels * 0.79)
  bank.pen.bezierCurveTo(
    widthPixels * 0.25,
    heightPixels * 0.74,
    widthPixels * 0.4,
    heightPixels * 0.85,
    widthPixels * 0.62,
    heightPixels * 0.83,
  )
  bank.pen.bezierCurveTo(widthPixels * 0.8, heightPixels * 0.81, widthPixels * 0.88, heightPixels * 0.76, widthPixels, heightPixels * 0.74)
  bank.pen.lineTo(widthPixels, heightPixels)
  bank.pen.clip()
  bank.pen.drawImage(lawnOf(setting, { topAt: 0.72, flowers, density: 1, seed: seed + 8 }), 0, 0)
  const trees = newSurface(widthPixels, heightPixels)
  const big = { sizePixels: heightPixels * between(chance, 0.4, 0.54), seed: seed + 3 }
  const small = { sizePixels: heightPixels * between(chance, 0.2, 0.3), seed: seed + 8 }
  const pines = chance() < 0.35
  const at = (away: number): number => widthPixels * (0.5 - side * away)
  plant(trees.pen, pines ? grove.pine(big) : grove.broadleaf(big), at(between(chance, 0.36, 0.44)), heightPixels * 0.9)
  if (chance() < 0.75) plant(trees.pen, pines ? grove.pine(small) : grove.broadleaf(small), at(-0.43), heightPixels * 0.83)
  return {
    layers: [
      { canvas: far, depth: 0.2 },
      { canvas: mistOf(setting, 0.49, 0.26), depth: 0.3 },
      { canvas: bank.canvas, depth: 0.9 },
      { canvas: trees.canvas, depth: 0.98 },
      ...bedOf(setting, flowers, between(chance, 0.02, 0.06)),
    ],
    groundAt: 0.9,
    waterAt: 0.7,
    light,
    indoor: false,
    horizonAt: 0.78,
  }
}

function farShore(setting: Setting): ReturnType<typeof paintHill>[] {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const size = { widthPixels, heightPixels, light }
  const base = heightPixels * 0.485
  return [
    paintMountains({
      ...size,
      basePixels: base,
      peakPixels: heightPixels * 0.36,
      seed: seed + 1,
      rock: [100, 100, 118],
      snow: setting.snowy ? 1 : 0.6,
      haze: 0.34,
    }),
    paintMountains({
      ...size,
      basePixels: base,
      peakPixels: heightPixels * 0.15,
      seed: seed + 7,
      rock: [92, 96, 88],
      slope: light.grass[1],
      snow: 0,
      haze: 0.28,
      frequency: 1.6,
    }),
    paintHill({
      ...size,
      seed: seed + 5,
      crestPixels: base - heightPixels * 0.012,
      swingPixels: heightPixels * 0.012,
      colours: [light.grass[1], light.grass[2]],
      haze: 0.2,
      trees: { grove, count: Math.round((64 * widthPixels) / heightPixels), sizePixels: heightPixels * 0.05, kind: 'pine' },
    }),
  ]
}
