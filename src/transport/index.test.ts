import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { GatewayError } from '../core/errors.ts'
import { BlobText } from '../core/light-json.ts'
import { isPublicAddress } from './address-guard.ts'
import { openTransport } from './index.ts'
import type { Transport } from './index.ts'

let server: Server
let host = ''
let answer: RequestListener = (_request, response) => {
  response.end('picture')
}
let asked: IncomingMessage[] = []
const transports: Transport[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  asked = []
  await Promise.all(transports.splice(0).map((transport) => transport.close()))
})
afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => {
        resolve()
      })
    }),
)

function open(options: Parameters<typeof openTransport>[0] = {}): Transport {
  const transport = openTransport(options)
  transports.push(transport)
  return transport
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function refusal(work: Promise<unknown>): Promise<GatewayError> {
  const error = await work.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(GatewayError)
  return error as GatewayError
}

const get = (transport: Transport, url: string, more: object = {}) =>
  transport.download(url, { blame: 'caller', ...more }).then(({ stream }) => bytesOf(stream))

describe('the address guard', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]', '0.0.0.0', '017700000001'])(
    'loopback spelled %s is refused and nothing is asked',
    async (spelling) => {
      const error = await refusal(
        get(open({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] }), `http://${spelling}:${host.split(':')[1]}/`),
      )
      expect(error.code).toBe('bad_request')
      expect(error.details.violation?.field).toBe('inputs')
      expect(error.message).toBe('The input media could not be fetched: its address is not a public one.')
      expect(asked).toHaveLength(0)
    },
  )

  test('a name that leads inside is refused, whatever it is called', async () => {
    const transport = open({
      resolve: async () => [
        { address: '10.1.2.3', family: 4 },
        { address: 'fd00::1', family: 6 },
      ],
    })
    expect((await refusal(get(transport, 'http://pictures.example/'))).message).not.toContain('10.1')
  })

  test('private, link-local, shared, multicast and translated ranges are not public; the Internet is', () => {
    const inside = [
      '10.0.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      'fe80::1%eth0',
      'fc00::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '::',
      '::7f00:1',
      '::ffff:10.0.0.1',
      'nonsense',
      '',
    ]
    expect(inside.filter(isPublicAddress)).toEqual([])
    expect(['8.8.8.8', '172.32.0.1', '2606:4700::1', '100.128.0.1'].filter((address) => !isPublicAddress(address))).toEqual([])
  })

  test('a redirect to loopback is refused even when the first host is trusted', async () => {
    answer = (_request, response) => {
      response.writeHead(302, { location: 'http://localhost:1/secret' }).end()
    }
    const error = await refusal(
      get(open({ allowPrivate: [host], resolve: async () => [{ address: '127.0.0.1', family: 4 }] }), `http://${host}/`),
    )
    expect(error.message).toContain('not a public one')
    expect(asked).toHaveLength(1)
  })
})

describe('downloading', () => {
  test('a trusted host answers with its bytes and the type it claims', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/PNG; x=1' }).end('picture')
    }
    const { stream, mediaType } = await open({ allowPrivate: [host] }).download(`http://${host}/a.png?token=1`, { blame: 'caller' })
    expect((await bytesOf(stream)).toString()).toBe('picture')
    expect(mediaType).toBe('image/png')
  })

  test('three redirects are followed, a fourth is not, and another protocol never', async () => {
    answer = (request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) response.end('there')
      else response.writeHead(307, { location: `/${left - 1}` }).end()
    }
    const transport = open({ allowPrivate: [host] })
    expect((await get(transport, `http://${host}/3`)).toString()).toBe('there')
    expect((await refusal(get(transport, `http://${host}/4`))).message).toContain('redirected too often')
    answer = (_request, response) => {
      response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    }
    expect((await refusal(get(transport, `http://${host}/`))).message).toContain('only http and https')
  })

  test('a body over the limit is refused, announced or not', async () => {
    const transport = open({ allowPrivate: [host] })
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '2000' }).end('x'.repeat(2000))
    }
    expect((await refusal(get(transport, `http://${host}/`, { sizeMaxBytes: 1000 }))).message).toContain('larger than 1000')
    answer = (_request, response) => {
      response.write('x'.repeat(900))
      response.end('x'.repeat(900))
    }
    expect((await refusal(get(transport, `http://${host}/`, { sizeMaxBytes: 1000 }))).message).toContain('larger than 1000')
  })

  test('a URL with a password, with another protocol, or that is none is refused without repeating its secrets', async () => {
    const transport = open({ allowPrivate: [host] })
    for (const url of [`http://user:hunter22@${host}/?sig=hunter22`, 'gs://bucket/a.png', 'data:image/png;base64,AA', 'no url']) {
      expect(JSON.stringify(await refusal(get(transport, url)))).not.toContain('hunter22')
    }
    expect(asked).toHaveLength(0)
  })

  test('a server that keeps silent is given up, before its headers and between its bytes', async () => {
    const transport = open({ allowPrivate: [host], downloadHeadersTimeoutMs: 20, downloadTotalTimeoutMs: 60 })
    answer = () => undefined
    expect((await refusal(get(transport, `http://${host}/`))).message).toContain('in time')
    answer = (_request, response) => {
      response.write('x')
    }
    expect((await refusal(get(transport, `http://${host}/`))).message).toContain('in time')
  })

  test('an aborted download ends as canceled', async () => {
    answer = () => undefined
    const stop = new AbortController()
    const work = get(open({ allowPrivate: [host] }), `http://${host}/`, { signal: stop.signal })
    stop.abort()
    expect((await refusal(work)).code).toBe('canceled')
  })

  test('trouble with an address a provider gave is the provider’s', async () => {
    answer = (_request, response) => {
      response.writeHead(404).end()
    }
    expect((await refusal(get(open({ allowPrivate: [host] }), `http://${host}/`, { blame: 'upstream' }))).code).toBe('upstream_broken')
  })
})

