import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { css, mixColour } from '../paint/noise.ts'
import type { Light } from '../stage.ts'
import { eased, placeLayer, zoomAt, type CameraView } from './camera.ts'
import type { PoseLoop } from './cast.ts'
import type { Player } from './choreography.ts'
import { bodyOf, drawShown, drawUpper, shownAt, type Shown } from './draw-player.ts'
import type { Effect, Moment } from './effect.ts'
import type { Subtitles } from './lines.ts'
import type { Sheet } from './stage.ts'
import type { Toy } from './toys.ts'

/** A place in one light, with what stirs in it. */
export interface Setting {
  readonly sheets: readonly Sheet[]
  readonly effects: readonly Effect[]
  readonly light: Light
}

/** Everything that is drawn in a frame. */
export interface Stage {
  readonly frameWidth: number
  readonly frameHeight: number
  readonly setting: Setting
  /** What the setting has become at the end of the film. */
  readonly later?: Setting
  readonly players: readonly Player[]
  readonly loops: readonly PoseLoop[]
  readonly toys: readonly Toy[]
  readonly vignette?: Canvas
  /** Words over the picture. */
  readonly title?: Canvas
  readonly subtitles: Subtitles
  /** True when the camera goes along with somebody and the world goes by without an end. */
  readonly endless: boolean
  /** What the film begins and ends with exactly. */
  readonly opening?: Canvas
  readonly ending?: Canvas
}

/** Players stand behind every layer nearer than this. */
const PLAYERS_DEPTH = 1.04

export type DrawFrame = (pen: SKRSContext2D, moment: Moment) => void

/** A drawer of frames of a stage, from back to front. It keeps the canvases it needs in passing. */
export function frameDrawer(stage: Stage): DrawFrame {
  const { frameWidth: width, frameHeight: height } = stage
  const scratch = stage.later ? createCanvas(width, height) : undefined
  return (pen, moment) => {
    pen.imageSmoothingEnabled = true
    pen.imageSmoothingQuality = 'low'
    const far = (depth: number): boolean => depth <= PLAYERS_DEPTH
    drawSettings(pen, stage, moment, far, scratch)
    const shown = shownIn(stage, moment)
    drawPlayers(pen, stage, moment, shown, scratch)
    drawSettings(pen, stage, moment, (depth) => !far(depth), scratch)
    drawOverNear(pen, stage, moment, shown)
    if (stage.vignette) pen.drawImage(stage.vignette, 0, 0, width, height)
    if (stage.title) pen.drawImage(stage.title, 0, 0)
    stage.subtitles.draw(pen, moment.seconds)
    drawEnds(pen, stage, moment)
  }
}

const OPENING_SECONDS = 0.6
const ENDING_SHARE = 0.3

/** The pictures that the caller gave: whole in the first and the last frame. */
function drawEnds(pen: SKRSContext2D, { opening, ending }: Stage, { seconds, progress }: Moment): void {
  const first = opening ? 1 - eased(seconds / OPENING_SECONDS) : 0
  const last = ending ? eased((progress - 1 + ENDING_SHARE) / ENDING_SHARE) : 0
  if (opening && first > 0.002) faded(pen, first, () => pen.drawImage(opening, 0, 0))
  if (ending && last > 0.002) faded(pen, last, () => pen.drawImage(ending, 0, 0))
}

function faded(pen: SKRSContext2D, opacity: number, draw: () => void): void {
  pen.globalAlpha = opacity
  draw()
  pen.globalAlpha = 1
}

type Wanted = (depth: number) => boolean

/** How far the later setting shows through. */
function lateness({ progress }: Moment): number {
  return eased((progress - 0.08) / 0.84)
}

function drawSettings(pen: SKRSContext2D, stage: Stage, moment: Moment, wanted: Wanted, scratch: Canvas | undefined): void {
  const { later, setting } = stage
  const share = later ? lateness(moment) : 0
  if (share < 1) drawSetting(pen, setting, stage, moment, wanted)
  if (!later || !scratch || share === 0) return
  if (share >= 1) return drawSetting(pen, later, stage, moment, wanted)
  const brush = scratch.getContext('2d')
  brush.clearRect(0, 0, scratch.width, scratch.height)
  drawSetting(brush, later, stage, moment, wanted)
  faded(pen, share, () => pen.drawImage(scratch, 0, 0))
}

function drawSetting(pen: SKRSContext2D, { sheets, effects }: Setting, stage: Stage, moment: Moment, wanted: Wanted): void {
  const own = effects.filter(({ depth }) => wanted(depth))
  const calm = stage.endless ? { ...moment, view: { ...moment.view, x: 0 } } : moment
  let effect = 0
  const stir = (depth: number): void => {
    for (; effect < own.length && (own[effect]?.depth ?? 0) <= depth; effect++) own[effect]?.draw(pen, calm)
  }
  for (const sheet of sheets) {
    if (!wanted(sheet.depth)) continue
    stir(sheet.depth - 1e-6)
    drawSheet(pen, sheet, stage, moment.view)
  }
  stir(Number.POSITIVE_INFINITY)
}

