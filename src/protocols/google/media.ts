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
  const mediaType = readMediaType(fields)
  if (find(fields, ...BYTES)) return { ...readBytes(fields), ...(mediaType === undefined ? {} : { mediaType }) }
  const url = readText(fields, 'fileUri', 'uri', 'gcsUri')
  if (url === undefined) throw refusePath(fields.path, `Unable to process input image: ${fields.path} holds no data.`, { rule: 'required' })
  return readLocation(fields, url, mediaType)
}

const BYTES = ['data', 'bytesBase64Encoded', 'imageBytes', 'encodedVideo', 'videoBytes'] as const

/** The bytes of a base64 string in either alphabet, padded or not. A `data:` prefix tells the type when `mimeType` does not. */
function readBytes(fields: Fields): MediaSource {
  const value = find(fields, ...BYTES)
  if (value?.json instanceof BlobText) {
    const mediaType = mediaTypeInPrefix(value.json.prefix)
    return { from: 'blob', blob: value.json.blob, ...(mediaType === undefined ? {} : { mediaType }) }
  }
  if (typeof value?.json !== 'string') throw wrongType(value?.path ?? fields.path, 'base64 text', value?.json ?? null)
  const [prefix = ''] = /^data:[^,]*,/.exec(value.json) ?? []
  const text = value.json.slice(prefix.length).replace(/\s+/g, '')
  if (text === '' || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
    throw refusePath(value.path, `Invalid value at \`${value.path}\`: Base64 decoding failed.`, { rule: 'wrong_type' })
  }
  const mediaType = mediaTypeInPrefix(prefix)
  return { from: 'bytes', bytes: Buffer.from(text, 'base64'), ...(mediaType === undefined ? {} : { mediaType }) }
}

function readLocation(fields: Fields, url: string, mediaType: string | undefined): MediaSource {
  const path = ['fileUri', 'uri', 'gcsUri'].filter((name) => fields.values.has(name)).map((name) => pathOf(fields, name))[0] ?? fields.path
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

function readMediaType(fields: Fields): string | undefined {
  const given = readText(fields, 'mimeType', 'encoding')?.toLowerCase()
  if (given === undefined) return undefined
  const mediaType = given === 'image/jpg' ? 'image/jpeg' : given
  if (READABLE.includes(mediaType)) return mediaType
  const path = pathOf(fields, fields.values.has('mimeType') ? 'mimeType' : 'encoding')
  throw refusePath(path, `Unsupported MIME type: ${given.slice(0, 100)}`, {
    rule: 'unsupported',
    value: given.slice(0, 100),
    allowed: READABLE,
  })
}

function mediaTypeInPrefix(prefix: string): string | undefined {
  return /^data:([a-z]+\/[a-z0-9.+-]+)/i.exec(prefix)?.[1]?.toLowerCase()
}
