import type { GoldenWire } from '../../kit/golden.ts'
import { sampleAnswer, sampleArtifact, sampleSuccess } from '../../samples/google.ts'

const client = (version: string) => ({ 'x-goog-api-client': `google-genai-sdk/${version} gl-node/v24.21.0`, 'x-goog-api-key': 'sk-test' })
const node2 = client('2.32.0')
const PICTURE = { bytesBase64Encoded: 'AAAA', mimeType: 'image/png' }
const SOURCE = { from: 'bytes', bytes: Buffer.from('AAAA', 'base64'), mediaType: 'image/png' } as const

/** Recorded from the official client: the methods that share `:predict` with generating. */
export const imagenEditWires: readonly GoldenWire[] = [
  {
    name: '@google/genai 2 edits within a mask',
    call: 'POST /gemini/v1beta1/publishers/google/models/imagen-3.0-capability-001:predict',
    headers: node2,
    body: {
      instances: [
        {
          prompt: 'a hat',
          referenceImages: [
            { referenceImage: PICTURE, referenceId: 1, referenceType: 'REFERENCE_TYPE_RAW' },
            {
              referenceImage: PICTURE,
              referenceId: 2,
              referenceType: 'REFERENCE_TYPE_MASK',
              maskImageConfig: { maskMode: 'MASK_MODE_USER_PROVIDED', dilation: 0.01 },
            },
          ],
        },
      ],
      parameters: { sampleCount: 1, editMode: 'EDIT_MODE_INPAINT_INSERTION', editConfig: { baseSteps: 35 } },
    },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: {
        model: 'imagen-3.0-capability-001',
        prompt: 'a hat',
        inputs: [
          { role: 'reference', source: SOURCE },
          { role: 'mask', source: SOURCE },
        ],
        output: { kind: 'image', count: 1, task: { do: 'edit', mode: 'inpaint-insertion', maskMode: 'user-provided', maskDilation: 0.01 } },
        vendorOptions: {
          google: {
            baseSteps: 35,
            references: [
              { role: 'reference', referenceId: 1 },
              { role: 'mask', referenceId: 2 },
            ],
          },
        },
      },
      wait: 'finished',
    },
    given: sampleAnswer(sampleSuccess([sampleArtifact()])),
    answer: { predictions: [{ mimeType: 'image/png', bytesBase64Encoded: '[6 bytes]' }] },
  },
  {
    name: '@google/genai 2 swaps the background, which is to be found',
    call: 'POST /gemini/v1beta1/publishers/google/models/imagen-3.0-capability-001:predict',
    headers: node2,
    body: {
      instances: [
        {
          prompt: 'a beach',
          referenceImages: [
            { referenceImage: PICTURE, referenceId: 1, referenceType: 'REFERENCE_TYPE_RAW' },
            { referenceId: 2, referenceType: 'REFERENCE_TYPE_MASK', maskImageConfig: { maskMode: 'MASK_MODE_BACKGROUND' } },
          ],
        },
      ],
      parameters: { editMode: 'EDIT_MODE_BGSWAP' },
    },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: {
        model: 'imagen-3.0-capability-001',
        prompt: 'a beach',
        inputs: [{ role: 'reference', source: SOURCE }],
        output: { kind: 'image', task: { do: 'edit', mode: 'background-swap', maskMode: 'background' } },
        vendorOptions: {
          google: {
            references: [
              { role: 'reference', referenceId: 1 },
              { role: 'mask', referenceId: 2 },
            ],
          },
        },
      },
      wait: 'finished',
    },
  },
  {
    name: '@google/genai 2 shows a subject in a style',
    call: 'POST /gemini/v1beta1/publishers/google/models/imagen-3.0-capability-001:predict',
    headers: node2,
    body: {
      instances: [
        {
          prompt: '[1] in glass',
          referenceImages: [
            {
              referenceImage: PICTURE,
              referenceId: 1,
              referenceType: 'REFERENCE_TYPE_SUBJECT',
              subjectImageConfig: { subjectType: 'SUBJECT_TYPE_PERSON', subjectDescription: 'a man' },
            },
            {
              referenceImage: PICTURE,
              referenceId: 1,
              referenceType: 'REFERENCE_TYPE_STYLE',
              styleImageConfig: { styleDescription: 'glass' },
            },
          ],
        },
      ],
    },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: {
        model: 'imagen-3.0-capability-001',
        prompt: '[1] in glass',
        inputs: [
          { role: 'subject', source: SOURCE },
          { role: 'style', source: SOURCE },
        ],
        output: { kind: 'image', task: { do: 'edit', mode: 'default' } },
        vendorOptions: {
          google: {
            references: [
              { role: 'subject', referenceId: 1, subjectType: 'SUBJECT_TYPE_PERSON', subjectDescription: 'a man' },
              { role: 'style', referenceId: 1, styleDescription: 'glass' },
            ],
          },
        },
      },
      wait: 'finished',
    },
  },
  {
    name: '@google/genai 2 enlarges',
    call: 'POST /gemini/v1beta1/publishers/google/models/imagen-4.0-upscale-preview:predict',
    headers: node2,
    body: {
      instances: [{ image: PICTURE }],
      parameters: {
        upscaleConfig: { upscaleFactor: 'x2', enhanceInputImage: true, imagePreservationFactor: 0.5 },
        outputOptions: { mimeType: 'image/jpeg' },
        sampleCount: 1,
        mode: 'upscale',
      },
    },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: {
        model: 'imagen-4.0-upscale-preview',
        prompt: '',
        inputs: [{ role: 'reference', source: SOURCE }],
        output: { kind: 'image', count: 1, mediaType: 'image/jpeg', task: { do: 'upscale', factor: 2 } },
        vendorOptions: { google: { enhanceInputImage: true, imagePreservationFactor: 0.5 } },
      },
      wait: 'finished',
    },
  },
  {
    name: '@google/genai 2 shows a product elsewhere',
    call: 'POST /gemini/v1beta1/publishers/google/models/imagen-product-recontext-preview-06-30:predict',
    headers: node2,
    body: {
      instances: [{ prompt: 'on a beach', productImages: [{ image: PICTURE }] }],
      parameters: { sampleCount: 1, personGeneration: 'ALLOW_ADULT' },
    },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: {
        model: 'imagen-product-recontext-preview-06-30',
        prompt: 'on a beach',
        inputs: [{ role: 'product', source: SOURCE }],
        output: { kind: 'image', count: 1, task: { do: 'recontext' } },
        people: 'adults',
        vendorOptions: {},
      },
      wait: 'finished',
    },
  },
  {
    name: '@google/genai 2 tries on',
    call: 'POST /gemini/v1beta1/publishers/google/models/virtual-try-on-001:predict',
    headers: node2,
    body: {
      instances: [{ personImage: { image: PICTURE }, productImages: [{ image: PICTURE }] }],
      parameters: { sampleCount: 1, baseSteps: 32 },
    },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: {
        model: 'virtual-try-on-001',
        prompt: '',
        inputs: [
          { role: 'person', source: SOURCE },
          { role: 'product', source: SOURCE },
        ],
        output: { kind: 'image', count: 1, task: { do: 'try-on' } },
        vendorOptions: { google: { baseSteps: 32 } },
      },
      wait: 'finished',
    },
  },
  {
    name: '@google/genai 2 masks what a word names',
    call: 'POST /gemini/v1beta1/publishers/google/models/image-segmentation-001:predict',
    headers: node2,
    body: { instances: [{ prompt: 'cat', image: PICTURE }], parameters: { mode: 'PROMPT', maxPredictions: 1, confidenceThreshold: 0.1 } },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: {
        model: 'image-segmentation-001',
        prompt: 'cat',
        inputs: [{ role: 'reference', source: SOURCE }],
        output: { kind: 'image', count: 1, task: { do: 'segment', mode: 'prompt' } },
        vendorOptions: { google: { confidenceThreshold: 0.1 } },
      },
      wait: 'finished',
    },
    given: sampleAnswer(sampleSuccess([sampleArtifact()])),
    answer: { predictions: [{ mimeType: 'image/png', bytesBase64Encoded: '[6 bytes]' }] },
  },
]
