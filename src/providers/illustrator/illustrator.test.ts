import { afterAll, describe, expect, test } from 'vitest'
import type { Http, Task } from '../../core/provider.ts'
import type { Order } from '../../core/request.ts'
import { illustrator } from './illustrator.ts'

const http: Http = { json: () => Promise.reject(new Error('the illustrator never calls out')) }
const connection = illustrator.connect({ threads: 1 }, { http, scratchPath: '/nowhere' })
afterAll(() => connection.close?.())

const ORDER: Order = {
  model: 'illustrator',
  prompt: "a logo with text 'Hi'",
  inputs: [],
  seed: 4,
  people: 'all',
  vendorOptions: {},
  output: {
    kind: 'image',
    count: 3,
    widthPixels: 96,
    heightPixels: 96,
    aspectRatio: '1:1',
    resolution: '512',
    mediaType: 'image/png',
    compressionQuality: 80,
    text: true,
  },
}

function task(order: Partial<Order> = {}, signal = new AbortController().signal): Task {
  return {
    order: { ...ORDER, ...order },
    upstreamModel: 'illustrator',
    orderKey: 'k',
    signal,
    read: () => Promise.reject(new Error('no inputs')),
    report: () => undefined,
  }
}

describe('the illustrator', () => {
  test('makes as many pictures as ordered and reports how much it understood', async () => {
    const outcome = await connection.submit(task())
    expect(outcome).toMatchObject({
      status: 'done',
      text: expect.stringContaining('Hi'),
      report: { engine: 'illustrator', coverage: { unknown: [] } },
    })
    expect(outcome.status === 'done' && outcome.media.length).toBe(3)
  })

  test('acts out the safety filter: all, or some with at least one kept', async () => {
    await expect(connection.submit(task({ rehearsal: { filter: 'all' } }))).resolves.toMatchObject({ media: [], filtered: { length: 3 } })
    await expect(connection.submit(task({ rehearsal: { filter: 'some' } }))).resolves.toMatchObject({
      media: { length: 2 },
      filtered: { length: 1 },
    })
  })

  test('acts out upstream trouble with the codes callers would see', async () => {
    await expect(connection.submit(task({ rehearsal: { fail: 'busy' } }))).rejects.toMatchObject({ code: 'upstream_busy' })
    await expect(connection.submit(task({ rehearsal: { fail: 'broken' } }))).rejects.toMatchObject({ code: 'upstream_broken' })
  })

  test('stops waiting and working as soon as it is told to', async () => {
    const waiting = new AbortController()
    const delayed = connection.submit(task({ rehearsal: { delaySeconds: 600 } }, waiting.signal))
    waiting.abort()
    await expect(delayed).rejects.toMatchObject({ code: 'canceled' })
    const working = new AbortController()
    const painting = connection.submit({ ...task({ prompt: 'a lake' }, working.signal), report: () => working.abort() })
    await expect(painting).rejects.toMatchObject({ code: 'canceled' })
  })

  test('refuses settings that make no sense', () => {
    expect(() => illustrator.connect({ threads: 0 }, { http, scratchPath: '/nowhere' })).toThrow(/threads/)
  })
})
