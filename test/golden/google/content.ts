import type { InputMedia } from '../../../src/core/request.ts'
import { sampleAnswer, sampleArtifact, sampleSuccess } from '../../samples/google.ts'
import type { GoldenWire } from '../../kit/golden.ts'
import { appWires } from './apps.ts'

const sdk = (version: string) => ({ 'x-goog-api-client': `google-genai-sdk/${version} gl-node/v24.21.0`, 'x-goog-api-key': 'sk-test' })
const png = { data: 'iVBORw0KGgo=', mimeType: 'image/png' }
const picture: InputMedia = {
  role: 'reference',
  source: { from: 'bytes', bytes: Buffer.from(png.data, 'base64'), mediaType: 'image/png' },
}

const usageMetadata = {
  promptTokenCount: 4,
  candidatesTokenCount: 1292,
  thoughtsTokenCount: 0,
  totalTokenCount: 1296,
  promptTokensDetails: [{ modality: 'TEXT', tokenCount: 4 }],
  candidatesTokensDetails: [
    { modality: 'TEXT', tokenCount: 2 },
    { modality: 'IMAGE', tokenCount: 1290 },
  ],
}
const id = sampleArtifact().id
const thoughtSignature = Buffer.from(`laterna:${id}`).toString('base64')
const answered = (part: object) => ({
  candidates: [{ content: { role: 'model', parts: [{ text: 'Here.' }, { ...part, thoughtSignature }] }, finishReason: 'STOP', index: 0 }],
  usageMetadata,
  modelVersion: 'a-model',
  responseId: sampleArtifact().jobId,
})
const inline = answered({ inlineData: { mimeType: 'image/png', data: '[6 bytes]' } })
const made = sampleAnswer(sampleSuccess([sampleArtifact()], { text: 'Here.' }))

