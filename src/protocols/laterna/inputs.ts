import { BlobText } from '../../core/light-json.ts'
import type { InputMedia, MediaSource } from '../../core/request.ts'
import { badField } from './fields.ts'
import type { GenerationInput } from './generation-schema.ts'

const DATA_URI = /^data:([\w.+-]+\/[\w.+-]+)?(?:;[\w-]+=[^;,]*)*;base64,/i
/** Without blanks in it: two patterns that both take blanks would be tried against each other for minutes. */
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/

/** One picture or video that a request brings along. Exactly one of `data`, `url` and `file` says where it is. */
export function mediaOf({ role, data, url, file, media_type }: GenerationInput, path: string, kind: 'image' | 'video'): InputMedia {
  const given = [data, url, file].filter((one) => one !== undefined)
  if (given.length !== 1) throw badField(path, `${path} needs one of data, url and file.`, 'required')
  const source: MediaSource =
    data !== undefined
      ? fromData(data, `${path}.data`)
      : url !== undefined
        ? { from: 'url', url }
        : { from: 'stored', fileId: file as string }
  return { role: role ?? (kind === 'video' ? 'first-frame' : 'reference'), source: typed(source, media_type) }
}

function fromData(data: string | BlobText, path: string): MediaSource {
  if (data instanceof BlobText) return typed({ from: 'blob', blob: data.blob }, DATA_URI.exec(data.prefix)?.[1])
  const head = DATA_URI.exec(data)
  const base64 = head ? data.slice(head[0].length) : data
  if (!BASE64.test(base64.replaceAll(/\s/g, ''))) throw badField(path, `${path} is not valid base64.`, 'unsupported')
  return typed({ from: 'bytes', bytes: new Uint8Array(Buffer.from(base64, 'base64')) }, head?.[1])
}

function typed(source: MediaSource, mediaType: string | undefined): MediaSource {
  return mediaType === undefined ? source : { ...source, mediaType: mediaType.toLowerCase() }
}
