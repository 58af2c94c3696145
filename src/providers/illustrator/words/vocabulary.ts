import { beyondLexicon } from './beyond.ts'
import { formsOf, normal } from './inflection.ts'
import type { Meaning } from './lexicon/meaning.ts'
import type { Language } from './lexicon/tongue.ts'
import { lexiconOf, type Lexicon } from './lexicons.ts'

/** A piece of a prompt and what it says; an unknown piece has no meanings. */
export interface Reading {
  readonly text: string
  readonly meanings: readonly Meaning[]
  /** True when the word stood in its plural. */
  readonly plural: boolean
}

/** Longest phrase, in words of languages with spaces and in characters of those without. */
const WORDS_MAX = 4
const CHARACTERS_MAX = 9
/** What may hang on a Korean word: particles and endings of verbs. */
const KOREAN_TAIL_MAX = 4

const PIECES = /[\u3041-\u30ff\u4e00-\u9fff々ー]+|[\p{L}\p{M}\p{N}'’&-]+(?::[\p{L}\p{M}\p{N}'’&-]+)*|[.,;!?。，；！？、،؛।]/gu
const SPACELESS = /^[\u3041-\u30ff\u4e00-\u9fff]/
const PAUSE: Reading = { text: ',', meanings: [{ about: 'pause' }], plural: false }

/** Languages of one family, where a word of one may stand for that of another. */
const KIN: { readonly [language in Language]?: readonly Language[] } = { pt: ['es'], es: ['pt'], fr: ['es', 'pt'], ja: ['zh-Hans'], 'zh-Hans': ['ja'], 'zh-Hant': ['ja'] }

/** Splits a prompt into the longest phrases we know, from left to right. */
export function readWords(text: string, language: Language): readonly Reading[] {
  const pieces = [...text.matchAll(PIECES)].map(([piece]) => piece)
  const out: Reading[] = []
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index] ?? ''
    if (SPACELESS.test(piece)) {
      // One by one: a prompt may hold more than fit into one call.
      for (const reading of readRun(piece, /[\u3041-\u30ff]/.test(piece) ? 'ja' : isSpaceless(language) ? language : 'zh-Hans')) out.push(reading)
      index++
    } else if (/^\p{P}$/u.test(piece)) {
      out.push(PAUSE)
      index++
    } else {
      const [reading, taken] = readSpaced(pieces, index, language)
      if (reading.meanings.length > 0 || !/^[\p{P}\d]+$/u.test(reading.text)) out.push(reading)
      index += taken
    }
  }
  return out
}

function isSpaceless(language: Language): boolean {
  return language === 'ja' || language === 'zh-Hans' || language === 'zh-Hant'
}

/** The prompt's own language first, English last: many prompts mix it in. */
function lexiconsFor(language: Language): readonly Language[] {
  return [...new Set([language, ...(KIN[language] ?? []), 'en' as const])]
}

function readSpaced(pieces: readonly string[], start: number, language: Language): readonly [Reading, number] {
  for (const each of lexiconsFor(language)) {
    if (isSpaceless(each)) continue
    for (let length = Math.min(WORDS_MAX, pieces.length - start); length > 0; length--) {
      const phrase = normal(pieces.slice(start, start + length).join(' '), each)
      const found = look(phrase, each)
      if (found) return [{ ...found, text: normal(pieces.slice(start, start + length).join(' '), 'en') }, length]
    }
  }
  const text = normal(pieces[start] ?? '', 'en')
  const compound = language === 'de' ? readCompound(text) : undefined
  return readBeyond(pieces, start, language) ?? [compound ?? { text, meanings: [], plural: false }, 1]
}

/** Longest phrase that is looked up beyond the lexicon. */
const BEYOND_WORDS_MAX = 3

/** What the lexicon does not know may still be a noun that can be drawn. */
function readBeyond(pieces: readonly string[], start: number, language: Language): readonly [Reading, number] | undefined {
  if (!/^\p{L}{3}/u.test(pieces[start] ?? '')) return undefined
  for (let length = Math.min(BEYOND_WORDS_MAX, pieces.length - start); length > 0; length--) {
    const text = normal(pieces.slice(start, start + length).join(' '), 'en')
    const found = beyondLexicon(text, language)
    if (found) return [{ text, meanings: [found.meaning], plural: found.plural }, length]
  }
  return undefined
}

function look(phrase: string, language: Language): Omit<Reading, 'text'> | undefined {
  const lexicon = lexiconOf(language)
  const exact = lexicon.find(phrase)
  if (exact) return { meanings: withAction(exact, phrase, language), plural: isPlural(phrase, exact, language) }
  for (const { form, plural } of formsOf(phrase, language)) {
    const found = lexicon.find(form)
    // Whoever is ploughing is no plough.
    const meanings = plural || language !== 'en' || !/(ing|ed)$/.test(phrase) ? found : found?.filter(({ about }) => about !== 'noun')
    if (meanings && meanings.length > 0) return { meanings, plural: plural && meanings.some(({ about }) => about === 'noun') }
  }
  const stemmed = lexicon.findStem(phrase)
  if (stemmed) return { meanings: stemmed, plural: false }
  return language === 'ko' ? readKorean(phrase, lexicon) : undefined
}

