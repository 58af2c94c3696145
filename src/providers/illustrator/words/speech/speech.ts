import type { Language } from '../lexicon/tongue.ts'
import type { ActorSpec, RelationKind } from '../../scene.ts'

/** Somebody or something, as it is to be spoken of. */
export interface Named {
  /** The word of the language, or the caller's own. */
  readonly name: string
  readonly species: string
  readonly kind: ActorSpec['kind']
  readonly count: number
  /** Our own word for a colour, when it has one. */
  readonly colour?: string
  readonly mood?: string
}

/** The words and the grammar in which one language speaks about a picture. Blocks hold entries `key: words`, one a line or after semicolons. */
export interface Speech {
  /** Where somebody is: `in a garden`. */
  readonly places: string
  /** When: `at dawn`. */
  readonly times: string
  readonly weathers: string
  readonly seasons: string
  /** What the picture is: `a watercolour`. */
  readonly styles: string
  /** What somebody does, by action or activity; two forms with a stroke between where one and many do it differently. */
  readonly deeds: string
  /** For a kind of land three things, each fit to be the subject of a line. */
  readonly things: string
  /** With `{thing}`, `{other}` and `{when}`. */
  readonly verses: readonly string[]
  /** First lines by time, middle lines, last lines by weather, season or `none`. */
  readonly haiku: { readonly first: string; readonly middle: readonly string[]; readonly last: string }
  readonly story: Story
  readonly nobody: string
  /** With `{text}`. */
  readonly written: string
  /** With `{style}` and `{what}`. */
  readonly description: string
  /** With `{text}`; the second for a logo without words. */
  readonly logo: readonly [string, string]
  /** How a poem's title is set: with `{title}`. */
  readonly title: string
  /** What stands between parts of a sentence, and what ends it. */
  readonly comma: string
  readonly stop: string
  /** One or many of something, as the subject of a sentence. */
  readonly phrase: (named: Named) => string
  /** Somebody and what he does. */
  readonly doing: (who: string, deed: string) => string
  /** Somebody and where he is in relation to something; undefined when the language has no safe way to say it. `acts` when his deed is said with him. */
  readonly related: (who: string, kind: RelationKind, object: Named, acts: boolean) => string | undefined
  readonly list: (items: readonly string[]) => string
  /** Whether where and when are said before who: in a garden at night, a cat. */
  readonly placeFirst: boolean
  /** Where, and right after it who; `acts` when what he does stands between them. Only where the place is said first. */
  readonly placed: (where: string, who: string, acts: boolean) => string
  /** Whether a relation stands between somebody and his deed. */
  readonly relatesFirst?: true
  /** A place that nobody is in, as what a picture is of. */
  readonly alone?: (where: string) => string
  /** What words do to each other where they meet: de un, d'un. */
  readonly polish?: (line: string) => string
}

/** Sentences of a story, with `{who}`, `{second}`, `{where}`, `{when}`, `{thing}` and `{other}`. */
export interface Story {
  readonly begin: readonly string[]
  readonly turn: readonly string[]
  /** When somebody else is in the picture, and when not. */
  readonly meet: readonly [second: string, alone: string]
  /** By mood: `bright`, `heavy`, `wild`, `still`. */
  readonly heart: string
  readonly end: readonly string[]
}

/** The words of a block under a key. */
export function wordsOf(block: string, key: string): string | undefined {
  for (const entry of block.split(/[;\n]/)) {
    const colon = entry.indexOf(':')
    if (colon > 0 && entry.slice(0, colon).trim() === key) return entry.slice(colon + 1).trim()
  }
  return undefined
}

/** Of two forms with a stroke between, the one for one or the one for many. */
export function formFor(forms: string, many: boolean): string {
  const [one = '', other = one] = forms.split('/')
  return many ? other : one
}

/** `a, b and c`. */
export function listed(items: readonly string[], comma: string, and: string): string {
  const last = items.at(-1) ?? ''
  return items.length > 1 ? items.slice(0, -1).join(comma) + and + last : last
}

/** Whether a block of words, separated by commas, has a word. */
export function has(block: string, word: string): boolean {
  return block.split(', ').includes(word)
}

export type Speeches = { readonly [language in Language]: Speech }
