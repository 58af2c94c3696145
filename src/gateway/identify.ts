import { timingSafeEqual } from 'node:crypto'
import type { Caller } from '../core/caller.ts'
import { GatewayError } from '../core/errors.ts'
import type { WireCall } from '../core/protocol.ts'
import { authenticate } from '../policy/index.ts'
import { checkSignedPath } from './links.ts'
import type { Tools } from './tools.ts'
import type { Visit } from './visit.ts'

/**
 * Who is calling, found before the body is read. The operator and holders of signed links are nobody's caller:
 * undefined. Throws `key_missing`, `key_invalid` or `forbidden`.
 */
export async function identify(
  tools: Tools,
  credential: string | undefined,
  access: Visit['access'],
  call: WireCall,
): Promise<Caller | undefined> {
  if (access === 'key') return await tools.db.read((tx) => authenticate(tx, tools.secrets.keyPepper, credential))
  if (access === 'signed') checkSignedPath(tools.secrets.linkSecret, call.path, call.query, tools.now())
  else checkOperator(tools, credential)
  return undefined
}

function checkOperator(tools: Tools, credential: string | undefined): void {
  if (credential === undefined) throw new GatewayError('key_missing', 'This call needs the operator token.')
  const given = Buffer.from(credential)
  const expected = Buffer.from(tools.secrets.operatorToken)
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new GatewayError('key_invalid', 'The operator token is not valid.')
}
