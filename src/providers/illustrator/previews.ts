import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Preview } from '../../core/provider.ts'
import type { ImageMediaType } from '../../core/request.ts'
import type { Onlooker, Stage } from './compose.ts'
import { withProvenance } from './metadata.ts'
import { lookOf } from './paint/looks/index.ts'
import type { Style } from './scene.ts'

/** How far a piece of work is; a picture that is looked at before it is finished comes along. */
export interface Step {
  /** From 0 to 1. */
  readonly fraction: number
  readonly note: string
  readonly preview?: Preview
}

export type Tell = (step: Step) => void

/** Pictures of the work in progress, and what they say of themselves. */
export interface PreviewsAsked {
  /** How many are wanted at most. */
  readonly count: number
  readonly mediaType: ImageMediaType
  readonly compressionQuality: number
  readonly prompt: string
  readonly seed: number
  readonly fromInput?: boolean
}

/** What is worth a look, first of all, second and third. Paint shows as soon as it is on; a style only when all is there. */
const WORTH_A_LOOK: { readonly [way in 'brushed' | 'styled']: readonly Stage[] } = {
  brushed: ['figures', 'backdrop', 'sketch'],
  styled: ['figures', 'backdrop', 'style'],
}

/** About when in the work a stage is reached, measured. */
const FRACTIONS: { readonly [stage in Stage]: number } = { sketch: 0.2, backdrop: 0.45, figures: 0.75, style: 0.95 }
const NOTES: { readonly [stage in Stage]: string } = {
  sketch: 'sketching the place',
  backdrop: 'painting the place',
  figures: 'drawing who is in it',
  style: 'lettering',
}

/**
 * Somebody who watches a picture in the making and tells of it while it goes on; nobody when no previews are asked for,
 * so that nothing is spent on them.
 */
export function onlookerFor(
  asked: PreviewsAsked,
  style: Style,
  tell: Tell,
  finish: (soFar: Canvas) => Canvas = same,
): Onlooker | undefined {
  if (asked.count < 1) return undefined
  const wanted = new Set(WORTH_A_LOOK[lookOf(style).brushed ? 'brushed' : 'styled'].slice(0, asked.count))
  return (stage, look) => {
    if (!wanted.has(stage)) return
    tell({ fraction: FRACTIONS[stage], note: NOTES[stage], preview: previewOf(finish(look()), asked) })
  }
}

const same = (canvas: Canvas): Canvas => canvas

/** A preview is the picture itself, or the half, quarter ... of it that has at most so many pixels. */
const PREVIEW_PIXELS_MAX = 800 * 800
const PREVIEW_QUALITY_MAX = 82

/** The picture so far as a small file of the kind that is ordered. Written at once: the thread paints on only afterwards. */
export function previewOf(canvas: Canvas, { mediaType, compressionQuality, prompt, seed, fromInput = false }: PreviewsAsked): Preview {
  const small = shrunk(canvas)
  const quality = Math.min(PREVIEW_QUALITY_MAX, Math.max(1, compressionQuality))
  const bytes = mediaType === 'image/png' ? small.toBuffer('image/png') : encoded(small, mediaType, quality)
  return { bytes: withProvenance(bytes, mediaType, { prompt, seed, fromInput }), mediaType }
}

function encoded(canvas: Canvas, mediaType: 'image/jpeg' | 'image/webp', quality: number): Buffer {
  return mediaType === 'image/jpeg' ? canvas.toBuffer('image/jpeg', quality) : canvas.toBuffer('image/webp', quality)
}

function shrunk(canvas: Canvas): Canvas {
  let { width, height } = canvas
  while (width * height > PREVIEW_PIXELS_MAX) [width, height] = [Math.round(width / 2), Math.round(height / 2)]
  const small = createCanvas(width, height)
  const pen = small.getContext('2d')
  // What a sketch leaves open is white paper, not the black of a lossy format.
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(canvas, 0, 0, width, height)
  return small
}
