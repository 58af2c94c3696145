import { generationHeaders as declared } from '../../core/generation-headers.ts'
import type { Job } from '../../core/job.ts'
import { VERSION_HEADER } from './errors.ts'

/** What every answer about a generation declares, with the header that OpenAI's clients look for. */
export function generationHeaders(job: Job): { readonly [name: string]: string } {
  return { ...VERSION_HEADER, ...declared(job) }
}
