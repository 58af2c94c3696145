import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as first from 'genai-1'
import * as second from 'genai-2'
import * as third from 'genai-3'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { follow, identify, perform } from '../../src/gateway/index.ts'
import { protocols, renderAccepted } from '../../src/protocols/index.ts'
import { startServer, type RunningServer } from '../../src/server/index.ts'
import { openTestHouse, PIXEL, type TestHouse } from './house.ts'

const MODEL = 'gemini-2.5-flash-image'
/** More than the SDKs send at a time: two whole pieces and a rest. */
const LARGE = Buffer.concat([PIXEL, Buffer.alloc(17 * 1024 * 1024, 7)])

let house: TestHouse
let server: RunningServer
let folder = ''
let apiKey = ''

beforeAll(async () => {
  house = await openTestHouse()
  folder = mkdtempSync(join(tmpdir(), 'laterna-uploads-'))
  const made = await perform(house.tools, house.visit(), { do: 'create-key', name: 'sdk', mode: 'test' })
  apiKey = made.about === 'key' ? (made.secret ?? '') : ''
  // True chance, because names of files that repeat are refused.
  const tools = { ...house.tools, random: (size: number) => new Uint8Array(randomBytes(size)) }
  server = await startServer(
    {
      protocols,
      identify: (credential, access, call) => identify(tools, credential, access, call),
      perform: (visit, intent) => perform(tools, visit, intent),
      follow: (visit, intent) => follow(tools, visit, intent),
      openBlob: (ref, range) => tools.blobs.open(ref, range),
      createBlob: () => tools.blobs.create(),
      newRequestId: () => `req_${Buffer.from(tools.random(12)).toString('hex')}`,
      renderAccepted,
      now: tools.now,
    },
    { host: '127.0.0.1', port: 0, log: tools.log },
  )
})
afterAll(async () => {
  await server.close(1_000)
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

function path(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

describe.each([
  ['1.52.0', first],
  ['2.32.0', second],
  ['3.1.0', third],
])('files with @google/genai %s', (version, { GoogleGenAI, createPartFromUri }) => {
  let client: first.GoogleGenAI
  beforeEach(() => {
    client = new GoogleGenAI({ apiKey, httpOptions: { baseUrl: `${server.url}/gemini` } }) as first.GoogleGenAI
  })

  test('are uploaded, described, listed, used as an input and deleted', async () => {
    const name = `files/pixel-${version.replaceAll('.', '-')}`
    const file = await client.files.upload({
      file: new Blob([PIXEL], { type: 'image/png' }),
      config: { name, displayName: 'A pixel', mimeType: 'image/png' },
    })
    expect(file).toMatchObject({
      name,
      displayName: 'A pixel',
      mimeType: 'image/png',
      sizeBytes: String(PIXEL.length),
      state: 'ACTIVE',
      source: 'UPLOADED',
      uri: `${server.url}/gemini/v1beta/${name}`,
    })
    expect(Date.parse(file.expirationTime ?? '') - Date.parse(file.createTime ?? '')).toBe(48 * 3_600_000)
    expect(await client.files.get({ name })).toEqual(file)
    const listed: (string | undefined)[] = []
    for await (const each of await client.files.list({ config: { pageSize: 1 } })) listed.push(each.name)
    expect(listed).toContain(name)
    const contents = [{ role: 'user', parts: [{ text: 'in blue' }, createPartFromUri(file.uri ?? '', 'image/png') as first.Part] }]
    const answer = await client.models.generateContent({ model: MODEL, contents })
    expect(answer.candidates?.[0]?.content?.parts?.some(({ inlineData }) => inlineData?.data)).toBe(true)
    expect(house.orders.at(-1)?.order.inputs).toMatchObject([{ role: 'reference', mediaType: 'image/png', widthPixels: 1 }])
    await expect(client.files.upload({ file: new Blob([PIXEL]), config: { name, mimeType: 'image/png' } })).rejects.toThrow(
      /ALREADY_EXISTS/,
    )
    await client.files.delete({ name })
    await expect(client.files.get({ name })).rejects.toMatchObject({ status: 403 })
    await expect(client.models.generateContent({ model: MODEL, contents })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining(`You do not have permission to access the File ${name.slice(6)} or it may not exist.`),
    })
  })

  test('of more than 8 MiB come in pieces and go out as they came', async () => {
    const file = await client.files.upload({ file: path('large.png', LARGE), config: { mimeType: 'image/png' } })
    expect(file.sizeBytes).toBe(String(LARGE.length))
    const downloadPath = join(folder, `down-${version}`)
    await client.files.download({ file, downloadPath })
    await vi.waitFor(() => expect(readFileSync(downloadPath).equals(LARGE)).toBe(true), 5_000)
  })

  test('that were generated are inputs too', async () => {
    const request = { model: MODEL, prompt: 'a cat', inputs: [], output: { kind: 'image' }, vendorOptions: {} } as const
    const [caller] = [await identify(house.tools, apiKey, 'key', { method: 'GET', path: '/', query: {}, headers: {} })]
    const made = await perform(house.tools, house.visit(caller ? { caller } : {}), { do: 'generate', request, wait: 'finished' })
    const id = made.about === 'generation' && made.job.state.name === 'succeeded' ? made.job.state.artifacts[0]?.id : undefined
    const file = await client.files.get({ name: `files/${id}` })
    expect(file).toMatchObject({ source: 'GENERATED' })
    const contents = [{ text: 'in blue' }, createPartFromUri(file.uri ?? '', 'image/png') as first.Part]
    expect((await client.models.generateContent({ model: MODEL, contents })).candidates).toHaveLength(1)
    await client.files.delete({ name: `files/${id}` })
    await expect(client.files.get({ name: `files/${id}` })).rejects.toMatchObject({ status: 403 })
  })
})

describe('files with curl', () => {
  const call = (path: string, init: RequestInit) =>
    fetch(path.startsWith('http') ? path : `${server.url}${path}`, { method: 'POST', ...init })
  const key = () => ({ 'x-goog-api-key': apiKey })
  const uploaded = async (response: Response) => ((await response.json()) as { file: first.File }).file

  test('as Google’s documentation has it, single quotes and all; the bytes need no key', async () => {
    const headers = {
      ...key(),
      'x-goog-upload-protocol': 'resumable',
      'x-goog-upload-command': 'start',
      'x-goog-upload-header-content-length': String(PIXEL.length),
      'x-goog-upload-header-content-type': 'image/png',
      'content-type': 'application/json',
    }
    const begun = await call('/gemini/upload/v1beta/files', { headers, body: "{'file': {'display_name': 'TEXT'}}" })
    expect([begun.status, begun.headers.get('x-goog-upload-status'), await begun.text()]).toEqual([200, 'active', ''])
    const url = begun.headers.get('x-goog-upload-url') ?? ''
    const misplaced = await call(url, {
      headers: { 'x-goog-upload-offset': '5', 'x-goog-upload-command': 'upload, finalize' },
      body: PIXEL,
    })
    expect([misplaced.status, await misplaced.text()]).toEqual([400, expect.stringContaining('begin at 0 and not at 5')])
    const asked = await call(url, { headers: { 'x-goog-upload-command': 'query' } })
    expect(asked.headers.get('x-goog-upload-size-received')).toBe('0')
    const done = await call(url, { headers: { 'x-goog-upload-offset': '0', 'x-goog-upload-command': 'upload, finalize' }, body: PIXEL })
    expect(done.headers.get('x-goog-upload-status')).toBe('final')
    expect(await uploaded(done)).toMatchObject({ displayName: 'TEXT', mimeType: 'image/png', sizeBytes: String(PIXEL.length) })
    const stranger = await call(url.replace(/upload_id=[^&]*/, 'upload_id=guessed'), { headers: key(), body: PIXEL })
    expect([stranger.status, await stranger.json()]).toMatchObject([404, { error: { status: 'NOT_FOUND' } }])
  })

  test('as multipart, and as the bytes alone', async () => {
    const head =
      '--b\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{"file":{"displayName":"both"}}\r\n--b\r\nContent-Type: image/png\r\n\r\n'
    const body = Buffer.concat([Buffer.from(head), PIXEL, Buffer.from('\r\n--b--\r\n')])
    const both = await call('/upload/v1/files', {
      headers: { ...key(), 'x-goog-upload-protocol': 'multipart', 'content-type': 'multipart/related; boundary=b' },
      body,
    })
    expect(await uploaded(both)).toMatchObject({ displayName: 'both', mimeType: 'image/png', sizeBytes: String(PIXEL.length) })
    const alone = await call(`/gemini/upload/v1beta/files?uploadType=media&key=${apiKey}`, { body: PIXEL })
    expect(await uploaded(alone)).toMatchObject({ mimeType: 'image/png', state: 'ACTIVE' })
    const nothing = await call('/gemini/upload/v1beta/files?uploadType=media', { body: PIXEL })
    expect(nothing.status).toBe(403)
  })

  test('by ranges, as older Google APIs have it', async () => {
    const begun = await call('/gemini/upload/v1beta/files?uploadType=resumable', { headers: key() })
    const put = (range: string, body?: Uint8Array<ArrayBuffer>) =>
      call(begun.headers.get('location') ?? '', { method: 'PUT', headers: { 'content-range': range }, ...(body ? { body } : {}) })
    const piece = await put(`bytes 0-39/${PIXEL.length}`, Uint8Array.from(PIXEL.subarray(0, 40)))
    expect([piece.status, piece.headers.get('range')]).toEqual([308, 'bytes=0-39'])
    expect((await put(`bytes */${PIXEL.length}`)).headers.get('range')).toBe('bytes=0-39')
    const last = await put(`bytes 40-${PIXEL.length - 1}/${PIXEL.length}`, Uint8Array.from(PIXEL.subarray(40)))
    expect(await uploaded(last)).toMatchObject({ mimeType: 'image/png', sizeBytes: String(PIXEL.length) })
  })
})
