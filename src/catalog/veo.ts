import type { Model, Route, Sizes, VideoLimits } from '../core/model.ts'
import { usd } from '../core/money.ts'

const hd = { '16:9': [1280, 720], '9:16': [720, 1280] } as const satisfies Sizes[string]
const fullHd = { '16:9': [1920, 1080], '9:16': [1080, 1920] } as const satisfies Sizes[string]
const ultraHd = { '16:9': [3840, 2160], '9:16': [2160, 3840] } as const satisfies Sizes[string]

const veo2Limits: VideoLimits = {
  kind: 'video',
  promptTokensMax: 1024,
  count: { min: 1, max: 2, default: 2 },
  sizes: { '720p': hd },
  defaultResolution: '720p',
  defaultAspectRatio: '16:9',
  durationsSeconds: [5, 6, 8],
  defaultDurationSeconds: 8,
  framesPerSecond: 24,
  sound: 'never',
  people: ['adults', 'none', 'all'],
  inputs: { roles: ['first-frame', 'last-frame'], max: 2 },
}

/** 1080p exists lying down only, and only eight seconds long. */
const veo3Limits: VideoLimits = {
  ...veo2Limits,
  count: { min: 1, max: 1, default: 1 },
  sizes: { '720p': hd, '1080p': { '16:9': fullHd['16:9'] } },
  durationsSeconds: [4, 6, 8],
  durationSecondsOf: { '1080p': 8 },
  sound: 'always',
  inputs: { roles: ['first-frame'], max: 1 },
  alwaysEnhancesPrompt: true,
}

const veo31Limits: VideoLimits = {
  ...veo3Limits,
  sizes: { '720p': hd, '1080p': fullHd, '4k': ultraHd },
  durationSecondsOf: { '1080p': 8, '4k': 8 },
  inputs: { roles: ['first-frame', 'last-frame', 'reference', 'source-video'], max: 3 },
  tasks: ['extend'],
  narrowedBy: {
    reference: { aspectRatios: ['16:9'], durationsSeconds: [8] },
    extend: { resolutions: ['720p'], durationsSeconds: [7] },
  },
}

const veo31LiteLimits: VideoLimits = {
  ...veo3Limits,
  sizes: { '720p': hd, '1080p': fullHd },
  inputs: { roles: ['first-frame', 'last-frame'], max: 2 },
}

/** Vertex AI's own ids may be asked for silent films (`generateAudio`); the Gemini API's ids always have sound. */
const mayBeSilent = { sound: 'optional' } as const satisfies Partial<VideoLimits>

const veo: Pick<Model, 'maker' | 'methods'> = { maker: 'google', methods: ['predictLongRunning'] }

/** What still makes films: Veo 3.1 on Vertex AI, Gemini Omni with a Gemini key. */
function stillMadeBy(vertexModel: string): readonly Route[] {
  return [
    { provider: 'vertex', upstreamModel: vertexModel },
    { provider: 'gemini', upstreamModel: 'gemini-omni-1.2-flash' },
  ]
}
const standardRoutes = stillMadeBy('veo-3.1-generate-001')
const fastRoutes = stillMadeBy('veo-3.1-fast-generate-001')
const liteRoutes = stillMadeBy('veo-3.1-lite-generate-001')

const standard31Price: Model['price'] = [
  { meter: 'video-second', unitNanos: usd('0.60'), when: { resolution: '4k' } },
  { meter: 'video-second', unitNanos: usd('0.40') },
]
const fast31Price: Model['price'] = [
  { meter: 'video-second', unitNanos: usd('0.30'), when: { resolution: '4k' } },
  { meter: 'video-second', unitNanos: usd('0.12'), when: { resolution: '1080p' } },
  { meter: 'video-second', unitNanos: usd('0.10') },
]
const lite31Price: Model['price'] = [
  { meter: 'video-second', unitNanos: usd('0.05'), when: { resolution: '1080p', sound: false } },
  { meter: 'video-second', unitNanos: usd('0.08'), when: { resolution: '1080p' } },
  { meter: 'video-second', unitNanos: usd('0.03'), when: { sound: false } },
  { meter: 'video-second', unitNanos: usd('0.05') },
]

