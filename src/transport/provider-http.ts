import { request } from 'undici'
import type { Dispatcher } from 'undici'
import { GatewayError } from '../core/errors.ts'
import type { Json } from '../core/ids.ts'
import { LightJsonScanner } from '../core/light-json-scan.ts'
import type { BlobSink } from '../core/light-json-scan.ts'
import type { Http } from '../core/provider.ts'

export interface ProviderTimes {
  /** Generous, because some providers paint before they answer. */
  readonly headersMs: number
  readonly bodyIdleMs: number
}

export interface MediaTaking {
  openSink(): BlobSink
  /** Fresh, unpredictable text for every answer. */
  newNonce(): string
}

/** What a provider refused with, for a connection that can tell a refused prompt from a wrong parameter. Redacted. */
interface UpstreamRefusal {
  readonly status: number
  readonly body: unknown
}

const ANSWER_SIZE_MAX_BYTES = 256 * 1024 * 1024
const REFUSAL_SIZE_MAX_BYTES = 64 * 1024

type Call = Parameters<Http['json']>[0]

/**
 * JSON calls to providers. With `media`, long base64 in answers arrives as BlobText and never as text. Redirects are
 * not followed, since they would carry the key along. Errors carry an UpstreamRefusal as cause when there was an answer.
 */
export function providerHttp(dispatcher: Dispatcher, times: ProviderTimes, media?: MediaTaking): Http {
  return {
    async json(call) {
      const answer = await ask(dispatcher, call, times)
      if (answer.statusCode >= 200 && answer.statusCode < 300) return readAnswer(answer, call, media)
      throw refusalOf(answer, await readRefusal(answer, secretsOf(call)), call)
    },
  }
}

async function ask(dispatcher: Dispatcher, call: Call, times: ProviderTimes): Promise<Dispatcher.ResponseData> {
  try {
    return await request(call.url, {
      dispatcher,
      method: call.method,
      signal: call.signal,
      headersTimeout: times.headersMs,
      bodyTimeout: times.bodyIdleMs,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'Laterna',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    })
  } catch (error) {
    throw lostCall(error, call)
  }
}

async function readAnswer(answer: Dispatcher.ResponseData, call: Call, media: MediaTaking | undefined): Promise<unknown> {
  const scanner =
    media && new LightJsonScanner({ openSink: () => media.openSink(), nonce: media.newNonce(), sizeMaxBytes: ANSWER_SIZE_MAX_BYTES })
  try {
    if (!scanner) return JSON.parse(await textOf(answer, ANSWER_SIZE_MAX_BYTES)) as Json
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) await scanner.push(chunk)
    return await scanner.finish()
  } catch (error) {
    await scanner?.discard()
    if (call.signal.aborted || isNetworkTrouble(error)) throw lostCall(error, call)
    // The cause is named only: what could not be read may hold anything.
    throw new GatewayError('upstream_broken', 'The provider answered with something unreadable.', { cause: (error as Error).name })
  }
}

async function readRefusal(answer: Dispatcher.ResponseData, secrets: readonly string[]): Promise<UpstreamRefusal> {
  const text = redact(await textOf(answer, REFUSAL_SIZE_MAX_BYTES).catch(() => ''), secrets)
  try {
    return { status: answer.statusCode, body: JSON.parse(text) as unknown }
  } catch {
    return { status: answer.statusCode, body: text.slice(0, 500) }
  }
}

async function textOf(answer: Dispatcher.ResponseData, sizeMaxBytes: number): Promise<string> {
  const parts: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.length
    if (sizeBytes > sizeMaxBytes) throw new Error('too large')
    parts.push(chunk)
  }
  return Buffer.concat(parts).toString('utf8')
}

function refusalOf(answer: Dispatcher.ResponseData, cause: UpstreamRefusal, { method }: Call): GatewayError {
  const { statusCode } = answer
  const retryAfterSeconds = Number.parseInt(String(answer.headers['retry-after'] ?? ''), 10)
  const details = { cause, ...(retryAfterSeconds >= 0 ? { retryAfterSeconds } : {}) }
  if (statusCode === 429 || statusCode === 503) return new GatewayError('upstream_busy', 'The provider is busy.', details)
  if (statusCode === 408 || statusCode === 504 || statusCode === 524) return late(method, cause)
  if (statusCode >= 500) return new GatewayError('upstream_broken', 'The provider failed.', details)
  if (statusCode === 401 || statusCode === 403) return new GatewayError('upstream_rejected', 'The provider refused our account.', details)
  if (statusCode >= 400) return new GatewayError('upstream_rejected', 'The provider refused the request.', details)
  return new GatewayError('upstream_broken', 'The provider answered in an unexpected way.', details)
}

/** A call without an answer. Whether work was ordered is known only when nothing can have left us. */
function lostCall(error: unknown, { signal, method }: Call): GatewayError {
  if (signal.aborted)
    return signal.reason instanceof GatewayError
      ? signal.reason
      : new GatewayError('canceled', 'The call was stopped.', { cause: nameOf(error) })
  const code = (error as { code?: string }).code ?? ''
  if (code === 'UND_ERR_CONNECT_TIMEOUT')
    return new GatewayError('upstream_timeout', 'The provider could not be reached in time.', { cause: code })
  if (NEVER_CONNECTED.has(code) || (error as Error).name === 'AddressRefused') {
    return new GatewayError('upstream_busy', 'The provider could not be reached.', { cause: nameOf(error) })
  }
  if (code.endsWith('_TIMEOUT') || method === 'POST') return late(method, nameOf(error))
  return new GatewayError('upstream_broken', 'The connection to the provider broke.', { cause: nameOf(error) })
}

const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])

function late(method: Call['method'], cause: unknown): GatewayError {
  if (method === 'POST') return new GatewayError('outcome_unknown', 'The provider took the request and its answer was lost.', { cause })
  return new GatewayError('upstream_timeout', 'The provider did not answer in time.', { cause })
}

function isNetworkTrouble(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return code.startsWith('UND_ERR_') || code.startsWith('E')
}

/** Network errors name hosts and ports in their messages; their name and code tell the operator enough. */
function nameOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string }
  return [name, code].filter(Boolean).join(' ')
}

/** Header values and query values that a careless provider might repeat to us. */
function secretsOf({ url, headers = {} }: Call): readonly string[] {
  const fromHeaders = Object.entries(headers)
    .filter(([name]) => /auth|key|token|secret|cookie/i.test(name))
    .flatMap(([, value]) => [value, ...value.split(/\s+/)])
  const fromQuery = [...(URL.parse(url)?.searchParams.values() ?? [])]
  return [...fromHeaders, ...fromQuery].filter((value) => value.length >= 8).sort((one, other) => other.length - one.length)
}

function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, '[redacted]'), text)
}
