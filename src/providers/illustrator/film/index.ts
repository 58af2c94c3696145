import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { asGatewayError, GatewayError } from '../../../core/errors.ts'
import type { Order, VideoOrder } from '../../../core/request.ts'
import { backdropFor } from '../paint/backdrops/index.ts'
import { canvasOf, readPicture } from '../edit/picture.ts'
import { isBrushed, isColourless, type FilmLook } from '../paint/looks/film.ts'
import { drawLogo } from '../paint/logo.ts'
import { TOOL } from '../provenance.ts'
import type { Scene } from '../scene.ts'
import { ballKnocks, playsWithBall } from './ball.ts'
import { readFilm } from './boxes.ts'
import { cameraAt, OVERSCAN, type CameraRoom, type CameraView } from './camera.ts'
import { castOf, lightOf, loopsOf, posesOf, type CastMember } from './cast.ts'
import { choreograph, type Player } from './choreography.ts'
import { chooseEncoder } from './encoder.ts'
import type { Encoder, OpenEncoder } from './encoding.ts'
import { lifeOf } from './life.ts'
import { appendProvenance, FILM_COMMENT } from './metadata.ts'
import { beginPoses, type PosesUnderWay } from './poses.ts'
import { makeSound } from './sound/index.ts'
import { speak } from './sound/speech.ts'
import { drawFrame, merged, painted, roomOf, titleFor, vignetteFor, type Sheet, type Stage } from './stage.ts'
import { toysOf } from './toys.ts'

/** One film of an order. */
export interface FilmJob {
  readonly order: Order & { readonly output: VideoOrder }
  readonly scene: Scene
  /** Which of the order's films this is, from 0: each is a different take on the same scene. */
  readonly index: number
  /** Where the finished MP4 goes. Nothing is there before it is whole; unfinished files lie in `<outputPath>.parts` meanwhile. */
  readonly outputPath: string
  /** A picture file the film begins with. Then the camera moves over it and nothing else of the scene but its weather is shown. */
  readonly firstFrame?: Uint8Array
  /** The ffmpeg the operator named, if any. */
  readonly ffmpegPath?: string
  /** Told now and then how far the film is: 0 to 1 and what is being done. */
  report(fraction: number, note: string): void
  /**
   * Told the number of the ffmpeg process when it has started, and `undefined` when it is gone: it outlives a thread that
   * is ended from outside, so whoever may do that has to end it too.
   */
  encoding?(processId: number | undefined): void
  readonly signal: AbortSignal
}

/** What a finished film can tell about itself. */
export interface FilmReport {
  /** Sentences for the caller about what could not be honoured, e.g. speech in a language without a voice. */
  readonly notes: readonly string[]
}

/** Larger films are drawn at this many pixels and enlarged by the encoder: brush strokes survive that well. */
const DRAWN_PIXELS_MAX = 1600 * 900

/**
 * Makes one film. Same order, scene and index: same bytes on the same kind of machine. Meant for a worker thread: it
 * keeps the processor busy and lets go only between frames. Throws `canceled` when the signal aborts, `not_supported`
 * when the ffmpeg named does not run, `upstream_broken` when encoding fails; in all cases nothing is left behind.
 */
export async function makeFilm(job: FilmJob): Promise<FilmReport> {
  stopIfCanceled(job.signal)
  const openEncoder = chooseEncoder(job.ffmpegPath)
  // Named after the film, so that a thread that was ended from outside leaves nothing that a second try does not clear away.
  const workPath = `${job.outputPath}.parts`
  rmSync(workPath, { recursive: true, force: true })
  mkdirSync(workPath)
  const shoot: Shoot = { ...planOf(job), job, openEncoder, workPath }
  const poses = beginPoses(shoot.tasks, filmLook(shoot), shoot.indoor)
  try {
    return await produce(shoot, poses)
  } catch (error) {
    if (job.signal.aborted) throw canceled()
    throw asGatewayError(error)
  } finally {
    await poses.stop()
    rmSync(workPath, { recursive: true, force: true })
  }
}

