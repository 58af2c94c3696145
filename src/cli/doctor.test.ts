import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkDataFolder, checkNode, checkSpace, checkSqlite, type Finding } from './doctor.ts'
import { runCli, type Env } from './index.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laterna-doctor-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function doctor(env: Env, args: readonly string[] = ['--json']) {
  let stdout = ''
  const output = {
    write: (text: string) => {
      stdout += text
    },
  }
  const code = await runCli(['doctor', ...args], {
    env: { LATERNA_DATA: folder, ...env },
    cwd: folder,
    version: '1',
    stdout: output,
    stderr: output,
    startGateway: () => Promise.resolve(0),
    sleep: () => Promise.resolve(),
  })
  return { code, stdout }
}

async function listening(): Promise<{ port: number; close(): Promise<unknown> }> {
  const server = createServer((_, response) => response.writeHead(401).end())
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { port: (server.address() as { port: number }).port, close: () => new Promise((closed) => server.close(closed)) }
}

test.each([
  ['24.11.0', 'ok'],
  ['24.10.9', 'fail'],
  ['20.20.2', 'fail'],
  ['26.0.0', 'ok'],
])('Node %s is %s', (version, state) => {
  expect(checkNode(version).state).toBe(state)
})

test('a Node without SQLite, or with an old one, cannot be used', () => {
  expect(checkSqlite(undefined).state).toBe('fail')
  expect(checkSqlite('3.40.1').state).toBe('fail')
  expect(checkSqlite('3.53.4').state).toBe('ok')
})

test('a data folder that is missing will be made, and looking at it leaves nothing behind', () => {
  expect(checkDataFolder(join(folder, 'a', 'b'))).toMatchObject({ state: 'ok' })
  expect(readdirSync(folder)).toEqual([])
})

test('a data folder that others can read is a warning, one that is a file is a failure', () => {
  chmodSync(folder, 0o755)
  expect(checkDataFolder(folder)).toMatchObject({ state: 'warn', advice: expect.stringContaining('chmod 700') as string })
  chmodSync(folder, 0o700)
  expect(checkDataFolder(folder).state).toBe('ok')
  writeFileSync(join(folder, 'file'), '')
  expect(checkDataFolder(join(folder, 'file')).state).toBe('fail')
})

test('free space is told in gigabytes', () => {
  expect(checkSpace(join(folder, 'missing')).found).toMatch(/^\d+\.\d GB free$/)
})

test('a port that another program has is a failure and says which; a gateway that answers is well', async () => {
  const server = await listening()
  try {
    const taken = await doctor({ PORT: String(server.port) })
    expect(taken.code).toBe(1)
    expect(gatewayOf(taken.stdout)).toMatchObject({ state: 'fail', advice: expect.stringContaining(String(server.port)) as string })
    writeFileSync(join(folder, 'serving.json'), JSON.stringify({ url: `http://127.0.0.1:${server.port}`, pid: 1 }))
    expect(gatewayOf((await doctor({})).stdout).state).toBe('ok')
  } finally {
    await server.close()
  }
  expect(gatewayOf((await doctor({})).stdout)).toMatchObject({ state: 'warn', advice: expect.stringContaining('laterna serve') as string })
})

test('a missing ffmpeg is a warning that says how to get one; the report is a table with the advice below', async () => {
  const { code, stdout } = await doctor({ PORT: '0', FFMPEG_PATH: join(folder, 'no-ffmpeg') }, [])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^CHECK +STATE +FOUND\nnode +ok/)
  expect(stdout).toMatch(/ffmpeg +warn/)
  expect(stdout).toContain('FFMPEG_PATH')
})

function gatewayOf(json: string): Finding {
  const finding = (JSON.parse(json) as readonly Finding[]).find(({ check }) => check === 'gateway')
  if (!finding) throw new Error('the gateway was not looked at')
  return finding
}
