/** One step of an instruction. */
export interface Clause {
  /** In small letters, with a mark where something was quoted. */
  readonly text: string
  /** As the caller wrote it. */
  readonly said: string
  /** What stood in quotation marks, with its capitals. */
  readonly quotes: readonly string[]
}

const QUOTED = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|「([^」]+)」|『([^』]+)』|«([^»]+)»|(?<![\p{L}\p{N}])['‘]([^'’]+)['’](?![\p{L}\p{N}])/gu
const QUOTE_MARK = '\ue000'

/** What parts two steps: a pause, or a word for `and` or `then`. */
const PARTINGS =
  /[,;!?\n。，；！？、،؛।]+|[.:：](?!\d)|(?<![\p{L}\p{M}])(?:and|then|but|e|y|depois|então|luego|después|também|und|dann|danach|aber|et|puis|ensuite|и|затем|потом|ثم|और|फिर|dan|lalu|kemudian|và|rồi|ve|sonra|그리고|그 다음)(?![\p{L}\p{M}])|(?<=고) |然后|然後|并且|並且|并|再|接着|和|それから|そして/giu

/** Words that belong together though an `and` stands between them. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/black and white/gi, 'black & white'],
  [/preto e branco/gi, 'preto-e-branco'],
  [/blanco y negro/gi, 'blanco-y-negro'],
  [/noir et blanc/gi, 'noir-et-blanc'],
  [/schwarz und wei(ß|ss)/gi, 'schwarz-weiß'],
  [/hitam dan putih/gi, 'hitam-putih'],
  [/đen và trắng/gi, 'đen-trắng'],
  [/siyah ve beyaz/gi, 'siyah-beyaz'],
]

/** Far more steps than anyone gives; each costs time. */
const CLAUSES_MAX = 24

/** The steps of an instruction, in order. */
export function clausesOf(instruction: string): readonly Clause[] {
  const quotes: string[] = []
  const marked = PAIRS.reduce((text, [pair, whole]) => text.replace(pair, whole), instruction.normalize('NFKC')).replace(
    QUOTED,
    (_whole, ...groups: unknown[]) => {
      quotes.push((groups.slice(0, 7).find((group) => typeof group === 'string') ?? '').trim())
      return `${QUOTE_MARK}${quotes.length - 1}${QUOTE_MARK}`
    },
  )
  const quoteAt = (index: string): string => quotes[Number(index)] ?? ''
  return marked
    .split(PARTINGS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, CLAUSES_MAX)
    .map((part) => ({
      text: part.toLowerCase(),
      said: part.replace(/\ue000(\d+)\ue000/g, (_whole, index: string) => `"${quoteAt(index)}"`),
      quotes: [...part.matchAll(/\ue000(\d+)\ue000/g)].map((match) => quoteAt(match[1]!)),
    }))
}

/** A step without what is quoted in it. */
export function withoutQuotes({ text }: Clause): string {
  return text.replace(/\ue000\d+\ue000/g, ' ')
}
