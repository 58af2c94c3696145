import type { Artifact } from './artifact.ts'
import type { ArtifactId, JobId } from './ids.ts'

/** Where a generation and its media open without a key. The gateway signs these paths; the dialects only show them. */
export const linkPaths = {
  preview: (jobId: JobId): string => `/web/${jobId}`,
  source: (jobId: JobId): string => `/source/${jobId}`,
  watch: (artifact: Artifact): string => `/media/${artifact.id}.${extensionOf(artifact.mediaType)}`,
  download: (artifact: Artifact): string => `/media/download/${artifact.id}.${extensionOf(artifact.mediaType)}`,
} as const

/** The artifact a media path names, or undefined. */
export function artifactIdInPath(name: string): ArtifactId | undefined {
  return /^([0-9a-z]+)\.[0-9a-z]+$/.exec(name)?.[1] as ArtifactId | undefined
}

const EXTENSIONS: { readonly [mediaType: string]: string } = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
}

/** The usual file name ending for a media type; `bin` for one we do not know. */
export function extensionOf(mediaType: string): string {
  return EXTENSIONS[mediaType] ?? 'bin'
}
