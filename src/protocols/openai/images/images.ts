import type { Endpoint } from '../../../core/protocol.ts'
import { renderImages, streamImages, withChatUsage } from './answer.ts'
import { editBody, generationBody, imagesAnswer, variationBody } from './body.ts'
import { parseEdit, parseGeneration, parseVariation } from './request.ts'

const common = {
  access: 'key',
  fields: {
    model: 'model',
    prompt: 'prompt',
    negativePrompt: 'negative_prompt',
    inputs: 'image',
    task: 'model',
    count: 'n',
    aspectRatio: 'size',
    resolution: 'size',
    size: 'size',
    quality: 'quality',
    seed: 'seed',
    mediaType: 'output_format',
    compressionQuality: 'output_compression',
    partialImages: 'partial_images',
  },
  render: renderImages,
} as const

const FORM_OR_JSON = ['multipart/form-data', 'application/json']
const PLAIN_OR_STREAMED = ['application/json', 'text/event-stream']

/** `POST /v1/images/generations`. */
export const generations: Endpoint = {
  ...common,
  name: 'openai.images',
  body: 'json',
  contract: {
    routes: ['POST /v1/images/generations'],
    summary: 'Makes pictures from a prompt.',
    body: generationBody,
    answer: imagesAnswer,
    answerTypes: PLAIN_OR_STREAMED,
  },
  parse: parseGeneration,
  stream: (wire) => streamImages('image_generation', wire),
}

/** `POST /v1/images`: the same under the name that OpenRouter's clients know, with what was used in the words they insist on. */
export const openRouterImages: Endpoint = {
  ...generations,
  name: 'openai.images.openrouter',
  contract: {
    routes: ['POST /v1/images'],
    summary: "Makes pictures from a prompt, for OpenRouter's clients.",
    body: generationBody,
    answer: imagesAnswer,
  },
  render: (answer, wire) => withChatUsage(renderImages(answer, wire)),
}

/** `POST /v1/images/edits`. */
export const edits: Endpoint = {
  ...common,
  name: 'openai.images.edits',
  body: 'form',
  contract: {
    routes: ['POST /v1/images/edits'],
    summary: 'Makes pictures from others and a prompt; with a mask, only where it allows.',
    body: editBody,
    bodyTypes: FORM_OR_JSON,
    answer: imagesAnswer,
    answerTypes: PLAIN_OR_STREAMED,
  },
  parse: parseEdit,
  stream: (wire) => streamImages('image_edit', wire),
}

/** `POST /v1/images/variations`. */
export const variations: Endpoint = {
  ...common,
  name: 'openai.images.variations',
  body: 'form',
  contract: {
    routes: ['POST /v1/images/variations'],
    summary: 'Makes pictures like a given one.',
    body: variationBody,
    bodyTypes: FORM_OR_JSON,
    answer: imagesAnswer,
  },
  parse: parseVariation,
}
