import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CommandError, type CliEnvironment } from './environment.ts'

/** The gateway's own HTTP API, as a command sees it: an address and a credential. */
export interface GatewayClient {
  readonly url: string
  get(path: string): Promise<unknown>
  post(path: string, body: unknown): Promise<unknown>
  delete(path: string): Promise<unknown>
  /** The bytes of a picture or film. */
  bytes(path: string): Promise<Uint8Array>
}

/** Options every command that talks to a gateway has, for node:util's parseArgs. */
export const connectionOptions = { url: { type: 'string' }, key: { type: 'string' } } as const

interface ConnectionValues {
  readonly url?: string | undefined
  readonly key?: string | undefined
}

/** Longer than any single answer takes; films are waited for in many short calls. */
const CALL_TIMEOUT_MS = 120_000

/** For callers with an API key: `--key`, LATERNA_KEY, LATERNA_TEST_KEY, else the data folder's test key. */
export function clientWithKey(values: ConnectionValues, environment: CliEnvironment): GatewayClient {
  const { env } = environment
  const key = values.key ?? env['LATERNA_KEY'] ?? env['LATERNA_TEST_KEY'] ?? readFrom(environment, 'test-key')
  if (!key) throw new CommandError(`There is no key to use. Give one with --key or LATERNA_KEY, or run this where the data folder is.`)
  return client(gatewayUrl(values, environment), key)
}

/** For the operator: LATERNA_OPERATOR_TOKEN, else the data folder's token. */
export function clientWithOperatorToken(values: ConnectionValues, environment: CliEnvironment): GatewayClient {
  const token = environment.env['LATERNA_OPERATOR_TOKEN'] ?? readFrom(environment, 'operator-token')
  if (!token) throw new CommandError('There is no operator token. Set LATERNA_OPERATOR_TOKEN, or run this where the data folder is.')
  return client(gatewayUrl(values, environment), token)
}

export function dataPath({ env, cwd }: CliEnvironment): string {
  return resolve(cwd, env['LATERNA_DATA'] || './data')
}

/** Where the gateway that holds the data folder listens, or undefined when none says so. */
export function servingUrl(environment: CliEnvironment): string | undefined {
  const text = readFrom(environment, 'serving.json')
  if (text === undefined) return undefined
  try {
    const url = field(JSON.parse(text), 'url')
    return typeof url === 'string' ? url : undefined
  } catch {
    return undefined // Half written: as good as not there.
  }
}

/** The value at a path of keys in an answer, or undefined. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  let current = value
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as { readonly [key: string]: unknown })[key]
  }
  return current
}

/** The text at a path of keys; empty when there is none. */
export function textField(value: unknown, ...path: readonly string[]): string {
  const found = field(value, ...path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

/** The list at a path of keys; empty when there is none. */
export function listField(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = field(value, ...path)
  return Array.isArray(found) ? found : []
}

function gatewayUrl({ url }: ConnectionValues, environment: CliEnvironment): string {
  const found = url ?? environment.env['LATERNA_URL'] ?? servingUrl(environment)
  if (!found) {
    throw new CommandError(
      `No gateway is running on ${dataPath(environment)}. Start one with "laterna serve", or say where it is with --url.`,
    )
  }
  if (!/^https?:\/\//.test(found))
    throw new CommandError(`"${found}" is not the address of a gateway: it must begin with http:// or https://.`)
  return found.replace(/\/+$/, '')
}

/** A file of the data folder, or undefined when it is missing or not for us to read. */
function readFrom(environment: CliEnvironment, name: string): string | undefined {
  try {
    return readFileSync(join(dataPath(environment), name), 'utf8').trim()
  } catch {
    return undefined // Whoever needs it says what can be given instead.
  }
}

function client(url: string, credential: string): GatewayClient {
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await send(url, path, {
      method,
      headers: { authorization: `Bearer ${credential}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    })
    if (!response.ok) throw new CommandError(await refusalOf(response))
    return response
  }
  return {
    url,
    get: async (path) => await (await call('GET', path)).json(),
    post: async (path, body) => await (await call('POST', path, body)).json(),
    delete: async (path) => await (await call('DELETE', path)).json(),
    bytes: async (path) => new Uint8Array(await (await call('GET', path)).arrayBuffer()),
  }
}

async function send(url: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, init)
  } catch (error) {
    const reason = error instanceof Error && error.name === 'TimeoutError' ? 'it does not answer' : 'it cannot be reached'
    throw new CommandError(`There is no gateway at ${url}: ${reason}. Is it running?`, { cause: error })
  }
}

/** What the gateway says is wrong, with its code; whatever it is when the answer is not the gateway's. */
async function refusalOf(response: Response): Promise<string> {
  const text = await response.text()
  try {
    const answer: unknown = JSON.parse(text)
    const message = textField(answer, 'error', 'message')
    const code = textField(answer, 'error', 'code')
    if (message) return code ? `${message} (${code})` : message
  } catch {
    // Not JSON: some other server answers there.
  }
  return `The gateway answered ${response.status} ${response.statusText}.`.trim()
}
