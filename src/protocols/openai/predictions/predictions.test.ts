import { describe, expect, test } from 'vitest'
import { JOB_ID, pictureAnswer, videoAnswer, videoDone, wireOf, wireText } from '../../../../test/samples/generations.ts'
import type { LightJson } from '../../../core/light-json.ts'
import type { GenerationAnswer } from '../../../core/protocol.ts'
import { predictions } from './predictions.ts'

type Body = { readonly [key: string]: LightJson }

const wire = (input: Body) => wireOf({ input }, { params: { model: 'google/imagen-4.0-generate-001' } })
const parse = (input: Body) => {
  const intent = predictions.parse(wire(input))
  if (intent.do !== 'generate') throw new Error('no generation')
  return intent
}
const render = (answer: GenerationAnswer, input: Body = { prompt: 'x' }) => {
  const response = predictions.render(answer, wire(input))
  return { ...response, read: JSON.parse(wireText(response)) as { readonly [key: string]: unknown } }
}

describe('a prediction', () => {
  test.each<[string, Body, object]>([
    [
      "of Google's pictures",
      { prompt: 'x', numberOfImages: 2, aspectRatio: '16:9', imageSize: '2K' },
      { count: 2, aspectRatio: '16:9', resolution: '2K' },
    ],
    ['in snake_case', { prompt: 'x', number_of_images: 2, aspect_ratio: '16:9' }, { count: 2, aspectRatio: '16:9' }],
    [
      "of OpenAI's pictures",
      { prompt: 'x', size: '1536x1024', n: 1, quality: 'high', moderation: 'low' },
      { count: 1, nearPixels: [1536, 1024], quality: 'high' },
    ],
    [
      'with what other models take',
      { prompt: 'x', size: '2K', watermark: false, sequential_image_generation: 'disabled', stream: false },
      { resolution: '2K' },
    ],
    [
      'with a format',
      { prompt: 'x', outputMimeType: 'image/jpeg', outputCompressionQuality: 60 },
      { mediaType: 'image/jpeg', compressionQuality: 60 },
    ],
  ])('%s is read by whatever names', (_, input, expected) => {
    const { request } = parse(input)
    expect(request).toMatchObject({ model: 'google/imagen-4.0-generate-001', prompt: 'x' })
    expect(request.output).toEqual({ kind: 'image', text: false, inSeveralRuns: true, ...expected })
  })

  test('is a film when the model makes films', () => {
    const { orElse } = parse({
      prompt: 'x',
      image: 'data:image/png;base64,AQID',
      lastFrame: { imageBytes: 'AQID', mimeType: 'image/png' },
      durationSeconds: '8',
      generateAudio: false,
      resolution: '1080p',
      personGeneration: 'ALLOW_ADULT',
    })
    expect(orElse?.output).toEqual({ kind: 'video', durationSeconds: 8, sound: false, resolution: '1080p' })
    expect(orElse?.inputs.map(({ role }) => role)).toEqual(['first-frame', 'last-frame'])
    expect(orElse?.people).toBe('adults')
  })

  test.each<[Body, string]>([
    [{ prompt: 'x', numberOfImages: 0 }, 'input.numberOfImages'],
    [{ prompt: 'x', aspect_ratio: 1 }, 'input.aspect_ratio'],
    [{ prompt: 'x', size: 'huge' }, 'input.size'],
    [{ prompt: 'x', image: 'ftp://x' }, 'input.image'],
    [{ prompt: 'x', images: [{ mimeType: 'image/png' }] }, 'input.images'],
  ])('%j is refused naming %s, as it was written', (input, path) => {
    expect(() => parse(input)).toThrow(
      expect.objectContaining({ code: 'bad_request', details: expect.objectContaining({ violation: expect.objectContaining({ path }) }) }),
    )
  })

  test('without an input is refused', () => {
    expect(() => predictions.parse(wireOf({ prompt: 'x' }))).toThrow("Missing required parameter: 'input'.")
  })
})

describe('the answer of a prediction', () => {
  const url = (place: number) => `http://lantern.test/media/${JOB_ID}x${place}.x?expires=1&signature=s`

  test.each<[Body, object]>([
    [{}, { url: url(0), b64_json: '<0000>', mime_type: 'image/png' }],
    [{ response_format: 'url' }, { url: url(0), mime_type: 'image/png' }],
    [{ responseFormat: 'b64_json' }, { b64_json: '<0000>', mime_type: 'image/png' }],
  ])('with %j carries each picture as %j', (format, picture) => {
    const { status, read } = render(pictureAnswer(1), { prompt: 'x', ...format })
    expect([status, read]).toEqual([200, { id: JOB_ID, status: 'succeeded', model: 'imagen-4', created: 1_760_000_000, output: [picture] }])
  })

  test('carries a film by its link only', () => {
    expect(render(videoAnswer(videoDone(1))).read['output']).toEqual([{ url: url(0), mime_type: 'video/mp4' }])
  })

  test('of work that takes longer than anyone waits tells where to ask', () => {
    const { status, read } = render(videoAnswer({ name: 'queued' }))
    expect([status, read['status'], read['output'], read['urls']]).toEqual([
      202,
      'processing',
      [],
      { get: `http://lantern.test/v1/generations/${JOB_ID}` },
    ])
  })

  test.each([
    ['a failure', videoAnswer({ name: 'failed', code: 'upstream_broken', message: 'Broken.' }), 502, 'upstream_broken'],
    ['what the filter took', pictureAnswer(0, { filtered: ['No.'] }), 400, 'content_policy_violation'],
  ] as const)('is an error for %s', (_, answer, status, code) => {
    const response = render(answer)
    expect([response.status, (response.read['error'] as { readonly code: string }).code]).toEqual([status, code])
  })
})
