import { z } from 'zod'
import { mediaText, numeric } from '../../../core/contract.ts'
import { FILE_SIZE_MAX_BYTES, isFileId, type NewFile } from '../../../core/file.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import type { Answer, Endpoint, Intent, WireCall, WireRequest, WireResponse } from '../../../core/protocol.ts'
import { refusePath } from '../fields.ts'
import { fileAnswer, fileObject } from './files.ts'
import { readAs, type Read } from '../read.ts'
import { continuing, uploadProtocol } from './upload-steps.ts'

/** What the SDKs send at a time. Pieces of other sizes are taken as well. */
const GRANULARITY_BYTES = 8 * 1024 * 1024
/** A form is its file and a little more. */
const FORM_SIZE_MAX_BYTES = FILE_SIZE_MAX_BYTES + 1024 * 1024

const newFile = z.object({
  file: z
    .object({
      name: z.string().optional().describe('`files/ID`, up to 40 lower-case letters, digits and inner hyphens. Default: one is made up.'),
      displayName: z.string().max(512).optional(),
      mimeType: z.string().max(255).optional(),
      sizeBytes: numeric(z.int().min(0)).optional(),
    })
    .optional(),
})
type NewFileBody = z.output<typeof newFile>

const uploadAnswer = z.object({ file: fileAnswer })

/** Begins a resumable upload: the answer's `x-goog-upload-url` takes the bytes. */
export const beginUpload: Endpoint = {
  name: 'google.beginUpload',
  body: 'json',
  access: 'key',
  contract: {
    routes: ['POST /gemini/upload/v1beta/files'],
    summary:
      'Uploads a file. With `X-Goog-Upload-Protocol: resumable` and `X-Goog-Upload-Command: start` the answer has an `x-goog-upload-url` for ' +
      'the bytes; `multipart` takes the description and the file in one call, `raw` the file alone.',
    body: newFile,
    bodyTypes: ['application/json', 'multipart/related', 'application/octet-stream'],
    answer: uploadAnswer,
  },
  parse: (wire): Intent => {
    const { headers } = wire
    const protocol = uploadProtocol(wire)
    if (protocol !== 'resumable') {
      const message = 'An upload begins with the header `X-Goog-Upload-Protocol`: resumable, multipart or raw.'
      throw refusePath('X-Goog-Upload-Protocol', message, {
        rule: protocol === '' ? 'required' : 'unsupported',
        ...(protocol === '' ? {} : { value: protocol.slice(0, 100) }),
        allowed: ['resumable', 'multipart', 'raw'],
      })
    }
    const command = headers['x-goog-upload-command'] ?? 'start'
    if (command.trim().toLowerCase() !== 'start') {
      const message = 'An upload begins with the command `start`; other commands go to the address that is answered.'
      throw refusePath('X-Goog-Upload-Command', message, { rule: 'unsupported', value: command.slice(0, 100), allowed: ['start'] })
    }
    return { do: 'begin-upload', file: announcedFile(readAs(newFile, wire.body ?? {}), headers) }
  },
  render: (answer, { baseUrl, params: { version = 'v1beta' } }) => {
    const secret = answer.about === 'upload' ? (answer.upload.secret ?? '') : ''
    const url = `${baseUrl}/gemini/upload/${version}/files?upload_id=${secret}&upload_protocol=resumable`
    const headers = {
      'x-goog-upload-status': 'active',
      'x-goog-upload-url': url,
      'x-goog-upload-control-url': url,
      'x-goog-upload-chunk-granularity': String(GRANULARITY_BYTES),
      // For clients of the older protocol, `uploadType=resumable`.
      location: url,
    }
    return { status: 200, headers, body: { text: '', mediaType: 'text/plain' } }
  },
}

/** The next bytes, or a word about an upload that was begun. */
export const continueUpload: Endpoint = {
  name: 'google.continueUpload',
  body: 'bytes',
  bodySizeMaxBytes: FILE_SIZE_MAX_BYTES,
  access: 'upload',
  contract: {
    routes: ['PUT /gemini/upload/v1beta/files'],
    summary:
      'Goes on with an upload at the address it was begun with (POST works too): `X-Goog-Upload-Command` is `upload`, `upload, finalize`, ' +
      '`finalize`, `query` or `cancel`, and `X-Goog-Upload-Offset` says where the bytes belong.',
    query: z.object({ upload_id: z.string(), upload_protocol: z.string().optional() }),
    body: mediaText('The bytes as they are.'),
    bodyTypes: ['application/octet-stream'],
    answer: uploadAnswer,
  },
  parse: continuing,
  render: renderStep,
}

