import { createHmac, timingSafeEqual } from 'node:crypto'
import { GatewayError } from '../core/errors.ts'
import type { Instant } from '../core/ids.ts'

/** How long a signed link opens. The dialects promise a day (the seed says: save it in time). */
export const LINK_LIFETIME_MS = 24 * 60 * 60 * 1000

/** An absolute address that opens without a key until it expires. */
export function signedUrl(secret: Uint8Array, baseUrl: string, path: string, expiresAt: Instant): string {
  const expires = Math.floor(expiresAt / 1000)
  return `${baseUrl}${path}?expires=${expires}&signature=${signatureOf(secret, path, expires)}`
}

/** Throws GatewayError `forbidden` unless the path was signed by us and has not expired. */
export function checkSignedPath(secret: Uint8Array, path: string, query: { readonly [name: string]: string }, now: Instant): void {
  const expires = Number(query['expires'])
  const signature = Buffer.from(query['signature'] ?? '')
  const expected = Buffer.from(Number.isSafeInteger(expires) ? signatureOf(secret, path, expires) : '')
  if (expected.length === 0 || signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
    throw new GatewayError('forbidden', 'This link is not valid.')
  }
  if (expires * 1000 < now) throw new GatewayError('forbidden', 'This link has expired.')
}

function signatureOf(secret: Uint8Array, path: string, expires: number): string {
  return createHmac('sha256', secret).update(`${path}\n${expires}`).digest('base64url')
}
