import { expect, test } from 'vitest'
import { google } from '../../src/protocols/google/google.ts'
import { protocols } from '../../src/protocols/index.ts'
import { laterna } from '../../src/protocols/laterna/laterna.ts'
import { openai } from '../../src/protocols/openai/openai.ts'
import { protocolConforms } from './protocol.ts'

const ID = '01k80322bt0engvisar5qptlq4'

protocolConforms({
  protocol: google,
  calls: [
    { call: 'POST /gemini/v1beta/models/imagen-4.0-generate-001:predict', endpoint: 'google.predict' },
    {
      call: 'POST /gemini/v1beta1/projects/p/locations/l/publishers/google/models/imagen-4.0-generate-001:predict',
      endpoint: 'google.predict',
    },
    { call: 'POST /v1beta/models/veo-3.0-generate-001:predictLongRunning', endpoint: 'google.predictLongRunning' },
    { call: `GET /gemini/v1/models/veo-3.0-generate-001/operations/${ID}`, endpoint: 'google.getOperation' },
    {
      call: 'POST /gemini/v1beta1/publishers/google/models/veo-2.0-generate-001:fetchPredictOperation',
      endpoint: 'google.fetchPredictOperation',
    },
    { call: 'POST /gemini/v1beta/models/gemini-2.5-flash-image:generateContent', endpoint: 'google.generateContent' },
    { call: 'POST /gemini/v1beta/models/gemini-2.5-flash-image:streamGenerateContent?alt=sse', endpoint: 'google.streamGenerateContent' },
    { call: 'POST /gemini/v1beta/models/gemini-2.5-flash-image:countTokens', endpoint: 'google.countTokens' },
    { call: 'GET /gemini/v1beta/models?pageSize=5', endpoint: 'google.listModels' },
    { call: 'GET /v1/models', headers: { 'x-goog-api-key': 'k' }, endpoint: 'google.listModels' },
    { call: 'POST /gemini/v1/interactions', endpoint: 'google.createInteraction' },
    { call: `GET /gemini/v1/interactions/v1_${ID}?stream=true`, endpoint: 'google.getInteraction' },
    { call: `POST /gemini/v1/interactions/v1_${ID}/cancel`, endpoint: 'google.cancelInteraction' },
    { call: `DELETE /v1beta/interactions/v1_${ID}`, endpoint: 'google.deleteInteraction' },
    { call: `GET /gemini/v1beta/files/${ID}x0:download?alt=media`, endpoint: 'google.downloadFile' },
    { call: 'GET /gemini/v1beta/files?pageSize=5', endpoint: 'google.listFiles' },
    { call: 'DELETE /gemini/v1beta/files/abc', endpoint: 'google.deleteFile' },
    {
      call: 'POST /gemini/upload/v1beta/files',
      headers: { 'x-goog-upload-protocol': 'resumable', 'x-goog-upload-command': 'start' },
      endpoint: 'google.beginUpload',
    },
    { call: 'PUT /gemini/upload/v1beta/files?upload_id=secret', endpoint: 'google.continueUpload' },
    { call: 'POST /gemini/upload/v1beta/files?uploadType=multipart', endpoint: 'google.multipartUpload' },
    { call: 'POST /gemini/upload/v1beta/files?uploadType=media', endpoint: 'google.rawUpload' },
  ],
})

protocolConforms({
  protocol: openai,
  calls: [
    { call: 'GET /v1/models', endpoint: 'openai.models' },
    { call: 'POST /v1/chat/completions', endpoint: 'openai.chat' },
    { call: 'POST /v1/images/generations', endpoint: 'openai.images' },
    { call: 'POST /v1/images/edits', endpoint: 'openai.images.edits' },
    { call: 'POST /v1/models/google/imagen-4.0-generate-001/predictions', endpoint: 'openai.predictions' },
    { call: 'POST /v1/images/variations', endpoint: 'openai.images.variations' },
    { call: 'POST /v1/videos', endpoint: 'openai.videos.create' },
    { call: 'GET /v1/videos?limit=2&order=asc', endpoint: 'openai.videos.list' },
    { call: `GET /v1/videos/video_${ID}`, endpoint: 'openai.videos.retrieve' },
    { call: `DELETE /v1/videos/${ID}`, endpoint: 'openai.videos.delete' },
    { call: `GET /v1/videos/video_${ID}/content?variant=spritesheet`, endpoint: 'openai.videos.content' },
    { call: `POST /v1/videos/video_${ID}/remix`, endpoint: 'openai.videos.remix' },
    { call: 'POST /v1/videos/edits', endpoint: 'openai.videos.edit' },
    { call: 'POST /v1/videos/extensions', endpoint: 'openai.videos.extend' },
    { call: 'POST /v1/videos/characters', endpoint: 'openai.videos.characters' },
  ],
})

protocolConforms({
  protocol: laterna,
  calls: [
    { call: 'POST /v1/generations', endpoint: 'laterna.create' },
    { call: `GET /v1/generations/${ID}`, endpoint: 'laterna.receipt' },
    { call: 'POST /v1/admin/keys', endpoint: 'laterna.keys.create' },
    { call: `GET /web/${ID}`, endpoint: 'laterna.preview' },
  ],
})

test('no two dialects want the same call', () => {
  for (const path of ['/v1/models', '/v1/chat/completions', '/v1/generations', '/gemini/v1beta/models', `/web/${ID}`]) {
    const call = { method: 'GET', path, query: {}, headers: {} }
    expect(
      protocols.filter((protocol) => protocol.match(call)).map(({ id }) => id),
      path,
    ).toHaveLength(1)
  }
})
