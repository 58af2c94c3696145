import { z } from 'zod'
import { jobIdOfArtifact } from '../../core/artifact.ts'
import type { GatewayError } from '../../core/errors.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import { artifactIdInPath } from '../../core/links.ts'
import type { MediaSource } from '../../core/request.ts'
import { badField, isFields, missing, wrongType } from './fields.ts'

const DATA_URI = /^data:([\w.+-]+\/[\w.+-]+)?(?:;[\w-]+=[^;,]*)*;base64,/i
/** Without blanks in it: two patterns that both take blanks would be tried against each other for minutes. */
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/
const URL_LENGTH_MAX = 8192

/** Where a picture is: on the web, or in the text itself, whose base64 was put into the blob store on its way in when it was long. */
export const pictureAddress: z.ZodType<string | BlobText> = z
  .custom<string | BlobText>((value) => value instanceof BlobText || typeof value === 'string', { error: 'string' })
  .meta({ type: 'string', description: 'An http(s) address, a data URI, or a link of an earlier answer.' })

/** The picture an `image_url` points at: `{"url": …}` or the address itself, a data URI or http(s). Throws `bad_request`. */
export function pictureAt(imageUrl: LightJson | undefined, path: string, baseUrl: string): MediaSource {
  if (imageUrl !== undefined && isFields(imageUrl)) return pictureAt(imageUrl['url'], `${path}.url`, baseUrl)
  if (imageUrl instanceof BlobText) return storedPicture(imageUrl, undefined)
  if (imageUrl === undefined || imageUrl === null) throw missing(path)
  if (typeof imageUrl !== 'string') throw wrongType(path, 'string', imageUrl)
  const head = DATA_URI.exec(imageUrl)
  if (head) return decoded(imageUrl.slice(head[0].length), head[1], path)
  if (/^https?:\/\//i.test(imageUrl) && imageUrl.length <= URL_LENGTH_MAX)
    return ownArtifact(imageUrl, baseUrl) ?? { from: 'url', url: imageUrl }
  throw badField(path, `'${path}' must be an http(s) address or a data URI with base64.`, { rule: 'unsupported' })
}

/** A picture as forms and JSON bodies have it: everything `pictureAt` takes, and base64 without a word of what it is. */
export function givenPicture(value: LightJson | undefined, path: string, baseUrl: string): MediaSource {
  const isBare = typeof value === 'string' && !/^(?:data:|https?:\/\/)/i.test(value)
  return isBare ? decoded(value, undefined, path) : pictureAt(value, path, baseUrl)
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

/** A link of ours is looked up, not fetched: nobody has to be let in from outside, and an expired one still serves its owner. */
function ownArtifact(url: string, baseUrl: string): MediaSource | undefined {
  if (!url.startsWith(`${baseUrl}/media/`)) return undefined
  const name = new URL(url).pathname.split('/').at(-1) ?? ''
  const artifactId = artifactIdInPath(name)
  return artifactId !== undefined && jobIdOfArtifact(artifactId) ? { from: 'stored', fileId: artifactId } : undefined
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
