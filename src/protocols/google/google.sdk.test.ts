import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as first from 'genai-1'
import * as second from 'genai-2'
import * as third from 'genai-3'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { asGatewayError, GatewayError } from '../../core/errors.ts'
import type { JobState } from '../../core/job.ts'
import { toSegments, type LightJson } from '../../core/light-json.ts'
import type { Answer, Endpoint, Intent, WireRequest, WireResponse } from '../../core/protocol.ts'
import { google } from './google.ts'
import { sampleAnswer, sampleArtifact, sampleImageModel, sampleSuccess, sampleVideoModel } from '../../../test/samples/google.ts'

/** Six bytes, as the sample artifacts say. */
const BYTES = Buffer.from('media!')

/** What the house answers in these tests: set by each of them. */
let state: JobState = { name: 'queued' }
let thrown: GatewayError | undefined
/** What the last call was understood to ask. */
let asked: Intent | undefined

/** The official SDKs, spoken to through their `fetch`: the dialect as its clients hear it, without a network. */
async function answering(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  const url = new URL(request.url)
  const call = {
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(request.headers),
  }
  const match = google.match(call)
  if (!match) throw new Error(`${call.path} is not in this dialect`)
  const text = await request.text()
  const wire: WireRequest = {
    ...call,
    params: match.params,
    body: text === '' ? undefined : (JSON.parse(text) as LightJson),
    baseUrl: url.origin,
  }
  try {
    expect(google.credential(call)).toBe('sk-test')
    const intent = match.endpoint.parse(wire)
    asked = intent
    if (thrown) throw thrown
    return respond(match.endpoint, intent, wire)
  } catch (error) {
    return toResponse(google.renderError(asGatewayError(error), match))
  }
}

function respond(endpoint: Endpoint, intent: Intent, wire: WireRequest): Response {
  if (intent.do === 'generate' && intent.stream && endpoint.stream) {
    const stream = endpoint.stream(wire)
    const answer = sampleAnswer(state)
    if (answer.job.state.name !== 'succeeded') throw new Error('streams need a result here')
    const text = [...stream.opened(answer), [stream.heartbeat ?? ''], ...stream.finished(answer)]
      .flat()
      .map((piece) => (typeof piece === 'string' ? piece : written(piece.json)))
      .join('')
    return new Response(text, { headers: { 'content-type': stream.mediaType } })
  }
  return toResponse(endpoint.render(answerTo(intent), wire))
}

function answerTo(intent: Intent): Answer {
  switch (intent.do) {
    case 'generate':
      return intent.request.output.kind === 'image' ? sampleAnswer(state) : sampleAnswer({ name: 'queued' }, sampleVideoModel)
    case 'inspect':
      return sampleAnswer(state, sampleVideoModel)
    case 'list-models':
      return { about: 'models', models: [sampleImageModel, sampleVideoModel] }
    case 'get-model':
      return { about: 'model', model: sampleImageModel }
    case 'fetch-file':
      return { about: 'artifact', artifact: sampleArtifact('video/mp4') }
    default:
      throw new GatewayError('not_supported', intent.do)
  }
}

function written(json: LightJson): string {
  return toSegments(json)
    .map((segment) => (typeof segment === 'string' ? segment : BYTES.toString('base64')))
    .join('')
}

function toResponse({ status, headers, body }: WireResponse): Response {
  if ('media' in body) return new Response(new Uint8Array(BYTES), { status, headers: { ...headers, 'content-type': body.media.mediaType } })
  const [text, mediaType] = 'text' in body ? [body.text, body.mediaType] : [written(body.json), 'application/json; charset=UTF-8']
  return new Response(text, { status, headers: { ...headers, 'content-type': mediaType } })
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'google-sdk-'))
  vi.stubGlobal('fetch', answering)
})
afterAll(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  state = sampleSuccess([sampleArtifact()], { text: 'Here.' })
  thrown = undefined
})

