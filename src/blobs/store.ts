import type { Readable } from 'node:stream'
import type { Instant } from '../core/ids.ts'
import type { BlobRef } from '../core/light-json.ts'

/** First and last byte, both included, as in HTTP. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** One blob being written. Exactly one of `finish` and `discard` ends it. */
export interface BlobWriter {
  /** Copies the bytes, so the array may be used again. A returned promise asks the writer to wait before writing more. */
  write(bytes: Uint8Array): void | Promise<void>
  /** The blob is complete and will survive a power cut. */
  finish(): Promise<BlobRef>
  /** Forgets what was written. Harmless after `finish`. */
  discard(): Promise<void>
}

/**
 * Bytes kept under their digest. What is there is whole and never changes; what is missing is answered with GatewayError
 * `not_found`. A driver's own trouble is thrown as it is, and is nobody's fault but ours.
 */
export interface BlobStore {
  create(): BlobWriter
  put(bytes: Uint8Array): Promise<BlobRef>
  /** Takes a file over: afterwards it is in the store and no longer at its path. */
  adopt(path: string): Promise<BlobRef>
  has(sha256: string): Promise<boolean>
  /** Errors, also `not_found`, arrive on the stream. It fails rather than end short. */
  open(ref: BlobRef, range?: ByteRange): Readable
  read(ref: BlobRef): Promise<Uint8Array>
  /** Missing is fine. With `unchangedSince`, a blob that was put again after that moment stays. */
  remove(sha256: string, unchangedSince?: Instant): Promise<void>
  /** `modifiedAt` is when the content was last put, so that a sweep spares what somebody has just stored again. */
  list(): AsyncIterable<{ readonly sha256: string; readonly modifiedAt: Instant }>
  /** Discards what is still being written. */
  close(): Promise<void>
}
