import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { asGatewayError, GatewayError } from '../../../core/errors.ts'
import { backdropFor } from '../paint/backdrops/index.ts'
import { isBrushed, isColourless } from '../paint/looks/film.ts'
import { drawLogo } from '../paint/logo.ts'
import { TOOL } from '../provenance.ts'
import type { Scene } from '../scene.ts'
import type { Light } from '../stage.ts'
import { ballKnocks } from './ball.ts'
import { readFilm } from './boxes.ts'
import { cameraAt, eased, type CameraRoom, type CameraView } from './camera.ts'
import { lightOf, loopsOf } from './cast.ts'
import { chooseEncoder } from './encoder.ts'
import type { Encoder, OpenEncoder } from './encoding.ts'
import { doingsOf } from './doings.ts'
import { frameDrawer, type Setting, type Stage } from './frame.ts'
import type { FilmJob, FilmReport } from './job.ts'
import { lifeOf } from './life.ts'
import { subtitlesOf, wantsSubtitles } from './lines.ts'
import { appendProvenance, FILM_COMMENT } from './metadata.ts'
import { filmLook, planOf, type Plan } from './plan.ts'
import { beginPoses, type PosesUnderWay } from './poses.ts'
import { makeSound } from './sound/index.ts'
import { merged, painted, roomOf, titleFor, vignetteFor, type Sheet } from './stage.ts'
import { toysOf } from './toys.ts'

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
  let poses: PosesUnderWay | undefined
  try {
    const shoot: Shoot = { ...(await planOf(job, workPath)), openEncoder, workPath }
    poses = beginPoses(shoot.tasks, filmLook(shoot, shoot.light), shoot.indoor)
    return await produce(shoot, poses)
  } catch (error) {
    if (job.signal.aborted) throw canceled()
    throw asGatewayError(error)
  } finally {
    await poses?.stop()
    rmSync(workPath, { recursive: true, force: true })
  }
}

interface Shoot extends Plan {
  readonly openEncoder: OpenEncoder
  readonly workPath: string
}

async function produce(shoot: Shoot, poses: PosesUnderWay): Promise<FilmReport> {
  const { job, workPath, speech, given } = shoot
  const setting = await settingOf(shoot, shoot.scene, shoot.light)
  const later = await laterSetting(shoot)
  const soundPath = job.order.output.sound ? await recordSound(shoot) : undefined
  job.report(0.3, 'drawing the actors')
  const sprites = await poses.finish(() => breathe(job.signal))
  const stage = stageOf(shoot, sprites, { setting, ...(later && { later }) })
  const filmPath = join(workPath, 'film.mp4')
  await encode(shoot, stage, filmPath, soundPath)
  assertAsOrdered(shoot, filmPath)
  appendProvenance(filmPath, { prompt: job.order.prompt, seed: job.order.seed, fromInput: given.first !== undefined })
  stopIfCanceled(job.signal)
  renameSync(filmPath, job.outputPath)
  job.report(1, 'done')
  return { notes: [...speech.notes, ...given.notes, ...missingFrom(shoot)] }
}

type Settings = Pick<Stage, 'setting' | 'later'>

function stageOf(shoot: Shoot, sprites: Parameters<typeof loopsOf>[2], settings: Settings): Stage {
  const { job, scene, given, light, cast, choreography, frameWidth, frameHeight, lines } = shoot
  const { players, travel } = choreography
  const title = titleFor(scene.texts, frameWidth, frameHeight, light)
  return {
    frameWidth,
    frameHeight,
    ...settings,
    players,
    loops: loopsOf(
      cast,
      players.map(({ going }) => going),
      sprites,
    ),
    toys: toysOf({ scene, cast, players, light, frameWidth }),
    vignette: vignetteFor(filmLook(shoot, light)),
    subtitles: subtitlesOf(lines, frameWidth, frameHeight, wantsSubtitles(job.order.prompt)),
    endless: travel !== undefined,
    ...(title !== undefined && { title }),
    ...(given.first && { opening: given.first }),
    ...(given.last && { ending: given.last }),
  }
}

/** Lets other events in, above all the one that cancels us. */
async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate()
  stopIfCanceled(signal)
}

/** What the place has become at the end of a film in which the hour changes. */
async function laterSetting(shoot: Shoot): Promise<Setting | undefined> {
  const { scene, given } = shoot
  const { timeAfter, ...now } = scene
  if (!timeAfter || timeAfter === scene.time || (given.first && !given.alive) || scene.logo) return undefined
  const after: Scene = { ...now, time: timeAfter }
  return settingOf(shoot, after, lightOf(after).light)
}

async function settingOf(shoot: Shoot, scene: Scene, light: Light): Promise<Setting> {
  return { sheets: await sheetsOf(shoot, scene, light), effects: effectsOf(shoot, scene, light), light }
}

