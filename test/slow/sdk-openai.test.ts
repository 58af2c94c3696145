/** The official OpenAI SDK, unmodified: only key and base URL are ours. */
import OpenAI from 'openai'
import OpenAI7 from 'openai-7'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startGatewayProcess, TEST_KEY, type GatewayProcess } from '../stage/gateway-process.ts'

let gateway: GatewayProcess
beforeAll(async () => {
  gateway = await startGatewayProcess()
})
afterAll(async () => {
  await gateway.stop()
  gateway.clear()
})

const CLIENTS: readonly (readonly [version: string, make: () => OpenAI])[] = [
  ['6.49', () => new OpenAI({ apiKey: TEST_KEY, baseURL: `${gateway.url}/v1`, maxRetries: 0 })],
  ['7.57', () => new OpenAI7({ apiKey: TEST_KEY, baseURL: `${gateway.url}/v1`, maxRetries: 0 }) as unknown as OpenAI],
]

/** What this dialect adds to a message beside the SDK's own types. */
interface PictureMessage {
  readonly content: string | null
  readonly images?: readonly { readonly image_url: { readonly url: string } }[]
  readonly multi_mod_content?: readonly {
    readonly text?: string | null
    readonly inline_data?: { readonly data: string; readonly mime_type: string }
  }[]
}

async function drawing(): Promise<string> {
  const lines =
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="#fff"/>' +
    '<circle cx="300" cy="240" r="140" fill="none" stroke="#000" stroke-width="6"/><rect x="120" y="400" width="360" height="140" fill="none" stroke="#000" stroke-width="6"/></svg>'
  return `data:image/png;base64,${(await sharp(Buffer.from(lines)).png().toBuffer()).toString('base64')}`
}

describe.each(CLIENTS)('openai %s', (_, make) => {
  test('lists and gets models', async () => {
    const ids: string[] = []
    for await (const { id } of make().models.list()) ids.push(id)
    expect(ids).toEqual(expect.arrayContaining(['veo-3', 'gemini-2.5-flash-image-preview', 'imagen-4.0-generate-001']))
    expect(await make().models.retrieve('veo-3')).toMatchObject({ id: 'veo-3', object: 'model' })
  })

  test("a chat draws: the picture comes in every dialect's place, with the tokens it cost", async () => {
    const answer = await make().chat.completions.create({
      model: 'gemini-2.5-flash-image-preview',
      modalities: ['text', 'image'] as never,
      messages: [{ role: 'user', content: 'Generate a landscape painting and provide a poem to describe it' }],
    })
    const message = answer.choices[0]?.message as unknown as PictureMessage
    expect(message.content?.length).toBeGreaterThan(20)
    const part = message.multi_mod_content?.find(({ inline_data: data }) => data)
    expect(part?.text).toBeNull()
    const picture = Buffer.from(part?.inline_data?.data ?? '', 'base64')
    expect(message.images?.[0]?.image_url.url).toBe(`data:image/png;base64,${picture.toString('base64')}`)
    expect(await sharp(picture).metadata()).toMatchObject({ width: 1024, height: 1024, channels: 3, format: 'png' })
    expect(answer.usage?.completion_tokens).toBeGreaterThanOrEqual(1290)
  })

  test('a chat edits the picture it is shown', async () => {
    const url = await drawing()
    const answer = await make().chat.completions.create({
      model: 'gemini-2.5-flash-image-preview',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: "describe the image, then fill color as children's crayon style" },
            { type: 'image_url', image_url: { url } },
          ],
        },
      ],
    })
    const message = answer.choices[0]?.message as unknown as PictureMessage
    const picture = sharp(Buffer.from(message.images?.[0]?.image_url.url.split(',')[1] ?? '', 'base64'))
    const { channels } = await picture.stats()
    expect(Math.max(...channels.map(({ stdev }) => stdev)), 'it has colours now').toBeGreaterThan(20)
  })

  test('a streamed chat brings text, the picture, the usage, in this order', async () => {
    const stream = await make().chat.completions.create({
      model: 'gemini-2.5-flash-image-preview',
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content: 'a red balloon' }],
    })
    const seen: string[] = []
    for await (const chunk of stream) {
      const delta = chunk.choices[0]?.delta as unknown as PictureMessage | undefined
      seen.push(chunk.usage ? 'usage' : delta?.images ? 'picture' : delta?.content ? 'text' : (chunk.choices[0]?.finish_reason ?? 'role'))
    }
    expect(seen[0]).toBe('role')
    expect(seen.slice(-3)).toEqual(['picture', 'stop', 'usage'])
  })

  test('images.generate makes pictures', async () => {
    const answer = await make().images.generate({
      model: 'imagen-4.0-fast-generate-001',
      prompt: 'a star logo with text "S"',
      n: 1,
      size: '1024x1024',
    })
    expect(await sharp(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64')).metadata()).toMatchObject({ width: 1024, height: 1024 })
  })

  test.each([
    ['a wrong key', { apiKey: 'sk-test-wrong' }, { model: 'veo-3', messages: [] }, 401, 'invalid_api_key'],
    ['an unknown model', {}, { model: 'nobody', messages: [{ role: 'user', content: 'x' }] }, 404, 'model_not_found'],
    ['no messages', {}, { model: 'gemini-2.5-flash-image' }, 400, 'missing_required_parameter'],
    [
      'a used-up quota',
      {},
      { model: 'gemini-2.5-flash-image', messages: [{ role: 'user', content: 'test:quota' }] },
      429,
      'rate_limit_exceeded',
    ],
    [
      'a refused prompt',
      {},
      { model: 'gemini-2.5-flash-image', messages: [{ role: 'user', content: 'test:refuse-prompt' }] },
      400,
      'content_policy_violation',
    ],
  ])("%s is the SDK's own error", async (_name, change, body, status, code) => {
    const client = make().withOptions(change)
    await expect(client.chat.completions.create(body as never)).rejects.toMatchObject({ status, code })
  })
})

