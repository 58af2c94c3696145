import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { LightJson } from '../../../core/light-json.ts'
import type { ImageTask, InputRole } from '../../../core/request.ts'
import { readingOf, refusalOf } from '../../../../test/kit/google-calls.ts'
import { predict } from './imagen.ts'

const PATH = '/gemini/v1beta/models/m-1:predict'
const PNG = 'iVBORw0KGgo_-w'
const picture = { bytesBase64Encoded: PNG, mimeType: 'image/png' }
const source = { from: 'bytes', bytes: Buffer.from(PNG, 'base64url'), mediaType: 'image/png' } as const
const cat = { prompt: 'a cat' }
const call = (parameters?: LightJson, instance: LightJson = cat): LightJson => ({
  instances: [instance],
  ...(parameters === undefined ? {} : { parameters }),
})

interface Wanted {
  readonly output?: object
  readonly [field: string]: unknown
}

function request({ output, ...more }: Wanted = {}) {
  return { model: 'm-1', prompt: 'a cat', inputs: [], vendorOptions: {}, ...more, output: { kind: 'image', ...output } }
}

describe('a body says what is wanted, in every spelling its clients have', () => {
  test.each<[LightJson, object]>([
    [call(), request()],
    [call({}), request()],
    [call({ storageUri: null, seed: null }), request()],
    [{ instances: cat }, request()],
    [call({ sampleCount: 2 }), request({ output: { count: 2 } })],
    [call({ sampleCount: '2' }), request({ output: { count: 2 } })],
    [call({ number_of_images: 3 }), request({ output: { count: 3 } })],
    [call({ n: 1, aspect_ratio: '16:9' }), request({ output: { count: 1, aspectRatio: '16:9' } })],
    [call({ aspectRatio: '3:2' }), request({ output: { aspectRatio: '3:2' } })],
    [call({ sampleImageSize: '2k' }), request({ output: { resolution: '2K' } })],
    [call({ imageSize: '1K' }), request({ output: { resolution: '1K' } })],
    [call({ personGeneration: 'ALLOW_ADULT' }), request({ people: 'adults' })],
    [call({ person_generation: 'dont_allow' }), request({ people: 'none' })],
    [call({ personGeneration: 'Allow_All' }), request({ people: 'all' })],
    [call({ safetySetting: 'BLOCK_LOW_AND_ABOVE' }), request({ safety: 'low-and-above' })],
    [call({ safetyFilterLevel: 'block_medium_and_above' }), request({ safety: 'medium-and-above' })],
    [call({ safetySetting: 'BLOCK_ONLY_HIGH' }), request({ safety: 'only-high' })],
    [call({ safetySetting: 'BLOCK_NONE' }), request({ safety: 'none' })],
    [call({ guidanceScale: 5.5, language: 'ZH-cn' }), request({ guidanceScale: 5.5, language: 'zh-CN' })],
    [
      call({ output_options: { mime_type: 'image/jpeg', compression_quality: 80 } }),
      request({ output: { mediaType: 'image/jpeg', compressionQuality: 80 } }),
    ],
    [call({ seed: 7, addWatermark: false }), request({ seed: 7 })],
    [call({ addWatermark: true, negativePrompt: 'dog', enhancePrompt: true }), request({ negativePrompt: 'dog', enhancePrompt: true })],
    [{ instances: [cat], labels: { team_a: 'b' } }, request({ labels: { team_a: 'b' } })],
    [call({ someNewParameter: 1, includeRaiReason: true, includeSafetyAttributes: true }), request()],
  ])('%j', (body, wanted) => {
    expect(readingOf(PATH, body)).toEqual({ do: 'generate', wait: 'finished', request: wanted })
  })
})

const reference = (type: string, more: { readonly [name: string]: LightJson } = {}): LightJson => ({
  referenceImage: picture,
  referenceId: 1,
  referenceType: `REFERENCE_TYPE_${type}`,
  ...more,
})

