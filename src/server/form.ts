import { GatewayError } from '../core/errors.ts'
import { BlobText } from '../core/light-json.ts'
import type { LightJson } from '../core/light-json.ts'
import { readJson, storeBytes } from './chunks.ts'
import type { BodyRoom } from './chunks.ts'
import { readFormText, tooLong } from './form-text.ts'
import { FormTree } from './form-tree.ts'
import { boundaryOf, splitMultipart } from './multipart.ts'
import type { PartHead } from './multipart.ts'

const PARTS_MAX = 256
const FILES_MAX = 64
const JSON_PARTS_MAX = 4
/** All texts together. */
const TEXTS_MAX_BYTES = 16 * 1024 * 1024

/** By the file's name, for clients that say nothing better than `application/octet-stream`. */
const TYPE_OF_EXTENSION: { readonly [extension: string]: string } = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  heic: 'image/heic',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
}
const UNTOLD = 'application/octet-stream'

/**
 * Reads a multipart body as an object; how is said at `Endpoint.body`. Files go into the store as they come. Throws GatewayError
 * `bad_request` or `too_large`, naming the field.
 */
export async function readForm(chunks: AsyncIterable<Uint8Array>, contentType: string, house: BodyRoom): Promise<LightJson> {
  const reading = new FormReading(house)
  await splitMultipart(chunks, boundaryOf(contentType), (head, bytes) => reading.take(head, bytes))
  return await reading.value()
}

/** What was read so far, and how much of what is allowed is used up. A class because it counts. */
class FormReading {
  readonly #house: BodyRoom
  /** In the order of the parts, which may end in another. */
  readonly #fields: { readonly name: string; readonly value: Promise<LightJson | undefined> }[] = []
  #files = 0
  #jsonParts = 0
  #textsSizeBytes = 0
  #metadataCame = false

  constructor(house: BodyRoom) {
    this.#house = house
  }

  async take(head: PartHead, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.#fields.length === PARTS_MAX) throw new GatewayError('bad_request', `The form has more than ${PARTS_MAX} parts.`)
    const isMetadata = head.name === undefined && head.mediaType === 'application/json' && !this.#metadataCame
    if (isMetadata) this.#metadataCame = true
    const name = head.name ?? (isMetadata ? 'metadata' : 'file')
    const value = this.#read(name, head, bytes)
    this.#fields.push({ name, value })
    await value
  }

  async value(): Promise<LightJson> {
    const tree = new FormTree()
    for (const { name, value } of this.#fields) {
      const given = await value
      if (given !== undefined) tree.put(name, given)
    }
    return tree.value()
  }

  #read(name: string, head: PartHead, bytes: AsyncIterable<Uint8Array>): Promise<LightJson | undefined> {
    const isJson = head.mediaType === 'application/json' && (head.name !== undefined || name === 'metadata')
    if (isJson) return this.#readJson(name, bytes)
    const isText = head.name !== undefined && head.fileName === undefined && (head.mediaType ?? 'text/plain') === 'text/plain'
    return isText
      ? readFormText(name, bytes, { house: this.#house, spend: (sizeBytes) => this.#spend(name, sizeBytes) })
      : this.#readFile(head, bytes)
  }

  #spend(name: string, sizeBytes: number): void {
    this.#textsSizeBytes += sizeBytes
    if (this.#textsSizeBytes > TEXTS_MAX_BYTES) throw tooLong(name)
  }

  async #readJson(name: string, bytes: AsyncIterable<Uint8Array>): Promise<LightJson | undefined> {
    this.#jsonParts += 1
    if (this.#jsonParts > JSON_PARTS_MAX) throw new GatewayError('bad_request', `The form has more than ${JSON_PARTS_MAX} JSON parts.`)
    try {
      return await readJson(bytes, this.#house)
    } catch (error) {
      if (!(error instanceof GatewayError) || error.code === 'canceled') throw error
      throw new GatewayError(error.code, `The part "${name}" cannot be read. ${error.message}`, {
        violation: { path: name, rule: 'wrong_type' },
      })
    }
  }

  /** Undefined for a file field in which nothing was chosen, as browsers send it. */
  async #readFile(head: PartHead, bytes: AsyncIterable<Uint8Array>): Promise<BlobText | undefined> {
    this.#files += 1
    if (this.#files > FILES_MAX) throw new GatewayError('bad_request', `The form has more than ${FILES_MAX} files.`)
    const blob = await storeBytes(bytes, this.#house)
    return blob.sizeBytes === 0 && head.fileName === '' ? undefined : new BlobText(blob, `data:${typeOf(head)};base64,`)
  }
}

function typeOf({ mediaType = UNTOLD, fileName = '' }: PartHead): string {
  if (mediaType !== UNTOLD) return mediaType
  return TYPE_OF_EXTENSION[/\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''] ?? UNTOLD
}
