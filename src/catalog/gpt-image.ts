import type { ImageLimits, Model, Route } from '../core/model.ts'
import { nanos, usd } from '../core/money.ts'
import type { Quality } from '../core/request.ts'

type TokensOf = NonNullable<NonNullable<ImageLimits['tokens']>['perOutputImageOf']>

/** Image tokens of one picture by quality: of a square, a portrait and a landscape, as OpenAI's guide to image generation prints them. */
function tokensOf(table: { readonly [quality in Quality]: readonly [square: number, portrait: number, landscape: number] }): TokensOf {
  const entries = Object.entries(table).map(([quality, [square, portrait, landscape]]) => {
    return [quality, { '1:1': square, '2:3': portrait, '3:2': landscape }] as const
  })
  return Object.fromEntries(entries)
}

const firstTokens = tokensOf({ low: [272, 408, 400], medium: [1056, 1584, 1568], high: [4160, 6240, 6208] })

/** For these two only prices per picture are published; so many tokens come to those prices. */
const miniTokens = tokensOf({ low: [625, 750, 750], medium: [1375, 1875, 1875], high: [4500, 6500, 6500] })
const secondTokens = tokensOf({ low: [196, 166, 166], medium: [1756, 1372, 1372], high: [7024, 5488, 5488] })

/** A picture is shrunk to 512 pixels on its short side and counts 65 tokens, and 129 for each tile of 512: two, up to twice as long as wide. */
const PER_INPUT_IMAGE = 323
/** The second reads every picture closely. What that counts is not published; the first counted at most this when asked to. */
const PER_INPUT_IMAGE_CLOSELY = 323 + 6240

function limitsWith(perOutputImageOf: TokensOf, perInputImage: number): ImageLimits {
  return {
    kind: 'image',
    promptTokensMax: 8000,
    count: { min: 1, max: 10, default: 1 },
    sizes: { '1K': { '1:1': [1024, 1024], '2:3': [1024, 1536], '3:2': [1536, 1024] } },
    defaultResolution: '1K',
    defaultAspectRatio: '1:1',
    mediaTypes: ['image/png', 'image/jpeg', 'image/webp'],
    people: ['all'],
    inputs: { roles: ['reference', 'mask'], max: 17 },
    qualities: ['medium', 'low', 'high'],
    tokens: { outputTextMax: 0, perInputImage, perOutputImage: { '1K': perOutputImageOf.high?.['2:3'] ?? 0 }, perOutputImageOf },
  }
}

/** Dollars for one token of text read, of a picture read, and of a picture made. */
function perToken(text: string, picture: string, made: string): Model['price'] {
  return [
    { meter: 'input-token', unitNanos: usd(text) },
    { meter: 'input-image-token-extra', unitNanos: nanos(usd(picture) - usd(text)) },
    { meter: 'output-image-token', unitNanos: usd(made) },
  ]
}

function routesTo(upstreamModel: string): readonly Route[] {
  return [{ provider: 'openai', upstreamModel }]
}

const openai: Pick<Model, 'maker' | 'methods'> = { maker: 'openai', methods: ['images.generate', 'images.edit'] }

