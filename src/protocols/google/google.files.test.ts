import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import { google } from './google.ts'
import { sampleCall, sampleWire } from '../../../test/samples/google.ts'

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
    expect(sourceAt(uri)).toEqual({ from: 'stored', fileId: 'abc-1' })
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
