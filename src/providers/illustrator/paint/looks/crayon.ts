import { clamp, makeNoise, smooth } from '../noise.ts'
import { keepFeatures } from './features.ts'
import { blurred, broadened, specks, streaks, type Directions, wobbled } from './fields.ts'
import { regionsOf, type Regions } from './regions.ts'
import { planesOf, type PaintedSheet } from './sheet.ts'

/** Wax crayon on white paper: few bright colours scribbled to and fro, thick outlines, the paper showing through. */
export function crayon(sheet: PaintedSheet): void {
  const { width, height, pixels, figures, seed, unit } = sheet
  const calm = broadened(planesOf(sheet), sheet, [6 * unit, 10 * unit])
  keepFeatures(sheet, calm, 3 * unit)
  const planes = wobbled(calm, sheet, { seed: seed + 2, reach: 7 * unit, wave: 60 * unit })
  const regions = regionsOf(sheet, planes, { backdropColours: 11, figureColours: 11, rounding: 5 * unit })
  const colours = brightened(regions.palette)
  const tooth = blurred(specks(sheet, seed + 4), sheet, 0.8 * unit, 1)
  const strokes = streaks(blurred(tooth, sheet, 1.1 * unit, 1), sheet, scribbles(sheet, regions), 24 * unit)
  const lines = blurred(borders(sheet, regions), sheet, 1.5 * unit)
  const noise = makeNoise(seed + 5)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const label = regions.labels[at]! * 3
      const figure = figures[at]! / 255
      const press = noise.at((x / unit) * 0.011, (y / unit) * 0.011)
      const grain = (tooth[at]! - 0.5) * 2.2
      const missed = sheet.whole ? smooth(0.012, 0.03, rimDistance(x / width, y / height) + (strokes[at]! - 0.5) * 0.02) : 1
      const wax = smooth(0.1, 0.42, strokes[at]! * 0.34 + press * 0.3 + figure * 0.16 + grain * 0.26 + 0.1) * missed
      const line = clamp(smooth(0.08, 0.24, lines[at]! + grain * 0.1) * (0.72 + 0.34 * figure)) * missed
      const shade = 0.9 + 0.2 * strokes[at]!
      for (let channel = 0; channel < 3; channel++) {
        const waxed = 252 + (colours[label + channel]! * shade - 252) * wax * 0.95
        pixels[at * 4 + channel] = waxed + (colours[label + channel]! * 0.2 + 12 - waxed) * line * 0.86
      }
    }
  }
}

function rimDistance(across: number, down: number): number {
  return Math.min(across, 1 - across, down, 1 - down)
}

/** Every patch is scribbled in a direction of its own. */
function scribbles({ width, height }: PaintedSheet, { labels }: Regions): Directions {
  const columns = Math.ceil(width / 4)
  const rows = Math.ceil(height / 4)
  const result = { columns, cosines: new Float32Array(columns * rows), sines: new Float32Array(columns * rows) }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const label = labels[Math.min(height - 1, row * 4 + 1) * width + Math.min(width - 1, column * 4 + 1)]!
      const angle = -0.85 + ((label * 7) % 5) * 0.28
      result.cosines[row * columns + column] = Math.cos(angle)
      result.sines[row * columns + column] = Math.sin(angle)
    }
  }
  return result
}

/** 1 where two patches meet, most of all where one of them is an actor. */
function borders({ width, height }: PaintedSheet, { labels, palette, backdropColours }: Regions): Float32Array {
  const field = new Float32Array(labels.length)
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0, at = y * width; x < width - 1; x++, at++) {
      const here = labels[at]!
      for (const there of [labels[at + 1]!, labels[at + width]!]) {
        if (here === there) continue
        const inside = here >= backdropColours && there >= backdropColours
        const rim = here >= backdropColours !== there >= backdropColours
        let contrast = 0
        for (let channel = 0; channel < 3; channel++) contrast += Math.abs(palette[here * 3 + channel]! - palette[there * 3 + channel]!)
        field[at] = Math.max(field[at]!, rim ? 3 : inside ? smooth(130, 300, contrast) * 1.4 : smooth(50, 190, contrast) * 1.6)
      }
    }
  }
  return field
}

/** As from a box of crayons: no greyish colours, none very dark. */
function brightened(palette: Float32Array): Float32Array {
  const result = new Float32Array(palette.length)
  for (let at = 0; at < palette.length; at += 3) {
    const [red, green, blue] = [palette[at]!, palette[at + 1]!, palette[at + 2]!]
    const grey = red * 0.3 + green * 0.59 + blue * 0.11
    const spread = Math.max(red, green, blue) - Math.min(red, green, blue)
    const push = spread < 12 ? 1 : 1.4 + 60 / (spread + 25)
    const lift = 42 * smooth(160, 40, grey)
    result[at] = clamp(grey + (red - grey) * push + lift, 8, 255)
    result[at + 1] = clamp(grey + (green - grey) * push + lift, 8, 255)
    result[at + 2] = clamp(grey + (blue - grey) * push + lift, 8, 255)
  }
  return result
}
