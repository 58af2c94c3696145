import type { Artifact } from '../../core/artifact.ts'
import { isFinished, type Job } from '../../core/job.ts'
import { formatUsd } from '../../core/money.ts'
import type { GenerationAnswer, LinkedArtifact } from '../../core/protocol.ts'
import { isoTime, servedBy } from './generation-json.ts'
import { PAGE_STYLE } from './page-style.ts'

const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** For every page: no script, nothing from elsewhere; and its address, which holds the signature, is told to nobody. */
export const PAGE_HEADERS = {
  'content-security-policy': `${CONTENT_POLICY}; img-src data:`,
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
} as const

/** How providers are called on the page. The built-in engine says what it is: it never passes for another's model. */
const PROVIDER_NAMES: { readonly [provider: string]: string } = { illustrator: 'built-in illustrator' }

const STATES: { readonly [name in Job['state']['name']]: string } = {
  queued: 'waiting',
  running: 'in the making',
  held: 'outcome not known yet',
  succeeded: 'done',
  failed: 'failed',
  canceled: 'canceled',
}
const REFRESH_SECONDS = 3
const REFRESH_SECONDS_HELD = 30
const TITLE_LENGTH_MAX = 70

/** The page's headers; pictures and videos may come from where their links point, and from nowhere else. */
export function pageHeaders({ media }: GenerationAnswer): { readonly [name: string]: string } {
  const origins = [...new Set(media.map(({ watchUrl }) => new URL(watchUrl).origin))]
  const sources = ["'self'", ...origins].join(' ')
  return { ...PAGE_HEADERS, 'content-security-policy': `${CONTENT_POLICY}; img-src data: ${sources}; media-src ${sources}` }
}

/** A page that shows one generation and, while it runs, looks again by itself. */
export function generationPage(answer: GenerationAnswer): string {
  const { job, media, links } = answer
  const { state, order } = job
  const seconds = state.name === 'held' ? REFRESH_SECONDS_HELD : REFRESH_SECONDS
  const refresh = isFinished(job) ? '' : `<meta http-equiv="refresh" content="${seconds}">`
  const negative = order.negativePrompt === undefined ? '' : `<p class="quiet">Not: ${escapeHtml(order.negativePrompt)}</p>`
  const made = order.prompt === job.request.prompt ? '' : `<p class="quiet">As asked: ${escapeHtml(job.request.prompt)}</p>`
  return page(
    cut(order.prompt),
    refresh,
    `
<header><span class="name">Laterna</span><span class="state ${state.name}">${STATES[state.name]}</span></header>
<main>
<div class="stage">${media.map(figure).join('')}</div>
${situation(answer)}
<section class="card"><p class="prompt">${escapeHtml(order.prompt)}</p>${negative}${made}${words(job)}</section>
<section class="card"><dl>${facts(answer).map(factItem).join('')}</dl>${adjustments(job)}</section>
</main>
<footer><span>Task <code>${escapeHtml(job.id)}</code></span><a href="${escapeHtml(links.source)}">Source data</a>
<span>Whoever has this address can open it until it expires. Save what you want to keep.</span></footer>`,
  )
}

/** A page for a person whose link does not open. */
export function errorPage(status: number, message: string): string {
  return page(
    `${status}`,
    '',
    `
<header><span class="name">Laterna</span><span class="state failed">${status}</span></header>
<main><section class="card"><p class="prompt">${escapeHtml(message)}</p></section></main>`,
  )
}

/** Text made safe for the inside of an element and of a quoted attribute. */
export function escapeHtml(text: string): string {
  const names: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (character) => names[character] ?? '')
}

