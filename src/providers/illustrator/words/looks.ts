/** What was said of somebody, as far as looks go. */
interface Said {
  colour?: string
  traits?: readonly string[]
}

/** Plain people and their trades: of a black knight the armour is black, of a black doctor the skin. */
const OF_FLESH: ReadonlySet<string> = new Set([
  'woman',
  'man',
  'girl',
  'boy',
  'child',
  'baby',
  'person',
  'doctor',
  'nurse',
  'teacher',
  'scientist',
  'singer',
  'musician',
])
const SKINS: { readonly [colour: string]: string } = { black: 'black skin', brown: 'brown skin', white: 'white skin' }

/** The colour that is said right at somebody's name is that of the skin, where people have skins of such a colour. */
export function colourIsSkin(species: string, said: Said): void {
  const skin = said.colour === undefined ? undefined : SKINS[said.colour]
  if (skin === undefined || !OF_FLESH.has(species)) return
  said.traits = [...(said.traits ?? []), skin]
  delete said.colour
}

const HAIR_COLOURS: { readonly [colour: string]: string } = {
  yellow: 'blond hair',
  gold: 'blond hair',
  red: 'red hair',
  orange: 'red hair',
  brown: 'brown hair',
  black: 'black hair',
  grey: 'grey hair',
  white: 'white hair',
  blue: 'blue hair',
  pink: 'pink hair',
  green: 'green hair',
  purple: 'purple hair',
}
const ADJECTIVE = /(ed|bald|asian|hispanic|caucasian|latin[ao]|elderly|american|curly|wavy)$/i

/** Gives a trait to whom it belongs: bald is who will be named, but the beard is that of who was named last. */
export function giveTrait(trait: string, text: string, pending: Said, lastPerson: Said | undefined): void {
  const said = ADJECTIVE.test(text) || trait === 'old' ? pending : (lastPerson ?? pending)
  // Blond curly hair: the colour was said before, and it is that of the hair.
  const colour = /hair|braids|ponytail|pigtails|afro/.test(trait) ? HAIR_COLOURS[pending.colour ?? ''] : undefined
  if (colour !== undefined) delete pending.colour
  // Long black hair says two things.
  const length = /hair$/.test(trait) ? /^(long|short) /.exec(text)?.[1] : undefined
  const lengths = length === undefined ? [] : [`${length} hair`]
  const waiting = said === pending ? [] : (pending.traits ?? [])
  if (said !== pending) delete pending.traits
  said.traits = [...(said.traits ?? []), ...waiting, ...(colour === undefined ? [] : [colour]), ...lengths, trait]
}
