import { refuse, type RequestField } from '../core/errors.ts'
import type { ImageLimits, Model, Sizes } from '../core/model.ts'
import type { ImageRequest, ImageTask, StoredInput, VideoRequest } from '../core/request.ts'

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
 * Which of the sizes serves. What was asked for by name must exist; what was written in pixels gets the nearest there is; an edit
 * without either keeps the nearest shape to its picture's. Throws GatewayError `bad_request`.
 */
export function fitFrame(
  { limits }: Model,
  wanted: ImageRequest | VideoRequest,
  inputs: readonly StoredInput[],
  sizes: Sizes = limits.sizes,
): Frame {
  const near = wanted.aspectRatio === undefined ? wanted.nearPixels : undefined
  const resolutions = Object.keys(sizes)
  const named = wanted.resolution === undefined ? undefined : oneOf('resolution', wanted.resolution, resolutions, '')
  if (near) {
    const there = named === undefined ? sizes : { [named]: sizes[named] ?? {} }
    return nearestFrame(wanted.kind === 'video' ? noLarger(there, Math.max(...near)) : there, near)
  }
  const resolution = named ?? usualOf(resolutions, limits.defaultResolution)
  const table = sizes[resolution] ?? {}
  const picture = sizeOfInput(inputs)
  const ratios = Object.keys(table)
  const fallback = picture ? nearestFrame({ [resolution]: table }, picture).aspectRatio : usualOf(ratios, limits.defaultAspectRatio)
  const aspectRatio = oneOf('aspectRatio', wanted.aspectRatio, ratios, fallback)
  const [widthPixels, heightPixels] = table[aspectRatio] ?? [0, 0]
  return { resolution, aspectRatio, widthPixels, heightPixels }
}

/**
 * The frame of a picture that keeps its own shape: the same size for a mask of it, a multiple for an upscaled one. Undefined for
 * everything else. Throws GatewayError `bad_request` about `inputs` when the size is not known or the result would be too large.
 */
export function frameOfPicture(limits: ImageLimits, task: ImageTask | undefined, inputs: readonly StoredInput[]): Frame | undefined {
  if (task?.do !== 'upscale' && task?.do !== 'segment') return undefined
  const factor = task.do === 'upscale' ? task.factor : 1
  const picture = sizeOfInput(inputs)
  if (!picture) throw refuse('inputs', 'Unable to process input image: its size cannot be told.', { rule: 'unsupported' })
  const [widthPixels, heightPixels] = [picture[0] * factor, picture[1] * factor]
  const pixelsMax = limits.upscaledPixelsMax ?? Number.POSITIVE_INFINITY
  if (factor > 1 && widthPixels * heightPixels > pixelsMax) {
    const most = `${Math.floor(pixelsMax / 1_000_000)} megapixels are the most`
    throw refuse('inputs', `The picture would have ${widthPixels}x${heightPixels} pixels; ${most}.`, {
      rule: 'out_of_range',
      value: `${picture[0]}x${picture[1]}`,
    })
  }
  const { resolution, aspectRatio } = nearestFrame(limits.sizes, [widthPixels, heightPixels])
  return { resolution, aspectRatio, widthPixels, heightPixels }
}

/** A film larger than wished is dearer, and often exists in one length only: of those that are no larger the nearest serves. */
function noLarger(sizes: Sizes, longSidePixels: number): Sizes {
  const kept = Object.entries(sizes).flatMap(([resolution, table]) => {
    const ratios = Object.entries(table).filter(([, pixels]) => Math.max(...pixels) <= longSidePixels)
    return ratios.length === 0 ? [] : [[resolution, Object.fromEntries(ratios)] as const]
  })
  return kept.length === 0 ? sizes : Object.fromEntries(kept)
}

function usualOf(values: readonly string[], usual: string): string {
  return values.includes(usual) ? usual : (values[0] ?? usual)
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

/** Inputs that the result is to look like in shape; a picture of a product or a style says nothing about it. */
const SHAPING: readonly StoredInput['role'][] = ['reference', 'first-frame', 'source-video', 'person', 'content']

function sizeOfInput(inputs: readonly StoredInput[]): readonly [number, number] | undefined {
  const picture = inputs.find(({ role, widthPixels }) => SHAPING.includes(role) && widthPixels !== undefined)
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
