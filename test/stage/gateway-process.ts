import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LAUNCHER = fileURLToPath(new URL('../../bin/laterna.cjs', import.meta.url))
export const TEST_KEY = 'sk-test-the-tests-own'

/** A whole gateway as its users run it: the built program, in a process and a data folder of its own. */
export interface GatewayProcess {
  readonly url: string
  readonly dataPath: string
  readonly process: ChildProcess
  /** Everything it has printed so far. */
  printed(): string
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>
  /** kill -9. The data folder stays. */
  kill(): Promise<void>
  /** Forgets the data folder. */
  clear(): void
}

const START_MS_MAX = 30_000

/** Starts a gateway on a free port; on the data folder of an earlier one when its path is given. */
export async function startGatewayProcess(
  options: { readonly dataPath?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<GatewayProcess> {
  const dataPath = options.dataPath ?? mkdtempSync(join(tmpdir(), 'laterna-test-'))
  const env = { ...process.env, PORT: '0', LATERNA_DATA: dataPath, LATERNA_TEST_KEY: TEST_KEY, LATERNA_LOG_LEVEL: 'warn', ...options.env }
  const child = spawn(process.execPath, [LAUNCHER, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const url = await addressOf(child, dataPath, () => printed)
  return {
    url,
    dataPath,
    process: child,
    printed: () => printed,
    async stop() {
      child.kill('SIGTERM')
      return await ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    clear: () => rmSync(dataPath, { recursive: true, force: true }),
  }
}

/** What the gateway writes when it listens. An announcement of an earlier, killed process is not believed. */
async function addressOf(child: ChildProcess, dataPath: string, printed: () => string): Promise<string> {
  const path = join(dataPath, 'serving.json')
  for (const end = Date.now() + START_MS_MAX; Date.now() < end;) {
    if (child.exitCode !== null) throw new Error(`the gateway did not start:\n${printed()}`)
    if (existsSync(path)) {
      const { url, pid } = JSON.parse(readFileSync(path, 'utf8')) as { readonly url: string; readonly pid: number }
      if (pid === child.pid) return url
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  child.kill('SIGKILL')
  throw new Error(`the gateway took too long to start:\n${printed()}`)
}
