import sharp from 'sharp'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { Artifact } from '../../src/core/artifact.ts'
import type { LightJson } from '../../src/core/light-json.ts'
import type { Protocol } from '../../src/core/protocol.ts'
import { perform } from '../../src/gateway/index.ts'
import { protocols } from '../../src/protocols/index.ts'
import { illustrator } from '../../src/providers/illustrator/index.ts'
import { sampleCall, sampleWire } from '../samples/google.ts'
import { openTestHouse, type TestHouse } from './house.ts'

const painter = illustrator.connect(
  { threads: 1 },
  { http: { json: () => Promise.reject(new Error('no network')) }, scratchPath: '/nowhere' },
)
afterAll(() => painter.close?.())

let house: TestHouse
afterEach(async () => {
  await house.close()
})

/** The models' own sizes take seconds to paint; what is told and kept is the same in small. */
const SIDE = 160

function openSmallHouse(): Promise<TestHouse> {
  return openTestHouse({
    serve: (task) => {
      const output = { ...task.order.output, widthPixels: SIDE, heightPixels: SIDE }
      return painter.submit({ ...task, order: { ...task.order, output } })
    },
  })
}

/** Says something in a dialect and gives the picture and the text that come back. */
async function say(dialect: Protocol['id'], path: string, body: LightJson) {
  const match = protocols.find(({ id }) => id === dialect)?.match(sampleCall('POST', path))
  const intent = match?.endpoint.parse(sampleWire({ path, params: match.params, body }))
  if (intent?.do !== 'generate') throw new Error('not a generation')
  const answer = await perform(house.tools, house.visit(), { ...intent, wait: 'finished' })
  if (answer.about !== 'generation' || answer.job.state.name !== 'succeeded') throw new Error('not made')
  const [artifact] = answer.job.state.artifacts
  return { bytes: await bytesOf(artifact!), text: answer.job.state.text ?? '' }
}

async function bytesOf({ blob }: Artifact): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of house.tools.blobs.open(blob) as AsyncIterable<Uint8Array>) parts.push(part)
  return Buffer.concat(parts)
}

/** How far two pictures differ in a field, mean of all channels. */
async function meanIn(bytes: Buffer, [left, top, width, height]: readonly [number, number, number, number]): Promise<readonly number[]> {
  const { channels } = await sharp(await sharp(bytes).extract({ left, top, width, height }).toBuffer()).stats()
  return channels.slice(0, 3).map(({ mean }) => mean)
}

const SKY = [0, 0, SIDE, 30] as const
const BODY = [70, 100, 20, 25] as const

async function expectSameCatAtNight(before: Buffer, after: Buffer): Promise<void> {
  const [skyBefore, skyAfter] = [await meanIn(before, SKY), await meanIn(after, SKY)]
  expect(skyAfter[0]! + skyAfter[1]!).toBeLessThan(skyBefore[0]! + skyBefore[1]! - 80)
  // Its fur is where it was, and more red than blue as before, even in moonlight.
  const [catBefore, catAfter] = [await meanIn(before, BODY), await meanIn(after, BODY)]
  expect(catBefore[0]! - catBefore[2]!).toBeGreaterThan(40)
  expect(catAfter[0]! - catAfter[2]!).toBeGreaterThan(15)
}

test('in a chat in Google’s dialect the picture answered last is the one that is edited', async () => {
  house = await openSmallHouse()
  const path = '/gemini/v1beta/models/gemini-2.5-flash-image:generateContent'
  const asked = { role: 'user', parts: [{ text: 'an orange cat sitting in a meadow by day' }] }
  const first = await say('google', path, { contents: [asked] })
  const picture = { inlineData: { mimeType: 'image/png', data: first.bytes.toString('base64') }, thoughtSignature: 'c2lnbmF0dXJl' }
  const answered = { role: 'model', parts: [{ text: first.text }, picture] }
  const more = { role: 'user', parts: [{ text: 'make it night and add a hat' }] }
  const second = await say('google', path, { contents: [asked, answered, more] })
  expect(second.text).toContain('Done: make it night; add a hat.')
  await expectSameCatAtNight(first.bytes, second.bytes)
})

test('so it is in a chat in OpenAI’s dialect', async () => {
  house = await openSmallHouse()
  const path = '/v1/chat/completions'
  const asked = { role: 'user', content: 'an orange cat sitting in a meadow by day' }
  const first = await say('openai', path, { model: 'gemini-2.5-flash-image', messages: [asked] })
  const url = `data:image/png;base64,${first.bytes.toString('base64')}`
  const answered = { role: 'assistant', content: first.text, images: [{ type: 'image_url', image_url: { url } }] }
  const more = { role: 'user', content: 'make it night and add a hat' }
  const second = await say('openai', path, { model: 'gemini-2.5-flash-image', messages: [asked, answered, more] })
  await expectSameCatAtNight(first.bytes, second.bytes)
})
