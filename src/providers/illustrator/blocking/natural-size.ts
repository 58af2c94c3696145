import type { ActorSpec } from '../scene.ts'

/** Heights in metres of what stands upright in its usual way; for fish and birds in the air, of the body. */
const METRES: { readonly [metres: string]: string } = {
  '0.03': 'ring, coin, ladybug, bee, ant, beetle, key, earrings, acorn, pill',
  '0.07':
    'apple, orange, lemon, pear, peach, lily pad, butterfly, dragonfly, snail, worm, egg, shell, strawberry, candle, spider, caterpillar, marble, branch, wire',
  '0.1':
    'mouse, hamster, frog, cup, lizard, crab, starfish, watch, glass, spoon, fork, ice cream, cupcake, muffin, croissant, banana, kiwi fruit, grapes, cherry, tomato, carrot, potato, onion, avocado, chocolate, candy, tea cup, hummingbird, gecko, feather, rose ring',
  '0.14':
    'hot dog, fries, ramen, corn, honey, bird, sparrow, robin, flower, mushroom, sandwich, burger, cake, pizza, meal, food, bread, sushi, rat, squirrel, teapot, book, phone, hat, crown, clock, donut, cookie, bone, bouquet, fish, jellyfish, bat',
  '0.22':
    'trumpet, telephone, ball, vase, box, lamp, lantern, basket, duck, duckling, chick, parrot, rabbit, bunny, kitten, puppy, turtle, pumpkin, owl, snake, lotus, bottle, camera, laptop, bowl, plate, pancakes, soup, salad, pie, candles, jar, pitcher, jug, kettle, cheese, loaf, melon, watermelon, coconut, toaster, bouquet of flowers, picture frame, gift, wine glass, snow globe, treasure map, teddy bear, crow, pigeon, seagull, seahorse, pineapple',
  '0.35':
    'computer, typewriter, treasure chest, bonsai, hedgehog, cat, hen, chicken, rooster, raccoon, otter, monkey, fox cub, penguin chick, koala, octopus, suitcase, toy, violin, lamb, sunflower, guitar, balloon, umbrella, drum, television, log',
  '0.6':
    'dog, fox, swan, goose, eagle, peacock, pig, penguin, sheep, goat, wolf, stool, dolphin, shark, flamingo, hyena, badger, rock, chair, table, windowsill, flying squirrel, beaver, armchair, sofa, desk, bed, puffin, calf, foal, kangaroo joey, easel, sled, open car',
  '1': 'roof, throne, mirror, ladder, shelf, grandfather clock, bamboo, sleigh, deer, donkey, pony, lettered board, lion, tiger, leopard, panther, bear, panda, cheetah, bicycle, motorcycle, gorilla, kangaroo, child, fence, ostrich, seal, walrus, campfire, robot, zebra, tent, piano, scooter, cloud, hippo, crocodile, wheelchair, cactus, coin pile',
  '1.45':
    'street lamp, girl, boy, kid, children, cow, bull, ox, horse, unicorn, car, rhinoceros, camel, llama, moose, snowman, scarecrow, statue, carriage, boat, tractor, buffalo, fairy, elf, dwarf, alien, telescope',
  '2.4':
    'elephant, truck, bus, helicopter, hippopotamus, van, tank, submarine, sailboat, stage coach, mammoth, whale, hot-air balloon, train, giraffe, airplane, well',
  '4': 'rainbow, torii, parthenon, log cabin, pirate ship, dragon, dinosaur, rocket, spaceship, cottage, ship, airship, christmas tree, planet, barn, giant, ferris wheel, fountain, bridge, iceberg, windmill, hill',
  '7': 'house, church, temple, cherry blossom',
  '9': 'tree, palm tree, pine tree',
  '14': 'castle, lighthouse, tower, skyscraper, pyramid, stadium, factory, cathedral',
  '30': 'volcano, mountain',
}

const BY_NAME: ReadonlyMap<string, number> = new Map(
  Object.entries(METRES).flatMap(([metres, names]) => names.split(', ').map((name) => [name, Number(metres)] as const)),
)
const USUAL = { animal: 0.6, person: 1.7, butterfly: 0.07, thing: 0.5 } as const

/** True sizes would make a mouse beside an elephant a dot: this power of them keeps the order and both readable. */
const COMPRESSED = 0.42

const HINTS = { small: 0.72, normal: 1, large: 1.35 } as const
const POSES: { readonly [action: string]: number } = { sleep: 0.62, sit: 0.88 }
const SEATED_PEOPLE = { sleep: 0.5, sit: 0.78 } as const

/** How high an actor's body is drawn beside others: 1 is a grown person who stands. */
export function picturedHeight(actor: ActorSpec): number {
  const { kind, species, sizeHint, action } = actor
  const metres = [actor.wanted, species].map((name) => BY_NAME.get(name ?? '')).find((known) => known !== undefined) ?? USUAL[kind]
  const posed =
    kind === 'person' && (action === 'sit' || action === 'sleep') ? SEATED_PEOPLE[action] : kind === 'animal' ? (POSES[action] ?? 1) : 1
  return (metres / 1.7) ** COMPRESSED * HINTS[sizeHint] * posed
}

/** What stands on a table rather than on the floor. */
export function isSmall({ species, wanted }: ActorSpec): boolean {
  const metres = BY_NAME.get(wanted ?? '') ?? BY_NAME.get(species)
  return metres !== undefined && metres <= 0.22 && species !== 'box'
}

/** What lives in water and is at home nowhere else. */
export const AQUATIC = /^(?:fish|whale|dolphin|orca|shark|octopus|jellyfish|seahorse|manta ray|eel|squid)$/

/** What is so large that others stand before it. */
export function isLandmark({ kind, species, wanted }: ActorSpec): boolean {
  return kind === 'thing' && (BY_NAME.get(wanted ?? species) ?? BY_NAME.get(species) ?? 0) >= 4 && !AIRBORNE.has(species)
}

/** Things that hang in the air by themselves. */
export const AIRBORNE: ReadonlySet<string> = new Set([
  'airplane',
  'helicopter',
  'hot-air balloon',
  'airship',
  'spaceship',
  'cloud',
  'planet',
  'rocket',
  'parachute',
  'kite',
  'comet',
])
