import type { Canvas } from '@napi-rs/canvas'
import { placeActors } from './blocking.ts'
import { drawAlone, drawPlaced } from './blocking/draw-placed.ts'
import { furnished } from './blocking/furnished.ts'
import { inscribe } from './blocking/inscribe.ts'
import { isStillLife, paintTable } from './blocking/still-life.ts'
import { backdropFor } from './paint/backdrops/index.ts'
import { paintOver } from './paint/brush.ts'
import { inStyle, lookOf } from './paint/looks/index.ts'
import { drawLogo } from './paint/logo.ts'
import { newSurface, sparingly, stacked } from './paint/surface.ts'
import { drawTexts } from './paint/lettering.ts'
import { fallingWeather } from './paint/weather.ts'
import type { Scene } from './scene.ts'
import type { Backdrop, Layer, PictureSize } from './stage.ts'

/** The backdrop is painted at most this large and enlarged for bigger pictures: brush strokes need no more. */
const PAINTED_MAX_PIXELS = 1_150_000
const DRAFT_MAX_PIXELS = 90_000

/** How far a picture is: its backdrop in outlines, the backdrop painted, the figures in it, all of it in its style. */
export type Stage = 'sketch' | 'backdrop' | 'figures' | 'style'

/** Is let in at each stage of a picture. What `look` gives is the picture so far, and gone when the onlooker has left. */
export type Onlooker = (stage: Stage, look: () => Canvas) => void

/** The whole picture of a scene. Same scene, same size: same pixels, whoever looks on. */
export function compose(asked: Scene, size: PictureSize, onlooker?: Onlooker): Canvas {
  return sparingly(
    () => composed(furnished(asked), size, onlooker),
    (canvas) => [canvas],
  )
}

function composed(scene: Scene, size: PictureSize, onlooker: Onlooker | undefined): Canvas {
  const { widthPixels, heightPixels } = size
  if (scene.logo) return drawLogo(scene.logo, widthPixels, heightPixels)
  const { backdrop, behind, before } = sparingly(
    () => paintedBackdrop(scene, size, onlooker),
    (drawn) => [drawn.behind, ...(drawn.before ? [drawn.before] : []), ...drawn.backdrop.layers.map(({ canvas }) => canvas)],
  )
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(behind, 0, 0, widthPixels, heightPixels)
  onlooker?.('backdrop', () => stacked(before ? [canvas, before] : [canvas], widthPixels, heightPixels))
  const placed = placeActors(scene, backdrop, size)
  if (isStillLife(scene)) paintTable(canvas, backdrop.light, scene.seed, size.quality)
  drawPlaced(canvas, placed, backdrop.light, before)
  fallingWeather(canvas, scene, backdrop.light)
  onlooker?.('figures', () => canvas)
  inStyle(canvas, {
    style: scene.style,
    inkWash: scene.style === 'ink' && scene.inkWash === true,
    seed: scene.seed,
    light: backdrop.light,
    layers: backdrop.layers,
    drawFigures: (alone) => drawAlone(alone, placed, before),
  })
  onlooker?.('style', () => canvas)
  inscribe(canvas, placed, backdrop.light, scene.style)
  drawTexts(canvas, titlesOf(scene), backdrop.light, scene.poster === true)
  return canvas
}

/** Texts that stand on nothing in the picture. */
function titlesOf({ texts, lettering = [] }: Scene): readonly string[] {
  return texts.filter((text) => !lettering.some((each) => each.text === text))
}

interface PaintedBackdrop {
  readonly backdrop: Backdrop
  readonly behind: Canvas
  readonly before?: Canvas
}

function paintedBackdrop(
  scene: Scene,
  { widthPixels, heightPixels, quality }: PictureSize,
  onlooker: Onlooker | undefined,
): PaintedBackdrop {
  const limit = quality === 'fine' ? PAINTED_MAX_PIXELS : DRAFT_MAX_PIXELS
  const share = Math.min(1, Math.sqrt(limit / (widthPixels * heightPixels)))
  const width = Math.round(widthPixels * share)
  const height = Math.round(heightPixels * share)
  const backdrop = sparingly(
    () => backdropFor(scene, width, height),
    ({ layers }) => layers.map(({ canvas }) => canvas),
  )
  onlooker?.('sketch', () =>
    stacked(
      backdrop.layers.map(({ canvas }) => canvas),
      width,
      height,
    ),
  )
  const brushed = quality === 'fine' && lookOf(scene.style).brushed
  const paint = (layers: readonly Layer[], seed: number): Canvas => {
    const brushable = stacked(
      layers.filter(({ unpainted }) => !unpainted).map(({ canvas }) => canvas),
      width,
      height,
    )
    return brushed ? paintOver(brushable, { sizesPixels: brushSizes(width, height), seed }) : brushable
  }
  const far = backdrop.layers.filter(({ depth }) => depth <= 1)
  const near = backdrop.layers.filter(({ depth }) => depth > 1)
  const behind = paint(far, scene.seed)
  const pen = behind.getContext('2d')
  for (const { canvas, unpainted } of far) if (unpainted) pen.drawImage(canvas, 0, 0)
  return near.length > 0 ? { backdrop, behind, before: paint(near, scene.seed + 1) } : { backdrop, behind }
}

/** Broad strokes first; the finest keep faces of flowers and windows readable. */
function brushSizes(width: number, height: number): readonly number[] {
  const unit = Math.sqrt(width * height) / 1024
  return [15, 7.5, 4, 2.4].map((size) => Math.max(1.6, size * unit))
}
