import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Order, VideoOrder } from '../../../core/request.ts'
import { sceneOfOrder } from '../people.ts'
import { readFilm, type FilmFacts } from './boxes.ts'
import { goneOn } from './camera.ts'
import { encodeFilm, filmIn } from './embedded-film.ts'
import { findFfmpeg } from '../../../core/ffmpeg.ts'
import { makeFilm } from './index.ts'
import { appendProvenance } from './metadata.ts'

const folder = mkdtempSync(join(tmpdir(), 'laterna-source-'))
afterAll(() => rmSync(folder, { recursive: true }))
const ffmpeg = findFfmpeg() ?? ''

const OUTPUT: VideoOrder = {
  kind: 'video',
  count: 1,
  durationSeconds: 1,
  widthPixels: 96,
  heightPixels: 54,
  aspectRatio: '16:9',
  resolution: '720p',
  framesPerSecond: 24,
  sound: true,
}
let films = 0

interface Filmed {
  readonly bytes: Buffer
  readonly facts: FilmFacts
  readonly notes: readonly string[]
  readonly durationSeconds: number
}

async function film(prompt: string, output: Partial<VideoOrder> = {}, sourceVideo?: Uint8Array): Promise<Filmed> {
  const order: Order & { readonly output: VideoOrder } = {
    model: 'm',
    prompt,
    inputs: [],
    seed: 5,
    people: 'all',
    vendorOptions: {},
    output: { ...OUTPUT, ...output },
  }
  const outputPath = join(folder, `${films++}.mp4`)
  const scene = sceneOfOrder(order)
  const { signal } = new AbortController()
  const report = (): void => undefined
  const made = await makeFilm({ order, scene, index: 0, outputPath, report, signal, ...(sourceVideo ? { sourceVideo } : {}) })
  const bytes = readFileSync(outputPath)
  return { bytes, facts: readFilm(bytes), ...made }
}

