import type { Artifact } from '../core/artifact.ts'
import { GatewayError } from '../core/errors.ts'
import { isFinished, type Job } from '../core/job.ts'
import type { Answer, Rendition } from '../core/protocol.ts'
import type { Tools } from './tools.ts'

const MEDIA_TYPES = { thumbnail: 'image/webp', spritesheet: 'image/jpeg' } as const

/** The film of a generation or a small picture of it. Throws `conflict` while there is none yet, and `not_found` when there never will be. */
export async function fetchRendition(tools: Tools, job: Job, rendition: Rendition): Promise<Answer> {
  const film = filmOf(job)
  if (rendition === 'film') return { about: 'artifact', artifact: film }
  const blob = await tools.renditions.of(film, rendition)
  const { id, jobId, createdAt } = film
  return { about: 'artifact', artifact: { id, jobId, mediaType: MEDIA_TYPES[rendition], blob, createdAt } }
}

function filmOf(job: Job): Artifact {
  if (!isFinished(job)) throw new GatewayError('conflict', 'The film is not finished yet.')
  const artifacts = job.state.name === 'succeeded' ? job.state.artifacts : []
  const film = artifacts.find(({ mediaType }) => mediaType.startsWith('video/'))
  if (film) return film
  throw new GatewayError('not_found', 'This generation has no film.')
}
