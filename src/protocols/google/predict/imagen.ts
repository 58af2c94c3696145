import { z } from 'zod'
import { generationHeaders } from '../../../core/generation-headers.ts'
import type { Succeeded } from '../../../core/job.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import type { Answer, Endpoint, GenerationAnswer, WireRequest, WireResponse } from '../../../core/protocol.ts'
import { finished, generationOf } from '../generation.ts'
import { imagenBody } from './imagen-body.ts'
import { imagenFields, readImagenRequest } from './imagen-request.ts'
import { readAs } from '../read.ts'
import { predictRoutes } from './routes.ts'

const attributes = z.looseObject({ categories: z.array(z.string()), scores: z.array(z.number()) })

const prediction = z.looseObject({
  bytesBase64Encoded: z.string().optional(),
  mimeType: z.string().optional(),
  prompt: z.string().optional().describe('What was drawn; with `enhancePrompt`.'),
  raiFilteredReason: z.string().optional().describe('Instead of a picture; with `includeRaiReason`.'),
  safetyAttributes: attributes.optional(),
  contentType: z.string().optional(),
})

/** `POST …:predict`: pictures from a description or from pictures, in one answer. */
export const predict: Endpoint = {
  name: 'google.predict',
  body: 'json',
  access: 'key',
  contract: {
    routes: predictRoutes('predict'),
    summary: 'Makes pictures, edits and enlarges them, shows products and people in them, or masks what is in them.',
    body: imagenBody,
    answer: z.looseObject({ predictions: z.array(prediction).describe('Never absent; empty when all pictures were filtered.') }),
  },
  fields: imagenFields,
  parse: (wire) => ({ do: 'generate', request: readImagenRequest(wire), wait: 'finished' }),
  render,
}

/** `predictions` is always there: without it the Python SDK gives `None`, and the usual loop over it crashes. */
function render(answer: Answer, wire: WireRequest): WireResponse {
  const generation = generationOf(answer)
  return finished(generation, { endpoint: predict, params: wire.params }, (state) => ({
    status: 200,
    headers: generationHeaders(generation.job),
    body: { json: { predictions: predictionsOf(generation, state, wire) } },
  }))
}

function predictionsOf({ job, media }: GenerationAnswer, { filtered }: Succeeded, wire: WireRequest): readonly LightJson[] {
  const { enhancePrompt, includeRaiReason, includeSafetyAttributes } = readAs(imagenBody, wire.body).value.parameters ?? {}
  const rating = includeSafetyAttributes === true ? { safetyAttributes: NO_SCORES } : {}
  const pictures = media.map(({ artifact }) => ({
    mimeType: artifact.mediaType,
    bytesBase64Encoded: new BlobText(artifact.blob),
    ...(enhancePrompt === true ? { prompt: job.order.prompt } : {}),
    ...rating,
  }))
  return [
    ...pictures,
    ...(includeRaiReason === true ? filtered.map((raiFilteredReason) => ({ raiFilteredReason })) : []),
    ...(includeSafetyAttributes === true ? [{ contentType: 'Positive Prompt', ...rating }] : []),
  ]
}

/** We rate nothing, and say so rather than invent scores. */
const NO_SCORES = { categories: [], scores: [] }