describe('pictures that are given have a role, and what is to be done with them is told by what only one method sends', () => {
  test.each<[string, LightJson, readonly InputRole[], ImageTask]>([
    ['a picture and words', call({}, { ...cat, image: picture }), ['reference'], { do: 'edit', mode: 'default' }],
    ['a reference', call({}, { ...cat, referenceImages: reference('RAW') }), ['reference'], { do: 'edit', mode: 'default' }],
    [
      'a mask',
      call(
        { editMode: 'EDIT_MODE_INPAINT_INSERTION' },
        {
          ...cat,
          referenceImages: [
            reference('RAW'),
            reference('MASK', { maskImageConfig: { maskMode: 'MASK_MODE_USER_PROVIDED', dilation: 0.01 } }),
          ],
        },
      ),
      ['reference', 'mask'],
      { do: 'edit', mode: 'inpaint-insertion', maskMode: 'user-provided', maskDilation: 0.01 },
    ],
    [
      'a mask that is to be found',
      call(
        { edit_mode: 'edit_mode_bgswap' },
        {
          ...cat,
          reference_images: [
            reference('RAW'),
            { reference_type: 'reference_type_mask', mask_image_config: { mask_mode: 'mask_mode_background' } },
          ],
        },
      ),
      ['reference'],
      { do: 'edit', mode: 'background-swap', maskMode: 'background' },
    ],
    [
      'an older mask',
      call({ editMode: 'EDIT_MODE_INPAINT_REMOVAL' }, { ...cat, image: picture, mask: { image: picture } }),
      ['reference', 'mask'],
      { do: 'edit', mode: 'inpaint-removal', maskMode: 'user-provided' },
    ],
    [
      'whom, how and along which lines',
      call(
        { editMode: 'EDIT_MODE_CONTROLLED_EDITING' },
        {
          ...cat,
          referenceImages: [reference('SUBJECT'), reference('STYLE'), reference('CONTROL'), reference('CONTENT')],
        },
      ),
      ['subject', 'style', 'control', 'content'],
      { do: 'edit', mode: 'controlled' },
    ],
    [
      'upscaling',
      call({ mode: 'upscale', sampleCount: 1, upscaleConfig: { upscaleFactor: 'x4' } }, { image: picture }),
      ['reference'],
      { do: 'upscale', factor: 4 },
    ],
    [
      'a product',
      call({}, { ...cat, productImages: [{ image: picture }, { image: picture }] }),
      ['product', 'product'],
      { do: 'recontext' },
    ],
    [
      'trying on',
      call({}, { personImage: { image: picture }, productImages: { image: picture } }),
      ['person', 'product'],
      { do: 'try-on' },
    ],
    ['segments', call({ mode: 'FOREGROUND' }, { image: picture }), ['reference'], { do: 'segment', mode: 'foreground' }],
    [
      'segments of a name',
      call({ mode: 'prompt', maxPredictions: 1 }, { ...cat, image: picture }),
      ['reference'],
      { do: 'segment', mode: 'prompt' },
    ],
    [
      'segments under a line',
      call({}, { image: picture, scribble: { image: picture } }),
      ['reference', 'control'],
      { do: 'segment', mode: 'interactive' },
    ],
  ])('%s', (_name, body, roles, task) => {
    const intent = readingOf(PATH, body)
    expect(intent).toMatchObject({ request: { inputs: roles.map((role) => ({ role, source })), output: { task } } })
  })

  test('what only a provider of Google understands goes with it', () => {
    const body = call(
      { editConfig: { baseSteps: 35 } },
      {
        ...cat,
        referenceImages: [
          reference('SUBJECT', { subjectImageConfig: { subjectType: 'SUBJECT_TYPE_PERSON', subjectDescription: 'a man' } }),
          reference('CONTROL', { referenceId: 2, controlImageConfig: { controlType: 'CONTROL_TYPE_CANNY', computeControl: true } }),
        ],
      },
    )
    expect(readingOf(PATH, body)).toMatchObject({
      request: {
        vendorOptions: {
          google: {
            baseSteps: 35,
            references: [
              { role: 'subject', referenceId: 1, subjectType: 'SUBJECT_TYPE_PERSON', subjectDescription: 'a man' },
              { role: 'control', referenceId: 2, controlType: 'CONTROL_TYPE_CANNY', computeControl: true },
            ],
          },
        },
      },
    })
  })
})

