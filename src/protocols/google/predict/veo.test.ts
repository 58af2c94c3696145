import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { LightJson } from '../../../core/light-json.ts'
import { readingOf, refusalOf } from '../../../../test/kit/google-calls.ts'
import { predictLongRunning } from './veo.ts'

const PATH = '/gemini/v1beta/models/m-1:predictLongRunning'
const PNG = 'iVBORw0KGgo_-w'
const bytes = Buffer.from(PNG, 'base64url')
const image = { bytesBase64Encoded: PNG, mimeType: 'image/png' }
const source = { from: 'bytes', bytes, mediaType: 'image/png' } as const
const first = { role: 'first-frame', source } as const
const cat = { prompt: 'a cat' }
const call = (parameters: LightJson, instance: LightJson = cat): LightJson => ({ instances: [instance], parameters })

interface Wanted {
  readonly output?: object
  readonly [field: string]: unknown
}

function request({ output, ...more }: Wanted = {}) {
  return { model: 'm-1', prompt: 'a cat', inputs: [], vendorOptions: {}, ...more, output: { kind: 'video', ...output } }
}

describe('a body says what is wanted, in every spelling its clients have', () => {
  test.each<[LightJson, object]>([
    [{ instances: [cat] }, request()],
    [
      call({ numberOfVideos: 1, durationSeconds: 8, aspectRatio: '16:9', personGeneration: 'dont_allow' }),
      request({ people: 'none', output: { count: 1, durationSeconds: 8, aspectRatio: '16:9' } }),
    ],
    [call({ durationSeconds: '6' }), request({ output: { durationSeconds: 6 } })],
    [call({ duration_seconds: '6s' }), request({ output: { durationSeconds: 6 } })],
    [
      call({ resolution: '4K', fps: 24, generateAudio: true, seed: '9' }),
      request({ seed: 9, output: { resolution: '4k', framesPerSecond: 24, sound: true } }),
    ],
    [
      call({ sampleCount: 2, negativePrompt: 'y', enhancePrompt: true, labels: { a: 'b' } }),
      request({ negativePrompt: 'y', enhancePrompt: true, labels: { a: 'b' }, output: { count: 2 } }),
    ],
    [
      call({ compressionQuality: 'OPTIMIZED', resizeMode: 'PAD' }, { ...cat, image }),
      request({ inputs: [first], output: { resizeMode: 'pad' }, vendorOptions: { google: { compressionQuality: 'optimized' } } }),
    ],
    [call({}, { prompt: 'a cat', image }), request({ inputs: [first] })],
    [call({}, { image }), request({ prompt: '', inputs: [first] })],
    [call({}, { prompt: 'a cat', image: { inline_data: { mime_type: 'image/png', data: PNG } } }), request({ inputs: [first] })],
    [
      call({}, { prompt: 'a cat', image: { imageBytes: PNG, mimeType: 'image/png' }, last_frame: image }),
      request({ inputs: [first, { role: 'last-frame', source }] }),
    ],
    [
      call({}, { prompt: 'a cat', referenceImages: [{ image, referenceType: 'ASSET' }] }),
      request({ inputs: [{ role: 'reference', source }] }),
    ],
    [call({}, { prompt: 'a cat', referenceImages: { image, referenceType: 'style' } }), request({ inputs: [{ role: 'style', source }] })],
    [
      call({ durationSeconds: 8 }, { prompt: 'a cat', video: { encodedVideo: PNG, encoding: 'video/mp4' } }),
      request({ inputs: [{ role: 'source-video', source: { from: 'bytes', bytes, mediaType: 'video/mp4' } }] }),
    ],
    [
      call({}, { prompt: 'a cat', video: { uri: 'https://h/film.mp4', mimeType: 'video/mp4' } }),
      request({ inputs: [{ role: 'source-video', source: { from: 'url', url: 'https://h/film.mp4', mediaType: 'video/mp4' } }] }),
    ],
  ])('%j', (body, wanted) => {
    expect(readingOf(PATH, body)).toEqual({ do: 'generate', wait: 'accepted', request: wanted })
  })
})

test('what a client may send and we do not do is declared', () => {
  const parameters = { compressionQuality: 'LOSSLESS', pubsub_topic: 'projects/p/topics/t' }
  expect(readingOf(PATH, { instances: [cat], parameters, webhookConfig: { uris: ['http://x'] } })).toMatchObject({
    request: {
      adjustments: [
        { field: 'webhookConfig', change: 'dropped', from: 'given', to: 'none' },
        { field: 'parameters.pubsub_topic', change: 'dropped', from: 'given', to: 'none' },
        { field: 'parameters.compressionQuality', change: 'mapped', from: 'lossless', to: 'optimized' },
      ],
    },
  })
})

describe('what is wrong is refused by its path', () => {
  test.each<[LightJson, string, RegExp]>([
    [{ instances: [{ prompt: '' }] }, 'instances[0].prompt', /non-empty/],
    [call({ durationSeconds: 'long' }), 'parameters.durationSeconds', /expected an? (number|integer)/],
    [call({ durationSeconds: 5.5 }), 'parameters.durationSeconds', /expected an integer/],
    [call({ resizeMode: 'x' }), 'parameters.resizeMode', /does not support/],
    [call({ compressionQuality: 'best' }), 'parameters.compressionQuality', /does not support/],
    [call({ storageUri: 'gs://b' }), 'parameters.storageUri', /no object storage/],
    [call({ generateAudio: 'yes' }), 'parameters.generateAudio', /boolean/],
    [call({}, { prompt: 'x', image: { gcsUri: 'gs://b/x.png' } }), 'instances[0].image.gcsUri', /not configured/],
    [call({}, { prompt: 'x', video: { gcsUri: 'gs://b/x.mp4' } }), 'instances[0].video.gcsUri', /not configured/],
    [call({}, { prompt: 'x', image: {} }), 'instances[0].image', /Unable to process input image/],
    [call({}, { prompt: 'x', lastFrame: { imageBytes: PNG } }), 'instances[0].lastFrame', /needs/],
    [
      call({}, { prompt: 'x', referenceImages: [{ image, referenceType: 'x' }] }),
      'instances[0].referenceImages[0].referenceType',
      /support/,
    ],
  ])('%j', (body, at, message) => {
    const refusal = refusalOf(PATH, body)
    expect(refusal?.code).toBe('bad_request')
    expect(refusal?.details.violation?.path).toBe(at)
    expect(refusal?.message).toMatch(message)
  })
})

test('a mask for a film is refused with what to do instead', () => {
  const refusal = refusalOf(PATH, call({}, { prompt: 'x', mask: { ...image, maskMode: 'INSERT' } }))
  expect(refusal).toMatchObject({ code: 'not_supported', details: { violation: { path: 'instances[0].mask' } } })
})

test('the contract can be printed', () => {
  const body = predictLongRunning.contract?.body
  expect(body && z.toJSONSchema(body, { unrepresentable: 'any' })).toMatchObject({
    properties: { parameters: { properties: { seed: { type: 'integer' } } } },
  })
})
