import { lexiconOf } from '../../src/providers/illustrator/words/lexicons.ts'
import { normal, stemOf } from '../../src/providers/illustrator/words/inflection.ts'
import type { Language } from '../../src/providers/illustrator/words/lexicon/tongue.ts'
import { ALSO_CALLED } from './also-called.ts'
import { TOO_BROAD } from './kinds.ts'
import { emojisOf, json, type Subject } from './subjects.ts'
import type { WordNet } from './wordnet.ts'

/** What the sources call a language; the others come from CLDR. */
const IN_EMOJIBASE: { readonly [language in Language]?: string } = {
  en: 'en',
  pt: 'pt',
  'zh-Hant': 'zh-hant',
  'zh-Hans': 'zh',
  ja: 'ja',
  ko: 'ko',
  es: 'es',
  fr: 'fr',
  de: 'de',
  ru: 'ru',
  hi: 'hi',
  vi: 'vi',
}

/** Pictures of something that a word beside the label may mean; faces, hands, signs and people only answer to their label. */
const CONCRETE = (sort: number): boolean => (sort >= 34 && sort <= 57) || sort === 59 || (sort >= 60 && sort <= 82)
/** Faces, hands and signs are called by what they express in many languages: tired, stop. Those are no nouns. */
const HAS_NAME = (sort: number): boolean =>
  sort === 10 || sort === 11 || sort === 22 || (sort >= 25 && sort <= 26) || (sort >= 34 && sort <= 82) || sort === 87
/** Scenes in a frame: nobody who asks for a city wants a postcard of one on the grass. */
const POSTCARDS = new Set(
  'cooking, national park, stadium, foggy, night with stars, cityscape, sunrise over mountains, sunrise, cityscape at dusk, sunset, bridge at night, milky way, fireworks, moon viewing ceremony, motorway, railway track, camping, beach with umbrella, desert, wind face, fog, station, metro'.split(
    ', ',
  ),
)

/** What is said of more drawings than these is no name of any. */
const USES_MAX = 2
const NAME = 3
const HEAD = 2
const TAG = 1

interface Entry {
  readonly subject: number
  readonly rank: number
}

/** Every word of a language with the subject it means: its number, and `~` before it where only a tag says so. */
export function wordsOf(language: Language, folder: string, subjects: readonly Subject[], wordNet: WordNet): ReadonlyMap<string, string> {
  const best = new Map<string, Entry>()
  const claim = (word: string, subject: number, rank: number): void => {
    const phrase = normal(word.trim(), language)
    if (phrase === '' || phrase.includes('\t') || phrase.split(' ').length > 4) return
    if ((best.get(phrase)?.rank ?? 0) < rank) best.set(phrase, { subject, rank })
  }
  if (language === 'en') {
    const numbers = new Map(subjects.map(({ label }, index) => [label, index]))
    for (const [label, words] of ALSO_CALLED) {
      const subject = numbers.get(label)
      if (subject === undefined) throw new RangeError(`no subject is called ${label}`)
      for (const word of words) claim(word, subject, NAME + 1)
    }
  }
  const named = namesIn(language, folder)
  const keywords =
    language === 'en' ? (json(folder, 'emojilib/dist/emoji-en-US.json') as { readonly [character: string]: readonly string[] }) : {}
  const uses = new Map<string, number>()
  for (const { tags } of named.values()) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  const isNear = nearTest(language, wordNet)
  subjects.forEach((subject, index) => {
    const own = named.get(subject.character)
    if (!own) return
    if (POSTCARDS.has(subject.label) || (!CONCRETE(subject.sort) && wordNet.isRatherNoNoun(subject.label.toLowerCase()))) return
    if (language !== 'en' && !HAS_NAME(subject.sort)) return
    claim(own.label.replace(/^“|”$/g, ''), index, NAME)
    if (!CONCRETE(subject.sort)) return
    const parts = own.label.split(' ')
    const head = parts.at(-1) ?? ''
    if (language === 'en' && parts.length === 2 && isNear(head, head)) claim(head, index, HEAD)
    const tags = [...own.tags, ...(keywords[subject.character] ?? []).map((tag) => tag.replace(/_/g, ' '))]
    for (const tag of tags)
      if ((language === 'en' || (uses.get(tag) ?? 0) <= USES_MAX) && isTagOf(tag, own.label, language) && isNear(tag, own.label))
        claim(tag, index, TAG)
  })
  return withStems(best, language)
}