function unpacked(bytes: Uint8Array): readonly Buffer[] {
  const path = join(folder, 'unpack')
  writeFileSync(path, bytes)
  const options = ['-v', 'error', '-i', path, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', '48x27', '-']
  const { stdout } = spawnSync(ffmpeg, options, { maxBuffer: 1e9 })
  const size = 48 * 27 * 3
  return Array.from({ length: stdout.length / size }, (_, at) => stdout.subarray(at * size, (at + 1) * size))
}

const difference = (one: Buffer, other: Buffer): number =>
  one.reduce((sum, value, at) => sum + Math.abs(value - other[at]!), 0) / one.length

function foreign(...options: readonly string[]): Buffer {
  const path = join(folder, 'foreign.mp4')
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=128x72:rate=30:duration=1']
  spawnSync(ffmpeg, ['-v', 'error', '-y', ...picture, ...options, '-pix_fmt', 'yuv420p', '-shortest', path])
  return readFileSync(path)
}

const TONE = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1']

describe('a film of ours goes on', () => {
  test('from its last frame without a jump, with its sound, as often as it is asked to', async () => {
    const first = await film('a dog walking in a meadow')
    const second = await film('it walks on', { task: 'extend' }, first.bytes)
    const third = await film('night falls', { task: 'extend' }, second.bytes)
    expect([second.durationSeconds, third.durationSeconds]).toEqual([2, 3])
    expect(third.facts.tracks).toMatchObject([{ codec: 'avc1', widthPixels: 96, samples: 72 }, { codec: 'mp4a' }])
    const frames = unpacked(third.bytes)
    const steps = frames.slice(1).map((frame, at) => difference(frame, frames[at]!))
    for (const seam of [23, 47]) expect(steps[seam]).toBeLessThan(1.6 * Math.max(...steps.slice(seam - 12, seam)))
    expect(difference(frames[0]!, unpacked(first.bytes)[0]!)).toBeLessThan(3)
    expect(filmIn(third.bytes)).toMatchObject({ plannedSeconds: 1, lastsSeconds: 3, scene: { timeAfter: 'night' } })
  })

  test('silently when that is ordered', async () => {
    const first = await film('a lake', { sound: false })
    expect(first.facts.tracks.map(({ codec }) => codec)).toEqual(['avc1'])
    const second = await film('goes on', { task: 'extend', sound: false }, first.bytes)
    expect(second.facts.tracks.map(({ codec }) => codec)).toEqual(['avc1'])
  })

  test('and when it was cut since, it is a film like any other', async () => {
    const { bytes } = await film('a lake')
    const [, packet] = [filmIn(bytes), bytes.subarray(bytes.lastIndexOf('uuid') - 4)]
    const forged = Buffer.concat([foreign(), packet])
    expect(filmIn(forged)).toBeDefined()
    const { notes } = await film('goes on', { task: 'extend' }, forged)
    expect(notes.join()).toContain('not one of ours')
  })
})

describe('a film of ours is changed', () => {
  test('in what it shows, as long and as large as it is', async () => {
    const first = await film('a dog walking in a meadow')
    const second = await film('make it a cat and make it winter', { task: 'edit', durationSeconds: 4, widthPixels: 640 }, first.bytes)
    expect(second.facts.tracks[0]).toMatchObject({ widthPixels: 96, heightPixels: 54, samples: 24 })
    expect(filmIn(second.bytes)?.scene).toMatchObject({ season: 'winter', actors: [{ species: 'cat', action: 'walk' }] })
  })

  test('not at all where the prompt says nothing that can be done, and that is said', async () => {
    const { bytes } = await film('a lake')
    await expect(film('quux the flimflam', { task: 'edit' }, bytes)).rejects.toMatchObject({ code: 'not_supported' })
  })
})

describe('a film of somebody else', () => {
  test.each([
    ['with sound', TONE, ['avc1', 'mp4a']],
    ['without', [], ['avc1', 'mp4a']],
  ] as const)('%s goes on in its own size and pace', async (_, sound, codecs) => {
    const made = await film('goes on', { task: 'extend' }, foreign(...sound))
    expect(made.durationSeconds).toBeCloseTo(2, 1)
    expect(made.facts.tracks.map(({ codec }) => codec)).toEqual(codecs)
    expect(made.facts.tracks[0]).toMatchObject({ widthPixels: 128, heightPixels: 72 })
    expect(filmIn(made.bytes)).toBeUndefined()
  })

  test('is toned frame by frame and keeps its sound', async () => {
    const made = await film('make it black and white', { task: 'edit' }, foreign(...TONE))
    expect(made.facts.tracks.map(({ codec }) => codec)).toEqual(['avc1', 'mp4a'])
    const [frame] = unpacked(made.bytes)
    for (let at = 0; at < frame!.length; at += 3) expect(Math.abs(frame![at]! - frame![at + 2]!)).toBeLessThan(8)
  })

  test('that cannot be changed so is refused with what can be done', async () => {
    await expect(film('give the man a hat', { task: 'edit' }, foreign())).rejects.toThrow(/styles/)
  })

  test.each([
    ['a playlist', '#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n'],
    ['a list of files', "ffconcat version 1.0\nfile '/etc/passwd'\n"],
    ['an empty film', '\0\0\0\x18ftypisom\0\0\0\0isomiso2'],
    ['nothing', ''],
  ])('that is %s is refused, and nothing it names is read', async (_, text) => {
    await expect(film('goes on', { task: 'extend' }, Buffer.from(text, 'latin1'))).rejects.toMatchObject({
      code: 'bad_request',
      details: { violation: { field: 'inputs' } },
    })
  })
})

describe('what a film carries', () => {
  const scene = sceneOfOrder({ prompt: 'two dogs on a beach', seed: 1, people: 'all' })
  const lastFrame = Array.from({ length: 144 }, (_, at) => at)

  test('is read back', () => {
    const path = join(folder, 'carried.mp4')
    writeFileSync(path, foreign())
    appendProvenance(path, {
      prompt: 'x',
      seed: 1,
      ...encodeFilm({ scene, plannedSeconds: 8, lastsSeconds: 15.5, fromThere: true, lastFrame }),
    })
    expect(filmIn(readFileSync(path))).toMatchObject({ plannedSeconds: 8, lastsSeconds: 15.5, fromThere: true, lastFrame })
  })

  test.each(['v1:0.000:8.000:staged', 'v1:8.000:999.000:staged', 'v2:8.000:8.000:staged', 'v1:8:8:staged', 'v1:8.000:8.000:here'])(
    'is not believed when it says %s',
    (text) => {
      const path = join(folder, 'forged.mp4')
      writeFileSync(path, foreign())
      const { scene: encoded } = encodeFilm({ scene, plannedSeconds: 8, lastsSeconds: 8, fromThere: false, lastFrame })!
      appendProvenance(path, { prompt: 'x', seed: 1, scene: encoded, film: text })
      expect(filmIn(readFileSync(path))).toBeUndefined()
    },
  )
})

test('a way that goes on after its end turns back gently, for ever', () => {
  let before = goneOn(0)
  for (let elapsed = 0.01; elapsed < 12; elapsed += 0.01) {
    const now = goneOn(elapsed)
    expect(Math.abs(now - before)).toBeLessThan(0.02)
    expect(now).toBeGreaterThanOrEqual(0)
    expect(now).toBeLessThanOrEqual(1.05)
    before = now
  }
})
