import type { WireCall, WireResponse } from '../core/protocol.ts'
import { documentText } from './documents.ts'
import { frontPage } from './front-page.ts'

/** What the front page tells, and how health is found out. */
export interface OwnPages {
  /** Where each dialect is reached, e.g. `{ name: 'OpenAI', path: '/v1' }`. */
  readonly bases: readonly { readonly name: string; readonly path: string }[]
  ready(): Promise<boolean>
  /** The answer to `/openapi.json`. */
  readonly openApi: (call: WireCall, baseUrl: string) => WireResponse
}

const DOCUMENT_PATH = '/docs/'
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
} as const

/** The server's own addresses: health and a description for machines, a front page and the documentation for people. No key is needed. */
export async function ownPage(call: WireCall, baseUrl: string, pages: OwnPages): Promise<WireResponse | undefined> {
  const { method, path } = call
  if (method !== 'GET') return undefined
  switch (path) {
    case '/':
      return html(frontPage({ baseUrl, bases: pages.bases, isReady: await isReady(pages) }))
    case '/openapi.json':
      return pages.openApi(call, baseUrl)
    case '/healthz':
      return health(true)
    case '/readyz':
      return health(await isReady(pages))
    default:
      return path.startsWith(DOCUMENT_PATH) ? await documentPage(path.slice(DOCUMENT_PATH.length)) : undefined
  }
}

async function isReady(pages: OwnPages): Promise<boolean> {
  return await pages.ready().catch(() => false)
}

function health(ok: boolean): WireResponse {
  return {
    status: ok ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
    body: { text: ok ? 'ok\n' : 'not ready\n', mediaType: 'text/plain; charset=utf-8' },
  }
}

function html(text: string): WireResponse {
  return { status: 200, headers: HEADERS, body: { text, mediaType: 'text/html; charset=utf-8' } }
}

/** Markdown as it is: every browser shows plain text, and it was written to be read so. */
async function documentPage(name: string): Promise<WireResponse | undefined> {
  const text = await documentText(name)
  return text === undefined ? undefined : { status: 200, headers: HEADERS, body: { text, mediaType: 'text/plain; charset=utf-8' } }
}
