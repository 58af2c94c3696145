import { GatewayError } from '../../../core/errors.ts'
import type { VideoOrder } from '../../../core/request.ts'
import { changesShape } from '../edit/perform.ts'
import { readRedrawing } from '../edit/redraw.ts'
import { languageOfInstruction } from '../edit/verbs.ts'
import { canvasOf } from '../edit/picture.ts'
import type { Scene } from '../scene.ts'
import type { EmbeddedFilm } from './embedded-film.ts'
import type { Operation } from '../edit/topics.ts'
import type { FilmJob } from './job.ts'
import type { SourceFilm } from './source-film.ts'

/** What part of a film is drawn, and what is there already. */
export interface Reel {
  /** The job, in the size and pace of the film that came with it. */
  readonly job: FilmJob
  /** The film of ours that goes on or is played again. */
  readonly known?: Pick<EmbeddedFilm, 'scene' | 'fromThere'>
  /** For how long everybody's ways are laid out. */
  readonly plannedSeconds: number
  /** From which of its moments on the film is drawn, and for how long. */
  readonly fromSeconds: number
  readonly lastsSeconds: number
  /** What is shown before what is drawn. */
  readonly before?: SourceFilm
  /** Whether the hour and the weather have changed already when it begins. */
  readonly settled: boolean
  /** What is laid over every frame. */
  readonly operations: readonly Operation[]
  readonly notes: readonly string[]
}

/** Decides what is drawn: a whole film, the end of one, or one of ours once more with a change. */
export function reelOf(job: FilmJob, source: SourceFilm | undefined): Reel {
  const { order } = job
  const { durationSeconds, task } = order.output
  if (!source) return { job, plannedSeconds: durationSeconds, fromSeconds: 0, lastsSeconds: durationSeconds, ...NOTHING_MORE }
  const sized = { ...job, order: { ...order, output: { ...order.output, ...formatOf(source) } } }
  if (!source.embedded) return comingToLife(sized, source)
  return task === 'edit' ? playedAgain(sized, source.embedded) : goingOn(sized, source, source.embedded)
}

const NOTHING_MORE = { settled: false, operations: [], notes: [] }

const SIDE_PIXELS_MAX = 1920

/** The size of a film, as an encoder can take it. */
export function formatOf({
  lastFrame: { width, height },
  framesPerSecond,
}: SourceFilm): Pick<VideoOrder, 'widthPixels' | 'heightPixels' | 'framesPerSecond'> {
  const share = Math.min(1, SIDE_PIXELS_MAX / Math.max(width, height))
  const even = (pixels: number): number => Math.max(16, Math.round((pixels * share) / 2) * 2)
  return { widthPixels: even(width), heightPixels: even(height), framesPerSecond }
}

/** A film of ours goes on where it stopped: everybody walks on, and the hour or the weather may change. */
function goingOn(job: FilmJob, before: SourceFilm, film: EmbeddedFilm): Reel {
  const { plannedSeconds, lastsSeconds: fromSeconds, fromThere } = film
  const { scene, notes } = changedOnTheWay(film.scene, job)
  const { durationSeconds: lastsSeconds } = job.order.output
  const settled = film.scene.timeAfter !== undefined || film.scene.weatherAfter !== undefined
  return { job, known: { scene, fromThere }, plannedSeconds, fromSeconds, lastsSeconds, before, settled, operations: [], notes }
}

const GO_ON =
  'What the prompt says of who is in the film was left out: everybody goes on as before. The hour and the weather can change, and lines can be spoken.'

const ALIKE = 'A film goes on in one way only: the films of this order are alike.'

/** What of a prompt can happen without a cut. */
function changedOnTheWay(scene: Scene, job: FilmJob): Pick<Reel, 'notes'> & { readonly scene: Scene } {
  const told = { ...scene, dialogue: job.scene.dialogue }
  if (scene.timeAfter ?? scene.weatherAfter) return { scene: told, notes: [] }
  const { prompt } = job.order
  const asked = readRedrawing({ scene, filters: [], fingerprint: [] }, prompt, {
    language: languageOfInstruction(prompt),
    seed: scene.seed,
    resized: false,
  }).scene
  const time = job.scene.timeAfter ?? (asked.time === scene.time ? undefined : asked.time)
  const changed = asked.actors.length !== scene.actors.length || asked.place !== scene.place
  return {
    scene: {
      ...told,
      ...(time && time !== scene.time ? { timeAfter: time } : {}),
      ...(asked.weather === scene.weather ? {} : { weatherAfter: asked.weather }),
    },
    notes: [...(changed ? [GO_ON] : []), ...(job.index > 0 ? [ALIKE] : [])],
  }
}

/** The last frame of a stranger's film is where ours begins: the camera moves over it. */
function comingToLife(job: FilmJob, before: SourceFilm): Reel {
  const { durationSeconds } = job.order.output
  const firstFrame = canvasOf(before.lastFrame).toBuffer('image/png')
  const notes = ['The film that was sent is not one of ours: its last frame goes on as a picture over which the camera moves.']
  return {
    job: { ...job, firstFrame },
    plannedSeconds: durationSeconds,
    fromSeconds: 0,
    lastsSeconds: durationSeconds,
    before,
    ...NOTHING_MORE,
    notes,
  }
}

/** A film of ours is made once more, from the same seed and as long, with what the prompt changes in its scene. */
function playedAgain(job: FilmJob, film: EmbeddedFilm): Reel {
  const { prompt, people } = job.order
  const { plannedSeconds, lastsSeconds, fromThere } = film
  const plan = readRedrawing({ scene: film.scene, filters: [], fingerprint: [] }, prompt, {
    language: languageOfInstruction(prompt),
    seed: film.scene.seed,
    resized: false,
    people,
    index: job.index,
  })
  const operations = plan.operations.filter((operation) => !changesShape(operation))
  const changed = plan.did.length + operations.length > 0 || job.scene.dialogue.length > 0
  if (!changed) throw unchanged(plan.couldNot, prompt)
  const scene = { ...plan.scene, dialogue: job.scene.dialogue }
  const notes = plan.couldNot.map((wish) => `Not done: ${wish}.`)
  return { job, known: { scene, fromThere }, plannedSeconds, fromSeconds: 0, lastsSeconds, settled: false, operations, notes }
}

function unchanged(wishes: readonly string[], prompt: string): GatewayError {
  const wish = (wishes.length > 0 ? wishes.join('; ') : prompt.trim()).slice(0, 200)
  return new GatewayError('not_supported', `The built-in illustrator cannot change this in its film: ${wish}. ${CAN}`, {
    violation: { field: 'prompt', rule: 'unsupported' },
  })
}

const CAN =
  'It can change who is in it and what they look like and do, the place, the hour, the weather, the season and the style, ' +
  'write text on it and change its colours.'