describe('images of the illustrator', () => {
  const client = () => CLIENTS[1]?.[1]() as OpenAI
  const SIZE = 512

  async function pixels(base64: string | undefined): Promise<Buffer> {
    return await sharp(Buffer.from(base64 ?? '', 'base64'))
      .resize(SIZE, SIZE)
      .removeAlpha()
      .raw()
      .toBuffer()
  }

  /** OpenAI's: what is transparent is edited. Google's: what is white. The left half, both times. */
  async function maskOf(kind: 'transparent' | 'white'): Promise<File> {
    const half = await sharp({ create: { width: SIZE / 2, height: SIZE, channels: 4, background: '#fff' } })
      .png()
      .toBuffer()
    const mask = await sharp({ create: { width: SIZE, height: SIZE, channels: 4, background: '#000' } })
      .composite([{ input: half, left: 0, top: 0, blend: kind === 'transparent' ? 'dest-out' : 'over' }])
      .png()
      .toBuffer()
    return new File([new Uint8Array(mask)], 'mask.png', { type: 'image/png' })
  }

  test('an edit changes what the mask allows, of either convention, and not one pixel beside it', async () => {
    const made = await client().images.generate({ model: 'dall-e-2', prompt: 'a red balloon over a lake', size: '512x512' })
    const before = await pixels(made.data?.[0]?.b64_json)
    const image = new File([new Uint8Array(Buffer.from(made.data?.[0]?.b64_json ?? '', 'base64'))], 'a.png', { type: 'image/png' })
    for (const kind of ['transparent', 'white'] as const) {
      const mask = await maskOf(kind)
      const edited = await client().images.edit({ model: 'dall-e-2', image, mask, prompt: 'make it night', size: '512x512' })
      const after = await pixels(edited.data?.[0]?.b64_json)
      const differences = [0, 0]
      for (let at = 0; at < after.length; at++) {
        const side = ((at / 3) | 0) % SIZE < SIZE / 2 ? 0 : 1
        differences[side] = (differences[side] ?? 0) + Math.abs((after[at] ?? 0) - (before[at] ?? 0))
      }
      expect(differences[0], `${kind}: inside`).toBeGreaterThan(after.length)
      expect(differences[1], `${kind}: outside`).toBe(0)
    }
  })

  test('a stream shows true pictures of the work: each is nearer to the result than the one before', async () => {
    const stream = await client().images.generate({ model: 'gpt-image-2', prompt: 'a castle at night', stream: true, partial_images: 3 })
    const seen: Buffer[] = []
    for await (const { b64_json: base64 } of stream) seen.push(await pixels(base64))
    const result = seen.at(-1) ?? Buffer.alloc(0)
    const distances = seen.slice(0, -1).map((picture) => picture.reduce((sum, value, at) => sum + Math.abs(value - (result[at] ?? 0)), 0))
    expect(distances.length).toBeGreaterThan(0)
    expect(distances).toEqual(distances.toSorted((one, other) => other - one))
  })
})

describe('veo-3 in chat', () => {
  test('streams live progress and two links that open without a key', async () => {
    const client = CLIENTS[0]?.[1]() as OpenAI
    const stream = await client.chat.completions.create({
      model: 'veo-3',
      stream: true,
      messages: [{ role: 'user', content: 'a mechanical butterfly flying in the futuristic garden' }],
    })
    let text = ''
    let chunks = 0
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? ''
      chunks++
    }
    expect(chunks, 'progress came while it worked').toBeGreaterThan(4)
    expect(text).toMatch(/"prompt":/)
    expect(text).toMatch(/Task ID: `[0-9a-z-]+`/)
    const [, preview, source] = /\[Data Preview\]\((\S+)\) \| \[Source Data\]\((\S+)\)/.exec(text) ?? []
    const [, watch, download] = /Watch Online\]\((\S+)\) \| \[⏬ Download Video\]\((\S+)\)/.exec(text) ?? []
    for (const [url, type] of [
      [preview, 'text/html'],
      [source, 'application/json'],
      [watch, 'video/mp4'],
      [download, 'video/mp4'],
    ] as const) {
      const answer = await fetch(url ?? '')
      expect(answer.status, url).toBe(200)
      expect(answer.headers.get('content-type')).toContain(type)
      await answer.body?.cancel()
    }
    const part = await fetch(watch ?? '', { headers: { range: 'bytes=0-99' } })
    expect(part.status).toBe(206)
    expect((await part.arrayBuffer()).byteLength).toBe(100)
    const forged = (watch ?? '').replace(/signature=.{4}/, 'signature=AAAA')
    expect((await fetch(forged)).status).toBe(403)
  })
})
