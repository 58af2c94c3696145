import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../core/errors.ts'
import type { JobState } from '../../core/job.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import type { Frame, StreamRenderer, WireCall, WireRequest } from '../../core/protocol.ts'
import { google } from './google.ts'
import {
  answerTo,
  sampleAnswer,
  sampleArtifact,
  sampleImageModel,
  sampleJobId,
  sampleSuccess,
  sampleVideoModel,
  wireFor,
} from '../../../test/samples/google.ts'

const ID = sampleJobId
const png = new BlobText(sampleArtifact().blob)
const twoPictures = sampleSuccess([sampleArtifact(), sampleArtifact('image/jpeg', 1)])
const aFilm = sampleSuccess([sampleArtifact('video/mp4')])
const rai = 'Filtered. Support codes: 1'

describe('an Imagen answer', () => {
  const predict = (parameters: LightJson = {}) =>
    wireFor('POST', '/gemini/v1beta/models/a-model:predict', { instances: [{ prompt: 'x' }], parameters })
  const first = { mimeType: 'image/png', bytesBase64Encoded: png }
  const second = { mimeType: 'image/jpeg', bytesBase64Encoded: png }
  const none = { categories: [], scores: [] }
  test.each<[string, LightJson, JobState, LightJson]>([
    ['holds the pictures', {}, twoPictures, [first, second]],
    ['is an empty list and never absent when all was filtered', {}, sampleSuccess([], { filtered: [rai] }), []],
    [
      'tells each reason when asked',
      { includeRaiReason: true },
      sampleSuccess([sampleArtifact()], { filtered: [rai, rai] }),
      [first, { raiFilteredReason: rai }, { raiFilteredReason: rai }],
    ],
    ['leaves filtered pictures out unasked', {}, sampleSuccess([sampleArtifact()], { filtered: [rai] }), [first]],
    [
      'carries safety attributes without invented scores',
      { include_safety_attributes: true },
      sampleSuccess([sampleArtifact()]),
      [
        { ...first, safetyAttributes: none },
        { contentType: 'Positive Prompt', safetyAttributes: none },
      ],
    ],
    [
      'carries the prompt that was used',
      { enhancePrompt: true },
      sampleSuccess([sampleArtifact()]),
      [{ ...first, prompt: 'a cat at dawn' }],
    ],
  ])('%s', (_name, parameters, state, predictions) => {
    const answer = answerTo(predict(parameters), sampleAnswer(state))
    expect(answer).toMatchObject({ status: 200, headers: { 'x-laterna-generation': ID, 'x-laterna-served-by': 'acme' } })
    expect(answer.json).toEqual({ predictions })
  })
  test('declares adjustments in one ASCII header', () => {
    const adjustments = [
      { field: 'model', change: 'mapped', from: 'é\r\nx', to: 'b' },
      { field: 'seed', change: 'dropped', from: '1', to: '' },
    ] as const
    expect(answerTo(predict(), sampleAnswer(twoPictures, sampleImageModel, { adjustments })).headers).toMatchObject({
      'x-laterna-adjustments': 'model: ???x -> b (mapped); seed: 1 ->  (dropped)',
    })
  })
  test('declares how much of the prompt is shown, by a provider that tells', () => {
    const coverage = { fraction: 0.5, missing: ['翼'] }
    const told = { ...twoPictures, coverage } as JobState
    expect(answerTo(predict(), sampleAnswer(told)).headers).toMatchObject({ 'x-laterna-coverage': '0.5; missing=%E7%BF%BC' })
    expect(answerTo(predict(), sampleAnswer(twoPictures)).headers).not.toHaveProperty('x-laterna-coverage')
  })
  test.each<[JobState, number]>([
    [{ name: 'failed', code: 'upstream_busy', message: 'x' }, 503],
    [{ name: 'failed', code: 'content_refused', message: 'x' }, 400],
    [{ name: 'canceled' }, 499],
    [{ name: 'queued' }, 504],
  ])('of a job that has no result is its error: %j', (state, status) => {
    expect(answerTo(predict(), sampleAnswer(state))).toMatchObject({ status, headers: { 'x-laterna-generation': ID } })
  })
})

