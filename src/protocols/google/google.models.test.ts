import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../core/errors.ts'
import { google } from './google.ts'
import {
  answerTo,
  sampleAnswer,
  sampleArtifact,
  sampleImageModel,
  sampleJobId,
  sampleVideoModel,
  wireFor,
} from '../../../test/samples/google.ts'

const ID = sampleJobId

describe('models', () => {
  const models = [sampleImageModel, sampleVideoModel, { ...sampleImageModel, id: 'third' }]
  const namesOn = (query: { [name: string]: string }, path = '/gemini/v1beta/models') => {
    const { json } = answerTo(wireFor('GET', path, undefined, { query }), { about: 'models', models })
    return json as { models?: { name: string }[]; publisherModels?: { name: string }[]; nextPageToken?: string }
  }
  test('are listed page by page until there are no more', () => {
    const first = namesOn({ pageSize: '2' })
    expect(first.models?.map(({ name }) => name)).toEqual(['models/a-model', 'models/a-film-001'])
    const last = namesOn({ pageSize: '2', pageToken: first.nextPageToken ?? '' })
    expect(last.models?.map(({ name }) => name)).toEqual(['models/third'])
    expect(last).not.toHaveProperty('nextPageToken')
    expect(namesOn({}).models).toHaveLength(3)
    expect(namesOn({}, '/gemini/v1beta1/publishers/google/models').publisherModels?.[1]).toMatchObject({
      name: 'publishers/google/models/a-film-001',
      versionId: '001',
    })
  })
  test.each([{ pageSize: 'x' }, { pageToken: 'nonsense' }])('a page that cannot be is refused: %j', (query) => {
    const wire = wireFor('GET', '/gemini/v1beta/models', undefined, { query })
    expect(() => google.match(wire)?.endpoint.parse(wire)).toThrow(GatewayError)
  })
  test('are described by their records', () => {
    expect(answerTo(wireFor('GET', '/gemini/v1beta/models/a-model'), { about: 'model', model: sampleImageModel }).json).toEqual({
      name: 'models/a-model',
      baseModelId: 'a-model',
      version: '001',
      displayName: 'A Model',
      description: 'Makes pictures.',
      inputTokenLimit: 480,
      outputTokenLimit: 32_768,
      supportedGenerationMethods: ['generateContent', 'countTokens'],
      temperature: 1,
      topP: 0.95,
      topK: 64,
      maxTemperature: 2,
      thinking: false,
    })
  })
})

describe('files', () => {
  const path = `/gemini/v1beta/files/${ID}x0`
  const artifact = sampleArtifact('video/mp4')
  test('are described', () => {
    const wire = wireFor('GET', path)
    expect(google.match(wire)?.endpoint.parse(wire)).toEqual({ do: 'fetch-file', fileId: `${ID}x0` })
    expect(answerTo(wire, { about: 'artifact', artifact }).json).toEqual({
      name: `files/${ID}x0`,
      mimeType: 'video/mp4',
      sizeBytes: '6',
      createTime: '2025-10-09T08:53:20.000Z',
      updateTime: '2025-10-09T08:53:20.000Z',
      sha256Hash: Buffer.from('ab'.repeat(32)).toString('base64'),
      uri: `http://127.0.0.1:8787${path}`,
      downloadUri: `http://127.0.0.1:8787${path}:download?alt=media`,
      state: 'ACTIVE',
      source: 'GENERATED',
      videoMetadata: { videoDuration: '8s' },
    })
  })
  test('are sent as they are', () => {
    const wire = wireFor('GET', `${path}:download`, undefined, { query: { alt: 'media' } })
    expect(answerTo(wire, { about: 'artifact', artifact }).body).toEqual({ media: artifact })
  })
})

test('a canceled operation answers an empty object', () => {
  const wire = wireFor('POST', `/gemini/v1beta/models/m/operations/${ID}:cancel`)
  expect(google.match(wire)?.endpoint.parse(wire)).toEqual({ do: 'cancel', jobId: ID })
  expect(answerTo(wire, sampleAnswer({ name: 'canceled' }))).toMatchObject({ status: 200, json: {} })
})
