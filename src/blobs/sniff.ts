import { measureMovie, type ReadAt } from './movie.ts'

/** What the bytes themselves say they are. */
export interface MediaFacts {
  readonly mediaType: string
  readonly widthPixels?: number
  readonly heightPixels?: number
  readonly durationSeconds?: number
}

const HEAD_BYTES = 64
/** A JPEG's size may stand behind large comments and thumbnails, but not for ever. */
const JPEG_MARKERS_MAX = 128

/** The type by magic bytes, and the size where the header tells it; undefined for media we do not know. */
export async function sniff(readAt: ReadAt, sizeBytes: number): Promise<MediaFacts | undefined> {
  const head = Buffer.from(await readAt(0, HEAD_BYTES))
  const mediaType = typeOf(head)
  switch (mediaType) {
    case undefined:
      return undefined
    case 'image/png':
      return { mediaType, ...size(head.length >= 24 ? [head.readUInt32BE(16), head.readUInt32BE(20)] : undefined) }
    case 'image/gif':
      return { mediaType, ...size(head.length >= 10 ? [head.readUInt16LE(6), head.readUInt16LE(8)] : undefined) }
    case 'image/webp':
      return { mediaType, ...size(sizeOfWebp(head)) }
    case 'image/jpeg':
      return { mediaType, ...size(await sizeOfJpeg(readAt)) }
    case 'video/mp4':
    case 'video/quicktime':
      return { mediaType, ...(await measureMovie(readAt, sizeBytes)) }
    default:
      return { mediaType }
  }
}

function typeOf(head: Buffer): string | undefined {
  const at = (start: number, length: number): string => head.toString('latin1', start, start + length)
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (at(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (/^GIF8[79]a$/.test(at(0, 6))) return 'image/gif'
  if (at(0, 4) === 'RIFF' && at(8, 4) === 'WEBP') return 'image/webp'
  if (at(4, 4) === 'ftyp') return typeOfBrand(at(8, 4))
  if (at(0, 4) === '\x1aE\xdf\xa3') return at(0, HEAD_BYTES).includes('webm') ? 'video/webm' : 'video/x-matroska'
  return undefined
}

/** The major brand of an ISO media file (ISO/IEC 14496-12). */
function typeOfBrand(brand: string): string {
  if (brand === 'avif' || brand === 'avis') return 'image/avif'
  if (/^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return 'image/heic'
  if (brand === 'qt  ') return 'video/quicktime'
  return /^(?:M4A|M4B)/.test(brand) ? 'audio/mp4' : 'video/mp4'
}

/** The three kinds of WebP (RFC 9649): lossy, lossless, extended. */
function sizeOfWebp(head: Buffer): readonly [number, number] | undefined {
  if (head.length < 30) return undefined
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return [head.readUInt16LE(26) & 0x3fff, head.readUInt16LE(28) & 0x3fff]
    case 'VP8L': {
      const bits = head.readUInt32LE(21)
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
    }
    case 'VP8X':
      return [head.readUIntLE(24, 3) + 1, head.readUIntLE(27, 3) + 1]
    default:
      return undefined
  }
}

async function sizeOfJpeg(readAt: ReadAt): Promise<readonly [number, number] | undefined> {
  let at = 2
  for (let markers = 0; markers < JPEG_MARKERS_MAX; markers += 1) {
    const segment = Buffer.from(await readAt(at, 9))
    if (segment.length < 9 || segment[0] !== 0xff) return undefined
    const marker = segment[1] as number
    // Start-of-frame markers carry the size; C4, C8 and CC share their range and are something else.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return [segment.readUInt16BE(7), segment.readUInt16BE(5)]
    at += marker === 0xff ? 1 : 2 + segment.readUInt16BE(2)
  }
  return undefined
}

function size(pixels: readonly [number, number] | undefined): { readonly widthPixels?: number; readonly heightPixels?: number } {
  if (!pixels || pixels[0] === 0 || pixels[1] === 0) return {}
  return { widthPixels: pixels[0], heightPixels: pixels[1] }
}
