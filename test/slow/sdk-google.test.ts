/** The official Google SDK, unmodified, in the versions people have: only key and base URL are ours. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as genai1 from 'genai-1'
import * as genai2 from 'genai-2'
import * as genai3 from 'genai-3'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startGatewayProcess, TEST_KEY, type GatewayProcess } from '../stage/gateway-process.ts'

let gateway: GatewayProcess
let folder = ''
beforeAll(async () => {
  gateway = await startGatewayProcess()
  folder = mkdtempSync(join(tmpdir(), 'laterna-sdk-'))
})
afterAll(async () => {
  await gateway.stop()
  gateway.clear()
  rmSync(folder, { recursive: true, force: true })
})

const options = (): { apiKey: string; httpOptions: { baseUrl: string } } => ({
  apiKey: TEST_KEY,
  httpOptions: { baseUrl: `${gateway.url}/gemini` },
})
const LOGO =
  "A minimalist logo for a LLM router market company on a solid white background. trident in a circle as the main symbol, with ONLY text 'InferEra' below."

/** The parts of the SDK these tests use; its versions agree on them. */
type Client = genai2.GoogleGenAI
const CLIENTS: readonly (readonly [version: string, make: (vertexai: boolean) => Client])[] = [
  ['1.52', (vertexai) => new genai1.GoogleGenAI({ ...options(), vertexai }) as unknown as Client],
  ['2.32', (vertexai) => new genai2.GoogleGenAI({ ...options(), vertexai })],
  ['3.1', (vertexai) => new genai3.GoogleGenAI({ ...options(), vertexai }) as unknown as Client],
]

async function expectPicture(base64: string | undefined, widthPixels: number, heightPixels: number): Promise<void> {
  const picture = await sharp(Buffer.from(base64 ?? '', 'base64')).metadata()
  expect(picture).toMatchObject({ width: widthPixels, height: heightPixels, channels: 3 })
}

describe('Imagen', () => {
  test('1.52 in Gemini mode gets its picture', async () => {
    const client = CLIENTS[0]?.[1](false)
    const answer = await client?.models.generateImages({
      model: 'imagen-4.0-fast-generate-001',
      prompt: LOGO,
      config: { numberOfImages: 1, aspectRatio: '1:1' },
    })
    expect(answer?.generatedImages).toHaveLength(1)
    await expectPicture(answer?.generatedImages?.[0]?.image?.imageBytes, 1024, 1024)
  })

  test.each(CLIENTS)('%s in Vertex mode gets what it asked for', async (_, make) => {
    const config = {
      numberOfImages: 2,
      aspectRatio: '16:9',
      outputMimeType: 'image/jpeg',
      outputCompressionQuality: 80,
      seed: 7,
      addWatermark: false,
      enhancePrompt: true,
      includeRaiReason: true,
      guidanceScale: 5,
      language: genai2.ImagePromptLanguage.en,
      labels: { team: 'a' },
    }
    const answer = await make(true).models.generateImages({ model: 'imagen-4.0-generate-001', prompt: 'a calm lake at dawn', config })
    expect(answer.generatedImages).toHaveLength(2)
    for (const { image } of answer.generatedImages ?? []) {
      expect(image?.mimeType).toBe('image/jpeg')
      await expectPicture(image?.imageBytes, 1408, 768)
    }
  })

  test('without a count there are four, and the ultra model makes one', async () => {
    const client = CLIENTS[1]?.[1](true)
    const four = await client?.models.generateImages({ model: 'imagen-3.0-generate-002', prompt: LOGO })
    expect(four?.generatedImages).toHaveLength(4)
    const one = await client?.models.generateImages({ model: 'imagen-4.0-ultra-generate-001', prompt: LOGO })
    expect(one?.generatedImages).toHaveLength(1)
  })

  test('filtered pictures have a reason, and are an empty list without', async () => {
    const client = CLIENTS[1]?.[1](true)
    const ask = async (includeRaiReason: boolean) =>
      await client?.models.generateImages({
        model: 'imagen-4.0-generate-001',
        prompt: `${LOGO} test:filter-all`,
        config: { numberOfImages: 2, includeRaiReason },
      })
    expect((await ask(true))?.generatedImages?.map(({ raiFilteredReason }) => typeof raiFilteredReason)).toEqual(['string', 'string'])
    expect((await ask(false))?.generatedImages).toEqual([])
  })

  test.each([
    ['a refused prompt', 'imagen-4.0-generate-001', 'test:refuse-prompt', TEST_KEY, 400],
    ['a used-up quota', 'imagen-4.0-generate-001', 'test:quota', TEST_KEY, 429],
    ['an unknown model', 'imagen-9', 'a cat', TEST_KEY, 404],
    ['a wrong key', 'imagen-4.0-generate-001', 'a cat', 'sk-test-wrong', 400],
  ])("%s is the SDK's own error", async (_, model, prompt, apiKey, status) => {
    const client = new genai2.GoogleGenAI({ ...options(), apiKey, vertexai: true })
    await expect(client.models.generateImages({ model, prompt })).rejects.toMatchObject({ name: 'ApiError', status })
  })
})

