import { readFileSync, writeFileSync } from 'node:fs'
import { createCanvas, ImageData } from '@napi-rs/canvas'
import { asGatewayError, GatewayError } from '../../../core/errors.ts'
import { isColourless } from '../paint/looks/film.ts'
import { removeDates } from './boxes.ts'
import type { Encoder, FilmFormat } from './encoding.ts'
import { SAMPLE_RATE } from './sound/track.ts'

const CHANNELS = 2
const SOUND_BITS_PER_SECOND = 160_000
/** Of 10 (fine) to 51: about as good as what ffmpeg makes for us, in somewhat larger files. */
const QUANTIZER = 26
/** Of 0 (best) to 10 (fastest). */
const SPEED = 10

/**
 * Encodes in this thread with H.264 and AAC encoders compiled to WebAssembly: for machines on which no ffmpeg runs. The
 * film is slower to make and its file larger. Same frames: same bytes. Verbs throw as those of the ffmpeg do.
 */
export function openWasmEncoder(format: FilmFormat, outputPath: string, signal: AbortSignal): Encoder {
  const opening = openVideo(format)
  // Whoever hands over a frame learns of the failure; until then it is not unhandled.
  opening.catch(() => undefined)
  const attempt = async <Result>(work: (video: Video) => Result | Promise<Result>): Promise<Result> => {
    stopIfCanceled(signal)
    try {
      return await work(await opening)
    } catch (cause) {
      stopIfCanceled(signal)
      throw new GatewayError('upstream_broken', 'The film could not be encoded.', { cause: asGatewayError(cause) })
    }
  }
  return {
    processId: undefined,
    frame: (rgba) => attempt((video) => video.add(rgba)),
    finish: () => attempt(async (video) => writeFileSync(outputPath, await withSound(video.finish(), format))),
    async kill() {
      const video = await opening.catch(() => undefined)
      video?.close()
    },
  }
}

function stopIfCanceled(signal: AbortSignal): void {
  if (signal.aborted) throw new GatewayError('canceled', 'The film was canceled.')
}

interface Video {
  add(rgba: Uint8Array): void
  /** The silent film as an MP4 file. */
  finish(): Uint8Array
  close(): void
}

async function openVideo(format: FilmFormat): Promise<Video> {
  const { default: encoders } = await import('h264-mp4-encoder')
  const encoder = await encoders.createH264MP4Encoder()
  const { widthPixels, heightPixels, framesPerSecond } = format
  Object.assign(encoder, {
    width: widthPixels,
    height: heightPixels,
    frameRate: framesPerSecond,
    groupOfPictures: framesPerSecond * 2,
    speed: SPEED,
    quantizationParameter: QUANTIZER,
    // The encoder has a file system of its own, in memory.
    outputFilename: '/film.mp4',
  })
  encoder.initialize()
  const resize = resizerFor(format)
  const planes = new Uint8Array((widthPixels * heightPixels * 3) / 2)
  let state: 'open' | 'finished' | 'closed' = 'open'
  return {
    add(rgba) {
      toPlanes(resize(rgba), planes, format)
      encoder.addFrameYuv(planes)
    },
    finish() {
      encoder.finalize()
      state = 'finished'
      return encoder.FS.readFile(encoder.outputFilename)
    },
    close() {
      if (state === 'closed') return
      // It must not be deleted in the middle of a film.
      if (state === 'open') encoder.finalize()
      state = 'closed'
      encoder.FS.unlink(encoder.outputFilename)
      encoder.delete()
    },
  }
}

/** Enlarges frames to the film's size; the style of square pixels keeps its edges. */
function resizerFor({
  frameWidthPixels,
  frameHeightPixels,
  widthPixels,
  heightPixels,
  style,
}: FilmFormat): (rgba: Uint8Array) => Uint8Array {
  if (frameWidthPixels === widthPixels && frameHeightPixels === heightPixels) return (rgba) => rgba
  const small = createCanvas(frameWidthPixels, frameHeightPixels)
  const large = createCanvas(widthPixels, heightPixels)
  const pen = large.getContext('2d')
  pen.imageSmoothingEnabled = style !== 'pixel'
  pen.imageSmoothingQuality = 'high'
  return (rgba) => {
    const pixels = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.byteLength)
    small.getContext('2d').putImageData(new ImageData(pixels, frameWidthPixels, frameHeightPixels), 0, 0)
    pen.drawImage(small, 0, 0, widthPixels, heightPixels)
    return large.data()
  }
}

