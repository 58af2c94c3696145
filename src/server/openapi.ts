import { z } from 'zod'
import type { Contract } from '../core/contract.ts'
import type { Json } from '../core/ids.ts'
import type { Endpoint, Protocol, Served } from '../core/protocol.ts'

type Named = { readonly [name: string]: Json }
type Schemas = ReturnType<typeof z.registry<{ id: string }>>

const ABOUT = `Pictures and films by the API that your program already speaks.

Any image endpoint reaches any image model, any video endpoint any video model. Names may be written in camelCase or snake_case where the
dialect is Google's. A field that is asked for by name and cannot be had is refused before anything is charged, in the dialect's own shape;
what is a wish by convention, such as a size in pixels, is fitted and declared in the header \`x-laterna-adjustments\`.`

const SECURITY_SCHEMES: { readonly [name: string]: Named } = {
  bearer: { type: 'http', scheme: 'bearer', description: 'A key of this gateway, `sk-…`.' },
  'x-api-key': { type: 'apiKey', in: 'header', name: 'x-api-key' },
  'x-goog-api-key': { type: 'apiKey', in: 'header', name: 'x-goog-api-key' },
  key: { type: 'apiKey', in: 'query', name: 'key' },
  operator: { type: 'http', scheme: 'bearer', description: 'The operator’s token.' },
}

/** What every call that makes something may carry. */
const GENERATING_HEADERS: { readonly [name: string]: Named } = {
  prefer: {
    name: 'prefer',
    in: 'header',
    schema: { type: 'string' },
    description: '`respond-async`: answer 202 at once with the generation and a `location` to ask again, where the call would wait.',
  },
  idempotencyKey: {
    name: 'idempotency-key',
    in: 'header',
    schema: { type: 'string', maxLength: 255 },
    description: 'The same call with the same key is answered with the same generation.',
  },
  strict: {
    name: 'x-laterna-strict',
    in: 'header',
    schema: { type: 'string', enum: ['true', 'false'] },
    description: '`true`: refuse whatever would have to be changed.',
  },
}

/** Where everything served is described, by the very schemas that check calls (OpenAPI 3.1). The addresses of servers are left out. */
export function openApiOf(protocols: readonly Protocol[], version: string): Named {
  const schemas = namedSchemas(protocols)
  const paths: { [path: string]: { [verb: string]: Json } } = {}
  for (const { id, served } of protocols) {
    for (const endpoint of served.endpoints) {
      for (const [index, route] of (endpoint.contract?.routes ?? []).entries()) {
        const [verb = '', path = ''] = route.split(' ')
        const item = (paths[path] ??= {})
        const suffix = index === 0 ? '' : `.${index + 1}`
        item[verb.toLowerCase()] ??= operation({ endpoint, served, path, schemas, error: `${id}.error`, suffix })
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Laterna', version, description: ABOUT, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    tags: protocols.map(({ served }) => ({ name: served.title, description: served.about })),
    paths,
    components: { schemas: componentsOf(schemas), parameters: GENERATING_HEADERS, securitySchemes: SECURITY_SCHEMES },
  }
}

interface Described {
  readonly endpoint: Endpoint
  readonly served: Served
  readonly path: string
  readonly schemas: Schemas
  /** The name of the schema of the dialect's errors. */
  readonly error: string
  readonly suffix: string
}

function operation({ endpoint, served, path, schemas, error, suffix }: Described): Json {
  const contract = endpoint.contract as Contract
  const body = requestBody(endpoint, contract, schemas)
  const parameters = [...pathParameters(path), ...queryParameters(endpoint, contract), ...generatingHeaders(endpoint)]
  return {
    operationId: `${endpoint.name}${suffix}`,
    summary: contract.summary,
    tags: [served.title],
    security: securityOf(endpoint, served),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: {
      ...Object.fromEntries((contract.statuses ?? [200]).map((status) => [String(status), goodAnswer(contract, schemas)])),
      default: { description: 'An error, in the shape of this dialect.', content: { 'application/json': { schema: referTo(error) } } },
    },
  }
}

function requestBody({ body }: Endpoint, contract: Contract, schemas: Schemas): Json | undefined {
  if (body === 'none') return undefined
  const usual = body === 'bytes' ? ['application/octet-stream'] : body === 'form' ? ['application/json', 'multipart/form-data'] : undefined
  const schema = contract.body === undefined ? {} : { schema: refOf(contract.body, schemas) }
  const types = contract.bodyTypes ?? usual ?? ['application/json']
  return {
    required: contract.body !== undefined && !contract.body.safeParse(undefined).success,
    content: Object.fromEntries(types.map((type) => [type, schema])),
  }
}

function goodAnswer({ answer, answerTypes = ['application/json'] }: Contract, schemas: Schemas): Json {
  const described = answer === undefined ? {} : { schema: refOf(answer, schemas) }
  return {
    description: 'Done, or taken on.',
    content: Object.fromEntries(answerTypes.map((type) => [type, type === 'application/json' ? described : {}])),
  }
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name: name ?? '', in: 'path', required: true, schema: { type: 'string' } }))
}