function page(title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${head}
<title>${escapeHtml(title)} · Laterna</title><link rel="icon" href="data:,"><style>${PAGE_STYLE}</style></head>
<body><div class="room">${body}
</div></body></html>
`
}

function factItem([name, value]: readonly [string, string]): string {
  return `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`
}

function figure({ artifact, watchUrl, downloadUrl }: LinkedArtifact): string {
  const [watch, download] = [escapeHtml(watchUrl), escapeHtml(downloadUrl)]
  const { widthPixels, heightPixels } = artifact
  // So that the page keeps the room free while the picture is on its way.
  const size = widthPixels && heightPixels ? ` width="${widthPixels}" height="${heightPixels}"` : ''
  const view = artifact.mediaType.startsWith('video/')
    ? `<video controls playsinline loop preload="metadata"${size} src="${watch}"></video>`
    : `<img alt="The generated picture"${size} src="${watch}">`
  const links = `<a href="${watch}">Open</a><a href="${download}">Download</a>`
  return `<figure>${view}<figcaption>${links}<span>${escapeHtml(measures(artifact))}</span></figcaption></figure>`
}

/** What there is to say besides the pictures: how far it is, why something is missing, what went wrong. */
function situation({ job: { state }, progress }: GenerationAnswer): string {
  if (state.name === 'failed') return card(`<p class="prompt">${escapeHtml(state.message)}</p><p class="quiet">Nothing was charged.</p>`)
  if (state.name === 'canceled') return card('<p class="prompt">This generation was canceled.</p>')
  if (state.name === 'held') return card('<p class="prompt">How this ended is being found out. The money stays set aside until then.</p>')
  if (state.name === 'succeeded') {
    return state.filtered.length === 0 ? '' : card(`Withheld by the safety filter:<ul>${state.filtered.map(listItem).join('')}</ul>`)
  }
  const percent = Math.round(Math.min(1, Math.max(0, progress?.fraction ?? 0)) * 100)
  const note = progress?.retrying ? 'trying again' : (progress?.note ?? STATES[state.name])
  const bar = `<div class="bar" role="progressbar" aria-label="Progress" aria-valuenow="${percent}"><i style="width:${percent}%"></i></div>`
  const outlook = `<p class="quiet">${percent} %. This page looks again every ${REFRESH_SECONDS} seconds.</p>`
  return card(`<span>${escapeHtml(note)}</span>${bar}${outlook}`)
}

function card(content: string): string {
  return `<section class="card">${content}</section>`
}

function facts({ job, model }: GenerationAnswer): readonly (readonly [name: string, value: string])[] {
  const {
    order: { output },
  } = job
  const route = servedBy(job)
  const length = output.kind === 'video' ? `, ${output.durationSeconds} s, ${output.sound ? 'with sound' : 'silent'}` : ''
  return [
    ['Model', model.title],
    ...(job.request.model === model.id ? [] : [['Asked for', job.request.model] as const]),
    ...(route ? [['Served by', PROVIDER_NAMES[route.provider] ?? `${route.provider}, ${route.upstreamModel}`] as const] : []),
    ['Output', `${output.count} × ${output.widthPixels} × ${output.heightPixels}${length}`],
    ['Cost', cost(job)],
    ['Seed', String(job.order.seed)],
    ['Accepted', `${isoTime(job.createdAt).slice(0, 16).replace('T', ' ')} UTC`],
  ]
}

function cost({ state, quote, mode }: Job): string {
  const money = mode === 'test' ? ' of play money' : ''
  if (state.name === 'succeeded') return `${dollars(state.chargedNanos)}${money}`
  if (state.name === 'failed' || state.name === 'canceled') return 'nothing'
  return `at most ${dollars(quote.maxNanos)}${money}`
}

/** Dollars with cents, and only as many further decimals as there are. */
function dollars(amount: bigint): string {
  return `$${formatUsd(amount).replace(/(\.\d\d\d*?)0*$/, '$1')}`
}

function words({ state }: Job): string {
  return state.name === 'succeeded' && state.text ? `<p class="quiet">${escapeHtml(state.text)}</p>` : ''
}

function adjustments(job: Job): string {
  if (job.adjustments.length === 0) return ''
  const items = job.adjustments.map(({ field, from, to, change }) => listItem(`${field}: ${from} → ${to} (${change})`))
  return `<p class="quiet">Changed to fit the model:</p><ul class="quiet">${items.join('')}</ul>`
}

function listItem(text: string): string {
  return `<li>${escapeHtml(text)}</li>`
}

function measures({ widthPixels, heightPixels, durationSeconds, blob }: Artifact): string {
  return [
    ...(widthPixels && heightPixels ? [`${widthPixels} × ${heightPixels}`] : []),
    ...(durationSeconds === undefined ? [] : [`${Math.round(durationSeconds * 10) / 10} s`]),
    blob.sizeBytes < 1_000_000 ? `${Math.ceil(blob.sizeBytes / 1000)} kB` : `${(blob.sizeBytes / 1_000_000).toFixed(1)} MB`,
  ].join(' · ')
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > TITLE_LENGTH_MAX ? `${line.slice(0, TITLE_LENGTH_MAX - 1)}…` : line
}
