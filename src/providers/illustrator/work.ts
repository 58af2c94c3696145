import type { ErrorCode, Violation } from '../../core/errors.ts'
import type { Order, VideoOrder } from '../../core/request.ts'
import type { EditOptions } from './edit/asked.ts'
import type { GivenMedia } from './film/job.ts'
import type { Step } from './previews.ts'
import type { StillAsked } from './still.ts'

/** Work for a thread. Everything in it survives being copied between threads. */
export type Work =
  | { readonly kind: 'still'; readonly asked: StillAsked }
  | { readonly kind: 'edit'; readonly input: Uint8Array; readonly instruction: string; readonly options: EditOptions }
  | (GivenMedia & {
      readonly kind: 'film'
      readonly order: Order & { readonly output: VideoOrder }
      readonly index: number
      readonly outputPath: string
      readonly ffmpegPath?: string
    })

/** What comes of it. */
export type Made =
  | { readonly kind: 'still'; readonly bytes: Uint8Array; readonly notes: readonly string[] }
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
