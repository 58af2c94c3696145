import { mixColour } from '../noise.ts'
import { drawBed, WILD_FLOWERS } from '../parts/flowers.ts'
import { paintHill, paintMeadow } from '../parts/ground.ts'
import { paintMountains } from '../parts/mountains.ts'
import { plant } from '../parts/trees.ts'
import { paintWater } from '../parts/water.ts'
import { newSurface, stacked } from '../surface.ts'
import { mistOf, skyOf, type Builder, type Setting } from './stagehand.ts'

/** A mountain lake that mirrors its far shore, flowers on the near one. */
export const lake: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const size = { widthPixels, heightPixels, light }
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
  bank.pen.drawImage(
    paintMeadow({ ...size, topPixels: Math.round(heightPixels * 0.72), seed: seed + 8, flowers: WILD_FLOWERS, density: 1 }),
    0,
    0,
  )
  const front = newSurface(widthPixels, heightPixels)
  plant(front.pen, grove.broadleaf({ sizePixels: heightPixels * 0.56, seed: seed + 3 }), widthPixels * 0.13, heightPixels * 0.95)
  plant(front.pen, grove.broadleaf({ sizePixels: heightPixels * 0.27, seed: seed + 8 }), widthPixels * 0.93, heightPixels * 0.815)
  drawBed(front.pen, { ...size, seed: seed + 20, flowers: WILD_FLOWERS, tallest: 0.06 })
  return {
    layers: [
      { canvas: far, depth: 0.2 },
      { canvas: mistOf(setting, 0.49, 0.3), depth: 0.3, unpainted: true },
      { canvas: bank.canvas, depth: 1 },
      { canvas: front.canvas, depth: 1.12 },
    ],
    groundAt: 0.9,
    waterAt: 0.7,
    light,
    indoor: false,
  }
}

function farShore({ widthPixels, heightPixels, light, seed, grove }: Setting): ReturnType<typeof paintHill>[] {
  const size = { widthPixels, heightPixels, light }
  const base = heightPixels * 0.485
  return [
    paintMountains({
      ...size,
      basePixels: base,
      peakPixels: heightPixels * 0.36,
      seed: seed + 1,
      rock: [100, 100, 118],
      snow: 0.6,
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

/** High mountains, three ranges deep, above a valley of pines. */
export const mountains: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const size = { widthPixels, heightPixels, light }
  const pines = { grove, count: Math.round((46 * widthPixels) / heightPixels), sizePixels: heightPixels * 0.13, kind: 'pine' } as const
  const stone = mixColour([104, 96, 98], light.sun, 0.08)
  return {
    layers: [
      { canvas: skyOf(setting, 0.62, 0.5), depth: 0.05 },
      {
        canvas: paintMountains({
          ...size,
          basePixels: heightPixels * 0.62,
          peakPixels: heightPixels * 0.5,
          seed: seed + 1,
          rock: [98, 102, 130],
          snow: 0.7,
          haze: 0.45,
        }),
        depth: 0.12,
      },
      { canvas: mistOf(setting, 0.56, 0.5), depth: 0.14, unpainted: true },
      {
        canvas: paintMountains({
          ...size,
          basePixels: heightPixels * 0.68,
          peakPixels: heightPixels * 0.36,
          seed: seed + 4,
          rock: stone,
          slope: light.grass[1],
          snow: 0.35,
          haze: 0.2,
          frequency: 1.3,
        }),
        depth: 0.22,
      },
      { canvas: mistOf(setting, 0.68, 0.4), depth: 0.25, unpainted: true },
      {
        canvas: paintHill({
          ...size,
          seed: seed + 6,
          crestPixels: heightPixels * 0.7,
          swingPixels: heightPixels * 0.05,
          colours: [light.grass[1], light.grass[2]],
          haze: 0.18,
          trees: pines,
        }),
        depth: 0.45,
      },
      {
        canvas: paintMeadow({ ...size, topPixels: Math.round(heightPixels * 0.735), seed: seed + 9, flowers: WILD_FLOWERS, density: 0.9 }),
        depth: 1,
      },
    ],
    groundAt: 0.88,
    light,
    indoor: false,
  }
}
