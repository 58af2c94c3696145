/** What is painted rather than modelled: pieces of a place that somebody may be on or in. */
export const SCENERY = [
  'lily pad',
  'branch',
  'log',
  'rock',
  'cloud',
  'fence',
  'hill',
  'roof',
  'open box',
  'open basket',
  'open cup',
  'rowing boat',
  'nest',
  'windowsill',
  'street lamp',
  'wire',
  'coin pile',
  'open car',
] as const
export type SceneryName = (typeof SCENERY)[number]

/** Other words for them. */
const ALSO: { readonly [word: string]: SceneryName } = {
  lotus: 'lily pad',
  twig: 'branch',
  stump: 'log',
  'tree stump': 'log',
  'tree trunk': 'log',
  stone: 'rock',
  boulder: 'rock',
  rooftop: 'roof',
  'window sill': 'windowsill',
  lamppost: 'street lamp',
  streetlight: 'street lamp',
  'power line': 'wire',
  'telephone line': 'wire',
}

/** The piece of scenery that a word means, if any. */
export function sceneryNamed(word: string): SceneryName | undefined {
  return SCENERY.find((name) => name === word) ?? (Object.hasOwn(ALSO, word) ? ALSO[word] : undefined)
}
