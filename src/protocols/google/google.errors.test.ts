import { describe, expect, test } from 'vitest'
import { ERRORS, GatewayError, refuse, type ErrorCode } from '../../core/errors.ts'
import type { Match } from '../../core/protocol.ts'
import { operationError } from './errors.ts'
import { google } from './google.ts'
import { sampleCall } from '../../../test/samples/google.ts'

function matchOf(method: string, path: string, query = {}): Match {
  const match = google.match(sampleCall(method, path, { query }))
  if (!match) throw new Error(`${path} matches nothing`)
  return match
}

const predict = matchOf('POST', '/gemini/v1beta/models/m-1:predict')
const veo = matchOf('POST', '/gemini/v1beta/models/m-1:predictLongRunning')
const content = matchOf('POST', '/gemini/v1beta/models/m-1:generateContent')

function errorOf(error: GatewayError, match?: Match) {
  const response = google.renderError(error, match)
  const { error: body } = (
    response.body as unknown as { json: { error: { code: number; message: string; status: string; details?: { '@type': string }[] } } }
  ).json
  return { ...body, headers: response.headers, http: response.status, details: body.details ?? [] }
}

const SHAPES: Record<ErrorCode, readonly [http: number, status: string, rpc: number]> = {
  bad_request: [400, 'INVALID_ARGUMENT', 3],
  key_missing: [403, 'PERMISSION_DENIED', 7],
  key_invalid: [400, 'INVALID_ARGUMENT', 3],
  insufficient_funds: [429, 'RESOURCE_EXHAUSTED', 8],
  forbidden: [403, 'PERMISSION_DENIED', 7],
  not_found: [404, 'NOT_FOUND', 5],
  model_not_found: [404, 'NOT_FOUND', 5],
  method_not_allowed: [405, 'UNIMPLEMENTED', 12],
  conflict: [409, 'ABORTED', 10],
  too_large: [413, 'INVALID_ARGUMENT', 3],
  content_refused: [400, 'INVALID_ARGUMENT', 3],
  rate_limited: [429, 'RESOURCE_EXHAUSTED', 8],
  canceled: [499, 'CANCELLED', 1],
  gateway_bug: [500, 'INTERNAL', 13],
  not_supported: [501, 'UNIMPLEMENTED', 12],
  upstream_rejected: [500, 'INTERNAL', 13],
  upstream_broken: [500, 'INTERNAL', 13],
  no_provider: [503, 'UNAVAILABLE', 14],
  upstream_busy: [503, 'UNAVAILABLE', 14],
  shutting_down: [503, 'UNAVAILABLE', 14],
  upstream_timeout: [504, 'DEADLINE_EXCEEDED', 4],
  outcome_unknown: [504, 'DEADLINE_EXCEEDED', 4],
}

test.each(Object.keys(ERRORS) as ErrorCode[])('%s has its shape, over HTTP and inside an operation', (code) => {
  const [http, status, rpc] = SHAPES[code]
  const error = new GatewayError(code, 'what happened', { cause: 'the secret cause' })
  expect(errorOf(error, predict)).toMatchObject({ http, code: http, status, message: expect.stringMatching(/./) })
  expect(operationError(error)).toMatchObject({ code: rpc, details: expect.any(Array) })
  expect(JSON.stringify(google.renderError(error, predict))).not.toContain('secret')
  expect(google.renderError(error).status).toBe(http)
})

