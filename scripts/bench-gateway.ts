/**
 * Measures a whole gateway from outside: `npm run build && npm run bench:gateway`. Closed loop; the load comes from this
 * process on the same machine, so read ratios and medians, not records. Prints a table and the processor time of the
 * gateway per request, which noise on the machine changes least.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Pool } from 'undici'

const KEY = 'sk-test-bench'
const LAUNCHER = fileURLToPath(new URL('../bin/laterna.cjs', import.meta.url))
const CLOCK_TICKS_PER_SECOND = 100
const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }

interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
}

const data = mkdtempSync(join(tmpdir(), 'laterna-bench-'))
const startedAt = performance.now()
const child = spawn(process.execPath, [LAUNCHER, 'serve'], {
  env: { ...process.env, PORT: '0', LATERNA_DATA: data, LATERNA_TEST_KEY: KEY, LATERNA_LOG_LEVEL: 'error' },
  stdio: 'ignore',
})
try {
  const url = await address()
  const pool = new Pool(url, { connections: 64 })
  await ask(pool, { method: 'GET', path: '/healthz' })
  print('cold start to the first answer', `${Math.round(performance.now() - startedAt)} ms`)
  print('memory at rest', `${residentMegabytes()} MB`)
  const model: Call = { method: 'GET', path: '/v1/models/veo-3' }
  await load(pool, model, { count: 2_000, connections: 16 })
  for (const connections of [1, 16]) report(`GET a model, ${connections} at once`, await load(pool, model, { count: 6_000, connections }))
  const film: Call = {
    method: 'POST',
    path: '/gemini/v1beta/models/veo-3.0-generate-001:predictLongRunning',
    body: JSON.stringify({ instances: [{ prompt: 'test:slow=120 a calm lake' }] }),
  }
  report('accept a film (job and hold on the disk), 16 at once', await load(pool, film, { count: 2_000, connections: 16 }))
  print('memory after that', `${residentMegabytes()} MB`)
  await pool.destroy()
} finally {
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  rmSync(data, { recursive: true, force: true })
}

interface Load {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly processorMsPerCall: number
}

async function load(pool: Pool, call: Call, { count, connections }: { count: number; connections: number }): Promise<Load> {
  const latencies: number[] = []
  let left = count
  const processorBefore = processorMs()
  const begun = performance.now()
  const one = async (): Promise<void> => {
    while (left-- > 0) {
      const at = performance.now()
      await ask(pool, call)
      latencies.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const seconds = (performance.now() - begun) / 1_000
  latencies.sort((a, b) => a - b)
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? 0
  return { perSecond: count / seconds, p50Ms: at(0.5), p99Ms: at(0.99), processorMsPerCall: (processorMs() - processorBefore) / count }
}

async function ask(pool: Pool, { method, path, body }: Call): Promise<void> {
  const answer = await pool.request({ method, path, headers, ...(body === undefined ? {} : { body }) })
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${await answer.body.text()}`)
  await answer.body.dump()
}

async function address(): Promise<string> {
  const path = join(data, 'serving.json')
  while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 2))
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly url: string }).url
}

/** User and system time of the gateway so far (Linux). */
function processorMs(): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND) * 1_000
}

function residentMegabytes(): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1_024)
}

function report(name: string, { perSecond, p50Ms, p99Ms, processorMsPerCall }: Load): void {
  print(
    name,
    `${Math.round(perSecond)}/s, p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms, ${processorMsPerCall.toFixed(3)} ms of processor each`,
  )
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(56)}${value}\n`)
}
