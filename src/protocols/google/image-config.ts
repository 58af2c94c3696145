import { GatewayError } from '../../core/errors.ts'
import type { Json } from '../../core/ids.ts'
import type { ImageMediaType, ImageRequest, People } from '../../core/request.ts'
import { find, pathOf, readInteger, readObject, readText, readWord, unknownName, unsupported, type Fields } from './fields.ts'
import { imageMediaTypes, peopleWords } from './words.ts'

export interface ImageSettings {
  readonly output: Pick<ImageRequest, 'aspectRatio' | 'resolution' | 'mediaType' | 'compressionQuality'>
  readonly people?: People
  readonly vendor: { readonly [name: string]: Json | undefined }
}

/** A picture's settings: `imageConfig`, and the newer `responseFormat.image`, which says the same in enum words. */
export function readImageConfig(config: Fields): ImageSettings {
  const classic = readObject(config, 'imageConfig')
  const format = readObject(config, 'responseFormat')
  const modern = format && readObject(format, 'image')
  const people = classic && readWord(classic, peopleWords, 'personGeneration')
  return {
    output: { ...(modern && readModern(modern)), ...(classic && readClassic(classic)) },
    ...(people === undefined ? {} : { people }),
    vendor: { prominentPeople: classic && readText(classic, 'prominentPeople') },
  }
}

const CLASSIC_NAMES = ['aspectRatio', 'imageSize', 'personGeneration', 'prominentPeople', 'imageOutputOptions']

function readClassic(image: Fields): ImageSettings['output'] {
  for (const [name, { path }] of image.values) {
    if (!CLASSIC_NAMES.includes(name)) throw unknownName(path)
  }
  const options = readObject(image, 'imageOutputOptions')
  return given({
    aspectRatio: readText(image, 'aspectRatio'),
    resolution: readText(image, 'imageSize')?.toUpperCase(),
    mediaType: options && readWord(options, imageMediaTypes, 'mimeType'),
    compressionQuality: options && readInteger(options, { min: 0, max: 100 }, 'compressionQuality'),
  })
}

function readModern(image: Fields): ImageSettings['output'] {
  const delivery = readText(image, 'delivery')?.toUpperCase()
  if (delivery === 'URI') {
    const path = pathOf(image, 'delivery')
    throw new GatewayError('not_supported', `\`${path}\`: pictures are delivered inline. Please ask for \`INLINE\`.`, {
      violation: { path, rule: 'unsupported', value: 'URI', allowed: ['INLINE'] },
    })
  }
  return given({
    aspectRatio: readRatio(image),
    resolution: readWord(image, SIZES, 'imageSize'),
    mediaType: readWord(
      image,
      { ...imageMediaTypes, IMAGE_PNG: 'image/png', IMAGE_JPEG: 'image/jpeg', IMAGE_WEBP: 'image/webp' },
      'mimeType',
    ),
  })
}

const SIZES = {
  IMAGE_SIZE_FIVE_TWELVE: '512',
  IMAGE_SIZE_ONE_K: '1K',
  IMAGE_SIZE_TWO_K: '2K',
  IMAGE_SIZE_FOUR_K: '4K',
  '512': '512',
  '1K': '1K',
  '2K': '2K',
  '4K': '4K',
}

const NUMBERS: { readonly [word: string]: number } = {
  ONE: 1,
  TWO: 2,
  THREE: 3,
  FOUR: 4,
  FIVE: 5,
  EIGHT: 8,
  NINE: 9,
  SIXTEEN: 16,
  TWENTY_ONE: 21,
}

/** `ASPECT_RATIO_SIXTEEN_BY_NINE` as well as `16:9`. */
function readRatio(image: Fields): string | undefined {
  const word = readText(image, 'aspectRatio')
  if (word === undefined || /^\d+:\d+$/.test(word)) return word
  const [, width = '', height = ''] = /^ASPECT_RATIO_([A-Z_]+)_BY_([A-Z_]+)$/.exec(word.toUpperCase()) ?? []
  if (NUMBERS[width] !== undefined && NUMBERS[height] !== undefined) return `${NUMBERS[width]}:${NUMBERS[height]}`
  throw unsupported(find(image, 'aspectRatio')?.path ?? image.path, word, ['ASPECT_RATIO_ONE_BY_ONE', 'ASPECT_RATIO_SIXTEEN_BY_NINE'])
}

function given(output: {
  readonly aspectRatio: string | undefined
  readonly resolution: string | undefined
  readonly mediaType: ImageMediaType | undefined
  readonly compressionQuality?: number | undefined
}): ImageSettings['output'] {
  const { aspectRatio, resolution, mediaType, compressionQuality } = output
  return {
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(compressionQuality === undefined ? {} : { compressionQuality }),
  }
}
