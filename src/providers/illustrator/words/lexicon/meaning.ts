import type { Action, ActorSpec, CameraDirection, Mood, Place, RelationKind, Scene, Style, TimeOfDay, Weather } from '../../scene.ts'

/** What a word of a prompt can say. */
export type Meaning =
  /**
   * `weak` when the word only suggests the place: a tree may stand anywhere, but a forest is one. `furnishing` is what the
   * place then has in it.
   */
  | { readonly about: 'place'; readonly place: Place; readonly weak?: boolean; readonly furnishing?: string }
  | { readonly about: 'time'; readonly time: TimeOfDay }
  | { readonly about: 'weather'; readonly weather: Weather }
  | { readonly about: 'season'; readonly season: Season }
  | { readonly about: 'style'; readonly style: Style }
  | { readonly about: 'shot'; readonly shot: 'wide' | 'medium' | 'close' }
  | { readonly about: 'movement'; readonly movement: Scene['camera']['movement']; readonly direction?: CameraDirection }
  | { readonly about: 'colour'; readonly colour: string }
  | { readonly about: 'coat'; readonly coat: string }
  | { readonly about: 'mood'; readonly mood: Mood }
  | { readonly about: 'material'; readonly material: string }
  | { readonly about: 'action'; readonly action: Action; readonly activity?: string }
  | { readonly about: 'trait'; readonly trait: string }
  | { readonly about: 'count'; readonly count: number }
  | { readonly about: 'size'; readonly size: ActorSpec['sizeHint'] }
  | { readonly about: 'relation'; readonly relation: RelationKind }
  | NounMeaning
  | { readonly about: 'flag'; readonly flag: Flag }
  | { readonly about: 'frame'; readonly frame: 'circle' | 'square' | 'shield' }
  /** Grammar and politeness: neither understood nor missed. */
  | { readonly about: 'nothing' }
  /** A comma or full stop: what was said before it does not belong to what comes after it. */
  | { readonly about: 'pause' }
  /** `and`, `or`: what is refused goes on after it. */
  | { readonly about: 'joiner' }
  | { readonly about: 'negation' }

export interface NounMeaning {
  readonly about: 'noun'
  readonly kind: ActorSpec['kind']
  readonly species: string
  /** Where it is at home when the prompt names no place. */
  readonly home: Place
  /** Small enough to be held, worn or played with by somebody else in the picture. */
  readonly handy?: boolean
  /** Part of the scenery unless it is counted or alone. */
  readonly scenic?: boolean
  /** Which place one is in who is inside of it. */
  readonly inside?: Place
  /** What else it may be drawn as, nearest first. */
  readonly broader?: readonly string[]
  /** True when the word means something rarer than the species. */
  readonly rare?: boolean
  /** The drawing of the long tail that shows it. */
  readonly drawing?: string
}

export type Season = NonNullable<Scene['season']>
export type Flag = 'futuristic' | 'mechanical' | 'poem' | 'haiku' | 'story' | 'caption' | 'logo' | 'landscape' | 'ink-wash' | 'speech' | 'timelapse' | 'nightfall' | 'daybreak'
