import type { ActorSpec, Place } from '../../scene.ts'
import { ANIMALS, BUTTERFLIES } from './english/animals.ts'
import { HOUSEHOLD } from './english/household.ts'
import { PEOPLE } from './english/people.ts'
import { NATURE, VEHICLES_AND_BUILDINGS } from './english/things.ts'
import { LIVING_KINDS } from './kinds/living.ts'
import { THING_KINDS } from './kinds/things.ts'
import type { NounMeaning } from './meaning.ts'

export type NounRow = readonly [meaning: NounMeaning, words: string]

/** Who and what can be in a picture, with its English words. Breeds stand with the species that is drawn for them. */
export const NOUNS: readonly NounRow[] = withBroader([
  ...rowsOf('animal', ANIMALS),
  ...rowsOf('butterfly', BUTTERFLIES),
  ...rowsOf('person', PEOPLE),
  ...rowsOf('thing', VEHICLES_AND_BUILDINGS),
  ...rowsOf('thing', NATURE),
  ...rowsOf('thing', HOUSEHOLD),
])

/** Rarer English nouns with the meaning of what they are a kind of. */
export function rareNouns(): readonly NounRow[] {
  const bySpecies = new Map(NOUNS.map(([meaning]) => [meaning.species, meaning]))
  return linesOf(LIVING_KINDS + THING_KINDS).flatMap((line): readonly NounRow[] => {
    const [species = '', words = ''] = line.split(': ')
    const meaning = bySpecies.get(species)
    return meaning ? [[{ ...meaning, rare: true }, words]] : []
  })
}

function linesOf(block: string): readonly string[] {
  return block.split('\n').filter((line) => line !== '')
}

/** Reads lines of the form `species ^broader @home ! ~ &inside: words`. */
function rowsOf(kind: ActorSpec['kind'], block: string): readonly NounRow[] {
  return linesOf(block).map((line) => {
    const colon = line.indexOf(':')
    const [species = '', ...marks] = line.slice(0, colon).split(/ (?=[\^@!~&])/)
    const mark = (sign: string): string | undefined => marks.find((each) => each.startsWith(sign))?.slice(1).trim()
    const broader = mark('^')
    const inside = mark('&')
    const meaning: NounMeaning = {
      about: 'noun', kind, species, home: (mark('@') ?? 'room') as Place,
      ...(mark('!') === undefined ? {} : { handy: true }),
      ...(mark('~') === undefined ? {} : { scenic: true }),
      ...(inside === undefined ? {} : { inside: inside as Place }),
      ...(broader === undefined ? {} : { broader: [broader] }),
    }
    return [meaning, [species, line.slice(colon + 1).trim()].filter(Boolean).join(', ')]
  })
}

/** A pony is drawn as a horse, and where there is no horse, as what a horse is drawn as. */
function withBroader(rows: readonly NounRow[]): readonly NounRow[] {
  const parents = new Map(rows.map(([{ species, broader }]) => [species, broader?.[0]]))
  return rows.map(([meaning, words]) => {
    const chain: string[] = []
    for (let next = parents.get(meaning.species); next && !chain.includes(next); next = parents.get(next)) chain.push(next)
    return [chain.length > 0 ? { ...meaning, broader: chain } : meaning, words]
  })
}
