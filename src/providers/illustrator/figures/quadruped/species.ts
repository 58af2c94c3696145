import { INKS } from '../material.ts'
import { linear, type Vector } from '../vector.ts'

/** What makes one four-legged animal different from another. Lengths are for a head 0.45 wide. */
export interface Species {
  readonly ears: 'pointed' | 'round' | 'floppy' | 'long' | 'large'
  readonly earHeight: number
  readonly muzzle: number
  readonly cheeks: number
  readonly eyeRadius: number
  readonly iris: Vector
  readonly nose: number
  readonly noseColour: Vector
  readonly headScale: number
  readonly whiskers: boolean
  readonly legs: number
  readonly girth: number
  /** How long its trunk is: 1 for a long one. Standing, nothing looks more like a toy than a body that is too long. */
  readonly trunk: number
  /** 0 for a stub. */
  readonly tail: number
  readonly bush: number
  readonly coat: string
  readonly muzzleColour: Vector
  readonly tailTip?: Vector
  readonly socks?: Vector
  readonly earTip?: Vector
  readonly earColour?: Vector
  readonly mane?: Vector
  readonly eyePatch?: Vector
  readonly tongue?: boolean
  /** A tail that stands up behind the back, or a flat one. */
  readonly tailShape?: 'upright' | 'flat'
  /** Shoulders and forelegs of another colour than the rest. */
  readonly shoulders?: Vector
  /** Dark rings around the tail. */
  readonly rings?: Vector
}

const BROWN_EYES = linear('#5a3a1c')
const DARK_NOSE: Vector = [0.02, 0.016, 0.018]

const cat: Species = {
  ears: 'pointed',
  earHeight: 0.14,
  muzzle: 0,
  cheeks: 1,
  eyeRadius: 0.06,
  iris: linear('#9bbf3b'),
  nose: 1,
  noseColour: INKS.pink,
  headScale: 1,
  whiskers: true,
  legs: 1,
  girth: 1,
  trunk: 0.8,
  tail: 0.9,
  bush: 1,
  coat: 'ginger',
  muzzleColour: INKS.white,
}
const dog: Species = {
  ...cat,
  ears: 'floppy',
  muzzle: 0.09,
  cheeks: 0.75,
  eyeRadius: 0.046,
  iris: BROWN_EYES,
  nose: 1.7,
  noseColour: DARK_NOSE,
  whiskers: false,
  legs: 1.08,
  tail: 0.7,
  coat: 'golden',
  tongue: true,
}
const fox: Species = {
  ...cat,
  earHeight: 0.17,
  muzzle: 0.1,
  cheeks: 1.15,
  eyeRadius: 0.042,
  iris: linear('#7a4a12'),
  nose: 1.15,
  noseColour: DARK_NOSE,
  legs: 1.05,
  tail: 1.1,
  bush: 2.1,
  coat: 'fox',
  tailTip: INKS.white,
  socks: INKS.black,
  earTip: INKS.black,
}
const wolf: Species = {
  ...fox,
  earHeight: 0.15,
  muzzle: 0.12,
  cheeks: 0.95,
  eyeRadius: 0.038,
  iris: linear('#e0b13a'),
  nose: 1.4,
  legs: 1.3,
  trunk: 0.84,
  tail: 0.9,
  bush: 1.6,
  coat: 'wolf',
  tailTip: INKS.slate,
  socks: INKS.grey,
  earTip: INKS.slate,
  whiskers: false,
  muzzleColour: linear('#b9bcc2'),
}
const bear: Species = {
  ...dog,
  ears: 'round',
  muzzle: 0.07,
  cheeks: 1,
  eyeRadius: 0.035,
  nose: 1.8,
  girth: 1.25,
  trunk: 0.74,
  tail: 0,
  coat: 'brown',
  legs: 0.95,
  muzzleColour: INKS.tan,
  tongue: false,
}
const lion: Species = {
  ...cat,
  ears: 'round',
  muzzle: 0.06,
  cheeks: 1.1,
  eyeRadius: 0.044,
  iris: linear('#b07a1c'),
  nose: 1.6,
  noseColour: linear('#8a4a44'),
  coat: 'golden',
  mane: INKS.brown,
  girth: 1.08,
  tailTip: INKS.brown,
  whiskers: false,
  muzzleColour: INKS.cream,
}

