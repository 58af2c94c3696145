import { createHash } from 'node:crypto'
import { Readable, Writable } from 'node:stream'
import { pino } from 'pino'
import { z } from 'zod'
import type { Artifact } from '../../src/core/artifact.ts'
import { GatewayError } from '../../src/core/errors.ts'
import type { AccountId, ArtifactId, JobId, KeyId } from '../../src/core/ids.ts'
import type { BlobRef, LightJson } from '../../src/core/light-json.ts'
import { BlobText } from '../../src/core/light-json.ts'
import type { Answer, Endpoint, GenerationAnswer, Intent, Match, Protocol, WireRequest } from '../../src/core/protocol.ts'
import { startServer } from '../../src/server/index.ts'
import type { Happening, House, RunningServer, ServerOptions, Visit } from '../../src/server/index.ts'

/** A house made of memory, for the server's own tests. */
export interface FakeHouse {
  readonly house: House
  readonly visits: Visit[]
  readonly wires: WireRequest[]
  readonly intents: Intent[]
  readonly blobs: Map<string, Buffer>
  readonly counts: { identified: number; discarded: number }
  perform: (visit: Visit, intent: Intent) => Promise<Answer>
  follow: () => AsyncIterable<Happening>
  openBlob: House['openBlob']
  /** What POST /fake/say answers with. */
  saying: (wire: WireRequest) => LightJson
  artifact: Artifact
}

export const SECRET_KEY = 'sk-test-very-secret-0123456789'

const endpoint = (name: string, more: Partial<Endpoint>): Endpoint => ({
  name: `fake.${name}`,
  body: 'none',
  access: 'key',
  parse: () => ({ do: 'list-models' }),
  render: () => ({ status: 200, body: { json: {} } }),
  ...more,
})

export function fakeHouse(): FakeHouse {
  const fake: FakeHouse = {
    visits: [],
    wires: [],
    intents: [],
    blobs: new Map(),
    counts: { identified: 0, discarded: 0 },
    house: undefined as unknown as House,
    perform: () => Promise.resolve({ about: 'models', models: [] }),
    follow: () => {
      throw new Error('nothing to follow')
    },
    openBlob: (ref, range) => {
      const bytes = fake.blobs.get(ref.sha256)
      if (!bytes)
        return Readable.from(
          (async function* () {
            yield* [] as Buffer[]
            throw new GatewayError('not_found', 'This file is no longer kept.')
          })(),
        )
      return Readable.from([bytes.subarray(range?.start ?? 0, (range?.end ?? bytes.length) + 1)])
    },
    saying: (wire) => ({ got: wire.body ?? null }),
    artifact: undefined as unknown as Artifact,
  }
  let made = 0
  Object.assign(fake, {
    house: {
      protocols: [fakeProtocol(fake)],
      identify: async (credential) => {
        fake.counts.identified += 1
        if (credential === undefined) throw new GatewayError('key_missing', 'A key is missing.')
        if (credential !== SECRET_KEY) throw new GatewayError('key_invalid', 'This key is not known.')
        return { accountId: 'account' as AccountId, keyId: 'key' as KeyId, mode: 'test' }
      },
      perform: (visit, intent) => {
        fake.visits.push(visit)
        fake.intents.push(intent)
        return fake.perform(visit, intent)
      },
      follow: (visit) => {
        fake.visits.push(visit)
        return fake.follow()
      },
      renderAccepted: (answer) => ({ status: 200, headers: { location: '/ours/1' }, body: { json: { accepted: answer.about } } }),
      openBlob: (ref, range) => fake.openBlob(ref, range),
      createBlob: () => {
        const parts: Buffer[] = []
        return {
          write: (bytes) => {
            parts.push(Buffer.from(bytes))
          },
          finish: () => keep(fake, Buffer.concat(parts)),
          discard: () => {
            fake.counts.discarded += 1
          },
        }
      },
      newRequestId: () => `req_${(made += 1)}`,
      now: () => 1000,
    } satisfies House,
  })
  return fake
}

