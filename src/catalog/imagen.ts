import type { CountLimits, ImageLimits, Lifecycle, Model, Route } from '../core/model.ts'
import { usd } from '../core/money.ts'
import { oneK, twoK } from './imagen-sizes.ts'

const oneToFour: CountLimits = { min: 1, max: 4, default: 4 }
const onlyOne: CountLimits = { min: 1, max: 1, default: 1 }

/** Imagen is switched off at its maker (17 August 2026); the Gemini image models that took its place do its work. */
const standardRoutes: readonly Route[] = [{ provider: 'gemini', upstreamModel: 'gemini-nano-banana-2.1' }]
const fastRoutes: readonly Route[] = [{ provider: 'gemini', upstreamModel: 'gemini-3.1-flash-lite-image' }]
const ultraRoutes: readonly Route[] = [
  { provider: 'gemini', upstreamModel: 'gemini-3-pro-image' },
  { provider: 'vertex', upstreamModel: 'gemini-3-pro-image' },
]

const imagenLimits: ImageLimits = {
  kind: 'image',
  promptTokensMax: 480,
  count: oneToFour,
  sizes: { '1K': oneK },
  defaultResolution: '1K',
  defaultAspectRatio: '1:1',
  mediaTypes: ['image/png', 'image/jpeg'],
  people: ['adults', 'none', 'all'],
  inputs: { roles: [], max: 0 },
}

const imagen: Pick<Model, 'maker' | 'methods'> = { maker: 'google', methods: ['predict'] }

function perImage(dollars: string): Model['price'] {
  return [{ meter: 'image', unitNanos: usd(dollars) }]
}

function imagen4Lifecycle(released: string, successor: string): Lifecycle {
  return { released, shutDown: '2026-08-17', successor }
}

/** Imagen: pictures from a description, sold by the picture. */
export const imagenModels: readonly Model[] = [
  {
    ...imagen,
    id: 'imagen-4.0-generate-001',
    title: 'Imagen 4',
    description: 'Pictures from a description. Up to four at a time, five aspect ratios, 1K or 2K.',
    limits: { ...imagenLimits, sizes: { '1K': oneK, '2K': twoK } },
    price: perImage('0.04'),
    lifecycle: imagen4Lifecycle('2025-08-14', 'gemini-nano-banana-2.1'),
    routes: standardRoutes,
  },
  {
    ...imagen,
    id: 'imagen-4.0-fast-generate-001',
    title: 'Imagen 4 Fast',
    description: 'The quick and cheap Imagen 4. Up to four pictures at a time, 1K only.',
    limits: imagenLimits,
    price: perImage('0.02'),
    lifecycle: imagen4Lifecycle('2025-08-14', 'gemini-3.1-flash-lite-image'),
    routes: fastRoutes,
  },
  {
    ...imagen,
    id: 'imagen-4.0-ultra-generate-001',
    title: 'Imagen 4 Ultra',
    description: 'The most careful Imagen 4. One picture at a time, 1K or 2K.',
    limits: { ...imagenLimits, count: onlyOne, sizes: { '1K': oneK, '2K': twoK } },
    price: perImage('0.06'),
    lifecycle: imagen4Lifecycle('2025-08-14', 'gemini-3-pro-image'),
    routes: ultraRoutes,
  },
  {
    ...imagen,
    id: 'imagen-4.0-generate-preview-05-20',
    title: 'Imagen 4 (preview of 20 May 2025)',
    description: 'The first public preview of Imagen 4, sold at one flat price with the others of its day.',
    limits: { ...imagenLimits, sizes: { '1K': oneK, '2K': twoK } },
    price: perImage('0.03'),
    lifecycle: imagen4Lifecycle('2025-05-20', 'gemini-nano-banana-2.1'),
    routes: standardRoutes,
  },
  {
    ...imagen,
    id: 'imagen-4.0-ultra-generate-exp-05-20',
    title: 'Imagen 4 Ultra (experiment of 20 May 2025)',
    description: 'The first Imagen 4 Ultra, sold at one flat price with the others of its day. One picture at a time.',
    limits: { ...imagenLimits, count: onlyOne, sizes: { '1K': oneK, '2K': twoK } },
    price: perImage('0.03'),
    lifecycle: imagen4Lifecycle('2025-05-20', 'gemini-3-pro-image'),
    routes: ultraRoutes,
  },
  {
    ...imagen,
    id: 'imagen-4.0-fast-generate-preview-06-06',
    title: 'Imagen 4 Fast (preview of 6 June 2025)',
    description: 'The first public preview of Imagen 4 Fast. Up to four pictures at a time, 1K only.',
    limits: imagenLimits,
    price: perImage('0.02'),
    lifecycle: imagen4Lifecycle('2025-06-06', 'gemini-3.1-flash-lite-image'),
    routes: fastRoutes,
  },
  {
    ...imagen,
    id: 'imagen-3.0-generate-002',
    title: 'Imagen 3',
    description: 'The third Imagen. Up to four pictures at a time, five aspect ratios, 1K only.',
    limits: imagenLimits,
    price: perImage('0.03'),
    lifecycle: { released: '2025-01-29', shutDown: '2025-11-10', successor: 'imagen-4.0-generate-001' },
    routes: standardRoutes,
  },
]
