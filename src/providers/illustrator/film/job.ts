import type { Order, VideoOrder } from '../../../core/request.ts'
import type { Scene } from '../scene.ts'

/** Pictures and films that came with the order of a film. */
export interface GivenMedia {
  /** A picture file the film begins with. One of ours is brought to life, over any other the camera moves. */
  readonly firstFrame?: Uint8Array
  /** A picture file the film ends with. */
  readonly lastFrame?: Uint8Array
  /** Picture files of who or what shall be in the film. */
  readonly references?: readonly Uint8Array[]
  /** A film file that goes on, or is made anew with a change. */
  readonly sourceVideo?: Uint8Array
}

/** One film of an order. */
export interface FilmJob extends GivenMedia {
  readonly order: Order & { readonly output: VideoOrder }
  readonly scene: Scene
  /** Which of the order's films this is, from 0: each is a different take on the same scene. */
  readonly index: number
  /** Where the finished MP4 goes. Nothing is there before it is whole; unfinished files lie in `<outputPath>.parts` meanwhile. */
  readonly outputPath: string
  /** The ffmpeg the operator named, if any. */
  readonly ffmpegPath?: string
  /** Told now and then how far the film is: 0 to 1 and what is being done. */
  report(fraction: number, note: string): void
  /**
   * Told the number of the ffmpeg process when it has started, and `undefined` when it is gone: it outlives a thread that
   * is ended from outside, so whoever may do that has to end it too.
   */
  encoding?(processId: number | undefined): void
  readonly signal: AbortSignal
}

/** What a finished film can tell about itself. */
export interface FilmReport {
  /** Sentences for the caller about what could not be honoured, e.g. speech in a language without a voice. */
  readonly notes: readonly string[]
  /** How long it is. */
  readonly durationSeconds: number
}
