import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Protocol, WireCall, WireResponse } from '../core/protocol.ts'
import { openApiOf } from './openapi.ts'

/** How `/openapi.json` is answered: made at the first call and kept; only the server's address differs from call to call. */
export function openApiPage(protocols: readonly Protocol[]): (call: WireCall, baseUrl: string) => WireResponse {
  let rest: string | undefined
  let last = { baseUrl: '', text: '', etag: '' }
  return ({ headers }, baseUrl) => {
    rest ??= JSON.stringify(openApiOf(protocols, ownVersion())).slice(1)
    if (last.baseUrl !== baseUrl) {
      const text = `{"servers":[{"url":${JSON.stringify(baseUrl)}}],${rest}`
      last = { baseUrl, text, etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"` }
    }
    const kept = { etag: last.etag, 'cache-control': 'no-cache' }
    if (isKnown(headers['if-none-match'], last.etag))
      return { status: 304, headers: kept, body: { text: '', mediaType: 'application/json' } }
    return { status: 200, headers: kept, body: { text: last.text, mediaType: 'application/json; charset=utf-8' } }
  }
}

function isKnown(wanted: string | undefined, etag: string): boolean {
  return (wanted ?? '').split(',').some((each) => ['*', etag, `W/${etag}`].includes(each.trim()))
}

/** From src/server/ and from dist/server/ it is the same way. */
function ownVersion(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }).version
}
