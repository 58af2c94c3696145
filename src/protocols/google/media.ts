import { GatewayError } from '../../core/errors.ts'
import { BlobText } from '../../core/light-json.ts'
import type { MediaSource } from '../../core/request.ts'
import { find, pathOf, readObject, readText, refusePath, wrongType, type Fields } from './fields.ts'

/**
 * The media an object of the wire holds: `{bytesBase64Encoded|imageBytes|encodedVideo, mimeType}`, `{inlineData:{…}}` or
 * `{fileUri|uri|gcsUri}`. Throws GatewayError `bad_request` for cloud storage and unreadable base64, `not_supported` for our files.
 */
export function readMedia(fields: Fields): MediaSource {
  const inline = readObject(fields, 'inlineData')
  if (inline) return readMedia(inline)
  const nested = readObject(fields, 'fileData', 'image')
  if (nested) return readMedia(nested)
  const bytes = find(fields, ...BYTES)
  if (bytes && typeof bytes.json !== 'string' && !(bytes.json instanceof BlobText)) throw wrongType(bytes.path, 'base64 text', bytes.json)
  const address = readText(fields, ...ADDRESSES)
  if (!bytes && address === undefined) {
    throw refusePath(fields.path, `Unable to process input image: ${fields.path} holds no data.`, { rule: 'required' })
  }
  return mediaSource(
    { bytes: bytes?.json as string | BlobText | undefined, address, mediaType: readText(fields, 'mimeType', 'encoding') },
    {
      bytes: bytes?.path ?? fields.path,
      address: find(fields, ...ADDRESSES)?.path ?? fields.path,
      mediaType: pathOf(fields, fields.values.has('mimeType') ? 'mimeType' : 'encoding'),
    },
  )
}

const BYTES = ['data', 'bytesBase64Encoded', 'imageBytes', 'encodedVideo', 'videoBytes'] as const
const ADDRESSES = ['fileUri', 'uri', 'gcsUri'] as const

/** Where the members of a media object stand, as the caller spelled them. */
export interface MediaPaths {
  readonly bytes: string
  readonly address: string
  readonly mediaType: string
}

/** A media object of the wire, whatever the dialect calls its members there. */
export interface WireMedia {
  readonly bytes?: string | BlobText | undefined
  readonly address?: string | undefined
  readonly mediaType?: string | undefined
}

/**
 * What a media object holds: bytes, or else an address. Throws GatewayError `bad_request` for unreadable base64, for cloud storage, for
 * media types nobody can read, and when there is neither; `not_supported` for our files.
 */
export function mediaSource({ bytes, address, mediaType: given }: WireMedia, at: MediaPaths): MediaSource {
  const mediaType = given === undefined ? undefined : readableType(given, at.mediaType)
  if (bytes !== undefined) return { ...sourceOfBytes(bytes, at.bytes), ...(mediaType === undefined ? {} : { mediaType }) }
  if (address !== undefined) return sourceAt(address, at.address, mediaType)
  const place = at.bytes.replace(/\.[^.]*$/, '')
  throw refusePath(place, `Unable to process input image: ${place} holds no data.`, { rule: 'required' })
}

/** The bytes of a base64 string in either alphabet, padded or not. A `data:` prefix tells the type when `mimeType` does not. */
function sourceOfBytes(given: string | BlobText, path: string): MediaSource {
  if (given instanceof BlobText) {
    const mediaType = mediaTypeInPrefix(given.prefix)
    return { from: 'blob', blob: given.blob, ...(mediaType === undefined ? {} : { mediaType }) }
  }
  const [prefix = ''] = /^data:[^,]*,/.exec(given) ?? []
  const text = given.slice(prefix.length).replace(/\s+/g, '')
  if (text === '' || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
    throw refusePath(path, `Invalid value at \`${path}\`: Base64 decoding failed.`, { rule: 'wrong_type' })
  }
  const mediaType = mediaTypeInPrefix(prefix)
  return { from: 'bytes', bytes: Buffer.from(text, 'base64'), ...(mediaType === undefined ? {} : { mediaType }) }
}

function sourceAt(url: string, path: string, mediaType: string | undefined): MediaSource {
  if (/^gs:\/\//i.test(url)) {
    throw refusePath(path, `\`${path}\` points to Google Cloud Storage, which is not configured here. Please send the bytes inline.`, {
      rule: 'unsupported',
      value: url.slice(0, 100),
    })
  }
  if (/(?:^|\/)files\/[a-z0-9-]+(?::download)?(?:\?|$)/.test(url)) {
    throw new GatewayError('not_supported', `\`${path}\`: files cannot be used as inputs yet. Please send the bytes inline.`, {
      violation: { path, rule: 'unsupported', value: url.slice(0, 100) },
    })
  }
  if (!/^https?:\/\//i.test(url))
    throw refusePath(path, `Invalid value at \`${path}\`: expected an http or https address.`, { rule: 'wrong_type' })
  return { from: 'url', url, ...(mediaType === undefined ? {} : { mediaType }) }
}

const READABLE = ['image/png', 'image/jpeg', 'image/webp', 'image/heic', 'image/heif', 'image/gif', 'image/avif', 'video/mp4']

function readableType(given: string, path: string): string {
  const lower = given.toLowerCase()
  const mediaType = lower === 'image/jpg' ? 'image/jpeg' : lower
  if (READABLE.includes(mediaType)) return mediaType
  throw refusePath(path, `Unsupported MIME type: ${lower.slice(0, 100)}`, {
    rule: 'unsupported',
    value: lower.slice(0, 100),
    allowed: READABLE,
  })
}

function mediaTypeInPrefix(prefix: string): string | undefined {
  return /^data:([a-z]+\/[a-z0-9.+-]+)/i.exec(prefix)?.[1]?.toLowerCase()
}
