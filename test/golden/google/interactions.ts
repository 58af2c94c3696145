import type { JobId } from '../../../src/core/ids.ts'
import type { GenerationRequest, InputMedia, InputRole } from '../../../src/core/request.ts'
import type { GoldenWire } from '../../kit/golden.ts'
import { sampleAnswer, sampleArtifact, sampleJobId, sampleSuccess, sampleVideoModel } from '../../samples/google.ts'

const sdk = (version: string) => ({ 'x-goog-api-client': `google-genai-sdk/${version} gl-node/v24.21.0`, 'x-goog-api-key': 'sk-test' })
const BYTES = 'iVBORw0KGgo='
const given = (role: InputRole, mediaType = 'image/png'): InputMedia => ({
  role,
  source: { from: 'bytes', bytes: Buffer.from(BYTES, 'base64'), mediaType },
})

const head = {
  id: `v1_${sampleJobId}`,
  object: 'interaction',
  role: 'model',
  created: '2025-10-09T08:53:20.000Z',
  updated: '2025-10-09T08:53:20.000Z',
}
const userInput = { type: 'user_input', content: [{ type: 'text', text: 'a cat at dawn' }] }
const noTokens = { total_thought_tokens: 0, total_cached_tokens: 0, total_tool_use_tokens: 0 }
const pictureUsage = {
  total_input_tokens: 4,
  total_output_tokens: 1292,
  total_tokens: 1296,
  ...noTokens,
  input_tokens_by_modality: [{ modality: 'text', tokens: 4 }],
  output_tokens_by_modality: [
    { modality: 'text', tokens: 2 },
    { modality: 'image', tokens: 1290 },
  ],
}
const filmUsage = {
  total_input_tokens: 4,
  total_output_tokens: 46_336,
  total_tokens: 46_340,
  ...noTokens,
  input_tokens_by_modality: [{ modality: 'text', tokens: 4 }],
  output_tokens_by_modality: [{ modality: 'video', tokens: 46_336 }],
}
const filmUri = `http://laterna.test/gemini/v1beta/files/${sampleArtifact('video/mp4').id}:download?alt=media`
const film = sampleSuccess([sampleArtifact('video/mp4')])
const picture = sampleSuccess([sampleArtifact()], { text: 'Here.' })

const request = (model: string, output: GenerationRequest['output'], more: Partial<GenerationRequest> = {}): GenerationRequest => ({
  model,
  prompt: 'x',
  inputs: [],
  output,
  vendorOptions: {},
  ...more,
})

