/** Reads up to `sizeBytes` bytes from `start`; fewer only at the end. */
export type ReadAt = (start: number, sizeBytes: number) => Promise<Uint8Array>

interface Box {
  readonly type: string
  readonly start: number
  readonly headerBytes: number
  readonly sizeBytes: number
}

const BOXES_MAX = 256
/** The index of a film of hours; ours are seconds long. */
const MOOV_MAX_BYTES = 16 * 1024 * 1024

interface MovieFacts {
  readonly widthPixels?: number
  readonly heightPixels?: number
  readonly durationSeconds?: number
}

/** Length and size of a film from its `moov` box, wherever that stands (ISO/IEC 14496-12 §8.2, §8.3). */
export async function measureMovie(readAt: ReadAt, sizeBytes: number): Promise<MovieFacts> {
  const moov = await findMoov(readAt, sizeBytes)
  if (!moov || moov.sizeBytes > MOOV_MAX_BYTES) return {}
  const bytes = Buffer.from(await readAt(moov.start, moov.sizeBytes))
  const children = boxesIn(bytes, moov.headerBytes, bytes.length)
  const header = children.find(({ type }) => type === 'mvhd')
  const durationSeconds = header && durationOf(bytes, header)
  return { ...sizeOf(bytes, children), ...(durationSeconds ? { durationSeconds } : {}) }
}

async function findMoov(readAt: ReadAt, sizeBytes: number): Promise<Box | undefined> {
  let start = 0
  for (let count = 0; count < BOXES_MAX && start + 8 <= sizeBytes; count += 1) {
    const box = boxAt(Buffer.from(await readAt(start, 16)), 0, sizeBytes - start)
    if (!box) return undefined
    if (box.type === 'moov') return { ...box, start, sizeBytes: Math.min(box.sizeBytes, sizeBytes - start) }
    start += box.sizeBytes
  }
  return undefined
}

function boxesIn(bytes: Buffer, from: number, to: number): readonly Box[] {
  const boxes: Box[] = []
  let start = from
  while (boxes.length < BOXES_MAX && start + 8 <= to) {
    const box = boxAt(bytes, start, to - start)
    if (!box) break
    boxes.push(box)
    start += box.sizeBytes
  }
  return boxes
}

function boxAt(bytes: Buffer, start: number, restBytes: number): Box | undefined {
  if (bytes.length < start + 8) return undefined
  const short = bytes.readUInt32BE(start)
  const long = short === 1
  if (long && bytes.length < start + 16) return undefined
  // Zero means: to the end of the file.
  const sizeBytes = long ? Number(bytes.readBigUInt64BE(start + 8)) : short === 0 ? restBytes : short
  const headerBytes = long ? 16 : 8
  return sizeBytes < headerBytes ? undefined : { type: bytes.toString('latin1', start + 4, start + 8), start, headerBytes, sizeBytes }
}

function durationOf(bytes: Buffer, { start, headerBytes }: Box): number | undefined {
  const body = start + headerBytes
  const wide = bytes[body] === 1
  if (bytes.length < body + (wide ? 32 : 20)) return undefined
  const ticksPerSecond = bytes.readUInt32BE(body + (wide ? 20 : 12))
  const ticks = wide ? Number(bytes.readBigUInt64BE(body + 24)) : bytes.readUInt32BE(body + 16)
  return ticksPerSecond > 0 && ticks > 0 ? Math.round((ticks / ticksPerSecond) * 1000) / 1000 : undefined
}

/** The size of the first track that has one: sound has none. */
function sizeOf(bytes: Buffer, children: readonly Box[]): { readonly widthPixels?: number; readonly heightPixels?: number } {
  for (const track of children.filter(({ type }) => type === 'trak')) {
    const end = Math.min(bytes.length, track.start + track.sizeBytes)
    const header = boxesIn(bytes, track.start + track.headerBytes, end).find(({ type }) => type === 'tkhd')
    const last = header ? header.start + header.sizeBytes : 0
    if (!header || header.sizeBytes < 84 || last > bytes.length) continue
    // 16.16 fixed point, the last two fields of the box.
    const widthPixels = bytes.readUInt16BE(last - 8)
    const heightPixels = bytes.readUInt16BE(last - 4)
    if (widthPixels > 0 && heightPixels > 0) return { widthPixels, heightPixels }
  }
  return {}
}
