import type { RelationKind } from '../scene.ts'

/** A vase of flowers on a table is on the table, and its flowers are in it. */
export const CONTAINERS = new Set([
  'vase',
  'bowl',
  'cup',
  'basket',
  'box',
  'plate',
  'glass',
  'pot',
  'bottle',
  'bucket',
  'jar',
  'mug',
  'tray',
  'barrel',
])
export const FILLED_WITH = /^(?:of|with|full of|filled with|de|d|con|com|avec|mit|voller|von)$/

/** What belongs to something and is drawn with it, when it is said after it. */
const PARTS: { readonly [whole: string]: RegExp } = {
  cake: /^(?:candle|lantern|cherry|strawberry|icing)$/,
  house: /^(?:window|gate|roof|chimney|tower|wall|brick)$/,
  castle: /^(?:window|gate|roof|tower|flag object|wall|bridge)$/,
  tree: /^(?:leaf|branch|fruit)$/,
  flower: /^(?:leaf|petal)$/,
  car: /^(?:wheel|gate|window)$/,
}
const WHOLES: { readonly [species: string]: string } = {
  'birthday cake': 'cake',
  cottage: 'house',
  building: 'house',
  hut: 'house',
  barn: 'house',
  church: 'house',
  tower: 'castle',
  rose: 'flower',
  sunflower: 'flower',
  tulip: 'flower',
  'pine tree': 'tree',
  'palm tree': 'tree',
  truck: 'car',
  bus: 'car',
  train: 'car',
  bicycle: 'car',
  tractor: 'car',
}

interface Named {
  readonly noun: { readonly species: string }
}

interface Related {
  readonly kind: RelationKind
  readonly subject?: unknown
  readonly object?: unknown
}

/** A cake with candles has them on it: they are no actors beside it, unless it is said where they are. */
export function isPart<Each extends Named>(named: Each, all: readonly Each[], links: readonly Related[]): boolean {
  const placed = links.some(
    ({ kind, subject, object }) => kind !== 'holding' && kind !== 'wearing' && (subject === named || object === named),
  )
  if (placed) return false
  return all.slice(0, all.indexOf(named)).some(({ noun: { species } }) => PARTS[WHOLES[species] ?? species]?.test(named.noun.species))
}
