import { z } from 'zod'
import { numeric } from '../../../core/contract.ts'
import type { Artifact } from '../../../core/artifact.ts'
import { GatewayError } from '../../../core/errors.ts'
import type { StoredFile } from '../../../core/file.ts'
import type { ArtifactId } from '../../../core/ids.ts'
import type { LightJson } from '../../../core/light-json.ts'
import type { Answer, Endpoint, Intent, WireRequest, WireResponse } from '../../../core/protocol.ts'
import { refusePath } from '../fields.ts'
import { readAs } from '../read.ts'

/** Google's own figures. */
const PAGE_DEFAULT = 10
const PAGE_MAX = 100

/** What is said of a file. Unlike Google we tell a `downloadUri` of uploaded ones too: they can be downloaded. */
export const fileAnswer = z.object({
  name: z.string().describe('`files/ID`: the name everywhere.'),
  displayName: z.string().optional(),
  mimeType: z.string().describe('What the bytes are, where that is known; else what was said of them.'),
  sizeBytes: z.string(),
  createTime: z.string(),
  updateTime: z.string(),
  expirationTime: z.string().optional().describe('48 hours after it was uploaded. Generated files have none.'),
  sha256Hash: z.string().describe('Base64 of the SHA-256 in hexadecimal letters, as Google has it.'),
  uri: z.string().describe('For `fileData.fileUri`.'),
  downloadUri: z.string(),
  state: z.literal('ACTIVE'),
  source: z.enum(['UPLOADED', 'GENERATED']),
  videoMetadata: z.object({ videoDuration: z.string() }).optional(),
})

const listQuery = z.object({
  pageSize: numeric(z.int().min(0)).optional().describe(`Default: ${PAGE_DEFAULT}; at most ${PAGE_MAX}.`),
  pageToken: z.string().optional(),
})

/** `GET …/files`: uploaded files, newest first. */
export const listFiles: Endpoint = {
  name: 'google.listFiles',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['GET /gemini/v1beta/files'],
    summary: 'Lists uploaded files, newest first, by pages. Generated files are named in the answers of their generations.',
    query: listQuery,
    answer: z.object({ files: z.array(fileAnswer).optional(), nextPageToken: z.string().optional() }),
  },
  parse: ({ query }): Intent => {
    const { pageSize, pageToken } = readAs(listQuery, query).value
    const limit = Math.min(pageSize || PAGE_DEFAULT, PAGE_MAX)
    return { do: 'list-files', limit, ...(pageToken ? { after: placeIn(pageToken) } : {}) }
  },
  render: (answer, wire) => {
    if (answer.about !== 'files') throw unexpected(answer)
    const last = answer.hasMore ? answer.files.at(-1) : undefined
    return answered({
      ...(answer.files.length === 0 ? {} : { files: answer.files.map((file) => uploadedFile(file, wire)) }),
      ...(last === undefined ? {} : { nextPageToken: Buffer.from(`${last.createdAt}.${last.id}`).toString('base64url') }),
    })
  },
}

/** `GET …/files/ID`: what is known about an uploaded or generated file. */
export const getFile: Endpoint = {
  name: 'google.getFile',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['GET /gemini/v1beta/files/{file}'],
    summary: 'Tells what is known about an uploaded or generated file.',
    answer: fileAnswer,
  },
  parse: fetchFile,
  render: (answer, wire) => answered(fileObject(answer, wire)),
}

/** `GET …/files/ID:download`, `GET …/files/ID?alt=media` and what the SDKs make of such addresses: the bytes. */
export const downloadFile: Endpoint = {
  name: 'google.downloadFile',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['GET /gemini/v1beta/files/{file}:download'],
    summary: 'Sends the bytes of an uploaded or generated file, with ranges.',
    query: z.object({ alt: z.string().optional() }),
    answerTypes: ['image/*', 'video/*', 'application/octet-stream'],
  },
  parse: fetchFile,
  render: (answer): WireResponse => ({ status: 200, body: { media: servedBy(answer) } }),
}

/** `DELETE …/files/ID`: of a generated file the generation and its receipt stay. */
export const deleteFile: Endpoint = {
  name: 'google.deleteFile',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['DELETE /gemini/v1beta/files/{file}'],
    summary: 'Deletes an uploaded or generated file.',
    answer: z.object({}),
  },
  parse: ({ params }): Intent => ({ do: 'delete-file', fileId: params['file'] ?? '' }),
  render: () => answered({}),
}

/** Where a file's bytes are. Absolute, because clients other than the SDKs open it as it stands. */
export function downloadUri(baseUrl: string, id: ArtifactId | StoredFile['id']): string {
  return `${fileUri(baseUrl, id)}:download?alt=media`
}

/** Google's File. A generated one has no expiry: it is kept until its generation is deleted. */
export function fileObject(answer: Answer, wire: WireRequest): LightJson {
  if (answer.about === 'file') return uploadedFile(answer.file, wire)
  if (answer.about === 'artifact') return { ...describe(answer.artifact, wire), source: 'GENERATED' }
  throw unexpected(answer)
}

function uploadedFile(file: StoredFile, wire: WireRequest): LightJson {
  return {
    ...describe(file, wire),
    ...(file.displayName === undefined ? {} : { displayName: file.displayName }),
    expirationTime: new Date(file.expiresAt).toISOString(),
    source: 'UPLOADED',
  }
}

function describe({ id, mediaType, blob, createdAt, durationSeconds }: Artifact | StoredFile, { baseUrl }: WireRequest) {
  const time = new Date(createdAt).toISOString()
  return {
    name: `files/${id}`,
    mimeType: mediaType,
    sizeBytes: String(blob.sizeBytes),
    createTime: time,
    updateTime: time,
    sha256Hash: Buffer.from(blob.sha256).toString('base64'),
    uri: fileUri(baseUrl, id),
    downloadUri: downloadUri(baseUrl, id),
    state: 'ACTIVE',
    ...(durationSeconds === undefined ? {} : { videoMetadata: { videoDuration: `${durationSeconds}s` } }),
  }
}

function fileUri(baseUrl: string, id: string): string {
  return `${baseUrl}/gemini/v1beta/files/${id}`
}

function fetchFile({ params }: WireRequest): Intent {
  return { do: 'fetch-file', fileId: params['file'] ?? '' }
}

function servedBy(answer: Answer): Artifact | StoredFile {
  if (answer.about === 'file') return answer.file
  if (answer.about === 'artifact') return answer.artifact
  throw unexpected(answer)
}

/** Where the page before ended. Told as a time and a name, so that the list goes on although that file was deleted. */
function placeIn(token: string): Pick<StoredFile, 'createdAt' | 'id'> {
  const [, createdAt, id] = /^(\d{1,16})\.([a-z0-9-]{1,40})$/.exec(Buffer.from(token, 'base64url').toString('latin1')) ?? []
  if (createdAt === undefined || id === undefined) throw refusePath('pageToken', 'Invalid page token.', { rule: 'unsupported' })
  return { createdAt: Number(createdAt), id }
}

function answered(json: LightJson): WireResponse {
  return { status: 200, body: { json } }
}

function unexpected(answer: Answer): GatewayError {
  return new GatewayError('gateway_bug', 'Something went wrong on our side.', { cause: `a file was expected, not ${answer.about}` })
}
