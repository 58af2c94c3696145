import { listed, wordsOf, type Named, type Speech } from './speech.ts'

/** What the Romance languages share: two genders, and adjectives that follow the noun and agree with it. */
export interface Romance {
  /** `un/una`, `dos/dos` ... up to five. */
  readonly numbers: readonly string[]
  readonly isFeminine: (name: string) => boolean
  readonly pluralOf: (word: string) => string
  /** Colours and moods by our own word: masculine/feminine. */
  readonly adjectives: string
  readonly prepositions: string
  readonly and: string
  /** Where two words meet. */
  readonly polish?: (line: string) => string
}

/** The functions of a Romance language's speech. */
export function romance(
  grammar: Romance,
): Pick<Speech, 'phrase' | 'doing' | 'related' | 'list' | 'placeFirst' | 'placed' | 'comma' | 'stop' | 'title'> {
  const phrase = (named: Named): string => phraseOf(named, grammar)
  return {
    phrase,
    doing: (who, deed) => `${who} ${deed}`,
    related(who, kind, object) {
      const preposition = wordsOf(grammar.prepositions, kind)
      const whole = preposition && `${who} ${preposition} ${phrase(object)}`
      return whole && (grammar.polish?.(whole) ?? whole)
    },
    list: (items) => listed(items, ', ', ` ${grammar.and} `),
    placeFirst: false,
    placed: (where, who) => `${where} ${who}`,
    comma: ', ',
    stop: '.',
    title: '{title}',
  }
}

/** Names of what is always many: spectacles, shoes. */
const ALWAYS_MANY = /^(gafas|zapatos|pantalones|guantes|auriculares|óculos|sapatos|calças|luvas|lunettes|chaussures|gants)$/

function phraseOf({ name, count, colour, mood }: Named, { numbers, isFeminine, pluralOf, adjectives }: Romance): string {
  const feminine = isFeminine(name.split(' ')[0] ?? name)
  const many = count > 1 || ALWAYS_MANY.test(name)
  const [head = '', ...rest] = name.split(' ')
  // Of a polar bear the bear is the one that becomes many; the rest is left as it is when it is more than an adjective.
  const noun = count > 1 ? [pluralOf(head), ...(rest.length === 1 ? [pluralOf(rest[0] ?? '')] : rest)].join(' ') : name
  const said = [colour, mood].flatMap((key) => {
    const forms = key === undefined ? undefined : wordsOf(adjectives, key)
    if (forms === undefined) return []
    const [masculine = '', other = masculine] = forms.split('/')
    const form = feminine ? other : masculine
    return [many ? pluralOf(form) : form]
  })
  const number = ALWAYS_MANY.test(name) ? '' : (numbers[Math.min(count, numbers.length - 1)] ?? '')
  const [one = '', une = one] = number.split('/')
  return [feminine ? une : one, noun, ...said].filter(Boolean).join(' ')
}
