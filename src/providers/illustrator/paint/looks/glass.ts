import { between, clamp, makeNoise, randomFrom, smooth } from '../noise.ts'
import { blurred, broadened, simplified } from './fields.ts'
import { drawnLines, outlineOf } from './lines.ts'
import { lumaOf, planesOf, type PaintedSheet, type Planes } from './sheet.ts'

/** A stained-glass window: glowing pieces in lead, each of one colour; faces are painted on the glass in fine dark lines. */
export function stainedGlass(sheet: PaintedSheet): void {
  const { width, height, pixels, figures, seed, unit } = sheet
  const planes = simplified(planesOf(sheet), sheet, 4 * unit)
  const pieces = piecesOf(sheet, withoutTrifles(sheet, planes))
  const seams = seamsOf(sheet, pieces)
  const lead = blurred(seams, sheet, 2.1 * unit)
  const inner = blurred(seams, sheet, 9 * unit)
  const outline = outlineOf(sheet, 8.5 * unit)
  const details = drawnLines(lumaOf(planes), sheet, { width: 2 * unit, from: 5, to: 14 })
  const noise = makeNoise(seed + 51)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const piece = pieces.labels[at]! * 3
      const figure = figures[at]! / 255
      const u = x / unit
      const v = y / unit
      const slant = pieces.labels[at]! % 7
      const waves = noise.fractal(u * 0.03 + slant * 9, v * (0.006 + slant * 0.002), 3)
      const glow = 1.2 - 0.5 * clamp(inner[at]! * 9 * unit, 0, 0.9) + (waves - 0.45) * 0.55
      const bar = Math.max(smooth(0.075, 0.16, lead[at]! * unit), outline[at]!)
      const shine = bar > 0.5 ? 26 * smooth(0.2, 0.5, noise.at(u * 0.2, v * 0.2)) : 0
      const painted = details[at]! * figure * 0.85
      const shade = glow * (1 - painted)
      for (let channel = 0; channel < 3; channel++) {
        const own = pieces.colours[piece + channel]! * (1 - 0.3 * figure) + plane(planes, channel)[at]! * 0.3 * figure
        pixels[at * 4 + channel] = own * shade * (1 - bar) + (17 + shine) * bar
      }
    }
  }
}

function plane({ red, green, blue }: Planes, channel: number): Float32Array {
  return channel === 0 ? red : channel === 1 ? green : blue
}

/** The backdrop with everything small painted over; actors as they are. */
function withoutTrifles(sheet: PaintedSheet, planes: Planes): Planes {
  const broad = broadened(planes, sheet, [10 * sheet.unit, 16 * sheet.unit])
  for (const channel of ['red', 'green', 'blue'] as const) {
    for (let at = 0; at < sheet.figures.length; at++) if (sheet.figures[at]! >= 128) broad[channel][at] = planes[channel][at]!
  }
  return broad
}

/** Where lead runs: between all pieces of the backdrop, in an actor only between pieces that differ in colour. */
function seamsOf({ width, height, figures }: PaintedSheet, { labels, colours }: Pieces): Float32Array {
  const differ = (one: number, other: number): boolean => {
    let contrast = 0
    for (let channel = 0; channel < 3; channel++) contrast += Math.abs(colours[one * 3 + channel]! - colours[other * 3 + channel]!)
    return contrast > 96
  }
  const seams = new Float32Array(labels.length)
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0, at = y * width; x < width - 1; x++, at++) {
      const here = labels[at]!
      const figure = figures[at]! >= 128
      for (const there of [labels[at + 1]!, labels[at + width]!]) if (here !== there && (!figure || differ(here, there))) seams[at] = 1
    }
  }
  return seams
}

/** Every cell takes the label most of its neighbours have, so that lead runs in smooth lines. */
function evened(labels: Uint16Array, columns: number, rows: number): Uint16Array {
  const result = Uint16Array.from(labels)
  const near = new Uint16Array(9)
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const at = row * columns + column
      let index = 0
      for (let down = -columns; down <= columns; down += columns)
        for (let across = -1; across <= 1; across++) near[index++] = labels[at + down + across]!
      let most = 0
      for (let one = 0; one < 9; one++) {
        let votes = 0
        for (let other = 0; other < 9; other++) if (near[other] === near[one]) votes++
        if (votes > most) {
          most = votes
          result[at] = near[one]!
        }
      }
    }
  }
  return result
}

interface Pieces {
  readonly labels: Uint16Array
  readonly colours: Float32Array
}

/** One piece while the window is cut: its middle, its colour, whether it belongs to an actor. */
interface Pane {
  x: number
  y: number
  red: number
  green: number
  blue: number
  readonly figure: boolean
}

const CUTS = 4