describe('the texts clients look for', () => {
  test.each<[GatewayError, Match | undefined, string | RegExp]>([
    [new GatewayError('key_missing', ''), predict, /^Method doesn't allow unregistered callers .* to call this API\.$/],
    [new GatewayError('key_invalid', ''), predict, 'API key not valid. Please pass a valid API key.'],
    [new GatewayError('too_large', 'At most 100 MB.'), predict, 'Request payload size exceeds the limit. At most 100 MB.'],
    [
      new GatewayError('rate_limited', 'Slow.'),
      predict,
      'You exceeded your current quota, please check your plan and billing details. Slow.',
    ],
    [
      new GatewayError('rate_limited', 'You exceeded your current quota, please check your plan and billing details.'),
      predict,
      'You exceeded your current quota, please check your plan and billing details.',
    ],
    [new GatewayError('upstream_busy', ''), predict, 'The model is overloaded. Please try again later.'],
    [
      new GatewayError('content_refused', 'Refused. Support codes: 1'),
      predict,
      'Image generation failed with the following error: Refused. Support codes: 1',
    ],
    [
      new GatewayError('model_not_found', 'x'),
      predict,
      'models/m-1 is not found for API version v1beta, or is not supported for predict. ' +
        'Call ListModels to see the list of available models and their supported methods.',
    ],
    [
      new GatewayError('model_not_found', 'x'),
      matchOf('GET', '/gemini/v1/models/m-1'),
      /^models\/m-1 is not found for API version v1\. Call/,
    ],
    [
      new GatewayError('model_not_found', 'x', { violation: { field: 'model', rule: 'unsupported', value: 'm-1' } }),
      matchOf('POST', '/gemini/v1/models/m-1:generateContent'),
      /not supported for generateContent.* makes videos: please use :predictLongRunning\.$/,
    ],
    [
      new GatewayError('model_not_found', 'x', { violation: { field: 'model', rule: 'unsupported', value: 'm-1' } }),
      matchOf('POST', '/gemini/v1/models/m-1:predictLongRunning'),
      /makes pictures: please use :generateContent or :predict\.$/,
    ],
    [
      new GatewayError('not_supported', 'No; it can upscale.', { violation: { field: 'aspectRatio', rule: 'unsupported', value: '7:1' } }),
      predict,
      'No; it can upscale.',
    ],
    [
      new GatewayError('not_found', 'x'),
      matchOf('GET', '/gemini/v1/files/abc:download'),
      'You do not have permission to access the File abc or it may not exist.',
    ],
    [
      new GatewayError('forbidden', 'x'),
      matchOf('GET', '/gemini/v1/files/abc'),
      'You do not have permission to access the File abc or it may not exist.',
    ],
    [new GatewayError('forbidden', 'x'), matchOf('GET', '/gemini/v1/operations/abc'), 'Operation abc not found.'],
    [
      refuse('aspectRatio', 'x', { rule: 'unsupported', value: '3:2', allowed: ['1:1'] }),
      predict,
      '`aspectRatio` does not support `3:2` as a valid value. Please refer to the Gemini API documentation for supported usage.',
    ],
    [refuse('resolution', 'x', { rule: 'unsupported', value: '4K', allowed: ['1K'] }), predict, /^`sampleImageSize` does not support `4K`/],
    [
      refuse('count', 'x', { rule: 'out_of_range', value: '9', allowed: ['1', '4'] }),
      predict,
      'The number value for `sampleCount` is out of bound. Please provide a value between 1 and 4, inclusive.',
    ],
    [
      refuse('prompt', 'The prompt has about 500 tokens.', { rule: 'out_of_range', value: '500', allowed: ['1', '480'] }),
      predict,
      'The prompt has about 500 tokens.',
    ],
    [
      refuse('durationSeconds', 'x', { rule: 'out_of_range', value: '3', allowed: ['4', '6', '8'] }),
      veo,
      'The number value for `durationSeconds` is out of bound. Please provide a value between 4 and 8, inclusive.',
    ],
    [
      refuse('durationSeconds', 'x', { rule: 'out_of_range', value: '5', allowed: ['4', '6', '8'] }),
      veo,
      /^`durationSeconds` does not support `5`/,
    ],
    [
      refuse('sound', 'x', { rule: 'unsupported', value: 'true' }),
      veo,
      "`generateAudio` isn't supported by this model. Please remove it or refer to the Gemini API documentation for supported usage.",
    ],
    [
      refuse('people', 'x', { rule: 'unsupported', value: 'none', allowed: ['all'] }),
      veo,
      /^`personGeneration` does not support `dont_allow`/,
    ],
    [refuse('inputs', 'It takes no first frame.', { rule: 'unsupported', value: 'first-frame' }), veo, 'It takes no first frame.'],
    [
      refuse('aspectRatio', 'x', { rule: 'unsupported', value: '7:1', allowed: ['1:1', '2:3', '21:9'] }),
      content,
      "* GenerateContentRequest.generation_config.image_config.aspect_ratio: aspect_ratio must be one of '1:1', '2:3', or '21:9'.\n",
    ],
    [
      refuse('resolution', 'x', { rule: 'unsupported', value: '2K', allowed: ['1K'] }),
      content,
      "* GenerateContentRequest.generation_config.image_config.image_size: image_size must be '1K'.\n",
    ],
  ])('%s', (error, match, text) => {
    expect(errorOf(error, match).message).toEqual(typeof text === 'string' ? text : expect.stringMatching(text))
  })
})

describe('the details clients read', () => {
  test('a refused field is named by the path the caller knows, with what is allowed', () => {
    const { details } = errorOf(refuse('aspectRatio', 'x', { rule: 'unsupported', value: '3:2', allowed: ['1:1', '16:9'] }), predict)
    expect(details).toEqual([
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: 'parameters.aspectRatio', description: expect.stringMatching(/Allowed: 1:1, 16:9\.$/) }],
      },
    ])
  })
  test('an invalid key carries the reason SDKs test for', () => {
    const [info, localized] = errorOf(new GatewayError('key_invalid', ''), predict).details
    expect(info).toMatchObject({ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' })
    expect(localized).toMatchObject({ locale: 'en-US', message: 'API key not valid. Please pass a valid API key.' })
  })
  test('an unknown model carries the hint at what was probably meant', () => {
    const { details } = errorOf(new GatewayError('model_not_found', 'Did you mean m-2?'), predict)
    expect(details).toMatchObject([{ locale: 'en-US', message: 'Did you mean m-2?' }])
  })
  test('a caller over the rate is told when to come back, in the body and the header', () => {
    const { details, headers } = errorOf(new GatewayError('rate_limited', 'x', { retryAfterSeconds: 25.2 }), predict)
    expect(details.map((detail) => detail['@type'].replace('type.googleapis.com/google.rpc.', ''))).toEqual(['QuotaFailure', 'RetryInfo'])
    expect(details[1]).toMatchObject({ retryDelay: '26s' })
    expect(headers).toMatchObject({ 'retry-after': '26' })
  })
  test('an error of a generation names it', () => {
    expect(errorOf(new GatewayError('upstream_broken', 'x', { jobId: 'abc' }), predict).headers).toEqual({ 'x-laterna-generation': 'abc' })
  })
})

describe('a refused prompt is an answer to generateContent', () => {
  const refused = new GatewayError('content_refused', 'no')
  const body = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, modelVersion: 'm-1' }
  const stream = '/gemini/v1beta/models/m-1:streamGenerateContent'
  test.each<[Match, object]>([
    [content, { json: body }],
    [matchOf('POST', stream), { json: [body] }],
    [matchOf('POST', stream, { alt: 'sse' }), { text: `data: ${JSON.stringify(body)}\r\n\r\n`, mediaType: 'text/event-stream' }],
  ])('%j', (match, wanted) => {
    expect(google.renderError(refused, match)).toMatchObject({ status: 200, body: wanted })
  })
  test('an error of a list stream is a list', () => {
    expect(google.renderError(new GatewayError('no_provider', 'x'), matchOf('POST', stream))).toMatchObject({
      status: 503,
      body: { json: [{ error: { code: 503 } }] },
    })
  })
})
