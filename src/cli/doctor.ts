import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, mkdtempSync, rmdirSync, statfsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { codeOf, EXIT, type CliEnvironment } from './environment.ts'
import { dataPath, servingUrl } from './gateway-client.ts'
import { table } from './table.ts'

/** One thing looked at. `advice` says what to do when it is not well. */
export interface Finding {
  readonly check: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly found: string
  readonly advice?: string
}

const NODE_MINIMUM = [24, 11] as const
const SQLITE_MINIMUM = [3, 45] as const
const SPACE_LOW_BYTES = 5e9
const SPACE_NONE_BYTES = 5e8
const LOOK_TIMEOUT_MS = 5000

/** `laterna doctor`: looks at everything, changes nothing. */
export async function doctor(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
  const path = dataPath(environment)
  const findings = [
    checkNode(process.versions.node),
    checkSqlite(process.versions['sqlite']),
    checkDataFolder(path),
    checkSpace(path),
    await checkDoor(environment),
    await checkFfmpeg(environment),
  ]
  if (values.json === true) environment.stdout.write(`${JSON.stringify(findings, null, 2)}\n`)
  else environment.stdout.write(reportOf(findings))
  return findings.some(({ state }) => state === 'fail') ? EXIT.failed : EXIT.ok
}

function reportOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ check, state, found }) => [check, state, found])
  const advice = findings.filter((finding) => finding.advice !== undefined).map((finding) => `${finding.check}: ${finding.advice}\n`)
  return table(['CHECK', 'STATE', 'FOUND'], rows) + (advice.length > 0 ? `\n${advice.join('')}` : '\nAll is well.\n')
}

/** What runs must be able to run Laterna. */
export function checkNode(version: string): Finding {
  const found = `${version}, at ${process.execPath}`
  if (isAtLeast(version, NODE_MINIMUM)) return { check: 'node', state: 'ok', found }
  return {
    check: 'node',
    state: 'fail',
    found,
    advice: `Laterna needs Node ${NODE_MINIMUM.join('.')} or newer. Run "npm ci --include=optional", or install Node 24.`,
  }
}

/** SQLite comes with Node, so a too old one means an unusual Node. */
export function checkSqlite(version: string | undefined): Finding {
  if (version !== undefined && isAtLeast(version, SQLITE_MINIMUM)) return { check: 'sqlite', state: 'ok', found: version }
  return {
    check: 'sqlite',
    state: 'fail',
    found: version ?? 'none',
    advice: `This Node has no SQLite ${SQLITE_MINIMUM.join('.')} or newer in it. Use an official build of Node 24.`,
  }
}

/** The folder, or the one it will be made in, must be writable: really, by making something in it. */
export function checkDataFolder(path: string): Finding {
  const check = 'data folder'
  const nearest = nearestExisting(path)
  const found = nearest === path ? path : `${path} (will be made)`
  try {
    if (!statSync(nearest).isDirectory())
      return { check, state: 'fail', found, advice: `${nearest} is a file. Move it, or set LATERNA_DATA to another folder.` }
    accessSync(nearest, constants.W_OK | constants.X_OK)
    rmdirSync(mkdtempSync(join(nearest, '.laterna-doctor-')))
  } catch (error) {
    return {
      check,
      state: 'fail',
      found,
      advice: `${nearest} cannot be written (${codeOf(error)}). Give this user the right to, or set LATERNA_DATA to another folder.`,
    }
  }
  const isOpen = nearest === path && (statSync(path).mode & 0o077) !== 0
  return isOpen
    ? { check, state: 'warn', found, advice: `Other users of this machine can look into it. Run: chmod 700 ${path}` }
    : { check, state: 'ok', found }
}

/** A full disk stops every generation. */
export function checkSpace(path: string): Finding {
  const { bavail, bsize } = statfsSync(nearestExisting(path))
  const free = bavail * bsize
  const found = `${(free / 1e9).toFixed(1)} GB free`
  if (free < SPACE_NONE_BYTES) return { check: 'disk', state: 'fail', found, advice: 'Make room: media is kept in the data folder.' }
  if (free < SPACE_LOW_BYTES)
    return { check: 'disk', state: 'warn', found, advice: 'Media is kept in the data folder and will fill this up.' }
  return { check: 'disk', state: 'ok', found }
}

/** Either a gateway answers, or its port is free to start one. */
async function checkDoor(environment: CliEnvironment): Promise<Finding> {
  const url = environment.env['LATERNA_URL'] ?? servingUrl(environment)
  if (url !== undefined) {
    if (await answers(url)) return { check: 'gateway', state: 'ok', found: `answers at ${url}` }
    return {
      check: 'gateway',
      state: 'warn',
      found: `no answer at ${url}`,
      advice: 'It is stopped, or it was killed. Start it with: laterna serve',
    }
  }
  const port = Number(environment.env['PORT'] || 8787)
  const host = environment.env['HOST'] || '127.0.0.1'
  const trouble = await listenTrouble(port, host)
  if (trouble === undefined) return { check: 'gateway', state: 'ok', found: `not running; port ${port} is free` }
  const advice =
    trouble === 'EADDRINUSE'
      ? `Another program listens on port ${port}. Stop it, or set PORT to another number.`
      : `Port ${port} on ${host} cannot be used (${trouble}). Set PORT and HOST to ones that can.`
  return { check: 'gateway', state: 'fail', found: `port ${port} is not free`, advice }
}

/** Any answer will do: that it refuses a call without a key shows that it is there. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/v1/models`, { signal: AbortSignal.timeout(LOOK_TIMEOUT_MS) })
    await response.arrayBuffer()
    return response.status < 500
  } catch {
    return false
  }
}

async function listenTrouble(port: number, host: string): Promise<string | undefined> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return 'not a port'
  const server = createServer()
  return await new Promise((settle) => {
    server.once('error', (error) => settle(codeOf(error)))
    server.listen(port, host, () => server.close(() => settle(undefined)))
  })
}

/** Films are encoded by ffmpeg, a program of its own. */
async function checkFfmpeg({ env }: CliEnvironment): Promise<Finding> {
  const path = env['FFMPEG_PATH'] || installedFfmpeg() || 'ffmpeg'
  try {
    const { stdout } = await promisify(execFile)(path, ['-version'], { timeout: LOOK_TIMEOUT_MS })
    return { check: 'ffmpeg', state: 'ok', found: `${stdout.split(' ')[2] ?? 'found'}, at ${path}` }
  } catch (error) {
    return {
      check: 'ffmpeg',
      state: 'warn',
      found: `none at ${path} (${codeOf(error)})`,
      advice: env['FFMPEG_PATH']
        ? 'FFMPEG_PATH names an ffmpeg that does not run: the illustrator makes no films until that is mended.'
        : 'The illustrator encodes films itself, slower and larger. Install ffmpeg, or run: npm ci --include=optional',
    }
  }
}

function installedFfmpeg(): string | undefined {
  try {
    const { path } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { readonly path: string }
    return existsSync(path) ? path : undefined
  } catch {
    return undefined // An optional package, left out on some machines.
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path))
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ourMajor = 0, ourMinor = 0] = version.split('.').map(Number)
  return ourMajor > major || (ourMajor === major && ourMinor >= minor)
}
