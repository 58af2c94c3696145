import { afterEach, expect, test } from 'vitest'
import { GatewayError } from '../../src/core/errors.ts'
import type { ArtifactId } from '../../src/core/ids.ts'
import { usd } from '../../src/core/money.ts'
import type { Answer, GenerateIntent, GenerationAnswer } from '../../src/core/protocol.ts'
import { housekeep, perform, removeArtifact } from '../../src/gateway/index.ts'
import * as jobs from '../../src/jobs/index.ts'
import { accountOf, openTestHouse, PIXEL, servePixels, type TestHouse } from './house.ts'

let house: TestHouse
afterEach(async () => {
  await house.close()
})

const SECRET = 'the wedding of my neighbour'

function generate(wait: GenerateIntent['wait'] = 'finished', count = 1): GenerateIntent {
  const output = { kind: 'image', count } as const
  return {
    do: 'generate',
    request: {
      model: 'imagen-4.0-generate-001',
      prompt: SECRET,
      negativePrompt: `no ${SECRET}`,
      labels: { why: SECRET },
      adjustments: [{ field: 'story', change: 'dropped', from: SECRET, to: 'none' }],
      inputs: [],
      output,
      vendorOptions: { somebody: SECRET },
    },
    wait,
  }
}

const ask = async (intent: Parameters<typeof perform>[2], visit = house.visit()): Promise<Answer> =>
  await perform(house.tools, visit, intent)
const make = async (intent = generate()): Promise<GenerationAnswer> => (await ask(intent)) as GenerationAnswer
const inTwoHours = () => ({ ...house.tools, now: () => Date.now() + 2 * 60 * 60 * 1000 })

