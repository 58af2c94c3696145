import { BlobText } from '../../../src/core/light-json.ts'
import type { GenerationRequest } from '../../../src/core/request.ts'
import { JOB_ID, videoAnswer, videoDone } from '../../samples/generations.ts'
import type { GoldenWire } from '../../kit/golden.ts'

const HEADERS = { authorization: 'Bearer sk-test-1' }
const ID = `video_${JOB_ID}`
const blob = { sha256: 'a'.repeat(64), sizeBytes: 9 }

const request = (more: Partial<GenerationRequest>): GenerationRequest => ({
  model: 'veo-3.1-generate-001',
  prompt: 'a cat',
  inputs: [],
  output: { kind: 'video', count: 1 },
  vendorOptions: {},
  ...more,
})
const accepted = (more: Partial<GenerationRequest>) => ({ do: 'generate', wait: 'accepted', request: request(more) }) as const

const done = {
  id: ID,
  object: 'video',
  model: 'veo-3',
  status: 'completed',
  progress: 100,
  created_at: 1_760_000_000,
  completed_at: 1_760_000_060,
  expires_at: null,
  size: '1280x720',
  seconds: '8',
  prompt: 'a mechanical butterfly',
  remixed_from_video_id: null,
  error: null,
  duration: 8,
  width: 1280,
  height: 720,
  url: `http://lantern.test/media/${JOB_ID}x0.x?expires=1&signature=s`,
}
const { url: _, ...unlinked } = done

/** Multipart forms are shown as the objects their parts become. */
export const videoWires: readonly GoldenWire[] = [
  {
    name: 'openai-node 7, a form with a file',
    call: 'POST /v1/videos',
    headers: HEADERS,
    body: {
      model: 'sora-2',
      prompt: 'a cat',
      seconds: '4',
      size: '1280x720',
      input_reference: new BlobText(blob, 'data:image/png;base64,'),
    },
    endpoint: 'openai.videos.create',
    intent: accepted({
      model: 'sora-2',
      inputs: [{ role: 'first-frame', source: { from: 'blob', blob, mediaType: 'image/png' } }],
      output: { kind: 'video', count: 1, nearPixels: [1280, 720], durationSeconds: 4 },
    }),
    given: videoAnswer({ name: 'queued' }),
    answer: { ...unlinked, status: 'queued', progress: 0, completed_at: null },
  },
  {
    name: 'openai-node 7, a form with input_reference[file_id]',
    call: 'POST /v1/videos',
    headers: HEADERS,
    body: { prompt: 'a cat', input_reference: { file_id: 'files/abc' } },
    endpoint: 'openai.videos.create',
    intent: accepted({ inputs: [{ role: 'first-frame', source: { from: 'stored', fileId: 'abc' } }] }),
  },
  {
    name: 'AiHubMix, JSON with what Veo takes',
    call: 'POST /v1/videos',
    headers: HEADERS,
    body: {
      model: 'veo-3.1-generate-preview',
      prompt: 'a cat',
      seconds: 8,
      size: '1280x720',
      negativePrompt: 'dogs',
      generateAudio: true,
      personGeneration: 'allow_adult',
      seed: 7,
      sampleCount: 2,
    },
    endpoint: 'openai.videos.create',
    intent: accepted({
      model: 'veo-3.1-generate-preview',
      negativePrompt: 'dogs',
      seed: 7,
      people: 'adults',
      output: { kind: 'video', count: 2, nearPixels: [1280, 720], durationSeconds: 8, sound: true },
    }),
  },
  {
    name: 'a film that is done',
    call: `GET /v1/videos/${ID}`,
    headers: HEADERS,
    endpoint: 'openai.videos.retrieve',
    intent: { do: 'inspect', jobId: JOB_ID },
    given: videoAnswer(videoDone(1), {
      timeline: [
        { at: 1_760_000_000_000, event: 'accepted' },
        { at: 1_760_000_060_000, event: 'succeeded' },
      ],
    }),
    answer: done,
  },
  {
    name: 'a film that was refused',
    call: `GET /v1/videos/${ID}`,
    headers: HEADERS,
    endpoint: 'openai.videos.retrieve',
    intent: { do: 'inspect', jobId: JOB_ID },
    given: videoAnswer({ name: 'failed', code: 'content_refused', message: 'Not this.' }),
    answer: {
      ...unlinked,
      status: 'failed',
      progress: 0,
      completed_at: null,
      error: { code: 'moderation_blocked', message: 'Not this.' },
    },
  },
  {
    name: 'openai-node 7, the second page from the oldest',
    call: `GET /v1/videos?limit=1&order=asc&after=${ID}`,
    headers: HEADERS,
    endpoint: 'openai.videos.list',
    intent: { do: 'list-generations', kind: 'video', limit: 1, first: 'oldest', after: JOB_ID },
    given: { about: 'generations', jobs: [videoAnswer({ name: 'queued' }).job], hasMore: true },
    answer: {
      object: 'list',
      data: [{ ...unlinked, status: 'queued', progress: 0, completed_at: null }],
      first_id: ID,
      last_id: ID,
      has_more: true,
    },
  },
  {
    name: 'openai-node 7',
    call: `DELETE /v1/videos/${ID}`,
    headers: HEADERS,
    endpoint: 'openai.videos.delete',
    intent: { do: 'delete-generation', kind: 'video', jobId: JOB_ID },
    given: { about: 'deleted', id: JOB_ID },
    answer: { id: ID, object: 'video.deleted', deleted: true },
  },
  {
    name: 'openai-node 7, the film',
    call: `GET /v1/videos/${ID}/content`,
    headers: { ...HEADERS, accept: 'application/binary' },
    endpoint: 'openai.videos.content',
    intent: { do: 'fetch-rendition', jobId: JOB_ID, rendition: 'film' },
  },
  {
    name: 'openai-node 7, the thumbnail',
    call: `GET /v1/videos/${ID}/content?variant=thumbnail`,
    headers: HEADERS,
    endpoint: 'openai.videos.content',
    intent: { do: 'fetch-rendition', jobId: JOB_ID, rendition: 'thumbnail' },
  },
  {
    name: 'openai-node 7',
    call: `POST /v1/videos/${ID}/remix`,
    headers: HEADERS,
    body: { prompt: 'make it orange' },
    endpoint: 'openai.videos.remix',
    intent: accepted({ model: '', prompt: 'make it orange', continues: JOB_ID, inherits: true }),
  },
  {
    name: 'openai-node 7, a form with video[id]',
    call: 'POST /v1/videos/edits',
    headers: HEADERS,
    body: { prompt: 'at night', video: { id: ID } },
    endpoint: 'openai.videos.edit',
    intent: accepted({
      model: '',
      prompt: 'at night',
      continues: JOB_ID,
      inherits: true,
      output: { kind: 'video', count: 1, task: 'edit' },
    }),
  },
  {
    name: 'openai-node 7, a form with a file',
    call: 'POST /v1/videos/extensions',
    headers: HEADERS,
    body: { prompt: 'it walks away', seconds: '7', video: new BlobText(blob, 'data:video/mp4;base64,') },
    endpoint: 'openai.videos.extend',
    intent: accepted({
      prompt: 'it walks away',
      inputs: [{ role: 'source-video', source: { from: 'blob', blob, mediaType: 'video/mp4' } }],
      output: { kind: 'video', count: 1, task: 'extend', durationSeconds: 7 },
    }),
  },
]
