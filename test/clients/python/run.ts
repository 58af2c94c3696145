/**
 * Runs the official Python clients against a gateway that was built: every version in an environment of its own, kept in
 * node_modules/.cache. `npm run test:clients:python`, with `-- --write` to write the results anew, with a word to run only the
 * clients whose name holds it. Says so and ends well where there is no Python or no PyPI.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startGatewayProcess, TEST_KEY } from '../../stage/gateway-process.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/laterna-python-clients/', import.meta.url))
const SUITE_MS_MAX = 600_000

interface Suite {
  /** Its file in requirements/. */
  readonly packages: string
  readonly script: string
  readonly mode?: string
}

const genai = (version: string): readonly Suite[] =>
  ['gemini', 'vertex'].map((mode) => ({ packages: `google-genai-${version}`, script: 'google_genai_client.py', mode }))
const openai = (version: string): Suite => ({ packages: `openai-${version}`, script: 'openai_client.py' })

const SUITES: readonly Suite[] = [
  ...genai('3.4.0'),
  ...genai('2.25.0'),
  ...genai('2.19.0'),
  ...genai('1.20.0'),
  openai('3.54.0'),
  openai('3.22.1'),
  openai('2.54.0'),
]

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  const wanted = words.filter((word) => !word.startsWith('--'))
  const suites = SUITES.filter(({ packages, mode = '' }) => wanted.every((word) => `${packages} ${mode}`.includes(word)))
  const obstacle = obstacleTo(suites)
  if (obstacle !== undefined) {
    console.log(`Skipped the Python clients: ${obstacle}.`)
    return 0
  }
  const gateway = await startGatewayProcess()
  const write = words.includes('--write') ? { LATERNA_WRITE_MATRIX: '1' } : {}
  const env = { ...process.env, LATERNA_URL: gateway.url, LATERNA_KEY: TEST_KEY, PYTHONDONTWRITEBYTECODE: '1', ...write }
  try {
    const failed = suites.filter((suite) => !passes(suite, env))
    for (const { packages, mode } of failed) console.log(`FAILED ${packages} ${mode ?? ''}`)
    return failed.length === 0 ? 0 : 1
  } finally {
    await gateway.stop()
    gateway.clear()
  }
}

function passes({ packages, script, mode }: Suite, env: NodeJS.ProcessEnv): boolean {
  const python = join(CACHE, packages, 'bin', 'python')
  const { status } = spawnSync(python, [join(HERE, script), ...(mode === undefined ? [] : [mode])], {
    env,
    stdio: 'inherit',
    timeout: SUITE_MS_MAX,
  })
  return status === 0
}

/** Makes the environments that are not there yet. Tells why that cannot be done here, if it cannot. */
function obstacleTo(suites: readonly Suite[]): string | undefined {
  if (!succeeds('python3', ['--version'])) return 'python3 is not installed'
  for (const packages of new Set(suites.map((suite) => suite.packages))) {
    const folder = join(CACHE, packages)
    const requirements = join(HERE, 'requirements', `${packages}.txt`)
    const made = join(folder, 'made-from.txt')
    if (existsSync(made) && readFileSync(made, 'utf8') === readFileSync(requirements, 'utf8')) continue
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(CACHE, { recursive: true })
    if (!succeeds('python3', ['-m', 'venv', folder])) return 'python3 cannot make a virtual environment'
    if (!succeeds(join(folder, 'bin', 'pip'), ['install', '--quiet', '--requirement', requirements])) {
      return `${packages} cannot be installed from PyPI`
    }
    writeFileSync(made, readFileSync(requirements))
  }
  return undefined
}

function succeeds(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
