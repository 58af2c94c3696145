import { describe, expect, test } from 'vitest'
import { withoutMedia, type LightJson } from '../../src/core/light-json.ts'
import type { Answer, Intent, Match, Protocol, WireCall } from '../../src/core/protocol.ts'

/** One call as a client sent it, what we understood, and what we answer. */
export interface GoldenWire {
  /** Which client sends it so, or what it shows. */
  readonly name: string
  /** Method and target, e.g. `POST /v1/images/generations`. */
  readonly call: string
  readonly headers?: { readonly [name: string]: string }
  readonly body?: LightJson
  readonly endpoint: string
  /** The whole of what was understood. */
  readonly intent: Intent
  /** The answer given to the dialect to be rendered; absent where only the reading is shown. */
  readonly given?: Answer
  /** What goes out: JSON with media as `[n bytes]`, or text. */
  readonly answer?: unknown
  readonly status?: number
}

/** Recorded call, understood request, rendered answer: row by row, and no endpoint without a row, but for those that only refuse. */
export function goldenWires(protocol: Protocol, wires: readonly GoldenWire[], onlyRefusing: readonly string[] = []): void {
  describe(`golden wires of ${protocol.id}`, () => {
    test('every endpoint has one', () => {
      const shown = new Set([...wires.map(({ endpoint }) => endpoint), ...onlyRefusing])
      expect(protocol.served.endpoints.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([])
    })

    test.each(wires)('$call: $name', (wire) => {
      const call = callOf(wire)
      const match = protocol.match(call) as Match
      expect(match?.endpoint.name).toBe(wire.endpoint)
      const request = { ...call, params: match.params, body: wire.body, baseUrl: 'http://laterna.test' }
      expect(match.endpoint.parse(request)).toEqual(wire.intent)
      if (!wire.given) return
      const { status, body } = match.endpoint.render(wire.given, request)
      expect(status).toBe(wire.status ?? 200)
      expect('json' in body ? withoutMedia(body.json) : 'text' in body ? body.text : body).toEqual(wire.answer)
      const described = match.endpoint.contract?.answer
      if (described && status < 300 && 'json' in body) expect(described.safeParse(withoutMedia(body.json)).error?.issues ?? []).toEqual([])
    })
  })
}

function callOf({ call, headers = {} }: GoldenWire): WireCall {
  const [method = '', target = ''] = call.split(' ')
  const [path = '', search = ''] = target.split('?')
  return { method, path, query: Object.fromEntries(new URLSearchParams(search)), headers }
}
