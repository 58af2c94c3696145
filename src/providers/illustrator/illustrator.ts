import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { GatewayError } from '../../core/errors.ts'
import type { Json } from '../../core/ids.ts'
import type { Connection, Done, MadeMedia, Preview, Provider, Surroundings, Task } from '../../core/provider.ts'
import type { ImageOrder, InputRole, Order, StoredInput, VideoOrder } from '../../core/request.ts'
import { checkOrder } from './abilities.ts'
import { coverageOf, shownOf } from './coverage.ts'
import { openPool, PAINTER, type Pool, type WorkToLoad } from './pool.ts'
import { FILTER_REASON, isFiltered, rehearse } from './rehearsal.ts'
import type { Scene } from './scene.ts'
import type { GivenMedia } from './film/job.ts'
import { describe } from './words/describe.ts'
import { sceneOfOrder } from './people.ts'
import type { Step } from './previews.ts'
import type { Company } from './references.ts'
import type { Made, Work } from './work.ts'

interface Settings {
  /** How many pictures or films are made at once. */
  readonly threads: number
  /** How long a thread at work may say nothing before it is taken for stuck and replaced. */
  readonly patienceSeconds: number
  /** The ffmpeg to encode films with, when the bundled one shall not be used. */
  readonly ffmpegPath?: string
}

/** The built-in engine: paints by rules instead of a model, needs no account, and says what it is. */
export const illustrator: Provider = {
  id: 'illustrator',
  connect(settings: unknown, surroundings: Surroundings): Connection {
    const checked = checkSettings(settings)
    const { threads, patienceSeconds } = checked
    const pool = openPool({ threads, patienceSeconds, graceSeconds: GRACE_SECONDS, program: PAINTER })
    return {
      repeatable: true,
      check: checkOrder,
      submit: (task) => submit(task, { pool, settings: checked, scratchPath: surroundings.scratchPath }),
      close: () => pool.close(),
    }
  },
}

interface Studio {
  readonly pool: Pool
  readonly settings: Settings
  readonly scratchPath: string
}

const THREADS_MAX = 32
const PATIENCE_SECONDS = 300
const PATIENCE_SECONDS_MAX = 86_400
/** A film stops within a frame; what takes longer is stuck. */
const GRACE_SECONDS = 2

function checkSettings(settings: unknown): Settings {
  if (settings !== undefined && (typeof settings !== 'object' || settings === null)) {
    throw new GatewayError('bad_request', "The illustrator's settings must be an object.")
  }
  const given = (settings ?? {}) as { readonly [name in keyof Settings]?: unknown }
  if (given.ffmpegPath !== undefined && typeof given.ffmpegPath !== 'string') {
    throw new GatewayError('bad_request', 'The illustrator\'s setting "ffmpegPath" must be a path.')
  }
  return {
    threads: wholeNumber('threads', given.threads ?? Math.min(2, availableParallelism()), THREADS_MAX),
    patienceSeconds: wholeNumber('patienceSeconds', given.patienceSeconds ?? PATIENCE_SECONDS, PATIENCE_SECONDS_MAX),
    ...(given.ffmpegPath ? { ffmpegPath: given.ffmpegPath } : {}),
  }
}

function wholeNumber(name: string, value: unknown, max: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max) return value
  throw new GatewayError('bad_request', `The illustrator's setting "${name}" must be a whole number from 1 to ${max}.`)
}

async function submit(task: Task, studio: Studio): Promise<Done> {
  const { order } = task
  const rehearsal = order.rehearsal ?? {}
  checkOrder(order)
  await rehearse(rehearsal, task.signal)
  const scene = sceneOfOrder(order)
  const works = worksOf(task, studio)
  const kept = works.filter((_, index) => !isFiltered(index, works.length, rehearsal))
  const made = await carryOut(kept, task, studio.pool)
  const filtered = works.slice(kept.length).map(() => FILTER_REASON)
  const text = textOf(order, scene, made)
  return {
    status: 'done',
    media: made.map((each) => mediaOf(each, order)),
    ...(filtered.length > 0 ? { filtered } : {}),
    ...(text ? { text } : {}),
    ...(made.some(({ kind }) => kind === 'edit') ? {} : { coverage: coverageOf(scene) }),
    report: reportOf(scene, made),
  }
}