/** Who is playing with something plays, too. */
function withAction(meanings: readonly Meaning[], phrase: string, language: Language): readonly Meaning[] {
  if (!meanings.some(({ about }) => about === 'relation') || meanings.some(({ about }) => about === 'action')) return meanings
  const lexicon = lexiconOf(language)
  const action = formsOf(phrase, language)
    .flatMap(({ form }) => lexicon.find(form) ?? [])
    .find(({ about }) => about === 'action')
  return action ? [...meanings, action] : meanings
}

/** A plural that the lexicon has as it stands, because it also has its singular. */
function isPlural(phrase: string, meanings: readonly Meaning[], language: Language): boolean {
  const noun = meanings.find((meaning) => meaning.about === 'noun')
  if (!noun || /ss$|glasses$|shoes$|trousers$|pants$/.test(phrase)) return false
  const lexicon = lexiconOf(language)
  return formsOf(phrase, language).some(
    ({ form, plural }) => plural && lexicon.find(form)?.some((meaning) => meaning.about === 'noun' && meaning.species === noun.species),
  )
}

/** Korean hangs its particles on the word: the longest beginning we know, when no more than particles are left. */
function readKorean(phrase: string, lexicon: Lexicon): Omit<Reading, 'text'> | undefined {
  const characters = [...phrase]
  for (let length = characters.length - 1; length > 0; length--) {
    const tail = characters.slice(length).join('')
    if (characters.length - length > KOREAN_TAIL_MAX || tail.includes(' ') || (length === 1 && !/^(은|는|이|가|을|를|에|에서|의|와|과|도|로|으로|들|들이|고|는데|위에|위의|속에|속의|속|위|옆|안)$/.test(tail))) continue
    const meanings = lexicon.find(characters.slice(0, length).join(''))
    if (meanings) return { meanings, plural: tail.startsWith('들') }
  }
  return undefined
}

const COMPOUND_MIN = 7
const HEAD_MIN = 4

/** Of a German compound its last part says what it is. */
function readCompound(text: string): Reading | undefined {
  if (text.length < COMPOUND_MIN) return undefined
  for (let at = 3; at <= text.length - HEAD_MIN; at++) {
    const head = look(text.slice(at), 'de')
    if (head?.meanings.some(({ about }) => ['noun', 'place', 'style', 'time'].includes(about))) return { ...head, meanings: [...head.meanings, ...saidBefore(text.slice(0, at))], text }
  }
  return undefined
}

/** A wood in autumn, the sky at night: what the first part of a compound says of when. */
function saidBefore(front: string): readonly Meaning[] {
  const known = look(front, 'de') ?? look(front.replace(/(?:es|en|s|n)$/, ''), 'de')
  return known?.meanings.filter(({ about }) => about === 'season' || about === 'time' || about === 'weather') ?? []
}

/** A run of characters without spaces: the longest known word at every place, the rest gathered as unknown. */
function readRun(run: string, language: Language): readonly Reading[] {
  const lexicons = lexiconsFor(language).map(lexiconOf)
  const characters = [...run]
  const out: Reading[] = []
  let unknown = ''
  const flush = (): void => {
    if (unknown) out.push(...readUnknownRun(unknown, language))
    unknown = ''
  }
  for (let index = 0; index < characters.length;) {
    const [meanings, length] = longestWord(characters, index, lexicons)
    if (meanings) {
      flush()
      out.push({ text: characters.slice(index, index + length).join(''), meanings, plural: false })
    } else unknown += characters[index] ?? ''
    index += length
  }
  flush()
  return out
}

/** What is left of a run: words beyond the lexicon, of two characters at least, and the rest. */
function readUnknownRun(run: string, language: Language): readonly Reading[] {
  const characters = [...run]
  const out: Reading[] = []
  let rest = ''
  const flush = (): void => {
    if (rest) out.push({ text: rest, meanings: [], plural: false })
    rest = ''
  }
  for (let index = 0; index < characters.length;) {
    const found = longestBeyond(characters, index, language)
    if (found) {
      flush()
      out.push(found)
    } else rest += characters[index] ?? ''
    index += found ? [...found.text].length : 1
  }
  flush()
  return out
}

function longestBeyond(characters: readonly string[], start: number, language: Language): Reading | undefined {
  for (let length = Math.min(CHARACTERS_MAX, characters.length - start); length > 1; length--) {
    const text = characters.slice(start, start + length).join('')
    const found = beyondLexicon(text, language)
    if (found) return { text, meanings: [found.meaning], plural: false }
  }
  return undefined
}

function longestWord(characters: readonly string[], start: number, lexicons: readonly Lexicon[]): readonly [readonly Meaning[] | undefined, number] {
  for (let length = Math.min(CHARACTERS_MAX, characters.length - start); length > 0; length--) {
    const word = characters.slice(start, start + length).join('')
    for (const lexicon of lexicons) {
      const meanings = lexicon.find(word)
      // Of a neighbouring language only whole words count: one character may mean anything there.
      if (meanings && (length > 1 || lexicon === lexicons[0] || !/[\u3041-\u309f]/.test(word))) return [meanings, length]
    }
  }
  return [undefined, 1]
}