const olderModels: readonly Model[] = [
  {
    ...veo,
    id: 'veo-2.0-generate-001',
    title: 'Veo 2',
    description: 'Silent films of 5, 6 or 8 seconds at 720p, one or two at a time.',
    limits: veo2Limits,
    price: [{ meter: 'video-second', unitNanos: usd('0.35') }],
    lifecycle: { released: '2025-04-09', shutDown: '2026-06-30', successor: 'veo-3.1-generate-001' },
    routes: standardRoutes,
  },
  {
    ...veo,
    id: 'veo-3.0-generate-preview',
    title: 'Veo 3 (preview)',
    description: 'Films with sound and speech, 4, 6 or 8 seconds, 720p or 1080p.',
    limits: veo3Limits,
    price: [{ meter: 'video-second', unitNanos: usd('0.675') }],
    lifecycle: { released: '2025-07-17', shutDown: '2026-06-30', successor: 'veo-3.1-generate-001' },
    routes: standardRoutes,
  },
  {
    ...veo,
    id: 'veo-3',
    title: 'Veo 3 by chat',
    description: 'Veo 3 as some gateways sell it: asked for in a chat, at one price for each film.',
    limits: veo3Limits,
    price: [{ meter: 'request', unitNanos: usd('0.41') }],
    lifecycle: { released: '2025-06', shutDown: '2026-06-30', successor: 'veo-3.1-generate-001' },
    routes: standardRoutes,
  },
  {
    ...veo,
    id: 'veo-3.0-generate-001',
    title: 'Veo 3',
    description: 'Films with sound and speech, 4, 6 or 8 seconds, 720p or 1080p.',
    limits: { ...veo3Limits, ...mayBeSilent },
    price: [{ meter: 'video-second', unitNanos: usd('0.40') }],
    lifecycle: { released: '2025-09-09', shutDown: '2026-06-30', successor: 'veo-3.1-generate-001' },
    routes: standardRoutes,
  },
  {
    ...veo,
    id: 'veo-3.0-fast-generate-001',
    title: 'Veo 3 Fast',
    description: 'The quick and cheap Veo 3.',
    limits: { ...veo3Limits, ...mayBeSilent },
    price: [{ meter: 'video-second', unitNanos: usd('0.15') }],
    lifecycle: { released: '2025-09-09', shutDown: '2026-06-30', successor: 'veo-3.1-fast-generate-001' },
    routes: fastRoutes,
  },
  {
    ...veo,
    id: 'veo-3.0-fast-generate-preview',
    title: 'Veo 3 Fast (preview)',
    description: 'The quick and cheap Veo 3.',
    limits: veo3Limits,
    price: [{ meter: 'video-second', unitNanos: usd('0.15') }],
    lifecycle: { released: '2025-07-31', shutDown: '2026-06-30', successor: 'veo-3.1-fast-generate-001' },
    routes: fastRoutes,
  },
]

const newerModels: readonly Model[] = [
  {
    ...veo,
    id: 'veo-3.1-generate-001',
    title: 'Veo 3.1',
    description: 'Films with sound up to 4k, from words, a first and a last picture, or up to three reference pictures.',
    limits: { ...veo31Limits, ...mayBeSilent },
    price: standard31Price,
    lifecycle: { released: '2025-11-17' },
    routes: standardRoutes,
  },
  {
    ...veo,
    id: 'veo-3.1-generate-preview',
    title: 'Veo 3.1 (preview)',
    description: 'Films with sound up to 4k, from words, a first and a last picture, or up to three reference pictures.',
    limits: veo31Limits,
    price: standard31Price,
    lifecycle: { released: '2025-10-15', shutDown: '2026-10-22', successor: 'veo-3.1-generate-001' },
    routes: standardRoutes,
  },
  {
    ...veo,
    id: 'veo-3.1-fast-generate-001',
    title: 'Veo 3.1 Fast',
    description: 'The quick and cheaper Veo 3.1.',
    limits: { ...veo31Limits, ...mayBeSilent },
    price: fast31Price,
    lifecycle: { released: '2025-11-17' },
    routes: fastRoutes,
  },
  {
    ...veo,
    id: 'veo-3.1-fast-generate-preview',
    title: 'Veo 3.1 Fast (preview)',
    description: 'The quick and cheaper Veo 3.1.',
    limits: veo31Limits,
    price: fast31Price,
    lifecycle: { released: '2025-10-15', shutDown: '2026-10-22', successor: 'veo-3.1-fast-generate-001' },
    routes: fastRoutes,
  },
  {
    ...veo,
    id: 'veo-3.1-lite-generate-001',
    title: 'Veo 3.1 Lite',
    description: 'The cheapest Veo 3.1: 720p or 1080p, no reference pictures.',
    limits: { ...veo31LiteLimits, ...mayBeSilent },
    price: lite31Price,
    lifecycle: { released: '2026' },
    routes: liteRoutes,
  },
  {
    ...veo,
    id: 'veo-3.1-lite-generate-preview',
    title: 'Veo 3.1 Lite (preview)',
    description: 'The cheapest Veo 3.1: 720p or 1080p, no reference pictures.',
    limits: veo31LiteLimits,
    price: lite31Price,
    lifecycle: { released: '2026', successor: 'veo-3.1-lite-generate-001' },
    routes: liteRoutes,
  },
]

/** Veo: films from a description or a first picture, sold by the second. */
export const veoModels: readonly Model[] = [...olderModels, ...newerModels]
