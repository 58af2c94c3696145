import { MANNER, NEGATIONS, NOTHING, NOTHING_WITHOUT_SPACES } from './lexicon/manner.ts'
import type { Meaning } from './lexicon/meaning.ts'
import { NOUNS } from './lexicon/nouns.ts'
import { SETTING } from './lexicon/setting.ts'
import type { Language } from './language.ts'

/** A piece of a prompt and what it says; an unknown piece has no meanings. */
export interface Reading {
  readonly text: string
  readonly meanings: readonly Meaning[]
  /** True when the word stood in its plural. */
  readonly plural: boolean
}

/** Words that are something quite different in English and count only in their own language. */
const ONLY_IN: { readonly [word: string]: Language } = {
  see: 'de', tag: 'de', kind: 'de', handy: 'de', hut: 'de', rot: 'de', tal: 'de', hai: 'de', wal: 'de', tee: 'de', bois: 'fr', ours: 'fr', chat: 'fr', court: 'fr',
  lit: 'fr', tour: 'fr', pont: 'fr', champ: 'fr', mono: 'es', vela: 'pt', mare: 'en', watch: 'en', son: 'en', hase: 'de', auto: 'de', plat: 'fr', vers: 'fr', schwan: 'de', no: 'en', par: 'pt',
  die: 'de', was: 'en', am: 'de', an: 'en', pie: 'en', lunes: 'es', dos: 'es', sol: 'es', burg: 'de', singe: 'fr', affe: 'de', koch: 'de', mer: 'fr', mar: 'pt', mata: 'pt',
  hen: 'en', pan: 'en', nada: 'pt', grue: 'fr', phare: 'fr', loup: 'fr', rei: 'pt', roi: 'fr', fee: 'de', elfe: 'de', pato: 'es', vale: 'pt', sala: 'pt', casa: 'pt', cera: 'es',
}

/** Longest phrase, in words of languages with spaces and in characters of those without. */
const WORDS_MAX = 4
const CHARACTERS_MAX = 6

const PHRASES = indexPhrases()

/** Splits a prompt into the longest phrases we know, from left to right. */
export function readWords(text: string, language: Language): readonly Reading[] {
  const readings: Reading[] = []
  for (const [piece] of text.toLowerCase().normalize('NFC').matchAll(/[\u3041-\u30ff\u4e00-\u9fff々ー]+|[\p{L}\p{N}'’:-]+|[.,;!?。，；！？]/gu)) readings.push({ text: piece, meanings: [], plural: false })
  const out: Reading[] = []
  for (let index = 0; index < readings.length;) {
    const piece = readings[index]?.text ?? ''
    if (/^[\u3041-\u30ff\u4e00-\u9fff]/.test(piece)) {
      // One by one: a prompt may hold more than fit into one call.
      for (const reading of readRun(piece)) out.push(reading)
      index++
      continue
    }
    const [reading, taken] = longestPhrase(readings, index, language)
    if (!/^[\p{P}\d]+$/u.test(reading.text)) out.push(reading)
    index += taken
  }
  return out
}

function longestPhrase(pieces: readonly Reading[], start: number, language: Language): readonly [Reading, number] {
  for (let length = Math.min(WORDS_MAX, pieces.length - start); length > 0; length--) {
    const words = pieces.slice(start, start + length).map(({ text }) => text.replace(/’/g, "'"))
    const phrase = words.join(' ')
    if (ONLY_IN[phrase] !== undefined && ONLY_IN[phrase] !== language && !isRomance(phrase, language)) continue
    for (const form of [phrase, ...singulars(phrase)]) {
      const meanings = PHRASES.get(form)
      if (meanings) return [{ text: phrase, meanings, plural: form !== phrase || /^(mice|geese|wolves|butterflies|children|people|men|women)$/.test(phrase) }, length]
    }
  }
  return [{ text: pieces[start]?.text ?? '', meanings: [], plural: false }, 1]
}

/** Portuguese, Spanish and French share enough words that one stands in for the other. */
function isRomance(phrase: string, language: Language): boolean {
  const shared: readonly Language[] = ['pt', 'es', 'fr']
  return shared.includes(language) && shared.includes(ONLY_IN[phrase] ?? 'en')
}

function singulars(phrase: string): readonly string[] {
  const forms: string[] = []
  if (/ies$/.test(phrase)) forms.push(phrase.slice(0, -3) + 'y')
  if (/ves$/.test(phrase)) forms.push(phrase.slice(0, -3) + 'f')
  if (/(s|x|z|ch|sh|o|r|l)es$/.test(phrase)) forms.push(phrase.slice(0, -2))
  if (/'s$/.test(phrase)) forms.push(phrase.slice(0, -2))
  if (/[^s]s$/.test(phrase)) forms.push(phrase.slice(0, -1))
  if (/ões$/.test(phrase)) forms.push(phrase.slice(0, -3) + 'ão')
  if (/(e|n)$/.test(phrase) && phrase.length > 4) forms.push(phrase.slice(0, -1))
  return forms
}

/** A run of characters without spaces: the longest known word at every place, the rest gathered as unknown. */
function readRun(run: string): readonly Reading[] {
  const characters = [...run]
  const out: Reading[] = []
  let unknown = ''
  const flush = (): void => {
    if (unknown) out.push({ text: unknown, meanings: [], plural: false })
    unknown = ''
  }
  for (let index = 0; index < characters.length;) {
    let length = Math.min(CHARACTERS_MAX, characters.length - index)
    while (length > 0 && !PHRASES.has(characters.slice(index, index + length).join(''))) length--
    if (length === 0) {
      unknown += characters[index] ?? ''
      index++
      continue
    }
    flush()
    const word = characters.slice(index, index + length).join('')
    out.push({ text: word, meanings: PHRASES.get(word) ?? [], plural: false })
    index += length
  }
  flush()
  return out
}

/** Every phrase with what it says; of two meanings about the same matter the first row wins. */
function indexPhrases(): ReadonlyMap<string, readonly Meaning[]> {
  const index = new Map<string, Meaning[]>()
  const add = (phrase: string, meaning: Meaning): void => {
    const known = index.get(phrase) ?? []
    if (!known.some(({ about }) => about === meaning.about)) index.set(phrase, [...known, meaning])
  }
  for (const [meaning, words] of [...NOUNS, ...SETTING, ...MANNER]) {
    for (const phrase of words.split(', ')) add(phrase.toLowerCase().replace(/’/g, "'"), meaning)
  }
  for (const phrase of NEGATIONS.split(', ')) index.set(phrase, [{ about: 'negation' }])
  const nothing: Meaning = { about: 'nothing' }
  for (const phrase of [...NOTHING.split(' '), ...NOTHING_WITHOUT_SPACES]) if (!index.has(phrase)) index.set(phrase, [nothing])
  return index
}
