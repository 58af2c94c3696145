import type { JobId, Json } from './ids.ts'
import type { BlobRef } from './light-json.ts'

/**
 * What a caller asked for, in our words. Every protocol parses into this. Whatever the caller left open is absent:
 * the model's record decides it (see Order).
 */
export interface GenerationRequest {
  readonly model: string
  readonly prompt: string
  readonly negativePrompt?: string
  readonly inputs: readonly InputMedia[]
  /** An earlier generation of the caller's that this one goes on from: its first result is one more input. */
  readonly continues?: JobId
  /**
   * What is left open here is as it was in the film that is continued: the model when it is empty, shape, length, seed. Without a
   * task the film is changed by the prompt, or where the model cannot change films made anew from both prompts.
   */
  readonly inherits?: true
  readonly output: ImageRequest | VideoRequest
  readonly seed?: number
  readonly people?: People
  readonly safety?: SafetyThreshold
  /** BCP-47 tag of the prompt's language, or `auto`. */
  readonly language?: string
  readonly guidanceScale?: number
  readonly enhancePrompt?: boolean
  readonly labels?: { readonly [label: string]: string }
  /** What the dialect itself had to change or leave out of what the caller wrote. */
  readonly adjustments?: readonly Adjustment[]
  /** What we have no word for, keyed by vendor: filled by that vendor's dialect, read by that vendor's provider. */
  readonly vendorOptions: { readonly [vendor: string]: Json }
}

export interface ImageRequest {
  readonly kind: 'image'
  readonly count?: number
  /** The dialect lets callers ask for more pictures than the model makes at a time: it is then asked several times. */
  readonly inSeveralRuns?: boolean
  readonly aspectRatio?: string
  /** `512`, `1K`, `2K` or `4K`: the usual words for the long side. */
  readonly resolution?: string
  /** A size written in pixels: the model's nearest one serves, and a difference is declared as an adjustment. */
  readonly nearPixels?: readonly [widthPixels: number, heightPixels: number]
  readonly mediaType?: ImageMediaType
  /** 0 to 100, for lossy formats. */
  readonly compressionQuality?: number
  /** Whether text is wanted beside the picture; only models that talk give it. */
  readonly text?: boolean
  readonly quality?: Quality
  /** What is to be done with the inputs. Absent: a picture is made, or the reference there is is edited. */
  readonly task?: ImageTask
  /** How many pictures of the work in progress are wanted while it goes on; 0 to 3. A wish: fewer may come. */
  readonly partialImages?: number
}

export type Quality = 'low' | 'medium' | 'high'

/** What pictures that are given can be used for. The pictures themselves are inputs, told apart by their roles. */
export type ImageTask =
  | { readonly do: 'edit'; readonly mode: EditMode; readonly maskMode?: MaskMode; readonly maskDilation?: number }
  | { readonly do: 'upscale'; readonly factor: 2 | 3 | 4 }
  | { readonly do: 'vary' }
  | { readonly do: 'recontext' }
  | { readonly do: 'try-on' }
  | { readonly do: 'segment'; readonly mode: SegmentMode }

export type EditMode =
  | 'default'
  | 'inpaint-removal'
  | 'inpaint-insertion'
  | 'outpaint'
  | 'controlled'
  | 'style'
  | 'background-swap'
  | 'product-image'
export type MaskMode = 'user-provided' | 'background' | 'foreground' | 'semantic'
export type SegmentMode = 'foreground' | 'background' | 'prompt' | 'semantic' | 'interactive'

export interface VideoRequest {
  readonly kind: 'video'
  readonly count?: number
  readonly durationSeconds?: number
  readonly aspectRatio?: string
  /** `720p`, `1080p` or `4k`. */
  readonly resolution?: string
  /** A size written in pixels: the model's nearest one serves, and a difference is declared as an adjustment. */
  readonly nearPixels?: readonly [widthPixels: number, heightPixels: number]
  readonly framesPerSecond?: number
  readonly sound?: boolean
  /** How a first frame of another shape is made to fit. */
  readonly resizeMode?: ResizeMode
  /** What is to be done with the source video there is. */
  readonly task?: VideoTask
}

export type ResizeMode = 'crop' | 'pad'
/** `extend`: the result is the source with `durationSeconds` more at its end. `edit`: the source, changed as the prompt says. */
export type VideoTask = 'extend' | 'edit'

