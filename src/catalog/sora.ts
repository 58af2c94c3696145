import type { Model, VideoLimits } from '../core/model.ts'
import { usd } from '../core/money.ts'

/** What OpenAI documents for `/v1/videos`: three lengths, upright unless asked otherwise, always with sound. */
const soraLimits: VideoLimits = {
  kind: 'video',
  promptTokensMax: 8192,
  count: { min: 1, max: 1, default: 1 },
  sizes: { '720p': { '9:16': [720, 1280], '16:9': [1280, 720] } },
  defaultResolution: '720p',
  defaultAspectRatio: '9:16',
  durationsSeconds: [4, 8, 12],
  defaultDurationSeconds: 4,
  framesPerSecond: 24,
  sound: 'always',
  people: ['adults', 'none', 'all'],
  inputs: { roles: ['first-frame', 'source-video'], max: 1 },
  tasks: ['edit', 'extend'],
  saidInPrompt: ['negativePrompt'],
}

const proLimits: VideoLimits = {
  ...soraLimits,
  sizes: { ...soraLimits.sizes, '1024p': { '4:7': [1024, 1792], '7:4': [1792, 1024] } },
}

const price: Model['price'] = [{ meter: 'video-second', unitNanos: usd('0.10') }]
const proPrice: Model['price'] = [
  { meter: 'video-second', unitNanos: usd('0.50'), when: { resolution: '1024p' } },
  { meter: 'video-second', unitNanos: usd('0.30') },
]

const sora = {
  title: 'Sora 2',
  description: 'Films with sound, 4, 8 or 12 seconds at 720p, from words or a first picture; changes and goes on with films.',
  maker: 'openai',
  methods: ['videos'],
  limits: soraLimits,
  price,
  routes: [{ provider: 'gemini', upstreamModel: 'gemini-omni-1.2-flash' }],
} as const satisfies Partial<Model>

const pro = {
  ...sora,
  title: 'Sora 2 Pro',
  description: 'The finer and dearer Sora 2, up to 1792x1024.',
  limits: proLimits,
  price: proPrice,
} as const satisfies Partial<Model>

/** The whole Sora API ended on one day. OpenAI has nothing instead; this model makes films of the same lengths and changes them too. */
const ended = { shutDown: '2026-09-24', successor: 'gemini-omni-1.2-flash' } as const

/** Sora 2: films as OpenAI sells them, by the second. */
export const soraModels: readonly Model[] = [
  { ...sora, id: 'sora-2', lifecycle: { released: '2025-10-06', ...ended } },
  { ...sora, id: 'sora-2-2025-10-06', lifecycle: { released: '2025-10-06', ...ended } },
  { ...sora, id: 'sora-2-2025-12-08', lifecycle: { released: '2025-12-08', ...ended } },
  { ...pro, id: 'sora-2-pro', lifecycle: { released: '2025-10-06', ...ended } },
  { ...pro, id: 'sora-2-pro-2025-10-06', lifecycle: { released: '2025-10-06', ...ended } },
]
