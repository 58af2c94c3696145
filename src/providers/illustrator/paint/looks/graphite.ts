import { clamp, makeNoise, smooth } from '../noise.ts'
import { blurred, directionsOf, simplified, specks, streaks } from './fields.ts'
import { colourEdges, drawnLines, outlineOf } from './lines.ts'
import { lumaOf, planesOf, type PaintedSheet } from './sheet.ts'

/** Graphite on white paper: contours, strokes that follow the forms, a little smudge; towards the rim the paper is left bare. */
export function pencil(sheet: PaintedSheet): void {
  const { width, height, pixels, figures, seed, unit } = sheet
  const planes = simplified(planesOf(sheet), sheet, 4 * unit)
  const luma = lumaOf(planes)
  const soft = blurred(luma, sheet, 9 * unit)
  const grains = specks(sheet, seed + 5)
  const along = streaks(grains, sheet, directionsOf(luma, sheet, -0.8), 13 * unit)
  const across = streaks(grains, sheet, directionsOf(soft, sheet, -0.35), 17 * unit)
  const lines = drawnLines(luma, sheet, { width: 2.2 * unit, from: 2.5, to: 15 })
  const edges = blurred(colourEdges(planes, sheet, 50, 190), sheet, 0.6 * unit, 1)
  const outline = outlineOf(sheet, 2.6 * unit)
  const noise = makeNoise(seed + 6)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const figure = figures[at]! / 255
      const dark = 1 - luma[at]! / 255
      const drawn = sheet.whole ? bareRim(x / width, y / height, noise.fractal((x / unit) * 0.006, (y / unit) * 0.006, 3) - 0.45) : 1
      const kept = Math.max(drawn, figure)
      // The backdrop is only hinted at, so that the actor is what the drawing is about.
      const tone = (0.1 + 0.9 * dark ** 1.15) * (0.62 + 0.38 * figure)
      const stroke = smooth(1 - tone * 1.05, 1.28 - tone * 1.05, along[at]! * 0.8 + 0.1)
      const deep = smooth(0.5, 0.9, tone) * smooth(0.42, 0.7, across[at]!)
      const smudge = 0.16 * (1 - soft[at]! / 255) * (0.7 + 0.5 * figure)
      const tooth = 0.72 + 0.5 * grains[at]!
      const pressure = 0.55 + 0.75 * noise.at((x / unit) * 0.03, (y / unit) * 0.03)
      const contour = Math.max(outline[at]! * 0.95, Math.max(lines[at]! * 0.8, edges[at]! * 0.7) * (0.55 + 0.45 * figure)) * pressure
      const lead = 1 - (1 - stroke * (0.34 + 0.34 * tone) * tooth) * (1 - deep * 0.42 * tooth) * (1 - smudge) * (1 - clamp(contour) * 0.86)
      const grey = 251 - 4 * grains[at]! - 216 * clamp(lead * kept)
      pixels.fill(grey, at * 4, at * 4 + 3)
    }
  }
}

/** 1 where it is drawn, 0 at the rim of the paper, with an uneven border between. */
function bareRim(across: number, down: number, wander: number): number {
  const inside = Math.min(across, 1 - across, down, 1 - down)
  return smooth(0.015, 0.1, inside + wander * 0.13)
}
