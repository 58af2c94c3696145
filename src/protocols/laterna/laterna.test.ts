import { describe, expect, test } from 'vitest'
import { BASE_URL, imageModel, JOB_ID, answerOf, pictureAnswer, wireOf, wireText } from '../../../test/samples/generations.ts'
import { NOON, sampleJob } from '../../../test/samples/jobs.ts'
import { ERRORS, GatewayError, refuse, type ErrorCode } from '../../core/errors.ts'
import type { KeyId } from '../../core/ids.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import type { Endpoint, GenerateIntent, WireRequest } from '../../core/protocol.ts'
import { laterna } from './laterna.ts'

const matchOf = (method: string, path: string) => laterna.match({ method, path, query: {}, headers: {} })

function endpointOf(method: string, path: string): Endpoint {
  const match = matchOf(method, path)
  if (!match) throw new Error(`${path} matches nothing`)
  return match.endpoint
}

/** The intent of a call, with the parameters its path has. */
function parse(method: string, path: string, changes: Partial<WireRequest> = {}) {
  const match = matchOf(method, path)
  return match?.endpoint.parse(wireOf(changes.body, { method, path, params: match.params, ...changes }))
}

const render = (method: string, path: string, answer: Parameters<Endpoint['render']>[0]) =>
  endpointOf(method, path).render(answer, wireOf(undefined))

describe('which calls are ours', () => {
  test.each([
    ['POST', '/v1/generations', 'laterna.create', 'key'],
    ['GET', '/v1/generations/', 'laterna.list', 'key'],
    ['GET', `/v1/generations/${JOB_ID}`, 'laterna.receipt', 'key'],
    ['GET', `/v1/generations/${JOB_ID}/receipt`, 'laterna.receipt', 'key'],
    ['DELETE', `/v1/generations/${JOB_ID}`, 'laterna.delete', 'key'],
    ['POST', `/v1/generations/${JOB_ID}/cancel`, 'laterna.cancel', 'key'],
    ['GET', `/v1/generations/${JOB_ID}/media/0`, 'laterna.media', 'key'],
    ['POST', '/v1/admin/keys', 'laterna.keys.create', 'operator'],
    ['GET', '/v1/admin/keys', 'laterna.keys.list', 'operator'],
    ['DELETE', '/v1/admin/keys/k-1', 'laterna.keys.revoke', 'operator'],
    ['GET', `/web/${JOB_ID}`, 'laterna.preview', 'signed'],
    ['HEAD', `/source/${JOB_ID}`, 'laterna.source', 'signed'],
    ['GET', `/media/${JOB_ID}x0.png`, 'laterna.watch', 'signed'],
    ['GET', `/media/download/${JOB_ID}x0.png`, 'laterna.download', 'signed'],
    ['PUT', '/v1/admin/keys', 'laterna.unknown', 'operator'],
    ['GET', '/v1/admin/anything', 'laterna.unknown', 'operator'],
    ['POST', `/web/${JOB_ID}`, 'laterna.unknown', 'signed'],
    ['GET', '/v1/quotes', 'laterna.unknown', 'key'],
  ])('%s %s is %s, for the holder of a %s', (method, path, name, access) => {
    expect(endpointOf(method, path)).toMatchObject({ name, access })
  })

  test.each(['/v1/models', '/v1/chat/completions', '/gemini/v1beta/models', '/', '/media', '/web'])('%s is not', (path) => {
    expect(matchOf('GET', path)).toBeUndefined()
  })
})

describe('what is made to take long does not', () => {
  const quickly = (work: () => unknown): void => {
    const startedAt = performance.now()
    work()
    expect(performance.now() - startedAt).toBeLessThan(300)
  }

  test('a path of slashes', () => {
    quickly(() => expect(matchOf('GET', `/${'/'.repeat(32_000)}x`)).toBeUndefined())
  })

  test('base64 that ends in blanks and then in something else', () => {
    const inputs = [{ data: `A${' '.repeat(40_000)}!` }]
    quickly(() => expect(() => parse('POST', '/v1/generations', { body: { model: 'm', prompt: 'x', inputs } })).toThrow('not valid base64'))
  })
})