test('what is deleted is found nowhere any more; its receipt stays, without the words', async () => {
  house = await openTestHouse()
  const { job, media } = await make()
  const [first] = media
  expect(await ask({ do: 'delete-generation', jobId: job.id })).toEqual({ about: 'deleted', id: job.id })
  for (const visit of [house.visit(), house.visit({ access: 'signed' })]) {
    await expect(ask({ do: 'inspect', jobId: job.id }, visit)).rejects.toMatchObject({ code: 'not_found' })
    await expect(ask({ do: 'fetch-artifact', artifactId: first!.artifact.id }, visit)).rejects.toMatchObject({ code: 'not_found' })
  }
  expect(await ask({ do: 'list-generations', limit: 5 })).toMatchObject({ jobs: [] })
  const record = await house.tools.db.read((tx) => jobs.recordOf(tx, accountOf('test'), job.id))
  expect(JSON.stringify(record, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('wedding')
  expect(await ask({ do: 'receipt', jobId: job.id })).toMatchObject({
    receipt: {
      status: 'succeeded',
      deleted_at: expect.any(String),
      request: { prompt: null },
      adjustments: [{ field: 'story', change: 'dropped', from: 'deleted', to: 'none' }],
      artifacts: [{ media_type: 'image/png', size_bytes: PIXEL.length }],
      money: { charged: { usd: '0.040000000' }, transfers: [{ phase: 'hold' }, { phase: 'capture' }] },
    },
  })
})

test('the media goes with the next sweep, unless another generation has the very same', async () => {
  house = await openTestHouse()
  const { job, media } = await make()
  const { job: twin } = await make()
  const { sha256 } = media[0]!.artifact.blob
  await ask({ do: 'delete-generation', jobId: job.id })
  expect(await housekeep(inTwoHours())).toBe(0)
  await ask({ do: 'delete-generation', jobId: twin.id })
  expect(await housekeep(inTwoHours())).toBe(1)
  expect(await house.tools.blobs.has(sha256)).toBe(false)
})

test('deleting twice is answered alike and changes nothing the second time', async () => {
  house = await openTestHouse()
  const { job } = await make()
  const deletion = { do: 'delete-generation', jobId: job.id } as const
  const answers = await Promise.all([ask(deletion), ask(deletion)])
  const receipt = await ask({ do: 'receipt', jobId: job.id })
  for (const answer of [...answers, await ask(deletion)]) expect(answer).toEqual({ about: 'deleted', id: job.id })
  expect(await ask({ do: 'receipt', jobId: job.id })).toEqual(receipt)
})

test('what still runs is ended first, and its money given back', async () => {
  house = await openTestHouse({
    serve: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  })
  const { job } = await make(generate('accepted'))
  await expect.poll(() => house.orders.length).toBe(1)
  await ask({ do: 'delete-generation', jobId: job.id })
  expect(await house.balance()).toMatchObject({ postedNanos: usd('10'), heldNanos: 0n })
  expect(await ask({ do: 'receipt', jobId: job.id })).toMatchObject({ receipt: { status: 'canceled', deleted_at: expect.any(String) } })
})

test('one whose outcome is unknown cannot be deleted, and says so', async () => {
  house = await openTestHouse()
  const { job } = await make(generate('accepted'))
  await house.tools.db.write(async (tx) => {
    const attempt = { number: 1, route: { provider: 'somebody', upstreamModel: 'x' }, stage: 'ordered', pollFailures: 0 } as const
    const found = await jobs.ownedBy(tx, accountOf('test'), job.id)
    const held = { ...found, runAfter: Date.now() * 2, state: { name: 'held', attempt, since: 1 } as const }
    if (found.state.name === 'queued' || found.state.name === 'running') await jobs.replace(tx, found, held, 'drop')
  })
  await expect(ask({ do: 'delete-generation', jobId: job.id })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('not known yet'),
  })
})

test('who deletes a film does not delete a picture', async () => {
  house = await openTestHouse()
  const { job } = await make()
  await expect(ask({ do: 'delete-generation', jobId: job.id, kind: 'video' })).rejects.toMatchObject({ code: 'not_found' })
  expect(await ask({ do: 'inspect', jobId: job.id })).toMatchObject({ about: 'generation' })
})

test('nobody deletes what is somebody else’s', async () => {
  house = await openTestHouse()
  const { job } = await make()
  const stranger = house.visit({ mode: 'live' })
  await expect(ask({ do: 'delete-generation', jobId: job.id }, stranger)).rejects.toMatchObject({ code: 'not_found' })
  expect(await ask({ do: 'inspect', jobId: job.id })).toMatchObject({ about: 'generation' })
})

test('an idempotency key of something deleted makes nothing new', async () => {
  house = await openTestHouse()
  const visit = house.visit({ idempotencyKey: 'once' })
  const { job } = (await ask(generate(), visit)) as GenerationAnswer
  await ask({ do: 'delete-generation', jobId: job.id })
  await expect(ask(generate(), visit)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('deleted') })
  expect(house.orders).toHaveLength(1)
})

test('one result can be removed; the others and what was charged stay', async () => {
  house = await openTestHouse({
    serve: async (task) => {
      const outcome = await servePixels(task)
      return outcome.status === 'done' ? { ...outcome, media: outcome.media.slice(0, task.order.output.count) } : outcome
    },
  })
  const { job, media } = await make(generate('finished', 2))
  const [first, second] = media.map(({ artifact }) => artifact.id) as [ArtifactId, ArtifactId]
  await removeArtifact(house.tools, accountOf('test'), job.id, first)
  await removeArtifact(house.tools, accountOf('test'), job.id, first)
  await expect(ask({ do: 'fetch-artifact', artifactId: first })).rejects.toBeInstanceOf(GatewayError)
  expect(await ask({ do: 'fetch-artifact', artifactId: second })).toMatchObject({ about: 'artifact' })
  expect(await housekeep(inTwoHours())).toBe(0) // Both have the same bytes.
  expect(await ask({ do: 'receipt', jobId: job.id })).toMatchObject({ receipt: { money: { charged: { usd: '0.080000000' } } } })
})
