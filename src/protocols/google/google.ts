import type { GatewayError } from '../../core/errors.ts'
import type { Match, Protocol, WireCall, WireResponse } from '../../core/protocol.ts'
import { countTokens, generateContent, renderContentError, streamGenerateContent } from './content.ts'
import { notFound, notOffered, wrongMethod } from './elsewhere.ts'
import { renderError } from './errors.ts'
import { downloadFile, getFile } from './files.ts'
import { predict } from './imagen.ts'
import { getModel, listModels } from './models.ts'
import { cancelOperation, fetchPredictOperation, getOperation } from './operation.ts'
import { matchCall, type Destinations } from './routes.ts'
import { predictLongRunning } from './veo.ts'

/**
 * The dialect of Google's Gemini API and of Vertex AI: Imagen, Veo, Gemini image models, models and generated files.
 * What of it we speak and what we do not: docs/protocols/google.md.
 */
export const google: Protocol = { id: 'google', match: (call) => matchCall(call, destinations), credential, renderError: render }

const destinations: Destinations = {
  verbs: {
    predict,
    predictLongRunning,
    fetchPredictOperation,
    generateContent,
    streamGenerateContent,
    countTokens,
    batchGenerateContent: notOffered,
  },
  operation: getOperation,
  cancelOperation,
  models: listModels,
  model: getModel,
  file: getFile,
  fileBytes: downloadFile,
  notOffered,
  notFound,
  wrongMethod,
}

/** The header of Google's clients, the query of its curl examples, or the bearer token of everybody else; the first there is. */
function credential({ headers, query }: WireCall): string | undefined {
  const [, bearer] = /^bearer\s+(\S+)\s*$/i.exec(headers['authorization'] ?? '') ?? []
  return headers['x-goog-api-key']?.trim() || query['key']?.trim() || bearer
}

function render(error: GatewayError, match?: Match): WireResponse {
  const isContent = match?.endpoint === generateContent || match?.endpoint === streamGenerateContent
  return match && isContent ? renderContentError(error, match) : renderError(error, match)
}
