import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { FormData, request } from 'undici'
import type { Dispatcher } from 'undici'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BlobText } from '../core/light-json.ts'
import { fakeHouse, openServer, SECRET_KEY } from '../../test/kit/fake-house.ts'
import type { FakeHouse, Opened } from '../../test/kit/fake-house.ts'
import { readForm } from './form.ts'

let fake: FakeHouse
let opened: Opened | undefined
beforeEach(async () => {
  fake = fakeHouse()
  opened = await openServer(fake)
})
afterEach(async () => {
  await opened?.server.close(0)
  opened = undefined
})

type Body = string | Buffer | Readable | FormData

function send(path: string, body: Body, headers: { readonly [name: string]: string } = {}, method: Dispatcher.HttpMethod = 'POST') {
  return request(`${opened?.server.url}${path}`, { method, body, headers: { authorization: `Bearer ${SECRET_KEY}`, ...headers } })
}

const RELATED = { 'content-type': 'multipart/related; boundary="b"' }
const FORM = { 'content-type': 'multipart/form-data; boundary=b' }
const multipart = (...parts: readonly string[]) => `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`
const field = (name: string, value: string, more = '') => `content-disposition: form-data; name="${name}"${more}\r\n\r\n${value}`
const bytesOf = (value: unknown) => fake.blobs.get((value as BlobText).blob.sha256)
const received = () => fake.wires.at(-1)?.body as { readonly [name: string]: unknown }

async function until(condition: () => boolean): Promise<void> {
  for (let turns = 0; turns < 20_000 && !condition(); turns += 1) await nextTurn()
  expect(condition()).toBe(true)
}

