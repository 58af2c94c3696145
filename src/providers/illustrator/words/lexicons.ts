import { normal, stemOf } from './inflection.ts'
import type { Meaning, NounMeaning } from './lexicon/meaning.ts'
import { NOUNS, rareNouns } from './lexicon/nouns.ts'
import { ENGLISH, type Language, type Tongue } from './lexicon/tongue.ts'
import { TONGUES } from './lexicon/tongues/index.ts'
import { simplified } from './script.ts'

/** The words of one language, ready to be looked up. */
export interface Lexicon {
  /** What a phrase says, exactly as it stands. */
  find(phrase: string): readonly Meaning[] | undefined
  /** What a phrase says when its endings are taken off; only in languages that bend every word. */
  findStem(phrase: string): readonly Meaning[] | undefined
  /** The usual word for a species: for Chinese simplified and traditional with a stroke between where they differ. */
  nameOf(species: string): string | undefined
}

/** Opened on first use: a prompt in one language does not load the others. */
const opened = new Map<Language, Lexicon>()

export function lexiconOf(language: Language): Lexicon {
  // Both scripts of Chinese are one language.
  const key = language === 'zh-Hant' ? 'zh-Hans' : language
  const known = opened.get(key)
  if (known) return known
  const lexicon = key === 'en' ? openEnglish() : openForeign(key)
  opened.set(key, lexicon)
  return lexicon
}

/** Keys of a language's nouns that no English noun answers to; a test keeps this empty. */
export function strayKeys(language: Language): readonly string[] {
  const tongue = tongueOf(language)
  return entriesOf(tongue.nouns ?? '').flatMap(([key]) => (nounNamed(key) ? [] : [key]))
}

function tongueOf(language: Language): Tongue {
  return language === 'en' ? ENGLISH : TONGUES[language === 'zh-Hant' ? 'zh-Hans' : language]
}

function nounNamed(word: string): NounMeaning | undefined {
  return lexiconOf('en')
    .find(word)
    ?.find((meaning) => meaning.about === 'noun')
}

interface Index extends Lexicon {
  /** Of two meanings about the same matter the first one wins. */
  add(words: readonly string[], meaning: Meaning): void
  name(species: string, word: string): void
}

function newIndex(language: Language): Index {
  const byWord = new Map<string, Meaning[]>()
  const byStem = new Map<string, Meaning[]>()
  const names = new Map<string, string>()
  return {
    add(words, meaning) {
      for (const word of words) {
        const phrase = normal(word, language)
        put(byWord, phrase, meaning)
        const stem = stemOf(phrase, language)
        if (stem !== undefined) put(byStem, stem, meaning)
      }
    },
    name: (species, word) => void (names.has(species) || names.set(species, word)),
    find: (phrase) => byWord.get(phrase) ?? (language === 'zh-Hans' ? byWord.get(simplified(phrase)) : undefined),
    findStem(phrase) {
      const stem = stemOf(phrase, language)
      return stem === undefined ? undefined : byStem.get(stem)
    },
    nameOf: (species) => names.get(species),
  }
}

function put(map: Map<string, Meaning[]>, phrase: string, meaning: Meaning): void {
  const known = map.get(phrase)
  if (!known) map.set(phrase, [meaning])
  else if (!known.some(({ about }) => about === meaning.about)) known.push(meaning)
}

function openEnglish(): Lexicon {
  const index = newIndex('en')
  addNegations(index, ENGLISH)
  for (const [meaning, words] of [...NOUNS, ...rareNouns()]) {
    index.add(words.split(', '), meaning)
    index.name(meaning.species, meaning.species)
  }
  addMatters(index, ENGLISH)
  return index
}

function openForeign(language: Exclude<Language, 'en' | 'zh-Hant'>): Lexicon {
  const tongue = TONGUES[language]
  const index = newIndex(language)
  addNegations(index, tongue)
  for (const [key, words] of entriesOf(tongue.nouns ?? '')) {
    const noun = nounNamed(key)
    if (!noun) continue
    // A stroke parts the two scripts of Chinese.
    index.add(
      words.flatMap((word) => word.split('/')),
      noun,
    )
    if (words[0] && noun.rare !== true) index.name(noun.species, words[0])
  }
  addMatters(index, tongue)
  return index
}

function entriesOf(block: string): readonly (readonly [key: string, words: readonly string[]])[] {
  return block
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const colon = entry.indexOf(':')
      return [
        entry.slice(0, colon),
        entry
          .slice(colon + 1)
          .split(/[,、]/)
          .map((word) => word.trim())
          .filter(Boolean),
      ]
    })
}

/** Before everything else: a refusal is never something to be drawn. */
function addNegations(index: Index, tongue: Tongue): void {
  index.add(tongue.negations.split(', '), { about: 'negation' })
  index.add(tongue.joiners.split(', '), { about: 'joiner' })
}

type Maker = (key: string) => Meaning

const MATTERS: readonly (readonly [field: Exclude<keyof Tongue, 'nouns' | 'negations' | 'joiners' | 'nothing'>, make: Maker])[] = [
  ['places', placeNamed],
  ['hints', (key) => ({ ...placeNamed(key), weak: true }) as Meaning],
  ['times', (time) => ({ about: 'time', time }) as Meaning],
  ['weathers', (weather) => ({ about: 'weather', weather }) as Meaning],
  ['seasons', (season) => ({ about: 'season', season }) as Meaning],
  ['styles', (style) => ({ about: 'style', style }) as Meaning],
  ['actions', actionNamed],
  ['colours', (colour) => ({ about: 'colour', colour })],
  ['coats', (coat) => ({ about: 'coat', coat })],
  ['sizes', (size) => ({ about: 'size', size }) as Meaning],
  ['moods', (mood) => ({ about: 'mood', mood }) as Meaning],
  ['materials', (material) => ({ about: 'material', material })],
  ['traits', (trait) => ({ about: 'trait', trait })],
  ['counts', (count) => ({ about: 'count', count: Number(count) })],
  ['flags', (flag) => ({ about: 'flag', flag }) as Meaning],
  ['relations', (relation) => ({ about: 'relation', relation }) as Meaning],
  ['shots', (shot) => ({ about: 'shot', shot }) as Meaning],
  ['movements', movementNamed],
  ['frames', (frame) => ({ about: 'frame', frame }) as Meaning],
]

function placeNamed(key: string): Meaning {
  const [place = '', furnishing] = key.split('/')
  return { about: 'place', place, ...(furnishing ? { furnishing } : {}) } as Meaning
}

function movementNamed(key: string): Meaning {
  const [movement = '', direction] = key.split('/')
  return { about: 'movement', movement, ...(direction ? { direction } : {}) } as Meaning
}

function actionNamed(key: string): Meaning {
  const [action = '', activity] = key.split('/')
  return { about: 'action', action, ...(activity ? { activity } : {}) } as Meaning
}

function addMatters(index: Index, tongue: Tongue): void {
  for (const [field, make] of MATTERS) {
    for (const [key, words] of entriesOf(tongue[field] ?? '')) {
      index.add(
        words.flatMap((word) => word.split('/')),
        make(key),
      )
    }
  }
  for (const word of tongue.nothing.split(/\s+/)) {
    const phrase = normal(word, 'en')
    if (phrase !== '' && !index.find(phrase)) index.add([word], { about: 'nothing' })
  }
}
