import { BlobText } from '../../../core/light-json.ts'
import type { Intent, WireCall, WireRequest } from '../../../core/protocol.ts'
import { refusePath } from '../fields.ts'

const COMMANDS = ['upload', 'upload, finalize', 'finalize', 'query', 'cancel'] as const

/**
 * Which of our endpoints a call to `…/upload/…/files` is for: told by headers, or by the query as older Google APIs have it.
 */
export function uploadStep(call: WireCall): 'begin' | 'continue' | 'multipart' | 'raw' {
  if (call.query['upload_id']) return 'continue'
  const protocol = uploadProtocol(call)
  const contentType = (call.headers['content-type'] ?? '').toLowerCase()
  if (protocol === 'multipart' || (protocol === '' && contentType.startsWith('multipart/'))) return 'multipart'
  if (protocol === 'raw' || protocol === 'media') return 'raw'
  // JSON without a word about it is the beginning of a resumable upload rather than the file itself.
  return protocol === '' && contentType !== '' && !contentType.startsWith('application/json') ? 'raw' : 'begin'
}

/** The secret of an upload that a call goes on with. It stands for a key: Python sends none with the bytes. */
export function uploadSecret({ path, query }: WireCall): string | undefined {
  return /^\/+(?:gemini\/+)?upload\//.test(path) ? query['upload_id'] : undefined
}

/** `resumable`, `multipart`, `raw` or `media` as the caller says it, or an empty text. */
export function uploadProtocol({ headers, query }: WireCall): string {
  return (headers['x-goog-upload-protocol'] ?? query['upload_protocol'] ?? query['uploadType'] ?? '').toLowerCase()
}

/**
 * What a call with an upload's secret wants: by commands as Google's clients send them, or by `Content-Range` as older ones do.
 * A body without a word about it is all of the file. Throws GatewayError `bad_request` naming the header.
 */
export function continuing(wire: WireRequest): Intent {
  const secret = wire.query['upload_id'] ?? ''
  const command = commandOf(wire)
  switch (command) {
    case 'query':
      return { do: 'inspect-upload', secret }
    case 'cancel':
      return { do: 'cancel-upload', secret }
    case undefined:
      return continuingByRange(wire, secret)
    default: {
      const blob = command === 'finalize' ? undefined : blobOf(wire)
      const offsetBytes = offsetOf(wire)
      return {
        do: 'continue-upload',
        secret,
        ...(offsetBytes === undefined ? {} : { offsetBytes }),
        ...(blob === undefined ? {} : { blob }),
        isLast: command !== 'upload',
      }
    }
  }
}

function commandOf({ method, headers }: WireRequest): (typeof COMMANDS)[number] | undefined {
  if (method === 'DELETE') return 'cancel'
  const given = headers['x-goog-upload-command']
  if (given === undefined) return undefined
  const words = given.split(',').map((word) => word.trim().toLowerCase())
  const command = COMMANDS.find((each) => each === words.join(', '))
  if (command !== undefined) return command
  throw refusePath('X-Goog-Upload-Command', `The upload command must be one of: ${COMMANDS.join('; ')}.`, {
    rule: 'unsupported',
    value: given.slice(0, 100),
    allowed: COMMANDS,
  })
}

/** RFC 9110's header: `bytes 0-99/100`; with `*` for the range it asks how far the upload is. */
function continuingByRange(wire: WireRequest, secret: string): Intent {
  const range = wire.headers['content-range']
  const blob = blobOf(wire)
  const bytes = blob === undefined ? {} : { blob }
  if (range === undefined) return { do: 'continue-upload', secret, ...bytes, isLast: true }
  if (/^bytes\s+\*\//i.test(range)) return { do: 'inspect-upload', secret }
  const [, first, last, total] = /^bytes\s+(\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/i.exec(range.trim()) ?? []
  if (first === undefined || Number(last) - Number(first) + 1 !== (blob?.sizeBytes ?? 0)) {
    throw refusePath('Content-Range', 'Invalid value at `Content-Range`: it must tell the place of the bytes in the body.', {
      rule: 'wrong_type',
      value: range.slice(0, 100),
    })
  }
  return { do: 'continue-upload', secret, offsetBytes: Number(first), ...bytes, isLast: Number(last) + 1 === Number(total) }
}

function offsetOf({ headers }: WireRequest): number | undefined {
  const given = headers['x-goog-upload-offset']
  if (given === undefined) return undefined
  if (/^\d{1,15}$/.test(given)) return Number(given)
  throw refusePath('X-Goog-Upload-Offset', 'Invalid value at `X-Goog-Upload-Offset`: expected a whole number.', {
    rule: 'wrong_type',
    value: given.slice(0, 100),
  })
}

function blobOf({ body }: WireRequest) {
  return body instanceof BlobText ? body.blob : undefined
}
