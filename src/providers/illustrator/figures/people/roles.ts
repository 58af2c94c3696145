/** What the clothes of a role are made of: everything a prompt's noun says about how somebody looks. */
export interface Role {
  readonly age: Age
  /** Decided by chance when not given. */
  readonly sex?: 'man' | 'woman' | undefined
  /** Of these one is chosen by chance. Hex colours. */
  readonly tops: readonly string[]
  readonly bottoms: readonly string[]
  readonly garment: Garment
  readonly shortSleeves?: boolean
  readonly shoes?: string
  /** For those whose skin is of no human colour. */
  readonly skin?: string
  readonly hair?: HairStyle
  readonly hairColour?: string
  readonly beard?: 'full' | 'long' | 'moustache' | undefined
  readonly hat?: Hat
  readonly hatColour?: string
  readonly extras?: readonly Extra[]
  /** What it carries when the prompt says nothing else. */
  readonly holds?: string
}

export type Age = 'baby' | 'toddler' | 'child' | 'teen' | 'adult' | 'old'
export type Garment = 'trousers' | 'shorts' | 'skirt' | 'tutu' | 'gown' | 'coat' | 'onesie' | 'frock'
export type HairStyle = 'short' | 'long' | 'bob' | 'bun' | 'ponytail' | 'pigtails' | 'braids' | 'curly' | 'afro' | 'spiky' | 'wisp' | 'bald'
export type Hat =
  | 'fedora'
  | 'pointed'
  | 'crown'
  | 'tiara'
  | 'toque'
  | 'straw'
  | 'cowboy'
  | 'cap'
  | 'bubble'
  | 'steel'
  | 'horned'
  | 'fireman'
  | 'beret'
  | 'woolly'
  | 'halo'
  | 'tricorn'
  | 'sailor'
  | 'topper'
export type Extra =
  | 'buttons'
  | 'belt'
  | 'apron'
  | 'cape'
  | 'wings'
  | 'stethoscope'
  | 'pack'
  | 'armour'
  | 'scarf'
  | 'glasses'
  | 'tie'
  | 'braces'

const TROUSERS = ['#2f3440', '#3a5a86', '#5a4632', '#3d4a3c', '#4a4658']
const BRIGHT = ['#3f6fa8', '#c2485a', '#d98e2f', '#4c8a5b', '#7a5aa8', '#2f9a98']

const man: Role = { age: 'adult', sex: 'man', tops: BRIGHT, bottoms: TROUSERS, garment: 'trousers' }
const woman: Role = {
  age: 'adult',
  sex: 'woman',
  tops: ['#c2485a', '#2f8f8a', '#d9679b', '#6a57b0', '#d98e2f', '#3f6fa8'],
  bottoms: ['#2b3350', '#5a3550', '#38506e'],
  garment: 'skirt',
}
const boy: Role = {
  age: 'child',
  sex: 'man',
  tops: BRIGHT,
  bottoms: ['#3a5a86', '#6b5a3a', '#3f6a52'],
  garment: 'shorts',
  shortSleeves: true,
}
const girl: Role = {
  age: 'child',
  sex: 'woman',
  tops: ['#d9679b', '#e0a030', '#6a8ad0', '#c2485a', '#58a878'],
  bottoms: ['#6a4a8a', '#3a5a86', '#b04a6a'],
  garment: 'skirt',
  shortSleeves: true,
}
const teenBoy: Role = { ...man, age: 'teen', tops: BRIGHT, shortSleeves: true, shoes: '#d8d4cc' }
const teenGirl: Role = { ...woman, age: 'teen', garment: 'trousers', bottoms: TROUSERS, shortSleeves: true, shoes: '#d8d4cc' }
const toddler: Role = { ...boy, age: 'toddler', sex: undefined }
const baby: Role = {
  age: 'baby',
  tops: ['#f2d9a0', '#a8d4e4', '#f2b8c4', '#b8dcb0'],
  bottoms: ['#f2d9a0'],
  garment: 'onesie',
  shoes: '#f6f2ea',
}
const oldMan: Role = {
  ...man,
  age: 'old',
  tops: ['#4f7a5a', '#7a4a8a', '#3f6a9a'],
  hairColour: '#dcd9d2',
  hair: 'bald',
  beard: 'full',
  extras: ['glasses', 'buttons'],
}
const oldWoman: Role = {
  ...woman,
  age: 'old',
  tops: ['#8a6a9a', '#5a7f8a', '#a85a5a'],
  hair: 'bun',
  hairColour: '#dcd9d2',
  extras: ['glasses', 'buttons'],
}
const person: Role = { age: 'adult', tops: BRIGHT, bottoms: TROUSERS, garment: 'trousers' }
const crowned: Role = {
  ...man,
  tops: ['#a3262f', '#4b3a98'],
  bottoms: ['#3b2a50'],
  garment: 'coat',
  hairColour: '#6a4a2a',
  beard: 'full',
  hat: 'crown',
  extras: ['cape', 'belt'],
}
const lady: Role = { ...woman, garment: 'gown', hair: 'long' }
const wizard: Role = {
  ...oldMan,
  tops: ['#4b3aa8', '#2f5aa0', '#5a2f8a'],
  garment: 'coat',
  beard: 'long',
  hat: 'pointed',
  hair: 'long',
  extras: ['belt'],
  holds: 'staff',
}
const knight: Role = {
  ...man,
  tops: ['#b8bec8'],
  bottoms: ['#9aa2ae'],
  shoes: '#8a929e',
  hat: 'steel',
  extras: ['armour', 'belt'],
  holds: 'sword',
}
const medic: Role = { ...person, tops: ['#f2f4f4'], bottoms: ['#5a8aa0'], garment: 'coat', extras: ['stethoscope', 'buttons'] }
const teacher: Role = { ...person, tops: ['#4f7a5a', '#6a4a8a', '#3a6a9a'], extras: ['glasses', 'tie'], holds: 'book' }
const dancer: Role = {
  ...woman,
  tops: ['#e48aa8', '#8aa4e0', '#c84a6a'],
  bottoms: ['#f2e6ea'],
  garment: 'tutu',
  hair: 'bun',
  shoes: '#e8a0b4',
}
const artist: Role = { ...person, tops: ['#e6e2d8', '#3f6fa8'], hat: 'beret', hatColour: '#8a2f3a', extras: ['apron'], holds: 'paintbrush' }
const musician: Role = { ...person, tops: ['#2f3440', '#8a2f3a', '#2f5a6a'], holds: 'guitar' }

