import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import * as second from 'genai-2'
import * as third from 'genai-3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GatewayError } from '../../src/core/errors.ts'
import { follow, perform } from '../../src/gateway/index.ts'
import { google } from '../../src/protocols/google/google.ts'
import { startServer, type RunningServer } from '../../src/server/index.ts'
import { sampleFilm } from '../samples/film.ts'
import { openTestHouse, PIXEL, servePixels, type Serve, type TestHouse } from './house.ts'

const FILM = sampleFilm()
/** A film or a picture, as it was ordered. */
const serveEither: Serve = async (task) =>
  task.order.output.kind === 'image'
    ? await servePixels(task)
    : { status: 'done', media: [{ source: { from: 'bytes', bytes: FILM }, mediaType: 'video/mp4' }] }

let house: TestHouse
let server: RunningServer
let serve: Serve = serveEither
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interactions-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  serve = serveEither
  house = await openTestHouse({ serve: async (task) => await serve(task) })
  const { tools } = house
  let requests = 0
  const behind: Parameters<typeof startServer>[0] = {
    protocols: [google],
    identify: async () => house.visit().caller,
    perform: async (visit, intent) => await perform(tools, visit, intent),
    follow: (visit, intent) => follow(tools, visit, intent),
    renderAccepted: () => ({ status: 202, body: { json: {} } }),
    openBlob: (ref, range) => tools.blobs.open(ref, range),
    createBlob: () => tools.blobs.create(),
    newRequestId: () => `req_${(requests += 1)}`,
    now: tools.now,
  }
  server = await startServer(behind, { host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) })
})
afterEach(async () => {
  await server.close(1_000)
  await house.close()
})

const PICTURE = 'gemini-3-pro-image'
const OMNI = 'gemini-omni-1.1-flash'
const sdks = { '2.32.0': second, '3.1.0': third } as unknown as { readonly [version: string]: typeof third }

