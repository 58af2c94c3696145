import { clamp, makeNoise, smooth, type Noise } from '../noise.ts'
import { calmSky } from './calm.ts'
import { keepFeatures } from './features.ts'
import { blurred, broadened, specks, type Extent } from './fields.ts'
import { regionsOf, type Regions } from './regions.ts'
import { planesOf, type PaintedSheet } from './sheet.ts'

/** Cut paper: sheets of one colour each, laid over one another from far to near, every one dropping a soft shadow. */
export function paperCut(sheet: PaintedSheet): void {
  const { width, height, pixels, figures, seed, unit } = sheet
  const planes = broadened(planesOf(sheet), sheet, [7 * unit, 12 * unit, 18 * unit])
  calmSky(planes, sheet, 0.85)
  keepFeatures(sheet, planes, 4 * unit, 2)
  const regions = regionsOf(sheet, planes, { backdropColours: 9, figureColours: 10, rounding: 9 * unit, byDepth: 0.9 })
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
  const noise = makeNoise(seed + 82)
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue] = [soft[0]![at]!, soft[1]![at]!, soft[2]![at]!]
    const grey = red * 0.3 + green * 0.59 + blue * 0.11
    const paper = 1 + (fibres[at]! - 0.5) * 0.17 + (pulp[at]! - 0.5) * 0.4
    const frame = sheet.whole ? frameAt((at % width) / width, ((at / width) | 0) / height, noise) : OPEN
    // Papers further off are paler, as if there were air between them.
    const far = 0.34 * (1 - Math.min(1, stack[at]!))
    const shade = paper * frame.shade * (1 - 0.4 * contact[at]!) * (1 - 0.42 * cast[at]!)
    // The cut edge towards the light shows the white core of the paper.
    const edge = rims[at]! * (26 + 22 * (figures[at]! / 255))
    pixels[at * 4] = frame.mat ? 250 * paper : (grey + (red - grey) * 1.28 + 12 + (246 - grey) * far) * shade + edge
    pixels[at * 4 + 1] = frame.mat ? 243 * paper : (grey + (green - grey) * 1.28 + 12 + (246 - grey) * far) * shade + edge
    pixels[at * 4 + 2] = frame.mat ? 228 * paper : (grey + (blue - grey) * 1.28 + 14 + (246 - grey) * far) * shade + edge
  }
}

/** The mat the papers are framed in: whether it covers a place, and its shadow on what lies behind. */
interface Mat {
  readonly mat: boolean
  readonly shade: number
}

const OPEN: Mat = { mat: false, shade: 1 }
const COVERED: Mat = { mat: true, shade: 1 }

/** A mat with a wavy cut; the light comes from the upper left, so it shades most there. */
function frameAt(across: number, down: number, noise: Noise): Mat {
  const near = Math.min(across, 1 - across, down, 1 - down)
  if (near > 0.12) return OPEN
  const wave = (noise.at(across * 7, down * 7) - 0.5) * 0.02
  if (near + wave < 0.03) return COVERED
  const lit = Math.min(across, down) + wave
  return { mat: false, shade: 1 - 0.5 * smooth(0.062, 0.03, lit) - 0.22 * smooth(0.04, 0.03, near + wave) }
}

/** How high every piece lies in the pile of papers, 0 to about 1: by depth first, the actors above the ground they stand on. */
function stackOf(sheet: PaintedSheet, { labels, backdropColours, palette }: Regions): Float32Array {
  const depths = sheet.depths()
  const sums = new Float64Array(palette.length / 3)
  const counts = new Float64Array(sums.length)
  for (let at = 0; at < labels.length; at++) {
    sums[labels[at]!] = sums[labels[at]!]! + depths[at]!
    counts[labels[at]!] = counts[labels[at]!]! + 1
  }
  const heights = Float32Array.from(sums, (sum, label) => {
    const dark = 1 - (palette[label * 3]! * 0.3 + palette[label * 3 + 1]! * 0.59 + palette[label * 3 + 2]! * 0.11) / 255
    return label >= backdropColours ? 1.25 + 0.08 * dark : (sum / Math.max(1, counts[label]!) / 255) * 1.2 + 0.25 * dark
  })
  const stack = new Float32Array(labels.length)
  for (let at = 0; at < stack.length; at++) stack[at] = heights[labels[at]!]!
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
      result[at] = shift > 0 ? smooth(0.01, 0.13, above) : smooth(0.02, 0.16, -above)
    }
  }
  return result
}
