import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('nothing set means this machine only, port 8787 and ./data', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 8787, dataPath: `${process.cwd()}/data`, logLevel: 'info' })
})

test('an empty variable counts as unset, and a public address loses its slash', () => {
  const config = readConfig({ PORT: '', PUBLIC_URL: 'https://pictures.example/' })
  expect(config).toMatchObject({ port: 8787, publicUrl: 'https://pictures.example' })
})

describe('a setting that cannot be used is named', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'ftp://x'],
    ['LATERNA_TEST_KEY', 'sk-live-x'],
    ['LATERNA_TEST_KEY', 'sk-test-'],
    ['LATERNA_OPERATOR_TOKEN', 'short'],
    ['LATERNA_LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: `))
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
  })

  test('and all of them at once', () => {
    expect(() => readConfig({ PORT: 'x', LATERNA_LOG_LEVEL: 'y' })).toThrow(/PORT: .*\nLATERNA_LOG_LEVEL: /)
  })
})
