import { spawn } from 'node:child_process'
import { GatewayError } from '../../../core/errors.ts'

export interface Run {
  readonly signal: AbortSignal
  /** Told the number of the process while it runs, because it outlives a thread that is ended from outside. */
  encoding?(processId: number | undefined): void
  /** More output than this and the run is ended; what came so far is given. */
  readonly outputBytesMax: number
}

export interface Ran {
  readonly exitCode: number | null
  readonly output: Buffer
  /** The beginning of what it said. */
  readonly said: string
}

/** A film of a minute is read in less. */
const TIMEOUT_MS = 120_000
const SAID_CHARACTERS_MAX = 16_000

/** Runs ffmpeg to its end and gives what it wrote. Throws `canceled` when the signal aborts; how else it ended is told by its exit code. */
export async function runFfmpeg(binary: string, options: readonly string[], run: Run): Promise<Ran> {
  const { signal, outputBytesMax } = run
  const child = spawn(binary, ['-hide_banner', '-nostdin', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
    timeout: TIMEOUT_MS,
  })
  run.encoding?.(child.pid)
  const chunks: Buffer[] = []
  let sizeBytes = 0
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length
    if (sizeBytes > outputBytesMax) child.kill('SIGKILL')
    else chunks.push(chunk)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    if (said.length < SAID_CHARACTERS_MAX) said += chunk.toString('utf8')
  })
  // Why it could not be started or was ended is told by its exit, which always comes.
  child.once('error', () => undefined)
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve))
  run.encoding?.(undefined)
  if (signal.aborted) throw new GatewayError('canceled', 'The film was canceled.')
  return { exitCode, output: Buffer.concat(chunks), said }
}
