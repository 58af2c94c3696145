import { GatewayError } from '../core/errors.ts'
import type { Instant } from '../core/ids.ts'
import type { ImageLimits, Model } from '../core/model.ts'
import { estimateTokens, linesFor, quote, type Quote, type Usage } from '../core/price.ts'
import type { ImageOrder, Order } from '../core/request.ts'

/** The most an order can cost. A model without a price is refused: nothing is given away by a gap in the data. */
export function quoteOrder(model: Model, order: Order, now: Instant): Quote {
  const { output } = order
  const quality = output.kind === 'image' && output.quality !== undefined ? { quality: output.quality } : {}
  const lines = linesFor(
    model.price,
    { resolution: output.resolution, aspectRatio: output.aspectRatio, sound: output.kind === 'video' && output.sound, ...quality },
    now,
  )
  if (lines.length === 0) throw new GatewayError('no_provider', `${model.id} has no price for this request, so it cannot be served.`)
  return quote(lines, maxUsage(model, order))
}

/** What a delivery is charged for. Nothing was delivered: nothing is charged, not even the prompt. */
export function usageOf(model: Model, order: Order, delivered: { readonly artifacts: number; readonly text?: string }): Usage {
  if (delivered.artifacts === 0) return {}
  const { output } = order
  const counted: Usage =
    output.kind === 'image'
      ? { request: 1, image: delivered.artifacts }
      : { request: 1, 'video-second': delivered.artifacts * output.durationSeconds }
  const tokens = model.limits.kind === 'image' ? model.limits.tokens : undefined
  if (!tokens || output.kind !== 'image') return counted
  return {
    ...counted,
    'input-token': runsOf(model, output) * (estimateTokens(order.prompt) + pictureTokens(model, order)),
    ...(order.inputs.length > 0 && model.price.some(({ meter }) => meter === 'input-image-token-extra')
      ? { 'input-image-token-extra': runsOf(model, output) * pictureTokens(model, order) }
      : {}),
    'output-text-token': Math.min(estimateTokens(delivered.text ?? ''), runsOf(model, output) * tokens.outputTextMax),
    'output-image-token': delivered.artifacts * tokensPerPicture(tokens, output),
  }
}

/** What is asked of a model several times is read by it several times. */
function runsOf({ limits }: Model, { count }: ImageOrder): number {
  return Math.ceil(count / limits.count.max)
}

function tokensPerPicture(tokens: NonNullable<ImageLimits['tokens']>, { quality, aspectRatio, resolution }: ImageOrder): number {
  const byQuality = quality && tokens.perOutputImageOf?.[quality]?.[aspectRatio]
  return byQuality ?? tokens.perOutputImage[resolution] ?? 0
}

function maxUsage(model: Model, order: Order): Usage {
  const { output } = order
  const most = usageOf(model, order, { artifacts: output.count })
  const tokens = model.limits.kind === 'image' ? model.limits.tokens : undefined
  if (!tokens || output.kind !== 'image') return most
  return { ...most, 'output-text-token': output.text ? runsOf(model, output) * tokens.outputTextMax : 0 }
}

function pictureTokens({ limits }: Model, { inputs }: Order): number {
  return limits.kind === 'image' ? inputs.length * (limits.tokens?.perInputImage ?? 0) : 0
}
