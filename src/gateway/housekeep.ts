import * as files from '../files/index.ts'
import type { Transaction } from '../db/database.ts'
import * as jobs from '../jobs/index.ts'
import * as renditions from '../renditions/index.ts'
import type { Tools } from './tools.ts'

/** A blob this young may belong to a request that is being accepted right now. */
const YOUNG_MS = 60 * 60 * 1000
const BATCH = 100

/**
 * Forgets files and uploads whose time is over, then removes stored media that nothing refers to any more: theirs, and what
 * came with requests that were refused. Returns how many pieces of media.
 */
export async function housekeep(tools: Tools): Promise<number> {
  const before = tools.now() - YOUNG_MS
  await tools.db.write((tx) => files.forget(tx, before))
  let removed = 0
  let batch: string[] = []
  const sweep = async (): Promise<void> => {
    const digests = batch
    batch = []
    if (digests.length === 0) return
    const strays = await tools.db.read(async (tx) => await unreferenced(tx, digests))
    if (strays.length === 0) return
    for (const sha256 of strays) await tools.blobs.remove(sha256, before) // Unless it was uploaded anew meanwhile.
    await tools.db.write((tx) => renditions.forget(tx, strays)) // What was made of them goes with the next sweep.
    removed += strays.length
  }
  for await (const { sha256, modifiedAt } of tools.blobs.list()) {
    if (modifiedAt > before) continue
    batch.push(sha256)
    if (batch.length >= BATCH) await sweep()
  }
  await sweep()
  return removed
}

async function unreferenced(tx: Transaction, digests: readonly string[]): Promise<readonly string[]> {
  return await renditions.unreferenced(tx, await files.unreferenced(tx, await jobs.unreferenced(tx, digests)))
}
