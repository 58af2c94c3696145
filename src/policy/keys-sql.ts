import type { AccountId, Instant, KeyId, Mode } from '../core/ids.ts'
import { sql, type Statement } from '../db/sql.ts'

export interface KeyRow {
  readonly id: KeyId
  readonly account_id: AccountId
  readonly mode: Mode
  readonly name: string
  readonly hint: string
  readonly created_at: Instant
  readonly revoked_at: Instant | null
}

/** Inserts nothing when the key is known. */
export function insertKey(row: Omit<KeyRow, 'revoked_at'>, hash: string): Statement {
  return sql`
    INSERT INTO api_key (id, account_id, mode, name, hint, hash, created_at)
    VALUES (${row.id}, ${row.account_id}, ${row.mode}, ${row.name}, ${row.hint}, ${hash}, ${row.created_at})
    ON CONFLICT (hash) DO NOTHING`
}

export function selectKeyByHash(hash: string): Statement {
  return sql`SELECT id, account_id, mode, name, hint, created_at, revoked_at FROM api_key WHERE hash = ${hash}`
}

export function selectKey(id: KeyId): Statement {
  return sql`SELECT id, account_id, mode, name, hint, created_at, revoked_at FROM api_key WHERE id = ${id}`
}

export function selectKeys(limit: number): Statement {
  return sql`SELECT id, account_id, mode, name, hint, created_at, revoked_at FROM api_key ORDER BY created_at DESC, id DESC LIMIT ${limit}`
}

/** Keeps the moment of the first revocation. */
export function updateRevoked(id: KeyId, at: Instant): Statement {
  return sql`
    UPDATE api_key SET revoked_at = coalesce(revoked_at, ${at}) WHERE id = ${id}
    RETURNING id, account_id, mode, name, hint, created_at, revoked_at`
}
