import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../../core/errors.ts'
import type { LightJson } from '../../../core/light-json.ts'
import { google } from '../google.ts'
import { answerTo, sampleCall, sampleWire, wireFor } from '../../../../test/samples/google.ts'

const VEO = '/gemini/v1beta/models/m-1:predictLongRunning'
const CONTENT = '/gemini/v1beta/models/m-1:generateContent'

function parse(path: string, body: LightJson | undefined) {
  const match = google.match(sampleCall('POST', path))
  return match?.endpoint.parse(sampleWire({ path, params: match.params, body }))
}

function refusalOf(path: string, body: LightJson | undefined) {
  try {
    parse(path, body)
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  return undefined
}

describe('an address that names a file of the Files API is looked up among the caller’s own', () => {
  const sourceAt = (fileUri: string) => {
    const intent = parse(CONTENT, { contents: [{ parts: [{ text: 'x' }, { fileData: { fileUri } }] }] })
    return intent?.do === 'generate' ? intent.request.inputs[0]?.source : undefined
  }
  test.each([
    'files/abc-1',
    '/v1beta/files/abc-1',
    '/gemini/v1beta/files/abc-1:download?alt=media',
    'http://127.0.0.1:8787/gemini/v1beta/files/abc-1',
    'http://127.0.0.1:8787/gemini/v1beta/files/abc-1:download?alt=media',
    'https://media.example.com/laterna/gemini/v1/files/abc-1%3Adownload?alt=media',
    'https://generativelanguage.googleapis.com/v1beta/files/abc-1',
    'http://h/gemini/v1/files/http://h/gemini/v1beta/files/abc-1:download?alt=media',
  ])('%s', (uri) => {
    expect(sourceAt(uri)).toEqual({ from: 'stored', fileId: 'abc-1', path: 'contents[0].parts[1].fileData.fileUri' })
  })

  test.each(['https://example.com/files/cat', 'https://example.com/v1/files/cat.png', 'https://example.com/?u=/v1/files/abc'])(
    '%s is downloaded',
    (url) => {
      expect(sourceAt(url)).toEqual({ from: 'url', url })
    },
  )

  test.each(['gs://bucket/cat.png', 'cat.png', 'ftp://h/v1/files/abc'])('%s is refused', (uri) => {
    const refusal = refusalOf(CONTENT, { contents: [{ parts: [{ text: 'x' }, { fileData: { fileUri: uri } }] }] })
    expect(refusal).toMatchObject({ code: 'bad_request', details: { violation: { path: 'contents[0].parts[1].fileData.fileUri' } } })
  })

  test('a film to be extended may be one', () => {
    const intent = parse(VEO, { instances: [{ prompt: 'x', video: { uri: 'files/abc123', mimeType: 'video/mp4' } }] })
    expect(intent).toMatchObject({
      request: { inputs: [{ role: 'source-video', source: { from: 'stored', fileId: 'abc123', mediaType: 'video/mp4' } }] },
    })
  })
})

const UPLOAD = '/gemini/upload/v1beta/files'
const START = { 'x-goog-upload-protocol': 'resumable', 'x-goog-upload-command': 'start' }
const LEG = { query: { upload_id: 'SECRET', upload_protocol: 'resumable' } }

describe('the answer to the beginning of an upload', () => {
  test.each(['v1', 'v1beta'])('says where the bytes go, under /gemini whatever the call was (%s)', (version) => {
    for (const prefix of ['', '/gemini']) {
      const wire = wireFor('POST', `${prefix}/upload/${version}/files`, {}, { headers: START })
      const { status, headers } = answerTo(wire, { about: 'upload', upload: { receivedBytes: 0, secret: 'SECRET' } })
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'x-goog-upload-status': 'active',
        'x-goog-upload-url': `http://127.0.0.1:8787/gemini/upload/${version}/files?upload_id=SECRET&upload_protocol=resumable`,
        'x-goog-upload-chunk-granularity': '8388608',
      })
    }
  })
})

describe('the answer to a piece', () => {
  const step = (headers: { readonly [name: string]: string }, receivedBytes: number) =>
    answerTo(wireFor('POST', UPLOAD, undefined, { ...LEG, headers }), { about: 'upload', upload: { receivedBytes } })
  test('tells how far the upload is, to each client in its own way', () => {
    expect(step({ 'x-goog-upload-command': 'query' }, 12)).toMatchObject({
      status: 200,
      headers: { 'x-goog-upload-status': 'active', 'x-goog-upload-size-received': '12' },
    })
    expect(step({ 'content-range': 'bytes */20' }, 12)).toMatchObject({ status: 308, headers: { range: 'bytes=0-11' } })
    expect(step({ 'content-range': 'bytes */20' }, 0).headers).not.toHaveProperty('range')
  })
  test('says when it is over', () => {
    const wire = wireFor('POST', UPLOAD, undefined, { ...LEG, headers: { 'x-goog-upload-command': 'cancel' } })
    expect(answerTo(wire, { about: 'deleted', id: 'x' }).headers).toEqual({ 'x-goog-upload-status': 'cancelled' })
  })
})

