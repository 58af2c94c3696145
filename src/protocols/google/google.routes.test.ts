import { describe, expect, test } from 'vitest'
import type { WireCall } from '../../core/protocol.ts'
import { google } from './google.ts'
import { sampleCall, sampleWire } from '../../../test/samples/google.ts'

const ID = '01jd0000000000000000000abc'
const FILE = `${ID}x0`
const uploading = (protocol: string) => ({ headers: { 'x-goog-upload-protocol': protocol } })
const withKey = { headers: { 'x-goog-api-key': 'k' } }
const alt = { query: { alt: 'media' } }
const P = 'projects/p1/locations/us-central1/publishers/google/models/m-1'

describe('every path form leads to its endpoint', () => {
  test.each<[string, string, string, Record<string, string>, Partial<WireCall>?]>([
    ['POST', '/gemini/v1beta/models/m-1:predict', 'predict', { model: 'm-1', version: 'v1beta', form: 'gemini' }],
    ['POST', '/gemini/v1/models/m-1:predict', 'predict', { version: 'v1' }],
    ['POST', '/gemini/v1alpha/models/m-1:predict', 'predict', { version: 'v1alpha' }],
    ['POST', '/gemini/v1beta1/publishers/google/models/m-1:predict', 'predict', { model: 'm-1', form: 'vertex', publisher: 'google' }],
    ['POST', `/gemini/v1beta1/${P}:predict`, 'predict', { model: 'm-1', form: 'vertex', project: 'p1', location: 'us-central1' }],
    ['POST', '/gemini/v1beta/tunedModels/m-1:predict', 'predict', { model: 'm-1' }],
    ['POST', '/v1beta/models/m-1:predict', 'predict', {}],
    ['POST', '/v1beta/v1beta/models/models/m-1:predict', 'predict', { model: 'm-1' }],
    ['POST', '/v1/v1/models/google/m-1:predict', 'predict', { model: 'google/m-1' }],
    ['POST', '/v1/v1beta1/publishers/google/models/models/m-1:predict', 'predict', { model: 'm-1', form: 'vertex' }],
    ['GET', '/gemini/v1beta/models/', 'listModels', {}],
    ['POST', '/v1/models/m-1:predict', 'predict', {}],
    ['POST', '/v1/publishers/google/models/m-1:predict', 'predict', {}],
    ['POST', '/gemini/v1beta/models/m-1%3Apredict', 'predict', { model: 'm-1' }],
    ['POST', '//gemini//v1beta//models/m-1:predict/', 'predict', { model: 'm-1' }],
    ['POST', '/gemini/v1/v1beta/models/m@2.0-x:predict', 'predict', { model: 'm@2.0-x', version: 'v1beta' }],
    ['POST', '/gemini/v1beta/models/m-1:predictLongRunning', 'predictLongRunning', { model: 'm-1' }],
    ['POST', `/gemini/v1beta1/${P}:fetchPredictOperation`, 'fetchPredictOperation', { project: 'p1' }],
    ['POST', '/gemini/v1beta/models/m-1:generateContent', 'generateContent', {}],
    ['POST', '/gemini/v1beta/models/m-1:streamGenerateContent', 'streamGenerateContent', { alt: 'sse' }, { query: { alt: 'sse' } }],
    ['POST', '/gemini/v1beta/models/m-1:countTokens', 'countTokens', {}],
    ['GET', `/gemini/v1beta/models/m-1/operations/${ID}`, 'getOperation', { operation: ID, name: `models/m-1/operations/${ID}` }],
    [
      'GET',
      `/gemini/v1beta/${P}/operations/${ID}`,
      'getOperation',
      { operation: ID, name: `${P}/operations/${ID}`, location: 'us-central1' },
    ],
    ['GET', `/gemini/v1beta1/publishers/google/models/m-1/operations/${ID}`, 'getOperation', { operation: ID, model: 'm-1' }],
    ['GET', `/gemini/v1beta/operations/${ID}`, 'getOperation', { operation: ID, name: `operations/${ID}` }],
    ['GET', `/gemini/v1beta/projects/p1/locations/l/operations/${ID}`, 'getOperation', { operation: ID, project: 'p1' }],
    ['GET', `/gemini/v1beta/models/maker%2Fm-1/operations/${ID}`, 'getOperation', { operation: ID, model: 'maker/m-1' }],
    [
      'GET',
      `/gemini/v1beta/models/maker/m-1/operations/${ID}`,
      'getOperation',
      { operation: ID, name: `models/maker/m-1/operations/${ID}` },
    ],
    ['GET', `/v1/operations/${ID}`, 'getOperation', { operation: ID }],
    ['POST', `/gemini/v1beta/models/m-1/operations/${ID}:cancel`, 'cancelOperation', { operation: ID }],
    ['GET', '/gemini/v1beta/models', 'listModels', { form: 'gemini' }],
    ['GET', '/gemini/v1beta1/publishers/google/models', 'listModels', { form: 'vertex' }],
    ['GET', '/gemini/v1beta/models/m-1', 'getModel', { model: 'm-1', form: 'gemini' }],
    ['GET', '/gemini/v1beta1/publishers/google/models/m-1', 'getModel', { model: 'm-1', form: 'vertex' }],
    ['GET', '/v1/models', 'listModels', {}, withKey],
    ['GET', '/v1/models/m-1', 'getModel', {}, { query: { key: 'k' } }],
    ['GET', '/v1/models', 'listModels', {}, { headers: { 'x-goog-api-client': 'google-genai-sdk/3', authorization: 'Bearer k' } }],
    ['GET', `/gemini/v1beta/files/${FILE}:download`, 'downloadFile', { file: FILE }, alt],
    ['HEAD', `/gemini/v1beta/files/${FILE}:download`, 'downloadFile', { file: FILE }],
    ['GET', `/gemini/v1/files/${FILE}`, 'downloadFile', { file: FILE }, alt],
    ['GET', `/gemini/v1beta/files/${FILE}%3Adownload`, 'downloadFile', { file: FILE }],
    [
      'GET',
      `/gemini/v1/files/http://127.0.0.1:8787/gemini/v1beta/files/${FILE}:download`,
      'downloadFile',
      { file: FILE },
      { query: { alt: 'media:download' } },
    ],
    [
      'GET',
      `/gemini/v1/files/http://h/gemini/v1beta/files/${FILE}:download`,
      'downloadFile',
      { file: FILE },
      { query: { alt: 'media:download?alt=media' } },
    ],
    ['GET', `/gemini/v1beta/files//gemini/v1beta/files/${FILE}:download`, 'downloadFile', { file: FILE }, alt],
    ['GET', `/gemini/v1beta/files/${FILE}`, 'getFile', { file: FILE }, { query: { alt: 'json' } }],
    ['GET', `/v1beta/files/${FILE}`, 'getFile', { file: FILE }],
    ['GET', `/gemini/v1beta/files/${FILE}`, 'getFile', { file: FILE }],
    ['GET', `/v1/files/${FILE}`, 'getFile', { file: FILE }, withKey],
    ['GET', `/v1/files/${FILE}:download`, 'downloadFile', { file: FILE }],
    ['GET', '/gemini/v1beta/models/m-1:predict', 'wrongMethod', { allow: 'POST' }],
    ['DELETE', '/gemini/v1beta/models/m-1', 'wrongMethod', { allow: 'GET' }],
    ['POST', `/gemini/v1beta/files/${FILE}`, 'wrongMethod', { allow: 'GET, DELETE' }],
    ['PUT', '/gemini/v1beta/models/m-1:countTokens', 'wrongMethod', { allow: 'POST' }],
    ['POST', '/gemini/v1beta/models/m-1:dance', 'notFound', {}],
    ['GET', '/gemini/nowhere', 'notFound', {}],
    ['GET', '/gemini', 'notFound', {}],
    ['GET', '/gemini/v1beta/constructor', 'notFound', {}],
    ['GET', '/v1beta/nowhere', 'notFound', {}],
    ['GET', '/gemini/v1beta/%E0%A4%A', 'notFound', {}],
    ['POST', '/gemini/v1beta/models/m-1:constructor', 'notFound', {}],
    ['POST', '/gemini/v1/interactions', 'createInteraction', {}],
    ['GET', '/gemini/v1beta1/projects/p/locations/l/interactions/v1_1', 'getInteraction', { interaction: 'v1_1', project: 'p' }],
    ['DELETE', '/v1beta/interactions/v1_1/', 'deleteInteraction', { interaction: 'v1_1' }],
    ['POST', '/gemini/v1/interactions/v1_1/cancel', 'cancelInteraction', { interaction: 'v1_1' }],
    ['GET', '/gemini/v1beta/files', 'listFiles', {}],
    ['GET', '/v1/files/', 'listFiles', {}, withKey],
    ['POST', '/gemini/v1/files', 'notOffered', {}],
    ['POST', '/gemini/v1beta/files:register', 'notOffered', {}],
    ['POST', '/gemini/upload/v1beta/files', 'beginUpload', { version: 'v1beta' }],
    ['POST', '/gemini/upload/v1/files', 'beginUpload', { version: 'v1' }, uploading('resumable')],
    ['POST', '/upload/v1/files', 'beginUpload', {}, uploading('Resumable')],
    ['POST', '/upload/v1beta/files/', 'beginUpload', {}, { query: { uploadType: 'resumable' } }],
    ['POST', '/gemini/upload/v1beta/files', 'beginUpload', {}, { headers: { 'content-type': 'application/json' } }],
    ['POST', '/gemini/upload/v1beta/files', 'continueUpload', {}, { query: { upload_id: 's', upload_protocol: 'resumable' } }],
    ['PUT', '/upload/v1/files', 'continueUpload', {}, { query: { upload_id: 's' } }],
    ['DELETE', '/gemini/upload/v1/files', 'continueUpload', {}, { query: { upload_id: 's' } }],
    ['GET', '/gemini/upload/v1/files', 'wrongMethod', { allow: 'POST, PUT, DELETE' }, { query: { upload_id: 's' } }],
    ['POST', '/gemini/upload/v1beta/files', 'multipartUpload', {}, uploading('multipart')],
    ['POST', '/gemini/upload/v1beta/files', 'multipartUpload', {}, { query: { uploadType: 'multipart' } }],
    ['POST', '/gemini/upload/v1beta/files', 'multipartUpload', {}, { headers: { 'content-type': 'multipart/related; boundary=b' } }],
    ['POST', '/gemini/upload/v1beta/files', 'rawUpload', {}, uploading('raw')],
    ['POST', '/gemini/upload/v1beta/files', 'rawUpload', {}, { query: { uploadType: 'media' } }],
    ['POST', '/gemini/upload/v1beta/files', 'rawUpload', {}, { headers: { 'content-type': 'image/png' } }],
    ['POST', '/gemini/upload/v1beta/fileSearchStores/s:uploadToFileSearchStore', 'notOffered', {}],
    ['POST', '/gemini/v1beta/models/m-1:batchGenerateContent', 'notOffered', {}],
    ['DELETE', `/gemini/v1beta/files/${FILE}`, 'deleteFile', { file: FILE }],
  ])('%s %s', (method, path, name, params, more) => {
    const match = google.match(sampleCall(method, path, more))
    expect(match?.endpoint.name).toBe(`google.${name}`)
    expect(match?.params).toMatchObject(params)
  })
})

