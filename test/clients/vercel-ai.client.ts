/** Vercel's AI SDK with its providers for Google, for OpenAI, and for whatever is like OpenAI. */
import * as ai5 from 'ai-5'
import * as ai6 from 'ai-6'
import * as ai7 from 'ai-7'
import { createOpenAICompatible as compatible1 } from 'ai-compatible-1'
import { createOpenAICompatible as compatible2 } from 'ai-compatible-2'
import { createOpenAICompatible as compatible3 } from 'ai-compatible-3'
import { createGoogleGenerativeAI as google2 } from 'ai-google-2'
import { createGoogleGenerativeAI as google3 } from 'ai-google-3'
import { createGoogleGenerativeAI as google4 } from 'ai-google-4'
import { createOpenAI as openai2 } from 'ai-openai-2'
import { createOpenAI as openai3 } from 'ai-openai-3'
import { createOpenAI as openai4 } from 'ai-openai-4'
import { expect } from 'vitest'
import { drops, matrix, works, type Cell } from './matrix.ts'
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
  POLL_MS,
  UNKNOWN_MODEL,
  v1,
} from './stage.ts'

/** The calls tried here are the same in all majors, but for the name that generateImage had in the first. */
type Ai = typeof ai6
type Image = Parameters<Ai['generateImage']>[0]['model']
type Talker = Parameters<Ai['generateText']>[0]['model']
type Video = Parameters<Ai['experimental_generateVideo']>[0]['model']
type ProviderOptions = NonNullable<Parameters<Ai['generateText']>[0]['providerOptions']>

const pictures = (ai: Ai, model: Image) => async () => {
  const { images } = await ai.generateImage({ model, prompt: LOGO, n: 2 })
  expect(images).toHaveLength(2)
  for (const { uint8Array } of images) await expectPicture(uint8Array)
}

const edits = (ai: Ai, model: Image) => async () => {
  const { image } = await ai.generateImage({ model, prompt: { text: EDIT, images: [await ownPicture()] } })
  await expectPicture(image.uint8Array)
}

const chat = (ai: Ai, model: Talker) => async () => {
  const image = await ownPicture()
  const content = [{ type: 'text', text: EDIT } as const, { type: 'image', image } as const]
  const { files } = await ai.generateText({ model, messages: [{ role: 'user', content }] })
  await expectPicture(files[0]?.uint8Array)
}

/** Pictures as Markdown links in the text, for clients that hand on nothing else. */
const markdown = (ai: Ai, model: Talker, providerOptions: ProviderOptions) => async () => {
  const { text } = await ai.generateText({ model, prompt: LOGO, providerOptions })
  const response = await fetch(/\((https?:[^)]+)\)/.exec(text)?.[1] ?? '')
  await expectPicture(new Uint8Array(await response.arrayBuffer()))
}

const noFiles = (ai: Ai, model: Talker) => async () => {
  const { files } = await ai.generateText({ model, prompt: LOGO })
  expect(files).toEqual([])
}

const streams = (ai: Ai, model: Talker) => async () => {
  const result = ai.streamText({ model, prompt: LOGO })
  await result.consumeStream()
  await expectPicture((await result.files)[0]?.uint8Array)
}

const videos = (ai: Ai, model: Video) => async () => {
  const { video } = await ai.experimental_generateVideo({
    model,
    prompt: FILM,
    duration: 4,
    providerOptions: { google: { pollIntervalMs: POLL_MS } },
    // Without it the SDK takes nothing from an address like 127.0.0.1.
    download: async ({ url }) => {
      const response = await fetch(url, { headers: { 'x-goog-api-key': key } })
      return { data: new Uint8Array(await response.arrayBuffer()), mediaType: response.headers.get('content-type') ?? undefined }
    },
  })
  expectFilm(video.uint8Array)
}

const errors = (ai: Ai, model: Image) => async () => {
  const call = ai.generateImage({ model, prompt: LOGO, maxRetries: 0 })
  await expect(call).rejects.toMatchObject({ name: 'AI_APICallError', statusCode: 404, message: expect.stringContaining(UNKNOWN_MODEL) })
}

interface Major {
  readonly number: 5 | 6 | 7
  readonly ai: Ai
  readonly google: ReturnType<typeof google3>
  readonly openai: ReturnType<typeof openai3>
  readonly compatible: ReturnType<typeof compatible2>
}

const googleOptions = { apiKey: key, baseURL: `${gemini}/v1beta` }
const openaiOptions = { apiKey: key, baseURL: v1 }
const compatibleOptions = { ...openaiOptions, name: 'laterna' }
const majors = [
  {
    number: 5,
    ai: { ...ai5, generateImage: ai5.experimental_generateImage },
    google: google2(googleOptions),
    openai: openai2(openaiOptions),
    compatible: compatible1(compatibleOptions),
  },
  { number: 6, ai: ai6, google: google3(googleOptions), openai: openai3(openaiOptions), compatible: compatible2(compatibleOptions) },
  { number: 7, ai: ai7, google: google4(googleOptions), openai: openai4(openaiOptions), compatible: compatible3(compatibleOptions) },
] as unknown as readonly Major[]

for (const { number, ai, google, openai, compatible } of majors) {
  matrix(
    { client: 'ai with @ai-sdk/google', package: [`ai-${number}`, `ai-google-${number - 3}`] },
    {
      pictures:
        number === 7
          ? works(pictures(ai, google.image(PICTURE_MODEL)), 'With `gemini-…` models; it refuses `imagen-…` itself.')
          : works(pictures(ai, google.image(IMAGEN))),
      ...(number === 5 ? {} : { edits: works(edits(ai, google.image(PICTURE_MODEL))) }),
      chat: works(chat(ai, google(PICTURE_MODEL))),
      streams: works(streams(ai, google(PICTURE_MODEL))),
      ...(number === 5 ? {} : { videos: works(videos(ai, google.video(FILM_MODEL)), 'On an address like 127.0.0.1 pass `download`.') }),
      errors: works(errors(ai, google.image(UNKNOWN_MODEL))),
    },
  )
  matrix(
    { client: 'ai with @ai-sdk/openai', package: [`ai-${number}`, `ai-openai-${number - 3}`] },
    {
      pictures: works(pictures(ai, openai.image(PICTURE_MODEL))),
      ...(number === 5 ? {} : { edits: works(edits(ai, openai.image(PICTURE_MODEL))) }),
      chat: drops('Use `generateImage`; the chat model hands on text only.', noFiles(ai, openai.chat(PICTURE_MODEL))),
      errors: works(errors(ai, openai.image(UNKNOWN_MODEL))),
    },
  )
  const pictureText: Cell = works(
    markdown(ai, compatible.chatModel(PICTURE_MODEL), { laterna: { image_format: 'markdown' } }),
    'As a Markdown link in the text: `providerOptions: { laterna: { image_format: "markdown" } }`.',
  )
  matrix(
    { client: 'ai with @ai-sdk/openai-compatible', package: [`ai-${number}`, `ai-compatible-${number - 4}`] },
    {
      pictures: works(pictures(ai, compatible.imageModel(IMAGEN))),
      ...(number === 5 ? {} : { edits: works(edits(ai, compatible.imageModel(PICTURE_MODEL))) }),
      chat: pictureText,
      errors: works(errors(ai, compatible.imageModel(UNKNOWN_MODEL))),
    },
  )
}