describe('Veo', () => {
  const film = async (client: Client, model: string, prompt: string, config: object = {}) => {
    let operation = await client.models.generateVideos({ model, prompt, config })
    while (!operation.done) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      operation = await client.operations.getVideosOperation({ operation })
    }
    return operation
  }

  test('2.32 in Gemini mode polls to the end and downloads the film', async () => {
    const client = CLIENTS[1]?.[1](false) as Client
    const operation = await film(client, 'veo-2.0-generate-001', 'Panning wide shot of a calico kitten sleeping in the sunshine', {
      personGeneration: 'dont_allow',
      aspectRatio: '16:9',
      numberOfVideos: 1,
      durationSeconds: 5,
    })
    const [video] = operation.response?.generatedVideos ?? []
    const path = join(folder, 'kitten.mp4')
    await client.files.download({ file: video ?? '', downloadPath: path })
    await expect.poll(() => readFileSync(path).subarray(4, 8).toString(), { timeout: 5_000 }).toBe('ftyp')
    expect(readFileSync(path).length).toBeGreaterThan(100_000)
  })

  test('3.1 in Vertex mode gets the film in the answer', async () => {
    const operation = await film(CLIENTS[2]?.[1](true) as Client, 'veo-3.0-generate-001', 'waves on a beach', {
      durationSeconds: 4,
      numberOfVideos: 1,
    })
    const bytes = Buffer.from(operation.response?.generatedVideos?.[0]?.video?.videoBytes ?? '', 'base64')
    expect(bytes.subarray(4, 8).toString()).toBe('ftyp')
    expect(bytes.includes('mp4a'), 'it has sound').toBe(true)
  })

  test.each([
    ['filtered', 'test:filter-all', { response: { raiMediaFilteredCount: 1 } }],
    ['failed', 'test:fail', { error: { code: expect.any(Number), message: expect.any(String) } }],
  ])('a %s film is told in the operation', async (_, word, expected) => {
    expect(await film(CLIENTS[1]?.[1](false) as Client, 'veo-3.0-generate-001', `a cat ${word}`)).toMatchObject({ done: true, ...expected })
  })
})

test.each(CLIENTS)('%s lists and gets models in both modes', async (_, make) => {
  const names: (string | undefined)[] = []
  for await (const model of await make(false).models.list({ config: { pageSize: 5 } })) names.push(model.name)
  expect(names).toContain('models/imagen-4.0-generate-001')
  expect((await make(false).models.get({ model: 'veo-3.0-generate-preview' })).supportedActions).toContain('predictLongRunning')
  expect((await make(true).models.get({ model: 'imagen-3.0-generate-002' })).name).toBe('publishers/google/models/imagen-3.0-generate-002')
})
