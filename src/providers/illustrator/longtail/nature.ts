import type { ActorSpec, Place } from '../scene.ts'
import type { Subject } from './packs.ts'

/** How it moves when nobody says so. */
type Manner = 'breathe' | 'sway' | 'bob' | 'still'

/** How a drawing stands in a picture. */
export interface Nature {
  readonly kind: ActorSpec['kind']
  readonly home: Place
  /** How tall it stands beside an animal. */
  readonly stature: number
  readonly manner: Manner
  readonly facesLeft: boolean
  /** Up in the air unless it is said to stand. */
  readonly aloft: boolean
  /** In the water, where there is any. */
  readonly floats: boolean
  /** Shines by itself in the dark. */
  readonly glows: boolean
  /** The drawing shows only the head: the figure needs a body. */
  readonly headOnly: boolean
}

interface Sort {
  readonly from: number
  readonly to: number
  readonly kind: ActorSpec['kind']
  readonly home: Place
  readonly stature: number
  readonly manner: Manner
  readonly facesLeft?: true
  readonly aloft?: true
  readonly floats?: true
}

/** By sort, the first that fits. */
const SORTS: readonly Sort[] = [
  { from: 0, to: 9, kind: 'thing', home: 'studio', stature: 0.7, manner: 'bob' },
  { from: 10, to: 13, kind: 'thing', home: 'forest', stature: 0.8, manner: 'breathe' },
  { from: 14, to: 22, kind: 'thing', home: 'studio', stature: 0.7, manner: 'sway' },
  { from: 23, to: 31, kind: 'person', home: 'meadow', stature: 1, manner: 'breathe' },
  { from: 34, to: 34, kind: 'animal', home: 'meadow', stature: 0.9, manner: 'breathe', facesLeft: true },
  { from: 35, to: 35, kind: 'animal', home: 'meadow', stature: 0.75, manner: 'breathe', facesLeft: true },
  { from: 36, to: 36, kind: 'animal', home: 'lake', stature: 0.7, manner: 'breathe' },
  { from: 37, to: 37, kind: 'animal', home: 'river', stature: 0.8, manner: 'breathe', facesLeft: true },
  { from: 38, to: 38, kind: 'animal', home: 'underwater', stature: 0.8, manner: 'breathe', facesLeft: true },
  { from: 39, to: 39, kind: 'animal', home: 'garden', stature: 0.6, manner: 'breathe', facesLeft: true },
  { from: 40, to: 41, kind: 'thing', home: 'garden', stature: 0.8, manner: 'sway' },
  { from: 42, to: 43, kind: 'thing', home: 'kitchen', stature: 0.55, manner: 'still' },
  { from: 44, to: 48, kind: 'thing', home: 'kitchen', stature: 0.58, manner: 'still' },
  { from: 49, to: 50, kind: 'thing', home: 'meadow', stature: 1.1, manner: 'still' },
  { from: 51, to: 53, kind: 'thing', home: 'village', stature: 1.3, manner: 'still' },
  { from: 54, to: 54, kind: 'thing', home: 'street', stature: 0.95, manner: 'bob', facesLeft: true },
  { from: 55, to: 55, kind: 'thing', home: 'beach', stature: 0.9, manner: 'sway', floats: true, facesLeft: true },
  { from: 56, to: 56, kind: 'thing', home: 'sky', stature: 0.9, manner: 'bob', aloft: true },
  { from: 57, to: 58, kind: 'thing', home: 'room', stature: 0.66, manner: 'still' },
  { from: 59, to: 59, kind: 'thing', home: 'meadow', stature: 0.75, manner: 'bob', aloft: true },
  { from: 60, to: 61, kind: 'thing', home: 'room', stature: 0.66, manner: 'sway' },
  { from: 62, to: 62, kind: 'thing', home: 'meadow', stature: 0.6, manner: 'still' },
  { from: 63, to: 67, kind: 'thing', home: 'room', stature: 0.62, manner: 'still' },
  { from: 68, to: 68, kind: 'thing', home: 'stage', stature: 0.8, manner: 'sway' },
  { from: 69, to: 71, kind: 'thing', home: 'room', stature: 0.66, manner: 'still' },
  { from: 72, to: 77, kind: 'thing', home: 'room', stature: 0.58, manner: 'still' },
  { from: 78, to: 80, kind: 'thing', home: 'workshop', stature: 0.66, manner: 'still' },
  { from: 81, to: 82, kind: 'thing', home: 'room', stature: 0.78, manner: 'still' },
  { from: 83, to: 99, kind: 'thing', home: 'studio', stature: 0.7, manner: 'still' },
]