function queryParameters({ access }: Endpoint, { query }: Contract): readonly Json[] {
  const signature = ['expires', 'signature'].map((name) => ({ name, in: 'query', required: true, schema: { type: 'string' } }))
  if (!query) return access === 'signed' ? signature : []
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })
  const named = Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as Named
    return { name, in: 'query', required: required.includes(name), schema, ...(description === undefined ? {} : { description }) }
  })
  return access === 'signed' ? [...named, ...signature] : named
}

/** Only calls that generate have names for the fields of a request. */
function generatingHeaders({ fields }: Endpoint): readonly Json[] {
  return fields === undefined ? [] : Object.keys(GENERATING_HEADERS).map((name) => ({ $ref: `#/components/parameters/${name}` }))
}

function securityOf({ access }: Endpoint, { keys }: Served): Json {
  if (access === 'key') return keys.map((key) => ({ [key]: [] }))
  return access === 'operator' ? [{ operator: [] }] : []
}

/** Every body, answer and error under a name; one that several endpoints share has the name of the first. */
function namedSchemas(protocols: readonly Protocol[]): Schemas {
  const schemas: Schemas = z.registry<{ id: string }>()
  const add = (schema: z.ZodType | undefined, id: string): void => {
    if (schema && !schemas.has(schema)) schemas.add(schema, { id })
  }
  for (const { id, served } of protocols) {
    add(served.error, `${id}.error`)
    for (const { name, contract } of served.endpoints) {
      add(contract?.body, `${name}.body`)
      add(contract?.answer, `${name}.answer`)
    }
  }
  return schemas
}

function refOf(schema: z.ZodType, schemas: Schemas): Json {
  return referTo(schemas.get(schema)?.id ?? '')
}

function referTo(id: string): Json {
  return { $ref: `${PLACE}${id}` }
}

const PLACE = '#/components/schemas/'
const SHARED = '__shared'

/** What refers to itself is put by zod under `__shared`, where OpenAPI cannot point into; it gets a name of its own. */
function componentsOf(schemas: Schemas): Named {
  const made = z.toJSONSchema(schemas, { io: 'input', unrepresentable: 'any', uri: (id) => `${PLACE}${id}` })
  const text = JSON.stringify(made.schemas).replaceAll(`${PLACE}${SHARED}#/$defs/`, `${PLACE}shared.`)
  const { [SHARED]: shared, ...own } = JSON.parse(text) as { readonly [id: string]: { readonly [keyword: string]: Json } }
  const inner = Object.entries((shared?.['$defs'] ?? {}) as Named).map(([id, schema]) => [`shared.${id}`, schema] as const)
  return Object.fromEntries([
    ...Object.entries(own).map(([id, schema]) => [id, withoutPlace(schema)] as const),
    ...inner.toSorted(([one], [other]) => one.localeCompare(other)),
  ])
}

/** In a component its place says what these two would say. */
function withoutPlace(schema: Named): Named {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== '$schema' && keyword !== '$id'))
}
