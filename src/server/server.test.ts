import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { request } from 'undici'
import type { Dispatcher } from 'undici'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GatewayError } from '../core/errors.ts'
import { BlobText } from '../core/light-json.ts'
import { ANSWER, artifactOf, fakeHouse, keep, openServer, SECRET_KEY } from '../../test/kit/fake-house.ts'
import type { FakeHouse, Opened } from '../../test/kit/fake-house.ts'
import type { ServerOptions } from './index.ts'

let fake: FakeHouse
let opened: Opened | undefined
beforeEach(() => {
  fake = fakeHouse()
})
afterEach(async () => {
  await opened?.server.close(0)
  opened = undefined
})

async function start(options: Partial<ServerOptions> = {}): Promise<string> {
  opened = await openServer(fake, options)
  return opened.server.url
}

interface Asked {
  readonly method?: Dispatcher.HttpMethod
  readonly body?: string | Buffer | Readable
  readonly headers?: { readonly [name: string]: string }
  readonly signal?: AbortSignal
}

function ask(path: string, options: Asked = {}): Promise<Dispatcher.ResponseData> {
  return request(`${opened?.server.url}${path}`, { ...options, headers: { authorization: `Bearer ${SECRET_KEY}`, ...options.headers } })
}

const say = (body: string | Buffer | Readable, headers: { [name: string]: string } = {}) =>
  ask('/fake/say', { method: 'POST', body, headers })

/** Waits for something the other end does, without a clock. */
async function until(condition: () => boolean): Promise<void> {
  for (let turns = 0; turns < 20_000 && !condition(); turns += 1) await nextTurn()
  expect(condition()).toBe(true)
}

const lastLine = () => opened?.lines.findLast(({ endpoint }) => endpoint !== undefined)

describe('a call', () => {
  test('is matched, identified, parsed, performed and rendered, with a length and an id', async () => {
    await start()
    const answer = await say('{"a":[1,"ü"]}', { 'content-type': 'text/plain', 'idempotency-key': 'once', 'x-laterna-strict': 'true' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=UTF-8',
      'x-extra': 'yes',
      'content-length': '22',
      'access-control-allow-origin': '*',
    })
    expect(answer.headers['x-request-id']).toMatch(/^req_/)
    expect(await answer.body.json()).toEqual({ got: { a: [1, 'ü'] } })
    expect(fake.visits[0]).toMatchObject({
      endpoint: 'fake.say',
      idempotencyKey: 'once',
      strict: true,
      access: 'key',
      caller: { mode: 'test' },
      baseUrl: opened?.server.url,
    })
  })

  test('an empty body is no body', async () => {
    await start()
    expect(await (await say('')).body.json()).toEqual({ got: null })
  })

  test('paths reach the dialect raw', async () => {
    await start()
    expect(await (await ask('/fake//odd%3Apath?key=%zz')).body.text()).toBe('odd')
    const broken = await ask('/fake/%zz')
    expect(broken.statusCode).toBe(404)
    expect(await broken.body.json()).toMatchObject({ error: { message: expect.any(String), code: 'not_found' } })
  })

  test('HEAD answers like GET, without a body', async () => {
    await start()
    const answer = await ask('/fake//odd%3Apath', { method: 'HEAD' })
    expect([answer.statusCode, answer.headers['content-length'], await answer.body.text()]).toEqual([200, '3', ''])
  })

  test('browsers may ask from anywhere', async () => {
    await start()
    const answer = await ask('/fake/say', {
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'authorization,x-goog-api-key' },
    })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization,x-goog-api-key',
    })
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    expect(fake.counts.identified).toBe(0)
  })

  test('its base URL is the configured one, or the Host header if that is a host, and https only when a trusted proxy says so', async () => {
    await start({ trustProxy: true })
    await say('1', { host: 'films.example:99', 'x-forwarded-proto': 'https' })
    await say('1', { host: 'evil.example/<script>' })
    await say('1', { host: 'films.example:99:99' })
    await opened?.server.close(0)
    await start()
    await say('1', { host: 'films.example', 'x-forwarded-proto': 'https' })
    await opened?.server.close(0)
    await start({ publicUrl: 'https://public.example/' })
    await say('1')
    expect(fake.visits.map(({ baseUrl }) => baseUrl)).toEqual([
      'https://films.example:99',
      expect.stringMatching(/^http:\/\/127/),
      expect.stringMatching(/^http:\/\/127/),
      'http://films.example',
      'https://public.example',
    ])
  })
})

