import { appendFileSync } from 'node:fs'

/** What a film file tells about its making. */
export interface FilmCredits {
  readonly prompt: string
  readonly seed: number
}

/** The name films carry as their tool: always ours, never that of the model that was asked for. */
export const FILM_TOOL = 'Laterna illustrator'
export const FILM_COMMENT = 'Drawn by the Laterna illustrator, a set of drawing algorithms. No camera and no trained model was used.'

/** The box type under which readers look for XMP in an MP4 (XMP specification part 3, §1.2.7). */
const XMP_UUID = Uint8Array.from([0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac])
/** IPTC's term for media made by algorithms alone, as against `trainedAlgorithmicMedia`. */
const SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia'

/** Adds the credits behind everything else, so that no offset in the film moves and it still starts at once. */
export function appendCredits(path: string, credits: FilmCredits): void {
  appendFileSync(path, uuidBox(XMP_UUID, Buffer.from(xmpPacket(credits), 'utf8')))
}

/** The credits as an XMP packet. */
export function xmpPacket(credits: FilmCredits): string {
  const prompt = escaped(credits.prompt)
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:laterna="urn:laterna:film:1"
 xmp:CreatorTool="${FILM_TOOL}" laterna:seed="${credits.seed}" Iptc4xmpExt:DigitalSourceType="${SOURCE_TYPE}">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${prompt}</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

/** Control characters are not allowed in XML, not even escaped: a prompt that has them would make the packet unreadable. */
function escaped(text: string): string {
  const replacements: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- these are the very characters to remove
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
      .replace(/[&<>"]/g, (character) => replacements[character] ?? character)
  )
}

/** A `uuid` box: 32-bit size, type, 16 bytes of identity, content (ISO/IEC 14496-12 §4.2). */
function uuidBox(identity: Uint8Array, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + identity.length + content.length, 0)
  head.write('uuid', 4, 'latin1')
  return Buffer.concat([head, identity, content])
}
