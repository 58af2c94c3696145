import { createHash } from 'node:crypto'
import OpenAI6, { toFile as toFile6 } from 'openai'
import OpenAI7, { toFile as toFile7 } from 'openai-7'
import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import { GatewayError } from '../../src/core/errors.ts'
import { usd } from '../../src/core/money.ts'
import { housekeep } from '../../src/gateway/index.ts'
import { smallFilm } from '../kit/film.ts'
import { PIXEL, type Serve } from './house.ts'
import { openServedHouse, type ServedHouse } from './served-house.ts'

const FILM = smallFilm(4)

/** One film after the other, all alike. */
const serveFilm: Serve = async () => ({ status: 'done', media: [{ source: { from: 'bytes', bytes: FILM }, mediaType: 'video/mp4' }] })

let house: ServedHouse
afterEach(async () => {
  await house.close()
})

const VERSIONS = [
  ['openai 6', OpenAI6, toFile6],
  ['openai 7', OpenAI7, toFile7],
] as const

describe.each(VERSIONS)('%s', (_, Client, toFile) => {
  const clientOf = () => new Client({ apiKey: 'sk-test-x', baseURL: `${house.url}/v1`, maxRetries: 0 })

  async function create(client: ReturnType<typeof clientOf>, params: Parameters<typeof client.videos.create>[0] = { prompt: 'a cat' }) {
    const video = await client.videos.create(params)
    await expect.poll(async () => (await client.videos.retrieve(video.id)).status).not.toMatch(/queued|in_progress/)
    return await client.videos.retrieve(video.id)
  }

  test('makes a video, looks at it, fetches it and its small pictures, and deletes it', async () => {
    house = await openServedHouse({ serve: serveFilm })
    const client = clientOf()
    const { data: begun, response } = await client.videos
      .create({ model: 'sora-2', prompt: 'a cat', seconds: '4', size: '1280x720' })
      .withResponse()
    expect(begun).toMatchObject({ object: 'video', model: 'sora-2', size: '1280x720', seconds: '4', prompt: 'a cat', error: null })
    expect(begun.id).toMatch(/^video_[0-9a-z]{26}$/)
    expect(Number(response.headers.get('openai-poll-after-ms'))).toBeGreaterThan(0)
    await expect.poll(async () => (await client.videos.retrieve(begun.id)).status).toBe('completed')
    const done = await client.videos.retrieve(begun.id)
    expect(done).toMatchObject({ progress: 100, expires_at: null, completed_at: expect.any(Number), seconds: '4' })
    expect(house.orders[0]?.order).toMatchObject({ model: 'sora-2', output: { durationSeconds: 4, widthPixels: 1280, count: 1 } })

    const film = Buffer.from(await (await client.videos.downloadContent(begun.id)).arrayBuffer())
    expect(film.equals(FILM)).toBe(true)
    for (const [variant, format, mediaType] of [
      ['thumbnail', 'webp', 'image/webp'],
      ['spritesheet', 'jpeg', 'image/jpeg'],
    ] as const) {
      const answer = await client.videos.downloadContent(begun.id, { variant })
      expect(answer.headers.get('content-type')).toBe(mediaType)
      expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).format).toBe(format)
    }

    expect(await client.videos.delete(begun.id)).toEqual({ id: begun.id, object: 'video.deleted', deleted: true })
    await expect(client.videos.retrieve(begun.id)).rejects.toMatchObject({ status: 404 })
    await expect(client.videos.downloadContent(begun.id)).rejects.toMatchObject({ status: 404 })
  })

  test('sends a first picture as a file, and gets a film that begins with it', async () => {
    house = await openServedHouse({ serve: serveFilm })
    const reference = await toFile(PIXEL, 'cat.png', { type: 'image/png' })
    await create(clientOf(), { prompt: 'it moves', model: 'veo-3.1-generate-001', input_reference: reference })
    expect(house.orders[0]?.order.inputs).toMatchObject([
      { role: 'first-frame', mediaType: 'image/png', blob: { sizeBytes: PIXEL.length } },
    ])
  })

  test('lists videos page by page, from either end', async () => {
    house = await openServedHouse({ serve: serveFilm })
    const client = clientOf()
    const ids: string[] = []
    for (const prompt of ['one', 'two', 'three']) ids.push((await create(client, { prompt })).id)
    const seen: string[] = []
    for await (const { id } of client.videos.list({ limit: 2 })) seen.push(id)
    expect(seen).toEqual(ids.toReversed())
    const oldest = await client.videos.list({ order: 'asc', limit: 1 })
    expect(oldest).toMatchObject({ has_more: true, data: [{ id: ids[0] }] })
  })

  test('remixes, edits and extends its own films and others', async () => {
    house = await openServedHouse({ serve: serveFilm })
    const client = clientOf()
    const source = await create(client, { prompt: 'a cat', model: 'sora-2', size: '1280x720' })
    const remix = await client.videos.remix(source.id, { prompt: 'make it orange' })
    expect(remix).toMatchObject({ remixed_from_video_id: source.id, size: '1280x720', model: 'sora-2', seconds: '4' })
    const edited = await client.videos.edit({ prompt: 'at night', video: { id: source.id } })
    expect(edited).toMatchObject({ model: 'sora-2', size: '1280x720' })
    const longer = await client.videos.extend({ prompt: 'it walks away', seconds: '8', video: { id: source.id } })
    expect(longer).toMatchObject({ model: 'sora-2', size: '1280x720', seconds: '8' })
    const file = await toFile(FILM, 'film.mp4', { type: 'video/mp4' })
    await client.videos.edit({ prompt: 'at noon', video: file })
    await client.videos.extend({ prompt: 'it sits down', seconds: '7' as '8', video: file })
    await expect.poll(() => house.orders.length).toBe(6)
    const asked = house.orders.map(({ order }) => [
      order.model,
      'task' in order.output && order.output.task,
      order.inputs.map(({ role }) => role).join(),
    ])
    expect(asked.slice(1)).toEqual([
      ['sora-2', 'edit', 'source-video'],
      ['sora-2', 'edit', 'source-video'],
      ['sora-2', 'extend', 'source-video'],
      ['gemini-omni-1.2-flash', 'edit', 'source-video'],
      ['veo-3.1-generate-001', 'extend', 'source-video'],
    ])
    const lengths = house.orders.map(({ order }) => 'durationSeconds' in order.output && order.output.durationSeconds)
    expect(lengths, 'an edit lasts as long as its film').toEqual([4, 4, 4, 8, 4, 7])
    const sha256 = createHash('sha256').update(FILM).digest('hex')
    for (const { order } of house.orders.slice(1)) expect(order.inputs[0]?.blob.sha256).toBe(sha256)
  })

  test('is told which parameter is wrong, and pays nothing', async () => {
    house = await openServedHouse({ serve: serveFilm })
    const client = clientOf()
    const wrong = (params: object) => client.videos.create({ prompt: 'x', model: 'sora-2', ...params })
    await expect(wrong({ seconds: '5' })).rejects.toMatchObject({ status: 400, param: 'seconds' })
    await expect(wrong({ seconds: 'long' })).rejects.toMatchObject({ status: 400, param: 'seconds' })
    await expect(wrong({ size: 'large' })).rejects.toMatchObject({ status: 400, param: 'size', code: 'invalid_value' })
    await expect(wrong({ prompt: '' })).rejects.toMatchObject({ status: 400, param: 'prompt', code: 'missing_required_parameter' })
    await expect(wrong({ model: 'sora-9' })).rejects.toMatchObject({ status: 404, code: 'model_not_found' })
    await expect(client.videos.remix('video_nothing', { prompt: 'x' })).rejects.toMatchObject({ status: 404 })
    await expect(client.videos.createCharacter({ name: 'x', video: await toFile(FILM, 'x.mp4') })).rejects.toThrow(
      'Characters are not supported',
    )
    expect(await house.balance()).toMatchObject({ postedNanos: usd('10'), heldNanos: 0n })
    expect(house.orders).toEqual([])
  })
})

