import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGatewayProcess, TEST_KEY, type GatewayProcess } from '../stage/gateway-process.ts'

const LAUNCHER = fileURLToPath(new URL('../../bin/laterna.cjs', import.meta.url))

let gateway: GatewayProcess
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laterna-cli-'))
  gateway = await startGatewayProcess()
})
afterAll(async () => {
  await gateway.stop()
  gateway.clear()
  rmSync(folder, { recursive: true })
})

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command as its users run it: a process of its own that finds the gateway by the data folder. */
async function laterna(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const { LATERNA_KEY: _, LATERNA_URL: __, LATERNA_OPERATOR_TOKEN: ___, ...surroundings } = process.env
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    cwd: folder,
    env: { ...surroundings, LATERNA_DATA: gateway.dataPath, LATERNA_TEST_KEY: TEST_KEY, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => void (written.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (written.stderr += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, ...written }
}

test('generate writes a picture and, where nobody watches, one line for each change', async () => {
  const { code, stdout, stderr } = await laterna(['generate', 'a cat', '-o', 'out/cat.png'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(folder, 'out/cat.png')}\n` })
  expect(readFileSync(join(folder, 'out/cat.png')).subarray(1, 4).toString()).toBe('PNG')
  expect(stderr).toMatch(/^( *\d+ % \S.*\n)+$/)
})

test('the newest generation is listed and shown with what it cost', async () => {
  const list = await laterna(['jobs', 'list', '--json'])
  const [newest] = (JSON.parse(list.stdout) as { readonly data: readonly { readonly id: string }[] }).data
  const { code, stdout } = await laterna(['jobs', 'show', newest?.id ?? ''])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^charged +0\.04 USD of play money$/m)
  expect(await laterna(['jobs', 'show', 'nope'])).toMatchObject({ code: 1, stdout: '' })
})

test('a key works from when it is made until it is revoked', async () => {
  const made = await laterna(['keys', 'create', '--name', 'shop'])
  const key = made.stdout.trim()
  const id = /\(id (\S+)\)/.exec(made.stderr)?.[1] ?? ''
  expect((await laterna(['jobs', 'list', '--key', key])).code).toBe(0)
  expect((await laterna(['keys', 'list'])).stdout).toMatch(new RegExp(`^${id} .* active +shop$`, 'm'))
  expect(await laterna(['keys', 'revoke', id])).toMatchObject({ code: 0, stdout: `Revoked ${id}.\n` })
  expect((await laterna(['keys', 'list'])).stdout).toMatch(new RegExp(`^${id} .* revoked +shop$`, 'm'))
  expect(await laterna(['jobs', 'list', '--key', key])).toMatchObject({ code: 1, stderr: expect.stringContaining('key_invalid') })
})

test('doctor finds the gateway and everything in order', async () => {
  const { code, stdout } = await laterna(['doctor'])
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(`answers at ${gateway.url}`) })
})

test('a file that cannot be written is said before anything is ordered', async () => {
  const before = (await laterna(['jobs', 'list', '--json'])).stdout
  const { code, stderr } = await laterna(['generate', 'a cat', '-o', join(gateway.dataPath, 'test-key', 'cat.png')])
  expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('Nothing was ordered') })
  expect((await laterna(['jobs', 'list', '--json'])).stdout).toBe(before)
  expect(existsSync(join(folder, 'cat.png'))).toBe(false)
})

test('a taken port and a setting that makes no sense are said in words, without a stack', async () => {
  const { port } = new URL(gateway.url)
  const taken = await laterna(['serve', '--port', port, '--data', join(folder, 'other')])
  expect(taken).toMatchObject({ code: 1, stderr: expect.stringContaining(`another program listens on port ${port}`) })
  const senseless = await laterna(['serve', '--data', join(folder, 'other')], { PORT: 'abc' })
  expect(senseless).toMatchObject({ code: 1, stderr: expect.stringContaining('PORT: must be a whole number') })
  expect(taken.stderr + senseless.stderr).not.toContain('    at ')
})
