import type { Action, ActorSpec, Place, Style, TimeOfDay, Weather } from '../../scene.ts'

/** What a word of a prompt can say. */
export type Meaning =
  /** `weak` when the word only suggests the place: a tree may stand anywhere, but a forest is one. */
  | { readonly about: 'place'; readonly place: Place; readonly weak?: boolean }
  | { readonly about: 'time'; readonly time: TimeOfDay }
  | { readonly about: 'weather'; readonly weather: Weather }
  | { readonly about: 'style'; readonly style: Style }
  | { readonly about: 'shot'; readonly shot: 'wide' | 'medium' | 'close' }
  | { readonly about: 'movement'; readonly movement: 'pan' | 'zoom' | 'follow' | 'still' }
  | { readonly about: 'colour'; readonly colour: string }
  | { readonly about: 'coat'; readonly coat: string }
  | { readonly about: 'action'; readonly action: Action }
  | { readonly about: 'count'; readonly count: number }
  | { readonly about: 'size'; readonly size: ActorSpec['sizeHint'] }
  | NounMeaning
  | { readonly about: 'flag'; readonly flag: Flag }
  | { readonly about: 'frame'; readonly frame: 'circle' | 'square' | 'shield' }
  /** Grammar and politeness: neither understood nor missed. */
  | { readonly about: 'nothing' }
  | { readonly about: 'negation' }

export interface NounMeaning {
  readonly about: 'noun'
  readonly kind: ActorSpec['kind']
  readonly species: string
  /** Where it is at home when the prompt names no place. */
  readonly home: Place
  /** Small enough to be held, worn or played with by somebody else in the picture. */
  readonly handy?: boolean
}

export type Flag = 'futuristic' | 'mechanical' | 'poem' | 'logo' | 'landscape' | 'ink-wash' | 'speech'

/** A meaning and every word for it, in any language, separated by commas. */
export type Row = readonly [Meaning, string]
