import { brotliDecompressSync } from 'node:zlib'

/** Place of `cmap` among the tables that WOFF2 knows by number, and of those whose bytes are transformed. */
const CMAP = 0
const CUSTOM = 63
const TRANSFORMED: ReadonlySet<number> = new Set([10, 11])
const TABLES_MAX = 64

/**
 * The code points a WOFF2 font has a glyph for, read from its character map. What a package says of its files is not
 * enough: it names whole blocks of which the font has a part, and the rest would be drawn as empty boxes.
 */
export function lettersOfFont(file: Buffer): ReadonlySet<number> {
  const { start, length, dataAt, dataLength } = findMap(file)
  if (length === 0) return new Set()
  const tables = brotliDecompressSync(file.subarray(dataAt, dataAt + dataLength))
  return readMap(tables.subarray(start, start + length))
}

/** Where the character map lies in the decompressed tables (WOFF2 §4.1). */
function findMap(file: Buffer): { start: number; length: number; dataAt: number; dataLength: number } {
  const tables = Math.min(TABLES_MAX, file.readUInt16BE(12))
  let at = 48
  const readNumber = (): number => {
    let value = 0
    for (let i = 0; i < 5; i++) {
      const byte = file.readUInt8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) break
    }
    return value
  }
  let start = 0
  let found = { start: 0, length: 0 }
  for (let i = 0; i < tables; i++) {
    const flags = file.readUInt8(at++)
    const tag = flags & 63
    if (tag === CUSTOM) at += 4
    const original = readNumber()
    // Version 3 means untouched for outlines; for all others any version but 0 means transformed.
    const transformed = TRANSFORMED.has(tag) ? flags >> 6 !== 3 : flags >> 6 !== 0
    const length = transformed ? readNumber() : original
    if (tag === CMAP) found = { start, length }
    start += length
  }
  return { ...found, dataAt: at, dataLength: file.readUInt32BE(20) }
}

/** All subtables that map Unicode: format 4 for the first plane, format 12 for all planes. */
function readMap(map: Buffer): ReadonlySet<number> {
  const letters = new Set<number>()
  const subtables = map.readUInt16BE(2)
  for (let i = 0; i < subtables; i++) {
    const at = map.readUInt32BE(4 + i * 8 + 4)
    const format = map.readUInt16BE(at)
    if (format === 4) readSegments(map, at, letters)
    else if (format === 12) readGroups(map, at, letters)
  }
  return letters
}

function readSegments(map: Buffer, at: number, letters: Set<number>): void {
  const doubled = map.readUInt16BE(at + 6)
  for (let i = 0; i < doubled; i += 2) {
    const end = map.readUInt16BE(at + 14 + i)
    const from = map.readUInt16BE(at + 16 + doubled + i)
    const delta = map.readUInt16BE(at + 16 + 2 * doubled + i)
    const offsetAt = at + 16 + 3 * doubled + i
    const offset = map.readUInt16BE(offsetAt)
    for (let code = from; code <= end && code !== 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : map.readUInt16BE(offsetAt + offset + (code - from) * 2)
      if (glyph !== 0) letters.add(code)
    }
  }
}

function readGroups(map: Buffer, at: number, letters: Set<number>): void {
  const groups = map.readUInt32BE(at + 12)
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12
    for (let code = map.readUInt32BE(group); code <= map.readUInt32BE(group + 4); code++) letters.add(code)
  }
}
