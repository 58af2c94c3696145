import type { Json } from './ids.ts'

/** Bytes in the blob store, named by their digest. */
export interface BlobRef {
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string
  readonly sizeBytes: number
}

/**
 * A JSON string whose characters are the base64 of a blob. In a request the scanner puts it where a long base64
 * string stood; in an answer the writer streams the blob through an encoder. A class and not a plain object, so
 * that no caller can forge one by writing JSON (decisions.md §4).
 */
export class BlobText {
  readonly blob: BlobRef
  /** What stands before the base64, e.g. `data:image/png;base64,`. */
  readonly prefix: string
  /** Write one space before the value: keeps it out of the way of `grep '"data":"'` (wire.md §12.2). */
  readonly spaced: boolean

  constructor(blob: BlobRef, prefix = '', spaced = false) {
    this.blob = blob
    this.prefix = prefix
    this.spaced = spaced
  }
}

/** JSON in which media is only pointed at. Every body that passes through the process has this shape. */
export type LightJson =
  | null
  | boolean
  | number
  | string
  | BlobText
  | readonly LightJson[]
  | { readonly [key: string]: LightJson | undefined }

/** A piece of a body to be sent: text as it is, or a blob to be written as base64. */
export type Segment = string | { readonly base64Of: BlobRef }

/** Compact JSON as segments, media left as references. Keys whose value is undefined are left out, as in JSON.stringify. */
export function toSegments(value: LightJson): readonly Segment[] {
  const segments: Segment[] = []
  let text = ''
  const write = (node: LightJson): void => {
    if (node instanceof BlobText) {
      segments.push(`${text}${node.spaced ? ' ' : ''}"${escaped(node.prefix)}`, { base64Of: node.blob })
      text = '"'
    } else if (isList(node)) {
      text += '['
      node.forEach((item, index) => {
        if (index > 0) text += ','
        write(item)
      })
      text += ']'
    } else if (typeof node === 'object' && node !== null) {
      writeObject(node)
    } else {
      text += JSON.stringify(node)
    }
  }
  const writeObject = (node: { readonly [key: string]: LightJson | undefined }): void => {
    const entries = Object.entries(node).filter(([, item]) => item !== undefined)
    text += '{'
    entries.forEach(([key, item], index) => {
      text += `${index > 0 ? ',' : ''}${JSON.stringify(key)}:`
      write(item as LightJson)
    })
    text += '}'
  }
  write(value)
  if (text) segments.push(text)
  return segments
}

/** How many bytes the segments take on the wire, so that a length can be announced before the first is read. */
export function segmentsSizeBytes(segments: readonly Segment[]): number {
  return segments.reduce(
    (sum, segment) => sum + (typeof segment === 'string' ? Buffer.byteLength(segment) : Math.ceil(segment.base64Of.sizeBytes / 3) * 4),
    0,
  )
}

/** The value without media: each blob becomes `[n bytes]`. For records and logs. */
export function withoutMedia(value: LightJson): Json {
  if (value instanceof BlobText) return `[${value.blob.sizeBytes} bytes]`
  if (isList(value)) return value.map(withoutMedia)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, withoutMedia(item)]])))
}

function isList(value: LightJson): value is readonly LightJson[] {
  return Array.isArray(value)
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
