/** Every Node and curl example, as it is printed, against a gateway as it is shipped: what they save is what they promise. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sniff } from '../../src/blobs/index.ts'
import { startGatewayProcess, TEST_KEY, type GatewayProcess } from '../stage/gateway-process.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))

let gateway: GatewayProcess
let folder = ''
beforeAll(async () => {
  gateway = await startGatewayProcess()
  folder = mkdtempSync(join(tmpdir(), 'laterna-examples-'))
})
afterAll(async () => {
  await gateway.stop()
  gateway.clear()
  rmSync(folder, { recursive: true, force: true })
})

const picture = (widthPixels: number, heightPixels: number) => ({ mediaType: 'image/png', widthPixels, heightPixels })
const film = (durationSeconds: number) => ({
  mediaType: 'video/mp4',
  widthPixels: 1280,
  heightPixels: 720,
  // The sound ends on a whole number of its own frames, a little after the pictures.
  durationSeconds: expect.closeTo(durationSeconds, 1) as number,
})

const RESULTS: readonly (readonly [example: string, saves: string, facts: object])[] = [
  ['curl/imagen.sh', 'imagen-curl.png', picture(1408, 768)],
  ['curl/chat-image.sh', 'chat-image-curl.png', picture(1024, 1024)],
  ['curl/edit-image.sh', 'edit-image-curl.png', picture(1024, 1024)],
  ['curl/veo2.sh', 'veo2-curl.mp4', film(5)],
  ['curl/veo3.sh', 'veo3-curl.mp4', film(4)],
  ['curl/veo3-chat.sh', 'veo3-chat-curl.mp4', film(8)],
  ['node/imagen.mjs', 'imagen-node-1.png', picture(1408, 768)],
  ['node/chat-image.mjs', 'chat-image-node-1.png', picture(1024, 1024)],
  ['node/edit-image.mjs', 'edit-image-node.png', picture(1024, 1024)],
  ['node/veo2.mjs', 'veo2-node-1.mp4', film(5)],
  ['node/veo3.mjs', 'veo3-node-1.mp4', film(4)],
  ['node/veo3-chat.mjs', 'veo3-chat-node.mp4', film(8)],
]

test.each(RESULTS)('%s saves %s', async (example, saves, facts) => {
  const { code, printed } = await run(example)
  expect(code, printed).toBe(0)
  const bytes = readFileSync(join(folder, saves))
  const readAt = async (start: number, sizeBytes: number) => await Promise.resolve(bytes.subarray(start, start + sizeBytes))
  expect(await sniff(readAt, bytes.length)).toMatchObject(facts)
  if (saves.endsWith('.png'))
    expect((await sharp(bytes).raw().toBuffer({ resolveWithObject: true })).info.channels, 'no transparency').toBe(3)
})

test.each(['curl/imagen.sh', 'node/imagen.mjs'])('%s with a wrong key says so in its exit code, and saves no picture', async (example) => {
  const out = mkdtempSync(join(folder, 'refused-'))
  const { code } = await run(example, { LATERNA_KEY: 'sk-test-wrong' }, out)
  expect(code).not.toBe(0)
  // A shell opens the file before it knows that nothing will come.
  for (const name of readdirSync(out)) expect(readFileSync(join(out, name)), name).toHaveLength(0)
})

test('no example goes without a test here', () => {
  const tried = RESULTS.map(([example]) => example)
  for (const [kind, ending] of [
    ['curl', '.sh'],
    ['node', '.mjs'],
  ] as const) {
    const names = readdirSync(join(EXAMPLES, kind)).filter((name) => name.endsWith(ending))
    expect(names.filter((name) => !tried.includes(`${kind}/${name}`))).toEqual([])
  }
})

/** The example in a process of its own; where the client is not installed for it, the tests' own copy takes its place. */
async function run(
  example: string,
  env: Readonly<Record<string, string>> = {},
  out = folder,
): Promise<{ code: number | null; printed: string }> {
  const path = join(EXAMPLES, example)
  const [program, args] = example.startsWith('curl')
    ? ['bash', [path]]
    : [process.execPath, ['--import', join(EXAMPLES, 'stand-ins.mjs'), path]]
  const child = spawn(program, [...args, out], { env: { ...process.env, LATERNA_URL: gateway.url, LATERNA_KEY: TEST_KEY, ...env } })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  return await new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })))
}
