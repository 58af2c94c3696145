import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Language } from '../words/lexicon/tongue.ts'

/** One thing there is a drawing of. */
export interface Subject {
  /** Its name in the packs: `hot-air-balloon`. */
  readonly slug: string
  /** Its English name. */
  readonly label: string
  /** What sort of thing it is: the number of the emoji's subgroup. */
  readonly sort: number
  /** Side of the square it is drawn in. */
  readonly side: number
}

interface Catalogue {
  readonly subjects: readonly Subject[]
  readonly numbers: ReadonlyMap<string, number>
  readonly chunkLength: number
  readonly chunks: readonly Chunk[]
}

interface Chunk {
  readonly file: string
  readonly offset: number
  readonly length: number
}

/** The two sets of drawings have squares of their own size. */
const SIDES: { readonly [set: string]: number } = { f: 32, n: 128 }

/** Every pack is opened when it is first asked for, once a thread: most prompts need none. */
const texts = new Map<string, string>()
let catalogue: Catalogue | undefined

/** All that can be drawn. */
export function allSubjects(): readonly Subject[] {
  return opened().subjects
}

/** The subject of that name. */
export function subjectNamed(slug: string): Subject | undefined {
  const { subjects, numbers } = opened()
  const number = numbers.get(slug)
  return number === undefined ? undefined : subjects[number]
}

/** The drawing of a subject as SVG, to be drawn at this size; undefined when there is no such subject. */
export function drawingOf(slug: string, sidePixels: number): string | undefined {
  const { subjects, numbers, chunkLength, chunks } = opened()
  const number = numbers.get(slug)
  const chunk = number === undefined ? undefined : chunks[Math.floor(number / chunkLength)]
  if (number === undefined || !chunk) return undefined
  const body = bodiesOf(chunk)[number % chunkLength]
  const side = subjects[number]?.side ?? 0
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${sidePixels}" height="${sidePixels}">${body}</svg>`
}

/** What a sorted list of words says of one of them. */
export function entryOf(list: 'kinds' | `words-${Language}`, word: string): string | undefined {
  const text = textOf(list)
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = text.lastIndexOf('\n', middle - 1) + 1
    const end = endOfLine(text, start)
    const tab = text.indexOf('\t', start)
    const found = text.slice(start, tab)
    if (found === word) return text.slice(tab + 1, end)
    // Lines are in the order of their code units, and so is this comparison.
    if (`${found}\t` < `${word}\t`) low = end + 1
    else high = start
  }
  return undefined
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function opened(): Catalogue {
  if (catalogue) return catalogue
  const [head = '', ...rows] = textOf('subjects').split('\n')
  const [length = '', ...places] = head.split(' ')
  const subjects = rows.map((row): Subject => {
    const [slug = '', label = '', sort = '', set = ''] = row.split('\t')
    return { slug, label, sort: Number(sort), side: SIDES[set] ?? 0 }
  })
  catalogue = {
    subjects,
    numbers: new Map(subjects.map(({ slug }, number) => [slug, number])),
    chunkLength: Number(length),
    chunks: places.map((place) => {
      const [file = '', offset = '', bytes = ''] = place.split(':')
      return { file, offset: Number(offset), length: Number(bytes) }
    }),
  }
  return catalogue
}

const files = new Map<string, Buffer>()

function bodiesOf({ file, offset, length }: Chunk): readonly string[] {
  const bytes = files.get(file) ?? read(`drawings-${file}.bin`)
  files.set(file, bytes)
  return brotliDecompressSync(bytes.subarray(offset, offset + length))
    .toString()
    .split('\0')
}

function textOf(name: string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = brotliDecompressSync(read(`${name}.br`)).toString()
  texts.set(name, text)
  return text
}

function read(name: string): Buffer {
  return readFileSync(new URL(`./packs/${name}`, import.meta.url))
}
