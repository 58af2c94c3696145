import { segmentsSizeBytes, toSegments } from '../core/light-json.ts'
import type { LightJson, Segment } from '../core/light-json.ts'
import type { Frame, WireResponse } from '../core/protocol.ts'
import type { House } from './house.ts'
import { sendMedia } from './media.ts'
import type { Reply } from './reply.ts'

/** Writes an answer of any kind. */
export async function sendAnswer(
  house: House,
  reply: Reply,
  answer: WireResponse,
  asked: { readonly [name: string]: string },
): Promise<void> {
  const { status, headers = {}, body } = answer
  if ('json' in body) return await sendJson(house, reply, status, headers, body.json)
  if ('media' in body) return await sendMedia(house, reply, { ...body, headers, asked })
  // An answer without content has no length and no type either (RFC 9110 §8.6).
  const about = status === 204 || status === 304 ? {} : { 'content-type': body.mediaType, 'content-length': Buffer.byteLength(body.text) }
  reply.begin(status, { ...about, ...headers })
  if (!reply.headOnly) await reply.write(body.text)
  await reply.end()
}

async function sendJson(
  house: House,
  reply: Reply,
  status: number,
  headers: { readonly [name: string]: string },
  value: LightJson,
): Promise<void> {
  const segments = toSegments(value)
  const parts = encoded(house, segments)[Symbol.asyncIterator]()
  try {
    // The first blob is opened before the head is sent: a missing one still becomes an error the caller can read.
    const first = reply.headOnly ? [] : [await parts.next(), await parts.next()]
    reply.begin(status, { 'content-type': 'application/json; charset=UTF-8', 'content-length': segmentsSizeBytes(segments), ...headers })
    for (const { done, value: part } of first) if (!done) await reply.write(part.text, part.encoding)
    if (!reply.headOnly) for await (const part of { [Symbol.asyncIterator]: () => parts }) await reply.write(part.text, part.encoding)
  } finally {
    await parts.return(undefined)
  }
  await reply.end()
}

/** Writes frames of a stream, media as base64 in their midst. */
export async function writeFrames(house: House, reply: Reply, frames: readonly Frame[]): Promise<void> {
  for (const frame of frames) {
    for (const piece of frame) {
      const segments = typeof piece === 'string' ? [piece] : toSegments(piece.json)
      for await (const part of encoded(house, segments)) await reply.write(part.text, part.encoding)
    }
  }
}

interface Part {
  readonly text: string
  readonly encoding: 'utf8' | 'latin1'
}

async function* encoded(house: House, segments: readonly Segment[]): AsyncGenerator<Part, undefined> {
  for (const segment of segments) {
    if (typeof segment === 'string') yield { text: segment, encoding: 'utf8' }
    else for await (const text of base64Of(house.openBlob(segment.base64Of))) yield { text, encoding: 'latin1' }
  }
  return undefined
}

/** Base64 piece by piece. Three bytes make four characters, so what is left over of a chunk waits for the next. */
async function* base64Of(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const whole = bytes.length - (bytes.length % 3)
    rest = Uint8Array.from(bytes.subarray(whole))
    if (whole > 0) yield bytes.toString('base64', 0, whole)
  }
  if (rest.length > 0) yield Buffer.from(rest).toString('base64')
}
