import sharp from 'sharp'
import type { ImageOrder, People } from '../../core/request.ts'
import { compose } from './compose.ts'
import { encodeScene, fingerprintOf } from './embedded-scene.ts'
import { withProvenance } from './metadata.ts'
import type { Picture } from './edit/picture.ts'
import { inTonesOf, styleOf } from './edit/style-of.ts'
import { sceneOfOrder, withPeople } from './people.ts'
import { withReferences, type Company } from './references.ts'
import type { Scene } from './scene.ts'
import { onlookerFor, type Tell } from './previews.ts'

/** What of an order a still picture is made from. */
export interface StillAsked extends Company {
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

export interface Still {
  readonly bytes: Uint8Array
  /** Sentences for the caller about what could not be honoured. */
  readonly notes: readonly string[]
}

/** One picture, encoded, without transparency, of exactly the size asked for. Same order: same bytes. */
export async function makeStill(asked: StillAsked, tell: Tell = () => undefined): Promise<Still> {
  const { prompt, output, quality = 'fine', previews: count = 0 } = asked
  const seed = (asked.seed + asked.index) >>> 0
  const { scene, tones, notes } = await inCompany(sceneOfOrder({ ...asked, seed }), asked)
  const onlooker = onlookerFor({ ...output, count, prompt, seed }, scene.style, tell)
  const canvas = compose(scene, { widthPixels: output.widthPixels, heightPixels: output.heightPixels, quality }, onlooker)
  const { width, height } = canvas
  const drawn = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const { pixels } = tones ? inTonesOf({ width, height, pixels: drawn }, tones) : { pixels: drawn }
  const embedded = tones ? undefined : encodeScene({ scene, filters: [], fingerprint: fingerprintOf(width, height, pixels) })
  const bytes = await encode({ width, height, pixels }, output)
  return { bytes: withProvenance(bytes, output.mediaType, { prompt, seed, ...(embedded ? { scene: embedded } : {}) }), notes }
}

/** The scene with those in it who are in pictures that came along, in the manner of one of them or with its colours. */
async function inCompany(
  scene: Scene,
  { subjects = [], styles, people }: StillAsked,
): Promise<{ readonly scene: Scene; readonly tones?: Picture; readonly notes: readonly string[] }> {
  const joined = withReferences(scene, subjects)
  const given = await styleOf(styles)
  const notes =
    joined.unused > 0 ? [`${joined.unused} of the pictures were not used: only what is in its own pictures can be put into a picture.`] : []
  const allowed = withPeople(joined.scene, people ?? 'all')
  if (!given) return { scene: allowed, notes }
  return 'style' in given ? { scene: { ...allowed, style: given.style }, notes } : { scene: allowed, tones: given.tonesOf, notes }
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
