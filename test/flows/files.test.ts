import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Caller } from '../../src/core/caller.ts'
import type { Answer, Intent } from '../../src/core/protocol.ts'
import type { InputMedia } from '../../src/core/request.ts'
import { housekeep, identify, perform } from '../../src/gateway/index.ts'
import { openTestHouse, PIXEL, type TestHouse } from './house.ts'

const HOUR = 3_600_000
const CALL = { method: 'POST', path: '/upload', query: {}, headers: {} }

let house: TestHouse
afterEach(async () => {
  await house.close()
})

const ask = (intent: Intent, visit = house.visit()): Promise<Answer> => perform(house.tools, visit, intent)
const put = (bytes: Uint8Array | string) => house.tools.blobs.put(Buffer.from(bytes))

function fileOf(answer: Answer) {
  if (answer.about !== 'file') throw new Error(`not a file but ${answer.about}`)
  return answer.file
}

async function begin(file: (Intent & { do: 'begin-upload' })['file'] = {}, visit = house.visit()): Promise<string> {
  const answer = await ask({ do: 'begin-upload', file }, visit)
  return answer.about === 'upload' ? (answer.upload.secret ?? '') : ''
}

async function storePixel(id = 'pixel') {
  return fileOf(await ask({ do: 'store-file', file: { id, mediaType: 'text/plain' }, blob: await put(PIXEL) }))
}

test('a file is what its bytes say it is, not what was said of it; what we do not know is kept as said', async () => {
  house = await openTestHouse()
  expect(await storePixel()).toMatchObject({ id: 'pixel', mediaType: 'image/png', widthPixels: 1, heightPixels: 1 })
  const text = fileOf(await ask({ do: 'store-file', file: { mediaType: 'text/plain' }, blob: await put('hello') }))
  expect(text).toMatchObject({ mediaType: 'text/plain', id: expect.stringMatching(/^[0-9a-v]{16}$/) })
  expect(fileOf(await ask({ do: 'fetch-file', fileId: text.id }))).toEqual(text)
  expect(await ask({ do: 'list-files', limit: 10 })).toMatchObject({ about: 'files', hasMore: false, files: [{}, {}] })
})