describe('a begun video answers with the name of its operation', () => {
  test.each([
    ['/gemini/v1beta/models/veo-x:predictLongRunning', `models/veo-x/operations/${ID}`],
    [
      '/gemini/v1beta1/publishers/google/models/veo-x:predictLongRunning',
      `projects/laterna/locations/global/publishers/google/models/veo-x/operations/${ID}`,
    ],
    [
      '/gemini/v1beta1/projects/p/locations/l/publishers/google/models/veo-x:predictLongRunning',
      `projects/p/locations/l/publishers/google/models/veo-x/operations/${ID}`,
    ],
  ])('%s', (path, name) => {
    const answer = answerTo(wireFor('POST', path, { instances: [{ prompt: 'x' }] }), sampleAnswer({ name: 'queued' }, sampleVideoModel))
    expect(answer).toMatchObject({ status: 200, json: { name } })
    expect(answer.headers).toEqual({ 'x-laterna-generation': ID })
  })
})

const sdk = { headers: { 'x-goog-api-client': 'google-genai-sdk/2.32.0 gl-node/v22' } }
const projects = `projects/laterna/locations/global/publishers/google/models/veo-x/operations/${ID}`

describe('a poll', () => {
  const gemini = `/gemini/v1beta/models/veo-x/operations/${ID}`
  test.each<[string, string, Partial<WireCall>, string]>([
    ['curl gets the projects form', gemini, {}, projects],
    ['an SDK gets the name it asked for', gemini, sdk, `models/veo-x/operations/${ID}`],
    ['an SDK may ask in the projects form', `/gemini/v1beta/${projects}`, sdk, projects],
    [
      'the caller keeps project and location',
      `/gemini/v1beta/projects/p/locations/l/publishers/google/models/m/operations/${ID}`,
      {},
      `projects/p/locations/l/publishers/google/models/m/operations/${ID}`,
    ],
    [
      'without a model in the path the request tells it',
      `/gemini/v1beta/operations/${ID}`,
      sdk,
      `projects/laterna/locations/global/publishers/google/models/a-film-001/operations/${ID}`,
    ],
  ])('%s', (_name, path, more, name) => {
    expect(answerTo(wireFor('GET', path, undefined, more), sampleAnswer({ name: 'queued' }, sampleVideoModel)).json).toEqual({ name })
  })

  test('tells the progress and never that it is done while it is not', () => {
    const answer = { ...sampleAnswer({ name: 'queued' }, sampleVideoModel), progress: { fraction: 1 } }
    const json = answerTo(wireFor('GET', gemini), answer).json
    expect(json).toEqual({ name: projects, metadata: { '@type': expect.stringMatching(/^type\.googleapis\.com\//), progressPercent: 99 } })
  })

  const uri = `http://127.0.0.1:8787/gemini/v1beta/files/${ID}x0:download?alt=media`
  const done = (videos: LightJson, samples: LightJson, filter: { [key: string]: LightJson } = { raiMediaFilteredCount: 0 }) => ({
    name: expect.any(String),
    done: true,
    response: {
      '@type': 'type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse',
      ...filter,
      videos,
      generateVideoResponse: { ...filter, generatedSamples: samples },
    },
  })
  const sample = { video: { uri, encoding: 'video/mp4' } }
  const withBytes = { bytesBase64Encoded: png, mimeType: 'video/mp4' }
  const filtered = { raiMediaFilteredCount: 1, raiMediaFilteredReasons: [rai] }
  test.each<[string, WireRequest, JobState, object]>([
    ['curl gets the bytes and the address', wireFor('GET', gemini), aFilm, done([withBytes], [sample])],
    ['an SDK in Gemini mode gets the address', wireFor('GET', gemini, undefined, sdk), aFilm, done([{ mimeType: 'video/mp4' }], [sample])],
    [
      'an SDK in Vertex mode gets the bytes',
      wireFor('POST', '/gemini/v1beta1/publishers/google/models/veo-x:fetchPredictOperation', { operationName: projects }, sdk),
      aFilm,
      done([withBytes], [sample]),
    ],
    ['all filtered has reasons and empty lists', wireFor('GET', gemini), sampleSuccess([], { filtered: [rai] }), done([], [], filtered)],
    [
      'a failure is an answer with an error',
      wireFor('GET', gemini),
      { name: 'failed', code: 'content_refused', message: 'no' },
      { name: projects, done: true, error: { code: 3, message: 'no', details: [] } },
    ],
    [
      'a canceled one has code 1',
      wireFor('GET', gemini),
      { name: 'canceled' },
      { name: projects, done: true, error: { code: 1, message: expect.any(String), details: [] } },
    ],
  ])('of a finished video: %s', (_name, wire, state, json) => {
    const answer = answerTo(wire, sampleAnswer(state, sampleVideoModel))
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual(json)
  })

  test('by POST asks for the operation its body names', () => {
    const wire = wireFor('POST', '/gemini/v1beta1/publishers/google/models/veo-x:fetchPredictOperation', { operation_name: projects })
    expect(google.match(wire)?.endpoint.parse(wire)).toEqual({ do: 'inspect', jobId: ID })
    expect(answerTo(wire, sampleAnswer({ name: 'queued' }, sampleVideoModel)).json).toEqual({ name: projects })
  })
})

const signed = { inlineData: { mimeType: 'image/png', data: png }, thoughtSignature: expect.any(String) }
const usage = { 'input-token': 4, 'output-text-token': 7, 'output-image-token': 1290 }
const usageMetadata = {
  promptTokenCount: 4,
  candidatesTokenCount: 1297,
  thoughtsTokenCount: 0,
  totalTokenCount: 1301,
  promptTokensDetails: [{ modality: 'TEXT', tokenCount: 4 }],
  candidatesTokensDetails: [
    { modality: 'TEXT', tokenCount: 7 },
    { modality: 'IMAGE', tokenCount: 1290 },
  ],
}
const talking = sampleSuccess([sampleArtifact()], { text: 'Here.', usage })

describe('a generateContent answer', () => {
  const wire = wireFor('POST', '/gemini/v1beta/models/a-model:generateContent', { contents: [{ parts: [{ text: 'x' }] }] })
  test.each<[string, JobState, object]>([
    [
      'text and picture',
      talking,
      {
        candidates: [{ content: { role: 'model', parts: [{ text: 'Here.' }, signed] }, finishReason: 'STOP', index: 0 }],
        usageMetadata,
        modelVersion: 'a-model',
        responseId: ID,
      },
    ],
    [
      'tokens are estimated when the provider counted none',
      sampleSuccess([sampleArtifact()]),
      {
        candidates: [{ content: { role: 'model', parts: [signed] }, finishReason: 'STOP', index: 0 }],
        usageMetadata: expect.objectContaining({ promptTokenCount: 4, candidatesTokenCount: 1290, totalTokenCount: 1294 }),
        modelVersion: 'a-model',
        responseId: ID,
      },
    ],
    [
      'a filtered picture',
      sampleSuccess([], { filtered: [rai] }),
      expect.objectContaining({
        candidates: [{ content: {}, finishReason: 'IMAGE_SAFETY', finishMessage: rai, index: 0 }],
      }),
    ],
    [
      'nothing made',
      sampleSuccess([]),
      expect.objectContaining({
        candidates: [{ content: {}, finishReason: 'NO_IMAGE', finishMessage: expect.any(String), index: 0 }],
      }),
    ],
    [
      'words only',
      sampleSuccess([], { text: 'No.' }),
      expect.objectContaining({
        candidates: [{ content: { role: 'model', parts: [{ text: 'No.' }] }, finishReason: 'STOP', index: 0 }],
      }),
    ],
    [
      'a refused prompt',
      { name: 'failed', code: 'content_refused', message: 'no' },
      {
        promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
        usageMetadata: { promptTokenCount: 1, totalTokenCount: 1 },
        modelVersion: 'a-model',
      },
    ],
  ])('%s', (_name, state, json) => {
    const answer = answerTo(wire, sampleAnswer(state))
    expect(answer).toMatchObject({ status: 200, headers: { 'x-laterna-generation': ID } })
    expect(answer.json).toEqual(json)
  })
})

describe('a streamed answer', () => {
  const streamFor = (query: { [name: string]: string }): StreamRenderer => {
    const wire = wireFor('POST', '/gemini/v1beta/models/a-model:streamGenerateContent', { contents: [] }, { query })
    const renderer = google.match(wire)?.endpoint.stream?.(wire)
    if (!renderer) throw new Error('no stream')
    return renderer
  }
  const written = (frames: readonly Frame[]): string =>
    frames
      .flat()
      .map((piece) =>
        typeof piece === 'string'
          ? piece
          : JSON.stringify(piece.json, (_key, value: unknown) => (value instanceof BlobText ? 'BASE64' : value)),
      )
      .join('')

  test('is frames that end in STOP, one picture whole in each', () => {
    const stream = streamFor({ alt: 'sse' })
    expect(stream.opened(sampleAnswer({ name: 'queued' }))).toEqual([])
    const frames = stream.finished(sampleAnswer(talking))
    expect(stream.mediaType).toBe('text/event-stream')
    const events = written(frames).split('\r\n\r\n')
    expect(events.pop()).toBe('')
    const chunks = events.map((event) => {
      expect(event).toMatch(/^data: \{/)
      return JSON.parse(event.slice(6)) as unknown
    })
    expect(chunks).toMatchObject([
      {
        candidates: [{ content: { role: 'model', parts: [{ text: 'Here.' }] }, index: 0 }],
        usageMetadata: { promptTokenCount: 4, totalTokenCount: 4 },
      },
      { candidates: [{ content: { parts: [{ inlineData: { mimeType: 'image/png', data: 'BASE64' } }] }, index: 0 }], responseId: ID },
      { candidates: [{ content: { parts: [{ text: '' }] }, finishReason: 'STOP', index: 0 }], usageMetadata, modelVersion: 'a-model' },
    ])
  })
  test('without alt=sse is one JSON list, heartbeats and all', () => {
    const stream = streamFor({})
    const text =
      written(stream.opened(sampleAnswer({ name: 'queued' }))) + stream.heartbeat + written(stream.finished(sampleAnswer(talking)))
    expect(stream.mediaType).toBe('application/json')
    expect(JSON.parse(text)).toHaveLength(3)
    const failed = written(stream.opened(sampleAnswer({ name: 'queued' }))) + written(stream.failed(new GatewayError('no_provider', 'x')))
    expect(JSON.parse(failed)).toMatchObject([{ error: { code: 503, status: 'UNAVAILABLE' } }])
  })
  test.each<[GatewayError, LightJson]>([
    [
      new GatewayError('upstream_busy', 'x'),
      { error: { code: 503, message: 'The model is overloaded. Please try again later.', status: 'UNAVAILABLE' } },
    ],
    [new GatewayError('content_refused', 'x'), { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, modelVersion: 'a-model' }],
  ])('ends with the error as its last frame: %s', (error, json) => {
    expect(written(streamFor({ alt: 'sse' }).failed(error))).toBe(`data: ${JSON.stringify(json)}\r\n\r\n`)
  })
})

describe('tokens are counted without making anything', () => {
  test.each<[LightJson, LightJson]>([
    [
      { contents: [{ parts: [{ text: 'a cat at dawn' }] }] },
      { totalTokens: 4, promptTokensDetails: [{ modality: 'TEXT', tokenCount: 4 }] },
    ],
    [
      {
        generateContentRequest: {
          contents: [{ parts: [{ text: 'cat' }, { inlineData: { data: 'AAAA' } }] }],
          systemInstruction: { parts: [{ text: 'brief' }] },
        },
      },
      {
        totalTokens: 261,
        promptTokensDetails: [
          { modality: 'TEXT', tokenCount: 3 },
          { modality: 'IMAGE', tokenCount: 258 },
        ],
      },
    ],
    [{ instances: [{ prompt: 'cat' }] }, { totalTokens: 1, promptTokensDetails: [{ modality: 'TEXT', tokenCount: 1 }] }],
  ])('%j', (body, json) => {
    const wire = wireFor('POST', '/gemini/v1beta/models/a-model:countTokens', body)
    expect(google.match(wire)?.endpoint.parse(wire)).toEqual({ do: 'get-model', model: 'a-model' })
    expect(answerTo(wire, { about: 'model', model: sampleImageModel }).json).toEqual(json)
  })
})
