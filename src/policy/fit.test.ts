import { describe, expect, test } from 'vitest'
import { findModel } from '../catalog/index.ts'
import { GatewayError, type RequestField } from '../core/errors.ts'
import type { GenerationRequest, StoredInput } from '../core/request.ts'
import { fit } from './fit.ts'

const CHOICES = { seed: 7 }
const PICTURE: StoredInput = {
  role: 'reference',
  blob: { sha256: 'a'.repeat(64), sizeBytes: 3 },
  mediaType: 'image/png',
  widthPixels: 900,
  heightPixels: 1200,
}

const FILM: StoredInput = { role: 'source-video', blob: PICTURE.blob, mediaType: 'video/mp4', widthPixels: 720, heightPixels: 1280 }
const HUGE: StoredInput = { ...PICTURE, widthPixels: 2000, heightPixels: 2000 }
const EDIT = { do: 'edit', mode: 'default' } as const

function as(role: StoredInput['role']): StoredInput {
  return { ...PICTURE, role }
}

function ask(model: string, output: GenerationRequest['output'], more: Partial<GenerationRequest> = {}): GenerationRequest {
  return { model, prompt: 'a cat', inputs: [], output, vendorOptions: {}, ...more }
}

function fitted(request: GenerationRequest, inputs: readonly StoredInput[] = []) {
  return fit(findModel(request.model), request, inputs, CHOICES).order
}

