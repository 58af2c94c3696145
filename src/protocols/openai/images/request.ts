import { BlobText } from '../../../core/light-json.ts'
import type { GenerateIntent, WireRequest } from '../../../core/protocol.ts'
import type { Adjustment, GenerationRequest, ImageRequest, InputMedia, MediaSource, Quality } from '../../../core/request.ts'
import { missing, present } from '../fields.ts'
import { editBody, generationBody, variationBody, type GivenPicture, type ImageSettings } from './body.ts'
import { givenPicture, pictureAt } from '../pictures.ts'
import { readAs } from '../read.ts'
import { frameOf } from '../sizes.ts'

/** A picture from a prompt. Throws GatewayError `bad_request` naming the parameter, as the others here do. */
export function parseGeneration({ body, baseUrl }: WireRequest): GenerateIntent {
  const { model, prompt, negative_prompt: negativePrompt, input_references: references = [], ...settings } = readAs(generationBody, body)
  const inputs = references.map((picture, index): InputMedia => {
    return { role: 'reference', source: sourceOf(picture, `input_references[${index}]`, baseUrl) }
  })
  return intentOf(settings, { model, prompt, ...present({ negativePrompt }), inputs, output: pictureOf(settings) })
}

/** A picture from others: the last word on how many and which roles is the model's. */
export function parseEdit({ body, baseUrl }: WireRequest): GenerateIntent {
  const { model, prompt, image, images, mask, input_fidelity: fidelity, ...settings } = readAs(editBody, body)
  const named = image === undefined ? 'images' : 'image'
  const given = image ?? images ?? []
  if (given.length === 0) throw missing('image')
  const inputs: InputMedia[] = given.map((picture, index) => ({
    role: 'reference',
    source: sourceOf(picture, given.length === 1 ? named : `${named}[${index}]`, baseUrl),
  }))
  if (mask !== undefined) inputs.push({ role: 'mask', source: sourceOf(mask, 'mask', baseUrl) })
  const changes: readonly Adjustment[] = fidelity === 'high' ? [dropped('input_fidelity', fidelity, 'none')] : []
  return intentOf(settings, { model, prompt, inputs, output: pictureOf(settings) }, changes)
}

/** The same again, a little different. */
export function parseVariation({ body, baseUrl }: WireRequest): GenerateIntent {
  const { model, prompt = '', image, ...settings } = readAs(variationBody, body)
  const inputs: readonly InputMedia[] = [{ role: 'reference', source: sourceOf(image, 'image', baseUrl) }]
  return intentOf(settings, { model, prompt, inputs, output: { ...pictureOf(settings), task: { do: 'vary' } } })
}

function intentOf(
  { seed, stream, style, background, quality }: ImageSettings,
  request: Pick<GenerationRequest, 'model' | 'prompt' | 'inputs' | 'output'>,
  changes: readonly Adjustment[] = [],
): GenerateIntent {
  const adjustments = [...changes, ...wishesDenied({ style, background, quality })]
  return {
    do: 'generate',
    request: { ...request, ...present({ seed }), ...(adjustments.length > 0 ? { adjustments } : {}), vendorOptions: {} },
    wait: 'finished',
    ...(stream === true ? { stream } : {}),
  }
}

/** The wishes that no model here grants, or not as they were made. */
export function wishesDenied({
  style,
  background,
  quality,
}: {
  readonly [wish in 'style' | 'background' | 'quality']?: string | undefined
}): readonly Adjustment[] {
  return [
    ...(background === 'transparent' ? [dropped('background', background, 'opaque')] : []),
    ...(style === undefined ? [] : [dropped('style', style.slice(0, 100), 'none')]),
    ...(quality === 'xhigh' || quality === 'max' ? [{ field: 'quality', change: 'mapped', from: quality, to: 'high' } as const] : []),
  ]
}

/** What was not said is not there: `standard` and `auto` are what everybody gets. */
export const QUALITY_OF: { readonly [quality in NonNullable<ImageSettings['quality']>]?: Quality } = {
  low: 'low',
  medium: 'medium',
  high: 'high',
  hd: 'high',
  xhigh: 'high',
  max: 'high',
}

function pictureOf(settings: ImageSettings): ImageRequest {
  const { n, size, aspect_ratio: aspectRatio, quality, output_format: format, output_compression: compressionQuality } = settings
  return {
    kind: 'image',
    text: false,
    count: n ?? 1,
    inSeveralRuns: true,
    ...frameOf(size),
    ...present({
      aspectRatio: aspectRatio ?? frameOf(size).aspectRatio,
      quality: quality && QUALITY_OF[quality],
      mediaType: format && (`image/${format}` as const),
      compressionQuality,
      partialImages: settings.stream === true ? settings.partial_images : undefined,
    }),
  }
}

function sourceOf(picture: GivenPicture, path: string, baseUrl: string): MediaSource {
  if (typeof picture === 'string' || picture instanceof BlobText) return givenPicture(picture, path, baseUrl)
  const { file_id: fileId, image_url: address } = picture
  return fileId === undefined ? pictureAt(address, `${path}.image_url`, baseUrl) : { from: 'stored', fileId }
}

function dropped(field: string, from: string, to: string): Adjustment {
  return { field, change: 'dropped', from, to }
}