const ROLES: { readonly [name: string]: Role } = {
  man,
  woman,
  boy,
  girl,
  child: { ...boy, sex: undefined },
  person,
  teenager: { ...teenBoy, sex: undefined },
  'teenage boy': teenBoy,
  'teenage girl': teenGirl,
  toddler,
  baby,
  'old man': oldMan,
  'old woman': oldWoman,
  detective: {
    ...man,
    tops: ['#a88a5c'],
    bottoms: ['#3b332c'],
    garment: 'coat',
    hat: 'fedora',
    hatColour: '#6b5236',
    extras: ['buttons', 'belt'],
    holds: 'magnifying glass',
  },
  astronaut: { ...person, tops: ['#eceef2'], bottoms: ['#dfe2e8'], shoes: '#c9ced6', hat: 'bubble', hair: 'short', extras: ['pack'] },
  knight,
  samurai: {
    ...knight,
    tops: ['#8a2f2a'],
    bottoms: ['#2a2830'],
    shoes: '#2a2420',
    garment: 'coat',
    extras: ['belt', 'buttons'],
    hat: 'horned',
    hatColour: '#3a3038',
  },
  viking: {
    ...man,
    tops: ['#7a5a3a'],
    bottoms: ['#4a3a2c'],
    hair: 'long',
    beard: 'full',
    hat: 'horned',
    extras: ['belt', 'cape'],
    holds: 'sword',
  },
  soldier: { ...man, tops: ['#5a6a42'], bottoms: ['#4a5638'], hat: 'cap', hatColour: '#4a5638', extras: ['belt', 'buttons'] },
  wizard,
  witch: { ...lady, tops: ['#3a2f4a'], hairColour: '#b04a1f', hat: 'pointed', hatColour: '#2c2438', extras: ['belt'], holds: 'wand' },
  king: crowned,
  queen: { ...lady, tops: ['#8a2f6a', '#a3262f'], hat: 'crown', extras: ['cape', 'belt'] },
  prince: { ...crowned, tops: ['#2f5aa0'], garment: 'trousers', beard: undefined },
  princess: { ...lady, tops: ['#e48ab4', '#8ab4e4', '#c8a0e0'], hat: 'tiara', extras: ['belt'] },
  doctor: medic,
  nurse: { ...medic, sex: 'woman', tops: ['#8ac0d0'], garment: 'trousers', extras: ['stethoscope'] },
  scientist: { ...medic, extras: ['glasses', 'buttons', 'tie'] },
  teacher,
  student: { ...person, tops: BRIGHT, extras: ['pack'], holds: 'book' },
  chef: { ...person, tops: ['#f3f1ec'], bottoms: ['#3a3f48'], hat: 'toque', extras: ['apron', 'scarf'], holds: 'spoon' },
  waiter: { ...person, tops: ['#f3f1ec'], bottoms: ['#22242a'], extras: ['apron', 'tie'] },
  farmer: { ...person, tops: ['#b4412f', '#4c7a4a'], bottoms: ['#3f5d8c'], hat: 'straw', extras: ['braces'] },
  fisherman: { ...man, tops: ['#e0b030'], bottoms: ['#3a4a5a'], hat: 'sailor', hatColour: '#e0b030', beard: 'full', hairColour: '#c8c4bc' },
  sailor: { ...person, tops: ['#f2f2f0'], bottoms: ['#2a3a5c'], hat: 'sailor', extras: ['scarf'] },
  cowboy: { ...person, tops: ['#a8483a', '#3f6fa8'], bottoms: ['#4a5a7a'], hat: 'cowboy', extras: ['belt', 'scarf'] },
  pirate: {
    ...man,
    tops: ['#8a2f2a'],
    bottoms: ['#2f2a2a'],
    garment: 'coat',
    beard: 'full',
    hat: 'tricorn',
    extras: ['belt'],
    holds: 'sword',
  },
  policeman: { ...person, tops: ['#2f4a7a'], bottoms: ['#26324a'], hat: 'cap', hatColour: '#26324a', extras: ['belt', 'buttons'] },
  firefighter: { ...person, tops: ['#c8452b'], bottoms: ['#3a3430'], hat: 'fireman', extras: ['belt', 'buttons'] },
  dancer,
  musician,
  singer: { ...lady, holds: 'microphone' },
  artist,
  monk: { ...oldMan, tops: ['#b5652a', '#8a5a2c'], garment: 'coat', hair: 'bald', beard: undefined, extras: ['belt'] },
  fairy: {
    ...lady,
    tops: ['#8ad0a0', '#e4a0c8', '#a0b4f0'],
    garment: 'tutu',
    hair: 'long',
    hat: 'tiara',
    extras: ['wings'],
    holds: 'wand',
  },
  angel: { ...lady, tops: ['#f4f2ea'], hairColour: '#d9b25e', hat: 'halo', extras: ['wings'] },
  elf: { ...person, tops: ['#3f8a4a'], bottoms: ['#6a4a2a'], hat: 'pointed', hatColour: '#3f8a4a', extras: ['belt', 'buttons'] },
  'santa claus': {
    ...oldMan,
    tops: ['#c8282b'],
    bottoms: ['#b02226'],
    garment: 'coat',
    beard: 'long',
    hat: 'woolly',
    hatColour: '#c8282b',
    extras: ['belt', 'buttons'],
    shoes: '#22201f',
  },
  superhero: { ...person, tops: ['#2f5ac8', '#c8282b'], bottoms: ['#2a3a8a'], shoes: '#c8282b', extras: ['cape', 'belt'] },
}

