/** What the clothes of a role are made of: everything a prompt's noun says about how somebody looks. */
export interface Role {
  readonly age: Age
  /** Decided by chance when not given. */
  readonly sex?: 'man' | 'woman' | undefined
  /** Of these one is chosen by chance. Hex colours. */
  readonly tops: readonly string[]
  readonly bottoms: readonly string[]
  readonly garment: Garment
  readonly shortSleeves?: boolean
  readonly shoes?: string
  /** For those whose skin is of no human colour. */
  readonly skin?: string
  /** A nose that is put on. */
  readonly nose?: string
  /** Nothing but bones. */
  readonly skull?: boolean
  readonly hair?: HairStyle
  readonly hairColour?: string
  readonly beard?: 'full' | 'long' | 'moustache' | undefined
  readonly hat?: Hat | undefined
  readonly hatColour?: string
  readonly extras?: readonly Extra[]
  /** What it carries when the prompt says nothing else. */
  readonly holds?: string
}

export type Age = 'baby' | 'toddler' | 'child' | 'teen' | 'adult' | 'old'
export type Garment = 'trousers' | 'shorts' | 'skirt' | 'tutu' | 'gown' | 'coat' | 'onesie' | 'frock' | 'tail' | 'kimono'
export type HairStyle = 'short' | 'long' | 'bob' | 'bun' | 'ponytail' | 'pigtails' | 'braids' | 'curly' | 'afro' | 'spiky' | 'wisp' | 'bald'
export type Hat =
  | 'fedora'
  | 'pointed'
  | 'crown'
  | 'tiara'
  | 'toque'
  | 'straw'
  | 'cowboy'
  | 'cap'
  | 'bubble'
  | 'steel'
  | 'horned'
  | 'fireman'
  | 'beret'
  | 'woolly'
  | 'halo'
  | 'tricorn'
  | 'sailor'
  | 'topper'
  | 'hood'
  | 'veil'
  | 'kabuto'
export type Extra =
  | 'buttons'
  | 'belt'
  | 'apron'
  | 'cape'
  | 'wings'
  | 'stethoscope'
  | 'pack'
  | 'armour'
  | 'scarf'
  | 'glasses'
  | 'tie'
  | 'braces'
  | 'ruff'
  | 'pipe'
  | 'eyepatch'
  | 'mask'
  | 'headphones'
  | 'bindi'
  | 'obi'
  | 'fangs'
  | 'emblem'
  | 'sash'
