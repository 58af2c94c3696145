/** What a picture or film says about its making. */
export interface Provenance {
  readonly prompt: string
  readonly seed: number
  /** True when it was made out of a picture of the caller's. */
  readonly fromInput?: boolean
  /** The scene it was drawn from, as `encodeScene` writes it. */
  readonly scene?: string
  /** Of a film: how far its scene has been played, as `encodeFilm` writes it. */
  readonly film?: string
}

/** The name files carry as their tool: always ours, never that of the model that was asked for. */
export const TOOL = 'Laterna illustrator'

/** IPTC's words for media made by rules and not by a trained model, and for media that rules have changed. */
const MADE_BY_RULES = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia'
const CHANGED_BY_RULES = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced'

/** A prompt longer than this is cut: a JPEG segment holds 64 KiB. */
const PROMPT_CHARACTERS_MAX = 8000

/** The XMP packet (ISO 16684-1) of everything the illustrator makes. */
export function xmpPacket({ prompt, seed, fromInput = false, scene, film }: Provenance): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:illustrator="urn:laterna:illustrator:1">
<xmp:CreatorTool>${TOOL}</xmp:CreatorTool>
<Iptc4xmpExt:DigitalSourceType>${fromInput ? CHANGED_BY_RULES : MADE_BY_RULES}</Iptc4xmpExt:DigitalSourceType>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(prompt.slice(0, PROMPT_CHARACTERS_MAX))}</rdf:li></rdf:Alt></dc:description>
<illustrator:seed>${seed}</illustrator:seed>${
    scene === undefined
      ? ''
      : `
<illustrator:scene>${escaped(scene)}</illustrator:scene>`
  }${
    film === undefined
      ? ''
      : `
<illustrator:film>${escaped(film)}</illustrator:film>`
  }
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

/** The scene that a packet of ours holds, as it was given. */
export function sceneElement(packet: string): string | undefined {
  return /<illustrator:scene>([^<]*)<\/illustrator:scene>/.exec(packet)?.[1]
}

/** How far the film that a packet of ours belongs to has been played. */
export function filmElement(packet: string): string | undefined {
  return /<illustrator:film>([^<]*)<\/illustrator:film>/.exec(packet)?.[1]
}

/** XML 1.0 has no place for most control characters, not even escaped: they would make the packet unreadable. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