describe('calling providers', () => {
  const call = (transport: Transport, method: 'GET' | 'POST' = 'POST', signal = new AbortController().signal) =>
    transport.http.json({
      method,
      url: `http://${host}/v1?key=sk-query-secret`,
      headers: { authorization: 'Bearer sk-header-secret' },
      ...(method === 'POST' ? { body: { a: 1 } } : {}),
      signal,
    })

  test('JSON goes out and comes back', async () => {
    answer = (request, response) => {
      request.pipe(response)
    }
    expect(await call(open({ allowPrivate: [host] }))).toEqual({ a: 1 })
    expect(asked[0]?.headers['content-type']).toBe('application/json')
  })

  test.each([
    [401, 'upstream_rejected'],
    [403, 'upstream_rejected'],
    [400, 'upstream_rejected'],
    [422, 'upstream_rejected'],
    [429, 'upstream_busy'],
    [503, 'upstream_busy'],
    [500, 'upstream_broken'],
    [502, 'upstream_broken'],
    [504, 'outcome_unknown'],
    [302, 'upstream_broken'],
  ])('status %i becomes %s and no key is repeated', async (status, code) => {
    answer = (_request, response) => {
      response
        .writeHead(status, { 'retry-after': '7', location: '/elsewhere' })
        .end('{"error":{"message":"bad key sk-header-secret sk-query-secret"}}')
    }
    const error = await refusal(call(open({ allowPrivate: [host] })))
    expect(error.code).toBe(code)
    expect(error.message).not.toMatch(/sk-|127/)
    expect(JSON.stringify(error.details.cause)).not.toContain('secret')
    expect(error.details.cause).toMatchObject({ status, body: { error: {} } })
    expect(asked).toHaveLength(1)
  })

  test('an order whose answer is lost is unknown; a question whose answer is lost is only late', async () => {
    const transport = open({ allowPrivate: [host], providerTimeoutMs: 20 })
    answer = () => undefined
    expect((await refusal(call(transport))).code).toBe('outcome_unknown')
    expect((await refusal(call(transport, 'GET'))).code).toBe('upstream_timeout')
    answer = (request) => {
      request.socket.destroy()
    }
    expect((await refusal(call(transport))).code).toBe('outcome_unknown')
  })

  test('an order that never left us may go elsewhere', async () => {
    expect((await refusal(call(open({ resolve: async () => [] })))).code).toBe('upstream_busy')
  })

  test('an answer that is not JSON is the provider’s fault', async () => {
    answer = (_request, response) => {
      response.end('<html>')
    }
    expect((await refusal(call(open({ allowPrivate: [host] })))).code).toBe('upstream_broken')
  })

  test('a stopped task stops its call', async () => {
    answer = () => undefined
    const stop = new AbortController()
    const work = call(open({ allowPrivate: [host] }), 'POST', stop.signal)
    stop.abort()
    expect((await refusal(work)).code).toBe('canceled')
  })

  test('a picture inside an answer goes into the store and not into memory', async () => {
    answer = (_request, response) => {
      response.end(JSON.stringify({ data: [{ b64: 'QUJD'.repeat(30_000) }] }))
    }
    let sizeBytes = 0
    const media = {
      newNonce: () => 'n0',
      openSink: () => ({
        write: (bytes: Uint8Array) => {
          sizeBytes += bytes.length
        },
        finish: () => ({ sha256: 'ab', sizeBytes }),
        discard: () => undefined,
      }),
    }
    const value = (await call(open({ allowPrivate: [host], media }))) as { data: { b64: unknown }[] }
    expect(value.data[0]?.b64).toEqual(new BlobText({ sha256: 'ab', sizeBytes: 90_000 }))
  })
})
