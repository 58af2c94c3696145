import { bridge, castle, lighthouse, temple, windmill } from './buildings.ts'
import { bird, fish, robot } from './creatures.ts'
import { ball, flower, house, snowman, toyBalloon, tree } from './garden.ts'
import { airplane, cake, chair, table, teapot, vase } from './household.ts'
import type { Maker } from './model.ts'
import { balloon, boat, car, rocket } from './vehicles.ts'

/** What there are models of, by species. */
const MAKERS: { readonly [name: string]: Maker } = {
  bird,
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
  sparrow: bird,
  robin: bird,
  bluebird: bird,
  songbird: bird,
  goldfish: fish,
  salmon: fish,
  sailboat: boat,
  sailboats: boat,
  ship: boat,
  yacht: boat,
  spaceship: rocket,
  spacecraft: rocket,
  automobile: car,
  taxi: car,
  cottage: house,
  hut: house,
  cabin: house,
  home: house,
  'hot-air balloon': balloon,
  'hot air balloon': balloon,
  rose: flower,
  daisy: flower,
  tulip: flower,
  oak: tree,
  android: robot,
}

/** The maker of a thing's model, or undefined when there is none. */
export function makerOf(species: string): Maker | undefined {
  const name = species.toLowerCase()
  return Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined
}
