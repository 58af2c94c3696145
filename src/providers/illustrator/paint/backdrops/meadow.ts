import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { between, css, mixColour, pick, type Random } from '../noise.ts'
import { BLOOMS } from '../parts/flowers.ts'
import { paintHill } from '../parts/ground.ts'
import { paintMountains } from '../parts/mountains.ts'
import { plant } from '../parts/trees.ts'
import { newSurface } from '../surface.ts'
import { bedOf, lawnOf } from './lawn.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'

/** A meadow before hills, no two alike: mountains or none, trees near or far, a path, a fence, other flowers. */
export const meadow: Builder = (setting) => {
  const chance = layoutOf(setting)
  const horizonAt = between(chance, 0.48, 0.6)
  const flowers = pick(chance, BLOOMS)
  const far = farLand(setting, chance, horizonAt)
  const path = chance() < 0.35
  const lawn = lawnOf(setting, { topAt: horizonAt + 0.02, flowers, density: between(chance, 0.75, 1.05), path })
  return {
    layers: [
      { canvas: skyOf(setting, horizonAt - 0.01, between(chance, 0.2, 0.7)), depth: 0.05 },
      ...far,
      { canvas: lawn, depth: 0.9 },
      { canvas: nearThings(setting, chance, horizonAt, !path), depth: 0.97 },
      ...bedOf(setting, flowers, between(chance, 0.02, 0.09)),
    ],
    groundAt: 0.84,
    light: setting.light,
    indoor: false,
    horizonAt: horizonAt + 0.02,
  }
}

const KINDS = ['mixed', 'broadleaf', 'pine'] as const

function farLand(setting: Setting, chance: Random, horizonAt: number): { readonly canvas: Canvas; readonly depth: number }[] {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const size = { widthPixels, heightPixels, light }
  const [lit, middle, dark] = light.grass
  const wide = widthPixels / heightPixels
  const range = paintMountains({
    ...size,
    basePixels: heightPixels * (horizonAt - 0.03),
    peakPixels: heightPixels * between(chance, 0.1, 0.26),
    seed: seed + 3,
    rock: [104, 108, 134],
    snow: setting.snowy ? 1 : 0.4,
    haze: 0.5,
  })
  const farHill = paintHill({
    ...size,
    seed: seed + 5,
    crestPixels: heightPixels * (horizonAt - 0.04),
    swingPixels: heightPixels * between(chance, 0.03, 0.12),
    colours: [middle, dark],
    haze: 0.42,
    trees: { grove, count: Math.round(between(chance, 10, 44) * wide), sizePixels: heightPixels * 0.045, kind: pick(chance, KINDS) },
  })
  const hill = paintHill({
    ...size,
    seed: seed + 8,
    crestPixels: heightPixels * (horizonAt + 0.005),
    swingPixels: heightPixels * between(chance, 0.02, 0.07),
    colours: [lit, middle],
    haze: 0.2,
    trees: { grove, count: Math.round(between(chance, 2, 11) * wide), sizePixels: heightPixels * 0.12, kind: pick(chance, KINDS) },
  })
  return [...(chance() < 0.5 ? [{ canvas: range, depth: 0.15 }] : []), { canvas: farHill, depth: 0.3 }, { canvas: hill, depth: 0.45 }]
}

/** A tree or a group of them at one side or both, and now and then a fence; all behind who acts. */
function nearThings(setting: Setting, chance: Random, horizonAt: number, fenced: boolean): Canvas {
  const { widthPixels, heightPixels, seed, grove } = setting
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  if (fenced && chance() < 0.4) drawFence(pen, setting, heightPixels * (horizonAt + 0.09), heightPixels * 0.055)
  const side = chance() < 0.5 ? -1 : 1
  const shape = chance()
  const at = (away: number): number => widthPixels * (0.5 + side * away)
  if (shape < 0.3) {
    const tree = grove.broadleaf({ sizePixels: heightPixels * between(chance, 0.5, 0.66), seed: seed + 2 })
    plant(pen, tree, at(between(chance, 0.36, 0.46)), heightPixels * 0.78)
  } else if (shape < 0.55) {
    const tree = grove.broadleaf({ sizePixels: heightPixels * 0.4, seed: seed + 2 })
    plant(pen, tree, at(0.4), heightPixels * 0.72)
    plant(pen, grove.broadleaf({ sizePixels: heightPixels * 0.24, seed: seed + 6 }), at(-0.43), heightPixels * 0.67)
  } else if (shape < 0.8) {
    for (const [away, size] of [
      [0.47, 0.42],
      [0.36, 0.3],
      [0.29, 0.2],
    ] as const) {
      const tree = { sizePixels: heightPixels * size, seed: seed + Math.round(size * 50) }
      plant(pen, chance() < 0.5 ? grove.pine(tree) : grove.broadleaf(tree), at(away), heightPixels * (0.6 + size * 0.35))
    }
  }
  return canvas
}

/** A wooden fence from side to side with its foot at a height. */
export function drawFence(pen: SKRSContext2D, { widthPixels, light, snowy }: Setting, footPixels: number, tallPixels: number): void {
  const lit = mixColour(mixColour([196, 164, 124], light.sun, 0.2), light.haze, 0.12)
  const dim = light.key[0] < 0.8 ? 0.6 : 0
  const wood = mixColour(lit, [24, 30, 60], dim)
  const shade = mixColour(wood, [40, 26, 30], 0.45)
  const bow = (x: number): number => footPixels + Math.sin((x / widthPixels) * 3 + 0.4) * tallPixels * 0.3
  const rail = (up: number, thick: number, colour: string): void => {
    pen.strokeStyle = colour
    pen.lineWidth = tallPixels * thick
    pen.beginPath()
    for (let x = -10; x <= widthPixels + 10; x += 12) pen.lineTo(x, bow(x) - tallPixels * up)
    pen.stroke()
  }
  for (const up of [0.36, 0.74]) {
    rail(up - 0.04, 0.13, css(shade))
    rail(up, 0.1, css(wood))
    if (snowy) rail(up + 0.07, 0.07, css(light.grass[0]))
  }
  for (let x = tallPixels * 0.4; x < widthPixels; x += tallPixels * 1.5) {
    const foot = bow(x)
    pen.fillStyle = css(shade)
    pen.fillRect(x - tallPixels * 0.08, foot - tallPixels, tallPixels * 0.19, tallPixels * 1.06)
    pen.fillStyle = css(wood)
    pen.fillRect(x - tallPixels * 0.08, foot - tallPixels, tallPixels * 0.12, tallPixels * 1.06)
    if (snowy) {
      pen.fillStyle = css(light.grass[0])
      pen.fillRect(x - tallPixels * 0.12, foot - tallPixels * 1.07, tallPixels * 0.26, tallPixels * 0.12)
    }
  }
}
