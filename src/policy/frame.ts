import { refuse, type RequestField } from '../core/errors.ts'
import type { Model, Sizes } from '../core/model.ts'
import type { ImageRequest, StoredInput, VideoRequest } from '../core/request.ts'

/** The shape and size of a result, all of it decided. */
export interface Frame {
  readonly resolution: string
  readonly aspectRatio: string
  readonly widthPixels: number
  readonly heightPixels: number
}

/** A wrong shape is worse than a wrong size, and a picture too small worse than one too large. */
const SHAPE_WEIGHT = 4
const TOO_SMALL_WEIGHT = 1.5

/**
 * Which of the model's sizes serves. What was asked for by name must exist; what was written in pixels gets the nearest
 * there is; an edit without either keeps the nearest shape to its picture's. Throws GatewayError `bad_request`.
 */
export function fitFrame({ limits }: Model, wanted: ImageRequest | VideoRequest, inputs: readonly StoredInput[]): Frame {
  const near = wanted.aspectRatio === undefined ? wanted.nearPixels : undefined
  const named = wanted.resolution === undefined ? undefined : oneOf('resolution', wanted.resolution, Object.keys(limits.sizes), '')
  if (near) return nearestFrame(named === undefined ? limits.sizes : { [named]: limits.sizes[named] ?? {} }, near)
  const resolution = named ?? limits.defaultResolution
  const sizes = limits.sizes[resolution] ?? {}
  const picture = sizeOfInput(inputs)
  const fallback = picture ? nearestFrame({ [resolution]: sizes }, picture).aspectRatio : limits.defaultAspectRatio
  const aspectRatio = oneOf('aspectRatio', wanted.aspectRatio, Object.keys(sizes), fallback)
  const [widthPixels, heightPixels] = sizes[aspectRatio] ?? [0, 0]
  return { resolution, aspectRatio, widthPixels, heightPixels }
}

function nearestFrame(sizes: Sizes, [width, height]: readonly [number, number]): Frame {
  const frames = Object.entries(sizes).flatMap(([resolution, ratios]) =>
    Object.entries(ratios).map(([aspectRatio, [widthPixels, heightPixels]]) => ({ resolution, aspectRatio, widthPixels, heightPixels })),
  )
  const distance = (frame: Frame): number => {
    const shape = Math.log(frame.widthPixels / frame.heightPixels) - Math.log(width / height)
    const area = Math.log(frame.widthPixels * frame.heightPixels) - Math.log(width * height)
    return SHAPE_WEIGHT * Math.abs(shape) + (area < 0 ? TOO_SMALL_WEIGHT : 1) * Math.abs(area)
  }
  const [first, ...others] = frames
  if (!first) throw refuse('resolution', 'The model has no size for this.', { rule: 'unsupported' })
  return others.reduce((best, frame) => (distance(frame) < distance(best) ? frame : best), first)
}

function sizeOfInput(inputs: readonly StoredInput[]): readonly [number, number] | undefined {
  const picture = inputs.find(({ role, widthPixels }) => (role === 'reference' || role === 'first-frame') && widthPixels !== undefined)
  return picture?.widthPixels && picture.heightPixels ? [picture.widthPixels, picture.heightPixels] : undefined
}

/** The allowed value equal to the wanted one but for letter case, or the fallback when nothing was wanted. */
export function oneOf<Value extends string>(
  field: RequestField,
  wanted: string | undefined,
  allowed: readonly Value[],
  fallback: Value,
): Value {
  if (wanted === undefined) return fallback
  const found = allowed.find((value) => value.toLowerCase() === wanted.toLowerCase())
  if (found !== undefined) return found
  throw refuse(field, `${field} does not support "${wanted}". Supported: ${allowed.join(', ')}.`, {
    rule: 'unsupported',
    value: wanted,
    allowed,
  })
}
