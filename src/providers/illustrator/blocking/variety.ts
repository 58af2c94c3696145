import { between, randomFrom } from '../paint/noise.ts'
import type { ActorSpec } from '../scene.ts'

/** Coats that are usual among one kind, the first being its own: several of it are not several of one print. */
const COATS: { readonly [coats: string]: readonly string[] } = {
  'cat, kitten': ['', 'tabby', 'calico', 'tuxedo', 'white', 'grey', 'black'],
  'dog, puppy': ['', 'brown', 'dalmatian', 'white', 'black', 'chocolate', 'grey'],
  'rabbit, bunny': ['', 'brown', 'grey', 'black', 'cream', 'white', 'brown'],
  'mouse, hamster': ['', 'brown', 'white', 'golden', 'grey', 'cream', 'black'],
  'horse, pony': ['', 'black', 'white', 'chocolate', 'grey', 'golden', 'brown'],
  'hen, chicken, goat': ['', 'brown', 'white', 'black', 'golden', 'grey', 'cream'],
  'bird, parrot, butterfly, dragonfly': ['', 'red', 'yellow', 'teal', 'orange', 'purple', 'pink'],
  fish: ['', 'blue', 'yellow', 'purple', 'red', 'teal', 'pink'],
  'balloon, hot-air balloon, kite, umbrella, car': ['', 'blue', 'yellow', 'green', 'orange', 'purple', 'pink'],
  'flower, tulip, gift, ball, book, crayon': ['', 'yellow', 'blue', 'pink', 'purple', 'orange', 'teal'],
  'house, cottage, tent, boat, sailboat': ['', 'yellow', 'blue', 'white', 'pink', 'teal', 'red'],
}

const BY_SPECIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(COATS).flatMap(([names, coats]) => names.split(', ').map((name) => [name, coats] as const)),
)

/** Of people of no particular sex some are the one and some the other. */
const PEOPLE: { readonly [species: string]: readonly string[] } = {
  child: ['girl', 'boy'],
  kid: ['girl', 'boy'],
  person: ['woman', 'man'],
}

/** Two of a kind are not two of a print: every second who stands sits, and coats differ where nobody has named one. */
export function varied(actor: ActorSpec, copy: number): ActorSpec {
  const other = PEOPLE[actor.species]
  if (other && actor.kind === 'person') return copy === 0 ? actor : { ...actor, species: other[(copy - 1) % 2]! }
  const posed = copy % 2 === 0 ? actor : otherwisePosed(actor)
  const coat = actor.coat === undefined && actor.drawing === undefined ? BY_SPECIES.get(actor.species)?.[copy] : undefined
  return coat ? { ...posed, coat } : posed
}

function otherwisePosed(actor: ActorSpec): ActorSpec {
  if (actor.kind !== 'animal' || actor.activity !== undefined) return actor
  if (actor.action === 'stand') return { ...actor, action: 'sit' }
  return actor.action === 'sit' ? { ...actor, action: 'stand' } : actor
}

/** How large a copy is beside the first of its kind. */
export function sizeOfCopy({ kind }: ActorSpec, copy: number, seed: number): number {
  if (copy === 0) return 1
  const spread = kind === 'person' ? 0.05 : 0.1
  return between(randomFrom(seed * 7 + copy * 131), 1 - spread * 1.5, 1 + spread * 0.6)
}
