import { jobIdOfArtifact } from '../core/artifact.ts'
import { GatewayError } from '../core/errors.ts'
import type { AccountId } from '../core/ids.ts'
import type { InputMedia, MediaSource } from '../core/request.ts'
import type { Transaction } from '../db/database.ts'
import * as files from '../files/index.ts'
import * as jobs from '../jobs/index.ts'
import type { Tools } from './tools.ts'

/**
 * The inputs, those that name a file of the caller's with its bytes: one that was uploaded, or one that a generation of its own
 * made. Throws `forbidden` naming any other: whether it is somebody else's or never was is not told.
 */
export async function resolveInputs(tools: Tools, accountId: AccountId, inputs: readonly InputMedia[]): Promise<readonly InputMedia[]> {
  if (!inputs.some(({ source }) => source.from === 'stored')) return inputs
  return await tools.db.read(async (tx) => {
    const resolved: InputMedia[] = []
    for (const { role, source } of inputs) {
      resolved.push({ role, source: source.from === 'stored' ? await findStored(tools, tx, accountId, source) : source })
    }
    return resolved
  })
}

/** Says of a refusal where the caller wrote the file that is refused, where the dialect told. */
export function atStored({ source }: InputMedia, error: unknown): unknown {
  const path = source.from === 'stored' ? source.path : undefined
  if (path === undefined || !(error instanceof GatewayError) || error.code !== 'bad_request') return error
  const { violation = { rule: 'unsupported' } } = error.details
  return new GatewayError(error.code, error.message, { ...error.details, violation: { ...violation, path } })
}

async function findStored(
  tools: Tools,
  tx: Transaction,
  accountId: AccountId,
  { fileId, path }: MediaSource & { readonly from: 'stored' },
): Promise<MediaSource> {
  const found = (await files.find(tx, accountId, fileId, tools.now())) ?? (await findArtifact(tx, accountId, fileId))
  if (found) return { from: 'blob', blob: found.blob, mediaType: found.mediaType }
  throw new GatewayError('forbidden', `You do not have permission to access the File ${fileId} or it may not exist.`, {
    violation: { field: 'inputs', ...(path === undefined ? {} : { path }), rule: 'unsupported', value: fileId },
  })
}

async function findArtifact(tx: Transaction, accountId: AccountId, fileId: string) {
  const jobId = jobIdOfArtifact(fileId)
  const job = jobId && (await jobs.find(tx, jobId))
  if (job?.accountId !== accountId || job.state.name !== 'succeeded' || job.deletedAt !== undefined) return undefined
  return job.state.artifacts.find(({ id }) => id === fileId)
}
