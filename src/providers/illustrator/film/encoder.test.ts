import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { GatewayError } from '../../../core/errors.ts'
import { readBoxes, readFilm } from './boxes.ts'
import { findFfmpeg } from '../../../core/ffmpeg.ts'
import { chooseEncoder } from './encoder.ts'
import type { FilmFormat, OpenEncoder } from './encoding.ts'
import { openWasmEncoder } from './wasm-encoder.ts'
import { TOOL } from '../provenance.ts'
import { appendProvenance, FILM_COMMENT } from './metadata.ts'

const folder = mkdtempSync(join(tmpdir(), 'laterna-encoder-'))
afterAll(() => rmSync(folder, { recursive: true }))

const format: FilmFormat = {
  frameWidthPixels: 64,
  frameHeightPixels: 36,
  widthPixels: 64,
  heightPixels: 36,
  framesPerSecond: 24,
  frames: 24,
  style: 'oil',
  comment: FILM_COMMENT,
  tool: TOOL,
}
const never = new AbortController().signal

async function encodeTiny(open: OpenEncoder, name: string, changes: Partial<FilmFormat> = {}): Promise<Buffer> {
  const wanted = { ...format, ...changes }
  const path = join(folder, name)
  const encoder = open(wanted, path, never)
  const frame = Buffer.alloc(wanted.frameWidthPixels * wanted.frameHeightPixels * 4)
  for (let index = 0; index < wanted.frames; index++) await encoder.frame(frame.fill(index * 9))
  await encoder.finish()
  await encoder.kill()
  return readFileSync(path)
}

function soundOf(seconds: number): string {
  const path = join(folder, 'sound.pcm')
  const samples = Int16Array.from({ length: seconds * 48_000 * 2 }, (_, index) => 6000 * Math.sin(index * 0.03))
  writeFileSync(path, samples)
  return path
}

const ENCODERS: readonly (readonly [name: string, open: OpenEncoder])[] = [
  ['ffmpeg', chooseEncoder()],
  ['wasm', openWasmEncoder],
]

test('the tests run with an ffmpeg, else both rows below would be the same encoder', () => {
  expect(findFfmpeg()).toBeDefined()
})

describe.each(ENCODERS)('with %s', (name, open) => {
  test('frames become an H.264 film of exactly that size and length, ready to start before it is loaded', async () => {
    const film = readFilm(await encodeTiny(open, `${name}-a.mp4`))
    expect(film.durationSeconds).toBe(1)
    expect(film.tracks).toEqual([{ codec: 'avc1', widthPixels: 64, heightPixels: 36, samples: 24, durationSeconds: 1 }])
    expect(film.order.indexOf('moov')).toBeLessThan(film.order.indexOf('mdat'))
  })

  test('a film may be larger than its frames', async () => {
    const film = readFilm(await encodeTiny(open, `${name}-b.mp4`, { widthPixels: 128, heightPixels: 72 }))
    expect(film.tracks[0]).toMatchObject({ widthPixels: 128, heightPixels: 72 })
  })

  test('sound becomes an AAC track of the same length', async () => {
    const film = readFilm(await encodeTiny(open, `${name}-s.mp4`, { soundPath: soundOf(1) }))
    expect(film.tracks.map(({ codec }) => codec)).toEqual(['avc1', 'mp4a'])
    expect(film.tracks[1]?.durationSeconds).toBeCloseTo(1, 1)
  })

  test('the same frames give the same bytes', async () => {
    const once = await encodeTiny(open, `${name}-c.mp4`, { soundPath: soundOf(1) })
    expect((await encodeTiny(open, `${name}-d.mp4`, { soundPath: soundOf(1) })).equals(once)).toBe(true)
  })

  test('the file names its maker, and its provenance is appended without moving anything', async () => {
    const before = await encodeTiny(open, `${name}-e.mp4`)
    const path = join(folder, `${name}-e.mp4`)
    expect(before.includes(TOOL)).toBe(true)
    appendProvenance(path, { prompt: 'cats & <dogs>', seed: 42 })
    const after = readFileSync(path)
    expect(after.subarray(0, before.length).equals(before)).toBe(true)
    const box = readBoxes(after).at(-1)!
    expect(box.type).toBe('uuid')
    expect(after.toString('hex', box.start, box.start + 16)).toBe('be7acfcb97a942e89c71999491e3afac')
    const xmp = after.toString('utf8', box.start + 16, box.end)
    expect(xmp).toContain('digitalsourcetype/algorithmicMedia')
    expect(xmp).toContain('cats &amp; &lt;dogs&gt;')
  })

  test('what cannot be written is told as broken, and the log learns why', async () => {
    const encoder = open(format, join(folder, 'no', 'such', 'folder.mp4'), never)
    const failure = await encoder
      .frame(Buffer.alloc(64 * 36 * 4))
      .then(() => encoder.finish())
      .catch((error: unknown) => error)
    await encoder.kill()
    expect(failure).toMatchObject({ code: 'upstream_broken', message: 'The film could not be encoded.' })
    expect(inspect(failure)).toMatch(/no such file/i)
  })

  test('aborting ends it and is told as canceled', async () => {
    const abort = new AbortController()
    const encoder = open(format, join(folder, `${name}-f.mp4`), abort.signal)
    await encoder.frame(Buffer.alloc(64 * 36 * 4))
    abort.abort()
    await expect(encoder.frame(Buffer.alloc(64 * 36 * 4))).rejects.toMatchObject({ code: 'canceled' })
    await encoder.kill()
    await encoder.kill()
  })
})

test('both encoders show the same colours', async () => {
  const path = join(folder, 'colour.mp4')
  const meanOf = async (open: OpenEncoder): Promise<readonly number[]> => {
    const encoder = open({ ...format, frames: 2 }, path, never)
    const frame = Buffer.from(Array.from({ length: 64 * 36 }, () => [200, 90, 40, 255]).flat())
    for (let index = 0; index < 2; index++) await encoder.frame(frame)
    await encoder.finish()
    await encoder.kill()
    const { stdout } = spawnSync(findFfmpeg()!, ['-v', 'error', '-i', path, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-'])
    return [0, 64 * 36, 64 * 36 * 1.25].map((at) => stdout[at]!)
  }
  const [one, other] = [await meanOf(chooseEncoder()), await meanOf(openWasmEncoder)]
  for (const [plane, value] of one.entries()) expect(Math.abs(value - other[plane]!)).toBeLessThanOrEqual(3)
})

test('an ffmpeg that does not run is refused with what to do, without its path', () => {
  expect(() => findFfmpeg(join(folder, 'none'))).toThrow(GatewayError)
  expect(() => findFfmpeg(join(folder, 'none'))).toThrow(/FFMPEG_PATH/)
  expect(() => findFfmpeg(join(folder, 'none'))).not.toThrow(folder)
})
