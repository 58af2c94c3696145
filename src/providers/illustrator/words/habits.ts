import type { Action, ActorSpec, RelationKind } from '../scene.ts'

/** One is not in them but on them, whatever little word a language uses. */
export const SAT_UPON = new Set([
  'tree',
  'pine tree',
  'palm tree',
  'cherry blossom',
  'bush',
  'sofa',
  'chair',
  'armchair',
  'throne',
  'bench',
  'table',
  'carpet',
  'shelf',
])
/** Who flies on one of them is carried by it. */
export const FLOWN_UPON = new Set(['broom', 'carpet', 'dragon', 'cloud'])

const SWIMMERS = new Set([
  'fish',
  'shark',
  'whale',
  'dolphin',
  'octopus',
  'turtle',
  'duck',
  'jellyfish',
  'manta ray',
  'seahorse',
  'eel',
  'swan',
])
/** Who is in the air unless the prompt says otherwise. */
export const FLYERS = new Set([
  'bird',
  'eagle',
  'bee',
  'dragon',
  'airplane',
  'hot-air balloon',
  'rocket',
  'hummingbird',
  'seagull',
  'dragonfly',
  'bat',
  'phoenix',
  'helicopter',
  'airship',
  'spaceship',
])

/** What it does when the prompt does not say. */
export function usualAction(kind: ActorSpec['kind'], species: string): Action {
  if (kind === 'butterfly' || FLYERS.has(species)) return 'fly'
  if (SWIMMERS.has(species)) return 'swim'
  return species === 'cat' || species === 'kitten' ? 'sit' : 'stand'
}

/** What people sit, lie or stand on, and no cup or book is meant to. */
export const CARRIES_PEOPLE = new Set([
  'chair',
  'armchair',
  'sofa',
  'bench',
  'throne',
  'bed',
  'rock',
  'log',
  'horse',
  'bicycle',
  'hill',
  'roof',
])
/** Relations of somebody's thing that are those of its owner, too. */
export const MOVES_ALONG: ReadonlySet<RelationKind> = new Set(['under', 'beside', 'in-front-of', 'behind'])

/** What is put on and not taken in the hand. */
export const CLOTHES = new Set([
  'hat',
  'crown',
  'scarf',
  'glasses',
  'mask',
  'coat garment',
  'dress',
  'shirt',
  'trousers',
  'shoes',
  'gloves',
  'tie',
  'eye patch',
  'stethoscope',
  'pipe',
  'headphones',
  'backpack',
])

/** What paws do not play. */
export const INSTRUMENTS = new Set(['guitar', 'violin', 'trumpet', 'drum'])
