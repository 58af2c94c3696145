import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, expect, test } from 'vitest'
import type { Order, VideoOrder } from '../../src/core/request.ts'
import { readFilm } from '../../src/providers/illustrator/film/boxes.ts'
import { makeFilm } from '../../src/providers/illustrator/film/index.ts'
import type { FilmJob } from '../../src/providers/illustrator/film/job.ts'
import type { Scene } from '../../src/providers/illustrator/scene.ts'

const folder = mkdtempSync(join(tmpdir(), 'laterna-film-'))
afterAll(() => rmSync(folder, { recursive: true }))

const scene: Scene = {
  seed: 5,
  place: 'meadow',
  time: 'golden',
  weather: 'clear',
  futuristic: false,
  style: 'oil',
  camera: { shot: 'medium', movement: 'pan' },
  actors: [
    { kind: 'animal', species: 'kitten', count: 1, coat: 'calico', action: 'sleep', mechanical: false, props: [], sizeHint: 'normal' },
  ],
  texts: [],
  dialogue: [],
  coverage: { fraction: 1, understood: [], unknown: [] },
}
const output: VideoOrder = {
  kind: 'video',
  count: 1,
  durationSeconds: 1,
  widthPixels: 320,
  heightPixels: 180,
  aspectRatio: '16:9',
  resolution: '720p',
  framesPerSecond: 24,
  sound: true,
}
const order: Order & { readonly output: VideoOrder } = {
  model: 'm',
  prompt: 'a kitten asleep',
  inputs: [],
  output,
  seed: 5,
  people: 'all',
  vendorOptions: {},
}

function jobFor(name: string, changes: Partial<FilmJob> = {}): FilmJob {
  return {
    order,
    scene,
    index: 0,
    outputPath: join(folder, name),
    report: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  }
}

test('a film is H.264 and AAC of the ordered size and length, tells its progress, and leaves only itself behind', async () => {
  const told: number[] = []
  const report = await makeFilm(jobFor('a.mp4', { report: (fraction) => told.push(fraction) }))
  const film = readFilm(readFileSync(join(folder, 'a.mp4')))
  expect(film.durationSeconds).toBeCloseTo(1, 1)
  expect(film.tracks.map(({ codec }) => codec)).toEqual(['avc1', 'mp4a'])
  expect(film.tracks[0]).toMatchObject({ widthPixels: 320, heightPixels: 180, samples: 24, durationSeconds: 1 })
  expect(film.order.at(-1)).toBe('uuid')
  expect(readdirSync(folder)).toEqual(['a.mp4'])
  expect(told).toEqual([...told].sort((one, other) => one - other))
  expect(told.at(-1)).toBe(1)
  expect(report.notes).toEqual([])
})

test('the same order gives the same bytes; the next film of an order is another take', async () => {
  await makeFilm(jobFor('b.mp4'))
  await makeFilm(jobFor('c.mp4', { index: 1 }))
  const first = readFileSync(join(folder, 'b.mp4'))
  expect(readFileSync(join(folder, 'a.mp4')).equals(first)).toBe(true)
  expect(readFileSync(join(folder, 'c.mp4')).equals(first)).toBe(false)
})

test('an upright silent film of something we cannot draw shows a stand-in, and says so', async () => {
  const upright = { ...order, output: { ...output, widthPixels: 180, heightPixels: 320, aspectRatio: '9:16', sound: false } }
  const unknown = { ...scene, actors: [{ ...scene.actors[0]!, kind: 'animal' as const, species: 'zzyzx' }] }
  const report = await makeFilm(jobFor('d.mp4', { order: upright, scene: unknown }))
  const film = readFilm(readFileSync(join(folder, 'd.mp4')))
  expect(film.tracks).toHaveLength(1)
  expect(film.tracks[0]).toMatchObject({ codec: 'avc1', widthPixels: 180, heightPixels: 320 })
  expect(report.notes.join()).toContain('zzyzx')
})

test('a film can begin with a picture of the caller, and something that is no picture is refused', async () => {
  const firstFrame = createCanvas(64, 64).toBuffer('image/png')
  const report = await makeFilm(jobFor('g.mp4', { firstFrame }))
  expect(readFilm(readFileSync(join(folder, 'g.mp4'))).tracks[0]).toMatchObject({ widthPixels: 320, samples: 24 })
  expect(report.notes).toHaveLength(1)
  await expect(makeFilm(jobFor('h.mp4', { firstFrame: Buffer.from('not a picture') }))).rejects.toMatchObject({ code: 'bad_request' })
})

test.each(['painting', 'drawing the actors', 'filming'])('a film canceled while %s leaves no file and no process', async (moment) => {
  const abort = new AbortController()
  const before = readdirSync(folder).sort()
  const report = (_fraction: number, note: string): void => {
    if (note === moment) abort.abort()
  }
  await expect(makeFilm(jobFor('e.mp4', { signal: abort.signal, report }))).rejects.toMatchObject({ code: 'canceled' })
  expect(readdirSync(folder).sort()).toEqual(before)
  const children = spawnSync('ps', ['-o', 'comm=', '--ppid', String(process.pid)], { encoding: 'utf8' }).stdout
  expect(children).not.toContain('ffmpeg')
})

test('a broken ffmpeg fails the film and leaves nothing behind', async () => {
  const before = readdirSync(folder).sort()
  await expect(makeFilm(jobFor('f.mp4', { ffmpegPath: '/bin/false' }))).rejects.toMatchObject({ code: 'not_supported' })
  await expect(makeFilm(jobFor('f.mp4', { ffmpegPath: '/bin/true' }))).rejects.toMatchObject({ code: 'upstream_broken' })
  expect(readdirSync(folder).sort()).toEqual(before)
})
