import type { KeyRecord } from '../../../src/core/caller.ts'
import type { AccountId, KeyId } from '../../../src/core/ids.ts'
import type { GoldenWire } from '../../kit/golden.ts'
import { NOON } from '../../samples/jobs.ts'

const operator = { authorization: 'Bearer the operator token' }
const key: KeyRecord = {
  id: 'key-1' as KeyId,
  accountId: 'alice' as AccountId,
  mode: 'test',
  name: 'shop',
  hint: 'sk-test-ab…wxyz',
  createdAt: NOON,
}
const shown = {
  id: 'key-1',
  object: 'key',
  name: 'shop',
  mode: 'test',
  hint: 'sk-test-ab…wxyz',
  created_at: '2025-10-09T08:53:20.000Z',
  revoked_at: null,
}

export const keyWires: readonly GoldenWire[] = [
  {
    name: 'a new key is shown this once',
    call: 'POST /v1/admin/keys',
    headers: operator,
    body: { name: 'shop', mode: 'test' },
    endpoint: 'laterna.keys.create',
    intent: { do: 'create-key', name: 'shop', mode: 'test' },
    given: { about: 'key', key, secret: 'sk-test-all-of-it' },
    status: 201,
    answer: { ...shown, key: 'sk-test-all-of-it' },
  },
  {
    name: 'all keys, by their hints',
    call: 'GET /v1/admin/keys',
    headers: operator,
    endpoint: 'laterna.keys.list',
    intent: { do: 'list-keys' },
    given: { about: 'keys', keys: [key] },
    answer: { object: 'list', data: [shown] },
  },
  {
    name: 'revoking',
    call: 'DELETE /v1/admin/keys/key-1',
    headers: operator,
    endpoint: 'laterna.keys.revoke',
    intent: { do: 'revoke-key', keyId: 'key-1' as KeyId },
    given: { about: 'key', key: { ...key, revokedAt: NOON } },
    answer: { ...shown, revoked_at: '2025-10-09T08:53:20.000Z' },
  },
]
