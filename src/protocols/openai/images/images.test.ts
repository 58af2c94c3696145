import { describe, expect, test } from 'vitest'
import { BASE_URL, frameText, JOB_ID, pictureAnswer, wireOf, wireText } from '../../../../test/samples/generations.ts'
import { GatewayError } from '../../../core/errors.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import { renderImages, streamImages } from './answer.ts'
import { parseEdit, parseGeneration, parseVariation } from './request.ts'
import { filmFrame, frameOf } from '../sizes.ts'

type Body = { readonly [key: string]: LightJson }

const body = { model: 'painter-1', prompt: 'a red bicycle' }
const requestOf = (changes: Body) => parseGeneration(wireOf({ ...body, ...changes })).request
const plain = { kind: 'image', text: false, count: 1, inSeveralRuns: true }

describe('a call for images becomes a request', () => {
  test.each<[Body, object]>([
    [{}, {}],
    [{ size: 'auto', quality: 'auto', style: null, n: null }, {}],
    [{ quality: 'standard' }, {}],
    [
      { n: 2, size: '1024x1024', quality: 'high', output_format: 'png', output_compression: 90, moderation: 'low', user: 'u' },
      { count: 2, nearPixels: [1024, 1024], quality: 'high', mediaType: 'image/png', compressionQuality: 90 },
    ],
    [
      { size: '16:9', quality: 'hd' },
      { aspectRatio: '16:9', quality: 'high' },
    ],
    [
      { size: '4k', aspect_ratio: '3:4' },
      { resolution: '4K', aspectRatio: '3:4' },
    ],
    [
      { quality: 'LOW', output_format: 'jpeg', n: '2' },
      { count: 2, quality: 'low', mediaType: 'image/jpeg' },
    ],
    [{ stream: true, partial_images: 2 }, { partialImages: 2 }],
    [{ partial_images: 2 }, {}],
  ])('%j', (changes, expected) => {
    expect(requestOf(changes).output).toEqual({ ...plain, ...expected })
  })

  test('what can only be a wish is declared when it is not granted', () => {
    expect(requestOf({ background: 'transparent', style: 'vivid', quality: 'max' }).adjustments).toEqual([
      { field: 'background', change: 'dropped', from: 'transparent', to: 'opaque' },
      { field: 'style', change: 'dropped', from: 'vivid', to: 'none' },
      { field: 'quality', change: 'mapped', from: 'max', to: 'high' },
    ])
    expect(requestOf({ background: 'opaque', quality: 'high', moderation: 'low' })).not.toHaveProperty('adjustments')
  })

  test.each<[LightJson, string]>([
    [{ model: 'm' }, 'prompt'],
    [{ prompt: 'x' }, 'model'],
    [{ ...body, prompt: '' }, 'prompt'],
    [{ ...body, n: 0 }, 'n'],
    [{ ...body, n: 'two' }, 'n'],
    [{ ...body, n: 11 }, 'n'],
    [{ ...body, size: '3:' }, 'size'],
    [{ ...body, quality: 'best' }, 'quality'],
    [{ ...body, output_format: 'svg' }, 'output_format'],
    [{ ...body, output_compression: 101 }, 'output_compression'],
    [{ ...body, response_format: 'png' }, 'response_format'],
    [{ ...body, stream: 'maybe' }, 'stream'],
    [{ ...body, partial_images: 4 }, 'partial_images'],
  ])('%j is refused naming %s', (wrong, path) => {
    expect(() => parseGeneration(wireOf(wrong))).toThrow(
      expect.objectContaining({ code: 'bad_request', details: expect.objectContaining({ violation: expect.objectContaining({ path }) }) }),
    )
  })
})

const blob = { sha256: 'a'.repeat(64), sizeBytes: 300_000 }
const upload = new BlobText(blob, 'data:image/png;base64,')
const uploaded = { from: 'blob', blob, mediaType: 'image/png' }

