import { GatewayError } from './errors.ts'
import { Base64Text, PLAIN_TEXT_MAX, type BlobSink } from './base64-text.ts'
import { BlobText } from './light-json.ts'
import type { BlobRef, LightJson } from './light-json.ts'
import { inDoubleQuotes } from './single-quotes.ts'

export { PLAIN_TEXT_MAX, type BlobSink } from './base64-text.ts'

export interface ScanOptions {
  openSink(): BlobSink
  /** Unpredictable text, fresh for every scan, so that no caller can write down the name of a blob beforehand. */
  readonly nonce: string
  readonly sizeMaxBytes: number
}

/** Shorter strings stay strings, whatever is in them. */
export const BLOB_TEXT_MIN = 64 * 1024
/** What may remain of a body once its media is taken out. */
const LIGHT_SIZE_MAX_BYTES = 16 * 1024 * 1024
const LIGHT_SIZE_FIRST_BYTES = 4 * 1024
const BLOBS_MAX = 64
const NESTING_MAX = 64

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Reads JSON as it arrives and keeps media out of memory: a string of more than 64 KiB that is base64 is decoded into a
 * sink while it streams in and becomes a BlobText. Use: `push` every chunk (wait if told to), then `finish`; `discard`
 * after any error. Throws GatewayError `bad_request` or `too_large`. A class because it holds open sinks.
 */
export class LightJsonScanner {
  readonly #options: ScanOptions
  /** Grows by doubling. Copied into, because millions of short strings kept as pieces would take a hundred times their size. */
  #light = Buffer.allocUnsafe(LIGHT_SIZE_FIRST_BYTES)
  #lightSizeBytes = 0
  #sizeBytes = 0
  #depth = 0
  #inString = false
  /** The last byte seen was a backslash, so the next one belongs to it. */
  #escaped = false
  /** Where the next backslash of this chunk is; remembered, so that short strings do not search the chunk again and again. */
  #backslashAt = -1
  #held: Uint8Array[] = []
  #heldSizeBytes = 0
  #giant: Base64Text | undefined
  readonly #blobs: { readonly prefix: string; readonly ref: Promise<BlobRef> }[] = []
  #waits: Promise<void>[] = []

  constructor(options: ScanOptions) {
    this.#options = options
  }

  /** Takes the next piece of the body. The array must not be changed afterwards. */
  push(chunk: Uint8Array): void | Promise<void> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    this.#sizeBytes += bytes.length
    if (this.#sizeBytes > this.#options.sizeMaxBytes) throw bodyTooLarge(this.#options.sizeMaxBytes)
    this.#backslashAt = bytes.indexOf(BACKSLASH)
    let at = 0
    while (at < bytes.length) at = this.#inString ? this.#readString(bytes, at) : this.#readStructure(bytes, at)
    if (this.#waits.length > 0) return this.#settle()
  }

  /** The whole value; undefined when the body was empty or blank. */
  async finish(): Promise<LightJson | undefined> {
    await this.#settle()
    if (this.#inString) throw notJson()
    const refs = await Promise.all(this.#blobs.map(({ ref }) => ref))
    const text = this.#text()
    if (text.trim() === '') return undefined
    const value = parse(text)
    const blobs = new Map(this.#blobs.map(({ prefix }, index) => [this.#nameOf(index), new BlobText(refs[index] as BlobRef, prefix)]))
    return blobs.size === 0 ? value : placeBlobs(value, blobs)
  }

  /** Gives up a scan that failed: what is half written is thrown away. */
  async discard(): Promise<void> {
    const giant = this.#giant
    this.#giant = undefined
    await Promise.allSettled([...this.#waits, ...this.#blobs.map(({ ref }) => ref)])
    await giant?.discard()
  }

  async #settle(): Promise<void> {
    const waits = this.#waits
    this.#waits = []
    await Promise.all(waits)
  }

  #readStructure(bytes: Buffer, from: number): number {
    const quote = bytes.indexOf(QUOTE, from)
    const end = quote < 0 ? bytes.length : quote + 1
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at]
      if (byte === 0x7b || byte === 0x5b) this.#depth += 1
      else if (byte === 0x7d || byte === 0x5d) this.#depth -= 1
      if (this.#depth > NESTING_MAX) throw new GatewayError('bad_request', `The body is nested deeper than ${NESTING_MAX} levels.`)
    }
    this.#keep(bytes.subarray(from, end))
    this.#inString = quote >= 0
    return end
  }

  #readString(bytes: Buffer, from: number): number {
    const quote = this.#closingQuote(bytes, from)
    this.#takeText(bytes.subarray(from, quote < 0 ? bytes.length : quote))
    if (quote < 0) return bytes.length
    this.#closeString()
    return quote + 1
  }

  #closingQuote(bytes: Buffer, from: number): number {
    let at = this.#escaped ? from + 1 : from
    this.#escaped = false
    let quote = bytes.indexOf(QUOTE, at)
    for (;;) {
      if (this.#backslashAt >= 0 && this.#backslashAt < at) this.#backslashAt = bytes.indexOf(BACKSLASH, at)
      const backslash = this.#backslashAt
      if (backslash < 0 || (quote >= 0 && quote < backslash)) return quote
      at = backslash + 2
      if (at > bytes.length) {
        this.#escaped = true
        return -1
      }
      if (quote >= 0 && quote < at) quote = bytes.indexOf(QUOTE, at)
    }
  }

  #takeText(part: Uint8Array): void {
    if (this.#giant) {
      if (!this.#giant.take(part)) throw notBase64()
      return
    }
    this.#held.push(part)
    this.#heldSizeBytes += part.length
    if (this.#heldSizeBytes <= PLAIN_TEXT_MAX) return
    // Remembered even when it fails, because it may have opened a sink that discard() has to close.
    this.#giant = this.#newGiant()
    if (!this.#takeHeld(this.#giant)) throw notBase64()
    this.#forgetHeld()
  }

  #closeString(): void {
    const giant = this.#giant ?? this.#heldGiant()
    this.#inString = false
    if (giant?.end()) {
      this.#keep(Buffer.from(`${this.#addBlob(giant)}"`))
    } else {
      if (this.#giant) throw notBase64()
      this.#held.forEach((part) => this.#keep(part))
      this.#keep(Buffer.of(QUOTE))
    }
    this.#forgetHeld()
  }

  /** The held text as a blob that has not opened its sink yet, or undefined when it is short or not base64. */
  #heldGiant(): Base64Text | undefined {
    if (this.#heldSizeBytes <= BLOB_TEXT_MIN) return undefined
    const giant = this.#newGiant()
    return this.#takeHeld(giant) ? giant : undefined
  }

  #newGiant(): Base64Text {
    return new Base64Text(
      () => this.#options.openSink(),
      (wait) => {
        this.#waits.push(wait)
      },
    )
  }

  #takeHeld(giant: Base64Text): boolean {
    return this.#held.every((part) => giant.take(part))
  }

  #addBlob(giant: Base64Text): string {
    if (this.#blobs.length >= BLOBS_MAX) {
      throw new GatewayError('bad_request', `The body holds more than ${BLOBS_MAX} pieces of media.`)
    }
    const ref = giant.finish()
    this.#giant = undefined
    // Rejections are reported by finish(); without this one that comes earlier would end the process.
    ref.catch(() => undefined)
    this.#blobs.push({ prefix: giant.prefix, ref })
    return this.#nameOf(this.#blobs.length - 1)
  }

  #nameOf(index: number): string {
    return `${this.#options.nonce}:${index}`
  }