const gptImageModels: readonly Model[] = [
  {
    ...openai,
    id: 'gpt-image-2',
    title: 'GPT Image 2',
    description: 'Pictures from a prompt and up to sixteen others, in three qualities. Offered in the sizes whose prices are published.',
    limits: limitsWith(secondTokens, PER_INPUT_IMAGE_CLOSELY),
    price: perToken('0.000005', '0.000008', '0.00003'),
    lifecycle: { released: '2026-04-21' },
    routes: routesTo('gpt-image-2'),
  },
  {
    ...openai,
    id: 'gpt-image-1.5',
    title: 'GPT Image 1.5',
    description: 'Pictures from a prompt and up to sixteen others, in three qualities.',
    limits: limitsWith(firstTokens, PER_INPUT_IMAGE),
    price: perToken('0.000005', '0.000008', '0.000032'),
    lifecycle: { released: '2025-12-16', shutDown: '2026-12-01', successor: 'gpt-image-2' },
    routes: routesTo('gpt-image-1.5'),
  },
  {
    ...openai,
    id: 'gpt-image-1-mini',
    title: 'GPT Image 1 mini',
    description: 'The cheap one, in three qualities.',
    limits: limitsWith(miniTokens, PER_INPUT_IMAGE),
    price: perToken('0.000002', '0.0000025', '0.000008'),
    lifecycle: { released: '2025-10-06', shutDown: '2026-12-01', successor: 'gpt-image-2' },
    routes: routesTo('gpt-image-1-mini'),
  },
  {
    ...openai,
    id: 'gpt-image-1',
    title: 'GPT Image 1',
    description: 'Pictures from a prompt and up to sixteen others, in three qualities.',
    limits: limitsWith(firstTokens, PER_INPUT_IMAGE),
    price: perToken('0.000005', '0.00001', '0.00004'),
    lifecycle: { released: '2025-04-23', shutDown: '2026-10-23', successor: 'gpt-image-2' },
    routes: routesTo('gpt-image-2'),
  },
]

const dallE = {
  kind: 'image',
  defaultResolution: '1K',
  defaultAspectRatio: '1:1',
  mediaTypes: ['image/png'],
  people: ['all'],
} as const satisfies Partial<ImageLimits>

/** OpenAI switched both off on 12 May 2026. Programs still name them; test keys are served as with every model. */
const dallEModels: readonly Model[] = [
  {
    ...openai,
    id: 'dall-e-3',
    title: 'DALL·E 3',
    description: 'One picture at a time from a prompt, square or wide; `hd` is the better of its two qualities.',
    limits: {
      ...dallE,
      promptTokensMax: 1000,
      count: { min: 1, max: 1, default: 1 },
      sizes: { '1K': { '1:1': [1024, 1024], '16:9': [1792, 1024], '9:16': [1024, 1792] } },
      inputs: { roles: [], max: 0 },
      qualities: ['medium', 'high'],
    },
    price: [
      { meter: 'image', unitNanos: usd('0.08'), when: { quality: 'high', aspectRatio: '1:1' } },
      { meter: 'image', unitNanos: usd('0.12'), when: { quality: 'high' } },
      { meter: 'image', unitNanos: usd('0.04'), when: { aspectRatio: '1:1' } },
      { meter: 'image', unitNanos: usd('0.08') },
    ],
    lifecycle: { released: '2023-11-06', shutDown: '2026-05-12', successor: 'gpt-image-2' },
    routes: routesTo('gpt-image-2'),
  },
  {
    ...openai,
    id: 'dall-e-2',
    title: 'DALL·E 2',
    description: 'Squares from a prompt, edits inside a mask, and variations of a picture.',
    methods: [...openai.methods, 'images.createVariation'],
    limits: {
      ...dallE,
      promptTokensMax: 250,
      count: { min: 1, max: 10, default: 1 },
      sizes: { '256': { '1:1': [256, 256] }, '512': { '1:1': [512, 512] }, '1K': { '1:1': [1024, 1024] } },
      inputs: { roles: ['reference', 'mask'], max: 2 },
      tasks: ['edit', 'vary'],
    },
    price: [
      { meter: 'image', unitNanos: usd('0.016'), when: { resolution: '256' } },
      { meter: 'image', unitNanos: usd('0.018'), when: { resolution: '512' } },
      { meter: 'image', unitNanos: usd('0.02') },
    ],
    lifecycle: { released: '2022-11-03', shutDown: '2026-05-12', successor: 'gpt-image-2' },
    routes: routesTo('gpt-image-2'),
  },
]

/** OpenAI's picture models: GPT Image is sold by the token and by quality, DALL·E by the picture. */
export const openaiImageModels: readonly Model[] = [...gptImageModels, ...dallEModels]