describe('pictures to work on', () => {
  const edit = (changes: Body) => parseEdit(wireOf({ ...body, ...changes })).request

  test.each<[string, Body, readonly object[]]>([
    ['one file of a form', { image: upload }, [uploaded]],
    ['several files of a form', { image: [upload, upload] }, [uploaded, uploaded]],
    ['a data URI', { image: 'data:image/png;base64,AQID' }, [{ from: 'bytes', bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' }]],
    ['bare base64', { image: 'AQID' }, [{ from: 'bytes', bytes: new Uint8Array([1, 2, 3]) }]],
    ['an address', { image: ['https://pictures.test/a.png'] }, [{ from: 'url', url: 'https://pictures.test/a.png' }]],
    ['a link of ours', { image: `${BASE_URL}/media/${JOB_ID}x0.png?s=1` }, [{ from: 'stored', fileId: `${JOB_ID}x0` }]],
    [
      'images of a JSON body',
      { images: [{ file_id: 'file-1' }, { image_url: 'https://pictures.test/a.png' }, { image_url: { url: upload } }] },
      [{ from: 'stored', fileId: 'file-1' }, { from: 'url', url: 'https://pictures.test/a.png' }, uploaded],
    ],
  ])('%s', (_, changes, sources) => {
    expect(edit(changes).inputs).toEqual(sources.map((source) => ({ role: 'reference', source })))
  })

  test('everything of a form is text: numbers and flags are read all the same, and a mask comes last', () => {
    const intent = parseEdit(
      wireOf({ ...body, image: upload, mask: upload, n: '2', stream: 'true', partial_images: '1', output_compression: '50' }),
    )
    expect(intent).toMatchObject({ stream: true, request: { output: { count: 2, partialImages: 1, compressionQuality: 50 } } })
    expect(intent.request.inputs.map(({ role }) => role)).toEqual(['reference', 'mask'])
  })

  test.each<[Body, string]>([
    [{}, 'image'],
    [{ image: [] }, 'image'],
    [{ image: 'a picture of mine!' }, 'image'],
    [{ image: [upload, 'file:///etc/passwd'] }, 'image[1]'],
    [{ images: [{ image_url: 'nowhere' }, upload] }, 'images[0].image_url'],
    [{ images: [{}] }, 'images.image_url'],
    [{ image: upload, mask: '@' }, 'mask'],
    [{ image: upload, mask: [upload] }, 'mask'],
  ])('%j is refused naming %s', (changes, path) => {
    try {
      edit(changes)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(GatewayError)
      expect(error).toMatchObject({ code: 'bad_request', details: { violation: { path } } })
    }
  })

  test('a variation needs no prompt, and is of the one model that ever made them when none is named', () => {
    const { request } = parseVariation(wireOf({ image: upload, n: '3', response_format: 'url' }))
    expect(request).toMatchObject({ model: 'dall-e-2', prompt: '', output: { count: 3, task: { do: 'vary' } } })
    expect(request.inputs).toEqual([{ role: 'reference', source: uploaded }])
  })
})

describe('sizes', () => {
  test.each([
    ['1024x1024', { nearPixels: [1024, 1024] }],
    ['1792 x 1024', { nearPixels: [1792, 1024] }],
    ['9:16', { aspectRatio: '9:16' }],
    ['2k', { resolution: '2K' }],
    ['auto', {}],
  ])('a picture of %s', (size, frame) => {
    expect(frameOf(size)).toEqual(frame)
  })

  test.each([
    ['1280x720', { nearPixels: [1280, 720], resolution: '720p' }],
    ['1024x1792', { nearPixels: [1024, 1792], resolution: '720p' }],
    ['1920x1080', { nearPixels: [1920, 1080], resolution: '1080p' }],
    ['2160x3840', { nearPixels: [2160, 3840], resolution: '4k' }],
    ['720P', { resolution: '720p' }],
  ])('a video of %s', (size, frame) => {
    expect(filmFrame(frameOf(size))).toEqual(frame)
  })

  test.each(['', '0x0', '1024', '99999x2', 'x', '1024x1024x3'])('"%s" is none', (size) => {
    expect(() => frameOf(size)).toThrow(GatewayError)
  })
})

describe('the answer', () => {
  test('carries the pictures and says what was made', () => {
    expect(wireText(renderImages(pictureAnswer(2), wireOf({ ...body, quality: 'high', response_format: 'b64_json' })))).toBe(
      '{"created":1760000000,"background":"opaque","output_format":"png","quality":"high","size":"1024x1024",' +
        '"data":[{"b64_json":"<0000>"},{"b64_json":"<1111>"}],' +
        '"usage":{"total_tokens":2594,"input_tokens":7,"output_tokens":2587,"input_tokens_details":{"text_tokens":7,"image_tokens":0},' +
        '"output_tokens_details":{"text_tokens":7,"image_tokens":2580}}}',
    )
  })

  test('links instead, when asked for url, and counts no tokens for a model paid by picture', () => {
    const text = wireText(renderImages(pictureAnswer(1, { usage: { image: 1 } }), wireOf({ ...body, response_format: 'url' })))
    expect(text).toContain(`"data":[{"url":"http://lantern.test/media/${JOB_ID}x0.x?expires=1&signature=s"}]`)
    expect(text).not.toContain('usage')
  })

  test('is inline when nothing was said; a DALL-E model has a link as well, which is what programs for it read', () => {
    expect(wireText(renderImages(pictureAnswer(1), wireOf(body)))).toContain('"data":[{"b64_json":"<0000>"}]')
    const { job, ...answer } = pictureAnswer(1)
    const forDallE = { ...answer, job: { ...job, request: { ...job.request, model: 'openai/dall-e-3' } } }
    expect(wireText(renderImages(forDallE, wireOf(body)))).toContain('"data":[{"b64_json":"<0000>","url":"http://lantern.test/media/')
  })

  test('is a refusal when the filter left nothing', () => {
    const response = renderImages(pictureAnswer(0, { filtered: ['It was withheld.'] }), wireOf(body))
    expect([response.status, response.headers?.['x-laterna-generation']]).toEqual([400, JOB_ID])
    expect(wireText(response)).toContain(
      '"message":"It was withheld.","type":"invalid_request_error","param":null,"code":"content_policy_violation"',
    )
  })
})

describe('a stream of images', () => {
  const answer = pictureAnswer(2)
  const eventsOf = (text: string) =>
    text
      .split('\n\n')
      .filter(Boolean)
      .map((event) => {
        const [name = '', data = ''] = event.split('\n')
        return { name: name.replace('event: ', ''), ...(JSON.parse(data.replace('data: ', '')) as { readonly [key: string]: unknown }) }
      })
  const preview = (byte: number) => ({ bytes: new Uint8Array([byte]), mediaType: 'image/webp' })

  test.each(['image_generation', 'image_edit'] as const)('shows each picture of the work once, then the results, as %s', (kind) => {
    const stream = streamImages(kind, wireOf({ ...body, stream: true, quality: 'high' }))
    const events = eventsOf(
      frameText([
        ...stream.opened(answer),
        ...stream.progressed({ fraction: 0.1 }),
        ...stream.progressed({ fraction: 0.3, previews: [preview(1)] }),
        ...stream.progressed({ fraction: 0.4, previews: [preview(1)] }),
        ...stream.progressed({ fraction: 0.9, previews: [preview(1), preview(2), preview(3)] }),
        ...stream.finished(answer),
      ]),
    )
    expect(events.map(({ name }) => name)).toEqual([
      ...Array<string>(3).fill(`${kind}.partial_image`),
      ...Array<string>(2).fill(`${kind}.completed`),
    ])
    const common = { background: 'opaque', created_at: 1760000000, quality: 'high', size: '1024x1024' }
    expect(events[1]).toEqual({
      ...common,
      name: `${kind}.partial_image`,
      type: `${kind}.partial_image`,
      b64_json: Buffer.from([2]).toString('base64'),
      partial_image_index: 1,
      output_format: 'webp',
    })
    expect(events[3]).toEqual({ ...common, name: `${kind}.completed`, type: `${kind}.completed`, b64_json: '<0000>', output_format: 'png' })
    expect(events[4]).toMatchObject({ b64_json: '<1111>', usage: { total_tokens: 2594 } })
  })

  test.each([
    ['a failure', (stream: ReturnType<typeof streamImages>) => stream.failed(new GatewayError('upstream_busy', 'Busy.')), 'overloaded'],
    [
      'a filter that left nothing',
      (stream: ReturnType<typeof streamImages>) => stream.finished(pictureAnswer(0, { filtered: ['It was withheld.'] })),
      'content_policy_violation',
    ],
  ])('tells %s as an event that clients raise', (_, end, code) => {
    const stream = streamImages('image_edit', wireOf({ ...body, stream: true }))
    const [event] = eventsOf(frameText([...stream.opened(answer), ...end(stream)]))
    expect(event).toMatchObject({ name: 'error', error: { code, param: null } })
  })
})
