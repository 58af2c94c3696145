import type { ImageLimits, Model, Route, Sizes } from '../core/model.ts'
import { usd } from '../core/money.ts'

type SizeTable = Sizes[string]

/** The sizes of Gemini 2.0 and 2.5. */
const secondGeneration: SizeTable = {
  '1:1': [1024, 1024],
  '2:3': [832, 1248],
  '3:2': [1248, 832],
  '3:4': [864, 1184],
  '4:3': [1184, 864],
  '4:5': [896, 1152],
  '5:4': [1152, 896],
  '9:16': [768, 1344],
  '16:9': [1344, 768],
  '21:9': [1536, 672],
}

/** The sizes of Gemini 3 at 1K. */
const thirdGeneration: SizeTable = {
  '1:1': [1024, 1024],
  '2:3': [848, 1264],
  '3:2': [1264, 848],
  '3:4': [896, 1200],
  '4:3': [1200, 896],
  '4:5': [928, 1152],
  '5:4': [1152, 928],
  '9:16': [768, 1376],
  '16:9': [1376, 768],
  '21:9': [1584, 672],
}

/** What 3.1 added: strips. Their pixels are not published; ours keep the area of the square. */
const withStrips: SizeTable = {
  ...thirdGeneration,
  '1:4': [512, 2048],
  '4:1': [2048, 512],
  '1:8': [352, 2816],
  '8:1': [2816, 352],
}

function scaled(table: SizeTable, factor: number): SizeTable {
  return Object.fromEntries(Object.entries(table).map(([ratio, [width, height]]) => [ratio, [width * factor, height * factor]]))
}

const secondGenerationLimits = {
  kind: 'image',
  promptTokensMax: 32_768,
  count: { min: 1, max: 1, default: 1 },
  sizes: { '1K': secondGeneration },
  defaultResolution: '1K',
  defaultAspectRatio: '1:1',
  mediaTypes: ['image/png', 'image/jpeg', 'image/webp'],
  people: ['all', 'adults', 'none'],
  inputs: { roles: ['reference', 'mask'], max: 3 },
  tasks: ['edit', 'vary'],
  saidInPrompt: ['negativePrompt'],
  tokens: { outputTextMax: 32_768, perInputImage: 258, perOutputImage: { '1K': 1290 } },
} satisfies ImageLimits

const thirdGenerationLimits = {
  ...secondGenerationLimits,
  promptTokensMax: 65_536,
  inputs: { roles: ['reference', 'mask'], max: 14 },
} satisfies ImageLimits

const proLimits: ImageLimits = {
  ...thirdGenerationLimits,
  sizes: { '1K': thirdGeneration, '2K': scaled(thirdGeneration, 2), '4K': scaled(thirdGeneration, 4) },
  tokens: { outputTextMax: 32_768, perInputImage: 560, perOutputImage: { '1K': 1120, '2K': 1120, '4K': 2000 } },
}

const flash31Limits: ImageLimits = {
  ...thirdGenerationLimits,
  sizes: { '512': scaled(withStrips, 0.5), '1K': withStrips, '2K': scaled(withStrips, 2), '4K': scaled(withStrips, 4) },
  tokens: { outputTextMax: 32_768, perInputImage: 1120, perOutputImage: { '512': 747, '1K': 1120, '2K': 1680, '4K': 2520 } },
}

const gemini: Pick<Model, 'maker' | 'methods'> = { maker: 'google', methods: ['generateContent', 'countTokens'] }

/** Dollars for one token; a list price of $30 per million is `0.000030`. */
function perToken(input: string, outputText: string, outputImage: string): Model['price'] {
  return [
    { meter: 'input-token', unitNanos: usd(input) },
    { meter: 'output-text-token', unitNanos: usd(outputText) },
    { meter: 'output-image-token', unitNanos: usd(outputImage) },
  ]
}

function geminiRoutes(upstreamModel: string): readonly Route[] {
  return [{ provider: 'gemini', upstreamModel }]
}

/** Gemini 3 Pro Image is offered on Vertex AI as well (since 28 May 2026). */
const proRoutes: readonly Route[] = [
  { provider: 'gemini', upstreamModel: 'gemini-3-pro-image' },
  { provider: 'vertex', upstreamModel: 'gemini-3-pro-image' },
]