describe.each(Object.entries(sdks))('interactions of @google/genai %s', (_version, { GoogleGenAI }) => {
  const gemini = () => new GoogleGenAI({ apiKey: 'sk-test', httpOptions: { baseUrl: `${server.url}/gemini` } })
  const vertex = () => new GoogleGenAI({ vertexai: true, apiKey: 'sk-test', httpOptions: { baseUrl: `${server.url}/gemini` } })

  test('make a picture, in both modes', async () => {
    for (const client of [gemini(), vertex()]) {
      const made = await client.interactions.create({ model: PICTURE, input: 'a city', response_modalities: ['image'] })
      expect(made).toMatchObject({ status: 'completed', output_image: { mime_type: 'image/png', data: PIXEL.toString('base64') } })
      const again = await client.interactions.get(made.id, { include_input: true })
      expect(again).toMatchObject({ id: made.id, input: [{ type: 'text', text: 'a city' }], output_image: made.output_image })
      expect(again.usage?.output_tokens_by_modality).toMatchObject([{ modality: 'image' }])
    }
  })

  test('make a film in the background, which is asked for and downloaded', async () => {
    const client = gemini()
    const format = { type: 'video', aspect_ratio: '16:9', duration: '8s', delivery: 'uri' } as const
    let film = await client.interactions.create({ model: OMNI, input: 'x', background: true, response_format: format })
    expect(film).toMatchObject({ status: 'in_progress', steps: [] })
    await expect.poll(async () => (film = await client.interactions.get(film.id)).status).toBe('completed')
    expect(film.output_video).toMatchObject({ mime_type: 'video/mp4', uri: expect.stringContaining('/files/') as string })
    expect(film.output_video?.data).toBeUndefined()
    const downloadPath = join(folder, `film-${film.id}.mp4`)
    await client.files.download({ file: film.output_video as never, downloadPath })
    await expect.poll(() => readFileSync(downloadPath, { flag: 'a+' }).length).toBe(FILM.length)
  })

  test('go on from a picture, with a picture or a film', async () => {
    const client = gemini()
    const { id } = await client.interactions.create({ model: PICTURE, input: 'a cat' })
    const edited = await client.interactions.create({ model: PICTURE, input: 'now in red', previous_interaction_id: id })
    expect(edited).toMatchObject({ status: 'completed', previous_interaction_id: id })
    await client.interactions.create({ model: 'veo-3.1-generate-preview', input: 'it walks', previous_interaction_id: id })
    expect(house.orders.map(({ order }) => order.inputs.map(({ role }) => role))).toEqual([[], ['reference'], ['first-frame']])
    const film = await client.interactions.create({ model: OMNI, input: 'a bird' })
    await client.interactions.create({ model: OMNI, input: 'at night', previous_interaction_id: film.id })
    expect(house.orders.at(-1)?.order).toMatchObject({ inputs: [{ role: 'source-video' }], output: { task: 'edit' } })
    await expect(client.interactions.create({ model: PICTURE, input: 'x', previous_interaction_id: 'v1_nothing' })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('previous_interaction_id') as string,
    })
  })

  test('are streamed, and watched again from where one was cut off', async () => {
    const client = gemini()
    const seen = []
    for await (const event of await client.interactions.create({ model: PICTURE, input: 'a city', stream: true })) seen.push(event)
    expect(seen.map(({ event_type }) => event_type)).toEqual([
      'interaction.created',
      'step.start',
      'step.delta',
      'step.stop',
      'interaction.completed',
    ])
    expect(seen[2]).toMatchObject({ index: 0, delta: { type: 'image', data: PIXEL.toString('base64') } })
    const created = seen[0]?.event_type === 'interaction.created' ? seen[0].interaction.id : ''
    const rest = []
    const watched = await client.interactions.get(created, { stream: true, last_event_id: seen[1]?.event_id })
    for await (const event of watched) rest.push(event)
    expect(rest).toEqual(seen.slice(2))
  })

  test('are canceled and deleted', async () => {
    const client = gemini()
    serve = async ({ signal }) =>
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new GatewayError('canceled', 'Canceled.'))
        })
      })
    const { id } = await client.interactions.create({ model: OMNI, input: 'x', background: true })
    expect(await client.interactions.cancel(id)).toMatchObject({ id, status: 'cancelled' })
    await client.interactions.delete(id)
    await expect(client.interactions.get(id)).rejects.toMatchObject({ status: 404, message: expect.stringContaining(id) as string })
  })

  test('that failed say so and are ordered only once, waited for or streamed', async () => {
    const client = gemini()
    serve = async () => {
      throw new GatewayError('content_refused', 'The prompt was refused.')
    }
    const failed = await client.interactions.create({ model: PICTURE, input: 'x' })
    expect(failed).toMatchObject({ status: 'failed', errors: [{ message: 'The prompt was refused.' }] })
    const seen = []
    for await (const event of await client.interactions.create({ model: PICTURE, input: 'x', stream: true })) seen.push(event)
    expect(seen).toMatchObject([
      { event_type: 'interaction.created' },
      { event_type: 'interaction.status_update', status: 'failed' },
      { event_type: 'error', error: { code: 'invalid_argument', message: 'The prompt was refused.' } },
    ])
    expect(house.orders).toHaveLength(2)
  })

  test('that are refused name the field, and are not repeated', async () => {
    const client = gemini()
    const refused = (body: object) => client.interactions.create({ model: OMNI, input: 'x', ...body } as never)
    const message = (text: string) => ({ status: 400, message: expect.stringContaining(text) as string })
    await expect(refused({ response_format: { type: 'video', duration: '7min' } })).rejects.toMatchObject(message('duration'))
    await expect(refused({ response_format: { type: 'video', duration: '99s' } })).rejects.toMatchObject(message('duration'))
    await expect(refused({ response_format: { type: 'video', aspect_ratio: '7:3' } })).rejects.toMatchObject(message('aspect_ratio'))
    await expect(refused({ input: { type: 'audio', data: 'AAAA' } })).rejects.toMatchObject(message('`type` does not support `audio`'))
    await expect(refused({ model: undefined, agent: 'deep-research' })).rejects.toMatchObject(message('agent'))
    await expect(refused({ model: 'no-such-model' })).rejects.toMatchObject({ status: 404 })
    expect(house.orders).toHaveLength(0)
  })
})
