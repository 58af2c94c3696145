import type { Maker } from '../things/model.ts'
import { chimpanzee, gorilla, koala, monkey, orangutan, sloth } from './apes.ts'
import { BIRDS } from './birds.ts'
import { ant, caterpillar, dragonfly, grasshopper, ladybug, snail, spider } from './insects.ts'
import { longNeck, stegosaurus, triceratops } from './dinosaurs.ts'
import { bat, hedgehog, kangaroo, seal } from './furry.ts'
import { dragon } from './dragon.ts'
import { FISHES } from './fishes.ts'
import { owl, parrot, penguin } from './owls.ts'
import { alien, ghost, mantaRay, monster, seahorse, shaggy, yeti } from './marvels.ts'
import { eel, griffin, lobster, mole, pterodactyl, shrimp } from './oddities.ts'
import { bee } from './bee.ts'
import { tyrannosaurus } from './tyrant.ts'
import { frog, turtle } from './pond.ts'
import { chameleon, crocodile, lizard, snake } from './reptiles.ts'
import { serpentDragon } from './serpent-dragon.ts'
import { WHALES } from './whales.ts'
import { crab, jellyfish, octopus, shark, starfish } from './sea.ts'

/** Animals that are neither on four legs nor butterflies, by species. */
export const ANIMAL_MAKERS: { readonly [name: string]: Maker } = {
  ...BIRDS,
  ...FISHES,
  ...WHALES,
  bluebird: BIRDS.bird,
  songbird: BIRDS.bird,
  finch: BIRDS.robin,
  wren: BIRDS.sparrow,
  goldfinch: BIRDS.canary,
  blackbird: BIRDS.crow,
  raven: BIRDS.crow,
  gull: BIRDS.seagull,
  falcon: BIRDS.hawk,
  condor: BIRDS.vulture,
  cockerel: BIRDS.rooster,
  egret: BIRDS.crane,
  ibis: BIRDS.crane,
  emu: BIRDS.ostrich,
  duckling: BIRDS.duck,
  gosling: BIRDS.chick,
  owl,
  penguin,
  parrot,
  macaw: parrot,
  ghost,
  phantom: ghost,
  spirit: ghost,
  monster,
  cyclops: monster,
  creature: shaggy,
  beast: shaggy,
  bigfoot: shaggy,
  sasquatch: shaggy,
  yeti,
  'abominable snowman': yeti,
  alien,
  extraterrestrial: alien,
  martian: alien,
  seahorse,
  'sea horse': seahorse,
  'manta ray': mantaRay,
  manta: mantaRay,
  stingray: mantaRay,
  mole,
  eel,
  'moray eel': eel,
  lobster,
  crayfish: lobster,
  shrimp,
  prawn: shrimp,
  pterodactyl,
  pterosaur: pterodactyl,
  pteranodon: pterodactyl,
  griffin,
  gryphon: griffin,
  hippogriff: griffin,
  octopus,
  squid: octopus,
  shark,
  crab,
  starfish,
  jellyfish,
  bee,
  bumblebee: bee,
  dinosaur: tyrannosaurus,
  tyrannosaurus,
  't-rex': tyrannosaurus,
  trex: tyrannosaurus,
  velociraptor: tyrannosaurus,
  triceratops,
  stegosaurus,
  brontosaurus: longNeck,
  brachiosaurus: longNeck,
  diplodocus: longNeck,
  kangaroo,
  wallaby: kangaroo,
  hedgehog,
  porcupine: hedgehog,
  bat,
  seal,
  'sea lion': seal,
  monkey,
  chimpanzee,
  chimp: chimpanzee,
  gorilla,
  ape: gorilla,
  orangutan,
  koala,
  sloth,
  frog,
  toad: frog,
  turtle,
  tortoise: turtle,
  snake,
  crocodile,
  alligator: crocodile,
  lizard,
  gecko: lizard,
  iguana: lizard,
  chameleon,
  dragon,
  wyvern: dragon,
  'chinese dragon': serpentDragon,
  // Whoever writes of a dragon in these scripts means this one.
  龙: serpentDragon,
  龍: serpentDragon,
  竜: serpentDragon,
  snail,
  ladybug,
  ladybird: ladybug,
  beetle: ladybug,
  dragonfly,
  ant,
  spider,
  caterpillar,
  grasshopper,
  cricket: grasshopper,
}

/** Whether an animal is one of these: it has a head for hats and a mouth to carry with. */
export function hasFace({ species, named }: { readonly species: string; readonly named?: string }): boolean {
  return [named?.toLowerCase(), species].some(
    (word) => word !== undefined && (Object.hasOwn(ANIMAL_MAKERS, word) || Object.hasOwn(ANIMAL_MAKERS, word.replace(/s$/, ''))),
  )
}
