import type { Artifact } from '../core/artifact.ts'
import type { Job } from '../core/job.ts'
import { convertPicture } from '../renditions/index.ts'
import type { Tools } from './tools.ts'

/**
 * The pictures in the format that was ordered: not every model makes every one. A picture that cannot be converted is delivered
 * as it came, because it is made and paid for, and every answer says what it is.
 */
export async function asOrdered(tools: Tools, { id, order }: Job, artifacts: readonly Artifact[]): Promise<readonly Artifact[]> {
  const { output } = order
  if (output.kind !== 'image') return artifacts
  const converted: Artifact[] = []
  // One after the other: each is unpacked in memory.
  for (const artifact of artifacts) {
    if (artifact.mediaType === output.mediaType || !artifact.mediaType.startsWith('image/')) converted.push(artifact)
    else {
      const bytes = await convertPicture(await tools.blobs.read(artifact.blob), output).catch((error: unknown) => {
        tools.log.warn({ jobId: id, from: artifact.mediaType, to: output.mediaType, err: error }, 'a picture could not be converted')
        return undefined
      })
      converted.push(bytes ? { ...artifact, mediaType: output.mediaType, blob: await tools.blobs.put(bytes) } : artifact)
    }
  }
  return converted
}
