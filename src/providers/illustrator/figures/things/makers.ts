import { ANIMAL_MAKERS } from '../animals/kinds.ts'
import { dinosaur, dolphin, whale } from './beasts.ts'
import { bee, owl, parrot, penguin } from './birds.ts'
import { bridge, castle, lighthouse, temple, windmill } from './buildings.ts'
import { fish, robot } from './creatures.ts'
import { ball, flower, house, snowman, toyBalloon, tree } from './garden.ts'
import { airplane, cake, chair, table, teapot, vase } from './household.ts'
import { MODELLED } from './modelled.ts'
import type { Maker } from './model.ts'
import { apple, book, burger, cup, gift, guitar, lamp, lantern, meal, pizza, umbrella } from './table-ware.ts'
import { bicycle, bus, train, truck } from './transport.ts'
import { balloon, boat, car, rocket } from './vehicles.ts'

/** What there are models of, by species. */
const MAKERS: { readonly [name: string]: Maker } = {
  ...ANIMAL_MAKERS,
  fish,
  robot,
  ball,
  flower,
  house,
  tree,
  snowman,
  boat,
  car,
  rocket,
  balloon: toyBalloon,
  lighthouse,
  windmill,
  castle,
  temple,
  bridge,
  vase,
  teapot,
  cake,
  airplane,
  table,
  chair,
  owl,
  penguin,
  parrot,
  bee,
  dinosaur,
  whale,
  dolphin,
  bicycle,
  bus,
  truck,
  train,
  guitar,
  book,
  lamp,
  lantern,
  cup,
  pizza,
  food: meal,
  meal,
  burger,
  apple,
  box: gift,
  umbrella,
  ...MODELLED,
  bike: bicycle,
  coach: bus,
  lorry: truck,
  locomotive: train,
  mug: cup,
  coffee: cup,
  tea: cup,
  'cup of coffee': cup,
  'cup of tea': cup,
  hamburger: burger,
  dinner: meal,
  breakfast: meal,
  plate: meal,
  gift,
  present: gift,
  parasol: umbrella,
  macaw: parrot,
  bumblebee: bee,
  orca: whale,
  tyrannosaurus: dinosaur,
  't-rex': dinosaur,
  goldfish: fish,
  salmon: fish,
  sailboat: boat,
  sailboats: boat,
  yacht: boat,
  automobile: car,
  cottage: house,
  hut: house,
  home: house,
  'hot-air balloon': balloon,
  'hot air balloon': balloon,
  daisy: flower,
  oak: tree,
  android: robot,
}

/** Words that the lexicon files under a kind whose model is not what they name: no picture rather than a wrong one. */
const OTHERWISE: ReadonlySet<string> = new Set(
  (
    'sushi, noodles, ramen, sandwich, piano, violin, drum, trumpet, 钢琴, 小提琴, violino, violín, klavier, geige, motorcycle, scooter, ' +
    '摩托车, motorrad, newspaper, letter, 报纸, fruit, banana, strawberry, lemon, pear, ' +
    '水果, 香蕉, fruta, plátano, obst, banane, suitcase, basket, candle, torch, 蜡烛, vela, bougie, kerze, helicopter, 直升机, helicóptero, hubschrauber'
  ).split(', '),
)

/** The maker of a thing's model, by the prompt's own word or by the kind it means; undefined when there is none. */
export function makerOf({ species, named }: { readonly species: string; readonly named?: string }): Maker | undefined {
  if (named === undefined) return makerNamed(species)
  const word = named.toLowerCase()
  return makerNamed(word) ?? (OTHERWISE.has(word) || OTHERWISE.has(word.replace(/s$/, '')) ? undefined : makerNamed(species))
}

function makerNamed(noun: string): Maker | undefined {
  const name = noun.toLowerCase()
  const word = [name, name.replace(/s$/, '')].find((each) => Object.hasOwn(MAKERS, each))
  return word === undefined ? undefined : MAKERS[word]
}
