import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers'
import { GatewayError } from '../core/errors.ts'
import type { Database, Transaction } from './database.ts'
import { migrate } from './migrate.ts'
import { SqliteConnection, withTransaction } from './sqlite-connection.ts'
import { Turns } from './turns.ts'

/** How many changes share one commit: keeps the event loop's longest pause to a few milliseconds. */
const BATCH_MAX = 256
/** How many changes may wait. More than this is minutes of work: refusing is kinder than being late and out of memory. */
const QUEUE_MAX = 100_000
const IN_MEMORY = ':memory:'

interface Queued {
  readonly change: (transaction: Transaction) => Promise<unknown>
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Tells whoever asked what became of the change; called only once the commit has decided it. */
type Settle = () => void

/**
 * Opens the embedded database, creating or migrating it as needed; `:memory:` gives one that is gone when closed.
 * Throws `conflict` when another process has it open or a newer version made it.
 *
 * Writes are committed in groups: changes asked for in one turn of the event loop share one transaction, each in a
 * savepoint of its own, so that many callers pay for one sync of the disk. Two writing processes would starve each other
 * for seconds and undo each other's leases, so there is exactly one: it holds a lock on `<path>-owner` while it lives.
 */
export function openSqlite(path: string): Database {
  const owner = path === IN_MEMORY ? undefined : own(path)
  const opened: SqliteConnection[] = []
  const connect = (readOnly: boolean): SqliteConnection => {
    const connection = new SqliteConnection(path, { readOnly })
    opened.push(connection)
    return connection
  }
  try {
    const writer = connect(false)
    writer.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY')
    migrate(writer.database)
    const reader = path === IN_MEMORY ? writer : connect(true)
    return new SqliteDatabase(writer, reader, owner)
  } catch (error) {
    for (const connection of opened) connection.database.close()
    owner?.close()
    throw error instanceof GatewayError ? error : new GatewayError('gateway_bug', 'The database cannot be opened.', { cause: error })
  }
}

/** Holds an exclusive lock that the operating system takes back when the process ends, however it ends. */
function own(path: string): DatabaseSync {
  let owner: DatabaseSync | undefined
  try {
    owner = new DatabaseSync(`${path}-owner`)
    owner.exec('BEGIN EXCLUSIVE')
    return owner
  } catch (error) {
    owner?.close()
    const isTaken = error instanceof Error && /locked|busy/.test(error.message)
    if (!isTaken) throw new GatewayError('gateway_bug', 'The database cannot be opened.', { cause: error })
    throw new GatewayError('conflict', 'The database is in use by another process. Stop that one first, or choose another data folder.', {
      cause: error,
    })
  }
}

class SqliteDatabase implements Database {
  readonly #writer: SqliteConnection
  readonly #reader: SqliteConnection
  readonly #owner: DatabaseSync | undefined
  readonly #writerTurns = new Turns()
  /** The same as the writer's when there is only one connection: nobody may look into an unfinished batch. */
  readonly #readerTurns: Turns
  #queue: Queued[] = []
  #isScheduled = false
  #closing: Promise<void> | undefined

  constructor(writer: SqliteConnection, reader: SqliteConnection, owner: DatabaseSync | undefined) {
    this.#writer = writer
    this.#reader = reader
    this.#owner = owner
    this.#readerTurns = reader === writer ? this.#writerTurns : new Turns()
  }

  async read<Result>(query: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    if (this.#closing) throw closed()
    return await this.#readerTurns.take(async () => {
      this.#reader.control('BEGIN')
      try {
        return await withTransaction(this.#reader, query)
      } finally {
        if (this.#reader.isInTransaction) this.#reader.control('ROLLBACK')
      }
    })
  }

  async write<Result>(change: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    if (this.#closing) throw closed()
    if (this.#queue.length >= QUEUE_MAX) {
      throw new GatewayError('rate_limited', 'Too much is waiting to be saved. Try again in a moment.', { retryAfterSeconds: 1 })
    }
    return await new Promise<Result>((resolve, reject) => {
      this.#queue.push({ change, resolve: resolve as (result: unknown) => void, reject })
      this.#schedule()
    })
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    while (this.#queue.length > 0) await this.#writerTurns.take(() => this.#commitBatch())
    await this.#writerTurns.end()
    await this.#readerTurns.end()
    if (this.#reader !== this.#writer) this.#reader.database.close()
    this.#writer.database.close()
    this.#owner?.close()
  }

  /** One batch per turn of the event loop, at its end, so that what arrived together is saved together. */
  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      void this.#writerTurns.take(() => this.#commitBatch())
    })
  }

  /** Never rejects: whatever happens is told to those whose changes are in the batch. */
  async #commitBatch(): Promise<void> {
    const batch = this.#queue.splice(0, BATCH_MAX)
    if (this.#queue.length > 0) this.#schedule()
    if (batch.length === 0) return
    const settles: Settle[] = []
    try {
      this.#writer.control('BEGIN IMMEDIATE')
      for (const queued of batch) settles.push(await this.#attempt(queued))
      this.#writer.control('COMMIT')
    } catch (error) {
      this.#rollBack()
      const lost = new GatewayError('gateway_bug', 'The database could not save this.', { cause: error })
      for (const { reject } of batch) reject(lost)
      return
    }
    for (const settle of settles) settle()
  }

  /** Runs one change in its savepoint. Throws only when the whole batch is lost. */
  async #attempt(queued: Queued): Promise<Settle> {
    this.#writer.control('SAVEPOINT change')
    try {
      const result = await withTransaction(this.#writer, queued.change)
      this.#writer.control('RELEASE change')
      return () => queued.resolve(result)
    } catch (error) {
      // When SQLite has ended the transaction by itself (a full disk), the others of the batch are undone as well.
      if (!this.#writer.isInTransaction) throw error
      this.#writer.control('ROLLBACK TO change')
      this.#writer.control('RELEASE change')
      return () => queued.reject(error)
    }
  }

  #rollBack(): void {
    if (this.#writer.isInTransaction) this.#writer.control('ROLLBACK')
  }
}

function closed(): GatewayError {
  return new GatewayError('shutting_down', 'The gateway is shutting down.')
}
