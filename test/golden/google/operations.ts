import type { GoldenWire } from '../../kit/golden.ts'
import { sampleAnswer, sampleArtifact, sampleJobId, sampleSuccess, sampleVideoModel } from '../../samples/google.ts'

const client = (version: string) => ({ 'x-goog-api-client': `google-genai-sdk/${version} gl-node/v24.21.0`, 'x-goog-api-key': 'sk-test' })
const node2 = client('2.32.0')
const node3 = client('3.1.0')

const vertexNamed = `projects/laterna/locations/global/publishers/google/models/a-film-001/operations/${sampleJobId}`
const sample = {
  video: { uri: `http://laterna.test/gemini/v1beta/files/${sampleJobId}x0:download?alt=media`, encoding: 'video/mp4' },
}

function responseWith(videos: readonly object[], generatedSamples: readonly object[], reasons: readonly string[] = []): object {
  const rai = { raiMediaFilteredCount: reasons.length, ...(reasons.length > 0 ? { raiMediaFilteredReasons: reasons } : {}) }
  return {
    '@type': 'type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse',
    ...rai,
    videos,
    generateVideoResponse: { ...rai, generatedSamples },
  }
}

/** How films are asked for, by the official clients and by curl, in every state there is. */
export const operationWires: readonly GoldenWire[] = [
  {
    name: '@google/genai 2 asks in Gemini mode: an address, no bytes',
    call: 'GET /gemini/v1beta/models/veo-3.1-generate-preview/operations/01jd0000000000000000000abc',
    headers: node2,
    endpoint: 'google.getOperation',
    intent: { do: 'inspect', jobId: sampleJobId },
    given: sampleAnswer(sampleSuccess([sampleArtifact('video/mp4')]), sampleVideoModel),
    answer: {
      name: `models/veo-3.1-generate-preview/operations/${sampleJobId}`,
      done: true,
      response: responseWith([{ mimeType: 'video/mp4' }], [sample]),
    },
  },
  {
    name: '@google/genai 3 asks in Vertex mode: the bytes as well',
    call: 'POST /gemini/v1beta1/projects/laterna/locations/global/publishers/google/models/veo-3.1-generate-001:fetchPredictOperation',
    headers: node3,
    body: {
      operationName:
        'projects/laterna/locations/global/publishers/google/models/veo-3.1-generate-001/operations/01jd0000000000000000000abc',
    },
    endpoint: 'google.fetchPredictOperation',
    intent: { do: 'inspect', jobId: sampleJobId },
    given: sampleAnswer(sampleSuccess([sampleArtifact('video/mp4')], { filtered: ['why'] }), sampleVideoModel),
    answer: {
      name: `projects/laterna/locations/global/publishers/google/models/veo-3.1-generate-001/operations/${sampleJobId}`,
      done: true,
      response: responseWith([{ bytesBase64Encoded: '[6 bytes]', mimeType: 'video/mp4' }], [sample], ['why']),
    },
  },
  {
    name: 'curl asks: it is being made',
    call: `GET /gemini/v1beta/models/a-film-001/operations/${sampleJobId}?key=sk-test`,
    endpoint: 'google.getOperation',
    intent: { do: 'inspect', jobId: sampleJobId },
    given: { ...sampleAnswer({ name: 'queued' }, sampleVideoModel), progress: { fraction: 0.504 } },
    answer: {
      name: vertexNamed,
      metadata: {
        '@type': 'type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningMetadata',
        progressPercent: 50,
      },
    },
  },
  {
    name: 'curl asks: all of it was filtered, and the lists are there',
    call: `GET /gemini/v1beta/models/a-film-001/operations/${sampleJobId}?key=sk-test`,
    endpoint: 'google.getOperation',
    intent: { do: 'inspect', jobId: sampleJobId },
    given: sampleAnswer(sampleSuccess([], { filtered: ['why'] }), sampleVideoModel),
    answer: { name: vertexNamed, done: true, response: responseWith([], [], ['why']) },
  },
  {
    name: 'curl asks: it failed',
    call: `GET /gemini/v1beta/operations/${sampleJobId}`,
    endpoint: 'google.getOperation',
    intent: { do: 'inspect', jobId: sampleJobId },
    given: sampleAnswer({ name: 'failed', code: 'upstream_broken', message: 'It broke.' }, sampleVideoModel),
    answer: { name: vertexNamed, done: true, error: { code: 13, message: 'It broke.', details: [] } },
  },
  {
    name: 'curl waits, and is answered at once',
    call: `POST /gemini/v1beta/operations/${sampleJobId}:wait`,
    body: { timeout: '10s' },
    endpoint: 'google.waitOperation',
    intent: { do: 'inspect', jobId: sampleJobId },
    given: sampleAnswer({ name: 'canceled' }, sampleVideoModel),
    answer: { name: vertexNamed, done: true, error: { code: 1, message: 'The generation was canceled.', details: [] } },
  },
  {
    name: 'curl cancels',
    call: `POST /gemini/v1beta/models/a-film-001/operations/${sampleJobId}:cancel`,
    body: {},
    endpoint: 'google.cancelOperation',
    intent: { do: 'cancel', jobId: sampleJobId },
    given: sampleAnswer({ name: 'canceled' }, sampleVideoModel),
    answer: {},
  },
  {
    name: 'curl removes',
    call: `DELETE /gemini/v1beta/models/a-film-001/operations/${sampleJobId}`,
    endpoint: 'google.deleteOperation',
    intent: { do: 'delete-generation', jobId: sampleJobId },
    given: { about: 'deleted', id: sampleJobId },
    answer: {},
  },
  {
    name: 'curl lists the films of a model',
    call: 'GET /gemini/v1beta/models/a-film-001/operations?pageSize=2',
    endpoint: 'google.listOperations',
    intent: { do: 'list-generations', kind: 'video', limit: 2 },
    given: {
      about: 'generations',
      jobs: [
        sampleAnswer({ name: 'queued' }, sampleVideoModel).job,
        sampleAnswer({ name: 'queued' }, { ...sampleVideoModel, id: 'another' }).job,
      ],
      hasMore: true,
    },
    answer: { operations: [{ name: `models/a-film-001/operations/${sampleJobId}` }], nextPageToken: sampleJobId },
  },
]
