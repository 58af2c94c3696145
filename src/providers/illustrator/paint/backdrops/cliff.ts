import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, css, makeNoise, mixColour, pick, randomFrom, type Random } from '../noise.ts'
import { BLOOMS } from '../parts/flowers.ts'
import { paintSea } from '../parts/sea.ts'
import { drawStone } from '../parts/stones.ts'
import { newSurface, stacked, TURN } from '../surface.ts'
import { bedOf, lawnOf } from './lawn.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'

const HORIZON_AT = 0.46

/** A cliff coast: headlands with surf at their feet, and the grassy edge on which one stands. */
export const cliff: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, scene } = setting
  const chance = layoutOf(setting)
  const side = chance() < 0.5 ? -1 : 1
  const flowers = pick(chance, BLOOMS)
  const sea = paintSea({
    widthPixels,
    heightPixels,
    topPixels: Math.round(heightPixels * HORIZON_AT),
    bottomPixels: heightPixels,
    light,
    seed: seed + 3,
    swell: scene.weather === 'rain' ? 1 : 0.5,
  })
  const far = newSurface(widthPixels, heightPixels)
  const lonely = scene.actors.every(({ species }) => species !== 'lighthouse')
  const headland = { side, topAt: between(chance, 0.33, 0.39), reach: between(chance, 0.42, 0.6), footAt: 0.52, haze: 0.38 }
  drawHeadland(far.pen, setting, headland)
  if (lonely && chance() < 0.6) drawLighthouse(far.pen, setting, headland)
  const near = newSurface(widthPixels, heightPixels)
  drawHeadland(near.pen, setting, { side, topAt: between(chance, 0.2, 0.29), reach: between(chance, 0.22, 0.32), footAt: 0.66, haze: 0.1 })
  return {
    layers: [
      { canvas: skyOf(setting, HORIZON_AT + 0.01, between(chance, 0.3, 0.7)), depth: 0.05 },
      { canvas: stacked([sea, far.canvas], widthPixels, heightPixels), depth: 0.3 },
      { canvas: near.canvas, depth: 0.55 },
      { canvas: edge(setting, flowers, side), depth: 0.95 },
      ...bedOf(setting, flowers, 0.05),
    ],
    groundAt: 0.88,
    waterAt: 0.64,
    light,
    indoor: false,
    horizonAt: 0.8,
  }
}

interface Headland {
  /** From which side it reaches into the sea. */
  readonly side: number
  readonly topAt: number
  readonly reach: number
  readonly footAt: number
  readonly haze: number
}

const ROCK: Rgb = [196, 172, 146]

/** A wall of rock with grass on top and white water at its foot. */
function drawHeadland(pen: SKRSContext2D, setting: Setting, { side, topAt, reach, footAt, haze }: Headland): void {
  const { widthPixels: width, heightPixels: height, light, seed } = setting
  const noise = makeNoise(seed + Math.round(topAt * 100))
  const at = (inland: number): number => (side > 0 ? width * (1 - inland) : width * inland)
  const top = (inland: number): number =>
    height * (topAt + 0.07 * (inland / reach) ** 2 + 0.035 * (noise.fractal(inland * 9, 1.5, 3) - 0.45))
  const brink = (share: number): number => reach * (0.88 + 0.12 * share ** 0.6 + 0.07 * (noise.fractal(3, share * 6, 3) - 0.45))
  const seen = (colour: Rgb, level: number): Rgb => mixColour(underLight(colour, light, level), light.haze, haze)
  const facesSun = light.sunAt[0] > 0.5 !== side > 0
  pen.save()
  pen.beginPath()
  pen.moveTo(at(-0.02), height * (footAt + 0.02))
  for (let inland = -0.02; inland < reach * 0.88; inland += 0.01) pen.lineTo(at(inland), top(inland))
  for (let share = 0; share <= 1.001; share += 0.06) pen.lineTo(at(brink(share)), mixNumber(top(reach * 0.88), height * footAt, share))
  pen.closePath()
  pen.clip()
  pen.fillStyle = css(seen(ROCK, facesSun ? 0.75 : 0.38))
  pen.fillRect(0, 0, width, height)
  strata(pen, setting, { at, top, reach, footAt }, (tone) =>
    seen(mixColour(ROCK, tone < 0.5 ? [86, 72, 84] : [250, 232, 200], Math.abs(tone - 0.5)), facesSun ? 0.8 : 0.4),
  )
  for (let inland = -0.02; inland < reach; inland += 0.006) {
    const thick = height * (0.028 + 0.03 * noise.at(inland * 60, 4))
    pen.fillStyle = css(seen(mixColour(light.grass[0], light.grass[1], noise.at(inland * 30, 8)), 0.9))
    pen.fillRect(at(inland) - width * 0.006, top(inland) - 2, width * 0.012, thick)
  }
  pen.restore()
  surf(pen, setting, { at, reach, footAt, haze })
}

