import type { ImageMediaType, ImageRequest, People } from '../../../core/request.ts'
import type { GenerationConfig } from './contract.ts'
import { unsupported } from '../fields.ts'
import type { Read } from '../read.ts'
import { imageMediaTypes, peopleWords } from '../words.ts'

export interface ImageSettings {
  readonly output: Pick<ImageRequest, 'aspectRatio' | 'resolution' | 'mediaType' | 'compressionQuality'>
  readonly people?: People | undefined
  readonly prominentPeople?: string | undefined
}

/** A picture's settings: `imageConfig`, and the newer `responseFormat.image`, which says the same in enum words. */
export function readImageSettings({ imageConfig = {}, responseFormat }: GenerationConfig, at: Read<unknown>['at']): ImageSettings {
  const { aspectRatio, imageSize, personGeneration, prominentPeople, imageOutputOptions } = imageConfig
  const modern = readModern(responseFormat?.image ?? {}, (...path) => at('generationConfig', 'responseFormat', 'image', ...path))
  return {
    output: given({
      aspectRatio: aspectRatio ?? modern.aspectRatio,
      resolution: imageSize?.toUpperCase() ?? modern.resolution,
      mediaType: meaningIn(imageMediaTypes, imageOutputOptions?.mimeType) ?? modern.mediaType,
      compressionQuality: imageOutputOptions?.compressionQuality,
    }),
    people: meaningIn(peopleWords, personGeneration),
    prominentPeople,
  }
}

type Format = NonNullable<NonNullable<GenerationConfig['responseFormat']>['image']>

function readModern(format: Format, at: Read<unknown>['at']) {
  return {
    aspectRatio: ratioIn(format.aspectRatio, at('aspectRatio')),
    resolution: wordIn(SIZES, format.imageSize, at('imageSize')),
    mediaType: wordIn(MEDIA_TYPES, format.mimeType, at('mimeType')),
  }
}

const SIZES: { readonly [word: string]: string } = {
  IMAGE_SIZE_FIVE_TWELVE: '512',
  IMAGE_SIZE_ONE_K: '1K',
  IMAGE_SIZE_TWO_K: '2K',
  IMAGE_SIZE_FOUR_K: '4K',
  '512': '512',
  '1K': '1K',
  '2K': '2K',
  '4K': '4K',
}

const MEDIA_TYPES: { readonly [word: string]: ImageMediaType } = {
  ...imageMediaTypes,
  IMAGE_PNG: 'image/png',
  IMAGE_JPEG: 'image/jpeg',
  IMAGE_WEBP: 'image/webp',
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
function ratioIn(word: string | undefined, path: string): string | undefined {
  if (word === undefined || isUnspecified(word) || /^\d+:\d+$/.test(word)) return isUnspecified(word) ? undefined : word
  const [, width = '', height = ''] = /^ASPECT_RATIO_([A-Z_]+)_BY_([A-Z_]+)$/.exec(word.toUpperCase()) ?? []
  if (NUMBERS[width] !== undefined && NUMBERS[height] !== undefined) return `${NUMBERS[width]}:${NUMBERS[height]}`
  throw unsupported(path, word, ['ASPECT_RATIO_ONE_BY_ONE', 'ASPECT_RATIO_SIXTEEN_BY_NINE'])
}

/** The first word of each of Google's enums. */
function isUnspecified(word: string | undefined): boolean {
  return /_UNSPECIFIED$/i.test(word ?? '')
}

function wordIn<Meaning>(words: { readonly [word: string]: Meaning }, word: string | undefined, path: string): Meaning | undefined {
  if (word === undefined || isUnspecified(word)) return undefined
  const name = Object.keys(words).find((each) => each.toLowerCase() === word.toLowerCase())
  if (name === undefined) throw unsupported(path, word, Object.keys(words))
  return words[name]
}

function meaningIn<Meaning>(words: { readonly [word: string]: Meaning }, word: string | undefined): Meaning | undefined {
  return word === undefined ? undefined : words[word]
}

function given(output: {
  readonly aspectRatio: string | undefined
  readonly resolution: string | undefined
  readonly mediaType: ImageMediaType | undefined
  readonly compressionQuality: number | undefined
}): ImageSettings['output'] {
  const { aspectRatio, resolution, mediaType, compressionQuality } = output
  return {
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(compressionQuality === undefined ? {} : { compressionQuality }),
  }
}