/** Everything that is decided before anything is drawn. */
interface Plan {
  readonly scene: Scene
  readonly light: ReturnType<typeof lightOf>['light']
  readonly indoor: boolean
  readonly frameWidth: number
  readonly frameHeight: number
  readonly layerWidth: number
  readonly layerHeight: number
  readonly frames: number
  readonly cast: readonly CastMember[]
  readonly players: readonly Player[]
  readonly tasks: ReturnType<typeof posesOf>
}

interface Shoot extends Plan {
  readonly job: FilmJob
  readonly openEncoder: OpenEncoder
  readonly workPath: string
}

function planOf({ order, scene: asked, index, firstFrame }: FilmJob): Plan {
  const { widthPixels, heightPixels, durationSeconds, framesPerSecond } = order.output
  const scene = { ...asked, seed: (asked.seed + index * 7919) >>> 0 }
  const shrink = Math.min(1, Math.sqrt(DRAWN_PIXELS_MAX / (widthPixels * heightPixels)))
  const frameWidth = Math.round((widthPixels * shrink) / 2) * 2
  const frameHeight = Math.round((heightPixels * shrink) / 2) * 2
  const layerWidth = Math.round((frameWidth * OVERSCAN.wide) / 2) * 2
  const layerHeight = Math.round((frameHeight * OVERSCAN.tall) / 2) * 2
  const { light, indoor } = lightOf(scene)
  const cast = firstFrame === undefined && scene.logo === undefined ? castOf(scene, light, indoor) : []
  // A tiny backdrop tells where the ground is, so that the actors can be sized before the large one is painted.
  const { groundAt, waterAt } = backdropFor(scene, Math.round(layerWidth / 8), Math.round(layerHeight / 8))
  const water = waterAt === undefined ? {} : { waterY: (waterAt - 0.5) * layerHeight }
  const stageSize = { frameWidth, frameHeight, groundY: (groundAt - 0.5) * layerHeight, durationSeconds, ...water }
  const players = choreograph(
    scene,
    cast.map(({ build }) => build),
    stageSize,
    scene.seed,
  )
  const tasks = posesOf(scene, cast, players)
  const frames = Math.round(durationSeconds * framesPerSecond)
  return { scene, light, indoor, frameWidth, frameHeight, layerWidth, layerHeight, frames, cast, players, tasks }
}

async function produce(shoot: Shoot, poses: PosesUnderWay): Promise<FilmReport> {
  const { job, workPath } = shoot
  const sheets = await sheetsOf(shoot)
  const sound = job.order.output.sound ? await recordSound(shoot) : { notes: unspoken(shoot) }
  job.report(0.3, 'drawing the actors')
  const sprites = await poses.finish(() => breathe(job.signal))
  const title = titleFor(shoot.scene.texts, shoot.frameWidth, shoot.frameHeight, shoot.light)
  const stage: Stage = {
    frameWidth: shoot.frameWidth,
    frameHeight: shoot.frameHeight,
    sheets,
    effects: effectsOf(shoot),
    players: shoot.players,
    loops: loopsOf(shoot.cast, shoot.tasks, sprites),
    toys: toysOf(shoot.scene, shoot.cast, shoot.players, shoot.light),
    vignette: vignetteFor(filmLook(shoot)),
    ...(title !== undefined && { title }),
  }
  const filmPath = join(workPath, 'film.mp4')
  await encode(shoot, stage, filmPath, 'path' in sound ? sound.path : undefined)
  assertAsOrdered(shoot, filmPath)
  appendProvenance(filmPath, { prompt: job.order.prompt, seed: job.order.seed, fromInput: job.firstFrame !== undefined })
  stopIfCanceled(job.signal)
  renameSync(filmPath, job.outputPath)
  job.report(1, 'done')
  return { notes: [...sound.notes, ...missingFrom(shoot)] }
}

