import type { ActorSpec } from '../../scene.ts'
import { colourNamed } from '../material.ts'
import type { Vector } from '../vector.ts'
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
])

/** Whether a prop is put on and not taken in the hand. */
export function isWorn(prop: string): boolean {
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

/** A role with what the prompt wants it to wear. */
export function dressed(actor: Dressed, usualRole: Role): Role {
  const role = aged(actor, usualRole)
  const has = (prop: string): boolean => actor.props.includes(prop)
  const extras: Extra[] = [...(role.extras ?? [])]
  for (const extra of ['scarf', 'glasses', 'tie'] as const) if (has(extra) && !extras.includes(extra)) extras.push(extra)
  if (has('coat garment') && !extras.includes('buttons')) extras.push('buttons')
  const long = role.age === 'adult' || role.age === 'old' || role.age === 'teen'
  const garment = has('dress') ? (long ? 'gown' : 'frock') : has('coat garment') ? 'coat' : has('trousers') ? 'trousers' : role.garment
  const asked = has('hat') ? HATS[wordFor(actor, 'hat') ?? ''] : undefined
  const usual = role.hat ?? (role.sex === 'woman' || !long ? 'straw' : 'fedora')
  const hat = has('crown') ? (role.sex === 'woman' ? 'tiara' : 'crown') : has('hat') ? (asked ?? usual) : role.hat
  return { ...role, extras, garment, ...(hat ? { hat } : {}) }
}

/** Old age as the prompt says it of somebody in any clothes. */
function aged({ traits = [] }: Dressed, role: Role): Role {
  return traits.includes('old') && role.age === 'adult' ? { ...role, age: 'old', hairColour: role.hairColour ?? '#dcd9d2' } : role
}

function wordFor({ propDetails = [] }: Dressed, prop: string): string | undefined {
  return propDetails.find((detail) => detail.prop === prop)?.named?.toLowerCase()
}

/** A look in the colours that the prompt gives to single clothes. */
export function coloured(actor: Dressed, look: Look): Look {
  const of = (prop: string): Vector | undefined => {
    const colour = (actor.propDetails ?? []).find((detail) => detail.prop === prop)?.colour
    return colour === undefined ? undefined : colourNamed(colour)
  }
  const top = of('dress') ?? of('coat garment') ?? of('shirt')
  const [bottom, shoe, hat, scarf, tie] = [of('trousers'), of('shoes'), of('hat'), of('scarf'), of('tie')]
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
  }
}
