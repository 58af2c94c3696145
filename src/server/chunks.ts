import { LightJsonScanner } from '../core/light-json-scan.ts'
import type { BlobRef, LightJson } from '../core/light-json.ts'
import type { House } from './house.ts'

/** What reading a body needs of the house. */
export type BodyRoom = Pick<House, 'createBlob' | 'newRequestId'>

/** A JSON document whose long base64 texts are in the store. */
export async function readJson(chunks: AsyncIterable<Uint8Array>, house: BodyRoom): Promise<LightJson | undefined> {
  const scanner = new LightJsonScanner({
    openSink: () => house.createBlob(),
    nonce: house.newRequestId(),
    sizeMaxBytes: Number.MAX_SAFE_INTEGER,
  })
  try {
    for await (const chunk of chunks) await scanner.push(chunk)
    return await scanner.finish()
  } catch (error) {
    await scanner.discard()
    throw error
  }
}

/** Bytes as they come, into the store. Nothing is left behind when they break off. */
export async function storeBytes(chunks: AsyncIterable<Uint8Array>, house: BodyRoom): Promise<BlobRef> {
  const sink = house.createBlob()
  try {
    for await (const chunk of chunks) await sink.write(chunk)
  } catch (error) {
    await sink.discard()
    throw error
  }
  return await sink.finish()
}
