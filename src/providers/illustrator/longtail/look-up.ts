import { formsOf, normal, stemOf } from '../words/inflection.ts'
import type { Language } from '../words/lexicon/tongue.ts'
import { allSubjects, entryOf, type Subject } from './packs.ts'

/** What the long tail knows of a noun. */
export type Found =
  /** There is a drawing. `near` when the word only goes with what is drawn. */
  | { readonly subject: Subject; readonly near: boolean; readonly plural: boolean }
  /** It is a kind of something that the lexicon has a word for. */
  | { readonly kindOf: string; readonly plural: boolean }

/**
 * What a noun means that the lexicon does not have: by the name of a drawing, then by what WordNet says it is a kind of,
 * then by a word that goes with a drawing. Verbs and adjectives are not among them.
 */
export function lookUp(word: string, language: Language): Found | undefined {
  const own = named(word, language)
  if (own && !own.near) return own
  return (language === 'en' ? kindNamed(word) : undefined) ?? own
}

/** The drawing that bears this very name, in whatever number it is said. */
export function drawingNamed(word: string, language: Language): Subject | undefined {
  const own = named(word, language)
  return own && !own.near ? own.subject : undefined
}

interface Own {
  readonly subject: Subject
  readonly near: boolean
  readonly plural: boolean
}

function named(word: string, language: Language): Own | undefined {
  const phrase = normal(word, language)
  for (const { form, plural } of [{ form: phrase, plural: false }, ...formsOf(phrase, language).filter(isNoun(phrase, language))]) {
    const found = subjectAt(entryOf(`words-${language}`, form), plural)
    if (found) return found
  }
  const stem = stemOf(phrase, language)
  return stem === undefined ? undefined : subjectAt(entryOf(`words-${language}`, `${stem}*`), false)
}

function kindNamed(word: string): Found | undefined {
  const phrase = normal(word, 'en')
  for (const { form, plural } of [{ form: phrase, plural: false }, ...formsOf(phrase, 'en').filter(isNoun(phrase, 'en'))]) {
    const entry = entryOf('kinds', form)
    if (entry === undefined) continue
    return entry.startsWith('=') ? { kindOf: entry.slice(1), plural } : subjectAt(entry, plural)
  }
  return undefined
}

function subjectAt(entry: string | undefined, plural: boolean): Own | undefined {
  const near = entry?.startsWith('~') ?? false
  const subject = entry === undefined ? undefined : allSubjects()[Number(near ? entry.slice(1) : entry)]
  return subject && { subject, near, plural }
}

/** Of English forms only those of nouns: who is nailing is no nail. */
function isNoun(phrase: string, language: Language): (form: { readonly plural: boolean }) => boolean {
  return ({ plural }) => language !== 'en' || plural || /'s?$/.test(phrase)
}
