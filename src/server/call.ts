import type { IncomingMessage } from 'node:http'
import { GatewayError } from '../core/errors.ts'
import type { WireCall } from '../core/protocol.ts'

/** The call as protocols see it. HEAD is asked like GET; only the answer's body stays away. */
export function readCall(request: IncomingMessage, rawUrl: string): WireCall {
  // A proxy's client may write the whole URL into the request line.
  const target = rawUrl.replace(/^https?:\/\/[^/?]*/i, '') || '/'
  const question = target.indexOf('?')
  const query: { [name: string]: string } = Object.create(null) as { [name: string]: string }
  if (question >= 0) for (const [name, value] of new URLSearchParams(target.slice(question + 1))) query[name] ??= value
  return {
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
    path: question < 0 ? target : target.slice(0, question),
    query,
    headers: Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
      ),
    ),
  }
}

export interface Reachability {
  readonly publicUrl?: string
  readonly trustProxy: boolean
  /** Where we listen: what remains when a caller's Host header is unusable. */
  readonly listeningUrl: string
}

/** How the caller reaches us. The Host header is only believed as far as it can be a host. */
export function baseUrlOf({ headers }: Pick<WireCall, 'headers'>, { publicUrl, trustProxy, listeningUrl }: Reachability): string {
  if (publicUrl) return publicUrl.replace(/\/+$/, '')
  const host = headers['host'] ?? ''
  if (!/^[a-z0-9.:[\]-]{1,255}$/i.test(host)) return listeningUrl
  const proto = trustProxy ? headers['x-forwarded-proto']?.split(',')[0]?.trim().toLowerCase() : undefined
  const baseUrl = `${proto === 'https' ? 'https' : 'http'}://${host}`
  return URL.canParse(baseUrl) ? baseUrl : listeningUrl
}

/** Idempotency keys are the caller's own text and stored with the job. */
export function idempotencyKeyOf({ headers }: Pick<WireCall, 'headers'>): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined || key === '') return undefined
  if (key.length > 255) throw new GatewayError('bad_request', 'The Idempotency-Key header is longer than 255 characters.')
  return key
}

/** Whether the caller would rather have a place to look at than wait (RFC 7240 §4.1). */
export function prefersAsync({ headers }: Pick<WireCall, 'headers'>): boolean {
  const preferences = (headers['prefer'] ?? '').split(',').map((preference) => preference.split(/[;=]/)[0]?.trim().toLowerCase())
  return preferences.includes('respond-async')
}
