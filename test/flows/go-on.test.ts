import { afterEach, beforeEach, expect, test } from 'vitest'
import { GatewayError } from '../../src/core/errors.ts'
import type { JobId } from '../../src/core/ids.ts'
import type { Answer, GenerateIntent, GenerationAnswer } from '../../src/core/protocol.ts'
import { follow, perform } from '../../src/gateway/index.ts'
import { openTestHouse, servePixels, type Serve, type TestHouse } from './house.ts'

let house: TestHouse
let serve: Serve = servePixels
beforeEach(async () => {
  house = await openTestHouse({ serve: async (task) => await serve(task), connected: ['illustrator', 'gemini'] })
})
afterEach(async () => {
  serve = servePixels
  await house.close()
})

const PICTURE = 'gemini-2.5-flash-image'

function generate(wait: GenerateIntent['wait'], continues?: JobId, model = PICTURE): GenerateIntent {
  const output = model === PICTURE ? ({ kind: 'image' } as const) : ({ kind: 'video' } as const)
  const request = { model, prompt: 'make it red', inputs: [], output, vendorOptions: {}, ...(continues ? { continues } : {}) }
  return { do: 'generate', wait, request }
}

function generation(answer: Answer): GenerationAnswer {
  if (answer.about !== 'generation') throw new Error('not a generation')
  return answer
}

test('a request that goes on from a picture has it as its input; a film begins with it', async () => {
  const { job } = generation(await perform(house.tools, house.visit(), generate('finished')))
  await perform(house.tools, house.visit(), generate('finished', job.id))
  await perform(house.tools, house.visit(), generate('accepted', job.id, 'veo-3.1-generate-preview'))
  const { blob } = generation(await perform(house.tools, house.visit(), { do: 'inspect', jobId: job.id })).media[0]?.artifact ?? {}
  await expect
    .poll(() => house.orders.map(({ order }) => order.inputs.map(({ role }) => role)))
    .toEqual([[], ['reference'], ['first-frame']])
  expect(house.orders.slice(1).map(({ order }) => order.inputs[0]?.blob)).toEqual([blob, blob])
})

test('nothing is gone on from that is not there, is not finished, has no result or is somebody else’s', async () => {
  let release = (): void => undefined
  const blocked = new Promise<void>((resolve) => {
    release = resolve
  })
  serve = async (task) => {
    await blocked
    return await servePixels(task)
  }
  const { job } = generation(await perform(house.tools, house.visit(), generate('accepted')))
  const goingOn = (id: JobId, mode: 'test' | 'live' = 'test') => perform(house.tools, house.visit({ mode }), generate('finished', id))
  await expect(goingOn(job.id)).rejects.toThrow('not finished yet')
  await expect(goingOn('nothing' as JobId)).rejects.toMatchObject({
    code: 'bad_request',
    message: 'There is no such earlier generation.',
    details: { violation: { field: 'continues' } },
  })
  await expect(goingOn(job.id, 'live')).rejects.toThrow('There is no such earlier generation.')
  release()
  serve = async () => ({ status: 'done', media: [], filtered: ['why'] })
  const filtered = generation(await perform(house.tools, house.visit(), generate('finished'))).job
  await expect(goingOn(filtered.id)).rejects.toThrow('no result to go on from')
})

test('who asks for how it ended is given a failure as an answer', async () => {
  serve = async () => {
    throw new GatewayError('content_refused', 'The prompt was refused.')
  }
  const { job } = generation(await perform(house.tools, house.visit(), generate('ended')))
  expect(job.state).toMatchObject({ name: 'failed', code: 'content_refused' })
  await expect(perform(house.tools, house.visit(), generate('finished'))).rejects.toMatchObject({ code: 'content_refused' })
})

test('a generation can be watched by whoever it belongs to, as often as wanted', async () => {
  const { job } = generation(await perform(house.tools, house.visit(), generate('finished')))
  for (const time of ['first', 'second']) {
    const seen: string[] = []
    for await (const { event } of follow(house.tools, house.visit(), { do: 'inspect', jobId: job.id, stream: true })) seen.push(event)
    expect(seen, time).toEqual(['opened', 'finished'])
  }
  const foreign = follow(house.tools, house.visit({ mode: 'live' }), { do: 'inspect', jobId: job.id, stream: true })
  await expect(foreign.next()).rejects.toMatchObject({ code: 'not_found' })
})
