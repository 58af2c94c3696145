import type { Action, ActorSpec } from '../scene.ts'

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
