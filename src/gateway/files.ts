import assert from 'node:assert/strict'
import { factsOf, join } from '../blobs/index.ts'
import { GatewayError } from '../core/errors.ts'
import { isFileId, type NewFile, type StoredFile } from '../core/file.ts'
import type { AccountId } from '../core/ids.ts'
import type { BlobRef } from '../core/light-json.ts'
import type { Answer, Intent } from '../core/protocol.ts'
import * as files from '../files/index.ts'
import type { Tools } from './tools.ts'
import { callerOf, type Visit } from './visit.ts'

type IntentTo<Do extends Intent['do']> = Extract<Intent, { readonly do: Do }>

/** Keeps a file whose bytes came in this call. Throws `bad_request`, `conflict`, `too_large` or `rate_limited`. */
export async function store(tools: Tools, visit: Visit, { file, blob }: IntentTo<'store-file'>): Promise<Answer> {
  const { accountId } = callerOf(visit)
  if (file.sizeBytes !== undefined && file.sizeBytes !== blob.sizeBytes) {
    throw new GatewayError('bad_request', `The file announced ${file.sizeBytes} bytes and has ${blob.sizeBytes}.`)
  }
  if (blob.sizeBytes === 0) throw new GatewayError('bad_request', 'The file is empty.')
  const stored = await describe(tools, accountId, file, blob)
  await tools.db.write(async (tx) => {
    await files.checkRoom(tx, accountId, { fileBytes: blob.sizeBytes, moreBytes: blob.sizeBytes, now: stored.createdAt })
    await files.insert(tx, stored, stored.createdAt)
  })
  return { about: 'file', file: stored }
}

/** Opens an upload and tells its secret, this once. Refuses at once what could only fail at its end. */
export async function beginUpload(tools: Tools, visit: Visit, { file }: IntentTo<'begin-upload'>): Promise<Answer> {
  const caller = callerOf(visit)
  const { accountId } = caller
  const announced = file.sizeBytes ?? 0
  const now = tools.now()
  const secret = Buffer.from(tools.random(32)).toString('base64url')
  const id = files.uploads.uploadIdOf(secret, tools.secrets.keyPepper)
  await tools.db.write(async (tx) => {
    if (file.id !== undefined) await files.checkIdIsFree(tx, accountId, file.id, now)
    await files.checkRoom(tx, accountId, { fileBytes: announced, moreBytes: announced, now })
    await files.uploads.begin(tx, { id, caller, file, now })
  })
  return { about: 'upload', upload: { receivedBytes: 0, secret } }
}

/** Adds the next bytes; with the last ones, or after them, makes the file. What was done already may be asked for again. */
export async function continueUpload(tools: Tools, visit: Visit, intent: IntentTo<'continue-upload'>): Promise<Answer> {
  const { blob, offsetBytes, isLast } = intent
  const { id, becameId } = await findUpload(tools, visit, intent.secret)
  if (becameId !== undefined && isLast) return await fetchUploaded(tools, visit, becameId)
  if (blob) await addBytes(tools, visit, id, { blob, ...(offsetBytes === undefined ? {} : { offsetBytes }) })
  const upload = await findUpload(tools, visit, intent.secret)
  return isLast ? await finish(tools, visit, upload) : { about: 'upload', upload: { receivedBytes: upload.receivedBytes } }
}

export async function inspectUpload(tools: Tools, visit: Visit, { secret }: IntentTo<'inspect-upload'>): Promise<Answer> {
  const { becameId, receivedBytes } = await findUpload(tools, visit, secret)
  return becameId === undefined ? { about: 'upload', upload: { receivedBytes } } : await fetchUploaded(tools, visit, becameId)
}

export async function cancelUpload(tools: Tools, visit: Visit, { secret }: IntentTo<'cancel-upload'>): Promise<Answer> {
  const { id } = await findUpload(tools, visit, secret)
  await tools.db.write((tx) => files.uploads.cancel(tx, id))
  return { about: 'deleted', id }
}

