import { smooth } from '../noise.ts'
import { regionsOf } from './regions.ts'
import { planesOf, type PaintedSheet, type Planes } from './sheet.ts'

/** How many large pixels a picture of a thousand pixels is wide. */
const CELLS = 136

/** Thresholds of ordered dithering (Bayer), 0 to 15. */
const DITHER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

/** Pixel art: large square pixels of few colours, dithered in a pattern, a dark line of single pixels round the actors. */
export function pixelArt(sheet: PaintedSheet): void {
  const { width, height, pixels, unit } = sheet
  const cell = Math.max(2, Math.round((1024 / CELLS) * unit))
  const small = shrunk(sheet, cell)
  const planes = planesOf(small)
  vivid(planes)
  const { palette, labels, backdropColours } = regionsOf(small, planes, { backdropColours: 16, figureColours: 12, rounding: 0 })
  const art = new Uint8ClampedArray(small.pixels.length)
  for (let y = 0, at = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++, at++) {
      const figure = small.figures[at]! >= 128
      const push = figure ? 0 : (DITHER[(y & 3) * 4 + (x & 3)]! - 7.5) * 2.2
      const label = figure
        ? labels[at]!
        : closest(palette, backdropColours || palette.length / 3, planes.red[at]! + push, planes.green[at]! + push, planes.blue[at]! + push)
      const shade = figure ? 1 : rimShade(small, x, y)
      for (let channel = 0; channel < 3; channel++) art[at * 4 + channel] = palette[label * 3 + channel]! * shade
    }
  }
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.min(small.height - 1, Math.floor(y / cell)) * small.width
    for (let x = 0; x < width; x++, at += 4) {
      const from = (row + Math.min(small.width - 1, Math.floor(x / cell))) * 4
      pixels[at] = art[from]!
      pixels[at + 1] = art[from + 1]!
      pixels[at + 2] = art[from + 2]!
    }
  }
}

/** Dark beside an actor, as the line that sets it off; 1 elsewhere. */
function rimShade({ figures, width, height }: PaintedSheet, x: number, y: number): number {
  const at = y * width + x
  const beside =
    (x > 0 && figures[at - 1]! >= 128) ||
    (x < width - 1 && figures[at + 1]! >= 128) ||
    (y > 0 && figures[at - width]! >= 128) ||
    (y < height - 1 && figures[at + width]! >= 128)
  return beside ? 0.16 : 1
}

function closest(palette: Float32Array, count: number, red: number, green: number, blue: number): number {
  let best = 0
  let least = Infinity
  for (let index = 0; index < count; index++) {
    const r = palette[index * 3]! - red
    const g = palette[index * 3 + 1]! - green
    const b = palette[index * 3 + 2]! - blue
    const distance = r * r + g * g + b * b
    if (distance < least) {
      least = distance
      best = index
    }
  }
  return best
}

function vivid({ red, green, blue }: Planes): void {
  for (let at = 0; at < red.length; at++) {
    const grey = red[at]! * 0.3 + green[at]! * 0.59 + blue[at]! * 0.11
    const contrast = 16 * (smooth(0, 255, grey) - grey / 255)
    red[at] = grey + (red[at]! - grey) * 1.35 + contrast
    green[at] = grey + (green[at]! - grey) * 1.35 + contrast
    blue[at] = grey + (blue[at]! - grey) * 1.35 + contrast
  }
}

/** The sheet with every `cell` by `cell` pixels averaged into one. */
function shrunk(sheet: PaintedSheet, cell: number): PaintedSheet {
  const width = Math.ceil(sheet.width / cell)
  const height = Math.ceil(sheet.height / cell)
  const pixels = new Uint8ClampedArray(width * height * 4)
  const figures = new Uint8Array(width * height)
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++, to++) {
      const sums = [0, 0, 0, 0, 0]
      for (let y = row * cell; y < Math.min(sheet.height, (row + 1) * cell); y++) {
        for (let x = column * cell; x < Math.min(sheet.width, (column + 1) * cell); x++) {
          const at = y * sheet.width + x
          for (let channel = 0; channel < 3; channel++) sums[channel] = sums[channel]! + sheet.pixels[at * 4 + channel]!
          sums[3] = sums[3]! + sheet.figures[at]!
          sums[4] = sums[4]! + 1
        }
      }
      for (let channel = 0; channel < 3; channel++) pixels[to * 4 + channel] = sums[channel]! / sums[4]!
      figures[to] = sums[3]! / sums[4]!
    }
  }
  return { ...sheet, width, height, pixels, figures, unit: 1 }
}
