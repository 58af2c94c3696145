import sharp from 'sharp'
import type { ImageOrder, People } from '../../core/request.ts'
import { compose } from './compose.ts'
import { encodeScene, fingerprintOf } from './embedded-scene.ts'
import { withProvenance } from './metadata.ts'
import { sceneOfOrder } from './people.ts'
import { onlookerFor, type Tell } from './previews.ts'

/** What of an order a still picture is made from. */
export interface StillAsked {
  readonly prompt: string
  readonly negativePrompt?: string
  readonly people?: People
  readonly seed: number
  /** Which picture of the count; each has a seed of its own. */
  readonly index: number
  readonly output: Pick<ImageOrder, 'widthPixels' | 'heightPixels' | 'mediaType' | 'compressionQuality'>
  readonly quality?: 'fine' | 'draft'
  /** How many pictures of the work in progress are told at most; none when absent. */
  readonly previews?: number
}

/** One picture, encoded, without transparency, of exactly the size asked for. Same order: same bytes. */
export async function makeStill(asked: StillAsked, tell: Tell = () => undefined): Promise<Uint8Array> {
  const { prompt, output, quality = 'fine', previews: count = 0 } = asked
  const seed = (asked.seed + asked.index) >>> 0
  const scene = sceneOfOrder({ ...asked, seed })
  const onlooker = onlookerFor({ ...output, count, prompt, seed }, scene.style, tell)
  const canvas = compose(scene, { widthPixels: output.widthPixels, heightPixels: output.heightPixels, quality }, onlooker)
  const { width, height } = canvas
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const embedded = encodeScene({ scene, filters: [], fingerprint: fingerprintOf(width, height, pixels) })
  const bytes = await encode({ width, height, pixels }, output)
  return withProvenance(bytes, output.mediaType, { prompt, seed, ...(embedded ? { scene: embedded } : {}) })
}

interface Pixels {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

async function encode({ width, height, pixels }: Pixels, { mediaType, compressionQuality }: StillAsked['output']): Promise<Uint8Array> {
  const raw = sharp(pixels, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
  const lossyQuality = Math.max(1, compressionQuality)
  if (mediaType === 'image/jpeg') return raw.jpeg({ quality: lossyQuality, chromaSubsampling: '4:4:4' }).toBuffer()
  if (mediaType === 'image/webp') return raw.webp({ quality: lossyQuality }).toBuffer()
  return raw.png({ compressionLevel: 6 }).toBuffer()
}