describe('a form', () => {
  test('becomes an object: texts, lists, objects, files in the store', async () => {
    const picture = Buffer.alloc(300_001, 'picture')
    const form = new FormData()
    form.append('prompt', 'a füchsin')
    form.append('image[]', new File([picture], 'one.png', { type: 'image/png' }))
    form.append('image[]', new File(['two'], 'TWO.JPG'))
    form.append('extra[deep]', 'yes')
    form.append('settings', new File(['{"a":[1]}'], 'blob', { type: 'application/json' }))
    const answer = await send('/fake/form', form)
    expect(answer.statusCode).toBe(200)
    expect(received()).toEqual({
      prompt: 'a füchsin',
      image: [
        expect.objectContaining({ prefix: 'data:image/png;base64,' }),
        expect.objectContaining({ prefix: 'data:image/jpeg;base64,', blob: expect.objectContaining({ sizeBytes: 3 }) }),
      ],
      extra: { deep: 'yes' },
      settings: { a: [1] },
    })
    expect(bytesOf((received()['image'] as unknown[])[0])?.equals(picture)).toBe(true)
  })

  test('may also be sent as JSON, by any name', async () => {
    await send('/fake/form', '{"a":[1]}', { 'content-type': 'application/x-www-form-urlencoded' })
    expect(received()).toEqual({ a: [1] })
    await send('/fake/form', '')
    expect(received()).toBeUndefined()
  })

  test('a long text that is base64 is media, as in JSON', async () => {
    const picture = Buffer.alloc(1_500_001, 'picture')
    const form = new FormData()
    form.append('prompt', 'x')
    form.append('image', `data:image/png;base64,${picture.toString('base64')}`)
    await send('/fake/form', form)
    expect(received()).toEqual({ prompt: 'x', image: expect.objectContaining({ prefix: 'data:image/png;base64,' }) })
    expect(bytesOf(received()['image'])?.equals(picture)).toBe(true)
  })

  test('parts without a name are the metadata and the file', async () => {
    const body = multipart(
      'Content-Type: application/json; charset=UTF-8\r\n\r\n{"file":{"displayName":"x"}}',
      'Content-Type: image/png\r\n\r\n\x01\x02\r\n--\x03',
    )
    expect((await send('/fake/form', Buffer.from(body, 'latin1'), RELATED)).statusCode).toBe(200)
    expect(received()).toEqual({ metadata: { file: { displayName: 'x' } }, file: expect.any(BlobText) })
    expect((received()['file'] as BlobText).prefix).toBe('data:image/png;base64,')
    expect(bytesOf(received()['file'])?.toString('latin1')).toBe('\x01\x02\r\n--\x03')
  })

  test.each([
    ['escaped as browsers do', 'name="a%22b"', 'a"b'],
    ['escaped as Python does', 'name="a\\"b"', 'a"b'],
    ['written in UTF-8', 'name="grün"', 'grün'],
    ['written as RFC 8187 has it', "name*=UTF-8''gr%C3%BCn", 'grün'],
    ['written bare', 'name=plain', 'plain'],
    ['that objects have', 'name="__proto__"', '__proto__'],
  ])('names may be %s', async (_how, written, name) => {
    await send('/fake/form', multipart(`Content-Disposition: form-data; ${written}\r\n\r\n1`), FORM)
    expect(Object.entries(received())).toEqual([[name, '1']])
  })

  test('a file field in which nothing was chosen is not given, and an empty text is an empty text', async () => {
    await send(
      '/fake/form',
      multipart(field('image', '', '; filename=""\r\ncontent-type: application/octet-stream'), field('prompt', '')),
      FORM,
    )
    expect(received()).toEqual({ prompt: '' })
  })

  test('a preamble and an epilogue are nobody’s, and no part at all is an empty object', async () => {
    await send('/fake/form', `hello\r\n${multipart(field('a', '1'))}bye\r\n--b\r\n`, FORM)
    expect(received()).toEqual({ a: '1' })
    await send('/fake/form', multipart(), FORM)
    expect(received()).toEqual({})
  })

  test('boundaries are found wherever the chunks are cut', async () => {
    const body = Buffer.from(multipart(field('a', 'one\r\n--'), field('file', '\r\n--c\r\n', '; filename="x.webp"'), field('a', 'two')))
    for (const size of [1, 2, 3, 7, 19]) {
      const chunks = Array.from({ length: Math.ceil(body.length / size) }, (_, index) => body.subarray(index * size, (index + 1) * size))
      const value = (await readForm(Readable.from(chunks), FORM['content-type'], fake.house)) as { readonly [name: string]: unknown }
      expect(value).toEqual({ a: ['one\r\n--', 'two'], file: expect.objectContaining({ prefix: 'data:image/webp;base64,' }) })
      expect(bytesOf(value['file'])?.toString()).toBe('\r\n--c\r\n')
    }
  })

  test('bytes come no faster than the store takes them', async () => {
    let pulled = 0
    let written = 0
    let ahead = 0
    const chunk = Buffer.alloc(64 * 1024, 7)
    async function* body() {
      yield Buffer.from(`--b\r\n${field('file', '', '; filename="x"')}`)
      for (; pulled < 400; pulled += 1) {
        ahead = Math.max(ahead, pulled * chunk.length - written)
        yield chunk
      }
      yield Buffer.from('\r\n--b--')
    }
    const hash = createHash('sha256')
    const value = await readForm(body(), FORM['content-type'], {
      newRequestId: () => 'nonce',
      createBlob: () => ({
        write: async (bytes) => {
          for (let turn = 0; turn < 5; turn += 1) await nextTurn()
          written += bytes.length
          hash.update(bytes)
        },
        finish: () => ({ sha256: hash.digest('hex'), sizeBytes: written }),
        discard: () => undefined,
      }),
    })
    expect(written).toBe(400 * chunk.length)
    expect(value).toMatchObject({ file: { blob: { sizeBytes: written } } })
    expect(ahead).toBeLessThan(1024 * 1024)
  })
})