/** A picture made in a conversation, as its callers ask for it. */
export const contentWires: readonly GoldenWire[] = [
  ...appWires,
  {
    name: '@google/genai 1.52, 2.32 and 3.1: everything a Gemini call can say, two pictures in their order',
    call: 'POST /gemini/v1/models/gemini-3-pro-image:generateContent',
    headers: sdk('3.1.0'),
    body: {
      contents: [
        {
          parts: [
            { text: 'edit this' },
            { inlineData: png },
            { fileData: { fileUri: 'https://pictures.test/cat.png', mimeType: 'image/png' } },
          ],
          role: 'user',
        },
      ],
      systemInstruction: { parts: [{ text: 'be brief' }], role: 'user' },
      safetySettings: [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', threshold: 'BLOCK_NONE' }],
      generationConfig: {
        temperature: 0.7,
        candidateCount: 1,
        seed: 3,
        responseModalities: ['TEXT', 'IMAGE'],
        thinkingConfig: { includeThoughts: true },
        imageConfig: { aspectRatio: '16:9', imageSize: '2K' },
      },
    },
    endpoint: 'google.generateContent',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-3-pro-image',
        prompt: 'edit this',
        inputs: [picture, { role: 'reference', source: { from: 'url', url: 'https://pictures.test/cat.png', mediaType: 'image/png' } }],
        output: { kind: 'image', aspectRatio: '16:9', resolution: '2K', text: true },
        seed: 3,
        safety: 'none',
        vendorOptions: { google: { temperature: 0.7, systemInstruction: 'be brief' } },
      },
    },
    given: made,
    answer: inline,
  },
  {
    name: '@google/genai in Vertex mode: who may be seen, labels, and the file format',
    call: 'POST /gemini/v1beta1/publishers/google/models/gemini-3-pro-image:generateContent',
    headers: sdk('2.32.0'),
    body: {
      contents: [{ parts: [{ text: 'a cat' }], role: 'user' }],
      labels: { team: 'a' },
      generationConfig: {
        imageConfig: { personGeneration: 'ALLOW_ALL', imageOutputOptions: { mimeType: 'image/jpeg', compressionQuality: 80 } },
      },
    },
    endpoint: 'google.generateContent',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-3-pro-image',
        prompt: 'a cat',
        inputs: [],
        output: { kind: 'image', mediaType: 'image/jpeg', compressionQuality: 80 },
        people: 'all',
        labels: { team: 'a' },
        vendorOptions: {},
      },
    },
    given: sampleAnswer(sampleSuccess([], { filtered: ['A person was seen.'] })),
    answer: {
      candidates: [{ content: {}, finishReason: 'IMAGE_SAFETY', finishMessage: 'A person was seen.', index: 0 }],
      usageMetadata: {
        promptTokenCount: 4,
        candidatesTokenCount: 0,
        thoughtsTokenCount: 0,
        totalTokenCount: 4,
        promptTokensDetails: [{ modality: 'TEXT', tokenCount: 4 }],
        candidatesTokensDetails: [],
      },
      modelVersion: 'a-model',
      responseId: sampleArtifact().jobId,
    },
  },
  {
    name: 'google-genai for Python 2.25: base64 in the URL alphabet, names in both casings',
    call: 'POST /gemini/v1beta/models/gemini-2.5-flash-image:generateContent',
    headers: { 'x-goog-api-client': 'google-genai-sdk/2.25.0 gl-python/3.11.7', 'x-goog-api-key': 'sk-test' },
    body: {
      contents: [{ parts: [{ text: 'x' }, { inlineData: { data: '_-v_', mime_type: 'image/png' } }], role: 'user' }],
      generationConfig: { responseModalities: ['Text', 'Image'] },
    },
    endpoint: 'google.generateContent',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-2.5-flash-image',
        prompt: 'x',
        inputs: [{ role: 'reference', source: { from: 'bytes', bytes: Buffer.from([0xff, 0xeb, 0xff]), mediaType: 'image/png' } }],
        output: { kind: 'image', text: true },
        vendorOptions: {},
      },
    },
    given: made,
    answer: inline,
  },
  {
    name: 'chats.sendMessage of @google/genai: the picture the model drew comes back with its signature and is worked on',
    call: 'POST /gemini/v1/models/gemini-2.5-flash-image:streamGenerateContent?alt=sse',
    headers: sdk('3.1.0'),
    body: {
      contents: [
        { parts: [{ text: 'a cat' }], role: 'user' },
        { parts: [{ text: 'Here.' }, { inlineData: png, thoughtSignature: 'c2ln' }], role: 'model' },
        { parts: [{ text: 'make it night' }], role: 'user' },
      ],
      generationConfig: {},
    },
    endpoint: 'google.streamGenerateContent',
    intent: {
      do: 'generate',
      wait: 'finished',
      stream: true,
      request: {
        model: 'gemini-2.5-flash-image',
        prompt: 'make it night',
        inputs: [picture],
        output: { kind: 'image' },
        vendorOptions: {},
      },
    },
  },
  {
    name: 'curl with the newer settings: a picture by address',
    call: 'POST /gemini/v1beta/models/gemini-3-pro-image:generateContent?key=sk-test',
    body: {
      contents: [{ parts: [{ text: 'a cat' }] }],
      generationConfig: {
        responseFormat: {
          image: {
            aspectRatio: 'ASPECT_RATIO_SIXTEEN_BY_NINE',
            imageSize: 'IMAGE_SIZE_TWO_K',
            mimeType: 'IMAGE_JPEG',
            delivery: 'URI',
          },
        },
      },
    },
    endpoint: 'google.generateContent',
    intent: {
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'gemini-3-pro-image',
        prompt: 'a cat',
        inputs: [],
        output: { kind: 'image', aspectRatio: '16:9', resolution: '2K', mediaType: 'image/jpeg' },
        vendorOptions: {},
      },
    },
    given: made,
    answer: answered({
      fileData: { mimeType: 'image/png', fileUri: `http://laterna.test/gemini/v1beta/files/${id}:download?alt=media` },
    }),
  },
]
