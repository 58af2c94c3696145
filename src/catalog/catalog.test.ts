import { describe, expect, test } from 'vitest'
import { GatewayError } from '../core/errors.ts'
import type { Model } from '../core/model.ts'
import { formatUsd, usd } from '../core/money.ts'
import { linesFor } from '../core/price.ts'
import { findModel, models, rehearsalRoute } from './index.ts'

const NOW = Date.UTC(2026, 10, 21)

/** The ids, prices and defaults as the documents that gateway users follow print them. */
const published = [
  { id: 'imagen-4.0-generate-001', image: '0.04', count: [1, 4, 4] },
  { id: 'imagen-4.0-fast-generate-001', image: '0.02', count: [1, 4, 4] },
  { id: 'imagen-4.0-ultra-generate-001', image: '0.06', count: [1, 1, 1] },
  { id: 'imagen-4.0-fast-generate-preview-06-06', image: '0.02', count: [1, 4, 4] },
  { id: 'imagen-4.0-generate-preview-05-20', image: '0.03', count: [1, 4, 4] },
  { id: 'imagen-4.0-ultra-generate-exp-05-20', image: '0.03', count: [1, 1, 1] },
  { id: 'imagen-3.0-generate-002', image: '0.03', count: [1, 4, 4] },
  { id: 'gemini-2.5-flash-image-preview', input: '0.0000003', text: '0.0000025', picture: '0.00003', count: [1, 1, 1] },
  { id: 'gemini-2.0-flash-preview-image-generation', input: '0.0000001', text: '0.0000004', picture: '0.0000004', count: [1, 1, 1] },
  { id: 'gemini-2.0-flash-exp', input: '0.0000001', text: '0.0000004', picture: '0.0000004', count: [1, 1, 1] },
  { id: 'veo-2.0-generate-001', second: '0.35', count: [1, 2, 2] },
  { id: 'veo-3.0-generate-preview', second: '0.675', count: [1, 1, 1] },
  { id: 'veo-3', request: '0.41', count: [1, 1, 1] },
]

function pricesOf(model: Model): Record<string, string> {
  const lines = linesFor(model.price, { resolution: model.limits.defaultResolution, sound: true }, NOW)
  return Object.fromEntries(lines.map(({ meter, unitNanos }) => [meter, formatUsd(unitNanos)]))
}

test.each(published)('$id costs and gives what its documents say', ({ id, count, ...prices }) => {
  const model = findModel(id)
  const meters = {
    image: 'image',
    input: 'input-token',
    text: 'output-text-token',
    picture: 'output-image-token',
    second: 'video-second',
    request: 'request',
  }
  const expected = Object.entries(prices).map(([name, dollars]) => [meters[name as keyof typeof meters], formatUsd(usd(dollars))])
  expect(pricesOf(model)).toEqual(Object.fromEntries(expected))
  const { min, max, default: usual } = model.limits.count
  expect([min, max, usual]).toEqual(count)
})

/** Dollars for one picture, square and wide, as OpenAI prints them. */
test.each([
  ['gpt-image-2', { low: [0.006, 0.005], medium: [0.053, 0.041], high: [0.211, 0.165] }],
  ['gpt-image-1.5', { low: [0.009, 0.013], medium: [0.034, 0.05], high: [0.133, 0.199] }],
  ['gpt-image-1-mini', { low: [0.005, 0.006], medium: [0.011, 0.015], high: [0.036, 0.052] }],
  ['gpt-image-1', { low: [0.011, 0.016], medium: [0.042, 0.063], high: [0.166, 0.248] }],
] as const)('a picture by %s costs what is published, by quality and shape', (id, published) => {
  const { limits, price } = findModel(id)
  const unit = price.find(({ meter }) => meter === 'output-image-token')?.unitNanos ?? 0n
  for (const [quality, prices] of Object.entries(published)) {
    const counts = limits.kind === 'image' ? limits.tokens?.perOutputImageOf?.[quality as 'low'] : undefined
    const dollars = ['1:1', '3:2'].map((ratio) => (Number(unit) * (counts?.[ratio] ?? 0)) / 1e9)
    expect(dollars.map((each) => Math.round(each * 1000) / 1000)).toEqual(prices)
  }
})

