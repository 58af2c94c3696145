import type { Action, ActorSpec, Mood, RelationKind } from '../scene.ts'
import type { NounMeaning } from './lexicon/meaning.ts'

/** What was said before a noun and belongs to it. */
export interface Pending {
  count?: number
  colour?: string
  coat?: string
  size?: ActorSpec['sizeHint']
  mood?: Mood
  material?: string
  traits?: readonly string[]
  mechanical: boolean
}

/** Somebody or something that was named, while the reading goes on. */
export interface Draft {
  readonly noun: NounMeaning
  readonly text: string
  readonly plural: boolean
  /** True when the prompt said how many, be it `a`. */
  readonly counted: boolean
  said: Pending
  count: number
  action?: Action
  activity?: string
  readonly props: Draft[]
  worn: boolean
  /** What it fills: the vase that sunflowers are in. */
  readonly fills?: Draft
  /** Who was named before it and does the same: a boy and a girl running. */
  readonly with?: Draft
  /** Whether it is old by its name. */
  readonly old?: boolean
}

/** A relation; either end may still be missing. */
export interface Link {
  kind: RelationKind
  subject?: Draft
  object?: Draft
}
