import { readFileSync } from 'node:fs'
import { banner } from './boot/banner.ts'
import { ConfigError, readConfig } from './boot/config.ts'
import { serve } from './boot/serve.ts'
import { runCli, type Env } from './cli/index.ts'

/** How long running calls and generations may take to end after Ctrl-C. What is not done then goes on after the next start. */
const GRACE_MS = 8_000

/** One Ctrl-C can come twice: from the terminal, and passed on by npm or the launcher. */
const REPEAT_MS = 1000
const ORPHAN_CHECK_MS = 500

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  version,
  stdout: process.stdout,
  stderr: process.stderr,
  startGateway,
  sleep: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
})

/** Serves until the process is told to stop. Returns the exit code. */
async function startGateway(env: Env): Promise<number> {
  try {
    const config = readConfig(env)
    const gateway = await serve(config)
    process.stdout.write(banner({ url: gateway.url, testKey: gateway.testKey, dataPath: config.dataPath }))
    await toldToStop()
    process.stderr.write('Stopping: running calls may finish. Press Ctrl-C again to stop at once.\n')
    await gateway.stop(GRACE_MS)
    return 0
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`Laterna cannot start.\n${error.message}\n`)
    return 1
  }
}

/**
 * Resolves at the first Ctrl-C or SIGTERM, or when npm, which passes signals on to its shell only, is gone. A signal after
 * that ends the process at once, which loses nothing that was accepted.
 */
async function toldToStop(): Promise<void> {
  await new Promise<void>((resolve) => {
    let toldAt: number | undefined
    const onSignal = (): void => {
      toldAt ??= performance.now()
      if (performance.now() - toldAt > REPEAT_MS) process.exit(130)
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
    if (process.env['npm_lifecycle_event'] === undefined) return
    const parentId = process.ppid
    setInterval(() => {
      if (process.ppid !== parentId) resolve()
    }, ORPHAN_CHECK_MS).unref()
  })
}
