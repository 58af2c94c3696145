import { CommandError, EXIT, UsageError, type CliEnvironment } from './environment.ts'
import { doctor } from './doctor.ts'
import { generate } from './generate.ts'
import { help } from './help.ts'
import { listJobs, showJob } from './jobs.ts'
import { createKey, listKeys, revokeKey } from './keys.ts'
import { serve } from './serve.ts'

export type { CliEnvironment, Env } from './environment.ts'

/** Reads its own arguments and returns the exit code. Throws UsageError or CommandError. */
type Command = (args: readonly string[], environment: CliEnvironment) => Promise<number>

const commands: { readonly [name: string]: Command } = {
  serve,
  generate,
  doctor,
  'keys create': createKey,
  'keys list': listKeys,
  'keys revoke': revokeKey,
  'jobs list': listJobs,
  'jobs show': showJob,
}

/**
 * Carries out one command line, without the program's own name in it, and resolves with the exit code: 0 done,
 * 1 failed, 2 not understood. Every error is told on `stderr`; nothing is thrown for what a user can cause.
 */
export async function runCli(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const [noun, verb] = args
  if (noun === '--version' || noun === '-v') return told(environment, `${environment.version}\n`)
  if (noun === undefined || noun === 'help' || noun === '--help' || noun === '-h') return told(environment, help(args.slice(1)))
  const [name, rest] = nameOf(noun, verb, args)
  if (rest.includes('--help') || rest.includes('-h')) return told(environment, help(name.split(' ')))
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new UsageError(`There is no command "${name}".`)
    return await command(rest, environment)
  } catch (error) {
    return explain(error, environment)
  }
}

/** `keys create --live` is the command `keys create`; `serve --port 80` is the command `serve`. */
function nameOf(noun: string, verb: string | undefined, args: readonly string[]): readonly [name: string, rest: readonly string[]] {
  const takesVerb = Object.keys(commands).some((name) => name.startsWith(`${noun} `))
  if (!takesVerb || verb === undefined || verb.startsWith('-')) return [noun, args.slice(1)]
  return [`${noun} ${verb}`, args.slice(2)]
}

function told({ stdout }: CliEnvironment, text: string): number {
  stdout.write(text)
  return EXIT.ok
}

function explain(error: unknown, { stderr }: CliEnvironment): number {
  if (error instanceof UsageError || isParseArgsError(error)) {
    stderr.write(`${error.message}\nTry: laterna --help\n`)
    return EXIT.usage
  }
  if (!(error instanceof CommandError)) throw error
  stderr.write(`${error.message}\n`)
  return EXIT.failed
}

/** What node:util says about an option it does not know is good enough to show. */
function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