test.each([
  ['dall-e-3', '1K', '1:1', 'medium', '0.04'],
  ['dall-e-3', '1K', '16:9', 'medium', '0.08'],
  ['dall-e-3', '1K', '1:1', 'high', '0.08'],
  ['dall-e-3', '1K', '9:16', 'high', '0.12'],
  ['dall-e-2', '256', '1:1', undefined, '0.016'],
  ['openai/dall-e-2', '1K', '1:1', undefined, '0.02'],
] as const)('a picture by %s at %s, %s and %s quality costs %s', (id, resolution, aspectRatio, quality, dollars) => {
  const [line] = linesFor(findModel(id).price, { resolution, aspectRatio, ...(quality ? { quality } : {}) }, NOW)
  expect(line?.unitNanos).toBe(usd(dollars))
})

test('Imagen makes square pictures unless asked, in five ratios, and shows adults but no children', () => {
  for (const model of models.filter(({ id }) => id.startsWith('imagen-'))) {
    expect(model.limits.defaultAspectRatio).toBe('1:1')
    expect(Object.keys(model.limits.sizes['1K'] ?? {})).toEqual(['1:1', '3:4', '4:3', '9:16', '16:9'])
    expect(model.limits.people[0]).toBe('adults')
  }
  expect(findModel('imagen-4.0-generate-001').limits.sizes['2K']?.['16:9']).toEqual([2816, 1536])
  expect(findModel('imagen-4.0-fast-generate-001').limits.sizes['2K']).toBeUndefined()
})

test('Veo 2 is silent and lasts 5, 6 or 8 seconds; Veo 3 sounds, and is 1080p only at eight seconds', () => {
  const veo2 = findModel('veo-2.0-generate-001').limits
  const veo3 = findModel('veo-3.0-generate-preview').limits
  expect(veo2).toMatchObject({ kind: 'video', durationsSeconds: [5, 6, 8], defaultDurationSeconds: 8, sound: 'never', framesPerSecond: 24 })
  expect(veo3).toMatchObject({
    kind: 'video',
    durationsSeconds: [4, 6, 8],
    defaultDurationSeconds: 8,
    sound: 'always',
    durationSecondsOf: { '1080p': 8 },
  })
  expect(veo2.sizes).toEqual({ '720p': { '16:9': [1280, 720], '9:16': [720, 1280] } })
})

test('a dearer resolution costs more and a silent film less, where its maker says so', () => {
  const at = (id: string, resolution: string, sound: boolean): string =>
    formatUsd(linesFor(findModel(id).price, { resolution, sound }, NOW)[0]?.unitNanos ?? 0n)
  expect(at('veo-3.1-generate-001', '4k', true)).toBe('0.600000000')
  expect(at('veo-3.1-fast-generate-001', '1080p', true)).toBe('0.120000000')
  expect(at('veo-3.1-lite-generate-001', '1080p', false)).toBe('0.050000000')
  expect(at('veo-3.1-lite-generate-001', '720p', false)).toBe('0.030000000')
})

test('no id is sold twice', () => {
  expect(new Set(models.map(({ id }) => id)).size).toBe(models.length)
})

