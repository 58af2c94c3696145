/** Genkit with its plugins for Google and for whatever is like OpenAI. */
import { googleAI } from '@genkit-ai/google-genai'
import { defineCompatOpenAIImageModel, openAICompatible } from '@genkit-ai/compat-oai'
import { genkit } from 'genkit'
import { expect } from 'vitest'
import { matrix, works } from './matrix.ts'
import {
  EDIT,
  expectFilm,
  expectPicture,
  FILM,
  FILM_MODEL,
  gemini,
  IMAGEN,
  key,
  LOGO,
  ownPicture,
  PICTURE_MODEL,
  UNKNOWN_MODEL,
  until,
  v1,
} from './stage.ts'

const google = genkit({ plugins: [googleAI({ apiKey: key, baseUrl: gemini })] })
const openai = genkit({
  plugins: [
    openAICompatible({
      name: 'laterna',
      apiKey: key,
      baseURL: v1,
      initializer: async (client) =>
        await Promise.resolve(
          [PICTURE_MODEL, UNKNOWN_MODEL].map((name) =>
            defineCompatOpenAIImageModel({ name: `laterna/${name}`, client, pluginOptions: { name: 'laterna' } }),
          ),
        ),
    }),
  ],
})

matrix(
  { client: 'genkit with @genkit-ai/google-genai', package: ['genkit', '@genkit-ai/google-genai'] },
  {
    pictures: works(async () => {
      const { media } = await google.generate({ model: googleAI.model(IMAGEN), prompt: LOGO })
      await expectPicture(media?.url)
    }),
    edits: works(async () => {
      const url = `data:image/png;base64,${(await ownPicture()).toString('base64')}`
      const { media } = await google.generate({ model: googleAI.model(PICTURE_MODEL), prompt: [{ text: EDIT }, { media: { url } }] })
      await expectPicture(media?.url)
    }),
    chat: works(async () => {
      const first = await google.generate({ model: googleAI.model(PICTURE_MODEL), prompt: LOGO })
      await expectPicture(first.media?.url)
      const second = await google.generate({ model: googleAI.model(PICTURE_MODEL), messages: first.messages, prompt: EDIT })
      await expectPicture(second.media?.url)
    }),
    streams: works(async () => {
      const { stream, response } = google.generateStream({ model: googleAI.model(PICTURE_MODEL), prompt: LOGO })
      let found: string | undefined
      for await (const chunk of stream) found = chunk.media?.url ?? found
      await expectPicture(found)
      await expectPicture((await response).media?.url)
    }),
    videos: works(async () => {
      let { operation } = await google.generate({ model: googleAI.model(FILM_MODEL), prompt: FILM, config: { durationSeconds: 4 } })
      await until(async () => {
        if (operation) operation = await google.checkOperation(operation)
        return operation?.done
      })
      const film = operation?.output?.message?.content.find((part) => part.media)?.media
      const response = await fetch(film?.url ?? '', { headers: { 'x-goog-api-key': key } })
      expectFilm(new Uint8Array(await response.arrayBuffer()))
    }),
    errors: works(async () => {
      const call = google.generate({ model: googleAI.model(UNKNOWN_MODEL), prompt: LOGO })
      await expect(call).rejects.toThrow(/is not found/)
    }),
  },
)

matrix(
  { client: 'genkit with @genkit-ai/compat-oai', package: ['genkit', '@genkit-ai/compat-oai'] },
  {
    pictures: works(async () => {
      const { media } = await openai.generate({ model: `laterna/${PICTURE_MODEL}`, prompt: LOGO })
      await expectPicture(media?.url)
    }, 'Models are defined as image models with `defineCompatOpenAIImageModel`.'),
    errors: works(async () => {
      await expect(openai.generate({ model: `laterna/${UNKNOWN_MODEL}`, prompt: LOGO })).rejects.toThrow(/404/)
    }),
  },
)
