import { BlobText } from '../../../src/core/light-json.ts'
import type { GoldenWire } from '../../kit/golden.ts'
import { pictureAnswer } from '../../samples/generations.ts'

const headers = { authorization: 'Bearer sk-test-1' }
const picture = { kind: 'image', text: false, inSeveralRuns: true } as const
const file = { sha256: 'a'.repeat(64), sizeBytes: 1234 }
const upload = new BlobText(file, 'data:image/png;base64,')
const reference = { role: 'reference', source: { from: 'blob', blob: file, mediaType: 'image/png' } } as const
/** A chat model is asked for pictures first, and is a film's model only if it cannot do those. */
const chatPicture = { kind: 'image', count: 1, inSeveralRuns: true, text: true } as const

const OPEN_WEBUI = 'Open WebUI (backend/open_webui/routers/images.py)'
const LIBRECHAT = 'LibreChat (api/app/clients/tools/structured/OpenAIImageTools.js)'
const N8N = 'n8n (nodes-langchain/nodes/vendors/OpenAi'
const LITELLM = 'LiteLLM (litellm/llms/openai'

/** Calls as programs with a face make them, taken from their sources. */
export const appWires: readonly GoldenWire[] = [
  {
    name: `${OPEN_WEBUI}: openai engine, with the version its settings may name`,
    call: 'POST /v1/images/generations?api-version=2025-04-01-preview',
    headers,
    body: { model: 'imagen-4.0-generate-001', prompt: 'a cat', n: 1, size: '512x512', response_format: 'b64_json' },
    endpoint: 'openai.images',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'imagen-4.0-generate-001',
        prompt: 'a cat',
        inputs: [],
        output: { ...picture, count: 1, nearPixels: [512, 512] },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${OPEN_WEBUI}: openai engine, an edit of two pictures, a form`,
    call: 'POST /v1/images/edits',
    headers,
    body: { model: 'gemini-2.5-flash-image', prompt: 'both in one', n: '1', response_format: 'b64_json', image: [upload, upload] },
    endpoint: 'openai.images.edits',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-2.5-flash-image',
        prompt: 'both in one',
        inputs: [reference, reference],
        output: { ...picture, count: 1 },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${LIBRECHAT}: a picture, all settings left to the model`,
    call: 'POST /v1/images/generations',
    headers,
    body: {
      model: 'gpt-image-1',
      prompt: 'a cat',
      n: 1,
      background: 'auto',
      output_format: 'png',
      quality: 'auto',
      size: 'auto',
    },
    endpoint: 'openai.images',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gpt-image-1',
        prompt: 'a cat',
        inputs: [],
        output: { ...picture, count: 1, mediaType: 'image/png' },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${LIBRECHAT}: an edit, a form whose pictures are called image[]`,
    call: 'POST /v1/images/edits',
    headers,
    body: { model: 'gpt-image-1', prompt: 'at night', quality: 'auto', size: 'auto', image: [upload] },
    endpoint: 'openai.images.edits',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gpt-image-1',
        prompt: 'at night',
        inputs: [reference],
        output: { ...picture, count: 1 },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${N8N}/v2/actions/image/generate.operation.ts): a model named by its id`,
    call: 'POST /v1/images/generations',
    headers,
    body: { prompt: 'a cat', model: 'imagen-4.0-generate-001', response_format: 'b64_json' },
    endpoint: 'openai.images',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'imagen-4.0-generate-001',
        prompt: 'a cat',
        inputs: [],
        output: { ...picture, count: 1 },
        vendorOptions: {},
      },
    },
    given: pictureAnswer(1),
    answer: {
      created: 1_760_000_000,
      background: 'opaque',
      output_format: 'png',
      size: '1024x1024',
      data: [{ b64_json: '[3 bytes]' }],
      usage: {
        total_tokens: 1304,
        input_tokens: 7,
        output_tokens: 1297,
        input_tokens_details: { text_tokens: 7, image_tokens: 0 },
        output_tokens_details: { text_tokens: 7, image_tokens: 1290 },
      },
    },
  },
  {
    name: `${N8N}/v2/actions/image/generate.operation.ts): DALL-E 3 with every option, links asked for`,
    call: 'POST /v1/images/generations',
    headers,
    body: { prompt: 'a cat', model: 'dall-e-3', response_format: 'url', size: '1024x1792', style: 'vivid', quality: 'hd' },
    endpoint: 'openai.images',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'dall-e-3',
        prompt: 'a cat',
        inputs: [],
        output: { ...picture, count: 1, nearPixels: [1024, 1792], quality: 'high' },
        adjustments: [{ field: 'style', change: 'dropped', from: 'vivid', to: 'none' }],
        vendorOptions: {},
      },
    },
  },
  {
    name: `${N8N}/v2/actions/image/edit.operation.ts): two pictures and a mask, a form whose pictures are called image[]`,
    call: 'POST /v1/images/edits',
    headers,
    body: {
      image: [upload, upload],
      prompt: 'both in one',
      model: 'gpt-image-1',
      n: '1',
      size: '1024x1024',
      user: 'user-12345',
      background: 'auto',
      quality: 'auto',
      mask: upload,
    },
    endpoint: 'openai.images.edits',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gpt-image-1',
        prompt: 'both in one',
        inputs: [reference, reference, { ...reference, role: 'mask' }],
        output: { ...picture, count: 1, nearPixels: [1024, 1024] },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${N8N}/v1/actions/image/analyze.operation.ts): a question about a picture, in the node's first version`,
    call: 'POST /v1/chat/completions',
    headers,
    body: {
      model: 'gemini-2.5-flash-image',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: "What's in this image?" },
            { type: 'image_url', image_url: { url: upload, detail: 'auto' } },
          ],
        },
      ],
      max_completion_tokens: 300,
    },
    endpoint: 'openai.chat',
    intent: {
      do: 'generate',
      wait: 'ended',
      stream: false,
      request: {
        model: 'gemini-2.5-flash-image',
        prompt: "What's in this image?",
        inputs: [reference],
        output: chatPicture,
        vendorOptions: {},
      },
      orElse: {
        model: 'gemini-2.5-flash-image',
        prompt: "What's in this image?",
        inputs: [{ ...reference, role: 'first-frame' }],
        output: { kind: 'video', count: 1 },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${N8N}/v2/actions/video/generate.operation.ts): a film, a form whose seconds are text`,
    call: 'POST /v1/videos',
    headers,
    body: { model: 'sora-2', prompt: 'it runs', seconds: '4', size: '1280x720', input_reference: upload },
    endpoint: 'openai.videos.create',
    intent: {
      do: 'generate',
      wait: 'accepted',
      request: {
        model: 'sora-2',
        prompt: 'it runs',
        inputs: [{ ...reference, role: 'first-frame' }],
        output: { kind: 'video', count: 1, nearPixels: [1280, 720], durationSeconds: 4 },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${LITELLM}/image_generation/openai_compatible_transformation.py): a field of the caller's own beside those of OpenAI`,
    call: 'POST /v1/images/generations',
    headers,
    body: { model: 'imagen-4.0-generate-001', prompt: 'a cat', n: 2, response_format: 'b64_json', size: '1024x1024', seed: 7 },
    endpoint: 'openai.images',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'imagen-4.0-generate-001',
        prompt: 'a cat',
        inputs: [],
        output: { ...picture, count: 2, nearPixels: [1024, 1024] },
        seed: 7,
        vendorOptions: {},
      },
    },
  },
  {
    name: `${LITELLM}/image_edit/transformation.py): two pictures, a form whose pictures are called image[]`,
    call: 'POST /v1/images/edits',
    headers,
    body: { model: 'gemini-2.5-flash-image', prompt: 'both in one', n: '1', size: '1024x1024', image: [upload, upload] },
    endpoint: 'openai.images.edits',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-2.5-flash-image',
        prompt: 'both in one',
        inputs: [reference, reference],
        output: { ...picture, count: 1, nearPixels: [1024, 1024] },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${LITELLM}/chat/gpt_transformation.py): a chat with modalities, an image_url as text made an object`,
    call: 'POST /v1/chat/completions',
    headers,
    body: {
      model: 'gemini-2.5-flash-image',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'at night' },
            { type: 'image_url', image_url: { url: upload } },
          ],
        },
      ],
      modalities: ['image', 'text'],
    },
    endpoint: 'openai.chat',
    intent: {
      do: 'generate',
      wait: 'ended',
      stream: false,
      request: {
        model: 'gemini-2.5-flash-image',
        prompt: 'at night',
        inputs: [reference],
        output: chatPicture,
        vendorOptions: {},
      },
      orElse: {
        model: 'gemini-2.5-flash-image',
        prompt: 'at night',
        inputs: [{ ...reference, role: 'first-frame' }],
        output: { kind: 'video', count: 1 },
        vendorOptions: {},
      },
    },
  },
]
