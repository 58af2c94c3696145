import { crayon } from './crayon.ts'
import type { Operation } from './instruction.ts'
import { canWrite, frame, write } from './lettering.ts'
import { blurred, throughSharp, type Picture } from './picture.ts'
import { blurBackground, oil, pencil, pixelArt, watercolour } from './styles.ts'
import { blackAndWhite, brightness, contrast, invert, saturation, sepia, vignette, warmth } from './tones.ts'

export interface Performed {
  readonly picture: Picture
  /** What was done, in plain words; absent when it could not be done. */
  readonly did?: string
  readonly couldNot?: string
}

/** Operations that change the shape of a picture and so come before it is fitted to its size. */
export function changesShape(operation: Operation): boolean {
  return operation.name === 'rotate' || operation.name === 'flip'
}

/** Does one operation. */
export async function perform(picture: Picture, operation: Operation, seed: number): Promise<Performed> {
  switch (operation.name) {
    case 'crayon': {
      const { picture: coloured, filledRegions } = await crayon(picture, seed)
      const did = filledRegions > 0 ? `filled ${filledRegions} areas of the line drawing with crayon` : 'drawn over with crayons'
      return { picture: coloured, did }
    }
    case 'pencil':
      return { picture: await pencil(picture, seed), did: 'redrawn in pencil' }
    case 'watercolour':
      return { picture: await watercolour(picture, seed), did: 'repainted in watercolour' }
    case 'oil':
      return { picture: oil(picture, seed), did: 'repainted in oil' }
    case 'pixel-art':
      return { picture: pixelArt(picture), did: 'turned into pixel art' }
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
      if (!canWrite(operation.text))
        return { picture, couldNot: `write "${operation.text}": the built-in fonts do not have all its letters` }
      return { picture: write(picture, operation.text, operation.where), did: `wrote "${operation.text}"` }
    default:
      return tone(picture, operation)
  }
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