const secondGenerationModels: readonly Model[] = [
  {
    ...gemini,
    id: 'gemini-2.0-flash-exp',
    title: 'Gemini 2.0 Flash (experiment)',
    description: 'The first Gemini that drew: text and pictures in one answer, edits in conversation.',
    limits: { ...secondGenerationLimits, tokens: { ...secondGenerationLimits.tokens, outputTextMax: 8192 } },
    price: perToken('0.0000001', '0.0000004', '0.0000004'),
    lifecycle: { released: '2024-12-11', shutDown: '2025', successor: 'gemini-2.0-flash-preview-image-generation' },
    routes: geminiRoutes('gemini-3.1-flash-lite-image'),
  },
  {
    ...gemini,
    id: 'gemini-2.0-flash-preview-image-generation',
    title: 'Gemini 2.0 Flash image generation (preview)',
    description: 'Text and pictures in one answer, edits in conversation.',
    limits: { ...secondGenerationLimits, tokens: { ...secondGenerationLimits.tokens, outputTextMax: 8192 } },
    price: perToken('0.0000001', '0.0000004', '0.0000004'),
    lifecycle: { released: '2025-05-07', shutDown: '2025', successor: 'gemini-2.5-flash-image' },
    routes: geminiRoutes('gemini-3.1-flash-lite-image'),
  },
  {
    ...gemini,
    id: 'gemini-2.5-flash-image-preview',
    title: 'Gemini 2.5 Flash Image (preview)',
    description: 'Text and pictures in one answer, edits in conversation, up to three pictures to start from.',
    limits: secondGenerationLimits,
    price: perToken('0.0000003', '0.0000025', '0.00003'),
    lifecycle: { released: '2025-08-26', shutDown: '2026-01-15', successor: 'gemini-2.5-flash-image' },
    routes: geminiRoutes('gemini-nano-banana-2.1'),
  },
  {
    ...gemini,
    id: 'gemini-2.5-flash-image',
    title: 'Gemini 2.5 Flash Image',
    description: 'Text and pictures in one answer, edits in conversation, up to three pictures to start from.',
    limits: secondGenerationLimits,
    price: perToken('0.0000003', '0.0000025', '0.00003'),
    lifecycle: { released: '2025-10-02', shutDown: '2026-10-02', successor: 'gemini-nano-banana-2.1' },
    routes: geminiRoutes('gemini-nano-banana-2.1'),
  },
]

const pro = {
  ...gemini,
  description: 'The careful one: 1K, 2K or 4K, up to fourteen pictures to start from.',
  limits: proLimits,
  price: perToken('0.000002', '0.000012', '0.00012'),
  routes: proRoutes,
} satisfies Partial<Model>

const flash31 = {
  ...gemini,
  description: 'From 512 pixels to 4K, fourteen aspect ratios, up to fourteen pictures to start from.',
  limits: flash31Limits,
  price: perToken('0.0000005', '0.000003', '0.00006'),
} satisfies Partial<Model>

const thirdGenerationModels: readonly Model[] = [
  {
    ...pro,
    id: 'gemini-3-pro-image',
    title: 'Gemini 3 Pro Image',
    lifecycle: { released: '2026-05-28' },
  },
  {
    ...pro,
    id: 'gemini-3-pro-image-preview',
    title: 'Gemini 3 Pro Image (preview)',
    lifecycle: { released: '2025-11-20', shutDown: '2026-06-25', successor: 'gemini-3-pro-image' },
  },
  {
    ...pro,
    id: 'nano-banana-pro-preview',
    title: 'Nano Banana Pro (preview)',
    lifecycle: { released: '2025-11-20', successor: 'gemini-3-pro-image' },
  },
  {
    ...flash31,
    id: 'gemini-3.1-flash-image',
    title: 'Gemini 3.1 Flash Image',
    lifecycle: { released: '2026-05-28', shutDown: '2026-10-29', successor: 'gemini-nano-banana-2.1' },
    routes: geminiRoutes('gemini-nano-banana-2.1'),
  },
  {
    ...flash31,
    id: 'gemini-3.1-flash-image-preview',
    title: 'Gemini 3.1 Flash Image (preview)',
    lifecycle: { released: '2026', shutDown: '2026-06-25', successor: 'gemini-3.1-flash-image' },
    routes: geminiRoutes('gemini-nano-banana-2.1'),
  },
  {
    ...gemini,
    id: 'gemini-3.1-flash-lite-image',
    title: 'Gemini 3.1 Flash-Lite Image',
    description: 'The cheap one: 1K, fourteen aspect ratios.',
    limits: {
      ...thirdGenerationLimits,
      sizes: { '1K': withStrips },
      tokens: { outputTextMax: 32_768, perInputImage: 1120, perOutputImage: { '1K': 1120 } },
    },
    price: perToken('0.00000025', '0.0000015', '0.00003'),
    lifecycle: { released: '2026' },
    routes: geminiRoutes('gemini-3.1-flash-lite-image'),
  },
  {
    ...gemini,
    id: 'gemini-nano-banana-2.1',
    title: 'Gemini Nano Banana 2.1',
    description: 'The current all-round picture model: 1K, 2K or 4K, fourteen aspect ratios.',
    limits: {
      ...thirdGenerationLimits,
      sizes: { '1K': withStrips, '2K': scaled(withStrips, 2), '4K': scaled(withStrips, 4) },
      // The counts for 2K and 4K are those of Gemini 3.1 Flash Image: its maker publishes only the first.
      tokens: { outputTextMax: 32_768, perInputImage: 1120, perOutputImage: { '1K': 1120, '2K': 1680, '4K': 2520 } },
    },
    price: perToken('0.0000015', '0.0000075', '0.00003'),
    lifecycle: { released: '2026' },
    routes: geminiRoutes('gemini-nano-banana-2.1'),
  },
]

/** Gemini image models: text and pictures in one answer, edits in conversation, sold by the token. */
export const geminiImageModels: readonly Model[] = [...secondGenerationModels, ...thirdGenerationModels]
