import { INKS } from '../material.ts'
import { linear, type Vector } from '../vector.ts'

/** What makes one animal on four straight legs different from another. Lengths are in body units: a horse is about 1.9 long. */
export interface Hoofed {
  readonly legs: number
  readonly legRadius: number
  /** Half the length, height and width of the trunk. */
  readonly trunk: Vector
  /** From shoulder to head, forwards and upwards. */
  readonly neck: readonly [forward: number, up: number]
  readonly neckRadius: readonly [low: number, high: number]
  readonly headScale: number
  /** How far the muzzle stands out of the head, and how thick it is. */
  readonly muzzle: readonly [length: number, radius: number]
  readonly muzzleColour?: Vector | undefined
  readonly ears: 'upright' | 'sideways' | 'folded' | 'fan' | 'long'
  readonly eyeRadius: number
  readonly coat: string
  readonly belly?: Vector | undefined
  readonly hoof: Vector
  readonly socks?: Vector | undefined
  readonly horns?: 'cow' | 'goat' | 'ram' | 'antlers' | 'ossicones' | 'unicorn' | 'rhino' | 'moose' | undefined
  readonly mane?: Vector | undefined
  readonly tail: 'long' | 'tuft' | 'stub' | 'curl' | 'rope'
  readonly tailColour?: Vector
  readonly wool?: boolean
  readonly trunkNose?: boolean
  readonly tusks?: boolean
  readonly beard?: boolean
  readonly snout?: boolean
  readonly humps?: number
  readonly wings?: boolean
  readonly stature: number
}

const DARK = linear('#2c211c')
const ROSE = linear('#e6a5a0')

const horse: Hoofed = {
  legs: 0.56,
  legRadius: 0.07,
  trunk: [0.48, 0.26, 0.22],
  neck: [0.3, 0.42],
  neckRadius: [0.19, 0.125],
  headScale: 0.8,
  muzzle: [0.24, 0.105],
  ears: 'upright',
  eyeRadius: 0.052,
  coat: 'chestnut',
  hoof: DARK,
  mane: linear('#2f1d14'),
  tail: 'long',
  tailColour: linear('#2f1d14'),
  stature: 1.3,
}
const cow: Hoofed = {
  ...horse,
  legs: 0.42,
  legRadius: 0.09,
  trunk: [0.52, 0.3, 0.26],
  neck: [0.24, 0.2],
  neckRadius: [0.21, 0.17],
  headScale: 0.92,
  muzzle: [0.15, 0.135],
  muzzleColour: ROSE,
  ears: 'sideways',
  coat: 'holstein',
  horns: 'cow',
  mane: undefined,
  tail: 'tuft',
  tailColour: DARK,
  stature: 1.15,
}
const sheep: Hoofed = {
  ...cow,
  legs: 0.28,
  legRadius: 0.062,
  trunk: [0.38, 0.27, 0.27],
  neck: [0.2, 0.2],
  neckRadius: [0.15, 0.13],
  headScale: 0.72,
  muzzle: [0.14, 0.1],
  muzzleColour: linear('#3f3833'),
  ears: 'sideways',
  coat: 'cream',
  socks: linear('#3f3833'),
  horns: undefined,
  tail: 'stub',
  wool: true,
  stature: 0.85,
}
const goat: Hoofed = {
  ...sheep,
  legs: 0.36,
  trunk: [0.38, 0.22, 0.19],
  neck: [0.2, 0.3],
  neckRadius: [0.15, 0.12],
  muzzleColour: linear('#efe6d6'),
  coat: 'white',
  socks: undefined,
  horns: 'goat',
  beard: true,
  wool: false,
  stature: 0.95,
}
const pig: Hoofed = {
  ...cow,
  legs: 0.2,
  legRadius: 0.08,
  trunk: [0.44, 0.29, 0.27],
  neck: [0.22, 0.08],
  neckRadius: [0.22, 0.2],
  headScale: 0.95,
  muzzle: [0.1, 0.11],
  muzzleColour: linear('#e58f98'),
  ears: 'folded',
  eyeRadius: 0.044,
  coat: 'piglet',
  horns: undefined,
  hoof: linear('#6a4038'),
  tail: 'curl',
  snout: true,
  stature: 0.8,
}
const elephant: Hoofed = {
  ...cow,
  legs: 0.46,
  legRadius: 0.125,
  trunk: [0.52, 0.38, 0.34],
  neck: [0.26, 0.22],
  neckRadius: [0.28, 0.26],
  headScale: 1.25,
  muzzle: [0.05, 0.13],
  muzzleColour: undefined,
  ears: 'fan',
  eyeRadius: 0.042,
  coat: 'elephant',
  hoof: linear('#d8d2c8'),
  horns: undefined,
  tail: 'rope',
  tailColour: linear('#4c4e55'),
  trunkNose: true,
  tusks: true,
  stature: 1.45,
}
const deer: Hoofed = {
  ...horse,
  legs: 0.54,
  legRadius: 0.06,
  trunk: [0.38, 0.2, 0.17],
  neck: [0.22, 0.4],
  neckRadius: [0.14, 0.095],
  headScale: 0.7,
  muzzle: [0.2, 0.085],
  muzzleColour: linear('#e8d4b4'),
  ears: 'sideways',
  eyeRadius: 0.058,
  coat: 'deer',
  belly: INKS.cream,
  horns: 'antlers',
  mane: undefined,
  tail: 'stub',
  stature: 1.2,
}

