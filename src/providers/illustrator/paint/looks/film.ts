import type { Canvas } from '@napi-rs/canvas'
import type { Style } from '../../scene.ts'
import type { Light } from '../../stage.ts'
import { newSurface } from '../surface.ts'
import { blurred, type Extent } from './fields.ts'
import { lookOf, type Look } from './index.ts'
import { pixelsOf, putPixels, unitOf, type PaintedSheet } from './sheet.ts'

/** The style of a film and the size of its frames, by which strokes and dots are measured. */
export interface FilmLook {
  readonly style: Style
  readonly frameWidthPixels: number
  readonly frameHeightPixels: number
  readonly light: Light
}

/** Styles that the encoder gives to finished frames: nothing has to be done to their parts. */
const BY_ENCODER: ReadonlySet<Style> = new Set(['pixel', 'black-and-white'])

const COLOURLESS: ReadonlySet<Style> = new Set(['pencil', 'ink', 'noir', 'black-and-white'])

/** Styles of ink and paper: no dark corners. */
const ON_PAPER: ReadonlySet<Style> = new Set([
  'watercolour',
  'pencil',
  'ink',
  'crayon',
  'flat',
  'comic',
  'blueprint',
  'paper-cut',
  'anime',
  'low-poly',
])

/** Whether a film has only greys, whatever moves in it. */
export function isColourless(style: Style): boolean {
  return COLOURLESS.has(style)
}

/** Whether a film's layers are gone over with the brush, or are left to `styleSheet` and the encoder. */
export function isBrushed(style: Style): boolean {
  return lookOf(style).brushed === true || BY_ENCODER.has(style)
}

/** One layer of a film's backdrop in the film's style, in place; what is see-through stays so. */
export function styleSheet(canvas: Canvas, film: FilmLook, depth: number, seed: number): void {
  stylePart(canvas, film, { depth, seed, figure: false })
}

/** One drawing of an actor in the film's style, in place; what is see-through stays so. */
export function styleSprite(canvas: Canvas, film: FilmLook, seed: number): void {
  stylePart(canvas, film, { depth: 1, seed, figure: true })
}

/** What lies over every frame, a border or a stamp; undefined when nothing does. */
export function filmBorder(film: FilmLook): Canvas | undefined {
  const { dress } = lookOf(film.style)
  if (!dress) return undefined
  const { canvas } = newSurface(film.frameWidthPixels, film.frameHeightPixels)
  dress(canvas, partOf(canvas, film, { depth: 1, seed: 1, figure: false }))
  return canvas
}

/** Whether the corners of a film's frames are darkened. */
export function hasVignette(style: Style): boolean {
  return !ON_PAPER.has(style)
}

interface Part {
  readonly depth: number
  readonly seed: number
  readonly figure: boolean
}

function stylePart(canvas: Canvas, film: FilmLook, part: Part): void {
  const { applyTo }: Look = lookOf(film.style)
  if (!applyTo || BY_ENCODER.has(film.style)) return
  const sheet = partOf(canvas, film, part)
  fillClear(sheet)
  applyTo(sheet)
  putPixels(canvas, sheet.pixels)
}

function partOf(canvas: Canvas, film: FilmLook, { depth, seed, figure }: Part): PaintedSheet {
  const { width, height } = canvas
  const pixels = pixelsOf(canvas)
  const figures = new Uint8Array(width * height)
  if (figure) for (let at = 0; at < figures.length; at++) figures[at] = Math.max(0, Math.min(255, (pixels[at * 4 + 3]! - 214) * 7))
  return {
    width,
    height,
    pixels,
    figures,
    depths: () => new Uint8Array(width * height).fill(Math.round(Math.min(1.5, depth) * 170)),
    seed,
    light: film.light,
    unit: unitOf(film.frameWidthPixels, film.frameHeightPixels),
    whole: false,
  }
}

/** Colours spread into what is see-through, so that no look takes the black there for a dark form. */
function fillClear({ pixels, width, height, unit }: PaintedSheet): void {
  const extent: Extent = { width, height }
  const cover = new Float32Array(width * height)
  for (let at = 0; at < cover.length; at++) cover[at] = pixels[at * 4 + 3]! / 255
  const reach = blurred(cover, extent, 12 * unit)
  for (let channel = 0; channel < 3; channel++) {
    const colour = new Float32Array(cover.length)
    let [sum, amount] = [0, 1e-6]
    for (let at = 0; at < cover.length; at++) {
      colour[at] = pixels[at * 4 + channel]! * cover[at]!
      sum += colour[at]!
      amount += cover[at]!
    }
    const spread = blurred(colour, extent, 12 * unit)
    for (let at = 0; at < cover.length; at++) {
      if (cover[at]! > 0.98) continue
      const around = (spread[at]! + (sum / amount) * 0.02) / (reach[at]! + 0.02)
      pixels[at * 4 + channel] = pixels[at * 4 + channel]! * cover[at]! + around * (1 - cover[at]!)
    }
  }
}
