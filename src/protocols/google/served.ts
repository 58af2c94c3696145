import { z } from 'zod'
import type { Endpoint, Served } from '../../core/protocol.ts'

const error = z.object({
  error: z.object({
    code: z.int().describe('The HTTP status.'),
    message: z.string(),
    status: z.string().describe('A name of google.rpc.Code, e.g. `INVALID_ARGUMENT`.'),
    details: z
      .array(z.looseObject({ '@type': z.string() }))
      .optional()
      .describe('`fieldViolations` names the refused field.'),
  }),
})

/** What `/openapi.json` tells of this dialect. */
export function servedBy(endpoints: Iterable<Endpoint>): Served {
  return {
    title: 'Google',
    about: 'Gemini API and Vertex AI. Every path also works with the other versions (`v1`, `v1alpha`, `v1beta1`) and without `/gemini`.',
    keys: ['x-goog-api-key', 'key', 'bearer'],
    endpoints: [...new Set(endpoints)],
    error,
  }
}
