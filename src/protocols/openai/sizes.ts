import type { GatewayError } from '../../core/errors.ts'
import { badField } from './fields.ts'

/** What a caller said about shape and size, in our words. */
export interface Frame {
  readonly aspectRatio?: string
  readonly resolution?: string
  readonly nearPixels?: readonly [widthPixels: number, heightPixels: number]
}

const ALLOWED = [
  'auto',
  '1024x1024',
  '1536x1024',
  '1024x1536',
  'any WIDTHxHEIGHT',
  'a ratio such as 16:9',
  '1K',
  '2K',
  '4K',
  '720p',
  '1080p',
]
const SIDE_MAX = 8192

/**
 * A size as OpenAI's callers write it: `auto`, pixels, a ratio, or a word for how fine it is to be. Pixels are passed on: which
 * of its sizes is nearest, the model's record tells, and whether it knows the word. Throws GatewayError `bad_request`.
 */
export function frameOf(size: string | undefined, path = 'size'): Frame {
  if (size === undefined || size.toLowerCase() === 'auto') return {}
  if (/^\d{1,2}:\d{1,2}$/.test(size)) return { aspectRatio: size }
  if (/^(512|[124]k|720p|1080p)$/i.test(size)) return { resolution: /p$/i.test(size) ? size.toLowerCase() : size.toUpperCase() }
  const nearPixels = pixelsIn(size)
  if (!nearPixels) throw unreadable(size, path)
  return { nearPixels }
}

/** The same for a film: pixels also say how fine it is to be. */
export function filmFrame(frame: Frame): Frame {
  if (!frame.nearPixels || frame.resolution !== undefined) return frame
  const longSide = Math.max(...frame.nearPixels)
  return { ...frame, resolution: longSide >= 3840 ? '4k' : longSide >= 1920 ? '1080p' : '720p' }
}

function pixelsIn(size: string): readonly [number, number] | undefined {
  const match = /^(\d{2,4})\s*[x*×]\s*(\d{2,4})$/i.exec(size)
  const [width, height] = [Number(match?.[1]), Number(match?.[2])]
  return width > 0 && height > 0 && Math.max(width, height) <= SIDE_MAX ? [width, height] : undefined
}

function unreadable(size: string, path: string): GatewayError {
  return badField(path, `'${path}' is not a size: '${size.slice(0, 100)}'.`, {
    rule: 'unsupported',
    value: size.slice(0, 100),
    allowed: ALLOWED,
  })
}
