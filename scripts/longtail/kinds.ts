import { lexiconOf } from '../../src/providers/illustrator/words/lexicons.ts'
import { NOUNS, rareNouns } from '../../src/providers/illustrator/words/lexicon/nouns.ts'
import type { Subject } from './subjects.ts'
import type { WordNet } from './wordnet.ts'

/** Fields of WordNet a picture can show, by what a noun of ours is: animals, people, and things of every sort. */
const FIELDS = { animal: [5], butterfly: [5], person: [18], thing: [6, 13, 17, 20, 10] } as const
const CONCRETE: readonly number[] = [5, 6, 13, 17, 18, 20]
const FOOD = 13
/** How far up a noun may look for something that is drawn: a living thing stays one of its family for longer than a tool. */
const STEPS_MAX: { readonly [field: number]: number } = { 5: 6, 6: 3, 13: 4, 17: 3, 18: 5, 20: 5 }

/** What so many things are that it says nothing about their looks. */
export const TOO_BROAD = new Set(
  (
    'animal, creature, beast, tool, toy, box, container, food, dish, model, construction, building, building construction, wood, paper, ' +
    'instrument, machine, device, equipment, statue, rock, stone, plant, structure, weapon, clothing, garment, clothes, vehicle, drink, ' +
    'star, child, being, adult, leader, member, symbol, flag, key, wheel, chart, link, gear, fabric, shirt, pot, bag, case, post, body, ' +
    'rack, plate, top, slide, engine, pump, pool, range, cut of meat, herb, salt, wall, fence, door, window, pipe, string, chain, print, ' +
    'railway, station, gallery, ground, floor, field, place, home, house, world, planet, moon, cover, roll, bar, square, line, board, mate, ' +
    'card, die, decoration, piece, pole, root, suit, rail, tray, tube, pod, cane, rice, receiver, furniture, shelter, accessory, cracker'
  ).split(', '),
)

/** Every English noun we have no word for, with the nearest noun we have: `spaniel` is a `=dog`; `12` is a subject's number. */
export function kindsOf(
  { senses, nouns, isRatherNoNoun }: WordNet,
  subjects: readonly Subject[],
  english: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const targets = targetsOf()
  const kinds = new Map<string, string>()
  for (const [word, offsets] of nouns) {
    if (
      english.has(word) ||
      lexiconOf('en').find(word) ||
      isRatherNoNoun(word) ||
      !/^[a-z][a-z' -]+$/.test(word) ||
      word.split(' ').length > 3
    )
      continue
    const concrete = offsets.slice(0, 2).filter((offset) => CONCRETE.includes(senses.get(offset)?.field ?? -1))
    // Who names a mangosteen means the fruit and not its tree.
    const first = concrete.find((offset) => senses.get(offset)?.field === FOOD) ?? concrete[0]
    const target = first && nearest(first)
    if (target) kinds.set(word, target)
  }
  return kinds

  function targetsOf(): ReadonlyMap<string, string> {
    const found = new Map<string, string>()
    const claim = (word: string, fields: readonly number[], value: string): void => {
      const offset = nouns
        .get(word)
        ?.slice(0, 3)
        .find((each) => fields.includes(senses.get(each)?.field ?? -1))
      if (offset && !TOO_BROAD.has(word) && !found.has(offset)) found.set(offset, value)
    }
    for (const [{ kind, species }] of NOUNS) claim(species, FIELDS[kind], `=${species}`)
    for (const [{ kind }, words] of NOUNS) for (const word of words.split(', ')) claim(word, FIELDS[kind], `=${word}`)
    for (const [{ kind }, words] of rareNouns()) for (const word of words.split(', ')) claim(word, FIELDS[kind], `=${word}`)
    subjects.forEach(({ label, sort }, index) => claim(label.toLowerCase(), fieldsOf(sort), `${index}`))
    return found
  }

  function nearest(offset: string): string | undefined {
    const field = senses.get(offset)?.field ?? 0
    let round = [offset]
    for (let step = 0; step <= (STEPS_MAX[field] ?? 0); step++) {
      const hit = round.map((each) => targets.get(each)).find((value) => value !== undefined)
      if (hit) return hit
      round = round.flatMap((each) => senses.get(each)?.above ?? []).filter((each) => senses.get(each)?.field === field)
    }
    return undefined
  }
}

/** Which fields a subject's own name may be looked for in. */
function fieldsOf(sort: number): readonly number[] {
  if (sort >= 34 && sort <= 39) return [5]
  if (sort === 40 || sort === 41) return [20]
  if (sort >= 42 && sort <= 47) return [13]
  if (sort >= 48 && sort <= 82) return [6, 17]
  return []
}
