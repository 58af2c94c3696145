import type { IncomingMessage, ServerResponse } from 'node:http'

/** Runs something later, without keeping the process alive for it. Returns how to prevent it. */
export type After = (delayMs: number, run: () => void) => () => void

/** Thrown to whoever writes when nobody reads any more. Nothing is wrong; the writing just stops. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone'

  constructor() {
    super('the caller hung up')
  }
}

/** A reader that takes nothing for so long has gone without saying so. */
const STALLED_AFTER_MS = 120_000
/** How long the rest of an unwanted body is read away, so that its sender comes to reading our answer. */
const LINGER_MS = 15_000
/** Less than this on its way is no reason to close a connection. */
const SMALL_BODY_BYTES = 64 * 1024

/** The answer to one call, written with back-pressure. A class because it holds the connection. */
export class Reply {
  readonly requestId: string
  /** The caller wants to know what the answer would be like, not the answer. */
  readonly headOnly: boolean
  bytesSent = 0
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  readonly #after: After
  readonly #elapsedMs: () => number
  readonly #gone = new AbortController()
  #durationHeader: string | undefined

  constructor(
    request: IncomingMessage,
    response: ServerResponse,
    { requestId, after, elapsedMs }: { readonly requestId: string; readonly after: After; readonly elapsedMs: () => number },
  ) {
    this.#elapsedMs = elapsedMs
    this.requestId = requestId
    this.headOnly = request.method === 'HEAD'
    this.#request = request
    this.#response = response
    this.#after = after
    // A broken connection ends as CallerGone where we write; without listeners the events would end the process.
    request.on('error', () => undefined)
    response.on('error', () => undefined)
    response.once('close', () => {
      if (!response.writableFinished) this.#gone.abort(new CallerGone())
    })
  }

  /** Aborts when the caller hangs up before the answer is complete. */
  get signal(): AbortSignal {
    return this.#gone.signal
  }

  get begun(): boolean {
    return this.#response.headersSent
  }

  get status(): number {
    return this.#response.statusCode
  }

  /** Names the header that says how many milliseconds passed before the head of the answer. */
  tellDurationIn(header: string): void {
    this.#durationHeader = header
  }

  /** Sends the head. Closes the connection afterwards when the caller is still sending a body that nobody will read. */
  begin(status: number, headers: { readonly [name: string]: string | number }): void {
    if (this.signal.aborted) throw new CallerGone()
    const closing = this.#bodyIsOnItsWay() ? { connection: 'close' } : {}
    this.#response.writeHead(status, {
      'x-request-id': this.requestId,
      'access-control-allow-origin': '*',
      'access-control-expose-headers': '*',
      // Some answers repeat what was asked: no browser may take one for a page that it is not said to be.
      'x-content-type-options': 'nosniff',
      ...(this.#durationHeader === undefined ? {} : { [this.#durationHeader]: Math.max(0, Math.round(this.#elapsedMs())) }),
      ...closing,
      ...headers,
    })
    this.#response.setTimeout(STALLED_AFTER_MS, () => this.#response.destroy())
  }

  /** Sends the head at once, for streams whose first frame may take a while. */
  flush(): void {
    this.#response.flushHeaders()
  }

  /** Writes and waits until there is room for more. Throws CallerGone. */
  async write(part: string | Uint8Array, encoding: 'utf8' | 'latin1' = 'utf8'): Promise<void> {
    if (this.signal.aborted) throw new CallerGone()
    if (part.length === 0) return
    this.bytesSent += typeof part === 'string' ? (encoding === 'latin1' ? part.length : Buffer.byteLength(part)) : part.length
    const room = typeof part === 'string' ? this.#response.write(part, encoding) : this.#response.write(part)
    if (!room) await this.#drained()
  }

  async end(): Promise<void> {
    if (this.#bodyIsOnItsWay()) await this.#readAway()
    if (this.signal.aborted) return
    await new Promise<void>((resolve) => {
      this.#response.once('close', resolve)
      this.#response.end(() => {
        resolve()
      })
    })
  }

  /** Cuts the connection: the only honest way to say that what was begun cannot be completed. */
  cut(): void {
    this.#response.destroy()
  }

  #drained(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#response.off('drain', settle)
        this.signal.removeEventListener('abort', settle)
        if (this.signal.aborted) reject(new CallerGone())
        else resolve()
      }
      this.#response.once('drain', settle)
      this.signal.addEventListener('abort', settle)
    })
  }

  #bodyIsOnItsWay(): boolean {
    const { complete, headers } = this.#request
    if (complete) return false
    return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > SMALL_BODY_BYTES
  }

  /** Closing while bytes still come in would reset the connection, and the caller would never see why. */
  #readAway(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#after(LINGER_MS, resolve)
      const done = (): void => {
        stop()
        resolve()
      }
      this.#request.once('end', done)
      this.#request.once('close', done)
      this.#request.resume()
    })
  }
}
