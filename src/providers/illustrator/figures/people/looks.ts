import type { ActorSpec, Mood } from '../../scene.ts'
import { colourNamed } from '../material.ts'
import type { Material } from '../solid.ts'
import { linear, minus, randomFrom, times, type Vector } from '../vector.ts'
import type { Print } from './fabric.ts'
import type { Age, HairStyle, Role } from './role.ts'
import { traitsOf, type Traits } from './traits.ts'

/** Lengths of a body in its own units: a grown-up is about 1.55 tall. */
export interface Build {
  readonly thigh: number
  readonly shin: number
  readonly torso: number
  readonly arm: number
  readonly shoulders: number
  readonly girth: number
  readonly headScale: number
  /** How far the back is bent forward. */
  readonly stoop: number
}

/** Somebody with everything decided that a prompt leaves to chance. */
export interface Look {
  readonly role: Role
  readonly build: Build
  readonly woman: boolean
  readonly hairStyle: HairStyle
  readonly skin: Material
  readonly lips: Vector
  readonly top: Material
  readonly bottom: Material
  readonly shoe: Material
  readonly hair: Material
  readonly iris: Vector
  readonly hat: Material
  readonly metal: Material
  readonly mood?: Mood
  /** Colours that the prompt gives to single clothes. */
  readonly hatAsked?: boolean
  readonly scarf?: Vector
  readonly tie?: Vector
  /** What the top is printed with, and how it ends at the neck; only where no role decides that. */
  readonly print?: Print
  readonly collar?: 'round' | 'shirt'
  readonly glove?: Material
  readonly cape?: Vector
  readonly mask?: Vector
  readonly headphones?: Vector
}

const SKINS = ['#fcc9ae', '#f6b894', '#e6a67e', '#d29366', '#b0744a', '#8a5636', '#68412b'].map(linear)
const HAIRS = ['#1d1716', '#2f1d14', '#5a3520', '#8a5a2c', '#d9b25e', '#a5451f'].map(linear)
const IRISES = ['#5a3a1c', '#3a2414', '#4a6a3a', '#3f6a9a'].map(linear)

/** The older, the smaller the head beside the body: nothing tells an age sooner. */
const BUILDS: { readonly [age in Age]: Build } = {
  baby: { thigh: 0.1, shin: 0.1, torso: 0.23, arm: 0.105, shoulders: 0.135, girth: 0.92, headScale: 0.86, stoop: 0 },
  toddler: { thigh: 0.125, shin: 0.125, torso: 0.25, arm: 0.12, shoulders: 0.14, girth: 0.9, headScale: 0.86, stoop: 0 },
  child: { thigh: 0.18, shin: 0.18, torso: 0.3, arm: 0.152, shoulders: 0.15, girth: 0.88, headScale: 0.85, stoop: 0 },
  teen: { thigh: 0.265, shin: 0.265, torso: 0.37, arm: 0.195, shoulders: 0.168, girth: 0.92, headScale: 0.78, stoop: 0 },
  adult: { thigh: 0.31, shin: 0.31, torso: 0.44, arm: 0.225, shoulders: 0.205, girth: 1.05, headScale: 0.76, stoop: 0 },
  old: { thigh: 0.265, shin: 0.265, torso: 0.41, arm: 0.215, shoulders: 0.19, girth: 1.12, headScale: 0.78, stoop: 0.07 },
}
const WOMEN: { readonly [age in Age]?: Partial<Build> } = {
  adult: { thigh: 0.305, shin: 0.3, torso: 0.41, arm: 0.212, shoulders: 0.175, girth: 0.95 },
  old: { thigh: 0.235, shin: 0.235, torso: 0.38, arm: 0.2, shoulders: 0.17, girth: 1.08 },
  teen: { shoulders: 0.155, girth: 0.88 },
}

/** Whether somebody is no grown-up yet. */
export const isYoung = ({ role }: Look): boolean => role.age === 'child' || role.age === 'toddler' || role.age === 'baby'

const cloth = (colour: Vector): Material => ({ colour, gloss: 0.03, softness: 0.15, edge: 420 })

