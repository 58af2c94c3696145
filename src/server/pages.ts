import type { WireCall, WireResponse } from '../core/protocol.ts'

/** What the front page tells, and how health is found out. */
export interface OwnPages {
  /** Where each dialect is reached, e.g. `{ name: 'OpenAI', path: '/v1' }`. */
  readonly bases: readonly { readonly name: string; readonly path: string }[]
  readonly docsUrl?: string
  ready(): Promise<boolean>
}

/** The server's own addresses: health for machines, a front page for people. */
export async function ownPage({ method, path }: WireCall, baseUrl: string, pages: OwnPages): Promise<WireResponse | undefined> {
  if (method !== 'GET') return undefined
  switch (path) {
    case '/':
      return frontPage(baseUrl, pages)
    case '/healthz':
      return health(true)
    case '/readyz':
      return health(await pages.ready().catch(() => false))
    default:
      return undefined
  }
}

function health(ok: boolean): WireResponse {
  return {
    status: ok ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
    body: { text: ok ? 'ok\n' : 'not ready\n', mediaType: 'text/plain; charset=utf-8' },
  }
}

function frontPage(baseUrl: string, { bases, docsUrl }: OwnPages): WireResponse {
  const rows = bases
    .map(({ name, path }) => `<tr><th scope="row">${escaped(name)}</th><td><code>${escaped(baseUrl + path)}</code></td></tr>`)
    .join('\n')
  const docs = docsUrl ? `<a href="${escaped(docsUrl)}">the documentation</a>` : 'the <code>docs</code> folder beside this installation'
  return {
    status: 200,
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    },
    body: { mediaType: 'text/html; charset=utf-8', text: PAGE.replace('{rows}', () => rows).replace('{docs}', () => docs) },
  }
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Laterna</title>
<style>
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
body { max-width: 42rem; margin: 10vh auto; padding: 0 1.25rem }
h1 { font-size: 2rem; line-height: 1.2; margin-bottom: .5rem }
table { border-collapse: collapse; margin: 1.5rem 0; width: 100% }
th, td { text-align: left; padding: .5rem 1rem .5rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
th { font-weight: 600; white-space: nowrap }
code { font: .95em ui-monospace, monospace; overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>Laterna</h1>
<p>A gateway for image and video generation: one key, one base URL, every dialect. It is running.</p>
<table>
<caption hidden>Base URLs</caption>
{rows}
</table>
<p>Point your client at one of these base URLs and give it a key. The rest is in {docs}.</p>
</body>
</html>
`

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