/** One piece of work per result. */
function worksOf(task: Task, studio: Studio): readonly (Work | WorkToLoad)[] {
  const { order } = task
  const numbers = Array.from({ length: order.output.count }, (_, index) => index)
  if (isFilm(order)) return filmsOf(task, order, studio, numbers)
  const output = order.output as ImageOrder
  const reference = order.inputs.find(({ role }) => role === 'reference')
  if (reference) return editsOf(task, output, reference, numbers)
  const { prompt, negativePrompt, people, seed } = order
  return numbers.map((index) => {
    const asked = { prompt, people, seed, index, output, ...previewsOf(output, index), ...(negativePrompt ? { negativePrompt } : {}) }
    if (order.inputs.length === 0) return { kind: 'still', asked }
    return { kind: 'still', load: async () => ({ kind: 'still', asked: { ...asked, ...(await companyOf(task)) } }) }
  })
}

/** Only the first of several pictures is shown in the making: whoever waits for four wants to see no twelve. */
function previewsOf({ partialImages = 0 }: ImageOrder, index: number): { readonly previews?: number } {
  return partialImages > 0 && index === 0 ? { previews: partialImages } : {}
}

type FilmOrder = Order & { readonly output: VideoOrder }

function filmsOf(task: Task, order: FilmOrder, studio: Studio, numbers: readonly number[]): readonly WorkToLoad[] {
  const name = order.seed.toString(36)
  return numbers.map((index) => ({
    kind: 'film',
    load: async () => ({
      kind: 'film',
      order,
      index,
      outputPath: join(studio.scratchPath, `${safeName(task.orderKey)}-${name}-${index}.mp4`),
      ...(await picturesOf(task)),
      ...(studio.settings.ffmpegPath ? { ffmpegPath: studio.settings.ffmpegPath } : {}),
    }),
  }))
}

async function picturesOf(task: Task): Promise<GivenMedia> {
  const { inputs } = task.order
  const read = (input: StoredInput) => task.read(input)
  const first = inputs.find(({ role }) => role === 'first-frame')
  const last = inputs.find(({ role }) => role === 'last-frame')
  const source = inputs.find(({ role }) => role === 'source-video')
  const references = await Promise.all(inputs.filter(({ role }) => role === 'reference' || role === 'subject').map((input) => read(input)))
  return {
    ...(first ? { firstFrame: await read(first) } : {}),
    ...(last ? { lastFrame: await read(last) } : {}),
    ...(references.length > 0 ? { references } : {}),
    ...(source ? { sourceVideo: await read(source) } : {}),
  }
}

function isFilm(order: Order): order is FilmOrder {
  return order.output.kind === 'video'
}

function editsOf(task: Task, output: ImageOrder, reference: StoredInput, numbers: readonly number[]): readonly WorkToLoad[] {
  const { widthPixels, heightPixels, mediaType, compressionQuality, task: asked } = output
  const { seed, people, prompt, inputs } = task.order
  const stored = inputs.find(({ role }) => role === 'mask')
  return numbers.map((index) => ({
    kind: 'edit',
    load: async () => {
      const input = await task.read(reference)
      const options = {
        widthPixels,
        heightPixels,
        mediaType,
        compressionQuality,
        seed: seed + index,
        index,
        people,
        ...(stored ? { mask: await task.read(stored) } : {}),
        ...(asked ? { task: asked } : {}),
        ...(await companyOf(task, reference)),
        ...previewsOf(output, index),
      }
      return { kind: 'edit', input, instruction: prompt, options }
    },
  }))
}