test('what was made of a film goes when the film goes, and not before', async () => {
  house = await openServedHouse({ serve: serveFilm })
  const headers = { authorization: 'Bearer sk-test-x', 'content-type': 'application/json' }
  const begun = await fetch(`${house.url}/v1/videos`, { method: 'POST', headers, body: '{"prompt":"a cat"}' })
  const { id } = (await begun.json()) as { id: string }
  const thumbnail = () => fetch(`${house.url}/v1/videos/${id}/content?variant=thumbnail`, { headers })
  await expect.poll(async () => (await thumbnail()).status).toBe(200)
  const inTwoHours = { ...house.tools, now: () => Date.now() + 2 * 60 * 60 * 1000 }
  expect(await housekeep(inTwoHours)).toBe(0)
  await fetch(`${house.url}/v1/videos/${id}`, { method: 'DELETE', headers })
  expect((await thumbnail()).status).toBe(404)
  expect((await housekeep(inTwoHours)) + (await housekeep(inTwoHours))).toBe(2)
})

describe('over HTTP', () => {
  const key = { authorization: 'Bearer sk-test-x' }
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    await fetch(`${house.url}${path}`, {
      method: 'POST',
      headers: { ...key, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    await fetch(`${house.url}${path}`, { method, headers: { ...key, ...headers } })
  const finished = async (id: string): Promise<{ readonly [key: string]: unknown }> => {
    await expect
      .poll(async () => ((await (await get(`/v1/videos/${id}`)).json()) as { status: string }).status)
      .not.toMatch(/queued|in_progress/)
    return (await (await get(`/v1/videos/${id}`)).json()) as { readonly [key: string]: unknown }
  }

  test('a body as AiHubMix documents it makes a Veo film, with Veo’s own parameters in either spelling', async () => {
    house = await openServedHouse({ serve: serveFilm })
    const body = {
      model: 'veo-3.0-generate-001',
      prompt: 'a cat',
      seconds: 8,
      size: '1920x1080',
      negativePrompt: 'dogs',
      generate_audio: false,
      personGeneration: 'dont_allow',
      seed: 7,
      whatever: 'x',
    }
    const answer = await post('/v1/videos', body)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-laterna-adjustments')).toBe('whatever: x -> none (dropped)')
    const { id } = (await answer.json()) as { id: string }
    const video = await finished(id)
    expect(video).toMatchObject({ status: 'completed', duration: 4, width: 192, height: 108, url: expect.stringContaining('/media/') })
    expect(Buffer.from(await (await fetch(String(video['url']))).arrayBuffer()).equals(FILM)).toBe(true)
    expect(house.orders[0]?.order).toMatchObject({
      negativePrompt: 'dogs',
      people: 'none',
      seed: 7,
      output: { resolution: '1080p', aspectRatio: '16:9', sound: false, durationSeconds: 8 },
    })
    expect((await post('/v1/videos', body, { 'x-laterna-strict': 'true' })).status).toBe(400)
  })

  test.each([
    ['1792x1024', 'veo-3.1-generate-001', '1280x720'],
    ['1024x1792', 'veo-3.1-generate-001', '720x1280'],
    ['1792x1024', 'sora-2-pro', '1792x1024'],
    ['1792x1024', 'sora-2', '1280x720'],
    ['1080x1920', 'veo-3.0-generate-001', '720x1280'],
    ['3840x2160', 'veo-3.1-generate-001', '3840x2160'],
    ['1920x1080', 'veo-2.0-generate-001', '1280x720'],
    ['9:16', 'veo-3.1-generate-001', '720x1280'],
    ['1080p', 'veo-3.1-generate-001', '1920x1080'],
    ['4k', 'veo-3.1-generate-001', '3840x2160'],
    [undefined, 'sora-2', '720x1280'],
    [undefined, undefined, '1280x720'],
  ])('a film of the size %s by %s is %s', async (size, model, expected) => {
    house = await openServedHouse({ serve: serveFilm })
    const answer = await post('/v1/videos', { prompt: 'x', size, model })
    expect(await answer.json()).toMatchObject({ size: expected })
  })

  test('a film comes in parts and as a head alone, and not before it is there', async () => {
    let finish: (() => void) | undefined
    const opened = new Promise<void>((resolve) => (finish = resolve))
    house = await openServedHouse({
      serve: async (task) => {
        task.report({ fraction: 0.42 })
        await opened
        return await serveFilm(task)
      },
    })
    const { id } = (await (await post('/v1/videos', { prompt: 'x' })).json()) as { id: string }
    const early = await get(`/v1/videos/${id}/content`)
    expect(early.status).toBe(404)
    expect(await early.json()).toMatchObject({ error: { message: expect.stringContaining('Video is not ready yet') } })
    await expect.poll(async () => await (await get(`/v1/videos/${id}`)).json()).toMatchObject({ status: 'in_progress', progress: 42 })
    expect(await (await get('/v1/videos')).json()).toMatchObject({ data: [{ id, progress: 42 }] })
    finish?.()
    await finished(id)
    const bare = id.replace('video_', '')
    const part = await get(`/v1/videos/${bare}/content`, { range: 'bytes=4-7' })
    expect([part.status, await part.text()]).toEqual([206, 'ftyp'])
    const head = await get(`/v1/videos/${id}/content`, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), head.headers.get('content-type')]).toEqual([
      200,
      String(FILM.length),
      'video/mp4',
    ])
  })

  test.each([
    ['a refusal', new GatewayError('content_refused', 'No such thing.'), { code: 'moderation_blocked', message: 'No such thing.' }],
    ['an upstream that is gone', new GatewayError('upstream_rejected', 'Gone.'), { code: 'upstream_rejected', message: 'Gone.' }],
  ])('%s is a failed video with a reason', async (_, thrown, error) => {
    house = await openServedHouse({
      serve: async () => {
        throw thrown
      },
    })
    const { id } = (await (await post('/v1/videos', { prompt: 'x' })).json()) as { id: string }
    expect(await finished(id)).toMatchObject({ status: 'failed', error, completed_at: null })
    expect((await get(`/v1/videos/${id}/content`)).status).toBe(404)
  })

  test('a film that the filter took away is a failed video, and costs nothing', async () => {
    house = await openServedHouse({ serve: async () => ({ status: 'done', media: [], filtered: ['Not this.'] }) })
    const { id } = (await (await post('/v1/videos', { prompt: 'x' })).json()) as { id: string }
    expect(await finished(id)).toMatchObject({ status: 'failed', error: { code: 'moderation_blocked', message: 'Not this.' } })
    expect(await house.balance()).toMatchObject({ postedNanos: usd('10'), heldNanos: 0n })
  })

  test('a model that cannot change films makes a remix anew, from both prompts and the same seed, and says so', async () => {
    house = await openServedHouse({ serve: serveFilm })
    const { id } = (await (await post('/v1/videos', { prompt: 'a cat', model: 'veo-3.0-generate-001', size: '1920x1080' })).json()) as {
      id: string
    }
    await finished(id)
    const answer = await post(`/v1/videos/${id}/remix`, { prompt: 'make it orange' })
    expect(await answer.json()).toMatchObject({ remixed_from_video_id: id, size: '1920x1080', seconds: '8' })
    expect(answer.headers.get('x-laterna-adjustments')).toContain('video: changed -> made anew')
    await expect.poll(() => house.orders.length).toBe(2)
    const [first, second] = house.orders
    expect(second?.order).toMatchObject({ prompt: 'a cat\nmake it orange', seed: first?.order.seed, inputs: [] })
    expect(await (await post('/v1/videos/edits', { prompt: 'x', video: { id } })).json()).toMatchObject({ error: { param: 'video' } })
  })

  test('what is not finished, not a film or somebody’s cannot be remixed', async () => {
    house = await openServedHouse({
      serve: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    })
    const { id } = (await (await post('/v1/videos', { prompt: 'x' })).json()) as { id: string }
    const early = await post(`/v1/videos/${id}/remix`, { prompt: 'y' })
    expect([early.status, await early.json()]).toMatchObject([400, { error: { message: 'The earlier generation is not finished yet.' } }])
    expect((await post(`/v1/videos/video_${'0'.repeat(26)}/remix`, { prompt: 'y' })).status).toBe(404)
  })

  test('a first picture comes as a data URI, as an object, or by the id of an uploaded file', async () => {
    house = await openServedHouse({ serve: serveFilm })
    const uri = `data:image/png;base64,${PIXEL.toString('base64')}`
    for (const reference of [uri, { image_url: uri }, { image_url: { url: uri } }, [uri]]) {
      expect((await post('/v1/videos', { model: 'sora-2', prompt: 'x', input_reference: reference })).status).toBe(200)
    }
    await expect.poll(() => house.orders.length).toBe(4)
    for (const { order } of house.orders) expect(order.inputs).toMatchObject([{ role: 'first-frame', mediaType: 'image/png' }])
    const unknown = await post('/v1/videos', { prompt: 'x', input_reference: { file_id: 'files/nothing' } })
    expect([unknown.status, await unknown.json()]).toMatchObject([403, { error: { param: 'input_reference' } }])
  })
})
