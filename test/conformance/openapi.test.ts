import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { protocols } from '../../src/protocols/index.ts'
import { openApiOf } from '../../src/server/openapi.ts'
import type { Endpoint } from '../../src/core/protocol.ts'

/** Other ways to send what another endpoint at the same address describes: headers tell them apart, which OpenAPI cannot. */
const DESCRIBED_BY_ANOTHER: readonly string[] = ['google.multipartUpload', 'google.rawUpload']
/** What only refuses describes nothing. */
const REFUSING = /\.(unknown|notFound|wrongMethod|notOffered)$/

const ID = '01k80322bt0engvisar5qptlq4'
const SAMPLES: { readonly [parameter: string]: string } = {
  version: 'v1beta',
  model: 'painter-1',
  place: '0',
  name: `${ID}x0.png`,
  file: `${ID}x0`,
}

const served = protocols.flatMap((protocol) => protocol.served.endpoints.map((endpoint) => ({ protocol, endpoint, name: endpoint.name })))
const serving = served.filter(({ name }) => !REFUSING.test(name))
const routes = serving.flatMap(({ endpoint }) => (endpoint.contract?.routes ?? []).map((route) => ({ route, endpoint })))

describe('every endpoint is described', () => {
  test.each(serving.filter(({ name }) => !DESCRIBED_BY_ANOTHER.includes(name)))('$name has a contract', ({ endpoint }) => {
    expect(endpoint.contract?.routes.length).toBeGreaterThan(0)
    expect(endpoint.contract?.summary).toMatch(/^[A-Z].*\.$/)
    if (endpoint.body === 'json') expect(endpoint.contract?.body).toBeDefined()
    if (endpoint.body === 'none') expect(endpoint.contract?.body).toBeUndefined()
  })

  test.each(routes)('$route leads to the endpoint that says so, past every other dialect', ({ route, endpoint }) => {
    expect(reached(route, endpoint) === endpoint, reached(route, endpoint)?.name).toBe(true)
  })

  test('no two endpoints describe the same route', () => {
    expect(routes.map(({ route }) => route.replaceAll(/\{\w+\}/g, '{}')).toSorted()).toEqual([
      ...new Set(routes.map(({ route }) => route.replaceAll(/\{\w+\}/g, '{}')).toSorted()),
    ])
  })

  test('names are unique', () => {
    const names = serving.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  })
})

/** The endpoint a route leads to when its parameters are filled in. */
function reached(route: string, { contract }: Endpoint): Endpoint | undefined {
  const required = Object.entries(contract?.query?.shape ?? {}).filter(([, schema]) => !z.safeParse(schema, undefined).success)
  const query = Object.fromEntries(required.map(([name]) => [name, ID]))
  const [method = '', template = ''] = route.split(' ')
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => SAMPLES[name] ?? ID)
  for (const protocol of protocols) {
    const match = protocol.match({ method, path, query, headers: {} })
    if (match) return match.endpoint
  }
  return undefined
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly required?: boolean; readonly $ref?: string }[]
  readonly security: readonly { readonly [scheme: string]: readonly string[] }[]
  readonly requestBody?: { readonly content: object }
  readonly responses: { readonly [status: string]: { readonly description: string; readonly content?: object } }
}

describe('the document is OpenAPI 3.1', () => {
  const document = JSON.parse(JSON.stringify(openApiOf(protocols, '1.2.3'))) as {
    readonly openapi: string
    readonly info: { readonly title: string; readonly version: string }
    readonly tags: readonly { readonly name: string }[]
    readonly paths: { readonly [path: string]: { readonly [verb: string]: Operation } }
    readonly components: { readonly [kind: string]: { readonly [name: string]: unknown } }
  }
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, operation]) => ({ path, verb, operation, id: operation.operationId })),
  )

  test('says what it is', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/)
    expect(document.info).toMatchObject({ title: 'Laterna', version: '1.2.3' })
    expect(operations.length).toBe(routes.length)
  })

  test.each(operations)('$id is a whole operation', ({ path, verb, operation }) => {
    expect(path).toMatch(/^\/[^?#]*$/)
    expect(['get', 'post', 'put', 'patch', 'delete']).toContain(verb)
    expect(operation.tags.every((tag) => document.tags.some(({ name }) => name === tag))).toBe(true)
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    expect(inPath.every(({ required }) => required === true)).toBe(true)
    const places = (operation.parameters ?? []).map((parameter) => parameter.$ref ?? `${parameter.in} ${parameter.name}`)
    expect(places).toEqual([...new Set(places)])
    for (const scheme of operation.security.flatMap((each) => Object.keys(each))) {
      expect(document.components['securitySchemes']).toHaveProperty(scheme)
    }
    expect(Object.keys(operation.responses)).toContain('default')
    for (const [status, { description }] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^(default|[1-5]\d\d)$/)
      expect(description).not.toBe('')
    }
    if (operation.requestBody)
      expect(Object.keys(operation.requestBody.content).every((type) => /^[\w*]+\/[\w.+*-]+$/.test(type))).toBe(true)
  })

  test('operations have names of their own', () => {
    expect(operations.map(({ id }) => id)).toEqual([...new Set(operations.map(({ id }) => id))])
  })

  test('components have names that OpenAPI allows, and every reference leads somewhere', () => {
    for (const names of Object.values(document.components)) {
      for (const name of Object.keys(names)) expect(name).toMatch(/^[\w.-]+$/)
    }
    for (const reference of referencesIn(document)) expect(document, reference).toHaveProperty(reference.slice(2).split('/'))
  })

  test('schemas speak JSON Schema 2020-12 and nothing of our own', () => {
    for (const [name, schema] of Object.entries(document.components['schemas'] ?? {})) checkSchema(schema, name)
  })
})

function referencesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : referencesIn(value)))
}

const OF_SCHEMAS = new Set(['properties', 'patternProperties'])
const LISTS = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems'])
const SINGLE = new Set(['items', 'additionalProperties', 'propertyNames', 'not'])
const PLAIN = `type enum const default description title examples deprecated format pattern required $ref minimum maximum exclusiveMinimum
  exclusiveMaximum multipleOf minLength maxLength minItems maxItems contentEncoding contentMediaType minProperties maxProperties`.split(
  /\s+/,
)
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']

function checkSchema(schema: unknown, at: string): void {
  if (typeof schema === 'boolean') return
  expect(schema, at).toBeTypeOf('object')
  for (const [keyword, value] of Object.entries(schema as object)) {
    const here = `${at}.${keyword}`
    if (keyword === 'type') for (const type of [value].flat()) expect(TYPES, here).toContain(type)
    if (OF_SCHEMAS.has(keyword)) Object.entries(value as object).forEach(([name, each]) => checkSchema(each, `${here}.${name}`))
    else if (LISTS.has(keyword)) (value as readonly unknown[]).forEach((each, index) => checkSchema(each, `${here}[${index}]`))
    else if (SINGLE.has(keyword)) checkSchema(value, here)
    else expect(PLAIN, here).toContain(keyword)
  }
}
