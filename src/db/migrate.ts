import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { GatewayError } from '../core/errors.ts'

/** One step of the schema: a numbered file of plain SQL that is never edited once it was released. */
export interface Migration {
  readonly number: number
  /** The file's name without its ending, e.g. `0001-start`. */
  readonly name: string
  readonly text: string
}

const FOLDER = new URL('./migrations/', import.meta.url)

/** The migrations beside this file, in order. Throws `gateway_bug` when a number is missing or used twice. */
export function migrationsOf(folder: URL = FOLDER): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1])
    if (number !== index + 1) throw new GatewayError('gateway_bug', `Migration ${index + 1} is missing or misnamed: found ${file}.`)
    return { number, name: file.slice(0, -'.sql'.length), text: readFileSync(new URL(file, folder), 'utf8') }
  })
}

/**
 * Brings the database to the schema this code needs, one transaction per migration, so that a crash repeats only the
 * unfinished one. Throws `conflict` when the database was made by a newer or different version, and changes nothing then.
 */
export function migrate(database: DatabaseSync, migrations: readonly Migration[] = migrationsOf()): void {
  database.exec(`CREATE TABLE IF NOT EXISTS migration (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
) STRICT`)
  checkHistory(database, migrations)
  for (const migration of migrations) apply(database, migration)
}

/** The schema the migrations make, as SQL text: what schema.sql must hold. */
export function schemaText(): string {
  const database = new DatabaseSync(':memory:')
  try {
    migrate(database)
    const rows = database
      .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type = 'trigger', type = 'index', name`)
      .all()
    const statements = rows.map(({ sql }) => `${String(sql)};\n`)
    return `-- The schema the migrations make. Written by \`npm run schema\`; do not edit.\n\n${statements.join('\n')}`
  } finally {
    database.close()
  }
}

function checkHistory(database: DatabaseSync, migrations: readonly Migration[]): void {
  for (const { number, name } of database.prepare('SELECT number, name FROM migration ORDER BY number').all()) {
    const known = migrations[Number(number) - 1]
    if (known?.name === name) continue
    const newest = migrations.at(-1)?.number ?? 0
    throw new GatewayError(
      'conflict',
      known
        ? `The database was made by another version of Laterna: its migration ${String(number)} is ${String(name)}, ours is ${known.name}.`
        : `The database is at schema ${String(number)} and this version of Laterna knows only ${newest}. Start the newer version, or restore a backup.`,
    )
  }
}

function apply(database: DatabaseSync, { number, name, text }: Migration): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    const done = database.prepare('SELECT 1 FROM migration WHERE number = ?').get(number)
    if (!done) {
      database.exec(text)
      database.prepare('INSERT INTO migration (number, name) VALUES (?, ?)').run(number, name)
    }
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw new GatewayError('gateway_bug', `Migration ${name} failed and was undone.`, { cause: error })
  }
}
