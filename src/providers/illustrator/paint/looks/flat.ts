import { keepFeatures } from './features.ts'
import { broadWhereBusy, calmSky } from './calm.ts'
import { blurred } from './fields.ts'
import { regionsOf } from './regions.ts'
import { planesOf, writePlanes, type PaintedSheet } from './sheet.ts'

/** Flat vector shapes: few clean colours with sharp borders, straight where they were straight; nothing has a texture. */
export function flat(sheet: PaintedSheet): void {
  const { unit } = sheet
  const calm = broadWhereBusy(planesOf(sheet), sheet)
  calmSky(calm, sheet, 0.6)
  keepFeatures(sheet, calm, 5 * unit, 3)
  const { labels, palette } = regionsOf(sheet, calm, { backdropColours: 15, figureColours: 14, rounding: 3.2 * unit, byDepth: 0.7 })
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]! * 3
    const [red, green, blue] = [palette[label]!, palette[label + 1]!, palette[label + 2]!]
    const grey = red * 0.3 + green * 0.59 + blue * 0.11
    calm.red[at] = 6 + grey + (red - grey) * 1.3
    calm.green[at] = 6 + grey + (green - grey) * 1.3
    calm.blue[at] = 6 + grey + (blue - grey) * 1.3
  }
  // One pixel of softness takes the stairs off the borders.
  const edge = Math.max(1, 0.7 * unit)
  writePlanes(sheet, {
    red: blurred(calm.red, sheet, edge, 1),
    green: blurred(calm.green, sheet, edge, 1),
    blue: blurred(calm.blue, sheet, edge, 1),
  })
}