const SPECIES: { readonly [name: string]: Species } = {
  cat,
  dog,
  fox,
  wolf,
  bear,
  lion,
  kitten: { ...cat, headScale: 1.22, eyeRadius: 0.066, legs: 0.82, tail: 0.75, earHeight: 0.12, trunk: 0.68 },
  puppy: { ...dog, headScale: 1.2, eyeRadius: 0.052, legs: 0.85, muzzle: 0.055, tail: 0.55, trunk: 0.68 },
  tiger: {
    ...cat,
    ears: 'round',
    muzzle: 0.05,
    cheeks: 1.2,
    eyeRadius: 0.046,
    iris: linear('#c08a2c'),
    nose: 1.5,
    noseColour: linear('#a0564e'),
    coat: 'tiger',
  },
  leopard: { ...cat, ears: 'round', muzzle: 0.04, nose: 1.4, eyeRadius: 0.046, coat: 'leopard', muzzleColour: INKS.cream },
  panda: {
    ...bear,
    muzzle: 0.04,
    cheeks: 1.2,
    coat: 'white',
    eyePatch: INKS.black,
    socks: INKS.black,
    shoulders: INKS.black,
    earColour: INKS.black,
    muzzleColour: INKS.white,
  },
  'polar bear': { ...bear, coat: 'white', muzzleColour: INKS.white },
  raccoon: {
    ...fox,
    ears: 'round',
    earHeight: 0.1,
    muzzle: 0.08,
    coat: 'grey',
    eyePatch: INKS.black,
    earTip: INKS.slate,
    tailTip: INKS.black,
    bush: 1.7,
  },
  rabbit: {
    ...cat,
    ears: 'long',
    cheeks: 1.1,
    eyeRadius: 0.054,
    iris: BROWN_EYES,
    nose: 0.8,
    tail: 0,
    coat: 'white',
    legs: 0.85,
    headScale: 1.05,
    trunk: 0.62,
    girth: 1.08,
  },
  squirrel: {
    ...fox,
    ears: 'pointed',
    earHeight: 0.1,
    muzzle: 0.03,
    cheeks: 1.15,
    eyeRadius: 0.054,
    iris: BROWN_EYES,
    nose: 0.9,
    coat: 'fox',
    socks: INKS.rust,
    earTip: INKS.rust,
    tailTip: linear('#e2863c'),
    tail: 1,
    bush: 2.5,
    tailShape: 'upright',
    headScale: 1.12,
    legs: 0.72,
    whiskers: false,
  },
  chipmunk: {
    ...fox,
    ears: 'round',
    muzzle: 0.03,
    cheeks: 1.3,
    eyeRadius: 0.054,
    iris: BROWN_EYES,
    nose: 0.9,
    coat: 'tabby',
    socks: INKS.cream,
    tailTip: INKS.tan,
    tail: 0.9,
    bush: 1.7,
    tailShape: 'upright',
    headScale: 1.15,
    legs: 0.7,
  },
  beaver: {
    ...bear,
    muzzle: 0.04,
    coat: 'chocolate',
    muzzleColour: INKS.brown,
    cheeks: 1.25,
    girth: 1.2,
    legs: 0.6,
    tail: 0.9,
    bush: 1,
    tailShape: 'flat',
    headScale: 1.1,
    eyeRadius: 0.04,
    whiskers: true,
  },
  otter: {
    ...bear,
    muzzle: 0.02,
    coat: 'brown',
    muzzleColour: INKS.cream,
    cheeks: 1.2,
    girth: 0.92,
    legs: 0.6,
    tail: 1.05,
    bush: 1.1,
    eyeRadius: 0.046,
    whiskers: true,
    nose: 1.4,
  },
  'red panda': {
    ...fox,
    ears: 'round',
    muzzle: 0.05,
    cheeks: 1.25,
    coat: 'fox',
    earColour: INKS.white,
    rings: linear('#e2a05a'),
    tailTip: INKS.chocolate,
    bush: 1.9,
    eyePatch: INKS.white,
    legs: 0.85,
  },
  skunk: {
    ...fox,
    ears: 'round',
    muzzle: 0.05,
    coat: 'tuxedo',
    socks: INKS.black,
    earColour: INKS.black,
    tailTip: INKS.white,
    bush: 2.3,
    tailShape: 'upright',
    legs: 0.75,
    muzzleColour: INKS.white,
  },
  badger: {
    ...bear,
    coat: 'grey',
    muzzle: 0.12,
    muzzleColour: INKS.white,
    eyePatch: INKS.black,
    socks: INKS.black,
    earColour: INKS.black,
    legs: 0.7,
    girth: 1.15,
  },
  hyena: { ...wolf, ears: 'round', coat: 'leopard', muzzleColour: INKS.soot, socks: INKS.brown },
  mouse: {
    ...cat,
    ears: 'large',
    muzzle: 0.06,
    cheeks: 0.9,
    eyeRadius: 0.048,
    iris: BROWN_EYES,
    nose: 0.9,
    bush: 0.4,
    coat: 'grey',
    headScale: 1.15,
    legs: 0.75,
  },
}

/** Other names of the same drawing. */
const ALSO: { readonly [name: string]: string } = {
  hound: 'dog',
  retriever: 'dog',
  bunny: 'rabbit',
  hare: 'rabbit',
  cub: 'bear',
  coyote: 'wolf',
  ferret: 'otter',
  weasel: 'otter',
  mink: 'otter',
  marmot: 'beaver',
  jackal: 'wolf',
  husky: 'wolf',
  panther: 'leopard',
  cheetah: 'leopard',
  jaguar: 'leopard',
  lynx: 'leopard',
  rat: 'mouse',
  hamster: 'mouse',
  lioness: 'lion',
}

/** What a colour word means on an animal: a red fox is not red like a post box. */
const NATURAL: { readonly [species: string]: { readonly [colour: string]: string } } = {
  fox: { red: 'fox', orange: 'fox' },
  cat: { red: 'ginger', gold: 'ginger' },
  kitten: { red: 'ginger', gold: 'ginger' },
  wolf: { grey: 'wolf' },
  tiger: { orange: 'tiger', striped: 'tiger', tabby: 'tiger' },
  dog: { red: 'brown', spotted: 'dalmatian' },
  puppy: { red: 'brown', spotted: 'dalmatian' },
  leopard: { spotted: 'leopard' },
}

/** The coat that a word asks for on this animal. */
export function naturalCoat(species: string, coat: string): string {
  return NATURAL[species.toLowerCase()]?.[coat.toLowerCase()] ?? coat
}

/** How to build an animal, or undefined when it has not these four legs. */
export function speciesNamed(name: string): Species | undefined {
  const word = name.toLowerCase()
  return SPECIES[word] ?? SPECIES[ALSO[word] ?? '']
}