describe('a generation is asked for', () => {
  test('with every field', () => {
    const blob = { sha256: 'a'.repeat(64), sizeBytes: 300_000 }
    const body: LightJson = {
      model: 'veo-3',
      prompt: 'a lantern',
      negative_prompt: 'fog',
      count: 2,
      aspect_ratio: '9:16',
      resolution: '720p',
      duration_seconds: 8,
      sound: false,
      seed: 7,
      people: 'none',
      wait: true,
      inputs: [{ data: new BlobText(blob, 'data:image/png;base64,') }, { role: 'last-frame', url: 'https://pictures.test/a.png' }],
    }
    expect(parse('POST', '/v1/generations', { body })).toEqual({
      do: 'generate',
      wait: 'finished',
      request: {
        model: 'veo-3',
        prompt: 'a lantern',
        negativePrompt: 'fog',
        seed: 7,
        people: 'none',
        vendorOptions: {},
        inputs: [
          { role: 'first-frame', source: { from: 'blob', blob, mediaType: 'image/png' } },
          { role: 'last-frame', source: { from: 'url', url: 'https://pictures.test/a.png' } },
        ],
        output: { kind: 'video', count: 2, aspectRatio: '9:16', resolution: '720p', durationSeconds: 8, sound: false },
      },
    })
  })

  test.each<[LightJson & object, readonly string[]]>([
    [{}, ['image', 'video']],
    [{ kind: 'video' }, ['video']],
    [{ kind: 'image' }, ['image']],
    [{ duration_seconds: 8 }, ['video']],
    [{ sound: false }, ['video']],
    [{ media_type: 'image/webp' }, ['image']],
  ])('with %j it can be %j, and the model decides between the two', (words, kinds) => {
    const intent = parse('POST', '/v1/generations', { body: { model: 'm', prompt: 'x', ...words } }) as GenerateIntent
    expect([intent.request, intent.orElse].flatMap((request) => request?.output.kind ?? [])).toEqual(kinds)
    expect(intent.wait).toBe('accepted')
  })

  test.each<[LightJson | undefined, string]>([
    [undefined, 'body'],
    [[], 'body'],
    [{ prompt: 'x' }, 'model'],
    [{ model: 'm' }, 'prompt'],
    [{ model: 'm', prompt: 'x', aspectRatio: '1:1' }, 'aspectRatio'],
    [{ model: 'm', prompt: 'x', count: 0 }, 'count'],
    [{ model: 'm', prompt: 'x', count: '1' }, 'count'],
    [{ model: 'm', prompt: 'x', seed: -1 }, 'seed'],
    [{ model: 'm', prompt: 'x', people: 'some' }, 'people'],
    [{ model: 'm', prompt: 'x', kind: 'image', sound: true }, 'sound'],
    [{ model: 'veo-3', prompt: 'x', kind: 'video', media_type: 'image/png' }, 'media_type'],
    [{ model: 'm', prompt: 'x', inputs: [{}] }, 'inputs[0]'],
    [{ model: 'm', prompt: 'x', inputs: [{ data: '@' }] }, 'inputs[0].data'],
    [{ model: 'm', prompt: 'x', inputs: [{ url: 'file:///etc/passwd' }] }, 'inputs[0].url'],
    [{ model: 'm', prompt: 'x', inputs: [{ data: 'AAAA', file: 'f1' }] }, 'inputs[0]'],
    [{ model: 'm', prompt: 'x', inputs: [{ role: 'king', data: 'AAAA' }] }, 'inputs[0].role'],
    [{ model: 'm', prompt: 'x', inputs: [{ data: 'AAAA', colour: 'red' }] }, 'inputs[0].colour'],
  ])('%j is refused, naming %s', (body, path) => {
    expect(() => parse('POST', '/v1/generations', { body })).toThrow(
      expect.objectContaining({ code: 'bad_request', details: { violation: expect.objectContaining({ path }) } }) as GatewayError,
    )
  })
})

