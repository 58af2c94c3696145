import { GatewayError } from '../core/errors.ts'
import type { StoredFile } from '../core/file.ts'
import type { AccountId, Instant } from '../core/ids.ts'
import type { Transaction } from '../db/database.ts'
import { inRuns } from '../db/sql.ts'
import * as statements from './files-sql.ts'
import type { FileRow } from './files-sql.ts'
import { FILE_LIMITS } from './limits.ts'
import * as uploadStatements from './uploads-sql.ts'

export { FILE_LIMITS } from './limits.ts'
export * as uploads from './uploads.ts'
export type { OpenUpload } from './uploads.ts'

export interface FilePage {
  /** Newest first. */
  readonly files: readonly StoredFile[]
  readonly hasMore: boolean
}

/** Where a page of a list ends; the file itself need not be there any more. */
export type FilePlace = Pick<StoredFile, 'createdAt' | 'id'>

/** Keeps a file. Throws `conflict` when the account has one of this id. */
export async function insert(tx: Transaction, file: StoredFile, now: Instant): Promise<void> {
  if ((await tx.run(statements.insertFile(toRow(file), now))) === 0) throw taken(file.id)
}

/** Throws `conflict` when the account has a file of this id now. */
export async function checkIdIsFree(tx: Transaction, accountId: AccountId, id: string, now: Instant): Promise<void> {
  if (await find(tx, accountId, id, now)) throw taken(id)
}

/** The account's file, unless it has expired or was deleted. */
export async function find(tx: Transaction, accountId: AccountId, id: string, now: Instant): Promise<StoredFile | undefined> {
  const row = await tx.one<FileRow>(statements.selectFile(accountId, id, now))
  return row && fromRow(row)
}

/** A page of the account's files, newest first, beginning after the place `after`. */
export async function list(
  tx: Transaction,
  accountId: AccountId,
  { limit, after, now }: { readonly limit: number; readonly after?: FilePlace; readonly now: Instant },
): Promise<FilePage> {
  const rows = await tx.all<FileRow>(
    after === undefined ? statements.selectNewest(accountId, now, limit + 1) : statements.selectOlderThan(accountId, now, after, limit + 1),
  )
  return { files: rows.slice(0, limit).map(fromRow), hasMore: rows.length > limit }
}

/** From the commit on the file is not there. False when it was not there before. Its blob stays until `forget`. */
export async function remove(tx: Transaction, accountId: AccountId, id: string, now: Instant): Promise<boolean> {
  return (await tx.run(statements.expireFile(accountId, id, now))) > 0
}

/**
 * Throws `too_large` when a file of this size is never kept, and `rate_limited` when the account has no room for so many bytes
 * more than it has now.
 */
export async function checkRoom(
  tx: Transaction,
  accountId: AccountId,
  { fileBytes, moreBytes, now }: { readonly fileBytes: number; readonly moreBytes: number; readonly now: Instant },
): Promise<void> {
  if (fileBytes > FILE_LIMITS.fileBytesMax) {
    throw new GatewayError('too_large', `A file may have ${gigabytes(FILE_LIMITS.fileBytesMax)} at most.`)
  }
  const usage = await tx.one<{ kept_bytes: number; uploading_bytes: number }>(statements.selectUsage(accountId, now))
  if ((usage?.kept_bytes ?? 0) + (usage?.uploading_bytes ?? 0) + moreBytes > FILE_LIMITS.accountBytesMax) {
    const limit = gigabytes(FILE_LIMITS.accountBytesMax)
    throw new GatewayError('rate_limited', `An account keeps ${limit} of files at most. Delete some, or wait until they expire.`)
  }
}

/**
 * Forgets files and uploads that expired before that moment. Until then their blobs count as needed, so that a request
 * that found a file in its last second can still be accepted.
 */
export async function forget(tx: Transaction, before: Instant): Promise<void> {
  await tx.run(statements.deleteFilesExpiredBefore(before))
  await tx.run(uploadStatements.deleteChunksExpiredBefore(before))
  await tx.run(uploadStatements.deleteUploadsExpiredBefore(before))
}

/** Those of the digests that no file and no upload needs. */
export async function unreferenced(tx: Transaction, sha256s: readonly string[]): Promise<readonly string[]> {
  const referenced = new Set<string>()
  for (const run of inRuns(sha256s)) {
    const rows = await tx.all<{ sha256: string }>(statements.selectReferenced(run))
    for (const { sha256 } of rows) referenced.add(sha256)
  }
  return sha256s.filter((sha256) => !referenced.has(sha256))
}

function taken(id: string): GatewayError {
  return new GatewayError('conflict', `There is a file with the name ${id} already.`)
}

function gigabytes(bytes: number): string {
  return `${bytes / 1024 ** 3} GiB`
}

function toRow(file: StoredFile): FileRow {
  return {
    account_id: file.accountId,
    id: file.id,
    display_name: file.displayName ?? null,
    media_type: file.mediaType,
    sha256: file.blob.sha256,
    size_bytes: file.blob.sizeBytes,
    width_pixels: file.widthPixels ?? null,
    height_pixels: file.heightPixels ?? null,
    duration_seconds: file.durationSeconds ?? null,
    created_at: file.createdAt,
    expires_at: file.expiresAt,
  }
}

function fromRow(row: FileRow): StoredFile {
  return {
    id: row.id,
    accountId: row.account_id,
    ...(row.display_name === null ? {} : { displayName: row.display_name }),
    mediaType: row.media_type,
    blob: { sha256: row.sha256, sizeBytes: row.size_bytes },
    ...(row.width_pixels === null ? {} : { widthPixels: row.width_pixels }),
    ...(row.height_pixels === null ? {} : { heightPixels: row.height_pixels }),
    ...(row.duration_seconds === null ? {} : { durationSeconds: row.duration_seconds }),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}
