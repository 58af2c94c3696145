import { appendFileSync } from 'node:fs'
import { xmpPacket, type Provenance } from '../provenance.ts'

export const FILM_COMMENT = 'Drawn by the Laterna illustrator, a set of drawing algorithms. No camera and no trained model was used.'

/** The box type under which readers look for XMP in an MP4 (XMP specification part 3, §1.2.7). */
const XMP_UUID = Uint8Array.from([0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac])

/** Adds the provenance behind everything else, so that no offset in the film moves and it still starts at once. */
export function appendProvenance(path: string, provenance: Provenance): void {
  appendFileSync(path, uuidBox(XMP_UUID, Buffer.from(xmpPacket(provenance), 'utf8')))
}

/** Metadata longer than this is not ours. */
const PACKET_MAX_BYTES = 128 * 1024
const BOXES_MAX = 256

/** The XMP packet behind an MP4, where we put it; none when there is none, or the file is none of ours. Never throws. */
export function xmpInFilm(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [at, seen] = [0, 0]
  let packet: string | undefined
  while (at + 24 <= file.length && seen++ < BOXES_MAX) {
    const size = file.readUInt32BE(at)
    if (size < 8 || at + size > file.length) return packet
    const isXmp = file.toString('latin1', at + 4, at + 8) === 'uuid' && file.subarray(at + 8, at + 24).equals(XMP_UUID)
    if (isXmp && size <= PACKET_MAX_BYTES) packet = file.toString('utf8', at + 24, at + size)
    at += size
  }
  return packet
}

/** A `uuid` box: 32-bit size, type, 16 bytes of identity, content (ISO/IEC 14496-12 §4.2). */
function uuidBox(identity: Uint8Array, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + identity.length + content.length, 0)
  head.write('uuid', 4, 'latin1')
  return Buffer.concat([head, identity, content])
}
