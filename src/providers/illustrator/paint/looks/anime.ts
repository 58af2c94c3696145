import { clamp, smooth } from '../noise.ts'
import { blurred, simplified } from './fields.ts'
import { drawnLines, outlineOf } from './lines.ts'
import { lumaOf, planesOf, writePlanes, type PaintedSheet, type Planes } from './sheet.ts'

/** An anime still: bright clean backdrop, two-tone actors within thin dark lines of their own colour, a little bloom. */
export function anime(sheet: PaintedSheet): void {
  const { figures, unit } = sheet
  const once = simplified(planesOf(sheet), sheet, 4 * unit)
  const calm = simplified(once, sheet, 9 * unit)
  brightenBackdrop(sheet, calm)
  shadeFigures(sheet, once, calm)
  const luma = lumaOf(once)
  const lines = drawnLines(luma, sheet, { width: 1.7 * unit, from: 7, to: 18 })
  const outline = outlineOf(sheet, 2.8 * unit)
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]! / 255
    const line = clamp(Math.max(outline[at]! * 0.95, lines[at]! * (0.3 + 0.6 * figure)))
    calm.red[at] = calm.red[at]! * (1 - line * 0.8) + 8 * line
    calm.green[at] = calm.green[at]! * (1 - line * 0.87) + 4 * line
    calm.blue[at] = calm.blue[at]! * (1 - line * 0.8) + 14 * line
  }
  bloom(sheet, calm)
  writePlanes(sheet, calm)
}

/** Skies deep and saturated, greens fresh, distance pale blue rather than grey. */
function brightenBackdrop(sheet: PaintedSheet, { red, green, blue }: Planes): void {
  const depths = sheet.depths()
  for (let at = 0; at < red.length; at++) {
    const sky = smooth(26, 8, depths[at]!)
    const grey = red[at]! * 0.3 + green[at]! * 0.59 + blue[at]! * 0.11
    const push = 1.42 + 0.25 * sky
    const lift = 1.1 + 0.1 * sky
    red[at] = 255 * (clamp(grey + (red[at]! - grey) * push, 0, 255) / 255) ** (1 / lift) * 1.02
    green[at] = 255 * (clamp(grey + (green[at]! - grey) * push, 0, 255) / 255) ** (1 / lift) * 1.02
    blue[at] = 255 * (clamp(grey + (blue[at]! - grey) * push, 0, 255) / 255) ** (1 / lift) * 1.02 + 7 * (1 - sky)
  }
}

/** Every actor's colours become one lit and one shadowed tone with a sharp border; its small dark features stay as drawn. */
function shadeFigures(sheet: PaintedSheet, once: Planes, target: Planes): void {
  const { figures, unit } = sheet
  const cover = new Float32Array(figures).map((value) => value / 255)
  const luma = lumaOf(once)
  const soft = blurred(luma, sheet, 2 * unit, 1)
  const covered = new Float32Array(luma.length)
  for (let at = 0; at < luma.length; at++) covered[at] = luma[at]! * cover[at]!
  const [amount, total] = [blurred(cover, sheet, 22 * unit), blurred(covered, sheet, 22 * unit)]
  for (let at = 0; at < luma.length; at++) {
    const figure = cover[at]!
    if (figure === 0) continue
    const usual = total[at]! / Math.max(0.01, amount[at]!)
    const ratio = soft[at]! / Math.max(12, usual)
    const lit = smooth(0.8, 0.84, ratio)
    const kept = smooth(0.5, 0.38, luma[at]! / Math.max(12, usual))
    // Within one material the shading is taken out and two tones are put back.
    const level = clamp((usual / Math.max(16, soft[at]!)) ** 0.55, 0.6, 1.5)
    const shade = level * (0.74 + 0.34 * lit) * (1 - kept) + kept
    const cool = (1 - lit) * (1 - kept) * 16
    target.red[at] = target.red[at]! * (1 - figure) + saturated(once, at, once.red[at]!) * shade * figure
    target.green[at] = target.green[at]! * (1 - figure) + saturated(once, at, once.green[at]!) * shade * figure
    target.blue[at] = target.blue[at]! * (1 - figure) + (saturated(once, at, once.blue[at]!) * shade + cool) * figure
  }
}

function saturated({ red, green, blue }: Planes, at: number, value: number): number {
  const grey = red[at]! * 0.3 + green[at]! * 0.59 + blue[at]! * 0.11
  return clamp(grey + (value - grey) * 1.25 + 6, 0, 255)
}

function bloom(sheet: PaintedSheet, planes: Planes): void {
  const luma = lumaOf(planes)
  for (let at = 0; at < luma.length; at++) luma[at] = Math.max(0, luma[at]! - 176)
  const glow = blurred(luma, sheet, 20 * sheet.unit)
  for (const plane of [planes.red, planes.green, planes.blue]) {
    for (let at = 0; at < plane.length; at++) plane[at] = plane[at]! + glow[at]! * 0.62 * (1 - plane[at]! / 300)
  }
}
