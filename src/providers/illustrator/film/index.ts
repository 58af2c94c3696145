import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { asGatewayError, GatewayError } from '../../../core/errors.ts'
import { perform } from '../edit/perform.ts'
import type { Picture } from '../edit/picture.ts'
import { backdropFor } from '../paint/backdrops/index.ts'
import { isBrushed, isColourless } from '../paint/looks/film.ts'
import { drawLogo } from '../paint/logo.ts'
import { fingerprintOf, type Fingerprint } from '../embedded-scene.ts'
import { TOOL, type Provenance } from '../provenance.ts'
import type { Scene } from '../scene.ts'
import type { Light } from '../stage.ts'
import { ballKnocks } from './ball.ts'
import { readFilm } from './boxes.ts'
import { cameraAt, eased, type CameraRoom, type CameraView } from './camera.ts'
import { lightOf, loopsOf } from './cast.ts'
import { retouch } from './retouch.ts'
import { readSource, type SourceFilm } from './source-film.ts'
import { findFfmpeg } from '../../../core/ffmpeg.ts'
import { chooseEncoder } from './encoder.ts'
import type { Encoder, OpenEncoder } from './encoding.ts'
import { doingsOf } from './doings.ts'
import { frameDrawer, type Setting, type Stage } from './frame.ts'
import type { FilmJob, FilmReport } from './job.ts'
import { lifeOf } from './life.ts'
import { subtitlesOf, wantsSubtitles } from './lines.ts'
import { encodeFilm } from './embedded-film.ts'
import { appendProvenance, FILM_COMMENT } from './metadata.ts'
import { filmLook, planOf, type Plan } from './plan.ts'
import { beginPoses, type PosesUnderWay } from './poses.ts'
import { makeTrack } from './sound/index.ts'
import { joined } from './sound/joined.ts'
import { toPcm } from './sound/mix.ts'
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
    const source = await sourceOf(job, workPath)
    if (source && !source.film.embedded && job.order.output.task === 'edit') return await retouched(job, source, workPath)
    const shoot: Shoot = { ...(await planOf(job, source?.film, workPath)), openEncoder, workPath }
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

interface Source {
  readonly film: SourceFilm
  readonly ffmpeg: string
}

async function sourceOf(job: FilmJob, workPath: string): Promise<Source | undefined> {
  if (!job.sourceVideo) return undefined
  const ffmpeg = findFfmpeg(job.ffmpegPath)
  if (ffmpeg === undefined) throw new GatewayError('not_supported', NO_FFMPEG)
  return { film: await readSource(job.sourceVideo, workPath, ffmpeg, job), ffmpeg }
}

const NO_FFMPEG = 'A source video needs ffmpeg, and none runs here. Films from prompts and pictures work all the same.'

/** A stranger's film with every frame worked over. */
async function retouched(job: FilmJob, { film, ffmpeg }: Source, workPath: string): Promise<FilmReport> {
  const filmPath = join(workPath, 'film.mp4')
  const report = await retouch(job, film, ffmpeg, filmPath)
  const { prompt, seed } = job.order
  appendProvenance(filmPath, { prompt, seed, fromInput: true })
  stopIfCanceled(job.signal)
  renameSync(filmPath, job.outputPath)
  job.report(1, 'done')
  return report
}

interface Shoot extends Plan {
  readonly openEncoder: OpenEncoder
  readonly workPath: string
}

async function produce(shoot: Shoot, poses: PosesUnderWay): Promise<FilmReport> {
  const { job, reel, workPath, speech, given } = shoot
  const setting = await settingOf(shoot, shoot.scene, shoot.light)
  const later = await laterSetting(shoot)
  const soundPath = job.order.output.sound ? await recordSound(shoot) : undefined
  job.report(0.3, 'drawing the actors')
  const sprites = await poses.finish(() => breathe(job.signal))
  const stage = stageOf(shoot, sprites, { setting, ...(later && { later }) })
  const filmPath = join(workPath, 'film.mp4')
  const lastFrame = await encode(shoot, stage, filmPath, soundPath)
  const durationSeconds = assertAsOrdered(shoot, filmPath)
  const { prompt, seed } = job.order
  const fromInput = given.first !== undefined || job.sourceVideo !== undefined
  appendProvenance(filmPath, { prompt, seed, fromInput, ...carried(shoot, durationSeconds, lastFrame) })
  stopIfCanceled(job.signal)
  renameSync(filmPath, job.outputPath)
  job.report(1, 'done')
  return { notes: [...reel.notes, ...speech.notes, ...given.notes, ...missingFrom(shoot)], durationSeconds }
}