describe('what is wrong is refused by its path, as the caller spelled it', () => {
  test.each<[LightJson | undefined, string | undefined, RegExp]>([
    [undefined, undefined, /Invalid JSON payload/],
    [[], undefined, /Invalid JSON payload/],
    [{}, 'instances', /required/],
    [{ instances: [] }, 'instances', /exactly one/],
    [{ instances: [cat, cat] }, 'instances', /exactly one/],
    [{ instances: 'x' }, 'instances[0]', /expected an object/],
    [{ instances: ['x'] }, 'instances[0]', /expected an object/],
    [{ instances: [{}] }, 'instances[0].prompt', /non-empty/],
    [{ instances: [{ prompt: ' ' }] }, 'instances[0].prompt', /non-empty/],
    [{ instances: [{ prompt: 5 }] }, 'instances[0].prompt', /expected a string/],
    [call('x'), 'parameters', /expected an object/],
    [call({ sampleCount: 1.5 }), 'parameters.sampleCount', /expected an integer/],
    [call({ sampleCount: 'two' }), 'parameters.sampleCount', /expected a number/],
    [call({ number_of_images: 0 }), 'parameters.number_of_images', /at least 1/],
    [call({ aspectRatio: 1 }), 'parameters.aspectRatio', /expected a string/],
    [
      call({ personGeneration: 'maybe' }),
      'parameters.personGeneration',
      /^`personGeneration` does not support `maybe` as a valid value\. Please/,
    ],
    [call({ personGeneration: 'toString' }), 'parameters.personGeneration', /does not support/],
    [call({ safetySetting: 'x' }), 'parameters.safetySetting', /does not support/],
    [call({ includeRaiReason: 'true' }), 'parameters.includeRaiReason', /expected a boolean/],
    [call({ includeSafetyAttributes: 1 }), 'parameters.includeSafetyAttributes', /expected a boolean/],
    [call({ guidanceScale: 'high' }), 'parameters.guidanceScale', /expected a number/],
    [call({ language: 'xx' }), 'parameters.language', /does not support/],
    [call({ outputOptions: { mimeType: 'image/bmp' } }), 'parameters.outputOptions.mimeType', /does not support/],
    [call({ outputOptions: { compressionQuality: 101 } }), 'parameters.outputOptions.compressionQuality', /at most 100/],
    [call({ seed: -1 }), 'parameters.seed', /at least 0/],
    [call({ seed: 2 ** 32 }), 'parameters.seed', /at most 4294967295/],
    [call({ seed: 1, addWatermark: true }), 'parameters.seed', /addWatermark/],
    [call({ storageUri: 'gs://b/p' }), 'parameters.storageUri', /no object storage/],
    [{ instances: [cat], labels: { a: 1 } }, 'labels.a', /expected a string/],
    [call({ editMode: 'EDIT_MODE_OUTPAINT' }, { ...cat, image: picture }), 'parameters.editMode', /needs a mask/],
    [call({ editMode: 'PAINT' }), 'parameters.editMode', /does not support `PAINT`/],
    [call({}, { ...cat, referenceImages: [{ referenceImage: picture }] }), 'instances[0].referenceImages[0].referenceType', /required/],
    [
      call({}, { ...cat, reference_images: [{ reference_type: 'REFERENCE_TYPE_RAW' }] }),
      'instances[0].reference_images[0].referenceImage',
      /required for REFERENCE_TYPE_RAW/,
    ],
    [
      call({}, { ...cat, referenceImages: [reference('MASK', { maskImageConfig: { dilation: 2 } })] }),
      'instances[0].referenceImages[0].maskImageConfig.dilation',
      /at most 1/,
    ],
    [
      call({}, { ...cat, referenceImages: [{ referenceType: 'REFERENCE_TYPE_RAW', referenceImage: { bytesBase64Encoded: '*' } }] }),
      'instances[0].referenceImages[0].referenceImage.bytesBase64Encoded',
      /Base64/,
    ],
    [call({}, { ...cat, image: { gcsUri: 'gs://b/x.png' } }), 'instances[0].image.gcsUri', /not configured/],
    [call({ mode: 'upscale' }, { image: picture }), 'parameters.upscaleConfig.upscaleFactor', /x2, x3 or x4/],
    [
      call({ upscaleConfig: { upscaleFactor: 'x5' } }, { image: picture }),
      'parameters.upscaleConfig.upscaleFactor',
      /does not support `x5`/,
    ],
    [call({ upscaleConfig: { upscaleFactor: 'x2' } }, cat), 'instances[0].image', /required/],
    [call({}, { personImage: { image: picture } }), 'instances[0].productImages', /required beside/],
    [call({ mode: 'PROMPT' }, { image: picture }), 'instances[0].prompt', /PROMPT/],
    [call({ mode: 'INTERACTIVE' }, { image: picture }), 'instances[0].scribble', /INTERACTIVE/],
    [call({ mode: 'PROMPT', confidenceThreshold: 2 }, { ...cat, image: picture }), 'parameters.confidenceThreshold', /at most 1/],
  ])('%j', (body, at, message) => {
    const refusal = refusalOf(PATH, body)
    expect(refusal?.code).toBe('bad_request')
    expect(refusal?.details.violation?.path).toBe(at)
    expect(refusal?.message).toMatch(message)
  })
})

test('the contract can be printed', () => {
  const body = predict.contract?.body
  expect(body && z.toJSONSchema(body, { unrepresentable: 'any' })).toMatchObject({
    properties: { parameters: { properties: { seed: { type: 'integer' } } } },
  })
})