const SPECIES: { readonly [name: string]: Hoofed } = {
  horse,
  cow,
  sheep,
  goat,
  pig,
  elephant,
  deer,
  pony: {
    ...horse,
    legs: 0.4,
    trunk: [0.42, 0.25, 0.22],
    headScale: 0.84,
    mane: linear('#ecd3a2'),
    tailColour: linear('#ecd3a2'),
    stature: 1.05,
  },
  foal: {
    ...horse,
    legs: 0.46,
    legRadius: 0.06,
    trunk: [0.32, 0.18, 0.16],
    neck: [0.2, 0.34],
    neckRadius: [0.13, 0.1],
    headScale: 0.76,
    stature: 0.95,
  },
  unicorn: { ...horse, coat: 'white', horns: 'unicorn', mane: linear('#d88ad0'), tailColour: linear('#9a8ae8'), hoof: linear('#d8b45a') },
  pegasus: { ...horse, coat: 'white', mane: linear('#f0e6d2'), tailColour: linear('#f0e6d2'), hoof: linear('#d8b45a'), wings: true },
  reindeer: {
    ...deer,
    coat: 'brown',
    belly: INKS.cream,
    muzzleColour: linear('#c83a30'),
    legs: 0.46,
    trunk: [0.4, 0.23, 0.2],
    headScale: 0.78,
  },
  moose: {
    ...deer,
    coat: 'chocolate',
    belly: undefined,
    muzzle: [0.26, 0.12],
    muzzleColour: linear('#7a5a44'),
    horns: 'moose',
    trunk: [0.46, 0.28, 0.24],
    neckRadius: [0.2, 0.15],
    headScale: 0.9,
    beard: true,
    stature: 1.4,
  },
  rhino: {
    ...elephant,
    legs: 0.32,
    legRadius: 0.115,
    trunk: [0.54, 0.34, 0.31],
    neck: [0.3, 0.06],
    neckRadius: [0.27, 0.22],
    headScale: 1,
    muzzle: [0.24, 0.15],
    ears: 'upright',
    trunkNose: false,
    tusks: false,
    horns: 'rhino',
    stature: 1.15,
  },
  hippo: {
    ...elephant,
    legs: 0.2,
    legRadius: 0.115,
    trunk: [0.52, 0.34, 0.33],
    neck: [0.28, 0.1],
    neckRadius: [0.28, 0.25],
    headScale: 1.08,
    muzzle: [0.2, 0.21],
    muzzleColour: linear('#c89aa0'),
    ears: 'upright',
    coat: 'hippo',
    trunkNose: false,
    tusks: false,
    tail: 'stub',
    stature: 1,
  },
  zebra: { ...horse, legs: 0.48, coat: 'zebra', headScale: 0.82, mane: linear('#262223'), tail: 'tuft', tailColour: DARK, stature: 1.15 },
  donkey: {
    ...horse,
    legs: 0.42,
    coat: 'grey',
    ears: 'long',
    mane: DARK,
    tail: 'tuft',
    headScale: 0.86,
    muzzleColour: linear('#e2dccf'),
    stature: 1.05,
  },
  bull: { ...cow, coat: 'brown', muzzleColour: linear('#5a4038'), stature: 1.2 },
  calf: { ...cow, horns: undefined, legs: 0.36, trunk: [0.36, 0.22, 0.2], headScale: 0.88, stature: 0.9 },
  lamb: { ...sheep, trunk: [0.28, 0.2, 0.2], headScale: 0.72, stature: 0.7 },
  ram: { ...sheep, horns: 'ram', stature: 0.95 },
  boar: { ...pig, coat: 'chocolate', muzzleColour: linear('#6a4a40'), tusks: true },
  mammoth: { ...elephant, coat: 'brown' },
  fawn: { ...deer, horns: undefined, coat: 'fawn', legs: 0.42, trunk: [0.3, 0.17, 0.15], neck: [0.18, 0.3], stature: 0.9 },
  giraffe: {
    ...deer,
    legs: 0.66,
    legRadius: 0.07,
    trunk: [0.38, 0.25, 0.2],
    neck: [0.34, 0.98],
    neckRadius: [0.17, 0.1],
    headScale: 0.72,
    muzzle: [0.2, 0.1],
    coat: 'giraffe',
    belly: undefined,
    horns: 'ossicones',
    mane: linear('#8a4f24'),
    tail: 'rope',
    tailColour: DARK,
    stature: 1.65,
  },
  camel: {
    ...horse,
    legs: 0.56,
    coat: 'camel',
    mane: undefined,
    humps: 2,
    neck: [0.4, 0.42],
    neckRadius: [0.15, 0.11],
    ears: 'sideways',
    tail: 'tuft',
    tailColour: linear('#7a5230'),
    hoof: linear('#7a5a3a'),
    stature: 1.3,
  },
  alpaca: {
    ...sheep,
    legs: 0.36,
    trunk: [0.32, 0.24, 0.22],
    neck: [0.16, 0.5],
    neckRadius: [0.17, 0.14],
    ears: 'upright',
    socks: INKS.cream,
    muzzleColour: INKS.cream,
    stature: 1.1,
  },
}