function drawSheet(pen: SKRSContext2D, sheet: Sheet, { frameWidth, frameHeight, endless }: Stage, view: CameraView): void {
  const at = placeLayer(view, sheet.depth, sheet, { width: frameWidth, height: frameHeight })
  const scale = at.height / sheet.height
  const top = at.top + sheet.keptTop * scale
  const height = sheet.canvas.height * scale
  if (!endless) {
    pen.drawImage(sheet.canvas, at.left, top, at.width, height)
    return
  }
  // Every other one is mirrored, so that no seam is seen.
  for (let tile = Math.floor(-at.left / at.width); at.left + tile * at.width < frameWidth; tile++) {
    pen.save()
    const mirrored = tile % 2 !== 0
    pen.translate(at.left + (mirrored ? tile + 1 : tile) * at.width, top)
    if (mirrored) pen.scale(-1, 1)
    // Each a little wider than its room: between two edges a hair of what lies behind would be seen.
    pen.drawImage(sheet.canvas, -0.75, 0, at.width + 1.5, height)
    pen.restore()
  }
}

function shownIn({ players, loops, subtitles, frameWidth }: Stage, { seconds, view }: Moment): readonly Shown[] {
  return players.flatMap((player, index) => {
    const loop = loops[index]
    const shown = loop && shownAt(player, loop, seconds, subtitles.mouthOf(player.spot, seconds, loop.sets.length))
    if (!shown) return []
    const { left, right } = bodyOf(shown)
    // Whoever has gone by is left behind.
    return right - view.x < -frameWidth * 0.2 || left - view.x > frameWidth * 1.2 ? [] : [shown]
  })
}

/** The players' space: the frame's pixels, moved by the camera. */
function inTheirSpace(pen: SKRSContext2D, { frameWidth, frameHeight }: Stage, { view }: Moment, draw: () => void): void {
  const zoom = zoomAt(view, 1)
  pen.save()
  pen.translate(frameWidth / 2 - view.x, frameHeight / 2 - view.y)
  pen.scale(zoom, zoom)
  pen.translate(-frameWidth / 2, -frameHeight / 2)
  draw()
  pen.restore()
}

const isAloft = ({ player: { spot } }: Shown): boolean => spot.carried === 'air'

function drawPlayers(pen: SKRSContext2D, stage: Stage, moment: Moment, shown: readonly Shown[], scratch: Canvas | undefined): void {
  const { later, setting } = stage
  if (!later || !scratch) return inTheirSpace(pen, stage, moment, () => drawTroupe(pen, stage, moment, shown))
  const brush = scratch.getContext('2d')
  brush.clearRect(0, 0, scratch.width, scratch.height)
  inTheirSpace(brush, stage, moment, () => drawTroupe(brush, stage, moment, shown))
  // They stand in the light that it has become.
  brush.save()
  brush.globalCompositeOperation = 'source-atop'
  brush.fillStyle = tintBetween(setting.light, later.light, lateness(moment))
  brush.fillRect(0, 0, scratch.width, scratch.height)
  brush.restore()
  pen.drawImage(scratch, 0, 0)
}

/** What is laid over somebody drawn in one light to stand in another: shade when it has become darker, sun when lighter. */
function tintBetween(from: Light, to: Light, share: number): string {
  const brightness = ({ key, ambient }: Light): number => [...key, ...ambient].reduce((sum, value) => sum + value, 0)
  const ratio = brightness(to) / Math.max(0.05, brightness(from))
  if (ratio < 1) return css(mixColour(to.haze, [8, 10, 40], 0.8), Math.min(0.72, 0.2 + (1 - ratio)) * share)
  return css(to.sun, Math.min(0.28, (ratio - 1) * 0.2) * share)
}

function drawTroupe(pen: SKRSContext2D, { toys, setting }: Stage, { seconds }: Moment, shown: readonly Shown[]): void {
  for (const toy of toys) if (toy.behind) toy.draw(pen, seconds)
  for (const each of shown) if (!isAloft(each)) drawShown(pen, each, setting.light, seconds)
  for (const toy of toys) if (!toy.behind) toy.draw(pen, seconds)
  for (const each of shown) if (isAloft(each)) drawShown(pen, each, setting.light, seconds)
}

/** What grows in front may hide feet, but no face: whoever a near sheet covers is drawn once more from the knees up. */
function drawOverNear(pen: SKRSContext2D, stage: Stage, moment: Moment, shown: readonly Shown[]): void {
  if (stage.later) return
  const near = stage.setting.sheets.filter(({ depth }) => depth > PLAYERS_DEPTH)
  if (near.length === 0) return
  const highest = Math.min(...near.map((sheet) => sheet.keptTop - (sheet.height - stage.frameHeight) / 2))
  const covered = shown.filter((each) => {
    const { top, bottom } = bodyOf(each)
    return each.player.spot.waterline === undefined && highest < top + (bottom - top) * 0.8
  })
  if (covered.length === 0) return
  inTheirSpace(pen, stage, moment, () => {
    for (const each of covered) drawUpper(pen, each)
  })
}
