import type { InputMedia } from '../../../src/core/request.ts'
import { sampleAnswer, sampleArtifact, sampleSuccess } from '../../samples/google.ts'
import type { GoldenWire } from '../../kit/golden.ts'

const headers = { 'content-type': 'application/json', 'x-goog-api-key': 'sk-test' }
const made = sampleAnswer(sampleSuccess([sampleArtifact()]))
const frame: InputMedia = { role: 'first-frame', source: { from: 'bytes', bytes: Buffer.alloc(3), mediaType: 'image/png' } }
const picture: InputMedia = { ...frame, role: 'reference' }

const OPEN_WEBUI = 'Open WebUI (backend/open_webui/routers/images.py)'
const N8N = 'n8n (nodes-langchain/nodes/vendors/GoogleGemini/actions/image'
const LIBRECHAT = 'LibreChat (api/app/clients/tools/structured/GeminiImageGen.js)'
const LITELLM = 'LiteLLM (litellm/llms/gemini/videos/transformation.py)'

/** Calls as programs with a face make them, taken from their sources. */
export const appWires: readonly GoldenWire[] = [
  {
    name: `${OPEN_WEBUI}: gemini engine, predict, the instances as one object`,
    call: 'POST /gemini/v1beta/models/imagen-4.0-generate-001:predict',
    headers,
    body: { instances: { prompt: 'a cat' }, parameters: { sampleCount: 1, outputOptions: { mimeType: 'image/png' } } },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'imagen-4.0-generate-001',
        prompt: 'a cat',
        inputs: [],
        output: { kind: 'image', count: 1, mediaType: 'image/png' },
        vendorOptions: {},
      },
    },
    given: made,
    answer: { predictions: [{ bytesBase64Encoded: '[6 bytes]', mimeType: 'image/png' }] },
  },
  {
    name: `${OPEN_WEBUI}: gemini engine, an edit of two pictures`,
    call: 'POST /gemini/v1beta/models/gemini-2.5-flash-image:generateContent',
    headers,
    body: {
      contents: [
        {
          parts: [
            { text: 'both in one' },
            { inline_data: { mime_type: 'image/png', data: 'AAAA' } },
            { inline_data: { mime_type: 'image/png', data: 'AAAA' } },
          ],
        },
      ],
    },
    endpoint: 'google.generateContent',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-2.5-flash-image',
        prompt: 'both in one',
        inputs: [picture, picture],
        output: { kind: 'image' },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${N8N}/generate.operation.ts): an Imagen model of the list`,
    call: 'POST /gemini/v1beta/models/imagen-4.0-generate-001:predict',
    headers,
    body: { instances: [{ prompt: 'a cat' }], parameters: { sampleCount: 1 } },
    endpoint: 'google.predict',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'imagen-4.0-generate-001',
        prompt: 'a cat',
        inputs: [],
        output: { kind: 'image', count: 1 },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${N8N}/edit.operation.ts): a file it uploaded before, without text beside the picture`,
    call: 'POST /gemini/v1beta/models/gemini-2.5-flash-image-preview:generateContent',
    headers,
    body: {
      contents: [
        {
          role: 'user',
          parts: [{ fileData: { fileUri: 'http://laterna.test/gemini/v1beta/files/abc123', mimeType: 'image/png' } }, { text: 'at night' }],
        },
      ],
      generationConfig: { responseModalities: ['IMAGE'] },
    },
    endpoint: 'google.generateContent',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-2.5-flash-image-preview',
        prompt: 'at night',
        inputs: [
          {
            role: 'reference',
            source: { from: 'stored', fileId: 'abc123', mediaType: 'image/png', path: 'contents[0].parts[0].fileData.fileUri' },
          },
        ],
        output: { kind: 'image', text: false },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${LIBRECHAT}: a picture after another, through @google/genai`,
    call: 'POST /gemini/v1beta/models/gemini-3-pro-image-preview:generateContent',
    headers,
    body: {
      contents: [{ role: 'user', parts: [{ text: 'at night' }, { inlineData: { mimeType: 'image/png', data: 'AAAA' } }] }],
      generationConfig: { responseModalities: ['TEXT', 'IMAGE'], imageConfig: { aspectRatio: '16:9', imageSize: '2K' } },
    },
    endpoint: 'google.generateContent',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-3-pro-image-preview',
        prompt: 'at night',
        inputs: [picture],
        output: { kind: 'image', aspectRatio: '16:9', resolution: '2K', text: true },
        vendorOptions: {},
      },
    },
  },
  {
    name: `${LITELLM}: the first frame stands among the parameters`,
    call: 'POST /gemini/v1beta/models/veo-3.1-generate-001:predictLongRunning',
    headers,
    body: {
      instances: [{ prompt: 'it runs' }],
      parameters: { aspectRatio: '16:9', durationSeconds: 4, image: { bytesBase64Encoded: 'AAAA', mimeType: 'image/png' } },
    },
    endpoint: 'google.predictLongRunning',
    intent: {
      do: 'generate',
      wait: 'accepted',
      request: {
        model: 'veo-3.1-generate-001',
        prompt: 'it runs',
        inputs: [frame],
        output: { kind: 'video', durationSeconds: 4, aspectRatio: '16:9' },
        vendorOptions: {},
      },
    },
  },
]
