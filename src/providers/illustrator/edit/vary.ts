import { compose } from '../compose.ts'
import { randomFrom } from '../paint/noise.ts'
import type { Scene } from '../scene.ts'
import type { EditOptions, GivenPicture, Worked } from './asked.ts'
import { filtered } from './enlarge.ts'
import { fitPicture, pictureOf, throughSharp, type Picture } from './picture.ts'
import { inStyleOf } from './styles.ts'
import { contrast, saturation, warmth } from './tones.ts'

/** Another picture like this one: of ours the same scene with another seed, of any other another cut of it in other light. */
export async function varied(given: GivenPicture, options: EditOptions): Promise<Worked> {
  if (!given.embedded) return otherCut(given.picture, options)
  const { widthPixels, heightPixels, quality = 'fine' } = options
  const scene = otherTake(given.embedded.scene, options.seed)
  const { filters } = given.embedded
  const painted = pictureOf(compose(scene, { widthPixels, heightPixels, quality }))
  return { picture: await filtered(painted, filters, scene.seed), did: ['painted the same scene once more'], embedded: { scene, filters } }
}

const FRAMES = ['circle', 'square', 'shield', 'none'] as const

function otherTake(scene: Scene, seed: number): Scene {
  const other = { ...scene, seed: (scene.seed + 7919 * (1 + (seed % 9973))) >>> 0 }
  if (!scene.logo) return other
  const frames = FRAMES.filter((frame) => frame !== scene.logo?.frame)
  const { ink, background } = scene.logo
  // Light on dark for dark on light, in another frame: it stays the logo that it is.
  const swapped = seed % 2 === 0 ? { ink: background, background: ink } : {}
  return { ...other, logo: { ...scene.logo, ...swapped, frame: frames[seed % frames.length] ?? 'none' } }
}

/** Of the picture's sides, so much at most is cut off. */
const CUT_MAX = 0.12

async function otherCut(picture: Picture, { widthPixels, heightPixels, seed }: EditOptions): Promise<Worked> {
  const random = randomFrom(seed)
  const between = (low: number, high: number): number => low + (high - low) * random()
  const kept = 1 - between(CUT_MAX * 0.4, CUT_MAX)
  const width = Math.max(1, Math.round(picture.width * kept))
  const height = Math.max(1, Math.round(picture.height * kept))
  const cut = {
    left: Math.floor(between(0, picture.width - width)),
    top: Math.floor(between(0, picture.height - height)),
    width,
    height,
  }
  const mirrored = random() < 0.4
  const brushed = random() < 0.5
  const part = await throughSharp(picture, (image) => (mirrored ? image.extract(cut).flop() : image.extract(cut)))
  const fitted = await fitPicture(part, widthPixels, heightPixels)
  const warm = between(0.25, 0.6) * (random() < 0.5 ? -1 : 1)
  const toned = contrast(saturation(warmth(fitted, warm), between(0.88, 1.22)), between(0.96, 1.08))
  const done = brushed ? mixed(toned, inStyleOf(toned, 'oil', seed), 0.55) : toned
  const did = ['cut it a little otherwise', ...(mirrored ? ['mirrored it'] : []), warm > 0 ? 'made it warmer' : 'made it colder']
  return { picture: done, did: [...did, ...(brushed ? ['went over it with a brush'] : [])] }
}

function mixed(one: Picture, other: Picture, share: number): Picture {
  const pixels = one.pixels.map((value, at) => value * (1 - share) + other.pixels[at]! * share)
  return { ...one, pixels }
}
