import { coverageHeader } from './coverage.ts'
import type { Job } from './job.ts'
import type { Adjustment } from './request.ts'

const VALUE_LENGTH_MAX = 80
const ADJUSTMENTS_MAX = 16

/** What every answer about a generation declares, in every dialect: its id, who served it, and how the request was changed to fit. */
export function generationHeaders({ id, state, adjustments }: Job): { readonly [name: string]: string } {
  const succeeded = state.name === 'succeeded' ? state : undefined
  return {
    'x-laterna-generation': id,
    ...(succeeded ? { 'x-laterna-served-by': ascii(succeeded.servedBy.provider) } : {}),
    ...(succeeded?.coverage ? { 'x-laterna-coverage': coverageHeader(succeeded.coverage) } : {}),
    ...(adjustments.length > 0 ? { 'x-laterna-adjustments': adjustmentsHeader(adjustments) } : {}),
  }
}

/** `size: 1536x1024 -> 1280x896 (mapped); style: vivid -> none (dropped)`; what does not fit is counted: `3 more`. */
function adjustmentsHeader(adjustments: readonly Adjustment[]): string {
  const told = adjustments.slice(0, ADJUSTMENTS_MAX).map(({ field, from, to, change }) => {
    return `${ascii(field)}: ${ascii(from)} -> ${ascii(to)} (${change})`
  })
  const untold = adjustments.length - told.length
  return [...told, ...(untold > 0 ? [`${untold} more`] : [])].join('; ')
}

/** Header values are printable ASCII: anything else, line breaks above all, could end the header and begin another. */
function ascii(text: string): string {
  const plain = text.replaceAll(/[^\x20-\x7e]/g, '?')
  return plain.length > VALUE_LENGTH_MAX ? `${plain.slice(0, VALUE_LENGTH_MAX - 3)}...` : plain
}
