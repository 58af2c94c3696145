import { afterEach, describe, expect, test } from 'vitest'
import { GatewayError } from '../../src/core/errors.ts'
import type { JobId } from '../../src/core/ids.ts'
import { usd } from '../../src/core/money.ts'
import type { Answer, GenerateIntent } from '../../src/core/protocol.ts'
import type { GenerationRequest } from '../../src/core/request.ts'
import { follow, housekeep, identify, perform } from '../../src/gateway/index.ts'
import { openTestHouse, PIXEL, servePixels, type TestHouse } from './house.ts'

let house: TestHouse
afterEach(async () => {
  await house.close()
})

function generate(change: Partial<GenerationRequest> = {}, wait: GenerateIntent['wait'] = 'finished'): GenerateIntent {
  const request: GenerationRequest = {
    model: 'imagen-4.0-generate-001',
    prompt: 'a cat',
    inputs: [],
    output: { kind: 'image', count: 2 },
    vendorOptions: {},
    ...change,
  }
  return { do: 'generate', request, wait }
}

function jobOf(answer: Answer) {
  if (answer.about !== 'generation') throw new Error('not a generation')
  return answer.job
}

test('a generation is held, made, stored, charged for what was delivered, and leaves a receipt', async () => {
  house = await openTestHouse()
  const job = jobOf(await perform(house.tools, house.visit(), generate()))
  expect(job.state).toMatchObject({ name: 'succeeded', chargedNanos: usd('0.08'), usage: { image: 2 } })
  expect(await house.balance()).toMatchObject({ postedNanos: usd('9.92'), heldNanos: 0n })
  const answer = await perform(house.tools, house.visit(), { do: 'receipt', jobId: job.id })
  expect(answer).toMatchObject({
    about: 'receipt',
    receipt: {
      status: 'succeeded',
      served_by: 'illustrator',
      model: { asked: 'imagen-4.0-generate-001' },
      artifacts: [{ media_type: 'image/png', size_bytes: PIXEL.length }, {}],
      money: { charged: { usd: '0.080000000' }, lines: [{ meter: 'image', units: 2, unit_price: { usd: '0.040000000' } }] },
      timeline: [{ event: 'accepted' }, { event: 'ordered' }, { event: 'succeeded' }],
    },
  })
})

test('a caller without the money is told so and nothing is ordered', async () => {
  house = await openTestHouse({ purse: '0.07' })
  await expect(perform(house.tools, house.visit(), generate())).rejects.toMatchObject({ code: 'insufficient_funds' })
  expect(house.orders).toEqual([])
  expect(await house.balance()).toMatchObject({ postedNanos: usd('0.07'), heldNanos: 0n })
})

test('of more pictures than a model takes, none is fetched', async () => {
  house = await openTestHouse()
  const source = { from: 'url', url: 'https://pictures.test/a.png' } as const
  const inputs = Array.from({ length: 1000 }, () => ({ role: 'reference', source }) as const)
  const work = perform(house.tools, house.visit(), generate({ model: 'gemini-2.5-flash-image', inputs, output: { kind: 'image' } }))
  await expect(work).rejects.toThrow('takes at most 3 inputs')
})

test('fewer pictures than asked are charged as fewer, and none as nothing', async () => {
  house = await openTestHouse({
    serve: async (task) => {
      const outcome = await servePixels(task)
      const kept = task.order.prompt === 'all' ? 0 : 1
      return outcome.status === 'done' ? { ...outcome, media: outcome.media.slice(0, kept), filtered: ['filtered'] } : outcome
    },
  })
  expect(jobOf(await perform(house.tools, house.visit(), generate({ prompt: 'some' }))).state).toMatchObject({
    name: 'succeeded',
    chargedNanos: usd('0.04'),
    filtered: ['filtered'],
  })
  expect(jobOf(await perform(house.tools, house.visit(), generate({ prompt: 'all' }))).state).toMatchObject({
    name: 'succeeded',
    chargedNanos: 0n,
    artifacts: [],
  })
})