describe.each(models.map((model) => [model.id, model] as const))('%s', (_id, model) => {
  const { limits } = model

  test('its default resolution and ratio have a size', () => {
    expect(limits.sizes[limits.defaultResolution]?.[limits.defaultAspectRatio]).toBeDefined()
  })

  test('every size is whole, even, and near its ratio', () => {
    for (const [ratio, [width, height]] of Object.values(limits.sizes).flatMap((table) => Object.entries(table))) {
      const [across = 0, down = 0] = ratio.split(':').map(Number)
      expect([width % 2, height % 2]).toEqual([0, 0])
      // Image models round to multiples of 16 or 32 pixels, so 16:9 is 1408x768 there; films are exact.
      expect(Math.abs(width / height / (across / down) - 1)).toBeLessThan(limits.kind === 'video' ? 0.01 : 0.075)
    }
  })

  test('its counts, lengths and people make sense', () => {
    expect(limits.count.min).toBeLessThanOrEqual(limits.count.default)
    expect(limits.count.default).toBeLessThanOrEqual(limits.count.max)
    expect(limits.people).not.toHaveLength(0)
    expect(limits.inputs.roles.length > 0).toBe(limits.inputs.max > 0)
    if (limits.kind !== 'video') return
    expect(limits.durationsSeconds).toContain(limits.defaultDurationSeconds)
    for (const [resolution, seconds] of Object.entries(limits.durationSecondsOf ?? {})) {
      expect(limits.sizes[resolution]).toBeDefined()
      expect(limits.durationsSeconds).toContain(seconds)
    }
  })

  test('everything it offers has a price above zero', () => {
    for (const resolution of Object.keys(limits.sizes)) {
      for (const sound of [true, false]) {
        const lines = linesFor(model.price, { resolution, sound }, NOW)
        expect(lines).not.toHaveLength(0)
        for (const { unitNanos } of lines) expect(unitNanos).toBeGreaterThan(0n)
      }
    }
  })

  test('what it talks in tokens, it prices in tokens, at every resolution', () => {
    const tokens = limits.kind === 'image' ? limits.tokens : undefined
    expect(model.price.some(({ meter }) => meter === 'output-image-token')).toBe(tokens !== undefined)
    if (tokens) expect(Object.keys(tokens.perOutputImage).toSorted()).toEqual(Object.keys(limits.sizes).toSorted())
  })

  test('its successor is sold too, and succession ends at a model that lives', () => {
    let current: Model = model
    for (let step = 0; step < 5 && current.lifecycle.successor !== undefined; step++) current = findModel(current.lifecycle.successor)
    expect(current.lifecycle.successor).toBeUndefined()
    expect(current.lifecycle.shutDown).toBeUndefined()
    if (model.lifecycle.shutDown !== undefined) expect(model.lifecycle.successor).toBeDefined()
  })

  test('its routes lead to models that live', () => {
    expect(model.routes).not.toHaveLength(0)
    const today = new Date(NOW).toISOString().slice(0, 10)
    for (const route of model.routes) expect((findModel(route.upstreamModel).lifecycle.shutDown ?? 'never') > today).toBe(true)
  })

  test('its dates are ISO dates', () => {
    for (const date of [model.lifecycle.released, model.lifecycle.shutDown ?? '2026']) expect(date).toMatch(/^\d{4}(-\d{2}){0,2}$/)
  })
})

test.each([
  'imagen-4.0-generate-001',
  'models/imagen-4.0-generate-001',
  'google/imagen-4.0-generate-001',
  'publishers/google/models/imagen-4.0-generate-001',
])('a model is found as %s', (id) => {
  expect(findModel(id).id).toBe('imagen-4.0-generate-001')
})

test.each([
  ['imagen-4.0-generate-01', 'imagen-4.0-generate-001'],
  ['veo-3.0', 'veo-3.0-generate-preview'],
  ['gemini-3-pro-imgae', 'gemini-3-pro-image'],
])('who asks for %s is told of %s', (asked, meant) => {
  expect(refusalOf(asked)).toMatchObject({ code: 'model_not_found', message: expect.stringContaining(meant) as string })
  expect(refusalOf(asked).message).toContain(asked)
})

test('who asks for something quite different is shown where the list is', () => {
  expect(refusalOf('gpt-4o').message).toBe('There is no model "gpt-4o". The list of models is at /v1/models.')
  expect(refusalOf('x'.repeat(10_000)).message.length).toBeLessThan(250)
})

test('an id that is a name every object has is not a model', () => {
  expect(refusalOf('__proto__').code).toBe('model_not_found')
  expect(refusalOf('constructor').code).toBe('model_not_found')
})

test('test keys are served by the built-in illustrator', () => {
  expect(rehearsalRoute).toEqual({ provider: 'illustrator', upstreamModel: 'illustrator' })
})

function refusalOf(id: string): GatewayError {
  try {
    findModel(id)
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  throw new Error(`${id} was found`)
}
