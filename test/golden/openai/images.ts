import { BlobText } from '../../../src/core/light-json.ts'
import type { GoldenWire } from '../../kit/golden.ts'
import { JOB_ID, pictureAnswer } from '../../samples/generations.ts'

const headers = { authorization: 'Bearer sk-test-1', 'user-agent': 'OpenAI/JS 7.57.0', 'x-stainless-retry-count': '0' }
const picture = { kind: 'image', text: false, inSeveralRuns: true } as const
const link = `http://lantern.test/media/${JOB_ID}x0.x?expires=1&signature=s`
const file = (digit: string) => ({ sha256: digit.repeat(64), sizeBytes: 1234 })
const upload = (digit: string) => new BlobText(file(digit), 'data:image/png;base64,')
const source = (digit: string) => ({ from: 'blob', blob: file(digit), mediaType: 'image/png' }) as const

const described = { created: 1_760_000_000, background: 'opaque', output_format: 'png', size: '1024x1024' }
const usage = {
  total_tokens: 1304,
  input_tokens: 7,
  output_tokens: 1297,
  input_tokens_details: { text_tokens: 7, image_tokens: 0 },
  output_tokens_details: { text_tokens: 7, image_tokens: 1290 },
}

export const imageWires: readonly GoldenWire[] = [
  {
    name: 'openai 7.57, images.generate with everything',
    call: 'POST /v1/images/generations',
    headers,
    body: {
      model: 'gpt-image-1.5',
      prompt: 'a red bicycle',
      n: 2,
      size: '1536x1024',
      quality: 'high',
      background: 'transparent',
      output_format: 'webp',
      output_compression: 80,
      moderation: 'low',
      user: 'somebody',
    },
    endpoint: 'openai.images',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gpt-image-1.5',
        prompt: 'a red bicycle',
        inputs: [],
        output: { ...picture, count: 2, nearPixels: [1536, 1024], quality: 'high', mediaType: 'image/webp', compressionQuality: 80 },
        adjustments: [{ field: 'background', change: 'dropped', from: 'transparent', to: 'opaque' }],
        vendorOptions: {},
      },
    },
    given: pictureAnswer(1),
    answer: { ...described, quality: 'high', data: [{ b64_json: '[3 bytes]' }], usage },
  },
  {
    name: 'DALL-E as LibreChat asks for it',
    call: 'POST /v1/images/generations',
    headers,
    body: {
      model: 'dall-e-3',
      prompt: 'a red bicycle',
      size: '1792x1024',
      quality: 'standard',
      style: 'vivid',
      n: 1,
      response_format: 'url',
    },
    endpoint: 'openai.images',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'dall-e-3',
        prompt: 'a red bicycle',
        inputs: [],
        output: { ...picture, count: 1, nearPixels: [1792, 1024] },
        adjustments: [{ field: 'style', change: 'dropped', from: 'vivid', to: 'none' }],
        vendorOptions: {},
      },
    },
    given: pictureAnswer(1, { usage: { image: 1 } }),
    answer: { ...described, quality: 'standard', data: [{ url: link }] },
  },
  {
    name: 'openai 7.57, images.edit with two pictures and a mask, a form',
    call: 'POST /v1/images/edits',
    headers,
    body: {
      image: [upload('a'), upload('b')],
      mask: upload('c'),
      prompt: 'a hat on the cat',
      model: 'gpt-image-1.5',
      n: '1',
      input_fidelity: 'high',
      stream: 'true',
      partial_images: '2',
    },
    endpoint: 'openai.images.edits',
    intent: {
      do: 'generate',
      wait: 'finished',
      stream: true,
      request: {
        model: 'gpt-image-1.5',
        prompt: 'a hat on the cat',
        inputs: [
          { role: 'reference', source: source('a') },
          { role: 'reference', source: source('b') },
          { role: 'mask', source: source('c') },
        ],
        output: { ...picture, count: 1, partialImages: 2 },
        adjustments: [{ field: 'input_fidelity', change: 'dropped', from: 'high', to: 'none' }],
        vendorOptions: {},
      },
    },
  },
  {
    name: "OpenAI's newer JSON body",
    call: 'POST /v1/images/edits',
    headers,
    body: { images: [{ file_id: 'file-1' }, { image_url: 'https://pictures.test/a.png' }], prompt: 'together', model: 'gpt-image-1.5' },
    endpoint: 'openai.images.edits',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gpt-image-1.5',
        prompt: 'together',
        inputs: [
          { role: 'reference', source: { from: 'stored', fileId: 'file-1' } },
          { role: 'reference', source: { from: 'url', url: 'https://pictures.test/a.png' } },
        ],
        output: { ...picture, count: 1 },
        vendorOptions: {},
      },
    },
    given: pictureAnswer(1),
    answer: { ...described, data: [{ b64_json: '[3 bytes]' }], usage },
  },
  {
    name: 'openai 7.57, images.createVariation, a form',
    call: 'POST /v1/images/variations',
    headers,
    body: { image: upload('a'), n: '2', size: '512x512', response_format: 'b64_json' },
    endpoint: 'openai.images.variations',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'dall-e-2',
        prompt: '',
        inputs: [{ role: 'reference', source: source('a') }],
        output: { ...picture, count: 2, nearPixels: [512, 512], task: { do: 'vary' } },
        vendorOptions: {},
      },
    },
    given: pictureAnswer(2, { usage: { image: 2 } }),
    answer: { ...described, data: [{ b64_json: '[3 bytes]' }, { b64_json: '[3 bytes]' }] },
  },
  {
    name: 'what the filter withheld whole',
    call: 'POST /v1/images/generations',
    headers,
    body: { model: 'gpt-image-1.5', prompt: 'x' },
    endpoint: 'openai.images',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: { model: 'gpt-image-1.5', prompt: 'x', inputs: [], output: { ...picture, count: 1 }, vendorOptions: {} },
    },
    given: pictureAnswer(0, { filtered: ['It was withheld.'] }),
    status: 400,
    answer: { error: { message: 'It was withheld.', type: 'invalid_request_error', param: null, code: 'content_policy_violation' } },
  },
  {
    name: '@openrouter/ai-sdk-provider 2.10, generateImage with a picture to go by',
    call: 'POST /v1/images',
    headers,
    body: {
      model: 'gemini-2.5-flash-image',
      prompt: 'x',
      n: 1,
      input_references: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }],
    },
    endpoint: 'openai.images.openrouter',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-2.5-flash-image',
        prompt: 'x',
        inputs: [{ role: 'reference', source: { from: 'bytes', bytes: new Uint8Array(3), mediaType: 'image/png' } }],
        output: { ...picture, count: 1 },
        vendorOptions: {},
      },
    },
    given: pictureAnswer(1),
    answer: {
      ...described,
      data: [{ b64_json: '[3 bytes]' }],
      usage: { ...usage, prompt_tokens: usage.input_tokens, completion_tokens: usage.output_tokens },
    },
  },
]