const sdks = { '1.52.0': first, '2.32.0': second, '3.1.0': third } as unknown as { readonly [version: string]: typeof second }

describe.each(Object.entries(sdks))('@google/genai %s', (version, { GoogleGenAI }) => {
  const httpOptions = { baseUrl: 'http://127.0.0.1:8787/gemini' }
  const gemini = new GoogleGenAI({ apiKey: 'sk-test', httpOptions })
  const vertex = new GoogleGenAI({ vertexai: true, apiKey: 'sk-test', httpOptions })
  const older = version === '1.52.0' ? [gemini, vertex] : [vertex]

  test('makes pictures with generateImages', async () => {
    for (const client of older) {
      const config = { numberOfImages: 2, aspectRatio: '16:9', includeRaiReason: true, includeSafetyAttributes: true, imageSize: '2K' }
      state = sampleSuccess([sampleArtifact()], { filtered: ['why'] })
      const response = await client.models.generateImages({ model: 'imagen-4.0-generate-001', prompt: 'a cat', config })
      expect(response.generatedImages).toHaveLength(2)
      expect(response.generatedImages?.[0]?.image).toEqual({ imageBytes: BYTES.toString('base64'), mimeType: 'image/png' })
      expect(response.generatedImages?.[1]?.raiFilteredReason).toBe('why')
      expect(response.positivePromptSafetyAttributes?.contentType).toBe('Positive Prompt')
    }
  })

  test('edits, enlarges, shows, tries on and segments', async () => {
    const image = { imageBytes: 'AAAA', mimeType: 'image/png' }
    const reference = Object.assign(new second.RawReferenceImage(), { referenceId: 1, referenceImage: image })
    const mask = Object.assign(new second.MaskReferenceImage(), {
      referenceId: 2,
      referenceImage: image,
      config: { maskMode: second.MaskReferenceMode.MASK_MODE_USER_PROVIDED, maskDilation: 0.01 },
    })
    const edited = await vertex.models.editImage({
      model: 'imagen-3.0-capability-001',
      prompt: 'x',
      referenceImages: [reference, mask],
      config: { editMode: second.EditMode.EDIT_MODE_INPAINT_INSERTION, baseSteps: 35, numberOfImages: 1 },
    })
    expect(edited.generatedImages).toHaveLength(1)
    expect(asked).toMatchObject({ request: { output: { task: { do: 'edit', mode: 'inpaint-insertion', maskMode: 'user-provided' } } } })
    await vertex.models.upscaleImage({
      model: 'imagen-4.0-upscale-preview',
      image,
      upscaleFactor: 'x2',
      config: { enhanceInputImage: true },
    })
    expect(asked).toMatchObject({ request: { output: { task: { do: 'upscale', factor: 2 } } } })
    if (version === '1.52.0') return // Recontextualizing came later.
    const productImages = [{ productImage: image }]
    await vertex.models.recontextImage({ model: 'imagen-product-recontext-preview-06-30', source: { prompt: 'a beach', productImages } })
    expect(asked).toMatchObject({ request: { output: { task: { do: 'recontext' } } } })
    await vertex.models.recontextImage({ model: 'virtual-try-on-001', source: { personImage: image, productImages } })
    expect(asked).toMatchObject({ request: { inputs: [{ role: 'person' }, { role: 'product' }], output: { task: { do: 'try-on' } } } })
    const segmented = await vertex.models.segmentImage({
      model: 'image-segmentation-001',
      source: { prompt: 'cat', image },
      config: { mode: second.SegmentMode.PROMPT, maxPredictions: 1 },
    })
    expect(segmented.generatedMasks?.[0]?.mask?.imageBytes).toBe(BYTES.toString('base64'))
  })

  test('makes pictures with generateContent, whole and streamed', async () => {
    for (const client of [gemini, vertex]) {
      const request = {
        model: 'gemini-x',
        contents: 'draw',
        config: { imageConfig: { aspectRatio: '1:1' }, responseModalities: ['TEXT', 'IMAGE'] },
      }
      const response = await client.models.generateContent(request)
      expect(response.candidates?.[0]?.content?.parts?.[1]?.inlineData?.data).toBe(BYTES.toString('base64'))
      const chunks = []
      for await (const chunk of await client.models.generateContentStream(request)) chunks.push(chunk)
      expect(chunks.flatMap((chunk) => chunk.candidates?.[0]?.content?.parts ?? []).filter((part) => part.inlineData)).toHaveLength(1)
      expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('STOP')
    }
  })

  test('reads a refused prompt and a filtered picture', async () => {
    state = { name: 'failed', code: 'content_refused', message: 'no' }
    const refused = await gemini.models.generateContent({ model: 'gemini-x', contents: 'x' })
    expect(refused).toMatchObject({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } })
    expect(refused.candidates).toBeUndefined()
    state = sampleSuccess([], { filtered: ['why'] })
    const filtered = await gemini.models.generateContent({ model: 'gemini-x', contents: 'x' })
    expect(filtered.candidates?.[0]).toMatchObject({ finishReason: 'IMAGE_SAFETY' })
  })

  test('makes a video, polls it and has its bytes', async () => {
    state = sampleSuccess([sampleArtifact('video/mp4')])
    for (const client of version === '3.1.0' ? [vertex] : [gemini, vertex]) {
      const begun = await client.models.generateVideos({ model: 'veo-3.1-generate-preview', source: { prompt: 'a cat' } })
      expect(begun.done).not.toBe(true)
      const operation = await client.operations.getVideosOperation({ operation: begun })
      expect(operation.done).toBe(true)
      const again = await client.operations.getVideosOperation({ operation })
      const video = again.response?.generatedVideos?.[0]
      expect(video?.video?.mimeType).toBe('video/mp4')
      const downloadPath = join(folder, 'video.mp4')
      rmSync(downloadPath, { force: true })
      if (!video) throw new Error('no video')
      await client.files.download({ file: video, downloadPath })
      await vi.waitFor(() => {
        expect(readFileSync(downloadPath)).toEqual(BYTES)
      })
    }
  })

  test('reads a filtered and a failed video', async () => {
    const client = vertex
    const begun = await client.models.generateVideos({ model: 'veo-x', source: { prompt: 'x' } })
    state = sampleSuccess([], { filtered: ['why'] })
    const filtered = await client.operations.getVideosOperation({ operation: begun })
    expect(filtered.response).toMatchObject({ raiMediaFilteredCount: 1, raiMediaFilteredReasons: ['why'] })
    state = { name: 'failed', code: 'upstream_broken', message: 'broke' }
    const failed = await client.operations.getVideosOperation({ operation: begun })
    expect(failed).toMatchObject({ done: true, error: { code: 13, message: 'broke' } })
  })

  test('lists and gets models and counts tokens', async () => {
    for (const client of [gemini, vertex]) {
      const names = []
      for await (const model of await client.models.list({ config: { pageSize: 1 } })) names.push(model.name?.split('/').at(-1))
      expect(names).toEqual(['a-model', 'a-film-001'])
      expect(await client.models.get({ model: 'a-model' })).toMatchObject({ displayName: 'A Model' })
      expect(await client.models.countTokens({ model: 'a-model', contents: 'a cat at dawn' })).toMatchObject({ totalTokens: 4 })
    }
  })

  test('gets a generated file', async () => {
    expect(await gemini.files.get({ name: 'files/abc' })).toMatchObject({ state: 'ACTIVE', sizeBytes: '6', source: 'GENERATED' })
  })

  test('raises errors with their status', async () => {
    thrown = new GatewayError('rate_limited', 'Slow.', { retryAfterSeconds: 1 })
    const call = gemini.models.generateContent({ model: 'gemini-x', contents: 'x' })
    await expect(call).rejects.toMatchObject({ name: 'ApiError', status: 429, message: expect.stringContaining('RESOURCE_EXHAUSTED') })
  })
})