/** Pictures that say who is to be seen, and how it is to look. */
async function companyOf(task: Task, but?: StoredInput): Promise<Company> {
  const { inputs } = task.order
  const first = but ? inputs.indexOf(but) : -1
  const given = inputs.filter((_, at) => at !== first)
  const read = (roles: readonly InputRole[]) =>
    Promise.all(given.filter(({ role }) => roles.includes(role)).map((input) => task.read(input)))
  const [subjects, styles] = [await read(['reference', 'subject']), await read(['style'])]
  return { ...(subjects.length > 0 ? { subjects } : {}), ...(styles.length > 0 ? { styles } : {}) }
}

function safeName(orderKey: string): string {
  return orderKey.replace(/[^0-9A-Za-z-]/g, '_').slice(0, 80)
}

/** Does all the work; when one piece fails or the task is stopped, the rest is stopped too and nothing is left. */
async function carryOut(works: readonly (Work | WorkToLoad)[], task: Task, pool: Pool): Promise<readonly Made[]> {
  const failed = new AbortController()
  const signal = AbortSignal.any([task.signal, failed.signal])
  const fractions = works.map(() => 0)
  const previews: Preview[] = []
  const report = (index: number, { fraction, note, preview }: Step): void => {
    fractions[index] = fraction
    if (preview) previews.push(preview)
    const shown = previews.length > 0 ? { previews: [...previews] } : {}
    task.report({ fraction: fractions.reduce((sum, each) => sum + each, 0) / works.length, note, ...shown })
  }
  if (works.length > 0) task.report({ fraction: 0, note: works[0]?.kind === 'film' ? 'filming' : 'painting' })
  const runs = works.map(async (work, index) => {
    const made = await pool.run(work, signal, (step) => report(index, step))
    report(index, { fraction: 1, note: work.kind === 'film' ? 'filming' : 'painting' })
    return made
  })
  try {
    return await Promise.all(runs)
  } catch (error) {
    failed.abort()
    const ends = await Promise.allSettled(runs)
    for (const end of ends) if (end.status === 'fulfilled' && end.value.kind === 'film') await rm(end.value.path, { force: true })
    throw error
  }
}

function mediaOf(made: Made, { output }: Order): MadeMedia {
  if (made.kind === 'film') {
    const { path, durationSeconds } = made
    return { source: { from: 'file', path, mediaType: 'video/mp4' }, mediaType: 'video/mp4', durationSeconds }
  }
  const mediaType = output.kind === 'image' ? output.mediaType : 'image/png'
  return { source: { from: 'bytes', bytes: made.bytes, mediaType }, mediaType }
}

function textOf({ output, prompt }: Order, scene: Scene, made: readonly Made[]): string | undefined {
  if (output.kind !== 'image' || !output.text) return undefined
  const edit = made.find((each) => each.kind === 'edit')
  return edit ? edit.description : describe(scene, prompt)
}

function reportOf(scene: Scene, made: readonly Made[]): Json {
  const edit = made.find((each) => each.kind === 'edit')
  const film = made.find((each) => each.kind === 'film')
  const still = made.find((each) => each.kind === 'still')
  const notes = [...(film?.notes ?? []), ...(still?.notes ?? [])]
  return {
    engine: 'illustrator',
    ...(edit ? { edit: { did: edit.did, couldNot: edit.couldNot } } : { coverage: { ...shownOf(scene) }, scene: sceneOf(scene) }),
    ...(notes.length > 0 ? { notes } : {}),
  }
}

function sceneOf({ place, time, weather, style, seed, actors, logo }: Scene): Json {
  return {
    place,
    time,
    weather,
    style,
    seed,
    actors: actors.map(({ species, count, action }) => ({ species, count, action })),
    ...(logo ? { logo: { text: logo.text, symbol: logo.symbol } } : {}),
  }
}
