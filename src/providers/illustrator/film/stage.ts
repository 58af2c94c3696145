import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { paintOver } from '../paint/brush.ts'
import { drawTexts } from '../paint/lettering.ts'
import { filmBorder, hasVignette, isBrushed, styleSheet, type FilmLook } from '../paint/looks/film.ts'
import { newSurface } from '../paint/surface.ts'
import type { Backdrop, Layer, Light } from '../stage.ts'
import { placeLayer, zoomAt, type CameraRoom, type CameraView } from './camera.ts'
import type { PoseLoop } from './cast.ts'
import type { Player } from './choreography.ts'
import type { Effect, Moment } from './effect.ts'
import type { Toy } from './toys.ts'

/** A layer as the film shows it: painted, and only the part of it that is not empty. */
export interface Sheet {
  readonly canvas: Canvas
  readonly depth: number
  /** Size of the whole layer and where the kept part begins in it. */
  readonly width: number
  readonly height: number
  readonly keptTop: number
}

/** Everything that is drawn in a frame. */
export interface Stage {
  readonly frameWidth: number
  readonly frameHeight: number
  readonly sheets: readonly Sheet[]
  readonly effects: readonly Effect[]
  readonly players: readonly Player[]
  readonly loops: readonly (PoseLoop | undefined)[]
  readonly toys: readonly Toy[]
  readonly vignette: Canvas
  /** Words over the picture. */
  readonly title?: Canvas
}

/** Players stand behind every layer nearer than this. */
const PLAYERS_DEPTH = 1.04
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

/** Draws the frame of a moment: layers, life and players from back to front. */
export function drawFrame(pen: SKRSContext2D, stage: Stage, moment: Moment): void {
  const { sheets, effects } = stage
  let effect = 0
  let played = false
  const upTo = (depth: number): void => {
    if (!played && depth > PLAYERS_DEPTH) {
      drawEffects(PLAYERS_DEPTH)
      drawPlayers(pen, stage, moment)
      played = true
    }
    drawEffects(depth)
  }
  const drawEffects = (depth: number): void => {
    for (; effect < effects.length && (effects[effect]?.depth ?? 0) <= depth; effect++) effects[effect]?.draw(pen, moment)
  }
  pen.imageSmoothingEnabled = true
  pen.imageSmoothingQuality = 'low'
  for (const sheet of sheets) {
    upTo(sheet.depth - 1e-6)
    drawSheet(pen, sheet, stage, moment.view)
  }
  upTo(Number.POSITIVE_INFINITY)
  pen.drawImage(stage.vignette, 0, 0, stage.frameWidth, stage.frameHeight)
  if (stage.title !== undefined) pen.drawImage(stage.title, 0, 0)
}

function drawSheet(pen: SKRSContext2D, sheet: Sheet, { frameWidth, frameHeight }: Stage, view: CameraView): void {
  const at = placeLayer(view, sheet.depth, sheet, { width: frameWidth, height: frameHeight })
  const scale = at.height / sheet.height
  pen.drawImage(sheet.canvas, at.left, at.top + sheet.keptTop * scale, at.width, sheet.canvas.height * scale)
}

function drawPlayers(pen: SKRSContext2D, stage: Stage, { seconds, view }: Moment): void {
  const zoom = zoomAt(view, 1)
  pen.save()
  pen.translate(stage.frameWidth / 2 - view.x, stage.frameHeight / 2 - view.y)
  pen.scale(zoom, zoom)
  for (const toy of stage.toys) if (toy.behind) toy.draw(pen, seconds)
  for (const player of stage.players) drawPlayer(pen, player, stage.loops[player.actorIndex], seconds)
  for (const toy of stage.toys) if (!toy.behind) toy.draw(pen, seconds)
  pen.restore()
}

function drawPlayer(pen: SKRSContext2D, player: Player, loop: PoseLoop | undefined, seconds: number): void {
  if (loop === undefined) return
  const { x, y, scale, mirrored, tilt, phase } = player.at(seconds)
  const size = (scale * player.spriteHeightPixels) / loop.heightPixels
  const position = (((phase % 1) + 1) % 1) * loop.sprites.length
  const index = Math.floor(position) % loop.sprites.length
  pen.save()
  pen.translate(x, y)
  pen.rotate(tilt)
  pen.scale(mirrored ? -size : size, size)
  const share = position / loop.sprites.length >= loop.blendedFrom ? position - Math.floor(position) : 0
  drawPose(pen, loop, index, 1)
  if (share > 0.06) drawPose(pen, loop, (index + 1) % loop.sprites.length, share)
  pen.restore()
}

function drawPose(pen: SKRSContext2D, loop: PoseLoop, index: number, opacity: number): void {
  const sprite = loop.sprites[index]
  if (sprite === undefined) return
  pen.globalAlpha = opacity
  pen.drawImage(sprite.canvas, -sprite.anchorX, -sprite.anchorY)
  pen.globalAlpha = 1
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
