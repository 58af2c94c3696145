import { z } from 'zod'
import { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import type { Model } from '../../core/model.ts'
import type { Answer, Endpoint, WireResponse } from '../../core/protocol.ts'
import { VERSION_HEADER } from './errors.ts'

const modelAnswer = z.object({ id: z.string(), object: z.literal('model'), created: z.number(), owned_by: z.string() })

/** `GET /v1/models`. */
export const models: Endpoint = {
  name: 'openai.models',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['GET /v1/models'],
    summary: 'Lists the models.',
    answer: z.object({ object: z.literal('list'), data: z.array(modelAnswer) }),
  },
  parse: () => ({ do: 'list-models' }),
  render: renderModels,
}

/** `GET /v1/models/{model}`, whose id may hold slashes, encoded or not. */
export const model: Endpoint = {
  name: 'openai.model',
  body: 'none',
  access: 'key',
  contract: { routes: ['GET /v1/models/{model}'], summary: 'Describes a model.', answer: modelAnswer },
  parse: ({ params }) => ({ do: 'get-model', model: params['model'] ?? '' }),
  render: renderModels,
}

/** `{"object":"list","data":[…]}`, or one bare model. */
function renderModels(answer: Answer): WireResponse {
  if (answer.about === 'models') return found({ object: 'list', data: answer.models.map(modelJson) })
  if (answer.about === 'model') return found(modelJson(answer.model))
  throw new GatewayError('gateway_bug', 'Something went wrong on our side.')
}

function found(json: LightJson): WireResponse {
  return { status: 200, headers: VERSION_HEADER, body: { json } }
}

function modelJson({ id, lifecycle, maker }: Model): LightJson {
  const released = Date.parse(lifecycle.released)
  return { id, object: 'model', created: Number.isNaN(released) ? 0 : Math.floor(released / 1000), owned_by: maker }
}
