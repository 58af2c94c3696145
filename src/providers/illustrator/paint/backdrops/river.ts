import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, clamp, colourAt, makeNoise, mixColour, pick, randomFrom, smooth, type Random } from '../noise.ts'
import { BLOOMS } from '../parts/flowers.ts'
import { paintHill } from '../parts/ground.ts'
import { paintMountains } from '../parts/mountains.ts'
import { drawStone } from '../parts/stones.ts'
import { plant } from '../parts/trees.ts'
import { newSurface, shaded } from '../surface.ts'
import { bedOf, lawnOf } from './lawn.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'

const HORIZON_AT = 0.47

/** A river that comes from the hills in a bend, between banks with trees, past stones. */
export const river: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const chance = layoutOf(setting)
  const flowers = pick(chance, BLOOMS)
  const size = { widthPixels, heightPixels, light }
  const range = paintMountains({
    ...size,
    basePixels: heightPixels * HORIZON_AT,
    peakPixels: heightPixels * between(chance, 0.12, 0.26),
    seed: seed + 3,
    rock: [104, 110, 130],
    slope: light.grass[1],
    snow: setting.snowy ? 1 : 0.25,
    haze: 0.42,
  })
  const hill = paintHill({
    ...size,
    seed: seed + 8,
    crestPixels: heightPixels * (HORIZON_AT - 0.005),
    swingPixels: heightPixels * 0.035,
    colours: [light.grass[0], light.grass[1]],
    haze: 0.3,
    trees: { grove, count: Math.round((26 * widthPixels) / heightPixels), sizePixels: heightPixels * 0.08, kind: 'mixed' },
  })
  const course = courseOf(chance)
  const land = newSurface(widthPixels, heightPixels)
  land.pen.drawImage(lawnOf(setting, { topAt: HORIZON_AT + 0.01, flowers, density: 0.55 }), 0, 0)
  land.pen.drawImage(flowing(setting, course), 0, 0, widthPixels, heightPixels)
  drawStones(land.pen, setting, course)
  return {
    layers: [
      { canvas: skyOf(setting, HORIZON_AT, between(chance, 0.25, 0.65)), depth: 0.05 },
      { canvas: range, depth: 0.15 },
      { canvas: hill, depth: 0.35 },
      { canvas: land.canvas, depth: 0.86 },
      { canvas: bankTrees(setting, course, chance), depth: 0.9 },
      ...bedOf(setting, flowers, 0.04),
    ],
    groundAt: 0.89,
    waterAt: 0.72,
    light,
    indoor: false,
    horizonAt: HORIZON_AT,
  }
}

/** Where the water runs: its middle and half its width at a share of the way from the horizon to the lower edge. */
interface Course {
  middle(down: number): number
  half(down: number): number
}

/** It meanders from afar and leaves the picture on the right, where boats are set, so that one can stand in the middle. */
function courseOf(chance: Random): Course {
  const swing = between(chance, 0.1, 0.2) * (chance() < 0.5 ? -1 : 1)
  const turns = between(chance, 3.4, 5.6)
  return {
    middle: (down) =>
      0.52 + swing * Math.sin((1 - down) ** 1.6 * turns) * (1 - down) ** 0.7 + 0.1 * smooth(0.05, 0.4, down) + 0.72 * smooth(0.42, 1, down),
    half: (down) => 0.012 + 0.36 * down ** 1.15,
  }
}

/** The water itself: the sky in it, ripples that grow towards the viewer, foam along the banks. */
function flowing({ widthPixels, heightPixels, light, seed }: Setting, course: Course): Canvas {
  const [width, height] = [Math.ceil(widthPixels * 0.6), Math.ceil(heightPixels * 0.6)]
  const noise = makeNoise(seed + 17)
  const top = HORIZON_AT + 0.012
  const deep = mixColour(underLight([34, 112, 138], light, 0.5), colourAt(light.sky, 0.2), 0.35)
  const white = mixColour(light.haze, [255, 255, 255], light.key[0] < 0.8 ? 0.1 : 0.6)
  const bed = underLight([170, 150, 116], light, 0.5)
  return shaded(width, height, (x, y, out, at) => {
    const down = (y / height - top) / (1 - top)
    out[at + 3] = 0
    if (down <= 0) return
    const across = x / width
    const wobble = (noise.fractal(down * 26, across * 3, 2) - 0.4) * 0.03 * (0.3 + down)
    const off = Math.abs(across - course.middle(down) + wobble) / course.half(down)
    if (off > 1.12) return
    const distance = 1 / (down + 0.1)
    const ripple = noise.fractal((across - course.middle(down)) * distance * 5, distance * 9 + down * 4, 4)
    let colour: Rgb = mixColour(colourAt(light.sky, clamp(1 - down * 1.1)), deep, 0.35 + 0.4 * down)
    colour = mixColour(colour, mixColour(deep, [10, 30, 60], 0.35), smooth(0.5, 0.3, ripple) * 0.7)
    colour = mixColour(colour, white, smooth(0.56, 0.68, ripple) * 0.6)
    colour = mixColour(colour, light.sun, smooth(0.62, 0.72, ripple) * 0.35)
    colour = mixColour(colour, bed, smooth(0.72, 1, off) * 0.5)
    colour = mixColour(colour, white, smooth(0.05, 0.01, Math.abs(off - 0.95 + 0.08 * (ripple - 0.5))) * 0.75)
    if (off > 1) colour = mixColour(bed, light.grass[2], 0.35)
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255 * smooth(1.12, 1.05, off)
  })
}

/** Stones in the water and along the banks, white water below those in midstream. */
function drawStones(pen: SKRSContext2D, setting: Setting, course: Course): void {
  const { widthPixels, heightPixels, light, seed, snowy } = setting
  const random = randomFrom(seed + 29)
  for (let stone = 0; stone < 26; stone++) {
    const down = 0.06 + 0.62 * (stone / 26)
    const inMidstream = random() < 0.25
    const off = inMidstream ? between(random, -0.6, 0.6) : (random() < 0.5 ? -1 : 1) * between(random, 0.88, 1.12)
    drawStone(pen, random, {
      x: widthPixels * (course.middle(down) + off * course.half(down)),
      foot: heightPixels * (HORIZON_AT + (1 - HORIZON_AT) * down),
      sizePixels: heightPixels * (0.01 + 0.07 * down) * between(random, 0.6, 1.2),
      light,
      snowy,
      foam: inMidstream,
    })
  }
}

function bankTrees({ widthPixels, heightPixels, seed, grove }: Setting, course: Course, chance: Random): Canvas {
  const random = randomFrom(seed + 37)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const pines = chance() < 0.45
  for (let tree = 0; tree < 7; tree++) {
    const down = 0.03 + 0.3 * (tree / 7) ** 1.4
    const side = (tree + seed) % 2 ? -1 : 1
    const away = course.half(down) + between(random, 0.1, 0.3) + 0.18 * down
    const x = course.middle(down) + side * away
    const sizePixels = heightPixels * (0.1 + 0.9 * down) * between(random, 0.8, 1.1)
    if (Math.abs(x - 0.5) < 0.26 && down > 0.1) continue
    const asked = { sizePixels, seed: seed + (tree % 2), haze: Math.max(0, 0.25 - down) }
    plant(pen, pines ? grove.pine(asked) : grove.broadleaf(asked), widthPixels * x, heightPixels * (HORIZON_AT + 0.53 * down + 0.015))
  }
  return canvas
}
