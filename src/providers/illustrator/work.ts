import type { ErrorCode } from '../../core/errors.ts'
import type { ImageMediaType, Order, VideoOrder } from '../../core/request.ts'
import type { StillAsked } from './still.ts'

/** Work for a thread. Everything in it survives being copied between threads. */
export type Work =
  | { readonly kind: 'still'; readonly asked: StillAsked }
  | { readonly kind: 'edit'; readonly input: Uint8Array; readonly instruction: string; readonly options: EditAsked }
  | {
      readonly kind: 'film'
      readonly order: Order & { readonly output: VideoOrder }
      readonly index: number
      readonly outputPath: string
      readonly ffmpegPath?: string
    }

export interface EditAsked {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly seed: number
  readonly mediaType: ImageMediaType
  readonly compressionQuality: number
  readonly mask?: Uint8Array
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
  | { readonly kind: 'film'; readonly path: string; readonly notes: readonly string[] }

/** What a thread tells its pool. It does one piece of work at a time and is told to stop by being ended. */
export type Message =
  | { readonly say: 'progress'; readonly fraction: number; readonly note: string }
  | { readonly say: 'done'; readonly made: Made }
  | { readonly say: 'failed'; readonly code: ErrorCode; readonly message: string }
