import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { GatewayError } from '../../../core/errors.ts'
import { readBoxes, readFilm } from './boxes.ts'
import { findFfmpeg, openEncoder, type FilmFormat } from './encoder.ts'
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

async function encodeTiny(path: string, changes: Partial<FilmFormat> = {}): Promise<Buffer> {
  const wanted = { ...format, ...changes }
  const encoder = openEncoder(findFfmpeg(), wanted, path, never)
  const frame = Buffer.alloc(wanted.frameWidthPixels * wanted.frameHeightPixels * 4)
  for (let index = 0; index < wanted.frames; index++) await encoder.frame(frame.fill(index * 9))
  await encoder.finish()
  await encoder.kill()
  return readFileSync(path)
}

test('frames become an H.264 film of exactly that size and length, ready to start before it is loaded', async () => {
  const film = readFilm(await encodeTiny(join(folder, 'a.mp4')))
  expect(film.durationSeconds).toBe(1)
  expect(film.tracks).toEqual([{ codec: 'avc1', widthPixels: 64, heightPixels: 36, samples: 24, durationSeconds: 1 }])
  expect(film.order.indexOf('moov')).toBeLessThan(film.order.indexOf('mdat'))
})

test('a film may be larger than its frames', async () => {
  const film = readFilm(await encodeTiny(join(folder, 'b.mp4'), { widthPixels: 128, heightPixels: 72 }))
  expect(film.tracks[0]).toMatchObject({ widthPixels: 128, heightPixels: 72 })
})

test('the same frames give the same bytes', async () => {
  const once = await encodeTiny(join(folder, 'c.mp4'))
  expect((await encodeTiny(join(folder, 'd.mp4'))).equals(once)).toBe(true)
})

test('the file names its maker, and its provenance is appended without moving anything', async () => {
  const path = join(folder, 'e.mp4')
  const before = await encodeTiny(path)
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

test('an ffmpeg that does not run is refused with what to do, without its path', () => {
  expect(() => findFfmpeg(join(folder, 'none'))).toThrow(GatewayError)
  expect(() => findFfmpeg(join(folder, 'none'))).toThrow(/FFMPEG_PATH/)
  expect(() => findFfmpeg(join(folder, 'none'))).not.toThrow(folder)
})

test('when ffmpeg gives up the caller learns that, and the log learns why', async () => {
  const encoder = openEncoder(findFfmpeg(), format, join(folder, 'no', 'such', 'folder.mp4'), never)
  const failure = await encoder.finish().catch((error: unknown) => error)
  await encoder.kill()
  expect(failure).toMatchObject({ code: 'upstream_broken', message: 'The film could not be encoded.' })
  expect(String((failure as GatewayError).cause)).toContain('No such file')
})

test('aborting ends ffmpeg and is told as canceled', async () => {
  const abort = new AbortController()
  const encoder = openEncoder(findFfmpeg(), format, join(folder, 'f.mp4'), abort.signal)
  await encoder.frame(Buffer.alloc(64 * 36 * 4))
  abort.abort()
  await expect(encoder.frame(Buffer.alloc(64 * 36 * 4))).rejects.toMatchObject({ code: 'canceled' })
  await encoder.kill()
  expect(existsSync(join(folder, 'g.mp4'))).toBe(false)
})
