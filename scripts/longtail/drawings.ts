import { brotliCompressSync, constants } from 'node:zlib'
import type { Subject } from './subjects.ts'

/** So many drawings are packed together: a few are read for the sake of one, not all. */
const CHUNK = 32

export interface PackedDrawings {
  readonly files: readonly Buffer[]
  /** First line: file and place of every chunk. Then every subject in order: slug, label, sort, set. */
  readonly index: string
}

/** Packs the drawings chunk by chunk into as many files as the limit asks for. */
export function packDrawings(subjects: readonly Subject[], fileBytesMax: number): PackedDrawings {
  let file: Buffer[] = []
  const files = [file]
  const places: string[] = []
  for (let first = 0; first < subjects.length; first += CHUNK) {
    const bytes = packed(subjects.slice(first, first + CHUNK).map(({ body }) => slimmed(body)))
    const sizeOf = (file: readonly Buffer[]): number => file.reduce((sum, { length }) => sum + length, 0)
    if (sizeOf(file) + bytes.length > fileBytesMax) files.push((file = []))
    places.push(`${files.length}:${sizeOf(file)}:${bytes.length}`)
    file.push(bytes)
  }
  const rows = subjects.map(({ slug, label, sort, set }) => [slug, label, sort, set === 'fluent' ? 'f' : 'n'].join('\t'))
  return { files: files.map((chunks) => Buffer.concat(chunks)), index: [`${CHUNK} ${places.join(' ')}`, ...rows].join('\n') }
}

/** Short names for gradients and filters. */
function slimmed(body: string): string {
  const names = new Map<string, string>()
  for (const [, name = ''] of body.matchAll(/\bid="([^"]+)"/g)) names.set(name, names.size.toString(36))
  return body
    .replace(/\bid="([^"]+)"/g, (_, name: string) => `id="i${names.get(name)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, name: string) => `url(#i${names.get(name) ?? name})`)
    .replace(/href="#([^"]+)"/g, (_, name: string) => `href="#i${names.get(name) ?? name}"`)
}

function packed(bodies: readonly string[]): Buffer {
  const bytes = Buffer.from(bodies.join('\0'))
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
}
