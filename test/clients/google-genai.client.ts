/** The official Google SDK in the versions people have, in both of its modes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as genai152 from 'genai-1.52'
import * as genai218 from 'genai-2.18'
import * as genai232 from 'genai-2.32'
import * as genai31 from 'genai-3.1'
import { expect } from 'vitest'
import { matrix, refuses, works, type Cell } from './matrix.ts'
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
  OMNI,
  ownPicture,
  PICTURE_MODEL,
  until,
} from './stage.ts'

/** The calls tried here are the same in all versions. */
type Sdk = typeof genai232
type Ai = InstanceType<Sdk['GoogleGenAI']>

const VERTEX_ONLY = /Gemini Enterprise Agent Platform|Vertex AI|Gemini Developer/

const pictures = (ai: Ai) => async () => {
  const config = { numberOfImages: 2, aspectRatio: '16:9' }
  const { generatedImages } = await ai.models.generateImages({ model: IMAGEN, prompt: LOGO, config })
  expect(generatedImages).toHaveLength(2)
  for (const { image } of generatedImages ?? []) await expectPicture(image?.imageBytes)
}

const edits = (ai: Ai) => async () => {
  const inlineData = { data: (await ownPicture()).toString('base64'), mimeType: 'image/png' }
  const contents = [{ role: 'user', parts: [{ text: EDIT }, { inlineData }] }]
  const { candidates } = await ai.models.generateContent({ model: PICTURE_MODEL, contents })
  await expectPicture(candidates?.[0]?.content?.parts?.find((part) => part.inlineData)?.inlineData?.data)
}

/** Vertex mode has Imagen's own ways of working on a picture besides. */
const imagenEdits =
  (ai: Ai, { RawReferenceImage }: Sdk) =>
  async () => {
    await edits(ai)()
    const image = { imageBytes: (await ownPicture()).toString('base64'), mimeType: 'image/png' }
    const edited = await ai.models.editImage({
      model: 'imagen-3.0-capability-001',
      prompt: EDIT,
      referenceImages: [Object.assign(new RawReferenceImage(), { referenceId: 1, referenceImage: image })],
      config: { numberOfImages: 1 },
    })
    await expectPicture(edited.generatedImages?.[0]?.image?.imageBytes, 64)
    const larger = await ai.models.upscaleImage({ model: 'imagen-4.0-upscale-preview', image, upscaleFactor: 'x2' })
    await expectPicture(larger.generatedImages?.[0]?.image?.imageBytes, 128)
  }

/** The SDK keeps the history, so that the first picture comes back with its signature. */
const chat = (ai: Ai) => async () => {
  const conversation = ai.chats.create({ model: PICTURE_MODEL, config: { responseModalities: ['TEXT', 'IMAGE'] } })
  const first = await conversation.sendMessage({ message: LOGO })
  await expectPicture(first.data)
  const second = await conversation.sendMessage({ message: EDIT })
  await expectPicture(second.data)
  expect(second.data).not.toBe(first.data)
}

const streams = (ai: Ai) => async () => {
  const found: (string | undefined)[] = []
  let reason: string | undefined
  for await (const chunk of await ai.models.generateContentStream({ model: PICTURE_MODEL, contents: LOGO })) {
    for (const part of chunk.candidates?.[0]?.content?.parts ?? []) if (part.inlineData) found.push(part.inlineData.data)
    reason = chunk.candidates?.[0]?.finishReason ?? reason
  }
  expect(found).toHaveLength(1)
  expect(reason).toBe('STOP')
  await expectPicture(found[0])
}

/** Both halves of a film: made once, fetched by the cell that follows. */
function films(ai: Ai): { readonly videos: Cell; readonly downloads: Cell } {
  let film: Awaited<ReturnType<Ai['models']['generateVideos']>>['response']
  return {
    videos: works(async () => {
      const begun = await ai.models.generateVideos({
        model: FILM_MODEL,
        source: { prompt: FILM },
        config: { durationSeconds: 4 },
      })
      film = await until(async () => {
        const operation = await ai.operations.getVideosOperation({ operation: begun })
        return operation.done ? operation.response : undefined
      })
      expect(film?.generatedVideos).toHaveLength(1)
    }),
    downloads: works(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'laterna-film-'))
      const downloadPath = join(folder, 'film.mp4')
      const [file] = film?.generatedVideos ?? []
      if (!file) throw new Error('there is no film')
      await ai.files.download({ file, downloadPath })
      // The older versions resolve before the file is closed.
      expectFilm(await until(async () => (readIfThere(downloadPath)?.length ? readIfThere(downloadPath) : undefined)))
      rmSync(folder, { recursive: true })
    }),
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

