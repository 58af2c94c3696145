import type { IncomingMessage } from 'node:http'
import { GatewayError } from '../core/errors.ts'
import { bodyTooLarge } from '../core/light-json-scan.ts'
import { BlobText } from '../core/light-json.ts'
import type { LightJson } from '../core/light-json.ts'
import type { Endpoint } from '../core/protocol.ts'
import { readJson, storeBytes } from './chunks.ts'
import type { BodyRoom } from './chunks.ts'
import { readForm } from './form.ts'

/**
 * Reads the body as the endpoint takes it; media goes straight into the store. JSON is read as JSON whatever it calls itself, because
 * clients often call it something else. An empty body is undefined. Throws GatewayError `bad_request`, `too_large` or `canceled`.
 */
export async function readBody(
  request: IncomingMessage,
  endpoint: Pick<Endpoint, 'body' | 'bodySizeMaxBytes'>,
  { house, sizeMaxBytes: usualMaxBytes }: { readonly house: BodyRoom; readonly sizeMaxBytes: number },
): Promise<LightJson | undefined> {
  // Nor looked at: clients send `{}` or a type without content where nothing is wanted.
  if (endpoint.body === 'none') return undefined
  const sizeMaxBytes = endpoint.bodySizeMaxBytes ?? usualMaxBytes
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== '' && encoding !== 'identity') {
    throw new GatewayError('bad_request', 'Compressed request bodies are not read. Send the body without Content-Encoding.')
  }
  if (Number(request.headers['content-length'] ?? 0) > sizeMaxBytes) throw bodyTooLarge(sizeMaxBytes)
  const chunks = bodyChunks(request, sizeMaxBytes)
  if (endpoint.body === 'bytes') return await readBytes(chunks, house)
  const type = request.headers['content-type'] ?? ''
  if (!/^\s*multipart\//i.test(type)) return await readJson(chunks, house)
  if (endpoint.body === 'form') return await readForm(chunks, type, house)
  throw new GatewayError('bad_request', 'This call takes a JSON body, not a multipart one.')
}

async function readBytes(chunks: AsyncIterable<Uint8Array>, house: BodyRoom): Promise<BlobText | undefined> {
  const blob = await storeBytes(chunks, house)
  return blob.sizeBytes === 0 ? undefined : new BlobText(blob)
}

async function* bodyChunks(request: IncomingMessage, sizeMaxBytes: number): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0
  try {
    // Not destroyed when reading stops early: the answer still has to go out on this connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      sizeBytes += chunk.length
      if (sizeBytes > sizeMaxBytes) throw bodyTooLarge(sizeMaxBytes)
      yield chunk
    }
  } catch (error) {
    if (request.destroyed && !(error instanceof GatewayError)) throw new GatewayError('canceled', 'The caller hung up.', { cause: error })
    throw error
  }
}
