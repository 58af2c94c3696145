import { findModel, models } from '../catalog/index.ts'
import { jobIdOfArtifact } from '../core/artifact.ts'
import { GatewayError } from '../core/errors.ts'
import type { ArtifactId, JobId } from '../core/ids.ts'
import { isFinished, type Job } from '../core/job.ts'
import type { Answer, GenerateIntent, Intent } from '../core/protocol.ts'
import * as jobs from '../jobs/index.ts'
import * as ledger from '../ledger/index.ts'
import { accept, requestOf } from './accept.ts'
import { awaitFinish, readJob } from './await-finish.ts'
import { cancel } from './cancel.ts'
import { deliver, throwIfFailed } from './deliver.ts'
import * as files from './files.ts'
import * as keys from './keys.ts'
import { LINK_LIFETIME_MS, signedUrl } from './links.ts'
import { receiptOf } from './receipt.ts'
import { fetchRendition } from './rendition.ts'
import { removeArtifact, removeGeneration } from './remove.ts'
import type { Tools } from './tools.ts'
import { callerOf, type Visit } from './visit.ts'

/** Does what a caller asked. Every dialect ends up here. Throws GatewayError for everything that can be refused. */
export async function perform(tools: Tools, visit: Visit, intent: Intent): Promise<Answer> {
  switch (intent.do) {
    case 'generate':
      return await generate(tools, visit, intent)
    case 'inspect':
      return deliver(tools, visit.baseUrl, await findJob(tools, visit, intent.jobId))
    case 'cancel':
      return deliver(tools, visit.baseUrl, await cancel(tools, await findJob(tools, visit, intent.jobId)))
    case 'receipt':
      return await receipt(tools, visit, intent.jobId)
    case 'list-generations':
      return await list(tools, visit, intent)
    case 'fetch-artifact':
      return await fetchArtifact(tools, visit, intent.artifactId)
    case 'fetch-rendition':
      return await fetchRendition(tools, await findJob(tools, visit, intent.jobId), intent.rendition)
    case 'fetch-file':
      return await fetchFile(tools, visit, intent.fileId)
    case 'list-files':
      return await files.list(tools, visit, intent)
    case 'delete-file':
      return await deleteFile(tools, visit, intent.fileId)
    case 'store-file':
      return await files.store(tools, visit, intent)
    case 'begin-upload':
      return await files.beginUpload(tools, visit, intent)
    case 'continue-upload':
      return await files.continueUpload(tools, visit, intent)
    case 'inspect-upload':
      return await files.inspectUpload(tools, visit, intent)
    case 'cancel-upload':
      return await files.cancelUpload(tools, visit, intent)
    case 'list-models':
      return { about: 'models', models }
    case 'get-model':
      return { about: 'model', model: findModel(intent.model) }
    case 'create-key':
      return await keys.create(tools, intent)
    case 'list-keys':
      return await keys.list(tools)
    case 'revoke-key':
      return await keys.revoke(tools, intent.keyId)
    case 'delete-generation':
      await removeGeneration(tools, callerOf(visit).accountId, intent)
      return { about: 'deleted', id: intent.jobId }
  }
}

async function generate(tools: Tools, visit: Visit, intent: GenerateIntent): Promise<Answer> {
  const job = await accept(tools, visit, requestOf(intent))
  if (intent.wait === 'accepted') return deliver(tools, visit.baseUrl, job)
  const ended = await awaitFinish(tools, job.id, visit.signal)
  if (intent.wait === 'finished') {
    throwIfFailed(ended)
    if (!isFinished(ended) && !visit.signal.aborted) throw stillRunning(ended)
  }
  return deliver(tools, visit.baseUrl, ended)
}

function stillRunning({ id }: Job): GatewayError {
  return new GatewayError('upstream_timeout', `Generation ${id} is still running; ask for it by its id.`, { jobId: id })
}

/** A caller finds only its own; whoever holds a signed link finds what the link names. */
export async function findJob(tools: Tools, visit: Visit, jobId: JobId): Promise<Job> {
  if (visit.access !== 'key') {
    const job = await readJob(tools, jobId)
    if (job.deletedAt === undefined) return job
    throw new GatewayError('not_found', 'This generation was deleted.')
  }
  const { accountId } = callerOf(visit)
  return await tools.db.read((tx) => jobs.ownedBy(tx, accountId, jobId))
}

async function list(tools: Tools, visit: Visit, page: Intent & { readonly do: 'list-generations' }): Promise<Answer> {
  const { accountId } = callerOf(visit)
  const found = await tools.db.read((tx) => jobs.list(tx, accountId, page))
  const going = found.jobs.flatMap(({ id }) => {
    const progress = tools.progress.of(id)
    return progress ? [[id, progress] as const] : []
  })
  return { about: 'generations', jobs: found.jobs, hasMore: found.hasMore, progress: Object.fromEntries(going) }
}

async function fetchArtifact(tools: Tools, visit: Visit, artifactId: ArtifactId): Promise<Answer> {
  const jobId = jobIdOfArtifact(artifactId)
  const job = jobId === undefined ? undefined : await findJob(tools, visit, jobId)
  const artifact = job?.state.name === 'succeeded' ? job.state.artifacts.find(({ id }) => id === artifactId) : undefined
  if (!artifact) throw new GatewayError('not_found', 'There is no such file.')
  return { about: 'artifact', artifact }
}

/** Uploaded or generated: their ids never meet. */
async function fetchFile(tools: Tools, visit: Visit, fileId: string): Promise<Answer> {
  const file = await files.findFile(tools, callerOf(visit).accountId, fileId)
  return file ? { about: 'file', file } : await fetchArtifact(tools, visit, fileId as ArtifactId)
}

async function deleteFile(tools: Tools, visit: Visit, fileId: string): Promise<Answer> {
  if (await files.remove(tools, visit, fileId)) return { about: 'deleted', id: fileId }
  const jobId = jobIdOfArtifact(fileId)
  if (jobId === undefined) throw new GatewayError('not_found', 'There is no such file.')
  await removeArtifact(tools, callerOf(visit).accountId, jobId, fileId as ArtifactId)
  return { about: 'deleted', id: fileId }
}

async function receipt(tools: Tools, visit: Visit, jobId: JobId): Promise<Answer> {
  const { accountId } = callerOf(visit)
  const facts = await tools.db.read(async (tx) => ({
    job: await jobs.recordOf(tx, accountId, jobId),
    transfers: await ledger.transfersOf(tx, jobId),
    balance: await ledger.balance(tx, accountId),
  }))
  const expiresAt = tools.now() + LINK_LIFETIME_MS
  return { about: 'receipt', receipt: receiptOf(facts, (path) => signedUrl(tools.secrets.linkSecret, visit.baseUrl, path, expiresAt)) }
}
