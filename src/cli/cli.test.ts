import { createServer, type Server } from 'node:http'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCli, type CliEnvironment, type Env } from './index.ts'

interface Call {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: unknown
}
interface Reply {
  readonly status?: number
  readonly json?: unknown
  readonly bytes?: Uint8Array
}

let folder: string
let server: Server
let url: string
let calls: Call[]
/** Answers in the order they are given, by method and path; the last one is repeated. */
let replies: Map<string, Reply[]>

/** As a gateway behind another public address shows them: the command must come back to the one it called. */
const links = { source: 'https://laterna.example/source/g1?signature=s' }
const mediaAt = (place: number) => ({ id: `g1x${place}`, url: `https://laterna.example/v1/generations/g1/media/${place}` })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laterna-cli-'))
  calls = []
  replies = new Map()
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      calls.push({
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization,
        body: text ? JSON.parse(text) : undefined,
      })
      const waiting = replies.get(`${request.method} ${request.url}`) ?? []
      const reply = (waiting.length > 1 ? waiting.shift() : waiting[0]) ?? {
        status: 404,
        json: { error: { code: 'not_found', message: 'There is nothing here.' } },
      }
      response.writeHead(reply.status ?? 200).end(reply.bytes ?? JSON.stringify(reply.json))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})

afterEach(async () => {
  await new Promise((closed) => server.close(closed))
  rmSync(folder, { recursive: true })
})

async function run(args: readonly string[], more: { env?: Env; isTTY?: boolean; startGateway?: CliEnvironment['startGateway'] } = {}) {
  const written = { stdout: '', stderr: '' }
  const output = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text
    },
    isTTY: more.isTTY ?? false,
    columns: 60,
  })
  const code = await runCli(args, {
    env: { LATERNA_DATA: folder, LATERNA_URL: url, LATERNA_KEY: 'sk-test-1', LATERNA_OPERATOR_TOKEN: 'operator-1', ...more.env },
    cwd: folder,
    version: '9.9.9',
    stdout: output('stdout'),
    stderr: output('stderr'),
    startGateway: more.startGateway ?? (() => Promise.resolve(0)),
    sleep: () => Promise.resolve(),
  })
  return { code, ...written }
}

test('the help names every command, and each command has its own', async () => {
  const { code, stdout } = await run(['--help'])
  expect(code).toBe(0)
  for (const command of ['serve', 'generate', 'jobs list', 'jobs show', 'keys create', 'keys list', 'keys revoke', 'doctor']) {
    expect(stdout).toContain(`laterna ${command}`)
    expect((await run([...command.split(' '), '--help'])).stdout).toContain(`laterna ${command}`)
  }
  expect(await run(['--version'])).toMatchObject({ code: 0, stdout: '9.9.9\n' })
})

test.each([
  [['paint'], 'There is no command "paint"'],
  [['keys'], 'There is no command "keys"'],
  [['__proto__'], 'There is no command'],
  [['generate'], 'Give a prompt'],
  [['generate', 'a', 'boat', '-o', 'x.png'], 'quotes'],
  [['generate', 'a boat'], 'Where to?'],
  [['generate', 'a boat', '-o', 'boat.gif'], '.gif'],
  [['generate', 'a boat', '-o', 'boat.png', '--seed', 'x'], '--seed'],
  [['generate', 'a boat', '-o', 'boat.png', '--colour', 'red'], '--colour'],
  [['jobs', 'list', '--limit', '0'], '--limit'],
  [['keys', 'revoke', 'sk-test-abc'], 'a key itself'],
  [['serve', '--port', 'http'], '--port'],
])('%j is not understood, says why, and calls nobody', async (args, reason) => {
  const { code, stdout, stderr } = await run(args)
  expect(code).toBe(2)
  expect(stderr).toContain(reason)
  expect(stdout).toBe('')
  expect(calls).toEqual([])
})

