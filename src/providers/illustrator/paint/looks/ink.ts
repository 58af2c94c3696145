import { clamp, makeNoise, smooth } from '../noise.ts'
import { blurred, simplified } from './fields.ts'
import { colourEdges, drawnLines, horizonsOf, outlineOf } from './lines.ts'
import { lumaOf, planesOf, type PaintedSheet } from './sheet.ts'

/** From which darkness on, and at which angle, one more set of hatching lines is laid. */
const HATCHES = [
  { from: 0.36, angle: 0.7, pitch: 7.5 },
  { from: 0.52, angle: -0.75, pitch: 7.5 },
  { from: 0.68, angle: 0.05, pitch: 6 },
  { from: 0.8, angle: 1.5, pitch: 6 },
] as const

/** Pen and black ink on white paper: firm lines, hatching that crosses in the shadows, solid black in the deepest. */
export function ink(sheet: PaintedSheet): void {
  const { pixels, figures, seed, unit, width } = sheet
  const planes = simplified(simplified(planesOf(sheet), sheet, 5 * unit), sheet, 5 * unit)
  const luma = lumaOf(planes)
  const tones = blurred(luma, sheet, 2.5 * unit)
  const lines = drawnLines(luma, sheet, { width: 2.6 * unit, from: 5, to: 13 })
  const edges = blurred(colourEdges(planes, sheet, 70, 170), sheet, 0.8 * unit, 1)
  const outline = outlineOf(sheet, 4.6 * unit)
  const horizons = horizonsOf(sheet, 2.4 * unit)
  const hatch = hatching(sheet)
  const halo = blurred(new Float32Array(figures), sheet, 6 * unit)
  const noise = makeNoise(seed + 9)
  for (let at = 0; at < luma.length; at++) {
    const figure = figures[at]! / 255
    const x = at % width
    const y = (at / width) | 0
    // Bare paper round an actor sets it off from what is behind it.
    const bare = (1 - figure) * smooth(10, 60, halo[at]!)
    const dark = (1 - tones[at]! / 255) * (0.76 + 0.26 * figure) * (1 - bare)
    const wet = 0.75 + 0.5 * noise.at((x / unit) * 0.05, (y / unit) * 0.05)
    const line = Math.max(outline[at]!, horizons[at]! * 0.9, clamp(lines[at]! * 1.3), clamp(edges[at]! * 1.2)) * wet
    const solid = smooth(0.86, 0.89, dark)
    const black = Math.max(smooth(0.35, 0.6, line), hatch(x, y, dark), solid)
    pixels.fill(250 - 240 * black, at * 4, at * 4 + 3)
  }
}

/** Black at a pixel of a given darkness, 0 to 1: pen strokes that swell where it is darker and end where it is light. */
function hatching({ seed, unit }: PaintedSheet): (x: number, y: number, dark: number) => number {
  const noise = makeNoise(seed + 10)
  const sets = HATCHES.map(({ angle, pitch, from }) => ({
    from,
    cosine: Math.cos(angle),
    sine: Math.sin(angle),
    wave: (Math.PI * 2) / Math.max(3.2, pitch * unit),
  }))
  return (x, y, dark) => {
    let black = 0
    if (dark < HATCHES[0].from - 0.06) return 0
    const wobble = noise.at((x / unit) * 0.012, (y / unit) * 0.012) * 5
    const lift = noise.at((x / unit) * 0.04, (y / unit) * 0.04) * 0.12
    for (const { from, cosine, sine, wave } of sets) {
      const depth = dark - from + 0.06 - lift
      if (depth <= 0) break
      const stripe = 0.5 + 0.5 * Math.sin((x * cosine + y * sine) * wave + wobble)
      const width = Math.min(0.5, 0.22 + depth * 0.7)
      black = Math.max(black, smooth(1 - width - 0.14, 1 - width + 0.14, stripe) * smooth(0, 0.03, depth))
    }
    return black
  }
}
