import type { Scene } from '../scene.ts'
import type { Language } from '../words/language.ts'
import { readPrompt } from '../words/read-prompt.ts'
import { readWords } from '../words/vocabulary.ts'
import { meaningsOf } from './wish.ts'

/** A place that a step of an instruction wants to see, without anybody in it. */
export interface BackdropAsked {
  /** The step as the caller wrote it. */
  readonly said: string
  readonly scene: Scene
}

/**
 * The place a step names, to be painted where a mask leaves room for it. What a picture of somebody else's shows is not
 * known, so that without a mask there is no telling its background from its subject.
 */
export function backdropAsked(said: string, language: Language, seed: number): BackdropAsked | undefined {
  const readings = readWords(said, language)
  const named = meaningsOf(readings, 'place').some(({ weak }) => !weak)
  if (!named || meaningsOf(readings, 'noun').some(({ scenic }) => !scenic)) return undefined
  const { relations: _, logo: __, ...scene } = readPrompt(said, { seed })
  return { said, scene: { ...scene, actors: [], texts: [], dialogue: [] } }
}
