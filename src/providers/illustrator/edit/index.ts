import { GatewayError } from '../../../core/errors.ts'
import type { ImageMediaType } from '../../../core/request.ts'
import { withProvenance } from '../metadata.ts'
import { languageOf } from '../words/language.ts'
import { describe, measure } from './describe.ts'
import { readInstruction, type Operation } from './instruction.ts'
import { applyMask, readMask } from './mask.ts'
import { changesShape, perform } from './perform.ts'
import { fitPicture, readPicture, writePicture, type Picture } from './picture.ts'

export interface EditOptions {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly seed: number
  readonly mediaType: ImageMediaType
  /** 0 to 100, for lossy formats. */
  readonly compressionQuality: number
  /** An image: where it is white, or transparent, may be edited; elsewhere the picture stays as it is. */
  readonly mask?: Uint8Array
}

export interface EditedPicture {
  readonly bytes: Uint8Array
  /** What was done, in plain words, in order. Empty when only a description was asked for. */
  readonly did: readonly string[]
  /** What was asked for and cannot be done. */
  readonly couldNot: readonly string[]
  /** A paragraph about the input picture, made of measured facts, in the language of the instruction. */
  readonly description: string
}

const CAN =
  'it can fill line drawings with crayon, redraw in crayon, pencil, watercolour, oil, pixel art, black and white or sepia, ' +
  'blur, brighten, darken, change saturation, warmth and contrast, rotate, mirror, frame, and write text'

/**
 * Edits a picture as the instruction says, into exactly the asked size, without transparency and without
 * the metadata of the input.
 * Throws `not_supported` when nothing of the instruction can be done, and `bad_request` for unreadable pictures.
 */
export async function editPicture(input: Uint8Array, instruction: string, options: EditOptions): Promise<EditedPicture> {
  const { operations, beyondUs, wantsDescription } = readInstruction(instruction)
  if (operations.length === 0 && !wantsDescription) throw cannot(beyondUs)
  const original = await readPicture(input)
  const description = describe(measure(original), languageOf(instruction))
  const { picture, did, couldNot } = await performAll(original, operations, options)
  if (did.length === 0 && !wantsDescription) throw cannot(couldNot)
  const plain = await writePicture(picture, options.mediaType, options.compressionQuality)
  const bytes = withProvenance(plain, options.mediaType, { prompt: instruction, seed: options.seed, fromInput: true })
  return { bytes, did, couldNot: [...couldNot, ...beyondUs], description }
}

function cannot(wishes: readonly string[]): GatewayError {
  const wish = wishes.length > 0 ? `do this: ${wishes.join('; ').slice(0, 200)}` : 'make an edit of this instruction'
  return new GatewayError('not_supported', `The built-in illustrator cannot ${wish}; ${CAN}.`, {
    violation: { field: 'prompt', rule: 'unsupported' },
  })
}

/** Turns and mirrors first, then fits the picture to its size, then does the rest inside the mask. */
async function performAll(original: Picture, operations: readonly Operation[], options: EditOptions) {
  const did: string[] = []
  const couldNot: string[] = []
  let picture = original
  const run = async (operation: Operation) => {
    const result = await perform(picture, operation, options.seed)
    picture = result.picture
    if (result.did !== undefined) did.push(result.did)
    if (result.couldNot !== undefined) couldNot.push(result.couldNot)
  }
  for (const operation of operations.filter(changesShape)) await run(operation)
  picture = await fitPicture(picture, options.widthPixels, options.heightPixels)
  const fitted = picture
  for (const operation of operations.filter((each) => !changesShape(each))) await run(operation)
  if (options.mask) picture = applyMask(fitted, picture, await readMask(options.mask, options.widthPixels, options.heightPixels))
  return { picture, did, couldNot }
}
