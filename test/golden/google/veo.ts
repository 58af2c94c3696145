import type { GoldenWire } from '../../kit/golden.ts'
import { sampleAnswer, sampleJobId, sampleVideoModel } from '../../samples/google.ts'

const client = (version: string) => ({ 'x-goog-api-client': `google-genai-sdk/${version} gl-node/v24.21.0`, 'x-goog-api-key': 'sk-test' })
const node1 = client('1.52.0')
const node2 = client('2.32.0')
const node3 = client('3.1.0')
const PICTURE = { bytesBase64Encoded: 'AAAA', mimeType: 'image/png' }
const SOURCE = { from: 'bytes', bytes: Buffer.from('AAAA', 'base64'), mediaType: 'image/png' } as const

/** Recorded from the official clients and from the curl examples of gateways. */
export const veoWires: readonly GoldenWire[] = [
  {
    name: '@google/genai 1 in Gemini mode, with nothing but a prompt',
    call: 'POST /gemini/v1beta/models/veo-3.1-generate-preview:predictLongRunning',
    headers: node1,
    body: { instances: [{ prompt: 'a cat' }] },
    endpoint: 'google.predictLongRunning',
    intent: {
      do: 'generate',
      request: { model: 'veo-3.1-generate-preview', prompt: 'a cat', inputs: [], output: { kind: 'video' }, vendorOptions: {} },
      wait: 'accepted',
    },
    given: sampleAnswer({ name: 'queued' }, sampleVideoModel),
    answer: { name: `models/veo-3.1-generate-preview/operations/${sampleJobId}` },
  },
  {
    name: '@google/genai 2 in Gemini mode, from a first to a last frame',
    call: 'POST /gemini/v1beta/models/veo-3.1-generate-preview:predictLongRunning',
    headers: node2,
    body: {
      instances: [{ prompt: 'x', image: PICTURE, lastFrame: PICTURE }],
      parameters: {
        sampleCount: 1,
        durationSeconds: 8,
        aspectRatio: '16:9',
        resolution: '720p',
        personGeneration: 'dont_allow',
        negativePrompt: 'y',
        enhancePrompt: true,
      },
      webhookConfig: { uris: ['http://x/hook'], userMetadata: { a: 'b' } },
    },
    endpoint: 'google.predictLongRunning',
    intent: {
      do: 'generate',
      request: {
        model: 'veo-3.1-generate-preview',
        prompt: 'x',
        inputs: [
          { role: 'first-frame', source: SOURCE },
          { role: 'last-frame', source: SOURCE },
        ],
        output: { kind: 'video', count: 1, durationSeconds: 8, aspectRatio: '16:9', resolution: '720p' },
        negativePrompt: 'y',
        enhancePrompt: true,
        adjustments: [{ field: 'webhookConfig', change: 'dropped', from: 'given', to: 'none' }],
        people: 'none',
        vendorOptions: {},
      },
      wait: 'accepted',
    },
  },
  {
    name: '@google/genai 2 in Gemini mode, with a reference picture',
    call: 'POST /gemini/v1beta/models/veo-3.1-generate-preview:predictLongRunning',
    headers: node2,
    body: { instances: [{ prompt: 'x', referenceImages: [{ image: PICTURE, referenceType: 'ASSET' }] }] },
    endpoint: 'google.predictLongRunning',
    intent: {
      do: 'generate',
      request: {
        model: 'veo-3.1-generate-preview',
        prompt: 'x',
        inputs: [{ role: 'reference', source: SOURCE }],
        output: { kind: 'video' },
        vendorOptions: {},
      },
      wait: 'accepted',
    },
  },
  {
    name: '@google/genai 2 goes on from a film made here',
    call: 'POST /gemini/v1beta/models/veo-3.1-generate-preview:predictLongRunning',
    headers: node2,
    body: {
      instances: [
        {
          prompt: 'x',
          video: { uri: 'http://laterna.test/gemini/v1beta/files/01jd0000000000000000000abcx0:download?alt=media', encoding: 'video/mp4' },
        },
      ],
    },
    endpoint: 'google.predictLongRunning',
    intent: {
      do: 'generate',
      request: {
        model: 'veo-3.1-generate-preview',
        prompt: 'x',
        inputs: [
          {
            role: 'source-video',
            source: { from: 'stored', fileId: '01jd0000000000000000000abcx0', mediaType: 'video/mp4', path: 'instances[0].video.uri' },
          },
        ],
        output: { kind: 'video' },
        vendorOptions: {},
      },
      wait: 'accepted',
    },
  },
  {
    name: '@google/genai 3 in Vertex mode, with everything',
    call: 'POST /gemini/v1beta1/publishers/google/models/veo-3.1-generate-001:predictLongRunning',
    headers: node3,
    body: {
      instances: [{ prompt: 'a cat', image: PICTURE }],
      parameters: {
        fps: 24,
        durationSeconds: 8,
        seed: 9,
        aspectRatio: '16:9',
        resolution: '1080p',
        personGeneration: 'allow_adult',
        pubsubTopic: 'projects/p/topics/t',
        negativePrompt: 'y',
        enhancePrompt: true,
        generateAudio: true,
        compressionQuality: 'LOSSLESS',
        resizeMode: 'PAD',
      },
      labels: { a: 'b' },
    },
    endpoint: 'google.predictLongRunning',
    intent: {
      do: 'generate',
      request: {
        model: 'veo-3.1-generate-001',
        prompt: 'a cat',
        inputs: [{ role: 'first-frame', source: SOURCE }],
        output: {
          kind: 'video',
          durationSeconds: 8,
          aspectRatio: '16:9',
          resolution: '1080p',
          framesPerSecond: 24,
          sound: true,
          resizeMode: 'pad',
        },
        negativePrompt: 'y',
        enhancePrompt: true,
        labels: { a: 'b' },
        adjustments: [
          { field: 'parameters.pubsubTopic', change: 'dropped', from: 'given', to: 'none' },
          { field: 'parameters.compressionQuality', change: 'mapped', from: 'lossless', to: 'optimized' },
        ],
        seed: 9,
        people: 'adults',
        vendorOptions: { google: { compressionQuality: 'lossless' } },
      },
      wait: 'accepted',
    },
    given: sampleAnswer({ name: 'queued' }, sampleVideoModel),
    answer: { name: `projects/laterna/locations/global/publishers/google/models/veo-3.1-generate-001/operations/${sampleJobId}` },
  },
  {
    name: 'curl, as the documents of a gateway print it: the key in the query, another name for the count',
    call: 'POST /gemini/v1beta/models/veo-3.0-generate-preview:predictLongRunning?key=sk-test',
    headers: {},
    body: {
      instances: [{ prompt: 'a cat' }],
      parameters: { numberOfVideos: 1, durationSeconds: 8, aspectRatio: '16:9', personGeneration: 'dont_allow' },
    },
    endpoint: 'google.predictLongRunning',
    intent: {
      do: 'generate',
      request: {
        model: 'veo-3.0-generate-preview',
        prompt: 'a cat',
        inputs: [],
        output: { kind: 'video', count: 1, durationSeconds: 8, aspectRatio: '16:9' },
        people: 'none',
        vendorOptions: {},
      },
      wait: 'accepted',
    },
    given: sampleAnswer({ name: 'queued' }, sampleVideoModel),
    answer: { name: `models/veo-3.0-generate-preview/operations/${sampleJobId}` },
  },
]
