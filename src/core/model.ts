import type { PriceLine } from './price.ts'
import type { ImageMediaType, ImageTask, InputRole, People, Quality, VideoTask } from './request.ts'

/** Something we sell. A model is data: limits, price, lifecycle; only its routes say who can make it. */
export interface Model {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Who trained it, e.g. `google`: what `/v1/models` shows as `owned_by`. */
  readonly maker: string
  /** What the maker's own API calls it with, for listings, e.g. `predict`. */
  readonly methods: readonly string[]
  readonly limits: ImageLimits | VideoLimits
  readonly price: readonly PriceLine[]
  readonly lifecycle: Lifecycle
  /** Who can make it, best first. */
  readonly routes: readonly Route[]
}

/** A way to have a model's work done. */
export interface Route {
  readonly provider: string
  readonly upstreamModel: string
}

export interface CountLimits {
  readonly min: number
  readonly max: number
  readonly default: number
}

/** Pixels by resolution and aspect ratio: `sizes['1K']['16:9']` is `[1408, 768]`. */
export type Sizes = {
  readonly [resolution: string]: { readonly [aspectRatio: string]: readonly [widthPixels: number, heightPixels: number] }
}

export interface ImageLimits {
  readonly kind: 'image'
  readonly promptTokensMax: number
  readonly count: CountLimits
  readonly sizes: Sizes
  readonly defaultResolution: string
  readonly defaultAspectRatio: string
  readonly mediaTypes: readonly ImageMediaType[]
  readonly people: readonly People[]
  readonly inputs: { readonly roles: readonly InputRole[]; readonly max: number }
  /** What it can be asked to do with given pictures, by name. Absent: nothing but what a prompt says. */
  readonly tasks?: readonly ImageTask['do'][]
  /** How large an upscaled picture may get. */
  readonly upscaledPixelsMax?: number
  /** What its API has no word for, so that the provider has to say it in the prompt. */
  readonly saidInPrompt?: readonly SaidInPrompt[]
  /** Present when it is sold by quality; the first is the default. */
  readonly qualities?: readonly Quality[]
  /** Present when it is sold by the token: how much it talks beside drawing, which may be nothing, and what a picture counts as. */
  readonly tokens?: {
    readonly outputTextMax: number
    readonly perInputImage: number
    /** By resolution, e.g. `{ '1K': 1290 }`. */
    readonly perOutputImage: { readonly [resolution: string]: number }
    /** By quality and aspect ratio, for models sold by quality: wins over `perOutputImage`. */
    readonly perOutputImageOf?: { readonly [quality in Quality]?: { readonly [aspectRatio: string]: number } }
  }
}

export interface VideoLimits {
  readonly kind: 'video'
  readonly promptTokensMax: number
  readonly count: CountLimits
  readonly sizes: Sizes
  readonly defaultResolution: string
  readonly defaultAspectRatio: string
  readonly durationsSeconds: readonly number[]
  readonly defaultDurationSeconds: number
  /** Resolutions that exist only at one length, e.g. `{ '1080p': 8 }`. */
  readonly durationSecondsOf?: { readonly [resolution: string]: number }
  readonly framesPerSecond: number
  readonly sound: 'never' | 'always' | 'optional'
  readonly people: readonly People[]
  readonly inputs: { readonly roles: readonly InputRole[]; readonly max: number }
  /** What it can do with a source video. The first is what is done when the caller does not say. Absent: nothing. */
  readonly tasks?: readonly VideoTask[]
  /** What is left to choose from when such an input or task is given, e.g. only 16:9 with reference pictures. */
  readonly narrowedBy?: { readonly [cause in InputRole | VideoTask]?: Narrowing }
  /** What its API has no word for, so that the provider has to say it in the prompt. */
  readonly saidInPrompt?: readonly SaidInPrompt[]
  /** It rewrites every prompt to say more, and cannot be told not to. */
  readonly alwaysEnhancesPrompt?: true
}

export type SaidInPrompt = 'negativePrompt'

/** Absent: not narrowed. The lengths need not be among those the model has otherwise. */
export interface Narrowing {
  readonly resolutions?: readonly string[]
  readonly aspectRatios?: readonly string[]
  readonly durationsSeconds?: readonly number[]
}

/** ISO dates. A model that is shut down upstream is still served: the protocol outlives the model. */
export interface Lifecycle {
  readonly released: string
  readonly shutDown?: string
  /** The model that takes its place upstream. */
  readonly successor?: string
}
