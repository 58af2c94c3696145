/**
 * Compiles every src/ ** /wasm/*.as.ts (AssemblyScript) into a *.wasm beside it. The results are small and committed, so
 * that running and testing need no compiler; run this after changing a kernel: `npx node scripts/build-wasm.ts`.
 */
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const root = fileURLToPath(new URL('..', import.meta.url))
for (const source of globSync('src/**/wasm/*.as.ts', { cwd: root }).sort()) {
  const output = source.replace(/\.as\.ts$/, '.wasm')
  const { error, stdout, stderr } = await asc.main([
    source,
    '--outFile',
    output,
    '--baseDir',
    root,
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '--use',
    'abort=',
  ])
  // oxlint-disable-next-line typescript/no-base-to-string -- the compiler's memory streams have a toString of their own
  const [said, complained] = [stdout.toString(), stderr.toString()]
  process.stdout.write(`${source} -> ${output}\n${said}`)
  if (error) {
    process.stderr.write(complained)
    process.exitCode = 1
  }
}
