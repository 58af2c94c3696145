import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openBlobs } from '../../src/blobs/index.ts'
import type { AccountId, KeyId, Mode } from '../../src/core/ids.ts'
import { usd } from '../../src/core/money.ts'
import { GatewayError } from '../../src/core/errors.ts'
import type { TransferId } from '../../src/core/ids.ts'
import type { Connection, Outcome, Task } from '../../src/core/provider.ts'
import { openSqlite } from '../../src/db/sqlite.ts'
import { Bell, ProgressBoard, startWorker, type Tools, type Visit } from '../../src/gateway/index.ts'
import type { Balance } from '../../src/core/ledger.ts'
import * as ledger from '../../src/ledger/index.ts'
import { openRenditions } from '../../src/renditions/index.ts'

/** One pixel: the smallest picture there is. */
export const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64')

/** A whole gateway but for the server: real database, real files, a provider that does as it is told. */
export interface TestHouse {
  readonly tools: Tools
  readonly orders: readonly Task[]
  visit(change?: Partial<Visit> & { readonly mode?: Mode }): Visit
  balance(mode?: Mode): Promise<Balance>
  close(): Promise<void>
}

/** Answers an order; by default with the pictures that were asked for. */
export type Serve = (task: Task) => Promise<Outcome>

export const servePixels: Serve = async ({ order }) => ({
  status: 'done',
  media: Array.from({ length: order.output.count }, () => ({ source: { from: 'bytes', bytes: PIXEL }, mediaType: 'image/png' })),
})

export interface HouseOptions {
  readonly serve?: Serve
  readonly check?: Connection['check']
  /** What the accounts hold, in dollars; they have no credit beyond it. */
  readonly purse?: string
  readonly connected?: readonly string[]
  readonly now?: () => number
  /** Where everything is kept, for houses that are closed and opened again; not removed at the end. */
  readonly folder?: string
}

export async function openTestHouse(options: HouseOptions = {}): Promise<TestHouse> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'laterna-house-'))
  const db = openSqlite(options.folder === undefined ? ':memory:' : join(folder, 'house.db'))
  const blobs = await openBlobs(join(folder, 'blobs'))
  const renditions = openRenditions({ db, blobs, scratchPath: folder })
  const bell = new Bell()
  const orders: Task[] = []
  const connection: Connection = {
    repeatable: true,
    ...(options.check ? { check: options.check } : {}),
    async submit(task) {
      orders.push(task)
      return await (options.serve ?? servePixels)(task)
    },
  }
  let calls = 0
  const tools: Tools = {
    db,
    blobs,
    bell,
    connections: new Map((options.connected ?? ['illustrator']).map((id) => [id, connection])),
    download: async () => {
      throw new GatewayError('bad_request', 'nothing is downloaded here')
    },
    now: options.now ?? (() => Date.now()),
    random: (size) => createHash('sha512').update(String(++calls)).digest().subarray(0, size),
    secrets: { keyPepper: new Uint8Array(32), linkSecret: new Uint8Array(32).fill(1), operatorToken: 'the operator token' },
    progress: new ProgressBoard(bell),
    renditions,
    log: pino({ level: 'silent' }),
  }
  for (const mode of ['test', 'live'] as const) {
    await db.write(async (tx) => {
      await ledger.openAccount(tx, { id: accountOf(mode), mode, creditLimitNanos: 0n, at: 0 })
      await ledger.topUp(tx, accountOf(mode), usd(options.purse ?? '10'), `gift:${mode}` as TransferId, 0)
    })
  }
  const worker = startWorker(tools, { owner: 'test', slots: 8, leaseMs: 30_000 })
  return {
    tools,
    orders,
    visit: ({ mode = 'test', ...change } = {}) => ({
      caller: { accountId: accountOf(mode), keyId: 'key' as KeyId, mode },
      access: 'key',
      endpoint: 'test',
      baseUrl: 'http://laterna.test',
      strict: false,
      signal: new AbortController().signal,
      ...change,
    }),
    balance: async (mode = 'test') => await db.read((tx) => ledger.balance(tx, accountOf(mode))),
    async close() {
      await worker.stop(1_000)
      await renditions.close()
      await blobs.close()
      await db.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function accountOf(mode: Mode): AccountId {
  return `account:${mode}` as AccountId
}
