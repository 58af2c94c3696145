import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import type { GenerationRequest } from '../../core/request.ts'
import { google } from './google.ts'
import { sampleCall, sampleWire } from '../../../test/samples/google.ts'

const PNG = 'iVBORw0KGgo_-w'
const bytes = Buffer.from(PNG, 'base64url')

function parse(path: string, body: LightJson | undefined) {
  const match = google.match(sampleCall('POST', path))
  return match?.endpoint.parse(sampleWire({ path, params: match.params, body }))
}

function refusalOf(path: string, body: LightJson | undefined) {
  try {
    parse(path, body)
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  return undefined
}

const CONTENT = '/gemini/v1beta/models/m-1:generateContent'

const content = (generationConfig: LightJson, more: { [key: string]: LightJson } = {}): LightJson => ({
  contents: [{ parts: [{ text: 'a cat' }] }],
  generationConfig,
  ...more,
})

function request(kind: 'image' | 'video', more: { readonly output?: object } & Omit<Partial<GenerationRequest>, 'output'> = {}) {
  return { model: 'm-1', prompt: 'a cat', inputs: [], vendorOptions: {}, ...more, output: { kind, ...more.output } }
}

describe('a generateContent body says what is wanted', () => {
  const picture = { role: 'reference', source: { from: 'bytes', bytes, mediaType: 'image/png' } } as const
  const inlineData = { mimeType: 'image/png', data: PNG }
  const blob = { sha256: 'ab'.repeat(32), sizeBytes: 1_000_000 }
  const config = (imageConfig: LightJson) => content({ imageConfig })
  test.each<[LightJson, object]>([
    [{ contents: [{ parts: [{ text: 'a cat' }] }] }, request('image')],
    [{ contents: { role: 'user', parts: { text: 'a cat' } } }, request('image')],
    [
      { contents: [{ role: 'user', parts: [{ text: 'a' }, { text: 'cat' }, { inline_data: { mime_type: 'image/jpg', data: PNG } }] }] },
      request('image', { prompt: 'a\ncat', inputs: [{ role: 'reference', source: { from: 'bytes', bytes, mediaType: 'image/jpeg' } }] }),
    ],
    [
      {
        contents: [
          { role: 'user', parts: [{ text: 'draw' }] },
          { role: 'model', parts: [{ inlineData, thoughtSignature: 'c2ln' }, { text: 'there' }] },
          { role: 'user', parts: [{ text: 'a cat' }] },
        ],
      },
      request('image', { inputs: [picture] }),
    ],
    [
      { contents: [{ parts: [{ text: 'a cat' }, { inlineData: { mimeType: 'image/png', data: new BlobText(blob) } }] }] },
      request('image', { inputs: [{ role: 'reference', source: { from: 'blob', blob, mediaType: 'image/png' } }] }),
    ],
    [
      { contents: [{ parts: [{ text: 'a cat' }, { fileData: { fileUri: 'https://x/cat.png', mimeType: 'image/png' } }] }] },
      request('image', { inputs: [{ role: 'reference', source: { from: 'url', url: 'https://x/cat.png', mediaType: 'image/png' } }] }),
    ],
    [content({ responseModalities: ['Text', 'Image'] }), request('image', { output: { text: true } })],
    [content({ response_modalities: ['IMAGE'] }), request('image', { output: { text: false } })],
    [config({ aspectRatio: '16:9', imageSize: '2k' }), request('image', { output: { aspectRatio: '16:9', resolution: '2K' } })],
    [
      config({ personGeneration: 'ALLOW_ALL', imageOutputOptions: { mimeType: 'image/jpeg', compressionQuality: 80 } }),
      request('image', { people: 'all', output: { mediaType: 'image/jpeg', compressionQuality: 80 } }),
    ],
    [
      content({
        responseFormat: {
          image: { aspectRatio: 'ASPECT_RATIO_TWENTY_ONE_BY_NINE', imageSize: 'IMAGE_SIZE_TWO_K', mimeType: 'IMAGE_JPEG' },
        },
      }),
      request('image', { output: { aspectRatio: '21:9', resolution: '2K', mediaType: 'image/jpeg' } }),
    ],
    [content({ seed: -1, candidateCount: 1 }), request('image', { seed: 2 ** 32 - 1 })],
    [
      content({ temperature: 0.7, topP: 1, topK: 40 }),
      request('image', { vendorOptions: { google: { temperature: 0.7, topP: 1, topK: 40 } } }),
    ],
    [
      content(
        {},
        {
          safetySettings: [
            { category: 'A', threshold: 'BLOCK_NONE' },
            { category: 'B', threshold: 'BLOCK_ONLY_HIGH' },
          ],
        },
      ),
      request('image', { safety: 'only-high' }),
    ],
    [
      content({}, { systemInstruction: { parts: [{ text: 'be brief' }] }, tools: [], labels: { a: 'b' } }),
      request('image', { labels: { a: 'b' }, vendorOptions: { google: { systemInstruction: 'be brief' } } }),
    ],
  ])('%j', (body, wanted) => {
    expect(parse(CONTENT, body)).toEqual({ do: 'generate', wait: 'finished', request: wanted })
  })

  test('the latest picture of the model is worked on, though it has only talked since', () => {
    const picture = { inlineData: { data: 'iVBORw0KGgo', mimeType: 'image/png' } }
    const turns = [
      { role: 'user', parts: [{ text: 'a cat' }] },
      { role: 'model', parts: [{ text: 'Here it is.' }, picture] },
      { role: 'user', parts: [{ text: 'nice' }] },
      { role: 'model', parts: [{ text: 'Thank you.' }] },
      { role: 'user', parts: [{ text: 'make it night' }] },
    ]
    expect(parse(CONTENT, { contents: turns })).toMatchObject({ request: { prompt: 'make it night', inputs: [{ role: 'reference' }] } })
  })

  test('what is left out of account is declared: tools and caches', () => {
    const adjustments = ['tools', 'cachedContent'].map((field) => ({ field, change: 'dropped', from: 'given', to: 'none' }) as const)
    expect(parse(CONTENT, content({}, { tools: [{ google_search: {} }], cached_content: 'cachedContents/1' }))).toEqual({
      do: 'generate',
      wait: 'finished',
      request: request('image', { adjustments }),
    })
  })

  test('a stream is the same request', () => {
    expect(parse('/gemini/v1beta/models/m-1:streamGenerateContent', content({}))).toEqual({
      do: 'generate',
      wait: 'finished',
      stream: true,
      request: request('image'),
    })
  })
})

describe('base64 is read in both alphabets, padded or not, with or without a data prefix', () => {
  test.each(['iVBORw0KGgo/+w==', 'iVBORw0KGgo/+w', 'iVBORw0KGgo_-w==', 'data:image/png;base64,iVBORw0KGgo/+w==', 'iVBORw0K\nGgo/+w=='])(
    '%j',
    (data) => {
      const intent = parse(CONTENT, { contents: [{ parts: [{ inlineData: { data, mimeType: 'image/png' } }] }] })
      expect(intent).toMatchObject({ request: { inputs: [{ source: { bytes } }] } })
    },
  )
})

describe('what is wrong is refused by its path', () => {
  const inline = (data: LightJson, mimeType: LightJson = 'image/png') => ({ contents: [{ parts: [{ inlineData: { data, mimeType } }] }] })
  test.each<[string, LightJson | undefined, string | undefined, RegExp]>([
    [CONTENT, {}, 'contents', /^\* GenerateContentRequest\.contents: contents is not specified\n$/],
    [CONTENT, { contents: [{ parts: [] }] }, 'contents[0].parts', /must not be empty/],
    [CONTENT, { contents: [{ parts: [{}] }] }, 'contents[0].parts[0]', /required oneof field 'data'/],
    [CONTENT, { contents: [{ parts: [{ text: 'x', inlineData: { data: PNG } }] }] }, 'contents[0].parts[0]', /oneof/],
    [CONTENT, { contents: [{ role: 'model', parts: [{ text: 'x' }] }] }, 'contents', /turn of the user/],
    [CONTENT, { contents: [{ role: 'judge', parts: [{ text: 'x' }] }] }, 'contents[0].role', /valid role: user, model/],
    [CONTENT, inline('***'), 'contents[0].parts[0].inlineData.data', /Base64 decoding failed/],
    [CONTENT, inline(PNG, 'application/pdf'), 'contents[0].parts[0].inlineData.mimeType', /^Unsupported MIME type: application\/pdf$/],
    [
      CONTENT,
      content({ aspectRatio: '16:9' }),
      'generationConfig.aspectRatio',
      /^Invalid JSON payload received\. Unknown name "aspectRatio" at 'generation_config': Cannot find field\.$/,
    ],
    [
      CONTENT,
      content({ imageConfig: { ratio: '16:9' } }),
      'generationConfig.imageConfig.ratio',
      /Unknown name "ratio" at 'generation_config\.image_config'/,
    ],
    [CONTENT, content({ responseModalities: ['TEXT'] }), 'generationConfig.responseModalities', /combination of response modalities/],
    [CONTENT, content({ candidateCount: 2 }), 'generationConfig.candidateCount', /Multiple candidates/],
    [CONTENT, content({ temperature: 3 }), 'generationConfig.temperature', /at most 2/],
    [
      CONTENT,
      content({ responseFormat: { image: { aspectRatio: 'WIDE' } } }),
      'generationConfig.responseFormat.image.aspectRatio',
      /does not support/,
    ],
    [CONTENT, content({}, { safetySettings: [{ category: 'A', threshold: 'x' }] }), 'safetySettings[0].threshold', /does not support/],
    [CONTENT, { contents: [{ role: 'user' }] }, 'contents[0].parts', /must not be empty/],
    [CONTENT, { contents: [{ parts: [{ inline_data: { data: 7 } }] }] }, 'contents[0].parts[0].inline_data.data', /base64/],
    [CONTENT, content({ responseModalities: ['VIDEO'] }), 'generationConfig.responseModalities', /predictLongRunning/],
    [
      CONTENT,
      content({ image_config: { person_generation: 'EVERYBODY' } }),
      'generationConfig.image_config.person_generation',
      /does not support `EVERYBODY`/,
    ],
    ['/gemini/v1beta/models/m-1:countTokens', {}, 'contents', /not specified/],
    [
      '/gemini/v1beta/models/m-1:countTokens',
      { generateContentRequest: { contents: [] } },
      'generateContentRequest.contents',
      /not specified/,
    ],
    ['/gemini/v1beta1/publishers/google/models/m-1:fetchPredictOperation', {}, 'operationName', /required/],
  ])('%s %j', (path, body, at, message) => {
    const refusal = refusalOf(path, body)
    expect(refusal?.code).toBe('bad_request')
    expect(refusal?.details.violation?.path).toBe(at)
    expect(refusal?.message).toMatch(message)
  })
})