const files = (ai: Ai) => async () => {
  const picture = await ownPicture()
  const file = await ai.files.upload({
    file: new Blob([new Uint8Array(picture)], { type: 'image/png' }),
    config: { displayName: 'a colour' },
  })
  expect(file).toMatchObject({ state: 'ACTIVE', mimeType: 'image/png', displayName: 'a colour', sizeBytes: String(picture.length) })
  const fileData = { fileUri: file.uri ?? '', mimeType: 'image/png' }
  const edited = await ai.models.generateContent({
    model: PICTURE_MODEL,
    contents: [{ role: 'user', parts: [{ text: EDIT }, { fileData }] }],
  })
  await expectPicture(edited.data)
  const names: (string | undefined)[] = []
  for await (const { name } of await ai.files.list()) names.push(name)
  expect(names).toContain(file.name)
  expect(await ai.files.get({ name: file.name ?? '' })).toMatchObject({ name: file.name })
  await ai.files.delete({ name: file.name ?? '' })
  await expect(ai.files.get({ name: file.name ?? '' })).rejects.toMatchObject({ status: 403 })
}

/** A picture, the same worked on, a stream, and a film in the background. */
const interactions = (ai: Ai) => async () => {
  const made = await ai.interactions.create({ model: PICTURE_MODEL, input: LOGO })
  await expectPicture(made.output_image?.data)
  const edited = await ai.interactions.create({ model: PICTURE_MODEL, input: EDIT, previous_interaction_id: made.id })
  await expectPicture(edited.output_image?.data)
  expect(edited.output_image?.data).not.toBe(made.output_image?.data)
  const seen: string[] = []
  for await (const event of await ai.interactions.create({ model: PICTURE_MODEL, input: LOGO, stream: true })) seen.push(event.event_type)
  expect(seen.at(0)).toBe('interaction.created')
  expect(seen.at(-1)).toBe('interaction.completed')
  const format = { type: 'video', duration: '3s', resolution: '360p', delivery: 'inline' } as const
  const { id } = await ai.interactions.create({ model: OMNI, input: FILM, background: true, response_format: format })
  const film = await until(async () => {
    const interaction = await ai.interactions.get(id)
    return interaction.status === 'in_progress' ? undefined : interaction
  })
  expectFilm(Buffer.from(film.output_video?.data ?? '', 'base64'))
  await ai.interactions.delete(id)
  await expect(ai.interactions.get(id)).rejects.toMatchObject({ status: 404 })
}

const models = (ai: Ai) => async () => {
  const names: (string | undefined)[] = []
  for await (const { name } of await ai.models.list({ config: { pageSize: 10 } })) names.push(name?.split('/').at(-1))
  expect(names).toContain(IMAGEN)
  expect(names).toContain(FILM_MODEL)
  expect((await ai.models.get({ model: PICTURE_MODEL })).name).toMatch(PICTURE_MODEL)
  expect((await ai.models.countTokens({ model: PICTURE_MODEL, contents: LOGO })).totalTokens).toBeGreaterThan(10)
}

const errors = (ai: Ai) => async () => {
  const call = ai.models.generateContent({ model: PICTURE_MODEL, contents: LOGO, config: { imageConfig: { aspectRatio: '7:5' } } })
  await expect(call).rejects.toMatchObject({
    name: 'ApiError',
    status: 400,
    message: expect.stringContaining('aspect_ratio must be one of'),
  })
}

const versions: readonly (readonly [name: string, sdk: Sdk])[] = [
  ['genai-1.52', genai152 as unknown as Sdk],
  ['genai-2.18', genai218 as unknown as Sdk],
  ['genai-2.32', genai232],
  ['genai-3.1', genai31 as unknown as Sdk],
]

for (const [name, sdk] of versions) {
  const options = { apiKey: key, httpOptions: { baseUrl: gemini } }
  const ai = new sdk.GoogleGenAI(options)
  const makesPictures = name === 'genai-1.52' || name === 'genai-2.18'
  matrix(
    { client: '@google/genai', package: name, mode: 'Gemini mode' },
    {
      pictures: makesPictures ? works(pictures(ai)) : refuses(VERTEX_ONLY, 'Use `generateContent`, or Vertex mode.', pictures(ai)),
      edits: works(edits(ai)),
      chat: works(chat(ai)),
      streams: works(streams(ai)),
      ...(name === 'genai-3.1'
        ? { videos: refuses(VERTEX_ONLY, 'Use `ai.interactions`, or Vertex mode.', async () => await films(ai).videos.run()) }
        : films(ai)),
      files: works(files(ai)),
      ...(name === 'genai-1.52' ? {} : { interactions: works(interactions(ai)) }),
      models: works(models(ai)),
      errors: works(errors(ai)),
    },
  )
  const vertex = new sdk.GoogleGenAI({ ...options, vertexai: true })
  matrix(
    { client: '@google/genai', package: name, mode: 'Vertex mode' },
    {
      pictures: works(pictures(vertex)),
      edits: works(imagenEdits(vertex, sdk)),
      chat: works(chat(vertex)),
      streams: works(streams(vertex)),
      ...films(vertex),
      files: refuses(VERTEX_ONLY, 'Use Gemini mode, or send the bytes inline.', files(vertex)),
      ...(name === 'genai-1.52' ? {} : { interactions: works(interactions(vertex)) }),
      models: works(models(vertex)),
      errors: works(errors(vertex)),
    },
  )
}
