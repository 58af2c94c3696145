import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { GatewayError } from '../core/errors.ts'
import type { Transaction } from './database.ts'
import { textOf, type SqlValue, type Statement } from './sql.ts'
import { withinThisTurn } from './turns.ts'

/** How long to wait for an outside tool, such as a backup, that has the file locked. Our own connections never wait. */
const BUSY_TIMEOUT_MS = 1_000

type Row = Record<string, unknown>
type Control = 'BEGIN' | 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK' | 'SAVEPOINT change' | 'RELEASE change' | 'ROLLBACK TO change'

interface Prepared {
  readonly statement: StatementSync
  /** Whether a result column is money: then all integers are read as bigint, and those that are not money made numbers. */
  readonly hasMoney: boolean
}

/** One SQLite connection with its prepared statements. Not for two users at once: see Turns. */
export class SqliteConnection {
  readonly database: DatabaseSync
  /** By the identity of the statement's pieces: no text is built or compared on the way to a prepared statement. */
  readonly #prepared = new WeakMap<readonly string[], Prepared>()
  readonly #controls = new Map<Control, StatementSync>()

  constructor(path: string, { readOnly }: { readonly readOnly: boolean }) {
    this.database = new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT_MS })
  }

  /** Whether a transaction is open. A full disk, for one, makes SQLite end it by itself. */
  get isInTransaction(): boolean {
    return this.database.isTransaction
  }

  /** For the few texts that begin and end transactions: each is prepared once. */
  control(text: Control): void {
    const known = this.#controls.get(text) ?? this.database.prepare(text)
    this.#controls.set(text, known)
    known.run()
  }

  all(statement: Statement): readonly Row[] {
    const prepared = this.#prepare(statement)
    const rows = prepared.statement.all(...(statement.values as SqlValue[])) as Row[]
    return prepared.hasMoney ? rows.map(withMoney) : rows
  }

  one(statement: Statement): Row | undefined {
    const prepared = this.#prepare(statement)
    const row = prepared.statement.get(...(statement.values as SqlValue[])) as Row | undefined
    return row && prepared.hasMoney ? withMoney(row) : row
  }

  run(statement: Statement): number {
    return Number(this.#prepare(statement).statement.run(...(statement.values as SqlValue[])).changes)
  }

  #prepare(statement: Statement): Prepared {
    const known = this.#prepared.get(statement.strings)
    if (known) return known
    const made = this.database.prepare(textOf(statement, 'sqlite'))
    const hasMoney = made.columns().some(({ name }) => isMoney(name))
    if (hasMoney) made.setReadBigInts(true)
    const prepared = { statement: made, hasMoney }
    this.#prepared.set(statement.strings, prepared)
    return prepared
  }
}

/** Gives `work` a transaction for as long as it runs. Does not begin or end one in the database: the caller does. */
export async function withTransaction<Result>(
  connection: SqliteConnection,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const transaction = new SqliteTransaction(connection)
  try {
    const result = await withinThisTurn(work(transaction))
    if (transaction.failure) throw transaction.failure
    return result
  } finally {
    transaction.end()
  }
}

class SqliteTransaction implements Transaction {
  readonly #connection: SqliteConnection
  #isOpen = true
  failure: GatewayError | undefined

  constructor(connection: SqliteConnection) {
    this.#connection = connection
  }

  end(): void {
    this.#isOpen = false
  }

  async all<Row>(statement: Statement): Promise<readonly Row[]> {
    return this.#try(() => this.#connection.all(statement) as readonly Row[])
  }

  async one<Row>(statement: Statement): Promise<Row | undefined> {
    return this.#try(() => this.#connection.one(statement) as Row | undefined)
  }

  async run(statement: Statement): Promise<number> {
    return this.#try(() => this.#connection.run(statement))
  }

  #try<Result>(work: () => Result): Result {
    if (!this.#isOpen) throw new GatewayError('gateway_bug', 'A transaction was used after its end.')
    if (this.failure) throw this.failure
    try {
      return work()
    } catch (error) {
      this.failure = new GatewayError('gateway_bug', 'The database refused a statement.', { cause: error })
      throw this.failure
    }
  }
}

function isMoney(column: string): boolean {
  return column.endsWith('_nanos')
}

function withMoney(row: Row): Row {
  for (const column in row) {
    const value = row[column]
    if (typeof value === 'bigint' && !isMoney(column)) row[column] = asNumber(value, column)
  }
  return row
}

function asNumber(value: bigint, column: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${column} does not fit a number: ${value}`)
  return number
}
