import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConfigError } from './config.ts'
import { openDataFolder } from './data-folder.ts'
import { randomPool } from './random-pool.ts'

const options = { random: randomPool() }
let path = ''
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'laterna-folder-'))
})
afterEach(() => rmSync(path, { recursive: true, force: true }))

test('secrets are made once, kept for the owner only, and found again', () => {
  const first = openDataFolder(path, options)
  first.release()
  const second = openDataFolder(path, options)
  expect(second.secrets).toEqual(first.secrets)
  expect(second.testKey).toBe(first.testKey)
  expect(first.testKey).toMatch(/^sk-test-\w{43}$/)
  for (const name of ['key-pepper', 'link-secret', 'operator-token', 'test-key'])
    expect(statSync(join(path, name)).mode & 0o777).toBe(0o600)
  second.release()
})

test('an operator token from the environment is used and not written down', () => {
  const folder = openDataFolder(path, { ...options, operatorToken: 'from the environment' })
  expect(folder.secrets.operatorToken).toBe('from the environment')
  expect(existsSync(join(path, 'operator-token'))).toBe(false)
  folder.release()
})

test('who comes second is told who is there, and may come when it has left', () => {
  const first = openDataFolder(path, options)
  first.announce('http://127.0.0.1:1')
  expect(() => openDataFolder(path, options)).toThrow(/Another Laterna is using .* \(process \d+, http:\/\/127\.0\.0\.1:1\)/)
  first.release()
  openDataFolder(path, options).release()
})

test('a test key that was revoked is replaced for good', () => {
  const folder = openDataFolder(path, options)
  const renewed = folder.renewTestKey()
  expect(renewed).not.toBe(folder.testKey)
  folder.release()
  const next = openDataFolder(path, options)
  expect(next.testKey).toBe(renewed)
  next.release()
})

test('what an interrupted start left behind is neither believed nor kept', () => {
  writeFileSync(join(path, 'link-secret'), '')
  openDataFolder(path, options).release()
  expect(readFileSync(join(path, 'link-secret'), 'utf8').trim()).toHaveLength(43)
})

test('a folder that cannot be made is a setting that cannot be used', () => {
  writeFileSync(join(path, 'a-file'), '')
  expect(() => openDataFolder(join(path, 'a-file', 'data'), options)).toThrow(/The data folder .* cannot be made/)
})

test('a folder that cannot be written is a setting that cannot be used, and is not taken for one in use', () => {
  mkdirSync(join(path, 'lock'))
  expect(() => openDataFolder(path, options)).toThrow(/The data folder .* cannot be written/)
  rmSync(join(path, 'lock'), { recursive: true })
  writeFileSync(join(path, 'lock'), 'not a database, but something longer than its header would be')
  expect(() => openDataFolder(path, options)).toThrow(ConfigError)
  expect(() => openDataFolder(path, options)).not.toThrow(/Another Laterna/)
})

test('random bytes are of the asked size and never the same', () => {
  const random = randomPool()
  const seen = new Set(Array.from({ length: 2_000 }, () => Buffer.from(random(16)).toString('hex')))
  expect(seen.size).toBe(2_000)
  expect(random(100_000)).toHaveLength(100_000)
})