describe('refusals', () => {
  test('a stranger is refused before the body is read, even one that never comes', async () => {
    const url = new URL(await start())
    const socket = connect(Number(url.port), url.hostname)
    socket.write('POST /fake/say HTTP/1.1\r\nhost: a\r\nauthorization: Bearer wrong\r\ncontent-length: 9000000\r\n\r\n{')
    let heard = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text
    })
    await until(() => heard.endsWith('}}'))
    expect(heard).toMatch(/^HTTP\/1.1 401 /)
    expect(heard.toLowerCase()).toContain('connection: close')
    expect(heard).toContain('{"fake":{"code":"key_invalid","message":"This key is not known.","endpoint":"fake.say"}}')
    socket.destroy()
    await until(() => lastLine()?.['status'] === 401)
  })

  test.each([
    ['400 Bad Request', 'GET / HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n'],
    ['431 Request Header Fields Too Large', `GET /?key=${'a'.repeat(40_000)} HTTP/1.1\r\nhost: a\r\n\r\n`],
  ])('what cannot be read as HTTP is answered with %s, in a shape every client shows', async (status, text) => {
    const url = new URL(await start())
    const socket = connect(Number(url.port), url.hostname).on('error', () => undefined)
    let heard = ''
    socket.setEncoding('utf8').on('data', (part: string) => {
      heard += part
    })
    socket.write(text)
    await until(() => socket.destroyed)
    const [head = '', body = ''] = heard.split('\r\n\r\n')
    expect(head).toContain(`HTTP/1.1 ${status}\r\n`)
    expect(JSON.parse(body)).toEqual({ error: { message: expect.any(String), type: 'bad_request', param: null, code: 'bad_request' } })
    expect(head).toContain(`Content-Length: ${body.length}`)
  })

  test('whoever sends on after a refusal gets to read it', async () => {
    await start()
    let sent = 0
    const body = Readable.from(
      (async function* () {
        for (; sent < 300; sent += 1) yield Buffer.alloc(64 * 1024, 0x20)
      })(),
    )
    const answer = await ask('/fake/say', { method: 'POST', body, headers: { authorization: 'Bearer wrong' } })
    expect([answer.statusCode, await answer.body.json()]).toMatchObject([401, { fake: { code: 'key_invalid' } }])
    expect(fake.wires).toEqual([])
  })

  test.each([true, false])('a body over the limit is too large in the caller’s dialect (announced: %s)', async (announced) => {
    await start({ bodySizeMaxBytes: 200_000 })
    const whole = Buffer.alloc(600_000, 0x20)
    const answer = await say(announced ? whole : Readable.from([whole.subarray(0, 300_000), whole.subarray(300_000)]))
    expect(answer.statusCode).toBe(413)
    expect(await answer.body.json()).toMatchObject({ fake: { code: 'too_large', message: expect.stringContaining('200000') } })
  })

  test('JSON that is none, and bodies that are compressed, are refused plainly', async () => {
    await start()
    for (const answer of [
      await say('{"a":'),
      await say('{}', { 'content-encoding': 'gzip' }),
      await say('1', { 'idempotency-key': 'x'.repeat(256) }),
    ]) {
      expect(answer.statusCode).toBe(400)
      expect(await answer.body.json()).toMatchObject({ fake: { code: 'bad_request' } })
    }
  })

  test('a fault of ours is shown without its cause and logged once with it', async () => {
    await start()
    fake.perform = () => Promise.reject(new Error('the database at /secret/path is gone'))
    const answer = await say('1')
    expect(answer.statusCode).toBe(500)
    expect(await answer.body.text()).not.toContain('secret')
    const errors = opened?.lines.filter(({ level }) => level === 50)
    expect(errors).toHaveLength(1)
    expect(errors?.[0]).toMatchObject({
      requestId: answer.headers['x-request-id'],
      endpoint: 'fake.say',
      err: { message: 'the database at /secret/path is gone' },
    })
  })

  test('an answer whose media is gone becomes an error the caller can read', async () => {
    await start()
    fake.saying = () => ({ image: new BlobText({ sha256: 'f'.repeat(64), sizeBytes: 3 }) })
    const answer = await say('1')
    expect([answer.statusCode, await answer.body.json()]).toMatchObject([404, { fake: { code: 'not_found' } }])
  })

  test('an answer whose media breaks off midway is cut, never ended as if it were whole', async () => {
    await start()
    fake.openBlob = () =>
      Readable.from(
        (async function* () {
          yield Buffer.alloc(300_000)
          throw new Error('disk')
        })(),
      )
    fake.saying = () => ({ image: new BlobText({ sha256: 'f'.repeat(64), sizeBytes: 600_000 }) })
    await expect(say('1').then(({ body }) => body.text())).rejects.toThrow()
    await until(() => opened?.lines.some(({ level }) => level === 50) ?? false)
  })
})

