import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeKey } from '../policy/index.ts'
import type { RandomBytes } from '../core/random.ts'
import type { Secrets } from '../gateway/index.ts'
import { ConfigError } from './config.ts'

/** Where one gateway keeps all its state, held by one process at a time. */
export interface DataFolder {
  readonly databasePath: string
  readonly blobsPath: string
  readonly scratchPath: string
  readonly secrets: Secrets
  /** The test key that is printed at start. Made once, kept readable for the owner only: it guards play money. */
  readonly testKey: string
  /** Makes another test key in place of one that was revoked. */
  renewTestKey(): string
  /** Tells the command line where the gateway listens. */
  announce(url: string): void
  release(): void
}

/**
 * Opens the folder, makes what is missing, and holds it until released or until the process dies, however it dies.
 * Throws ConfigError when another process holds it or when it cannot be written.
 */
export function openDataFolder(path: string, options: { readonly random: RandomBytes; readonly operatorToken?: string }): DataFolder {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new ConfigError(`The data folder ${path} cannot be made: ${String(error)}`)
  }
  const lock = takeLock(path)
  const scratchPath = join(path, 'scratch')
  rmSync(scratchPath, { recursive: true, force: true })
  mkdirSync(scratchPath)
  const servingPath = join(path, 'serving.json')
  return {
    databasePath: join(path, 'laterna.db'),
    blobsPath: join(path, 'blobs'),
    scratchPath,
    secrets: {
      keyPepper: secretBytes(join(path, 'key-pepper'), options.random),
      linkSecret: secretBytes(join(path, 'link-secret'), options.random),
      operatorToken:
        options.operatorToken ?? secretText(join(path, 'operator-token'), () => Buffer.from(options.random(32)).toString('base64url')),
    },
    testKey: secretText(join(path, 'test-key'), () => makeKey('test', options.random)),
    renewTestKey() {
      rmSync(join(path, 'test-key'))
      return secretText(join(path, 'test-key'), () => makeKey('test', options.random))
    },
    announce(url) {
      // Whole or not at all: who waits for it reads it the moment it is there.
      writeFileSync(`${servingPath}.new`, JSON.stringify({ url, pid: process.pid }))
      renameSync(`${servingPath}.new`, servingPath)
    },
    release() {
      rmSync(servingPath, { force: true })
      lock.close()
    },
  }
}

/** SQLite's own file lock: the operating system lets go of it when the process dies, so it is never stale. */
function takeLock(path: string): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(path, 'lock'))
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    if (error instanceof Error && /locked|busy/.test(error.message))
      throw new ConfigError(`Another Laterna is using ${path}${whoServes(path)}. Stop it, or set LATERNA_DATA to a folder of its own.`)
    throw new ConfigError(`The data folder ${path} cannot be written: ${String(error)}. Set LATERNA_DATA to a folder that this user owns.`)
  }
}

function whoServes(path: string): string {
  try {
    const { url, pid } = JSON.parse(readFileSync(join(path, 'serving.json'), 'utf8')) as { readonly url: unknown; readonly pid: unknown }
    return ` (process ${String(pid)}, ${String(url)})`
  } catch {
    return '' // It is still starting, or it was killed: then there is nothing more to say.
  }
}

function secretBytes(path: string, random: RandomBytes): Uint8Array {
  return Buffer.from(
    secretText(path, () => Buffer.from(random(32)).toString('base64url')),
    'base64url',
  )
}

/** Reads a secret, or makes it: written whole under another name first, so that a crash never leaves half a secret. */
function secretText(path: string, make: () => string): string {
  try {
    const text = readFileSync(path, 'utf8').trim()
    if (text !== '') return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new ConfigError(`The secret ${path} cannot be read: ${String(error)}`)
  }
  const made = make()
  writeFileSync(`${path}.new`, `${made}\n`, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
  return made
}
