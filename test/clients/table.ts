import { readdirSync, readFileSync } from 'node:fs'

/** What became of one client, as its suite wrote it: whatever language the suite is in. */
interface Result {
  readonly client: string
  readonly version: string
  readonly language: string
  readonly mode?: string
  readonly cells: { readonly [capability: string]: { readonly outcome: string; readonly advice?: string } }
}

const RESULTS = new URL('results/', import.meta.url)
const COLUMNS = ['pictures', 'edits', 'chat', 'streams', 'videos', 'downloads', 'files', 'interactions', 'models', 'errors']
const BEGIN = '<!-- made by test/clients: begin -->'
const END = '<!-- end -->'

/** The text of docs/clients.md with its table made anew from what the suites found. */
export function withTable(text: string): string {
  const [before, rest = ''] = text.split(BEGIN)
  return `${before}${BEGIN}\n\n${table()}\n${END}${rest.split(END)[1] ?? ''}`
}

function table(): string {
  const results = readdirSync(RESULTS)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(new URL(name, RESULTS), 'utf8')) as Result)
    .toSorted((a, b) => a.language.localeCompare(b.language))
  const notes: string[] = []
  const cellOf = ({ cells }: Result, column: string): string => {
    const cell = cells[column]
    if (!cell) return '–'
    const sign = cell.outcome === 'works' ? 'yes' : cell.outcome === 'not run' ? 'not run' : 'no'
    return cell.advice === undefined ? sign : `${sign} [${noteOf(cell.outcome, cell.advice)}]`
  }
  const noteOf = (outcome: string, advice: string): number => {
    const note = outcome === 'works' ? advice : `${outcome[0]?.toUpperCase()}${outcome.slice(1)}. ${advice}`
    if (!notes.includes(note)) notes.push(note)
    return notes.indexOf(note) + 1
  }
  const rows = results.map((result) => {
    const name = [result.client, result.version, result.mode].filter(Boolean).join(' ')
    return `| ${[name, result.language, ...COLUMNS.map((column) => cellOf(result, column))].join(' | ')} |`
  })
  return [
    `| Client | Language | ${COLUMNS.join(' | ')} |`,
    `|---|---|${COLUMNS.map(() => '---|').join('')}`,
    ...rows,
    '',
    ...notes.map((note, index) => `${index + 1}. ${note}`),
    '',
  ].join('\n')
}
