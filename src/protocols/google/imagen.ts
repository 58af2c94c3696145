import type { Succeeded } from '../../core/job.ts'
import { BlobText, type LightJson } from '../../core/light-json.ts'
import type { Answer, Endpoint, GenerationAnswer, WireRequest, WireResponse } from '../../core/protocol.ts'
import { readBody, readBoolean } from './fields.ts'
import { imagenFields, readImagenRequest, readParameters } from './imagen-request.ts'
import { finished, generationOf } from './generation.ts'
import { generationHeaders } from '../../core/generation-headers.ts'

/** `POST …:predict`: pictures from a description, in one answer. */
export const predict: Endpoint = {
  name: 'google.predict',
  body: 'json',
  access: 'key',
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

function predictionsOf({ job, media }: GenerationAnswer, state: Succeeded, wire: WireRequest): readonly LightJson[] {
  const parameters = readParameters(readBody(wire.body))
  const withAttributes = readBoolean(parameters, 'includeSafetyAttributes') === true
  const enhanced = readBoolean(parameters, 'enhancePrompt') === true
  const pictures = media.map(({ artifact }) => ({
    mimeType: artifact.mediaType,
    bytesBase64Encoded: new BlobText(artifact.blob),
    ...(enhanced ? { prompt: job.order.prompt } : {}),
    ...(withAttributes ? { safetyAttributes: NO_SCORES } : {}),
  }))
  const filtered = readBoolean(parameters, 'includeRaiReason') === true ? state.filtered : []
  return [
    ...pictures,
    ...filtered.map((raiFilteredReason) => ({ raiFilteredReason })),
    ...(withAttributes ? [{ contentType: 'Positive Prompt', safetyAttributes: NO_SCORES }] : []),
  ]
}

/** We rate nothing, and say so rather than invent scores. */
const NO_SCORES = { categories: [], scores: [] }
