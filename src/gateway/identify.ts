import { timingSafeEqual } from 'node:crypto'
import type { Caller } from '../core/caller.ts'
import { GatewayError } from '../core/errors.ts'
import type { WireCall } from '../core/protocol.ts'
import * as files from '../files/index.ts'
import { authenticate, checkKeyIsGood } from '../policy/index.ts'
import { checkSignedPath } from './links.ts'
import type { Tools } from './tools.ts'
import type { Visit } from './visit.ts'

/**
 * Who is calling, found before the body is read. The operator and holders of signed links are nobody's caller:
 * undefined. Throws `key_missing`, `key_invalid` or `forbidden`, and `not_found` for an upload that is not open.
 */
export async function identify(
  tools: Tools,
  credential: string | undefined,
  access: Visit['access'],
  call: WireCall,
): Promise<Caller | undefined> {
  if (access === 'key') return await tools.db.read((tx) => authenticate(tx, tools.secrets.keyPepper, credential))
  if (access === 'upload') return await findUploader(tools, credential)
  if (access === 'signed') checkSignedPath(tools.secrets.linkSecret, call.path, call.query, tools.now())
  else checkOperator(tools, credential)
  return undefined
}

/** Whoever holds an upload's secret acts for the key that began it, for as long as that key is good. */
async function findUploader(tools: Tools, secret: string | undefined): Promise<Caller> {
  if (!secret) throw new GatewayError('key_missing', 'This call needs the id of an upload.')
  const id = files.uploads.uploadIdOf(secret, tools.secrets.keyPepper)
  return await tools.db.read(async (tx) => {
    const { caller } = await files.uploads.find(tx, id, tools.now())
    await checkKeyIsGood(tx, caller.keyId)
    return caller
  })
}

function checkOperator(tools: Tools, credential: string | undefined): void {
  if (credential === undefined) throw new GatewayError('key_missing', 'This call needs the operator token.')
  const given = Buffer.from(credential)
  const expected = Buffer.from(tools.secrets.operatorToken)
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new GatewayError('key_invalid', 'The operator token is not valid.')
}
