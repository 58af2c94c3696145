import { pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from './config.ts'

/** The log: one JSON object a line. */
export function openLog(level: Config['logLevel'], destination: DestinationStream): Logger {
  return pino({ level, base: null, serializers: { err: describeError } }, destination)
}

/**
 * An error as far as it may be kept: its name, code, message and stack, and those of its causes. What else hangs on an
 * error is left out: Node's own hold their input, which may be a signed link or somebody's prompt.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error
  const { name, message, stack, cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { type: name, ...code, message, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) }
}
