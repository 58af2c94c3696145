import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ERRORS, GatewayError, type ErrorCode } from '../../src/core/errors.ts'
import { toSegments, type LightJson } from '../../src/core/light-json.ts'
import type { Match, Protocol, WireCall, WireRequest } from '../../src/core/protocol.ts'

/** A call a dialect must understand, and which of its endpoints it is for. */
export interface GoldenCall {
  readonly call: string
  readonly endpoint: string
  readonly headers?: { readonly [name: string]: string }
}

const CODES = Object.keys(ERRORS) as ErrorCode[]
const SECRET = 'the cause that nobody outside may read'

/** What every dialect promises, whatever it looks like on the wire. Each dialect's own tests say the rest. */
export function protocolConforms({ protocol, calls }: { readonly protocol: Protocol; readonly calls: readonly GoldenCall[] }): void {
  describe(`the dialect ${protocol.id}`, () => {
    test.each(calls)('knows $call', (golden) => {
      const { endpoint } = found(protocol, golden)
      expect(endpoint.name).toBe(golden.endpoint)
      expect(endpoint.name.startsWith(`${protocol.id}.`)).toBe(true)
      expect(protocol.served.endpoints).toContain(endpoint)
    })

    test('leaves alone what is not its own', () => {
      for (const path of ['/', '/healthz', '/favicon.ico', '/somewhere/else']) expect(protocol.match(callOf(`GET ${path}`))).toBeUndefined()
    })

    test.each(CODES)('has a shape for %s, and keeps the cause to itself', (code) => {
      for (const match of [undefined, ...calls.map((golden) => found(protocol, golden))]) {
        const { body, status } = protocol.renderError(new GatewayError(code, 'what went wrong', { cause: new Error(SECRET) }), match)
        const text = 'json' in body ? JSON.stringify(toSegments(body.json)) : 'text' in body ? body.text : ''
        expect(text.length).toBeGreaterThan(2)
        expect(text).not.toContain(SECRET)
        expect(text).not.toContain('undefined')
        expect(status).toBeGreaterThanOrEqual(200)
        expect(status).toBeLessThan(600)
      }
    })

    test('finds a key without the body, and none where there is none', () => {
      expect(protocol.credential({ ...callOf('POST /x'), headers: { authorization: 'Bearer sk-test-1' } })).toBe('sk-test-1')
      expect(protocol.credential(callOf('POST /x'))).toBeUndefined()
    })

    test.each(calls)('whatever body is sent, $call understands or refuses it and never breaks', (golden) => {
      const match = found(protocol, golden)
      fc.assert(
        fc.property(anyBody, (body) => {
          try {
            expect(match.endpoint.parse(wireOf(golden, match, body))).toHaveProperty('do')
          } catch (error) {
            if (!(error instanceof GatewayError)) throw error
            expect(error.rule.blame).toBe('caller')
          }
        }),
        { numRuns: 300 },
      )
    })
  })
}

/** Any JSON, and JSON that looks like a request but for one thing. */
const words = [
  'instances',
  'parameters',
  'prompt',
  'contents',
  'parts',
  'text',
  'model',
  'messages',
  'role',
  'content',
  'type',
  'image_url',
  'url',
  'n',
  'size',
  'inputs',
  'file',
  'metadata',
  'mimeType',
  'sizeBytes',
]
const anyBody: fc.Arbitrary<LightJson | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue() as fc.Arbitrary<LightJson>,
  fc.letrec<{ value: LightJson }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<LightJson>('a cat', '', 1, -1, 1.5, true, null, 'data:image/png;base64,AAAA', 'user', 'text', 'http://x/'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 5 }) as fc.Arbitrary<LightJson>,
    ),
  })).value,
)

function found(protocol: Protocol, { call, headers }: GoldenCall): Match {
  const match = protocol.match({ ...callOf(call), headers: headers ?? {} })
  if (!match) throw new Error(`${protocol.id} does not know ${call}`)
  return match
}

function wireOf({ call, headers }: GoldenCall, { params }: Match, body: LightJson | undefined): WireRequest {
  return { ...callOf(call), headers: headers ?? {}, params, body, baseUrl: 'http://laterna.test' }
}

function callOf(call: string): WireCall {
  const [method = '', target = ''] = call.split(' ')
  const url = new URL(target, 'http://laterna.test')
  return { method, path: target.split('?')[0] ?? '', query: Object.fromEntries(url.searchParams), headers: {} }
}
