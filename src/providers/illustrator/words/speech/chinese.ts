import { wordsOf, type Named, type Speech } from './speech.ts'

/** What both scripts of Chinese share; the words are given by each. */
export interface Chinese {
  /** One to five, as they stand before a measure word. */
  readonly numbers: string
  /** Measure words: species. */
  readonly classifiers: string
  readonly of: string
  /** Colours and moods. */
  readonly colours: string
  readonly places: string
  readonly at: string
  readonly holding: string
  readonly wearing: string
  readonly riding: string
  /** The measure words of animals and of everything else. */
  readonly measures: string
  readonly and: string
}

/** The functions of a speech in Chinese. */
export function chinese(
  words: Chinese,
): Pick<Speech, 'phrase' | 'doing' | 'related' | 'list' | 'placeFirst' | 'placed' | 'relatesFirst' | 'comma' | 'stop' | 'title'> {
  const phrase = (named: Named): string => {
    const adjectives = [named.mood, named.colour].flatMap((key) => (key === undefined ? [] : (wordsOf(words.colours, key) ?? [])))
    const number = words.numbers.charAt(Math.min(named.count, words.numbers.length) - 1)
    return number + measureOf(named, words) + (adjectives.length > 0 ? adjectives.join('') + words.of : '') + named.name
  }
  return {
    phrase,
    doing: (who, deed) => who + deed,
    related(who, kind, object) {
      if (kind === 'holding') return `${who}${words.holding}${phrase(object)}`
      if (kind === 'wearing') return `${who}${words.wearing}${object.name}`
      if (kind === 'riding') return `${who}${words.riding}${phrase(object)}`
      const place = wordsOf(words.places, kind)
      return place && `${object.name}${place}${words.of}${who}`
    },
    list: (items) => (items.length > 1 ? items.slice(0, -1).join('、') + words.and + (items.at(-1) ?? '') : (items[0] ?? '')),
    placeFirst: true,
    placed: (where, who) => `${where}，${who}`,
    relatesFirst: true,
    comma: '，',
    stop: '。',
    title: '《{title}》',
  }
}

function measureOf({ species, kind }: Named, { classifiers, measures }: Chinese): string {
  for (const entry of classifiers.split('; ')) {
    const [measure = '', list = ''] = entry.split(': ')
    if (list.split(', ').includes(species)) return measure.trim()
  }
  return measures.charAt(kind === 'animal' || kind === 'butterfly' ? 0 : 1)
}
