import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GatewayError } from '../../../core/errors.ts'
import { readPicture, type Picture } from '../edit/picture.ts'
import { fingerprintOf, isAlike } from '../embedded-scene.ts'
import { filmIn, type EmbeddedFilm } from './embedded-film.ts'
import { runFfmpeg, type Run } from './ffmpeg-run.ts'

/** A film that came with the order. */
export interface SourceFilm {
  readonly path: string
  /** What ffmpeg is told to read it as; it is never left to guess, because some of what it knows points at other files. */
  readonly format: 'mov' | 'matroska'
  readonly seconds: number
  readonly framesPerSecond: number
  readonly hasSound: boolean
  readonly lastFrame: Picture
  /** Present when it is a film of ours that still ends as we drew it. */
  readonly embedded?: EmbeddedFilm
}

/** As long as Veo lets a film become, and a little more. */
const SECONDS_MAX = 180
const FRAMES_PER_SECOND_MAX = 30
const FRAME_BYTES_MAX = 64 * 1024 * 1024

/** Reads a film that came with an order. Throws `bad_request` for what is no film we can read, or too long. */
export async function readSource(
  bytes: Uint8Array,
  workPath: string,
  ffmpeg: string,
  run: Omit<Run, 'outputBytesMax'>,
): Promise<SourceFilm> {
  const format = formatOf(bytes)
  if (!format) throw unreadable('It is neither an MP4 nor a WebM.')
  const path = join(workPath, 'source')
  writeFileSync(path, bytes)
  const input = inputOf({ path, format })
  const { said } = await runFfmpeg(ffmpeg, input, { ...run, outputBytesMax: 0 })
  const facts = factsIn(said)
  if (!facts) throw unreadable('It has no picture track of a known length.')
  if (facts.seconds > SECONDS_MAX) throw unreadable(`It lasts ${Math.round(facts.seconds)} seconds; ${SECONDS_MAX} are the most.`)
  const lastFrame = await lastFrameOf(ffmpeg, input, facts.seconds, run)
  const embedded = filmIn(bytes)
  const { width, height, pixels } = lastFrame
  const same =
    embedded !== undefined &&
    Math.abs(embedded.lastsSeconds - facts.seconds) < 0.3 &&
    isAlike(embedded.lastFrame, fingerprintOf(width, height, pixels))
  return { path, format, ...facts, lastFrame, ...(same ? { embedded } : {}) }
}

/** How ffmpeg is told to read a film of a caller's: as a single file of this format, and nothing it may point at. */
export function inputOf({ path, format }: Pick<SourceFilm, 'path' | 'format'>): readonly string[] {
  return ['-protocol_whitelist', 'file', '-f', format, '-i', path]
}

function formatOf(bytes: Uint8Array): SourceFilm['format'] | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength))
  if (head.toString('latin1', 4, 8) === 'ftyp') return 'mov'
  return head.readUInt32BE !== undefined && head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3 ? 'matroska' : undefined
}

function factsIn(said: string): Pick<SourceFilm, 'seconds' | 'framesPerSecond' | 'hasSound'> | undefined {
  const duration = /Duration: (\d\d):(\d\d):(\d\d\.\d\d)/.exec(said)
  const picture = /Stream #0:\d+.*: Video: .*/.exec(said)?.[0]
  if (!duration || picture === undefined) return undefined
  const seconds = Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3])
  const rate = Number(/([\d.]+) fps/.exec(picture)?.[1] ?? 24)
  if (seconds <= 0 || !(rate > 0)) return undefined
  const framesPerSecond = Math.min(FRAMES_PER_SECOND_MAX, Math.max(1, Math.round(rate)))
  return { seconds, framesPerSecond, hasSound: /Stream #0:\d+.*: Audio: /.test(said) }
}

/** Of so much of its end every frame is unpacked to find the last. */
const TAIL_SECONDS = 0.6

async function lastFrameOf(ffmpeg: string, input: readonly string[], seconds: number, run: Omit<Run, 'outputBytesMax'>): Promise<Picture> {
  const [before, after] = [input.slice(0, -2), input.slice(-2)]
  const fromSeconds = Math.max(0, seconds - TAIL_SECONDS)
  for (const from of [fromSeconds, 0]) {
    const seek = from > 0 ? ['-ss', from.toFixed(3)] : []
    const options = ['-v', 'error', ...before, ...seek, ...after, '-an', '-q:v', '1', '-f', 'image2pipe', '-c:v', 'png', '-']
    const { output } = await runFfmpeg(ffmpeg, options, { ...run, outputBytesMax: FRAME_BYTES_MAX })
    const at = output.lastIndexOf(PNG_START)
    if (at >= 0) return readPicture(output.subarray(at))
  }
  throw unreadable('None of its frames can be unpacked.')
}

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function unreadable(why: string): GatewayError {
  return new GatewayError('bad_request', `The source video cannot be used. ${why}`, {
    violation: { field: 'inputs', rule: 'unsupported', value: 'source-video' },
  })
}
