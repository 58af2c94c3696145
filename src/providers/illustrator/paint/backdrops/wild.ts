import type { Canvas } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { between, colourAt, css, mixColour, randomFrom } from '../noise.ts'
import { WILD_FLOWERS } from '../parts/flowers.ts'
import { paintHill, paintMeadow } from '../parts/ground.ts'
import { paintMountains } from '../parts/mountains.ts'
import { plant } from '../parts/trees.ts'
import { newSurface, TURN } from '../surface.ts'
import { mistOf, skyOf, type Builder, type Setting } from './stagehand.ts'

/** A clearing between pines that grow paler with distance. */
export const forest: Builder = (setting) => woods(setting, setting.scene.weather === 'snow')

/** A snowed-in clearing before white mountains. */
export const snow: Builder = (setting) => woods(setting, true)

function woods(setting: Setting, snowy: boolean): ReturnType<Builder> {
  const { widthPixels, heightPixels, light, seed } = setting
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
    flowers: snowy ? [] : WILD_FLOWERS.slice(0, 2),
    density: snowy ? 0.1 : 0.8,
    path: !snowy,
    ...(snowy ? { colours: snowColours(setting) } : {}),
  })
  return {
    layers: [
      { canvas: skyOf(setting, horizonAt + 0.05, 0.4), depth: 0.05 },
      ...range,
      { canvas: standOfPines(setting, { count: 26, size: 0.3, haze: 0.6, row: 0, snowy }), depth: 0.2 },
      { canvas: mistOf(setting, 0.54, snowy ? 0.25 : 0.45), depth: 0.25, unpainted: true },
      { canvas: standOfPines(setting, { count: 15, size: 0.44, haze: 0.38, row: 1, snowy }), depth: 0.38 },
      { canvas: floor, depth: 0.95 },
      { canvas: standOfPines(setting, { count: 8, size: 0.74, haze: 0.12, row: 2, snowy }), depth: 1 },
    ],
    groundAt: 0.86,
    light,
    indoor: false,
  }
}

/** Snow takes its colour from the sky: sunlit, middle and shadow. */
function snowColours({ light }: Setting): readonly [Rgb, Rgb, Rgb] {
  const top = colourAt(light.sky, 0.1)
  const low = colourAt(light.sky, 0.7)
  const night = light.key[0] < 0.8
  const white: Rgb = night ? [150, 172, 214] : [255, 255, 255]
  return [mixColour(white, low, 0.14), mixColour(white, mixColour(low, top, 0.5), 0.3), mixColour(white, top, 0.5)]
}

interface Stand {
  readonly count: number
  /** Height of a tree as a share of the picture's. */
  readonly size: number
  readonly haze: number
  readonly row: number
  readonly snowy: boolean
}

/** A row of pines; the nearest row leaves the middle free for the actors. */
function standOfPines({ widthPixels, heightPixels, light, seed, grove }: Setting, { count, size, haze, row, snowy }: Stand): Canvas {
  const random = randomFrom(seed + row * 17)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const trees = Math.max(4, Math.round((count * widthPixels) / heightPixels / 1.4))
  for (let index = 0; index < trees; index++) {
    let across = (index + random()) / trees
    if (row === 2 && Math.abs(across - 0.5) < 0.26) across = 0.5 + Math.sign(across - 0.5) * between(random, 0.3, 0.52)
    const tree = grove.pine({
      sizePixels: heightPixels * size * between(random, 0.75, 1.25),
      seed: seed + row * 10 + (index % 5),
      haze,
      snowy,
    })
    plant(pen, tree, across * widthPixels, heightPixels * (0.6 + 0.05 * row + between(random, 0, 0.02)))
  }
  const fade = pen.createLinearGradient(0, heightPixels * 0.46, 0, heightPixels * 0.66)
  fade.addColorStop(0, css(light.haze, 0))
  fade.addColorStop(1, css(light.haze, row === 2 ? 0.12 : 0.45))
  pen.globalCompositeOperation = 'source-atop'
  pen.fillStyle = fade
  pen.fillRect(0, 0, widthPixels, heightPixels)
  return canvas
}

/** Dunes one behind the other under a wide sky, with a few cacti. */
export const desert: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed } = setting
  const size = { widthPixels, heightPixels, light }
  const dim = light.key[0] < 0.8
  const sand = (hex: Rgb): Rgb => mixColour(mixColour(hex, light.sun, 0.16), [24, 34, 80], dim ? 0.62 : 0)
  const mesa = paintMountains({
    ...size,
    basePixels: heightPixels * 0.56,
    peakPixels: heightPixels * 0.16,
    seed: seed + 2,
    rock: sand([176, 112, 86]),
    snow: 0,
    haze: 0.4,
  })
  const dunes = (
    [
      [0.57, 0.05, 0.36, [226, 186, 128]],
      [0.64, 0.07, 0.18, [222, 172, 108]],
      [0.74, 0.08, 0.04, [214, 158, 92]],
    ] as const
  ).map(([crest, swing, haze, colour], index) =>
    paintHill({
      ...size,
      seed: seed + 5 + index * 3,
      crestPixels: heightPixels * crest,
      swingPixels: heightPixels * swing,
      colours: [sand(colour), sand(mixColour(colour, [120, 70, 70], 0.5))],
      haze,
    }),
  )
  const plants = newSurface(widthPixels, heightPixels)
  const random = randomFrom(seed + 4)
  for (const [across, base, tall] of [
    [0.12, 0.83, 0.26],
    [0.88, 0.78, 0.18],
    [0.3, 0.69, 0.08],
    [0.72, 0.68, 0.07],
  ] as const) {
    drawCactus(plants, setting, {
      x: widthPixels * (across + between(random, -0.04, 0.04)),
      y: heightPixels * base,
      height: heightPixels * tall,
    })
  }
  return {
    layers: [
      { canvas: skyOf(setting, 0.58, 0.25), depth: 0.05 },
      { canvas: mesa, depth: 0.12 },
      ...dunes.map((canvas, index) => ({ canvas, depth: 0.3 + index * 0.33 })),
      { canvas: plants.canvas, depth: 1 },
    ],
    groundAt: 0.86,
    light,
    indoor: false,
  }
}

function drawCactus(
  { pen }: ReturnType<typeof newSurface>,
  { light }: Setting,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
): void {
  const [, middle, dark] = light.grass
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const width = height * 0.17
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.fillStyle = css([40, 20, 20], 0.25)
  pen.beginPath()
  pen.ellipse(x - side * width, y, width * 2.2, width * 0.35, 0, 0, TURN)
  pen.fill()
  for (const [offset, colour, share] of [
    [0, mixColour(dark, [10, 40, 40], 0.2), 1],
    [0.12, middle, 0.7],
    [0.24, mixColour(light.grass[0], light.sun, 0.2), 0.28],
  ] as const) {
    pen.strokeStyle = css(colour)
    for (const [fromX, elbowX, low, high, thick] of [
      [0, 0, 0, 0.95, 1],
      [0, -1.9, 0.38, 0.72, 0.7],
      [0, 1.8, 0.5, 0.86, 0.66],
    ] as const) {
      const shift = offset * side * width
      pen.lineWidth = width * thick * share
      pen.beginPath()
      pen.moveTo(x + fromX * width + shift, y - height * low)
      if (elbowX !== 0) pen.lineTo(x + elbowX * width + shift, y - height * (low + 0.02))
      pen.lineTo(x + elbowX * width + shift, y - height * high)
      pen.stroke()
    }
  }
}