const set = (slugs: string): ReadonlySet<string> => new Set(slugs.split(' '))

/** Animals and vehicles of their sorts that look to the right or at us. */
const NOT_LEFT = set(
  'monkey-face monkey gorilla orangutan dog-face wolf fox raccoon cat-face lion tiger-face koala panda bear polar-bear hamster mouse-face ' +
    'rabbit-face cow-face pig-face horse unicorn-face bat penguin owl peacock front-facing-baby-chick hatching-chick beetle lady-beetle ' +
    'crab lobster octopus squid jellyfish spider spider-web coral oyster spiral-shell microbe paw-prints pig-nose wing feather ' +
    'oncoming-automobile oncoming-bus oncoming-taxi oncoming-police-car train metro station tram bus-stop motorway railway-track oil-drum ' +
    'fuel-pump wheel police-car-light horizontal-traffic-light vertical-traffic-light stop-sign construction anchor ring-buoy sloth turtle ' +
    'dodo blowfish skunk kangaroo beaver scorpion hedgehog ant fly snake phoenix eagle dove goose two-hump-camel camel tractor ' +
    'locomotive sauropod worm chicken',
)
const HEADS = set(
  'monkey-face dog-face wolf fox cat-face lion tiger-face horse-face moose cow-face pig-face mouse-face hamster rabbit-face bear polar-bear ' +
    'koala panda chicken frog dragon-face unicorn-face',
)
const GLOWING = set(
  'light-bulb candle red-paper-lantern diya-lamp fire star glowing-star sun sun-with-face full-moon full-moon-face crescent-moon ' +
    'jack-o-lantern flashlight sparkler fireworks high-voltage shooting-star comet police-car-light sparkles rainbow',
)
const ON_THE_GROUND = set(
  'umbrella umbrella-with-rain-drops closed-umbrella umbrella-on-ground snowman snowman-without-snow fire tornado thermometer seat ' +
    'airplane-departure airplane-arrival water-wave',
)
const ALOFT = set('balloon butterfly honeybee kite ghost angel parachute flying-disc fairy')
const FLOATING = set('duck swan')

const STATURES: { readonly [slug: string]: number } = {
  mouse: 0.5, rat: 0.5, hamster: 0.6, chipmunk: 0.6, hedgehog: 0.6, ant: 0.5, bat: 0.6, gorilla: 1.1, mammoth: 1.3, rhinoceros: 1.1,
  hippopotamus: 1.1, whale: 1.2, 'spouting-whale': 1.2, shark: 1, sauropod: 1.5, 't-rex': 1.35, bed: 0.85, door: 1.05, 'couch-and-lamp': 0.95,
  chair: 0.8, ladder: 1.05, bathtub: 0.8, toilet: 0.75, window: 0.85, mirror: 0.85, telescope: 0.85, 'musical-keyboard': 0.8, fountain: 1,
  moai: 1.1, tent: 1, 'ferris-wheel': 1.5, 'roller-coaster': 1.5, 'mantelpiece-clock': 0.72, 'christmas-tree': 1.2, 'deciduous-tree': 1.3,
  'evergreen-tree': 1.3, 'palm-tree': 1.3, volcano: 1.4, 'mount-fuji': 1.4, rainbow: 1.3, elevator: 1.1, statue: 1.3, kick: 0.8, skateboard: 0.6,
  crocodile: 1, 'potted-plant': 0.7, cactus: 0.85, accordion: 0.66, watch: 0.5, coin: 0.5, ring: 0.5, key: 0.5, egg: 0.5, pill: 0.45,
} // prettier-ignore

/** How a subject stands in a picture: by its sort, and what is known of it alone. */
export function natureOf({ slug, sort }: Subject): Nature {
  const { kind, home, stature, manner, facesLeft, aloft, floats } = SORTS.find(({ from, to }) => sort >= from && sort <= to) ?? SORTS[0]!
  return {
    kind,
    home,
    stature: STATURES[slug] ?? stature,
    manner,
    facesLeft: facesLeft === true && !NOT_LEFT.has(slug),
    aloft: (aloft === true && !ON_THE_GROUND.has(slug)) || ALOFT.has(slug),
    floats: floats === true || FLOATING.has(slug),
    glows: GLOWING.has(slug),
    headOnly: HEADS.has(slug),
  }
}