export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/webp'
/** Who may be seen in the result. */
export type People = 'none' | 'adults' | 'all'
export type SafetyThreshold = 'low-and-above' | 'medium-and-above' | 'only-high' | 'none'
export type InputRole =
  | 'reference'
  /**
   * Where the first reference may be changed. When any of it is transparent, the transparent places may (as OpenAI sends masks); else
   * the white ones (as Imagen does). It is stretched to the picture's size.
   */
  | 'mask'
  | 'first-frame'
  | 'last-frame'
  | 'source-video'
  /** How the result is to look, and not what it shows. */
  | 'style'
  /** Who or what is to be in the result. */
  | 'subject'
  /** Lines or poses the result is to follow. */
  | 'control'
  | 'content'
  | 'person'
  | 'product'

export interface InputMedia {
  readonly role: InputRole
  readonly source: MediaSource
}

/** Media that is not ours yet. */
export type MediaSource =
  | { readonly from: 'bytes'; readonly bytes: Uint8Array; readonly mediaType?: string }
  | { readonly from: 'blob'; readonly blob: BlobRef; readonly mediaType?: string }
  | { readonly from: 'url'; readonly url: string; readonly mediaType?: string }
  /** A file the caller uploaded, or an artifact of its own: the gateway finds out which. `path`: where the caller wrote it. */
  | { readonly from: 'stored'; readonly fileId: string; readonly mediaType?: string; readonly path?: string }
  /** A file in the provider's scratch folder. Taking it in moves it away. */
  | { readonly from: 'file'; readonly path: string; readonly mediaType: string }

/**
 * A request fitted to its model: every choice made, every input stored. This is what is priced, ordered and, with
 * the same seed, can be ordered again. Providers read only this.
 */
export interface Order {
  /** The model that serves, which is not always the one that was asked for. */
  readonly model: string
  readonly prompt: string
  /** A provider whose API has no such field says it in the prompt. */
  readonly negativePrompt?: string
  readonly inputs: readonly StoredInput[]
  readonly output: ImageOrder | VideoOrder
  readonly seed: number
  readonly people: People
  readonly safety?: SafetyThreshold
  readonly language?: string
  readonly guidanceScale?: number
  readonly vendorOptions: { readonly [vendor: string]: Json }
  /** How a test key asked the world to misbehave (docs/test-world.md). */
  readonly rehearsal?: Rehearsal
}

export interface ImageOrder {
  readonly kind: 'image'
  /** May be more than the model makes at a time: the provider then asks it several times. */
  readonly count: number
  readonly widthPixels: number
  readonly heightPixels: number
  readonly aspectRatio: string
  readonly resolution: string
  /** What the caller gets. Where the model cannot make it the provider delivers what there is, and the gateway converts it. */
  readonly mediaType: ImageMediaType
  readonly compressionQuality: number
  readonly text: boolean
  /** Present for models that are sold by quality. */
  readonly quality?: Quality
  readonly task?: ImageTask
  readonly partialImages?: number
}

export interface VideoOrder {
  readonly kind: 'video'
  readonly count: number
  /** What is made, and paid for: of an extension only what is added. */
  readonly durationSeconds: number
  readonly widthPixels: number
  readonly heightPixels: number
  readonly aspectRatio: string
  readonly resolution: string
  readonly framesPerSecond: number
  readonly sound: boolean
  readonly resizeMode?: ResizeMode
  readonly task?: VideoTask
}

export interface StoredInput {
  readonly role: InputRole
  readonly blob: BlobRef
  readonly mediaType: string
  /** Absent for media without a size, and for formats whose header we do not read. */
  readonly widthPixels?: number
  readonly heightPixels?: number
  /** Present for films whose header tells it. */
  readonly durationSeconds?: number
}

/** What a test key can rehearse: the provider acts it out, so that callers see the real shapes of trouble. */
export interface Rehearsal {
  /** Which results the safety filter takes away. */
  readonly filter?: 'some' | 'all'
  /** Extra time before the work begins. */
  readonly delaySeconds?: number
  /** The upstream failure to act out. */
  readonly fail?: 'broken' | 'busy'
}

/** How a request was changed to fit its model. Declared to the caller, never silent (decisions.md §6). */
export interface Adjustment {
  readonly field: string
  /** `applied`: the gateway itself does what the model cannot, so that the caller gets what was asked; strict calls allow it. */
  readonly change: 'applied' | 'mapped' | 'clamped' | 'dropped' | 'substituted'
  readonly from: string
  readonly to: string
}