async function sheetsOf(shoot: Shoot, scene: Scene, light: Light): Promise<readonly Sheet[]> {
  const { given, frameWidth, frameHeight } = shoot
  if (given.first && !given.alive) return [wholeSheet(given.first)]
  if (scene.logo !== undefined) return [wholeSheet(drawLogo(scene.logo, frameWidth, frameHeight))]
  return paintSheets(shoot, scene, light)
}

/** A finished picture as the only sheet: as large as the frame. */
function wholeSheet(canvas: Canvas): Sheet {
  return { canvas, depth: 1, width: canvas.width, height: canvas.height, keptTop: 0 }
}

async function paintSheets(shoot: Shoot, scene: Scene, light: Light): Promise<readonly Sheet[]> {
  const { job, layerWidth, layerHeight } = shoot
  job.report(0.02, 'sketching the scene')
  const layers = merged(backdropFor(scene, layerWidth, layerHeight).layers)
  const sheets: Sheet[] = []
  for (const [index, layer] of layers.entries()) {
    await breathe(job.signal)
    job.report(0.08 + (0.2 * index) / layers.length, 'painting')
    sheets.push(painted(layer, scene.seed + index, filmLook(shoot, light)))
  }
  return sheets
}

/** What stirs. Over a caller's picture only what falls from the sky: where its grass and water are, nobody knows. */
function effectsOf({ given, frameWidth, frameHeight }: Shoot, scene: Scene, light: Light): Setting['effects'] {
  if (scene.logo !== undefined) return []
  const effects = lifeOf(scene, light, { width: frameWidth, height: frameHeight }, scene.seed)
  return given.first && !given.alive ? effects.filter(({ falling }) => falling === true) : effects
}

async function recordSound({ job, scene, cast, choreography, frameWidth, workPath, speech }: Shoot): Promise<string> {
  const { durationSeconds } = job.order.output
  job.report(0.28, 'making the sound')
  await breathe(job.signal)
  const doings = doingsOf({ cast, choreography, durationSeconds, frameWidth })
  const knocks = scene.actors.some(({ props }) => props.includes('plaything')) ? ballKnocks(durationSeconds) : []
  const path = join(workPath, 'sound.pcm')
  writeFileSync(path, makeSound({ scene, durationSeconds, seed: scene.seed, doings, knocks, speech: speech.lines }))
  return path
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
  const room = roomOf(stage.setting.sheets, frameWidth, frameHeight)
  const drawFrame = frameDrawer(stage)
  let handedOver: Promise<void> = Promise.resolve()
  for (let frame = 0; frame < frames; frame++) {
    const seconds = frame / framesPerSecond
    const progress = frames > 1 ? frame / (frames - 1) : 0
    const view = viewAt(shoot, room, seconds, progress)
    drawFrame(pen, { seconds, progress, view, travelled: view.x })
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

/** The film of a picture of ours begins as the picture is framed. */
const FRAMED_SECONDS = 1.6

function viewAt(shoot: Shoot, room: CameraRoom, seconds: number, progress: number): CameraView {
  const view = takenAt(shoot, room, seconds, progress)
  if (!shoot.given.alive || shoot.choreography.travel) return view
  const share = eased(seconds / FRAMED_SECONDS)
  return { x: view.x * share, y: view.y * share, zoom: 1 + (view.zoom - 1) * share }
}

function takenAt({ given, scene, choreography, frameWidth }: Shoot, room: CameraRoom, seconds: number, progress: number): CameraView {
  if ((given.first && !given.alive) || scene.logo !== undefined) return cameraAt({ shot: 'medium', movement: 'zoom' }, progress, room, 0)
  if (choreography.travel) return { x: choreography.travel(seconds), y: Math.sin(seconds * 1.1) * room.marginY * 0.1, zoom: 1.02 }
  const lead = choreography.players.find(({ spot }) => spot.measured.player.actorIndex === 0)
  return cameraAt(scene.camera, progress, room, lead ? lead.spot.x + lead.at(seconds).dx - frameWidth / 2 : 0)
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

/** What of the scene the film does not show. */
function missingFrom({ given, scene, cast }: Shoot): readonly string[] {
  if (given.first && !given.alive) return ['The camera moves over the first frame; what is in it does not move.']
  const absent = cast.filter(({ standsIn }) => standsIn).map(({ actor }) => actor.species)
  const notes =
    absent.length === 0 ? [] : [`There is no moving drawing of: ${[...new Set(absent)].join(', ')}. Something stands in for it.`]
  if (isBrushed(scene.style) || isColourless(scene.style)) return notes
  return [...notes, `Swaying grass, weather and toys of a film are not drawn in the style "${scene.style}".`]
}

function stopIfCanceled(signal: AbortSignal): void {
  if (signal.aborted) throw canceled()
}

function canceled(): GatewayError {
  return new GatewayError('canceled', 'The film was canceled.')
}
