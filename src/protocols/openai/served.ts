import { z } from 'zod'
import type { Endpoint, Served } from '../../core/protocol.ts'

const error = z.object({
  error: z.object({
    message: z.string(),
    type: z.string().describe('E.g. `invalid_request_error`.'),
    param: z.string().nullable().describe('The refused field.'),
    code: z.string().nullable(),
  }),
})

/** What `/openapi.json` tells of this dialect. */
export function servedBy(endpoints: Iterable<Endpoint>): Served {
  return {
    title: 'OpenAI',
    about: 'Chat completions, images, videos and models as OpenAI’s clients call them.',
    keys: ['bearer', 'x-api-key'],
    endpoints: [...new Set(endpoints)],
    error,
  }
}