test('a picture is asked for, watched and saved', async () => {
  replies.set('POST /v1/generations', [{ json: { id: 'g1', status: 'queued', links } }])
  replies.set('GET /source/g1?signature=s', [
    { json: { id: 'g1', status: 'running', progress: { fraction: 0.42, note: 'painting' } } },
    { json: { id: 'g1', status: 'succeeded', artifacts: [mediaAt(2)], filtered: [] } },
  ])
  replies.set('GET /v1/generations/g1/media/2', [{ bytes: Buffer.from('png bytes') }])
  const { code, stdout, stderr } = await run(['generate', 'a boat', '-o', 'new/boat.png', '--aspect-ratio', '16:9', '--seed', '7'])
  const path = join(folder, 'new/boat.png')
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${path}\n` })
  expect(stderr).toContain('40 % painting')
  expect(readFileSync(path, 'utf8')).toBe('png bytes')
  expect(calls[0]).toEqual({
    method: 'POST',
    path: '/v1/generations',
    authorization: 'Bearer sk-test-1',
    body: {
      model: 'imagen-4.0-generate-001',
      prompt: 'a boat',
      count: 1,
      kind: 'image',
      media_type: 'image/png',
      aspect_ratio: '16:9',
      seed: 7,
    },
  })
})

test('a file that ends with .mp4 is a film, and several are numbered', async () => {
  replies.set('POST /v1/generations', [{ json: { id: 'g1', status: 'succeeded', artifacts: [mediaAt(0), mediaAt(1)], links } }])
  replies.set('GET /v1/generations/g1/media/0', [{ bytes: Buffer.from('first') }])
  replies.set('GET /v1/generations/g1/media/1', [{ bytes: Buffer.from('second') }])
  expect((await run(['generate', 'a boat', '-o', 'boat.mp4', '--count', '2', '--duration', '4'])).code).toBe(0)
  expect(calls[0]?.body).toEqual({ model: 'veo-3.0-generate-001', prompt: 'a boat', count: 2, kind: 'video', duration_seconds: 4 })
  expect(readFileSync(join(folder, 'boat-1.mp4'), 'utf8')).toBe('first')
  expect(readFileSync(join(folder, 'boat-2.mp4'), 'utf8')).toBe('second')
})

test('on a terminal the progress is one line, and it is gone at the end', async () => {
  replies.set('POST /v1/generations', [
    { json: { id: 'g1', status: 'running', progress: { fraction: 0.5, note: 'x'.repeat(200) }, links } },
  ])
  replies.set('GET /source/g1?signature=s', [{ json: { id: 'g1', status: 'succeeded', artifacts: [mediaAt(0)] } }])
  replies.set('GET /v1/generations/g1/media/0', [{ bytes: Buffer.from('png') }])
  const { stderr } = await run(['generate', 'a boat', '-o', 'boat.png'], { isTTY: true })
  expect(stderr).not.toContain('\n')
  expect(stderr.endsWith('\r\x1b[2K')).toBe(true)
  expect(stderr.split('\x1b[2K')[1]?.trimEnd().length).toBeLessThan(60)
})

test('a generation that failed or was filtered away ends with 1, says why and leaves no file', async () => {
  replies.set('POST /v1/generations', [
    { json: { id: 'g1', status: 'failed', links, error: { code: 'upstream_broken', message: 'The provider did not do the work.' } } },
    { json: { id: 'g2', status: 'succeeded', links, artifacts: [], filtered: ['Violence.'] } },
  ])
  expect(await run(['generate', 'a boat', '-o', 'boat.png'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('The provider did not do the work.') as string,
  })
  expect(await run(['generate', 'a boat', '-o', 'boat.png'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Violence.') as string,
  })
  expect(existsSync(join(folder, 'boat.png'))).toBe(false)
})

test("a refusal is told in the gateway's words, and a missing gateway by its address", async () => {
  replies.set('POST /v1/generations', [
    { status: 402, json: { error: { code: 'insufficient_funds', message: 'There is not enough money.' } } },
  ])
  expect(await run(['generate', 'a boat', '-o', 'boat.png'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is not enough money. (insufficient_funds)\n',
  })
  const { code, stderr } = await run(['jobs', 'list', '--url', 'http://127.0.0.1:1'])
  expect(code).toBe(1)
  expect(stderr).toContain('http://127.0.0.1:1')
})

test('without options the gateway, key and token of the data folder are used', async () => {
  writeFileSync(join(folder, 'serving.json'), JSON.stringify({ url, pid: 1 }))
  writeFileSync(join(folder, 'test-key'), 'sk-test-of-folder\n')
  writeFileSync(join(folder, 'operator-token'), 'operator-of-folder\n')
  const nothing = { LATERNA_URL: undefined, LATERNA_KEY: undefined, LATERNA_OPERATOR_TOKEN: undefined }
  replies.set('GET /v1/generations?limit=20', [{ json: { data: [] } }])
  replies.set('GET /v1/admin/keys', [{ json: { data: [] } }])
  expect((await run(['jobs', 'list'], { env: nothing })).stdout).toBe('Nothing was generated yet.\n')
  expect((await run(['keys', 'list'], { env: nothing })).code).toBe(0)
  expect(calls.map(({ authorization }) => authorization)).toEqual(['Bearer sk-test-of-folder', 'Bearer operator-of-folder'])
})

test('without a gateway or a key, what can be given is named', async () => {
  const nothing = { LATERNA_URL: undefined, LATERNA_KEY: undefined, LATERNA_OPERATOR_TOKEN: undefined }
  expect((await run(['jobs', 'list'], { env: nothing })).stderr).toContain('--key')
  expect((await run(['jobs', 'list', '--key', 'sk-test-1'], { env: nothing })).stderr).toContain('--url')
  expect((await run(['keys', 'list'], { env: nothing })).stderr).toContain('LATERNA_OPERATOR_TOKEN')
  expect((await run(['jobs', 'list', '--url', 'localhost:80'])).stderr).toContain('http://')
})

test('generations are listed in columns, whatever script their prompt is in', async () => {
  replies.set('GET /v1/generations?limit=2', [
    {
      json: {
        data: [
          {
            id: 'g2',
            created_at: '2026-11-21T10:00:00.000Z',
            status: 'running',
            model: 'veo-3',
            requested_model: 'veo-3',
            prompt: '一隻\n機械蝴蝶',
          },
          {
            id: 'g1',
            created_at: 1_795_289_772,
            status: 'succeeded',
            model: { asked: 'imagen-3.0-generate-002', served: 'imagen-3.0-generate-002' },
            request: { prompt: 'a boat' },
          },
        ],
      },
    },
  ])
  expect((await run(['jobs', 'list', '--limit', '2'])).stdout).toBe(
    [
      'ID  CREATED (UTC)     STATUS     MODEL                    PROMPT',
      'g2  2026-11-21 10:00  running    veo-3                    一隻 機械蝴蝶',
      'g1  2026-11-21 19:36  succeeded  imagen-3.0-generate-002  a boat',
      '',
    ].join('\n'),
  )
})

test('one generation shows what was asked, who served it and what it cost; --json shows everything', async () => {
  const receipt = {
    id: 'g1',
    status: 'succeeded',
    created_at: '2026-11-21T10:00:00.000Z',
    model: { asked: 'a', served: 'b' },
    served_by: 'illustrator',
    request: { prompt: 'a boat', seed: 7 },
    filtered: [],
    money: { play_money: true, charged: { nanos: '40000000', usd: '0.040000000' } },
    artifacts: [{ media_type: 'image/png', width_pixels: 1024, height_pixels: 1024, watch_url: 'http://x/media/1.png' }],
  }
  replies.set('GET /v1/generations/g1', [{ json: receipt }])
  const { stdout } = await run(['jobs', 'show', 'g1'])
  for (const fact of ['a, served by b', 'illustrator', 'a boat', '0.04 USD of play money', 'image/png  1024x1024  http://x/media/1.png'])
    expect(stdout).toContain(fact)
  expect(JSON.parse((await run(['jobs', 'show', 'g1', '--json'])).stdout)).toEqual(receipt)
})

test('a new key stands alone on stdout, made with the operator token', async () => {
  replies.set('POST /v1/admin/keys', [{ json: { id: 'key_1', mode: 'live', key: 'sk-live-secret' } }])
  const { code, stdout, stderr } = await run(['keys', 'create', '--live', '--name', 'shop'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'sk-live-secret\n' })
  expect(stderr).toContain('key_1')
  expect(calls).toEqual([
    { method: 'POST', path: '/v1/admin/keys', authorization: 'Bearer operator-1', body: { name: 'shop', mode: 'live' } },
  ])
})

test('keys are listed and revoked', async () => {
  replies.set('GET /v1/admin/keys', [
    {
      json: {
        data: [{ id: 'key_1', mode: 'test', name: 'cli', hint: 'sk-test-…9f3a', created_at: '2026-11-21T10:00:00.000Z', revoked_at: null }],
      },
    },
  ])
  replies.set('DELETE /v1/admin/keys/key_1', [{ json: { id: 'key_1' } }])
  expect((await run(['keys', 'list'])).stdout).toContain('key_1  test  sk-test-…9f3a  2026-11-21  active  cli')
  expect((await run(['keys', 'revoke', 'key_1'])).stdout).toBe('Revoked key_1.\n')
})

test('serve starts the gateway with the options laid over the environment, and returns its exit code', async () => {
  let seen: Env = {}
  const { code } = await run(['serve', '--port', '9000'], {
    startGateway: (env) => {
      seen = env
      return Promise.resolve(7)
    },
  })
  expect(code).toBe(7)
  expect(seen).toMatchObject({ PORT: '9000', LATERNA_DATA: folder })
})

test('an error nobody foresaw is not dressed up as a refusal', async () => {
  await expect(run(['serve'], { startGateway: () => Promise.reject(new Error('a bug')) })).rejects.toThrow('a bug')
})
