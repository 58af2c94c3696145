import { IRREGULAR_PLURALS, IRREGULAR_VERBS } from './lexicon/english/manner.ts'
import type { Language } from './lexicon/tongue.ts'

/** A form under which the lexicon may have a word. */
export interface Form {
  readonly form: string
  readonly plural: boolean
}

type Rule = readonly [ending: RegExp, instead: string, plural?: 'plural']

/** How words end and what they end in where the lexicon has them. */
const RULES: { readonly [language in Language]?: readonly Rule[] } = {
  en: [
    [/ies$/, 'y', 'plural'],
    [/ves$/, 'f', 'plural'],
    [/ves$/, 'fe', 'plural'],
    [/(?<=s|x|z|ch|sh|o)es$/, '', 'plural'],
    [/(?<=[^su])s$/, '', 'plural'],
    [/'s$/, ''],
    [/s'$/, '', 'plural'],
    [/ying$/, 'ie'],
    [/ing$/, ''],
    [/ing$/, 'e'],
    [/(.)\1ing$/, '$1'],
    [/ied$/, 'y'],
    [/ed$/, ''],
    [/ed$/, 'e'],
    [/(.)\1ed$/, '$1'],
    [/iest$/, 'y'],
    [/ier$/, 'y'],
    [/est$/, ''],
    [/(.)\1(?:er|est)$/, '$1'],
    [/-like$/, ''],
    [/-coloured$|-colored$/, ''],
    [/ily$/, 'y'],
    [/ly$/, ''],
  ],
  pt: [
    [/ões$/, 'ão', 'plural'],
    [/ães$/, 'ão', 'plural'],
    [/ais$/, 'al', 'plural'],
    [/éis$/, 'el', 'plural'],
    [/ns$/, 'm', 'plural'],
    [/(?<=r|z|s)es$/, '', 'plural'],
    [/as$/, 'o', 'plural'],
    [/s$/, '', 'plural'],
    [/a$/, 'o'],
    [/inh[oa]s?$/, 'o'],
    [/inh[oa]s?$/, 'a'],
  ],
  es: [
    [/ces$/, 'z', 'plural'],
    [/ones$/, 'ón', 'plural'],
    [/es$/, '', 'plural'],
    [/as$/, 'o', 'plural'],
    [/s$/, '', 'plural'],
    [/a$/, 'o'],
    [/it[oa]s?$/, 'o'],
    [/it[oa]s?$/, 'a'],
  ],
  fr: [
    [/eaux$/, 'eau', 'plural'],
    [/aux$/, 'al', 'plural'],
    [/es$/, '', 'plural'],
    [/[sx]$/, '', 'plural'],
    [/e$/, ''],
    [/^[ldjmtsncq]+'/, ''],
  ],
  de: [
    [/en$/, '', 'plural'],
    [/n$/, '', 'plural'],
    [/er$/, '', 'plural'],
    [/e$/, '', 'plural'],
    [/s$/, ''],
    [/e[nmrs]$/, ''],
    [/e[nmrs]$/, 'e'],
    [/chen$/, ''],
    [/lein$/, ''],
  ],
  id: [
    [/^(.+)-\1$/, '$1', 'plural'],
    [/nya$/, ''],
    [/^se(?=ekor|buah|orang)/, ''],
    [/^ber/, ''],
    [/^me[mn]?g?/, ''],
  ],
}
/** Turkish hangs one ending on another; each round takes one off. */
const TURKISH: readonly Rule[] = [
  [/l[ae]r$/, '', 'plural'],
  [/(?:yl|l)[ae]$/, ''],
  [/[dt][ae]n?$/, ''],
  [/n[ıiuü]n$/, ''],
  [/[ıiuü]n$/, ''],
  [/s[ıiuü]$/, ''],
  [/l[ıiuü]$/, ''],
  [/[yn]?[ıiuüae]$/, ''],
  [/ki$/, ''],
  [/n$/, ''],
  [/m$/, ''],
]
const SOFTENED: readonly Rule[] = [
  [/ğ$/, 'k'],
  [/b$/, 'p'],
  [/c$/, 'ç'],
  [/d$/, 't'],
]
const UMLAUTS: { readonly [letter: string]: string } = { ä: 'a', ö: 'o', ü: 'u' }

const IRREGULAR = irregularForms()

/** The forms under which a lower-case phrase may stand in the lexicon, most likely first, without the phrase itself. */
export function formsOf(phrase: string, language: Language): readonly Form[] {
  if (language === 'tr') return turkishForms(phrase)
  if (language === 'ar') return arabicForms(phrase)
  const forms: Form[] = []
  if (language === 'en') forms.push(...irregularOf(phrase))
  forms.push(...bent(phrase, RULES[language] ?? []))
  if (language === 'de') forms.push(...[...forms, { form: phrase, plural: false }].flatMap(withoutUmlaut))
  if (language === 'es' || language === 'pt' || language === 'fr')
    forms.push(
      ...forms.flatMap(({ form, plural }) => bent(form, RULES[language] ?? []).map((each) => ({ ...each, plural: plural || each.plural }))),
    )
  return forms
}

function bent(phrase: string, rules: readonly Rule[]): readonly Form[] {
  return rules.flatMap(([ending, instead, plural]) => {
    const form = phrase.replace(ending, instead)
    return form !== phrase && form.length > 1 ? [{ form, plural: plural !== undefined }] : []
  })
}

/** The last word of a phrase may be irregular: polar mice. */
function irregularOf(phrase: string): readonly Form[] {
  const [, before = '', last = ''] = /^(.* )?(\S+)$/.exec(phrase) ?? []
  const known = IRREGULAR.get(last)
  return known ? [{ ...known, form: before + known.form }] : IRREGULAR.has(phrase) ? [IRREGULAR.get(phrase)!] : []
}

function irregularForms(): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>()
  for (const [block, plural] of [
    [IRREGULAR_VERBS, false],
    [IRREGULAR_PLURALS, true],
  ] as const) {
    for (const entry of block.trim().split('; ')) {
      const [form = '', others = ''] = entry.split(': ')
      for (const other of others.split(', ')) forms.set(other, { form, plural })
    }
  }
  return forms
}

function withoutUmlaut({ form, plural }: Form): readonly Form[] {
  const bare = form.replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter)
  return bare === form ? [] : [{ form: bare, plural }]
}

const TURKISH_ROUNDS = 3

function turkishForms(phrase: string): readonly Form[] {
  const seen = new Map<string, Form>()
  let round: readonly Form[] = [{ form: phrase, plural: false }]
  for (let turn = 0; turn < TURKISH_ROUNDS; turn++) {
    round = round.flatMap(({ form, plural }) => bent(form, TURKISH).map((each) => ({ form: each.form, plural: plural || each.plural })))
    for (const form of round) if (form.form.length > 1 && !seen.has(form.form)) seen.set(form.form, form)
  }
  return [...seen.values()].flatMap((form) => [form, ...bent(form.form, SOFTENED).map((each) => ({ ...each, plural: form.plural }))])
}

/** Article and little words grow on the front of an Arabic word, two of a kind are an ending. */
function arabicForms(phrase: string): readonly Form[] {
  const bare = [
    phrase,
    ...['وال', 'بال', 'كال', 'فال', 'ال', 'لل', 'و', 'ب', 'ل', 'ك', 'ف']
      .filter((front) => phrase.startsWith(front))
      .map((front) => phrase.slice(front.length)),
  ]
  return bare.flatMap((form) =>
    form.length < 2
      ? []
      : [
          ...(form === phrase ? [] : [{ form, plural: false }]),
          ...bent(form, [
            [/ت(?:ان|ين)$/, 'ه', 'plural'],
            [/(?:ان|ين|ون)$/, '', 'plural'],
            [/ات$/, 'ه', 'plural'],
            [/ات$/, '', 'plural'],
            [/ه$/, ''],
          ]),
        ],
  )
}

const RUSSIAN_ENDING =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ющ(?:ий|ая|ее|ие)|ов|ев|ой|ей|ую|юю|ая|яя|ое|ее|ые|ие|ым|им|ых|их|ый|ий|ом|ем|ам|ям|ах|ях|ью|ия|ии|ию|[аяоеёиыуюьй])$/
const HINDI_ENDING = /(?:ियाँ|ियां|ियों|ाएँ|ाओं|ओं|ों|ें|[ािीुूेैोौंँ])+$/

/** The part of a word that does not change, in languages that bend every word; undefined in the others. */
export function stemOf(phrase: string, language: Language): string | undefined {
  const ending = language === 'ru' ? RUSSIAN_ENDING : language === 'hi' ? HINDI_ENDING : undefined
  if (!ending) return undefined
  return phrase
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(ending, '') : word.length === 3 ? word.replace(/[аяоеиыуюьйािीेों]$/u, '') : word))
    .join(' ')
}

/** One spelling of what can be spelled in several ways: lower case, straight apostrophes, Arabic without vowel signs. */
export function normal(word: string, language: Language): string {
  // Nearly every word of the lexicon is plain already, and there are thousands when it is opened.
  if (/^[a-z '-]*$/.test(word)) return word
  const lower = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/’/g, "'")
    .replace(/i\u0307/g, 'i')
    .replace(/ё/g, 'е')
  if (language !== 'ar') return lower
  return lower
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
}
