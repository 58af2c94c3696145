/** One box of an MP4 file (ISO/IEC 14496-12 §4.2): its type and where its content lies. */
export interface Box {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** Boxes that hold boxes, and how many bytes stand before the first of them. */
const CONTAINERS: { readonly [type: string]: number } = { moov: 0, trak: 0, mdia: 0, minf: 0, stbl: 0, udta: 0, meta: 4, ilst: 0, stsd: 8 }

/** All boxes from `start` to `end`, outer ones before what they hold. Throws RangeError when a size cannot be right. */
export function readBoxes(file: Buffer, start = 0, end: number = file.length): readonly Box[] {
  const boxes: Box[] = []
  for (let at = start; at < end;) {
    const size = at + 8 <= end ? file.readUInt32BE(at) : 0
    if (size < 8 || at + size > end) throw new RangeError(`a box at byte ${at} does not fit into its file`)
    const box: Box = { type: file.toString('latin1', at + 4, at + 8), start: at + 8, end: at + size }
    boxes.push(box)
    const skipped = CONTAINERS[box.type]
    if (skipped !== undefined) boxes.push(...readBoxes(file, box.start + skipped, box.end))
    at += size
  }
  return boxes
}

const DATED: ReadonlySet<string> = new Set(['mvhd', 'tkhd', 'mdhd'])

/** Takes out when a film was made, in place, so that the same film is the same bytes tomorrow. */
export function removeDates(file: Buffer): void {
  for (const { type, start } of readBoxes(file)) {
    if (!DATED.has(type)) continue
    // Version 1 has dates of eight bytes, version 0 of four; there are two of them, after the version and the flags.
    file.fill(0, start + 4, start + 4 + (file[start] === 1 ? 16 : 8))
  }
}

/** What an MP4 says of itself. */
export interface FilmFacts {
  readonly durationSeconds: number
  readonly tracks: readonly TrackFacts[]
  /** The types of the outermost boxes, in order. */
  readonly order: readonly string[]
}

export interface TrackFacts {
  /** `avc1` for H.264, `mp4a` for AAC. */
  readonly codec: string
  readonly widthPixels: number
  readonly heightPixels: number
  /** Frames or packets of sound. */
  readonly samples: number
  readonly durationSeconds: number
}

/** Reads the facts out of a whole file (version 0 headers, as ffmpeg writes them for films this short). */
export function readFilm(file: Buffer): FilmFacts {
  const boxes = readBoxes(file)
  const movie = boxes.find(({ type }) => type === 'mvhd')
  if (movie === undefined) throw new RangeError('not a film: it has no movie header')
  const scale = file.readUInt32BE(movie.start + 12)
  const outermost: string[] = []
  for (let at = 0; at < file.length; at += file.readUInt32BE(at)) outermost.push(file.toString('latin1', at + 4, at + 8))
  return {
    durationSeconds: file.readUInt32BE(movie.start + 16) / scale,
    tracks: boxes.filter(({ type }) => type === 'trak').map((track) => readTrack(file, track, scale)),
    order: outermost,
  }
}

function readTrack(file: Buffer, track: Box, scale: number): TrackFacts {
  const inside = readBoxes(file, track.start, track.end)
  const startOf = (type: string): number => inside.find((box) => box.type === type)?.start ?? Number.NaN
  const header = startOf('tkhd')
  return {
    codec: file.toString('latin1', startOf('stsd') + 12, startOf('stsd') + 16),
    widthPixels: file.readUInt32BE(header + 76) / 65536,
    heightPixels: file.readUInt32BE(header + 80) / 65536,
    samples: file.readUInt32BE(startOf('stsz') + 8),
    durationSeconds: file.readUInt32BE(header + 20) / scale,
  }
}
