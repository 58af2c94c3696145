import { artifactIdOf } from '../../../src/core/artifact.ts'
import type { GoldenWire } from '../../kit/golden.ts'
import { BASE_URL, JOB_ID, pictureAnswer } from '../../samples/generations.ts'

const done = pictureAnswer(1)
const key = { authorization: 'Bearer sk-test-1' }
const [artifact] = done.media.map((linked) => linked.artifact)
if (!artifact) throw new Error('the sample has a picture')
const self = `http://laterna.test/v1/generations/${JOB_ID}`

/** What every answer about the sample says of it. */
const record = {
  id: JOB_ID,
  object: 'generation',
  status: 'succeeded',
  mode: 'test',
  endpoint: 'google.predict',
  created_at: '2025-10-09T08:53:20.000Z',
  model: { asked: 'imagen-4', served: 'imagen-4' },
  served_by: 'somebody',
  request: {
    kind: 'image',
    prompt: 'a red bicycle',
    count: 1,
    aspect_ratio: '1:1',
    resolution: '1K',
    width_pixels: 1024,
    height_pixels: 1024,
    media_type: 'image/png',
    seed: 7,
    people: 'adults',
  },
  adjustments: [],
  filtered: [],
  text: 'hello',
  coverage: null,
  report: null,
  money: {
    currency: 'USD',
    play_money: true,
    quoted: { nanos: '40000000', usd: '0.040000000' },
    charged: { nanos: '38700000', usd: '0.038700000' },
  },
}
const listedArtifact = {
  id: artifact.id,
  media_type: 'image/png',
  size_bytes: 3,
  sha256: '0'.repeat(64),
  width_pixels: 1024,
  height_pixels: 1024,
  duration_seconds: null,
  url: `${self}/media/0`,
}
const whole = {
  ...record,
  artifacts: [
    {
      ...listedArtifact,
      watch_url: `${BASE_URL}/media/${artifact.id}.x?expires=1&signature=s`,
      download_url: `${BASE_URL}/media/download/${artifact.id}.x?expires=1&signature=s`,
    },
  ],
  links: { self, preview: `${BASE_URL}/web/${JOB_ID}?expires=1&signature=s`, source: `${BASE_URL}/source/${JOB_ID}?expires=1&signature=s` },
}
const request = { model: 'imagen-4', prompt: 'a red bicycle', inputs: [], vendorOptions: {} }

export const generationWires: readonly GoldenWire[] = [
  {
    name: 'curl, as the documentation has it; the model decides what is made',
    call: 'POST /v1/generations',
    headers: key,
    body: { model: 'imagen-4', prompt: 'a red bicycle', aspect_ratio: '16:9', wait: true },
    endpoint: 'laterna.create',
    intent: {
      do: 'generate',
      request: { ...request, output: { kind: 'image', aspectRatio: '16:9' } },
      orElse: { ...request, output: { kind: 'video', aspectRatio: '16:9' } },
      wait: 'finished',
    },
    given: done,
    answer: whole,
  },
  {
    name: 'a page of the films, from the oldest',
    call: `GET /v1/generations?limit=1&kind=video&first=oldest&after=${JOB_ID}`,
    headers: key,
    endpoint: 'laterna.list',
    intent: { do: 'list-generations', limit: 1, kind: 'video', first: 'oldest', after: JOB_ID },
    given: { about: 'generations', jobs: [done.job], hasMore: true },
    answer: { object: 'list', data: [{ ...record, artifacts: [listedArtifact], links: { self } }], has_more: true, after: JOB_ID },
  },
  ...['', '/receipt'].map((end): GoldenWire => ({
    name: 'the receipt, made by the gateway',
    call: `GET /v1/generations/${JOB_ID}${end}`,
    headers: key,
    endpoint: 'laterna.receipt',
    intent: { do: 'receipt', jobId: JOB_ID },
  })),
  {
    name: 'canceling what is finished changes nothing',
    call: `POST /v1/generations/${JOB_ID}/cancel`,
    headers: key,
    endpoint: 'laterna.cancel',
    intent: { do: 'cancel', jobId: JOB_ID },
    given: done,
    answer: whole,
  },
  {
    name: 'deleting',
    call: `DELETE /v1/generations/${JOB_ID}`,
    headers: key,
    endpoint: 'laterna.delete',
    intent: { do: 'delete-generation', jobId: JOB_ID },
    given: { about: 'deleted', id: JOB_ID },
    answer: { id: JOB_ID, object: 'generation.deleted', deleted: true },
  },
  {
    name: 'the second result',
    call: `GET /v1/generations/${JOB_ID}/media/1`,
    headers: key,
    endpoint: 'laterna.media',
    intent: { do: 'fetch-artifact', artifactId: artifactIdOf(JOB_ID, 1) },
    given: { about: 'artifact', artifact },
    answer: { media: artifact },
  },
  {
    name: 'a signed link to the generation as data',
    call: `GET /source/${JOB_ID}?expires=1&signature=s`,
    endpoint: 'laterna.source',
    intent: { do: 'inspect', jobId: JOB_ID },
    given: done,
    answer: whole,
  },
  {
    name: 'a signed link to the page',
    call: `GET /web/${JOB_ID}?expires=1&signature=s`,
    endpoint: 'laterna.preview',
    intent: { do: 'inspect', jobId: JOB_ID },
  },
  {
    name: 'a signed link to a picture',
    call: `GET /media/${artifact.id}.png?expires=1&signature=s`,
    endpoint: 'laterna.watch',
    intent: { do: 'fetch-artifact', artifactId: artifact.id },
    given: { about: 'artifact', artifact },
    answer: { media: artifact },
  },
  {
    name: 'a signed link to save it',
    call: `GET /media/download/${artifact.id}.png?expires=1&signature=s`,
    endpoint: 'laterna.download',
    intent: { do: 'fetch-artifact', artifactId: artifact.id },
    given: { about: 'artifact', artifact },
    answer: { media: artifact, attachmentName: `${artifact.id}.png` },
  },
]