describe('media in JSON', () => {
  test('a picture in a request goes into the store, and into an answer as the base64 it was', async () => {
    await start()
    const picture = Buffer.alloc(300_001, 'light')
    const text = JSON.stringify({ got: { image: picture.toString('base64'), note: 'é' } })
    const answer = await say(text.slice('{"got":'.length, -1))
    expect(fake.wires[0]?.body).toEqual({ image: expect.any(BlobText), note: 'é' })
    const body = await answer.body.text()
    expect(body).toBe(text)
    expect(Number(answer.headers['content-length'])).toBe(Buffer.byteLength(text))
  })

  test('half an upload leaves nothing behind', async () => {
    const url = new URL(await start())
    const socket = connect(Number(url.port), url.hostname)
    socket.write(
      `POST /fake/say HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${SECRET_KEY}\r\ncontent-length: 9000000\r\n\r\n"${'A'.repeat(3_000_000)}`,
      () => socket.destroy(),
    )
    await until(() => fake.counts.discarded === 1)
    await until(() => lastLine()?.['hungUp'] === true || lastLine()?.['status'] === 499)
    expect(fake.visits).toEqual([])
  })

  test('64 MB leave at the reader’s pace and never wait in memory', async () => {
    await start()
    let produced = 0
    const total = 64 << 20
    fake.openBlob = () =>
      Readable.from(
        (async function* () {
          for (; produced < total; produced += 1 << 16) yield Buffer.alloc(1 << 16, 7)
        })(),
        { objectMode: false, highWaterMark: 1 },
      )
    fake.saying = () => ({ film: new BlobText({ sha256: 'f'.repeat(64), sizeBytes: total }) })
    const answer = await say('1')
    let received = 0
    let ahead = 0
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      received += chunk.length
      ahead = Math.max(ahead, produced - (received * 3) / 4)
    }
    expect(received).toBe(Number(answer.headers['content-length']))
    // What lies between the two is what sockets hold.
    expect(ahead).toBeLessThan(12 << 20)
  })
})

