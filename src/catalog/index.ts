import { GatewayError } from '../core/errors.ts'
import type { Model, Route } from '../core/model.ts'
import { geminiImageModels } from './gemini-image.ts'
import { openaiImageModels } from './gpt-image.ts'
import { imagenModels } from './imagen.ts'
import { imagenEditModels } from './imagen-edit.ts'
import { nearMisses } from './near-misses.ts'
import { omniModels } from './omni.ts'
import { soraModels } from './sora.ts'
import { veoModels } from './veo.ts'

/** Everything we sell, in the order it is listed. */
export const models: readonly Model[] = [
  ...imagenModels,
  ...imagenEditModels,
  ...geminiImageModels,
  ...openaiImageModels,
  ...veoModels,
  ...omniModels,
  ...soraModels,
]

/** How test keys are served, whatever model they name: by the built-in illustrator. */
export const rehearsalRoute: Route = { provider: 'illustrator', upstreamModel: 'illustrator' }

const modelById: ReadonlyMap<string, Model> = new Map(models.map((model) => [model.id, model]))

/** Longer than any model id; what is longer is only named by its beginning. */
const ID_LENGTH_MAX = 100

/**
 * The model of that id. Accepts the ways callers prefix it: `models/…`, `google/…`, `openai/…`, `publishers/google/models/…`.
 * Throws GatewayError `model_not_found` naming the id and the nearest ones we have.
 */
export function findModel(id: string): Model {
  const model = modelById.get(withoutPrefix(id))
  if (model) return model
  const asked = id.length > ID_LENGTH_MAX ? `${id.slice(0, ID_LENGTH_MAX)}…` : id
  const near = nearMisses(
    withoutPrefix(asked),
    models.map((candidate) => candidate.id),
  )
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ' The list of models is at /v1/models.'
  throw new GatewayError('model_not_found', `There is no model "${asked}".${hint}`, {
    violation: { field: 'model', rule: 'unknown', value: asked, ...(near.length > 0 ? { allowed: near } : {}) },
  })
}

function withoutPrefix(id: string): string {
  return id.replace(/^(?:publishers\/google\/)?models\//, '').replace(/^(?:google|openai)\//, '')
}
