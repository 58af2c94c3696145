import type { Language } from '../words/language.ts'
import { readWords } from '../words/vocabulary.ts'
import { clausesOf, withoutQuotes, type Clause } from './clauses.ts'
import { firstMatch, TOPICS, type Operation } from './topics.ts'
import { languageOfInstruction, verbIn } from './verbs.ts'
import { stylesIn } from './wish.ts'

export interface ReadInstruction {
  /** In the order they were asked for. */
  readonly operations: readonly Operation[]
  /** Parts of the instruction that ask for something we cannot do, in its own words. */
  readonly beyondUs: readonly string[]
  /** Parts of it that we can do, in its own words. */
  readonly done: readonly string[]
  readonly wantsDescription: boolean
}

const DESCRIBES =
  /describ|caption (this|the)|tell me (about|what)|what (is|do you see)|描述|说明|說明|介绍|介紹|讲讲|descrev|descri[bpç]|conte sobre|beschreib|décri[stv]|опиши|説明|描写|설명|묘사|صف |وصف|वर्णन|jelaskan|deskripsi|mô tả|tanımla|betimle/u

/** Beside the verbs: words that ask for a change. A step with one of them and no operation is a wish we cannot fulfil. */
const CHANGES = /\b(cut|crop|zoom|extend|expand|outpaint|inpaint|enhance|restore)\w*|裁剪/u
/** Whether the caller wants to be told what the picture is. */
export function asksForDescription(instruction: string): boolean {
  return DESCRIBES.test(instruction.normalize('NFKC').toLowerCase())
}

/** Whether a step of an instruction asks for a change of any kind. */
export function asksForChange(clause: Clause, language: Language): boolean {
  return (CHANGES.test(clause.text) || verbIn(clause.text, language).verb !== undefined) && !DESCRIBES.test(clause.text)
}

/** What a step of an instruction asks to do with the pixels of a picture. */
export function operationsOf(clause: Clause, language: Language): readonly Operation[] {
  const found = TOPICS.flatMap((rules) => firstMatch(rules, clause) ?? [])
  if (found.some(({ name }) => name === 'style' || name === 'black-and-white' || name === 'sepia')) return found
  const [style] = stylesIn(readWords(verbIn(withoutQuotes(clause), language).rest, language))
  return style && style !== 'black-and-white' ? [{ name: 'style', style }, ...found] : found
}

/** Reads what an instruction wants done to a picture of which nothing is known. */
export function readInstruction(instruction: string): ReadInstruction {
  const operations: Operation[] = []
  const beyondUs: string[] = []
  const done: string[] = []
  const language = languageOfInstruction(instruction)
  for (const clause of clausesOf(instruction)) {
    const found = operationsOf(clause, language)
    operations.push(...found.filter((operation) => !operations.some((earlier) => isAgain(operation, earlier))))
    if (found.length > 0) done.push(clause.said)
    else if (asksForChange(clause, language)) beyondUs.push(clause.said)
  }
  return { operations, beyondUs, done, wantsDescription: asksForDescription(instruction) }
}

/** `Make it brighter, much brighter` is one wish; two texts are two. */
function isAgain(operation: Operation, earlier: Operation): boolean {
  return operation.name === earlier.name && operation.name !== 'text' && operation.name !== 'style'
}
