import type { AccountId, Instant, KeyId, Mode } from '../core/ids.ts'
import { sql, type Statement } from '../db/sql.ts'

export interface UploadRow {
  readonly id: string
  readonly account_id: AccountId
  readonly key_id: KeyId
  readonly mode: Mode
  readonly file_id: string | null
  readonly display_name: string | null
  readonly media_type: string | null
  readonly size_bytes: number | null
  readonly received_bytes: number
  readonly chunk_count: number
  readonly expires_at: Instant
  readonly became_id: string | null
}

export interface ChunkRow {
  readonly offset_bytes: number
  readonly sha256: string
  readonly size_bytes: number
}

export function insertUpload(row: Omit<UploadRow, 'received_bytes' | 'chunk_count' | 'became_id'>, now: Instant): Statement {
  return sql`
    INSERT INTO upload (id, account_id, key_id, mode, file_id, display_name, media_type, size_bytes, created_at, expires_at)
    VALUES (${row.id}, ${row.account_id}, ${row.key_id}, ${row.mode}, ${row.file_id}, ${row.display_name}, ${row.media_type},
      ${row.size_bytes}, ${now}, ${row.expires_at})`
}

export function selectUpload(id: string, now: Instant): Statement {
  return sql`
    SELECT id, account_id, key_id, mode, file_id, display_name, media_type, size_bytes, received_bytes, chunk_count, expires_at, became_id
    FROM upload WHERE id = ${id} AND expires_at > ${now}`
}

export function countUploads(accountId: AccountId, now: Instant): Statement {
  return sql`SELECT count(*) AS count FROM upload WHERE account_id = ${accountId} AND expires_at > ${now} AND became_id IS NULL`
}

/** Changes nothing unless the upload is open and has received exactly this much: of two equal chunks one is counted. */
export function advanceUpload(id: string, receivedBytes: number, sizeBytes: number): Statement {
  return sql`
    UPDATE upload SET received_bytes = received_bytes + ${sizeBytes}, chunk_count = chunk_count + 1
    WHERE id = ${id} AND received_bytes = ${receivedBytes} AND became_id IS NULL`
}

export function insertChunk(uploadId: string, { offset_bytes, sha256, size_bytes }: ChunkRow): Statement {
  return sql`
    INSERT INTO upload_chunk (upload_id, offset_bytes, sha256, size_bytes) VALUES (${uploadId}, ${offset_bytes}, ${sha256}, ${size_bytes})`
}

export function selectChunk(uploadId: string, offsetBytes: number): Statement {
  return sql`SELECT offset_bytes, sha256, size_bytes FROM upload_chunk WHERE upload_id = ${uploadId} AND offset_bytes = ${offsetBytes}`
}

export function selectChunks(uploadId: string): Statement {
  return sql`SELECT offset_bytes, sha256, size_bytes FROM upload_chunk WHERE upload_id = ${uploadId} ORDER BY offset_bytes`
}

/** Changes nothing when the upload has become a file already, or has received more since it was read. */
export function completeUpload(id: string, receivedBytes: number, becameId: string): Statement {
  return sql`
    UPDATE upload SET became_id = ${becameId}
    WHERE id = ${id} AND received_bytes = ${receivedBytes} AND became_id IS NULL`
}

export function deleteChunks(uploadId: string): Statement {
  return sql`DELETE FROM upload_chunk WHERE upload_id = ${uploadId}`
}

export function deleteUpload(id: string): Statement {
  return sql`DELETE FROM upload WHERE id = ${id}`
}

export function deleteChunksExpiredBefore(before: Instant): Statement {
  return sql`DELETE FROM upload_chunk WHERE upload_id IN (SELECT id FROM upload WHERE expires_at <= ${before})`
}

export function deleteUploadsExpiredBefore(before: Instant): Statement {
  return sql`DELETE FROM upload WHERE expires_at <= ${before}`
}
