import { BlobText } from '../../core/light-json.ts'
import type { MediaSource } from '../../core/request.ts'
import { refusePath } from './fields.ts'

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
 * media types nobody can read, and when there is neither.
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
  const fileId = fileIdIn(url)
  if (fileId !== undefined) return { from: 'stored', fileId, path, ...(mediaType === undefined ? {} : { mediaType }) }
  if (!/^https?:\/\//i.test(url))
    throw refusePath(path, `Invalid value at \`${path}\`: expected an http or https address, or files/ID.`, { rule: 'wrong_type' })
  return { from: 'url', url, ...(mediaType === undefined ? {} : { mediaType }) }
}

/** Longer ones are not looked at. */
const FILE_ADDRESS_MAX_CHARACTERS = 2048

/**
 * The file an address names, when it is one of the Files API, in whatever way clients write it: `files/ID`, what stands in a
 * File's `uri` or `downloadUri` (whoever's host that is: ids are looked up among the caller's own), or such an address pasted
 * behind another by an SDK. Other addresses that end in `files/…` are those of strangers and are downloaded.
 */
function fileIdIn(address: string): string | undefined {
  const ours =
    /^(?:https?:\/\/[^?#]*\/v1[a-z0-9]*\/+|\/*(?:gemini\/+)?(?:v1[a-z0-9]*\/+)?)files\/(?:[^?#]*\/files\/)?([a-z0-9-]+)(?:(?::|%3A)download)?(?:\?.*)?$/i
  return address.length > FILE_ADDRESS_MAX_CHARACTERS ? undefined : ours.exec(address)?.[1]?.toLowerCase()
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