/** In a film of the caller's own picture or of a logo nothing is restyled. */
function filmLook({ job, scene, light, frameWidth, frameHeight }: Plan & { readonly job: FilmJob }): FilmLook {
  const style = job.firstFrame === undefined && scene.logo === undefined ? scene.style : 'oil'
  return { style, light, frameWidthPixels: frameWidth, frameHeightPixels: frameHeight }
}

/** Lets other events in, above all the one that cancels us. */
async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate()
  stopIfCanceled(signal)
}

async function sheetsOf(shoot: Shoot): Promise<readonly Sheet[]> {
  const { job, scene, frameWidth, frameHeight } = shoot
  if (job.firstFrame !== undefined) return [await pictureSheet(shoot, job.firstFrame)]
  if (scene.logo !== undefined) return [wholeSheet(drawLogo(scene.logo, frameWidth, frameHeight))]
  return paintSheets(shoot)
}

/** A finished picture as the only sheet: as large as the frame. */
function wholeSheet(canvas: Canvas): Sheet {
  return { canvas, depth: 1, width: canvas.width, height: canvas.height, keptTop: 0 }
}

async function paintSheets(shoot: Shoot): Promise<readonly Sheet[]> {
  const { job, scene, layerWidth, layerHeight } = shoot
  job.report(0.02, 'sketching the scene')
  const layers = merged(backdropFor(scene, layerWidth, layerHeight).layers)
  const sheets: Sheet[] = []
  for (const [index, layer] of layers.entries()) {
    await breathe(job.signal)
    job.report(0.08 + (0.2 * index) / layers.length, 'painting')
    sheets.push(painted(layer, scene.seed + index, filmLook(shoot)))
  }
  return sheets
}