function mixNumber(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

interface Face {
  readonly at: (inland: number) => number
  readonly top: (inland: number) => number
  readonly reach: number
  readonly footAt: number
}

/** Cracks and ledges: short upright strokes and longer level ones. */
function strata(
  pen: SKRSContext2D,
  { heightPixels: height, seed }: Setting,
  { at, top, reach, footAt }: Face,
  tone: (share: number) => Rgb,
): void {
  const random = randomFrom(seed + 19)
  for (let crack = 0; crack < 420; crack++) {
    const inland = random() * reach * 1.03
    const x = at(inland)
    const y = mixNumber(top(inland), height * footAt, random())
    const level = random() < 0.3
    pen.strokeStyle = css(tone(random()), 0.6)
    pen.lineWidth = height * between(random, 0.002, level ? 0.006 : 0.012)
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + height * (level ? 0.06 : 0.008) * (random() - 0.5), y + height * (level ? 0.004 : between(random, 0.02, 0.08)))
    pen.stroke()
  }
}

function surf(
  pen: SKRSContext2D,
  { heightPixels: height, light, seed }: Setting,
  { at, reach, footAt, haze }: Pick<Face, 'at' | 'reach' | 'footAt'> & { readonly haze: number },
): void {
  const random = randomFrom(seed + 23)
  const white = mixColour(light.haze, [255, 255, 255], light.key[0] < 0.8 ? 0.15 : 0.75)
  for (let fleck = 0; fleck < 90; fleck++) {
    pen.fillStyle = css(mixColour(white, light.haze, haze), between(random, 0.4, 0.9))
    pen.beginPath()
    pen.ellipse(
      at(random() * reach * 1.05),
      height * (footAt + between(random, -0.006, 0.016)),
      height * between(random, 0.008, 0.026),
      height * between(random, 0.003, 0.008),
      0,
      0,
      TURN,
    )
    pen.fill()
  }
}

/** A small white lighthouse far out on the headland. */
function drawLighthouse(
  pen: SKRSContext2D,
  { widthPixels, heightPixels: height, light, dark }: Setting,
  { side, topAt, reach }: Headland,
): void {
  const x = widthPixels * (side > 0 ? 1 - reach * 0.72 : reach * 0.72)
  const foot = height * (topAt + 0.055)
  const tall = height * 0.12
  const seen = (colour: Rgb, level: number): string => css(mixColour(underLight(colour, light, level), light.haze, 0.2))
  for (const [from, to, colour] of [
    [0, 0.3, [250, 248, 240]],
    [0.3, 0.5, [206, 62, 52]],
    [0.5, 0.7, [250, 248, 240]],
    [0.7, 0.78, [206, 62, 52]],
  ] as const) {
    const half = (up: number): number => tall * (0.13 - 0.06 * up)
    pen.fillStyle = seen(colour, 0.85)
    pen.beginPath()
    pen.moveTo(x - half(from), foot - tall * from)
    pen.lineTo(x - half(to), foot - tall * to)
    pen.lineTo(x + half(to), foot - tall * to)
    pen.lineTo(x + half(from), foot - tall * from)
    pen.fill()
  }
  pen.fillStyle = dark ? '#ffe9a8' : seen([90, 110, 130], 0.6)
  pen.fillRect(x - tall * 0.06, foot - tall * 0.9, tall * 0.12, tall * 0.13)
  pen.fillStyle = seen([190, 56, 48], 0.7)
  pen.beginPath()
  pen.moveTo(x - tall * 0.1, foot - tall * 0.89)
  pen.lineTo(x, foot - tall)
  pen.lineTo(x + tall * 0.1, foot - tall * 0.89)
  pen.fill()
}

/** The clifftop in front: grass to the brink, bare rock below it. */
function edge(setting: Setting, flowers: readonly Rgb[], side: number): Canvas {
  const { widthPixels: width, heightPixels: height, light, seed, snowy } = setting
  const noise = makeNoise(seed + 51)
  const brink = (across: number): number => {
    const inland = side > 0 ? across : 1 - across
    return height * (0.84 - 0.1 * inland + 0.02 * (noise.fractal(across * 7, 2, 3) - 0.45))
  }
  const { canvas, pen } = newSurface(width, height)
  const trace = (sink: number): void => {
    pen.beginPath()
    pen.moveTo(0, height)
    for (let across = 0; across <= 1.001; across += 0.01) pen.lineTo(across * width, brink(across) + sink)
    pen.lineTo(width, height)
  }
  pen.fillStyle = css(underLight(ROCK, light, 0.4))
  trace(0)
  pen.fill()
  pen.save()
  trace(height * 0.012)
  pen.clip()
  pen.drawImage(lawnOf(setting, { topAt: 0.71, flowers, density: 0.95 }), 0, 0)
  pen.restore()
  const random: Random = randomFrom(seed + 57)
  for (let stone = 0; stone < 7; stone++) {
    const across = stone % 2 ? between(random, 0, 0.2) : between(random, 0.8, 1)
    const sizePixels = height * between(random, 0.03, 0.09)
    drawStone(pen, random, {
      x: across * width,
      foot: brink(across) + height * between(random, 0.02, 0.06),
      sizePixels,
      light,
      snowy,
      colour: ROCK,
    })
  }
  return canvas
}
