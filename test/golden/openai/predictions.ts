import type { GoldenWire } from '../../kit/golden.ts'
import { JOB_ID, pictureAnswer } from '../../samples/generations.ts'

const headers = { authorization: 'Bearer sk-test-1', 'content-type': 'application/json' }
const link = `http://lantern.test/media/${JOB_ID}x0.x?expires=1&signature=s`

export const predictionWires: readonly GoldenWire[] = [
  {
    name: "an Imagen call of AiHubMix's users",
    call: 'POST /v1/models/google/imagen-4.0-fast-generate-001/predictions',
    headers,
    body: { input: { prompt: 'a red bicycle', numberOfImages: 1 } },
    endpoint: 'openai.predictions',
    intent: {
      do: 'generate',
      wait: 'ended',
      request: {
        model: 'google/imagen-4.0-fast-generate-001',
        prompt: 'a red bicycle',
        inputs: [],
        output: { kind: 'image', text: false, inSeveralRuns: true, count: 1 },
        vendorOptions: {},
      },
      orElse: {
        model: 'google/imagen-4.0-fast-generate-001',
        prompt: 'a red bicycle',
        inputs: [],
        output: { kind: 'video', count: 1 },
        vendorOptions: {},
      },
    },
    given: pictureAnswer(1),
    answer: {
      id: JOB_ID,
      status: 'succeeded',
      model: 'imagen-4',
      created: 1_760_000_000,
      output: [{ url: link, b64_json: '[3 bytes]', mime_type: 'image/png' }],
    },
  },
  {
    name: 'GPT Image, its id encoded, the settings those of OpenAI',
    call: 'POST /v1/models/openai%2Fgpt-image-2/predictions',
    headers,
    body: {
      input: { prompt: 'x', size: '1024x1024', n: 1, quality: 'high', moderation: 'low', background: 'auto', response_format: 'url' },
    },
    endpoint: 'openai.predictions',
    intent: {
      do: 'generate',
      wait: 'ended',
      request: {
        model: 'openai/gpt-image-2',
        prompt: 'x',
        inputs: [],
        output: { kind: 'image', text: false, inSeveralRuns: true, nearPixels: [1024, 1024], count: 1, quality: 'high' },
        vendorOptions: {},
      },
      orElse: {
        model: 'openai/gpt-image-2',
        prompt: 'x',
        inputs: [],
        output: { kind: 'video', nearPixels: [1024, 1024], resolution: '720p', count: 1 },
        vendorOptions: {},
      },
    },
    given: pictureAnswer(1),
    answer: {
      id: JOB_ID,
      status: 'succeeded',
      model: 'imagen-4',
      created: 1_760_000_000,
      output: [{ url: link, mime_type: 'image/png' }],
    },
  },
]
