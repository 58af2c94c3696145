import { describe, expect, test } from 'vitest'
import { wireText } from '../../../test/samples/generations.ts'
import { ERRORS, GatewayError, refuse, type ErrorCode, type ErrorDetails } from '../../core/errors.ts'
import type { Match } from '../../core/protocol.ts'
import { openai } from './openai.ts'

const call = (method: string, path: string) => ({ method, path, query: {}, headers: {} })
const render = (error: GatewayError, match?: Match) => {
  const response = openai.renderError(error, match)
  return {
    ...response,
    error: (JSON.parse(wireText(response)) as { error: { message: string; type: string; param: string | null; code: string | null } })
      .error,
  }
}
const EXPECTED: Record<ErrorCode, readonly [status: number, type: string, code: string | null]> = {
  bad_request: [400, 'invalid_request_error', 'invalid_value'],
  key_missing: [401, 'invalid_request_error', null],
  key_invalid: [401, 'invalid_request_error', 'invalid_api_key'],
  insufficient_funds: [429, 'insufficient_quota', 'insufficient_quota'],
  forbidden: [403, 'invalid_request_error', 'forbidden'],
  not_found: [404, 'invalid_request_error', 'not_found'],
  model_not_found: [404, 'invalid_request_error', 'model_not_found'],
  method_not_allowed: [405, 'invalid_request_error', 'method_not_allowed'],
  conflict: [409, 'invalid_request_error', 'conflict'],
  too_large: [413, 'invalid_request_error', 'request_too_large'],
  content_refused: [400, 'invalid_request_error', 'content_policy_violation'],
  rate_limited: [429, 'requests', 'rate_limit_exceeded'],
  canceled: [499, 'invalid_request_error', 'canceled'],
  gateway_bug: [500, 'server_error', 'internal_error'],
  not_supported: [400, 'invalid_request_error', 'not_supported'],
  upstream_rejected: [502, 'server_error', 'upstream_rejected'],
  upstream_broken: [502, 'server_error', 'upstream_broken'],
  no_provider: [503, 'server_error', 'no_provider'],
  upstream_busy: [503, 'server_error', 'overloaded'],
  shutting_down: [503, 'server_error', 'shutting_down'],
  upstream_timeout: [504, 'server_error', 'timeout'],
  outcome_unknown: [504, 'server_error', 'outcome_unknown'],
}

describe("errors in OpenAI's words", () => {
  test.each(Object.entries(EXPECTED))('%s has its status, type and code, and all four keys', (code, [status, type, spoken]) => {
    const response = render(new GatewayError(code as ErrorCode, 'Words.'))
    expect([response.status, response.error.type, response.error.code]).toEqual([status, type, spoken])
    expect(Object.keys(response.error)).toEqual(['message', 'type', 'param', 'code'])
  })

  test('the table above knows every code', () => {
    expect(Object.keys(EXPECTED)).toEqual(Object.keys(ERRORS))
  })

  test('a refused field is named as the caller wrote it, with what is supported', () => {
    const match = openai.match(call('POST', '/v1/images/generations'))
    const { error } = render(refuse('aspectRatio', 'x', { rule: 'unsupported', value: '3:3', allowed: ['1:1', '16:9', '9:16'] }), match)
    expect(error).toEqual({
      message: "Invalid value: '3:3'. Supported values are: '1:1', '16:9', and '9:16'.",
      type: 'invalid_request_error',
      param: 'size',
      code: 'invalid_value',
    })
  })

  test('a missing parameter has the code every client knows', () => {
    const match = openai.match(call('POST', '/v1/chat/completions'))
    expect(render(refuse('prompt', 'A prompt is required.', { rule: 'required' }), match).error).toMatchObject({
      param: 'messages',
      code: 'missing_required_parameter',
    })
  })

  test('an unknown model is told in the usual words, with the nearest ones', () => {
    const violation = { field: 'model', rule: 'unknown', value: 'veo-33', allowed: ['veo-3'] } as const
    expect(render(new GatewayError('model_not_found', 'x', { violation })).error.message).toBe(
      'The model `veo-33` does not exist or you do not have access to it. Did you mean veo-3?',
    )
  })

  test('a limit says when to come back, in seconds and milliseconds', () => {
    expect(render(new GatewayError('rate_limited', 'x', { retryAfterSeconds: 1.2 })).headers).toMatchObject({
      'retry-after': '2',
      'retry-after-ms': '1200',
    })
  })

  test.each<[ErrorCode, ErrorDetails, string | undefined]>([
    ['upstream_broken', { jobId: 'j' }, 'false'],
    ['upstream_broken', {}, 'false'],
    ['upstream_busy', {}, undefined],
    ['rate_limited', {}, undefined],
    ['insufficient_funds', {}, 'false'],
    ['outcome_unknown', {}, 'false'],
    ['content_refused', { jobId: 'j' }, undefined],
  ])('%s %j: clients are kept from repeating work that had begun or may have, and only that', (code, details, expected) => {
    expect(render(new GatewayError(code, 'x', details)).headers?.['x-should-retry']).toBe(expected)
  })

  test('the cause is never shown', () => {
    expect(wireText(openai.renderError(new GatewayError('gateway_bug', 'Sorry.', { cause: new Error('secret') })))).not.toContain('secret')
  })
})