const ALSO: { readonly [name: string]: string } = {
  stallion: 'horse',
  mare: 'horse',
  stag: 'deer',
  doe: 'fawn',
  elk: 'deer',
  caribou: 'reindeer',
  rhinoceros: 'rhino',
  hippopotamus: 'hippo',
  antelope: 'deer',
  gazelle: 'deer',
  ox: 'bull',
  buffalo: 'bull',
  bison: 'bull',
  yak: 'bull',
  cattle: 'cow',
  piglet: 'pig',
  hog: 'pig',
  llama: 'alpaca',
  mule: 'donkey',
  dromedary: 'camel',
}

/** How to build an animal on four straight legs, by the prompt's own word or by the kind it means. */
export function hoofedOf(actor: { readonly species: string; readonly named?: string }): Hoofed | undefined {
  return (actor.named === undefined ? undefined : hoofedNamed(actor.named)) ?? hoofedNamed(actor.species)
}

function hoofedNamed(noun: string): Hoofed | undefined {
  const name = noun.toLowerCase()
  for (const word of [name, name.endsWith('s') ? name.slice(0, -1) : name]) {
    const known = Object.hasOwn(ALSO, word) ? ALSO[word]! : word
    if (Object.hasOwn(SPECIES, known)) return SPECIES[known]
  }
  return undefined
}
