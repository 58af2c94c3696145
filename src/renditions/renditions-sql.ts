import { list, sql, type Statement } from '../db/sql.ts'

export interface RenditionRow {
  readonly sha256: string
  readonly size_bytes: number
}

export function selectRendition(filmSha256: string, kind: string): Statement {
  return sql`SELECT sha256, size_bytes FROM rendition WHERE film_sha256 = ${filmSha256} AND kind = ${kind}`
}

export function upsertRendition(filmSha256: string, kind: string, row: RenditionRow): Statement {
  return sql`
    INSERT INTO rendition (film_sha256, kind, sha256, size_bytes) VALUES (${filmSha256}, ${kind}, ${row.sha256}, ${row.size_bytes})
    ON CONFLICT (film_sha256, kind) DO UPDATE SET sha256 = excluded.sha256, size_bytes = excluded.size_bytes`
}

export function selectRenditionBlobs(sha256s: readonly string[]): Statement {
  return sql`SELECT DISTINCT sha256 FROM rendition WHERE sha256 IN ${list(sha256s)}`
}

export function deleteRenditionsOf(filmSha256s: readonly string[]): Statement {
  return sql`DELETE FROM rendition WHERE film_sha256 IN ${list(filmSha256s)}`
}
