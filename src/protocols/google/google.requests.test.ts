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

const IMAGEN = '/gemini/v1beta/models/m-1:predict'
const VEO = '/gemini/v1beta/models/m-1:predictLongRunning'
const CONTENT = '/gemini/v1beta/models/m-1:generateContent'

const cat = { prompt: 'a cat' }
const imagen = (parameters?: LightJson): LightJson => ({ instances: [cat], ...(parameters === undefined ? {} : { parameters }) })
const veo = (parameters: LightJson, instance: LightJson = cat): LightJson => ({ instances: [instance], parameters })
const content = (generationConfig: LightJson, more: { [key: string]: LightJson } = {}): LightJson => ({
  contents: [{ parts: [{ text: 'a cat' }] }],
  generationConfig,
  ...more,
})

function request(kind: 'image' | 'video', more: { readonly output?: object } & Omit<Partial<GenerationRequest>, 'output'> = {}) {
  return { model: 'm-1', prompt: 'a cat', inputs: [], vendorOptions: {}, ...more, output: { kind, ...more.output } }
}

describe('an Imagen body says what is wanted', () => {
  test.each<[LightJson, object]>([
    [imagen(), request('image')],
    [imagen({}), request('image')],
    [imagen({ storageUri: null, seed: null }), request('image')],
    [{ instances: cat }, request('image')],
    [imagen({ sampleCount: 2 }), request('image', { output: { count: 2 } })],
    [imagen({ sampleCount: '2' }), request('image', { output: { count: 2 } })],
    [imagen({ number_of_images: 3 }), request('image', { output: { count: 3 } })],
    [imagen({ n: 1, aspect_ratio: '16:9' }), request('image', { output: { count: 1, aspectRatio: '16:9' } })],
    [imagen({ aspectRatio: '3:2' }), request('image', { output: { aspectRatio: '3:2' } })],
    [imagen({ sampleImageSize: '2k' }), request('image', { output: { resolution: '2K' } })],
    [imagen({ imageSize: '1K' }), request('image', { output: { resolution: '1K' } })],
    [imagen({ personGeneration: 'ALLOW_ADULT' }), request('image', { people: 'adults' })],
    [imagen({ person_generation: 'dont_allow' }), request('image', { people: 'none' })],
    [imagen({ personGeneration: 'Allow_All' }), request('image', { people: 'all' })],
    [imagen({ safetySetting: 'BLOCK_LOW_AND_ABOVE' }), request('image', { safety: 'low-and-above' })],
    [imagen({ safetyFilterLevel: 'block_medium_and_above' }), request('image', { safety: 'medium-and-above' })],
    [imagen({ safetySetting: 'BLOCK_ONLY_HIGH' }), request('image', { safety: 'only-high' })],
    [imagen({ safetySetting: 'BLOCK_NONE' }), request('image', { safety: 'none' })],
    [imagen({ guidanceScale: 5.5, language: 'ZH-cn' }), request('image', { guidanceScale: 5.5, language: 'zh-CN' })],
    [
      imagen({ output_options: { mime_type: 'image/jpeg', compression_quality: 80 } }),
      request('image', { output: { mediaType: 'image/jpeg', compressionQuality: 80 } }),
    ],
    [imagen({ seed: 7, addWatermark: false }), request('image', { seed: 7 })],
    [
      imagen({ addWatermark: true, negativePrompt: 'dog', enhancePrompt: true }),
      request('image', { negativePrompt: 'dog', enhancePrompt: true }),
    ],
    [{ instances: [cat], labels: { team_a: 'b' } }, request('image', { labels: { team_a: 'b' } })],
    [imagen({ someNewParameter: 1, includeRaiReason: true, includeSafetyAttributes: true }), request('image')],
  ])('%j', (body, wanted) => {
    expect(parse(IMAGEN, body)).toEqual({ do: 'generate', wait: 'finished', request: wanted })
  })
})