/** Pictures and films by interactions, as their callers ask for them. */
export const interactionWires: readonly GoldenWire[] = [
  {
    name: '@google/genai 2.32 and 3.1: a film in the background, delivered by address',
    call: 'POST /gemini/v1/interactions',
    headers: sdk('3.1.0'),
    body: {
      model: 'gemini-omni-1.2-flash',
      input: 'x',
      background: true,
      response_format: { type: 'video', aspect_ratio: '16:9', duration: '8s', resolution: '720p', delivery: 'uri' },
    },
    endpoint: 'google.createInteraction',
    intent: {
      do: 'generate',
      wait: 'accepted',
      request: request(
        'gemini-omni-1.2-flash',
        { kind: 'video', count: 1, aspectRatio: '16:9', resolution: '720p', durationSeconds: 8 },
        { vendorOptions: { google: { delivery: 'uri' } } },
      ),
    },
    given: sampleAnswer({ name: 'queued' }, sampleVideoModel),
    answer: { ...head, model: 'a-film-001', status: 'in_progress' },
  },
  {
    name: 'a call that names no kind is understood in both ways; the model decides',
    call: 'POST /gemini/v1beta/interactions',
    headers: sdk('2.32.0'),
    body: {
      model: 'gemini-3-pro-image',
      input: [
        { type: 'text', text: 'x' },
        { type: 'image', data: BYTES, mime_type: 'image/png' },
      ],
      generation_config: { seed: -1, temperature: 1, image_config: { aspect_ratio: '16:9', image_size: '2k' } },
      system_instruction: 'be brief',
    },
    endpoint: 'google.createInteraction',
    intent: {
      do: 'generate',
      wait: 'ended',
      request: request(
        'gemini-3-pro-image',
        { kind: 'image', count: 1, aspectRatio: '16:9', resolution: '2K' },
        { inputs: [given('reference')], seed: 2 ** 32 - 1, vendorOptions: { google: { temperature: 1, systemInstruction: 'be brief' } } },
      ),
      orElse: request(
        'gemini-3-pro-image',
        { kind: 'video', count: 1 },
        { inputs: [given('first-frame')], seed: 2 ** 32 - 1, vendorOptions: { google: { temperature: 1, systemInstruction: 'be brief' } } },
      ),
    },
    given: sampleAnswer(picture),
    answer: {
      ...head,
      model: 'a-model',
      status: 'completed',
      steps: [
        userInput,
        {
          type: 'model_output',
          content: [
            { type: 'text', text: 'Here.' },
            { type: 'image', mime_type: 'image/png', data: '[6 bytes]' },
          ],
        },
      ],
      usage: pictureUsage,
    },
  },
  {
    name: 'a conversation in steps: the picture the model answered is what is worked on',
    call: 'POST /gemini/v1beta1/interactions',
    headers: sdk('3.1.0'),
    body: {
      model: 'a-model',
      input: [
        { type: 'user_input', content: [{ type: 'text', text: 'a cat' }] },
        { type: 'thought', signature: 'c2ln' },
        { type: 'model_output', content: [{ type: 'image', data: BYTES, mime_type: 'image/png' }] },
        { type: 'user_input', content: [{ type: 'text', text: 'x' }] },
      ],
      response_format: [
        { type: 'text', mime_type: 'text/plain' },
        { type: 'image', aspect_ratio: '1:1', image_size: '1K', mime_type: 'image/jpeg', delivery: 'inline' },
      ],
      store: true,
      stream: true,
    },
    endpoint: 'google.createInteraction',
    intent: {
      do: 'generate',
      wait: 'ended',
      stream: true,
      request: request(
        'a-model',
        { kind: 'image', count: 1, aspectRatio: '1:1', resolution: '1K', mediaType: 'image/jpeg', text: true },
        { inputs: [given('reference')], vendorOptions: { google: { delivery: 'inline' } } },
      ),
    },
  },
  {
    name: 'older clients: turns with roles, and modalities',
    call: 'POST /gemini/v1beta/interactions',
    body: {
      model: 'a-model',
      input: [
        { role: 'user', content: 'a cat' },
        { role: 'model', content: [{ type: 'text', text: 'Which?' }] },
        { role: 'user', content: { type: 'text', text: 'x' } },
      ],
      response_modalities: ['image'],
    },
    endpoint: 'google.createInteraction',
    intent: { do: 'generate', wait: 'ended', request: request('a-model', { kind: 'image', count: 1, text: false }) },
  },
  {
    name: 'goes on from an earlier interaction; what is not done is declared',
    call: 'POST /gemini/v1/interactions',
    body: {
      model: 'gemini-omni-1.1-flash',
      input: 'x',
      previous_interaction_id: `v1_${sampleJobId}`,
      generation_config: { video_config: { task: 'edit' } },
      response_modalities: ['video'],
      tools: [{ type: 'google_search' }],
      webhook_config: { uris: ['https://hook.test'] },
      service_tier: 'flex',
      store: false,
    },
    endpoint: 'google.createInteraction',
    intent: {
      do: 'generate',
      wait: 'ended',
      request: request(
        'gemini-omni-1.1-flash',
        { kind: 'video', count: 1, task: 'edit' },
        {
          continues: sampleJobId,
          adjustments: [
            { field: 'store', change: 'dropped', from: 'false', to: 'kept until deleted' },
            { field: 'tools', change: 'dropped', from: 'given', to: 'none' },
            { field: 'webhook_config', change: 'dropped', from: 'given', to: 'none' },
            { field: 'service_tier', change: 'dropped', from: 'flex', to: 'standard' },
          ],
        },
      ),
    },
  },
  {
    name: 'frames, and a film that is extended',
    call: 'POST /gemini/v1/interactions',
    body: {
      model: 'gemini-omni-1.1-flash',
      input: [
        { type: 'text', text: 'x' },
        { type: 'image', data: BYTES, mime_type: 'image/png' },
        { type: 'image', data: BYTES, mime_type: 'image/png' },
      ],
      generation_config: { video_config: { task: 'IMAGE_TO_VIDEO' } },
      response_format: { type: 'video' },
    },
    endpoint: 'google.createInteraction',
    intent: {
      do: 'generate',
      wait: 'ended',
      request: request('gemini-omni-1.1-flash', { kind: 'video', count: 1 }, { inputs: [given('first-frame'), given('last-frame')] }),
    },
  },
  {
    name: 'the poll of a small film whose delivery was left open: bytes and an address',
    call: `GET /gemini/v1/interactions/v1_${sampleJobId}?stream=false`,
    headers: sdk('3.1.0'),
    endpoint: 'google.getInteraction',
    intent: { do: 'inspect', jobId: sampleJobId },
    given: sampleAnswer(film, sampleVideoModel),
    answer: {
      ...head,
      model: 'a-film-001',
      status: 'completed',
      steps: [userInput, { type: 'model_output', content: [{ type: 'video', mime_type: 'video/mp4', data: '[6 bytes]', uri: filmUri }] }],
      usage: filmUsage,
    },
  },
  {
    name: 'with what was given; all was filtered',
    call: `GET /gemini/v1beta/interactions/v1_${sampleJobId}?include_input=true`,
    endpoint: 'google.getInteraction',
    intent: { do: 'inspect', jobId: sampleJobId },
    given: sampleAnswer(sampleSuccess([], { filtered: ['It was not safe.'] }), sampleVideoModel),
    answer: {
      ...head,
      model: 'a-film-001',
      status: 'incomplete',
      input: [{ type: 'text', text: 'a cat at dawn' }],
      steps: [userInput, { type: 'model_output', error: { code: 3, message: 'It was not safe.' } }],
      usage: { ...filmUsage, total_output_tokens: 0, total_tokens: 4, output_tokens_by_modality: [] },
    },
  },
  {
    name: 'one that failed is answered with 200: its clients would order it again after a 500',
    call: 'POST /gemini/v1/interactions',
    body: { model: 'a-model', input: 'x', response_format: { type: 'image' } },
    endpoint: 'google.createInteraction',
    intent: { do: 'generate', wait: 'ended', request: request('a-model', { kind: 'image', count: 1 }) },
    given: sampleAnswer({ name: 'failed', code: 'upstream_broken', message: 'It broke.' }),
    answer: {
      ...head,
      model: 'a-model',
      status: 'failed',
      steps: [userInput, { type: 'model_output', error: { code: 13, message: 'It broke.', details: [] } }],
      errors: [{ code: 'internal', message: 'It broke.' }],
    },
  },
  {
    name: 'canceled',
    call: `POST /gemini/v1/interactions/v1_${sampleJobId}/cancel`,
    endpoint: 'google.cancelInteraction',
    intent: { do: 'cancel', jobId: sampleJobId },
    given: sampleAnswer({ name: 'canceled' }, sampleVideoModel),
    answer: { ...head, model: 'a-film-001', status: 'cancelled', steps: [userInput] },
  },
  {
    name: 'watched from the third event on',
    call: `GET /gemini/v1/interactions/v1_${sampleJobId}?stream=true&last_event_id=2`,
    endpoint: 'google.getInteraction',
    intent: { do: 'inspect', jobId: sampleJobId, stream: true },
  },
  {
    name: 'deleted',
    call: `DELETE /gemini/v1/interactions/v1_${sampleJobId}`,
    endpoint: 'google.deleteInteraction',
    intent: { do: 'delete-generation', jobId: sampleJobId },
    given: { about: 'deleted', id: sampleJobId satisfies JobId },
    answer: {},
  },
]
