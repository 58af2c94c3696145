/** LangChain's chat models for Google and OpenAI, and its wrapper of the images API. */
import { HumanMessage } from '@langchain/core/messages'
import { ChatGoogleGenerativeAI } from '@langchain/google-genai'
import { ChatOpenAI, DallEAPIWrapper } from '@langchain/openai'
import { expect } from 'vitest'
import { matrix, works } from './matrix.ts'
import { EDIT, expectPicture, gemini, key, LOGO, ownPicture, PICTURE_MODEL, UNKNOWN_MODEL, v1 } from './stage.ts'

const google = (model: string) => new ChatGoogleGenerativeAI({ model, apiKey: key, baseUrl: gemini, maxRetries: 0 })
const openai = (model: string) => new ChatOpenAI({ model, apiKey: key, configuration: { baseURL: v1 }, maxRetries: 0 })

/** A picture stands among the blocks of the content. */
function pictureIn(content: unknown): string | undefined {
  const text = JSON.stringify(content)
  return /"data":"([A-Za-z0-9+/=]{100,})"/.exec(text)?.[1] ?? /data:image\/[a-z]+;base64,([A-Za-z0-9+/=]{100,})/.exec(text)?.[1]
}

const image = async () => ({
  type: 'image_url' as const,
  image_url: { url: `data:image/png;base64,${(await ownPicture()).toString('base64')}` },
})

matrix(
  { client: '@langchain/google-genai', package: '@langchain/google-genai' },
  {
    edits: works(async () => {
      const message = new HumanMessage({ content: [{ type: 'text', text: EDIT }, await image()] })
      await expectPicture(pictureIn((await google(PICTURE_MODEL).invoke([message])).content))
    }),
    chat: works(async () => {
      await expectPicture(pictureIn((await google(PICTURE_MODEL).invoke(LOGO)).content))
    }),
    streams: works(async () => {
      let found: string | undefined
      for await (const chunk of await google(PICTURE_MODEL).stream(LOGO)) found = pictureIn(chunk.content) ?? found
      await expectPicture(found)
    }),
    errors: works(async () => {
      await expect(google(UNKNOWN_MODEL).invoke(LOGO)).rejects.toMatchObject({ status: 404 })
    }),
  },
)

matrix(
  { client: '@langchain/openai', package: '@langchain/openai' },
  {
    pictures: works(async () => {
      const wrapper = new DallEAPIWrapper({ model: PICTURE_MODEL, apiKey: key, baseUrl: v1, dallEResponseFormat: 'b64_json' })
      await expectPicture(String(await wrapper.invoke(LOGO)))
    }, '`DallEAPIWrapper`.'),
    chat: works(async () => {
      await expectPicture(pictureIn((await openai(PICTURE_MODEL).invoke(LOGO)).content))
    }),
    edits: works(async () => {
      const message = new HumanMessage({ content: [{ type: 'text', text: EDIT }, await image()] })
      await expectPicture(pictureIn((await openai(PICTURE_MODEL).invoke([message])).content))
    }),
    errors: works(async () => {
      await expect(openai(UNKNOWN_MODEL).invoke(LOGO)).rejects.toMatchObject({ status: 404 })
    }),
  },
)
