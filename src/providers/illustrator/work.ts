import type { ErrorCode, Violation } from '../../core/errors.ts'
import type { ImageMediaType, Order, People, VideoOrder } from '../../core/request.ts'
import type { GivenMedia } from './film/job.ts'
import type { Step } from './previews.ts'
import type { StillAsked } from './still.ts'

/** Work for a thread. Everything in it survives being copied between threads. */
export type Work =
  | { readonly kind: 'still'; readonly asked: StillAsked }
  | { readonly kind: 'edit'; readonly input: Uint8Array; readonly instruction: string; readonly options: EditAsked }
  | (GivenMedia & {
      readonly kind: 'film'
      readonly order: Order & { readonly output: VideoOrder }
      readonly index: number
      readonly outputPath: string
      readonly ffmpegPath?: string
    })

export interface EditAsked {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly seed: number
  readonly mediaType: ImageMediaType
  readonly compressionQuality: number
  readonly mask?: Uint8Array
  /** Which of the count it is. */
  readonly index?: number
  /** How many pictures came with the instruction. */
  readonly references?: number
  readonly people?: People
  /** How many pictures of the work in progress are told at most; none when absent. */
  readonly previews?: number
}

/** What comes of it. */
export type Made =
  | { readonly kind: 'still'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'edit'
      readonly bytes: Uint8Array
      readonly did: readonly string[]
      readonly couldNot: readonly string[]
      readonly description: string
    }
  | { readonly kind: 'film'; readonly path: string; readonly notes: readonly string[]; readonly durationSeconds: number }

/** What a thread is told. It does one piece of work at a time; `stop` concerns the one it is doing, if any. */
export type Command = { readonly tell: 'work'; readonly work: Work } | { readonly tell: 'stop' }

/** What a thread answers: any number of `progress` and `encoding` (the ffmpeg that runs now, if any), then one `done` or `failed` for every piece of work. */
export type Message =
  | ({ readonly say: 'progress' } & Step)
  | { readonly say: 'encoding'; readonly processId: number | undefined }
  | { readonly say: 'done'; readonly made: Made }
  | { readonly say: 'failed'; readonly code: ErrorCode; readonly message: string; readonly violation?: Violation }
