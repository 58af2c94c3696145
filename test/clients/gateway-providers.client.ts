/** Providers of the AI SDK that other gateways hand out. */
import * as ai from 'ai-6'
import { createAihubmix } from '@aihubmix/ai-sdk-provider'
import { createOpenRouter } from '@openrouter/ai-sdk-provider'
import { expect } from 'vitest'
import { drops, matrix, works } from './matrix.ts'
import { EDIT, expectPicture, key, LOGO, ownPicture, PICTURE_MODEL, UNKNOWN_MODEL, url, v1 } from './stage.ts'

/** This provider knows one address only; whoever wants another rewrites it. */
const rewriting: typeof fetch = async (input, init) => {
  const request = new Request(input, init)
  const { pathname, search } = new URL(request.url)
  return await fetch(`${url}${pathname}${search}`, { ...init, method: request.method, headers: request.headers })
}

const aihubmix = createAihubmix({ apiKey: key, fetch: rewriting })
const openrouter = createOpenRouter({ apiKey: key, baseURL: v1 })

matrix(
  { client: '@aihubmix/ai-sdk-provider', package: '@aihubmix/ai-sdk-provider' },
  {
    pictures: works(async () => {
      const { image } = await ai.generateImage({ model: aihubmix.image(PICTURE_MODEL), prompt: LOGO })
      await expectPicture(image.uint8Array)
    }, 'It has no base URL: pass a `fetch` that rewrites the origin.'),
    chat: drops('Use `generateImage`. With `gemini-…` and `imagen-…` models its chat goes past `fetch` to its own address.', async () => {
      const { files } = await ai.generateText({ model: aihubmix('nano-banana-pro-preview'), prompt: LOGO, maxRetries: 0 })
      expect(files).toEqual([])
    }),
    errors: works(async () => {
      const call = ai.generateImage({ model: aihubmix.image(UNKNOWN_MODEL), prompt: LOGO, maxRetries: 0 })
      await expect(call).rejects.toMatchObject({ name: 'AI_APICallError', statusCode: 404 })
    }),
  },
)

matrix(
  { client: '@openrouter/ai-sdk-provider', package: '@openrouter/ai-sdk-provider' },
  {
    pictures: works(async () => {
      const { image } = await ai.generateImage({ model: openrouter.imageModel(PICTURE_MODEL), prompt: LOGO })
      await expectPicture(image.uint8Array)
    }),
    edits: works(async () => {
      const content = [{ type: 'text', text: EDIT } as const, { type: 'image', image: await ownPicture() } as const]
      const { files } = await ai.generateText({ model: openrouter(PICTURE_MODEL), messages: [{ role: 'user', content }] })
      await expectPicture(files[0]?.uint8Array)
    }),
    chat: works(async () => {
      const { files } = await ai.generateText({ model: openrouter(PICTURE_MODEL), prompt: LOGO })
      await expectPicture(files[0]?.uint8Array)
    }),
    streams: works(async () => {
      const result = ai.streamText({ model: openrouter(PICTURE_MODEL), prompt: LOGO })
      await result.consumeStream()
      await expectPicture((await result.files)[0]?.uint8Array)
    }),
    errors: works(async () => {
      const call = ai.generateText({ model: openrouter(UNKNOWN_MODEL), prompt: LOGO, maxRetries: 0 })
      await expect(call).rejects.toMatchObject({ name: 'AI_APICallError', statusCode: 404 })
    }),
  },
)