export async function list(tools: Tools, visit: Visit, { limit, after }: IntentTo<'list-files'>): Promise<Answer> {
  const { accountId } = callerOf(visit)
  const page = { limit, now: tools.now(), ...(after === undefined ? {} : { after }) }
  return { about: 'files', ...(await tools.db.read((tx) => files.list(tx, accountId, page))) }
}

/** The caller's uploaded file of this id, if there is one. */
export async function findFile(tools: Tools, accountId: AccountId, fileId: string): Promise<StoredFile | undefined> {
  return await tools.db.read((tx) => files.find(tx, accountId, fileId, tools.now()))
}

/** False when the caller has uploaded no such file. */
export async function remove(tools: Tools, visit: Visit, fileId: string): Promise<boolean> {
  const { accountId } = callerOf(visit)
  return await tools.db.write((tx) => files.remove(tx, accountId, fileId, tools.now()))
}

async function fetchUploaded(tools: Tools, visit: Visit, fileId: string): Promise<Answer> {
  const file = await findFile(tools, callerOf(visit).accountId, fileId)
  if (!file) throw new GatewayError('not_found', 'The file this upload became was deleted, or has expired.')
  return { about: 'file', file }
}

async function findUpload(tools: Tools, visit: Visit, secret: string): Promise<files.OpenUpload> {
  const id = files.uploads.uploadIdOf(secret, tools.secrets.keyPepper)
  const upload = await tools.db.read((tx) => files.uploads.find(tx, id, tools.now()))
  assert(upload.caller.accountId === callerOf(visit).accountId, 'who calls was found by this very secret')
  return upload
}

async function addBytes(
  tools: Tools,
  visit: Visit,
  uploadId: string,
  { blob, offsetBytes }: { readonly blob: BlobRef; readonly offsetBytes?: number },
): Promise<void> {
  const { accountId } = callerOf(visit)
  const now = tools.now()
  await tools.db.write(async (tx) => {
    const { receivedBytes } = await files.uploads.find(tx, uploadId, now)
    const fileBytes = Math.max(receivedBytes, (offsetBytes ?? receivedBytes) + blob.sizeBytes)
    await files.checkRoom(tx, accountId, { fileBytes, moreBytes: fileBytes - receivedBytes, now })
    await files.uploads.addChunk(tx, uploadId, { blob, now, ...(offsetBytes === undefined ? {} : { offsetBytes }) })
  })
}

/** The pieces are put together before the commit, outside of it: that takes as long as copying the file. */
async function finish(tools: Tools, visit: Visit, upload: files.OpenUpload): Promise<Answer> {
  const { accountId } = upload.caller
  const pieces = await tools.db.read((tx) => files.uploads.piecesOf(tx, upload))
  const file = await describe(tools, accountId, upload.file, await join(tools.blobs, pieces))
  const isOurs = await tools.db.write(async (tx) => {
    if (!(await files.uploads.complete(tx, upload, file.id))) return false
    await files.insert(tx, file, file.createdAt)
    return true
  })
  if (isOurs) return { about: 'file', file }
  const { id: uploadId } = upload
  const { becameId = '' } = await tools.db.read((tx) => files.uploads.find(tx, uploadId, tools.now()))
  return await fetchUploaded(tools, visit, becameId)
}

/** What the bytes say they are wins over what was said of them. Types we do not know are kept as said: they just are no inputs. */
async function describe(tools: Tools, accountId: AccountId, said: NewFile, blob: BlobRef): Promise<StoredFile> {
  assert(said.id === undefined || isFileId(said.id), 'the dialect checks ids')
  const facts = await factsOf(tools.blobs, blob)
  const now = tools.now()
  return {
    id: said.id ?? newFileId(tools),
    accountId,
    ...(said.displayName === undefined ? {} : { displayName: said.displayName }),
    ...(facts ?? { mediaType: said.mediaType ?? 'application/octet-stream' }),
    blob,
    createdAt: now,
    expiresAt: now + files.FILE_LIMITS.keptMs,
  }
}

/** Sixteen letters and digits: shorter than the id of an artifact, so that nobody takes one for the other. */
function newFileId(tools: Tools): string {
  return [...tools.random(16)].map((byte) => (byte % 32).toString(32)).join('')
}
