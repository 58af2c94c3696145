import { ANIMAL_MAKERS } from '../animals/kinds.ts'
import { bridge, castle, lighthouse, temple, windmill } from './buildings.ts'
import { robot } from './creatures.ts'
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
    'ogre, goblin, demon, devil, orc, gremlin, imp, newspaper, letter, 报纸, fruit, 水果, fruta, obst, 香蕉, plátano, banane, suitcase, basket, candle, torch, 蜡烛, vela, bougie, ' +
    'kerze, wristwatch, pocket watch, hourglass, sundial, stopwatch, organ, accordion, keyboard instrument, synthesizer, ' +
    'cello, viola, double bass, harp, drum kit, tambourine, bongo, bongos, cymbal, xylophone, saxophone, trombone, flute, ' +
    'clarinet, horn, tuba, oboe, harmonica, bagpipes, recorder, french horn, sphinx, obelisk, carousel, merry-go-round, ' +
    'roller coaster, rollercoaster, totem, moai, bust, gargoyle, cupboard, wardrobe, closet, cabinet, drawer, ' +
    'chest of drawers, shower, sink, toilet, drone, glider, paper plane, paper airplane, pretzel, bagel, baguette, waffle, ' +
    'taco, burrito, kebab, popsicle, sundae, dumpling, dumplings, mango, coconut, plum, blueberry, raspberry, kiwi fruit, ' +
    'avocado, hammock, cradle, crib, gondola, raft, unicycle, tricycle, penny-farthing, wheelbarrow, rickshaw, circus tent, ' +
    'wind turbine, leaning tower, water tower, roller skates, rollerblades, clover, four-leaf clover, traffic light, ' +
    'traffic lights, chandelier, light bulb, lightbulb, pie, tart, apple pie, salad, rice, sausage, chocolate, candy, ' +
    'lollipop, lightning bolt, lightning, trident, gear, cog, gears, ' +
    'keyboard, server, monitor, screen, projector, radio, record player, gramophone, jukebox, boombox, loudspeaker, speaker, ' +
    'sewing machine, printer, cash register, printing press, binoculars, microscope, magnifying glass, video camera, axe, ' +
    'spear, bow and arrow, bow, lance, hammer, lightsaber, arrow, mace, pitchfork, sickle, scythe, gun, pistol, rifle, cannon, ' +
    'crossbow, nunchucks, paper lantern, sky lantern'
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
