import type { GatewayError } from '../../core/errors.ts'
import type { Match, Protocol, WireCall, WireRequest, WireResponse } from '../../core/protocol.ts'
import { generateContent, renderContentError, streamGenerateContent } from './content/content.ts'
import { countTokens } from './content/count-tokens.ts'
import { notFound, notOffered, wrongMethod } from './elsewhere.ts'
import { renderError } from './errors.ts'
import { deleteFile, downloadFile, getFile, listFiles } from './files/files.ts'
import { predict } from './predict/imagen.ts'
import { cancelInteraction, createInteraction, deleteInteraction, getInteraction } from './interactions/interactions.ts'
import { getModel, listModels } from './models.ts'
import {
  cancelOperation,
  deleteOperation,
  fetchPredictOperation,
  getOperation,
  listOperations,
  waitOperation,
} from './predict/operation.ts'
import { matcherFor, type Destinations } from './routes.ts'
import { beginUpload, continueUpload, multipartUpload, rawUpload } from './files/uploads.ts'
import { uploadSecret } from './files/upload-steps.ts'
import { servedBy } from './served.ts'
import { predictLongRunning } from './predict/veo.ts'

const batches = notOffered('batchGenerateContent', 'Please send the requests one by one.')

const destinations: Destinations = {
  resources: {
    'GET models': listModels,
    'GET models/{model}/operations': listOperations, // Before the next, whose name may hold a slash.
    'GET models/{model}': getModel,
    'POST models/{model}:predict': predict,
    'POST models/{model}:predictLongRunning': predictLongRunning,
    'POST models/{model}:fetchPredictOperation': fetchPredictOperation,
    'POST models/{model}:generateContent': generateContent,
    'POST models/{model}:streamGenerateContent': streamGenerateContent,
    'POST models/{model}:countTokens': countTokens,
    'POST models/{model}:batchGenerateContent': batches,
    'GET operations/{operation}': getOperation,
    'POST operations/{operation}:cancel': cancelOperation,
    'POST operations/{operation}:wait': waitOperation,
    'DELETE operations/{operation}': deleteOperation,
    'GET operations': listOperations,
    'GET models/{model}/operations/{operation}': getOperation,
    'POST models/{model}/operations/{operation}:cancel': cancelOperation,
    'POST models/{model}/operations/{operation}:wait': waitOperation,
    'DELETE models/{model}/operations/{operation}': deleteOperation,
    'POST interactions': createInteraction,
    'GET interactions/{interaction}': getInteraction,
    'DELETE interactions/{interaction}': deleteInteraction,
    'POST interactions/{interaction}/cancel': cancelInteraction,
    'POST interactions/{interaction}:cancel': cancelInteraction,
    'GET files': listFiles,
    'POST files': notOffered('files.create', 'Please upload to /upload/v1beta/files.'),
    'POST files:register': notOffered('files.register', 'Files in Google Cloud Storage cannot be read here. Please upload them.'),
    'GET files/{file}': getFile,
    'GET files/{file}:download': downloadFile,
    'DELETE files/{file}': deleteFile,
    'POST upload/files:begin': beginUpload,
    'POST upload/files:continue': continueUpload,
    'PUT upload/files:continue': continueUpload,
    'DELETE upload/files:continue': continueUpload,
    'POST upload/files:multipart': multipartUpload,
    'POST upload/files:raw': rawUpload,
  },
  notOffered: {
    upload: notOffered('This upload', 'Please upload to /upload/v1beta/files.'),
    webhooks: notOffered('webhooks', 'Please poll the operation.'),
    cachedContents: notOffered('cachedContents', 'Please send the contents with each request.'),
    batches,
  },
  notFound,
  wrongMethod,
}

/**
 * The dialect of Google's Gemini API and of Vertex AI: Imagen, Veo, Gemini image models, models and generated files.
 * What of it we speak and what we do not: docs/protocols/google.md.
 */
export const google: Protocol = {
  id: 'google',
  match: matcherFor(destinations),
  credential,
  renderError: render,
  served: servedBy(Object.values(destinations.resources)),
}

/** An upload's secret where there is one; the header of Google's clients, the query of its curl examples, or the bearer token of everybody else; the first there is. */
function credential(call: WireCall): string | undefined {
  const { headers, query } = call
  const [, bearer] = /^bearer\s+(\S+)\s*$/i.exec(headers['authorization'] ?? '') ?? []
  return uploadSecret(call) || headers['x-goog-api-key']?.trim() || query['key']?.trim() || bearer
}

function render(error: GatewayError, match?: Match, wire?: WireRequest): WireResponse {
  const isContent = match?.endpoint === generateContent || match?.endpoint === streamGenerateContent
  return match && isContent ? renderContentError(error, match, wire) : renderError(error, match)
}
