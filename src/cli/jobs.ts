import { parseArgs } from 'node:util'
import { EXIT, UsageError, type CliEnvironment } from './environment.ts'
import { clientWithKey, connectionOptions, field, listField, textField } from './gateway-client.ts'
import { cell, minute, table } from './table.ts'

const LIMIT_MAX = 100

/** `laterna jobs list`: newest first. */
export async function listJobs(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { ...connectionOptions, limit: { type: 'string' }, json: { type: 'boolean' } } })
  const limit = Number(values.limit ?? 20)
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) throw new UsageError(`--limit must be a number from 1 to ${LIMIT_MAX}.`)
  const answer = await clientWithKey(values, environment).get(`/v1/generations?limit=${limit}`)
  if (values.json === true) {
    environment.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
    return EXIT.ok
  }
  const rows = listField(answer, 'data').map((generation) => [
    textField(generation, 'id'),
    minute(field(generation, 'created_at')),
    textField(generation, 'status'),
    modelOf(generation),
    cell(promptOf(generation), 60),
  ])
  environment.stdout.write(
    rows.length > 0 ? table(['ID', 'CREATED (UTC)', 'STATUS', 'MODEL', 'PROMPT'], rows) : 'Nothing was generated yet.\n',
  )
  return EXIT.ok
}

/** `laterna jobs show ID`. */
export async function showJob(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...connectionOptions, json: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [id] = positionals
  if (id === undefined || positionals.length > 1) throw new UsageError('Which generation? Give one id, as "laterna jobs list" shows it.')
  const receipt = await clientWithKey(values, environment).get(`/v1/generations/${encodeURIComponent(id)}`)
  environment.stdout.write(values.json === true ? `${JSON.stringify(receipt, null, 2)}\n` : summaryOf(receipt))
  return EXIT.ok
}

function summaryOf(receipt: unknown): string {
  const facts: readonly (readonly [string, string])[] = [
    ['id', textField(receipt, 'id')],
    ['status', textField(receipt, 'status')],
    ['created', textField(receipt, 'created_at')],
    ['model', modelOf(receipt)],
    ['served by', textField(receipt, 'served_by')],
    ['prompt', cell(promptOf(receipt), 400)],
    ['seed', textField(receipt, 'request', 'seed')],
    ['error', [textField(receipt, 'error', 'message'), textField(receipt, 'error', 'code')].filter(Boolean).join(' ')],
    ['charged', chargedOf(receipt)],
    ['page', textField(receipt, 'links', 'preview')],
    ...listField(receipt, 'filtered').map((reason) => ['filtered', String(reason)] as const),
    ...listField(receipt, 'artifacts').map((artifact) => ['media', artifactLine(artifact)] as const),
  ]
  const known = facts.filter(([, text]) => text !== '')
  const width = Math.max(...known.map(([name]) => name.length))
  return known.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join('')
}

function artifactLine(artifact: unknown): string {
  const width = textField(artifact, 'width_pixels')
  const size = width === '' ? '' : `${width}x${textField(artifact, 'height_pixels')}`
  return [textField(artifact, 'media_type'), size, textField(artifact, 'watch_url') || textField(artifact, 'url')]
    .filter(Boolean)
    .join('  ')
}

function chargedOf(receipt: unknown): string {
  const dollars = textField(receipt, 'money', 'charged', 'usd')
  if (dollars === '') return ''
  // Nine decimals are exact; a person reads the cents, and what there is beyond them.
  return `${dollars.replace(/(\.\d\d\d*?)0+$/, '$1')} USD${field(receipt, 'money', 'play_money') === true ? ' of play money' : ''}`
}

/** A list and a receipt name the model that was asked for and the one that serves, each in its way. */
function modelOf(generation: unknown): string {
  const asked = textField(generation, 'model', 'asked') || textField(generation, 'requested_model')
  const served = textField(generation, 'model', 'served') || textField(generation, 'model')
  return asked === served || served === '' || asked === '' ? asked || served : `${asked}, served by ${served}`
}

function promptOf(generation: unknown): string {
  return textField(generation, 'prompt') || textField(generation, 'request', 'prompt')
}