describe('media by itself', () => {
  const picture = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251))
  beforeEach(async () => {
    fake.artifact = artifactOf(keep(fake, picture))
    await start()
  })
  const media = async (headers: { [name: string]: string } = {}, method: 'GET' | 'HEAD' = 'GET') => {
    const answer = await ask('/fake/media', { method, headers })
    return { status: answer.statusCode, headers: answer.headers, body: Buffer.from(await answer.body.arrayBuffer()) }
  }

  test('it is whole, typed, dated and harmless', async () => {
    const { status, headers, body } = await media()
    expect(status).toBe(200)
    expect(body.equals(picture)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': '1000',
      'accept-ranges': 'bytes',
      etag: `"${fake.artifact.blob.sha256}"`,
      'last-modified': 'Fri, 02 Jan 2026 03:04:05 GMT',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': 'inline; filename="picture1.png"',
    })
  })

  test('HEAD tells all that and sends nothing', async () => {
    expect(await media({ range: 'bytes=0-1' }, 'HEAD')).toMatchObject({
      status: 200,
      headers: { 'content-length': '1000' },
      body: Buffer.alloc(0),
    })
  })

  test.each([
    ['bytes=0-99', 0, 99],
    ['bytes=990-', 990, 999],
    ['bytes=-5', 995, 999],
    ['bytes=-5000', 0, 999],
    ['bytes=500-99999', 500, 999],
    ['bytes=0-0', 0, 0],
  ])('%s is bytes %i to %i', async (range, start, end) => {
    const { status, headers, body } = await media({ range })
    expect([status, headers['content-range'], headers['content-length']]).toEqual([
      206,
      `bytes ${start}-${end}/1000`,
      String(end - start + 1),
    ])
    expect(body.equals(picture.subarray(start, end + 1))).toBe(true)
  })

  test.each(['bytes=1000-', 'bytes=-0'])('%s cannot be had', async (range) => {
    expect(await media({ range })).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */1000' } })
  })

  test.each(['bytes=0-1,5-6', 'bytes=9-3', 'lines=1-2', 'bytes=-', 'nonsense'])('%s is answered with the whole', async (range) => {
    expect((await media({ range })).status).toBe(200)
  })

  test('who has it gets it not again, by tag or by date', async () => {
    const etag = `"${fake.artifact.blob.sha256}"`
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"x", W/${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': 'Fri, 02 Jan 2026 03:04:05 GMT' },
    ]) {
      expect(await media(headers)).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    }
    for (const headers of [
      { 'if-none-match': '"x"', 'if-modified-since': 'Fri, 02 Jan 2036 03:04:05 GMT' },
      { 'if-modified-since': 'Fri, 02 Jan 2026 03:04:04 GMT' },
    ]) {
      expect((await media(headers)).status).toBe(200)
    }
  })

  test('a range of something else is the whole of this', async () => {
    expect((await media({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
    expect((await media({ range: 'bytes=0-1', 'if-range': `"${fake.artifact.blob.sha256}"` })).status).toBe(206)
  })

  test('a download is named safely, in every alphabet', async () => {
    const { headers } = await ask('/fake/download')
    expect(headers['content-disposition']).toBe(
      `attachment; filename="die _F_chsin____x.png"; filename*=UTF-8''die%20%22F%C3%BCchsin%22___x.png`,
    )
  })

  test('a file that is gone is an error in the caller’s dialect', async () => {
    fake.blobs.clear()
    expect(await media()).toMatchObject({ status: 404, headers: { 'content-type': 'application/json; charset=UTF-8' } })
  })
})

describe('streams', () => {
  const stream = () => ask('/fake/stream', { method: 'POST', body: '{}' })

  test('frames come in order, with media in their midst as base64', async () => {
    await start()
    fake.artifact = artifactOf(keep(fake, Buffer.alloc(70_001, 'x')))
    fake.follow = async function* () {
      yield { event: 'opened', answer: ANSWER }
      yield { event: 'progressed', progress: { fraction: 0.5 } }
      yield { event: 'finished', answer: ANSWER }
    }
    const answer = await stream()
    expect(answer.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' })
    expect(await answer.body.text()).toBe(
      `data: opened\n\ndata: 0.5\n\ndata: {"image":"${Buffer.alloc(70_001, 'x').toString('base64')}"}\n\ndata: [DONE]\n\n`,
    )
  })

  test('what is refused before it begins is an ordinary error; what fails later is a frame', async () => {
    await start()
    fake.follow = async function* () {
      yield* [] as never[]
      throw new GatewayError('insufficient_funds', 'No money.')
    }
    expect((await stream()).statusCode).toBe(402)
    fake.follow = async function* () {
      yield { event: 'opened', answer: ANSWER }
      yield { event: 'failed', error: new GatewayError('upstream_busy', 'Busy.') }
    }
    expect(await (await stream()).body.text()).toBe('data: opened\n\ndata: failed upstream_busy Busy.\n\n')
    fake.follow = async function* () {
      yield { event: 'opened', answer: ANSWER }
      throw new Error('secret')
    }
    expect(await (await stream()).body.text()).toBe('data: opened\n\ndata: failed gateway_bug Something went wrong on our side.\n\n')
    await until(() => opened?.lines.some(({ level }) => level === 50) ?? false)
  })

  test('silence is broken every fifteen seconds until something happens', async () => {
    const timers: { delayMs: number; run: () => void; on: boolean }[] = []
    await start({
      after: (delayMs, run) => {
        const timer = { delayMs, run, on: true }
        timers.push(timer)
        return () => {
          timer.on = false
        }
      },
    })
    const beats = () => timers.filter(({ delayMs, on }) => on && delayMs === 15_000)
    let go = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    fake.artifact = artifactOf(keep(fake, Buffer.from('abc')))
    fake.follow = async function* () {
      yield { event: 'opened', answer: ANSWER }
      await gate
      yield { event: 'finished', answer: ANSWER }
    }
    const text = (await stream()).body.text()
    for (let beat = 0; beat < 2; beat += 1) {
      await until(() => beats().length === 1)
      const timer = beats()[0]
      if (timer) {
        timer.on = false
        timer.run()
      }
    }
    await until(() => beats().length === 1)
    go()
    expect(await text).toBe('data: opened\n\n: keep-alive\n\n: keep-alive\n\ndata: {"image":"YWJj"}\n\ndata: [DONE]\n\n')
    expect(beats()).toEqual([])
  })

  test('a caller who leaves ends the telling', async () => {
    await start()
    let signal: AbortSignal | undefined
    fake.follow = async function* () {
      signal = fake.visits.at(-1)?.signal
      yield { event: 'opened', answer: ANSWER }
      await new Promise<void>((resolve) => {
        signal?.addEventListener('abort', () => {
          resolve()
        })
      })
    }
    const answer = await stream()
    answer.body.on('error', () => undefined).destroy()
    await until(() => lastLine()?.['hungUp'] === true)
    expect(signal?.aborted).toBe(true)
  })
})

describe('running it', () => {
  test('a caller who leaves while waiting stops the wait and not the work', async () => {
    await start()
    let finish = (): void => undefined
    let finished = false
    fake.perform = async () => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      finished = true
      return { about: 'models', models: [] }
    }
    const stop = new AbortController()
    const call = ask('/fake/say', { method: 'POST', body: '1', signal: stop.signal }).catch(() => 'left')
    await until(() => fake.visits.length === 1)
    stop.abort()
    expect(await call).toBe('left')
    await until(() => fake.visits[0]?.signal.aborted ?? false)
    finish()
    await until(() => lastLine()?.['hungUp'] === true)
    expect(finished).toBe(true)
  })

  test('every call has one line; keys, queries and prompts are in none', async () => {
    await start()
    await (await say('{"prompt":"a private wish"}')).body.dump()
    await (await ask(`/fake/media/sk-live-abcdef?key=${SECRET_KEY}&prompt=private`)).body.dump()
    await (await request(`${opened?.server.url}/fake/say?key=${SECRET_KEY}x`, { method: 'POST', body: 'private' })).body.dump()
    await until(() => (opened?.lines.filter(({ msg }) => msg === 'answered').length ?? 0) === 3)
    expect(lastLine()).toEqual({
      level: 30,
      time: expect.any(Number),
      requestId: expect.any(String),
      method: 'POST',
      endpoint: 'fake.say',
      status: 401,
      durationMs: 0,
      bytes: expect.any(Number),
      code: 'key_invalid',
      msg: 'answered',
    })
    expect(opened?.logText()).not.toMatch(/secret|private|sk-/)
  })

  test('health and readiness answer machines, the front page answers people', async () => {
    fake = { ...fake, house: { ...fake.house, ready: () => Promise.resolve(false) } }
    await start({ bases: [{ name: 'Fake <dialect>', path: '/fake' }] })
    expect((await ask('/healthz')).statusCode).toBe(200)
    expect((await ask('/readyz')).statusCode).toBe(503)
    const page = await (await ask('/')).body.text()
    expect(page).toContain(`${opened?.server.url}/fake`)
    expect(page).toContain('Fake &#60;dialect&#62;')
    expect(page).not.toMatch(/src=|https?:\/\/(?!127)/)
    expect(page).toContain('not ready')
    expect(page).not.toContain('sk-')
  })

  test('every document that the front page links to is there, and nothing else of the disk is', async () => {
    await start()
    const page = await (await ask('/')).body.text()
    const links = Array.from(page.matchAll(/href="(\/docs\/[^"]+)"/g), ([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(5)
    for (const link of links) {
      const answer = await ask(link)
      expect({ link, status: answer.statusCode, type: answer.headers['content-type'] }).toEqual({
        link,
        status: 200,
        type: 'text/plain; charset=utf-8',
      })
      expect(await answer.body.text()).toMatch(/^# /)
    }
    for (const path of ['/docs/decisions/0002-dependencies.md', '/docs/../README.md', '/docs/%2e%2e/README.md', '/docs/'])
      expect((await ask(path)).statusCode).toBe(404)
  })

  test('closing lets running calls end and turns new ones away', async () => {
    await start()
    let finish = (): void => undefined
    fake.perform = () =>
      new Promise((resolve) => {
        finish = () => {
          resolve({ about: 'models', models: [] })
        }
      })
    const running = say('1')
    await until(() => fake.visits.length === 1)
    const closed = opened?.server.close(60_000)
    await expect(ask('/healthz')).rejects.toThrow()
    finish()
    expect((await running).statusCode).toBe(200)
    await closed
  })

  test('closing cuts what does not end within the grace', async () => {
    await start({
      after: (delayMs, run) => {
        if (delayMs <= 5) run()
        return () => undefined
      },
    })
    fake.perform = () => new Promise(() => undefined)
    const running = say('1').catch(() => 'cut')
    await until(() => fake.visits.length === 1)
    await opened?.server.close(5)
    expect(await running).toBe('cut')
    expect(opened?.lines.some(({ level, calls }) => level === 40 && calls === 1)).toBe(true)
  })
})

describe('a caller who would rather ask again', () => {
  const asking = { prefer: 'return=minimal, Respond-Async; wait=5' }

  test('gets a place to look at instead of an answer or a stream, the work once taken on', async () => {
    await start()
    fake.perform = () => Promise.resolve(ANSWER)
    const answer = await ask('/fake/stream', { method: 'POST', body: '1', headers: asking })
    expect([answer.statusCode, await answer.body.json()]).toEqual([202, { accepted: 'generation' }])
    expect(answer.headers).toMatchObject({ 'preference-applied': 'respond-async', location: '/ours/1' })
    expect(fake.intents).toMatchObject([{ do: 'generate', wait: 'accepted' }])
    expect(fake.intents[0]).toMatchObject({ stream: false })
  })

  test('is refused in its own dialect', async () => {
    await start()
    fake.perform = () => Promise.reject(new GatewayError('bad_request', 'No.'))
    const answer = await ask('/fake/stream', { method: 'POST', body: '1', headers: asking })
    expect([answer.statusCode, await answer.body.json()]).toMatchObject([400, { fake: { code: 'bad_request' } }])
    expect(answer.headers['preference-applied']).toBeUndefined()
  })

  test('is answered at once where nothing is generated', async () => {
    await start()
    const answer = await say('1', asking)
    expect([answer.statusCode, answer.headers['preference-applied']]).toEqual([200, undefined])
  })
})

test('a dialect that tells how long a call took has it told, in refusals as well', async () => {
  await start()
  expect((await say('1')).headers['x-fake-ms']).toBe('0')
  expect((await say('1', { authorization: 'Bearer wrong' })).headers['x-fake-ms']).toBe('0')
})

test('what is served is described at /openapi.json, for anybody, with the address it was asked at', async () => {
  await start()
  const answer = await request(`${opened?.server.url}/openapi.json`, { headers: { host: 'films.example' } })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
  expect(await answer.body.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'http://films.example' }] })
  const etag = String(answer.headers['etag'])
  const again = await request(`${opened?.server.url}/openapi.json`, { headers: { host: 'films.example', 'if-none-match': etag } })
  expect([again.statusCode, await again.body.text()]).toEqual([304, ''])
  const elsewhere = await request(`${opened?.server.url}/openapi.json`, { headers: { host: 'other.example', 'if-none-match': etag } })
  expect(elsewhere.statusCode).toBe(200)
  await elsewhere.body.dump()
})
