import { clamp, makeNoise, smooth } from '../noise.ts'
import { keepFeatures } from './features.ts'
import { blurred, broadened, specks, wobbled } from './fields.ts'
import { lumaOf, planesOf, type PaintedSheet } from './sheet.ts'

/** Pale washes on rough paper: pigment gathers at the rims of a wash and in the hollows of the paper, the rim stays white. */
export function watercolour(sheet: PaintedSheet): void {
  const { width, height, pixels, figures, seed, unit } = sheet
  const broad = broadened(planesOf(sheet), sheet, [6 * unit, 9 * unit])
  keepFeatures(sheet, broad, 3 * unit)
  const washes = wobbled(broad, sheet, { seed: seed + 3, reach: 5 * unit, wave: 26 * unit })
  const luma = lumaOf(washes)
  const around = blurred(luma, sheet, 7 * unit)
  const near = blurred(luma, sheet, 1.2 * unit, 1)
  const paper = paperGrain(sheet)
  const noise = makeNoise(seed + 6)
  const depths = sheet.depths()
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const u = x / unit
      const v = y / unit
      const cloud = noise.fractal(u * 0.007, v * 0.007, 4)
      const bloom = noise.fractal(u * 0.004 + 40, v * 0.004, 3)
      // Where a wash ran back into a damp one it leaves a thin dark fringe.
      const fringe = 1 - smooth(0, 0.012, Math.abs(bloom - 0.47))
      const rim = smooth(1.5, 22, around[at]! - near[at]!)
      const figure = figures[at]! / 255
      const far = 0.74 + 0.2 * Math.min(1, depths[at]! / 170)
      const load =
        (far * (1 - figure) + 1.02 * figure) *
        (0.62 + 0.72 * cloud + (0.16 * fringe + 0.34 * smooth(0.47, 0.42, bloom) * 0.3) * (1 - figure)) *
        (1 + 0.75 * rim) *
        (0.86 + 0.3 * paper[at]!)
      const wet = sheet.whole ? wetness(x / width, y / height, cloud - 0.45, paper[at]!) : 1
      wash(pixels, at * 4, [washes.red[at]!, washes.green[at]!, washes.blue[at]!], load * wet, paper[at]!)
    }
  }
}

/** Lays pigment on white paper: thinner paint is paler and purer, thicker paint deeper, never greyer. */
function wash(
  pixels: Uint8ClampedArray,
  at: number,
  [red, green, blue]: readonly [number, number, number],
  load: number,
  paper: number,
): void {
  const r = -Math.log((red + 14) / 272)
  const g = -Math.log((green + 14) / 272)
  const b = -Math.log((blue + 14) / 272)
  const grey = Math.min(r, g, b)
  const purer = grey * 0.42
  const white = 254 - 9 * paper
  pixels[at] = white * Math.exp(-(r - purer) * load)
  pixels[at + 1] = (white - 1) * Math.exp(-(g - purer) * load)
  pixels[at + 2] = (white - 5) * Math.exp(-(b - purer) * load)
}

/** Hollows of cold-pressed paper, 0 to 1. */
function paperGrain(sheet: PaintedSheet): Float32Array {
  const grain = blurred(specks(sheet, sheet.seed + 12), sheet, 1.1 * sheet.unit, 1)
  const coarse = blurred(grain, sheet, 1.8 * sheet.unit, 1)
  for (let at = 0; at < grain.length; at++) grain[at] = clamp(0.5 + (grain[at]! - 0.5) * 1.4 + (coarse[at]! - 0.5) * 3.2)
  return grain
}

/** 1 where the brush has been, 0 on the bare rim; dry brush marks between. */
function wetness(across: number, down: number, wander: number, paper: number): number {
  const inside = Math.min(across, 1 - across, down, 1 - down) + wander * 0.07
  return smooth(0.02, 0.034, inside + (paper - 0.5) * 0.012) * (1 + 0.35 * (1 - smooth(0.03, 0.045, inside)))
}