/** The description and the file in one body. */
export const multipartUpload: Endpoint = {
  name: 'google.multipartUpload',
  body: 'form',
  bodySizeMaxBytes: FORM_SIZE_MAX_BYTES,
  access: 'key',
  parse: (wire): Intent => {
    const given = asMembers(wire.body)
    const file = given['file']
    if (!(file instanceof BlobText)) {
      throw refusePath('file', 'The body has no file: it takes two parts, the description as JSON and the file.', { rule: 'required' })
    }
    const said = newFileOf(readAs(newFile, given['metadata'] ?? {}, 'metadata'))
    const mediaType = said.mediaType ?? /^data:([^;,]+)/.exec(file.prefix)?.[1]
    return { do: 'store-file', file: { ...said, ...(mediaType === undefined ? {} : { mediaType }) }, blob: file.blob }
  },
  render: renderStep,
}

/** The file and nothing else. */
export const rawUpload: Endpoint = {
  name: 'google.rawUpload',
  body: 'bytes',
  bodySizeMaxBytes: FILE_SIZE_MAX_BYTES,
  access: 'key',
  parse: ({ headers, body }): Intent => {
    if (!(body instanceof BlobText)) throw refusePath('file', 'The body is empty: it takes the bytes of a file.', { rule: 'required' })
    const contentType = headers['content-type'] ?? ''
    // What curl says of any data unless it is told.
    const said = contentType.startsWith('application/x-www-form-urlencoded') ? undefined : contentType
    const mediaType = mediaTypeOf(headers['x-goog-upload-header-content-type'] ?? said, 'Content-Type')
    const displayName = headers['x-goog-upload-file-name']?.slice(0, 512)
    const file = { ...(mediaType === undefined ? {} : { mediaType }), ...(displayName ? { displayName } : {}) }
    return { do: 'store-file', file, blob: body.blob }
  },
  render: renderStep,
}

function renderStep(answer: Answer, wire: WireRequest): WireResponse {
  if (answer.about === 'deleted') return told('cancelled')
  if (answer.about !== 'upload') {
    const headers = { 'x-goog-upload-status': 'final' }
    return { status: 200, headers, body: { json: { file: fileObject(answer, wire) } } }
  }
  const { receivedBytes } = answer.upload
  // Clients of the older protocol speak no commands and know "go on" by its number.
  if (wire.headers['x-goog-upload-command'] !== undefined) return told('active', { 'x-goog-upload-size-received': String(receivedBytes) })
  const range = receivedBytes === 0 ? {} : { range: `bytes=0-${receivedBytes - 1}` }
  return { ...told('active', range), status: 308 }
}

function told(status: 'active' | 'cancelled', more: { readonly [name: string]: string } = {}): WireResponse {
  return { status: 200, headers: { 'x-goog-upload-status': status, ...more }, body: { text: '', mediaType: 'text/plain' } }
}

/** What the body says of a file, completed by the headers of a resumable upload. */
function announcedFile(body: Read<NewFileBody>, headers: WireCall['headers']): NewFile {
  const said = newFileOf(body)
  const length = headers['x-goog-upload-header-content-length'] ?? headers['x-upload-content-length']
  const type = headers['x-goog-upload-header-content-type'] ?? headers['x-upload-content-type']
  const mediaType = said.mediaType ?? mediaTypeOf(type, 'X-Goog-Upload-Header-Content-Type')
  const sizeBytes = lengthOf(length) ?? said.sizeBytes
  return { ...said, ...(mediaType === undefined ? {} : { mediaType }), ...(sizeBytes === undefined ? {} : { sizeBytes }) }
}

function newFileOf({ value: { file = {} }, at }: Read<NewFileBody>): NewFile {
  const { name, displayName, mimeType, sizeBytes } = file
  const id = name?.replace(/^files\//, '')
  if (id !== undefined && !isFileId(id)) {
    const message = '`name` must be files/ID, with an ID of 1 to 40 lower-case letters, digits and inner hyphens.'
    throw refusePath(at('file', 'name'), message, { rule: 'unsupported', value: id.slice(0, 100) })
  }
  const mediaType = mediaTypeOf(mimeType, at('file', 'mimeType'))
  return {
    ...(id === undefined ? {} : { id }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
  }
}

/** The type without its parameters; it becomes a header when the file is downloaded. */
function mediaTypeOf(given: string | undefined, path: string): string | undefined {
  const mediaType = given?.split(';')[0]?.trim().toLowerCase()
  if (!mediaType) return undefined
  if (/^[a-z0-9][\w!#$&^.+-]{0,126}\/[a-z0-9][\w!#$&^.+-]{0,126}$/.test(mediaType)) return mediaType
  throw refusePath(path, `Invalid MIME type: ${mediaType.slice(0, 100)}`, { rule: 'wrong_type', value: mediaType.slice(0, 100) })
}

function lengthOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const path = 'X-Goog-Upload-Header-Content-Length'
  throw refusePath(path, `Invalid value at \`${path}\`: expected a whole number.`, { rule: 'wrong_type', value: text.slice(0, 100) })
}

function asMembers(body: LightJson | undefined): { readonly [name: string]: LightJson | undefined } {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body) && !(body instanceof BlobText)
  return isObject ? (body as { readonly [name: string]: LightJson | undefined }) : {}
}
