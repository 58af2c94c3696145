import { jobIdOfArtifact } from './artifact.ts'
import type { AccountId, Instant } from './ids.ts'
import type { BlobRef } from './light-json.ts'

/** A file a caller uploaded to use it as an input. It is kept for a while and then forgotten. */
export interface StoredFile {
  /** Unique within its account: chosen by the caller, or by us. Lower-case letters, digits and inner hyphens. */
  readonly id: string
  readonly accountId: AccountId
  readonly displayName?: string
  readonly mediaType: string
  readonly blob: BlobRef
  /** Present for media whose header tells it. */
  readonly widthPixels?: number
  readonly heightPixels?: number
  readonly durationSeconds?: number
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

/** The largest file that is kept: 2 GiB, as at Google. */
export const FILE_SIZE_MAX_BYTES = 2 * 1024 ** 3

/** What a caller says of a file before its bytes have come. */
export interface NewFile {
  readonly id?: string
  readonly displayName?: string
  readonly mediaType?: string
  /** Announced; what arrives must then have this length. */
  readonly sizeBytes?: number
}

/** An upload that may take several calls. Whoever holds its secret may go on with it, and nobody else. */
export interface Upload {
  readonly receivedBytes: number
  /** Present in the answer that begins it: the one time the secret is told. */
  readonly secret?: string
}

/**
 * Whether a caller may give a file this id: 1 to 40 lower-case letters, digits and inner hyphens, as at Google, and not what an
 * artifact could be called, because both are found by their id alone.
 */
export function isFileId(id: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(id) && jobIdOfArtifact(id) === undefined
}
