/**
 * What a prompt means, as data: the one thing the parts of the illustrator share. Words become a Scene; the painter,
 * the actors, the film and the poem are all made from it. Same scene, same seed: same picture.
 */
export interface Scene {
  readonly seed: number
  readonly place: Place
  readonly time: TimeOfDay
  /** What time it has become at the end of a film: day turns to night, or the sun rises. */
  readonly timeAfter?: TimeOfDay
  readonly weather: Weather
  /** What the weather has become at the end of a film that was told to go on so. */
  readonly weatherAfter?: Weather
  readonly futuristic: boolean
  readonly style: Style
  /** With the style `ink`: in soft washes, as painted in East Asia. */
  readonly inkWash?: boolean
  readonly camera: {
    readonly shot: 'wide' | 'medium' | 'close'
    readonly movement: 'still' | 'pan' | 'zoom' | 'follow'
    /** Where it pans or zooms to: a tilt is a pan up or down, an orbit one around. */
    readonly direction?: CameraDirection
    /** True when the prompt asks for a camera that does not move. */
    readonly fixed?: boolean
  }
  /** Who is in it, most important first. May be empty: a landscape. */
  readonly actors: readonly ActorSpec[]
  /** Present when the prompt asks for a logo: then place, time and actors do not matter. */
  readonly logo?: LogoSpec
  /** Text to paint, letter for letter. */
  readonly texts: readonly string[]
  /** Those of the texts that stand on something in the picture; the others are its title. */
  readonly lettering?: readonly Lettering[]
  /** The picture itself is a poster: what text is no lettering is set large over it. */
  readonly poster?: boolean
  /** What is said, in the order it is said. `voice` is only a hint. */
  readonly dialogue: readonly { readonly who: string; readonly line: string; readonly voice?: 'female' | 'male' }[]
  readonly coverage: Coverage
  /** How actors stand to each other and to what they have, as far as the prompt says so. */
  readonly relations?: readonly Relation[]
  readonly season?: (typeof SEASONS)[number]
  /** What the prompt puts into an indoor place: `sofa`, `fireplace`, `laboratory`. */
  readonly furnishings?: readonly string[]
}

export const CAMERA_DIRECTIONS = ['left', 'right', 'up', 'down', 'in', 'out', 'around'] as const
export type CameraDirection = (typeof CAMERA_DIRECTIONS)[number]

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const

export const LETTERED = ['sign', 'banner', 'poster', 'chalkboard', 'neon', 'shop'] as const

/** A text and what it stands on. */
export interface Lettering {
  readonly text: string
  readonly on: (typeof LETTERED)[number]
}

/** The subject is on, under, holding ... the object. */
export interface Relation {
  readonly kind: RelationKind
  /** Index in `actors`. */
  readonly subject: number
  /** Index in `actors`; absent when the object is no actor of its own: something held, or part of the place. */
  readonly object?: number
  /** What the object is called in the lexicon: `table`, `ball`. */
  readonly objectName: string
}

export const RELATION_KINDS = [
  'on',
  'under',
  'beside',
  'in-front-of',
  'behind',
  'above',
  'inside',
  'around',
  'between',
  'holding',
  'riding',
  'wearing',
] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

export const PLACES = [
  'meadow',
  'garden',
  'lake',
  'forest',
  'mountains',
  'beach',
  'desert',
  'snow',
  'city',
  'room',
  'space',
  'underwater',
  'studio',
  'river',
  'jungle',
  'cliff',
  'cave',
  'moon',
  'sky',
  'farm',
  'village',
  'street',
  'market',
  'harbour',
  'kitchen',
  'bedroom',
  'library',
  'classroom',
  'workshop',
  'cafe',
  'hall',
  'stage',
] as const
export type Place = (typeof PLACES)[number]

const UNDER_A_ROOF: ReadonlySet<Place> = new Set([
  'room',
  'kitchen',
  'bedroom',
  'library',
  'classroom',
  'workshop',
  'cafe',
  'hall',
  'stage',
  'studio',
  'cave',
])

/** Whether a place is lit and shaded as a room. */
export function isIndoors(place: Place): boolean {
  return UNDER_A_ROOF.has(place)
}

