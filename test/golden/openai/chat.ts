import { BlobText, type LightJson } from '../../../src/core/light-json.ts'
import type { GoldenWire } from '../../kit/golden.ts'
import { JOB_ID, pictureAnswer } from '../../samples/generations.ts'

const headers = { authorization: 'Bearer sk-test-1', 'user-agent': 'OpenAI/Python 2.54.0', 'x-stainless-retry-count': '0' }
const picture = { kind: 'image', count: 1, inSeveralRuns: true, text: true } as const
const film = { kind: 'video', count: 1 } as const
const photo = { sha256: 'a'.repeat(64), sizeBytes: 300_000 }
const source = { from: 'blob', blob: photo, mediaType: 'image/jpeg' } as const
const seedImage = { type: 'image_url', image_url: { url: new BlobText(photo, 'data:image/jpeg;base64,') } }

const answerOf = (message: { readonly [key: string]: LightJson }, finish = 'stop') => ({
  id: `chatcmpl-${JOB_ID}`,
  object: 'chat.completion',
  created: 1_760_000_000,
  model: 'imagen-4',
  choices: [{ index: 0, message: { role: 'assistant', ...message, annotations: [] }, logprobs: null, finish_reason: finish }],
})
const usage = {
  prompt_tokens: 7,
  completion_tokens: 1297,
  total_tokens: 1304,
  prompt_tokens_details: { cached_tokens: 0, text_tokens: 7, image_tokens: 0 },
  completion_tokens_details: { text_tokens: 7, image_tokens: 1290, reasoning_tokens: 0 },
}

export const chatWires: readonly GoldenWire[] = [
  {
    name: 'the published example that edits a picture',
    call: 'POST /v1/chat/completions',
    headers,
    body: {
      model: 'gemini-2.5-flash-image-preview',
      messages: [
        {
          role: 'user',
          content: [{ type: 'text', text: "describe the image, then fill color as children's crayon style" }, seedImage],
        },
      ],
      modalities: ['text', 'image'],
      temperature: 0.7,
    },
    endpoint: 'openai.chat',
    intent: {
      do: 'generate',
      wait: 'ended',
      stream: false,
      request: {
        model: 'gemini-2.5-flash-image-preview',
        prompt: "describe the image, then fill color as children's crayon style",
        inputs: [{ role: 'reference', source }],
        output: picture,
        vendorOptions: {},
      },
      orElse: {
        model: 'gemini-2.5-flash-image-preview',
        prompt: "describe the image, then fill color as children's crayon style",
        inputs: [{ role: 'first-frame', source }],
        output: film,
        vendorOptions: {},
      },
    },
    given: pictureAnswer(1),
    answer: {
      ...answerOf({
        content: 'hello',
        refusal: null,
        images: [{ type: 'image_url', index: 0, image_url: { url: '[3 bytes]' } }],
        multi_mod_content: [
          { text: 'hello', inlineData: {} },
          {
            text: null,
            inlineData: { data: '[3 bytes]', mimeType: 'image/png' },
            inline_data: { data: '[3 bytes]', mime_type: 'image/png' },
          },
        ],
      }),
      usage,
    },
  },
  {
    name: "OpenRouter's settings, links instead of base64",
    call: 'POST /v1/chat/completions',
    headers: { ...headers, 'x-laterna-image-format': 'url' },
    body: {
      model: 'google/gemini-3-pro-image',
      messages: [{ role: 'user', content: 'a red bicycle' }],
      modalities: ['image', 'text'],
      image_config: { aspect_ratio: '16:9', image_size: '2K' },
      stream: true,
      stream_options: { include_usage: true },
    },
    endpoint: 'openai.chat',
    intent: {
      do: 'generate',
      wait: 'ended',
      stream: true,
      request: {
        model: 'google/gemini-3-pro-image',
        prompt: 'a red bicycle',
        inputs: [],
        output: { ...picture, aspectRatio: '16:9', resolution: '2K' },
        vendorOptions: {},
      },
      orElse: {
        model: 'google/gemini-3-pro-image',
        prompt: 'a red bicycle',
        inputs: [],
        output: { ...film, aspectRatio: '16:9', resolution: '2K' },
        vendorOptions: {},
      },
    },
    given: pictureAnswer(1),
    answer: {
      ...answerOf({
        content: 'hello',
        refusal: null,
        images: [{ type: 'image_url', index: 0, image_url: { url: `http://lantern.test/media/${JOB_ID}x0.x?expires=1&signature=s` } }],
      }),
      usage,
    },
  },
  {
    name: "AiHubMix's settings in a system message; the filter withholds the picture",
    call: 'POST /v1/chat/completions',
    headers,
    body: {
      model: 'gemini-2.5-flash-image',
      messages: [
        { role: 'system', content: 'aspect_ratio=2:3' },
        { role: 'user', content: 'a red bicycle' },
      ],
    },
    endpoint: 'openai.chat',
    intent: {
      do: 'generate',
      wait: 'ended',
      stream: false,
      request: {
        model: 'gemini-2.5-flash-image',
        prompt: 'a red bicycle',
        inputs: [],
        output: { ...picture, aspectRatio: '2:3' },
        vendorOptions: {},
      },
      orElse: {
        model: 'gemini-2.5-flash-image',
        prompt: 'a red bicycle',
        inputs: [],
        output: { ...film, aspectRatio: '2:3' },
        vendorOptions: {},
      },
    },
    given: pictureAnswer(0, { filtered: ['It was withheld.'], text: '', usage: {} }),
    answer: {
      ...answerOf({ content: null, refusal: 'It was withheld.' }, 'content_filter'),
      usage: {
        prompt_tokens: 4,
        completion_tokens: 0,
        total_tokens: 4,
        prompt_tokens_details: { cached_tokens: 0, text_tokens: 4, image_tokens: 0 },
        completion_tokens_details: { text_tokens: 0, image_tokens: 0, reasoning_tokens: 0 },
      },
    },
  },
]
