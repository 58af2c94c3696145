/** What Google's SDK does with pictures and films that are given, against a whole gateway. */
import * as genai from 'genai-2'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startGatewayProcess, TEST_KEY, type GatewayProcess } from '../stage/gateway-process.ts'

let gateway: GatewayProcess
let vertex: genai.GoogleGenAI
let picture: genai.Image
beforeAll(async () => {
  gateway = await startGatewayProcess()
  vertex = new genai.GoogleGenAI({ apiKey: TEST_KEY, vertexai: true, httpOptions: { baseUrl: `${gateway.url}/gemini` } })
  const made = await vertex.models.generateImages({
    model: 'imagen-4.0-fast-generate-001',
    prompt: 'a red cat on a sofa',
    config: { numberOfImages: 1 },
  })
  picture = made.generatedImages?.[0]?.image ?? {}
})
afterAll(async () => {
  await gateway.stop()
  gateway.clear()
})

async function sizeOf(image: genai.Image | undefined): Promise<readonly [number, number]> {
  const { width, height } = await sharp(Buffer.from(image?.imageBytes ?? '', 'base64')).metadata()
  return [width, height]
}

describe('with given pictures', () => {
  test('a picture is enlarged to twice its size, as the type that was asked for', async () => {
    const { generatedImages } = await vertex.models.upscaleImage({
      model: 'imagen-4.0-upscale-preview',
      image: picture,
      upscaleFactor: 'x2',
      config: { outputMimeType: 'image/jpeg' },
    })
    expect(generatedImages?.[0]?.image?.mimeType).toBe('image/jpeg')
    expect(await sizeOf(generatedImages?.[0]?.image)).toEqual([2048, 2048])
  })

  test('a picture is edited within a mask', async () => {
    const white = await sharp({ create: { width: 1024, height: 1024, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    const raw = Object.assign(new genai.RawReferenceImage(), { referenceId: 1, referenceImage: picture })
    const mask = Object.assign(new genai.MaskReferenceImage(), {
      referenceId: 2,
      referenceImage: { imageBytes: white.toString('base64'), mimeType: 'image/png' },
      config: { maskMode: genai.MaskReferenceMode.MASK_MODE_USER_PROVIDED },
    })
    const { generatedImages } = await vertex.models.editImage({
      model: 'imagen-3.0-capability-001',
      prompt: 'a beach',
      referenceImages: [raw, mask],
      config: { editMode: genai.EditMode.EDIT_MODE_INPAINT_INSERTION, numberOfImages: 1 },
    })
    expect(generatedImages).toHaveLength(1)
    expect(await sizeOf(generatedImages?.[0]?.image)).toEqual([1024, 1024])
  })

  test.each([
    ['a model that takes none', 'imagen-4.0-generate-001', 400],
    ['what the illustrator cannot do', 'virtual-try-on-001', 501],
  ])('%s is refused and nothing is charged', async (_, model, status) => {
    const before = await generationsMade()
    const call = vertex.models.recontextImage({ model, source: { personImage: picture, productImages: [{ productImage: picture }] } })
    await expect(call).rejects.toMatchObject({ name: 'ApiError', status })
    expect(await generationsMade()).toBe(before)
  })
})

/** How many generations there are: what was refused has left none. */
async function generationsMade(): Promise<number> {
  const answer = await fetch(`${gateway.url}/v1/generations?limit=100`, { headers: { authorization: `Bearer ${TEST_KEY}` } })
  const { data } = (await answer.json()) as { readonly data?: readonly unknown[] }
  return data?.length ?? -1
}

test('a film made here goes on by its address, and only what is added is paid for', async () => {
  const gemini = new genai.GoogleGenAI({ apiKey: TEST_KEY, httpOptions: { baseUrl: `${gateway.url}/gemini` } })
  const finish = async (begun: genai.GenerateVideosOperation): Promise<genai.GenerateVideosOperation> => {
    let operation = begun
    while (!operation.done) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      operation = await gemini.operations.getVideosOperation({ operation })
    }
    return operation
  }
  const model = 'veo-3.1-fast-generate-preview'
  const first = await finish(
    await gemini.models.generateVideos({ model, source: { prompt: 'waves on a beach' }, config: { durationSeconds: 4 } }),
  )
  const video = first.response?.generatedVideos?.[0]?.video
  expect(video?.uri).toBeDefined()
  const longer = await finish(
    await gemini.models.generateVideos({ model, source: { prompt: 'a boat appears', ...(video ? { video } : {}) } }),
  )
  expect(longer.error).toBeUndefined()
  const id = /operations\/(\w+)$/.exec(longer.name ?? '')?.[1] ?? ''
  const answer = await fetch(`${gateway.url}/v1/generations/${id}/receipt`, { headers: { authorization: `Bearer ${TEST_KEY}` } })
  expect(await answer.json()).toMatchObject({
    request: { task: 'extend', duration_seconds: 7 },
    money: { lines: [{ meter: 'video-second', units: 7 }] },
    artifacts: [{ duration_seconds: expect.closeTo(11, 0) as number }],
  })
})
