import type { ImageLimits, Model, Route, Sizes } from '../core/model.ts'
import { usd } from '../core/money.ts'
import { oneK, twoK } from './imagen-sizes.ts'

/** Every side four times as long. */
const fourK = {
  '1:1': [4096, 4096],
  '3:4': [3584, 5120],
  '4:3': [5120, 3584],
  '9:16': [3072, 5632],
  '16:9': [5632, 3072],
} as const satisfies Sizes[string]

const editLimits: ImageLimits = {
  kind: 'image',
  promptTokensMax: 480,
  count: { min: 1, max: 4, default: 4 },
  sizes: { '1K': oneK },
  defaultResolution: '1K',
  defaultAspectRatio: '1:1',
  mediaTypes: ['image/png', 'image/jpeg'],
  people: ['adults', 'none', 'all'],
  inputs: { roles: ['reference', 'mask', 'subject', 'style', 'control', 'content'], max: 6 },
  tasks: ['edit'],
}

/** Their maker's own editing models are switched off, but for trying on and segmenting; the Gemini image models edit. */
const editRoutes: readonly Route[] = [{ provider: 'gemini', upstreamModel: 'gemini-nano-banana-2.1' }]
const largeRoutes: readonly Route[] = [{ provider: 'gemini', upstreamModel: 'gemini-3-pro-image' }]
const tryOnRoutes: readonly Route[] = [{ provider: 'vertex', upstreamModel: 'virtual-try-on-001' }]
const segmentRoutes: readonly Route[] = [{ provider: 'vertex', upstreamModel: 'image-segmentation-001' }]

const imagen: Pick<Model, 'maker' | 'methods'> = { maker: 'google', methods: ['predict'] }

function perImage(dollars: string): Model['price'] {
  return [{ meter: 'image', unitNanos: usd(dollars) }]
}

const tryOn = {
  ...imagen,
  description: 'A person in a picture wears what is in another. Up to four results, as large as the picture of the person.',
  limits: { ...editLimits, inputs: { roles: ['person', 'product'], max: 2 }, tasks: ['try-on'] },
  price: perImage('0.06'),
  routes: tryOnRoutes,
} satisfies Partial<Model>

/** What is done with given pictures on Vertex AI: edits, enlargements, products elsewhere, clothes tried on, masks. Sold by the result. */
export const imagenEditModels: readonly Model[] = [
  {
    ...imagen,
    id: 'imagen-3.0-capability-001',
    title: 'Imagen 3 Editing',
    description: 'Edits a picture, whole or within a mask, and makes pictures after a subject, a style or lines.',
    limits: editLimits,
    price: perImage('0.04'),
    lifecycle: { released: '2024-12-10', shutDown: '2026-06-30', successor: 'gemini-nano-banana-2.1' },
    routes: editRoutes,
  },
  {
    ...imagen,
    id: 'imagen-4.0-upscale-preview',
    title: 'Imagen 4 Upscale (preview)',
    description: 'A picture two, three or four times as wide and high, up to 17 megapixels.',
    limits: {
      ...editLimits,
      count: { min: 1, max: 1, default: 1 },
      sizes: { '1K': oneK, '2K': twoK, '4K': fourK },
      inputs: { roles: ['reference'], max: 1 },
      tasks: ['upscale'],
      upscaledPixelsMax: 17_000_000,
    },
    price: perImage('0.06'),
    lifecycle: { released: '2025', shutDown: '2026-06-30', successor: 'gemini-3-pro-image' },
    routes: largeRoutes,
  },
  {
    ...imagen,
    id: 'imagen-product-recontext-preview-06-30',
    title: 'Imagen Product Recontext (preview of 30 June 2025)',
    description: 'A product, from one to three pictures of it, in another place.',
    limits: { ...editLimits, inputs: { roles: ['product'], max: 3 }, tasks: ['recontext'] },
    price: perImage('0.12'),
    lifecycle: { released: '2025-06-30', shutDown: '2026-03-19', successor: 'gemini-nano-banana-2.1' },
    routes: editRoutes,
  },
  { ...tryOn, id: 'virtual-try-on-001', title: 'Virtual Try-On', lifecycle: { released: '2026' } },
  {
    ...tryOn,
    id: 'virtual-try-on-preview-08-04',
    title: 'Virtual Try-On (preview of 4 August 2025)',
    lifecycle: { released: '2025-08-04', shutDown: '2026-03-19', successor: 'virtual-try-on-001' },
  },
  {
    ...imagen,
    id: 'image-segmentation-001',
    title: 'Image Segmentation',
    description: 'Masks of what is in a picture: foreground, background, what the prompt names, or what a line touches.',
    limits: {
      ...editLimits,
      count: { min: 1, max: 10, default: 1 },
      mediaTypes: ['image/png'],
      inputs: { roles: ['reference', 'control'], max: 2 },
      tasks: ['segment'],
    },
    // Its maker prints no price for it; this is the one for edits.
    price: perImage('0.04'),
    lifecycle: { released: '2025' },
    routes: segmentRoutes,
  },
]
