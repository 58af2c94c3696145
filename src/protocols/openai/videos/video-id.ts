import { GatewayError } from '../../../core/errors.ts'
import type { JobId } from '../../../core/ids.ts'

const PREFIX = 'video_'

/** The id of a generation as OpenAI's clients know videos by. */
export function videoIdOf(jobId: JobId): string {
  return `${PREFIX}${jobId}`
}

/** The generation an id names, with or without the prefix; undefined for text that cannot be one. */
export function videoJobId(text: string): JobId | undefined {
  return /^(?:video_)?([0-9a-z]{26})$/.exec(text)?.[1] as JobId | undefined
}

/** The same of a path. Throws `not_found`. */
export function videoJobIdIn(text: string | undefined): JobId {
  const jobId = text === undefined ? undefined : videoJobId(text)
  if (jobId !== undefined) return jobId
  throw new GatewayError('not_found', `Video with id '${(text ?? '').slice(0, 100)}' not found.`)
}
