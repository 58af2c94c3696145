import { z } from 'zod'
import { generationHeaders } from '../../../core/generation-headers.ts'
import type { Answer, Endpoint, WireRequest, WireResponse } from '../../../core/protocol.ts'
import { generationOf } from '../generation.ts'
import { predictRoutes } from './routes.ts'
import { veoBody } from './veo-body.ts'
import { readVeoRequest, veoFields } from './veo-request.ts'

/** `POST …:predictLongRunning`: begins a video and answers with the operation to ask for it. */
export const predictLongRunning: Endpoint = {
  name: 'google.predictLongRunning',
  body: 'json',
  access: 'key',
  contract: {
    routes: predictRoutes('predictLongRunning'),
    summary: 'Begins a film, from words, pictures or a film to go on from, and answers with the operation to ask for it.',
    body: veoBody,
    answer: z.looseObject({ name: z.string().describe('`models/…/operations/ID`, or the form of Vertex AI.') }),
  },
  fields: veoFields,
  parse: (wire) => ({ do: 'generate', request: readVeoRequest(wire), wait: 'accepted' }),
  render: (answer, wire) => renderAccepted(answer, wire),
}

/** The project and location of operations that were asked for without one. They only have to look like Vertex AI's. */
const DEFAULT_PLACE = { project: 'laterna', location: 'global' } as const

/** The name in Vertex AI's form, in which the caller's own project and location are kept. */
export function vertexName(operation: string, params: { readonly [name: string]: string }): string {
  const { project = DEFAULT_PLACE.project, location = DEFAULT_PLACE.location, publisher = 'google', model = '' } = params
  return `projects/${project}/locations/${location}/publishers/${publisher}/models/${model}/operations/${operation}`
}

function renderAccepted(answer: Answer, wire: WireRequest): WireResponse {
  const { job } = generationOf(answer)
  const name =
    wire.params['form'] === 'vertex' ? vertexName(job.id, wire.params) : `models/${wire.params['model'] ?? ''}/operations/${job.id}`
  return { status: 200, headers: generationHeaders(job), body: { json: { name } } }
}
