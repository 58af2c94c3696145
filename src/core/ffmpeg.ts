import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { GatewayError } from './errors.ts'

/**
 * The ffmpeg to run: the path given, else the one npm installed beside us, else the one on the PATH. ffmpeg is GPL
 * and is therefore only ever run as a program of its own. Throws `not_supported` when the one given does not run.
 */
export function findFfmpeg(ffmpegPath?: string): string | undefined {
  if (ffmpegPath !== undefined && ffmpegPath !== '') {
    if (runs(ffmpegPath)) return ffmpegPath
    throw new GatewayError('not_supported', 'Films cannot be made: the ffmpeg named by FFMPEG_PATH does not run.')
  }
  const installed = installedFfmpeg()
  if (installed !== undefined && runs(installed)) return installed
  return runs('ffmpeg') ? 'ffmpeg' : undefined
}

/** The binary of the optional package. Its install script, which npm may skip, would only have made it executable. */
function installedFfmpeg(): string | undefined {
  const name = `@ffmpeg-installer/${process.platform}-${process.arch}/package.json`
  const manifest = resolveOptional(name)
  if (manifest === undefined) return undefined
  const path = join(dirname(manifest), process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg')
  if (!existsSync(path)) return undefined
  return executable(path) || madeExecutable(path) ? path : undefined
}

function resolveOptional(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    // An optional package that is absent is no error: the next place is asked.
    return undefined
  }
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function madeExecutable(path: string): boolean {
  try {
    chmodSync(path, 0o755)
    return true
  } catch {
    // A read-only installation that belongs to somebody else: the next place is asked.
    return false
  }
}

function runs(binary: string): boolean {
  return spawnSync(binary, ['-version'], { stdio: 'ignore', timeout: 10_000 }).status === 0
}
