import type { BlobRef } from './light-json.ts'

/** Where the decoded bytes of one blob go. */
export interface BlobSink {
  /**
   * Takes bytes in order. They are valid only during the call: keep a copy, not the array. A returned promise asks the
   * scanner's caller to wait before pushing more.
   */
  write(bytes: Uint8Array): void | Promise<void>
  finish(): BlobRef | Promise<BlobRef>
  /** Forgets what was written. Called instead of `finish`, never after it. */
  discard(): void | Promise<void>
}

const BACKSLASH = 0x5c
/** A string that is not base64 may be this long. Also how much of a string is held before it must be decided. */
export const PLAIN_TEXT_MAX = 1024 * 1024
/** How many characters are decoded at once: enough to be fast, few enough never to matter for memory. */
const TEXT_BUFFER_CHARACTERS = 64 * 1024
/** Never decoded before the end is known, because padding may be among them. */
const TAIL_CHARACTERS = 4
const PREFIX_MAX = 256
const DATA_PREFIX = /^data:[^,]{0,200};base64,/i
const decoded = Buffer.allocUnsafeSlow((TEXT_BUFFER_CHARACTERS / 4) * 3)

/** One long string on its way into a sink. Decoded pieces wait in memory until the whole of what is held proved to be base64. */
export class Base64Text {
  prefix = ''
  readonly #openSink: () => BlobSink
  readonly #wait: (wait: Promise<void>) => void
  readonly #text = Buffer.allocUnsafe(TEXT_BUFFER_CHARACTERS)
  #length = 0
  #prefixKnown = false
  #escape = ''
  #takenCharacters = 0
  #sink: BlobSink | undefined
  #pieces: Uint8Array[] = []

  constructor(openSink: () => BlobSink, wait: (wait: Promise<void>) => void) {
    this.#openSink = openSink
    this.#wait = wait
  }

  /** Takes raw characters of the JSON string. False: this is not base64. */
  take(part: Uint8Array): boolean {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    this.#takenCharacters += bytes.length
    let at = 0
    while (at < bytes.length) {
      if (this.#escape) {
        if (!this.#continueEscape(bytes[at] as number)) return false
        at += 1
        continue
      }
      const backslash = bytes.indexOf(BACKSLASH, at)
      const end = backslash < 0 ? bytes.length : backslash
      if (!this.#append(bytes.subarray(at, end))) return false
      if (backslash >= 0) this.#escape = '\\'
      at = end + 1
    }
    return true
  }

  /** Decodes what is left. False: this is not base64. */
  end(): boolean {
    if (this.#escape) return false
    this.#findPrefix()
    let characters = this.#length
    while (characters > 0 && this.#length - characters < 2 && this.#text[characters - 1] === 0x3d) characters -= 1
    const padded = characters < this.#length
    if (characters % 4 === 1 || (padded && this.#length % 4 !== 0)) return false
    return this.#decode(characters)
  }

  async finish(): Promise<BlobRef> {
    return await this.#connect().finish()
  }

  async discard(): Promise<void> {
    await this.#sink?.discard()
  }

  /** `\/` is written by PHP, `\u002B` by .NET, `\u003d` by Gson. */
  #continueEscape(byte: number): boolean {
    this.#escape += String.fromCharCode(byte)
    if (this.#escape === '\\/') return this.#endEscape(0x2f)
    if (this.#escape.length < 6) return /^\\u[0-9a-f]*$/i.test(this.#escape)
    const code = /^\\u00[0-7][0-9a-f]$/i.test(this.#escape) ? Number.parseInt(this.#escape.slice(2), 16) : -1
    return code >= 0 && this.#endEscape(code)
  }

  #endEscape(code: number): boolean {
    this.#escape = ''
    return this.#append(Buffer.of(code))
  }

  #append(bytes: Buffer): boolean {
    let at = 0
    while (at < bytes.length) {
      const room = Math.min(TEXT_BUFFER_CHARACTERS - this.#length, bytes.length - at)
      bytes.copy(this.#text, this.#length, at, at + room)
      this.#length += room
      at += room
      if (this.#length === TEXT_BUFFER_CHARACTERS && !this.#flush()) return false
    }
    return true
  }

  #flush(): boolean {
    this.#findPrefix()
    const spare = this.#length - TAIL_CHARACTERS
    return this.#decode(spare - (spare % 4))
  }

  #findPrefix(): void {
    if (this.#prefixKnown) return
    this.#prefixKnown = true
    this.prefix = DATA_PREFIX.exec(this.#text.toString('latin1', 0, Math.min(PREFIX_MAX, this.#length)))?.[0] ?? ''
    this.#dropFirst(this.prefix.length)
  }

  /**
   * The decoder skips whatever is not base64, so a result shorter than it should be is the proof that something was:
   * no second look at every character is needed.
   */
  #decode(characters: number): boolean {
    const part = this.#text.subarray(0, characters)
    const urlSafe = part.includes(0x2d) || part.includes(0x5f)
    const sizeBytes = decoded.write(part.toString('latin1'), 0, urlSafe ? 'base64url' : 'base64')
    if (sizeBytes !== Math.floor((characters * 3) / 4)) return false
    this.#dropFirst(characters)
    this.#put(decoded.subarray(0, sizeBytes))
    return true
  }

  #put(bytes: Uint8Array): void {
    if (!this.#sink && this.#takenCharacters <= PLAIN_TEXT_MAX) {
      this.#pieces.push(Buffer.from(bytes))
      return
    }
    this.#write(this.#connect(), bytes)
  }

  #connect(): BlobSink {
    if (this.#sink) return this.#sink
    const sink = this.#openSink()
    this.#sink = sink
    this.#pieces.forEach((piece) => this.#write(sink, piece))
    this.#pieces = []
    return sink
  }

  #write(sink: BlobSink, bytes: Uint8Array): void {
    const wait = sink.write(bytes)
    if (wait) this.#wait(wait)
  }

  #dropFirst(characters: number): void {
    this.#text.copyWithin(0, characters, this.#length)
    this.#length -= characters
  }
}
