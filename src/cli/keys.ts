import { parseArgs } from 'node:util'
import { EXIT, UsageError, type CliEnvironment } from './environment.ts'
import { clientWithOperatorToken, field, listField, textField } from './gateway-client.ts'
import { cell, day, table } from './table.ts'

const urlAndJson = { url: { type: 'string' }, json: { type: 'boolean' } } as const

/** `laterna keys create`: the key stands alone on stdout, so that a script can catch it; the rest goes to stderr. */
export async function createKey(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { ...urlAndJson, name: { type: 'string' }, live: { type: 'boolean' } } })
  const mode = values.live === true ? 'live' : 'test'
  const answer = await clientWithOperatorToken(values, environment).post('/v1/admin/keys', { name: values.name ?? 'cli', mode })
  if (values.json === true) return printed(environment, answer)
  environment.stderr.write(`A ${mode} key, shown this once (id ${textField(answer, 'id')}):\n`)
  environment.stdout.write(`${textField(answer, 'key') || textField(answer, 'secret')}\n`)
  return EXIT.ok
}

/** `laterna keys list`. */
export async function listKeys(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: urlAndJson })
  const answer = await clientWithOperatorToken(values, environment).get('/v1/admin/keys')
  if (values.json === true) return printed(environment, answer)
  const rows = listField(answer, 'data').map((key) => [
    textField(key, 'id'),
    textField(key, 'mode'),
    textField(key, 'hint'),
    day(field(key, 'created_at')),
    isRevoked(key) ? 'revoked' : 'active',
    cell(textField(key, 'name'), 40),
  ])
  environment.stdout.write(table(['ID', 'MODE', 'KEY', 'CREATED', 'STATE', 'NAME'], rows))
  return EXIT.ok
}

/** `laterna keys revoke ID`. */
export async function revokeKey(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: urlAndJson, allowPositionals: true })
  const [id] = positionals
  if (id === undefined || positionals.length > 1) throw new UsageError('Which key? Give one id, as "laterna keys list" shows it.')
  if (id.startsWith('sk-')) throw new UsageError('That is a key itself. Give its id, as "laterna keys list" shows it.')
  const answer = await clientWithOperatorToken(values, environment).delete(`/v1/admin/keys/${encodeURIComponent(id)}`)
  if (values.json === true) return printed(environment, answer)
  environment.stdout.write(`Revoked ${id}.\n`)
  return EXIT.ok
}

function isRevoked(key: unknown): boolean {
  const at = field(key, 'revoked_at')
  return at !== undefined && at !== null
}

function printed({ stdout }: CliEnvironment, answer: unknown): number {
  stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
  return EXIT.ok
}
