/** The official OpenAI SDKs, unmodified, against a whole gateway whose provider paints plain colours: quick, and every byte goes over a socket. */
import OpenAI from 'openai'
import OpenAI7 from 'openai-7'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Task } from '../../src/core/provider.ts'
import { follow, identify, perform } from '../../src/gateway/index.ts'
import { protocols, renderAccepted } from '../../src/protocols/index.ts'
import { startServer, type RunningServer } from '../../src/server/index.ts'
import { openTestHouse, type Serve, type TestHouse } from './house.ts'

const paint = (width: number, height: number, format: 'png' | 'jpeg' | 'webp' = 'png'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } })
    .toFormat(format)
    .toBuffer()

/** Shows a small picture for each one that is wanted on the way, then delivers pictures of the ordered size and format. */
const servePaint: Serve = async (task: Task) => {
  const { output } = task.order
  if (output.kind !== 'image') return { status: 'done', media: [], filtered: ['No films are made here.'] }
  const previews: { readonly bytes: Uint8Array; readonly mediaType: string }[] = []
  for (let index = 0; index < (output.partialImages ?? 0); index++) {
    previews.push({ bytes: await paint(8 + index, 8), mediaType: 'image/png' })
    task.report({ fraction: 0.2 * (index + 1), previews: [...previews] })
    await new Promise((resolve) => setTimeout(resolve, 20)) // The one who watches is to see each of them.
  }
  const bytes = await paint(output.widthPixels, output.heightPixels, output.mediaType.replace('image/', '') as 'png')
  const media = Array.from({ length: output.count }, () => ({ source: { from: 'bytes' as const, bytes }, mediaType: output.mediaType }))
  return { status: 'done', media, ...(output.text ? { text: 'Red.' } : {}) }
}

let house: TestHouse
let server: RunningServer
let apiKey = ''

beforeAll(async () => {
  house = await openTestHouse({ serve: servePaint })
  const made = await perform(house.tools, house.visit(), { do: 'create-key', name: 'sdk', mode: 'test' })
  apiKey = made.about === 'key' ? (made.secret ?? '') : ''
  const { tools } = house
  server = await startServer(
    {
      protocols,
      identify: (credential, access, call) => identify(tools, credential, access, call),
      perform: (visit, intent) => perform(tools, visit, intent),
      follow: (visit, intent) => follow(tools, visit, intent),
      openBlob: (ref, range) => tools.blobs.open(ref, range),
      createBlob: () => tools.blobs.create(),
      newRequestId: () => `req_${Buffer.from(tools.random(12)).toString('hex')}`,
      renderAccepted,
      now: tools.now,
    },
    { host: '127.0.0.1', port: 0, log: tools.log },
  )
})
afterAll(async () => {
  await server.close(1_000)
  await house.close()
})

const png = async (name: string): Promise<File> => new File([new Uint8Array(await paint(64, 48))], name, { type: 'image/png' })
const decode = (base64: string | undefined) => sharp(Buffer.from(base64 ?? '', 'base64')).metadata()
const lastOrder = () => house.orders.at(-1)?.order

