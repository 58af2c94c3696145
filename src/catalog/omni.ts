import type { Model, Sizes, VideoLimits } from '../core/model.ts'
import { usd } from '../core/money.ts'

const sizes = {
  '360p': { '16:9': [640, 360], '9:16': [360, 640] },
  '720p': { '16:9': [1280, 720], '9:16': [720, 1280] },
  '1080p': { '16:9': [1920, 1080], '9:16': [1080, 1920] },
} as const satisfies Sizes
const ultraHd = { '16:9': [3840, 2160], '9:16': [2160, 3840] } as const satisfies Sizes[string]

const omniLimits: VideoLimits = {
  kind: 'video',
  promptTokensMax: 8192,
  count: { min: 1, max: 1, default: 1 },
  sizes: { ...sizes, '4k': ultraHd },
  defaultResolution: '720p',
  defaultAspectRatio: '16:9',
  durationsSeconds: [3, 4, 5, 6, 7, 8, 9, 10],
  defaultDurationSeconds: 10,
  framesPerSecond: 24,
  sound: 'always',
  people: ['adults', 'none', 'all'],
  inputs: { roles: ['first-frame', 'reference', 'source-video'], max: 3 },
  tasks: ['edit'],
  saidInPrompt: ['negativePrompt'],
}

/** Its maker offers it by Interactions only; here it is reached as the Veo models are, too. */
const omni: Pick<Model, 'maker' | 'methods'> = { maker: 'google', methods: ['createInteraction', 'predictLongRunning'] }

const firstPrice: Model['price'] = [
  { meter: 'video-second', unitNanos: usd('0.03'), when: { resolution: '360p' } },
  { meter: 'video-second', unitNanos: usd('0.10'), when: { resolution: '720p' } },
  { meter: 'video-second', unitNanos: usd('0.15'), when: { resolution: '1080p' } },
  { meter: 'video-second', unitNanos: usd('0.30'), when: { resolution: '4k' } },
]

/** Gemini Omni: films from words and pictures, sold by the second. */
export const omniModels: readonly Model[] = [
  {
    ...omni,
    id: 'gemini-omni-1.2-flash',
    title: 'Gemini Omni 1.2 Flash',
    description: 'Films with sound, 3 to 15 seconds, 360p to 1080p.',
    // No 4k: its price is not known to us, and what has no price is not sold.
    limits: { ...omniLimits, sizes, durationsSeconds: [...omniLimits.durationsSeconds, 11, 12, 13, 14, 15] },
    price: [
      { meter: 'video-second', unitNanos: usd('0.023'), when: { resolution: '360p' } },
      { meter: 'video-second', unitNanos: usd('0.07'), when: { resolution: '720p' } },
      { meter: 'video-second', unitNanos: usd('0.105'), when: { resolution: '1080p' } },
    ],
    lifecycle: { released: '2026-11-05' },
    routes: [{ provider: 'gemini', upstreamModel: 'gemini-omni-1.2-flash' }],
  },
  {
    ...omni,
    id: 'gemini-omni-1.1-flash',
    title: 'Gemini Omni 1.1 Flash',
    description: 'Films with sound, 3 to 10 seconds, 360p to 4k.',
    limits: omniLimits,
    price: firstPrice,
    lifecycle: { released: '2026-08-27' },
    routes: [{ provider: 'gemini', upstreamModel: 'gemini-omni-1.1-flash' }],
  },
  {
    ...omni,
    id: 'gemini-omni-flash-preview',
    title: 'Gemini Omni Flash (preview)',
    description: 'Films with sound, 3 to 10 seconds, 360p to 4k. Priced as its successor is.',
    limits: omniLimits,
    price: firstPrice,
    lifecycle: { released: '2026', shutDown: '2026-09-30', successor: 'gemini-omni-1.1-flash' },
    routes: [{ provider: 'gemini', upstreamModel: 'gemini-omni-1.1-flash' }],
  },
]
