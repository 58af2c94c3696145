import { randomBytes } from 'node:crypto'
import { Agent, FormData, request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/core/contract.ts'
import type { LightJson } from '../../src/core/light-json.ts'
import type { Endpoint } from '../../src/core/protocol.ts'
import { sql } from '../../src/db/sql.ts'
import { follow, identify, perform } from '../../src/gateway/index.ts'
import { protocols, renderAccepted } from '../../src/protocols/index.ts'
import { startServer, type RunningServer } from '../../src/server/index.ts'
import { asRead, BAD_TEXTS, BAD_VALUES, fieldsOf, fieldNamedIn, isAbout, withAt, type Path } from '../kit/bad-values.ts'
import { VALID_BODIES } from '../samples/valid-bodies.ts'
import { openTestHouse, type TestHouse } from './house.ts'

/** Of all bad values every field gets so many, another handful each: together all of them meet every kind of field. */
const VALUES_PER_FIELD = 2
const OPERATOR = 'operator-0123456789'
const NOT_OUR_FAULT = [501, 308]

let house: TestHouse
let server: RunningServer
let apiKey = ''
/** A generation that is there, for addresses that name one. */
let generation = ''
const agent = new Agent({ connections: 8 })

beforeAll(async () => {
  house = await openTestHouse({ purse: '100000' })
  const secrets = { ...house.tools.secrets, operatorToken: OPERATOR }
  const tools = { ...house.tools, random: (sizeBytes: number) => randomBytes(sizeBytes), secrets }
  const made = await perform(tools, house.visit(), { do: 'create-key', name: 'test', mode: 'test' })
  apiKey = made.about === 'key' ? (made.secret ?? '') : ''
  server = await startServer(
    {
      protocols,
      identify: (credential, access, call) => identify(tools, credential, access, call),
      perform: (visit, intent) => perform(tools, visit, intent),
      follow: (visit, intent) => follow(tools, visit, intent),
      renderAccepted,
      openBlob: (ref, range) => tools.blobs.open(ref, range),
      createBlob: () => tools.blobs.create(),
      newRequestId: () => `req_${randomBytes(12).toString('hex')}`,
      now: tools.now,
    },
    { host: '127.0.0.1', port: 0, log: tools.log },
  )
  const created = await send('POST', '/v1/generations', { body: VALID_BODIES['laterna.create']?.body ?? null })
  generation = (created.body as { readonly id: string }).id
})
afterAll(async () => {
  await agent.close()
  await server.close(1_000)
  await house.close()
})

interface Answered {
  readonly status: number
  readonly text: string
  /** Undefined when it is not JSON. */
  readonly body: unknown
}

interface Sent {
  readonly body?: LightJson
  readonly form?: FormData
  readonly headers?: { readonly [name: string]: string }
  readonly operator?: boolean
}

async function send(method: string, target: string, { body, form, headers, operator = false }: Sent = {}): Promise<Answered> {
  const answer = await request(`${server.url}${target}`, {
    method,
    dispatcher: agent,
    headers: {
      authorization: `Bearer ${operator ? OPERATOR : apiKey}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: form }),
  })
  const text = await answer.body.text()
  return { status: answer.statusCode, text, body: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A call as its sample has it, but for what is changed. */
async function call(endpoint: Endpoint, changed: Sent): Promise<Answered> {
  const { model = '', headers, operator = false } = VALID_BODIES[endpoint.name] ?? {}
  const [method = '', template = ''] = endpoint.contract?.routes[0]?.split(' ') ?? []
  const path = template.replace('{vendor}', 'google').replace('{model}', model).replace('{version}', 'v1beta')
  return await send(method, path.replaceAll(/\{\w+\}/g, generation), { operator, ...changed, headers: { ...headers, ...changed.headers } })
}

/** What is wrong with an answer to something wrong; undefined when nothing is. `refused`: the contract forbids the value. */
function trouble(
  { status, body, text }: Answered,
  path: Path,
  { refused, valid }: { readonly refused: boolean; readonly valid: LightJson },
) {
  const answer = `${status} ${text.slice(0, 300)}`
  if (status < 300) return refused ? `served against its contract: ${answer}` : undefined
  const named = fieldNamedIn(body)
  if (status >= 500 && !NOT_OUR_FAULT.includes(status)) return `our fault: ${answer}`
  if (named === undefined) return `not an error of this dialect: ${answer}`
  if (status === 400 && named === '') return `names nothing: ${answer}`
  return refused && !isAbout(named, path, valid) ? `names ${named}: ${answer}` : undefined
}

const served = protocols.flatMap((protocol) => protocol.served.endpoints)
const taking = served.filter(({ body, contract }) => contract?.body !== undefined && body !== 'bytes')
const named = (endpoints: readonly Endpoint[]) => endpoints.map((endpoint) => ({ name: endpoint.name, endpoint }))

async function jobsNow(): Promise<number> {
  return (await house.tools.db.read((tx) => tx.one<{ count: number }>(sql`select count(*) as count from job`)))?.count ?? 0
}

test('every endpoint that takes a body is tried', () => {
  expect(taking.filter(({ name }) => !(name in VALID_BODIES)).map(({ name }) => name)).toEqual([])
})

describe.each(named(taking.filter(({ name }) => name in VALID_BODIES)))('$name', ({ name, endpoint }) => {
  const schema = endpoint.contract?.body
  const { body: valid = null, refused: sampleIsRefused = false } = VALID_BODIES[name] ?? {}
  const fields = schema ? fieldsOf(schema) : []

  if (!sampleIsRefused)
    test('is served as its sample asks', async () => {
      const { status, text } = await call(endpoint, { body: valid })
      expect([status < 300, status < 300 ? '' : text]).toEqual([true, ''])
    })

  test(
    `names the field for whatever is wrong with any of its ${fields.length}, and makes and charges nothing`,
    { timeout: 120_000 },
    async () => {
      const jobsBefore = await jobsNow()
      const wrong: string[] = []
      let madeMax = 0
      let refusals = 0
      for (const [index, path] of fields.entries()) {
        const values = Array.from(
          { length: VALUES_PER_FIELD },
          (_, each) => BAD_VALUES[(index * VALUES_PER_FIELD + each) % BAD_VALUES.length],
        )
        for (const value of [undefined, ...values]) {
          const body = withAt(valid, path, value)
          const refused = schema !== undefined && 'flaw' in check(schema, asRead(body))
          const answered = await call(endpoint, { body })
          if (answered.status < 300) madeMax += 1
          if (refused) refusals += 1
          const found = trouble(answered, path, { refused, valid })
          if (found !== undefined) wrong.push(`${path.join('.')} = ${JSON.stringify(value)?.slice(0, 60)}: ${found}`)
        }
      }
      expect(wrong).toEqual([])
      expect(refusals).toBeGreaterThan(0)
      expect(await jobsNow()).toBeLessThanOrEqual(jobsBefore + madeMax)
    },
  )

  if (endpoint.body === 'form')
    test('is as careful with forms: files for texts, texts for files, what is given twice', { timeout: 60_000 }, async () => {
      const wrong: string[] = []
      for (const path of fields) {
        const field = path.map((part, index) => (index === 0 ? part : `[${part}]`)).join('')
        for (const values of [['nonsense'], [''], ['1', '2'], [new File(['no picture'], 'a.png')], [new File([], 'a.txt')]]) {
          const form = new FormData()
          for (const [member, value] of Object.entries(valid as { readonly [member: string]: string | number | readonly unknown[] })) {
            if (member !== path[0] && typeof value !== 'object') form.append(member, String(value))
          }
          for (const value of values) form.append(field, value)
          const found = trouble(await call(endpoint, { form }), path, { refused: false, valid })
          if (found !== undefined) wrong.push(`${field} = ${values.map(String).join()}: ${found}`)
        }
      }
      expect(wrong).toEqual([])
    })

  test('minds what its headers say', async () => {
    const wrong: string[] = []
    for (const headers of [
      { 'idempotency-key': 'x'.repeat(256) },
      { 'content-encoding': 'gzip' },
      { 'content-type': 'multipart/form-data' },
    ]) {
      const { status, text, body } = await call(endpoint, { body: valid, headers })
      if (status !== 400 || fieldNamedIn(body) === undefined) wrong.push(`${JSON.stringify(headers).slice(0, 60)}: ${status} ${text}`)
    }
    for (const headers of [
      { prefer: ';;,=respond-async=,,"' },
      { 'x-laterna-strict': 'perhaps' },
      { range: 'bytes=9-1,-' },
      { 'idempotency-key': '' },
    ]) {
      const { status, text } = await call(endpoint, { body: valid, headers })
      if (status >= (sampleIsRefused ? 500 : 300)) wrong.push(`${JSON.stringify(headers)}: ${status} ${text}`)
    }
    expect(wrong).toEqual([])
  })

  if (endpoint.fields !== undefined && !sampleIsRefused)
    test('answers 202 with a place to ask again to who would rather not wait', async () => {
      const { status, body } = await call(endpoint, { body: valid, headers: { prefer: 'respond-async' } })
      expect(status).toBeLessThan(300)
      if (status === 202) expect(body).toMatchObject({ object: 'generation', links: { self: expect.stringContaining('/v1/generations/') } })
    })
})

describe.each(named(served.filter(({ contract }) => contract?.query)))('the query of $name', ({ endpoint }) => {
  test('is refused by the name of what is wrong with it, or served', async () => {
    const wrong: string[] = []
    for (const name of Object.keys(endpoint.contract?.query?.shape ?? {})) {
      for (const value of BAD_TEXTS) {
        const [method = '', path = ''] = endpoint.contract?.routes[0]?.split(' ') ?? []
        const target = `${path
          .replace('{version}', 'v1beta')
          .replace('{model}', 'gemini-2.5-flash-image')
          .replaceAll(/\{\w+\}/g, generation)}?${name}=${encodeURIComponent(value)}`
        const body = endpoint.body === 'json' ? { body: VALID_BODIES[endpoint.name]?.body ?? {} } : {}
        const found = trouble(await send(method, target, body), [name], { refused: false, valid: {} })
        if (found !== undefined) wrong.push(`${name}=${value.slice(0, 40)}: ${found}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe.each(named(served.filter(({ contract }) => contract?.routes[0]?.includes('{'))))('the address of $name', ({ endpoint }) => {
  test('may hold anything', async () => {
    const wrong: string[] = []
    for (const value of BAD_TEXTS) {
      const [method = '', path = ''] = endpoint.contract?.routes[0]?.split(' ') ?? []
      const target = path.replace('{version}', 'v1beta').replaceAll(/\{\w+\}/g, encodeURIComponent(value))
      const operator = endpoint.access === 'operator'
      const { status, text } = await send(method, target, {
        operator,
        ...(method === 'POST' ? { body: VALID_BODIES[endpoint.name]?.body ?? {} } : {}),
      })
      if (status >= 500 && status !== 501) wrong.push(`${value.slice(0, 40)}: ${status} ${text}`)
      else if (status >= 400 && !/[{<]/.test(text)) wrong.push(`${value.slice(0, 40)}: no words: ${status} ${text}`)
    }
    expect(wrong).toEqual([])
  })
})
