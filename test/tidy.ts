/** The house rules, as code. Returns one line per broken rule; the fix is in the message. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript-classic'

const LEVEL: { readonly [room: string]: number } = {
  core: 0,
  catalog: 1,
  db: 1,
  transport: 1,
  blobs: 2,
  files: 2,
  jobs: 2,
  ledger: 2,
  policy: 2,
  providers: 2,
  protocols: 2,
  renditions: 2,
  router: 2,
  gateway: 3,
  cli: 4,
  server: 4,
  boot: 5,
  'main.ts': 6,
}
/** These stay pure: they may see only core and themselves. */
const CORE_ONLY = ['providers', 'protocols', 'catalog']
/** Rooms whose files are entered one by one; every other room through its index. */
const ENTERED_BY_FILE = ['core', 'db', 'boot']

interface Ban {
  readonly pattern: RegExp
  /** Rooms, or beginnings of paths, where it is allowed. */
  readonly allowedIn: readonly string[]
  readonly instead: string
}
const BANS: readonly Ban[] = [
  { pattern: /\bfetch\(/, allowedIn: ['transport', 'cli'], instead: 'the Http given to connect()' },
  { pattern: /\bDate\.now\(|new Date\(\)|performance\.now\(/, allowedIn: ['boot', 'cli', 'main.ts', 'transport'], instead: 'tools.now()' },
  { pattern: /\bMath\.random\(|randomUUID\(/, allowedIn: [], instead: 'bytes or a seed passed in' },
  { pattern: /\brandomBytes\b/, allowedIn: ['boot'], instead: 'RandomBytes passed in' },
  { pattern: /\bprocess\.env\b/, allowedIn: ['main.ts', 'cli'], instead: 'Config' },
  { pattern: /\bconsole\./, allowedIn: ['cli', 'main.ts'], instead: 'the logger' },
  { pattern: /['"]node:sqlite['"]/, allowedIn: ['db', 'boot/data-folder.ts', 'cli/doctor'], instead: 'the Database given' },
  {
    pattern: /['"]undici['"]|['"]node:https?['"]|['"]node:net['"]/,
    allowedIn: ['transport', 'server', 'cli'],
    instead: 'the Http or download given',
  },
  {
    pattern: /['"]node:(worker_threads|child_process)['"]/,
    allowedIn: ['providers/illustrator', 'cli/doctor', 'renditions/ffmpeg', 'core/ffmpeg'],
    instead: 'the illustrator or renditions: only they have work of their own to do',
  },
  { pattern: /['"]fastify['"]/, allowedIn: ['server'], instead: 'a Protocol: wire in, wire out' },
  { pattern: /\bsql`/, allowedIn: ['db'], instead: 'a function in a *-sql.ts file' },
  { pattern: /\bFIXME\b|\bTODO\b/, allowedIn: [], instead: 'an issue' },
  { pattern: /\bas any\b|: any\b|<any>|@ts-ignore|@ts-nocheck/, allowedIn: [], instead: 'a type' },
  { pattern: /\bexport default\b|^\s*(export )?(const )?enum /m, allowedIn: [], instead: 'a named export or a union' },
]
const BANNED_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'types', 'services', 'managers', 'misc']
const FILE_LINES_MAX = 400
const FUNCTION_LINES_MAX = 70
const PARAMETERS_MAX = 5

type Report = (problem: string) => void

export function tidy(root: string): readonly string[] {
  const problems: string[] = []
  const providerNames = foldersIn(join(root, 'providers'))
  for (const file of filesIn(root)) {
    const path = relative(root, file)
    const report: Report = (problem) => problems.push(`${path}: ${problem}`)
    checkFile({ root, file, path, text: readFileSync(file, 'utf8'), providerNames }, report)
  }
  for (const circle of circlesIn(root)) problems.push(`${circle.join(' -> ')}: imports run in a circle; move what both need below both`)
  for (const room of ['providers', 'protocols']) {
    const index = readFileSync(join(root, room, 'index.ts'), 'utf8')
    for (const name of foldersIn(join(root, room))) {
      if (!index.includes(`./${name}/`)) problems.push(`${room}/${name} is not listed in ${room}/index.ts`)
    }
  }
  return problems
}

interface SourceFile {
  readonly root: string
  readonly file: string
  readonly path: string
  readonly text: string
  readonly providerNames: readonly string[]
}

function checkFile(source: SourceFile, report: Report): void {
  const { path, text } = source
  const room = path.split('/')[0] ?? ''
  const lines = text.split('\n')
  if (!(room in LEVEL)) report(`"${room}" is not a room; see ARCHITECTURE.md`)
  if (lines.length > FILE_LINES_MAX) report(`has ${lines.length} lines; the limit is ${FILE_LINES_MAX}`)
  for (const part of path.replace(/\.ts$/, '').split('/')) {
    if (BANNED_NAMES.includes(part)) report(`"${part}" says nothing; name it after what it holds`)
    if (part !== part.toLowerCase()) report(`"${part}" is not kebab-case`)
  }
  const code = withoutComments(text)
  for (const { pattern, allowedIn, instead } of BANS) {
    const isAllowed = allowedIn.some(
      (place) => path === place || path.startsWith(`${place}/`) || path.startsWith(place + '.') || path.startsWith(place + '-'),
    )
    if (
      pattern.test(pattern.source.includes('TODO') ? text : code) &&
      !isAllowed &&
      !(pattern.source.includes('sql`') && path.endsWith('-sql.ts'))
    ) {
      report(`${pattern.source} is not for this place; use ${instead}`)
    }
  }
  checkVendorNames(source, room, code, report)
  checkSyntax(source, room, report)
}

/** A vendor may be named only at home and in the catalog; the dialect of the same name shares it. */
function checkVendorNames({ path, providerNames }: SourceFile, room: string, code: string, report: Report): void {
  for (const name of providerNames) {
    const isHome = ['providers', 'catalog'].includes(room) || path.startsWith(`protocols/${name}/`)
    if (!isHome && new RegExp(`['"\`]${name}['"\`]`).test(code))
      report(`names the provider "${name}"; only its own room and the catalog may`)
  }
}

function checkSyntax({ root, file, path, text }: SourceFile, room: string, report: Report): void {
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const target = node.moduleSpecifier.text
      if (target.startsWith('.')) checkImport(relative(root, join(dirname(file), target)), path, room, report)
    }
    if (ts.isFunctionLike(node) && 'body' in node && node.body) checkFunction(node, text, report)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
}

function checkFunction(node: ts.SignatureDeclaration, text: string, report: Report): void {
  const name = node.name?.getText() ?? 'a function'
  const lines = text.slice(node.getStart(), node.end).split('\n').length
  if (lines > FUNCTION_LINES_MAX) report(`${name} has ${lines} lines; the limit is ${FUNCTION_LINES_MAX}`)
  if (node.parameters.length > PARAMETERS_MAX) report(`${name} takes ${node.parameters.length} parameters; pass an object`)
}

function checkImport(target: string, path: string, room: string, report: Report): void {
  const targetRoom = target.split('/')[0] ?? ''
  if (targetRoom === room) {
    const [, mine] = path.split('/')
    const [, theirs, inside] = target.split('/')
    if (['providers', 'protocols'].includes(room) && inside && mine !== theirs && mine !== 'index.ts')
      report(`reaches into its neighbour ${room}/${theirs}`)
    return
  }
  if ((LEVEL[targetRoom] ?? 9) >= (LEVEL[room] ?? -1)) report(`imports ${targetRoom}, which is not below ${room}`)
  if (CORE_ONLY.includes(room) && targetRoom !== 'core') report(`imports ${targetRoom}; ${room} may see only core`)
  if (!ENTERED_BY_FILE.includes(targetRoom) && !target.endsWith('index.ts')) report(`imports ${target}; go through ${targetRoom}/index.ts`)
}

/** Files that import each other, each circle once, beginning with the file found first. */
function circlesIn(root: string): readonly (readonly string[])[] {
  const imports = new Map(filesIn(root).map((file) => [relative(root, file), importsOf(root, file)]))
  const circles: string[][] = []
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): void => {
    const begun = path.indexOf(file)
    if (begun >= 0) circles.push([...path.slice(begun), file])
    if (begun >= 0 || done.has(file)) return
    for (const target of imports.get(file) ?? []) walk(target, [...path, file])
    done.add(file)
  }
  for (const file of imports.keys()) walk(file, [])
  return circles
}

function importsOf(root: string, file: string): readonly string[] {
  const specifiers = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s[^'"]*?from\s+'(\.[^']+)'/gm)]
  return specifiers.map(([, specifier]) => relative(root, join(dirname(file), specifier ?? '')))
}

/** Rules about code are not about what comments talk of. Good enough for our own style: strings keep their text. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesIn(path)
    return path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.as.ts') && !path.endsWith('.d.ts') ? [path] : []
  })
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}
