// Builds dist/ from src/: compiles the TypeScript, copies the other files, removes what has no source any more.
// Does nothing when dist/ is up to date. Plain JavaScript for any Node since 20, because it runs before anything is built.
//
//   node scripts/build.mjs [--force]

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(root, 'src')
const target = join(root, 'dist')
const stampPath = join(target, '.built')
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json'].map((name) => join(root, name))

process.exitCode = build()

function build() {
  if (!existsSync(source)) return existsSync(target) ? 0 : failed('There is neither src/ nor dist/: this is not a checkout of Laterna.')
  const files = filesUnder(source).filter(isWanted)
  const stamp = stampOf([...settings, ...files])
  if (!process.argv.includes('--force') && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return 0
  if (!existsSync(compiler)) return withoutCompiler()
  rmSync(stampPath, { force: true })
  const compiled = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
  if (compiled.status !== 0) return failed('The build failed: see the messages above.')
  copyAssets(files)
  removeLeftovers(files)
  writeFileSync(stampPath, stamp)
  return 0
}

/** An installation without development dependencies runs what it was shipped with. */
function withoutCompiler() {
  if (existsSync(join(target, 'main.js'))) {
    console.error('dist/ is not known to match src/, and the compiler is not installed: starting dist/ as it is.')
    return 0
  }
  return failed('The compiler is not installed, so Laterna cannot be built. Run: npm ci --include=dev')
}

/** Tests, AssemblyScript sources and recorded wires are needed only while developing. */
function isWanted(path) {
  return !/\.test\.ts$|\.as\.ts$|\.md$|\/wire\/[^/]+\.json$/.test(path.replaceAll('\\', '/'))
}

function copyAssets(files) {
  for (const file of files) {
    if (file.endsWith('.ts')) continue
    const copy = join(target, relative(source, file))
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(file, copy)
  }
}

/** A module that was renamed must not live on in dist/, where a forgotten import would still find it. */
function removeLeftovers(files) {
  const expected = new Set([stampPath])
  for (const file of files) {
    const output = join(target, relative(source, file))
    if (!file.endsWith('.ts')) expected.add(output)
    else for (const ending of ['.js', '.js.map']) expected.add(output.replace(/\.ts$/, ending))
  }
  for (const file of filesUnder(target)) if (!expected.has(file)) rmSync(file)
}

function stampOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function failed(message) {
  console.error(message)
  return 1
}
