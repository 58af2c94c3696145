import type { ActorSpec } from '../../scene.ts'
import { colourNamed } from '../material.ts'
import { linear, type Vector } from '../vector.ts'
import type { Look } from './looks.ts'
import type { Extra, Hat, Role } from './role.ts'

const WORN: ReadonlySet<string> = new Set([
  'hat',
  'crown',
  'scarf',
  'glasses',
  'coat garment',
  'dress',
  'shirt',
  'trousers',
  'shoes',
  'tie',
  'gloves',
  'mask',
  'headphones',
  'eye patch',
  'stethoscope',
  'pipe',
  'wings',
])

/** Whether a prop is put on and not taken in the hand. A backpack is, a handbag is not. */
export function isWorn(actor: Pick<ActorSpec, 'propDetails'>, prop: string): boolean {
  if (prop === 'backpack') return /^(?:backpack|rucksack|school ?bag|knapsack)s?$/.test(wordFor(actor, prop) ?? prop)
  return WORN.has(prop)
}

type Dressed = Pick<ActorSpec, 'props' | 'propDetails' | 'traits'>

const HATS: { readonly [word: string]: Hat } = {
  'straw hat': 'straw',
  'sun hat': 'straw',
  sombrero: 'straw',
  beret: 'beret',
  cap: 'cap',
  'baseball cap': 'cap',
  helmet: 'fireman',
  'hard hat': 'fireman',
  'cowboy hat': 'cowboy',
  'wizard hat': 'pointed',
  'witch hat': 'pointed',
  'party hat': 'pointed',
  'santa hat': 'woolly',
  beanie: 'woolly',
  'chef hat': 'toque',
  'top hat': 'topper',
  tiara: 'tiara',
}

const PUT_ON: readonly (readonly [prop: string, extra: Extra])[] = [
  ['scarf', 'scarf'],
  ['glasses', 'glasses'],
  ['tie', 'tie'],
  ['mask', 'mask'],
  ['headphones', 'headphones'],
  ['eye patch', 'eyepatch'],
  ['stethoscope', 'stethoscope'],
  ['pipe', 'pipe'],
  ['wings', 'wings'],
]
/** Coats that are worn over the clothes and leave them as they are. */
const OVERS: { readonly [word: string]: Extra } = {
  cloak: 'cape',
  cape: 'cape',
  armor: 'armour',
  armour: 'armour',
  'suit of armor': 'armour',
}
const DRESSES: { readonly [word: string]: Role['garment'] } = {
  kimono: 'kimono',
  yukata: 'kimono',
  skirt: 'skirt',
  miniskirt: 'skirt',
  tutu: 'tutu',
}

/** A role with what the prompt wants it to wear. */
export function dressed(actor: Dressed, usualRole: Role): Role {
  const role = aged(actor, usualRole)
  const has = (prop: string): boolean => actor.props.includes(prop)
  const named = (prop: string): string => wordFor(actor, prop) ?? ''
  const extras = new Set<Extra>(role.extras)
  for (const [prop, extra] of PUT_ON) if (has(prop)) extras.add(extra)
  if (has('backpack') && isWorn(actor, 'backpack')) extras.add('pack')
  const long = role.age === 'adult' || role.age === 'old' || role.age === 'teen'
  const over = has('coat garment') ? OVERS[named('coat garment')] : undefined
  if (over) extras.add(over)
  else if (has('coat garment')) extras.add('buttons')
  const gown = has('dress') ? (DRESSES[named('dress')] ?? (long ? 'gown' : 'frock')) : undefined
  if (gown === 'kimono') extras.add('obi')
  const sari = has('dress') && named('dress') === 'sari'
  if (sari) for (const extra of ['sash', 'bindi'] as const) extras.add(extra)
  const garment = gown ?? (has('coat garment') && !over ? 'coat' : has('trousers') ? 'trousers' : role.garment)
  const asked = has('hat') ? HATS[wordFor(actor, 'hat') ?? ''] : undefined
  const usual = role.hat ?? (role.sex === 'woman' || !long ? 'straw' : 'fedora')
  const hat = has('crown') ? (role.sex === 'woman' ? 'tiara' : 'crown') : has('hat') ? (asked ?? usual) : role.hat
  return { ...role, extras: [...extras], garment, hat: sari || gown === 'kimono' ? undefined : hat }
}

/** Old age as the prompt says it of somebody in any clothes. */
function aged({ traits = [] }: Dressed, role: Role): Role {
  return traits.includes('old') && role.age === 'adult' ? { ...role, age: 'old', hairColour: role.hairColour ?? '#dcd9d2' } : role
}

function wordFor({ propDetails = [] }: Pick<ActorSpec, 'propDetails'>, prop: string): string | undefined {
  return propDetails.find((detail) => detail.prop === prop)?.named?.toLowerCase()
}

/** A look in the colours that the prompt gives to single clothes. */
export function coloured(actor: Dressed, look: Look): Look {
  const of = (prop: string): Vector | undefined => {
    const colour = (actor.propDetails ?? []).find((detail) => detail.prop === prop)?.colour
    return colour === undefined ? undefined : colourNamed(colour)
  }
  const worn = (prop: string): string => wordFor(actor, prop) ?? ''
  const over = OVERS[worn('coat garment')] !== undefined
  const skirt = DRESSES[worn('dress')] === 'skirt'
  const top = (skirt ? undefined : of('dress')) ?? (over ? undefined : of('coat garment')) ?? of('shirt')
  const more = colouredMore(actor, of, over)
  const [bottom, shoe, hat, scarf, tie] = [
    of('trousers') ?? (skirt ? of('dress') : undefined),
    of('shoes'),
    of('hat'),
    of('scarf'),
    of('tie'),
  ]
  const { print, collar, ...rest } = look
  const kept = { ...(collar ? { collar } : {}), ...(print && !top ? { print } : {}) }
  return {
    ...rest,
    ...kept,
    ...(top ? { top: { ...look.top, colour: top } } : {}),
    ...(bottom ? { bottom: { ...look.bottom, colour: bottom } } : {}),
    ...(shoe ? { shoe: { ...look.shoe, colour: shoe } } : {}),
    ...(hat ? { hat: { ...look.hat, colour: hat }, hatAsked: true } : {}),
    ...(scarf ? { scarf } : {}),
    ...(tie ? { tie } : {}),
    ...more,
  }
}

function colouredMore({ props }: Dressed, of: (prop: string) => Vector | undefined, over: boolean): Partial<Look> {
  const [mask, headphones, cape] = [of('mask'), of('headphones'), over ? of('coat garment') : undefined]
  const glove = props.includes('gloves') ? { colour: of('gloves') ?? linear('#b8433a'), fur: 0.3, softness: 0.2, edge: 400 } : undefined
  return { ...(mask ? { mask } : {}), ...(headphones ? { headphones } : {}), ...(cape ? { cape } : {}), ...(glove ? { glove } : {}) }
}
