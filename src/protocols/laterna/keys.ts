import type { KeyRecord } from '../../core/caller.ts'
import { GatewayError } from '../../core/errors.ts'
import type { Json, KeyId } from '../../core/ids.ts'
import type { Answer, Endpoint, WireResponse } from '../../core/protocol.ts'
import { badField, readObject, readText, readWord, required } from './fields.ts'
import { isoTime } from './generation-json.ts'
import { unexpected } from './generations.ts'

const NAME_LENGTH_MAX = 100

export const createKey: Endpoint = {
  name: 'laterna.keys.create',
  body: 'json',
  access: 'operator',
  parse({ body }) {
    const fields = readObject(body, ['name', 'mode'])
    const name = required(readText(fields, 'name')?.trim() || undefined, 'name')
    if (name.length > NAME_LENGTH_MAX) throw badField('name', `name may have at most ${NAME_LENGTH_MAX} characters.`, 'out_of_range')
    return { do: 'create-key', name, mode: required(readWord(fields, 'mode', ['test', 'live']), 'mode') }
  },
  render: (answer) => renderKey(answer, 201),
}

export const listKeys: Endpoint = {
  name: 'laterna.keys.list',
  body: 'none',
  access: 'operator',
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
