import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import type { Http, Task } from '../../core/provider.ts'
import type { Order, StoredInput } from '../../core/request.ts'
import { illustrator } from './illustrator.ts'

const http: Http = { json: () => Promise.reject(new Error('the illustrator never calls out')) }
const connection = illustrator.connect({ threads: 1 }, { http, scratchPath: '/nowhere' })
afterAll(() => connection.close?.())

const BLOB = { sha256: 'a'.repeat(64), sizeBytes: 9 } as StoredInput['blob']

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

  test('shows the first picture of several in the making, each time with all that was shown before', async () => {
    const seen: number[] = []
    const output = { ...ORDER.output, count: 2, partialImages: 2 } as Order['output']
    const outcome = await connection.submit({
      ...task({ prompt: 'a pond', output }),
      report: ({ previews = [] }) => seen.push(previews.length),
    })
    expect(outcome.status === 'done' && outcome.media.length).toBe(2)
    expect([seen[0], seen.at(-1)]).toEqual([0, 2])
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  test('refuses settings that make no sense', () => {
    expect(() => illustrator.connect({ threads: 0 }, { http, scratchPath: '/nowhere' })).toThrow(/threads/)
  })
})

describe('the text beside a picture', () => {
  const output = { ...ORDER.output, count: 1 } as Order['output']
  const textFor = async (changes: Partial<Order>, read?: Task['read']): Promise<string> => {
    const outcome = await connection.submit({ ...task({ output, ...changes }), ...(read ? { read } : {}) })
    return (outcome.status === 'done' && outcome.text) || ''
  }

  test('is a poem when a poem is asked for', async () => {
    const text = await textFor({ prompt: 'Generate a landscape painting and provide a poem to describe it' })
    const [sentence = '', , ...poem] = text.split('\n')
    expect(sentence).toMatch(/^A painting of /)
    expect(poem.filter((line) => line !== '').length).toBeGreaterThan(6)
  })

  test('is in traditional Chinese for a prompt in it', async () => {
    const text = await textFor({ prompt: '生成一幅山水畫，並給出一首詩詞描述' })
    expect(text).toMatch(/^這幅水墨畫描繪/)
    expect(text.split('\n').length).toBeGreaterThan(4)
  })

  test('of an edit describes the picture that was sent, in the language of the instruction', async () => {
    const red = await sharp({ create: { width: 120, height: 60, channels: 3, background: '#c02020' } })
      .png()
      .toBuffer()
    const inputs = [{ role: 'reference', blob: BLOB, mediaType: 'image/png' } as const]
    const text = await textFor({ prompt: 'Make it black and white and describe it', inputs }, () => Promise.resolve(red))
    expect(text).toMatch(/120 by 60/)
    expect(text).toMatch(/red/)
    expect(await textFor({ prompt: '把它變成黑白並描述', inputs }, () => Promise.resolve(red))).toMatch(/^這是一幅彩色圖片.*紅色/)
  })
})

describe('inputs', () => {
  const film: Order['output'] = {
    kind: 'video',
    count: 1,
    durationSeconds: 4,
    widthPixels: 64,
    heightPixels: 36,
    aspectRatio: '16:9',
    resolution: '720p',
    framesPerSecond: 24,
    sound: false,
  }

  test.each(['mask', 'control'] as const)('a film refuses a %s before any work and says what it can use', async (role) => {
    const order = { output: film, inputs: [{ role, blob: BLOB, mediaType: 'image/png' }] }
    const reports: unknown[] = []
    const failed = connection.submit({ ...task(order), report: (progress) => reports.push(progress) })
    await expect(failed).rejects.toMatchObject({
      code: 'not_supported',
      details: { violation: { field: 'inputs', allowed: ['first-frame', 'last-frame', 'reference', 'subject', 'source-video'] } },
    })
    await expect(failed).rejects.toThrow(/first-frame/)
    expect(reports).toEqual([])
    expect(() => connection.check?.({ ...ORDER, ...order })).toThrow(/first-frame/)
  })

  test('an edit says how it was made, and that only one of several references was used', async () => {
    const green = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#20a040' } })
      .png()
      .toBuffer()
    const input = { role: 'reference', blob: BLOB, mediaType: 'image/png' } as const
    const order = { prompt: 'make it sepia', inputs: [input, input], output: { ...ORDER.output, count: 1 } as Order['output'] }
    const outcome = await connection.submit({ ...task(order), read: () => Promise.resolve(green) })
    expect(outcome).toMatchObject({ report: { edit: { couldNot: [expect.stringContaining('1 of the other pictures')] } } })
    const source = outcome.status === 'done' ? outcome.media[0]?.source : undefined
    const { xmpAsString } = await sharp(source?.from === 'bytes' ? source.bytes : Buffer.alloc(0)).metadata()
    expect(xmpAsString).toContain('algorithmicallyEnhanced')
  })
})
