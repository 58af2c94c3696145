import type { ImageMediaType, ImageTask, People } from '../../../core/request.ts'
import type { EmbeddedScene } from '../embedded-scene.ts'
import type { Company } from '../references.ts'
import type { Picture } from './picture.ts'

export interface EditOptions extends Company {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly seed: number
  readonly mediaType: ImageMediaType
  /** 0 to 100, for lossy formats. */
  readonly compressionQuality: number
  /** An image: where it is white, or transparent, may be edited; elsewhere the picture stays as it is. */
  readonly mask?: Uint8Array
  /** Which of several results this is. All but the first of our own pictures are drawn anew with another seed. */
  readonly index?: number
  readonly people?: People
  readonly quality?: 'fine' | 'draft'
  /** What is to be done with the picture, where that was named; else the instruction says it. */
  readonly task?: ImageTask
  /** How many pictures of the work in progress are told at most; none when absent. */
  readonly previews?: number
}

export interface EditedPicture {
  readonly bytes: Uint8Array
  /** What was done, in plain words, in order. Empty when only a description was asked for. */
  readonly did: readonly string[]
  /** What was asked for and cannot be done. */
  readonly couldNot: readonly string[]
  /** What was done, and when asked for a paragraph about the picture, in the language of the instruction. */
  readonly description: string
}

/** The picture that is worked on; with its scene when it is one of ours and still as we drew it. */
export interface GivenPicture {
  readonly picture: Picture
  readonly embedded?: EmbeddedScene
}

/** A picture that is done, and what it carries. */
export interface Worked {
  readonly picture: Picture
  readonly did: readonly string[]
  readonly couldNot?: readonly string[]
  /** The scene that draws it, when one does. */
  readonly embedded?: Omit<EmbeddedScene, 'fingerprint'>
}
