import { spawn } from 'node:child_process'
import { GatewayError } from '../../../core/errors.ts'
import { findFfmpeg } from '../../../core/ffmpeg.ts'
import { isColourless } from '../paint/looks/film.ts'
import type { Encoder, FilmBefore, FilmFormat, OpenEncoder } from './encoding.ts'
import { FADE_SECONDS } from './sound/joined.ts'
import { SAMPLE_RATE } from './sound/track.ts'
import { inputOf } from './source-film.ts'
import { openWasmEncoder } from './wasm-encoder.ts'

interface Ending {
  readonly exitCode: number | null
  readonly error?: Error
}

const COMPLAINT_CHARACTERS_MAX = 2048

/** ffmpeg where one runs, because it is faster and takes another core; else what runs everywhere. */
export function chooseEncoder(ffmpegPath?: string): OpenEncoder {
  const ffmpeg = findFfmpeg(ffmpegPath)
  return ffmpeg === undefined ? openWasmEncoder : (format, outputPath, signal) => openFfmpeg(ffmpeg, format, outputPath, signal)
}

/** Starts ffmpeg on `outputPath`. It ends when the film is finished, when `kill` is called, or when `signal` aborts. */
export function openFfmpeg(binary: string, format: FilmFormat, outputPath: string, signal: AbortSignal): Encoder {
  const child = spawn(binary, argumentsFor(format, outputPath), {
    stdio: ['pipe', 'ignore', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-COMPLAINT_CHARACTERS_MAX)
  })
  // A broken pipe only says that ffmpeg has gone; why it went is told by its exit.
  child.stdin.on('error', () => undefined)
  let ending: Ending | undefined
  let startError: Error | undefined
  child.once('error', (error) => {
    startError = error
  })
  const ended = new Promise<Ending>((resolve) => {
    const settle = (exitCode: number | null): void => resolve((ending = { exitCode, ...(startError && { error: startError }) }))
    child.once('close', settle)
  })
  const failure = (): GatewayError => {
    if (signal.aborted) return new GatewayError('canceled', 'The film was canceled.')
    const cause = new Error(`ffmpeg ended early (${ending?.exitCode ?? ending?.error?.message ?? 'killed'}): ${complaint.trim()}`)
    return new GatewayError('upstream_broken', 'The film could not be encoded.', { cause })
  }
  return {
    processId: child.pid,
    async frame(rgba) {
      if (ending !== undefined || signal.aborted) throw failure()
      await Promise.race([new Promise<void>((resolve) => child.stdin.write(rgba, () => resolve())), ended])
      if (ending !== undefined || signal.aborted) throw failure()
    },
    async finish() {
      child.stdin.end()
      const { exitCode } = await ended
      if (exitCode !== 0 || signal.aborted) throw failure()
    },
    async kill() {
      if (ending === undefined) child.kill('SIGKILL')
      await ended
    },
  }
}

/** Bit-exact flags and a fixed number of threads: the same frames always give the same bytes. */
function argumentsFor(format: FilmFormat, outputPath: string): readonly string[] {
  const seconds = String((format.before?.seconds ?? 0) + format.frames / format.framesPerSecond)
  const sound = format.soundPath === undefined ? [] : ['-f', 's16le', '-ar', '48000', '-ac', '2', '-i', format.soundPath]
  return [
    '-v',
    'error',
    '-y',
    '-nostats',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgba',
    '-s',
    `${format.frameWidthPixels}x${format.frameHeightPixels}`,
    '-r',
    String(format.framesPerSecond),
    '-i',
    'pipe:0',
    ...sound,
    ...(format.soundOf ? [...inputOf(format.soundOf), '-map', '0:v', '-map', '1:a:0'] : []),
    ...(format.before ? joining(format, format.before) : ['-vf', filtersFor(format)]),
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '20',
    '-profile:v',
    'high',
    '-pix_fmt',
    'yuv420p',
    '-colorspace',
    'bt709',
    '-color_primaries',
    'bt709',
    '-color_trc',
    'bt709',
    '-color_range',
    'tv',
    '-x264-params',
    `threads=2:keyint=${format.framesPerSecond * 2}`,
    ...(sound.length > 0 || format.soundOf ? ['-c:a', 'aac', '-b:a', '160k'] : ['-an']),
    '-map_metadata',
    '-1',
    '-metadata',
    `comment=${format.comment}`,
    '-metadata',
    `encoding_tool=${format.tool}`,
    '-movflags',
    '+faststart',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
    '-flags:a',
    '+bitexact',
    '-t',
    seconds,
    '-f',
    'mp4',
    outputPath,
  ]
}

/** The film before it brought into this one's size and pace, and the two put together. The frames are the first input. */
function joining(format: FilmFormat, before: FilmBefore): readonly string[] {
  const { widthPixels: width, heightPixels: height, framesPerSecond, soundPath } = format
  const same = 'setsar=1,format=yuv420p'
  const fitted = `scale=${width}:${height}:force_original_aspect_ratio=decrease:flags=lanczos:out_color_matrix=bt709:out_range=tv`
  const source = soundPath === undefined ? 1 : 2
  const picture = [
    `[${source}:v:0]fps=${framesPerSecond},${fitted},pad=${width}:${height}:-1:-1,${same}[before]`,
    `[0:v]${filtersFor(format)},${same}[drawn]`,
    '[before][drawn]concat=n=2:v=1:a=0[film]',
  ]
  const heard = soundPath !== undefined && before.hasSound ? soundBefore(format, before, source) : []
  const sound = soundPath === undefined ? [] : ['-map', heard.length > 0 ? '[heard]' : '1:a']
  return [...inputOf(before), '-filter_complex', [...picture, ...heard].join(';'), '-map', '[film]', ...sound]
}

/** Its sound, fading where ours sets in, with ours laid over it. */
function soundBefore({ frames, framesPerSecond }: FilmFormat, { seconds, ends }: FilmBefore, source: number): readonly string[] {
  const fade = ends === 'fading' ? FADE_SECONDS : CUT_SECONDS
  const from = Math.max(0, seconds - (ends === 'fading' ? 2 : 1) * fade)
  const samples = Math.round((seconds + frames / framesPerSecond) * SAMPLE_RATE)
  const stereo = 'aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo'
  return [
    `[${source}:a:0]${stereo},atrim=0:${seconds},afade=t=out:st=${from}:d=${fade},apad=whole_len=${samples}[first]`,
    `[1:a]${stereo}[second]`,
    '[first][second]amerge=inputs=2,pan=stereo|c0=c0+c2|c1=c1+c3[heard]',
  ]
}

/** So quickly that nothing is missed, and so slowly that nothing clicks. */
const CUT_SECONDS = 0.1

function filtersFor({ widthPixels, heightPixels, style }: FilmFormat): string {
  const last = `scale=${widthPixels}:${heightPixels}:flags=${style === 'pixel' ? 'neighbor' : 'lanczos'}:out_color_matrix=bt709:out_range=tv`
  if (isColourless(style)) return `hue=s=0,${last}`
  if (style === 'pixel') return `scale=${Math.round(widthPixels / 8)}:${Math.round(heightPixels / 8)}:flags=area,${last}`
  return last
}
