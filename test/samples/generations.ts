/** Answers about generations for the tests of the dialects, and calls to ask for them. */
import type { Artifact } from '../../src/core/artifact.ts'
import { artifactIdOf } from '../../src/core/artifact.ts'
import { toSegments, type LightJson } from '../../src/core/light-json.ts'
import type { Job, JobState } from '../../src/core/job.ts'
import type { Model } from '../../src/core/model.ts'
import { nanos } from '../../src/core/money.ts'
import type { Frame, GenerationAnswer, WireRequest, WireResponse } from '../../src/core/protocol.ts'
import { jobIdOf, NOON, sampleJob } from './jobs.ts'

export const BASE_URL = 'http://lantern.test'
export const JOB_ID = jobIdOf(1)

export const imageModel: Model = {
  id: 'painter-1',
  title: 'Painter 1',
  description: 'Paints.',
  maker: 'somebody',
  methods: ['generateContent'],
  limits: {
    kind: 'image',
    promptTokensMax: 1000,
    count: { min: 1, max: 4, default: 1 },
    sizes: { '1K': { '1:1': [1024, 1024] } },
    defaultResolution: '1K',
    defaultAspectRatio: '1:1',
    mediaTypes: ['image/png'],
    people: ['all'],
    inputs: { roles: ['reference'], max: 3 },
    tokens: { outputTextMax: 1000, perInputImage: 258, perOutputImage: { '1K': 1290 } },
  },
  price: [],
  lifecycle: { released: '2025-05-20' },
  routes: [],
}

export const videoModel: Model = {
  ...imageModel,
  id: 'veo-3',
  title: 'Veo 3',
  limits: {
    kind: 'video',
    promptTokensMax: 1000,
    count: { min: 1, max: 2, default: 1 },
    sizes: { '720p': { '16:9': [1280, 720] } },
    defaultResolution: '720p',
    defaultAspectRatio: '16:9',
    durationsSeconds: [8],
    defaultDurationSeconds: 8,
    framesPerSecond: 24,
    sound: 'always',
    people: ['all'],
    inputs: { roles: ['first-frame'], max: 1 },
  },
}

/** A finished picture generation: `count` pictures with the given changes to its state. */
export function pictureAnswer(count: number, changes: Partial<JobState & { name: 'succeeded' }> = {}): GenerationAnswer {
  const artifacts = Array.from({ length: count }, (_, index) => artifactOf(index, 'image/png'))
  return answerOf(
    sampleJob(1, {
      state: {
        name: 'succeeded',
        servedBy: { provider: 'somebody', upstreamModel: 'something' },
        artifacts,
        filtered: [],
        usage: { 'input-token': 7, 'output-text-token': 7, 'output-image-token': 1290 * count },
        chargedNanos: nanos(38_700_000n),
        text: 'hello',
        ...changes,
      },
    }),
    imageModel,
  )
}

/** A video generation in any state; `videoDone` makes the finished one. */
export function videoAnswer(state: JobState, changes: Partial<Job> = {}): GenerationAnswer {
  const job = sampleJob(1, changes)
  const order: Job['order'] = {
    ...job.order,
    model: 'veo-3',
    prompt: 'a mechanical butterfly',
    output: {
      kind: 'video',
      count: 1,
      durationSeconds: 8,
      widthPixels: 1280,
      heightPixels: 720,
      aspectRatio: '16:9',
      resolution: '720p',
      framesPerSecond: 24,
      sound: true,
    },
  }
  const request = { ...job.request, model: 'veo-3', prompt: order.prompt }
  return answerOf({ ...job, order: changes.order ?? order, request, state }, videoModel)
}

export function videoDone(count: number, filtered: readonly string[] = []): JobState {
  return {
    name: 'succeeded',
    servedBy: { provider: 'illustrator', upstreamModel: 'illustrator' },
    artifacts: Array.from({ length: count }, (_, index) => artifactOf(index, 'video/mp4')),
    filtered,
    usage: { request: 1 },
    chargedNanos: nanos(410_000_000n),
  }
}

export function answerOf(job: Job, model: Model): GenerationAnswer {
  const artifacts = job.state.name === 'succeeded' ? job.state.artifacts : []
  return {
    about: 'generation',
    job,
    model,
    media: artifacts.map((artifact) => ({
      artifact,
      watchUrl: `${BASE_URL}/media/${artifact.id}.x?expires=1&signature=s`,
      downloadUrl: `${BASE_URL}/media/download/${artifact.id}.x?expires=1&signature=s`,
    })),
    links: { preview: `${BASE_URL}/web/${job.id}?expires=1&signature=s`, source: `${BASE_URL}/source/${job.id}?expires=1&signature=s` },
  }
}

function artifactOf(index: number, mediaType: string): Artifact {
  const isVideo = mediaType === 'video/mp4'
  return {
    id: artifactIdOf(JOB_ID, index),
    jobId: JOB_ID,
    mediaType,
    blob: { sha256: String(index).repeat(64), sizeBytes: 3 },
    createdAt: NOON,
    widthPixels: isVideo ? 1280 : 1024,
    heightPixels: isVideo ? 720 : 1024,
    ...(isVideo ? { durationSeconds: 8 } : {}),
  }
}

/** A call with a JSON body. */
export function wireOf(body: LightJson | undefined, changes: Partial<WireRequest> = {}): WireRequest {
  return { method: 'POST', path: '/', query: {}, headers: {}, params: {}, body, baseUrl: BASE_URL, ...changes }
}

/** The JSON of an answer as it goes over the wire, with `<sha256 begins>` where the base64 of a blob would stand. */
export function wireText({ body }: WireResponse): string {
  if ('json' in body) return jsonText(body.json)
  return 'text' in body ? body.text : `<${body.media.blob.sha256.slice(0, 4)}>`
}

export function jsonText(json: LightJson): string {
  return toSegments(json)
    .map((segment) => (typeof segment === 'string' ? segment : `<${segment.base64Of.sha256.slice(0, 4)}>`))
    .join('')
}

export function frameText(frames: readonly Frame[]): string {
  return frames
    .flat()
    .map((piece) => (typeof piece === 'string' ? piece : jsonText(piece.json)))
    .join('')
}
