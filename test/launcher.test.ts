import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const RUNTIME = `node-${process.platform}-${process.arch}`
/** Stands in for the built program: prints its arguments, then does what the first one says. */
const PROGRAM = `
  const mode = process.argv[2]
  if (mode === 'exit') process.exitCode = 7
  if (mode !== 'exit') setInterval(() => {}, 1000)
  if (mode === 'wait') {
    let signals = 0
    process.on('SIGTERM', () => { signals++; setTimeout(() => process.exit(10 + signals), 200) })
  }
  console.log(JSON.stringify(process.argv.slice(2)))
`
/** Makes any Node say it is version 20, but for the one the launcher starts in its place. */
const PRETEND_OLD = `if (!process.env.BESIDE) Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })`

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laterna-launcher-'))
  for (const name of ['bin', 'dist', `node_modules/${RUNTIME}/bin`]) mkdirSync(join(folder, name), { recursive: true })
  copyFileSync(new URL('../bin/laterna.cjs', import.meta.url), join(folder, 'bin/laterna.cjs'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'dist/main.js'), PROGRAM)
  writeFileSync(join(folder, 'old.cjs'), PRETEND_OLD)
  writeFileSync(join(folder, `node_modules/${RUNTIME}/bin/node`), `#!/bin/sh\nBESIDE=1 exec "${process.execPath}" "$@"\n`, { mode: 0o755 })
})
afterEach(() => rmSync(folder, { recursive: true }))

const oldNode = (): string[] => ['--require', join(folder, 'old.cjs')]

function launch(flags: readonly string[], ...args: readonly string[]) {
  return spawnSync(process.execPath, [...flags, join(folder, 'bin/laterna.cjs'), ...args], { encoding: 'utf8', timeout: 20_000 })
}

test('arguments and exit code pass through, on a new Node and on an old one', () => {
  for (const flags of [[], oldNode()]) {
    expect(launch(flags, 'exit', 'a b')).toMatchObject({ status: 7, stdout: '["exit","a b"]\n', stderr: '' })
  }
})

test('an old Node without a newer one beside it is told what to do', () => {
  rmSync(join(folder, 'node_modules'), { recursive: true })
  const { status, stderr } = launch(oldNode(), 'exit')
  expect(status).toBe(1)
  expect(stderr).toContain('Laterna needs Node 24.11')
})

test('a checkout that is not built says how to build it', () => {
  rmSync(join(folder, 'dist'), { recursive: true })
  expect(launch([], 'exit')).toMatchObject({ status: 1, stderr: 'Laterna is not built yet. Run: npm run build\n' })
})

test.each([
  ['wait', { code: 11, signal: null }],
  ['die', { code: null, signal: 'SIGTERM' }],
])('a program that meets a signal with %s gets it once, and its end is told as it was', async (mode, end) => {
  const child = spawn(process.execPath, [...oldNode(), join(folder, 'bin/laterna.cjs'), mode], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.once('data', () => setImmediate(() => child.kill('SIGTERM')))
  expect(await new Promise((settle) => child.once('exit', (code, signal) => settle({ code, signal })))).toEqual(end)
})
