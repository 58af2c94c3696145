import type { GoldenWire } from '../../kit/golden.ts'
import { sampleAnswer, sampleArtifact, sampleSuccess } from '../../samples/google.ts'

const client = (version: string) => ({ 'x-goog-api-client': `google-genai-sdk/${version} gl-node/v24.21.0`, 'x-goog-api-key': 'sk-test' })
const node1 = client('1.52.0')
const node3 = client('3.1.0')

/** Recorded from the official clients. */
export const imagenWires: readonly GoldenWire[] = [
  {
    name: '@google/genai 1 in Gemini mode, with nothing but a prompt',
    call: 'POST /gemini/v1beta/models/imagen-4.0-generate-001:predict',
    headers: node1,
    body: { instances: [{ prompt: 'a cat' }] },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: { model: 'imagen-4.0-generate-001', prompt: 'a cat', inputs: [], output: { kind: 'image' }, vendorOptions: {} },
      wait: 'finished',
    },
    given: sampleAnswer(sampleSuccess([])),
    answer: { predictions: [] },
  },
  {
    name: '@google/genai 1 in Gemini mode, with all it lets through',
    call: 'POST /gemini/v1beta/models/imagen-4.0-generate-001:predict',
    headers: node1,
    body: {
      instances: [{ prompt: 'a cat' }],
      parameters: {
        sampleCount: 2,
        aspectRatio: '16:9',
        guidanceScale: 5,
        safetySetting: 'BLOCK_LOW_AND_ABOVE',
        personGeneration: 'ALLOW_ADULT',
        includeSafetyAttributes: true,
        includeRaiReason: true,
        language: 'en',
        outputOptions: { mimeType: 'image/jpeg', compressionQuality: 80 },
        sampleImageSize: '2K',
      },
    },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: {
        model: 'imagen-4.0-generate-001',
        prompt: 'a cat',
        inputs: [],
        output: { kind: 'image', count: 2, aspectRatio: '16:9', resolution: '2K', mediaType: 'image/jpeg', compressionQuality: 80 },
        people: 'adults',
        safety: 'low-and-above',
        language: 'en',
        guidanceScale: 5,
        vendorOptions: {},
      },
      wait: 'finished',
    },
    given: sampleAnswer(sampleSuccess([sampleArtifact('image/jpeg')], { filtered: ['why'] })),
    answer: {
      predictions: [
        { mimeType: 'image/jpeg', bytesBase64Encoded: '[6 bytes]', safetyAttributes: { categories: [], scores: [] } },
        { raiFilteredReason: 'why' },
        { contentType: 'Positive Prompt', safetyAttributes: { categories: [], scores: [] } },
      ],
    },
  },
  {
    name: '@google/genai 3 in Vertex mode, with everything',
    call: 'POST /gemini/v1beta1/publishers/google/models/imagen-4.0-generate-001:predict',
    headers: node3,
    body: {
      instances: [{ prompt: 'a cat' }],
      parameters: {
        negativePrompt: 'dog',
        sampleCount: 2,
        aspectRatio: '16:9',
        guidanceScale: 5,
        seed: 7,
        safetySetting: 'BLOCK_LOW_AND_ABOVE',
        personGeneration: 'ALLOW_ADULT',
        includeSafetyAttributes: true,
        includeRaiReason: true,
        language: 'en',
        outputOptions: { mimeType: 'image/jpeg', compressionQuality: 80 },
        addWatermark: false,
        sampleImageSize: '2K',
        enhancePrompt: true,
      },
      labels: { a: 'b' },
    },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      request: {
        model: 'imagen-4.0-generate-001',
        prompt: 'a cat',
        inputs: [],
        output: { kind: 'image', count: 2, aspectRatio: '16:9', resolution: '2K', mediaType: 'image/jpeg', compressionQuality: 80 },
        negativePrompt: 'dog',
        enhancePrompt: true,
        labels: { a: 'b' },
        seed: 7,
        people: 'adults',
        safety: 'low-and-above',
        language: 'en',
        guidanceScale: 5,
        vendorOptions: {},
      },
      wait: 'finished',
    },
  },
]