function fakeProtocol(fake: FakeHouse): Protocol {
  const saying = (name: string, body: Endpoint['body']): Endpoint =>
    endpoint(name, {
      body,
      ...(body === 'bytes' ? { bodySizeMaxBytes: 400_000 } : {}),
      parse: (wire) => {
        fake.wires.push(wire)
        return { do: 'list-models' }
      },
      render: (_answer, wire) => ({ status: 200, headers: { 'x-extra': 'yes' }, body: { json: fake.saying(wire) } }),
    })
  const endpoints: { readonly [route: string]: Endpoint } = {
    'POST /fake/say': saying('say', 'json'),
    'POST /fake/form': saying('form', 'form'),
    'POST /fake/bytes': saying('bytes', 'bytes'),
    'DELETE /fake/none': saying('none', 'none'),
    'GET /fake//odd%3Apath': endpoint('odd', { render: () => ({ status: 200, body: { text: 'odd', mediaType: 'text/plain' } }) }),
    'GET /fake/media': endpoint('media', { render: () => ({ status: 200, body: { media: fake.artifact } }) }),
    'GET /fake/download': endpoint('download', {
      render: () => ({ status: 200, body: { media: fake.artifact, attachmentName: 'die "Füchsin"/\r\nx.png' } }),
    }),
    'POST /fake/stream': endpoint('stream', {
      body: 'json',
      parse: () => ({
        do: 'generate',
        stream: true,
        wait: 'finished',
        request: { model: 'm', prompt: '', inputs: [], output: { kind: 'image' }, vendorOptions: {} },
      }),
      stream: () => ({
        mediaType: 'text/event-stream',
        opened: () => [['data: opened\n\n']],
        progressed: ({ fraction }) => [[`data: ${fraction}\n\n`]],
        finished: () => [['data: ', { json: { image: new BlobText(fake.artifact.blob) } }, '\n\n'], ['data: [DONE]\n\n']],
        failed: (error) => [[`data: failed ${error.code} ${error.message}\n\n`]],
      }),
    }),
  }
  return {
    id: 'fake',
    served: { title: 'Fake', about: 'For tests.', keys: ['bearer'], endpoints: Object.values(endpoints), error: z.unknown() },
    durationHeader: 'x-fake-ms',
    match({ method, path }): Match | undefined {
      const found = endpoints[`${method} ${path}`]
      return found && { endpoint: found, params: {} }
    },
    credential: ({ headers, query }) => headers['authorization']?.replace('Bearer ', '') ?? query['key'],
    renderError: (error, match) => ({
      status: error.rule.httpStatus,
      body: { json: { fake: { code: error.code, message: error.message, endpoint: match?.endpoint.name ?? null } } },
    }),
  }
}

export function keep(fake: FakeHouse, bytes: Buffer): BlobRef {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  fake.blobs.set(sha256, bytes)
  return { sha256, sizeBytes: bytes.length }
}

export function artifactOf(blob: BlobRef): Artifact {
  return {
    id: 'picture1' as ArtifactId,
    jobId: 'j'.repeat(26) as JobId,
    mediaType: 'image/png',
    blob,
    createdAt: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
  }
}

/** An answer that the fake dialect never looks into. */
export const ANSWER = { about: 'generation' } as unknown as GenerationAnswer

export interface Opened {
  readonly server: RunningServer
  readonly lines: { readonly [key: string]: unknown }[]
  logText(): string
}

/** A server on a free port with its log in memory. */
export async function openServer({ house }: FakeHouse, options: Partial<ServerOptions> = {}): Promise<Opened> {
  const texts: string[] = []
  const log = pino(
    { base: null },
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        texts.push(chunk.toString())
        done()
      },
    }),
  )
  const server = await startServer(house, { host: '127.0.0.1', port: 0, log, ...options })
  return {
    server,
    get lines() {
      return texts.map((text) => JSON.parse(text) as { readonly [key: string]: unknown })
    },
    logText: () => texts.join(''),
  }
}
