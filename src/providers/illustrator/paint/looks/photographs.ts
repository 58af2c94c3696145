import type { Canvas } from '@napi-rs/canvas'
import { between, clamp, makeNoise, randomFrom, smooth } from '../noise.ts'
import { blurred, specks } from './fields.ts'
import { outlineOf } from './lines.ts'
import { lumaOf, planesOf, type PaintedSheet } from './sheet.ts'

/** A black and white photograph: full range of greys, the distance a little out of focus, fine grain. */
export function blackAndWhite(sheet: PaintedSheet): void {
  const { pixels, figures, unit, width, height } = sheet
  const { red, green, blue } = planesOf(sheet)
  const luma = new Float32Array(red.length)
  // An orange filter, as photographers use for skies: reds bright, blues dark.
  for (let at = 0; at < luma.length; at++) luma[at] = red[at]! * 0.42 + green[at]! * 0.46 + blue[at]! * 0.12
  const soft = blurred(luma, sheet, 3.2 * unit)
  const grain = blurred(specks(sheet, sheet.seed + 61), sheet, 0.7 * unit, 1)
  const depths = sheet.depths()
  for (let at = 0; at < luma.length; at++) {
    const blur = sheet.whole ? (1 - figures[at]! / 255) * smooth(140, 20, depths[at]!) : 0
    const light = (luma[at]! * (1 - blur) + soft[at]! * blur) / 255
    const across = ((at % width) / width - 0.5) * 2
    const down = (((at / width) | 0) / height - 0.5) * 2
    const corner = sheet.whole ? 1 - 0.16 * (across * across + down * down) * 0.9 : 1
    const curve = light * 0.45 + smooth(0.02, 0.96, light) * 0.55
    pixels.fill(255 * curve * corner * 1.03 + (grain[at]! - 0.5) * 34, at * 4, at * 4 + 3)
  }
}

/** Film noir: black, white, little between; light through a blind, a beam from above, grain, black corners. */
export function noir(sheet: PaintedSheet): void {
  const { pixels, figures, unit, width, height } = sheet
  const luma = lumaOf(planesOf(sheet))
  const around = blurred(luma, sheet, 60 * unit)
  const grain = blurred(specks(sheet, sheet.seed + 62), sheet, 0.8 * unit, 1)
  const rim = outlineOf(sheet, 4 * unit)
  const centre = middleOf(sheet)
  const fromLeft = sheet.light.sunAt[0] < 0.5
  const lateral = blurred(new Float32Array(figures), sheet, 9 * unit)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const figure = figures[at]! / 255
      const local = 0.5 + (luma[at]! - around[at]!) / 190
      const tone = clamp((luma[at]! / 255) * 0.62 + local * 0.38)
      const u = (x - centre[0]) / height
      const v = (y - centre[1]) / height
      const light = sheet.whole ? blinds(u, v, fromLeft, figure) : 0.8
      const left = Math.max(0, at - Math.round(10 * unit))
      const side = (lateral[at]! - lateral[left]!) / 255
      const lit = figure * clamp((fromLeft ? side : -side) * 2.6, 0, 1)
      const dark = smooth(0.2, 0.74, tone * (0.72 + 0.36 * figure) + 0.06)
      const value = (dark * (0.16 + 1.02 * light) + light * 0.15 * (1 - figure)) * 255
      const edge = rim[at]! * figure * (0.2 + lit) * 150
      pixels.fill(value + lit * 70 * (0.4 + light) + edge + (grain[at]! - 0.5) * 46, at * 4, at * 4 + 3)
    }
  }
}

/** Light at a distance from the actors, in heights of the picture: slanting bands, a pool, a beam, night beyond. */
function blinds(u: number, v: number, fromLeft: boolean, figure: number): number {
  const across = fromLeft ? u : -u
  const band = 0.5 + 0.5 * Math.sin((v + across * 0.3) * 44)
  const slats = smooth(0.2, 0.44, band)
  const pool = Math.exp(-(u * u * 1.9 + v * v * 1.5))
  const beam = smooth(0.3, 0, Math.abs(across * 0.92 - v * 0.62 - 0.03)) * smooth(0.25, -0.4, v)
  const bars = 0.14 + 0.86 * slats
  return clamp(pool * (figure > 0.5 ? 0.74 + 0.3 * bars : bars * 1.12) + beam * 0.42 * (1 - figure))
}

