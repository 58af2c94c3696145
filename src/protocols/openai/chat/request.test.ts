import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../../core/errors.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import { BASE_URL, wireOf } from '../../../../test/samples/generations.ts'
import { parseChat } from './request.ts'

const blob = { sha256: 'a'.repeat(64), sizeBytes: 300_000 }
const question = [{ role: 'user', content: 'draw a cat' }]
const parse = (body: LightJson) => parseChat(wireOf(body))
const requestOf = (changes: { readonly [key: string]: LightJson }) => parse({ model: 'painter-1', messages: question, ...changes }).request

describe('a chat becomes a request', () => {
  test('as the published edit example sends it: text and a picture in one message', () => {
    const intent = parse({
      model: 'gemini-2.5-flash-image-preview',
      modalities: ['text', 'image'],
      temperature: 0.7,
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'describe the image, then fill color' },
            { type: 'image_url', image_url: { url: new BlobText(blob, 'data:image/jpeg;base64,'), detail: 'auto' } },
          ],
        },
      ],
    })
    const about = { model: 'gemini-2.5-flash-image-preview', prompt: 'describe the image, then fill color', vendorOptions: {} }
    expect(intent).toEqual({
      do: 'generate',
      wait: 'ended',
      stream: false,
      orElse: {
        ...about,
        inputs: [{ role: 'first-frame', source: { from: 'blob', blob, mediaType: 'image/jpeg' } }],
        output: { kind: 'video', count: 1 },
      },
      request: {
        ...about,
        inputs: [{ role: 'reference', source: { from: 'blob', blob, mediaType: 'image/jpeg' } }],
        output: { kind: 'image', count: 1, inSeveralRuns: true, text: true },
      },
    })
  })

  test.each<[string, { readonly [key: string]: LightJson }, object]>([
    [
      'the shape in a system message',
      { messages: [{ role: 'system', content: ' aspect_ratio=16:9 ' }, ...question] },
      { aspectRatio: '16:9' },
    ],
    [
      'several settings in a system message',
      { messages: [{ role: 'system', content: 'aspect_ratio = 16:9, image_size=2K' }, ...question] },
      { aspectRatio: '16:9', resolution: '2K' },
    ],
    [
      'what the body says wins over a system message',
      { aspect_ratio: '1:1', messages: [{ role: 'system', content: 'aspect_ratio=16:9' }, ...question] },
      { aspectRatio: '1:1' },
    ],
    [
      'a system message with more in it is no setting',
      { messages: [{ role: 'system', content: 'Be kind. aspect_ratio=16:9' }, ...question] },
      {},
    ],
    [
      'settings known to every chat client and without meaning here',
      { stop: 'x', response_format: { type: 'text' }, store: true, metadata: { a: 'b' }, tools: [], user: 'u', top_p: 1 },
      {},
    ],
    ['image_config', { image_config: { aspect_ratio: '4:3', image_size: '2K' } }, { aspectRatio: '4:3', resolution: '2K' }],
    ['extra_body.google', { extra_body: { google: { image_config: { aspectRatio: '3:4' } } } }, { aspectRatio: '3:4' }],
    ['size in pixels', { size: '1536x1024' }, { nearPixels: [1536, 1024] }],
    ['aspect_ratio alone', { aspect_ratio: '9:16' }, { aspectRatio: '9:16' }],
    ['pictures alone, in capitals', { modalities: ['IMAGE'] }, { text: false }],
    ['null means left open', { size: null, n: null, modalities: null }, {}],
    ['several choices', { n: 3 }, { count: 3 }],
  ])('%s', (_, changes, expected) => {
    expect(requestOf(changes).output).toEqual({ kind: 'image', count: 1, inSeveralRuns: true, text: true, ...expected })
  })

  test('a picture by address, also when image_url is a bare string', () => {
    const content = [
      { type: 'text', text: 'x' },
      { type: 'image_url', image_url: 'https://pictures.test/a.png' },
    ]
    expect(requestOf({ messages: [{ role: 'user', content }] }).inputs).toEqual([
      { role: 'reference', source: { from: 'url', url: 'https://pictures.test/a.png' } },
    ])
  })

  test('a small data URI is decoded, with either alphabet and without padding', () => {
    const content = [{ type: 'image_url', image_url: { url: 'data:image/png;base64,-_8' } }]
    const [input] = requestOf({ messages: [{ role: 'user', content }] }).inputs
    expect(input?.source).toEqual({ from: 'bytes', bytes: new Uint8Array([0xfb, 0xff]), mediaType: 'image/png' })
  })

  test('a conversation goes on with the latest picture an assistant answered with', () => {
    const inline = { data: 'AAAA', mime_type: 'image/png' }
    const { inputs, prompt } = requestOf({
      messages: [
        ...question,
        { role: 'assistant', content: null, images: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AQID' } }] },
        { role: 'user', content: 'redder' },
        {
          role: 'assistant',
          content: 'done',
          multi_mod_content: [
            { text: 'done', inlineData: {} },
            { text: null, inlineData: inline, inline_data: inline },
          ],
        },
        { role: 'user', content: 'bluer' },
      ],
    })
    expect(prompt).toBe('bluer')
    expect(inputs).toEqual([{ role: 'reference', source: { from: 'bytes', bytes: new Uint8Array(3), mediaType: 'image/png' } }])
  })

  test('base64 that ends in blanks and then in something else is refused at once', () => {
    const content = [{ type: 'image_url', image_url: { url: `data:image/png;base64,A${' '.repeat(40_000)}!` } }]
    const startedAt = performance.now()
    expect(() => requestOf({ messages: [{ role: 'user', content }] })).toThrow('not valid base64')
    expect(performance.now() - startedAt).toBeLessThan(300)
  })

  test('a picture in the question wins over earlier ones', () => {
    const { inputs } = requestOf({
      messages: [
        { role: 'assistant', content: '', images: [{ image_url: { url: 'https://pictures.test/old.png' } }] },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'x' },
            { type: 'image_url', image_url: { url: 'https://pictures.test/new.png' } },
          ],
        },
      ],
    })
    expect(inputs).toEqual([{ role: 'reference', source: { from: 'url', url: 'https://pictures.test/new.png' } }])
  })

  test('as a film, should the model make films: pixels also say how fine, and one picture opens it', () => {
    const content = [
      { type: 'text', text: 'x' },
      { type: 'image_url', image_url: 'https://pictures.test/a.png' },
    ]
    const { orElse } = parse({ model: 'm', size: '1080x1920', seconds: 8, messages: [{ role: 'user', content }] })
    expect(orElse?.output).toEqual({ kind: 'video', count: 1, nearPixels: [1080, 1920], resolution: '1080p', durationSeconds: 8 })
    expect(orElse?.inputs.map(({ role }) => role)).toEqual(['first-frame'])
  })

  test("other words of a system message go along for a model's maker to use", () => {
    const messages = [
      { role: 'system', content: 'Be kind.' },
      { role: 'developer', content: [{ type: 'text', text: 'Be brief.' }] },
      ...question,
    ]
    expect(requestOf({ messages }).vendorOptions).toEqual({ openai: { instructions: 'Be kind.\n\nBe brief.' } })
  })

  test('a picture in a file part, and a file of ours', () => {
    const content = [
      { type: 'text', text: 'x' },
      { type: 'file', file: { file_data: 'data:image/png;base64,AQID', filename: 'a.png' } },
      { type: 'file', file: { file_id: 'file-1' } },
    ]
    expect(requestOf({ messages: [{ role: 'user', content }] }).inputs.map(({ source }) => source)).toEqual([
      { from: 'bytes', bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' },
      { from: 'stored', fileId: 'file-1' },
    ])
  })

  const artifact = `${'0'.repeat(25)}1x0`
  test.each<[string, { readonly [key: string]: LightJson }, object]>([
    ['images with a bare address', { images: ['https://pictures.test/a.png'] }, { from: 'url', url: 'https://pictures.test/a.png' }],
    [
      'images with a link of ours',
      { images: [{ image_url: { url: `${BASE_URL}/media/${artifact}.png?expires=1&signature=s` } }] },
      { from: 'stored', fileId: artifact },
    ],
    [
      'markdown with a link of ours',
      { content: `Here.\n\n![image](${BASE_URL}/media/${artifact}.png?expires=1&signature=s)` },
      { from: 'stored', fileId: artifact },
    ],
    [
      'markdown with a link',
      { content: '![a cat](https://pictures.test/b.png "A cat")' },
      { from: 'url', url: 'https://pictures.test/b.png' },
    ],
    [
      'markdown with base64',
      { content: 'Old: ![](https://pictures.test/old.png) new: ![image](data:image/png;base64,AQID)' },
      { from: 'bytes', bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' },
    ],
    [
      'parts of the content',
      { content: [{ type: 'image_url', image_url: { url: 'https://pictures.test/c.png' } }, { type: 'reasoning' }] },
      { from: 'url', url: 'https://pictures.test/c.png' },
    ],
    [
      'inlineData with half a media type',
      { multi_mod_content: [{ inlineData: { data: 'AQID', mimeType: 'png' } }] },
      { from: 'bytes', bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' },
    ],
  ])('an assistant brings the picture back as %s', (_, answer, source) => {
    const messages = [...question, { role: 'assistant', ...answer }, { role: 'user', content: 'redder' }]
    expect(requestOf({ messages }).inputs).toEqual([{ role: 'reference', source }])
  })

  test('a picture of an earlier question serves when no answer had one', () => {
    const shown = { role: 'user', content: [{ type: 'image_url', image_url: 'https://pictures.test/a.png' }] }
    const messages = [shown, { role: 'assistant', content: 'I cannot.' }, { role: 'user', content: 'then make it red' }]
    expect(requestOf({ messages }).inputs).toHaveLength(1)
  })

  test('a text full of brackets is read at once', () => {
    const messages = [...question, { role: 'assistant', content: '![a]('.repeat(100_000) }, { role: 'user', content: 'x' }]
    const startedAt = performance.now()
    requestOf({ messages })
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })

  test('stream and seed are passed on', () => {
    const intent = parse({ model: 'm', messages: question, stream: true, seed: 42 })
    expect([intent.stream, intent.request.seed]).toEqual([true, 42])
  })
})

describe('a chat that cannot be understood is refused, naming the parameter', () => {
  const part = (content: LightJson) => ({ messages: [{ role: 'user', content: [content] }] })
  test.each<[string, LightJson, string | undefined, string]>([
    ['no object', [], undefined, 'wrong_type'],
    ['no model', { messages: question }, 'model', 'required'],
    ['no messages', { model: 'm' }, 'messages', 'required'],
    ['empty messages', { model: 'm', messages: [] }, 'messages', 'required'],
    ['no question', { model: 'm', messages: [{ role: 'system', content: 'x' }] }, 'messages', 'required'],
    ['no text', { model: 'm', messages: [{ role: 'user', content: ' ' }] }, 'messages', 'required'],
    ['messages of another type', { model: 'm', messages: 'x' }, 'messages', 'wrong_type'],
    ['a message that is none', { model: 'm', messages: ['x'] }, 'messages[0]', 'wrong_type'],
    ['an unknown role', { model: 'm', messages: [{ role: 'king', content: 'x' }] }, 'messages[0].role', 'unsupported'],
    ['a warm temperature', { model: 'm', messages: question, temperature: 'warm' }, 'temperature', 'wrong_type'],
    ['half a picture', { model: 'm', messages: question, n: 1.5 }, 'n', 'wrong_type'],
    ['too many', { model: 'm', messages: question, n: 17 }, 'n', 'out_of_range'],
    ['a strange modality', { model: 'm', messages: question, modalities: ['audio'] }, 'modalities[0]', 'unsupported'],
    ['words only', { model: 'm', messages: question, modalities: ['text'] }, 'modalities', 'required'],
    ['a size that is none', { model: 'm', messages: question, size: 'huge' }, 'size', 'unsupported'],
    ['a file that is empty', { model: 'm', ...part({ type: 'file', file: {} }) }, 'messages[0].content[0].file', 'required'],
    [
      'a file that is no picture',
      { model: 'm', ...part({ type: 'file', file: { file_data: 'data:application/pdf;base64,AQID' } }) },
      'messages[0].content[0].file.file_data',
      'unsupported',
    ],
    ['a strange picture format', { model: 'm', messages: question, image_format: 'svg' }, 'image_format', 'unsupported'],
    ['sound', { model: 'm', ...part({ type: 'input_audio' }) }, 'messages[0].content[0].type', 'unsupported'],
    ['an unknown part', { model: 'm', ...part({ type: 'smell' }) }, 'messages[0].content[0].type', 'unsupported'],
    [
      'broken base64',
      { model: 'm', ...part({ type: 'image_url', image_url: { url: 'data:image/png;base64,@@' } }) },
      'messages[0].content[0].image_url.url',
      'unsupported',
    ],
    [
      'a local file',
      { model: 'm', ...part({ type: 'image_url', image_url: { url: 'file:///etc/passwd' } }) },
      'messages[0].content[0].image_url.url',
      'unsupported',
    ],
    [
      'a picture without address',
      { model: 'm', ...part({ type: 'image_url', image_url: {} }) },
      'messages[0].content[0].image_url.url',
      'required',
    ],
  ])('%s', (_, body, path, rule) => {
    const error = thrownBy(() => parse(body))
    expect([error.code, error.details.violation?.path, error.details.violation?.rule]).toEqual(['bad_request', path, rule])
  })
})

function thrownBy(action: () => unknown): GatewayError {
  try {
    action()
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