describe('the other calls become intents', () => {
  test.each<[string, string, Partial<WireRequest>, object]>([
    ['GET', `/v1/generations/${JOB_ID}`, {}, { do: 'receipt', jobId: JOB_ID }],
    ['POST', `/v1/generations/${JOB_ID}/cancel`, {}, { do: 'cancel', jobId: JOB_ID }],
    ['GET', `/v1/generations/${JOB_ID}/media/12`, {}, { do: 'fetch-artifact', artifactId: `${JOB_ID}xc` }],
    ['GET', '/v1/generations', {}, { do: 'list-generations', limit: 20 }],
    ['GET', '/v1/generations', { query: { limit: '5', after: JOB_ID } }, { do: 'list-generations', limit: 5, after: JOB_ID }],
    [
      'GET',
      '/v1/generations',
      { query: { kind: 'video', first: 'oldest' } },
      { do: 'list-generations', limit: 20, kind: 'video', first: 'oldest' },
    ],
    ['DELETE', `/v1/generations/${JOB_ID}`, {}, { do: 'delete-generation', jobId: JOB_ID }],
    ['POST', '/v1/admin/keys', { body: { name: ' mine ', mode: 'live' } }, { do: 'create-key', name: 'mine', mode: 'live' }],
    ['GET', '/v1/admin/keys', {}, { do: 'list-keys' }],
    ['DELETE', '/v1/admin/keys/key_1', {}, { do: 'revoke-key', keyId: 'key_1' }],
    ['GET', `/web/${JOB_ID}`, {}, { do: 'inspect', jobId: JOB_ID }],
    ['GET', `/source/${JOB_ID}`, {}, { do: 'inspect', jobId: JOB_ID }],
    ['GET', `/media/${JOB_ID}x0.png`, {}, { do: 'fetch-artifact', artifactId: `${JOB_ID}x0` }],
    ['GET', `/media/download/${JOB_ID}x0.mp4`, {}, { do: 'fetch-artifact', artifactId: `${JOB_ID}x0` }],
  ])('%s %s %j', (method, path, changes, intent) => {
    expect(parse(method, path, changes)).toEqual(intent)
  })

  test.each<[string, string, Partial<WireRequest>, ErrorCode]>([
    ['GET', '/v1/generations/nonsense', {}, 'not_found'],
    ['GET', '/v1/generations', { query: { limit: '1000' } }, 'bad_request'],
    ['GET', `/v1/generations/${JOB_ID}/media/999`, {}, 'not_found'],
    ['GET', '/web/..%2f..%2fsecret', {}, 'not_found'],
    ['GET', '/media/..%2fsecret.png', {}, 'not_found'],
    ['POST', '/v1/admin/keys', { body: { mode: 'live' } }, 'bad_request'],
    ['POST', '/v1/admin/keys', { body: { name: 'x', mode: 'free' } }, 'bad_request'],
    ['GET', '/v1/usage', {}, 'not_found'],
    ['PATCH', '/v1/generations', {}, 'method_not_allowed'],
  ])('%s %s %j is refused as %s', (method, path, changes, code) => {
    expect(() => parse(method, path, changes)).toThrow(expect.objectContaining({ code }) as GatewayError)
  })
})

