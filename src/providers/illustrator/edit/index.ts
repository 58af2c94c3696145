import { GatewayError } from '../../../core/errors.ts'
import type { ImageMediaType } from '../../../core/request.ts'

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
  /** What was done, in plain words. */
  readonly did: readonly string[]
  /** What was asked for and cannot be done. */
  readonly couldNot: readonly string[]
  /** A paragraph about the input picture, made of measured facts, in the language of the instruction. */
  readonly description: string
}

/** Edits a picture as the instruction says. Throws `not_supported` when nothing of the instruction can be done. */
export async function editPicture(_input: Uint8Array, _instruction: string, _options: EditOptions): Promise<EditedPicture> {
  throw new GatewayError('not_supported', 'The built-in illustrator cannot edit pictures yet.')
}
