import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { resampled } from './samples.ts'

/** The package with voices for many languages that an operator may install beside us. */
export const VOICES_PACKAGE = '@echogarden/espeak-ng-emscripten'

/** Its names for the languages that ours does not share. */
const NAMES: { readonly [language: string]: string } = {
  zh: 'cmn',
  'zh-hans': 'cmn',
  'zh-hant': 'cmn',
  'zh-tw': 'cmn',
  'zh-cn': 'cmn',
  'pt-br': 'pt-br',
  en: 'en-gb',
}

/** Where the installed voices are, seen from a folder; undefined when there are none. */
export function installedVoices(from: string): string | undefined {
  for (const base of [join(from, 'laterna.js'), import.meta.url]) {
    try {
      return createRequire(base).resolve(VOICES_PACKAGE)
    } catch {
      // Not installed there: looked for in the next place, and then done without.
    }
  }
  return undefined
}

export interface LineAsked {
  readonly text: string
  /** BCP-47 tag. */
  readonly language: string
  readonly voice: 'female' | 'male'
  /** 1 for the usual pace; less is faster. */
  readonly stretch: number
}

const PATIENCE_MILLISECONDS = 20_000
const WORDS_PER_MINUTE = 150
const BYTES_MAX = 32 * 1024 * 1024

/** Has a line spoken by the installed voices, in a process of their own; undefined when they cannot. */
export function sayInstalled(modulePath: string, { text, language, voice, stretch }: LineAsked): Float32Array | undefined {
  const tag = language.toLowerCase()
  const name = NAMES[tag] ?? NAMES[tag.split('-')[0] ?? ''] ?? tag.split('-')[0]
  const runner = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './voice-runner.ts' : './voice-runner.js', import.meta.url))
  const input = JSON.stringify({ text, voice: name, rate: Math.round(WORDS_PER_MINUTE / stretch), pitch: voice === 'female' ? 68 : 34 })
  const { stdout, status } = spawnSync(process.execPath, [runner, modulePath], {
    input,
    timeout: PATIENCE_MILLISECONDS,
    maxBuffer: BYTES_MAX,
    stdio: ['pipe', 'pipe', 'ignore'],
    // It is no code of ours: the operator's keys and passwords stay out of it.
    env: {},
  })
  if (status !== 0 || stdout.length < 4 + 2000) return undefined
  return resampled(stdout.subarray(4), stdout.readUInt32LE(0))
}
