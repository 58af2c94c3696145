import { resolve } from 'node:path'
import { z } from 'zod'
import { presetKeyIsValid } from '../policy/index.ts'

/** Everything the operator can decide, read once. See docs/operating.md. */
export interface Config {
  readonly host: string
  /** 0 means any free port. */
  readonly port: number
  /** How callers reach us, when that is not what they write in their requests. No trailing slash. */
  readonly publicUrl?: string
  readonly dataPath: string
  /** A test key that must work from the start, for CI and containers. */
  readonly testKey?: string
  readonly operatorToken?: string
  readonly ffmpegPath?: string
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

/** A setting that cannot be used. The message names the variable and says what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const PORT_MAX = 65_535
const PORT_HINT = `must be a whole number from 0 (any free port) to ${PORT_MAX}`
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_HINT)
    .transform(Number)
    .refine((port) => port <= PORT_MAX, PORT_HINT)
    .default(8787),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://, e.g. https://pictures.example' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LATERNA_DATA: z.string().min(1).default('./data'),
  LATERNA_TEST_KEY: z.string().refine(presetKeyIsValid, 'must begin with sk-test- and go on after that, without blanks').optional(),
  LATERNA_OPERATOR_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  FFMPEG_PATH: z.string().min(1).optional(),
  LATERNA_LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
})

/** Reads the environment. Throws ConfigError with every problem in one message. An empty variable counts as unset. */
export function readConfig(env: { readonly [name: string]: string | undefined }): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) {
    throw new ConfigError(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  }
  const { HOST, PORT, PUBLIC_URL, LATERNA_DATA, LATERNA_TEST_KEY, LATERNA_OPERATOR_TOKEN, FFMPEG_PATH, LATERNA_LOG_LEVEL } = read.data
  return Object.freeze({
    host: HOST,
    port: PORT,
    ...(PUBLIC_URL === undefined ? {} : { publicUrl: PUBLIC_URL }),
    dataPath: resolve(LATERNA_DATA),
    ...(LATERNA_TEST_KEY === undefined ? {} : { testKey: LATERNA_TEST_KEY }),
    ...(LATERNA_OPERATOR_TOKEN === undefined ? {} : { operatorToken: LATERNA_OPERATOR_TOKEN }),
    ...(FFMPEG_PATH === undefined ? {} : { ffmpegPath: FFMPEG_PATH }),
    logLevel: LATERNA_LOG_LEVEL,
  })
}
