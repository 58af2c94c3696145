/**
 * Runs other people's clients against a gateway of its own. Installs them first, by their own lock file, so that the main install stays
 * lean. `--write` writes what was found, and the table in docs/clients.md; without it what is found has to be what is written.
 * `--table` only makes the table anew.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withTable } from '../test/clients/table.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = fileURLToPath(new URL('../test/clients', import.meta.url))
const stamp = `${folder}/node_modules/.installed-by-lock.json`
const isWriting = process.argv.includes('--write')
const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const docs = fileURLToPath(new URL('../docs/clients.md', import.meta.url))

if (process.argv.includes('--table')) {
  writeTable()
  process.exit(0)
}

if (!isInstalled() && !install()) {
  console.log('Skipped the clients: the package registry cannot be reached.')
  process.exit(0)
}
const types = spawnSync('node', ['node_modules/typescript/bin/tsc', '-p', 'test/clients'], { cwd: root, stdio: 'inherit' })
if (types.status !== 0) process.exit(1)
const environment = { ...process.env, ...(isWriting ? { LATERNA_WRITE_MATRIX: '1' } : {}) }
const run = spawnSync('npx', ['vitest', 'run', '-c', 'vitest.clients.config.ts', ...patterns], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
})
if (isWriting) writeTable()
process.exit(run.status ?? 1)

function writeTable(): void {
  writeFileSync(docs, withTable(readFileSync(docs, 'utf8')))
}

/** What was installed last is written down beside it: npm says nothing of the lock file it went by. */
function isInstalled(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(`${folder}/package-lock.json`, 'utf8')
}

/** Whether the clients could be had. Their install scripts are not run: none of them needs any. Throws when they could and it failed. */
function install(): boolean {
  const ping = spawnSync('npm', ['view', 'openai@6.49.0', 'version'], { cwd: folder, timeout: 60_000 })
  if (ping.status !== 0) return false
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('The clients could not be installed.')
  copyFileSync(`${folder}/package-lock.json`, stamp)
  return true
}
