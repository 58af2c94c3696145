import type { Order, VideoOrder } from '../../../core/request.ts'
import { GatewayError } from '../../../core/errors.ts'
import type { Scene } from '../scene.ts'

/** One film of an order. */
export interface FilmJob {
  readonly order: Order & { readonly output: VideoOrder }
  readonly scene: Scene
  /** Which of the order's films this is, from 0: each is a different take on the same scene. */
  readonly index: number
  /** Where the finished MP4 goes. Nothing is there before it is whole; unfinished files lie beside it meanwhile. */
  readonly outputPath: string
  /** The ffmpeg the operator named, if any. */
  readonly ffmpegPath?: string
  /** Told now and then how far the film is: 0 to 1 and what is being done. */
  report(fraction: number, note: string): void
  readonly signal: AbortSignal
}

/** What a finished film can tell about itself. */
export interface FilmReport {
  /** Sentences for the caller about what could not be honoured, e.g. speech in a language without a voice. */
  readonly notes: readonly string[]
}

/** Makes one film. Same order, scene and index: same bytes on the same kind of machine. Meant for a worker thread. */
export function makeFilm(_job: FilmJob): Promise<FilmReport> {
  return Promise.reject(new GatewayError('not_supported', 'Films are not built yet.'))
}
