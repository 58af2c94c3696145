import type { GatewayError } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import type { MediaSource } from '../../core/request.ts'
import { badField, isFields, wrongType } from './fields.ts'

const DATA_URI = /^data:([\w.+-]+\/[\w.+-]+)?(?:;[\w-]+=[^;,]*)*;base64,/i
/** Without blanks in it: two patterns that both take blanks would be tried against each other for minutes. */
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/
const URL_LENGTH_MAX = 8192

/** The picture an `image_url` points at: `{"url": …}` or the address itself, a data URI or http(s). Throws `bad_request`. */
export function pictureAt(imageUrl: LightJson | undefined, path: string): MediaSource {
  if (imageUrl !== undefined && isFields(imageUrl)) return pictureAt(imageUrl['url'], `${path}.url`)
  if (imageUrl instanceof BlobText) return storedPicture(imageUrl, undefined)
  if (imageUrl === undefined || imageUrl === null) throw badField(path, `Missing required parameter: '${path}'.`, { rule: 'required' })
  if (typeof imageUrl !== 'string') throw wrongType(path, 'string', imageUrl)
  const head = DATA_URI.exec(imageUrl)
  if (head) return decoded(imageUrl.slice(head[0].length), head[1], path)
  if (/^https?:\/\//i.test(imageUrl) && imageUrl.length <= URL_LENGTH_MAX) return { from: 'url', url: imageUrl }
  throw badField(path, `'${path}' must be an http(s) address or a data URI with base64.`, { rule: 'unsupported' })
}

/** The picture of an `inline_data` or `inlineData` part, as our own answers carry it. */
export function inlinePicture(part: LightJson, path: string): MediaSource | undefined {
  if (!isFields(part)) return undefined
  const data = part['data']
  const named = part['mime_type'] ?? part['mimeType']
  const mediaType = typeof named === 'string' ? fullMediaType(named) : undefined
  if (data instanceof BlobText) return storedPicture(data, mediaType)
  return typeof data === 'string' && data !== '' ? decoded(data, mediaType, `${path}.data`) : undefined
}

function storedPicture({ blob, prefix }: BlobText, mediaType: string | undefined): MediaSource {
  const named = DATA_URI.exec(prefix)?.[1]?.toLowerCase() ?? mediaType
  return named === undefined ? { from: 'blob', blob } : { from: 'blob', blob, mediaType: named }
}

function decoded(base64: string, mediaType: string | undefined, path: string): MediaSource {
  if (!BASE64.test(base64.replaceAll(/\s/g, ''))) throw notBase64(path)
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  if (bytes.length === 0) throw notBase64(path)
  return mediaType === undefined ? { from: 'bytes', bytes } : { from: 'bytes', bytes, mediaType: mediaType.toLowerCase() }
}

function notBase64(path: string): GatewayError {
  return badField(path, `'${path}' is not valid base64.`, { rule: 'unsupported' })
}

/** Some answers say `png` where they mean `image/png`. */
function fullMediaType(name: string): string {
  return name.includes('/') ? name : `image/${name}`
}
