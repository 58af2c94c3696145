import type { FilmLook } from '../paint/looks/film.ts'
import type { Scene } from '../scene.ts'
import type { Light } from '../stage.ts'
import { overscanFor } from './camera.ts'
import { castOf, lightOf, posesOf, type CastMember } from './cast.ts'
import { choreograph, type Choreography } from './choreography.ts'
import { known, readGiven, type Given } from './given.ts'
import type { FilmJob } from './job.ts'
import { opennessOf, silentLines, speakersOf, type TimedLine } from './lines.ts'
import type { PoseTask } from './poses.ts'
import { reelOf, type Reel } from './reel.ts'
import { speak, type Speech } from './sound/speech.ts'
import type { SourceFilm } from './source-film.ts'
import { SAMPLE_RATE } from './sound/track.ts'
import { played, stagedIn } from './staging.ts'

/** Everything that is decided before anything is drawn. */
export interface Plan {
  /** Of it, what the film that came along decides is decided: its size and pace. */
  readonly job: FilmJob
  readonly reel: Reel
  /** What is played, as it goes into the film's metadata, and with all that belongs on stage. */
  readonly take: Scene
  readonly scene: Scene
  readonly given: Given
  readonly light: Light
  readonly indoor: boolean
  readonly frameWidth: number
  readonly frameHeight: number
  readonly layerWidth: number
  readonly layerHeight: number
  readonly frames: number
  readonly cast: readonly CastMember[]
  readonly choreography: Choreography
  readonly tasks: readonly PoseTask[]
  readonly speech: Speech
  readonly lines: readonly TimedLine[]
}

/** Larger films are drawn at this many pixels and enlarged by the encoder: brush strokes survive that well. */
const DRAWN_PIXELS_MAX = 1600 * 900

/** Decides who plays, where and how, and speaks the dialogue, by which mouths move. `workPath` is a folder for files in passing. */
export async function planOf(asked: FilmJob, source: SourceFilm | undefined, workPath: string): Promise<Plan> {
  const reel = reelOf(asked, source)
  const { job, plannedSeconds: durationSeconds, lastsSeconds } = reel
  const { order } = job
  const { widthPixels, heightPixels, framesPerSecond, resizeMode } = order.output
  const shrink = Math.min(1, Math.sqrt(DRAWN_PIXELS_MAX / (widthPixels * heightPixels)))
  const frame = { frameWidth: even(widthPixels * shrink), frameHeight: even(heightPixels * shrink) }
  const given = reel.known
    ? known(reel.known, order.people)
    : await readGiven({ ...job, ...frame, people: order.people, ...(resizeMode ? { resizeMode } : {}) })
  const take = takeOf(reel, given)
  const scene = played(take)
  const { light, indoor } = lightOf(scene)
  const unplayed = (given.first && !given.alive) || scene.logo !== undefined
  const spots = unplayed ? [] : stagedIn(scene, frame)
  const speakers = speakersOf(scene, spots)
  const speech = await spoken(reel, scene, workPath)
  const lines = timed(scene, speech, speakers, reel)
  const moved = lines.flatMap(({ speaker, openness }) => (speaker && openness.length > 0 ? [speaker] : []))
  const cast = castOf(scene, spots, new Set(moved), { light, frameHeight: frame.frameHeight })
  const loopsSeconds = cast.map(({ figure }) => figure.loopSeconds)
  const choreography = choreograph({ spots, scene, frame, durationSeconds, loopsSeconds, fromThere: given.alive })
  const { wide, tall } = overscanFor(scene.camera)
  return {
    job,
    reel,
    take,
    scene,
    given,
    light,
    indoor,
    ...frame,
    layerWidth: even(frame.frameWidth * wide),
    layerHeight: even(frame.frameHeight * tall),
    frames: Math.round(lastsSeconds * framesPerSecond),
    cast,
    choreography,
    tasks: posesOf(cast),
    speech,
    lines,
  }
}

/** In a film of the caller's own picture or of a logo nothing is restyled. */
export function filmLook({ given, scene, frameWidth, frameHeight }: Plan, light: Light): FilmLook {
  const style = (given.first && !given.alive) || scene.logo !== undefined ? 'oil' : scene.style
  return { style, light, frameWidthPixels: frameWidth, frameHeightPixels: frameHeight }
}

const even = (pixels: number): number => Math.round(pixels / 2) * 2

/** Several films of one order differ; a film that goes on, or whose first picture is known, cannot. */
function takeOf({ job: { index }, known: ours }: Reel, { scene, alive }: Given): Scene {
  return ours || alive ? scene : { ...scene, seed: (scene.seed + index * 7919) >>> 0 }
}

async function spoken(reel: Reel, { dialogue }: Scene, workPath: string): Promise<Speech> {
  const { order } = reel.job
  const { sound } = order.output
  if (dialogue.length === 0) return { lines: [], notes: [] }
  if (!sound) return { lines: [], notes: ['The dialogue is not spoken: the film was ordered without sound.'] }
  const language = order.language === undefined ? {} : { language: order.language }
  const { lines, notes } = await speak({ dialogue, durationSeconds: reel.lastsSeconds, workPath, ...language })
  return { lines: lines.map((line) => ({ ...line, atSeconds: line.atSeconds + reel.fromSeconds })), notes }
}

/** When each line is shown, and who moves which mouth to it. */
function timed(
  { dialogue }: Scene,
  { lines }: Speech,
  speakers: ReturnType<typeof speakersOf>,
  { fromSeconds, lastsSeconds }: Reel,
): readonly TimedLine[] {
  if (lines.length === 0) {
    const shown = silentLines(dialogue, lastsSeconds)
    return shown.map((line) => ({ ...line, fromSeconds: line.fromSeconds + fromSeconds, toSeconds: line.toSeconds + fromSeconds }))
  }
  return lines.map((line, index) => {
    const speaker = speakers[index]
    return {
      text: line.text,
      fromSeconds: line.atSeconds,
      toSeconds: line.atSeconds + line.samples.length / SAMPLE_RATE,
      openness: opennessOf(line),
      ...(speaker && { speaker }),
    }
  })
}
