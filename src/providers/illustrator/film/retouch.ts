import { spawn } from 'node:child_process'
import { GatewayError } from '../../../core/errors.ts'
import { readInstruction } from '../edit/instruction.ts'
import { perform } from '../edit/perform.ts'
import type { Picture } from '../edit/picture.ts'
import type { Operation } from '../edit/topics.ts'
import { TOOL } from '../provenance.ts'
import { openFfmpeg } from './encoder.ts'
import type { FilmJob, FilmReport } from './job.ts'
import { FILM_COMMENT } from './metadata.ts'
import { formatOf } from './reel.ts'
import { inputOf, type SourceFilm } from './source-film.ts'

/** Toning a frame is quick; a style is painted anew in each, so it is done smaller and only every other time, as drawn films are. */
const TONED = { pixelsMax: 1280 * 720, secondsMax: 60, every: 1 }
const STYLED = { pixelsMax: 640 * 360, secondsMax: 20, every: 2 }

/** A stranger's film, every frame of it worked over as the prompt says, with its own sound. Throws `not_supported` for what cannot be done. */
export async function retouch(job: FilmJob, source: SourceFilm, ffmpeg: string, filmPath: string): Promise<FilmReport> {
  const { prompt, output } = job.order
  const { operations, notes } = wishesOf(prompt)
  const styled = operations.some(({ name }) => name === 'style')
  const limits = styled ? STYLED : TONED
  if (source.seconds > limits.secondsMax) throw tooLong(source.seconds, limits.secondsMax, styled)
  const { framesPerSecond, ...size } = formatOf(source)
  const frame = drawnSize(size, limits.pixelsMax)
  const frames = Math.max(1, Math.round(source.seconds * framesPerSecond))
  const sound = output.sound && source.hasSound
  const format = {
    frameWidthPixels: frame.width,
    frameHeightPixels: frame.height,
    ...size,
    framesPerSecond,
    frames,
    style: 'oil' as const,
    comment: FILM_COMMENT,
    tool: TOOL,
    ...(sound ? { soundOf: source } : {}),
  }
  const encoder = openFfmpeg(ffmpeg, format, filmPath, job.signal)
  job.encoding?.(encoder.processId)
  try {
    let at = 0
    let shown: Buffer | undefined
    for await (const rgba of framesOf(source, ffmpeg, { ...frame, framesPerSecond, signal: job.signal })) {
      if (at >= frames) break
      if (!shown || at % limits.every === 0) shown = await worked(rgba, frame, operations, job.order.seed)
      await encoder.frame(shown)
      if (at % framesPerSecond === 0) job.report(0.05 + (0.9 * at) / frames, 'filming')
      at++
    }
    // A film may have a frame less than its length tells: its last is shown a moment longer.
    if (!shown) throw new GatewayError('upstream_broken', 'The film could not be unpacked.')
    for (; at < frames; at++) await encoder.frame(shown)
    await encoder.finish()
  } finally {
    await encoder.kill()
    job.encoding?.(undefined)
  }
  return { notes, durationSeconds: frames / framesPerSecond }
}

const CAN =
  'With a film that is not its own it can redo every frame in one of its styles, tone, brighten, blur, mirror or frame it, and write on it.'

function wishesOf(prompt: string): { readonly operations: readonly Operation[]; readonly notes: readonly string[] } {
  const read = readInstruction(prompt)
  const operations = read.operations.filter(({ name }) => name !== 'crop' && name !== 'rotate')
  if (operations.length > 0) return { operations, notes: read.beyondUs.map((wish) => `Not done: ${wish}.`) }
  const wish = (read.beyondUs.length > 0 ? read.beyondUs.join('; ') : prompt.trim()).slice(0, 200)
  throw new GatewayError('not_supported', `The built-in illustrator cannot do this to the film: ${wish}. ${CAN}`, {
    violation: { field: 'prompt', rule: 'unsupported' },
  })
}

function tooLong(seconds: number, secondsMax: number, styled: boolean): GatewayError {
  const what = styled ? 'redoes films in a style' : 'works over films'
  const message = `The built-in illustrator ${what} of at most ${secondsMax} seconds; this one lasts ${Math.round(seconds)}.`
  return new GatewayError('not_supported', message, { violation: { field: 'inputs', rule: 'out_of_range', value: 'source-video' } })
}

type Size = Pick<Picture, 'width' | 'height'>

function drawnSize(
  { widthPixels, heightPixels }: Pick<ReturnType<typeof formatOf>, 'widthPixels' | 'heightPixels'>,
  pixelsMax: number,
): Size {
  const share = Math.min(1, Math.sqrt(pixelsMax / (widthPixels * heightPixels)))
  const even = (pixels: number): number => Math.max(16, Math.round((pixels * share) / 2) * 2)
  return { width: even(widthPixels), height: even(heightPixels) }
}

async function worked(rgba: Buffer, size: Size, operations: readonly Operation[], seed: number): Promise<Buffer> {
  let picture: Picture = { ...size, pixels: new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.length) }
  for (const operation of operations) picture = (await perform(picture, operation, seed)).picture
  return Buffer.from(picture.pixels.buffer, picture.pixels.byteOffset, picture.pixels.byteLength)
}

interface Unpacking extends Size {
  readonly framesPerSecond: number
  readonly signal: AbortSignal
}

/** The frames of a film one by one, in this size; the next is unpacked only when it is wanted. */
async function* framesOf(
  source: SourceFilm,
  ffmpeg: string,
  { width, height, framesPerSecond, signal }: Unpacking,
): AsyncGenerator<Buffer> {
  const filters = `fps=${framesPerSecond},scale=${width}:${height}:flags=area,format=rgba`
  const options = ['-v', 'error', '-nostdin', ...inputOf(source), '-map', '0:v:0', '-vf', filters, '-f', 'rawvideo', '-']
  const child = spawn(ffmpeg, options, { stdio: ['ignore', 'pipe', 'ignore'], signal, killSignal: 'SIGKILL' })
  // Why it ended early is of no use here: what it unpacked is worked over, and the encoder hears of the signal, too.
  child.once('error', () => undefined)
  const frame = Buffer.allocUnsafe(width * height * 4)
  let filled = 0
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      let used = 0
      while (used < chunk.length) {
        const taken = chunk.copy(frame, filled, used)
        used += taken
        filled += taken
        if (filled < frame.length) continue
        filled = 0
        yield Buffer.from(frame)
      }
    }
  } finally {
    child.kill('SIGKILL')
  }
}
