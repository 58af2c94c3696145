// Runs every example whose client is installed against the gateway at LATERNA_URL, one after the other.
//
//   LATERNA_KEY=sk-test-… node examples/run-all.mjs [--only curl,node,python] [folder]
//
// Ends with 1 when an example failed, or when none could be run. LATERNA_PYTHON names the Python to use.

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = dirname(fileURLToPath(import.meta.url))
const EXAMPLE_TIMEOUT_MS = 300_000

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
const folder = positionals[0] ?? 'out'
const python = process.env.LATERNA_PYTHON ?? 'python3'

const kinds = {
  curl: { ending: '.sh', command: (path) => ['bash', path], obstacle: () => obstacleOf(['curl', '--version'], 'curl is not installed') },
  node: { ending: '.mjs', command: nodeCommand, obstacle: nodeObstacle },
  python: {
    ending: '.py',
    command: (path) => [python, path],
    obstacle: () =>
      obstacleOf([python, '-c', 'import google.genai, openai, PIL'], 'google-genai, openai and pillow are not installed for Python'),
  },
}

if (!process.env.LATERNA_KEY) {
  console.error('Set LATERNA_KEY to a key of the gateway.')
  process.exit(2)
}

const results = (values.only?.split(',') ?? Object.keys(kinds)).flatMap((kind) => runKind(kind))
const count = (state) => results.filter((result) => result === state).length
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} kinds skipped`)
process.exitCode = count('failed') > 0 || count('passed') === 0 ? 1 : 0

function runKind(kind) {
  const { ending, command, obstacle } = kinds[kind] ?? { obstacle: () => 'there are no such examples' }
  const reason = obstacle()
  if (reason) {
    console.log(`skipped  ${kind}: ${reason}`)
    return ['skipped']
  }
  const names = readdirSync(join(here, kind))
    .filter((name) => name.endsWith(ending))
    .sort()
  return names.map((name) => runOne(`${kind}/${name}`, command(join(here, kind, name))))
}

function runOne(name, [program, ...args]) {
  const { status, stdout, stderr, error } = spawnSync(program, [...args, folder], { encoding: 'utf8', timeout: EXAMPLE_TIMEOUT_MS })
  const state = status === 0 ? 'passed' : 'failed'
  console.log(`${state}   ${name}`)
  if (state === 'failed') console.log([stdout, stderr, error?.message].filter(Boolean).join('\n').replace(/^/gm, '         '))
  return state
}

function nodeCommand(path) {
  return isInstalledForExamples() ? [process.execPath, path] : [process.execPath, '--import', join(here, 'stand-ins.mjs'), path]
}

function nodeObstacle() {
  if (isInstalledForExamples()) return undefined
  const [major, minor] = process.versions.node.split('.').map(Number)
  const hasHooks = major > 22 || (major === 22 && minor >= 15)
  return hasHooks && canResolve('genai-2') && canResolve('openai') ? undefined : 'run "npm install" in examples/node first'
}

function isInstalledForExamples() {
  return !process.env.GENAI_PACKAGE && canResolve('@google/genai')
}

function canResolve(name) {
  try {
    import.meta.resolve(name, import.meta.url)
    return true
  } catch {
    return false
  }
}

function obstacleOf([program, ...args], reason) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: EXAMPLE_TIMEOUT_MS }).status === 0 ? undefined : reason
}
