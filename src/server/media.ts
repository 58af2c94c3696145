import type { ServedMedia } from '../core/artifact.ts'
import { extensionOf } from '../core/links.ts'
import type { House } from './house.ts'
import type { Reply } from './reply.ts'

export interface MediaAnswer {
  readonly media: ServedMedia
  readonly attachmentName?: string
  readonly headers: { readonly [name: string]: string }
  /** The caller's request headers. */
  readonly asked: { readonly [name: string]: string }
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Sends an artifact's bytes: whole, in part, or not at all when the caller has them (RFC 9110 §13, §14). */
export async function sendMedia(house: House, reply: Reply, answer: MediaAnswer): Promise<void> {
  const { media, asked } = answer
  const headers = headersOf(answer)
  if (isFresh(asked, media)) return await sendHead(reply, 304, headers)
  const range = reply.headOnly ? undefined : rangeOf(asked, media)
  const { sizeBytes } = media.blob
  if (range === 'unsatisfiable')
    return await sendHead(reply, 416, { ...headers, 'content-range': `bytes */${sizeBytes}`, 'content-length': 0 })
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 }
  const length = { 'content-length': end - start + 1 }
  if (reply.headOnly) return await sendHead(reply, 200, { ...headers, ...length })
  const stream = house.openBlob(media.blob, { start, end })
  try {
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
    // Read before the head is sent, so that a file that is gone becomes an error and not half an answer.
    let step = await chunks.next()
    reply.begin(range ? 206 : 200, { ...headers, ...length, ...(range ? { 'content-range': `bytes ${start}-${end}/${sizeBytes}` } : {}) })
    for (; !step.done; step = await chunks.next()) await reply.write(step.value)
  } finally {
    stream.destroy()
  }
  await reply.end()
}

async function sendHead(reply: Reply, status: number, headers: { readonly [name: string]: string | number }): Promise<void> {
  reply.begin(status, headers)
  await reply.end()
}

/** Media comes from prompts of strangers: it must not be able to act as a page of ours. */
function headersOf({ media, attachmentName, headers }: MediaAnswer): { readonly [name: string]: string } {
  return {
    'content-type': media.mediaType,
    'content-disposition':
      attachmentName === undefined ? `inline; filename="${media.id}.${extensionOf(media.mediaType)}"` : attachment(attachmentName),
    'accept-ranges': 'bytes',
    etag: etagOf(media),
    'last-modified': new Date(media.createdAt).toUTCString(),
    'cache-control': 'private, max-age=3600',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'cross-origin',
    ...headers,
  }
}

/** The name twice: in letters every client understands, and as it is (RFC 6266). */
function attachment(name: string): string {
  const plain =
    name
      .replace(/[^\w .-]/g, '_')
      .replace(/^\.+/, '_')
      .slice(0, 120) || 'download'
  // A lone surrogate cannot be encoded; it cannot be part of a file name either.
  const full = encodeURIComponent(
    name
      .toWellFormed()
      .replace(/[/\\\p{Cc}]/gu, '_')
      .slice(0, 120),
  ).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

function etagOf({ blob }: ServedMedia): string {
  return `"${blob.sha256}"`
}

function isFresh(asked: MediaAnswer['asked'], media: ServedMedia): boolean {
  const tags = asked['if-none-match']
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etagOf(media))
  return isSince(asked['if-modified-since'], media)
}

/** HTTP dates have whole seconds. */
function isSince(date: string | undefined, media: ServedMedia): boolean {
  const since = date === undefined ? Number.NaN : Date.parse(date)
  return since >= Math.floor(media.createdAt / 1000) * 1000
}

/** Undefined: the whole. Several ranges at once are answered with the whole too, as RFC 9110 allows. */
function rangeOf(asked: MediaAnswer['asked'], media: ServedMedia): Range | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^\s*bytes\s*=\s*(\d*)-(\d*)\s*$/i.exec(asked['range'] ?? '') ?? []
  const condition = asked['if-range']
  if ((first === '' && last === '') || (condition !== undefined && condition !== etagOf(media) && !isSince(condition, media)))
    return undefined
  const { sizeBytes } = media.blob
  if (first === '') return Number(last) === 0 ? 'unsatisfiable' : { start: Math.max(0, sizeBytes - Number(last)), end: sizeBytes - 1 }
  if (last !== '' && Number(last) < Number(first)) return undefined
  if (Number(first) >= sizeBytes) return 'unsatisfiable'
  return { start: Number(first), end: last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) }
}
