import type { Scene, Style } from '../scene.ts'
import type { Language } from '../words/language.ts'
import type { Meaning } from '../words/lexicon/meaning.ts'
import type { Reading } from '../words/vocabulary.ts'
import type { Verb } from './verbs.ts'

/** A step of an instruction as its words say it. */
export interface Wish {
  readonly verb: Verb | undefined
  readonly readings: readonly Reading[]
  readonly language: Language
  readonly text: string
  readonly quotes: readonly string[]
}

/** What came of one kind of change. */
export interface Outcome {
  readonly scene: Scene
  readonly did: readonly string[]
  readonly couldNot?: readonly string[]
}

export function meaningsOf<About extends Meaning['about']>(
  readings: readonly Reading[],
  about: About,
): readonly Extract<Meaning, { about: About }>[] {
  return readings.flatMap(({ meanings }) =>
    meanings.filter((meaning): meaning is Extract<Meaning, { about: About }> => meaning.about === about),
  )
}

/** The manners a step names, the surest last. */
export function stylesIn(readings: readonly Reading[]): readonly Style[] {
  // Black and white, and sepia, are what is done to a picture of any style.
  const styles = readings.flatMap((reading) => (TONED.test(reading.text) ? [] : meaningsOf([reading], 'style').map((each) => each.style)))
  return styles.filter((style) => style !== 'black-and-white').toSorted((a, b) => Number(b === 'flat') - Number(a === 'flat'))
}

const TONED = /sepia|sépia|сепи|セピア|세피아|سيبيا|सेपिया/u