test('a failure gives the money back and tells the caller which generation failed', async () => {
  house = await openTestHouse({
    serve: async () => {
      throw new GatewayError('content_refused', 'refused')
    },
  })
  await expect(perform(house.tools, house.visit(), generate())).rejects.toMatchObject({
    code: 'content_refused',
    details: { jobId: expect.any(String) },
  })
  expect(await house.balance()).toMatchObject({ postedNanos: usd('10'), heldNanos: 0n })
})

test('a live key is never served by the illustrator', async () => {
  house = await openTestHouse()
  const refusal = perform(house.tools, house.visit({ mode: 'live' }), generate())
  await expect(refusal).rejects.toMatchObject({ code: 'no_provider', message: expect.stringContaining('docs/operating.md') })
  expect(house.orders).toEqual([])
})

describe('the same idempotency key', () => {
  test('and request is one generation, however often and at once it is asked for', async () => {
    house = await openTestHouse()
    const visit = house.visit({ idempotencyKey: 'once' })
    const answers = await Promise.all([1, 2, 3].map(() => perform(house.tools, visit, generate())))
    expect(new Set(answers.map((answer) => jobOf(answer).id)).size).toBe(1)
    expect(house.orders).toHaveLength(1)
    expect((await house.balance()).postedNanos).toBe(usd('9.92'))
  })

  test('for a different request is refused', async () => {
    house = await openTestHouse()
    const visit = house.visit({ idempotencyKey: 'once' })
    await perform(house.tools, visit, generate())
    await expect(perform(house.tools, visit, generate({ prompt: 'a dog' }))).rejects.toMatchObject({ code: 'conflict' })
  })
})

test('what is canceled is stopped, costs nothing, and stays canceled', async () => {
  let stopped = false
  house = await openTestHouse({
    serve: ({ signal }) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          stopped = true
          reject(signal.reason as Error)
        }),
      ),
  })
  const job = jobOf(await perform(house.tools, house.visit(), generate({}, 'accepted')))
  await expect.poll(() => house.orders.length).toBe(1)
  expect(jobOf(await perform(house.tools, house.visit(), { do: 'cancel', jobId: job.id })).state.name).toBe('canceled')
  await expect.poll(() => stopped).toBe(true)
  expect(await house.balance()).toMatchObject({ postedNanos: usd('10'), heldNanos: 0n })
  expect(jobOf(await perform(house.tools, house.visit(), { do: 'inspect', jobId: job.id })).state.name).toBe('canceled')
})

test('trouble that certainly did no harm is tried again before the caller hears of it', async () => {
  let tries = 0
  house = await openTestHouse({
    serve: async (task) => {
      if (++tries < 2) throw new GatewayError('upstream_broken', 'broken')
      return await servePixels(task)
    },
  })
  expect(jobOf(await perform(house.tools, house.visit(), generate())).state).toMatchObject({ name: 'succeeded' })
  expect(tries).toBe(2)
})