/** English tags are many and loose, and WordNet sorts them out; elsewhere a tag counts when the label itself has it. */
function isTagOf(tag: string, label: string, language: Language): boolean {
  if (language === 'en') return tag.length > 2 && !lexiconOf('en').find(tag)
  const phrase = normal(label, language)
  const short = normal(tag, language)
  if (/^(?:zh|ja)/.test(language)) return [...short].length > 1 && phrase.includes(short)
  return short.length > 2 && (phrase.endsWith(` ${short}`) || phrase.startsWith(`${short} `))
}

const CONCRETE_FIELDS = [5, 6, 13, 17, 20]

/** Whether an English tag is of the same family as the label: a hatchet is an axe, but mayonnaise is no piñata. */
function nearTest(language: Language, { senses, nouns, isRatherNoNoun }: WordNet): (tag: string, label: string) => boolean {
  if (language !== 'en') return () => true
  const senseOf = (word: string): string | undefined =>
    nouns
      .get(word.toLowerCase())
      ?.slice(0, 2)
      .find((each) => CONCRETE_FIELDS.includes(senses.get(each)?.field ?? 0))
  const lineOf = (sense: string): readonly string[] => {
    const above = senses.get(sense)?.above[0]
    return above === undefined ? [sense] : [sense, ...lineOf(above)]
  }
  return (tag, label) => {
    const word = tag.toLowerCase()
    if (TOO_BROAD.has(word) || isRatherNoNoun(word) || nouns.get(word)?.[0] !== senseOf(word)) return false
    const mine = senseOf(word)
    const its = senseOf(label)
    return mine !== undefined && its !== undefined && (lineOf(mine).includes(its) || lineOf(its).includes(mine))
  }
}

interface Named {
  readonly label: string
  readonly tags: readonly string[]
}

interface Annotations {
  readonly annotations: {
    readonly annotations: { readonly [character: string]: { readonly tts?: readonly string[]; readonly default?: readonly string[] } }
  }
}

function namesIn(language: Language, folder: string): ReadonlyMap<string, Named> {
  const file = IN_EMOJIBASE[language]
  if (file) return new Map(emojisOf(folder, file).map(({ emoji, label, tags = [] }) => [emoji, { label, tags }]))
  const { annotations } = (json(folder, `cldr-annotations-modern/annotations/${language}/annotations.json`) as Annotations).annotations
  const bare = new Map(
    Object.entries(annotations).flatMap(([emoji, { tts, default: tags = [] }]) =>
      tts?.[0] ? [[emoji, { label: tts[0], tags }] as const] : [],
    ),
  )
  // CLDR leaves out the sign that asks for a coloured drawing.
  for (const { emoji } of emojisOf(folder, 'en')) {
    const entry = bare.get(emoji.replaceAll('\uFE0F', ''))
    if (entry) bare.set(emoji, entry)
  }
  return bare
}

function withStems(best: ReadonlyMap<string, Entry>, language: Language): ReadonlyMap<string, string> {
  const valueOf = ({ subject, rank }: Entry): string => `${rank === TAG ? '~' : ''}${subject}`
  const out = new Map<string, string>()
  for (const [word, entry] of best) out.set(word, valueOf(entry))
  for (const [word, entry] of best) {
    const stem = stemOf(word, language)
    if (stem !== undefined && !out.has(`${stem}*`)) out.set(`${stem}*`, valueOf(entry))
  }
  return out
}
