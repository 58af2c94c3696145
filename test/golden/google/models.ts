import { sampleImageModel, sampleVideoModel } from '../../samples/google.ts'
import type { GoldenWire } from '../../kit/golden.ts'

const node = { 'x-goog-api-client': 'google-genai-sdk/3.1.0 gl-node/v24.21.0', 'x-goog-api-key': 'sk-test' }
const python = { 'x-goog-api-client': 'google-genai-sdk/2.25.0 gl-python/3.11.7', 'x-goog-api-key': 'sk-test-1' }
const counted = (totalTokens: number) => ({ totalTokens, promptTokensDetails: [{ modality: 'TEXT', tokenCount: totalTokens }] })

export const modelWires: readonly GoldenWire[] = [
  {
    name: 'the Python client counts, with the key in a header',
    call: 'POST /gemini/v1beta/models/gemini-2.5-flash-image:countTokens',
    headers: python,
    body: { contents: [{ parts: [{ text: 'a cat' }], role: 'user' }] },
    endpoint: 'google.countTokens',
    intent: { do: 'get-model', model: 'gemini-2.5-flash-image' },
    given: { about: 'model', model: sampleImageModel },
    answer: counted(2),
  },
  {
    name: '@google/genai counts in Vertex mode: what the system says and the tools count as well',
    call: 'POST /gemini/v1beta1/publishers/google/models/gemini-2.5-flash-image:countTokens',
    headers: node,
    body: {
      contents: [{ parts: [{ text: 'a cat' }], role: 'user' }],
      systemInstruction: { parts: [{ text: 'be brief' }], role: 'user' },
      tools: [{ googleSearch: {} }],
    },
    endpoint: 'google.countTokens',
    intent: { do: 'get-model', model: 'gemini-2.5-flash-image' },
    given: { about: 'model', model: sampleImageModel },
    answer: { ...counted(10), totalBillableCharacters: 32 },
  },
  {
    name: 'REST: a whole request, and instances',
    call: 'POST /gemini/v1beta/models/imagen-4.0-generate-001:countTokens',
    body: { instances: [{ prompt: 'a cat' }] },
    endpoint: 'google.countTokens',
    intent: { do: 'get-model', model: 'imagen-4.0-generate-001' },
    given: { about: 'model', model: sampleImageModel },
    answer: counted(2),
  },
  {
    name: '@google/genai lists models by pages',
    call: 'GET /gemini/v1/models?pageSize=1',
    headers: node,
    endpoint: 'google.listModels',
    intent: { do: 'list-models' },
    given: { about: 'models', models: [sampleImageModel, sampleVideoModel] },
    answer: {
      models: [
        {
          name: 'models/a-model',
          baseModelId: 'a-model',
          version: '001',
          displayName: 'A Model',
          description: 'Makes pictures.',
          inputTokenLimit: 480,
          outputTokenLimit: 32_768,
          supportedGenerationMethods: ['generateContent', 'countTokens'],
          temperature: 1,
          topP: 0.95,
          topK: 64,
          maxTemperature: 2,
          thinking: false,
        },
      ],
      nextPageToken: 'YWZ0ZXI6MQ',
    },
  },
  {
    name: 'its Vertex mode asks for what comes next, and that is the last page',
    call: 'GET /gemini/v1beta1/publishers/google/models?pageSize=1&pageToken=YWZ0ZXI6MQ',
    headers: node,
    endpoint: 'google.listModels',
    intent: { do: 'list-models' },
    given: { about: 'models', models: [sampleImageModel, sampleVideoModel] },
    answer: {
      publisherModels: [
        { name: 'publishers/google/models/a-film-001', versionId: '001', displayName: 'A Model', description: 'Makes pictures.' },
      ],
    },
  },
  {
    name: 'curl looks a video model up',
    call: 'GET /gemini/v1beta/models/veo-3.0-generate-001',
    headers: { 'x-goog-api-key': 'sk-test' },
    endpoint: 'google.getModel',
    intent: { do: 'get-model', model: 'veo-3.0-generate-001' },
    given: { about: 'model', model: sampleVideoModel },
    answer: {
      name: 'models/a-film-001',
      baseModelId: 'a-film-001',
      version: '001',
      displayName: 'A Model',
      description: 'Makes pictures.',
      inputTokenLimit: 1024,
      outputTokenLimit: 8192,
      supportedGenerationMethods: ['predictLongRunning'],
      thinking: false,
    },
  },
]
