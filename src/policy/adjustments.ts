import type { Model } from '../core/model.ts'
import type { Adjustment, GenerationRequest, ImageOrder, ImageRequest, VideoOrder } from '../core/request.ts'

/** Everything in which the order is not what the caller wrote, the dialect's own changes first. */
export function adjustmentsOf(model: Model, request: GenerationRequest, output: ImageOrder | VideoOrder): readonly Adjustment[] {
  const wanted = request.output
  return [
    ...(request.adjustments ?? []),
    ...ofModel(model, request.model),
    ...ofSize(wanted.nearPixels, output),
    ...(wanted.kind === 'image' && output.kind === 'image' ? ofPicture(model, wanted, output) : []),
    ...(wanted.kind === 'video' && output.kind === 'video' && wanted.resizeMode !== output.resizeMode
      ? [dropped('resizeMode', wanted.resizeMode ?? '')]
      : []),
    ...ofNegativePrompt(model, request.negativePrompt),
  ]
}

/** A prefix such as `models/` is part of how ids are written, and names no other model. */
function ofModel({ id }: Model, asked: string): readonly Adjustment[] {
  return asked === id || asked.endsWith(`/${id}`) ? [] : [{ field: 'model', change: 'mapped', from: asked, to: id }]
}

function ofSize(nearPixels: readonly [number, number] | undefined, output: ImageOrder | VideoOrder): readonly Adjustment[] {
  const from = nearPixels?.join('x')
  const to = `${output.widthPixels}x${output.heightPixels}`
  return from === undefined || from === to ? [] : [{ field: 'size', change: 'mapped', from, to }]
}

function ofPicture({ limits }: Model, wanted: ImageRequest, output: ImageOrder): readonly Adjustment[] {
  if (limits.kind !== 'image') return []
  const native = limits.mediaTypes[0] ?? output.mediaType
  const runs = Math.ceil(output.count / limits.count.max)
  return [
    ...ofQuality(wanted, output),
    ...(limits.mediaTypes.includes(output.mediaType)
      ? []
      : [{ field: 'mediaType', change: 'applied', from: native, to: output.mediaType } as const]),
    ...(runs > 1
      ? [{ field: 'count', change: 'applied', from: `${limits.count.max} at a time`, to: `${output.count} in ${runs} runs` } as const]
      : []),
  ]
}

function ofQuality(wanted: ImageRequest, output: ImageOrder): readonly Adjustment[] {
  const { quality } = wanted
  if (quality === undefined || quality === output.quality) return []
  if (output.quality !== undefined) return [{ field: 'quality', change: 'mapped', from: quality, to: output.quality }]
  const isSharper = wanted.resolution === undefined && wanted.nearPixels === undefined && output.resolution === '2K'
  return [quality === 'high' && isSharper ? { field: 'quality', change: 'mapped', from: quality, to: '2K' } : dropped('quality', quality)]
}

/** The provider says it in the prompt where the model has no word for it, so that the caller gets what was asked. */
function ofNegativePrompt({ limits }: Model, negativePrompt: string | undefined): readonly Adjustment[] {
  if (negativePrompt === undefined || !limits.saidInPrompt?.includes('negativePrompt')) return []
  return [{ field: 'negativePrompt', change: 'applied', from: 'a field of its own', to: 'words of the prompt' }]
}

function dropped(field: string, from: string): Adjustment {
  return { field, change: 'dropped', from, to: 'none' }
}
