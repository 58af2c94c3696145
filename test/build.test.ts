import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laterna-build-'))
  mkdirSync(join(folder, 'scripts'))
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'scripts/build.mjs'])
    cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  write('src/main.ts', "import { word } from './room/word.ts'\nconsole.log(word)\n")
  write('src/room/word.ts', "export const word: string = 'light'\n")
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function build() {
  return spawnSync(process.execPath, [join(folder, 'scripts/build.mjs')], { encoding: 'utf8' })
}

function built(): readonly string[] {
  return readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, 'dist', path)).isFile() && !path.endsWith('.map'))
    .toSorted()
}

test('what runs is compiled or copied; tests, recordings and sources of WebAssembly are left out', () => {
  for (const path of [
    'room/1.sql',
    'room/wasm/brush.wasm',
    'room/wasm/brush.as.ts',
    'room/word.test.ts',
    'room/wire/call.json',
    'room/README.md',
  ])
    write(`src/${path}`, 'x')
  expect(build()).toMatchObject({ status: 0, stderr: '' })
  expect(built()).toEqual(['.built', 'main.js', 'room/1.sql', 'room/wasm/brush.wasm', 'room/word.js'])
  expect(spawnSync(process.execPath, [join(folder, 'dist/main.js')], { encoding: 'utf8' }).stdout).toBe('light\n')
})

test('nothing is built twice, and a file that was renamed does not live on', () => {
  build()
  const before = statSync(join(folder, 'dist/main.js')).mtimeMs
  build()
  expect(statSync(join(folder, 'dist/main.js')).mtimeMs).toBe(before)
  renameSync(join(folder, 'src/room/word.ts'), join(folder, 'src/room/term.ts'))
  write('src/main.ts', "import { word } from './room/term.ts'\nconsole.log(word)\n")
  expect(build().status).toBe(0)
  expect(built()).toEqual(['.built', 'main.js', 'room/term.js'])
})

test('a build that fails fails again until it is mended', () => {
  write('src/room/word.ts', 'export const word: string = 1\n')
  expect(build()).toMatchObject({ status: 1, stdout: expect.stringContaining('word.ts') as string })
  expect(build().status).toBe(1)
})

test('without the compiler, what was built before is used, and a checkout never built says what to do', () => {
  build()
  write('src/main.ts', "console.log('changed')\n")
  rmSync(join(folder, 'node_modules'))
  expect(build()).toMatchObject({ status: 0, stderr: expect.stringContaining('as it is') as string })
  rmSync(join(folder, 'dist'), { recursive: true })
  expect(build()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm ci') as string })
  expect(existsSync(join(folder, 'dist'))).toBe(false)
})