/**
 * Red, green and blue to one plane of luma and two of chroma at half the size, of limited range (ITU-R BT.709). A
 * black-and-white film has no chroma.
 */
function toPlanes(rgba: Uint8Array, planes: Uint8Array, { widthPixels, heightPixels, style }: FilmFormat): void {
  const pixels = widthPixels * heightPixels
  for (let pixel = 0, at = 0; pixel < pixels; pixel++, at += 4) {
    planes[pixel] = 16.5 + 0.1826 * rgba[at]! + 0.6142 * rgba[at + 1]! + 0.062 * rgba[at + 2]!
  }
  if (isColourless(style)) {
    planes.fill(128, pixels)
    return
  }
  const row = widthPixels * 4
  let blueAt = pixels
  let redAt = pixels + pixels / 4
  for (let y = 0; y < heightPixels; y += 2) {
    for (let at = y * row; at < (y + 1) * row; at += 8) {
      const red = rgba[at]! + rgba[at + 4]! + rgba[at + row]! + rgba[at + row + 4]!
      const green = rgba[at + 1]! + rgba[at + 5]! + rgba[at + row + 1]! + rgba[at + row + 5]!
      const blue = rgba[at + 2]! + rgba[at + 6]! + rgba[at + row + 2]! + rgba[at + row + 6]!
      planes[blueAt++] = 128.5 + (-0.1006 * red - 0.3386 * green + 0.4392 * blue) / 4
      planes[redAt++] = 128.5 + (0.4392 * red - 0.3989 * green - 0.0403 * blue) / 4
    }
  }
}

let soundEncoder: Promise<void> | undefined

/** Once for the thread: the library keeps what is registered. */
function registerSoundEncoder(): Promise<void> {
  return (soundEncoder ??= import('@mediabunny/aac-encoder').then(({ registerAacEncoder }) => registerAacEncoder()))
}

/** The silent film with its colours named, its sound, and who made it. */
async function withSound(film: Uint8Array, { framesPerSecond, soundPath, comment, tool }: FilmFormat): Promise<Uint8Array> {
  const media = await import('mediabunny')
  const input = new media.Input({ source: new media.BufferSource(film), formats: [media.MP4] })
  const track = await input.getPrimaryVideoTrack()
  const decoderConfig = await track?.getDecoderConfig()
  if (!track || !decoderConfig) throw new Error('the encoder made no film')
  const colorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const
  const target = new media.BufferTarget()
  const output = new media.Output({ format: new media.Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  output.setMetadataTags({ comment, raw: { '©too': tool } })
  const video = new media.EncodedVideoPacketSource('avc')
  output.addVideoTrack(video, { frameRate: framesPerSecond })
  const sound = soundPath === undefined ? undefined : new media.AudioSampleSource({ codec: 'aac', bitrate: SOUND_BITS_PER_SECOND })
  if (sound) {
    await registerSoundEncoder()
    output.addAudioTrack(sound)
  }
  await output.start()
  for await (const packet of new media.EncodedPacketSink(track).packets()) {
    await video.add(packet, { decoderConfig: { ...decoderConfig, colorSpace } })
  }
  video.close()
  if (sound && soundPath !== undefined) {
    const sample = new media.AudioSample({
      data: readFileSync(soundPath),
      format: 's16',
      numberOfChannels: CHANNELS,
      sampleRate: SAMPLE_RATE,
      timestamp: 0,
    })
    await sound.add(sample)
    sample.close()
    sound.close()
  }
  await output.finalize()
  if (!target.buffer) throw new Error('the film was not put together')
  const file = Buffer.from(target.buffer)
  removeDates(file)
  return file
}
