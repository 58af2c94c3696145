import { clamp, makeNoise, randomFrom, smooth, type Noise } from '../noise.ts'
import { blurred, broadened } from './fields.ts'
import { keepFeatures } from './features.ts'
import { outlineOf } from './lines.ts'
import { regionsOf, type Regions } from './regions.ts'
import { lumaOf, planesOf, type PaintedSheet, type Planes } from './sheet.ts'

/** Plasticine: everything is a pressed, rounded slab with fingerprints, lit softly from the upper left. */
export function clay(sheet: PaintedSheet): void {
  const { width, height, pixels, figures, unit } = sheet
  const planes = broadened(planesOf(sheet), sheet, [7 * unit, 9 * unit])
  keepFeatures(sheet, planes, 3 * unit)
  const regions = regionsOf(sheet, planes, { backdropColours: 11, figureColours: 10, rounding: 8 * unit, byDepth: 0.6 })
  const relief = reliefOf(sheet, planes, regions)
  const groove = outlineOf(sheet, 5 * unit)
  const { labels, palette } = regions
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const right = x < width - 1 ? at + 1 : at
      const below = y < height - 1 ? at + width : at
      const slopeX = (relief[right]! - relief[at]!) * unit
      const slopeY = (relief[below]! - relief[at]!) * unit
      const length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1)
      const facing = (0.5 * slopeX * -1 + 0.62 * slopeY * -1 + 0.6) / length
      const lit = 0.56 + 0.78 * clamp(facing, -0.2, 1.3)
      const gloss = 46 * smooth(0.86, 1, facing) ** 2
      const figure = figures[at]! / 255
      const rim = 1 - 0.42 * groove[at]! * (1 - figure)
      const own = 0.45 + 0.4 * figure
      for (let channel = 0; channel < 3; channel++) {
        const plane = channel === 0 ? planes.red : channel === 1 ? planes.green : planes.blue
        const slab = palette[labels[at]! * 3 + channel]!
        pixels[at * 4 + channel] = (slab * (1 - own) + plane[at]! * own) * lit * rim + gloss
      }
      enrich(pixels, at * 4)
    }
  }
}

function enrich(pixels: Uint8ClampedArray, at: number): void {
  const grey = pixels[at]! * 0.3 + pixels[at + 1]! * 0.59 + pixels[at + 2]! * 0.11
  for (let channel = 0; channel < 3; channel++) pixels[at + channel] = grey + (pixels[at + channel]! - grey) * 1.22 + 5
}

/** Heights in thousandths of the picture: slabs with round edges, dents of fingers, fingerprints. */
function reliefOf(sheet: PaintedSheet, planes: Planes, { labels, backdropColours }: Regions): Float32Array {
  const { width, height, seed, unit } = sheet
  const seams = new Float32Array(labels.length)
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0, at = y * width; x < width - 1; x++, at++) {
      const [here, right, below] = [labels[at]!, labels[at + 1]!, labels[at + width]!]
      // An actor is modelled in one piece: its colours run into each other without a seam.
      const within = here >= backdropColours && right >= backdropColours && below >= backdropColours
      if (!within && (here !== right || here !== below)) seams[at] = 1
    }
  }
  const narrow = blurred(seams, sheet, 3 * unit)
  const wide = blurred(seams, sheet, 9 * unit)
  const bulge = blurred(lumaOf(planes), sheet, 11 * unit)
  const noise = makeNoise(seed + 21)
  // In a small picture the ridges would be finer than its pixels.
  const prints = unit < 0.6 ? () => 0 : fingerprints(seed, noise)
  const relief = new Float32Array(labels.length)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const u = x / unit
      const v = y / unit
      const rounded = -2.2 * clamp(narrow[at]! * 6 * unit, 0, 1) - 5.5 * clamp(wide[at]! * 9 * unit, 0, 1)
      relief[at] = rounded + bulge[at]! * 0.07 + noise.at(u * 0.02, v * 0.02) * 13 + noise.at(u * 0.07, v * 0.07) * 1.6 + prints(u, v)
    }
  }
  return relief
}

/** Whorls of fine ridges here and there. */
function fingerprints(seed: number, noise: Noise): (u: number, v: number) => number {
  const random = randomFrom(seed + 22)
  const whorls = Array.from({ length: 256 }, () => [random(), random(), random() * Math.PI, random()] as const)
  const size = 92
  return (u, v) => {
    const column = Math.floor(u / size)
    const row = Math.floor(v / size)
    const [x, y, angle, pressed] = whorls[(column * 31 + row * 57) & 255]!
    if (pressed < 0.62) return 0
    const across = u - (column + 0.35 + 0.3 * x) * size
    const down = v - (row + 0.35 + 0.3 * y) * size
    const a = across * Math.cos(angle) + down * Math.sin(angle)
    const b = down * Math.cos(angle) - across * Math.sin(angle)
    const distance = Math.sqrt(a * a + b * b * 0.45)
    if (distance > 30) return 0
    return Math.sin(distance * 1.55 + noise.at(u * 0.05, v * 0.05) * 5) * 0.34 * smooth(30, 12, distance) * smooth(-26, 8, a) * pressed
  }
}