/** The caller's picture, filling the frame as far as its shape allows. */
async function pictureSheet({ job, frameWidth, frameHeight }: Shoot, picture: Uint8Array): Promise<Sheet> {
  job.report(0.05, 'reading the first frame')
  const image = await readPicture(picture)
    .then(canvasOf)
    .catch((cause: unknown) => {
      throw new GatewayError('bad_request', 'The first frame is not a picture that can be read.', { cause })
    })
  const canvas = createCanvas(frameWidth, frameHeight)
  const scale = Math.max(frameWidth / image.width, frameHeight / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  canvas.getContext('2d').drawImage(image, (frameWidth - width) / 2, (frameHeight - height) / 2, width, height)
  return wholeSheet(canvas)
}

/** What stirs. Over a caller's picture only what falls from the sky: where its grass and water are, nobody knows. */
function effectsOf({ job, scene, light, frameWidth, frameHeight }: Shoot): Stage['effects'] {
  if (scene.logo !== undefined) return []
  const effects = lifeOf(scene, light, { width: frameWidth, height: frameHeight }, scene.seed)
  return job.firstFrame === undefined ? effects : effects.filter(({ falling }) => falling === true)
}

interface RecordedSound {
  readonly path: string
  readonly notes: readonly string[]
}

async function recordSound({ job, scene, cast, workPath }: Shoot): Promise<RecordedSound> {
  const { order, signal } = job
  const { durationSeconds } = order.output
  job.report(0.28, 'making the sound')
  await breathe(signal)
  const language = order.language === undefined ? {} : { language: order.language }
  const { lines, notes } = await speak({ dialogue: scene.dialogue, durationSeconds, workPath, ...language })
  const loopSeconds = cast[0]?.figure.loopSeconds ?? 3
  const knocks = scene.actors.some(playsWithBall) ? ballKnocks(durationSeconds) : []
  const path = join(workPath, 'sound.pcm')
  writeFileSync(path, makeSound({ scene, durationSeconds, seed: scene.seed, loopSeconds, knocks, speech: lines }))
  return { path, notes }
}

async function encode(shoot: Shoot, stage: Stage, filmPath: string, soundPath: string | undefined): Promise<void> {
  const { job, openEncoder, frameWidth, frameHeight, frames } = shoot
  const { widthPixels, heightPixels, framesPerSecond } = job.order.output
  stopIfCanceled(job.signal)
  const encoder = openEncoder(
    {
      frameWidthPixels: frameWidth,
      frameHeightPixels: frameHeight,
      widthPixels,
      heightPixels,
      framesPerSecond,
      frames,
      comment: FILM_COMMENT,
      tool: TOOL,
      style: shoot.scene.style,
      ...(soundPath !== undefined && { soundPath }),
    },
    filmPath,
    job.signal,
  )
  job.encoding?.(encoder.processId)
  try {
    await drawFrames(shoot, stage, encoder)
    await encoder.finish()
  } finally {
    await encoder.kill()
    job.encoding?.(undefined)
  }
}

async function drawFrames(shoot: Shoot, stage: Stage, encoder: Encoder): Promise<void> {
  const { job, frames, frameWidth, frameHeight } = shoot
  const { framesPerSecond } = job.order.output
  const canvas = createCanvas(frameWidth, frameHeight)
  const pen = canvas.getContext('2d')
  const room = roomOf(stage.sheets, frameWidth, frameHeight)
  let handedOver: Promise<void> = Promise.resolve()
  for (let frame = 0; frame < frames; frame++) {
    const seconds = frame / framesPerSecond
    const progress = frames > 1 ? frame / (frames - 1) : 0
    drawFrame(pen, stage, { seconds, progress, view: viewAt(shoot, room, seconds, progress) })
    const pixels = Buffer.from(canvas.data())
    await handedOver
    handedOver = encoder.frame(pixels)
    // A failure is seen by the await above; until then it is not unhandled.
    handedOver.catch(() => undefined)
    if (frame % framesPerSecond === 0) job.report(0.4 + (0.58 * frame) / frames, 'filming')
    await breathe(job.signal)
  }
  await handedOver
}

function viewAt({ job, scene, players }: Shoot, room: CameraRoom, seconds: number, progress: number): CameraView {
  if (job.firstFrame !== undefined || scene.logo !== undefined) return cameraAt('zoom', progress, room, 0)
  const lead = players.find(({ actorIndex }) => actorIndex === 0)
  return cameraAt(scene.camera.movement, progress, room, lead?.at(seconds).x ?? 0)
}

/** Never hands out a film that is not what was ordered: an ffmpeg of the operator's may do otherwise than we ask. */
function assertAsOrdered({ job, frames }: Shoot, filmPath: string): void {
  const { widthPixels, heightPixels, sound } = job.order.output
  const { tracks } = readFilm(readFileSync(filmPath))
  const picture = tracks.find(({ codec }) => codec === 'avc1')
  const right = picture?.widthPixels === widthPixels && picture.heightPixels === heightPixels && picture.samples === frames
  if (right && tracks.some(({ codec }) => codec === 'mp4a') === sound) return
  throw new GatewayError('upstream_broken', 'The film could not be encoded as ordered.', { cause: new Error(JSON.stringify(tracks)) })
}

function unspoken({ scene }: Plan): readonly string[] {
  return scene.dialogue.length === 0 ? [] : ['The dialogue is not spoken: the film was ordered without sound.']
}

/** What of the scene the film does not show. */
function missingFrom({ job, scene, cast }: Shoot): readonly string[] {
  if (job.firstFrame !== undefined) return ['The camera moves over the first frame; what is in it does not move.']
  const absent = cast.filter(({ standsIn }) => standsIn).map(({ actor }) => actor.species)
  const notes = absent.length === 0 ? [] : [`There is no moving drawing of: ${absent.join(', ')}. Something stands in for it.`]
  if (isBrushed(scene.style) || isColourless(scene.style)) return notes
  return [...notes, `Swaying grass, weather and toys of a film are not drawn in the style "${scene.style}".`]
}

function stopIfCanceled(signal: AbortSignal): void {
  if (signal.aborted) throw canceled()
}

function canceled(): GatewayError {
  return new GatewayError('canceled', 'The film was canceled.')
}
