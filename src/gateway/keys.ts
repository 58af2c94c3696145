import type { AccountId, KeyId, Mode } from '../core/ids.ts'
import type { Answer } from '../core/protocol.ts'
import type { Transaction } from '../db/database.ts'
import * as ledger from '../ledger/index.ts'
import * as policy from '../policy/index.ts'
import type { Tools } from './tools.ts'

/** One account for each mode: test money is play money and shares nothing with the real one. */
export function accountOf(mode: Mode): AccountId {
  return `default:${mode}` as AccountId
}

/** Makes a key and shows it, this once. */
export async function create(tools: Tools, { name, mode }: { readonly name: string; readonly mode: Mode }): Promise<Answer> {
  const secret = policy.makeKey(mode, tools.random)
  const key = await tools.db.write(async (tx) => {
    await openAccount(tools, tx, mode)
    return await policy.createKey(
      tx,
      { id: newKeyId(tools), accountId: accountOf(mode), name, secret, at: tools.now() },
      tools.secrets.keyPepper,
    )
  })
  return { about: 'key', key, secret }
}

/** Makes a preset key known, if it is not. False when it was revoked: then it stays so. */
export async function ensure(tools: Tools, secret: string, name: string): Promise<boolean> {
  const mode = 'test'
  const { revokedAt } = await tools.db.write(async (tx) => {
    await openAccount(tools, tx, mode)
    return await policy.ensureKey(
      tx,
      { id: newKeyId(tools), accountId: accountOf(mode), name, secret, at: tools.now() },
      tools.secrets.keyPepper,
    )
  })
  return revokedAt === undefined
}

export async function list(tools: Tools): Promise<Answer> {
  return { about: 'keys', keys: await tools.db.read((tx) => policy.listKeys(tx)) }
}

export async function revoke(tools: Tools, keyId: KeyId): Promise<Answer> {
  return { about: 'key', key: await tools.db.write((tx) => policy.revokeKey(tx, keyId, tools.now())) }
}

/** Without a limit: who runs the gateway pays the providers. Budgets per key come with the console. */
async function openAccount(tools: Tools, tx: Transaction, mode: Mode): Promise<void> {
  await ledger.openAccount(tx, { id: accountOf(mode), mode, creditLimitNanos: null, at: tools.now() })
}

function newKeyId(tools: Tools): KeyId {
  return `key_${Buffer.from(tools.random(9)).toString('hex')}` as KeyId
}