describe('a Veo body says what is wanted', () => {
  const image = { bytesBase64Encoded: PNG, mimeType: 'image/png' }
  const source = { from: 'bytes', bytes, mediaType: 'image/png' } as const
  const first = { role: 'first-frame', source } as const
  test.each<[LightJson, object]>([
    [{ instances: [cat] }, request('video')],
    [
      veo({ numberOfVideos: 1, durationSeconds: 8, aspectRatio: '16:9', personGeneration: 'dont_allow' }),
      request('video', { people: 'none', output: { count: 1, durationSeconds: 8, aspectRatio: '16:9' } }),
    ],
    [veo({ durationSeconds: '6' }), request('video', { output: { durationSeconds: 6 } })],
    [veo({ duration_seconds: '6s' }), request('video', { output: { durationSeconds: 6 } })],
    [
      veo({ resolution: '4K', fps: 24, generateAudio: true, seed: '9' }),
      request('video', { seed: 9, output: { resolution: '4k', framesPerSecond: 24, sound: true } }),
    ],
    [
      veo({ sampleCount: 2, negativePrompt: 'y', enhancePrompt: true, labels: { a: 'b' } }),
      request('video', { negativePrompt: 'y', enhancePrompt: true, labels: { a: 'b' }, output: { count: 2 } }),
    ],
    [
      veo({ compressionQuality: 'LOSSLESS', resizeMode: 'PAD', pubsubTopic: 't' }),
      request('video', { vendorOptions: { google: { compressionQuality: 'lossless', resizeMode: 'pad' } } }),
    ],
    [veo({}, { prompt: 'a cat', image }), request('video', { inputs: [first] })],
    [veo({}, { image }), request('video', { prompt: '', inputs: [first] })],
    [veo({}, { prompt: 'a cat', image: { inline_data: { mime_type: 'image/png', data: PNG } } }), request('video', { inputs: [first] })],
    [
      veo({}, { prompt: 'a cat', image: { imageBytes: PNG, mimeType: 'image/png' }, last_frame: image }),
      request('video', { inputs: [first, { role: 'last-frame', source }] }),
    ],
    [
      veo({}, { prompt: 'a cat', referenceImages: [{ image, referenceType: 'ASSET' }] }),
      request('video', { inputs: [{ role: 'reference', source }] }),
    ],
    [
      veo({}, { prompt: 'a cat', referenceImages: [{ image, referenceType: 'style' }] }),
      request('video', { inputs: [{ role: 'reference', source }], vendorOptions: { google: { referenceTypes: ['style'] } } }),
    ],
    [
      veo({}, { prompt: 'a cat', video: { encodedVideo: PNG, encoding: 'video/mp4' } }),
      request('video', { inputs: [{ role: 'source-video', source: { from: 'bytes', bytes, mediaType: 'video/mp4' } }] }),
    ],
    [
      { instances: [cat], webhookConfig: { uris: ['http://x'] } },
      request('video', { adjustments: [{ field: 'webhookConfig', change: 'dropped', from: 'given', to: 'none' }] }),
    ],
  ])('%j', (body, wanted) => {
    expect(parse(VEO, body)).toEqual({ do: 'generate', wait: 'accepted', request: wanted })
  })
})

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
    [IMAGEN, undefined, undefined, /Invalid JSON payload/],
    [IMAGEN, [], undefined, /Invalid JSON payload/],
    [IMAGEN, {}, 'instances', /exactly one instance/],
    [IMAGEN, { instances: [] }, 'instances', /exactly one/],
    [IMAGEN, { instances: [cat, cat] }, 'instances', /exactly one/],
    [IMAGEN, { instances: 'x' }, 'instances', /expected a list/],
    [IMAGEN, { instances: ['x'] }, 'instances[0]', /expected an object/],
    [IMAGEN, { instances: [{}] }, 'instances[0].prompt', /non-empty/],
    [IMAGEN, { instances: [{ prompt: ' ' }] }, 'instances[0].prompt', /non-empty/],
    [IMAGEN, { instances: [{ prompt: 5 }] }, 'instances[0].prompt', /expected a string/],
    [IMAGEN, imagen('x'), 'parameters', /expected an object/],
    [IMAGEN, imagen({ sampleCount: 1.5 }), 'parameters.sampleCount', /whole number/],
    [IMAGEN, imagen({ sampleCount: 'two' }), 'parameters.sampleCount', /expected a number/],
    [IMAGEN, imagen({ number_of_images: 0 }), 'parameters.number_of_images', /must be between/],
    [IMAGEN, imagen({ aspectRatio: 1 }), 'parameters.aspectRatio', /expected a string/],
    [
      IMAGEN,
      imagen({ personGeneration: 'maybe' }),
      'parameters.personGeneration',
      /^`personGeneration` does not support `maybe` as a valid value\. Please refer/,
    ],
    [IMAGEN, imagen({ personGeneration: 'toString' }), 'parameters.personGeneration', /does not support/],
    [IMAGEN, imagen({ safetySetting: 'x' }), 'parameters.safetySetting', /does not support/],
    [IMAGEN, imagen({ includeRaiReason: 'true' }), 'parameters.includeRaiReason', /true or false/],
    [IMAGEN, imagen({ includeSafetyAttributes: 1 }), 'parameters.includeSafetyAttributes', /true or false/],
    [IMAGEN, imagen({ guidanceScale: 'high' }), 'parameters.guidanceScale', /expected a number/],
    [IMAGEN, imagen({ language: 'xx' }), 'parameters.language', /does not support/],
    [IMAGEN, imagen({ outputOptions: { mimeType: 'image/bmp' } }), 'parameters.outputOptions.mimeType', /does not support/],
    [IMAGEN, imagen({ outputOptions: { compressionQuality: 101 } }), 'parameters.outputOptions.compressionQuality', /between 0 and 100/],
    [IMAGEN, imagen({ seed: -1 }), 'parameters.seed', /between/],
    [IMAGEN, imagen({ seed: 2 ** 32 }), 'parameters.seed', /between/],
    [IMAGEN, imagen({ seed: 1, addWatermark: true }), 'parameters.seed', /addWatermark/],
    [IMAGEN, imagen({ storageUri: 'gs://b/p' }), 'parameters.storageUri', /no object storage/],
    [IMAGEN, { instances: [cat], labels: { a: 1 } }, 'labels.a', /expected a string/],
    [VEO, { instances: [{ prompt: '' }] }, 'instances[0].prompt', /non-empty/],
    [VEO, veo({ durationSeconds: 'long' }), 'parameters.durationSeconds', /whole number of seconds/],
    [VEO, veo({ durationSeconds: 5.5 }), 'parameters.durationSeconds', /whole number of seconds/],
    [VEO, veo({ resizeMode: 'x' }), 'parameters.resizeMode', /does not support/],
    [VEO, veo({ storageUri: 'gs://b' }), 'parameters.storageUri', /no object storage/],
    [VEO, veo({}, { prompt: 'x', image: { gcsUri: 'gs://b/x.png' } }), 'instances[0].image.gcsUri', /not configured/],
    [VEO, veo({}, { prompt: 'x', image: {} }), 'instances[0].image', /Unable to process input image/],
    [VEO, veo({}, { prompt: 'x', lastFrame: { imageBytes: PNG } }), 'instances[0].lastFrame', /needs/],
    [
      VEO,
      veo({}, { prompt: 'x', referenceImages: [{ image: { imageBytes: PNG }, referenceType: 'x' }] }),
      'instances[0].referenceImages[0].referenceType',
      /does not support/,
    ],
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
    ['/gemini/v1beta1/publishers/google/models/m-1:fetchPredictOperation', {}, 'operationName', /full name/],
  ])('%s %j', (path, body, at, message) => {
    const refusal = refusalOf(path, body)
    expect(refusal?.code).toBe('bad_request')
    expect(refusal?.details.violation?.path).toBe(at)
    expect(refusal?.message).toMatch(message)
  })
})

describe('what is not there yet is refused with what to use instead', () => {
  const image = { bytesBase64Encoded: PNG }
  test.each<[string, LightJson, RegExp]>([
    [IMAGEN, { instances: [{ prompt: 'x', referenceImages: [] }] }, /generateContent/],
    [IMAGEN, { instances: [{ image }], parameters: { mode: 'upscale', upscaleConfig: { upscaleFactor: 'x2' } } }, /sampleImageSize/],
    [IMAGEN, { instances: [{ prompt: 'x', productImages: [{ image }] }] }, /Recontextualizing.*generateContent/],
    [IMAGEN, { instances: [{ prompt: 'x', image }], parameters: { mode: 'PROMPT' } }, /Segmentation/],
    [IMAGEN, imagen({ editMode: 'EDIT_MODE_OUTPAINT' }), /Editing/],
    [VEO, veo({}, { prompt: 'x', mask: { image } }), /masks/],
  ])('%s %j', (path, body, message) => {
    const refusal = refusalOf(path, body)
    expect(refusal?.code).toBe('not_supported')
    expect(refusal?.message).toMatch(message)
  })
})
