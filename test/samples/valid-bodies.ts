import type { LightJson } from '../../src/core/light-json.ts'

/** A call that is served as it stands. */
export interface ValidCall {
  readonly model?: string
  readonly headers?: { readonly [name: string]: string }
  readonly body: LightJson
  /** The operator's call, and not a caller's. */
  readonly operator?: boolean
  /** It names something that is not there, so that the sample is refused as well. */
  readonly refused?: boolean
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'
const OPERATION = 'models/veo-3.0-generate-001/operations/01k80322bt0engvisar5qptlq4'
const PAINTER = 'gemini-2.5-flash-image'
const conversation = { contents: [{ role: 'user', parts: [{ text: 'a cat' }, { inlineData: { mimeType: 'image/png', data: PIXEL } }] }] }
const content = { ...conversation, generationConfig: { responseModalities: ['IMAGE'], imageConfig: { aspectRatio: '1:1' } } }

/** By endpoint: for every one that takes a body and can be served alone. */
export const VALID_BODIES: { readonly [endpoint: string]: ValidCall } = {
  'laterna.create': {
    body: { model: PAINTER, prompt: 'a cat', count: 1, aspect_ratio: '1:1', seed: 1, wait: true, inputs: [{ data: PIXEL }] },
  },
  'laterna.keys.create': { operator: true, body: { name: 'mine', mode: 'test' } },
  'google.predict': {
    model: 'imagen-4.0-generate-001',
    body: { instances: [{ prompt: 'a cat' }], parameters: { sampleCount: 1, aspectRatio: '1:1' } },
  },
  'google.predictLongRunning': {
    model: 'veo-3.0-generate-001',
    body: { instances: [{ prompt: 'a cat' }], parameters: { aspectRatio: '16:9', durationSeconds: 8 } },
  },
  'google.fetchPredictOperation': { model: 'veo-3.0-generate-001', refused: true, body: { operationName: OPERATION } },
  'google.waitOperation': { model: 'veo-3.0-generate-001', refused: true, body: { timeout: '1s' } },
  'google.generateContent': { model: PAINTER, body: content },
  'google.streamGenerateContent': { model: PAINTER, body: content },
  'google.countTokens': { model: PAINTER, body: conversation },
  'google.createInteraction': { body: { model: PAINTER, input: 'a cat' } },
  'google.beginUpload': {
    headers: { 'x-goog-upload-protocol': 'resumable', 'x-goog-upload-command': 'start' },
    body: { file: { displayName: 'x', mimeType: 'image/png', sizeBytes: 10 } },
  },
  'openai.chat': {
    body: {
      model: PAINTER,
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'a cat' },
            { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
          ],
        },
      ],
    },
  },
  'openai.images': { body: { model: PAINTER, prompt: 'a cat', n: 1, size: '1024x1024' } },
  'openai.images.openrouter': { body: { model: PAINTER, prompt: 'a cat' } },
  'openai.images.edits': { body: { model: PAINTER, prompt: 'a cat', images: [{ image_url: `data:image/png;base64,${PIXEL}` }] } },
  'openai.images.variations': { body: { model: 'dall-e-2', image: `data:image/png;base64,${PIXEL}` } },
  'openai.predictions': { model: PAINTER, body: { input: { prompt: 'a cat', n: 1, size: '1024x1024' } } },
  'openai.videos.create': { body: { model: 'veo-3.0-generate-001', prompt: 'a cat', seconds: '8' } },
  'openai.videos.remix': { refused: true, body: { prompt: 'a dog' } },
  'openai.videos.edit': { refused: true, body: { prompt: 'a dog', video: { id: 'video_1' } } },
  'openai.videos.extend': { refused: true, body: { prompt: 'a dog', video: { id: 'video_1' }, seconds: '4' } },
}
