import { DOCUMENTS } from './documents.ts'

/** What the front page shows. Everything in it is escaped here. */
export interface Front {
  readonly baseUrl: string
  readonly bases: readonly { readonly name: string; readonly path: string }[]
  readonly isReady: boolean
}

/** The page a person sees who opens the gateway's address. No script, nothing from elsewhere, and no key: anyone may see it. */
export function frontPage(front: Front): string {
  const fill: { readonly [name: string]: string } = {
    state: front.isReady ? '<a class="state good" href="/readyz">ready</a>' : '<a class="state bad" href="/readyz">not ready</a>',
    bases: front.bases.map(({ name, path }) => row(name, front.baseUrl + path)).join('\n'),
    example: escaped(exampleFor(front.baseUrl)),
    documents: [
      ...DOCUMENTS.map(({ name, about }) => link(`docs/${name}`, about)),
      link('openapi.json', 'every call and every field, for programs'),
    ].join('\n'),
  }
  return PAGE.replaceAll(/\{(state|bases|example|documents)\}/g, (_, name: string) => fill[name] ?? '')
}

function link(path: string, about: string): string {
  return `<li><a href="/${path}">${path}</a><span>${escaped(about)}</span></li>`
}

function row(name: string, url: string): string {
  return `<div><dt>${escaped(name)}</dt><dd><code>${escaped(url)}</code></dd></div>`
}

/** As after `npm start`, but with the key to be filled in. */
function exampleFor(baseUrl: string): string {
  return `curl -sS ${baseUrl}/v1/images/generations \\
  -H "Authorization: Bearer $LATERNA_KEY" -H 'Content-Type: application/json' \\
  -d '{"model": "imagen-4.0-generate-001", "prompt": "a lighthouse at dawn", "response_format": "url"}'`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** In the colours of the pages of generations: paper by day, a lantern in a dark room by night. */
const STYLE = `
:root{color-scheme:light dark;--ground:#f6f3ec;--card:#fffdf8;--ink:#26221b;--soft:#6d6556;
--line:#e4dccb;--glow:#a85f08;--good:#2f7d4a;--bad:#b3362b}
@media (prefers-color-scheme:dark){:root{--ground:#14120f;--card:#1d1a16;--ink:#efe8da;--soft:#a29784;
--line:#332e26;--glow:#f0a63c;--good:#6cc08b;--bad:#ef8377}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.room{max-width:50rem;margin:0 auto;padding:8vh 1.25rem 3rem}
header{display:flex;align-items:center;justify-content:space-between}
h1{font-size:2rem;line-height:1.2;margin:0;letter-spacing:.01em}
h1::before{content:"";display:inline-block;width:1rem;height:1rem;margin-right:.75rem;border-radius:50%;
background:var(--glow);box-shadow:0 0 1.3rem var(--glow)}
h2{font-size:1rem;margin:0 0 .7rem}
.lead{margin:.8rem 0 1.6rem;color:var(--soft);font-size:1.05rem}
.state{font-size:.82rem;padding:.2rem .7rem;border:1px solid var(--line);border-radius:99px;background:var(--card)}
.state.good{color:var(--good)}.state.bad{color:var(--bad)}
section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.15rem 1.3rem;margin-top:1rem}
dl{margin:0;display:grid;gap:.45rem}
dl div{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:1rem}
dt{color:var(--soft)}dd{margin:0}
dd code,pre{-webkit-user-select:all;user-select:all}
code,pre{font:.88rem/1.6 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{margin:0;white-space:pre-wrap}
.quiet{color:var(--soft);font-size:.88rem;margin:.8rem 0 0}
a{color:var(--glow);text-decoration:none;font-weight:500}a:hover{text-decoration:underline}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.35rem}
li{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:1rem}
li span{color:var(--soft)}
@media (max-width:34rem){dl div,li{grid-template-columns:1fr;gap:0}}
`

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Laterna</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><div class="room">
<header><h1>Laterna</h1>{state}</header>
<p class="lead">A gateway for image and video generation: one key and one base URL for programs that speak Google’s or OpenAI’s API.</p>
<main>
<section><h2>Base URLs</h2><dl>
{bases}
</dl></section>
<section><h2>Make a picture</h2>
<pre>{example}</pre>
<p class="quiet">One click marks it all. <code>LATERNA_KEY</code> is a key of this gateway: <code>npm start</code> prints the first,
a test key. It is also in the file <code>test-key</code> of the data folder.</p></section>
<section><h2>Documentation</h2><ul>
{documents}
</ul></section>
</main>
</div></body></html>
`
