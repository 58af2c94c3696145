import { fillDrawing } from './crayon.ts'
import { canLetter } from '../paint/fonts.ts'
import type { Style } from '../scene.ts'
import { isLineDrawing } from './regions.ts'
import type { Operation } from './topics.ts'
import { frame, write } from './lettering.ts'
import { blurred, throughSharp, type Picture } from './picture.ts'
import { blurBackground, inStyleOf } from './styles.ts'
import { blackAndWhite, brightness, contrast, invert, saturation, sepia, vignette, warmth } from './tones.ts'

export interface Performed {
  readonly picture: Picture
  /** What was done, in plain words; absent when it could not be done. */
  readonly did?: string
  readonly couldNot?: string
}

/** Operations that change the shape of a picture and so come before it is fitted to its size. */
export function changesShape(operation: Operation): boolean {
  return operation.name === 'rotate' || operation.name === 'flip' || operation.name === 'crop'
}

type Size = Pick<Picture, 'width' | 'height'>

/** Does one operation. `target` is the size that is asked for in the end. */
export async function perform(picture: Picture, operation: Operation, seed: number, target: Size = picture): Promise<Performed> {
  switch (operation.name) {
    case 'style':
      return performStyle(picture, operation.style, seed)
    case 'crop':
      return crop(picture, operation.ratio, target)
    case 'blur':
      return { picture: await blurred(picture, picture.width / 110), did: 'blurred' }
    case 'background-blur':
      return { picture: await blurBackground(picture), did: 'blurred what lies around the likely subject' }
    case 'sharpen':
      return { picture: await throughSharp(picture, (image) => image.sharpen({ sigma: 1.4 })), did: 'sharpened' }
    case 'rotate':
      return {
        picture: await throughSharp(picture, (image) => image.rotate(operation.degrees)),
        did: `rotated by ${operation.degrees} degrees clockwise`,
      }
    case 'flip': {
      const flipped = await throughSharp(picture, (image) => (operation.axis === 'vertical' ? image.flip() : image.flop()))
      return { picture: flipped, did: operation.axis === 'vertical' ? 'flipped upside down' : 'mirrored left to right' }
    }
    case 'frame':
      return { picture: frame(picture, operation.colour), did: 'framed' }
    case 'text':
      if (!canLetter(operation.text))
        return { picture, couldNot: `write "${operation.text}": the built-in fonts do not have all its letters` }
      return { picture: write(picture, operation.text, operation.where), did: `wrote "${operation.text}"` }
    default:
      return tone(picture, operation)
  }
}

/** Shapes that differ less are the same. */
const SAME_SHAPE = 0.06

/** Cuts the picture to the shape of the asked size. Another shape has to be asked for by the request's aspect ratio. */
async function crop(picture: Picture, ratio: number | undefined, { width, height }: Size): Promise<Performed> {
  const differs = (one: number, other: number): boolean => Math.abs(Math.log(one / other)) > SAME_SHAPE
  const shape = width / height
  const own = picture.width / picture.height
  if ((ratio !== undefined && differs(ratio, shape)) || !differs(own, shape)) {
    return { picture, couldNot: 'crop it so: ask for that aspect ratio with the request' }
  }
  const kept =
    own > shape
      ? { width: Math.round(picture.height * shape), height: picture.height }
      : { width: picture.width, height: Math.round(picture.width / shape) }
  return {
    picture: await throughSharp(picture, (image) => image.resize(kept.width, kept.height, { fit: 'cover' })),
    did: 'cropped to the asked shape',
  }
}

const MANNERS: { readonly [style in Style]?: string } = { flat: 'flat colours', pixel: 'pixel art', noir: 'the manner of film noir' }

/** Lines on paper are filled in with crayons; everything else is gone over. */
function performStyle(picture: Picture, style: Style, seed: number): Performed {
  if (style !== 'crayon' || !isLineDrawing(picture))
    return { picture: inStyleOf(picture, style, seed), did: `redone in ${MANNERS[style] ?? style}` }
  const { picture: coloured, filledRegions } = fillDrawing(picture, seed)
  return { picture: coloured, did: `filled ${filledRegions} areas of the line drawing with crayon` }
}

type ToneName = 'black-and-white' | 'sepia' | 'invert' | 'vignette' | 'brightness' | 'contrast' | 'saturation' | 'warmth'

function tone(picture: Picture, operation: Extract<Operation, { name: ToneName }>): Performed {
  switch (operation.name) {
    case 'black-and-white':
      return { picture: blackAndWhite(picture), did: 'made black and white' }
    case 'sepia':
      return { picture: sepia(picture), did: 'toned sepia' }
    case 'invert':
      return { picture: invert(picture), did: 'inverted the colours' }
    case 'vignette':
      return { picture: vignette(picture), did: 'darkened the corners' }
    case 'brightness':
      return { picture: brightness(picture, operation.factor), did: operation.factor > 1 ? 'made brighter' : 'made darker' }
    case 'contrast':
      return { picture: contrast(picture, operation.factor), did: operation.factor > 1 ? 'raised the contrast' : 'lowered the contrast' }
    case 'saturation':
      return { picture: saturation(picture, operation.factor), did: operation.factor > 1 ? 'made more colourful' : 'made less colourful' }
    case 'warmth':
      return { picture: warmth(picture, operation.amount), did: operation.amount > 0 ? 'made warmer' : 'made colder' }
  }
}
