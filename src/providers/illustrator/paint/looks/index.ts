import type { Canvas } from '@napi-rs/canvas'
import type { Style } from '../../scene.ts'
import type { Layer, Light } from '../../stage.ts'
import { finish, type FinishOptions } from '../finish.ts'
import { newSurface, sparingly } from '../surface.ts'
import { anime } from './anime.ts'
import { blueprint, draughtsmansMarks } from './blueprint.ts'
import { clay } from './clay.ts'
import { comic, panelFrame } from './comic.ts'
import { crayon } from './crayon.ts'
import { lowPoly } from './facets.ts'
import { flat } from './flat.ts'
import { stainedGlass } from './glass.ts'
import { pencil } from './graphite.ts'
import { inkWash, seal } from './ink-wash.ts'
import { ink } from './ink.ts'
import { paperCut } from './paper-cut.ts'
import { blackAndWhite, noir, print, vintage } from './photographs.ts'
import { pixelArt } from './pixel.ts'
import { pixelsOf, putPixels, unitOf, type PaintedSheet } from './sheet.ts'
import { watercolour } from './watercolour.ts'

/** How a style is made out of what the painter and the actors give. */
export interface Look {
  /** Whether backdrops are gone over with the brush first. */
  readonly brushed?: boolean
  /** Changes the colours of a sheet; opacity stays. */
  readonly applyTo?: (sheet: PaintedSheet) => void
  /** What is laid over a whole picture at the very end: a border, a stamp. */
  readonly dress?: (canvas: Canvas, sheet: PaintedSheet) => void
  /** Bloom, vignette and grain. */
  readonly finish?: Omit<FinishOptions, 'seed'>
}

const LOOKS: { readonly [style in Style]: Look } = {
  oil: { brushed: true, finish: { grain: 6, vignette: 0.22, bloom: 0.2 } },
  watercolour: { applyTo: watercolour },
  pencil: { applyTo: pencil },
  ink: { applyTo: ink },
  crayon: { applyTo: crayon },
  flat: { applyTo: flat },
  pixel: { applyTo: pixelArt },
  'low-poly': { applyTo: lowPoly },
  clay: { applyTo: clay },
  comic: { applyTo: comic, dress: panelFrame },
  noir: { applyTo: noir, finish: { grain: 0, vignette: 0.5, bloom: 0.12, saturation: 0 } },
  vintage: { applyTo: vintage, dress: print },
  blueprint: { applyTo: blueprint, dress: draughtsmansMarks },
  'stained-glass': { applyTo: stainedGlass, finish: { grain: 2, vignette: 0.12, bloom: 0.35 } },
  'paper-cut': { applyTo: paperCut },
  anime: { applyTo: anime },
  'black-and-white': { applyTo: blackAndWhite },
}

const INK_WASH: Look = { applyTo: inkWash, dress: seal }

export function lookOf(style: Style): Look {
  return LOOKS[style]
}

/** What a look may know of a picture beyond its pixels. */
export interface Staging {
  readonly style: Style
  /** Ink in washes rather than with the pen. */
  readonly inkWash?: boolean
  readonly seed: number
  readonly light: Light
  /** Draws the actors alone over a transparent canvas of the picture's size. */
  readonly drawFigures: (canvas: Canvas) => void
  /** The backdrop's layers, back to front. */
  readonly layers: readonly Layer[]
}

/** Looks are made at most this large; larger pictures are enlarged from it. */
const LOOK_MAX_PIXELS = 1_300_000

/** Changes a composed picture into the style asked for, in place. */
export function inStyle(canvas: Canvas, staging: Staging): void {
  const look = staging.inkWash ? INK_WASH : lookOf(staging.style)
  if (look.applyTo) {
    const share = Math.min(1, Math.sqrt(LOOK_MAX_PIXELS / (canvas.width * canvas.height)))
    const work = share < 1 ? resized(canvas, Math.round(canvas.width * share), Math.round(canvas.height * share)) : canvas
    const sheet = sheetOf(work, canvas, staging)
    look.applyTo(sheet)
    putPixels(work, sheet.pixels)
    look.dress?.(work, sheet)
    if (work !== canvas) {
      const pen = canvas.getContext('2d')
      pen.imageSmoothingQuality = 'high'
      pen.drawImage(work, 0, 0, canvas.width, canvas.height)
    }
  }
  if (look.finish) finish(canvas, { ...look.finish, seed: staging.seed })
}

function sheetOf(work: Canvas, full: Canvas, { seed, light, drawFigures, layers }: Staging): PaintedSheet {
  const { width, height } = work
  const opacities = sparingly(
    () => {
      const alone = newSurface(full.width, full.height).canvas
      drawFigures(alone)
      return pixelsOf(alone.width === width ? alone : resized(alone, width, height))
    },
    () => [],
  )
  const figures = new Uint8Array(width * height)
  // A shadow on the ground is part of a sprite, but no part of the actor: it is never opaque.
  for (let at = 0; at < figures.length; at++) figures[at] = Math.max(0, Math.min(255, (opacities[at * 4 + 3]! - 214) * 7))
  let depths: Uint8Array | undefined
  return {
    width,
    height,
    pixels: pixelsOf(work),
    figures,
    depths: () => (depths ??= depthsOf(layers, width, height)),
    seed,
    light,
    unit: unitOf(width, height),
    whole: true,
  }
}

/** How near the layers are; 170 stands for depth 1. */
function depthsOf(layers: readonly Layer[], width: number, height: number): Uint8Array {
  const depths = new Uint8Array(width * height)
  for (const { canvas, depth, unpainted } of layers) {
    if (unpainted) continue
    const pixels = pixelsOf(canvas.width === width && canvas.height === height ? canvas : resized(canvas, width, height))
    const value = Math.round(Math.min(1.5, depth) * 170)
    for (let at = 0; at < depths.length; at++) if (pixels[at * 4 + 3]! > 127) depths[at] = value
  }
  return depths
}

function resized(canvas: Canvas, width: number, height: number): Canvas {
  const { canvas: copy, pen } = newSurface(width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(canvas, 0, 0, width, height)
  return copy
}