/** The middle of the actors, or of the picture when there are none. */
function middleOf({ figures, width, height }: PaintedSheet): readonly [number, number] {
  let [sum, across, down] = [0, 0, 0]
  for (let at = 0; at < figures.length; at += 5) {
    if (figures[at]! < 128) continue
    sum++
    across += at % width
    down += (at / width) | 0
  }
  return sum < 30 ? [width * 0.5, height * 0.55] : [across / sum, down / sum - height * 0.05]
}

/** A photograph kept for a hundred years: sepia, faded, leaked on by light, scratched. */
export function vintage(sheet: PaintedSheet): void {
  const { pixels, unit, width, height } = sheet
  const planes = planesOf(sheet)
  const luma = blurred(lumaOf(planes), sheet, 0.8 * unit, 1)
  const grain = blurred(specks(sheet, sheet.seed + 63), sheet, 0.9 * unit, 1)
  const noise = makeNoise(sheet.seed + 64)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const across = x / width - 0.5
      const down = y / height - 0.5
      const edge = sheet.whole ? across * across + down * down : 0
      const stain = noise.fractal((x / unit) * 0.004, (y / unit) * 0.004, 4) - 0.47
      const tone = luma[at]! / 255
      const faded = 0.1 + 0.82 * (tone * 0.35 + smooth(0.04, 0.9, tone) * 0.65) + (grain[at]! - 0.5) * 0.13 + stain * 0.1
      const shade = clamp(faded * (1 - edge * 0.62) + (edge > 0.3 ? (edge - 0.3) * 0.3 : 0))
      const leak = sheet.whole ? 0.5 * smooth(0.3, 0.56, across + 0.16 * Math.sin(down * 5 + 1) + stain * 0.3) : 0
      const keep = 0.12
      pixels[at * 4] = sepia(shade, 46, 250) * (1 - keep) + planes.red[at]! * keep + leak * 70
      pixels[at * 4 + 1] = sepia(shade, 28, 231) * (1 - keep) + planes.green[at]! * keep + leak * 22
      pixels[at * 4 + 2] = sepia(shade ** 1.12, 16, 188) * (1 - keep) + planes.blue[at]! * keep - leak * 6
    }
  }
}

function sepia(tone: number, dark: number, bright: number): number {
  return dark + (bright - dark) * tone
}

/** Scratches, dust and the white border of a print with round corners. */
export function print(canvas: Canvas, { seed, unit }: PaintedSheet): void {
  const { width, height } = canvas
  const pen = canvas.getContext('2d')
  const random = randomFrom(seed + 65)
  pen.save()
  pen.lineCap = 'round'
  for (let scratch = 0; scratch < 16; scratch++) {
    const x = random() * width
    const y = random() * height
    const length = between(random, 20, 190) * unit
    const bend = between(random, -14, 14) * unit
    pen.strokeStyle = `rgba(255,246,220,${between(random, 0.18, 0.5)})`
    pen.lineWidth = between(random, 0.5, 1.5) * unit
    pen.beginPath()
    pen.moveTo(x, y)
    pen.quadraticCurveTo(x + bend, y + length / 2, x + bend * 0.4, y + length)
    pen.stroke()
  }
  for (let speck = 0; speck < 120; speck++) {
    pen.fillStyle = random() < 0.6 ? 'rgba(255,248,226,.5)' : 'rgba(40,22,8,.4)'
    const size = between(random, 0.5, 2.2) * unit
    pen.fillRect(random() * width, random() * height, size, size)
  }
  const border = 42 * unit
  pen.fillStyle = '#f3ead6'
  pen.beginPath()
  pen.rect(0, 0, width, height)
  pen.roundRect(border, border, width - 2 * border, height - 2 * border, 22 * unit)
  pen.fill('evenodd')
  pen.strokeStyle = 'rgba(70,44,20,.35)'
  pen.lineWidth = 1.6 * unit
  pen.beginPath()
  pen.roundRect(border, border, width - 2 * border, height - 2 * border, 22 * unit)
  pen.stroke()
  pen.restore()
}
