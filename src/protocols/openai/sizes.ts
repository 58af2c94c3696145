import type { GatewayError } from '../../core/errors.ts'
import { badField } from './fields.ts'

/** What a caller said about shape and size, in our words. */
export interface Frame {
  readonly aspectRatio?: string
  readonly resolution?: string
}

const RATIOS = ['1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9'] as const
/** Imagen draws only these; OpenAI's usual 3:2 and 2:3 become their neighbours, as other gateways have it. */
const RATIOS_OF_IMAGEN = ['1:1', '3:4', '4:3', '9:16', '16:9'] as const
const ALLOWED = ['auto', '1024x1024', '1536x1024', '1024x1536', 'any WIDTHxHEIGHT', 'a ratio such as 16:9', '1K', '2K', '4K']
const SIDE_MAX = 8192

/**
 * A picture's size as OpenAI's callers write it: `auto`, pixels, a ratio, or a word for the long side. Pixels become
 * the nearest ratio, and 2K or 4K when the long side asks for it. Throws GatewayError `bad_request`.
 */
export function imageFrame(size: string | undefined, model: string, path = 'size'): Frame {
  if (size === undefined || size.toLowerCase() === 'auto') return {}
  if (/^\d{1,2}:\d{1,2}$/.test(size)) return { aspectRatio: size }
  if (/^(512|[124]k)$/i.test(size)) return { resolution: size.toUpperCase() }
  const [width, height] = pixelsIn(size) ?? []
  if (!width || !height) throw unreadable(size, path)
  const longSide = Math.max(width, height)
  const aspectRatio = nearest(width / height, lastSegment(model).startsWith('imagen') ? RATIOS_OF_IMAGEN : RATIOS)
  if (longSide >= 3840) return { aspectRatio, resolution: '4K' }
  return longSide >= 2048 ? { aspectRatio, resolution: '2K' } : { aspectRatio }
}

/** A video's size: pixels, a ratio, or `720p`, `1080p`, `4k`. Throws GatewayError `bad_request`. */
export function videoFrame(size: string | undefined, path = 'size'): Frame {
  if (size === undefined || size.toLowerCase() === 'auto') return {}
  if (/^\d{1,2}:\d{1,2}$/.test(size)) return { aspectRatio: size }
  if (/^(720p|1080p|4k)$/i.test(size)) return { resolution: size.toLowerCase() }
  const [width, height] = pixelsIn(size) ?? []
  if (!width || !height) throw unreadable(size, path)
  const longSide = Math.max(width, height)
  const resolution = longSide >= 3840 ? '4k' : longSide >= 1920 ? '1080p' : '720p'
  return { aspectRatio: nearest(width / height, ['16:9', '9:16', '1:1']), resolution }
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

function nearest(ratio: number, ratios: readonly string[]): string {
  const distance = (name: string): number => {
    const [across = 1, down = 1] = name.split(':').map(Number)
    return Math.abs(Math.log(across / down) - Math.log(ratio))
  }
  return ratios.toSorted((a, b) => distance(a) - distance(b))[0] ?? '1:1'
}

function unreadable(size: string, path: string): GatewayError {
  return badField(path, `'${path}' is not a size: '${size}'.`, { rule: 'unsupported', value: size, allowed: ALLOWED })
}
