import { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import type { Model } from '../../core/model.ts'
import type { Answer, WireResponse } from '../../core/protocol.ts'
import { VERSION_HEADER } from './errors.ts'

/** `{"object":"list","data":[…]}`, or one bare model. */
export function renderModels(answer: Answer): WireResponse {
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
