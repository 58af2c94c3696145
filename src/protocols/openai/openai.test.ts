import { describe, expect, test } from 'vitest'
import { imageModel, wireOf, wireText } from '../../../test/samples/generations.ts'
import { GatewayError } from '../../core/errors.ts'
import type { WireCall } from '../../core/protocol.ts'
import { openai } from './openai.ts'

const call = (method: string, path: string, changes: Partial<WireCall> = {}): WireCall => ({
  method,
  path,
  query: {},
  headers: {},
  ...changes,
})

describe('which calls are in this dialect', () => {
  test.each([
    ['POST', '/v1/chat/completions', 'openai.chat'],
    ['POST', '/v1/chat/completions/', 'openai.chat'],
    ['POST', '/v1/v1/chat/completions', 'openai.chat'],
    ['POST', '/v1//chat/completions', 'openai.chat'],
    ['POST', '/v1/images/generations', 'openai.images'],
    ['POST', '/v1/images/edits', 'openai.images.edits'],
    ['POST', '/v1/images/variations/', 'openai.images.variations'],
    ['GET', '/v1/models', 'openai.models'],
    ['HEAD', '/v1/models', 'openai.models'],
    ['GET', '/v1/models/veo-3', 'openai.model'],
    ['GET', '/v1/chat/completions', 'openai.unknown'],
    ['POST', '/v1/embeddings', 'openai.unknown'],
    ['POST', '/v1/models/google/x/predictions', 'openai.predictions'],
    ['GET', '/v1/models/google/x/predictions', 'openai.unknown'],
    ['GET', '/v1', 'openai.unknown'],
  ])('%s %s is %s', (method, path, name) => {
    expect(openai.match(call(method, path))?.endpoint.name).toBe(name)
  })

  test.each([
    ['GET', '/gemini/v1/models'],
    ['GET', '/v1beta/models'],
    ['POST', '/v1/generations'],
    ['GET', '/v1/admin/keys'],
    ['GET', '/v1/usage'],
    ['GET', '/v10/models'],
    ['POST', '/v1/models/x:predict'],
    ['POST', '/v1/models/x%3Apredict'],
    ['GET', '/v1/projects/p'],
    ['GET', '/'],
  ])('%s %s is not', (method, path) => {
    expect(openai.match(call(method, path))).toBeUndefined()
  })

  test.each<[string, Partial<WireCall>, boolean]>([
    ['a Google key', { headers: { 'x-goog-api-key': 'k' } }, false],
    ['a Google client', { headers: { 'x-goog-api-client': 'google-genai-sdk/2' } }, false],
    ['a key in the query', { query: { key: 'k' } }, false],
    ['a bearer and a key', { query: { key: 'k' }, headers: { authorization: 'Bearer k' } }, true],
    ['a bearer', { headers: { authorization: 'Bearer k' } }, true],
  ])('the list of models, asked with %s', (_, changes, ours) => {
    expect(openai.match(call('GET', '/v1/models', changes)) !== undefined).toBe(ours)
  })

  test('ids arrive with their slashes encoded or not', () => {
    for (const path of ['/v1/models/google%2Fveo-3', '/v1/models/google/veo-3']) {
      const match = openai.match(call('GET', path))
      expect(match?.endpoint.parse(wireOf(undefined, { params: match.params }))).toEqual({ do: 'get-model', model: 'google/veo-3' })
    }
  })

  test('broken percent-encoding breaks nothing', () => {
    expect(openai.match(call('GET', '/v1/models/%E0%A4'))?.params).toEqual({ model: '%E0%A4' })
  })

  test.each([
    ['POST', '/v1/embeddings', 'not_found'],
    ['DELETE', '/v1/models/x', 'method_not_allowed'],
    ['POST', '/v1/responses', 'not_found'],
  ])('%s %s is refused as %s', (method, path, code) => {
    const match = openai.match(call(method, path))
    expect(() => match?.endpoint.parse(wireOf(undefined))).toThrow(expect.objectContaining({ code }) as GatewayError)
  })

  test('a wrong method is told the right one', () => {
    const match = openai.match(call('GET', '/v1/chat/completions'))
    try {
      match?.endpoint.parse(wireOf(undefined))
      expect.unreachable()
    } catch (error) {
      expect(openai.renderError(error as GatewayError, match).headers).toMatchObject({ allow: 'POST' })
    }
  })
})

describe('the key', () => {
  test.each<[{ readonly [name: string]: string }, string | undefined]>([
    [{ authorization: 'Bearer sk-test-1' }, 'sk-test-1'],
    [{ authorization: 'bearer  sk-test-1 ' }, 'sk-test-1'],
    [{ authorization: 'Bearer sk-test-1', 'x-api-key': 'other' }, 'sk-test-1'],
    [{ 'x-api-key': 'sk-test-2' }, 'sk-test-2'],
    [{ 'x-goog-api-key': 'sk-test-3' }, 'sk-test-3'],
    [{ authorization: 'Basic abc' }, undefined],
    [{}, undefined],
  ])('is found in %j', (headers, key) => {
    expect(openai.credential(call('GET', '/v1/models', { headers }))).toBe(key)
  })
})

describe('models', () => {
  const model = '{"id":"painter-1","object":"model","created":1747699200,"owned_by":"somebody"}'
  test('are listed and shown as OpenAI does', () => {
    const list = openai.match(call('GET', '/v1/models'))?.endpoint
    const one = openai.match(call('GET', '/v1/models/painter-1'))?.endpoint
    expect(list && wireText(list.render({ about: 'models', models: [imageModel] }, wireOf(undefined)))).toBe(
      `{"object":"list","data":[${model}]}`,
    )
    expect(one && wireText(one.render({ about: 'model', model: imageModel }, wireOf(undefined)))).toBe(model)
  })
})
