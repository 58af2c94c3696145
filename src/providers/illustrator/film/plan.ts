import type { FilmLook } from '../paint/looks/film.ts'
import type { Scene } from '../scene.ts'
import type { Light } from '../stage.ts'
import { overscanFor } from './camera.ts'
import { castOf, lightOf, posesOf, type CastMember } from './cast.ts'
import { choreograph, type Choreography } from './choreography.ts'
import { readGiven, type Given } from './given.ts'
import type { FilmJob } from './job.ts'
import { opennessOf, silentLines, speakersOf, type TimedLine } from './lines.ts'
import type { PoseTask } from './poses.ts'
import { speak, type Speech } from './sound/speech.ts'
import { SAMPLE_RATE } from './sound/track.ts'
import { played, stagedIn } from './staging.ts'

/** Everything that is decided before anything is drawn. */
export interface Plan {
  readonly job: FilmJob
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
export async function planOf(job: FilmJob, workPath: string): Promise<Plan> {
  const { order, index } = job
  const { widthPixels, heightPixels, durationSeconds, framesPerSecond } = order.output
  const shrink = Math.min(1, Math.sqrt(DRAWN_PIXELS_MAX / (widthPixels * heightPixels)))
  const frame = { frameWidth: even(widthPixels * shrink), frameHeight: even(heightPixels * shrink) }
  const given = await readGiven({ ...job, ...frame, people: order.people })
  const take = { ...given.scene, seed: (given.scene.seed + index * 7919) >>> 0 }
  const scene = played(given.alive ? { ...take, seed: given.scene.seed } : take)
  const { light, indoor } = lightOf(scene)
  const unplayed = (given.first && !given.alive) || scene.logo !== undefined
  const spots = unplayed ? [] : stagedIn(scene, frame)
  const speakers = speakersOf(scene, spots)
  const speech = await spoken(job, scene, workPath)
  const lines = timed(scene, speech, speakers, durationSeconds)
  const moved = lines.flatMap(({ speaker, openness }) => (speaker && openness.length > 0 ? [speaker] : []))
  const cast = castOf(scene, spots, new Set(moved), { light, frameHeight: frame.frameHeight })
  const loopsSeconds = cast.map(({ figure }) => figure.loopSeconds)
  const choreography = choreograph({ spots, scene, frame, durationSeconds, loopsSeconds, fromThere: given.alive })
  const { wide, tall } = overscanFor(scene.camera)
  return {
    job,
    scene,
    given,
    light,
    indoor,
    ...frame,
    layerWidth: even(frame.frameWidth * wide),
    layerHeight: even(frame.frameHeight * tall),
    frames: Math.round(durationSeconds * framesPerSecond),
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

async function spoken({ order }: FilmJob, { dialogue }: Scene, workPath: string): Promise<Speech> {
  const { durationSeconds, sound } = order.output
  if (dialogue.length === 0) return { lines: [], notes: [] }
  if (!sound) return { lines: [], notes: ['The dialogue is not spoken: the film was ordered without sound.'] }
  const language = order.language === undefined ? {} : { language: order.language }
  return speak({ dialogue, durationSeconds, workPath, ...language })
}

/** When each line is shown, and who moves which mouth to it. */
function timed(
  { dialogue }: Scene,
  { lines }: Speech,
  speakers: ReturnType<typeof speakersOf>,
  durationSeconds: number,
): readonly TimedLine[] {
  if (lines.length === 0) return silentLines(dialogue, durationSeconds)
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