/** Whether a place lies under the open sky, where there is wind and weather. */
export function isOutdoors(place: Place): boolean {
  return !UNDER_A_ROOF.has(place) && place !== 'space' && place !== 'moon' && place !== 'underwater'
}

export const TIMES = ['dawn', 'day', 'golden', 'sunset', 'night'] as const
export type TimeOfDay = (typeof TIMES)[number]
export const WEATHERS = ['clear', 'rain', 'snow', 'fog'] as const
export type Weather = (typeof WEATHERS)[number]
export const STYLES = [
  'oil',
  'watercolour',
  'pencil',
  'ink',
  'crayon',
  'flat',
  'pixel',
  'low-poly',
  'clay',
  'comic',
  'noir',
  'vintage',
  'blueprint',
  'stained-glass',
  'paper-cut',
  'anime',
  'black-and-white',
] as const
export type Style = (typeof STYLES)[number]

/** One figure. `kind` says which renderer draws it; species and coat are that renderer's own words. */
export interface ActorSpec {
  readonly kind: 'animal' | 'person' | 'butterfly' | 'thing'
  /** E.g. `cat`, `kitten`, `fox`; for a thing the noun of the prompt. */
  readonly species: string
  /** The caller's own word for it. */
  readonly named?: string
  readonly count: number
  /** A coat pattern (`calico`, `tabby`) or a colour word (`red`). */
  readonly coat?: string
  readonly action: Action
  readonly mechanical: boolean
  /** What it holds, plays with or wears: `ball`, `umbrella`, `hat`. */
  readonly props: readonly string[]
  readonly sizeHint: 'small' | 'normal' | 'large'
  /** What it should be, when `species` is only the nearest thing we can draw: a haddock is drawn as a fish. */
  readonly wanted?: string
  /** The drawing of the long tail that plays it, where there is no figure for it: `hot-air-balloon`. */
  readonly drawing?: string
  /** What it does, more exactly than `action` says: `read`, `eat`, `dance`. */
  readonly activity?: string
  readonly mood?: Mood
  /** What is said of a person's own looks: `blond hair`, `beard`, `black skin`. */
  readonly traits?: readonly string[]
  /** What it is made of, when that is said: `wood`, `glass`. */
  readonly material?: string
  /** What is said of some of the `props`. */
  readonly propDetails?: readonly PropDetail[]
  /** Somebody drawn as one piece with it: they hug, dance or hold hands. Nobody reads this out of a prompt; blocking decides it. */
  readonly partner?: ActorSpec
  /** How many of them were added to a finished picture, where whoever was there keeps its place. */
  readonly joined?: number
}

export interface PropDetail {
  readonly prop: string
  /** The caller's own word for it, when that is not the name of the prop: a bouquet is a flower. */
  readonly named?: string
  readonly colour?: string
  readonly size?: ActorSpec['sizeHint']
  readonly worn: boolean
}

export const MOODS = ['happy', 'sad', 'angry', 'afraid', 'sleepy', 'surprised', 'playful', 'calm'] as const
export type Mood = (typeof MOODS)[number]

export const ACTIONS = ['stand', 'sit', 'sleep', 'walk', 'run', 'play', 'fly', 'swim', 'wave'] as const
export type Action = (typeof ACTIONS)[number]

export interface LogoSpec {
  /** The words, exactly; empty when only a symbol is wanted. */
  readonly text: string
  /** E.g. `trident`, `star`, `mountain`; `monogram` when none was named. */
  readonly symbol: string
  readonly frame: 'circle' | 'square' | 'shield' | 'none'
  /** CSS colours. */
  readonly background: string
  readonly ink: string
}

/** How much of the prompt the illustrator understood. Told in the receipt: it never pretends. */
export interface Coverage {
  /** Understood words over meaningful words, 0 to 1. */
  readonly fraction: number
  readonly understood: readonly string[]
  readonly unknown: readonly string[]
  /** Words that were understood as things and yet are not in the picture. */
  readonly notShown?: readonly string[]
  /** Words understood that the order itself keeps out of the picture. */
  readonly leftOut?: readonly string[]
}
