import type { Style } from '../scene.ts'
import type { SourceFilm } from './source-film.ts'

/** What goes in and what comes out. Frames go in as raw RGBA of `frame…Pixels` and are scaled when the film is larger. */
export interface FilmFormat {
  readonly frameWidthPixels: number
  readonly frameHeightPixels: number
  readonly widthPixels: number
  readonly heightPixels: number
  readonly framesPerSecond: number
  readonly frames: number
  /** A file of 16-bit little-endian stereo samples at 48 kHz; absent for a silent film. */
  readonly soundPath?: string
  /** A film whose sound it has, as long as it is. */
  readonly soundOf?: Pick<SourceFilm, 'path' | 'format'>
  /** A film that is shown first, in this one's size and pace. Only where ffmpeg encodes. */
  readonly before?: FilmBefore
  /** Styles that a filter over the whole frame gives; the others are the painter's. */
  readonly style: Style
  readonly comment: string
  readonly tool: string
}

/** A film before the frames. Its sound is laid under the sound there is, which is then as long as both together. */
export interface FilmBefore extends Pick<SourceFilm, 'path' | 'format' | 'seconds' | 'hasSound'> {
  /** Whether its sound gives way before it ends, or is cut off. */
  readonly ends: 'fading' | 'cut'
}

/** An encoder that is being fed. Every verb throws `upstream_broken` when it gave up, `canceled` when we did. */
export interface Encoder {
  /** The number in the system of an encoder that is a process of its own and has started. */
  readonly processId: number | undefined
  /** Hands over one frame and waits until it is taken, so that frames never pile up. The bytes may be reused afterwards. */
  frame(rgba: Uint8Array): Promise<void>
  /** Ends the film; when it resolves the file is whole. */
  finish(): Promise<void>
  /** Ends the encoder at once and waits until it is gone. Safe to call at any time, also after `finish`. */
  kill(): Promise<void>
}

/** Opens an encoder that writes a film to `outputPath`. It stops when `signal` aborts. */
export type OpenEncoder = (format: FilmFormat, outputPath: string, signal: AbortSignal) => Encoder