/** Other nouns for the same clothes. */
const ALSO: { readonly [name: string]: string } = {
  lady: 'woman',
  girlfriend: 'woman',
  mother: 'woman',
  mom: 'woman',
  mum: 'woman',
  actress: 'woman',
  wife: 'woman',
  women: 'woman',
  bride: 'princess',
  gentleman: 'man',
  guy: 'man',
  father: 'man',
  dad: 'man',
  actor: 'man',
  husband: 'man',
  men: 'man',
  groom: 'waiter',
  daughter: 'girl',
  son: 'boy',
  kid: 'child',
  infant: 'baby',
  newborn: 'baby',
  teen: 'teenager',
  'teenager girl': 'teenage girl',
  schoolboy: 'boy',
  schoolgirl: 'girl',
  'little girl': 'girl',
  'little boy': 'boy',
  'young girl': 'girl',
  'young boy': 'boy',
  'old lady': 'old woman',
  'elderly woman': 'old woman',
  'elderly man': 'old man',
  granny: 'old woman',
  grandmom: 'old woman',
  children: 'child',
  people: 'person',
  human: 'person',
  hiker: 'student',
  traveler: 'student',
  traveller: 'student',
  tourist: 'student',
  grandfather: 'old man',
  grandpa: 'old man',
  grandmother: 'old woman',
  grandma: 'old woman',
  hermit: 'old man',
  sage: 'wizard',
  poet: 'old man',
  cosmonaut: 'astronaut',
  spaceman: 'astronaut',
  spy: 'detective',
  inspector: 'detective',
  warrior: 'knight',
  mage: 'wizard',
  sorcerer: 'wizard',
  magician: 'wizard',
  sorceress: 'witch',
  professor: 'teacher',
  cook: 'chef',
  baker: 'chef',
  waitress: 'waiter',
  gardener: 'farmer',
  police: 'policeman',
  'police officer': 'policeman',
  policewoman: 'policeman',
  fireman: 'firefighter',
  ballerina: 'dancer',
  guitarist: 'musician',
  pianist: 'person',
  painter: 'artist',
  santa: 'santa claus',
  hero: 'superhero',
  cowgirl: 'cowboy',
  ninja: 'samurai',
  hunter: 'farmer',
  student: 'student',
}

/** Who somebody is by the prompt's own word, or by the kind of person that word means. Undefined when it is none of ours. */
export function roleOf(actor: { readonly species: string; readonly named?: string }): Role | undefined {
  if (actor.named === undefined) return roleNamed(actor.species)
  // Filed under the fairies, but has no legs to stand on.
  if (/^(mermaids?|美人鱼)$/i.test(actor.named)) return undefined
  return roleNamed(actor.named) ?? roleNamed(actor.species)
}

function roleNamed(noun: string): Role | undefined {
  const name = noun.toLowerCase()
  const single = name.endsWith('s') ? name.slice(0, -1) : name
  for (const word of [name, single]) {
    const role = ROLES[word] ?? ROLES[ALSO[word] ?? '']
    if (role && (Object.hasOwn(ROLES, word) || Object.hasOwn(ALSO, word))) return role
  }
  return undefined
}

/** Whether somebody in a role is of age. */
export function isGrownUpRole({ age }: Role): boolean {
  return age === 'adult' || age === 'old'
}
