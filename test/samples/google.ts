import type { Artifact } from '../../src/core/artifact.ts'
import { artifactIdOf } from '../../src/core/artifact.ts'
import type { AccountId, JobId, KeyId } from '../../src/core/ids.ts'
import type { Job, JobState, Succeeded } from '../../src/core/job.ts'
import type { Model } from '../../src/core/model.ts'
import { nanos } from '../../src/core/money.ts'
import type { LightJson } from '../../src/core/light-json.ts'
import type { Answer, GenerationAnswer, WireCall, WireRequest } from '../../src/core/protocol.ts'
import type { Order } from '../../src/core/request.ts'
import { google } from '../../src/protocols/google/google.ts'

/** Made-up calls, models and generations: what the tests of Google's dialect share. */
export const sampleJobId = '01jd0000000000000000000abc' as JobId

export function sampleCall(method: string, path: string, more: Partial<WireCall> = {}): WireCall {
  return { method, path, query: {}, headers: {}, ...more }
}

export function sampleWire(more: Partial<WireRequest> = {}): WireRequest {
  return {
    ...sampleCall('POST', '/'),
    params: { model: 'a-model', version: 'v1beta' },
    body: undefined,
    baseUrl: 'http://127.0.0.1:8787',
    ...more,
  }
}

/** The wire request of a call, as the server would make it. */
export function wireFor(method: string, path: string, body?: LightJson, more: Partial<WireCall> = {}): WireRequest {
  const match = google.match(sampleCall(method, path, more))
  return sampleWire({ method, path, params: match?.params ?? {}, ...(body === undefined ? {} : { body }), ...more })
}

/** The dialect's answer to it. */
export function answerTo(wire: WireRequest, answer: Answer) {
  const response = google.match(wire)?.endpoint.render(answer, wire)
  if (!response) throw new Error(`${wire.path} matches nothing`)
  return { ...response, json: 'json' in response.body ? response.body.json : undefined }
}

export const sampleImageModel: Model = {
  id: 'a-model',
  title: 'A Model',
  description: 'Makes pictures.',
  maker: 'google',
  methods: ['generateContent', 'countTokens'],
  limits: {
    kind: 'image',
    promptTokensMax: 480,
    count: { min: 1, max: 4, default: 4 },
    sizes: { '1K': { '1:1': [1024, 1024] } },
    defaultResolution: '1K',
    defaultAspectRatio: '1:1',
    mediaTypes: ['image/png'],
    people: ['adults'],
    inputs: { roles: ['reference'], max: 3 },
    tokens: { outputTextMax: 32_768, perInputImage: 258, perOutputImage: { '1K': 1290 } },
  },
  price: [],
  lifecycle: { released: '2025-01-01' },
  routes: [{ provider: 'acme', upstreamModel: 'a-model' }],
}

export const sampleVideoModel: Model = {
  ...sampleImageModel,
  id: 'a-film-001',
  methods: ['predictLongRunning'],
  limits: {
    kind: 'video',
    promptTokensMax: 1024,
    count: { min: 1, max: 1, default: 1 },
    sizes: { '720p': { '16:9': [1280, 720] } },
    defaultResolution: '720p',
    defaultAspectRatio: '16:9',
    durationsSeconds: [4, 6, 8],
    defaultDurationSeconds: 8,
    framesPerSecond: 24,
    sound: 'always',
    people: ['all'],
    inputs: { roles: ['first-frame'], max: 1 },
  },
}

export function sampleArtifact(mediaType = 'image/png', index = 0): Artifact {
  return {
    id: artifactIdOf(sampleJobId, index),
    jobId: sampleJobId,
    mediaType,
    createdAt: 1_760_000_000_000,
    blob: { sha256: 'ab'.repeat(32), sizeBytes: 6 },
    ...(mediaType === 'video/mp4' ? { durationSeconds: 8 } : {}),
  }
}

export function sampleSuccess(artifacts: readonly Artifact[], more: Partial<Succeeded> = {}): Succeeded {
  return {
    name: 'succeeded',
    servedBy: { provider: 'acme', upstreamModel: 'a-model' },
    artifacts,
    filtered: [],
    usage: {},
    chargedNanos: nanos(0n),
    ...more,
  }
}

export function sampleAnswer(state: JobState, model: Model = sampleImageModel, more: Partial<Job> = {}): GenerationAnswer {
  const artifacts = state.name === 'succeeded' ? state.artifacts : []
  return {
    about: 'generation',
    model,
    job: { ...sampleJob(state, model), ...more },
    media: artifacts.map((artifact) => ({ artifact, watchUrl: 'http://w', downloadUrl: 'http://d' })),
    links: { preview: 'http://p', source: 'http://s' },
  }
}

function sampleJob(state: JobState, model: Model): Job {
  return {
    id: sampleJobId,
    accountId: 'account' as AccountId,
    keyId: 'key' as KeyId,
    mode: 'test',
    endpoint: 'google.predict',
    request: { model: model.id, prompt: 'a cat at dawn', output: { kind: model.limits.kind }, vendorOptions: {} },
    order: sampleOrder(model),
    adjustments: [],
    quote: { lines: [], maxUsage: {}, maxNanos: nanos(0n) },
    createdAt: 1_760_000_000_000,
    runAfter: 1_760_000_000_000,
    version: 1,
    state,
    timeline: [],
  }
}

function sampleOrder(model: Model): Order {
  const picture = {
    kind: 'image',
    count: 1,
    widthPixels: 1024,
    heightPixels: 1024,
    aspectRatio: '1:1',
    resolution: '1K',
    mediaType: 'image/png',
    compressionQuality: 75,
    text: true,
  } as const
  const film = {
    kind: 'video',
    count: 1,
    durationSeconds: 8,
    widthPixels: 1280,
    heightPixels: 720,
    aspectRatio: '16:9',
    resolution: '720p',
    framesPerSecond: 24,
    sound: true,
  } as const
  return {
    model: model.id,
    prompt: 'a cat at dawn',
    inputs: [],
    output: model.limits.kind === 'video' ? film : picture,
    seed: 7,
    people: 'adults',
    vendorOptions: {},
  }
}
