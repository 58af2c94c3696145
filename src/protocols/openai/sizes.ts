import type { GatewayError } from '../../core/errors.ts'
import { badField } from './fields.ts'

/** What a caller said about shape and size, in our words. */
export interface Frame {
  readonly aspectRatio?: string
  readonly resolution?: string
  readonly nearPixels?: readonly [widthPixels: number, heightPixels: number]
}

const ALLOWED = ['auto', '1024x1024', '1536x1024', '1024x1536', 'any WIDTHxHEIGHT', 'a ratio such as 16:9', '1K', '2K', '4K']
const SIDE_MAX = 8192

/**
 * A picture's size as OpenAI's callers write it: `auto`, pixels, a ratio, or a word for the long side. Pixels are passed on:
 * which of its sizes is nearest, the model's record tells. Throws GatewayError `bad_request`.
 */
export function imageFrame(size: string | undefined, path = 'size'): Frame {
  if (size === undefined || size.toLowerCase() === 'auto') return {}
  if (/^\d{1,2}:\d{1,2}$/.test(size)) return { aspectRatio: size }
  if (/^(512|[124]k)$/i.test(size)) return { resolution: size.toUpperCase() }
  const nearPixels = pixelsIn(size)
  if (!nearPixels) throw unreadable(size, path)
  return { nearPixels }
}

/** A video's size: pixels, a ratio, or `720p`, `1080p`, `4k`. Throws GatewayError `bad_request`. */
export function videoFrame(size: string | undefined, path = 'size'): Frame {
  if (size === undefined || size.toLowerCase() === 'auto') return {}
  if (/^\d{1,2}:\d{1,2}$/.test(size)) return { aspectRatio: size }
  if (/^(720p|1080p|4k)$/i.test(size)) return { resolution: size.toLowerCase() }
  const nearPixels = pixelsIn(size)
  if (!nearPixels) throw unreadable(size, path)
  const longSide = Math.max(...nearPixels)
  return { nearPixels, resolution: longSide >= 3840 ? '4k' : longSide >= 1920 ? '1080p' : '720p' }
}

/** The id without a vendor in front: `google/veo-3` is `veo-3`. Lower case. */
export function lastSegment(model: string): string {
  return model.slice(model.lastIndexOf('/') + 1).toLowerCase()
}

function pixelsIn(size: string): readonly [number, number] | undefined {
  const match = /^(\d{2,4})\s*[x*×]\s*(\d{2,4})$/i.exec(size)
  const [width, height] = [Number(match?.[1]), Number(match?.[2])]
  return width > 0 && height > 0 && Math.max(width, height) <= SIDE_MAX ? [width, height] : undefined
}

function unreadable(size: string, path: string): GatewayError {
  return badField(path, `'${path}' is not a size: '${size}'.`, { rule: 'unsupported', value: size, allowed: ALLOWED })
}
