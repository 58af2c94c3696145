import { createHmac } from 'node:crypto'
import type { Caller } from '../core/caller.ts'
import { GatewayError } from '../core/errors.ts'
import type { NewFile } from '../core/file.ts'
import type { Instant } from '../core/ids.ts'
import type { BlobRef } from '../core/light-json.ts'
import type { Transaction } from '../db/database.ts'
import { FILE_LIMITS } from './limits.ts'
import * as statements from './uploads-sql.ts'
import type { ChunkRow, UploadRow } from './uploads-sql.ts'

/** An upload as it is kept: every process that shares the database can go on with it. */
export interface OpenUpload {
  readonly id: string
  readonly caller: Caller
  /** What was said of the file when the upload began. */
  readonly file: NewFile
  readonly receivedBytes: number
  /** The file it became, once it is complete. */
  readonly becameId?: string
}

/** What of a secret is kept. The pepper is not in the database, so who steals that can go on with no upload. */
export function uploadIdOf(secret: string, pepper: Uint8Array): string {
  return createHmac('sha256', pepper).update(`upload:${secret}`).digest('hex')
}

/** Begins an upload of the caller's. The id must be that of a fresh secret. Throws `rate_limited` when too many are open. */
export async function begin(
  tx: Transaction,
  { id, caller, file, now }: { readonly id: string; readonly caller: Caller; readonly file: NewFile; readonly now: Instant },
): Promise<void> {
  const open = await tx.one<{ count: number }>(statements.countUploads(caller.accountId, now))
  if ((open?.count ?? 0) >= FILE_LIMITS.uploadsMax) {
    throw new GatewayError(
      'rate_limited',
      `An account has ${FILE_LIMITS.uploadsMax} unfinished uploads at most. Please finish or cancel some.`,
    )
  }
  await tx.run(
    statements.insertUpload(
      {
        id,
        account_id: caller.accountId,
        key_id: caller.keyId,
        mode: caller.mode,
        file_id: file.id ?? null,
        display_name: file.displayName ?? null,
        media_type: file.mediaType ?? null,
        size_bytes: file.sizeBytes ?? null,
        expires_at: now + FILE_LIMITS.uploadOpenMs,
      },
      now,
    ),
  )
}

/** Throws `not_found` when there is none, or none any more. */
export async function find(tx: Transaction, id: string, now: Instant): Promise<OpenUpload> {
  return fromRow(await read(tx, id, now))
}

/**
 * Adds the next piece; without an offset, where the last one ended. A piece that is there already is not added again, so that
 * a call whose answer was lost can be repeated. Throws `bad_request` for a piece that does not fit on, for one too many, and for more than was announced.
 */
export async function addChunk(
  tx: Transaction,
  id: string,
  { offsetBytes, blob, now }: { readonly offsetBytes?: number; readonly blob: BlobRef; readonly now: Instant },
): Promise<void> {
  const upload = await read(tx, id, now)
  const offset = offsetBytes ?? upload.received_bytes
  const known = offset < upload.received_bytes ? await tx.one<ChunkRow>(statements.selectChunk(id, offset)) : undefined
  if (known?.sha256 === blob.sha256) return
  if (offset !== upload.received_bytes || upload.became_id !== null) throw misplaced(offset, upload)
  checkSize(upload, blob)
  // Moved on by somebody else meanwhile, which in the embedded database cannot happen.
  if ((await tx.run(statements.advanceUpload(id, offset, blob.sizeBytes))) === 0) throw misplaced(offset, await read(tx, id, now))
  await tx.run(statements.insertChunk(id, { offset_bytes: offset, sha256: blob.sha256, size_bytes: blob.sizeBytes }))
}

/** All pieces in order. Throws `bad_request` when nothing came, or less than was announced. */
export async function piecesOf(tx: Transaction, { id, file, receivedBytes }: OpenUpload): Promise<readonly BlobRef[]> {
  if (file.sizeBytes !== undefined && receivedBytes !== file.sizeBytes) {
    throw new GatewayError('bad_request', `The upload announced ${file.sizeBytes} bytes and ended after ${receivedBytes}.`)
  }
  if (receivedBytes === 0) throw new GatewayError('bad_request', 'The file is empty.')
  const rows = await tx.all<ChunkRow>(statements.selectChunks(id))
  return rows.map(({ sha256, size_bytes }) => ({ sha256, sizeBytes: size_bytes }))
}

/** Ends an upload that has become a file, in the commit that keeps the file. False when somebody else was faster. */
export async function complete(tx: Transaction, { id, receivedBytes }: OpenUpload, becameId: string): Promise<boolean> {
  if ((await tx.run(statements.completeUpload(id, receivedBytes, becameId))) === 0) return false
  await tx.run(statements.deleteChunks(id))
  return true
}

/** Forgets an upload and what it has received. */
export async function cancel(tx: Transaction, id: string): Promise<void> {
  await tx.run(statements.deleteChunks(id))
  await tx.run(statements.deleteUpload(id))
}

async function read(tx: Transaction, id: string, now: Instant): Promise<UploadRow> {
  const row = await tx.one<UploadRow>(statements.selectUpload(id, now))
  if (!row) throw new GatewayError('not_found', 'There is no such upload: it was canceled, or has expired. Please begin a new one.')
  return row
}

function misplaced(offset: number, { received_bytes: received, became_id }: UploadRow): GatewayError {
  if (became_id !== null) return new GatewayError('bad_request', 'The upload is complete; nothing can be added to it.')
  return new GatewayError(
    'bad_request',
    `The upload has ${received} bytes so far, so the next ones begin at ${received} and not at ${offset}.`,
  )
}

function checkSize({ received_bytes, size_bytes, chunk_count }: UploadRow, blob: BlobRef): void {
  const total = received_bytes + blob.sizeBytes
  if (size_bytes !== null && total > size_bytes) {
    throw new GatewayError('bad_request', `The upload announced ${size_bytes} bytes, and these would make ${total}.`)
  }
  if (chunk_count >= FILE_LIMITS.chunksMax) {
    throw new GatewayError('bad_request', `An upload takes ${FILE_LIMITS.chunksMax} pieces at most. Please send larger ones.`)
  }
}

function fromRow(row: UploadRow): OpenUpload {
  return {
    id: row.id,
    caller: { accountId: row.account_id, keyId: row.key_id, mode: row.mode },
    file: {
      ...(row.file_id === null ? {} : { id: row.file_id }),
      ...(row.display_name === null ? {} : { displayName: row.display_name }),
      ...(row.media_type === null ? {} : { mediaType: row.media_type }),
      ...(row.size_bytes === null ? {} : { sizeBytes: row.size_bytes }),
    },
    receivedBytes: row.received_bytes,
    ...(row.became_id === null ? {} : { becameId: row.became_id }),
  }
}