describe('a form that cannot be read is refused in the caller’s dialect, and nothing of it stays', () => {
  const long = 'a '.repeat(600_000)
  test.each<readonly [string, number, string] | readonly [string, number, string, { readonly [name: string]: string }]>([
    ['without a boundary', 400, multipart(field('a', '1')), { 'content-type': 'multipart/form-data' }],
    ['that is none', 400, 'nonsense', FORM],
    ['that is empty', 400, '', FORM],
    ['that ends in a part', 400, `--b\r\n${field('file', 'half a pict', '; filename="x"')}`],
    ['that ends in a head', 400, '--b\r\nContent-Disposition: form-da'],
    ['with a head that never ends', 400, '--b\r\nContent-Disposition: form-data\r\n--b--\r\n'],
    ['with a text too long', 413, multipart(field('prompt', long))],
    ['with base64 that ends in something else', 413, multipart(field('image', `${'A'.repeat(2_000_000)}!`))],
    ['with texts too long together', 413, multipart(...Array.from({ length: 20 }, () => field('a', long.slice(0, 1_000_000))))],
    ['with a text that is not UTF-8', 400, multipart(field('prompt', '\xff\xfe'))],
    ['with a JSON part that is none', 400, multipart(field('config', '{"a":', '\r\ncontent-type: application/json'))],
    ['with too many parts', 400, multipart(...Array.from({ length: 300 }, () => field('a', '1')))],
    ['with too many files', 400, multipart(...Array.from({ length: 70 }, () => field('a', '1', '; filename="x"')))],
    ['with a value that is an object too', 400, multipart(field('a', '1'), field('a[b]', '1'))],
    ['that is compressed', 400, multipart(field('a', '1')), { ...FORM, 'content-encoding': 'gzip' }],
  ])('%s', async (...[, status, body, headers = FORM]) => {
    const answer = await send('/fake/form', Buffer.from(body, 'latin1'), headers)
    expect([answer.statusCode, await answer.body.json()]).toEqual([
      status,
      { fake: { code: status === 413 ? 'too_large' : 'bad_request', message: expect.any(String), endpoint: 'fake.form' } },
    ])
    expect(fake.wires).toEqual([])
  })

  test('when the caller hangs up in the middle of a file', async () => {
    const url = new URL(opened?.server.url ?? '')
    const socket = connect(Number(url.port), url.hostname)
    const head = `POST /fake/form HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${SECRET_KEY}\r\ncontent-type: ${FORM['content-type']}\r\n`
    socket.write(`${head}content-length: 9000000\r\n\r\n--b\r\n${field('file', 'A'.repeat(1_000_000), '; filename="x"')}`, () =>
      socket.destroy(),
    )
    await until(() => fake.counts.discarded === 1)
    expect([fake.visits, fake.blobs.size]).toEqual([[], 0])
  })

  test('and a multipart body where JSON is wanted is told so', async () => {
    const answer = await send('/fake/say', multipart(field('a', '1')), FORM)
    expect([answer.statusCode, await answer.body.text()]).toEqual([400, expect.stringContaining('takes a JSON body')])
  })
})

describe('bytes', () => {
  test('are one blob, whatever they call themselves; none are no body', async () => {
    const bytes = Buffer.alloc(300_000, '{"not json')
    await send('/fake/bytes', bytes, { 'content-type': 'application/json' })
    expect(fake.wires[0]?.body).toBeInstanceOf(BlobText)
    expect(bytesOf(fake.wires[0]?.body)?.equals(bytes)).toBe(true)
    await send('/fake/bytes', '')
    expect(fake.wires[1]).toMatchObject({ body: undefined })
  })

  test.each([true, false])('have the limit of their endpoint (announced: %s)', async (announced) => {
    const bytes = Buffer.alloc(500_000)
    const answer = await send('/fake/bytes', announced ? bytes : Readable.from([bytes.subarray(0, 300_000), bytes.subarray(300_000)]))
    expect([answer.statusCode, await answer.body.text()]).toEqual([413, expect.stringContaining('400000')])
    expect([fake.wires, fake.blobs.size]).toEqual([[], 0])
  })
})

describe('where no body is wanted', () => {
  test.each([
    ['a type without content', ''],
    ['an empty object', '{}'],
    ['anything else', 'nonsense {'],
  ])('%s harms nothing', async (_what, body) => {
    const answer = await send('/fake/none', body, { 'content-type': 'application/json' }, 'DELETE')
    expect([answer.statusCode, await answer.body.json()]).toEqual([200, { got: null }])
  })
})
