import type { ActorSpec } from '../../scene.ts'
import type { HairStyle, Role } from './role.ts'

/** What a prompt says of somebody's own looks; what it does not say is left to the role and to chance. */
export interface Traits {
  /** The palest and the darkest of the skins, as indices. */
  readonly skin?: readonly [palest: number, darkest: number]
  readonly darkHair?: boolean
  readonly hairColour?: string
  readonly hair?: HairStyle
  readonly beard?: Role['beard']
}

const TRAITS: { readonly [trait: string]: Traits } = {
  'black skin': { skin: [5, 6], darkHair: true },
  'brown skin': { skin: [4, 5], darkHair: true },
  'white skin': { skin: [0, 2] },
  asian: { skin: [1, 2], darkHair: true },
  indian: { skin: [3, 5], darkHair: true },
  'blond hair': { hairColour: '#dcb65e' },
  'red hair': { hairColour: '#b04a1c' },
  'brown hair': { hairColour: '#5a3520' },
  'black hair': { hairColour: '#1a1516' },
  'grey hair': { hairColour: '#b4b2ae' },
  'white hair': { hairColour: '#e8e5de' },
  'blue hair': { hairColour: '#3f6fc4' },
  'pink hair': { hairColour: '#e47aa8' },
  'green hair': { hairColour: '#4f9a4a' },
  'purple hair': { hairColour: '#7a50b4' },
  'curly hair': { hair: 'curly' },
  'long hair': { hair: 'long' },
  'short hair': { hair: 'bob' },
  ponytail: { hair: 'ponytail' },
  pigtails: { hair: 'pigtails' },
  braids: { hair: 'braids' },
  bun: { hair: 'bun' },
  afro: { hair: 'afro' },
  bald: { hair: 'bald' },
  beard: { beard: 'full' },
  'long beard': { beard: 'long' },
  moustache: { beard: 'moustache' },
}

/** What a noun itself tells of looks: a redhead, a bearded man. */
const IN_NOUNS: readonly (readonly [RegExp, string])[] = [
  [/\bblond/i, 'blond hair'],
  [/\bred[- ]?hair|redhead|ginger/i, 'red hair'],
  [/\bbald/i, 'bald'],
  [/\bbeard/i, 'beard'],
  [/\bcurly/i, 'curly hair'],
  [/\bafrican|\bblack\b/i, 'black skin'],
]

/** Everything that is said of somebody's looks, put together. */
export function traitsOf({ traits = [], named = '' }: ActorSpec): Traits {
  const inNoun = IN_NOUNS.flatMap(([words, trait]) => (words.test(named) ? [trait] : []))
  return Object.assign({}, ...[...inNoun, ...traits].map((trait) => TRAITS[trait] ?? {})) as Traits
}