describe('an upload that is not as it must be is refused by the name of what is wrong', () => {
  const refused = (headers: { readonly [name: string]: string }, body?: LightJson, query = {}) => {
    const wire = wireFor('POST', UPLOAD, body, { headers, query })
    try {
      google.match(wire)?.endpoint.parse(wire)
    } catch (error) {
      return error instanceof GatewayError ? error : undefined
    }
    return undefined
  }
  const named = (name: string) => ({ file: { name } })
  test.each<[string, { readonly [name: string]: string }, LightJson | undefined, string, { readonly [name: string]: string }?]>([
    ['no protocol', {}, {}, 'X-Goog-Upload-Protocol'],
    ['an unknown protocol', { 'x-goog-upload-protocol': 'carrier pigeon' }, {}, 'X-Goog-Upload-Protocol'],
    ['a piece before the beginning', { ...START, 'x-goog-upload-command': 'upload' }, {}, 'X-Goog-Upload-Command'],
    ['a length that is none', { ...START, 'x-goog-upload-header-content-length': '-1' }, {}, 'X-Goog-Upload-Header-Content-Length'],
    ['a type that is none', { ...START, 'x-goog-upload-header-content-type': 'png' }, {}, 'X-Goog-Upload-Header-Content-Type'],
    ['a type in the body that is none', START, { file: { mime_type: 'a b/c' } }, 'file.mime_type'],
    ['a size that is none', START, { file: { sizeBytes: 'many' } }, 'file.sizeBytes'],
    ['a name in capitals', START, named('files/ABC'), 'file.name'],
    ['a name that is too long', START, named(`files/${'a'.repeat(41)}`), 'file.name'],
    ['a name that ends in a hyphen', START, named('abc-'), 'file.name'],
    ['a name like that of a generated file', START, named(`files/${'0'.repeat(26)}x0`), 'file.name'],
    ['a path', START, named('files/../etc'), 'file.name'],
    ['an unknown command', { 'x-goog-upload-command': 'dance' }, undefined, 'X-Goog-Upload-Command', LEG.query],
    [
      'an offset that is none',
      { 'x-goog-upload-command': 'upload', 'x-goog-upload-offset': 'x' },
      undefined,
      'X-Goog-Upload-Offset',
      LEG.query,
    ],
    ['a range that is not that of the bytes', { 'content-range': 'bytes 0-5/6' }, undefined, 'Content-Range', LEG.query],
    ['a form without a file', { 'x-goog-upload-protocol': 'multipart' }, { metadata: {} }, 'file'],
    ['nothing at all', { 'x-goog-upload-protocol': 'raw' }, undefined, 'file'],
  ])('%s', (_what, headers, body, path, query) => {
    expect(refused(headers, body, query)).toMatchObject({ code: 'bad_request', details: { violation: { path } } })
  })
})

test('a name that is taken is ALREADY_EXISTS, and a full store is no matter of requests per minute', () => {
  const match = google.match(sampleCall('POST', UPLOAD, { headers: START }))
  const { status, body } = google.renderError(new GatewayError('conflict', 'There is a file with the name x already.'), match)
  expect([status, body]).toMatchObject([409, { json: { error: { code: 409, status: 'ALREADY_EXISTS' } } }])
  expect(google.renderError(new GatewayError('rate_limited', 'full'), match)).toMatchObject({
    status: 429,
    body: { json: { error: { details: [{ reason: 'FILE_STORAGE_FULL' }] } } },
  })
})

test('a page token that is none is refused', () => {
  const wire = wireFor('GET', '/gemini/v1beta/files', undefined, { query: { pageToken: 'nonsense' } })
  expect(() => google.match(wire)?.endpoint.parse(wire)).toThrow('Invalid page token.')
})

test('a file that is not the caller’s is refused by the name of the field that names it', () => {
  const violation = { field: 'inputs', path: 'contents[0].parts[1].fileData.fileUri', rule: 'unsupported', value: 'abc' } as const
  const error = new GatewayError('forbidden', 'You do not have permission to access the File abc or it may not exist.', { violation })
  expect(google.renderError(error, google.match(sampleCall('POST', CONTENT)))).toMatchObject({
    status: 403,
    body: { json: { error: { status: 'PERMISSION_DENIED', details: [{ fieldViolations: [{ field: violation.path }] }] } } },
  })
})
