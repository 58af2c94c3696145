import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, expect, test } from 'vitest'
import type { Connection, Progress, Task } from '../../src/core/provider.ts'
import type { Order, StoredInput } from '../../src/core/request.ts'
import { illustrator } from '../../src/providers/illustrator/index.ts'

const scratchPath = mkdtempSync(join(tmpdir(), 'laterna-films-'))
const opened: Connection[] = []
afterAll(async () => {
  for (const connection of opened) await connection.close?.()
  rmSync(scratchPath, { recursive: true })
})

function connect(): Connection {
  const http = { json: () => Promise.reject(new Error('the illustrator never calls out')) }
  const connection = illustrator.connect({ threads: 1 }, { http, scratchPath })
  opened.push(connection)
  return connection
}

const ORDER: Order = {
  model: 'm',
  prompt: 'a calico kitten sleeping in the sunshine',
  inputs: [],
  seed: 5,
  people: 'all',
  vendorOptions: {},
  output: {
    kind: 'video',
    count: 1,
    durationSeconds: 4,
    widthPixels: 640,
    heightPixels: 360,
    aspectRatio: '16:9',
    resolution: '720p',
    framesPerSecond: 24,
    sound: false,
  },
}

function taskFor(changes: Partial<Task> & { readonly order?: Order } = {}): Task {
  const { signal } = new AbortController()
  const read = (): Promise<Uint8Array> => Promise.resolve(createCanvas(64, 36).toBuffer('image/png'))
  return { order: ORDER, upstreamModel: 'm', orderKey: 'k', signal, read, report: () => undefined, ...changes }
}

function ffmpegsOfOurs(): number {
  const { stdout } = spawnSync('ps', ['-o', 'comm=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  return stdout.split('\n').filter((command) => command.includes('ffmpeg')).length
}

/** Calls back once, when frames are on their way to ffmpeg. */
function whenFilming(then: () => void): (progress: Progress) => void {
  return ({ fraction, note }) => {
    if (note !== 'filming' || fraction < 0.5) return
    expect(ffmpegsOfOurs()).toBe(1)
    then()
  }
}

test('a canceled film leaves no ffmpeg and no file, and the same thread films again', async () => {
  const connection = connect()
  const abort = new AbortController()
  const task = taskFor({ signal: abort.signal, report: whenFilming(() => abort.abort()) })
  await expect(connection.submit(task)).rejects.toMatchObject({ code: 'canceled' })
  expect(ffmpegsOfOurs()).toBe(0)
  expect(readdirSync(scratchPath)).toEqual([])
  await expect(connection.submit(taskFor())).resolves.toMatchObject({ media: [{ mediaType: 'video/mp4', durationSeconds: 4 }] })
})

test('of two films in one order, the finished one is not left behind when the other is canceled', async () => {
  const before = readdirSync(scratchPath)
  const abort = new AbortController()
  const report = ({ fraction }: Progress): void => {
    if (fraction > 0.75) abort.abort()
  }
  const order = { ...ORDER, output: { ...ORDER.output, count: 2 } } as Order
  await expect(connect().submit(taskFor({ order, orderKey: 'twins', report, signal: abort.signal }))).rejects.toMatchObject({
    code: 'canceled',
  })
  expect(readdirSync(scratchPath)).toEqual(before)
})

test('closing the connection in the middle of a film leaves no ffmpeg and no parts', async () => {
  const connection = connect()
  const before = readdirSync(scratchPath)
  let closed: Promise<void> | undefined
  const report = whenFilming(() => (closed ??= connection.close?.()))
  await expect(connection.submit(taskFor({ orderKey: 'closing', report }))).rejects.toMatchObject({ code: 'canceled' })
  await closed
  expect(ffmpegsOfOurs()).toBe(0)
  expect(readdirSync(scratchPath)).toEqual(before)
})

test("a film begins with the caller's first frame", async () => {
  const blob = { sha256: 'a'.repeat(64), sizeBytes: 9 } as StoredInput['blob']
  const order: Order = { ...ORDER, inputs: [{ role: 'first-frame', blob, mediaType: 'image/png' }] }
  const outcome = await connect().submit(taskFor({ order, orderKey: 'first' }))
  expect(outcome).toMatchObject({ report: { notes: [expect.stringContaining('first frame')] } })
  const path = outcome.status === 'done' && outcome.media[0]?.source.from === 'file' ? outcome.media[0].source.path : ''
  expect(readFileSync(path).subarray(4, 8).toString('latin1')).toBe('ftyp')
})
