import { clamp, smooth } from '../noise.ts'
import { blurred, simplified, specks, type Extent } from './fields.ts'
import { regionsOf, type Regions } from './regions.ts'
import { planesOf, type PaintedSheet } from './sheet.ts'

/** Cut paper: sheets of one colour each, laid over one another from far to near, every one dropping a soft shadow. */
export function paperCut(sheet: PaintedSheet): void {
  const { width, height, pixels, figures, seed, unit } = sheet
  const once = simplified(planesOf(sheet), sheet, 7 * unit)
  const planes = simplified(once, sheet, 12 * unit)
  const features = simplified(planesOf(sheet), sheet, 2.5 * unit)
  for (const channel of ['red', 'green', 'blue'] as const) {
    for (let at = 0; at < figures.length; at++) if (figures[at]! >= 128) planes[channel][at] = features[channel][at]!
  }
  const regions = regionsOf(sheet, planes, { backdropColours: 9, figureColours: 9, rounding: 7 * unit, byDepth: 0.9 })
  const stack = stackOf(sheet, regions)
  const contact = shadowOf(stack, sheet, 3 * unit, 2.5 * unit)
  const cast = shadowOf(stack, sheet, 12 * unit, 10 * unit)
  const rims = shadowOf(stack, sheet, -1.6 * unit, 1 * unit)
  const fibres = blurred(specks(sheet, seed + 81), sheet, 1.2 * unit, 1)
  const pulp = blurred(fibres, sheet, 4 * unit, 1)
  const { labels, palette } = regions
  const colour = { red: new Float32Array(labels.length), green: new Float32Array(labels.length), blue: new Float32Array(labels.length) }
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]! * 3
    colour.red[at] = palette[label]!
    colour.green[at] = palette[label + 1]!
    colour.blue[at] = palette[label + 2]!
  }
  const soft = [
    blurred(colour.red, sheet, 0.6 * unit, 1),
    blurred(colour.green, sheet, 0.6 * unit, 1),
    blurred(colour.blue, sheet, 0.6 * unit, 1),
  ]
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue] = [soft[0]![at]!, soft[1]![at]!, soft[2]![at]!]
    const grey = red * 0.3 + green * 0.59 + blue * 0.11
    const paper = 1 + (fibres[at]! - 0.5) * 0.17 + (pulp[at]! - 0.5) * 0.4
    const shade = paper * (1 - 0.34 * contact[at]!) * (1 - 0.38 * cast[at]!)
    // The cut edge towards the light shows the white core of the paper.
    const edge = rims[at]! * (26 + 22 * (figures[at]! / 255))
    pixels[at * 4] = (grey + (red - grey) * 1.28 + 12) * shade + edge
    pixels[at * 4 + 1] = (grey + (green - grey) * 1.28 + 12) * shade + edge
    pixels[at * 4 + 2] = (grey + (blue - grey) * 1.28 + 14) * shade + edge
  }
}

/** How high every pixel lies in the pile of papers, 0 to 1: by depth first, the actors above the ground they stand on. */
function stackOf(sheet: PaintedSheet, { labels, backdropColours, palette }: Regions): Float32Array {
  const depths = sheet.depths()
  const stack = new Float32Array(labels.length)
  for (let at = 0; at < stack.length; at++) {
    const label = labels[at]!
    const dark = 1 - (palette[label * 3]! * 0.3 + palette[label * 3 + 1]! * 0.59 + palette[label * 3 + 2]! * 0.11) / 255
    const figure = label >= backdropColours
    stack[at] = figure ? 1.12 + 0.12 * dark : (depths[at]! / 255) * 1.15 + 0.2 * dark
  }
  return stack
}

/** Where something that lies higher stands between a pixel and the light from the upper left, 0 to 1. */
function shadowOf(stack: Float32Array, extent: Extent, shift: number, softness: number): Float32Array {
  const { width, height } = extent
  const soft = blurred(stack, extent, softness)
  const across = Math.round(shift * 0.8)
  const down = Math.round(shift)
  const result = new Float32Array(stack.length)
  for (let y = 0, at = 0; y < height; y++) {
    const row = clamp(y - down, 0, height - 1) * width
    for (let x = 0; x < width; x++, at++) {
      const above = soft[row + clamp(x - across, 0, width - 1)]! - stack[at]!
      result[at] = shift > 0 ? smooth(0.015, 0.2, above) : smooth(0.03, 0.25, -above)
    }
  }
  return result
}
