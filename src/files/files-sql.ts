import type { AccountId, Instant } from '../core/ids.ts'
import { list, sql, type Statement } from '../db/sql.ts'

export interface FileRow {
  readonly account_id: AccountId
  readonly id: string
  readonly display_name: string | null
  readonly media_type: string
  readonly sha256: string
  readonly size_bytes: number
  readonly width_pixels: number | null
  readonly height_pixels: number | null
  readonly duration_seconds: number | null
  readonly created_at: Instant
  readonly expires_at: Instant
}

/** Takes the place of a file of the same name that has expired; changes nothing when one is still there. */
export function insertFile(row: FileRow, now: Instant): Statement {
  return sql`
    INSERT INTO file (account_id, id, display_name, media_type, sha256, size_bytes, width_pixels, height_pixels, duration_seconds, created_at, expires_at)
    VALUES (${row.account_id}, ${row.id}, ${row.display_name}, ${row.media_type}, ${row.sha256}, ${row.size_bytes}, ${row.width_pixels},
      ${row.height_pixels}, ${row.duration_seconds}, ${row.created_at}, ${row.expires_at})
    ON CONFLICT (account_id, id) DO UPDATE SET display_name = excluded.display_name, media_type = excluded.media_type,
      sha256 = excluded.sha256, size_bytes = excluded.size_bytes, width_pixels = excluded.width_pixels,
      height_pixels = excluded.height_pixels, duration_seconds = excluded.duration_seconds, created_at = excluded.created_at,
      expires_at = excluded.expires_at
    WHERE file.expires_at <= ${now}`
}

export function selectFile(accountId: AccountId, id: string, now: Instant): Statement {
  return sql`
    SELECT account_id, id, display_name, media_type, sha256, size_bytes, width_pixels, height_pixels, duration_seconds, created_at, expires_at
    FROM file WHERE account_id = ${accountId} AND id = ${id} AND expires_at > ${now}`
}

export function selectNewest(accountId: AccountId, now: Instant, limit: number): Statement {
  return sql`
    SELECT account_id, id, display_name, media_type, sha256, size_bytes, width_pixels, height_pixels, duration_seconds, created_at, expires_at
    FROM file WHERE account_id = ${accountId} AND expires_at > ${now} ORDER BY created_at DESC, id DESC LIMIT ${limit}`
}

export function selectOlderThan(
  accountId: AccountId,
  now: Instant,
  after: { readonly createdAt: Instant; readonly id: string },
  limit: number,
): Statement {
  return sql`
    SELECT account_id, id, display_name, media_type, sha256, size_bytes, width_pixels, height_pixels, duration_seconds, created_at, expires_at
    FROM file WHERE account_id = ${accountId} AND expires_at > ${now} AND (created_at, id) < (${after.createdAt}, ${after.id})
    ORDER BY created_at DESC, id DESC LIMIT ${limit}`
}

export function expireFile(accountId: AccountId, id: string, now: Instant): Statement {
  return sql`UPDATE file SET expires_at = ${now} WHERE account_id = ${accountId} AND id = ${id} AND expires_at > ${now}`
}

/** What the account's files and unfinished uploads take. */
export function selectUsage(accountId: AccountId, now: Instant): Statement {
  return sql`
    SELECT
      (SELECT CAST(coalesce(sum(size_bytes), 0) AS BIGINT) FROM file WHERE account_id = ${accountId} AND expires_at > ${now}) AS kept_bytes,
      (SELECT CAST(coalesce(sum(received_bytes), 0) AS BIGINT) FROM upload
        WHERE account_id = ${accountId} AND expires_at > ${now} AND became_id IS NULL) AS uploading_bytes`
}

export function deleteFilesExpiredBefore(before: Instant): Statement {
  return sql`DELETE FROM file WHERE expires_at <= ${before}`
}

export function selectReferenced(sha256s: readonly string[]): Statement {
  return sql`
    SELECT sha256 FROM file WHERE sha256 IN ${list(sha256s)}
    UNION SELECT sha256 FROM upload_chunk WHERE sha256 IN ${list(sha256s)}`
}