/** Decides skin, hair and clothes by seed; a colour that the prompt names is the colour of the clothes. */
export function lookOf(actor: ActorSpec, role: Role, seed: number): Look {
  const random = randomFrom(seed * 31 + 7)
  const chosen = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const traits = traitsOf(actor)
  const asked = colourOf(actor.coat)
  const woman = role.sex === undefined ? random() < 0.5 : role.sex === 'woman'
  const tone = random()
  const [palest, darkest] = traits.skin ?? [0, SKINS.length - 1]
  const skinIndex = palest + Math.floor(tone * (darkest - palest + 1))
  const skin = SKINS[skinIndex]!
  const hairColour = hairColourOf(role, traits, chosen(skinIndex > 3 || traits.darkHair ? HAIRS.slice(0, 2) : HAIRS))
  const style = chosen(stylesFor(role, woman))
  const top = asked ?? besides(skin, chosen(role.tops.map(linear)))
  const bottom = role.garment === 'onesie' ? top : linear(chosen(role.bottoms))
  const armour = role.extras?.includes('armour')
  const metal: Material = { colour: linear('#c4cad4'), metal: 0.55, gloss: 0.7, edge: 300 }
  const beard = traits.beard ?? role.beard
  const young = role.age === 'child' || role.age === 'toddler' || role.age === 'baby'
  return {
    role: { ...role, beard: woman || young ? undefined : beard },
    woman,
    build: woman ? { ...BUILDS[role.age], ...WOMEN[role.age] } : BUILDS[role.age],
    hairStyle: traits.hair ?? role.hair ?? style,
    skin: { colour: role.skin === undefined ? skin : linear(role.skin), softness: 0.5, gloss: 0.05, edge: 300 },
    lips: [skin[0] * 0.42, skin[1] * 0.14, skin[2] * 0.15],
    top: armour ? { ...metal, colour: top } : cloth(top),
    bottom: armour ? { ...metal, colour: bottom } : cloth(bottom),
    shoe: { colour: linear(role.shoes ?? '#3a2720'), gloss: 0.3, edge: 320 },
    hair: { colour: hairColour, fur: 0.8, softness: 0.15, edge: 240 },
    iris: chosen(IRISES),
    hat: { colour: role.hatColour === undefined ? times(top, 0.85) : linear(role.hatColour), fur: 0.2, softness: 0.2, edge: 300 },
    metal,
    ...casualOf(role, top, random),
    ...(actor.mood ? { mood: actor.mood } : {}),
  }
}

function colourOf(word: string | undefined): Vector | undefined {
  return word === undefined ? undefined : colourNamed(word)
}

function hairColourOf(role: Role, traits: Traits, byChance: Vector): Vector {
  if (traits.hairColour !== undefined) return linear(traits.hairColour)
  return role.hairColour === undefined ? byChance : linear(role.hairColour)
}

function stylesFor({ age }: Role, woman: boolean): readonly HairStyle[] {
  if (age === 'baby') return ['wisp']
  if (!woman) return age === 'child' || age === 'teen' ? ['short', 'spiky', 'curly', 'short'] : ['short', 'short', 'short', 'curly']
  if (age === 'child' || age === 'toddler') return ['long', 'pigtails', 'ponytail', 'bob', 'curly', 'braids']
  return ['long', 'bob', 'bun', 'ponytail', 'curly']
}

/** Clothes of the colour of the skin would look like none. */
function besides(skin: Vector, top: Vector): Vector {
  return Math.hypot(...minus(skin, top)) < 0.12 ? times(linear('#4c7aa8'), 1) : top
}

/** Plain clothes differ from one person to the next: stripes, dots or none, a shirt or a jumper. */
function casualOf(role: Role, top: Vector, random: () => number): Pick<Look, 'print' | 'collar'> {
  const plain = (role.extras ?? []).length === 0 && role.hat === undefined && ['trousers', 'skirt', 'shorts'].includes(role.garment)
  if (!plain || role.holds !== undefined) return {}
  const light = top[0] + top[1] + top[2] > 1
  const kind = (['stripes', undefined, 'dots', undefined, 'checks', 'chevrons', undefined] as const)[Math.floor(random() * 7)]
  const colour = random() < 0.6 ? linear('#f6efe0') : times(top, light ? 0.5 : 1.9)
  return { collar: random() < 0.5 ? 'shirt' : 'round', ...(kind ? { print: { kind, colour } } : {}) }
}
