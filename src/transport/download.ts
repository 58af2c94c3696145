import { Readable } from 'node:stream'
import { request } from 'undici'
import type { Dispatcher } from 'undici'
import { GatewayError } from '../core/errors.ts'

export interface DownloadOptions {
  /** Whose fault a failure is: a caller's own address, or one a provider gave us. Decides the error's code. */
  readonly blame: 'caller' | 'upstream'
  /** Default: 20 MiB from callers, 1 GiB from providers. */
  readonly sizeMaxBytes?: number
  /** From the first connection to the last byte. Default: a minute for callers' media, ten for providers'. */
  readonly totalTimeoutMs?: number
  readonly signal?: AbortSignal
}

interface Downloaded {
  /** Fails with a GatewayError like the call itself; destroy it to stop early. */
  readonly stream: Readable
  /** What the server calls it. Not to be believed without a look at the bytes. */
  readonly mediaType?: string
}

/**
 * Fetches media. Only http and https, only public addresses, at most three redirects, each checked like the first.
 * Throws GatewayError: `bad_request` about `inputs` when the caller is to blame, else `upstream_broken`.
 */
export type Download = (url: string, options: DownloadOptions) => Promise<Downloaded>

export interface DownloadTimes {
  readonly headersMs: number
  readonly bodyIdleMs: number
  readonly totalMs: number
}

const DOWNLOAD_SIZE_MAX_BYTES = { caller: 20 * 1024 * 1024, upstream: 1024 * 1024 * 1024 } as const
/** Films are larger than pictures and a provider has no reason to stall us. */
const UPSTREAM_PATIENCE = 10
const REDIRECTS_MAX = 3
const REDIRECTS = new Set([301, 302, 303, 307, 308])

export function downloader(dispatcher: Dispatcher, times: DownloadTimes): Download {
  return async (url, options) => {
    const deadline = AbortSignal.timeout(options.totalTimeoutMs ?? times.totalMs * (options.blame === 'upstream' ? UPSTREAM_PATIENCE : 1))
    const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline
    const refusal = (error: unknown): GatewayError => asRefusal(error, url, options)
    try {
      const answer = await follow(dispatcher, url, times, signal)
      return received(answer, options.sizeMaxBytes ?? DOWNLOAD_SIZE_MAX_BYTES[options.blame], refusal)
    } catch (error) {
      throw refusal(error)
    }
  }
}

/** A reason in general words: what a caller may be told about somebody else's server. */
class Unfetchable extends Error {
  override readonly name = 'Unfetchable'
}

async function follow(dispatcher: Dispatcher, first: string, times: DownloadTimes, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  let url = checked(first)
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    const answer = await request(url, {
      dispatcher,
      signal,
      method: 'GET',
      headersTimeout: times.headersMs,
      bodyTimeout: times.bodyIdleMs,
      headers: { accept: 'image/*, video/*;q=0.9, */*;q=0.1', 'accept-encoding': 'identity', 'user-agent': 'Laterna' },
    })
    if (answer.statusCode === 200) return answer
    const location = headerOf(answer, 'location')
    // What an error page says is of no interest; the connection is dropped rather than read to its end.
    answer.body.on('error', () => undefined).destroy()
    if (!REDIRECTS.has(answer.statusCode) || !location) throw new Unfetchable(`its server answered with status ${answer.statusCode}`)
    url = checked(location, url)
  }
  throw new Unfetchable('it is redirected too often')
}

function checked(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  if (!url) throw new Unfetchable('it is not a valid URL')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Unfetchable('only http and https URLs are fetched')
  if (url.username || url.password) throw new Unfetchable('a URL must not hold a user name or password')
  return url
}

function received(answer: Dispatcher.ResponseData, sizeMaxBytes: number, refusal: (error: unknown) => GatewayError): Downloaded {
  const announced = Number(headerOf(answer, 'content-length') ?? 0)
  if (announced > sizeMaxBytes) {
    answer.body.on('error', () => undefined).destroy()
    throw tooLarge(sizeMaxBytes)
  }
  // Errors reach whoever reads the stream; one that nobody has begun to read must not end the process.
  answer.body.on('error', () => undefined)
  const mediaType = headerOf(answer, 'content-type')?.split(';')[0]?.trim().toLowerCase()
  const stream = Readable.from(limited(answer.body, sizeMaxBytes, refusal), { objectMode: false })
  return { stream, ...(mediaType ? { mediaType } : {}) }
}

async function* limited(body: Readable, sizeMaxBytes: number, refusal: (error: unknown) => GatewayError): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      sizeBytes += chunk.length
      if (sizeBytes > sizeMaxBytes) throw tooLarge(sizeMaxBytes)
      yield chunk
    }
  } catch (error) {
    throw refusal(error)
  }
}

function tooLarge(sizeMaxBytes: number): Unfetchable {
  return new Unfetchable(`it is larger than ${sizeMaxBytes} bytes`)
}

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

function asRefusal(error: unknown, url: string, { blame, signal }: DownloadOptions): GatewayError {
  if (error instanceof GatewayError) return error
  if (signal?.aborted)
    return signal.reason instanceof GatewayError
      ? signal.reason
      : new GatewayError('canceled', 'The download was stopped.', { cause: error })
  const why = reason(error)
  if (blame === 'upstream')
    return new GatewayError('upstream_broken', `The provider's media could not be fetched: ${why}.`, { cause: error })
  const message = `The input media could not be fetched: ${why}.`
  return new GatewayError('bad_request', message, {
    cause: error,
    violation: { field: 'inputs', rule: 'unsupported', value: withoutSecrets(url) },
  })
}

/** One vague sentence for all network trouble: details would let a caller explore a network through us. */
function reason(error: unknown): string {
  if (error instanceof Unfetchable) return error.message
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'AddressRefused') return 'its address is not a public one'
  if (name === 'TimeoutError' || code?.endsWith('_TIMEOUT')) return 'its server did not answer in time'
  return 'its server could not be reached'
}

/** The URL as far as it may be repeated: signed URLs carry their secret in the query. */
function withoutSecrets(text: string): string {
  const url = URL.parse(text)
  return url ? `${url.protocol}//${url.host}${url.pathname}`.slice(0, 200) : text.slice(0, 40)
}
