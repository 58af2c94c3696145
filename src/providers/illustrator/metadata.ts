import { crc32, inflateSync } from 'node:zlib'
import type { ImageMediaType } from '../../core/request.ts'
import { TOOL, xmpPacket, type Provenance } from './provenance.ts'

const XMP_NAMESPACE = 'http://ns.adobe.com/xap/1.0/\0'
const PNG_KEYWORD = 'XML:com.adobe.xmp\0\0\0\0\0'

/** What the packet follows in its part of a PNG, JPEG and WebP. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['iTXt', PNG_KEYWORD],
  ['marker 225', XMP_NAMESPACE],
  ['XMP ', ''],
  ['zTXt', 'XML:com.adobe.xmp\0\0'],
])

/**
 * The same picture with an XMP packet in it (ISO 16684-1): PNG as iTXt, JPEG as APP1, WebP as an XMP chunk. Pixels are
 * not touched. Throws RangeError when the bytes are not of the media type.
 */
export function withProvenance(bytes: Uint8Array, mediaType: ImageMediaType, provenance: Provenance): Uint8Array {
  const packet = Buffer.from(xmpPacket(provenance), 'utf8')
  if (mediaType === 'image/png') return intoPng(bytes, packet)
  return mediaType === 'image/jpeg' ? intoJpeg(bytes, packet) : intoWebp(bytes, packet)
}

/** Metadata longer than this is not ours. */
const PACKET_MAX_BYTES = 128 * 1024
/** So many chunks or segments are looked through before the search is given up. */
const PARTS_MAX = 2000

interface Part {
  readonly type: string
  readonly data: Buffer
}

/** The XMP packet of a PNG, JPEG or WebP file; none when it has none, or is broken, or none of these. Never throws. */
export function xmpIn(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let seen = 0
  for (const { type, data } of partsOf(file)) {
    if (++seen > PARTS_MAX) return undefined
    const prefix = PREFIXES.get(type)
    const ours = prefix !== undefined && data.length <= PACKET_MAX_BYTES && data.toString('latin1', 0, prefix.length) === prefix
    if (ours) return type === 'zTXt' ? inflated(data.subarray(prefix.length)) : data.toString('utf8', prefix.length)
  }
  return undefined
}

/** Some tools pack our packet when they write the file anew. */
function inflated(packed: Buffer): string | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: PACKET_MAX_BYTES }).toString('utf8')
  } catch {
    return undefined
  }
}

function partsOf(file: Buffer): Iterable<Part> {
  if (file.toString('latin1', 1, 4) === 'PNG') return pngChunks(file)
  if (file[0] === 0xff && file[1] === 0xd8) return jpegSegments(file)
  return file.toString('latin1', 8, 12) === 'WEBP' ? webpChunks(file) : []
}

function* pngChunks(file: Buffer): Generator<Part> {
  for (let at = 8; at + 12 <= file.length;) {
    const size = file.readUInt32BE(at)
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + size) }
    at += 12 + size
  }
}

/** Only up to the scan: behind it come pixels. */
function* jpegSegments(file: Buffer): Generator<Part> {
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== 0xda;) {
    const size = Math.max(2, file.readUInt16BE(at + 2))
    yield { type: `marker ${file[at + 1]}`, data: file.subarray(at + 4, at + 2 + size) }
    at += 2 + size
  }
}

function* webpChunks(file: Buffer): Generator<Part> {
  for (let at = 12; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4)
    yield { type: file.toString('latin1', at, at + 4), data: file.subarray(at + 8, at + 8 + size) }
    at += 8 + size + (size % 2)
  }
}

/** PNG (ISO 15948): our chunks come right after the header chunk, which is always 33 bytes into the file. */
function intoPng(bytes: Uint8Array, packet: Buffer): Uint8Array {
  if (Buffer.from(bytes.subarray(1, 4)).toString('latin1') !== 'PNG') throw new RangeError('not a PNG')
  const xmp = chunk('iTXt', Buffer.concat([Buffer.from(PNG_KEYWORD, 'latin1'), packet]))
  const software = chunk('tEXt', Buffer.from(`Software\0${TOOL}`, 'latin1'))
  return Buffer.concat([bytes.subarray(0, 33), software, xmp, bytes.subarray(33)])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** JPEG: an APP1 segment right after the start marker, or after the JFIF segment, which must stay first. */
function intoJpeg(bytes: Uint8Array, packet: Buffer): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new RangeError('not a JPEG')
  const at = bytes[2] === 0xff && bytes[3] === 0xe0 ? 4 + (bytes[4] ?? 0) * 256 + (bytes[5] ?? 0) : 2
  const data = Buffer.concat([Buffer.from(XMP_NAMESPACE, 'latin1'), packet])
  const head = Buffer.from([0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 255])
  return Buffer.concat([bytes.subarray(0, at), head, data, bytes.subarray(at)])
}

const XMP_FLAG = 0x04

/** WebP (RIFF): an XMP chunk at the end; a simple file is made an extended one first, because only that has chunks. */
function intoWebp(bytes: Uint8Array, packet: Buffer): Uint8Array {
  const file = Buffer.from(bytes)
  if (file.toString('latin1', 8, 12) !== 'WEBP') throw new RangeError('not a WebP')
  const extended = file.toString('latin1', 12, 16) === 'VP8X'
  const header = extended ? Buffer.from(file.subarray(12, 30)) : extendedHeader(file)
  header.writeUInt8(header.readUInt8(8) | XMP_FLAG, 8)
  const xmp = Buffer.concat([Buffer.from('XMP ', 'latin1'), sizeOf(packet.length), packet, Buffer.alloc(packet.length % 2)])
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), header, file.subarray(extended ? 30 : 12), xmp])
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), sizeOf(body.length), body])
}

function sizeOf(length: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(length)
  return size
}

function extendedHeader(file: Buffer): Buffer {
  const lossless = file.toString('latin1', 12, 16) === 'VP8L'
  const bits = lossless ? file.readUInt32LE(21) : 0
  const width = lossless ? (bits & 0x3fff) + 1 : file.readUInt16LE(26) & 0x3fff
  const height = lossless ? ((bits >> 14) & 0x3fff) + 1 : file.readUInt16LE(28) & 0x3fff
  const header = Buffer.alloc(18)
  header.write('VP8X', 'latin1')
  header.writeUInt32LE(10, 4)
  header.writeUIntLE(width - 1, 12, 3)
  header.writeUIntLE(height - 1, 15, 3)
  return header
}
