import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, css, mixColour, pick, randomFrom, type Random } from '../noise.ts'
import { drawBarn, drawHayBale, drawSilo } from '../parts/barns.ts'
import { BLOOMS } from '../parts/flowers.ts'
import { paintHill } from '../parts/ground.ts'
import { fillShape, onGround } from '../parts/perspective.ts'
import { plant } from '../parts/trees.ts'
import { newSurface } from '../surface.ts'
import { bedOf, lawnOf } from './lawn.ts'
import { drawFence } from './meadow.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'
import { viewOf } from './street.ts'

const HORIZON_AT = 0.52

/** A red barn with its silo, fields in rows, hay bales and a fence. */
export const farm: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const chance = layoutOf(setting)
  const flowers = pick(chance, BLOOMS)
  const side = chance() < 0.5 ? -1 : 1
  const hill = paintHill({
    widthPixels,
    heightPixels,
    light,
    seed: seed + 5,
    crestPixels: heightPixels * (HORIZON_AT - 0.03),
    swingPixels: heightPixels * between(chance, 0.04, 0.1),
    colours: [light.grass[0], light.grass[1]],
    haze: 0.36,
    trees: { grove, count: Math.round((16 * widthPixels) / heightPixels), sizePixels: heightPixels * 0.05, kind: 'mixed' },
  })
  return {
    layers: [
      { canvas: skyOf(setting, HORIZON_AT, between(chance, 0.2, 0.65)), depth: 0.05 },
      { canvas: hill, depth: 0.25 },
      { canvas: fields(setting, chance, side), depth: 0.5 },
      { canvas: yard(setting, chance, side), depth: 0.7 },
      { canvas: foreground(setting, flowers), depth: 0.95 },
      ...bedOf(setting, flowers, 0.03),
    ],
    groundAt: 0.86,
    light,
    indoor: false,
    horizonAt: HORIZON_AT,
  }
}

const CROPS: readonly (readonly [Rgb, Rgb])[] = [
  [
    [232, 200, 98],
    [190, 146, 62],
  ],
  [
    [126, 178, 84],
    [122, 92, 62],
  ],
  [
    [168, 196, 92],
    [96, 138, 66],
  ],
]

/** Rows of crops that run towards the horizon. */
function fields(setting: Setting, chance: Random, side: number): Canvas {
  const { widthPixels, heightPixels, light, snowy } = setting
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const view = viewOf(setting, { eyeMetres: 3.4 }, 0.5 - side * between(chance, 0.1, 0.24), HORIZON_AT)
  const [crop, soil] = pick(chance, CROPS)
  const seen = (colour: Rgb, level: number): Rgb =>
    mixColour(underLight(snowy ? mixColour(colour, [240, 244, 252], 0.8) : colour, light, level), light.haze, 0.12)
  pen.fillStyle = css(seen(soil, 0.6))
  pen.fillRect(0, view.horizonY, widthPixels, heightPixels)
  for (let row = -70; row < 70; row++)
    fillShape(
      pen,
      view,
      onGround([row * 1.3, row * 1.3 + 0.8], [2, 300]),
      css(seen(mixColour(crop, [255, 240, 180], row % 3 ? 0 : 0.16), 0.85)),
    )
  const air = pen.createLinearGradient(0, view.horizonY, 0, view.horizonY + heightPixels * 0.16)
  air.addColorStop(0, css(light.haze, 0.6))
  air.addColorStop(1, css(light.haze, 0))
  pen.fillStyle = air
  pen.fillRect(0, view.horizonY, widthPixels, heightPixels * 0.16)
  return canvas
}

/** The barn and what belongs to it, at one side. */
function yard(setting: Setting, chance: Random, side: number): Canvas {
  const { widthPixels, heightPixels, seed, grove, light, snowy, dark } = setting
  const random = randomFrom(seed + 47)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const foot = heightPixels * between(chance, 0.63, 0.66)
  const x = widthPixels * (0.5 + side * between(chance, 0.25, 0.32))
  const look = { light, snowy, dark }
  const tree = grove.broadleaf({ sizePixels: heightPixels * between(chance, 0.26, 0.34), seed: seed + 4 })
  plant(pen, tree, x + side * heightPixels * 0.23, foot)
  if (chance() < 0.8)
    drawSilo(pen, { ...look, x: x - side * heightPixels * 0.19, foot: foot - heightPixels * 0.012, sizePixels: heightPixels * 0.3 })
  drawBarn(pen, { ...look, x, foot, sizePixels: heightPixels * between(chance, 0.3, 0.36) })
  for (let bale = 0; bale < 5; bale++) {
    const down = random()
    const at = widthPixels * (0.5 - side * between(random, 0.08, 0.46))
    drawHayBale(pen, { ...look, x: at, foot: heightPixels * (0.6 + 0.07 * down), sizePixels: heightPixels * (0.035 + 0.035 * down) })
  }
  return canvas
}

function foreground(setting: Setting, flowers: readonly Rgb[]): Canvas {
  const { widthPixels, heightPixels } = setting
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  pen.drawImage(edged(setting, flowers), 0, 0)
  drawFence(pen, setting, heightPixels * 0.735, heightPixels * 0.06)
  return canvas
}

/** Grass in front of the fields with an edge that is no ruled line. */
function edged(setting: Setting, flowers: readonly Rgb[]): Canvas {
  const { widthPixels, heightPixels, seed } = setting
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  softEdge(pen, widthPixels, heightPixels, seed)
  pen.drawImage(lawnOf(setting, { topAt: 0.68, flowers, density: 0.9 }), 0, 0)
  return canvas
}

function softEdge(pen: SKRSContext2D, width: number, height: number, seed: number): void {
  pen.beginPath()
  pen.moveTo(0, height)
  for (let x = 0; x <= width + 10; x += 10)
    pen.lineTo(x, height * (0.7 + 0.012 * Math.sin((x / height) * 5 + seed) + 0.004 * Math.sin((x / height) * 31)))
  pen.lineTo(width, height)
  pen.clip()
}