describe.each([
  ['6', OpenAI],
  ['7', OpenAI7 as unknown as typeof OpenAI],
])('openai %s', (_, Client) => {
  let client: OpenAI
  beforeEach(() => {
    client = new Client({ apiKey, baseURL: `${server.url}/v1`, maxRetries: 0 })
  })

  test('images.generate: size, format and several at a time; usage is counted', async () => {
    const answer = await client.images.generate({
      model: 'gpt-image-1.5',
      prompt: 'a red square',
      n: 2,
      size: '1536x1024',
      quality: 'low',
      output_format: 'webp',
    })
    expect(answer).toMatchObject({ background: 'opaque', output_format: 'webp', quality: 'low', size: '1536x1024' })
    expect(answer.data).toHaveLength(2)
    expect(await decode(answer.data?.[0]?.b64_json)).toMatchObject({ format: 'webp', width: 1536, height: 1024 })
    expect(answer.usage).toMatchObject({ input_tokens: 3, output_tokens: 800, total_tokens: 803 })
  })

  test.each(['imagen-4.0-generate-001', 'gemini-2.5-flash-image', 'dall-e-3', 'dall-e-2', 'openai/gpt-image-2'])(
    'images.generate reaches %s, and its link opens without a key',
    async (model) => {
      const answer = await client.images.generate({ model, prompt: 'a red square', response_format: 'url', size: '1024x1024' })
      const picture = await fetch(answer.data?.[0]?.url ?? '')
      expect(picture.headers.get('content-type')).toBe('image/png')
      expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({ width: 1024, height: 1024 })
    },
  )

  test('images.generate streams pictures of the work in progress, each once and in order', async () => {
    const stream = await client.images.generate({ model: 'gpt-image-2', prompt: 'a red square', stream: true, partial_images: 3 })
    const events = []
    for await (const event of stream) events.push(event)
    expect(events.map(({ type }) => type)).toEqual([
      ...Array<string>(3).fill('image_generation.partial_image'),
      'image_generation.completed',
    ])
    const widths = await Promise.all(events.map(async ({ b64_json: base64 }) => (await decode(base64)).width))
    expect(widths).toEqual([8, 9, 10, 1024])
    expect(events.at(-1)).toMatchObject({ usage: { output_tokens: 1756 }, size: '1024x1024', output_format: 'png' })
  })

  test('images.edit sends a form: several pictures, a mask, text for numbers', async () => {
    const answer = await client.images.edit({
      model: 'gpt-image-1',
      image: [await png('a.png'), await png('b.png')],
      mask: await png('mask.png'),
      prompt: 'redder',
      n: 1,
      output_format: 'jpeg',
      output_compression: 70,
    })
    expect(await decode(answer.data?.[0]?.b64_json)).toMatchObject({ format: 'jpeg' })
    expect(lastOrder()?.inputs.map(({ role, mediaType, widthPixels }) => [role, mediaType, widthPixels])).toEqual([
      ['reference', 'image/png', 64],
      ['reference', 'image/png', 64],
      ['mask', 'image/png', 64],
    ])
    expect(lastOrder()?.output).toMatchObject({ compressionQuality: 70 })
  })

  test('images.edit streams, and takes one picture as it is named then', async () => {
    const stream = await client.images.edit({
      model: 'gemini-2.5-flash-image',
      image: await png('a.png'),
      prompt: 'redder',
      stream: true,
      partial_images: 1,
    })
    const types: string[] = []
    for await (const { type } of stream) types.push(type)
    expect(types).toEqual(['image_edit.partial_image', 'image_edit.completed'])
  })

  test('images.createVariation', async () => {
    const answer = await client.images.createVariation({ image: await png('a.png'), n: 2, size: '512x512', response_format: 'b64_json' })
    expect(answer.data).toHaveLength(2)
    expect(await decode(answer.data?.[0]?.b64_json)).toMatchObject({ width: 512, height: 512 })
    expect(lastOrder()).toMatchObject({ model: 'dall-e-2', output: { task: { do: 'vary' } } })
  })

  test('a chat goes on about its own picture, by link or by what it answered, with any picture model', async () => {
    const asMarkdown = { image_format: 'markdown' }
    const first = await client.chat.completions.create({
      model: 'gpt-image-1-mini',
      messages: [{ role: 'user', content: 'a red square' }],
      ...asMarkdown,
    })
    const { message } = first.choices[0] ?? {}
    expect(message?.content).toMatch(/^!\[image\]\(http/)
    await client.chat.completions.create({
      model: 'gemini-2.5-flash-image',
      messages: [
        { role: 'user', content: 'a red square' },
        { role: 'assistant', content: message?.content ?? '' },
        { role: 'user', content: 'redder' },
      ],
    })
    expect(lastOrder()?.inputs).toMatchObject([{ role: 'reference', widthPixels: 1024 }])
  })

  test('a streamed chat in URL mode has short lines only, and the link opens', async () => {
    const stream = await client.chat.completions.create(
      { model: 'imagen-4.0-generate-001', messages: [{ role: 'user', content: 'a red square' }], stream: true },
      { headers: { 'x-laterna-image-format': 'url' } },
    )
    const images: { readonly image_url: { readonly url: string } }[] = []
    for await (const { choices } of stream) images.push(...((choices[0]?.delta as { images?: typeof images } | undefined)?.images ?? []))
    expect(images).toHaveLength(1)
    expect((await fetch(images[0]?.image_url.url ?? '')).status).toBe(200)
  })

  test.each(['veo-3', 'veo-3.1-fast-generate-001', 'gemini-omni-1.2-flash', 'sora-2'])('a chat with %s asks for a film', async (model) => {
    const answer = await client.chat.completions.create({
      model,
      messages: [
        { role: 'system', content: 'aspect_ratio=16:9' },
        { role: 'user', content: 'a red square' },
      ],
    })
    expect(lastOrder()).toMatchObject({ prompt: 'a red square', output: { kind: 'video', aspectRatio: '16:9' } })
    expect(answer.choices[0]).toMatchObject({ finish_reason: 'content_filter', message: { refusal: 'No films are made here.' } })
  })

  test('predictions, sent as any other JSON', async () => {
    const answer: { readonly output: readonly { readonly url: string }[] } = await client.post(
      '/models/google/imagen-4.0-generate-001/predictions',
      { body: { input: { prompt: 'a red square', numberOfImages: 2, aspectRatio: '16:9' } } },
    )
    expect(answer.output).toHaveLength(2)
    expect((await fetch(answer.output[0]?.url ?? '')).status).toBe(200)
  })

  test('models of every maker, with slashes or without; none can be deleted', async () => {
    const ids: string[] = []
    for await (const { id } of client.models.list()) ids.push(id)
    expect(ids).toEqual(expect.arrayContaining(['gpt-image-2', 'dall-e-3', 'imagen-4.0-generate-001', 'veo-3']))
    expect(await client.models.retrieve('google/veo-3')).toMatchObject({ id: 'veo-3', owned_by: 'google' })
    await expect(client.models.delete('veo-3')).rejects.toMatchObject({ status: 405, code: 'method_not_allowed' })
  })

  test('errors are what the SDK knows: class, code and parameter, with the id of the request', async () => {
    const refused = client.images.generate({ model: 'gpt-image-2', prompt: 'x', size: 'huge' })
    await expect(refused).rejects.toMatchObject({ status: 400, param: 'size', code: 'invalid_value', type: 'invalid_request_error' })
    await expect(refused).rejects.toHaveProperty('requestID', expect.stringMatching(/^req_/))
    await expect(client.images.generate({ model: 'no-such', prompt: 'x' })).rejects.toMatchObject({ status: 404, code: 'model_not_found' })
    const unwanted = client.images.edit({ model: 'imagen-4.0-generate-001', image: await png('a.png'), prompt: 'x' })
    await expect(unwanted).rejects.toMatchObject({ status: 400, param: 'image' })
    const strict = client.images.generate(
      { model: 'gpt-image-2', prompt: 'x', background: 'transparent' },
      { headers: { 'x-laterna-strict': 'true' } },
    )
    await expect(strict).rejects.toMatchObject({ status: 400, param: 'background' })
    await expect(client.embeddings.create({ model: 'x', input: 'y' })).rejects.toMatchObject({ status: 404 })
  })

  test('answers tell what was changed', async () => {
    const { response } = await client.images
      .generate({ model: 'imagen-4.0-generate-001', prompt: 'x', n: 5, background: 'transparent', size: '1536x1024' })
      .withResponse()
    expect(response.headers.get('x-laterna-adjustments')).toBe(
      'background: transparent -> opaque (dropped); size: 1536x1024 -> 1280x896 (mapped); count: 4 at a time -> 5 in 2 runs (applied)',
    )
    expect(response.headers.get('openai-version')).toBe('2020-10-01')
    expect(Number(response.headers.get('openai-processing-ms'))).toBeGreaterThanOrEqual(0)
  })
})