test('files are found, listed and deleted by their own account only', async () => {
  house = await openTestHouse()
  await storePixel()
  const stranger = house.visit({ mode: 'live' })
  await expect(ask({ do: 'fetch-file', fileId: 'pixel' }, stranger)).rejects.toMatchObject({ code: 'not_found' })
  await expect(ask({ do: 'delete-file', fileId: 'pixel' }, stranger)).rejects.toMatchObject({ code: 'not_found' })
  expect(await ask({ do: 'list-files', limit: 10 }, stranger)).toMatchObject({ files: [] })
  expect(await ask({ do: 'delete-file', fileId: 'pixel' })).toEqual({ about: 'deleted', id: 'pixel' })
  await expect(ask({ do: 'fetch-file', fileId: 'pixel' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(ask({ do: 'delete-file', fileId: 'pixel' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a taken name is refused when the upload begins, and when it was taken meanwhile', async () => {
  house = await openTestHouse()
  const secret = await begin({ id: 'mine' })
  await storePixel('mine')
  await expect(begin({ id: 'mine' })).rejects.toMatchObject({ code: 'conflict' })
  const last = { do: 'continue-upload', secret, blob: await put('late'), isLast: true } as const
  await expect(ask(last)).rejects.toMatchObject({ code: 'conflict' })
  expect(await ask({ do: 'inspect-upload', secret })).toMatchObject({ about: 'upload', upload: { receivedBytes: 4 } })
})

test('an upload goes on after a restart, and its last call can be repeated', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'laterna-restart-'))
  try {
    house = await openTestHouse({ folder })
    const secret = await begin({ displayName: 'Pixel', sizeBytes: PIXEL.length })
    const first = await ask({ do: 'continue-upload', secret, offsetBytes: 0, blob: await put(PIXEL.subarray(0, 40)), isLast: false })
    expect(first).toEqual({ about: 'upload', upload: { receivedBytes: 40 } })
    await house.close()
    house = await openTestHouse({ folder })
    expect(await ask({ do: 'inspect-upload', secret })).toEqual({ about: 'upload', upload: { receivedBytes: 40 } })
    const last = { do: 'continue-upload', secret, offsetBytes: 40, blob: await put(PIXEL.subarray(40)), isLast: true } as const
    const file = fileOf(await ask(last))
    expect(file).toMatchObject({ displayName: 'Pixel', mediaType: 'image/png', blob: await put(PIXEL) })
    expect(Buffer.from(await house.tools.blobs.read(file.blob))).toEqual(PIXEL)
    expect(fileOf(await ask(last))).toEqual(file)
    expect(fileOf(await ask({ do: 'inspect-upload', secret }))).toEqual(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('two who finish an upload at once get the same file', async () => {
  house = await openTestHouse()
  const secret = await begin()
  for (const half of [PIXEL.subarray(0, 40), PIXEL.subarray(40)]) {
    await ask({ do: 'continue-upload', secret, blob: await put(half), isLast: false })
  }
  const finish = () => ask({ do: 'continue-upload', secret, isLast: true })
  const [one, other] = await Promise.all([finish(), finish()])
  expect(fileOf(one).id).toBe(fileOf(other).id)
  expect(await ask({ do: 'list-files', limit: 10 })).toMatchObject({ files: [{}] })
})

test('the secret of an upload stands for the key that began it, until the key is revoked or the upload canceled', async () => {
  house = await openTestHouse()
  const made = await ask({ do: 'create-key', name: 'mine', mode: 'test' })
  const key = made.about === 'key' ? made.key : undefined
  const caller: Caller = { accountId: key!.accountId, keyId: key!.id, mode: 'test' }
  const who = (secret?: string) => identify(house.tools, secret, 'upload', CALL)
  const [secret, canceled] = [await begin({}, house.visit({ caller })), await begin({}, house.visit({ caller }))]
  expect(await who(secret)).toEqual(caller)
  await expect(who('something else')).rejects.toMatchObject({ code: 'not_found' })
  await expect(who()).rejects.toMatchObject({ code: 'key_missing' })
  await ask({ do: 'cancel-upload', secret: canceled }, house.visit({ caller, access: 'upload' }))
  await expect(who(canceled)).rejects.toMatchObject({ code: 'not_found' })
  await ask({ do: 'revoke-key', keyId: key!.id })
  await expect(who(secret)).rejects.toMatchObject({ code: 'key_invalid' })
})

test('housekeeping keeps what files and uploads need, and removes it when their time is over', async () => {
  let now = Date.now() + 2 * HOUR
  house = await openTestHouse({ now: () => now })
  const file = await storePixel()
  const piece = await put('a piece')
  const secret = await begin()
  await ask({ do: 'continue-upload', secret, blob: piece, isLast: false })
  const stray = await put('nobody needs this')
  expect(await housekeep(house.tools)).toBe(1)
  expect(await house.tools.blobs.has(stray.sha256)).toBe(false)
  now += 26 * HOUR
  expect(await housekeep(house.tools)).toBe(1)
  expect(await house.tools.blobs.has(piece.sha256)).toBe(false)
  expect(await house.tools.blobs.has(file.blob.sha256)).toBe(true)
  now += 26 * HOUR
  expect(await housekeep(house.tools)).toBe(1)
  expect(await house.tools.blobs.has(file.blob.sha256)).toBe(false)
})

test('a generated file is fetched and deleted like an uploaded one', async () => {
  house = await openTestHouse()
  const request = { model: 'imagen-4.0-generate-001', prompt: 'a cat', inputs: [], output: { kind: 'image' }, vendorOptions: {} } as const
  const made = await ask({ do: 'generate', request, wait: 'finished' })
  const artifacts = made.about === 'generation' && made.job.state.name === 'succeeded' ? made.job.state.artifacts : []
  const fileId = artifacts[0]?.id ?? ''
  expect(await ask({ do: 'fetch-file', fileId })).toMatchObject({ about: 'artifact', artifact: { id: fileId } })
  await expect(ask({ do: 'delete-file', fileId }, house.visit({ mode: 'live' }))).rejects.toMatchObject({ code: 'not_found' })
  expect(await ask({ do: 'delete-file', fileId })).toEqual({ about: 'deleted', id: fileId })
  await expect(ask({ do: 'fetch-file', fileId })).rejects.toMatchObject({ code: 'not_found' })
})

test('an empty file, and one of another size than was announced, are refused', async () => {
  house = await openTestHouse()
  const blob = await put('abc')
  await expect(ask({ do: 'store-file', file: { sizeBytes: 4 }, blob })).rejects.toThrow('announced 4 bytes and has 3')
  await expect(ask({ do: 'store-file', file: {}, blob: await put('') })).rejects.toMatchObject({ code: 'bad_request' })
  await expect(begin({ sizeBytes: 3 * 1024 ** 3 })).rejects.toMatchObject({ code: 'too_large' })
})

test('an uploaded file, or one that was made, is an input; one that is not the caller’s is refused before anything is fetched', async () => {
  house = await openTestHouse()
  await storePixel()
  const edit = (fileId: string, more: readonly InputMedia[] = []): Intent => ({
    do: 'generate',
    wait: 'finished',
    request: {
      model: 'gemini-2.5-flash-image',
      prompt: 'in blue',
      inputs: [{ role: 'reference', source: { from: 'stored', fileId } }, ...more],
      output: { kind: 'image' },
      vendorOptions: {},
    },
  })
  const made = await ask(edit('pixel'))
  const job = made.about === 'generation' ? made.job : undefined
  const pixel = { role: 'reference', blob: await put(PIXEL), mediaType: 'image/png', widthPixels: 1, heightPixels: 1 }
  expect(job?.order.inputs).toEqual([pixel])
  const artifactId = job?.state.name === 'succeeded' ? (job.state.artifacts[0]?.id ?? '') : ''
  const again = await ask(edit(artifactId))
  expect(again).toMatchObject({ job: { order: { inputs: [pixel] } } })
  const before = await house.balance()
  const elsewhere = { role: 'reference', source: { from: 'url', url: 'https://pictures.test/a.png' } } as const
  for (const fileId of ['nobody', `${artifactId.slice(0, -1)}9`, `${'0'.repeat(26)}x0`]) {
    await expect(ask(edit(fileId, [elsewhere]))).rejects.toMatchObject({
      code: 'forbidden',
      message: `You do not have permission to access the File ${fileId} or it may not exist.`,
      details: { violation: { field: 'inputs', value: fileId } },
    })
  }
  for (const fileId of ['pixel', artifactId]) {
    await expect(ask(edit(fileId), house.visit({ mode: 'live' }))).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|no_provider/),
    })
  }
  expect(await house.balance()).toEqual(before)
})

test('a file that is no picture is refused as an input', async () => {
  house = await openTestHouse()
  await ask({ do: 'store-file', file: { id: 'text', mediaType: 'text/plain' }, blob: await put('hello') })
  const inputs = [{ role: 'reference', source: { from: 'stored', fileId: 'text' } }] as const
  const request = { model: 'gemini-2.5-flash-image', prompt: 'x', inputs, output: { kind: 'image' }, vendorOptions: {} } as const
  const refused = { code: 'bad_request', details: { violation: { field: 'inputs' } } }
  await expect(ask({ do: 'generate', request, wait: 'finished' })).rejects.toMatchObject(refused)
  const placed = { ...request, inputs: [{ role: 'reference', source: { from: 'stored', fileId: 'text', path: 'image.uri' } }] } as const
  const named = { code: 'bad_request', details: { violation: { path: 'image.uri' } } }
  await expect(ask({ do: 'generate', request: placed, wait: 'finished' })).rejects.toMatchObject(named)
})
