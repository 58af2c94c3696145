import type { Statement } from './sql.ts'

/**
 * The open transaction a query or change speaks through. It ends when the function it was given to settles; using it
 * later throws.
 *
 * Integers are read as numbers, except that a result column whose name ends in `_nanos` is read as bigint: money does
 * not fit a double, and everything else does (reading one that does not throws).
 *
 * A statement the database refuses throws GatewayError `gateway_bug` and dooms the transaction, even when the error is
 * caught: PostgreSQL does the same, and a change that half happened would be the alternative. Ask with ON CONFLICT
 * rather than catch.
 */
export interface Transaction {
  /** All rows. `Row` is a promise by the author of the statement, and is not checked. */
  all<Row>(statement: Statement): Promise<readonly Row[]>
  /** The first row, or undefined. */
  one<Row>(statement: Statement): Promise<Row | undefined>
  /** The number of rows inserted, changed or deleted. */
  run(statement: Statement): Promise<number>
}

export interface Database {
  /** Sees one state of the data, with everything that was committed before the call. Changes nothing: it is rolled back. */
  read<Result>(query: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /**
   * All of the change or, when it throws, none of it. Resolves only when the change is durable: on the disk, not in a
   * cache. Rejects with what the change threw, or with `gateway_bug` when the commit failed.
   *
   * The change runs once. It may await nothing but its transaction: others wait for it, on one connection in the
   * embedded database and behind row locks in PostgreSQL, so a call to a provider in here would stop everyone. The
   * embedded database notices and fails such a change. What it does to its own variables is not undone.
   */
  write<Result>(change: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /** Finishes what was begun, then closes. Reads and writes after that throw `shutting_down`. */
  close(): Promise<void>
}
