/** The official OpenAI SDK. */
import OpenAI6 from 'openai-6'
import { toFile } from 'openai-6'
import OpenAI7 from 'openai-7'
import { expect } from 'vitest'
import { matrix, works } from './matrix.ts'
import { EDIT, expectFilm, expectPicture, FILM, FILM_MODEL, IMAGEN, key, LOGO, ownPicture, PICTURE_MODEL, until, v1 } from './stage.ts'

/** Both majors have the calls tried here; their types differ in names only. */
type Client = OpenAI6

const pictures = (client: Client) => async () => {
  const { data, output_format: format } = await client.images.generate({ model: IMAGEN, prompt: LOGO, n: 2, size: '1024x1024' })
  expect(data).toHaveLength(2)
  expect(format).toBeDefined()
  for (const { b64_json: base64 } of data ?? []) await expectPicture(base64)
}

const edits = (client: Client) => async () => {
  const image = [await toFile(await ownPicture(), 'first.png', { type: 'image/png' })]
  const { data } = await client.images.edit({ model: PICTURE_MODEL, prompt: EDIT, image })
  await expectPicture(data?.[0]?.b64_json)
  const varied = await client.images.createVariation({ image: await toFile(await ownPicture(), 'a.png'), size: '256x256' })
  await expectPicture(varied.data?.[0]?.b64_json)
}

const chat = (client: Client) => async () => {
  const image = { type: 'image_url', image_url: { url: `data:image/png;base64,${(await ownPicture()).toString('base64')}` } } as const
  const completion = await client.chat.completions.create({
    model: PICTURE_MODEL,
    messages: [{ role: 'user', content: [{ type: 'text', text: EDIT }, image] }],
  })
  const message = completion.choices[0]?.message as unknown as {
    readonly images: readonly { readonly image_url: { readonly url: string } }[]
  }
  await expectPicture(message.images[0]?.image_url.url)
}

const streams = (client: Client) => async () => {
  const stream = await client.images.generate({ model: PICTURE_MODEL, prompt: LOGO, stream: true, partial_images: 1 })
  let last: string | undefined
  for await (const event of stream) if (event.type === 'image_generation.completed') last = event.b64_json
  await expectPicture(last)
}

function films(client: Client) {
  let id = ''
  return {
    videos: works(async () => {
      const size = '1280x720'
      const film = await client.videos.create({ model: FILM_MODEL, prompt: FILM, seconds: '4', size })
      const done = await until(async () => {
        const { status } = await client.videos.retrieve(film.id)
        return status === 'completed' || status === 'failed' ? await client.videos.retrieve(film.id) : undefined
      })
      expect(done).toMatchObject({ object: 'video', status: 'completed', seconds: '4', size })
      id = film.id
    }),
    downloads: works(async () => {
      expectFilm(new Uint8Array(await (await client.videos.downloadContent(id)).arrayBuffer()))
      await expectPicture(new Uint8Array(await (await client.videos.downloadContent(id, { variant: 'thumbnail' })).arrayBuffer()), 100)
      expect(await client.videos.delete(id)).toMatchObject({ deleted: true })
    }),
  }
}

const models = (client: Client) => async () => {
  const ids: string[] = []
  for await (const { id } of client.models.list()) ids.push(id)
  expect(ids).toContain(FILM_MODEL)
  expect(await client.models.retrieve(IMAGEN)).toMatchObject({ id: IMAGEN, object: 'model' })
}

const errors = (client: Client) => async () => {
  const call = client.images.generate({ model: IMAGEN, prompt: LOGO, n: 99 })
  await expect(call).rejects.toMatchObject({ name: 'Error', status: 400, param: 'n', type: 'invalid_request_error' })
}

for (const [name, client] of [
  ['openai-6', new OpenAI6({ apiKey: key, baseURL: v1 })],
  ['openai-7', new OpenAI7({ apiKey: key, baseURL: v1 }) as unknown as Client],
] as const) {
  matrix(
    { client: 'openai', package: name },
    {
      pictures: works(pictures(client)),
      edits: works(edits(client)),
      chat: works(chat(client)),
      streams: works(streams(client)),
      ...films(client),
      models: works(models(client)),
      errors: works(errors(client)),
    },
  )
}
