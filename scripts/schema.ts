/** Writes src/db/schema.sql: the schema the migrations make. Run it with `npm run schema` after adding a migration. */
import { writeFileSync } from 'node:fs'
import { schemaText } from '../src/db/migrate.ts'

writeFileSync(new URL('../src/db/schema.sql', import.meta.url), schemaText())