test.each<[string, string, Partial<WireCall>?]>([
  ['GET', '/v1/models'],
  ['GET', '/v1/models', { headers: { authorization: 'Bearer k' } }],
  ['GET', '/v1/models/m-1', { headers: { authorization: 'Bearer k' }, query: { key: 'k' } }],
  ['POST', '/v1/models/google/m-1/predictions', withKey],
  ['POST', '/v1/chat/completions', { headers: { authorization: 'Bearer k' } }],
  ['POST', '/v1/images/generations'],
  ['GET', `/v1/files/${FILE}`, { headers: { authorization: 'Bearer k' } }],
  ['GET', '/v1/generations'],
  ['GET', '/'],
  ['GET', '/geminix/v1beta/models'],
  ['GET', '/media/x.png'],
])("%s %s at the root is not Google's", (method, path, more) => {
  expect(google.match(sampleCall(method, path, more))).toBeUndefined()
})

test.each<[Partial<WireCall>, string | undefined]>([
  [{ headers: { 'x-goog-api-key': 'a', authorization: 'Bearer c' }, query: { key: 'b' } }, 'a'],
  [{ headers: { authorization: 'Bearer c' }, query: { key: 'b' } }, 'b'],
  [{ headers: { authorization: 'bearer c' } }, 'c'],
  [{ headers: { authorization: 'Basic c' } }, undefined],
  [{ headers: { 'x-goog-api-key': '' }, query: { key: 'b' } }, 'b'],
  [{}, undefined],
])('the key is looked for in the header, the query, the bearer token: %j', (more, key) => {
  expect(google.credential(sampleCall('GET', '/', more))).toBe(key)
})

test('the secret of an upload stands for a key, but only where uploads go', () => {
  const more = { headers: { 'x-goog-api-key': 'key' }, query: { upload_id: 'secret' } }
  expect(google.credential(sampleCall('POST', '/gemini/upload/v1beta/files', more))).toBe('secret')
  expect(google.credential(sampleCall('POST', '//upload/v1beta/files', more))).toBe('secret')
  expect(google.credential(sampleCall('GET', '/gemini/v1beta/files', more))).toBe('key')
})

test.each([
  ['GET', '/gemini/nowhere', 404],
  ['GET', '/gemini/v1beta/models/m-1:predict', 405],
  ['POST', '/gemini/v1/webhooks', 501],
  ['GET', '/gemini/v1/interactions', 405],
])("%s %s is refused in Google's envelope", (method, path, status) => {
  const match = google.match(sampleCall(method, path))
  let thrown: unknown
  try {
    match?.endpoint.parse(sampleWire({ method, path, params: match.params }))
  } catch (error) {
    thrown = error
  }
  const response = google.renderError(thrown as never, match)
  expect(response).toMatchObject({ status, body: { json: { error: { code: status } } } })
  expect(response.headers?.['allow']).toBe(status === 405 ? 'POST' : undefined)
})