  #forgetHeld(): void {
    this.#held = []
    this.#heldSizeBytes = 0
  }

  #keep(part: Uint8Array): void {
    const at = this.#lightSizeBytes
    const sizeBytes = at + part.length
    if (sizeBytes > LIGHT_SIZE_MAX_BYTES) {
      throw new GatewayError('too_large', `Without its media the body is still larger than ${LIGHT_SIZE_MAX_BYTES} bytes.`)
    }
    if (sizeBytes > this.#light.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(sizeBytes, this.#light.length * 2))
      this.#light.copy(grown, 0, 0, at)
      this.#light = grown
    }
    this.#light.set(part, at)
    this.#lightSizeBytes = sizeBytes
  }

  /** Also takes a byte order mark away, which some editors write. */
  #text(): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.#light.subarray(0, this.#lightSizeBytes))
    } catch (cause) {
      throw new GatewayError('bad_request', 'The body is not UTF-8 text.', { cause })
    }
  }
}

/** A body over the limit, with the limit, so that the caller knows what would fit. */
export function bodyTooLarge(sizeMaxBytes: number): GatewayError {
  return new GatewayError('too_large', `The request body is larger than the limit of ${sizeMaxBytes} bytes.`)
}

function notJson(cause?: unknown): GatewayError {
  return new GatewayError('bad_request', 'The request body is not valid JSON.', { cause })
}

function notBase64(): GatewayError {
  return new GatewayError('bad_request', `A text of more than ${PLAIN_TEXT_MAX} characters must be plain base64, without line breaks.`)
}

function parse(text: string): LightJson {
  try {
    return JSON.parse(text) as LightJson
  } catch (cause) {
    // V8 quotes the text around the mistake, which may be a prompt, so the cause is only named.
    return parseSingleQuoted(text, (cause as Error).name)
  }
}

function parseSingleQuoted(text: string, trouble: string): LightJson {
  const mended = inDoubleQuotes(text)
  if (mended === undefined) throw notJson(trouble)
  try {
    return JSON.parse(mended) as LightJson
  } catch {
    throw notJson(trouble)
  }
}

/** Puts the blobs where their names stand. A name can stand where a key belongs; media cannot. */
function placeBlobs(value: LightJson, blobs: ReadonlyMap<string, BlobText>): LightJson {
  if (typeof value === 'string') return blobs.get(value) ?? value
  if (typeof value !== 'object' || value === null) return value
  for (const [key, item] of Object.entries(value)) {
    if (blobs.has(key)) throw new GatewayError('bad_request', `A name in the body is longer than ${BLOB_TEXT_MIN} characters.`)
    const placed = placeBlobs(item as LightJson, blobs)
    // Defined, not assigned: `__proto__` is an ordinary key in JSON.
    if (placed !== item) Object.defineProperty(value, key, { value: placed, enumerable: true, writable: true, configurable: true })
  }
  return value
}