function refusal(request: GenerationRequest, inputs: readonly StoredInput[] = []): GatewayError {
  try {
    fitted(request, inputs)
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('what the caller leaves open is decided by the model', () => {
  test.each([
    ['imagen-4.0-generate-001', 'image', { count: 4, widthPixels: 1024, heightPixels: 1024, mediaType: 'image/png', text: false }],
    ['imagen-4.0-ultra-generate-001', 'image', { count: 1 }],
    ['gemini-2.5-flash-image-preview', 'image', { count: 1, text: true }],
    ['veo-2.0-generate-001', 'video', { count: 2, durationSeconds: 8, widthPixels: 1280, heightPixels: 720, sound: false }],
    ['veo-3.0-generate-preview', 'video', { count: 1, durationSeconds: 8, framesPerSecond: 24, sound: true }],
  ] as const)('%s', (model, kind, expected) => {
    expect(fitted(ask(model, { kind })).output).toMatchObject(expected)
  })

  test("the seed is the one chosen for it, and the caller's own wins", () => {
    expect(fitted(ask('imagen-4.0-generate-001', { kind: 'image' })).seed).toBe(7)
    expect(fitted(ask('imagen-4.0-generate-001', { kind: 'image' }, { seed: 1 })).seed).toBe(1)
  })

  test('an edit keeps the nearest ratio to its picture', () => {
    expect(fitted(ask('gemini-2.5-flash-image', { kind: 'image' }), [PICTURE]).output.aspectRatio).toBe('3:4')
  })

  test('an extension is at 720p, of the shape of the film, and lasts what is added', () => {
    expect(fitted(ask('veo-3.1-generate-001', { kind: 'video' }), [FILM]).output).toMatchObject({
      task: 'extend',
      durationSeconds: 7,
      widthPixels: 720,
      heightPixels: 1280,
    })
  })

  test('reference pictures make a film that lies down and lasts eight seconds, whatever their shape', () => {
    expect(fitted(ask('veo-3.1-generate-001', { kind: 'video' }), [as('reference')]).output).toMatchObject({
      aspectRatio: '16:9',
      durationSeconds: 8,
    })
  })

  test('how a first picture is made to fit is kept for films that have one', () => {
    const wanted = ask('veo-3.1-generate-001', { kind: 'video', resizeMode: 'crop' })
    expect(fitted(wanted, [as('first-frame')]).output).toMatchObject({ resizeMode: 'crop' })
    expect(fitted(wanted).output).not.toHaveProperty('resizeMode')
  })

  test('an upscaled picture has its own shape, a mask of a picture its size', () => {
    expect(
      fitted(ask('imagen-4.0-upscale-preview', { kind: 'image', task: { do: 'upscale', factor: 3 } }), [PICTURE]).output,
    ).toMatchObject({
      widthPixels: 2700,
      heightPixels: 3600,
      count: 1,
    })
    const segment = { do: 'segment', mode: 'foreground' } as const
    expect(fitted(ask('image-segmentation-001', { kind: 'image', task: segment }), [PICTURE]).output).toMatchObject({
      widthPixels: 900,
      heightPixels: 1200,
      mediaType: 'image/png',
    })
  })

  test('whoever takes pictures edits them, and is told so', () => {
    expect(fitted(ask('gemini-2.5-flash-image', { kind: 'image', task: EDIT }), [PICTURE]).output).toMatchObject({ task: EDIT })
  })

  test('a resolution that exists only at one length brings that length', () => {
    expect(fitted(ask('veo-3.1-generate-preview', { kind: 'video', resolution: '1080p' })).output).toMatchObject({
      durationSeconds: 8,
      widthPixels: 1920,
    })
  })
})

describe('what the model cannot do is refused, and the field is named', () => {
  test.each<[RequestField, GenerationRequest, readonly StoredInput[]]>([
    ['prompt', ask('imagen-4.0-generate-001', { kind: 'image' }, { prompt: '  ' }), []],
    ['prompt', ask('imagen-4.0-generate-001', { kind: 'image' }, { prompt: 'x'.repeat(5_000) }), []],
    ['negativePrompt', ask('imagen-4.0-generate-001', { kind: 'image' }, { negativePrompt: 'x'.repeat(5_000) }), []],
    ['count', ask('imagen-4.0-generate-001', { kind: 'image', count: 5 }), []],
    ['count', ask('imagen-4.0-ultra-generate-001', { kind: 'image', count: 2 }), []],
    ['count', ask('veo-2.0-generate-001', { kind: 'video', count: 3 }), []],
    ['aspectRatio', ask('imagen-4.0-generate-001', { kind: 'image', aspectRatio: '3:2' }), []],
    ['aspectRatio', ask('veo-2.0-generate-001', { kind: 'video', aspectRatio: '1:1' }), []],
    ['resolution', ask('imagen-4.0-fast-generate-001', { kind: 'image', resolution: '2K' }), []],
    ['durationSeconds', ask('veo-2.0-generate-001', { kind: 'video', durationSeconds: 7 }), []],
    ['durationSeconds', ask('veo-3.1-generate-preview', { kind: 'video', resolution: '1080p', durationSeconds: 4 }), []],
    ['sound', ask('veo-2.0-generate-001', { kind: 'video', sound: true }), []],
    ['framesPerSecond', ask('veo-2.0-generate-001', { kind: 'video', framesPerSecond: 60 }), []],
    ['inputs', ask('imagen-4.0-generate-001', { kind: 'image' }), [PICTURE]],
    ['inputs', ask('gemini-2.5-flash-image', { kind: 'image' }), [as('mask')]],
    ['inputs', ask('gemini-2.5-flash-image', { kind: 'image', task: EDIT }), []],
    ['task', ask('gemini-2.5-flash-image', { kind: 'image', task: { do: 'upscale', factor: 2 } }), [PICTURE]],
    ['task', ask('imagen-4.0-upscale-preview', { kind: 'image', task: EDIT }), [PICTURE]],
    ['inputs', ask('imagen-4.0-upscale-preview', { kind: 'image', task: { do: 'upscale', factor: 4 } }), [HUGE]],
    ['inputs', ask('virtual-try-on-001', { kind: 'image', task: { do: 'try-on' } }), [as('product')]],
    ['enhancePrompt', ask('veo-3.0-generate-001', { kind: 'video' }, { enhancePrompt: false }), []],
    ['task', ask('veo-3.0-generate-001', { kind: 'video', task: 'extend' }), []],
    ['inputs', ask('veo-3.0-generate-001', { kind: 'video' }), [FILM]],
    ['inputs', ask('veo-3.1-generate-001', { kind: 'video', task: 'extend' }), []],
    ['inputs', ask('veo-3.1-generate-001', { kind: 'video' }), [FILM, as('reference')]],
    ['inputs', ask('veo-3.1-generate-001', { kind: 'video' }), [as('first-frame'), as('first-frame')]],
    ['resolution', ask('veo-3.1-generate-001', { kind: 'video', resolution: '1080p' }), [FILM]],
    ['durationSeconds', ask('veo-3.1-generate-001', { kind: 'video', durationSeconds: 8 }), [FILM]],
    ['aspectRatio', ask('veo-3.1-generate-001', { kind: 'video', aspectRatio: '9:16' }), [as('reference')]],
    ['durationSeconds', ask('veo-3.1-generate-001', { kind: 'video', durationSeconds: 4 }), [as('reference')]],
    ['count', ask('imagen-4.0-generate-001', { kind: 'image', count: 11, inSeveralRuns: true }), []],
    ['model', ask('veo-2.0-generate-001', { kind: 'image' }), []],
  ])('%s', (field, request, inputs) => {
    expect(refusal(request, inputs).details.violation?.field).toBe(field)
  })
})

describe('a size in pixels gets the nearest the model has, and a difference is declared', () => {
  test.each<[string, readonly [number, number], string, string | undefined]>([
    ['imagen-4.0-generate-001', [1024, 1024], '1024x1024', undefined],
    ['imagen-4.0-generate-001', [2048, 2048], '2048x2048', undefined],
    ['imagen-4.0-generate-001', [1536, 1024], '1280x896', '1536x1024'],
    ['imagen-4.0-generate-001', [1024, 1792], '768x1408', '1024x1792'],
    ['imagen-4.0-generate-001', [256, 256], '1024x1024', '256x256'],
    ['gemini-3-pro-image', [3840, 2160], '5504x3072', '3840x2160'],
  ])('%s %j is %s', (model, nearPixels, expected, from) => {
    const { order, adjustments } = fit(findModel(model), ask(model, { kind: 'image', nearPixels }), [], CHOICES)
    expect(`${order.output.widthPixels}x${order.output.heightPixels}`).toBe(expected)
    expect(adjustments).toEqual(from === undefined ? [] : [{ field: 'size', change: 'mapped', from, to: expected }])
  })

  test('within the resolution that was named', () => {
    expect(fitted(ask('veo-3.1-generate-preview', { kind: 'video', resolution: '720p', nearPixels: [1792, 1024] })).output).toMatchObject({
      widthPixels: 1280,
      heightPixels: 720,
    })
  })
})

describe('what is changed is declared', () => {
  test.each<[string, GenerationRequest, readonly unknown[]]>([
    ['a prefix is no change', ask('models/imagen-4.0-generate-001', { kind: 'image' }), []],
    [
      'a type of file the model does not make',
      ask('imagen-4.0-generate-001', { kind: 'image', mediaType: 'image/webp' }),
      [{ field: 'mediaType', change: 'applied', from: 'image/png', to: 'image/webp' }],
    ],
    [
      'quality as pixels',
      ask('imagen-4.0-generate-001', { kind: 'image', quality: 'high' }),
      [{ field: 'quality', change: 'mapped', from: 'high', to: '2K' }],
    ],
    [
      'quality that cannot be had',
      ask('imagen-4.0-fast-generate-001', { kind: 'image', quality: 'high' }),
      [{ field: 'quality', change: 'dropped', from: 'high', to: 'none' }],
    ],
    [
      'quality beside a size',
      ask('imagen-4.0-generate-001', { kind: 'image', quality: 'high', resolution: '1K' }),
      [{ field: 'quality', change: 'dropped', from: 'high', to: 'none' }],
    ],
    [
      'more pictures than are made at a time',
      ask('imagen-4.0-generate-001', { kind: 'image', count: 6, inSeveralRuns: true }),
      [{ field: 'count', change: 'applied', from: '4 at a time', to: '6 in 2 runs' }],
    ],
    [
      'a negative prompt where there is no such field',
      ask('gemini-2.5-flash-image', { kind: 'image' }, { negativePrompt: 'dogs' }),
      [{ field: 'negativePrompt', change: 'applied', from: 'a field of its own', to: 'words of the prompt' }],
    ],
    [
      'a way to fit a picture that is not there',
      ask('veo-3.1-generate-001', { kind: 'video', resizeMode: 'pad' }),
      [{ field: 'resizeMode', change: 'dropped', from: 'pad', to: 'none' }],
    ],
  ])('%s', (_name, request, adjustments) => {
    expect(fit(findModel(request.model), request, [], CHOICES).adjustments).toEqual(adjustments)
  })
})

test('letters of either case name the same value', () => {
  expect(fitted(ask('imagen-4.0-generate-001', { kind: 'image', resolution: '2k' })).output).toMatchObject({
    resolution: '2K',
    widthPixels: 2048,
  })
})

test('labels and options too large to be kept with the generation are refused', () => {
  const labels = Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`label${index}`, 'x'.repeat(4_000)]))
  expect(fitted(ask('imagen-4.0-generate-001', { kind: 'image' }, { labels })).prompt).toBe('a cat')
  const vendorOptions = { google: { systemInstruction: 'x'.repeat(10_000) } }
  expect(refusal(ask('imagen-4.0-generate-001', { kind: 'image' }, { labels, vendorOptions })).code).toBe('too_large')
})

describe('a film that is changed stays as long as it is', () => {
  const edit = ask('gemini-omni-1.1-flash', { kind: 'video', task: 'edit' })
  test.each([
    [4.02, 4],
    [4.6, 5],
    [10.3, 10],
  ])('%s seconds become %s', (durationSeconds, expected) => {
    expect(fitted(edit, [{ ...FILM, durationSeconds }]).output).toMatchObject({ durationSeconds: expected })
  })

  test('one that is longer than the model makes is refused, and not cut in silence', () => {
    expect(refusal(edit, [{ ...FILM, durationSeconds: 12 }])).toMatchObject({
      message: expect.stringContaining('at most 10'),
      details: { violation: { field: 'inputs' } },
    })
  })
})