describe('answers', () => {
  test('an accepted generation says where it will be', () => {
    const response = render('POST', '/v1/generations', answerOf(sampleJob(1), imageModel))
    expect([response.status, response.headers?.['location']]).toEqual([202, `${BASE_URL}/v1/generations/${JOB_ID}`])
    expect(JSON.parse(wireText(response))).toMatchObject({
      id: JOB_ID,
      status: 'queued',
      created_at: '2025-10-09T08:53:20.000Z',
      served_by: null,
      artifacts: [],
      money: { quoted: { nanos: '40000000', usd: '0.040000000' } },
    })
  })

  test('a finished one has its pictures, with links that open with and without a key', () => {
    const response = render('POST', '/v1/generations', pictureAnswer(2))
    const json = JSON.parse(wireText(response)) as { artifacts: readonly { readonly [key: string]: unknown }[] }
    expect(response.status).toBe(200)
    expect(json.artifacts[1]).toEqual({
      id: `${JOB_ID}x1`,
      media_type: 'image/png',
      size_bytes: 3,
      sha256: '1'.repeat(64),
      width_pixels: 1024,
      height_pixels: 1024,
      duration_seconds: null,
      url: `${BASE_URL}/v1/generations/${JOB_ID}/media/1`,
      watch_url: `${BASE_URL}/media/${JOB_ID}x1.x?expires=1&signature=s`,
      download_url: `${BASE_URL}/media/download/${JOB_ID}x1.x?expires=1&signature=s`,
    })
  })

  test('neither account nor key is told to whoever holds a signed link', () => {
    const text = wireText(render('GET', `/source/${JOB_ID}`, pictureAnswer(1)))
    expect(text).not.toMatch(/alice|key-1/)
  })

  test('a list says what comes after it', () => {
    const response = render('GET', '/v1/generations', { about: 'generations', jobs: [sampleJob(2), sampleJob(1)], hasMore: true })
    expect(JSON.parse(wireText(response))).toMatchObject({
      object: 'list',
      has_more: true,
      after: JOB_ID,
      data: [{ status: 'queued' }, { id: JOB_ID }],
    })
  })

  test.each([
    ['POST', '/v1/generations', answerOf(sampleJob(1), imageModel)],
    ['POST', '/v1/generations', pictureAnswer(2)],
    ['GET', `/source/${JOB_ID}`, pictureAnswer(1)],
    ['GET', '/v1/generations', { about: 'generations', jobs: [sampleJob(2), sampleJob(1)], hasMore: true }],
    ['DELETE', `/v1/generations/${JOB_ID}`, { about: 'deleted', id: JOB_ID }],
    ['GET', '/v1/admin/keys', { about: 'keys', keys: [] }],
  ] as const)('%s %s is answered as its contract says', (method, path, answer) => {
    const text = wireText(render(method, path, answer))
    expect(endpointOf(method, path).contract?.answer?.safeParse(JSON.parse(text)).error).toBeUndefined()
  })

  test('a receipt is passed through', () => {
    expect(wireText(render('GET', `/v1/generations/${JOB_ID}`, { about: 'receipt', receipt: { a: 1 } }))).toBe('{"a":1}')
  })

  test('a key is shown once, when it is made, and kept out of caches', () => {
    const key = { id: 'k' as KeyId, accountId: 'alice' as never, mode: 'test', name: 'n', hint: 'sk-test-…9f3a', createdAt: NOON } as const
    const made = render('POST', '/v1/admin/keys', { about: 'key', key, secret: 'sk-test-secret' })
    expect([made.status, made.headers?.['cache-control']]).toEqual([201, 'no-store'])
    expect(JSON.parse(wireText(made))).toMatchObject({ id: 'k', key: 'sk-test-secret', revoked_at: null })
    expect(wireText(render('GET', '/v1/admin/keys', { about: 'keys', keys: [key] }))).not.toContain('secret')
  })

  test('media is sent as it is, or as a file to save', () => {
    const artifact = pictureAnswer(1).media[0]?.artifact
    if (!artifact) throw new Error('no artifact')
    expect(render('GET', `/media/${JOB_ID}x0.png`, { about: 'artifact', artifact }).body).toEqual({ media: artifact })
    expect(render('GET', `/media/download/${JOB_ID}x0.png`, { about: 'artifact', artifact }).body).toEqual({
      media: artifact,
      attachmentName: `${JOB_ID}x0.png`,
    })
  })
})

describe('errors', () => {
  test.each(Object.entries(ERRORS))('%s has our own status and code', (code, { httpStatus }) => {
    const response = laterna.renderError(new GatewayError(code as ErrorCode, 'Words.'))
    expect([response.status, wireText(response)]).toEqual([httpStatus, `{"error":{"code":"${code}","message":"Words."}}`])
  })

  test('name the field as the caller writes it, and the generation', () => {
    const match = matchOf('POST', '/v1/generations')
    expect(wireText(laterna.renderError(refuse('durationSeconds', 'No.', { rule: 'out_of_range' }), match))).toContain(
      '"field":"duration_seconds"',
    )
    expect(wireText(laterna.renderError(new GatewayError('upstream_busy', 'No.', { jobId: JOB_ID })))).toContain(`"generation":"${JOB_ID}"`)
  })

  test('say when to come back and which methods there are', () => {
    expect(laterna.renderError(new GatewayError('rate_limited', 'x', { retryAfterSeconds: 2 })).headers).toEqual({ 'retry-after': '2' })
    const violation = { rule: 'unsupported', allowed: ['POST', 'GET'] } as const
    expect(laterna.renderError(new GatewayError('method_not_allowed', 'x', { violation })).headers).toEqual({ allow: 'POST, GET' })
  })
})

describe('the key', () => {
  test.each<[{ readonly [name: string]: string }, string | undefined]>([
    [{ authorization: 'Bearer t' }, 't'],
    [{ 'x-api-key': 't' }, 't'],
    [{ authorization: 'Basic t' }, undefined],
  ])('is found in %j', (headers, key) => {
    expect(laterna.credential({ method: 'GET', path: '/', query: {}, headers })).toBe(key)
  })
})
