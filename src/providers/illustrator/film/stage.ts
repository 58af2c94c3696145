import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { paintOver } from '../paint/brush.ts'
import { drawTexts } from '../paint/lettering.ts'
import { filmBorder, hasVignette, isBrushed, styleSheet, type FilmLook } from '../paint/looks/film.ts'
import { newSurface } from '../paint/surface.ts'
import type { Backdrop, Layer, Light } from '../stage.ts'
import type { CameraRoom } from './camera.ts'

/** A layer as the film shows it: painted, and only the part of it that is not empty. */
export interface Sheet {
  readonly canvas: Canvas
  readonly depth: number
  /** Size of the whole layer and where the kept part begins in it. */
  readonly width: number
  readonly height: number
  readonly keptTop: number
}

const MERGE_WITHIN = 0.12

/** Layers so far away and so close to each other that they move as one are put on one sheet: fewer to draw per frame. */
export function merged(layers: Backdrop['layers']): readonly Layer[] {
  const result: { canvas: Canvas; depth: number; from: number; unpainted: boolean }[] = []
  for (const { canvas, depth, unpainted = false } of layers) {
    const last = result.at(-1)
    if (last !== undefined && !unpainted && !last.unpainted && depth < 0.6 && depth - last.from <= MERGE_WITHIN && last.from > 0) {
      last.canvas.getContext('2d').drawImage(canvas, 0, 0, last.canvas.width, last.canvas.height)
      last.depth = (last.depth + depth) / 2
    } else {
      result.push({ canvas, depth, from: depth, unpainted })
    }
  }
  return result
}

/** Goes over a layer with the brush, or gives it the film's style, and cuts away its empty rows. */
export function painted({ canvas, depth, unpainted }: Layer, seed: number, look: FilmLook): Sheet {
  if (!isBrushed(look.style)) {
    styleSheet(canvas, look, depth, seed)
    return kept(canvas, depth)
  }
  if (unpainted) return kept(canvas, depth)
  const scale = look.frameHeightPixels / 720
  const sizesPixels = [11, 6, 3.2].map((size) => Math.max(1.2, size * scale))
  return kept(paintOver(canvas, { sizesPixels, seed }), depth)
}

function kept(canvas: Canvas, depth: number): Sheet {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const filled = (row: number): boolean => {
    for (let x = 0; x < width; x += 2) if ((data[(row * width + x) * 4 + 3] ?? 0) > 3) return true
    return false
  }
  let top = 0
  while (top < height - 1 && !filled(top)) top++
  let bottom = height
  while (bottom > top + 1 && !filled(bottom - 1)) bottom--
  const { canvas: part, pen } = newSurface(width, bottom - top)
  pen.drawImage(canvas, 0, -top)
  return { canvas: part, depth, width, height, keptTop: top }
}

/** Darkened corners and the border of the style, drawn once. */
export function vignetteFor(look: FilmLook): Canvas {
  const { frameWidthPixels: width, frameHeightPixels: height } = look
  const { canvas, pen } = newSurface(width, height)
  if (hasVignette(look.style)) darkenCorners(pen, width, height, look.light)
  const border = filmBorder(look)
  if (border) pen.drawImage(border, 0, 0)
  return canvas
}

function darkenCorners(pen: SKRSContext2D, width: number, height: number, light: Light): void {
  const [red, green, blue] = light.grass[2]
  const longer = Math.hypot(width, height) / 2
  const shade = pen.createRadialGradient(width / 2, height / 2, longer * 0.55, width / 2, height / 2, longer)
  shade.addColorStop(0, 'rgba(0,0,0,0)')
  shade.addColorStop(1, `rgba(${Math.round(red * 0.15)},${Math.round(green * 0.12)},${Math.round(blue * 0.25)},.38)`)
  pen.fillStyle = shade
  pen.fillRect(0, 0, width, height)
}

/** The scene's texts on a canvas of their own; undefined when there are none. */
export function titleFor(texts: readonly string[], width: number, height: number, light: Light): Canvas | undefined {
  if (texts.length === 0) return undefined
  const { canvas } = newSurface(width, height)
  drawTexts(canvas, texts, light)
  return canvas
}

/** How far the camera may move over these sheets. */
export function roomOf(sheets: readonly Sheet[], frameWidth: number, frameHeight: number): CameraRoom {
  const depthMax = Math.max(1, ...sheets.map(({ depth }) => depth))
  const width = Math.min(...sheets.map((sheet) => sheet.width))
  const height = Math.min(...sheets.map((sheet) => sheet.height))
  return { marginX: (width - frameWidth) / 2, marginY: (height - frameHeight) / 2, depthMax }
}
