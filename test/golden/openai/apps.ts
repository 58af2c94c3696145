import { BlobText } from '../../../src/core/light-json.ts'
import type { GoldenWire } from '../../kit/golden.ts'

const headers = { authorization: 'Bearer sk-test-1' }
const picture = { kind: 'image', text: false, inSeveralRuns: true } as const
const file = { sha256: 'a'.repeat(64), sizeBytes: 1234 }
const upload = new BlobText(file, 'data:image/png;base64,')
const reference = { role: 'reference', source: { from: 'blob', blob: file, mediaType: 'image/png' } } as const

const OPEN_WEBUI = 'Open WebUI (backend/open_webui/routers/images.py)'
const LIBRECHAT = 'LibreChat (api/app/clients/tools/structured/OpenAIImageTools.js)'

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
]
