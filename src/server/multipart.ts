import type { Readable } from 'node:stream'
import { Dicer } from '@fastify/busboy'
import { GatewayError } from '../core/errors.ts'

/** What a part says of itself before its bytes. */
export interface PartHead {
  readonly name?: string
  /** May be empty: a form's file field in which nothing was chosen. */
  readonly fileName?: string
  /** Lower-case, without parameters. */
  readonly mediaType?: string
}

/** Takes one part. The bytes must be read to their end; they fail when the body breaks off. */
export type TakePart = (head: PartHead, bytes: AsyncIterable<Uint8Array>) => Promise<void>

type Header = { readonly [name: string]: readonly string[] | undefined }

const HEADER_LINES_MAX = 32

/**
 * Hands out the parts of a multipart body (RFC 2046 §5.1) while it arrives, at the pace of whoever takes them. A part may be begun
 * before the one before it is taken. Throws GatewayError `bad_request` when it is not multipart, or what a taker threw; by then every
 * taker has ended.
 */
export async function splitMultipart(chunks: AsyncIterable<Uint8Array>, boundary: string, take: TakePart): Promise<void> {
  const splitter = new Splitter(boundary, take)
  try {
    for await (const chunk of chunks) await splitter.push(chunk)
    await splitter.finish()
  } catch (error) {
    await splitter.giveUp(error)
    throw error
  }
}

/** A class because it holds the parser and the parts that are still being taken. */
class Splitter {
  readonly #dicer: Dicer
  readonly #parts = new Set<Readable>()
  readonly #taken: Promise<void>[] = []
  readonly #ended = Promise.withResolvers<void>()
  #headless = 0
  #failure: { readonly error: unknown } | undefined
  /** Ends the wait for the parser, which never calls back once a part is no longer read. */
  #stopWaiting: (error: unknown) => void = () => undefined

  constructor(boundary: string, take: TakePart) {
    this.#dicer = new Dicer({ boundary, maxHeaderPairs: HEADER_LINES_MAX })
    this.#dicer.on('error', () => this.#fail(malformed()))
    this.#dicer.on('finish', () => this.#ended.resolve())
    this.#dicer.on('part', (part: Readable) => this.#open(part, take))
    this.#ended.promise.catch(() => undefined)
  }

  async push(chunk: Uint8Array): Promise<void> {
    if (this.#failure) throw this.#failure.error
    // What follows the last boundary is nobody's.
    if (!this.#dicer.writable) return
    await new Promise<void>((resolve, reject) => {
      this.#stopWaiting = reject
      this.#dicer.write(chunk, () => resolve())
    })
  }

  async finish(): Promise<void> {
    if (this.#dicer.writable) this.#dicer.end()
    await this.#ended.promise
    await Promise.all(this.#taken)
    if (this.#failure) throw this.#failure.error
    if (this.#headless > 0) throw malformed()
  }

  async giveUp(reason: unknown): Promise<void> {
    for (const part of this.#parts) part.destroy(reason instanceof Error ? reason : malformed())
    this.#dicer.destroy()
    await Promise.allSettled(this.#taken)
  }

  #open(part: Readable, take: TakePart): void {
    this.#headless += 1
    this.#parts.add(part)
    // Whoever reads it hears of it too; unheard it would end the process.
    part.on('error', () => undefined)
    part.once('close', () => this.#parts.delete(part))
    part.once('header', (header: Header) => {
      this.#headless -= 1
      this.#taken.push(take(headOf(header), part).catch((error: unknown) => this.#fail(error)))
    })
  }

  #fail(error: unknown): void {
    this.#failure ??= { error }
    this.#stopWaiting(this.#failure.error)
    this.#ended.reject(this.#failure.error)
  }
}

/** The boundary of a `multipart/*` type. Throws GatewayError `bad_request` when there is none (RFC 2046 §5.1.1). */
export function boundaryOf(contentType: string): string {
  const boundary = parameterOf(contentType, 'boundary')
  if (boundary === undefined || boundary === '' || boundary.length > 200) {
    throw new GatewayError('bad_request', 'The Content-Type of a multipart body must name its boundary.')
  }
  return boundary
}

function headOf(header: Header): PartHead {
  const disposition = textOf(header['content-disposition'])
  const name = parameterOf(disposition, 'name')
  const fileName = parameterOf(disposition, 'filename')
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(textOf(header['content-type']))?.[1]?.toLowerCase()
  return {
    ...(name === undefined ? {} : { name }),
    ...(fileName === undefined ? {} : { fileName }),
    ...(mediaType === undefined ? {} : { mediaType }),
  }
}

/** The parser gives bytes as Latin-1; browsers and every client here write UTF-8 (RFC 7578 §5.1.3). */
function textOf(values: readonly string[] | undefined): string {
  return Buffer.from(values?.[0] ?? '', 'latin1').toString('utf8')
}

/** A parameter as `a="b"`, `a=b` or `a*=UTF-8''b` (RFC 8187), with the escapes of browsers and of Python taken back. */
function parameterOf(text: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}(\\*?)\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, 'i').exec(text)
  if (!found) return undefined
  const [, extended, quoted, bare = ''] = found
  if (extended) return decoded(bare || (quoted ?? ''))
  return quoted === undefined ? bare : quoted.replaceAll(/\\(["\\])/g, '$1').replaceAll('%22', '"')
}

function decoded(text: string): string {
  const encoded = /^[\w-]*'[^']*'(.*)$/.exec(text)?.[1] ?? text
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

function malformed(): GatewayError {
  return new GatewayError('bad_request', 'The multipart body is malformed or ends too early.')
}
