import { afterEach, expect, test } from 'vitest'
import type { JobId } from '../../src/core/ids.ts'
import type { GenerationRequest } from '../../src/core/request.ts'
import { sql } from '../../src/db/sql.ts'
import { awaitFinish } from '../../src/gateway/await-finish.ts'
import { perform } from '../../src/gateway/index.ts'
import { openTestHouse, PIXEL, servePixels, type Serve, type TestHouse } from './house.ts'

const PICTURE: GenerationRequest = {
  model: 'imagen-4.0-generate-001',
  prompt: 'a lighthouse',
  inputs: [],
  output: { kind: 'image', count: 1 },
  vendorOptions: {},
}

let house: TestHouse
afterEach(async () => await house.close())

test('work in hand is not begun again when the clock jumps past its lease', async () => {
  let jumpMs = 0
  const gate = Promise.withResolvers<void>()
  const serve: Serve = async (task) => {
    await gate.promise
    return await servePixels(task)
  }
  house = await openTestHouse({ serve, now: () => Date.now() + jumpMs })
  const first = perform(house.tools, house.visit(), { do: 'generate', request: PICTURE, wait: 'finished' })
  await until(() => house.orders.length === 1)
  jumpMs = 3_600_000
  // The second one is taken up after the jump, and with it whatever else seems due.
  const second = perform(house.tools, house.visit(), { do: 'generate', request: PICTURE, wait: 'finished' })
  await until(() => house.orders.length > 1)
  gate.resolve()
  await Promise.all([first, second])
  expect(new Set(house.orders.map(({ orderKey }) => orderKey)).size).toBe(2)
  expect(house.orders).toHaveLength(2)
})

test('a damaged record stops nobody else', async () => {
  house = await openTestHouse()
  const first = await perform(house.tools, house.visit(), { do: 'generate', request: PICTURE, wait: 'finished' })
  if (first.about !== 'generation') throw new Error('not a generation')
  await house.tools.db.write((tx) =>
    tx.run(sql`UPDATE job SET state = 'queued', finished_at = NULL, run_after = 0, body = '{' WHERE id = ${first.job.id}`),
  )
  const second = await perform(house.tools, house.visit({ signal: AbortSignal.timeout(3_000) }), {
    do: 'generate',
    request: PICTURE,
    wait: 'finished',
  })
  expect(second).toMatchObject({ job: { state: { name: 'succeeded' } } })
})

test('what is said of a generation after it was canceled is not kept', async () => {
  const late = Promise.withResolvers<void>()
  const serve: Serve = async (task) => {
    task.report({ fraction: 0.1 })
    await new Promise<void>((resolve) => task.signal.addEventListener('abort', () => resolve(), { once: true }))
    task.report({ fraction: 0.2 })
    late.resolve()
    throw new Error('stopped')
  }
  house = await openTestHouse({ serve })
  const accepted = await perform(house.tools, house.visit(), { do: 'generate', request: PICTURE, wait: 'accepted' })
  if (accepted.about !== 'generation') throw new Error('not a generation')
  await until(() => house.orders.length === 1)
  await perform(house.tools, house.visit(), { do: 'cancel', jobId: accepted.job.id })
  await late.promise
  await until(() => house.tools.progress.of(accepted.job.id) === undefined)
})

test('a full disk delays a generation and does not fail it', async () => {
  house = await openTestHouse()
  const { blobs } = house.tools
  const put = blobs.put.bind(blobs)
  let isFull = true
  let tries = 0
  blobs.put = async (bytes) => {
    tries++
    if (!isFull) return await put(bytes)
    isFull = false
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28, syscall: 'write' })
  }
  const done = await perform(house.tools, house.visit(), { do: 'generate', request: PICTURE, wait: 'finished' })
  expect(done).toMatchObject({ job: { state: { name: 'succeeded', artifacts: [{ blob: { sizeBytes: PIXEL.length } }] } } })
  expect(tries).toBe(2)
})

test('a picture does not wait for the end of a queue of films', async () => {
  const gate = Promise.withResolvers<void>()
  const serve: Serve = async (task) => {
    if (task.order.output.kind === 'video') await gate.promise
    return { ...(await servePixels(task)), ...(task.order.output.kind === 'video' ? { media: [], filtered: ['all'] } : {}) }
  }
  house = await openTestHouse({ serve, purse: '1000' })
  const film: GenerationRequest = { ...PICTURE, model: 'veo-2.0-generate-001', output: { kind: 'video' } }
  const films: JobId[] = []
  for (let count = 0; count < 20; count++) {
    const accepted = await perform(house.tools, house.visit(), { do: 'generate', request: film, wait: 'accepted' })
    if (accepted.about === 'generation') films.push(accepted.job.id)
  }
  const picture = await perform(house.tools, house.visit(), { do: 'generate', request: PICTURE, wait: 'finished' })
  expect(picture).toMatchObject({ job: { state: { name: 'succeeded' } } })
  expect(house.orders.length).toBeLessThan(films.length)
  gate.resolve()
  const all = await Promise.all(films.map((id) => awaitFinish(house.tools, id, new AbortController().signal)))
  expect(all.map(({ state }) => state.name)).toEqual(films.map(() => 'succeeded'))
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}