/** Cuts the picture into pieces of about one colour (after SLIC superpixels), smaller ones on the actors. */
function piecesOf(sheet: PaintedSheet, planes: Planes): Pieces {
  const { width, height, unit } = sheet
  const scale = Math.max(1, Math.round(2.2 * unit))
  const columns = Math.ceil(width / scale)
  const rows = Math.ceil(height / scale)
  const from = (column: number, row: number): number => Math.min(height - 1, row * scale) * width + Math.min(width - 1, column * scale)
  const panes = panesOf(sheet, planes)
  const coarse = new Uint16Array(columns * rows)
  for (let cut = 0; cut < CUTS; cut++) {
    const best = new Float32Array(coarse.length).fill(1e12)
    for (const [index, pane] of panes.entries()) claim(pane, index, { sheet, planes, scale, columns, rows, best, coarse })
    settle(panes, coarse, planes, columns, from)
  }
  let even: Uint16Array = coarse
  for (let round = 0; round < 4; round++) even = evened(even, columns, rows)
  const labels = new Uint16Array(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) labels[at] = even[Math.floor(y / scale) * columns + Math.floor(x / scale)]!
  }
  const colours = new Float32Array(panes.length * 3)
  for (const [index, { red, green, blue }] of panes.entries()) colours.set(glowing(red, green, blue), index * 3)
  return { labels, colours }
}

function panesOf({ width, height, figures, seed, unit }: PaintedSheet, planes: Planes): Pane[] {
  const random = randomFrom(seed + 50)
  const panes: Pane[] = []
  const cast = (apart: number, figure: boolean): void => {
    for (let y = apart / 2; y < height; y += apart) {
      for (let x = apart / 2; x < width; x += apart) {
        const across = clamp(x + between(random, -0.36, 0.36) * apart, 0, width - 1)
        const down = clamp(y + between(random, -0.36, 0.36) * apart, 0, height - 1)
        const at = Math.floor(down) * width + Math.floor(across)
        if (figures[at]! >= 128 !== figure) continue
        panes.push({ x: across, y: down, red: planes.red[at]!, green: planes.green[at]!, blue: planes.blue[at]!, figure })
      }
    }
  }
  cast(74 * unit, false)
  cast(48 * unit, true)
  return panes
}

interface Cutting {
  readonly sheet: PaintedSheet
  readonly planes: Planes
  readonly scale: number
  readonly columns: number
  readonly rows: number
  readonly best: Float32Array
  readonly coarse: Uint16Array
}

function claim(pane: Pane, index: number, { sheet, planes, scale, columns, rows, best, coarse }: Cutting): void {
  const reach = 110 * sheet.unit
  const nearness = (pane.figure ? 1300 : 2600) / (70 * sheet.unit) ** 2
  const [left, right] = [Math.max(0, Math.floor((pane.x - reach) / scale)), Math.min(columns - 1, Math.ceil((pane.x + reach) / scale))]
  const [top, bottom] = [Math.max(0, Math.floor((pane.y - reach) / scale)), Math.min(rows - 1, Math.ceil((pane.y + reach) / scale))]
  for (let row = top; row <= bottom; row++) {
    const y = Math.min(sheet.height - 1, row * scale)
    for (let column = left; column <= right; column++) {
      const x = Math.min(sheet.width - 1, column * scale)
      const at = y * sheet.width + x
      const r = planes.red[at]! - pane.red
      const g = planes.green[at]! - pane.green
      const b = planes.blue[at]! - pane.blue
      const apart = ((x - pane.x) ** 2 + (y - pane.y) ** 2) * nearness
      const foreign = sheet.figures[at]! >= 128 === pane.figure ? 0 : 40_000
      const distance = r * r + g * g + b * b + apart + foreign
      if (distance < best[row * columns + column]!) {
        best[row * columns + column] = distance
        coarse[row * columns + column] = index
      }
    }
  }
}

function settle(panes: Pane[], coarse: Uint16Array, planes: Planes, columns: number, from: (column: number, row: number) => number): void {
  const sums = new Float64Array(panes.length * 6)
  for (let cell = 0; cell < coarse.length; cell++) {
    const column = cell % columns
    const row = (cell / columns) | 0
    const at = from(column, row)
    const base = coarse[cell]! * 6
    for (const [offset, value] of [column, row, planes.red[at]!, planes.green[at]!, planes.blue[at]!, 1].entries()) {
      sums[base + offset] = sums[base + offset]! + value
    }
  }
  const scale = from(1, 0) - from(0, 0)
  for (const [index, pane] of panes.entries()) {
    const count = sums[index * 6 + 5]!
    if (count === 0) continue
    pane.x = (sums[index * 6]! / count) * scale
    pane.y = (sums[index * 6 + 1]! / count) * scale
    pane.red = sums[index * 6 + 2]! / count
    pane.green = sums[index * 6 + 3]! / count
    pane.blue = sums[index * 6 + 4]! / count
  }
}

/** The colour with the sun behind it. */
function glowing(red: number, green: number, blue: number): readonly [number, number, number] {
  const grey = red * 0.3 + green * 0.59 + blue * 0.11
  const lift = 1.05 + 0.35 * smooth(150, 40, grey)
  const push = (value: number): number => clamp((grey + (value - grey) * 1.95) * lift + 4, 0, 255)
  return [push(red), push(green), push(blue)]
}
