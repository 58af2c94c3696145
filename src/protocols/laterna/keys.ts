import { z } from 'zod'
import type { KeyRecord } from '../../core/caller.ts'
import { GatewayError } from '../../core/errors.ts'
import type { Json, KeyId } from '../../core/ids.ts'
import type { Answer, Endpoint, WireResponse } from '../../core/protocol.ts'
import { keyAnswer, keysAnswer } from './answer-schema.ts'
import { isoTime } from './generation-json.ts'
import { unexpected } from './generations.ts'
import { readAs } from './read.ts'

const keySchema = z.strictObject({
  name: z.string().trim().min(1).max(100).describe('For you, to tell keys apart.'),
  mode: z.enum(['test', 'live']).describe('A test key is served by the built-in illustrator and costs nothing.'),
})

export const createKey: Endpoint = {
  name: 'laterna.keys.create',
  body: 'json',
  access: 'operator',
  contract: {
    routes: ['POST /v1/admin/keys'],
    summary: 'Makes a key. It is shown this one time.',
    body: keySchema,
    answer: keyAnswer,
    statuses: [201],
  },
  parse: ({ body }) => ({ do: 'create-key', ...readAs(keySchema, body) }),
  render: (answer) => renderKey(answer, 201),
}

export const listKeys: Endpoint = {
  name: 'laterna.keys.list',
  body: 'none',
  access: 'operator',
  contract: { routes: ['GET /v1/admin/keys'], summary: 'Lists all keys, with a hint instead of the key.', answer: keysAnswer },
  parse: () => ({ do: 'list-keys' }),
  render(answer) {
    if (answer.about !== 'keys') throw unexpected()
    return { status: 200, headers: PRIVATE, body: { json: { object: 'list', data: answer.keys.map(keyJson) } } }
  },
}

export const revokeKey: Endpoint = {
  name: 'laterna.keys.revoke',
  body: 'none',
  access: 'operator',
  contract: { routes: ['DELETE /v1/admin/keys/{id}'], summary: 'Revokes a key for ever.', answer: keyAnswer },
  parse({ params }) {
    const id = params['id'] ?? ''
    if (!/^[\w-]{1,64}$/.test(id)) throw new GatewayError('not_found', 'There is no such key.')
    return { do: 'revoke-key', keyId: id as KeyId }
  },
  render: (answer) => renderKey(answer, 200),
}

/** Keys must not stay behind in a cache on the way. */
const PRIVATE = { 'cache-control': 'no-store' } as const

/** `key` is the key itself, shown in the answer to its making and never again. */
function renderKey(answer: Answer, status: number): WireResponse {
  if (answer.about !== 'key') throw unexpected()
  const once = answer.secret === undefined ? {} : { key: answer.secret }
  return { status, headers: PRIVATE, body: { json: { ...keyJson(answer.key), ...once } } }
}

function keyJson({ id, name, mode, hint, createdAt, revokedAt }: KeyRecord): { readonly [key: string]: Json } {
  const revoked = revokedAt === undefined ? null : isoTime(revokedAt)
  return { id, object: 'key', name, mode, hint, created_at: isoTime(createdAt), revoked_at: revoked }
}
