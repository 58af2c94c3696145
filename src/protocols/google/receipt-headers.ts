import { coverageHeader } from '../../core/coverage.ts'
import type { Job } from '../../core/job.ts'

/** The headers every answer about a generation carries: which one it is, who served it, and how it was changed to fit. */
export function receiptHeaders(job: Job): { readonly [name: string]: string } {
  const adjustments = job.adjustments.map(({ field, from, to, change }) => `${field}: ${from} -> ${to} (${change})`)
  return {
    'x-laterna-generation': job.id,
    ...(job.state.name === 'succeeded' ? { 'x-laterna-served-by': headerText(job.state.servedBy.provider) } : {}),
    ...(job.state.name === 'succeeded' && job.state.coverage ? { 'x-laterna-coverage': coverageHeader(job.state.coverage) } : {}),
    ...(adjustments.length === 0 ? {} : { 'x-laterna-adjustments': headerText(adjustments.join('; ')) }),
  }
}

/** Header values travel as ASCII; anything else, line breaks included, would break the answer or hide in it. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 1000)
}
