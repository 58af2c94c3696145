import { coverageHeader } from '../../core/coverage.ts'
import type { Job } from '../../core/job.ts'
import { VERSION_HEADER } from './errors.ts'

const VALUE_LENGTH_MAX = 80
const ADJUSTMENTS_MAX = 16

/** What every answer about a generation declares: its id, who served it, and how the request was changed to fit. */
export function generationHeaders({ id, state, adjustments }: Job): { readonly [name: string]: string } {
  const changes = adjustments
    .slice(0, ADJUSTMENTS_MAX)
    .map(({ field, from, to, change }) => `${ascii(field)}: ${ascii(from)} -> ${ascii(to)} (${change})`)
  return {
    ...VERSION_HEADER,
    'x-laterna-generation': id,
    ...(state.name === 'succeeded' ? { 'x-laterna-served-by': ascii(state.servedBy.provider) } : {}),
    ...(state.name === 'succeeded' && state.coverage ? { 'x-laterna-coverage': coverageHeader(state.coverage) } : {}),
    ...(changes.length > 0 ? { 'x-laterna-adjustments': changes.join('; ') } : {}),
  }
}

/** Header values are printable ASCII: anything else, line breaks above all, could end the header and begin another. */
function ascii(text: string): string {
  const plain = text.replaceAll(/[^\x20-\x7e]/g, '?')
  return plain.length > VALUE_LENGTH_MAX ? `${plain.slice(0, VALUE_LENGTH_MAX - 3)}...` : plain
}
