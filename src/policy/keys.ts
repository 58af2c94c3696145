import assert from 'node:assert/strict'
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Caller, KeyRecord } from '../core/caller.ts'
import { GatewayError } from '../core/errors.ts'
import type { AccountId, Instant, KeyId, Mode } from '../core/ids.ts'
import type { RandomBytes } from '../core/random.ts'
import type { Transaction } from '../db/database.ts'
import * as statements from './keys-sql.ts'
import type { KeyRow } from './keys-sql.ts'

/** A key to be kept: whose it is, what it is called, and the secret itself, of which only a hash is stored. */
export interface NewKey {
  /** Not used before. */
  readonly id: KeyId
  /** Must be an open account in the mode the secret's prefix tells. */
  readonly accountId: AccountId
  readonly secret: string
  readonly name: string
  readonly at: Instant
}

/** Longer than any key of ours; whatever is longer is not looked at. */
const SECRET_LENGTH_MAX = 256
const KEYS_LISTED_MAX = 1_000
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 62⁴³ is just above 2²⁵⁶. Letters and digits only, so that a double click selects all of it. */
const SECRET_DIGITS = 43
/** A hint shows six characters. Secrets that would lose too much of themselves show none. */
const HINTED_LENGTH_MIN = 24

/** A new key: `sk-test-` or `sk-live-` and 256 random bits as 43 letters and digits. */
export function makeKey(mode: Mode, random: RandomBytes): string {
  let rest = BigInt(`0x${Buffer.from(random(32)).toString('hex')}`)
  let digits = ''
  for (let index = 0; index < SECRET_DIGITS; index++) {
    digits = `${ALPHABET[Number(rest % 62n)]}${digits}`
    rest /= 62n
  }
  return `sk-${mode}-${digits}`
}

/**
 * Whether an operator may preset this key: `sk-test-` and at least one more visible ASCII character, 256 at most in all.
 * Short ones are allowed because a test key guards play money only; live keys cannot be preset.
 */
export function presetKeyIsValid(text: string): boolean {
  return /^sk-test-[\x21-\x7e]+$/.test(text) && text.length <= SECRET_LENGTH_MAX
}

/** Keeps a key just made. Throws `conflict` when it is known already. */
export async function createKey(tx: Transaction, key: NewKey, pepper: Uint8Array): Promise<KeyRecord> {
  const row = rowOf(key)
  const inserted = await tx.run(statements.insertKey(row, hashOf(key.secret, pepper)))
  if (inserted === 0) throw new GatewayError('conflict', 'This key exists already.')
  return fromRow({ ...row, revoked_at: null })
}

/**
 * Keeps a preset key, unless it is known: then the record there is stays as it is (revoked, if it was) and is returned,
 * and `id` is not used. Throws `conflict` when it belongs to another account.
 */
export async function ensureKey(tx: Transaction, key: NewKey, pepper: Uint8Array): Promise<KeyRecord> {
  const hash = hashOf(key.secret, pepper)
  await tx.run(statements.insertKey(rowOf(key), hash))
  const row = await tx.one<KeyRow>(statements.selectKeyByHash(hash))
  assert(row, 'the key was just inserted or was there')
  if (row.account_id !== key.accountId) throw new GatewayError('conflict', 'This key belongs to another account.')
  return fromRow(row)
}

/** The newest keys first, revoked ones too; at most a thousand. */
export async function listKeys(tx: Transaction): Promise<readonly KeyRecord[]> {
  const rows = await tx.all<KeyRow>(statements.selectKeys(KEYS_LISTED_MAX))
  return rows.map(fromRow)
}

/** From the commit on the key opens nothing. Repeating it keeps the first moment. Throws `not_found`. */
export async function revokeKey(tx: Transaction, keyId: KeyId, at: Instant): Promise<KeyRecord> {
  const row = await tx.one<KeyRow>(statements.updateRevoked(keyId, at))
  if (!row) throw new GatewayError('not_found', 'There is no such key.')
  return fromRow(row)
}

/** Who presents this credential. Throws `key_missing`, or `key_invalid` alike for keys that are unknown and revoked. */
export async function authenticate(tx: Transaction, pepper: Uint8Array, credential: string | undefined): Promise<Caller> {
  if (!credential) throw new GatewayError('key_missing', 'This call needs an API key, and none was sent.')
  const row = modeOf(credential) && (await tx.one<KeyRow>(statements.selectKeyByHash(hashOf(credential, pepper))))
  if (!row || row.revoked_at !== null) throw new GatewayError('key_invalid', 'This API key is not known here, or was revoked.')
  return { accountId: row.account_id, keyId: row.id, mode: row.mode }
}

/** Throws `key_invalid` when the key behind something that was begun with it is no longer good. */
export async function checkKeyIsGood(tx: Transaction, keyId: KeyId): Promise<void> {
  const row = await tx.one<KeyRow>(statements.selectKey(keyId))
  if (!row || row.revoked_at !== null) throw new GatewayError('key_invalid', 'The API key this was begun with was revoked.')
}

function modeOf(secret: string): Mode | undefined {
  return secret.length <= SECRET_LENGTH_MAX ? (/^sk-(test|live)-./.exec(secret)?.[1] as Mode | undefined) : undefined
}

/** The pepper is not in the database, so who steals that can neither use the hashes nor test guesses against them. */
function hashOf(secret: string, pepper: Uint8Array): string {
  let key = peppers.get(pepper)
  if (!key) peppers.set(pepper, (key = createSecretKey(pepper)))
  return createHmac('sha256', key).update(secret).digest('hex')
}

/** Making a key object costs several times what a hash does, and every call of every caller needs one. */
const peppers = new WeakMap<Uint8Array, KeyObject>()

function hintOf(secret: string): string {
  const prefix = secret.slice(0, 'sk-test-'.length)
  return secret.length < HINTED_LENGTH_MIN ? `${prefix}…` : `${prefix}${secret.slice(prefix.length, prefix.length + 2)}…${secret.slice(-4)}`
}

function rowOf({ id, accountId, secret, name, at }: NewKey): Omit<KeyRow, 'revoked_at'> {
  const mode = modeOf(secret)
  assert(mode, 'a key begins with sk-test- or sk-live-')
  return { id, account_id: accountId, mode, name, hint: hintOf(secret), created_at: at }
}

function fromRow(row: KeyRow): KeyRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    mode: row.mode,
    name: row.name,
    hint: row.hint,
    createdAt: row.created_at,
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  }
}