/** What the film says of its scene, so that it can go on; nothing of a picture or a logo that only the camera moved over. */
function carried({ take, given, reel }: Shoot, lastsSeconds: number, lastFrame: Fingerprint): Pick<Provenance, 'scene' | 'film'> {
  if ((given.first && !given.alive) || take.logo || given.last || reel.operations.length > 0) return {}
  return encodeFilm({ scene: take, plannedSeconds: reel.plannedSeconds, lastsSeconds, fromThere: given.alive, lastFrame }) ?? {}
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
    // A stranger's film has none before, and gets none behind.
    ...(goesOnForeign(shoot) ? {} : { vignette: vignetteFor(filmLook(shoot, light)) }),
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
  const { timeAfter = scene.time, weatherAfter = scene.weather, ...now } = scene
  const same = timeAfter === scene.time && weatherAfter === scene.weather
  if (same || (given.first && !given.alive) || scene.logo) return undefined
  const after: Scene = { ...now, time: timeAfter, weather: weatherAfter }
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

async function recordSound({ job, reel, scene, cast, choreography, frameWidth, workPath, speech }: Shoot): Promise<string> {
  job.report(0.28, 'making the sound')
  await breathe(job.signal)
  // What goes on is heard from its beginning, so that the music keeps its time; what is not needed of it is cut off.
  const durationSeconds = reel.fromSeconds + reel.lastsSeconds
  const doings = doingsOf({ cast, choreography, durationSeconds, frameWidth })
  const knocks = scene.actors.some(({ props }) => props.includes('plaything')) ? ballKnocks(durationSeconds) : []
  const path = join(workPath, 'sound.pcm')
  const heard = { ...scene, weather: scene.weatherAfter ?? scene.weather }
  const track = makeTrack({ scene: heard, durationSeconds, seed: scene.seed, doings, knocks, speech: speech.lines })
  writeFileSync(path, toPcm(reel.before ? joined(track, reel) : track))
  return path
}

/** Gives how light the last frame is, place by place. */
async function encode(shoot: Shoot, stage: Stage, filmPath: string, soundPath: string | undefined): Promise<Fingerprint> {
  const { job, reel, openEncoder, frameWidth, frameHeight, frames } = shoot
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
      ...(reel.before && { before: { ...reel.before, ends: reel.fromSeconds > 0 ? 'fading' : 'cut' } }),
    },
    filmPath,
    job.signal,
  )
  job.encoding?.(encoder.processId)
  try {
    const lastFrame = await drawFrames(shoot, stage, encoder)
    await encoder.finish()
    return lastFrame
  } finally {
    await encoder.kill()
    job.encoding?.(undefined)
  }
}

async function drawFrames(shoot: Shoot, stage: Stage, encoder: Encoder): Promise<Fingerprint> {
  const { job, reel, frames, frameWidth, frameHeight } = shoot
  const { framesPerSecond } = job.order.output
  const canvas = createCanvas(frameWidth, frameHeight)
  const pen = canvas.getContext('2d')
  const room = roomOf(stage.setting.sheets, frameWidth, frameHeight)
  const drawFrame = frameDrawer(stage)
  let handedOver: Promise<void> = Promise.resolve()
  for (let frame = 0; frame < frames; frame++) {
    const seconds = reel.fromSeconds + frame / framesPerSecond
    const share = frames > 1 ? frame / (frames - 1) : 0
    const view = viewAt(shoot, room, seconds, reel.fromSeconds > 0 ? seconds / reel.plannedSeconds : share)
    drawFrame(pen, { seconds, progress: reel.settled ? 1 : share, view, travelled: view.x })
    const pixels = await laidOver(Buffer.from(canvas.data()), shoot)
    await handedOver
    handedOver = encoder.frame(pixels)
    // A failure is seen by the await above; until then it is not unhandled.
    handedOver.catch(() => undefined)
    if (frame % framesPerSecond === 0) job.report(0.4 + (0.58 * frame) / frames, 'filming')
    await breathe(job.signal)
  }
  await handedOver
  return fingerprintOf(frameWidth, frameHeight, canvas.data())
}

/** A frame with what the whole film is toned with. */
async function laidOver(rgba: Buffer, { reel: { operations }, frameWidth: width, frameHeight: height, scene }: Shoot): Promise<Buffer> {
  if (operations.length === 0) return rgba
  let picture: Picture = { width, height, pixels: new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.length) }
  for (const operation of operations) picture = (await perform(picture, operation, scene.seed)).picture
  return Buffer.from(picture.pixels.buffer, picture.pixels.byteOffset, picture.pixels.byteLength)
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

const FRAMES_OFF_MAX = 4

/** Gives how long the film is. Never hands out a film that is not what was ordered: an ffmpeg of the operator's may do otherwise than we ask. */
function assertAsOrdered({ job, reel, frames }: Shoot, filmPath: string): number {
  const { tracks } = readFilm(readFileSync(filmPath))
  const picture = tracks.find(({ codec }) => codec === 'avc1')
  const { widthPixels, heightPixels, framesPerSecond, sound } = job.order.output
  const samples = picture?.samples ?? 0
  // How many frames a film that came along has is known only when it is unpacked.
  const wanted = frames + Math.round((reel.before?.seconds ?? 0) * framesPerSecond)
  const long = Math.abs(samples - wanted) <= (reel.before ? FRAMES_OFF_MAX : 0)
  const right = picture?.widthPixels === widthPixels && picture.heightPixels === heightPixels && long
  if (right && tracks.some(({ codec }) => codec === 'mp4a') === sound) return samples / framesPerSecond
  throw new GatewayError('upstream_broken', 'The film could not be encoded as ordered.', { cause: new Error(JSON.stringify(tracks)) })
}

const goesOnForeign = ({ reel }: Shoot): boolean => reel.before !== undefined && reel.known === undefined

/** What of the scene the film does not show. */
function missingFrom(shoot: Shoot): readonly string[] {
  const { given, scene, cast } = shoot
  if (goesOnForeign(shoot)) return []
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