test('a generation and its files are found by their owner only', async () => {
  house = await openTestHouse()
  const answer = await perform(house.tools, house.visit(), generate())
  const job = jobOf(answer)
  const artifactId = answer.about === 'generation' ? answer.media[0]?.artifact.id : undefined
  const stranger = house.visit({ mode: 'live' })
  await expect(perform(house.tools, stranger, { do: 'inspect', jobId: job.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(perform(house.tools, stranger, { do: 'receipt', jobId: job.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(perform(house.tools, stranger, { do: 'fetch-artifact', artifactId: artifactId! })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(await perform(house.tools, house.visit(), { do: 'fetch-artifact', artifactId: artifactId! })).toMatchObject({ about: 'artifact' })
  await expect(perform(house.tools, house.visit(), { do: 'inspect', jobId: 'nothing' as JobId })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('who watches sees the opening, the progress and the end', async () => {
  house = await openTestHouse({
    serve: async (task) => {
      task.report({ fraction: 0.5, note: 'painting' })
      await new Promise((resolve) => setTimeout(resolve, 60))
      return await servePixels(task)
    },
  })
  const seen: string[] = []
  for await (const happening of follow(house.tools, house.visit(), generate())) seen.push(happening.event)
  expect(seen).toEqual(['opened', 'progressed', 'finished'])
})

test('who watches a failure is told', async () => {
  house = await openTestHouse({
    serve: async () => {
      throw new GatewayError('content_refused', 'refused')
    },
  })
  const seen: unknown[] = []
  for await (const happening of follow(house.tools, house.visit(), generate())) seen.push(happening)
  expect(seen.at(-1)).toMatchObject({ event: 'failed', error: { code: 'content_refused' } })
})

describe('signed links', () => {
  test('open until they expire, and not when they were changed', async () => {
    house = await openTestHouse()
    const answer = await perform(house.tools, house.visit(), generate())
    if (answer.about !== 'generation') throw new Error('not a generation')
    const url = new URL(answer.media[0]?.watchUrl ?? '')
    const query = Object.fromEntries(url.searchParams)
    const check = (path: string, changed: Record<string, string>, tools = house.tools) =>
      identify(tools, undefined, 'signed', { method: 'GET', path, query: { ...query, ...changed }, headers: {} })
    expect(await check(url.pathname, {})).toBeUndefined()
    await expect(check(url.pathname.replace('x0', 'x1'), {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(check(url.pathname, { expires: String(Number(query['expires']) + 1) })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(check(url.pathname, { signature: '' })).rejects.toMatchObject({ code: 'forbidden' })
    const tomorrow = { ...house.tools, now: () => Date.now() + 25 * 60 * 60 * 1000 }
    await expect(check(url.pathname, {}, tomorrow)).rejects.toMatchObject({ message: 'This link has expired.' })
  })
})

test("the operator token opens the operator's doors, and nothing else does", async () => {
  house = await openTestHouse()
  const call = { method: 'GET', path: '/v1/admin/keys', query: {}, headers: {} }
  expect(await identify(house.tools, 'the operator token', 'operator', call)).toBeUndefined()
  await expect(identify(house.tools, 'sk-test-x', 'operator', call)).rejects.toMatchObject({ code: 'key_invalid' })
  await expect(identify(house.tools, undefined, 'operator', call)).rejects.toMatchObject({ code: 'key_missing' })
})

test('housekeeping removes old media that no generation refers to, and nothing else', async () => {
  house = await openTestHouse()
  const answer = await perform(house.tools, house.visit(), generate())
  const stray = await house.tools.blobs.put(Buffer.from('uploaded with a request that was refused'))
  expect(await housekeep(house.tools)).toBe(0)
  const later = { ...house.tools, now: () => Date.now() + 2 * 60 * 60 * 1000 }
  expect(await housekeep(later)).toBe(1)
  expect(await house.tools.blobs.has(stray.sha256)).toBe(false)
  const kept = answer.about === 'generation' ? answer.media[0]?.artifact.blob.sha256 : undefined
  expect(await house.tools.blobs.has(kept ?? '')).toBe(true)
})

test('what would have to be changed is declared, and refused when the call is strict', async () => {
  house = await openTestHouse()
  const rounded = generate({ output: { kind: 'image', count: 1, nearPixels: [1536, 1024] } })
  const job = jobOf(await perform(house.tools, house.visit(), rounded))
  expect(job.adjustments).toEqual([{ field: 'size', change: 'mapped', from: '1536x1024', to: '1280x896' }])
  await expect(perform(house.tools, house.visit({ strict: true }), rounded)).rejects.toMatchObject({
    code: 'bad_request',
    details: { violation: { field: 'size' } },
  })
  expect(house.orders).toHaveLength(1)
})

test('what the gateway does itself so that the caller gets what was asked is no change to a strict caller', async () => {
  house = await openTestHouse()
  const converted = generate({ output: { kind: 'image', count: 1, mediaType: 'image/webp' } })
  const job = jobOf(await perform(house.tools, house.visit({ strict: true }), converted))
  expect(job.adjustments).toEqual([{ field: 'mediaType', change: 'applied', from: 'image/png', to: 'image/webp' }])
})

test('what the provider knows that it cannot do is refused before any money is set aside', async () => {
  const check = (): never => {
    throw new GatewayError('not_supported', 'The provider cannot do this.', { violation: { field: 'task', rule: 'unsupported' } })
  }
  house = await openTestHouse({ check })
  const before = await house.balance()
  await expect(perform(house.tools, house.visit(), generate())).rejects.toMatchObject({ code: 'not_supported' })
  expect(await house.balance()).toEqual(before)
  expect(house.orders).toHaveLength(0)
})
