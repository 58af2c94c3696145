import { findModel } from '../catalog/index.ts'
import { refuse } from '../core/errors.ts'
import type { AccountId } from '../core/ids.ts'
import type { Model } from '../core/model.ts'
import type { GenerationRequest, InputMedia, Order, VideoOrder, VideoRequest } from '../core/request.ts'
import * as jobs from '../jobs/index.ts'
import { resultOf } from './go-on.ts'
import type { Tools } from './tools.ts'

/**
 * The request with everything filled in that it takes over from the film it continues. A model that cannot change films makes
 * one anew, from both prompts and the same seed and pictures, and that is declared. Throws `not_found` when the account has no
 * such film, and `bad_request` about `continues` when there is nothing in it yet.
 */
export async function inherit(tools: Tools, accountId: AccountId, request: GenerationRequest): Promise<GenerationRequest> {
  const { continues, inherits } = request
  if (!inherits || continues === undefined) return request
  const earlier = await tools.db.read((tx) => jobs.ownedBy(tx, accountId, continues))
  const { blob, mediaType } = resultOf(earlier, continues)
  const { order } = earlier
  if (order.output.kind !== 'video' || request.output.kind !== 'video') {
    throw refuse('continues', 'The earlier generation is not a film.', { rule: 'unsupported', value: continues })
  }
  const model = findModel(request.model || order.model)
  const film: InputMedia = { role: 'source-video', source: { from: 'blob', blob, mediaType } }
  const wishes = { ...wishesOf(order, model), ...request, model: request.model || order.model }
  const frame = frameOf(request.output, order.output)
  if (request.output.task === 'extend') {
    const { resolution: _, ...shape } = frame // An extension may exist at another resolution only.
    return { ...wishes, inputs: [film, ...request.inputs], output: { ...shape, ...request.output } }
  }
  if (request.output.task === 'edit' || canEdit(model)) {
    return { ...wishes, inputs: [film, ...request.inputs], output: { ...frame, ...request.output, task: 'edit' } }
  }
  return {
    ...wishes,
    prompt: `${earlier.request.prompt}\n${request.prompt}`,
    inputs: [...order.inputs.map(({ role, ...stored }): InputMedia => ({ role, source: { from: 'blob', ...stored } })), ...request.inputs],
    output: {
      ...frame,
      durationSeconds: order.output.durationSeconds,
      ...request.output,
      ...(order.output.task === undefined ? {} : { task: order.output.task }),
    },
    adjustments: [...(request.adjustments ?? []), { field: 'video', change: 'mapped', from: 'changed', to: 'made anew from both prompts' }],
  }
}

function canEdit({ limits }: Model): boolean {
  return limits.kind === 'video' && (limits.tasks?.includes('edit') ?? false)
}

function wishesOf({ negativePrompt, people, seed }: Order, { limits }: Model): Partial<GenerationRequest> {
  return { seed, ...(limits.people.includes(people) ? { people } : {}), ...(negativePrompt === undefined ? {} : { negativePrompt }) }
}

/** The earlier film's shape and size, unless the caller names others. */
function frameOf(wanted: VideoRequest, { aspectRatio, resolution }: VideoOrder): VideoRequest {
  if (wanted.nearPixels !== undefined) return { kind: 'video' }
  return { kind: 'video', aspectRatio, ...(wanted.aspectRatio === undefined ? { resolution } : {}) }
}
