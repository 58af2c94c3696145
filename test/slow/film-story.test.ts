import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { VideoOrder } from '../../src/core/request.ts'
import { makeFilm } from '../../src/providers/illustrator/film/index.ts'
import type { FilmJob } from '../../src/providers/illustrator/film/job.ts'
import { sceneOfOrder } from '../../src/providers/illustrator/people.ts'
import { makeStill } from '../../src/providers/illustrator/still.ts'

const folder = mkdtempSync(join(tmpdir(), 'laterna-story-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [WIDE, HIGH] = [320, 180]
const output: VideoOrder = {
  kind: 'video',
  count: 1,
  durationSeconds: 2,
  widthPixels: WIDE,
  heightPixels: HIGH,
  aspectRatio: '16:9',
  resolution: '720p',
  framesPerSecond: 24,
  sound: false,
}

async function film(
  prompt: string,
  given: Partial<FilmJob> = {},
): Promise<{ readonly frames: readonly Buffer[]; readonly notes: readonly string[] }> {
  const order = { model: 'm', prompt, inputs: [], output, seed: 3, people: 'all' as const, vendorOptions: {} }
  const outputPath = join(folder, 'film.mp4')
  const signal = new AbortController().signal
  const { notes } = await makeFilm({ order, scene: sceneOfOrder(order), index: 0, outputPath, report: () => undefined, signal, ...given })
  const { path } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { readonly path: string }
  const raw = spawnSync(path, ['-loglevel', 'error', '-i', outputPath, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'], { maxBuffer: 1 << 28 })
  const size = WIDE * HIGH * 3
  return { notes, frames: Array.from({ length: raw.stdout.length / size }, (_, at) => raw.stdout.subarray(at * size, (at + 1) * size)) }
}

const picture = (prompt: string): Promise<Uint8Array> =>
  makeStill({
    prompt,
    seed: 3,
    index: 0,
    output: { widthPixels: WIDE, heightPixels: HIGH, mediaType: 'image/png', compressionQuality: 90 },
  }).then(({ bytes }) => bytes)

const pixelsOf = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).removeAlpha().raw().toBuffer()

function brightness(frame: Buffer): number {
  return frame.reduce((sum, value) => sum + value, 0) / frame.length
}

function difference(one: Buffer, other: Buffer): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0))
  return sum / one.length
}

test('a film from day to night ends much darker than it begins', async () => {
  const { frames } = await film('a lake, from day to night')
  expect(frames).toHaveLength(48)
  expect(brightness(frames[47]!)).toBeLessThan(brightness(frames[0]!) * 0.7)
})

test('our own picture comes to life: it is the first frame, and then what is in it moves', async () => {
  const firstFrame = await picture('a black cat on a beach')
  const { frames, notes } = await film('the cat walks', { firstFrame })
  expect(difference(frames[0]!, await pixelsOf(firstFrame))).toBeLessThan(6)
  expect(difference(frames[24]!, frames[47]!)).toBeGreaterThan(1)
  expect(notes).toEqual([])
})

test('a picture of somebody else is the first frame and the film says that nothing in it moves; the last frame is the last', async () => {
  const flat = (background: string): Promise<Buffer> =>
    sharp({ create: { width: WIDE, height: HIGH, channels: 3, background } })
      .png()
      .toBuffer()
  const [firstFrame, lastFrame] = [await flat('#208040'), await flat('#c04020')]
  const { frames, notes } = await film('a cat', { firstFrame, lastFrame })
  expect(difference(frames[0]!, await pixelsOf(firstFrame))).toBeLessThan(6)
  expect(difference(frames[47]!, await pixelsOf(lastFrame))).toBeLessThan(6)
  expect(notes.join()).toContain('does not move')
})

test('whoever leads a reference picture of ours is in the film; a foreign one is told to be unused', async () => {
  const reference = await picture('a red dragon')
  const plain = await film('a dragon standing in a meadow')
  const red = await film('a dragon standing in a meadow', { references: [reference] })
  expect(red.notes).toEqual([])
  expect(difference(plain.frames[24]!, red.frames[24]!)).toBeGreaterThan(1)
  const foreign = await sharp(reference).png().toBuffer()
  expect((await film('a dragon standing in a meadow', { references: [foreign] })).notes.join()).toContain('not used')
})
