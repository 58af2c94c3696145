import type { ArtifactId, Instant, JobId } from './ids.ts'
import type { BlobRef } from './light-json.ts'

/** Media we hold. Its bytes live in the blob store under their digest and never change. */
export interface Artifact {
  readonly id: ArtifactId
  readonly jobId: JobId
  readonly mediaType: string
  readonly blob: BlobRef
  readonly widthPixels?: number
  readonly heightPixels?: number
  readonly durationSeconds?: number
  readonly createdAt: Instant
}

/** What of an artifact or file it takes to send its bytes. */
export interface ServedMedia {
  readonly id: string
  readonly mediaType: string
  readonly blob: BlobRef
  readonly createdAt: Instant
}

/** The id of a job's nth artifact. Deterministic, so that collecting twice after a crash makes no second one. */
export function artifactIdOf(jobId: JobId, index: number): ArtifactId {
  return `${jobId}x${index.toString(36)}` as ArtifactId
}

/** The job an artifact belongs to, or undefined when the text cannot be an artifact id. */
export function jobIdOfArtifact(id: string): JobId | undefined {
  return /^([0-9a-z]{26})x[0-9a-z]{1,3}$/.exec(id)?.[1] as JobId | undefined
}
