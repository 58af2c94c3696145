import type { ActorSpec } from '../../scene.ts'
import { colourNamed } from '../material.ts'
import type { Material } from '../solid.ts'
import { linear, randomFrom, times, type Vector } from '../vector.ts'
import type { HairStyle, Role } from './roles.ts'

/** Lengths of a body in its own units: a grown-up is about 1.5 tall. */
export interface Build {
  readonly thigh: number
  readonly shin: number
  readonly torso: number
  readonly arm: number
  readonly shoulders: number
  readonly girth: number
  readonly headScale: number
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
}

const SKINS = ['#efc4a2', '#e4b18a', '#d29a6c', '#b0744a', '#8a5636', '#68412b'].map(linear)
const HAIRS = ['#1d1716', '#2f1d14', '#5a3520', '#8a5a2c', '#d9b25e', '#a5451f'].map(linear)
const IRISES = ['#5a3a1c', '#3a2414', '#4a6a3a', '#3f6a9a'].map(linear)

const BUILDS: { readonly [age in Role['age']]: Build } = {
  adult: { thigh: 0.245, shin: 0.245, torso: 0.37, arm: 0.19, shoulders: 0.185, girth: 1, headScale: 0.95 },
  child: { thigh: 0.165, shin: 0.165, torso: 0.29, arm: 0.145, shoulders: 0.155, girth: 0.9, headScale: 0.98 },
  old: { thigh: 0.22, shin: 0.225, torso: 0.35, arm: 0.185, shoulders: 0.18, girth: 1.08, headScale: 0.95 },
}

const cloth = (colour: Vector): Material => ({ colour, gloss: 0.03, softness: 0.15, edge: 170 })

/** Decides skin, hair and clothes by seed; a colour that the prompt names is the colour of the clothes. */
export function lookOf(actor: ActorSpec, role: Role, seed: number): Look {
  const random = randomFrom(seed * 31 + 7)
  const chosen = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const asked = actor.coat === undefined ? undefined : colourNamed(actor.coat)
  const woman = role.sex === undefined ? random() < 0.5 : role.sex === 'woman'
  const tone = random()
  const skinIndex = Math.floor(tone * SKINS.length)
  const skin = SKINS[skinIndex]!
  // Fair hair seldom goes with the darkest skins.
  const hairColour = role.hairColour === undefined ? chosen(skinIndex > 2 ? HAIRS.slice(0, 2) : HAIRS) : linear(role.hairColour)
  const styles: readonly HairStyle[] = woman
    ? role.age === 'child'
      ? ['long', 'pigtails', 'ponytail', 'bob', 'curly']
      : ['long', 'bob', 'bun', 'ponytail', 'curly']
    : ['short', 'short', 'short', 'curly']
  const top = asked ?? linear(chosen(role.tops))
  const armour = role.extras?.includes('armour')
  const metal: Material = { colour: linear('#c4cad4'), metal: 0.55, gloss: 0.7, edge: 300 }
  const bottom = linear(chosen(role.bottoms))
  return {
    role,
    woman,
    build: woman && role.age === 'adult' ? { ...BUILDS.adult, shoulders: 0.165, girth: 0.93 } : BUILDS[role.age],
    hairStyle: role.hair ?? chosen(styles),
    skin: { colour: skin, softness: 0.5, gloss: 0.05, edge: 200 },
    lips: [skin[0] * 0.42, skin[1] * 0.14, skin[2] * 0.15],
    top: armour ? { ...metal, colour: top } : cloth(top),
    bottom: armour ? { ...metal, colour: bottom } : cloth(bottom),
    shoe: { colour: linear(role.shoes ?? '#3a2720'), gloss: 0.3, edge: 220 },
    hair: { colour: hairColour, fur: 0.8, softness: 0.15, edge: 140 },
    iris: chosen(IRISES),
    hat: { colour: role.hatColour === undefined ? times(top, 0.85) : linear(role.hatColour), fur: 0.2, softness: 0.2, edge: 260 },
    metal,
  }
}
